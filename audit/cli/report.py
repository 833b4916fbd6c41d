"""``audit report``: everything found in an archive or a folder of series."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from audit.cli.options import Formats, Jobs, NoCache, Outputs, Paths, Ref, Side, Since, Source, Style, Until
from audit.errors import UsageError
from audit.model import LABELS, VERDICTS

Labels = Annotated[list[str], typer.Option("--label", help="Show only changes of this label.", metavar="LABEL")]
Verdicts = Annotated[list[str], typer.Option("--verdict", help="Show only findings of this verdict.", metavar="VERDICT")]


def command(
    archive: Source,
    articles: Annotated[list[str], typer.Argument(help="Ids of articles; default: all.", metavar="[ARTICLE]...")] = [],  # noqa: B006 - typer reads it, nobody writes it
    format: Formats = [],  # noqa: B006 - the same
    output: Outputs = [],  # noqa: B006 - the same
    changes: Annotated[bool, typer.Option("--changes", help="List the corrections and updates that no finding is about.")] = False,
    style: Style = False,
    label: Labels = [],  # noqa: B006 - the same
    verdict: Verdicts = [],  # noqa: B006 - the same
    outlet: Annotated[str, typer.Option(help="Only articles of this outlet.", metavar="NAME")] = "",
    since: Since = "",
    until: Until = "",
    path: Paths = [],  # noqa: B006 - the same
    ref: Ref = "HEAD",
    side_by_side: Side = False,
    table: Annotated[str, typer.Option(help="For csv and parquet: findings, changes, notices, versions or articles.")] = "findings",
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Report every notice and finding, and on request every change. Exits 0 when it worked, whatever it found.

    Examples: audit report snapshots/ --verdict unacknowledged, audit report my-archive -f html -o report.html -f json -o report.json
    """
    from audit.cli.inputs import Input, is_complete, require_complete
    from audit.cli.options import part
    from audit.cli.output import deliver, repeated, targets, writer
    from audit.survey import chosen

    wanted = targets(format, output)
    asked = part(ref, since, until, path)
    options = {
        "style_edits": style,
        "changes": changes or style or bool(label),
        "label": _named(label, LABELS, "label") or None,
        "verdict": _named(verdict, VERDICTS, "verdict") or None,
        "side_by_side": side_by_side,
        "table": table,
    }
    given = Input(archive, asked._replace(since=None))
    answers = given.answers(repr(("report", articles, outlet, asked.since)), not no_cache)
    if repeated(answers, wanted, options):
        return 0
    report = chosen(given.survey(articles, jobs, not no_cache, writer(wanted)), outlet=outlet, since=asked.since)
    deliver(report, wanted, options, answers if is_complete(report) else None)
    require_complete(report)
    return 0


def _named(asked: Sequence[str], known: Sequence[str], what: str) -> Sequence[str]:
    for name in asked:
        if name not in known:
            raise UsageError(f"there is no {what} {name!r}: choose one of {', '.join(known)}")
    return asked
