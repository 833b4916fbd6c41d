"""``audit diff``: what changed between two versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.options import Formats, Outputs, Part, Ref, Side, Style
from audit.errors import IncompleteError, UsageError
from audit.model import Report, Series, Snapshot

if TYPE_CHECKING:
    from audit.compare.versions import Run


def command(
    old: Annotated[Path, typer.Argument(help="The earlier file (text or HTML), or an archive.", metavar="OLD|ARCHIVE")],
    new: Annotated[str, typer.Argument(help="The later file, or an article of the archive.", metavar="NEW|ARTICLE")],
    start: Annotated[str, typer.Option("--from", help="Version to start from: its id, time or number (1 is the first).")] = "",
    end: Annotated[str, typer.Option("--to", help="Version to end with (-1 is the newest).")] = "",
    ref: Ref = "",
    format: Formats = [],  # noqa: B006 - typer reads it, nobody writes it
    output: Outputs = [],  # noqa: B006 - the same
    style: Style = False,
    side_by_side: Side = False,
) -> int:
    """Show what changed between two versions, and whether the outlet said so, then or later.

    Examples: audit diff monday.txt tuesday.txt, audit diff my-archive wire/crimea --from 1 --to -1
    """
    from audit.cli.inputs import require_complete
    from audit.cli.output import deliver, targets

    wanted = targets(format, output)
    report = _versions(old, new, start, end, ref) if old.is_dir() else _files(old, Path(new), start or end or ref)
    deliver(report, wanted, {"style_edits": style, "changes": True, "side_by_side": side_by_side})
    require_complete(report)
    return 0


def _files(old: Path, new: Path, asked: str) -> Report:
    from audit.source import read
    from audit.survey import survey

    if asked:
        raise UsageError("--from, --to and --ref choose versions of an archive; two files are compared whole")
    earlier, later = read(old), read(new)
    return survey([Series(later.article, (replace(earlier, article=later.article), later))])


def _versions(path: Path, article: str, start: str, end: str, ref: str) -> Report:
    from audit.cli.inputs import Input, said
    from audit.survey import between, survey

    given = Input(path, Part(ref) if ref else Part())
    where, found = given.series([article])
    series = next(iter(found), None)
    faults = found.diagnostics
    if series is None:
        raise IncompleteError(f"nothing of the article {article!r} in {path} could be read" + (f": {said(faults[0])}" if faults else ""))
    two = survey([*faults, replace(series, snapshots=_between(series.snapshots, start, end))], where)
    return between(two, given.survey([article]))


def _between(snapshots: Sequence[Snapshot], start: str, end: str) -> tuple[Snapshot, ...]:
    """The first capture of one version and the captures of another; by default of the last two that differ."""
    from audit.compare.versions import versions

    runs = versions(snapshots)
    last = _chosen(runs, end) if end else len(runs) - 1
    first = _chosen(runs, start) if start else last - 1
    if first < 0:
        raise UsageError("there is no earlier version: nothing to compare")
    if first == last:
        raise UsageError("--from and --to name the same version")
    if first > last:
        raise UsageError(f"--from names version {first + 1} and --to the earlier version {last + 1}; swap them")
    return (*runs[first].snapshots, *runs[last].snapshots)


HEAD = 4
"""Letters of an id or a time that must be given at least: fewer are a slip of the finger and not a name."""


def _at(run: Run, time: str) -> bool:
    return run.version.first_seen is not None and run.version.first_seen.isoformat().startswith(time)


def _chosen(runs: Sequence[Run], name: str) -> int:
    """The index of the version that a person named by number, by the head of its id or by the head of its time."""
    if name.lstrip("-").isdigit() and 1 <= abs(int(name)) <= len(runs):
        return int(name) - 1 if int(name) > 0 else len(runs) + int(name)
    matches = [index for index, run in enumerate(runs) if len(name) >= HEAD and (run.version.id.startswith(name) or _at(run, name))]
    if len(matches) == 1:
        return matches[0]
    known = ", ".join(f"{number} ({run.version.id})" for number, run in enumerate(runs[:5], 1))
    raise UsageError(f"{len(matches) or 'no'} versions match {name!r}; there are {len(runs)}: {known}{', …' if len(runs) > 5 else ''}")
