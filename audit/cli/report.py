"""``audit report``: everything found in an archive or a folder of series."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from audit.errors import UsageError
from audit.model import LABELS, VERDICTS

Formats = Annotated[list[str], typer.Option("-f", "--format", help="terminal, json, html …; may be given several times.", metavar="FORMAT")]
Outputs = Annotated[list[Path], typer.Option("-o", "--output", help="Write to this file; one for each format.", metavar="FILE")]
Jobs = Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Processes to use; default: one per core.", metavar="N")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Compare everything again, and keep nothing for the next run.")]
Style = Annotated[bool, typer.Option("--style", help="Show style edits and noise too, not only their count.")]
Side = Annotated[bool, typer.Option("--side-by-side", help="Old and new sentences beside each other.")]
Labels = Annotated[list[str], typer.Option("--label", help="Show only changes of this label.", metavar="LABEL")]
Verdicts = Annotated[list[str], typer.Option("--verdict", help="Show only findings of this verdict.", metavar="VERDICT")]


def command(
    archive: Annotated[Path, typer.Argument(help="An archive, a git repository of article texts, or a folder of series.")],
    articles: Annotated[list[str], typer.Argument(help="Ids of articles; default: all.", metavar="[ARTICLE]...")] = [],  # noqa: B006 - typer reads it, nobody writes it
    format: Formats = [],  # noqa: B006 - the same
    output: Outputs = [],  # noqa: B006 - the same
    changes: Annotated[bool, typer.Option("--changes", help="List the corrections and updates that no finding is about.")] = False,
    style: Style = False,
    label: Labels = [],  # noqa: B006 - the same
    verdict: Verdicts = [],  # noqa: B006 - the same
    outlet: Annotated[str, typer.Option(help="Only articles of this outlet.", metavar="NAME")] = "",
    since: Annotated[str, typer.Option(help="Only what happened after this time (ISO 8601).", metavar="TIME")] = "",
    side_by_side: Side = False,
    table: Annotated[str, typer.Option(help="For csv and parquet: findings, changes, notices, versions or articles.")] = "findings",
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Report every notice and finding, and on request every change. Exits 0 when it worked, whatever it found.

    Examples: audit report snapshots/ --verdict unacknowledged, audit report my-archive -f html -o report.html -f json -o report.json
    """
    from audit.cli.inputs import require_complete, surveyed
    from audit.cli.output import deliver, targets
    from audit.source import capture_time
    from audit.survey import chosen

    wanted = targets(format, output)
    start = capture_time(since) if since else None
    options = {
        "style_edits": style,
        "changes": changes or style or bool(label),
        "label": _named(label, LABELS, "label") or None,
        "verdict": _named(verdict, VERDICTS, "verdict") or None,
        "side_by_side": side_by_side,
        "table": table,
    }
    report = chosen(surveyed(archive, articles, jobs, not no_cache), outlet=outlet, since=start)
    deliver(report, wanted, options)
    require_complete(report)
    return 0


def _named(asked: Sequence[str], known: Sequence[str], what: str) -> Sequence[str]:
    for name in asked:
        if name not in known:
            raise UsageError(f"there is no {what} {name!r}: choose one of {', '.join(known)}")
    return asked
