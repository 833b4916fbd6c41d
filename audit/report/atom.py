"""An Atom feed of the newest findings."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from audit.model import Article, Finding, Report
from audit.report import phrase, records
from audit.report.safe import line, link

ENTRIES = 100
"""Entries of a feed, the newest: readers poll it whole."""

_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Atom demands a time of every entry; this one says that no capture had any."""


def render(report: Report, *, authority: str = "audit.invalid,2026") -> Iterator[str]:
    """The feed, newest finding first. Entries are dated by the newest capture that they quote and keep their ids from run to run.

    ``authority`` is the publisher of the feed as tag URIs name one (RFC 4151): a domain or address of theirs and a date on which it was.
    """
    number = count()
    newest = heapq.nlargest(
        ENTRIES,
        ((_time(finding), -next(number), article, finding) for article in report.articles for finding in article.findings),
        key=lambda entry: entry[:2],
    )
    path = report.archive.path if report.archive else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"  <id>{_tag(authority, 'findings')}</id>\n"
    yield f"  <title>{_text(f'audit: findings in {path}' if path else 'audit: findings')}</title>\n"
    yield f"  <updated>{records.when(newest[0][0] if newest else _UNKNOWN)}</updated>\n"
    yield "  <author><name>audit</name></author>\n"
    for time, _, article, finding in newest:
        yield _entry(authority, time, article, finding)
    yield "</feed>\n"


def _time(finding: Finding) -> datetime:
    return max((quote.time for quote in finding.quotes if quote.time), default=_UNKNOWN)


def _entry(authority: str, time: datetime, article: Article, finding: Finding) -> str:
    told = [finding.message, *(phrase.marked(change.ops) for change in phrase.explained(article, finding))]
    told += [f"{phrase.SIDE.get(quote.side, quote.side)}: “{quote.text}”" for quote in finding.quotes if quote.side not in ("old", "new")]
    told += [phrase.latency(finding)] if finding.latency_seconds is not None else []
    address = link(article.url)
    rows = [
        f"<id>{_tag(authority, f'finding/{finding.id}')}</id>",
        f"<title>{_text(f'{finding.verdict}: {article.headline or article.id}')}</title>",
        f"<updated>{records.when(time)}</updated>",
        *([f'<link rel="alternate" href={quoteattr(address)}/>'] if address else []),
        f"<category term={quoteattr(finding.verdict)}/>",
        f'<content type="text">{chr(10).join(_text(part) for part in told)}</content>',
    ]
    return "  <entry>\n" + "".join(f"    {row}\n" for row in rows) + "  </entry>\n"


def _tag(authority: str, name: str) -> str:
    return escape(f"tag:{quote(authority, safe='@.,-')}:audit/{quote(name.encode('utf-8', 'replace'), safe='/')}")


def _text(text: str) -> str:
    return escape(line(text))
