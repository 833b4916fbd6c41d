"""Where output goes and what ends a run: pipes, full disks, devices, closed streams, Ctrl-C. Every run is a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

import pytest
from conftest import Ran
from report_sample import REPORT

from audit.cli import output

ROOT = Path(__file__).parent.parent
SERIES = ROOT / "snapshots" / "hospital-beds"
"""One short article, whose correction has a notice."""


def run(*arguments: object, stdout: object = subprocess.PIPE, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Ran:
    """``audit`` as a shell starts it."""
    done = subprocess.run(
        [sys.executable, "-m", "audit", *map(str, arguments)],
        stdout=stdout,  # type: ignore[call-overload] - a file or one of subprocess's marks
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        cwd=cwd,
        check=False,
    )
    return Ran(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())


@pytest.fixture
def full() -> Iterator[object]:
    """A disk without room."""
    if not Path("/dev/full").is_char_device():
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "w") as disk:
        yield disk


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["report", "--help"], ["report", SERIES], ["log", SERIES], ["notices", SERIES], ["check", SERIES]],
    ids=str,
)
def test_a_full_disk_behind_standard_output_is_one_clear_line(full: object, arguments: list[object]) -> None:
    ran = run(*arguments, stdout=full)
    assert ran.code == 2
    assert ran.err.startswith("audit: ")
    assert ran.err.count("\n") == 1
    assert "No space left" in ran.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--help"], 0), (["report", "--help"], 0), (["report", SERIES, "-f", "json"], 0), (["log", SERIES], 0), (["check", SERIES], 0)],
    ids=str,
)
def test_a_reader_that_has_gone_changes_no_exit_code(arguments: list[object], code: int) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        assert run(*arguments, stdout=write) == Ran(code, "", "")
    finally:
        os.close(write)


@pytest.mark.parametrize("stream", [">&-", "2>&-"])
def test_a_stream_that_the_caller_closed_is_no_bug(stream: str) -> None:
    command = f'exec "$0" -m audit report "$1" {stream}'
    done = subprocess.run(["/bin/sh", "-c", command, sys.executable, str(SERIES)], capture_output=True, check=False, cwd=ROOT)
    assert done.returncode == 0
    assert done.stderr == b""


def test_an_output_that_is_a_pipe_is_written_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        ran = run("report", SERIES, "-f", "json", "-o", pipe)
        assert reader.stdout is not None
        written = reader.stdout.read().decode()
    assert ran == Ran(0, "", "")
    assert written == run("report", SERIES, "-f", "json").out
    assert pipe.is_fifo()


def test_an_output_that_is_a_device_stays_one(tmp_path: Path, full: object) -> None:
    ran = run("report", SERIES, "-f", "json", "-o", "/dev/full")
    assert ran.code == 2
    assert "cannot write /dev/full: No space left" in ran.err
    assert Path("/dev/full").is_char_device()
    ran = run("report", SERIES, "-f", "sqlite", "-o", "/dev/full")
    assert ran.code == 2
    assert "/dev/full" in ran.err
    assert Path("/dev/full").is_char_device()


def test_an_output_that_is_a_link_is_written_where_it_leads(tmp_path: Path) -> None:
    link, target = tmp_path / "latest.json", tmp_path / "today.json"
    target.write_text("old")
    link.symlink_to(target)
    assert run("report", SERIES, "-o", link).code == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith('{"schema":')


def test_ctrl_c_is_said_in_one_line_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """The run is caught while it waits for a capture that never comes. A shell's job in the background would have it ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    archive, never, report = tmp_path / "archive", tmp_path / "never.txt", tmp_path / "out.json"
    assert run("init", archive).code == 0
    assert run("add", archive, SERIES).code == 0
    before = subprocess.run(["git", "-C", archive, "rev-parse", "HEAD"], capture_output=True, check=True).stdout
    os.mkfifo(never)
    for arguments in (["add", archive, ROOT / "snapshots" / "coach-crash", never], ["diff", never, never, "-f", "json", "-o", report]):
        with (
            subprocess.Popen(
                [sys.executable, "-m", "audit", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
            ) as process,
            never.open("wb"),
        ):  # opens once the run has opened it for reading: from there on it waits
            process.send_signal(signal.SIGINT)
            out, err = process.communicate()
        assert (process.returncode, out, err) == (130, b"", b"audit: interrupted\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "never.txt"]
    assert subprocess.run(["git", "-C", archive, "rev-parse", "HEAD"], capture_output=True, check=True).stdout == before
    assert run("add", archive, SERIES).out.startswith("nothing to add")


def test_colour_goes_to_terminals_alone(tmp_path: Path) -> None:
    assert "\x1b" not in run("report", SERIES, env={"TERM": "xterm-256color", "COLORTERM": "truecolor"}).out


@pytest.mark.parametrize("columns", [20, 80, 400])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    lines = run("report", SERIES, "--changes", env={"COLUMNS": str(columns)}).out.split("\n")
    assert max(map(len, lines)) <= min(160, max(60, columns))


def test_under_the_c_locale_a_report_is_plain_ascii_marks_around_the_words() -> None:
    strict = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = run("report", SERIES, env=strict)
    assert (ran.code, ran.err) == (0, "")
    assert "[-412-]{+421+}" in ran.out
    assert not set("━┃✗✓█") & set(ran.out)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_what_takes_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Captures done while comparing, also before the first is, and the file that is written; no word of it elsewhere."""
    monkeypatch.setenv("TERM", "xterm")
    for stream, many in ((Terminal(), 0), (Terminal(), 1_000_000), (StringIO(), 0)):
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr(output, "_LONG", many)
        with output.progress() as told:
            told(0, 40)
            told(40, 40)
        output.deliver(REPORT, [("json", tmp_path / "report.json")], {})
        assert ("40/40" in stream.getvalue()) == stream.isatty()
        assert ("writing" in stream.getvalue()) == (stream.isatty() and not many)
