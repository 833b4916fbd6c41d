"""``audit log``: what is in an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.say import say
from audit.model import Diagnostic, Series


def command(
    archive: Annotated[Path, typer.Argument(help="An archive, a git repository of article texts, or a folder of series.")],
    article: Annotated[str, typer.Argument(help="Show the versions of this article.", metavar="[ARTICLE]")] = "",
) -> int:
    """List the articles of an archive, or the versions of one.

    Examples: audit log my-archive, audit log my-archive wire/crimea
    """
    from audit.cli.inputs import opened, require_whole, said
    from audit.report.safe import line

    _, found = opened(archive, [article] if article else [])
    noticed: list[Diagnostic] = []
    say(_lines(found, bool(article), noticed))
    noticed += getattr(found, "diagnostics", ())
    sys.stderr.writelines(f"audit: {each.level}: {line(said(each))}\n" for each in noticed)
    require_whole(noticed)
    return 0


def _lines(found: Iterable[Series | Diagnostic], whole: bool, noticed: list[Diagnostic]) -> Iterator[str]:
    """What to print of the series; diagnostics go to ``noticed``."""
    for item in found:
        if isinstance(item, Diagnostic):
            noticed.append(item)
        else:
            yield from _told(item, whole)


def _told(series: Series, whole: bool) -> Iterator[str]:
    from audit.compare.versions import versions
    from audit.report.safe import visible

    runs = versions(series.snapshots)
    first, last = runs[0].version.first_seen, runs[-1].version.last_seen
    headline = next((s.headline for s in reversed(series.snapshots) if s.headline), "")
    counts = f"{_count(len(series.snapshots), 'capture')}, {_count(len(runs), 'version')}"
    yield f"{visible(series.article)}  {counts}, {_time(first)} to {_time(last)}\n"
    if headline:
        yield f"    {visible(headline)}\n"
    if whole:
        for number, run in enumerate(runs, 1):
            seen = f"{_time(run.version.first_seen)} to {_time(run.version.last_seen)}"
            yield f"{number:5}  {run.version.id:16}  {seen}  {_count(run.version.snapshots, 'capture')}\n"


def _time(time: datetime | None) -> str:
    return f"{time:%Y-%m-%d %H:%M}" if time else "unknown"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
