"""``audit notices``: what an outlet admits, as understood."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from audit.cli.say import say
from audit.model import Article, Claim, Report, Series


def command(
    where: Annotated[Path, typer.Argument(help="A text or HTML file, an archive, or a folder of series.", metavar="FILE|ARCHIVE")],
    format: Annotated[Literal["text", "json"], typer.Option("-f", "--format", help="How to print them.")] = "text",
) -> int:
    """List the notices that an outlet printed, with what each says was wrong and what is right.

    Example: audit notices page.html
    """
    from audit.cli.inputs import require_complete, surveyed
    from audit.source import read
    from audit.survey import survey

    if where.is_file():
        snapshot = read(where)
        report = survey([Series(snapshot.article, (snapshot,))])
    else:
        report = surveyed(where)
    say(_lines(report) if format == "text" else _records(report))
    require_complete(report)
    return 0


def _lines(report: Report) -> Iterator[str]:
    from audit.report.safe import visible

    count = 0
    for article in report.articles:
        for notice in article.notices:
            count += 1
            yield f"{visible(article.id)}: {notice.kind} ({notice.where}, line {notice.line})\n  {visible(notice.text)}\n"
            yield from (f"  {visible(_claim(claim))}\n" for claim in notice.claims)
    if not count:
        yield "no notices found\n"


def _claim(claim: Claim) -> str:
    if claim.wrong and claim.right:
        return f"wrong: {claim.wrong} → right: {claim.right}"
    return f"wrong: {claim.wrong}" if claim.wrong else f"right: {claim.right}"


def _records(report: Report) -> Iterator[str]:
    return (json.dumps(record, ensure_ascii=False) + "\n" for article in report.articles for record in _notices(article))


def _notices(article: Article) -> Iterator[dict[str, object]]:
    for notice in article.notices:
        yield {
            "article": article.id,
            "id": notice.id,
            "kind": notice.kind,
            "text": notice.text,
            "where": notice.where,
            "line": notice.line,
            "claims": [{"wrong": claim.wrong, "right": claim.right} for claim in notice.claims],
        }
