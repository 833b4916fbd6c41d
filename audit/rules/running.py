"""Did the world move on? The evidence by which an exchanged value is an update and not a correction."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from audit.model import Case, Edit, Value
from audit.rules.counted import Count, counted, toll
from audit.rules.events import another_house, moved_on, progressed
from audit.rules.evidence import FAIR, STRONG, THIN, Swap, amount, fresh, swaps
from audit.rules.lexicon import listed
from audit.rules.readings import forecast, outlook, play, reading
from audit.rules.search import Finder
from audit.rules.settled import settled
from audit.rules.stems import past, stem, words
from audit.rules.tolls import VAGUE, crowd, eventful, fell, first, rose
from audit.rules.wording import nature

LEAP = 20
"""A toll that grows more than twentyfold between two versions is a slip of the pen, unless it began in single figures."""
STAMP = 8
"""Words of the longest line that tells nothing but of when the text is: Last updated on 5 May 2026 at noon."""
ONWARD = 4
"""Days by which a weekday may go on with an event that is told a step further: more would be a week back."""

BESIDE = 4
"""Words between a figure and the verb that it hangs on."""

SWAPS = 32
"""So many swaps are remembered with what they tell: several rules ask of each, and few sentences have more."""

_DOING = re.compile(r"\b(?:is|are|am)\s\w+ing\b")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FIGURES = ("number", "percent", "money", "measure", "score", "range")
_STILL = Finder("still now far", r"\b(?:still|now|so\sfar)\b")
"""Words that set the new version's time against the old one's."""
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}\.?|[a-zA-Z]")
_NOTE_MARK = re.compile(r"\\?\[$")
_DAY_OF = re.compile(r"\s(?:straight\s|consecutive\s)?(?:day|week|month|night)\b")
_INTO = re.compile(r"\b(?:in(?:to)?|enter(?:s|ed|ing)|for|reach(?:es|ed)|continue[ds])\s(?:its|their|his|her|a|the)\s$", re.I)
_AS_OF = re.compile(r"\b(?:as of|updated|revised|modified|effective|until)(?:\son)?:?\W{0,5}(?:about\s|early\s|late\s)?$", re.I)
_PUT_OFF = re.compile(r"\b(?:postponed|delayed|rescheduled|pushed\sback|put\soff|extended)(?:\s(?:to|until|till|through|on))*\s$", re.I)
_NOT_SAID = re.compile(
    r"several|some|many|multiple|numerous|an?\s(?:unknown\s)?(?:few|number|handful|couple)(?:\sof)?|mehrere|einige|plusieurs|varios|varias"
    r"|несколько|кілька",
    re.I,
)
_HOUR = listed(
    "early late midday morning afternoon evening midmorning premarket after-hours overnight opening closing close noon lunch tea stumps"
)


class Drift(NamedTuple):
    """The update that a new value is, and how sure that is."""

    reason: str
    confidence: float


@lru_cache(maxsize=SWAPS)
def drift(case: Case, swap: Swap) -> Drift | None:
    """The update that a new value is, when it is what a running story would say next and nothing fixes it in the past; else None."""
    edit, old, new = swap
    if _made_exact(swap):
        return Drift("new-information", STRONG)
    if old.type in {"weekday", "time", "date"}:
        if old.type != "weekday" and _stamp(case, edit, new):
            return Drift("relative-day", STRONG)
        moved = _day(case, swap)
    else:
        moved = _counted_on(case, swap)
    return moved if moved and not settled(case, edit) else None


def _stamp(case: Case, edit: Edit, new: Value) -> bool:
    """The name of an entry, or the text's own stamp: nothing is told that could be settled."""
    return case.new.strip("*_: ") == new.text or (bool(_AS_OF.search(edit.before)) and len(case.new.split()) <= STAMP)


def _day(case: Case, swap: Swap) -> Drift | None:
    """The moment of a reading that moved or of an event a step further on, until when a forecast holds, the day after with news of it."""
    edit, old, new = swap
    if old.type != "weekday" and _AS_OF.search(edit.before):
        return Drift("relative-day", STRONG)
    if _PUT_OFF.search(edit.before):
        return Drift("relative-day", FAIR)
    days = (_DAYS.index(new.normal) - _DAYS.index(old.normal)) % 7 if old.type == new.type == "weekday" else None
    later = case.hours is not None and 8 <= case.hours <= 72
    if days in {1, 2} and (later or len(fresh(case)) >= 3 or forecast(case)):
        return Drift("relative-day", STRONG)
    if any(_counted_on(case, other) for other in swaps(case, *_FIGURES)):
        return Drift("relative-day", STRONG)
    if days in {1, 2, 3} and any(_another_deed(other) for other in case.edits):
        return Drift("relative-day", FAIR)
    stepped = any((moved_on(other) or progressed(other) or another_house(other)) and not settled(case, other) for other in case.edits)
    return Drift("relative-day", FAIR) if stepped and (days is None or days <= ONWARD) else None


def _another_deed(edit: Edit) -> bool:
    """Another verb in the past, with the day: released on Tuesday, arrived on Thursday."""
    deeds = [{stem(word) for word in words(side) if past(word)} for side in (edit.old, edit.new)]
    return all(deeds) and deeds[0].isdisjoint(deeds[1]) and nature(edit.old, edit.new) in {"replaced", "sibling"}


def _made_exact(swap: Swap) -> bool:
    """Dozens, then 95; some 40, then 44; nearly 200, then 196: a figure that was said to be rough, and a new one that it may stand for."""
    edit, old, new = swap
    before, after = amount(old), amount(new)
    if old.normal in VAGUE:
        return after is not None
    said = [value.normal for value in edit.gone if value.type == "comparison"]
    if not (said and before and after) or any(value.type == "comparison" for value in edit.come):
        return False
    least, most = _ROUGHLY.get(said[0], (0.0, 0.0))
    return least <= after / before <= most if most else abs(after - before) <= _unit(old.text) / 2


_ROUGHLY = {"nearly": (0.9, 1.0), "more": (1.0, 1.25), "less": (0.75, 1.0)}
"""Shares of a rough figure between which the exact one lies; of "about" it is half the unit that the figure is rounded to."""


def _unit(figure: str) -> float:
    """The unit that a round figure is rounded to: ten of 40, five of 35, a hundred of 1,200."""
    digits = "".join(filter(str.isdigit, figure))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if zeros else 5.0 if digits.endswith("5") else 10.0


@lru_cache(maxsize=SWAPS)
def _counted_on(case: Case, swap: Swap) -> Drift | None:
    """How a figure of a running story moved: a count that events add to, one that falls, a reading."""
    edit, old, new = swap
    count = counted(case, edit, new)
    if old.normal in VAGUE and new.normal in VAGUE:
        sure = crowd(case, count) if VAGUE.index(old.normal) < VAGUE.index(new.normal) else 0
        return Drift("toll-rose", sure) if sure else None
    if play(case, count, old, new):
        return Drift("figure-moved", FAIR)
    before, after = amount(old), amount(new)
    if before is None or after is None:  # between two figures, or from one to the other
        return Drift("figure-moved", STRONG) if reading(case, count, new) else None
    return _moved(case, swap, count, before, after)


def _moved(case: Case, swap: Swap, count: Count, before: float, after: float) -> Drift | None:
    """The same of figures that are one amount each."""
    edit, old, new = swap
    if old.type == "ordinal":
        moved = before < after <= before + 7 and _DAY_OF.match(edit.after) and _INTO.search(count.before)
        return Drift("relative-day", STRONG) if moved else None
    sure = rose(case, count, old) if before < after <= before * LEAP + LEAP else 0
    if sure:
        return Drift("toll-rose", sure)
    still = any(_STILL(other.new) and not _STILL(other.old) for other in case.edits)
    if still or fell(case, count, old) or reading(case, count, new):
        return Drift("figure-moved", STRONG)
    if old.type == "number" and (count.listed or count.people) and _with_the_toll(case, swap):
        return Drift("figure-moved", FAIR)
    return Drift("figure-moved", FAIR) if outlook(count) or _in_its_place(case, edit) else None


def _with_the_toll(case: Case, swap: Swap) -> bool:
    """Did another count in the sentence rise with it: killed 14, five of them children?"""
    others = [other for other in swaps(case, "number") if other is not swap and other[2] != swap[2]]
    amounts = [(amount(old), amount(new)) for _, old, new in others]
    grown = [other for other, (before, after) in zip(others, amounts, strict=True) if before and after and before < after]
    return any(rose(case, counted(case, edit, new), old) for edit, old, new in grown)


def _in_its_place(case: Case, edit: Edit) -> bool:
    """Does the figure hang on a plan that became a fact (five are expected, seven came), or on what was being done and is done now?"""
    return any(
        _beside(other, edit) and (moved_on(other) or (_DOING.search(other.old) is not None and any(map(past, words(other.new)))))
        for other in case.edits
    )


def _beside(one: Edit, two: Edit) -> bool:
    """Do no more than a few words, and no comma, stand between two edits?"""
    if one is two:
        return True
    between = (side.after.partition(other.new)[0] for side, other in ((one, two), (two, one)) if other.new and other.new in side.after)
    return any("," not in text and len(text.split()) <= BESIDE for text in between)


def doubt(case: Case, swap: Swap) -> float:
    """The least confidence with which a figure is a correction where a running story may stand behind it: a toll that fell may have been
    revised, a crowd that came or was hired may have grown. The highest where none can."""
    edit, old, new = swap
    before, after = amount(old), amount(new)
    if old.type != "number" or before is None or after is None or settled(case, edit):
        return STRONG
    count = counted(case, edit, new)
    if after < before:
        return FAIR if toll(count, case.new) else STRONG
    return THIN if after <= before * LEAP + LEAP and (count.listed or count.people) and eventful(count) else STRONG


def specified(edit: Edit) -> bool:
    """Several, then six: the figure was not said before."""
    return bool(_NOT_SAID.fullmatch(edit.old.strip())) and any(value.type == "number" for value in edit.come)


def passing(case: Case, edit: Edit) -> bool:
    """Is an exchange of words only what goes with the story: what was being done and what was done then, the hour of a reading that moved,
    the first of a count?"""
    if _DOING.search(edit.old) and not _DOING.search(edit.new) and any(map(past, words(edit.new))) and not settled(case, edit):
        return True
    if all(not _HOUR.isdisjoint(side) and len(side) <= 4 for side in (words(edit.old.lower()), words(edit.new.lower()))):
        return any(_counted_on(case, swap) for swap in swaps(case, *_FIGURES))
    return first(case, edit)


def numbering(edit: Edit) -> bool:
    """Is it the number of a list item, a section or a footnote, which moves when something is put in before it?"""
    old, new = (side.strip(" \\") for side in (edit.old, edit.new))  # Markdown escapes the full stop: 3\\.
    if not _NUMBERED.fullmatch(old) or not _NUMBERED.fullmatch(new):
        return False
    closed = edit.after[:1] in {"", ".", ")", ":", "\\"} or "." in (old[-1:], new[-1:])
    return (not edit.before.strip() and closed) or bool(_NOTE_MARK.search(edit.before) and edit.after[:1] in {"]", "\\"})
