"""The snapshots of one article; when it is long, most of its texts wait in a temporary file until they are asked for."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import replace
from tempfile import TemporaryFile
from typing import IO, overload

from audit.model import Snapshot

AT_HAND = 4_000_000
"""Code points of text that an article may hold in memory. A thousand versions of a story of 4 kB; only policies that were captured for
years are longer."""

Place = tuple[int, int]
"""Where a text begins in the file, and how many bytes it has."""


class Shelf:
    """Takes texts in and says where they are. The file has no name and is gone when nobody needs it any more."""

    def __init__(self) -> None:
        self._held = self._end = 0
        self._file: IO[bytes] | None = None
        self._last: tuple[Place, str] = (0, 0), ""

    @property
    def used(self) -> bool:
        """Are there texts in the file?"""
        return self._file is not None

    def put(self, snapshot: Snapshot) -> tuple[Snapshot, Place | None]:
        """The snapshot, without its text and with the text's place when there is too much already."""
        self._held += len(snapshot.text)
        if self._held <= AT_HAND:
            return snapshot, None
        if self._file is None:
            self._file = TemporaryFile()  # noqa: SIM115 - it is open as long as the shelf
            weakref.finalize(self, self._file.close)
        data = snapshot.text.encode("utf-8", "surrogatepass")
        self._file.seek(self._end)
        self._file.write(data)
        place = self._end, len(data)
        self._end += len(data)
        return replace(snapshot, text=""), place

    def text(self, place: Place) -> str:
        """The text at a place. The last one is at hand: captures of one text come one after another."""
        if place != self._last[0]:
            assert self._file is not None  # noqa: S101 - a place was given when there was one
            self._file.seek(place[0])
            self._last = place, self._file.read(place[1]).decode("utf-8", "surrogatepass")
        return self._last[1]


class Captures(Sequence[Snapshot]):
    """Snapshots of which some have their text on a shelf."""

    def __init__(self, shelf: Shelf, rows: Sequence[tuple[Snapshot, Place | None]]) -> None:
        self._shelf, self._rows = shelf, rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Snapshot: ...
    @overload
    def __getitem__(self, index: slice) -> Captures: ...
    def __getitem__(self, index: int | slice) -> Snapshot | Captures:
        if isinstance(index, slice):
            return Captures(self._shelf, self._rows[index])
        snapshot, place = self._rows[index]
        return snapshot if place is None else replace(snapshot, text=self._shelf.text(place))
