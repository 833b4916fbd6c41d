"""``audit add``: snapshots into an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.inputs import said
from audit.cli.say import say
from audit.errors import IncompleteError, UsageError
from audit.model import Diagnostic, Snapshot


def command(
    archive: Annotated[Path, typer.Argument(help="An archive made by `audit init`.")],
    paths: Annotated[list[Path], typer.Argument(help="Text or HTML files, or folders of series.", metavar="PATH...")],
    article: Annotated[str, typer.Option(help="The article's id; default: the name of its folder or file.", metavar="ID")] = "",
    url: Annotated[str, typer.Option(help="Where the article was published.", metavar="URL")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.", metavar="NAME")] = "",
    captured_at: Annotated[
        str,
        typer.Option("--captured-at", help="When, ISO 8601; default: front matter, file name, file time.", metavar="TIME"),
    ] = "",
) -> int:
    """Store snapshots in an archive. What is there already is not stored again.

    Examples: audit add my-archive snapshots/, audit add my-archive page.html --article wire/crimea --captured-at 2026-02-05T14:30Z
    """
    from audit.archive import add
    from audit.report.phrase import counted
    from audit.source import capture_time

    facts = {"article": article, "url": url, "outlet": outlet}
    when = capture_time(captured_at) if captured_at else None
    faults: list[Diagnostic] = []
    added = add(archive, _snapshots(paths, facts, when, faults))
    for diagnostic in (*faults, *added.diagnostics):
        sys.stderr.write(f"audit: {diagnostic.level}: {said(diagnostic)}\n")
    say([_told(added.added, added.unchanged, added.late)])
    if faults:
        raise IncompleteError(f"{counted(len(faults), 'capture')} could not be read and not added (named above)")
    return 0


def _told(added: int, unchanged: int, late: int) -> str:
    from audit.report.phrase import counted

    if not added:
        there = "are" if unchanged > 1 else "is"
        return f"nothing to add: {counted(unchanged, 'capture')} {there} there already\n" if unchanged else "nothing to add\n"
    parts = [f"added {counted(added, 'capture')}"]
    if late:
        parts.append(f"{late} of them older than what was there, put in by capture time")
    if unchanged:
        parts.append(f"{counted(unchanged, 'capture')} there already")
    return "; ".join(parts) + "\n"


def _snapshots(paths: list[Path], facts: dict[str, str], when: datetime | None, faults: list[Diagnostic]) -> Iterator[Snapshot]:
    from audit.source import read, series

    for path in paths:
        if not path.is_dir():
            found = read(path, captured_at=when, **facts)
            yield found if found.captured_at else replace(found, captured_at=_modified(path))
            continue
        if when or facts["article"]:
            raise UsageError(f"{path}: a folder of series; --captured-at and --article go with single files")
        folder = series(path)
        for each in folder:
            yield from (_renamed(snapshot, facts) for snapshot in each.snapshots)
        faults.extend(folder.diagnostics)


def _renamed(snapshot: Snapshot, facts: dict[str, str]) -> Snapshot:
    """What is said on the command line wins over what a file says of itself."""
    return replace(snapshot, url=facts["url"] or snapshot.url, outlet=facts["outlet"] or snapshot.outlet)


def _modified(path: Path) -> datetime:
    """When the file was saved: a page without a time of its own was captured then."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
