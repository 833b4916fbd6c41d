"""What happened, in one sentence for people: in the words that were exchanged, as long as they are few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from audit.model import Change, Evidence, NoticeRecord
from audit.reconcile.left_out import exchanged
from audit.reconcile.phrases import holds, substitutions

NAMED = 3
"""Exchanges that a message names; a reader has the sentences below it."""

SHORT = 60
"""Code points of a value that a message quotes when there are several."""


def kind(notice: NoticeRecord) -> str:
    """How a message calls a notice."""
    return {"editors-note": "editor's note"}.get(notice.kind, notice.kind + (" notice" if notice.kind == "update" else ""))


def what(changes: Sequence[Change], left: Sequence[Evidence] = ()) -> str:
    """What was exchanged for what, one version after another; the values in ``left`` are told elsewhere."""
    told = Counter(_exchange(change, left) for change in changes)
    parts = [words if number == 1 else f"{words} ({number} places)" for words, number in told.items()]
    joint = ", then " if len({change.new_version for change in changes}) == len(parts) else "; "
    more = [f"{len(parts) - NAMED} more"] if len(parts) > NAMED else []
    named = [words[0].lower() + words[1:] if place else words for place, words in enumerate(parts[:NAMED])]
    return joint.join(named + more)


def but_not(left: Sequence[Evidence], joint: str) -> str:
    """What the notice leaves out, after a word that joins it to what it says."""
    return f"{joint} that {_named([_became(item) for item in left])}" if left else ""


def _exchange(change: Change, left: Sequence[Evidence]) -> str:
    swaps = substitutions(change.ops) if change.old and change.new else ()
    items = [item for item in exchanged(change) if item not in left]
    if items and (left or len(swaps) > 1) and all(len(item.old) <= SHORT and len(item.new) <= SHORT for item in items):
        return _named(dict.fromkeys([_happened(item, change) for item in items]))
    if len(swaps) != 1:
        return "A statement was corrected" if change.new else "A statement was taken out"
    ((old, new),) = swaps
    return _became(Evidence("words", old, new))


def _happened(item: Evidence, change: Change) -> str:
    """What happened to one value of a change: two that both sides have changed places, whatever else was exchanged."""
    if item.old and item.new and holds(change.new, item.old) and holds(change.old, item.new):
        first, second = sorted((item.old, item.new), key=change.old.find)
        return f"“{first}” and “{second}” changed places"
    return _became(item)


def _became(item: Evidence) -> str:
    if item.old and item.new:
        return f"“{item.old}” became “{item.new}”"
    return f"“{item.old}” was taken out" if item.old else f"“{item.new}” was put in"


def _named(told: Iterable[str]) -> str:
    parts = list(told)
    more = f" and {len(parts) - NAMED} more" if len(parts) > NAMED else ""
    return ", ".join(parts[:NAMED]) + more
