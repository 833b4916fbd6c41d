"""What is compared: captures of a page, their blocks and sentences, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from audit.model.names import OpKind, PairKind, Role
from audit.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was captured of one article at one moment. ``text`` is page text as ``blocks`` reads it (lines, see there)."""

    article: str
    text: str
    captured_at: datetime | None = None
    url: str = ""
    outlet: str = ""
    headline: str = ""
    extractor: str = "text"
    """What made ``text``: ``text`` (as pasted), or an extractor and its version."""
    technical: bool = False
    """True when the archive says that the extractor changed and not the publisher."""
    source: str = ""
    """Where the text can be read again: a file's path, or ``commit:path``."""
    first_line: int = 1
    """The 1-based line of that file where ``text`` begins: front matter stands above it."""
    raw: bytes = b""
    """The capture as it came, when ``text`` was derived from it."""


@dataclass(frozen=True, slots=True)
class Series:
    """The snapshots of one article, oldest first. Those of a long article may be read when they are asked for (``audit.archive``)."""

    article: str
    snapshots: Sequence[Snapshot]


@quick
@dataclass(frozen=True, slots=True)
class Version:
    """A maximal run of snapshots with one text. ``id`` is stable: the head of the text's SHA-256, with ``-2`` when the text returns."""

    id: str
    first_seen: datetime | None
    last_seen: datetime | None
    snapshots: int
    extractor: str
    source: str = ""
    first_line: int = 1
    """The 1-based line of ``source`` where the text begins."""


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: its words without markup, its role, and the 1-based line of the page text where it begins."""

    role: Role
    text: str
    line: int = 1


@quick
@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` of the text it is said of, in code points."""

    start: int
    end: int


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: block role, 1-based line, and ``gap``, the stretch between two anchored blocks that it stands in."""

    text: str
    role: Role = "paragraph"
    line: int = 1
    gap: int = 0


@quick
@dataclass(frozen=True, slots=True)
class Pair:
    """Old sentences set against new ones, as indexes into the two sequences that were aligned; ``similarity`` is in 0..1."""

    kind: PairKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float = 1.0


@quick
@dataclass(frozen=True, slots=True)
class Op:
    """Words equal, deleted or inserted. The equal and deleted ops, joined, are the old text; equal and inserted are the new."""

    kind: OpKind
    text: str


@quick
@dataclass(frozen=True, slots=True)
class Value:
    """A typed piece of a sentence: as written, and in the normal form by which two spellings of one value are equal."""

    type: str
    text: str
    normal: str
    start: int
    end: int
