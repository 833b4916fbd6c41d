"""JSON Lines: the records of ``json``, one a line with its type and its article, for readers that stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.model import Report, Rule
from audit.report import records
from audit.report.safe import dumps
from audit.rules import RULES


def render(report: Report, *, rules: Sequence[Rule] = RULES) -> Iterator[str]:
    """A ``report`` record, then each article followed by its versions, changes, notices, findings and diagnostics.

    The fields are those of schema ``audit/report/1`` (``docs/json.md``), with ``type`` before them and, below an article, ``article``.
    """
    top = {"schema": records.SCHEMA, "tool": records.tool(rules), "archive": records.archive(report.archive)}
    yield _line("report", {**top, "summary": records.summary(report.summary)})
    for item in report.diagnostics:
        yield _line("diagnostic", {"article": None, **records.diagnostic(item)})
    for article in report.articles:
        yield _line("article", records.head(article))
        rows = (
            ("version", map(records.version, article.versions)),
            ("change", map(records.change, article.changes)),
            ("notice", map(records.notice, article.notices)),
            ("finding", map(records.finding, article.findings)),
            ("diagnostic", map(records.diagnostic, article.diagnostics)),
        )
        for kind, found in rows:
            yield from (_line(kind, {"article": article.id, **record}) for record in found)


def _line(kind: str, record: records.Record) -> str:
    return dumps({"type": kind, **record}) + "\n"
