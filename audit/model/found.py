"""What is found and reported: changes, notices over an article's life, verdicts, and the report that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from audit.model.judging import Claim, Evidence
from audit.model.names import Label, NoticeKind, PairKind, Role, Severity, Verdict
from audit.model.quick import quick
from audit.model.text import Op, Version


@quick
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


@quick
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


@quick
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


@quick
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
