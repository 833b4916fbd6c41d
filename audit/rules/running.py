"""Did the world move on? The evidence by which an exchanged value is an update and not a correction."""

from __future__ import annotations

import re

from audit.model import Case, Value
from audit.rules.evidence import Swap, amount, fresh, per_case
from audit.rules.lexicon import listed

SETTLED_HOURS = 24.0 * 14
"""Two weeks after the old text a running count has mostly settled: a change then is no longer taken for the story moving on."""
LEAP = 20
"""A toll that grows more than twentyfold between two versions is a slip of the pen, unless it began in single figures."""
NEAR = 45
"""Code points on either side of a figure in which the word for what it counts is looked for."""

TOLL = listed(
    """
    killed dead died dies deaths death fatalities wounded injured hurt injuries missing hospitalized hospitalised hospitalizations
    casualties toll victims survivors rescued evacuated evacuees displaced stranded trapped arrested arrests detained detentions
    infected infections cases tested confirmed recovered vaccinated quarantined burned scorched outages ballots precincts counted
    bodies collapsed signatures signed views followers donations raised canceled cancelled grounded tote toten getötet verletzte
    verletzt todesopfer morts tués blessés victimes muertos heridos fallecidos погибли погибших жертв ранены пострадали загинули
    загинуло загиблих поранено поранених
    """
)
"""Words of counts that a running story revises upwards."""
MARKET = listed("shares stock stocks index dow nasdaq s&p nikkei dax ftse futures crude brent barrel yield yields bitcoin aktien actions")
"""Words of figures that move by the minute while markets are open."""
GAUGE = listed("winds mph contained containment reporting counted lead leads led leading ahead trailing")
"""Words of readings that are provisional while they are reported."""

TRADED = listed("barrel ounce bushel")
"""What raw materials are priced by, the only sums of money that move by the minute."""
STORM = listed("storm hurricane typhoon cyclone tropical category gusts")
"""Words around the readings of an approaching storm."""

_VAGUE = ("dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions")
_CREDIT = re.compile(
    r"\b(?:contribut(?:ed|ing)\s(?:to|reporting|from)|reported\sfrom|(?:reporting|writing|editing|compiled|additional\sreporting)\sby)\b",
    re.I,
)
_SO_FAR = re.compile(r"(?:total\sto|risen\sto|rose\sto|climbed\sto|reached|so\sfar|now)\s$", re.I)
_WITHOUT_POWER = re.compile(
    r"\b(?:without|lost)\s(?:power|electricity)\b|\bpower\s(?:was\s|is\s)?(?:out|cut)\b|\boutages?\b|\bblackout\b", re.I
)
_SETTLED = re.compile(
    r"\b(?:in|since|of|the|during|by|until|from)\s(?:early\s|late\s|mid-)?(?:1[5-9]\d\d|20\d\d)\b"
    r"|\b(?:ago|decades?|centur(?:y|ies)|history|historic|anniversary|last\syear|last\smonth)\b",
    re.I,
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_OF = re.compile(r"\s(?:straight\s|consecutive\s)?(?:day|week|month|night)\b")
_AS_OF = re.compile(r"\b(?:as of|updated|until)\s(?:about\s|early\s|late\s)?$", re.I)


@per_case
def credits(case: Case) -> bool:
    """Is this a line that says who made the story? Its names change with the newsroom's shifts."""
    return case.role == "byline" or (len(case.new or case.old) < 300 and _CREDIT.search(case.new or case.old) is not None)


def drift(case: Case, swap: Swap) -> str:
    """The update that a new value is, when it is what a running story would say next and nothing fixes it in the past; else ""."""
    edit, old, new = swap
    if settled(case):
        return ""
    if old.type == "weekday":
        return "relative-day" if _rolled_on(case, old, new) else ""
    if old.type in {"time", "date"}:
        return "relative-day" if _AS_OF.search(edit.before) else ""
    return _counted_on(swap, case.new)


def _counted_on(swap: Swap, text: str) -> str:
    edit, old, new = swap
    if old.normal in _VAGUE and new.normal in _VAGUE:
        return "toll-rose" if _VAGUE.index(old.normal) < _VAGUE.index(new.normal) else ""
    before, after = amount(old), amount(new)
    if before is None or after is None:
        return ""
    near = frozenset(re.findall(r"[\w&]+", (edit.before[-NEAR:] + " " + edit.after[:NEAR] + " " + new.text).lower()))
    if old.type == "ordinal":
        return "relative-day" if before < after <= before + 7 and _DAY_OF.match(edit.after) else ""
    if before < after <= before * LEAP + LEAP and _tallied(swap, near, text):
        return "toll-rose"
    return "figure-moved" if _read_off(old, near) else ""


def _tallied(swap: Swap, near: frozenset[str], text: str) -> bool:
    """Is it a count that events add to?"""
    edit, old, _ = swap
    if near & {"burned", "scorched"}:
        return True
    return old.type in {"number", "money"} and bool(near & TOLL or _SO_FAR.search(edit.before) or _WITHOUT_POWER.search(text))


def _read_off(value: Value, near: frozenset[str]) -> bool:
    """Is it a reading that moves to and fro: of a market, of a storm or a quake, of votes as they are counted?"""
    if value.type == "money":
        return bool(near & MARKET and near & TRADED)
    return bool(
        (near & MARKET and value.type in {"percent", "number", "measure"})
        or (near & GAUGE and value.type in {"percent", "measure", "score"})
        or (near & STORM and value.type in {"measure", "number"})
        or "magnitude" in near
    )


def _rolled_on(case: Case, old: Value, new: Value) -> bool:
    """The day after, and the sentence says something new of it (or a day lies between the versions): the story went on."""
    days = (_DAYS.index(new.normal) - _DAYS.index(old.normal)) % 7
    later = case.hours is not None and 8 <= case.hours <= 72
    return days in {1, 2} and (later or len(fresh(case)) >= 3)


def settled(case: Case) -> bool:
    """Is what the sentence tells fixed in the past, or the change too late for a running story?"""
    return (case.hours is not None and case.hours > SETTLED_HOURS) or _SETTLED.search(case.new) is not None
