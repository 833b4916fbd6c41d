"""Where found articles are kept: a temporary file for one run, or a cache from run to run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from audit.model import Article, Diagnostic
from audit.survey.code import code
from audit.survey.pack import unpacked
from audit.survey.place import Tell, safe
from audit.survey.work import Row

LARGEST = 1 << 30
"""Bytes of articles that a cache keeps; those not used for the longest time go first."""

WAIT = 60
"""Seconds to wait for another run that is writing to the same cache."""

FRESH = 16
"""Runs after which a row that was used is marked as used again: marking all of them every time would cost more than finding them."""

_LAYOUT = 3
"""Number of the tables' layout: a cache laid out otherwise is another version's, and is emptied."""

_TABLES = f"""
begin immediate;
drop table if exists article;
drop table if exists run;
create table article (
    key blob primary key, used integer not null, counts text not null, outlet text not null, changes blob not null,
    packed blob not null, written blob not null
);
create table run (number integer primary key);
pragma user_version = {_LAYOUT};
commit;
"""


class Store:
    """Packed articles by key. ``path`` None means a file of this run alone; any number of runs may share a cache.

    ``tell`` is told when a damaged cache was thrown away or one that is not safe to read was left alone.
    """

    def __init__(self, path: Path | None = None, tell: Tell = lambda _: None) -> None:
        self._tell = tell
        self._at_hand: dict[bytes, Row] = {}
        self._path = path if path and safe(path, tell) else None
        self._open()

    def key(self, content: bytes) -> bytes:
        """What a row is found by: the article's content and the code that judges it."""
        return sha256(code() + content).digest()

    def rows(self, keys: Sequence[bytes]) -> Iterator[Row]:
        """The rows that are known, without their packed articles."""
        if self._path is None:
            return
        try:
            yield from self._known(keys)
        except sqlite3.DatabaseError as error:
            self._give_up(error)

    def add(self, rows: Sequence[Row], lasting: bool = True) -> None:
        """Keeps rows; those that are not ``lasting`` only for this run."""
        try:
            self._insert(rows, "article" if lasting else "passing")
        except sqlite3.DatabaseError as error:
            self._give_up(error)
            self._at_hand.update((each.key, each) for each in rows)

    def lasts(self, key: bytes) -> bool:
        """Whether the row with this key is kept for other runs, or would be."""
        return self._column("1", key, ("passing",)) is None

    def article(self, key: bytes) -> Article | None:
        """The article with this key, None when it is not there, or no longer."""
        held = self._at_hand.get(key)
        packed = held.packed if held else self._column("packed", key)
        return unpacked(packed) if packed else None

    def written(self, key: bytes) -> bytes:
        """The article as it was written down with its row, b"" when it was not."""
        held = self._at_hand.get(key)
        return held.written if held else self._column("written", key) or b""

    def _column(self, name: str, key: bytes, tables: Sequence[str] = ("article", "passing")) -> Any:
        try:
            query = " union all ".join(f"select {name} from {table} where key = ?1" for table in tables)  # noqa: S608 - names of ours
            found = self._db.execute(query, (key,)).fetchone()
        except sqlite3.DatabaseError:
            return None
        return found and found[0]

    def trim(self) -> None:
        """At the end of a run: drops what was not used for the longest time, down to LARGEST, and puts the log into the file."""
        if self._path is None:
            return
        try:
            self._trim(self._path)
        except sqlite3.DatabaseError as error:
            self._give_up(error)

    def _trim(self, path: Path) -> None:
        self._db.execute("pragma wal_checkpoint(truncate)")
        if path.stat().st_size < LARGEST:
            return
        with self._db:
            sizes = self._db.execute("select key, length(packed) + length(written) from article order by used, key").fetchall()
            total = sum(size for _, size in sizes)
            for key, size in sizes:
                if total <= LARGEST * 0.8:
                    break
                self._db.execute("delete from article where key = ?", (key,))
                total -= size
        self._db.execute("vacuum")

    def _open(self) -> None:
        try:
            self._connect()
        except sqlite3.DatabaseError as error:
            self._give_up(error)

    def _connect(self) -> None:
        self._db = sqlite3.connect(self._path or "", timeout=WAIT)
        self._db.execute("pragma synchronous = off")  # a cache: what a power cut damages is found out and made again
        if self._path:
            self._db.execute("pragma journal_mode = wal")
        if self._db.execute("pragma user_version").fetchone()[0] != _LAYOUT:
            self._db.executescript(_TABLES)
        self._db.execute("create temp table passing as select * from article limit 0")
        self._db.execute("create index temp.passing_key on passing (key)")
        with self._db:
            self._run = int(self._db.execute("insert into run default values returning number").fetchone()[0])

    def _give_up(self, error: sqlite3.DatabaseError) -> None:
        """Goes on without the cache. A damaged one is removed; one that another run is writing to all the while is left to it."""
        busy = getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if busy:
            told = Diagnostic("note", "cache-busy", "another run is writing to the cache; this one goes on without it", str(self._path))
        else:
            told = Diagnostic("note", "cache-damaged", f"the cache was damaged ({error}); it is made again", str(self._path))
        self._tell(told)
        if self._path and not busy:
            for suffix in ("", "-wal", "-shm"):
                with suppress(OSError):  # not ours to remove, or gone already
                    Path(f"{self._path}{suffix}").unlink()
        self._path = None
        self._connect()

    def _known(self, keys: Sequence[bytes]) -> list[Row]:
        found, stale = [], []
        for start in range(0, len(keys), 500):
            some = keys[start : start + 500]
            marks = ",".join("?" * len(some))
            query = f"select key, counts, outlet, changes, used from article where key in ({marks})"  # noqa: S608 - question marks only
            for key, counts, outlet, changes, used in self._db.execute(query, some):
                found.append(Row(key, b"", json.loads(counts), outlet, changes, b""))
                if self._run - used > FRESH:
                    stale.append((self._run, key))
        if stale:
            with self._db:
                self._db.executemany("update article set used = ? where key = ?", stale)
        return found

    def _insert(self, rows: Sequence[Row], table: str) -> None:
        with self._db:
            self._db.executemany(
                f"insert or replace into {table} values (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - a name of ours
                [(each.key, self._run, json.dumps(each.counts), each.outlet, each.changes, each.packed, each.written) for each in rows],
            )
