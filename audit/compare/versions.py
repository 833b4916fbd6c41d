"""The versions of an article: maximal runs of snapshots with one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from audit.model import Snapshot, Version


@dataclass(frozen=True, slots=True)
class Run:
    """A version with its captures. ``technical`` is true when an extractor, and not the publisher, may have made it what it is."""

    version: Version
    snapshots: tuple[Snapshot, ...]
    technical: bool

    @property
    def text(self) -> str:
        return self.snapshots[0].text


def versions(snapshots: Sequence[Snapshot]) -> tuple[Run, ...]:
    """Groups the snapshots of one article, oldest first, into versions.

    The id is the head of the SHA-256 of the text; when an article returns to an earlier text the new run has ``-2``, ``-3`` … behind it.
    """
    seen: Counter[str] = Counter()
    runs: list[Run] = []
    for text, group in groupby(snapshots, key=lambda snapshot: snapshot.text):
        captures = tuple(group)
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        seen[digest] += 1
        times = [snapshot.captured_at for snapshot in captures if snapshot.captured_at is not None]
        version = Version(
            id=digest if seen[digest] == 1 else f"{digest}-{seen[digest]}",
            first_seen=min(times, default=None),
            last_seen=max(times, default=None),
            snapshots=len(captures),
            extractor=captures[0].extractor,
            source=captures[0].source,
            first_line=captures[0].first_line,
        )
        technical = captures[0].technical or bool(runs and runs[-1].version.extractor != version.extractor)
        runs.append(Run(version, captures, technical))
    return tuple(runs)
