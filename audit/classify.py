"""Case → Judgement: which rule speaks for a pair that differs.

The rules come in order of precedence, so the first that has something to say wins; when none has, the words were merely changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from audit.model import Case, Edit, Evidence, Judgement, Rule, Value

CONTEXT = 60
"""Code points of equal text that an edit carries on either side: enough for the clause around it."""

_START = attrgetter("start")
_ONLY_JOINTS = re.compile(r"[\s\-–—.'’/]*|,")
"""What may stand between two differences that are one: spaces, and signs within a word or a date. Behind a comma another part begins."""
_CLAUSE = re.compile(r"[,;:—–(.]\s|\s[—–-]\s|\s\(|\s(?=(?:after|and|but|while|which|who|as|when|where|because|although|though)\s)")
"""Where a clause that was put on begins."""
CLAUSE = 4
"""Words from which what one side has more is a clause of its own."""


def classify(case: Case, rules: Sequence[Rule]) -> Judgement:
    """The judgement of the first rule that fires. Never fails: without one the case is ``reworded``, with little confidence.

    ``rules`` stand in order of precedence (``audit.rules.RULES``); tests may pass a single one. Only those are asked whose needs the case
    meets, which are few of them.
    """
    prepared = _prepared(case)
    for rule in _asked(tuple(rules), traits(prepared)):
        judgement = rule.judge(prepared)
        if judgement is not None:
            return _told_whole(judgement, prepared, tuple(rules)) if judgement.label == "correction" else judgement
    return Judgement("style", "reworded", 0.4, (Evidence("words", case.old, case.new),))


def _told_whole(judgement: Judgement, case: Case, rules: tuple[Rule, ...]) -> Judgement:
    """The judgement with the evidence of every other place that would be a correction by itself: one rule names the change, but a notice
    must answer for all that was corrected in the sentence."""
    if len(case.edits) == 1 and len(case.edits[0].gone) < 2:
        return judgement
    evidence = list(judgement.evidence)
    for edit in case.edits:
        alone = replace(case, edits=(edit,))
        for rule in _asked(rules, traits(alone)):
            more = rule.judge(alone) if rule.label == "correction" else None
            evidence += [item for item in more.evidence if not any(_overlap(item, known) for known in evidence)] if more else []
    return replace(judgement, evidence=tuple(evidence))


def _overlap(one: Evidence, other: Evidence) -> bool:
    return (one.old in other.old or other.old in one.old) and (one.new in other.new or other.new in one.new)


def traits(case: Case) -> frozenset[str]:
    """What a case with its edits has, in the words in which a rule says what it needs.

    Its role and its kind; ``old`` and ``new``: there are words on that side; ``notices``: some came with the new version; ``link``: the old
    side has one; ``lone``: there is one edit; ``quoted``: an edit stands inside a quotation. A type of value: one came or went;
    ``swap:TYPE``: at one place one went and one came; ``swap:mixed``: at one place values of different types.
    """
    found: set[str] = {case.role, case.kind}
    if case.old:
        found.add("old")
    if case.new:
        found.add("new")
    if case.notices:
        found.add("notices")
    if "](" in case.old:
        found.add("link")
    if len(case.edits) == 1:
        found.add("lone")
    for edit in case.edits:
        if edit.quoted:
            found.add("quoted")
        gone, come = {value.type for value in edit.gone}, {value.type for value in edit.come}
        found |= gone
        found |= come
        if gone and come:
            found.update([f"swap:{kind}" for kind in gone & come])
            if len(gone | come) > 1:
                found.add("swap:mixed")
    return frozenset(found)


@lru_cache(maxsize=4096)
def _asked(rules: tuple[Rule, ...], found: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that may speak for a case with these traits, in their order. What has only one side was told or withheld; that it was
    wrong only a notice can say."""
    corrigible = "notices" in found or {"old", "new"} <= found
    return tuple(
        [
            rule
            for rule, needs in zip(rules, _needs(rules), strict=True)
            if (corrigible or rule.label != "correction") and not any(map(found.isdisjoint, needs))
        ]
    )


@lru_cache(maxsize=16)
def _needs(rules: tuple[Rule, ...]) -> tuple[tuple[frozenset[str], ...], ...]:
    return tuple([tuple([frozenset(need.split()) for need in rule.needs]) for rule in rules])


def _prepared(case: Case) -> Case:
    """The case with its edits; ``dataclasses.replace`` would take four times as long as all of ``traits``."""
    known = (case.kind, case.role, case.old, case.new, case.ops, case.old_values, case.new_values)
    return Case(*known, case.notices, case.hours, case.other_old, case.other_new, edits(case))


def edits(case: Case) -> tuple[Edit, ...]:
    """The places where the two sides differ, left to right; neighbours with nothing but spaces or joints between them are one."""
    if bool(case.old) != bool(case.new):
        return (Edit(case.old, case.new, "", "", case.old_values, case.new_values),)
    places = [piece for place in _places(case) for piece in _parted(case, place)]
    gone = _touched(case.old_values, [(a, b, a == b or c == d) for a, b, c, d in places])
    come = _touched(case.new_values, [(c, d, a == b or c == d) for a, b, c, d in places])
    _cancel(gone, come)
    quotes = [value for value in case.new_values if value.type == "quotation"]
    return tuple(
        [
            Edit(
                case.old[old_start:old_end],
                case.new[new_start:new_end],
                case.new[max(0, new_start - CONTEXT) : new_start],
                case.new[new_end : new_end + CONTEXT],
                tuple(ours),
                tuple(theirs),
                bool(quotes) and any(quote.start < new_start and new_end < quote.end for quote in quotes),
            )
            for (old_start, old_end, new_start, new_end), ours, theirs in zip(places, gone, come, strict=True)
        ]
    )


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


def _parted(case: Case, place: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
    """A place where a clause was put on behind what was exchanged, as two: the exchange, and the clause."""
    a, b, c, d = place
    old, new = case.old[a:b], case.new[c:d]
    short, long = (old, new) if len(old) <= len(new) else (new, old)
    size = len(short.split())
    if not size or len(long.split()) < size + CLAUSE:
        return [place]
    cut = next((found.start() for found in _CLAUSE.finditer(long) if found.start()), None)
    if cut is None or _CLAUSE.search(short) or len(long[:cut].split()) > size + 2 or len(long[cut:].split()) < CLAUSE:
        return [place]
    return [(a, b, c, c + cut), (b, b, c + cut, d)] if long is new else [(a, a + cut, c, d), (a + cut, b, d, d)]


def _touched(values: Sequence[Value], spans: Sequence[tuple[int, int, bool]]) -> list[list[Value]]:
    """For each (start, end, beside), in order, the values that it overlaps; where words only came or went also those right beside it, for
    they may be part of them: (West) Virginia. One sweep over both, so that the cost is what there is and what is found."""
    if not values:
        return [[] for _ in spans]
    touched: list[list[Value]] = []
    open_values: list[Value] = []
    seen = 0
    for start, end, beside in spans:
        reached = bisect_left(values, end + 2, seen, key=_START)
        open_values = [value for value in open_values if value.end > start - 2]
        open_values += values[seen:reached]
        seen = reached
        low, high = (start - 2, end + 2) if beside else (start, end)
        touched.append([value for value in open_values if value.start < high and low < value.end])
    return touched


def _cancel(gone: Sequence[list[Value]], come: Sequence[list[Value]]) -> None:
    """Takes out what is the same on both sides of one place, then what only moved from one place to another.

    A value moved when neither place has another of its type in exchange: two figures that swapped places are two wrong figures.
    """
    for ours, theirs in zip(gone, come, strict=True):
        if ours and theirs:
            _take_out(ours, theirs)
    if len(gone) == 1:
        return
    arrived: dict[tuple[str, str], list[int]] = {}
    for place, theirs in enumerate(come if any(gone) else ()):
        for value in theirs:
            if _lacks(gone[place], value.type):
                arrived.setdefault(_key(value), []).append(place)
    for place, ours in enumerate(gone if arrived else ()):
        for value in tuple(ours):
            if _lacks(come[place], value.type) and (places := arrived.get(_key(value))):
                ours.remove(value)
                theirs = come[places.pop(0)]
                del theirs[[_key(other) for other in theirs].index(_key(value))]


def _take_out(ours: list[Value], theirs: list[Value]) -> None:
    keys = [_key(value) for value in theirs]
    for value in tuple(ours):
        if _key(value) in keys:
            ours.remove(value)
            twin = keys.index(_key(value))
            del keys[twin], theirs[twin]


def _lacks(values: Sequence[Value], kind: str) -> bool:
    return kind not in [value.type for value in values]


def _key(value: Value) -> tuple[str, str]:
    return value.type, value.normal
