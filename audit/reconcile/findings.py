"""Writes findings: every quote, time and sentence that a reader needs to check a verdict without us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from audit.model import Change, Evidence, Finding, NoticeRecord, Quote, Role, Sentence, Severity, Verdict, Version
from audit.reconcile.words import but_not, kind, what

Bounds = tuple[int | None, int | None]

UNSETTLED = 0.4
"""Confidence of two findings, a correction without a notice and a notice without a change, that may be one."""

_HOW = {
    "values": "says so",
    "removal": "says so",
    "left-out": "says so",
    "topic": "names what was wrong but not the values",
    "lone": "says that something was wrong but not the values; nothing else was put right that it could mean",
    "several": "says that several things were wrong, but not the values",
    "withdrawn": "speaks of a removal, but not of what was removed",
    "elsewhere": "names another value as the right one",
}
"""What a notice does with a change, by how it is linked to it."""


@dataclass(frozen=True)
class Writer:
    """Writes the findings of one article. ``versions`` are oldest first."""

    article: str
    versions: Sequence[Version]
    _index: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", {version.id: index for index, version in enumerate(self.versions)})

    def explained(
        self,
        verdict: Verdict,
        notice: NoticeRecord,
        changes: Sequence[Change],
        confidence: float,
        how: str = "values",
        left: Sequence[Evidence] = (),
    ) -> Finding:
        """``acknowledged`` or ``partly-acknowledged``: the notice speaks of these changes, but for the values ``left`` out."""
        latency, bounds = self._latency(changes[0], notice)
        joint = ", but not" if how == "left-out" else "; nor does it say"
        return Finding(
            id=self._id(verdict, [change.id for change in changes], notice.text),
            verdict=verdict,
            severity=gravest(changes),
            confidence=confidence,
            changes=tuple(change.id for change in changes),
            notice=notice.id,
            reason=changes[0].reason,
            message=f"{what(changes, left)} and the {kind(notice)} {_HOW[how]}{but_not(left, joint)}.",
            quotes=(*self._sides(changes), self._notice(notice)),
            latency_seconds=latency,
            latency_bounds=bounds,
        )

    def unacknowledged(self, changes: Sequence[Change], defied: NoticeRecord | None, hint: NoticeRecord | None) -> Finding:
        """A correction that no notice explains. ``defied``: the notice that says the opposite; ``hint``: one that may mean it."""
        told = f", against what the {kind(defied)} says" if defied else " and no notice says so"
        told += f"; the {kind(hint)} that names no values may mean it" if hint else ""
        return Finding(
            id=self._id("unacknowledged", [change.id for change in changes], ""),
            verdict="unacknowledged",
            severity=gravest(changes),
            confidence=min(UNSETTLED if hint else 1.0, max(change.confidence for change in changes)),
            changes=tuple(change.id for change in changes),
            notice=None,
            reason=changes[0].reason,
            message=f"{what(changes)}{told}.",
            quotes=(*self._sides(changes), *(self._notice(notice) for notice in (defied, hint) if notice)),
        )

    def still_wrong(self, notice: NoticeRecord, changes: Sequence[Change], sentences: Sequence[Sentence]) -> Finding:
        """The newest version still states what the notice calls wrong."""
        newest = self.versions[-1]
        quotes = [
            Quote("standing", self.article, newest.id, newest.first_seen, sentence.line, sentence.role, sentence.text)
            for sentence in sentences
        ]
        places = ", ".join(sorted({sentence.role for sentence in sentences}))
        done = f", though {what(changes)}" if changes else ""
        return Finding(
            id=self._id("still-wrong", [sentence.text for sentence in sentences], notice.text),
            verdict="still-wrong",
            severity="material",
            confidence=0.85,
            changes=tuple(change.id for change in changes),
            notice=notice.id,
            reason=changes[0].reason if changes else "",
            message=f"The {kind(notice)} names a wrong value that the newest version still states ({places}){done}.",
            quotes=(*quotes, self._notice(notice)),
        )

    def without_change(self, notice: NoticeRecord, first: NoticeRecord, *, may_mean: bool, beside: bool) -> Finding:
        """A notice, ``first`` worded otherwise, whose change no captured pair of versions shows, or not for certain (``may_mean``).

        ``beside``: its version brought changes too, though none that it is known to speak of.
        """
        if may_mean:
            why = "names no values: it may mean a correction that came with it, but not for certain which."
        elif first.versions[0] == self.versions[0].id:
            why = "was there at the first capture: the change it speaks of came before, as it often does."
        elif beside:
            why = "speaks of none of the corrections seen; it may mean an edit that came with it, or one that went unseen between captures."
        else:
            why = "speaks of a change that no two captured versions show; it may have come and gone between captures."
        finding = self._about_notice("notice-without-change", notice, "minor", f"The {kind(notice)} {why}", ())
        return replace(finding, confidence=UNSETTLED) if may_mean else finding

    def removed(self, notice: NoticeRecord) -> Finding:
        """A notice that a later version lost."""
        after = self.versions[self._index[notice.versions[-1]] + 1]
        seen = f", first missing {after.first_seen:%Y-%m-%d %H:%M} UTC" if after.first_seen else ""
        return self._about_notice("notice-removed", notice, "material", f"The {kind(notice)} is gone from later versions{seen}.", ())

    def altered(self, notice: NoticeRecord, successor: NoticeRecord) -> Finding:
        """A notice that a later version reworded."""
        message = f"The {kind(notice)} was reworded in a later version."
        return self._about_notice("notice-altered", notice, "minor", message, (self._notice(successor),))

    def _about_notice(self, verdict: Verdict, notice: NoticeRecord, severity: Severity, message: str, quotes: tuple[Quote, ...]) -> Finding:
        old = self._notice(notice)
        return Finding(
            id=self._id(verdict, [quote.text for quote in quotes], notice.text),
            verdict=verdict,
            severity=severity,
            confidence=0.9,
            changes=(),
            notice=notice.id,
            reason="",
            message=message,
            quotes=(Quote("notice-old", *_rest(old)), *quotes) if quotes else (old,),
        )

    def _id(self, verdict: Verdict, parts: Sequence[str], notice: str) -> str:
        """Made of words only: it survives a rebase, a re-import, a moved line."""
        return sha256("\0".join((self.article, verdict, *parts, notice)).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def _sides(self, changes: Sequence[Change]) -> tuple[Quote, ...]:
        quotes = []
        for change in changes:
            old, new = self._version(change.old_version), self._version(change.new_version)
            if change.old:
                quotes.append(Quote("old", self.article, old.id, old.last_seen, change.old_line, change.where, change.old))
            if change.new:
                quotes.append(Quote("new", self.article, new.id, new.first_seen, change.new_line, change.where, change.new))
        return tuple(quotes)

    def _notice(self, notice: NoticeRecord) -> Quote:
        return Quote("notice", self.article, notice.versions[0], notice.first_seen, notice.line, notice.where, notice.text)

    def _version(self, version: str) -> Version:
        return self.versions[self._index[version]]

    def _latency(self, change: Change, notice: NoticeRecord) -> tuple[int | None, Bounds]:
        """Seconds from the change to the notice, and between which two figures they must lie, given when captures were taken."""
        arrived = self._index[notice.versions[0]]
        if notice.versions[0] == change.new_version:
            return (0 if change.not_after else None), (0, 0)
        before = self.versions[arrived - 1].last_seen if arrived else None
        return (
            _seconds(change.not_after, notice.first_seen),
            (_seconds(change.not_after, before), _seconds(change.not_before, notice.first_seen)),
        )


def _rest(quote: Quote) -> tuple[str, str, datetime | None, int, Role, str]:
    return quote.article, quote.version, quote.time, quote.line, quote.where, quote.text


def _seconds(start: datetime | None, end: datetime | None) -> int | None:
    return None if start is None or end is None else round((end - start).total_seconds())


def gravest(changes: Sequence[Change]) -> Severity:
    return "material" if any(change.severity == "material" for change in changes) else "minor"
