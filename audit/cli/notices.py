"""``audit notices``: what an outlet admits, as understood."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from audit.cli.options import NoCache, Part, Paths, Ref, Until
from audit.cli.say import say
from audit.errors import UsageError
from audit.model import Article, Claim, NoticeRecord, Report, Series


def command(
    where: Annotated[Path, typer.Argument(help="A text or HTML file, an archive, or a folder of series.", metavar="FILE|ARCHIVE")],
    format: Annotated[Literal["text", "json"], typer.Option("-f", "--format", help="How to print them.")] = "text",
    since: Annotated[str, typer.Option(help="Only notices first seen after this time (ISO 8601).", metavar="TIME")] = "",
    until: Until = "",
    path: Paths = [],  # noqa: B006 - typer reads it, nobody writes it
    ref: Ref = "HEAD",
    no_cache: NoCache = False,
) -> int:
    """List the notices that an outlet printed, with what each says was wrong and what is right.

    Example: audit notices page.html
    """
    from audit.cli.inputs import Input, is_complete, require_complete
    from audit.cli.options import part
    from audit.cli.output import text
    from audit.survey import Answers

    asked = part(ref, since, until, path)
    if where.is_file():
        if asked != Part():
            raise UsageError("--ref, --since, --until and --path choose a part of an archive; a file is read whole")
        say(_shown(_of_file(where), format, None))
        return 0
    given = Input(where, asked._replace(since=None))
    answers = given.answers(repr(("notices", asked.since)), not no_cache)
    if file := answers.known(format):
        with file:
            say(text(file))
        return 0
    report = given.survey(cached=not no_cache)
    answers = answers if is_complete(report) else Answers(None, "")
    say(answers.keeping(format, _shown(report, format, asked.since)))
    require_complete(report)
    return 0


def _of_file(path: Path) -> Report:
    from audit.source import read
    from audit.survey import survey

    snapshot = read(path)
    return survey([Series(snapshot.article, (snapshot,))])


def _shown(report: Report, format: str, since: datetime | None) -> Iterator[str]:
    found = ((article, notice) for article in report.articles for notice in article.notices if _after(notice, since))
    return _lines(found) if format == "text" else (json.dumps(_record(*each), ensure_ascii=False) + "\n" for each in found)


def _after(notice: NoticeRecord, since: datetime | None) -> bool:
    return since is None or notice.first_seen is None or notice.first_seen > since


def _lines(found: Iterable[tuple[Article, NoticeRecord]]) -> Iterator[str]:
    from audit.report.safe import visible

    count = 0
    for article, notice in found:
        count += 1
        yield f"{visible(article.id)}: {notice.kind} ({notice.where}, line {notice.line})\n  {visible(notice.text)}\n"
        yield from (f"  {visible(_claim(claim))}\n" for claim in notice.claims)
    if not count:
        yield "no notices found\n"


def _claim(claim: Claim) -> str:
    return f"wrong: {claim.wrong or 'not said'} → right: {claim.right or 'not said'}"


def _record(article: Article, notice: NoticeRecord) -> dict[str, object]:
    return {
        "article": article.id,
        "id": notice.id,
        "kind": notice.kind,
        "text": notice.text,
        "where": notice.where,
        "line": notice.line,
        "claims": [{"wrong": claim.wrong, "right": claim.right} for claim in notice.claims],
    }
