"""Settings: found where they are looked for, and a slip in them is named."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from audit.config import Settings, config
from audit.errors import UsageError, unknown
from audit.gate import PRESETS, Clause, baseline, policy
from audit.gate.policy import WORDS

DOCS = (Path(__file__).parent.parent / "docs" / "gate.md").read_text(encoding="utf-8")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert config(folder=tmp_path) == Settings()


def test_the_file_of_the_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text('[policy]\npreset = "strict"\n', encoding="utf-8")
    assert config(folder=tmp_path) == Settings(str(tmp_path / "audit.toml"), {"preset": "strict"})


def test_a_given_file_wins_over_the_folders(tmp_path: Path) -> None:
    (tmp_path / "audit.toml").write_text("broken [", encoding="utf-8")
    (tmp_path / "desk.toml").write_text("", encoding="utf-8")
    assert config(tmp_path / "desk.toml", tmp_path) == Settings(str(tmp_path / "desk.toml"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[policies]\n", "'policies' is no table of the settings; did you mean 'policy'?"),
        (b"policy = 3\n", "write the policy as a table"),
        (b"[policy\n", "audit.toml: "),
        (b"# caf\xe9\n", "not UTF-8 at byte 5"),
    ],
)
def test_a_slip_names_the_file(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "audit.toml").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        config(folder=tmp_path)
    assert str(tmp_path / "audit.toml") in str(caught.value)
    assert words in str(caught.value)


def test_a_given_file_that_is_missing_or_a_folder_is_an_error(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(UsageError, match=r"none\.toml|directory"):
            config(path, tmp_path)


@pytest.mark.parametrize(
    ("word", "words"),
    [("verdct", "x.toml: 'verdct' is no key; did you mean 'verdict'?"), ("zzz", "x.toml: 'zzz' is no key; known: path, verdict")],
)
def test_a_slip_is_answered_with_the_nearest_word_or_with_all(word: str, words: str) -> None:
    assert str(unknown("key", word, ("verdict", "path"), "x.toml")) == words


def test_the_examples_in_the_docs_are_good() -> None:
    settings, waivers = re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)
    assert len(policy(tomllib.loads(settings)["policy"], "docs").clauses) == 2 + len(PRESETS["default"].clauses)
    assert len(baseline(waivers, "docs").waivers) == 1


def test_the_docs_name_every_key_and_every_word() -> None:
    keys = {field.name.replace("_", "-") for field in fields(Clause)} | set(PRESETS)
    words = {word for name in ("verdict", "label", "severity", "notice") for word in WORDS[name]}
    assert {word for word in keys | words if f"`{word}`" not in DOCS and f"`{word} " not in DOCS} == set()
