"""What a difference is judged by: notices and how outlets word them, cases and the rules that look at them."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import Literal

from audit.model.names import Label, NoticeKind, PairKind, Role
from audit.model.quick import quick
from audit.model.text import Op, Value


@quick
@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a label was given: what kind of thing changed, and its two sides as written ("" where there is none)."""

    type: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a notice says was wrong and what it says is right, in the notice's own words; either may be missing, never swapped."""

    wrong: str | None
    right: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as found in one version: ``text`` is ``blocks[block].text[start:end]``."""

    kind: NoticeKind
    text: str
    claims: tuple[Claim, ...]
    block: int
    start: int
    end: int
    pattern: str
    """Id of the wording that recognised it."""
    also: tuple[int, ...] = ()
    """Other blocks that belong to it and leave the story with it, such as a marker on a line of its own."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way an outlet words something. ``pattern`` is a regular expression, flags inline; ``hits`` and ``misses`` are its tests."""

    id: str
    part: Literal["notice", "furniture", "not-notice"]
    kind: NoticeKind | None
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    place: Literal["marker", "start", "edge", "within", "tip"] = "start"
    """Where a notice's words count. ``start``: at the beginning of a block, line, sentence or bracket, in any block; ``marker``: there
    too, and alone in its block it goes with the next. ``edge``: at a beginning, but only at the head or the tail of an article, in brackets
    or after a marker; ``within``: where ``edge`` counts, anywhere in a sentence; ``tip``: as ``edge``, but the head and the tail are the
    outermost blocks alone, because the words may be about somebody else's article."""
    stems: tuple[str, ...] = ()
    """Lower-cased beginnings of words: a text that holds none of them is not searched, so that ordinary paragraphs cost next to nothing."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher's house style, read from a TOML file: what its notices and its furniture look like."""

    name: str
    hosts: tuple[str, ...]
    wordings: tuple[Wording, ...] = field(hash=False)


@quick
@dataclass(frozen=True, slots=True)
class Edit:
    """One place where the sides of a case differ: the words deleted and inserted there (either may be "") between equal words."""

    old: str
    new: str
    before: str
    """Up to a few equal words on the left, as the new side has them; ``after`` on the right."""
    after: str
    gone: tuple[Value, ...] = ()
    """Values that stand here on the old side and nowhere on the new one (by type and normal form); ``come`` is the reverse."""
    come: tuple[Value, ...] = ()
    quoted: bool = False
    """True inside a quotation that both sides have."""


@quick
@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """What a classification rule may look at: one pair that differs, with everything known around it.

    It is equal to itself alone, so that what several rules ask of it can be remembered.
    """

    kind: PairKind
    role: Role
    old: str
    """The old words ("" when added); several old sentences are joined by one space."""
    new: str
    ops: tuple[Op, ...]
    old_values: tuple[Value, ...]
    new_values: tuple[Value, ...]
    notices: tuple[Notice, ...] = ()
    """Notices that the new version carries and the old one did not."""
    hours: float | None = None
    """Hours between the last capture of the old text and the first of the new; None when unknown."""
    other_old: Container[str] = frozenset()
    """Lower-cased words of the other changed sentences of the old side: a word that went there was moved, not withdrawn."""
    other_new: Container[str] = frozenset()
    edits: tuple[Edit, ...] = ()
    """What ``classify`` makes of ``ops`` and values before it asks the rules: every place where the sides differ."""


@quick
@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule says of a case. ``confidence`` is in 0..1."""

    label: Label
    reason: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One reason. ``id`` is its name everywhere. ``hits`` and ``misses`` are (old, new) pairs that must and must not fire.

    It is equal to itself alone, so that which rules can speak for a kind of case can be remembered.
    """

    id: str
    label: Label
    doc: str
    judge: Callable[[Case], Judgement | None]
    hits: tuple[tuple[str, str], ...]
    misses: tuple[tuple[str, str], ...]
    intention: str = ""
    """What the NewsEdits 2.0 taxonomy (Spangher et al. 2024) calls an edit of this kind."""
    needs: tuple[str, ...] = ()
    """What a case must have for the rule to have anything to say: of every entry at least one of its words, which name traits of a case
    (``audit.classify.traits`` lists them)."""
