"""The data columns: one literal table for ``csv``, ``sqlite`` and ``parquet``, and for the data dictionary in the docs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from audit.model import Article, Change, Finding
from audit.report import phrase, records

Type = Literal["text", "integer", "number", "time", "json"]


class Column(NamedTuple):
    """A column: its name, what it holds, whether it may be empty, what it means, and where its value is found in an article and a row."""

    name: str
    type: Type
    null: bool
    doc: str
    get: Callable[[Article, Any], Any]


class Table(NamedTuple):
    """A table: what one row is, the rows of one article, and the columns; the first ``keys`` of them name a row."""

    doc: str
    rows: Callable[[Article], Iterable[Any]]
    keys: int
    columns: tuple[Column, ...]


def _said(side: str) -> Callable[[Article, Finding], str | None]:
    return lambda _, finding: "\n".join(quote.text for quote in finding.quotes if quote.side == side) or None


def _marked(_: Article, change: Change) -> str:
    return phrase.marked(change.ops)


_ARTICLE = Column("article", "text", False, "Id of the article: its path in the archive.", lambda article, _: article.id)
_OUTLET = Column("outlet", "text", False, "Its publisher; empty when unknown.", lambda article, _: article.outlet)

TABLES: dict[str, Table] = {
    "articles": Table(
        "an article",
        lambda article: (article,),
        1,
        (
            _ARTICLE,
            _OUTLET,
            Column("url", "text", False, "Its address; empty when unknown.", lambda article, _: article.url),
            Column("headline", "text", False, "Its newest headline.", lambda article, _: article.headline),
            Column("versions", "integer", False, "Number of versions.", lambda article, _: len(article.versions)),
            Column("snapshots", "integer", False, "Number of captures.", lambda article, _: sum(v.snapshots for v in article.versions)),
            Column(
                "first_seen",
                "time",
                True,
                "First capture.",
                lambda article, _: min((v.first_seen for v in article.versions if v.first_seen), default=None),
            ),
            Column(
                "last_seen",
                "time",
                True,
                "Last capture.",
                lambda article, _: max((v.last_seen for v in article.versions if v.last_seen), default=None),
            ),
        ),
    ),
    "versions": Table(
        "a version of an article: a run of captures with the same text",
        lambda article: enumerate(article.versions, 1),
        2,
        (
            _ARTICLE,
            Column("version", "text", False, "Id of the version: the head of its text's SHA-256.", lambda _, row: row[1].id),
            Column("number", "integer", False, "Its place among the versions of the article, from 1.", lambda _, row: row[0]),
            Column("first_seen", "time", True, "First capture.", lambda _, row: row[1].first_seen),
            Column("last_seen", "time", True, "Last capture.", lambda _, row: row[1].last_seen),
            Column("snapshots", "integer", False, "Number of captures.", lambda _, row: row[1].snapshots),
            Column(
                "extractor",
                "text",
                False,
                "What made the text: text (as pasted), or an extractor and its version.",
                lambda _, row: row[1].extractor,
            ),
            Column("source", "text", False, "Where the text can be read again: a file, or commit:path.", lambda _, row: row[1].source),
            Column("first_line", "integer", False, "Line of that file where the text begins.", lambda _, row: row[1].first_line),
        ),
    ),
    "changes": Table(
        "a passage that differs between two versions",
        lambda article: article.changes,
        2,
        (
            _ARTICLE,
            Column("change", "text", False, "Id of the change.", lambda _, c: c.id),
            _OUTLET,
            Column("old_version", "text", False, "Id of the older version.", lambda _, c: c.old_version),
            Column("new_version", "text", False, "Id of the newer version.", lambda _, c: c.new_version),
            Column("not_before", "time", True, "Last capture of the old text.", lambda _, c: c.not_before),
            Column("not_after", "time", True, "First capture of the new text.", lambda _, c: c.not_after),
            Column("role", "text", False, "Role of the block it stands in: headline, paragraph, caption …", lambda _, c: c.where),
            Column("kind", "text", False, "edited, added, removed, moved, moved-edited, split or merged.", lambda _, c: c.kind),
            Column("label", "text", False, "correction, update, style or noise.", lambda _, c: c.label),
            Column("reason", "text", False, "Id of the rule that gave the label.", lambda _, c: c.reason),
            Column("severity", "text", False, "material or minor.", lambda _, c: c.severity),
            Column("confidence", "number", False, "How sure the label is, 0 to 1.", lambda _, c: records.share(c.confidence)),
            Column("old", "text", False, "The old words; empty when added.", lambda _, c: c.old),
            Column("new", "text", False, "The new words; empty when removed.", lambda _, c: c.new),
            Column("words", "text", False, "Both in one text: [-deleted-]{+inserted+}.", _marked),
            Column(
                "evidence", "json", False, "List of {type, old, new}: the values that changed.", lambda _, c: records.evidence(c.evidence)
            ),
            Column("old_line", "integer", False, "Line in the text of the older version; 0 when added.", lambda _, c: c.old_line),
            Column("new_line", "integer", False, "Line in the text of the newer version; 0 when removed.", lambda _, c: c.new_line),
            Column("count", "integer", False, "How often it happened, when it went to and fro.", lambda _, c: c.count),
        ),
    ),
    "notices": Table(
        "a notice of the outlet over the life of an article",
        lambda article: article.notices,
        2,
        (
            _ARTICLE,
            Column("notice", "text", False, "Id of the notice.", lambda _, n: n.id),
            _OUTLET,
            Column("kind", "text", False, "correction, clarification, editors-note, update or retraction.", lambda _, n: n.kind),
            Column("text", "text", False, "The notice, whole.", lambda _, n: n.text),
            Column("first_seen", "time", True, "First capture that has it.", lambda _, n: n.first_seen),
            Column("last_seen", "time", True, "Last capture that has it.", lambda _, n: n.last_seen),
            Column("role", "text", False, "Role of the block that holds it.", lambda _, n: n.where),
            Column("claims", "json", False, "List of {wrong, right} in the notice's own words.", lambda _, n: records.claims(n.claims)),
            Column("versions", "json", False, "Ids of the versions that carry it.", lambda _, n: list(n.versions)),
            Column("line", "integer", False, "Line in the first version that has it; 0 when unknown.", lambda _, n: n.line),
            Column("pattern", "text", False, "Id of the wording that recognised it.", lambda _, n: n.pattern),
        ),
    ),
    "findings": Table(
        "a verdict about changes and notices",
        lambda article: article.findings,
        2,
        (
            _ARTICLE,
            Column("finding", "text", False, "Id of the finding: made of its words, it survives a new import.", lambda _, f: f.id),
            _OUTLET,
            Column("verdict", "text", False, "What was found: unacknowledged, acknowledged …", lambda _, f: f.verdict),
            Column("severity", "text", False, "material or minor.", lambda _, f: f.severity),
            Column("confidence", "number", False, "How sure the verdict is, 0 to 1.", lambda _, f: records.share(f.confidence)),
            Column("reason", "text", False, "Reason of the gravest of its changes; empty without one.", lambda _, f: f.reason),
            Column("message", "text", False, "The verdict in one sentence.", lambda _, f: f.message),
            Column("changes", "json", False, "Ids of the changes it is about.", lambda _, f: list(f.changes)),
            Column("notice", "text", True, "Id of the notice it is about.", lambda _, f: f.notice),
            Column(
                "latency_seconds", "integer", True, "From the change to the notice; negative: notice first.", lambda _, f: f.latency_seconds
            ),
            Column("latency_least", "integer", True, "The least that the captures allow.", lambda _, f: f.latency_bounds[0]),
            Column("latency_most", "integer", True, "The most that the captures allow.", lambda _, f: f.latency_bounds[1]),
            Column("old", "text", True, "The old sentences, one a line.", _said("old")),
            Column("new", "text", True, "The new sentences, one a line.", _said("new")),
            Column("notice_text", "text", True, "The notice.", _said("notice")),
            Column("notice_before", "text", True, "The notice as it was before it was lost or reworded.", _said("notice-old")),
            Column("standing", "text", True, "Sentences that still state the wrong value, one a line.", _said("standing")),
            Column("quotes", "json", False, "All passages with version, time, line and role.", lambda _, f: records.quotes(f.quotes)),
        ),
    ),
}
