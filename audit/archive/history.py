"""Reading: the captures of an archive, article by article, oldest first. Never writes to what it reads."""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

from audit.archive import record
from audit.archive.git import shown
from audit.archive.ids import raw_path, text_path
from audit.archive.index import Capture, Index
from audit.archive.notes import Notes
from audit.archive.objects import Objects
from audit.archive.opening import Opening
from audit.archive.pages import Extract, Opened, page
from audit.archive.shelf import Captures, Place, Shelf
from audit.archive.walk import Wanted, no_match, others, ours
from audit.errors import UsageError
from audit.model import Diagnostic, Series, Snapshot


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list shows it. Times are capture times; ``versions`` counts runs of one text; what only the texts know is ""."""

    article: str
    captures: int
    versions: int
    first: datetime
    last: datetime
    url: str
    outlet: str
    headline: str


class History:
    """The series of an archive; can be iterated any number of times and reads each article when its turn comes.

    ``diagnostics`` grows while it is read; one of level ``error`` means that something could not be read, so that the answer is partial.
    """

    def __init__(self, opened: Sequence[Opened], index: Index, articles: Sequence[str], notes: Notes) -> None:
        self.kind = opened[0].layout.kind if opened[0].layout else "audit"
        self.head = " ".join(one.head for one in opened)
        self.articles = tuple(articles)
        self.extract: Extract | None = None
        self.raw = False
        self._opened, self._index, self._notes, self._read = opened, index, notes, Notes()
        self._readers: tuple[int, list[Objects]] = 0, []

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was noticed in the history, and in the texts as far as the last iteration has come."""
        return (*self._notes.told(), *self._read.told())

    def __iter__(self) -> Iterator[Series]:
        self._read = Notes()
        yield from self._series(self.articles, self._read)

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        """The series of some articles, then what was noticed in reading them; every process has a git of its own, also a forked one."""
        notes = Notes()
        yield from self._series(articles, notes)
        yield from notes.told()

    def key(self, article: str) -> bytes:
        """A digest of everything that is known of an article without reading its texts: equal only when all its captures are."""
        return self._index.key(article)

    def captures(self, article: str) -> int:
        """How many captures an article has."""
        return self._index.count(article)

    def listed(self) -> Iterator[Listed]:
        """The articles as a list shows them; no text is read."""
        for article in self.articles:
            captures = self._index.captures(article)
            facts = captures[-1].facts
            times = record.moment(captures[0].when), record.moment(captures[-1].when)
            versions = sum(1 for _ in groupby(captures, lambda capture: capture.text))
            headline = next((capture.facts.headline for capture in reversed(captures) if capture.facts.headline), "")
            yield Listed(article, len(captures), versions, *times, facts.url, facts.outlet, headline)

    def _series(self, articles: Sequence[str], notes: Notes) -> Iterator[Series]:
        readers = self._own()
        for article in articles:
            series = Series(article, self._snapshots(readers, article, notes))
            if series.snapshots:
                yield series

    def _own(self) -> list[Objects]:
        """This process's readers, which stay: git finds much of a text in what it has just unpacked for others."""
        process, readers = self._readers
        if process != os.getpid():
            stack = ExitStack()
            readers = [stack.enter_context(Objects(one.repository)) for one in self._opened]
            self._readers = os.getpid(), readers
            weakref.finalize(self, stack.close)
        return readers

    def _snapshots(self, readers: Sequence[Objects], article: str, notes: Notes) -> Sequence[Snapshot]:
        captures, path, shelf = self._index.captures(article), text_path(article), Shelf()
        pages: dict[tuple[int, bytes], tuple[Snapshot, Place | None]] = {}
        for number, (opened, reader) in enumerate(zip(self._opened, readers, strict=True)):
            # one capture for each text, newest first: so git unpacks few deltas twice
            texts = {capture.text: capture for capture in reversed(captures) if capture.repository == number}
            names = [capture.text.hex() if opened.layout else f"{capture.commit}:{path}" for capture in texts.values()]
            for capture, data in zip(texts.values(), reader.read(names), strict=True):
                if found := page(opened, capture, article, data, self.extract, notes):
                    pages[number, capture.text] = shelf.put(found)
        rows: list[tuple[Snapshot, Place | None]] = []
        for capture in captures:
            if known := pages.get((capture.repository, capture.text)):
                found, place = known
                whole = _dated(found, capture) if capture.facts.path else self._ours(readers[capture.repository], capture, found, path)
                rows.append((whole, place))
        return Captures(shelf, rows) if shelf.used else tuple([snapshot for snapshot, _ in rows])

    def _ours(self, reader: Objects, capture: Capture, found: Snapshot, path: str) -> Snapshot:
        """The snapshot of a capture in an archive of ours: the commit tells all about it but the text."""
        facts = capture.facts
        raw = next(reader.read([f"{capture.commit}:{raw_path(found.article)}"])) if self.raw else None
        return Snapshot(
            found.article,
            found.text,
            captured_at=record.moment(capture.when),
            url=facts.url,
            outlet=facts.outlet,
            headline=facts.headline,
            extractor=facts.extractor,
            technical=facts.technical,
            source=f"{capture.commit}:{path}",
            first_line=found.first_line,
            raw=raw or b"",
        )


def _dated(found: Snapshot, capture: Capture) -> Snapshot:
    """The snapshot of a capture in somebody else's archive: the file tells all about it but the time."""
    facts = capture.facts
    source = f"{capture.commit}:{facts.path}"
    return replace(found, captured_at=record.moment(capture.when), technical=facts.technical, source=source)


def series(
    archive: Path | Opening,
    articles: Sequence[str] = (),
    *,
    ref: str = "HEAD",
    since: datetime | None = None,
    until: datetime | None = None,
    paths: Sequence[str] = (),
    extract: Extract | None = None,
    raw: bool = False,
) -> History:
    """The series of an archive by article id, each ordered by capture time whatever order it arrived in.

    ``archive`` is one of ours, any git repository of article texts, or a folder of such repositories that are read as one; by its path,
    then at the revision ``ref`` (a branch, tag, commit or range ``A..B``), or opened already. ``since`` and ``until`` bound the capture
    times, ``paths`` the articles (shell patterns or folders). ``extract`` makes text of pages that are kept as markup; without it they are
    left out and reported. ``raw`` gives the raw captures of an archive of ours as well.

    Raises ArchiveError when there is no archive or it cannot be read, UsageError for an archive without captures, a revision that is not
    there or an article that it does not hold.
    """
    wanted, notes, index = Wanted(since, until, paths), Notes(), Index()
    opening = Opening(archive, ref) if isinstance(archive, Path) else archive
    opened, path = opening.opened, opening.path
    if not opened:
        raise UsageError(f"{shown(path)}: an archive without captures; put some in with: audit add {shown(path)} FILE")
    for number, one in enumerate(opened):
        if one.repository.shallow:
            words = "a shallow clone: older captures are missing; get them with: git fetch --unshallow"
            notes.tell("error", "shallow", words, str(one.repository.path))
        if one.layout:
            others(one.repository, number, one.span, wanted, one.layout, index, notes)
        else:
            ours(one.repository, number, one.span, wanted, articles, index)
    if paths and not since and not index.articles():
        raise UsageError(no_match(paths))
    history = History(opened, index, _chosen(index, articles), notes)
    history.extract, history.raw = extract, raw
    return history


def articles(path: Path) -> Iterator[Listed]:
    """The articles of an archive, by id, without reading a text; raises what ``series`` raises."""
    return series(path).listed()


def _chosen(index: Index, articles: Sequence[str]) -> list[str]:
    for article in articles:
        if article not in index:
            near = get_close_matches(article, index.articles(), n=1)
            raise UsageError(f"no article {shown(article)!r} in this archive" + (f"; did you mean {near[0]!r}?" if near else ""))
    return list(dict.fromkeys(articles)) or index.articles()
