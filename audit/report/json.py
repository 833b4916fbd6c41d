"""JSON of schema ``audit/report/1``: summary first, then one article after another; one record a line, so that it greps and diffs well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar, runtime_checkable

from audit.model import Article, Report, Rule
from audit.report import records
from audit.report.safe import dumps
from audit.rules import RULES

T = TypeVar("T")


@runtime_checkable
class Written(Protocol):
    """Articles of which many have been written down by ``write`` already."""

    def written(self, write: Callable[[Article], Iterable[str]]) -> Iterator[Iterable[str]]: ...


def render(report: Report, *, rules: Sequence[Rule] = RULES) -> Iterator[str]:
    """The report as chunks of one JSON document, described in ``docs/json.md`` and by ``schema/report-1.json``.

    ``rules`` are the rules that judged the changes; they are only counted and fingerprinted. Holds one article at a time.
    """
    yield f'{{"schema": {dumps(records.SCHEMA)},\n'
    yield f' "tool": {dumps(records.tool(rules))},\n'
    yield f' "archive": {dumps(records.archive(report.archive))},\n'
    yield f' "summary": {dumps(records.summary(report.summary))},\n'
    yield ' "articles": ['
    for number, pieces in enumerate(_written(report.articles)):
        yield ",\n  " if number else "\n  "
        yield from pieces
    yield f'],\n "diagnostics": {"".join(_rows(records.diagnostic, report.diagnostics, "  "))}}}\n'


def _written(articles: Iterable[Article]) -> Iterator[Iterable[str]]:
    return articles.written(write) if isinstance(articles, Written) else map(write, articles)


def write(article: Article) -> Iterator[str]:
    """One article as it stands in the document, in pieces: the whole of a long one need not be in memory."""
    yield dumps(records.head(article))[:-1]
    yield ',\n   "versions": '
    yield from _rows(records.version, article.versions)
    yield ',\n   "changes": '
    yield from _rows(records.change, article.changes)
    yield ',\n   "notices": '
    yield from _rows(records.notice, article.notices)
    yield ',\n   "findings": '
    yield from _rows(records.finding, article.findings)
    yield ',\n   "diagnostics": '
    yield from _rows(records.diagnostic, article.diagnostics)
    yield "}"


def _rows(shape: Callable[[T], records.Record], items: Iterable[T], indent: str = "    ") -> Iterator[str]:
    """A list with one record a line."""
    before = f"[\n{indent}"
    for item in items:
        yield before
        yield dumps(shape(item))
        before = f",\n{indent}"
    yield "]" if before[0] == "," else "[]"
