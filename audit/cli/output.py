"""Where a report goes: standard output, or files written whole or not at all."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from io import TextIOWrapper
from itertools import zip_longest
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from audit.cli.say import say
from audit.errors import UsageError
from audit.model import Article, Report

if TYPE_CHECKING:
    from audit.survey import Answers

NARROW, WIDE = 60, 160
"""Columns between which the terminal report is laid out, whatever the window."""

_CHUNK = 1 << 20
_LONG = 5_000  # pairs of versions from which writing a report takes seconds
_ALL_ALONG = (
    24 * 3600.0
)  # seconds over which the time left is estimated: of the last half minute alone it would jump with every long article

Targets = Sequence[tuple[str, Path | None]]
"""Formats, each with its file; None for standard output."""


def deliver(report: Report, wanted: Targets, options: dict[str, Any], answers: Answers | None = None) -> None:
    """Renders the report in every format asked for (see ``targets``), and keeps what was rendered in ``answers``.

    Raises UsageError when a file cannot be written.
    """
    from audit.report import render, write

    for name, target in wanted:
        kept = _name(name, target, options)
        if target is None:
            chunks = render(name, report, _all(target, options))
            _shown(name, answers.keeping(kept, chunks) if answers else chunks)
        else:
            with _busy(f"writing {target}", report):
                write(name, report, target, _all(target, options))
                if answers:
                    answers.keep(kept, target)


def writer(wanted: Targets) -> Callable[[Article], Iterable[str]] | None:
    """How articles will be written down, when that is so much work that the processes that judge them had better do it."""
    if not any(name == "json" for name, _ in wanted):
        return None
    from audit.report.json import write

    return write


def repeated(answers: Answers, wanted: Targets, options: dict[str, Any]) -> bool:
    """Delivers what was rendered before, without a report; False, and nothing done, when not all of it is at hand."""
    from audit.report.whole import replacing

    with ExitStack() as stack:
        found = [answers.known(_name(name, target, options)) for name, target in wanted]
        files = [stack.enter_context(file) for file in found if file]
        if len(files) < len(wanted):
            return False
        for (name, target), file in zip(wanted, files, strict=True):
            if target is None:
                _shown(name, text(file))
            else:
                with replacing(target) as part, part.open("wb") as place:
                    shutil.copyfileobj(file, place, _CHUNK)
    return True


def text(file: IO[bytes]) -> Iterator[str]:
    """A file's text in chunks."""
    reader = TextIOWrapper(file, encoding="utf-8", newline="")
    return iter(lambda: reader.read(_CHUNK), "")


def _shown(name: str, chunks: Iterable[str]) -> None:
    (page if name == "terminal" else say)(chunks)


def _all(target: Path | None, options: dict[str, Any]) -> dict[str, Any]:
    """The options of the command with those of the place that is written to."""
    return {**(terminal() if target is None else {"width": 100, "colour": False}), **options}


def _name(name: str, target: Path | None, options: dict[str, Any]) -> str:
    """What a rendered report is kept by: its format and the options that this takes. The gate's decisions are part of the question."""
    from audit.report import FORMATS

    told = _all(target, options)
    return repr((name, [(option, told[option]) for option in FORMATS[name].options if option in told and option != "judged"]))


def targets(formats: Sequence[str], outputs: Sequence[Path]) -> Targets:
    """What to write where: the first format to the first file and so on, one without a file to standard output.

    A file without a format gets the one its ending names. To be asked before the work begins: raises UsageError, one line, for whatever
    is already known to fail at its end.
    """
    from audit.report import known

    if not formats and not outputs:
        return [("terminal", None)]
    if len(formats) > len(outputs) + 1:
        raise UsageError(f"{len(formats)} formats but {len(outputs)} files: give each but one a -o FILE")
    for target in outputs:
        writable(target)
    wanted = [(name or _named(target), target) for name, target in zip_longest(formats, outputs)]
    for name, place in wanted:
        known(name, file=place is not None)
    files = [os.path.realpath(target) for target in outputs]
    if double := next((target for number, target in enumerate(outputs) if files[number] in files[:number]), None):
        raise UsageError(f"{double}: two formats for one file; give each its own")
    return wanted


def writable(target: Path) -> None:
    """Raises UsageError, with what to do, for a place that no file can be written to."""
    if target.is_dir():
        raise UsageError(f"cannot write {target}: it is a folder; name a file in it")
    if not target.parent.is_dir():
        raise UsageError(f"cannot write {target}: there is no folder {target.parent}")


def page(chunks: Iterable[str]) -> None:
    """Writes text through the reader's pager when somebody sits at a terminal (``PAGER``, by default ``less``), else as ``say`` does."""
    pager = shlex.split(os.environ.get("PAGER", "less"))
    seated = sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb"
    if not (seated and pager and shutil.which(pager[0])):
        say(chunks)
        return
    # What git asks of less: quit when it fits on one screen, show colours, leave the text on the screen.
    environment = {"LESS": "FRX", **os.environ}
    with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment, text=True, encoding="utf-8") as process:
        assert process.stdin is not None  # noqa: S101 - asked for above
        with suppress(BrokenPipeError):  # the reader has quit
            process.stdin.writelines(chunks)
            process.stdin.close()


def terminal() -> dict[str, Any]:
    """The terminal report's options for where it is printed. No colour into pipes, on dumb terminals, or where NO_COLOR says so."""
    interactive = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return {
        "width": min(WIDE, max(NARROW, shutil.get_terminal_size((80, 24)).columns)),
        "colour": interactive and not os.environ.get("NO_COLOR"),
        "links": interactive,
        "ascii_only": not (sys.stdout.encoding or "").lower().startswith("utf"),
    }


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, where somebody can see it: captures done, rate, time left."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    turning = SpinnerColumn("line")  # the longest articles come first: it may be half a minute before one is done
    rate = TextColumn("{task.fields[rate]}")
    columns = (turning, TextColumn("comparing"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, speed_estimate_period=_ALL_ALONG) as bar:
        task = bar.add_task("", rate="")

        def told(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            bar.advance(task, 0)  # the rate counts from here on, also when nothing is done yet
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.0f} captures/s" if speed else "")

        yield told


@contextmanager
def _busy(words: str, report: Report) -> Iterator[None]:
    """Says on standard error, where somebody can see it, what takes a while with a report that is long."""
    if report.summary.pairs < _LONG or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(words), spinner="line"):
        yield


def _named(target: Path) -> str:
    from audit.report import FORMATS

    named = next((name for name, form in FORMATS.items() if target.name.endswith(form.suffix)), None)
    if named is None:
        raise UsageError(f"{target}: its ending names no format; say which with --format: {', '.join(FORMATS)}")
    return named
