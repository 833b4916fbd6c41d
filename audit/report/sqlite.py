"""A SQLite database of everything found, ready for Datasette: the tables of ``columns.TABLES``, two link tables, views."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from audit.model import Article, Report, Rule
from audit.report import records
from audit.report.columns import TABLES, Column
from audit.report.safe import dumps
from audit.rules import RULES

_TYPE = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "time": "TEXT", "json": "TEXT"}

_REFERENCES = {
    "versions": ["FOREIGN KEY (article) REFERENCES articles (article)"],
    "changes": [
        "FOREIGN KEY (article, old_version) REFERENCES versions (article, version)",
        "FOREIGN KEY (article, new_version) REFERENCES versions (article, version)",
    ],
    "notices": ["FOREIGN KEY (article) REFERENCES articles (article)"],
    "findings": [
        "FOREIGN KEY (article) REFERENCES articles (article)",
        "FOREIGN KEY (article, notice) REFERENCES notices (article, notice)",
    ],
}

_MORE = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE finding_changes (
  article TEXT NOT NULL, finding TEXT NOT NULL, change TEXT NOT NULL, PRIMARY KEY (article, finding, change),
  FOREIGN KEY (article, finding) REFERENCES findings (article, finding),
  FOREIGN KEY (article, change) REFERENCES changes (article, change)
) WITHOUT ROWID;
CREATE TABLE notice_versions (
  article TEXT NOT NULL, notice TEXT NOT NULL, version TEXT NOT NULL, PRIMARY KEY (article, notice, version),
  FOREIGN KEY (article, notice) REFERENCES notices (article, notice),
  FOREIGN KEY (article, version) REFERENCES versions (article, version)
) WITHOUT ROWID;
CREATE INDEX changes_by_label ON changes (label, reason);
CREATE INDEX findings_by_verdict ON findings (verdict, outlet);
CREATE INDEX notices_by_kind ON notices (kind, outlet);
CREATE VIEW stealth_edits AS
  SELECT f.outlet, f.article, a.headline, a.url, f.reason, f.severity, f.confidence, f.old, f.new, c.not_before, c.not_after, f.finding
  FROM findings f JOIN articles a USING (article)
    LEFT JOIN finding_changes l USING (article, finding) LEFT JOIN changes c USING (article, change)
  WHERE f.verdict = 'unacknowledged';
CREATE VIEW outlets AS
  SELECT outlet, count(*) AS articles, sum(corrections) AS corrections,
    sum(acknowledged) AS acknowledged, sum(partly) AS partly_acknowledged, sum(unacknowledged) AS unacknowledged,
    round(1.0 * sum(acknowledged) / nullif(sum(acknowledged + partly + unacknowledged), 0), 3) AS share_acknowledged
  FROM (
    SELECT a.outlet,
      (SELECT count(*) FROM changes c WHERE c.article = a.article AND c.label = 'correction') AS corrections,
      (SELECT count(*) FROM findings f WHERE f.article = a.article AND f.verdict = 'acknowledged') AS acknowledged,
      (SELECT count(*) FROM findings f WHERE f.article = a.article AND f.verdict = 'partly-acknowledged') AS partly,
      (SELECT count(*) FROM findings f WHERE f.article = a.article AND f.verdict = 'unacknowledged') AS unacknowledged
    FROM articles a
  ) GROUP BY outlet;
CREATE VIEW delays AS
  SELECT f.outlet, f.article, n.kind, f.latency_seconds, f.latency_least, f.latency_most, f.reason, n.text
  FROM findings f JOIN notices n USING (article, notice) WHERE f.latency_seconds IS NOT NULL;
"""


def write(report: Report, path: Path, *, rules: Sequence[Rule] = RULES) -> None:
    """Writes a new database to ``path``, replacing what is there; one article in memory at a time. Raises OSError when it cannot.

    The same report gives the same bytes with the same release of SQLite.
    """
    path.unlink(missing_ok=True)
    path.touch()
    try:
        _filled(report, path, rules)
    except sqlite3.OperationalError as error:  # a full disk, for one
        raise OSError(str(error)) from error


def _filled(report: Report, path: Path, rules: Sequence[Rule]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
        for name, table in TABLES.items():
            base.execute(_create(name, table.columns, table.keys))
        for statement in _MORE.split(";\n"):
            if statement.strip():
                base.execute(statement)
        base.executemany("INSERT INTO about VALUES (?, ?)", _about(report, rules))
        for article in report.articles:
            _insert(base, article)
        base.execute("COMMIT")


def _create(name: str, columns: Sequence[Column], keys: int) -> str:
    rows = [f"{_quoted(column.name)} {_TYPE[column.type]}{'' if column.null else ' NOT NULL'}" for column in columns]
    rows.append(f"PRIMARY KEY ({', '.join(_quoted(column.name) for column in columns[:keys])})")
    return f"CREATE TABLE {name} ({', '.join(rows + _REFERENCES.get(name, []))})"


def _insert(base: sqlite3.Connection, article: Article) -> None:
    for name, table in TABLES.items():
        marks = ", ".join("?" * len(table.columns))
        rows = ([_cell(column, column.get(article, row)) for column in table.columns] for row in table.rows(article))
        base.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608 - the name is one of our own literals
    _link(base, "finding_changes", article.id, ((finding.id, key) for finding in article.findings for key in finding.changes))
    _link(base, "notice_versions", article.id, ((notice.id, key) for notice in article.notices for key in notice.versions))


def _link(base: sqlite3.Connection, table: str, article: str, pairs: Iterable[tuple[str, str]]) -> None:
    rows = dict.fromkeys((_text(article), _text(one), _text(other)) for one, other in pairs)
    base.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)  # noqa: S608 - the same


def _about(report: Report, rules: Sequence[Rule]) -> list[tuple[str, str]]:
    archive = report.archive
    told = {"schema": records.SCHEMA, **records.tool(rules)}
    told |= {"archive": archive.path, "archive_kind": archive.kind, "archive_head": archive.head} if archive else {}
    return [(name, _text(value)) for name, value in sorted(told.items())]


def _cell(column: Column, value: Any) -> Any:
    if isinstance(value, datetime):
        return records.when(value)
    if column.type == "json":
        return dumps(value)
    return _text(value) if isinstance(value, str) else value


def _text(value: str) -> str:
    """Text that can be stored: a lone surrogate, which UTF-8 has no bytes for, becomes the replacement character."""
    return value.encode("utf-8", "replace").decode() if not value.isascii() else value


def _quoted(name: str) -> str:
    return f'"{name}"'
