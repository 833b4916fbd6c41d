"""Markdown for a pull-request comment or a job summary: short, capped, and every word of an article in code, where nothing is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from audit.model import VERDICTS, Article, Report
from audit.report import phrase
from audit.report.items import Item, Judgements, gravest
from audit.report.safe import line, link

FINDINGS = 20
"""Findings that are told; more would not be read."""
SIZE = 60_000
"""Characters of a comment: GitHub refuses more than 65,536."""
_TEXT = 600  # characters of one passage

_TICKS = re.compile(r"`+")


def render(report: Report, *, judged: Judgements | None = None, full: str = "") -> Iterator[str]:
    """Counts, then the gravest findings, then what was left out. ``full`` is the address of the whole report.

    ``judged`` are a gate's decisions by id of finding or change: what passed is left out (see ``sarif``).
    """
    size = 0
    for chunk in _head(report):
        size += len(chunk)
        yield chunk
    found, left = gravest(report, judged), 0
    for article, item in islice(found, FINDINGS):
        chunk = _finding(article, item)
        if size + len(chunk) > SIZE:
            left = 1
            break
        size += len(chunk)
        yield chunk
    left += sum(1 for _ in found)
    if left:
        yield f"\n{phrase.counted(left, 'more finding')}, the least grave, left out here.\n"
    if link(full):
        yield f"\nFull report: <{full}>\n"


def _head(report: Report) -> Iterator[str]:
    summary = report.summary
    yield f"### audit: {phrase.counted(summary.articles, 'article')}, {phrase.counted(summary.pairs, 'pair')} of versions compared\n\n"
    rows = [(verdict, summary.findings.get(verdict, 0)) for verdict in VERDICTS]
    if not any(number for _, number in rows):
        yield "Nothing found.\n"
        return
    yield "| finding | number |\n|:--|--:|\n"
    yield from (f"| {phrase.SIGN[verdict]} {verdict} | {number:,} |\n" for verdict, number in rows if number)


def _finding(article: Article, item: Item) -> str:
    rule = line(item.rule) if item.rule != item.verdict else ""
    facts = " · ".join(part for part in (f"**{item.verdict}**", rule and code(rule), f"{item.confidence:.0%} sure", item.status) if part)
    about = [code(line(part)) for part in (article.headline or article.id, article.outlet) if part]
    about += [f"<{article.url}>"] if link(article.url) else []
    rows = [f"\n{facts}  \n{' · '.join(about)}\n\n"]
    rows.append(_fenced([line(item.message), line(item.why)], list(_passages(article, item))))
    return "".join(rows)


def _passages(article: Article, item: Item) -> Iterator[str]:
    """Lines of a ``diff`` block: both sides with their words marked, then the other passages."""
    changes = {change.id: change for change in article.changes}
    for key in item.changes:
        if key in changes:
            ops = changes[key].ops
            for sign, kind, words in (("-", "delete", changes[key].old), ("+", "insert", changes[key].new)):
                if words:
                    yield f"{sign} {_cut(line(phrase.marked([op for op in ops if op.kind in ('equal', kind)])))}"
    for quote in item.quotes:
        if quote.side not in ("old", "new") or not item.changes:
            yield f"! {phrase.SIDE.get(quote.side, quote.side)}: {_cut(line(quote.text))}"


def _cut(text: str) -> str:
    return text if len(text) <= _TEXT else text[:_TEXT] + "…"


def _fenced(notes: list[str], rows: list[str]) -> str:
    body = "\n".join([*(f"# {_cut(note)}" for note in notes if note), *rows])
    fence = "`" * max(3, 1 + max((len(run) for run in _TICKS.findall(body)), default=0))
    return f"{fence}diff\n{body}\n{fence}\n"


def code(text: str) -> str:
    """A code span: no emphasis, link, mention or issue number inside it comes to life."""
    fence = "`" * (1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
