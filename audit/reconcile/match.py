"""Does this notice speak of this change? Decided on the words: what was deleted, what was inserted, what the notice names."""

from __future__ import annotations

from typing import Literal

from audit.model import Change, NoticeRecord
from audit.reconcile.borne import Sides, against, best_borne, gainsaid, sides, spared
from audit.reconcile.kinds import admits_an_error, compatible, of_its_kind
from audit.reconcile.phrases import STEM, figures, mentioned, stems
from audit.reconcile.restated import restated

Strength = Literal["values", "one-value", "words", "restated", "arrived", "removal", "elsewhere", "topic", "withdrawn", "several", "lone"]
STRENGTHS: tuple[Strength, ...] = (
    "values",
    "one-value",
    "words",
    "restated",
    "arrived",
    "removal",
    "elsewhere",
    "topic",
    "withdrawn",
    "several",
    "lone",
)
"""Best first. The first five but two are what a change does with a claim (``audit.reconcile.borne``). ``words``: both sides stand in the
notice, though not in a claim. ``restated``: the notice states what was put in. ``removal``: it says that something was taken out, and
of what. ``topic``: only the thing. ``withdrawn``: it says that something was taken out, and nothing else was. ``several``: it says that
several things were wrong. ``lone``: there is no other to mean."""

CORRECTING = frozenset({"correction", "clarification", "retraction", "editors-note"})
"""Kinds of notices that admit an error; a plain update does not, though it may explain one."""

HALF = 0.5
"""A side is named when at least half of its content words are (the gold data's own rule for a paraphrased value)."""


def match(notice: NoticeRecord, change: Change) -> Strength | None:
    """How strongly the notice explains the change, or None. Never crosswise: wrong goes with deleted, right with inserted.

    A word that merely stands in the notice never links it: the notice's claims do, or what it states, or the thing it is about.
    """
    moved = sides(change)
    how = best_borne(notice, change, moved)
    if how == "values":
        return how
    about = stems(notice.text) & (stems(change.old) | stems(change.new))
    both = _in_words(notice, moved)
    if how == "one-value" and (about or both):
        return how
    if against(notice, change):
        return None
    if both:
        return "words"
    return how if how and about else _without_claims(notice, change, moved)


def _without_claims(notice: NoticeRecord, change: Change, moved: Sides) -> Strength | None:
    """The same for what none of the notice's claims names."""
    if not admits_an_error(notice):
        return None
    if restated(notice, change, moved):
        return "restated"
    return "topic" if _on_topic(notice, change, moved) else None


def _in_words(notice: NoticeRecord, moved: Sides) -> bool:
    """Does the notice name both sides, or half of each with all of its figures?"""
    words = mentioned(notice.text)
    both = bool(moved.gone and moved.come) and moved.gone != moved.come
    return both and all(figures(part) <= words and len(part & words) >= HALF * len(part) for part in moved)


def _on_topic(notice: NoticeRecord, change: Change, moved: Sides) -> bool:
    """Does a notice that names no pair of values speak of the thing that was changed?"""
    if any(claim.wrong and claim.right for claim in notice.claims) or gainsaid(notice, change, moved) or spared(notice, change):
        return False
    about = (stems(notice.text) & (stems(change.old) | stems(change.new))) - {word[:STEM] for part in moved for word in part}
    return (len(about) >= 2 and compatible(notice.text, change)) or (bool(about) and of_its_kind(notice.text, change))
