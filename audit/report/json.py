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

    def written(self, write: Callable[[Article], str]) -> Iterator[str]: ...


def render(report: Report, *, rules: Sequence[Rule] = RULES) -> Iterator[str]:
    """The report as chunks of one JSON document, described in ``docs/json.md`` and by ``schema/report-1.json``.

    ``rules`` are the rules that judged the changes; they are only counted and fingerprinted. Holds one article at a time.
    """
    yield f'{{"schema": {dumps(records.SCHEMA)},\n'
    yield f' "tool": {dumps(records.tool(rules))},\n'
    yield f' "archive": {dumps(records.archive(report.archive))},\n'
    yield f' "summary": {dumps(records.summary(report.summary))},\n'
    yield ' "articles": ['
    for number, text in enumerate(_written(report.articles)):
        yield ("," if number else "") + "\n  " + text
    yield f'],\n "diagnostics": {_rows(records.diagnostic, report.diagnostics, "  ")}}}\n'


def _written(articles: Iterable[Article]) -> Iterator[str]:
    return articles.written(write) if isinstance(articles, Written) else map(write, articles)


def write(article: Article) -> str:
    """One article as it stands in the document."""
    return (
        dumps(records.head(article))[:-1]
        + f',\n   "versions": {_rows(records.version, article.versions)}'
        + f',\n   "changes": {_rows(records.change, article.changes)}'
        + f',\n   "notices": {_rows(records.notice, article.notices)}'
        + f',\n   "findings": {_rows(records.finding, article.findings)}'
        + f',\n   "diagnostics": {_rows(records.diagnostic, article.diagnostics)}}}'
    )


def _rows(shape: Callable[[T], records.Record], items: Iterable[T], indent: str = "    ") -> str:
    rows = [f"\n{indent}{dumps(shape(item))}" for item in items]
    return f"[{','.join(rows)}]"
