"""Which of the values exchanged in a sentence do its notices leave out? A notice about one of them absolves no other."""

from __future__ import annotations

from collections.abc import Sequence

from audit.model import Change, Evidence, NoticeRecord
from audit.reconcile.kinds import named
from audit.reconcile.phrases import content, mentioned


def exchanged(change: Change) -> tuple[Evidence, ...]:
    """The values of a change that stand in exchange for one another; none of a change that no rule calls a correction."""
    if change.label != "correction" or any(item.type == "notice" for item in change.evidence):
        return ()
    return tuple(dict.fromkeys([item for item in change.evidence if item.old and item.new]))


def left_out(change: Change, notices: Sequence[NoticeRecord]) -> tuple[Evidence, ...]:
    """The exchanged values of which none of the notices, all of which speak of the change, says anything.

    None when only one value was exchanged, since it is the one that they speak of. Where they name no value at all, those are left out
    that are of another kind than the things they name ("gave the wrong age"), if there are any of the same kind.
    """
    items = [item for item in exchanged(change) if content(item.old) != content(item.new)]
    if len(items) < 2:
        return ()
    rest = tuple([item for item in items if not any(_speaks_of(notice, item) for notice in notices)])
    if len(rest) == len(items):
        kinds = frozenset().union(*[named(notice.text) for notice in notices])
        rest = tuple([item for item in items if item.type not in kinds])
    return rest if len(rest) < len(items) else ()


def _speaks_of(notice: NoticeRecord, item: Evidence) -> bool:
    """Does the notice name what went or what came, whole, or claim it in its own words?"""
    gone, come = content(item.old) - content(item.new), content(item.new) - content(item.old)
    for claim in notice.claims:
        wrong, right = content(claim.wrong or ""), content(claim.right or "")
        if wrong and right and (gone & wrong or not gone) and (come & right or not come):
            return True
    words = mentioned(notice.text)
    return (bool(come) and come <= words) or (bool(gone) and gone <= words)
