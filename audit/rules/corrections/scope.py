"""Corrections of how far a statement holds."""

from __future__ import annotations

import re

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.evidence import FAIR, FIGURES, SHORT_EDIT, apart, correction, judged, word_after, word_before
from audit.rules.examples import pairs
from audit.rules.lexicon import DETERMINERS, listed
from audit.rules.stems import content, words
from audit.rules.telling import telling

_SIZES = listed(
    "first only largest biggest smallest oldest youngest tallest longest highest lowest richest poorest deadliest fastest busiest sole"
)
_ALL = listed("all every everyone everybody everything no none nobody")
_ALMOST = frozenset({"nearly", "almost", "virtually", "practically"})
_SHARE = re.compile(r"(?:%|\b(?:percent|per\scent|half|thirds?|quarters?|times|Prozent))\s*$")
_FIGURE = re.compile(
    r"\s*(?:about\s|nearly\s|almost\s|more\sthan\s)?(?:[$€£]?\d|(?:half|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_OF = frozenset(
    map(frozenset, (("of", "above"), ("of", "below"), ("of", "over"), ("of", "under"), ("of", "more than"), ("of", "less than")))
)
_BY = frozenset({"by", "to"})
_BESIDE = re.compile(r"(?:an?|the)\s(?:\w+\s)?(?:suburb|exurb|outskirts)\s(?:of|near|outside)|(?:just\s)?(?:outside|near)(?:\sof)?", re.I)
"""What stands before a place to say that it is another one near it."""
_THAN_ANY = re.compile(r"\bthan\sany(?:\sother)?\s$", re.I)
_SOLE = re.compile(r"\b(?:only|sole|single|the\sone)\b", re.I)
_ONE_OF = re.compile(r"\bone of\b", re.I)


def _scope(case: Case) -> Judgement | None:
    """The only edit says of how much, of how many, or of which place it holds."""
    for edit in telling(case) if len(telling(case)) == 1 else ():
        if _measured(edit) or _narrowed(edit) or _nearby(edit) or _peerless(edit):
            return correction(case, "scope-changed", FAIR, "words", edit)
    return _singled(case)


def _measured(edit: Edit) -> bool:
    """A share of something, or by how much more; by how much it rose, or to what."""
    sides = frozenset({edit.old.strip().lower(), edit.new.strip().lower()})
    return (sides in _OF and bool(_SHARE.search(edit.before))) or (sides == _BY and bool(_FIGURE.match(edit.after)))


def _narrowed(edit: Edit) -> bool:
    """All or nearly all; the largest, or the largest of a kind."""
    if words(edit.old) and words(edit.new):
        return False
    side = (*words(edit.old), *words(edit.new))
    if _ALMOST.issuperset(map(str.lower, side)):
        return bool(side) and word_after(edit) in _ALL
    kind = 1 <= len(side) <= 2 and len(content(" ".join(side))) == len(side) and edit.after.lstrip()[:1].isalpha()
    figure = any(value.type in FIGURES for value in (*edit.gone, *edit.come))
    sized = word_before(edit) in _SIZES or bool(_THAN_ANY.search(edit.before))
    return kind and not figure and sized and not side[-1].endswith("ly")


def _peerless(edit: Edit) -> bool:
    """The only one, the first, the largest; or one, a large one."""
    sides = [[low for word in words(side) if (low := word.lower()) not in DETERMINERS] for side in (edit.old, edit.new)]
    bare, sized = sorted(sides, key=len) if not all(sides) else sorted(sides, key=lambda side: side[0] in _SIZES)
    if len(sized) != 1 or sized[0] not in _SIZES or len(bare) > 1 or (bare and (bare[0] in _SIZES or bare[0][:4] != sized[0][:4])):
        return False
    definite = word_before(edit) == "the" or "the" in {*words(edit.old.lower()), *words(edit.new.lower())}
    return definite and word_after(edit) not in {"time", "half", "to", "and", ""}


def _nearby(edit: Edit) -> bool:
    """In a place, or in another one near it."""
    if not edit.after.lstrip()[:1].isupper():
        return False
    one, two = edit.old.strip(), edit.new.strip()
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    return short in {"", "in", "at"} and _BESIDE.fullmatch(long.removeprefix("in ")) is not None


def _singled(case: Case) -> Judgement | None:
    """The only one, or one of several."""
    if ("one of" in case.old) == ("one of" in case.new) or not (_SOLE.search(case.old) or _SOLE.search(case.new)):
        return None
    old, new = map(" ".join, apart(case))
    sole, several = ([bool(pattern.search(side)) for side in (old, new)] for pattern in (_SOLE, _ONE_OF))
    if sole == several or not sum(sole) == sum(several) == 1 or max(len(old.split()), len(new.split())) > SHORT_EDIT:
        return None
    return judged("correction", "scope-changed", FAIR, [("words", old, new)])


RULES: tuple[Rule, ...] = (
    Rule(
        "scope-changed",
        "correction",
        "It holds of more or of less than was said: of all, of one of several, of a place near by.",
        _scope,
        pairs(
            "Rents there are 40 percent {of|above} those in Lund.",
            "Tolls went up {by|to} 12 crowns.",
            "It is the largest {|private} harbour on the lake.",
            "By noon {|nearly }all boats were back.",
            "He was found in {|a suburb of }Lund.",
            "The ferry sank {in|near} Lund.",
            "It was {the only pier|one of two piers} left.",
            "She was {the first|a} woman pilot on the lake.",
            "He was the {only |}keeper of the light.",
        ),
        pairs(
            "Some 40 percent {of the|of all} boats were back.",
            "He was sent {by|to} Lund.",
            "It is {|by far }the largest harbour on the lake.",
            "It is a large {|private} harbour.",
            "By noon {|nearly }forty boats were back.",
            "He was found in {|the old town of }Lund.",
            "The ferry sank {in|off} harbour.",
            "It was {the only|the sole} pier left.",
            "It was the first {|really} cold night.",
            "It was the {first|only} time.",
            "They {only |}came at noon.",
        ),
        "Correction",
        ("old", "new"),
    ),
)
