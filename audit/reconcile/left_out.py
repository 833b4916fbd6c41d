"""Which of the values exchanged in a sentence do its notices leave out? A notice about one of them absolves no other."""

from __future__ import annotations

from collections.abc import Sequence

from audit.model import Change, Evidence, NoticeRecord
from audit.reconcile.kinds import named
from audit.reconcile.phrases import content, holds, mentioned, spelt

ONE_SIDED = frozenset({"negation", "title", "hedge"})
"""Types of evidence that put a statement right by coming or going alone: a "not", an "interim", an "allegedly"."""


def exchanged(change: Change) -> tuple[Evidence, ...]:
    """The values of a change that stand in exchange for one another, and those that came or went alone and turned its meaning; none of a
    change that no rule calls a correction."""
    if change.label != "correction" or any(item.type == "notice" for item in change.evidence):
        return ()
    items = [item for item in change.evidence if (item.old and item.new) or (item.type in ONE_SIDED and (item.old or item.new))]
    return tuple({(item.old, item.new): item for item in reversed(items)}.values())[::-1]


def left_out(change: Change, notices: Sequence[NoticeRecord]) -> tuple[Evidence, ...]:
    """The exchanged values of which none of the notices, all of which speak of the change, says anything.

    None when only one value was exchanged, since it is the one that they speak of. Where they name no value at all, those are left out
    that are of another kind than the things they name ("gave the wrong age"), if there are any of the same kind.
    """
    items = [item for item in exchanged(change) if spelt(item.old) != spelt(item.new)]
    if len(items) < 2:
        return ()
    rest = tuple([item for item in items if not any(_speaks_of(notice, item, change) for notice in notices)])
    if len(rest) == len(items):
        kinds = frozenset().union(*[named(notice.text) for notice in notices])
        rest = tuple([item for item in items if item.type not in kinds])
    return rest if len(rest) < len(items) else ()


def _speaks_of(notice: NoticeRecord, item: Evidence, change: Change) -> bool:
    """Does the notice name what went or what came, whole, or claim it in its own words? Of what came or went alone it must say where.
    What went may stand in it as right, so that it speaks only by a claim, or where nothing came."""
    gone, come = content(item.old) - content(item.new), content(item.new) - content(item.old)
    for claim in notice.claims:
        wrong, right = content(claim.wrong or ""), content(claim.right or "")
        if wrong and right and (gone & wrong or not gone) and (come & right or not come) and (gone or come):
            return True
    if not (item.old and item.new):
        where = _beside(item, change)
        return holds(notice.text, item.old or item.new) and bool(where and where <= content(notice.text))
    words = mentioned(notice.text)
    if any(gone and gone <= content(claim.wrong or "") for claim in notice.claims):
        return True
    return come <= words if come else gone <= words


def _beside(item: Evidence, change: Change) -> frozenset[str]:
    """The first content word after a value that came or went alone, else the last one before it."""
    text = change.old if item.old else change.new
    before, _, after = text.partition(item.old or item.new)
    following = [word for word in spelt(after) if word in content(after)]
    return frozenset(following[:1] or [word for word in spelt(before) if word in content(before)][-1:])
