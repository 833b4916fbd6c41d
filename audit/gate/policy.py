"""What a newsroom or an archive holds outlets to: clauses, read from the ``[policy]`` table of a settings file.

A policy is a list of clauses. The first clause whose conditions all hold decides; the reader's own clauses come before those of
the preset they start from. A condition that is left out holds for everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args

from audit.errors import UsageError, unknown
from audit.model import LABELS, VERDICTS, NoticeKind, Role, Severity
from audit.rules import RULES

UNANNOUNCED = "unannounced"
"""The verdict of the gate alone: a change that no finding is about, since no notice speaks of it and nothing was wrong before."""

WAITING = ("unacknowledged", "partly-acknowledged", UNANNOUNCED)
"""Verdicts that a later notice can still mend."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What to do (``then``) with a finding for which every condition holds; an empty condition holds for all."""

    then: Literal["fail", "pass"]
    because: str = ""
    verdict: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    notice: tuple[str, ...] = ()
    """Kinds of notice: what the outlet calls it when it speaks about the change."""
    outlet: tuple[str, ...] = ()
    """Globs of outlet names, whatever their case."""
    path: tuple[str, ...] = ()
    """Globs of article ids; ``*`` goes across ``/``."""
    confidence: float | None = None
    """The least confidence that is enough, 0..1; None: the policy's."""
    grace_hours: float | None = None
    """How long the outlet has, in hours between captures, before the clause fails; None: the policy's. For ``acknowledged``
    it is how late the notice may come."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Clauses in the order in which they are asked. Without ``enforce`` the gate says what fails and lets it pass."""

    clauses: tuple[Clause, ...]
    enforce: bool = True
    verify: bool = False
    """Whether the archive must be whole and unaltered."""
    confidence: float = 0.0
    """The least confidence of a failure, for clauses that do not say their own."""
    grace_hours: float = 0.0
    """How long a change may stand without a full notice (verdicts of ``WAITING``), for clauses that do not say their own."""

    @property
    def graced(self) -> bool:
        """Whether anything depends on ages."""
        return bool(self.grace_hours or any(clause.grace_hours for clause in self.clauses))


_UNACKNOWLEDGED = Clause("fail", "a factual correction has no notice", verdict=("unacknowledged",))
_STILL_WRONG = Clause("fail", "what a notice calls wrong still stands", verdict=("still-wrong",))
_PARTLY = Clause("fail", "a notice leaves part of the correction out", verdict=("partly-acknowledged",))
_REMOVED = Clause("fail", "a notice is gone", verdict=("notice-removed",))
_ALTERED = Clause("fail", "a notice was reworded", verdict=("notice-altered",))
_EUPHEMISM = Clause(
    "fail",
    "a factual error must be called a correction",
    verdict=("acknowledged", "partly-acknowledged"),
    label=("correction",),
    notice=("clarification", "editors-note", "update"),
)
_HEADLINE = Clause(
    "fail", "a headline changed its meaning without a note", verdict=(UNANNOUNCED,), label=("correction", "update"), where=("headline",)
)

_DEFAULT = (_UNACKNOWLEDGED, _STILL_WRONG)
LEAST = 0.7
"""Confidence from which a finding fails by default: above a guess (``audit.rules.evidence.THIN``), below words that exclude each other
(``FAIR``). A build that fails on every word that copy editors exchange is soon not looked at."""
PRESETS: dict[str, Policy] = {
    "strict": Policy((*_DEFAULT, _EUPHEMISM, _PARTLY, _REMOVED, _ALTERED, _HEADLINE), verify=True),
    "default": Policy(_DEFAULT, confidence=LEAST),
    "report-only": Policy(_DEFAULT, enforce=False, confidence=LEAST),
}

WORDS: dict[str, tuple[str, ...]] = {
    "then": ("fail", "pass"),
    "verdict": (*VERDICTS, UNANNOUNCED),
    "reason": (*(rule.id for rule in RULES), "re-extraction", "flap", "capture-fault"),
    "label": LABELS,
    "severity": get_args(Severity),
    "where": get_args(Role),
    "notice": get_args(NoticeKind),
}
"""The words that a condition may name; one that is not here takes any. The last three reasons are no rule's: they come of captures."""

_NUMBERS: dict[str, float] = {"confidence": 1.0, "grace-hours": float("inf")}
_KEYS = ("preset", "verify", "clause", *_NUMBERS)
_CLAUSE_KEYS = tuple(field.name.replace("_", "-") for field in fields(Clause))


def policy(table: Mapping[str, Any], where: str, preset: str | None = None) -> Policy:
    """The policy that a ``[policy]`` table states; ``where`` names its file in errors, ``preset`` overrules the one it starts from.

    Raises UsageError for a key, a word or a value that means nothing, with the nearest that does.
    """
    for key in table:
        if key not in _KEYS:
            raise unknown("key of [policy]", key, _KEYS, where)
    name = preset if preset is not None else table.get("preset", "default")
    if not isinstance(name, str) or name not in PRESETS:
        raise unknown("preset", str(name), PRESETS, "--preset" if preset is not None else where)
    base = PRESETS[name]
    verify = table.get("verify", base.verify)
    if not isinstance(verify, bool):
        raise UsageError(f"{where}: verify must be true or false, not {verify!r}")
    own = table.get("clause", [])
    if not isinstance(own, list):
        raise UsageError(f"{where}: write a clause as [[policy.clause]]")
    clauses = (*(_clause(each, f"{where}: clause {i}") for i, each in enumerate(own, 1)), *base.clauses)
    confidence = _number(table.get("confidence", base.confidence), "confidence", where)
    grace = _number(table.get("grace-hours", base.grace_hours), "grace-hours", where)
    return replace(base, clauses=clauses, verify=verify, confidence=confidence, grace_hours=grace)


def _clause(table: object, where: str) -> Clause:
    if not isinstance(table, dict):
        raise UsageError(f"{where}: write a clause as [[policy.clause]]")
    for key in table:
        if key not in _CLAUSE_KEYS:
            raise unknown("key of a clause", key, _CLAUSE_KEYS, where)
    if "then" not in table:
        raise UsageError(f'{where}: say then = "fail" or then = "pass"')
    values = {key.replace("-", "_"): _value(value, key, where) for key, value in table.items()}
    return Clause(**values)


def _value(value: object, key: str, where: str) -> Any:
    """A condition's value as a clause holds it: a number, one text, or a tuple of the words that may stand there."""
    if key in _NUMBERS:
        return _number(value, key, where)
    given: list[Any] = value if isinstance(value, list) else [value]
    words = [word for word in given if isinstance(word, str) and word]
    if not words or len(words) < len(given):
        raise UsageError(f"{where}: {key} takes words in quotes, not {value!r}")
    for word in words:
        if key in WORDS and word not in WORDS[key]:
            raise unknown(key, word, WORDS[key], where)
    if key not in ("then", "because"):
        return tuple(words)
    if not isinstance(value, str):
        raise UsageError(f"{where}: {key} takes one text, not {value!r}")
    return value


def _number(value: object, key: str, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _NUMBERS[key]:
        upper = "from 0 to 1" if _NUMBERS[key] == 1 else "of hours, 0 or more"
        raise UsageError(f"{where}: {key} takes a number {upper}, not {value!r}")
    return float(value)
