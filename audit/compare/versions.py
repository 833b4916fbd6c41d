"""The versions of an article: maximal runs of snapshots with one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from typing import Literal, overload

from audit.model import Snapshot, Version

Maker = Literal["publisher", "extractor", "technical"]
"""Who may have made a version another than the one before: its publisher; an extractor as well, since another one read it; or, as the
archive says, an extractor and not the publisher."""


@dataclass(frozen=True, slots=True)
class Run:
    """A version among the captures of its article. It says where its text is and holds none: an article can be larger than memory."""

    version: Version
    maker: Maker
    digest: str
    """The text's SHA-256: two runs have the same when the article returned to a text."""
    captures: Sequence[Snapshot]
    """All captures of the article."""
    first: int
    """Which of them is the first of this version."""

    @property
    def text(self) -> str:
        return self.captures[self.first].text

    @property
    def snapshots(self) -> Sequence[Snapshot]:
        """The captures of this version."""
        return self.captures[self.first : self.first + self.version.snapshots]


class Texts(Sequence[str]):
    """The texts of some versions, each fetched when it is asked for."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs

    def __len__(self) -> int:
        return len(self._runs)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Texts: ...
    def __getitem__(self, index: int | slice) -> str | Texts:
        return Texts(self._runs[index]) if isinstance(index, slice) else self._runs[index].text


def versions(snapshots: Sequence[Snapshot]) -> tuple[Run, ...]:
    """Groups the snapshots of one article, oldest first, into versions.

    The id is the head of the SHA-256 of the text; when an article returns to an earlier text the new run has ``-2``, ``-3`` … behind it.
    """
    seen: dict[str, int] = {}
    runs: list[Run] = []
    first = 0
    for text, group in groupby(snapshots, key=attrgetter("text")):
        captures = list(group)
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        head = digest[:12]
        number = seen[head] = seen.get(head, 0) + 1
        times = [snapshot.captured_at for snapshot in captures if snapshot.captured_at is not None]
        version = Version(
            id=head if number == 1 else f"{head}-{number}",
            first_seen=min(times, default=None),
            last_seen=max(times, default=None),
            snapshots=len(captures),
            extractor=captures[0].extractor,
            source=captures[0].source,
            first_line=captures[0].first_line,
        )
        other = bool(runs) and runs[-1].version.extractor != version.extractor
        maker: Maker = "technical" if captures[0].technical else "extractor" if other else "publisher"
        runs.append(Run(version, maker, digest, snapshots, first))
        first += len(captures)
    return tuple(runs)
