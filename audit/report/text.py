"""Plain text for mail: the same as the terminal tells, without its signs, gravest findings of all articles first."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

from audit.model import VERDICTS, Article, Change, Report
from audit.report import phrase
from audit.report.items import Item, Judgements, gravest
from audit.report.safe import line
from audit.report.timeline import tally

WIDTH = 76
"""Columns: a quoted reply still fits in 80."""


def render(report: Report, *, judged: Judgements | None = None) -> Iterator[str]:
    """Counts, then every finding with its sentences as ``[-old-]{+new+}``.

    ``judged`` are a gate's decisions by id of finding or change: what passed is left out (see ``sarif``).
    """
    summary = report.summary
    told = (
        phrase.counted(summary.articles, "article"),
        phrase.counted(summary.versions, "version"),
        phrase.counted(summary.snapshots, "capture"),
        f"{phrase.counted(summary.pairs, 'pair')} compared",
    )
    yield _filled(f"audit: {', '.join(told)}.", "")
    findings = [f"{summary.findings[verdict]:,} {verdict}" for verdict in VERDICTS if summary.findings.get(verdict)]
    yield _filled(f"Changes: {tally(summary.changes) or 'none'}.", "")
    yield _filled(f"Findings: {', '.join(findings) or 'none'}.", "")
    for item in report.diagnostics:
        yield _filled(f"{item.level}: {line(item.message)}" + (f" ({line(item.where)})" if item.where else ""), "")
    for number, (article, found) in enumerate(gravest(report, judged), 1):
        yield "\n\n"
        yield from _finding(number, article, found)


def _finding(number: int, article: Article, item: Item) -> Iterator[str]:
    yield _filled(f"{number}. {item.verdict.upper()}: {line(article.headline) or line(article.id)}", "", "   ")
    yield _filled(", ".join(line(part) for part in (article.outlet, article.id) if part), "   ")
    if article.url:
        yield _filled(line(article.url), "   ")
    yield _filled(line(item.message), "   ")
    if item.why:
        yield _filled(f"{item.status}: {line(item.why)}", "   ")
    changes = {change.id: change for change in article.changes}
    known = [changes[key] for key in item.changes if key in changes]
    for change in known:
        yield "\n" + _filled(line(phrase.marked(change.ops)), "      ") + "\n"
        yield _filled("; ".join(_facts(change)), "   ")
    for quote in item.quotes:
        if quote.side not in ("old", "new") or not known:
            place = phrase.place(quote.where, quote.line, "", quote.time)
            yield _filled(f"{phrase.SIDE.get(quote.side, quote.side)}: “{line(quote.text)}” ({place})", "   ")


def _facts(change: Change) -> Iterator[str]:
    yield f"{phrase.LABEL[change.label]}, {line(change.reason)}"
    for item in change.evidence:
        yield f"{line(item.type)} {line(item.old) or 'nothing'} to {line(item.new) or 'nothing'}"
    yield phrase.place(change.where, change.new_line or change.old_line)
    if span := phrase.stretch(change.not_before, change.not_after):
        yield f"changed {span}"


def _filled(text: str, first: str, rest: str | None = None) -> str:
    wrapper = TextWrapper(
        WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest, break_long_words=False, break_on_hyphens=False
    )
    return wrapper.fill(text) + "\n"
