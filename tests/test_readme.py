"""The README says what the tool does: its report is printed by its command, its commands exist, its files are there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

from audit import errors
from audit.cli import COMMANDS, overview

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

Audit = Callable[..., Ran]


@pytest.fixture
def demo(audit: Audit, tmp_path: Path) -> Path:
    """The archive that ``make demo`` makes."""
    archive = tmp_path / "demo-archive"
    assert audit("init", archive).code == 0
    assert audit("add", archive, ROOT / "snapshots").code == 0
    return archive


def test_the_report_on_the_first_screen_is_what_the_command_prints(audit: Audit, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = re.search(r"```\n\$ audit (diff demo-archive \S+)\n(.*?)```", README, re.S)
    assert shown, "the README shows a report of the founding case"
    command = [str(demo) if word == "demo-archive" else word for word in shown[1].split()]
    assert audit(*command).out == shown[2]


def test_the_demo_shows_the_founding_correction_first_of_its_article(audit: Audit, demo: Path) -> None:
    ran = audit("report", demo, "crimea-annexation")
    assert ran.code == 0
    corrections = re.findall(r"^ . ([A-Z-]+)  factual correction", ran.out, re.M)
    assert corrections == ["ACKNOWLEDGED"]
    assert "[-2016-]{+2014+}" in ran.out


def test_every_command_of_the_readme_exists() -> None:
    commands = [shlex.split(line)[1] for line in README.split("\n") if re.match(r"audit \w", line)]
    assert len(commands) >= 8
    assert set(commands) <= set(COMMANDS)


def test_every_file_the_readme_links_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_exit_code_is_documented() -> None:
    codes = {errors.OK, errors.FINDINGS, errors.BUG, *(kind.exit_code for kind in errors.AuditError.__subclasses__())}
    row = next(line for line in README.split("\n") if line.startswith("| exit codes"))
    assert {int(code) for code in re.findall(r"\b\d+\b", row)} == codes


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(audit: Audit, command: str) -> None:
    ran = audit(command, "--help")
    assert ran.code == 0
    assert f"audit {command}" in ran.out
    assert re.search(r"Examples?:", ran.out)
    assert max(len(line) for line in ran.out.split("\n")) <= 100


def test_the_overview_fits_80_columns_and_names_every_command() -> None:
    assert max(map(len, overview().split("\n"))) <= 80
    assert [name for name in COMMANDS if f"\n  {name} " not in overview()] == []
