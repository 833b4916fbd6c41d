"""Bad input gets one clear line and the documented exit code; nothing is lost or half-written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

Audit = Callable[..., Ran]

STORY = "Ten people died in the flood, officials said.\n\nThe river rose again on Monday.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def one_line(ran: Ran, *words: str) -> None:
    assert ran.err.startswith("audit: ")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err
    for word in words:
        assert word in ran.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, ("no such file",)),
        (b"", ("empty",)),
        (b" \n\t\n", ("empty",)),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ("binary",)),
        ("Caf\u00e9 burned down.".encode("latin-1"), ("UTF-8",)),
        (b"\xff\xfeT\x00e\x00n\x00", ("UTF-16",)),
    ],
    ids=["missing", "empty", "blank", "binary", "latin-1", "utf-16"],
)
def test_a_file_that_is_no_text_is_named_with_what_to_do(
    audit: Audit, story: Path, tmp_path: Path, content: bytes | None, words: tuple[str, ...]
) -> None:
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    for arguments in (("diff", story, path), ("diff", path, story)):
        ran = audit(*arguments)
        assert (ran.code, ran.out) == (2, "")
        one_line(ran, "bad.txt", *words)


@pytest.mark.parametrize("command", ["report", "check", "log"])
def test_a_folder_that_is_no_archive_is_said_to_be_none(audit: Audit, tmp_path: Path, command: str) -> None:
    (tmp_path / "empty").mkdir()
    ran = audit(command, tmp_path / "empty")
    assert ran.code == 2
    one_line(ran, "empty")


@pytest.mark.parametrize("command", ["report", "check", "log"])
def test_an_archive_without_commits_is_no_success(audit: Audit, tmp_path: Path, command: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path / "new")], check=True)
    ran = audit(command, tmp_path / "new")
    assert ran.code in (2, 3)
    one_line(ran, "new")


@pytest.mark.parametrize("command", ["report", "check", "log", "notices"])
def test_a_path_that_does_not_exist(audit: Audit, tmp_path: Path, command: str) -> None:
    ran = audit(command, tmp_path / "nowhere")
    assert ran.code == 2
    one_line(ran, "nowhere", "no such")


@pytest.mark.parametrize(
    "name", ["../outside", "a/../../b", "/etc/passwd", ".git/config", "a/.GIT/hooks", "a\nb", "con\x1b[31m", "-rf", "x" * 2000]
)
def test_an_article_cannot_leave_the_archive(audit: Audit, story: Path, tmp_path: Path, name: str) -> None:
    archive = tmp_path / "archive"
    assert audit("init", archive).code == 0
    ran = audit("add", archive, story, f"--article={name}")
    assert ran.code == 2
    one_line(ran)
    assert not (tmp_path / "outside").exists()
    assert audit("log", archive).code != 0, "nothing was added"


def test_a_text_of_20_megabytes_is_compared(audit: Audit, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    text = "".join(f"Paragraph {n} says nothing new." + " It tells of ropes and of boats." * 120 + "\n\n" for n in range(5_200))
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("Paragraph 3777 ", "Paragraph 3778 ", 1), encoding="utf-8")
    assert old.stat().st_size > 20_000_000
    ran = audit("diff", old, new, "--style")
    assert ran.code == 0
    assert "[-3777-]{+3778+}" in ran.out


def test_escape_sequences_of_an_article_never_reach_the_terminal(audit: Audit, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("Ten died\x1b]0;owned\x07 in the \x1b[31mflood\x1b[0m in 2016.\n", encoding="utf-8")
    new.write_text("Ten died\x1b]0;owned\x07 in the \x1b[31mflood\x1b[0m in 2014.\u202e\n", encoding="utf-8")
    ran = audit("diff", old, new)
    assert ran.code == 0
    assert "2014" in ran.out
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.out)


def test_an_unknown_command_names_the_nearest(audit: Audit) -> None:
    ran = audit("repotr")
    assert ran.code == 2
    one_line(ran, "'repotr'", "'report'")


def test_a_format_that_does_not_exist_names_those_that_do(audit: Audit, story: Path) -> None:
    ran = audit("diff", story, story, "--format", "jsno")
    assert ran.code == 2
    one_line(ran, "jsno", "json", "terminal")


def test_an_output_that_cannot_be_written_leaves_what_was_there(audit: Audit, story: Path, tmp_path: Path) -> None:
    ran = audit("diff", story, story, "--format", "json", "-o", tmp_path / "no" / "such" / "r.json")
    assert ran.code == 2
    one_line(ran, "r.json")
    assert not (tmp_path / "no").exists()


def test_a_reader_that_stops_early_is_quiet(story: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    story.write_text("".join(f"Paragraph {n} tells of {n} boats.\n\n" for n in range(500)), encoding="utf-8")
    new.write_text("".join(f"Paragraph {n} tells of {n + 1} boats.\n\n" for n in range(500)), encoding="utf-8")
    audit = subprocess.Popen(
        [sys.executable, "-m", "audit", "diff", str(story), str(new), "--style"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert audit.stdout is not None
    assert audit.stderr is not None
    audit.stdout.readline()
    audit.stdout.close()
    assert audit.stderr.read() == b""
    assert audit.wait() == 0
