"""``audit explain``: why a finding is what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from audit.cli.options import Source
from audit.errors import UsageError
from audit.model import Article, Finding, Report

HEAD = 4
"""Letters of an id that must be given at least."""


def command(
    archive: Source,
    what: Annotated[str, typer.Argument(help="A finding or a change (the head of its id), or an article.", metavar="FINDING|ARTICLE")],
) -> int:
    """Tell the whole chain behind a verdict: the words, the values, the rule, the notice and its claims.

    Examples: audit explain snapshots/ crimea-annexation, audit explain my-archive 3f9a01
    """
    from audit.cli.inputs import Input, require_complete
    from audit.cli.say import say
    from audit.report.explain import render

    given = Input(archive)
    report = given.survey([what] if given.has(what) else [])
    found = list(_matching(report, what))
    if not found:
        require_complete(report)
        raise UsageError(f"no finding, change or article {what!r} with a finding here; `audit report {archive} -f json` gives the ids")
    say(chunk for number, pair in enumerate(found) for chunk in (*(["\n\n"] if number else []), *render(*pair)))
    require_complete(report)
    return 0


def _matching(report: Report, what: str) -> Iterator[tuple[Article, Finding]]:
    for article in report.articles:
        for finding in article.findings:
            if article.id == what or (len(what) >= HEAD and any(name.startswith(what) for name in (finding.id, *finding.changes))):
                yield article, finding
