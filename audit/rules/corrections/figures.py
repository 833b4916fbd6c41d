"""Corrections of figures: years, dates, times, numbers and what they are counted in."""

from __future__ import annotations

import re

from audit.model import Case, Judgement, Rule
from audit.rules.evidence import FAIR, STRONG, SURE, Judge, Swap, amount, claimed, corrected, crossed, swaps
from audit.rules.examples import pairs
from audit.rules.measures import converted
from audit.rules.running import drift, numbering
from audit.rules.stems import stems

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LED_TO = re.compile(r"\]\((?:mailto:|tel:)?\Z")
"""Stands before the target of a Markdown link."""
_DAYS = frozenset({"date", "weekday", "year"})
_COUNTED = ("number", "money", "measure", "percent", "range")


def _rule(reason: str, confidence: float, *types: str) -> Judge:
    """Fires when values of one of these types were exchanged and the story did not simply move on."""

    def judge(case: Case) -> Judgement | None:
        return corrected(case, reason, confidence, [swap for swap in swaps(case, *types) if wrong(case, swap)])

    return judge


def wrong(case: Case, swap: Swap) -> bool:
    return claimed(case, swap[0]) or not (numbering(swap[0]) or drift(case, swap) or converted(swap[1], swap[2]) or _bared(swap))


def _date(case: Case) -> Judgement | None:
    found = [swap for swap in swaps(case, "date") if _other_day(swap) and wrong(case, swap)]
    found += [swap for swap in crossed(case, _DAYS) if "date" in (swap[1].type, swap[2].type) and _other_day(swap) and wrong(case, swap)]
    return corrected(case, "date-changed", STRONG, found)


def _other_day(swap: Swap) -> bool:
    """A month or day was exchanged; adding the year, or the day, to the same date only makes it fuller."""
    one, two = swap[1].normal, swap[2].normal
    return not (one.endswith(two) or two.endswith(one) or one.startswith(two) or two.startswith(one))


def _unit(case: Case) -> Judgement | None:
    """The digits stay and their scale or unit changes."""
    found = [swap for swap in (*swaps(case, *_COUNTED), *crossed(case, frozenset(_COUNTED))) if _same_digits(swap) and wrong(case, swap)]
    return corrected(case, "unit-or-magnitude-changed", SURE, found)


def _same_digits(swap: Swap) -> bool:
    _, old, new = swap
    ours, theirs = (_DIGITS.findall(value.text) for value in (old, new))
    if ours or theirs:
        return ours == theirs
    one, two = amount(old), amount(new)
    return one is not None and one == two


def _bared(swap: Swap) -> bool:
    """The unit or the zone of a figure only went or came (18 years and older, 18 and older), and nothing else is counted instead."""
    edit, old, new = swap
    if {old.type, new.type} == {"time"}:
        one, two = sorted((old.normal, new.normal), key=len)
        return two.startswith(one + " ")  # 4 p.m., 4 p.m. EST
    if amount(old) != amount(new):
        return False
    if {old.type, new.type} == {"number", "age"}:
        return True
    if {old.type, new.type} != {"number", "measure"}:
        return False
    text, values = (edit.old, edit.gone) if old.type == "number" else (edit.new, edit.come)
    return not stems(text).difference(*(stems(value.text) for value in values))


def _address(case: Case) -> Judgement | None:
    """Where a link leads is no address that is told: it stands behind words."""
    found = [swap for swap in swaps(case, "phone", "link") if claimed(case, swap[0]) or not _LED_TO.search(case.old, 0, swap[1].start)]
    return corrected(case, "address-changed", FAIR, found)


RULES: tuple[Rule, ...] = (
    Rule(
        "year-changed",
        "correction",
        "One year stands where another stood.",
        _rule("year-changed", SURE, "year"),
        pairs("The treaty was signed in {1911|1912} by both sides.", "Her {1998|1989} novel won the prize."),
        pairs(
            "The treaty was signed in {1912|1912, after long talks}.",
            "The firm sold {2,016|2,014} boats.",
            "The treaty was signed in {nineteen hundred and twelve|1912}.",
            "It was signed in {the 1970s|the '70s}.",
            "The ferry left at 4:12 p.m. ({1612 GMT|16:12 GMT}).",
        ),
        "Correction",
        ("swap:year",),
    ),
    Rule(
        "date-changed",
        "correction",
        "One date stands where another stood.",
        _date,
        pairs(
            "The hearing is on {May 6|May 16}.",
            "The baths would open again on {July|June} 9, the town said.",
            "Es geschah am {3.|8.} Mai 1945.",
        ),
        pairs(
            "The hearing is on {Feb. 4|February 4}.",
            "The hearing is on {May 6|May 6, 2019}.",
            "The vote is on {5/22|May 22}.",
            "It is open from {9 a.m.|10 a.m.}",
        ),
        "Correction",
        ("swap:date swap:mixed", "date"),
    ),
    Rule(
        "weekday-changed",
        "correction",
        "One weekday stands where another stood, and the sentence tells nothing new of it.",
        _rule("weekday-changed", FAIR, "weekday"),
        pairs(
            "The pier burned down on a {Sunday|Saturday}.",
            "The ferry was towed in {Thursday|Tuesday}.",
            "Das Spiel war am {Montag|Dienstag}.",
        ),
        pairs(
            "The pier burned down on {Saturday|Sat.}",
            "Rescuers {searched on Monday|found two more survivors on Tuesday in the ruins of the school}.",
            "The shop is open {on |}Monday.",
        ),
        "Correction",
        ("swap:weekday",),
    ),
    Rule(
        "time-changed",
        "correction",
        "One time of day stands where another stood.",
        _rule("time-changed", STRONG, "time"),
        pairs(
            "Doors open at {7 p.m.|8 p.m.} at the hall.",
            "The quake struck at {04:17|03:17} local time.",
            "The ferry left at noon ({1112|1212} GMT).",
        ),
        pairs(
            "Doors open at {7 p.m.|7 PM} at the hall.",
            "Polls close at {8 p.m.|20:00}.",
            "It ends at {4 p.m.|4 p.m. EST}.",
            "As of {3 p.m.|5 p.m.}, roads were closed.",
        ),
        "Correction",
        ("swap:time",),
    ),
    Rule(
        "age-changed",
        "correction",
        "A person's age was put right.",
        _rule("age-changed", SURE, "age"),
        pairs(
            "The {34-year-old|43-year-old} driver was unhurt.",
            "Maria Keller, {46|47}, owns the farm.",
            "She was in her {40s|thirties} then.",
        ),
        pairs(
            "The {34-year-old|driver, 34,} was unhurt.",
            "The {34-year-old|thirty-four-year-old} was unhurt.",
            "She was in her {40s|forties}.",
            "Maria Keller{, 46,|} owns the farm.",
        ),
        "Correction",
        ("swap:age",),
    ),
    Rule(
        "ordinal-changed",
        "correction",
        "One ordinal stands where another stood.",
        _rule("ordinal-changed", STRONG, "ordinal"),
        pairs("It was the {7th|6th} race of the season.", "He finished {second|third} in the race."),
        pairs(
            "It was the {7th|seventh} race of the season.",
            "It was the {21st|twenty-first} race of the season.",
            "He finished {second|second, to cheers}.",
            "The {first|early} results are in.",
        ),
        "Correction",
        ("swap:ordinal",),
    ),
    Rule(
        "unit-or-magnitude-changed",
        "correction",
        "The digits stay, and their unit or magnitude changes: millions for billions, miles for kilometres.",
        _unit,
        pairs(
            "The contract is worth ${80 million|80 billion}.",
            "The reef is {12 miles|12 kilometers} long.",
            "Support fell by {5 percent|5 percentage points}.",
        ),
        pairs(
            "The contract is worth {$1.2 million|$1.2m}.",
            "The reef is {5 miles|8 kilometers} long.",
            "Support fell by {5 percent|5%}.",
            "It lasted {two weeks|14 days}.",
            "About {half|50 percent} of the seats are empty.",
            "Riders must be {18 years|18} and older.",
            "They had {24|twenty-four (24)} hours to reply.",
        ),
        "Correction",
        ("swap:number swap:money swap:measure swap:percent swap:range swap:mixed", "number money measure percent range"),
    ),
    Rule(
        "percent-changed",
        "correction",
        "One percentage stands where another stood.",
        _rule("percent-changed", STRONG, "percent"),
        pairs("The toll takes {0.03|0.3} percent of the fare.", "Turnout was {1.5%|15%}.", "Die Quote lag bei {12|21} Prozent."),
        pairs(
            "Turnout was {15%|15 percent}.",
            "Turnout was {15 per cent|15%}.",
            "Shares were up {2.1%|2.4%} in early trading.",
            "With {40%|65%} of ballots counted, she led.",
        ),
        "Correction",
        ("swap:percent",),
    ),
    Rule(
        "money-changed",
        "correction",
        "One sum of money stands where another stood.",
        _rule("money-changed", STRONG, "money"),
        pairs("The bridge cost {$46|$64} million.", "Die Stadt zahlt {3|5} Millionen Euro."),
        pairs("The bridge cost {$1,000|$1000}.", "The bridge cost {$3 million|3 million dollars}.", "The bridge cost ${3|3.0} million."),
        "Correction",
        ("swap:money",),
    ),
    Rule(
        "range-changed",
        "correction",
        "One range stands where another stood.",
        _rule("range-changed", STRONG, "range"),
        pairs("The trial ran for {10-12|10-15} weeks.", "He led it from {2009-2014|2009-2015}."),
        pairs("The trial ran for {10-12|10 to 12} weeks.", "He led it from {2009-2014|2009–2014}."),
        "Correction",
        ("swap:range",),
    ),
    Rule(
        "address-changed",
        "correction",
        "A phone number, web or mail address was put right.",
        _address,
        pairs("Call {555-201-7788|555-201-8877} for tickets.", "Write to {info@lake-museum.org|office@lake-museum.org}."),
        pairs("Call {555-201-7788|(555) 201-7788} for tickets.", "See https://lake-museum.org{/|}."),
        "Correction",
        ("swap:phone swap:link",),
    ),
)
