"""``audit report``: everything found in an archive or a folder of series."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Formats = Annotated[list[str], typer.Option("-f", "--format", help="terminal, json, … ; may be given several times.", metavar="FORMAT")]
Outputs = Annotated[list[Path], typer.Option("-o", "--output", help="Write to this file; one for each format.", metavar="FILE")]
Jobs = Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Processes to use; default: one per core.", metavar="N")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Compare everything again, and keep nothing for the next run.")]
Style = Annotated[bool, typer.Option("--style", help="Show style edits and noise too, not only their count.")]


def command(
    archive: Annotated[Path, typer.Argument(help="An archive, a git repository of article texts, or a folder of series.")],
    articles: Annotated[list[str], typer.Argument(help="Ids of articles; default: all.", metavar="[ARTICLE]...")] = [],  # noqa: B006 - typer reads it, nobody writes it
    format: Formats = [],  # noqa: B006 - the same
    output: Outputs = [],  # noqa: B006 - the same
    style: Style = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Report every change, notice and finding. Exits 0 when it worked, whatever it found.

    Example: audit report snapshots/ -f json -o report.json
    """
    from audit.cli.inputs import require_complete, surveyed
    from audit.cli.output import deliver

    report = surveyed(archive, articles, jobs, not no_cache)
    deliver(report, format, output, {"style_edits": style})
    require_complete(report)
    return 0
