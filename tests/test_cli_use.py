"""Every command used wrongly: one line that says what is wrong, the documented exit code, nothing half-written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import Ran

Audit = Callable[..., Ran]

SERIES = Path(__file__).parent.parent / "snapshots"
OLD = "Ten people died in the flood in 2016, officials said.\n\nThe river rose again on Monday.\n"
NEW = OLD.replace("2016", "2014")


def one_line(ran: Ran, *words: str) -> None:
    assert ran.err.startswith("audit: ")
    assert ran.err.count("\n") == 1
    for word in words:
        assert word in ran.err


def captured(folder: Path, article: str, *texts: str | bytes) -> Path:
    """A series with a capture on each day of a month."""
    place = folder / article
    place.mkdir(parents=True)
    for day, text in enumerate(texts, 1):
        path = place / f"2026-02-{day:02}T120000Z.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A folder with one article in three versions."""
    return captured(tmp_path / "series", "flood", OLD, NEW, NEW.replace("Ten", "Eleven"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add"], ("archive", "audit add --help")),
        (["diff", "one.txt"], ("NEW", "audit diff --help")),
        (["diff", "a", "b", "c"], ("c", "audit diff --help")),
        (["report", "--formt", "json", "x"], ("--formt", "audit report --help")),
        (["report", "x", "--jobs", "many"], ("--jobs", "audit report --help")),
        (["check", "x", "--jobs", "0"], ("--jobs", "audit check --help")),
        (["init-ci", "jenkins"], ("jenkins", "github", "audit init-ci --help")),
    ],
    ids=lambda value: " ".join(value),
)
def test_arguments_that_do_not_fit_are_one_line_with_the_way_to_help(audit: Audit, arguments: list[str], words: tuple[str, ...]) -> None:
    ran = audit(*arguments)
    assert (ran.code, ran.out) == (2, "")
    one_line(ran, *words)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-f", "jsno"], ("jsno", "json")),
        (["-f", "json", "-f", "csv"], ("2 formats", "-o FILE")),
        (["-o", "report.xyz"], ("report.xyz", "--format")),
        (["-o", "."], (".", "folder")),
        (["-o", "no/such/r.json"], ("no/such", "no folder")),
        (["-f", "json", "-o", "r.json", "-f", "csv", "-o", "./r.json"], ("r.json", "two formats for one file")),
        (["-f", "sqlite"], ("sqlite", "-o")),
    ],
    ids=lambda value: " ".join(value),
)
@pytest.mark.parametrize("command", [("report",), ("check",), ("diff", "flood")], ids=lambda value: value[0])
def test_an_output_that_cannot_be_is_said_before_the_work_begins(
    audit: Audit,
    three: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    options: list[str],
    words: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.rmtree(three / "flood")  # nothing to work on: only what is said before it is heard
    ran = audit(command[0], three, *command[1:], *options)
    assert (ran.code, ran.out) == (2, "")
    one_line(ran, *words)
    assert [path.name for path in tmp_path.iterdir()] == ["series"]


@pytest.mark.parametrize(
    ("choice", "pair"),
    [
        ([], ("Ten", "Eleven")),
        (["--from", "1"], ("2016", "2014")),
        (["--from", "1", "--to", "2"], ("2016", "2014")),
        (["--to", "2"], ("2016", "2014")),
        (["--from", "-3", "--to", "-2"], ("2016", "2014")),
        (["--from", "2026-02-01", "--to", "2026-02-02T12"], ("2016", "2014")),
    ],
    ids=" ".join,
)
def test_versions_are_named_by_number_or_time(audit: Audit, three: Path, choice: list[str], pair: tuple[str, str]) -> None:
    ran = audit("diff", three, "flood", *choice)
    assert (ran.code, ran.err) == (0, "")
    assert f"[-{pair[0]}-]{{+{pair[1]}+}}" in ran.out


NOTE = "\nCorrection: An earlier version of this story said 2016. The flood was in 2014.\n"


@pytest.mark.parametrize(
    ("choice", "told", "not_told"),
    [
        (["--from", "1", "--to", "2"], ["acknowledged", "1 d after the change"], ["unacknowledged", "notice-without-change"]),
        (["--from", "2", "--to", "3"], ["acknowledged"], ["notice-without-change"]),
        (["--from", "3", "--to", "4"], ["[-ten-]", "notice there already"], ["2016", "notice-without-change"]),
        (["--from", "1", "--to", "4"], ["partly-acknowledged", "[-ten-]"], ["unacknowledged", "notice-without-change", "1 d after"]),
    ],
    ids=["before the notice came", "as it came", "after it had come", "over all"],
)
def test_two_versions_are_judged_in_the_light_of_all(
    audit: Audit, tmp_path: Path, choice: list[str], told: list[str], not_told: list[str]
) -> None:
    folder = captured(tmp_path / "in", "flood", OLD, NEW, NEW + NOTE, NEW.replace("Ten", "Eleven") + NOTE)
    ran = audit("diff", folder, "flood", *choice)
    assert (ran.code, ran.err) == (0, "")
    said = ran.out.lower()
    assert [word for word in told if word not in said] == []
    assert [word for word in not_told if word in said] == []


def test_versions_are_named_by_the_head_of_their_id(audit: Audit, three: Path) -> None:
    ids = [line.split()[1] for line in audit("log", three, "flood").out.split("\n") if line[:5].strip().isdigit()]
    assert len(ids) == 3
    assert "[-2016-]{+2014+}" in audit("diff", three, "flood", "--from", ids[0][:8], "--to", ids[1]).out


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (["--from", "0"], ("'0'", "there are 3")),
        (["--from", "4"], ("'4'", "there are 3")),
        (["--from", "-4"], ("'-4'", "there are 3")),
        (["--from", "yesterday"], ("'yesterday'", "there are 3")),
        (["--from", "2026"], ("3 versions match '2026'",)),
        (["--from", ""], ()),
        (["--from", "3"], ("same version",)),
        (["--from", "2", "--to", "2"], ("same version",)),
        (["--from", "3", "--to", "1"], ("version 3", "earlier version 1", "swap")),
        (["--to", "1"], ("no earlier version",)),
    ],
    ids=" ".join,
)
def test_versions_that_are_not_there_are_said_to_be_none(audit: Audit, three: Path, choice: list[str], words: tuple[str, ...]) -> None:
    ran = audit("diff", three, "flood", *choice)
    if not words:
        assert ran.code == 0, "an option without a value is an option not given"
        return
    assert (ran.code, ran.out) == (2, "")
    one_line(ran, *words)


def test_two_files_have_no_versions_to_choose_from(audit: Audit, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD)
    new.write_text(NEW)
    ran = audit("diff", old, new, "--from", "1")
    assert (ran.code, ran.out) == (2, "")
    one_line(ran, "--from")


def test_an_article_with_one_version_is_nothing_to_compare_and_nothing_to_fail(audit: Audit, tmp_path: Path) -> None:
    folder = captured(tmp_path / "series", "flood", OLD)
    assert audit("check", folder).code == 0
    assert "nothing changed" in audit("report", folder).out
    ran = audit("diff", folder, "flood")
    assert ran.code == 2
    one_line(ran, "no earlier version")


@pytest.mark.parametrize("command", ["report", "check", "log", "notices"])
def test_what_is_no_capture_in_a_folder_of_series_is_passed_over(audit: Audit, three: Path, command: str) -> None:
    clean = audit(command, three)
    (three / "README.md").write_text("What this folder is.")
    (three / "flood" / ".DS_Store").write_bytes(b"\x00\x01")
    (three / "flood" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (three / "empty").mkdir()
    assert audit(command, three) == clean


@pytest.mark.parametrize(
    "command", [("report",), ("check",), ("log",), ("notices",), ("explain", "flood"), ("diff", "flood")], ids=" ".join
)
def test_a_capture_that_cannot_be_read_makes_every_answer_incomplete(audit: Audit, tmp_path: Path, command: tuple[str, ...]) -> None:
    folder = captured(tmp_path / "series", "flood", OLD, b"\x00\x01 no text", OLD.replace("Ten people", "Nine people"))
    ran = audit(command[0], folder, *command[1:])
    assert ran.code == (1 if command == ("check",) else 4)
    assert "2026-02-02T120000Z.txt" in ran.err
    assert "Traceback" not in ran.err
    assert ran.out, "what could be read is told"


def test_the_fault_of_another_article_is_no_fault_of_this_one(audit: Audit, three: Path) -> None:
    captured(three, "fire", b"\x00\x01 no text")
    assert audit("report", three).code == 4
    assert audit("report", three, "flood").code == 0
    assert audit("diff", three, "flood").code == 0
    ran = audit("diff", three, "fire")
    assert (ran.code, ran.out) == (4, "")
    one_line(ran, "fire", "2026-02-01T120000Z.txt")


def test_nothing_is_accepted_from_an_incomplete_answer(audit: Audit, three: Path, tmp_path: Path) -> None:
    captured(three, "fire", b"\x00\x01 no text")
    ran = audit("baseline", three, "-o", tmp_path / "known.toml")
    assert (ran.code, ran.out) == (4, "")
    one_line(ran)
    assert not (tmp_path / "known.toml").exists()


def test_spaces_and_other_scripts_in_every_path(audit: Audit, three: Path, tmp_path: Path) -> None:
    odd = tmp_path / "Ärchiv ☃ архів"
    odd.mkdir()
    shutil.copytree(three, odd / "a series")
    archive = odd / "git archive"
    assert audit("init", archive).code == 0
    assert audit("add", archive, odd / "a series").out == "added 3 captures\n"
    assert audit("add", archive, odd / "a series").out == "nothing to add: 3 captures are there already\n"
    for place in (archive, odd / "a series"):
        assert audit("report", place, "-o", odd / "out put.json", "-o", odd / "seite é.html") == Ran(0, "", "")
        assert audit("diff", place, "flood", "--from", "1", "--to", "2").out.count("[-2016-]{+2014+}") == 1
    assert sorted(path.name for path in odd.iterdir()) == ["a series", "git archive", "out put.json", "seite é.html"]


def test_two_saved_pages_are_compared(audit: Audit, tmp_path: Path) -> None:
    page = "<html><head><title>Flood</title></head><body><article><h1>Flood in the valley</h1>{}</article></body></html>"
    body = "".join(f"<p>Paragraph {n} tells at some length of the boats that came up the river on the day.</p>" for n in range(9))
    for name, year in (("old", 2016), ("new", 2014)):
        story = f"<p>The last flood of this size was seen in {year}, the water office said on Monday.</p>"
        (tmp_path / f"{name}.html").write_text(page.format(body + story), encoding="utf-8")
    ran = audit("diff", tmp_path / "old.html", tmp_path / "new.html")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("[-2016-]{+2014+}") == 1


@contextmanager
def nobody(place: Path) -> Iterator[None]:
    """Rights are checked at ``place`` for a while: root, to whom nothing is forbidden, becomes nobody."""
    if os.geteuid() != 0:
        yield
        return
    for folder in (place, *place.parents):
        if folder.stat().st_uid == 0 and not folder.stat().st_mode & 0o011:
            folder.chmod(0o711)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("command", ["report", "log", "notices", "check"])
def test_a_file_or_a_folder_without_rights_is_named(audit: Audit, three: Path, tmp_path: Path, command: str) -> None:
    assert audit(command, three).code in (0, 1)  # what is imported on demand may be out of nobody's reach
    captured(three, "fire", OLD)
    (three / "flood" / "2026-02-02T120000Z.txt").chmod(0)
    (three / "fire").chmod(0)
    with nobody(tmp_path):
        ran = audit(command, three)
    assert ran.code == (1 if command == "check" else 4)
    assert "2026-02-02T120000Z.txt: no permission" in ran.err or "fire: the folder cannot be read: Permission denied" in ran.err
    assert "(and 1 more)" in ran.err


def test_a_home_that_cannot_be_written_costs_the_cache_and_nothing_else(
    audit: Audit, three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "archive"
    audit("init", archive)
    audit("add", archive, three)
    expected = audit("report", archive)
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/no-such-place")
    ran = audit("report", archive)
    assert ran.code == expected.code == 0
    assert "[-2016-]{+2014+}" in ran.out
