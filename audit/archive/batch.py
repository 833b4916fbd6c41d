"""One batch of snapshots on its way into the history: what is new, what is late, and the stream that ``git fast-import`` reads."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from audit.archive import record
from audit.archive.git import Process, Repository
from audit.archive.ids import checked, raw_path, text_path
from audit.archive.known import Known, Newest
from audit.archive.notes import Notes
from audit.archive.objects import LARGEST, Objects
from audit.errors import ArchiveError, UsageError
from audit.model import Diagnostic, Snapshot

BRANCH = "refs/heads/main"
CHECKPOINT = 25_000
"""Snapshots after which what came in so far is made durable: the most that a killed batch has to do again. A new git process takes over
then: one for 200,000 snapshots would grow to 332 MB, and eight one after another take 208 MB and no more time."""
SOON = 300
"""Seconds that a capture may lie in the future before it is reported: clocks differ."""

_WHO = b"audit <audit@archive.invalid>"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a batch: captures that came in (``late`` of them older than what was there), and those that were there already."""

    added: int = 0
    unchanged: int = 0
    late: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()


class Batch:
    """One batch; ``run`` takes it in. ``now`` is the time of ingest in seconds since 1970."""

    def __init__(self, repository: Repository, held: int, table: Known, head: str, now: int) -> None:
        self._repository, self._held, self._table, self._head, self._now = repository, held, table, head, now
        self._tip = head
        self._process: Process | None = None
        self._away: dict[str, Newest] = {}  # articles whose newest text is not at the tip: an older capture came in after it
        self._counts: Counter[str] = Counter()
        self._objects, self._notes = Objects(repository), Notes()

    def run(self, snapshots: Iterable[Snapshot]) -> Added:
        """Takes the snapshots in, or fails as a whole back to the last checkpoint."""
        try:
            with self._objects:
                for snapshot in snapshots:
                    self._take(snapshot)
            self._finish()
        finally:
            if self._process is not None:
                self._process.stop()
        return Added(self._counts["added"], self._counts["unchanged"], self._counts["late"], self._notes.told())

    def _take(self, snapshot: Snapshot) -> None:
        if max(len(snapshot.text), len(snapshot.raw)) > LARGEST:
            raise UsageError(f"{snapshot.source or snapshot.article}: larger than {LARGEST >> 20} MB; an article is far smaller")
        text = record.digest(snapshot.text)
        newest = self._table.newest(checked(snapshot.article))
        if newest is None and (other := self._table.twin(snapshot.article)):
            raise UsageError(f"article id {snapshot.article!r}: the archive has {other!r}, which some file systems take for the same name")
        when = self._time(snapshot, newest, text)
        there = self._table.texts(newest.id, when) if newest else set()
        if text in there:
            self._counts["unchanged"] += 1
            return
        self._report(snapshot, when, there)
        self._store(snapshot, when, text, newest)

    def _time(self, snapshot: Snapshot, newest: Newest | None, text: bytes) -> int:
        """The capture time in microseconds. One without has that of the newest when it tells nothing new, else that of its ingest."""
        if snapshot.captured_at is not None:
            return record.microseconds(snapshot.captured_at)
        if newest and newest.text == text:
            return newest.at
        when = self._now * 1_000_000
        while newest and self._table.texts(newest.id, when):
            when += 1
        return when

    def _report(self, snapshot: Snapshot, when: int, there: set[bytes]) -> None:
        time, where = f"{record.moment(when):%Y-%m-%d %H:%M:%SZ}", snapshot.source or snapshot.article
        if snapshot.captured_at is None:
            self._notes.tell("warning", "no-capture-time", "no capture time; it got that of its ingest", where)
        if when > (self._now + SOON) * 1_000_000:
            self._notes.tell("warning", "future-capture-time", f"captured in the future, at {time}", where)
        if there:
            self._notes.tell("warning", "same-capture-time", f"another text was captured at {time}; both are kept", where)

    def _store(self, snapshot: Snapshot, when: int, text: bytes, newest: Newest | None) -> None:
        article, data = snapshot.article, record.file(snapshot)
        file = self._object(data)
        raw = self._object(snapshot.raw) if snapshot.raw else b""
        there = newest if article not in self._away else None  # what stands at the tip, as far as it is known
        if newest and (when, text) < (newest.at, newest.text):
            self._counts["late"] += 1
            if article not in self._away:
                self._away[article] = self._looked_up(article, newest)
        else:
            self._away.pop(article, None)
        changes = []
        if there is None or there.file != file:
            changes.append(_modify(text_path(article), data))
        if there is None or there.raw != raw:
            changes.append(_modify(raw_path(article), snapshot.raw) if raw else _delete(raw_path(article)))
        self._table.add(article, newest, when, text, file, raw)
        self._commit(record.message(snapshot, when, text), max(0, when // 1_000_000), changes)
        self._counts["added"] += 1
        if self._counts["added"] % CHECKPOINT == 0:
            self._land()

    def _object(self, data: bytes) -> bytes:
        """The name that git will give these bytes."""
        return hashlib.new(self._repository.hash, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest().encode()

    def _looked_up(self, article: str, newest: Newest) -> Newest:
        """The newest capture with its objects: from the table, or from the tree where the batch began."""
        if newest.file is not None:
            return newest
        file, raw = self._objects.names([f"{self._head}:{text_path(article)}", f"{self._head}:{raw_path(article)}"])
        if not file:
            raise ArchiveError(f"{article!r}: its newest text is not at the tip of the archive; see: audit verify")
        return newest._replace(file=file, raw=raw)

    def _put_back(self) -> None:
        """The newest texts to the tip again, after older captures came in: one commit that is no capture."""
        if self._away:
            changes = [
                change
                for article, newest in self._away.items()
                for change in (_point(text_path(article), newest.file), _point(raw_path(article), newest.raw))
            ]
            self._commit(f"{record.PUT_BACK}\n".encode(), self._now, changes)
            self._away.clear()

    def _commit(self, message: bytes, when: int, changes: list[bytes]) -> None:
        parent = b""
        if self._process is None:
            self._process = self._repository.start("fast-import", "--quiet", "--done", "--date-format=raw", keep=(self._held,))
            if self._tip:
                parent = b"from %s\n" % self._tip.encode()
            else:
                self._write(_commit(f"{record.NEW}\n".encode(), self._now, self._now, b"", [_modify(record.MARK, record.ABOUT.encode())]))
        self._write(_commit(message, when, self._now, parent, changes))

    def _write(self, data: bytes) -> None:
        assert self._process is not None  # noqa: S101 - for the type checker: _commit starts it
        try:
            self._process.stdin.write(data)
        except BrokenPipeError:
            self._process.finish()
            raise ArchiveError("git ended in the middle of a batch") from None

    def _land(self) -> None:
        """Ends git's process: what came in so far is in the history."""
        if self._process is not None:
            self._put_back()
            self._write(b"done\n")
            self._process.finish()
            self._process = None
            self._tip = self._repository.resolve(BRANCH)

    def _finish(self) -> None:
        self._land()
        if self._tip != self._head:
            for folder in ("objects/pack", "refs/heads"):
                _sync(self._repository.place.common / folder)
            self._table.commit(self._tip)


def _sync(folder: Path) -> None:
    """Makes the names in a folder durable: git does so for what is in its files only."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _commit(message: bytes, author: int, committer: int, parent: bytes, changes: list[bytes]) -> bytes:
    head = b"commit %s\nauthor %s %d +0000\ncommitter %s %d +0000\n" % (BRANCH.encode(), _WHO, author, _WHO, committer)
    return head + b"data %d\n%s\n%s%s\n" % (len(message), message, parent, b"".join(changes))


def _modify(path: str, data: bytes) -> bytes:
    return b"M 100644 inline %s\ndata %d\n%s\n" % (_quoted(path), len(data), data)


def _point(path: str, name: bytes | None) -> bytes:
    return b"M 100644 %s %s\n" % (name, _quoted(path)) if name else _delete(path)


def _delete(path: str) -> bytes:
    return b"D %s\n" % _quoted(path)


def _quoted(path: str) -> bytes:
    return b'"' + path.encode().replace(b'"', b'\\"') + b'"'  # ids hold neither control characters nor backslashes
