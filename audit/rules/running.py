"""Did the world move on? The evidence by which an exchanged value is an update and not a correction."""

from __future__ import annotations

import re

from audit.model import Case, Edit, Value
from audit.rules.evidence import Swap, amount, fresh
from audit.rules.lexicon import listed
from audit.rules.wording import past, stem, words

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
    infected infections cases tested confirmed recovered vaccinated quarantined burned scorched outages ballots precincts
    counted bodies collapsed signatures signed views followers donations raised canceled cancelled grounded tote toten getötet verletzte verletzt todesopfer morts
    tués blessés victimes muertos heridos fallecidos погибли погибших жертв ранены пострадали загинули загинуло загиблих поранено
    поранених
    """
)
"""Words of counts that a running story revises upwards."""
MARKET = listed("shares stock stocks index dow nasdaq s&p nikkei dax ftse futures crude brent barrel yield yields bitcoin aktien actions")
"""Words of figures that move by the minute while markets are open."""
GAUGE = listed("winds mph contained containment percent-contained reporting counted lead leads led leading ahead trailing")
"""Words of readings that are provisional while they are reported."""

TRADED = listed("barrel ounce bushel")
"""What raw materials are priced by, the only sums of money that move by the minute."""
STORM = listed("storm hurricane typhoon cyclone tropical category gusts")
"""Words around the readings of an approaching storm."""

_VAGUE = ("dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions")
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


_CREDIT = re.compile(
    r"\b(?:contribut(?:ed|ing)\s(?:to|reporting|from)|reported\sfrom|(?:reporting|writing|editing|compiled|additional\sreporting)\sby)\b",
    re.I,
)


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


def _counted_on(swap: Swap, case_text: str) -> str:
    edit, old, new = swap
    if old.normal in _VAGUE and new.normal in _VAGUE:
        return "toll-rose" if _VAGUE.index(old.normal) < _VAGUE.index(new.normal) else ""
    before, after = amount(old), amount(new)
    if before is None or after is None:
        return ""
    near = frozenset(re.findall(r"[\w&]+", (edit.before[-NEAR:] + " " + edit.after[:NEAR] + " " + new.text).lower()))
    if old.type == "ordinal":
        return "relative-day" if before < after <= before + 7 and _DAY_OF.match(edit.after) else ""
    grown = before < after <= before * LEAP + LEAP
    if (
        grown
        and (near & TOLL or _SO_FAR.search(edit.before) or _WITHOUT_POWER.search(case_text))
        and (old.type in {"number", "money"} or near & {"burned", "scorched"})
    ):
        return "toll-rose"
    if near & MARKET and (old.type in {"percent", "number", "measure"} or near & TRADED):
        return "figure-moved"
    gauge = near & GAUGE and old.type in {"percent", "measure", "score"}
    storm = near & STORM and old.type in {"measure", "number"}
    return "figure-moved" if gauge or storm or "magnitude" in near else ""


def _rolled_on(case: Case, old: Value, new: Value) -> bool:
    """The day after, and the sentence says something new of it (or a day lies between the versions): the story went on."""
    days = (_DAYS.index(new.normal) - _DAYS.index(old.normal)) % 7
    later = case.hours is not None and 8 <= case.hours <= 72
    return days in {1, 2} and (later or len(fresh(case)) >= 3)


_NOT_YET = re.compile(
    r"\b(?:has|have|had)\snot\b|\b(?:has|have|had)n['’]t\b|\bnot\s(?:yet|immediately)\b|\b(?:has|have)\syet\sto\b"
    r"|\b(?:no\sone|nobody)\sha[sd]\b|\bat\slarge\b|\bon\sthe\sloose\b|\bunaccounted\sfor\b|\bcould\snot\s(?:immediately\s)?be\sreached\b"
    r"|\bdid\snot\s(?:immediately\s)?(?:respond|say|name|reply|return|identify)\b|\bno\simmediate\b",
    re.I,
)
_NOT = re.compile(r"\bnot?\b|n['’]t\b|\bnever\b", re.I)
_CONDITION = re.compile(r"(?:critical|serious|grave|stable|fair|good|guarded)\b", re.I)


def came_true(edit: Edit) -> bool:
    """What had not happened yet is told as a fact now ("has not been charged", "was charged")."""
    told = any(past(word) for word in words(edit.new + edit.after[:30]))
    return bool(_NOT_YET.search(edit.old)) and bool(words(edit.new)) and not _NOT.search(edit.new) and told


def condition(edit: Edit) -> bool:
    """A patient's condition is said anew."""
    return bool(_CONDITION.match(edit.old) and _CONDITION.match(edit.new)) and edit.after.startswith(" condition")


_STAGES = tuple(
    tuple(frozenset(step.split()) for step in line.split(">"))
    for line in (
        "arrest detain hold question seek > charge accuse indict > plead try > convict acquit clear guilty > sentence jail imprison",
        "injure hurt wound missing trap ill hospital critical > dead die kill death",
        "miss missing search trap > find rescue dead recover",
        "propose draft plan introduce debate > pass approve adopt vote > sign law enact",
        "run candidate stand > lead ahead > win elect victory defeat lose",
        "close shut block evacuate suspend ground delay > reopen open resume lift restore clear",
        "continue underway ongoing spread burn place search hunt > end over lift stop contain extinguish suspend call",
        "report believe fear suspect may unconfirmed > confirm",
        "deliberate > verdict convict acquit guilty",
        "consider threaten weigh mull > impose announce decide order approve",
    )
)
"""What happens in news, step by step. Base forms."""
_STEMMED = tuple(tuple(frozenset(stem(word) for word in step) for step in line) for line in _STAGES)


def progressed(edit: Edit) -> bool:
    """Is the event told a step further on than it was (arrested, charged; under way, over)?"""
    before, after = ({stem(word) for word in words(side)} for side in (edit.old.replace("under way", "underway"), edit.new))
    return any(_step(line, before - after) < _step(line, after - before) and _step(line, before - after) >= 0 for line in _STEMMED)


def _step(line: tuple[frozenset[str], ...], said: set[str]) -> int:
    """The last step of a line of events that some words tell, -1 when none."""
    return max((number for number, step in enumerate(line) if step & said), default=-1)


def settled(case: Case) -> bool:
    """Is what the sentence tells fixed in the past, or the change too late for a running story?"""
    return (case.hours is not None and case.hours > SETTLED_HOURS) or _SETTLED.search(case.new) is not None
