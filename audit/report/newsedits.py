"""The tables of the NewsEdits corpus (Spangher et al. 2022) as a SQLite database, so that what was written for it reads our archives.

``split_sentences`` and ``matched_sentences`` have its columns: numbers from 0, NULL where a sentence has no partner. ``entries`` and
``versions`` say which article and version a number means. See ``docs/newsedits.md``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from audit.compare.sentences import Match, Told
from audit.model import Series
from audit.report import records
from audit.report.whole import replacing

_TABLES = """
CREATE TABLE entries (entry_id INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, outlet TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE versions (
  entry_id INTEGER NOT NULL REFERENCES entries, version INTEGER NOT NULL, id TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
  PRIMARY KEY (entry_id, version)
) WITHOUT ROWID;
CREATE TABLE split_sentences (
  entry_id INTEGER NOT NULL REFERENCES entries, version INTEGER NOT NULL, sent_idx INTEGER NOT NULL, sentence TEXT NOT NULL,
  PRIMARY KEY (entry_id, version, sent_idx)
) WITHOUT ROWID;
CREATE TABLE matched_sentences (
  entry_id INTEGER NOT NULL REFERENCES entries, version_x INTEGER NOT NULL, version_y INTEGER NOT NULL,
  sent_idx_x INTEGER, sent_idx_y INTEGER, avg_sentence_distance_x REAL, avg_sentence_distance_y REAL
);
CREATE INDEX matched_by_version ON matched_sentences (entry_id, version_x, version_y);
"""

Row = tuple[int | float | None, ...]


def write(found: Iterable[tuple[Series, Iterable[Told]]], path: Path) -> None:
    """Writes a new database, whole or not at all; one article in memory at a time. Articles are numbered from 0 as they come.

    The same articles give the same bytes with the same release of SQLite. Raises UsageError when the file cannot be written.
    """
    with replacing(path, seekable=True) as part:
        part.unlink(missing_ok=True)
        try:
            _filled(found, part)
        except sqlite3.OperationalError as error:  # a full disk, for one
            raise OSError(str(error)) from error


def _filled(found: Iterable[tuple[Series, Iterable[Told]]], path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.executescript(f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES} BEGIN;")
        for entry, (series, told) in enumerate(found):
            newest = series.snapshots[-1]
            base.execute("INSERT INTO entries VALUES (?, ?, ?, ?)", (entry, *map(_text, (series.article, newest.outlet, newest.url))))
            for number, each in enumerate(told):
                _insert(base, entry, number, each)
        base.execute("COMMIT")


def _insert(base: sqlite3.Connection, entry: int, number: int, told: Told) -> None:
    version = told.version
    seen = _time(version.first_seen), _time(version.last_seen)
    base.execute("INSERT INTO versions VALUES (?, ?, ?, ?, ?)", (entry, number, version.id, *seen))
    rows = ((entry, number, index, _text(sentence)) for index, sentence in enumerate(told.sentences))
    base.executemany("INSERT INTO split_sentences VALUES (?, ?, ?, ?)", rows)
    base.executemany("INSERT INTO matched_sentences VALUES (?, ?, ?, ?, ?, ?, ?)", _matched(entry, number, told.matches))


def _matched(entry: int, number: int, matches: Iterable[Match]) -> Iterator[Row]:
    for match in matches:
        both = match.old is not None and match.new is not None
        distances = (match.old_distance, match.new_distance) if both else (None, None)
        yield (entry, number - 1, number, match.old, match.new, *distances)


def _time(time: datetime | None) -> str | None:
    return records.when(time) if time else None


def _text(value: str) -> str:
    """Text that can be stored: a lone surrogate, which UTF-8 has no bytes for, becomes the replacement character."""
    return value.encode("utf-8", "replace").decode() if not value.isascii() else value
