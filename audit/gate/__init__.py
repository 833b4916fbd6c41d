"""Findings × policy × baseline → what fails, and why.

``gate`` judges article by article and keeps nothing, so that an archive may be of any size; ``outcome`` adds the decisions up.
Ages are compared between captures inside the archive: the same archive gives the same answer next year, but for waivers, which
expire on the day that the caller names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fnmatch import fnmatchcase
from typing import Literal, get_args

from audit.gate.baseline import Baseline, Waiver, baseline
from audit.gate.policy import PRESETS, UNANNOUNCED, WAITING, Clause, Policy, policy
from audit.model import LABELS, Article, Change, Diagnostic, Finding, Quote

__all__ = ["PRESETS", "Baseline", "Clause", "Decision", "Outcome", "Policy", "Waiver", "baseline", "gate", "outcome", "policy"]

Status = Literal["fails", "pending", "unsure", "waived", "accepted", "passes"]
_STATUSES: tuple[Status, ...] = get_args(Status)
_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Decision:
    """What the gate says of one finding, and why in words. ``finding`` is its id (a change's, when no finding is about it)."""

    finding: str
    article: str
    verdict: str
    message: str
    status: Status
    why: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """``broken``: whether ``check`` must exit 1. ``counts`` has every status."""

    broken: bool
    counts: Mapping[Status, int]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Subject:
    """What clauses may ask about one finding or one change, gathered from its article."""

    id: str
    verdict: str
    reason: str
    label: str
    severity: str
    where: tuple[str, ...]
    notice: str
    outlet: str
    path: str
    confidence: float
    waited: float | None
    """Hours for which the outlet has said nothing; None when the captures have no times."""
    message: str
    quotes: tuple[Quote, ...]


def gate(
    articles: Iterable[Article],
    policy: Policy,
    baseline: Baseline | None = None,
    *,
    newest: datetime | None = None,
    today: date | None = None,
) -> Iterator[Decision]:
    """A decision for each finding, in the order of the articles, and for each change that a clause on unannounced changes asks about.

    ``newest`` is the time of the archive's newest capture: ages are counted up to it (None: to the newest of each article).
    ``today`` is the day by which waivers expire (None: they do not).
    """
    unannounced = any(UNANNOUNCED in clause.verdict for clause in policy.clauses)
    known = baseline or Baseline()
    waivers = {waiver.finding: waiver for waiver in known.waivers}
    for article in articles:
        for subject in _subjects(article, newest, unannounced):
            if subject.verdict == UNANNOUNCED and not any(_asks(clause, subject) for clause in policy.clauses):
                continue  # an archive of long policies has half a million changes
            status, why = _judge(subject, policy)
            if status == "fails":
                status, why = _excused(subject.id, why, known, waivers.get(subject.id), today)
            yield Decision(subject.id, article.id, subject.verdict, subject.message, status, why, subject.quotes)


def outcome(decisions: Iterable[Decision], policy: Policy, baseline: Baseline | None = None) -> Outcome:
    """The decisions added up; entries of the baseline that no finding has are reported as notes."""
    known = baseline or Baseline()
    counts: Counter[Status] = Counter(dict.fromkeys(_STATUSES, 0))
    unmatched = {**dict.fromkeys(known.accepted, "accepted"), **{waiver.finding: "waived" for waiver in known.waivers}}
    for decision in decisions:
        counts[decision.status] += 1
        unmatched.pop(decision.finding, None)
    notes = tuple(
        Diagnostic("note", "baseline-unmatched", f"the baseline has {finding} as {kind}, but nothing found has that id", finding)
        for finding, kind in sorted(unmatched.items())
    )
    return Outcome(policy.enforce and counts["fails"] > 0, dict(counts), notes)


def _judge(subject: _Subject, policy: Policy) -> tuple[Status, str]:
    """The first clause that holds decides; what only its confidence kept from failing is unsure, and worth a look."""
    close = ""
    for clause in policy.clauses:
        if not _asks(clause, subject):
            continue
        why = clause.because or f"a clause of the policy says {clause.then}"
        least = policy.confidence if clause.confidence is None and clause.then == "fail" else clause.confidence or 0.0
        if subject.confidence < least:
            if clause.then == "fail":
                close = close or f"confidence {subject.confidence:.2f} is under {least:.2f}: {why}"
        elif clause.then == "pass":
            return "passes", why
        else:
            return _aged(subject, _grace(clause, subject, policy), why)
    return ("unsure", close) if close else ("passes", "no clause of the policy is about it")


def _grace(clause: Clause, subject: _Subject, policy: Policy) -> float:
    """Hours that the outlet has before the clause fails."""
    if clause.grace_hours is not None:
        return clause.grace_hours
    return policy.grace_hours if subject.verdict in WAITING else 0.0


def _aged(subject: _Subject, grace: float, why: str) -> tuple[Status, str]:
    """A failure, unless it is within its grace: then the notice was in time, or one may still come."""
    if subject.waited is None or subject.waited >= grace:
        return "fails", why
    if subject.verdict == "acknowledged":
        return "passes", f"the notice came after {subject.waited:.1f} hours, {grace:g} are allowed"
    return "pending", f"{subject.waited:.1f} of {grace:g} hours of grace are over: {why}"


def _asks(clause: Clause, subject: _Subject) -> bool:
    """Whether every condition but confidence and age holds."""
    if subject.verdict == UNANNOUNCED and UNANNOUNCED not in clause.verdict:
        return False
    words = (
        (clause.verdict, (subject.verdict,)),
        (clause.reason, (subject.reason,)),
        (clause.label, (subject.label,)),
        (clause.severity, (subject.severity,)),
        (clause.where, subject.where),
        (clause.notice, (subject.notice,)),
    )
    if any(wanted and not set(wanted).intersection(given) for wanted, given in words):
        return False
    if clause.outlet and not any(fnmatchcase(subject.outlet.casefold(), glob.casefold()) for glob in clause.outlet):
        return False
    return not clause.path or any(fnmatchcase(subject.path, glob) for glob in clause.path)


def _excused(finding: str, why: str, known: Baseline, waiver: Waiver | None, today: date | None) -> tuple[Status, str]:
    """What a failing finding becomes for having been judged before."""
    if finding in known.known:
        return "accepted", f"{known.base} has it already: {why}"
    if waiver is not None:
        return _waived(waiver, why, today)
    if finding in known.accepted:
        return "accepted", f"the baseline accepts it: {why}"
    return "fails", why


def _waived(waiver: Waiver, why: str, today: date | None) -> tuple[Status, str]:
    """A waiver that is over fails, even when the finding is accepted too: somebody promised to look again."""
    if waiver.expires is not None and today is not None and waiver.expires < today:
        return "fails", f"{why}; the waiver by {waiver.author} expired on {waiver.expires.isoformat()}"
    until = f" until {waiver.expires.isoformat()}" if waiver.expires is not None else ""
    return "waived", f"waived{until} by {waiver.author}: {waiver.reason}"


def _subjects(article: Article, newest: datetime | None, unannounced: bool) -> Iterator[_Subject]:
    """The findings of an article, then (if asked for) the changes that none of them is about."""
    end = newest or max((version.last_seen for version in article.versions if version.last_seen), default=None)
    changes = {change.id: change for change in article.changes}
    for finding in article.findings:
        yield _of_finding(finding, tuple(changes[each] for each in finding.changes if each in changes), article, end)
    if not unannounced:
        return
    told = {each for finding in article.findings for each in finding.changes}
    for change in article.changes:
        if change.id not in told:
            yield _of_change(change, article, end)


def _of_finding(finding: Finding, changes: tuple[Change, ...], article: Article, end: datetime | None) -> _Subject:
    notice = next((each.kind for each in article.notices if each.id == finding.notice), "")
    return _Subject(
        id=finding.id,
        verdict=finding.verdict,
        reason=finding.reason,
        label=min((change.label for change in changes), key=LABELS.index, default=""),
        severity=finding.severity,
        where=tuple(change.where for change in changes) or tuple(quote.where for quote in finding.quotes),
        notice=notice,
        outlet=article.outlet,
        path=article.id,
        confidence=finding.confidence,
        waited=_waited(finding, changes, end),
        message=finding.message,
        quotes=finding.quotes,
    )


def _of_change(change: Change, article: Article, end: datetime | None) -> _Subject:
    return _Subject(
        id=change.id,
        verdict=UNANNOUNCED,
        reason=change.reason,
        label=change.label,
        severity=change.severity,
        where=(change.where,),
        notice="",
        outlet=article.outlet,
        path=article.id,
        confidence=change.confidence,
        waited=_hours(change.not_after, end),
        message=f"{change.where} {change.kind} without a note ({change.reason})",
        quotes=tuple(quote for quote in _sides(change, article.id) if quote.text),
    )


def _sides(change: Change, article: str) -> tuple[Quote, Quote]:
    return (
        Quote("old", article, change.old_version, change.not_before, change.old_line, change.where, change.old),
        Quote("new", article, change.new_version, change.not_after, change.new_line, change.where, change.new),
    )


def _waited(finding: Finding, changes: tuple[Change, ...], end: datetime | None) -> float | None:
    """Hours from the first change to its notice, or to ``end`` while there is none; without a change, from the newest quote.

    A change happened somewhere between two captures: the outlet has the benefit of the doubt, so the wait begins with the later one.
    """
    if finding.verdict == "acknowledged" and finding.latency_seconds is not None:
        least = finding.latency_bounds[0]
        return (finding.latency_seconds if least is None else least) / _HOUR
    if changes:
        return _hours(min((change.not_after for change in changes if change.not_after), default=None), end)
    return _hours(max((quote.time for quote in finding.quotes if quote.time), default=None), end)


def _hours(start: datetime | None, end: datetime | None) -> float | None:
    return None if start is None or end is None else (end - start).total_seconds() / _HOUR
