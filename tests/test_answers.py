"""An archive that has not changed is answered at once, with the same bytes; and never from an answer that could be wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Ran

from audit.cli import inputs
from audit.survey import Answers, answers

Audit = Callable[..., Ran]
SERIES = Path(__file__).parent.parent / "snapshots" / "water-rates"


def kept(folder: Path, question: str = "what?", name: str = "text", chunks: tuple[str, ...] = ("one ", "Київ\n")) -> Answers:
    made = Answers(folder, question)
    assert "".join(made.keeping(name, chunks)) == "".join(chunks)
    return made


def known(made: Answers, name: str = "text") -> bytes | None:
    file = made.known(name)
    if file is None:
        return None
    with file:
        return file.read()


def test_an_answer_is_kept_for_its_question_and_its_name_alone(tmp_path: Path) -> None:
    kept(tmp_path / "answers")
    assert known(Answers(tmp_path / "answers", "what?")) == "one Київ\n".encode()
    assert known(Answers(tmp_path / "answers", "what else?")) is None
    assert known(Answers(tmp_path / "answers", "what?"), "json") is None
    assert known(Answers(None, "what?")) is None


def test_an_answer_that_was_not_read_to_its_end_is_not_kept(tmp_path: Path) -> None:
    made = Answers(tmp_path / "answers", "what?")
    chunks = made.keeping("text", iter(("one", "two")))
    assert next(chunks) == "one"
    chunks.close()  # type: ignore[attr-defined]  # it is a generator
    assert known(made) is None
    assert list((tmp_path / "answers").iterdir()) == []


def test_the_bytes_of_a_file_are_an_answer_too(tmp_path: Path) -> None:
    file = tmp_path / "report.db"
    file.write_bytes(bytes(range(256)) * 9000)
    made = Answers(tmp_path / "answers", "what?")
    made.keep("sqlite", file)
    assert known(made, "sqlite") == file.read_bytes()


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None], ids=["empty", "zeros", "one byte more"])
def test_a_damaged_answer_is_no_answer(tmp_path: Path, damage: bytes | None) -> None:
    made = kept(tmp_path / "answers")
    (file,) = (tmp_path / "answers").iterdir()
    file.write_bytes(file.read_bytes() + b"x" if damage is None else damage)
    assert known(made) is None
    assert not file.exists()


def test_answers_that_others_may_write_are_not_used(tmp_path: Path) -> None:
    kept(tmp_path / "answers")
    (tmp_path / "answers").chmod(0o777)
    assert known(Answers(tmp_path / "answers", "what?")) is None


def test_answers_are_bounded_and_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "answers"
    for age, name in ((300, "old"), (200, "older but asked for"), (100, "new")):
        before = set(folder.iterdir()) if folder.exists() else set()
        kept(folder, name=name, chunks=("x" * 1000,))
        for file in set(folder.iterdir()) - before:
            os.utime(file, (time.time() - age,) * 2)
    made = Answers(folder, "what?")
    assert known(made, "older but asked for")
    (folder / "part-killed").touch()
    os.utime(folder / "part-killed", (0, 0))
    monkeypatch.setattr(answers, "LARGEST", 3100)
    kept(folder, name="newest", chunks=("x" * 1000,))
    assert [bool(known(made, name)) for name in ("old", "older but asked for", "new", "newest")] == [False, True, True, True]
    assert not (folder / "part-killed").exists()
    (tmp_path / "report.json").write_text("x" * 4000)
    made.keep("larger than all", tmp_path / "report.json")
    assert [bool(known(made, name)) for name in ("larger than all", "newest")] == [False, True]


@pytest.fixture
def archive(audit: Audit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "archive"
    audit("init", path)
    for capture in sorted(SERIES.glob("*.txt"))[:2]:
        assert audit("add", path, capture, "--article", "water-rates").code == 0
    return path


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Every reading of a history."""
    done: list[object] = []
    reading = inputs.archived

    def read(*arguments: object, **options: object) -> object:
        done.append(arguments)
        return reading(*arguments, **options)  # type: ignore[arg-type]  # handed on as given

    monkeypatch.setattr(inputs, "archived", read)
    return done


def test_an_unchanged_archive_is_not_read_again(audit: Audit, archive: Path, readings: list[object], tmp_path: Path) -> None:
    files = [tmp_path / "one.json", tmp_path / "one.db", tmp_path / "one.html"]
    outputs = [part for file in files for part in ("-o", file)]
    first, told = audit("report", archive, *outputs), [file.read_bytes() for file in files]
    for file in files:
        file.unlink()
    again = audit("report", archive, *outputs)
    assert (first, told) == (again, [file.read_bytes() for file in files])
    for command in (("report",), ("report", "--style"), ("report", "-f", "csv"), ("notices",), ("check",), ("check", "-f", "sarif")):
        before = audit(command[0], archive, *command[1:])
        count = len(readings)
        assert audit(command[0], archive, *command[1:]) == before
        assert len(readings) == count
    assert len(readings) == 7


def test_a_question_of_its_own_has_an_answer_of_its_own(audit: Audit, archive: Path, readings: list[object], tmp_path: Path) -> None:
    audit("report", archive)
    (tmp_path / "strict.toml").write_text('[policy]\npreset = "strict"\n')
    for more in ((), ("--since", "2026-03-12"), ("--until", "2030-01-01"), ("--path", "water*"), ("--ref", "main"), ("--changes",)):
        audit("report", archive, "-f", "text", *more)
    for more in ((), ("--preset", "report-only"), ("--policy", tmp_path / "strict.toml"), ("--explain",)):
        audit("check", archive, *more)
    assert len(readings) == 10, "text knows no --changes"


def test_what_moved_is_read_again(audit: Audit, archive: Path, readings: list[object]) -> None:
    first = audit("report", archive, "-f", "csv").out
    capture = sorted(SERIES.glob("*.txt"))[2]
    assert audit("add", archive, capture, "--article", "water-rates").code == 0
    assert audit("report", archive, "-f", "csv").out != first
    subprocess.run(["git", "-C", archive, "update-ref", "refs/heads/main", "HEAD~1"], check=True)
    assert audit("report", archive, "-f", "csv").out == first
    assert len(readings) == 2


def test_no_cache_means_none(audit: Audit, archive: Path, readings: list[object], tmp_path: Path) -> None:
    for _ in range(2):
        audit("report", archive, "--no-cache")
    assert len(readings) == 2
    assert not (tmp_path / "cache").exists()


def test_an_answer_that_is_not_complete_is_not_kept(audit: Audit, archive: Path, readings: list[object], tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--bare", "--depth=1", f"file://{archive}", tmp_path / "shallow"], check=True)
    assert [audit("report", tmp_path / "shallow").code for _ in range(2)] == [4, 4]
    assert len(readings) == 2


def test_whole_answers_about_files_that_nobody_keeps_in_git_are_not_kept(
    audit: Audit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(SERIES, tmp_path / "water-rates")
    first = audit("report", tmp_path / "water-rates").out
    for capture in sorted((tmp_path / "water-rates").glob("*.txt"))[1:]:
        capture.unlink()
    assert audit("report", tmp_path / "water-rates").out != first
    assert not list((tmp_path / "cache").rglob("answers"))
