"""Options that several commands share, and what they mean once they are read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

Source = Annotated[Path, typer.Argument(help="An archive, a git repository of article texts, or a folder of series.")]

Formats = Annotated[list[str], typer.Option("-f", "--format", help="terminal, json, html …; may be given several times.", metavar="FORMAT")]
Outputs = Annotated[list[Path], typer.Option("-o", "--output", help="Write to this file; one for each format.", metavar="FILE")]
Jobs = Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Processes to use; default: one per core.", metavar="N")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Compare everything again, and keep nothing for the next run.")]
Style = Annotated[bool, typer.Option("--style", help="Show style edits and noise too, not only their count.")]
Side = Annotated[bool, typer.Option("--side-by-side", help="Old and new sentences beside each other.")]

Ref = Annotated[str, typer.Option(help="Read this branch, tag, commit or range A..B of the archive.", metavar="REV")]
Paths = Annotated[list[str], typer.Option("--path", help="Only articles below this folder or like this pattern.", metavar="PATTERN")]
Since = Annotated[str, typer.Option(help="Only what happened after this time (ISO 8601); what was before is still read.", metavar="TIME")]
From = Annotated[str, typer.Option("--since", help="Only captures from this time on (ISO 8601).", metavar="TIME")]
Until = Annotated[str, typer.Option(help="Only captures before this time (ISO 8601).", metavar="TIME")]


class Part(NamedTuple):
    """The part of an archive that is read: a revision, captures from ``since`` until before ``until``, articles that ``paths`` name."""

    ref: str = "HEAD"
    since: datetime | None = None
    until: datetime | None = None
    paths: tuple[str, ...] = ()


def part(ref: str, since: str, until: str, paths: list[str]) -> Part:
    """The part that options name. Raises UsageError for a time that is none, and for times that leave nothing between them."""
    from audit.errors import UsageError

    start, end = time(since), time(until)
    if start and end and start >= end:
        raise UsageError(f"nothing lies between --since {since} and --until {until}")
    return Part(ref, start, end, tuple(paths))


def time(written: str) -> datetime | None:
    """The moment that an option names, None for one that was not given. Raises UsageError for a time that is none."""
    from audit.source import capture_time

    return capture_time(written) if written else None
