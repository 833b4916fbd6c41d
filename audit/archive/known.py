"""What the archive already holds, as a table beside it: one look-up per snapshot instead of a walk of the history.

Derived and never trusted beyond what the history says: it names the commit it was made from, what came later is read up, and when it
is damaged or tells of another history it is thrown away and made again.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from audit.archive.git import Repository
from audit.archive.ids import twin
from audit.archive.log import entries

NAME = "audit.index"

_SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, twin TEXT NOT NULL, at INTEGER NOT NULL, text BLOB NOT NULL, file BLOB, raw BLOB);
CREATE INDEX IF NOT EXISTS twins ON articles (twin);
CREATE TABLE IF NOT EXISTS captures (article INTEGER, at INTEGER, text BLOB, PRIMARY KEY (article, at, text)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS head (name TEXT NOT NULL);
"""


class Newest(NamedTuple):
    """An article and its newest capture. ``file`` and ``raw`` are the objects of its text and raw capture, None when not looked up yet."""

    id: int
    at: int
    text: bytes
    file: bytes | None
    raw: bytes | None


class Known:
    """The table, within one transaction that ``commit`` ends."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.executescript(_SCHEMA)
        database.execute("BEGIN")

    @property
    def head(self) -> str:
        row = self._database.execute("SELECT name FROM head").fetchone()
        return row[0] if row else ""

    def commit(self, head: str) -> None:
        self._database.execute("DELETE FROM head")
        self._database.execute("INSERT INTO head VALUES (?)", (head,))
        self._database.execute("COMMIT")
        self._database.execute("BEGIN")

    def newest(self, article: str) -> Newest | None:
        row = self._database.execute("SELECT id, at, text, file, raw FROM articles WHERE name = ?", (article,)).fetchone()
        return Newest(*row) if row else None

    def twin(self, article: str) -> str:
        """Another id that a file system may take for this one, "" when there is none."""
        row = self._database.execute("SELECT name FROM articles WHERE twin = ? AND name != ?", (twin(article), article)).fetchone()
        return row[0] if row else ""

    def texts(self, article: int, at: int) -> set[bytes]:
        """Digests of the texts captured at that time."""
        return {row[0] for row in self._database.execute("SELECT text FROM captures WHERE article = ? AND at = ?", (article, at))}

    def add(self, article: str, before: Newest | None, at: int, text: bytes, file: bytes | None = None, raw: bytes | None = None) -> None:
        """Notes a capture of an article that had ``before`` as its newest; the objects only matter when it is the newest now."""
        if before is None:
            row = (None, article, twin(article), at, text, file, raw)
            number = self._database.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", row).lastrowid
        else:
            number = before.id
            if (at, text) >= (before.at, before.text):
                newest = (at, text, file, raw, number)
                self._database.execute("UPDATE articles SET at = ?, text = ?, file = ?, raw = ? WHERE id = ?", newest)
        self._database.execute("INSERT OR IGNORE INTO captures VALUES (?, ?, ?)", (number, at, text))


@contextlib.contextmanager
def known(repository: Repository, head: str) -> Iterator[Known]:
    """The table of an archive, brought up to the commit ``head``. Only for the holder of the lock; what is not committed is dropped."""
    path = repository.place.common / NAME
    try:
        database, table = _up_to_date(repository, path, head)
    except sqlite3.DatabaseError:
        forget(path)
        database, table = _up_to_date(repository, path, head)
    with contextlib.closing(database):
        yield table


def forget(path: Path) -> None:
    """Throws the table away: the next writer makes it again from the history."""
    for name in (path, path.with_name(path.name + "-journal")):
        name.unlink(missing_ok=True)


def _up_to_date(repository: Repository, path: Path, head: str) -> tuple[sqlite3.Connection, Known]:
    database = sqlite3.connect(path, isolation_level=None)
    try:
        table = Known(database)
        if table.head and table.head != head and not _grew(repository, table.head, head):
            raise sqlite3.DatabaseError("made from another history")
        if table.head != head:
            for entry in entries(repository, f"{table.head}..{head}" if table.head else head):
                table.add(entry.article, table.newest(entry.article), entry.when, entry.digest)
            table.commit(head)
    except BaseException:
        database.close()
        raise
    return database, table


def _grew(repository: Repository, old: str, new: str) -> bool:
    return bool(new) and repository.attempt("merge-base", "--is-ancestor", old, new)[0] == 0
