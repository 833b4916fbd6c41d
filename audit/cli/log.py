"""``audit log``: what is in an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.options import From, Paths, Ref, Source, Until
from audit.cli.say import say
from audit.model import Series

if TYPE_CHECKING:
    from audit.archive import History


def command(
    archive: Source,
    article: Annotated[str, typer.Argument(help="Show the versions of this article.", metavar="[ARTICLE]")] = "",
    since: From = "",
    until: Until = "",
    path: Paths = [],  # noqa: B006 - typer reads it, nobody writes it
    ref: Ref = "HEAD",
) -> int:
    """List the articles of an archive, or the versions of one.

    Examples: audit log my-archive, audit log my-archive wire/crimea
    """
    from audit.archive import History
    from audit.cli.inputs import Input, require_whole, said
    from audit.cli.options import part
    from audit.report.safe import line

    _, found = Input(archive, part(ref, since, until, path)).series([article] if article else [])
    if isinstance(found, History) and not article:
        say(_listed(found))
    else:
        say(text for series in found for text in _told(series, bool(article)))
    sys.stderr.writelines(f"audit: {each.level}: {line(said(each))}\n" for each in found.diagnostics)
    require_whole(found.diagnostics)
    return 0


def _listed(history: History) -> Iterator[str]:
    """The articles of a history: its commits tell enough, no text is read."""
    for each in history.listed():
        yield from _head(each.article, each.captures, each.versions, each.first, each.last, each.headline)


def _told(series: Series, whole: bool) -> Iterator[str]:
    from audit.compare.versions import versions
    from audit.report.phrase import counted

    runs = versions(series.snapshots)
    first, last = runs[0].version.first_seen, runs[-1].version.last_seen
    headline = next((s.headline for s in reversed(series.snapshots) if s.headline), "")
    yield from _head(series.article, len(series.snapshots), len(runs), first, last, headline)
    if whole:
        for number, run in enumerate(runs, 1):
            seen = _seen(run.version.first_seen, run.version.last_seen)
            yield f"{number:5}  {run.version.id:16}  {seen}  {counted(run.version.snapshots, 'capture')}\n"


def _head(article: str, captures: int, versions: int, first: datetime | None, last: datetime | None, headline: str) -> Iterator[str]:
    from audit.report.phrase import counted
    from audit.report.safe import visible

    counts = f"{counted(captures, 'capture')}, {counted(versions, 'version')}"
    yield f"{visible(article)}  {counts}, {_seen(first, last)}\n"
    if headline:
        yield f"    {visible(headline)}\n"


def _seen(first: datetime | None, last: datetime | None) -> str:
    return _time(first) if first == last else f"{_time(first)} to {_time(last)}"


def _time(time: datetime | None) -> str:
    return f"{time:%Y-%m-%d %H:%M}" if time else "unknown"
