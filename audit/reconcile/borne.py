"""Which sides of a notice's claims does a change bear out? Never crosswise: wrong goes with deleted, right with inserted."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from audit.model import Change, Claim, NoticeRecord
from audit.reconcile.kinds import named
from audit.reconcile.phrases import content, figures, holds, mentioned, names, side

Borne = Literal["values", "one-value", "elsewhere", "arrived"]
"""What a change does with a claim. ``values``: it bears out both sides. ``one-value``: the only one that is told, or one where the other is
in no figures that could be compared. ``elsewhere``: it took out the wrong figure and put in another than the right one. ``arrived``: it put
in the right figure for another than the wrong one, as the second of two steps does."""

BEST: tuple[Borne, ...] = ("values", "one-value", "arrived", "elsewhere")


_OWNED = re.compile(r"([^\W\d_]+)['’]s?\s+(\w+)")


class Sides(NamedTuple):
    """The content words that a change took out, and those that it put in."""

    gone: frozenset[str]
    come: frozenset[str]


def sides(change: Change) -> Sides:
    """The two sides of a change's words."""
    return Sides(content(side(change.ops, "delete")), content(side(change.ops, "insert")))


def borne(claim: Claim, change: Change, moved: Sides) -> Borne | None:
    """How the change bears out the claim, if it does."""
    wrong = bears_out(claim.wrong, change.old, change.new, moved.gone)
    right = bears_out(claim.right, change.new, change.old, moved.come)
    if wrong and right:
        return "values"
    if not wrong and not right:
        return None
    if wrong is None or right is None:
        return "one-value"
    told, there = (claim.right, moved.come) if wrong else (claim.wrong, moved.gone)
    if figures(content(told or "")) and figures(there):
        return "elsewhere" if wrong else "arrived"
    return "one-value"


def best_borne(notice: NoticeRecord, change: Change, moved: Sides) -> Borne | None:
    """The strongest way in which the change bears out one of the notice's claims."""
    found = {borne(claim, change, moved) for claim in notice.claims}
    return next((how for how in BEST if how in found), None)


def gainsaid(notice: NoticeRecord, change: Change, moved: Sides) -> bool:
    """Does the notice call right what is of the kind of what the change put in, a figure or a name, but is not it? Or figures alone, of a
    change that has none?"""
    rights = [claim.right for claim in notice.claims if claim.right]
    numbers = frozenset().union(*[figures(content(right)) for right in rights])
    called = frozenset().union(*[names(right) for right in rights])
    put = side(change.ops, "insert")
    if rights and all(figures(content(right)) for right in rights) and not figures(moved.gone | moved.come):
        return True
    return any(told and there and not told & moved.come for told, there in ((numbers, figures(moved.come)), (called, names(put))))


def spared(notice: NoticeRecord, change: Change) -> bool:
    """Does the notice go on using a name that the change took out? "Hale's boat" does not mean that Hale was wrong; "Hale's name" may."""
    gone = names(side(change.ops, "delete"))
    if not gone or content(side(change.ops, "insert")) & mentioned(notice.text):
        return False
    return any(owner.casefold() in gone and "name" not in named(thing) for owner, thing in _OWNED.findall(notice.text))


def against(notice: NoticeRecord, change: Change) -> bool:
    """Does the change put in what the notice calls wrong, or take out what it calls right?"""
    if not (change.old and change.new):
        return False
    gone, come = sides(change)
    return any(
        bears_out(claim.wrong, change.new, change.old, come) or bears_out(claim.right, change.old, change.new, gone)
        for claim in notice.claims
    )


def bears_out(phrase: str | None, there: str, elsewhere: str, moved: frozenset[str]) -> bool | None:
    """True when one side of a change states the phrase and the other does not, None when the notice leaves that side open."""
    if phrase is None:
        return None
    words = content(phrase)
    if holds(there, phrase) and not holds(elsewhere, phrase):
        return True
    return bool(words) and 2 * len(words & moved) >= len(words | moved)
