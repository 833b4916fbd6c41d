"""Case → Judgement: which rule speaks for a pair that differs.

The rules come in order of precedence, so the first that has something to say wins; when none has, the words were merely changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from audit.model import Case, Edit, Evidence, Judgement, Rule, Value

CONTEXT = 60
"""Code points of equal text that an edit carries on either side: enough for the clause around it."""

_WORD = re.compile(r"\w+(?:['’\-.]\w+)*")
_ONLY_JOINTS = re.compile(r"[\s\-–—.,'’/]*")


def classify(case: Case, rules: Sequence[Rule]) -> Judgement:
    """The judgement of the first rule that fires. Never fails: without one the case is ``reworded``, with little confidence.

    ``rules`` stand in order of precedence (``audit.rules.RULES``); tests may pass a single one.
    """
    prepared = replace(case, edits=edits(case), kept=kept(case))
    for rule in rules:
        judgement = rule.judge(prepared)
        if judgement is not None:
            return judgement
    return Judgement("style", "reworded", 0.4, (Evidence("words", case.old, case.new),))


def kept(case: Case) -> float:
    """Share of the longer side's words that stand in equal ops; 0 for an added or removed side."""
    equal = sum(len(_WORD.findall(op.text)) for op in case.ops if op.kind == "equal")
    longest = max(len(_WORD.findall(case.old)), len(_WORD.findall(case.new)))
    return min(1.0, equal / longest) if longest else 0.0


def edits(case: Case) -> tuple[Edit, ...]:
    """The places where the two sides differ, left to right; neighbours with nothing but spaces or joints between them are one."""
    gone = _unmatched(case.old_values, case.new_values)
    come = _unmatched(case.new_values, case.old_values)
    quotes = [value for value in case.new_values if value.type == "quotation"]
    made = []
    for old_start, old_end, new_start, new_end in _places(case):
        made.append(
            Edit(
                old=case.old[old_start:old_end],
                new=case.new[new_start:new_end],
                before=case.new[max(0, new_start - CONTEXT) : new_start],
                after=case.new[new_end : new_end + CONTEXT],
                gone=_touched(gone, old_start, old_end),
                come=_touched(come, new_start, new_end),
                quoted=any(quote.start < new_start and new_end < quote.end for quote in quotes),
            )
        )
    return tuple(made)


def _places(case: Case) -> list[tuple[int, int, int, int]]:
    """(old start, old end, new start, new end) of every difference."""
    places: list[tuple[int, int, int, int]] = []
    old = new = 0
    joined = False
    for op in case.ops:
        size = len(op.text)
        if op.kind == "equal":
            joined = bool(places) and joined and len(op.text) <= 3 and _ONLY_JOINTS.fullmatch(op.text) is not None
            old, new = old + size, new + size
            continue
        old_end, new_end = (old + size, new) if op.kind == "delete" else (old, new + size)
        if joined:
            start_old, _, start_new, _ = places.pop()
            places.append((start_old, old_end, start_new, new_end))
        else:
            places.append((old, old_end, new, new_end))
        old, new, joined = old_end, new_end, True
    return places


def _unmatched(here: Sequence[Value], there: Sequence[Value]) -> tuple[Value, ...]:
    """The values of one side that the other lacks, counted by type and normal form, later occurrences first to go."""
    supply = Counter((value.type, value.normal) for value in there)
    left = []
    for value in here:
        key = (value.type, value.normal)
        if supply[key]:
            supply[key] -= 1
        else:
            left.append(value)
    return tuple(left)


def _touched(values: Sequence[Value], start: int, end: int) -> tuple[Value, ...]:
    if start == end:  # words came or went beside or inside a value: (West) Virginia
        return tuple(value for value in values if value.start <= start <= value.end)
    return tuple(value for value in values if value.start < end and start < value.end)
