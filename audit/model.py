"""Every value that passes between the stages; this page is the glossary.

A *snapshot* is what was captured at one moment. A *version* is a maximal run of snapshots with the same text. A page's text is
lines; a *block* is one paragraph-like piece of it with a *role*; a *sentence* is a span of a block. A *pair* sets old sentences
against new ones; its *ops* say which words are equal, deleted or inserted; its *values* are the typed pieces (a year, a name, a
negation). A *change* is a pair that differs, with a *label* and a *reason*. A *notice* is the outlet's own words about a change,
its *claims* say what was wrong and what is right. A *finding* is a verdict about changes and notices, complete in itself.

All values are frozen. Offsets are code points of the text they name. Times are timezone-aware UTC datetimes. Imports nothing of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Role = Literal[
    "headline", "dek", "byline", "dateline", "timestamp", "paragraph", "heading", "list-item", "caption", "quote", "notice", "furniture"
]
PairKind = Literal["kept", "edited", "added", "removed", "moved", "moved-edited", "split", "merged"]
OpKind = Literal["equal", "delete", "insert"]
Label = Literal["correction", "update", "style", "noise"]
NoticeKind = Literal["correction", "clarification", "editors-note", "update", "retraction"]
Severity = Literal["material", "minor"]
Verdict = Literal[
    "acknowledged", "partly-acknowledged", "unacknowledged", "still-wrong", "notice-without-change", "notice-removed", "notice-altered"
]

LABELS: tuple[Label, ...] = ("correction", "update", "style", "noise")
"""Gravest first: when two labels apply, the earlier one wins."""

VERDICTS: tuple[Verdict, ...] = (
    "unacknowledged",
    "still-wrong",
    "partly-acknowledged",
    "notice-removed",
    "notice-altered",
    "notice-without-change",
    "acknowledged",
)
"""Gravest first: the order of reports."""


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
    """What made ``text``: ``text`` (as pasted), or an extractor and its version. Texts of two extractors are never compared as edits."""
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


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page: its words without markup, its role, and the 1-based line of the page text where it begins."""

    role: Role
    text: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` of the text it is said of, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: block role, 1-based line, and ``gap``, the stretch between two anchored blocks that it stands in."""

    text: str
    role: Role = "paragraph"
    line: int = 1
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Old sentences set against new ones, as indexes into the two sequences that were aligned; ``similarity`` is in 0..1."""

    kind: PairKind
    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float = 1.0


@dataclass(frozen=True, slots=True)
class Op:
    """Words equal, deleted or inserted. The equal and deleted ops, joined, are the old text; equal and inserted are the new."""

    kind: OpKind
    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """A typed piece of a sentence: as written, and in the normal form by which two spellings of one value are equal."""

    type: str
    text: str
    normal: str
    start: int
    end: int


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
    kept: float = 1.0
    """Share of the longer side's words that both sides have, in 0..1; ``classify`` fills it in."""


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


@dataclass(frozen=True, slots=True)
class Change:
    """A pair that differs, labelled. ``old_line`` and ``new_line`` are 1-based lines of the two versions' page texts (0 when absent)."""

    id: str
    old_version: str
    new_version: str
    not_before: datetime | None
    not_after: datetime | None
    where: Role
    kind: PairKind
    label: Label
    reason: str
    severity: Severity
    confidence: float
    old: str
    new: str
    ops: tuple[Op, ...]
    evidence: tuple[Evidence, ...]
    old_line: int = 0
    new_line: int = 0
    count: int = 1
    """How often the change happened, when it went to and fro (an episode of flaps)."""


@dataclass(frozen=True, slots=True)
class NoticeRecord:
    """A notice over the life of an article. ``where`` and ``line`` say where it stands in the first version that has it."""

    id: str
    kind: NoticeKind
    text: str
    first_seen: datetime | None
    last_seen: datetime | None
    where: Role
    claims: tuple[Claim, ...]
    versions: tuple[str, ...]
    line: int = 0
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a reader can check: whose they are (``old``, ``new``, ``notice``, ``notice-old``, ``standing``), and where they stand."""

    side: str
    article: str
    version: str
    time: datetime | None
    line: int
    where: Role
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict. ``quotes`` holds every passage it rests on; ``latency_seconds`` runs from change to notice (negative: notice first)."""

    id: str
    verdict: Verdict
    severity: Severity
    confidence: float
    changes: tuple[str, ...]
    notice: str | None
    reason: str
    """The reason of the gravest change, or "" when no change is involved: what a policy or a rule table filters by."""
    message: str
    """The verdict in one sentence, for people."""
    quotes: tuple[Quote, ...]
    latency_seconds: int | None = None
    latency_bounds: tuple[int | None, int | None] = (None, None)
    """The latency as an interval in seconds: captures only say when a change happened to within two of them."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something the reader of a report must know about the input: ``level`` is error, warning or note."""

    level: Literal["error", "warning", "note"]
    code: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """Everything found about one article."""

    id: str
    url: str
    outlet: str
    headline: str
    versions: tuple[Version, ...]
    changes: tuple[Change, ...]
    notices: tuple[NoticeRecord, ...]
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """Where the snapshots came from: ``kind`` is the layout (``audit``, ``folder``, ``git`` …), ``head`` the commit that was read."""

    path: str
    kind: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over all articles. ``changes`` has every label, ``findings`` every verdict."""

    articles: int = 0
    snapshots: int = 0
    versions: int = 0
    pairs: int = 0
    changes: dict[str, int] = field(default_factory=dict)
    findings: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What every reporter renders. ``articles`` can be iterated any number of times and need not fit in memory."""

    archive: Archive | None
    summary: Summary
    articles: Iterable[Article]
    diagnostics: tuple[Diagnostic, ...] = ()


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
