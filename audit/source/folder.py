"""A folder of series, ``<article>/<capture time>.txt|html``: what is in it by name at once, its captures when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from audit.errors import UsageError
from audit.model import Diagnostic, Series, Snapshot
from audit.source.files import LIMIT, ending, named_time, read, shown

Span = tuple[datetime | None, datetime | None]
"""Capture times from the first until before the second; None bounds nothing."""

_CHUNK = 1 << 20


class Folder:
    """The series below a folder, read article by article, each oldest first.

    ``articles`` are their ids in the order of their paths. Iterating gives every series; ``diagnostics`` are what was noticed in the
    folder, and in the captures as far as the last iteration has come.
    """

    def __init__(self, path: Path, places: dict[str, list[Path]], closed: Sequence[OSError], span: Span) -> None:
        self.articles = list(places)
        self._path, self._places, self._span = path, places, span
        self._closed = [Diagnostic("error", "unreadable", f"the folder cannot be read: {e.strerror}", shown(e.filename)) for e in closed]
        self._noticed: list[Diagnostic] = []

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return (*self._noticed, *self._closed)

    def __iter__(self) -> Iterator[Series]:
        self._noticed = []
        for item in self.read(self.articles):
            if isinstance(item, Series):
                yield item
            else:
                self._noticed.append(item)

    def only(self, articles: Sequence[str]) -> Folder:
        """These articles alone, and what is wrong with them. Raises UsageError for one that is not there."""
        for article in articles:
            if article not in self._places:
                near = get_close_matches(article, self.articles, n=1)
                hint = f"did you mean {near[0]!r}?" if near else "`audit log` lists them"
                raise UsageError(f"no article {shown(article)!r} here; {hint}")
        places = {article: self._places[article] for article in self.articles if article in set(articles)}
        return Folder(self._path, places, (), self._span)

    def captures(self, article: str) -> int:
        """How many captures an article has."""
        return len(self._places[article])

    def key(self, article: str) -> bytes:
        """A digest of an article's id and captures, with their paths and the part of time that is read: equal only when all these are."""
        digest = sha256(f"{article}\0{self._span}".encode("utf-8", "surrogatepass"))
        for path in self._places[article]:
            digest.update(f"\0{path}\0".encode("utf-8", "surrogatepass"))
            digest.update(b"" if self._closed_to(path) else _digest(path))
        return digest.digest()

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        """The series of some articles, each after what was wrong with its captures.

        A capture that cannot be read, has no time or lies outside the folder does not stop the rest: it comes out as a Diagnostic of level
        ``error`` (codes ``unreadable``, ``no-capture-time``, ``outside``).
        """
        for article in articles:
            snapshots: list[Snapshot] = []
            for path in self._places[article]:
                found = self._closed_to(path) or _capture(path, article)
                if isinstance(found, Diagnostic):
                    yield found
                elif self._within(found.captured_at):
                    snapshots.append(found)
            if snapshots:
                yield Series(article, tuple(sorted(snapshots, key=_order)))

    def _within(self, when: datetime | None) -> bool:
        since, until = self._span
        return when is None or ((since is None or when >= since) and (until is None or when < until))

    def _closed_to(self, path: Path) -> Diagnostic | None:
        """Why a capture is not even opened."""
        if path.is_symlink() and not path.resolve().is_relative_to(self._path.resolve()):
            return Diagnostic("error", "outside", "a link that leads out of the folder is not followed", shown(path))
        if path.exists() and not path.is_file():  # a pipe would be waited for
            return Diagnostic("error", "unreadable", "not a file that holds a capture", shown(path))
        return None


def series(
    folder: Path, *, since: datetime | None = None, until: datetime | None = None, wanted: Callable[[str], bool] = lambda _: True
) -> Folder:
    """The series below a folder; the folder itself may be one. An article's id is its path below the folder.

    Hidden files, links to folders and files with other endings than ``SUFFIXES`` are passed over. ``since`` and ``until`` bound the capture
    times, ``wanted`` is asked which articles to read; a folder that cannot be entered is told of all the same, as it may hold one. Raises
    UsageError when the folder is missing or holds nothing of this kind.
    """
    if not folder.is_dir():
        raise UsageError(f"{shown(folder)}: " + ("not a folder" if folder.exists() else "no such folder; check the path"))
    closed: list[OSError] = []
    places = {_id(folder, place): [place / name for name in names] for place, names in _walk(folder, closed.append)}
    if not places and not closed:
        raise UsageError(f"{shown(folder)}: no captures here; one is <article>/<capture time>.txt, such as flood/2026-02-05T143000Z.txt")
    return Folder(folder, {article: paths for article, paths in places.items() if wanted(article)}, closed, (since, until))


def holds_series(folder: Path) -> bool:
    """Is this a folder of series, by its files' names alone? True when one is a capture with its time (``<article>/<time>.txt``)."""
    return any("T" in stem and named_time(stem) for _, names in _walk(folder) for stem in (ending(name)[0] for name in names))


def _id(folder: Path, place: Path) -> str:
    return folder.absolute().resolve().name if place == folder else place.relative_to(folder).as_posix()


def _walk(folder: Path, closed: Callable[[OSError], object] | None = None) -> Iterator[tuple[Path, list[str]]]:
    """Folders that hold captures, with the names of these, both in order of code points whatever the file system says.

    ``closed`` is told of every folder that cannot be read.
    """
    for place, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        captures = sorted(name for name in names if not name.startswith(".") and ending(name)[1])
        if captures:
            yield Path(place), captures


def _capture(path: Path, article: str) -> Snapshot | Diagnostic:
    try:
        found = read(path, article=article)
    except UsageError as error:
        return Diagnostic("error", "unreadable", str(error), shown(path))
    if found.captured_at is None:
        message = "no capture time: name the file like 2026-02-05T143000Z.txt or give captured-at in its front matter"
        return Diagnostic("error", "no-capture-time", message, shown(path))
    return found


def _digest(path: Path) -> bytes:
    """A digest of as much of a file as would be read; of none when it cannot be."""
    digest, left = sha256(), LIMIT + 1
    try:
        with path.open("rb") as file:
            while left > 0 and (chunk := file.read(min(_CHUNK, left))):
                digest.update(chunk)
                left -= len(chunk)
    except OSError:
        return b""
    return digest.digest()


def _order(snapshot: Snapshot) -> tuple[float, str]:
    return (snapshot.captured_at.timestamp() if snapshot.captured_at else 0.0, snapshot.source)
