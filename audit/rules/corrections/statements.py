"""Corrections of what is said: negation, comparison, caution, quotations, and what was withdrawn."""

from __future__ import annotations

import re

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.events import came_true
from audit.rules.evidence import (
    FAIR,
    FEW,
    FIGURES,
    STRONG,
    THIN,
    Swap,
    changed,
    claimed,
    corrected,
    correction,
    kept,
    natures,
    replacements,
    standing,
    swaps,
    word_after,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import listed
from audit.rules.search import Finder
from audit.rules.stems import content, stems, words
from audit.rules.telling import moved_over
from audit.rules.tolls import first
from audit.rules.wording import nature

ISOLATED = 5
"""Words on either side up to which a negation or hedge that came or went is what the edit is about."""
PLAIN = 0.7
"""Share of words kept from which a negation that came or went is read as the point of the edit, and not as part of a rewriting."""
_NEGATIVE = listed(
    "not no never none neither nor without nobody nothing cannot nicht kein keine keinen nie ne pas jamais aucun aucune nunca ninguno"
    " ninguna не ні нет ни"
)
_AUXILIARY = listed("did do does is are was were has have had will would can could may any longer be been")
_INSTEAD = stems("a an any some ever always rarely seldom sometimes often hardly occasionally ein eine einen un une uno una alguno")
"""What stands in the place of a denial that went: never, rarely; aucun, un."""
_DOUBTING = frozenset({"may", "might", "could"})
_RANK = re.compile(r"\b(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th))(?:[-\s]|$)", re.I)
_SUPERLATIVE = re.compile(r"\b(?:first|only|most|least|\w{3,12}est|best|worst)\b", re.I)
_ONE_OF = re.compile(r"\b(?:one of|among)(?:\sthe)?(?:\s|$)", re.I)
_QUOTES = re.compile(r"[“”„«»\"]")
_OTHER_WORD = frozenset({"replaced", "sibling", "synonym", "negated", "respelled"})
_RANKED = Finder("nd rd th one among", f"{_RANK.pattern}|{_ONE_OF.pattern}")
_OPPOSED = {frozenset({"more", "less"}), frozenset({"more", "nearly"})}


def _negated(case: Case) -> Judgement | None:
    """A negation that only one side has, with nothing else exchanged around it; or a negating prefix that came or went."""
    if not standing(case) or (changed(case) > FEW and kept(case) < PLAIN):
        return None
    for edit, kind in zip(case.edits, natures(case), strict=True):
        ours, theirs = ([value.type for value in side].count("negation") for side in (edit.gone, edit.come))
        turned = kind == "negated" or (ours != theirs and _isolated(edit))
        if turned and not came_true(edit) and not first(case, edit):
            return correction(case, "negated", FAIR, "negation", edit)
    return None


def _isolated(edit: Edit) -> bool:
    """Is the negation all that the edit is about: is what else it says the same on both sides? ("not only" denies nothing)"""
    if max(len(words(edit.old)), len(words(edit.new))) > ISOLATED or "only" in {*words(edit.old + " " + edit.new), word_after(edit)}:
        return False
    ours, theirs = ({word for word in stems(side) if not _helps_deny(word)} for side in (edit.old, edit.new))
    return ours == theirs


def _helps_deny(word: str) -> bool:
    return word in _NEGATIVE or word in _AUXILIARY or word in _INSTEAD or word.endswith("n't") or word.startswith("n'")


def _hedge(case: Case) -> Judgement | None:
    """A word of caution about an accusation came or went, or what was told as a fact may have been one now, and the words around stand."""
    for edit in case.edits if standing(case) else ():
        ours, theirs = ([value for value in side if value.type == "hedge"] for side in (edit.gone, edit.come))
        hedging = {word for value in (*ours, *theirs) for word in stems(value.text)}
        if len(ours) != len(theirs) and stems(edit.old) - hedging == stems(edit.new) - hedging:
            return correction(case, "hedge-changed", FAIR, "hedge", edit)
        if not edit.quoted and _doubted(edit):
            return correction(case, "hedge-changed", THIN, "hedge", edit)
    return None


def _doubted(edit: Edit) -> bool:
    """Was, may have been: a verb that now only might be so, whatever else its form."""
    said = set(words(edit.new.lower()))
    told = tuple([word for word in content(edit.new) if word not in _DOUBTING])
    return bool(said & _DOUBTING) and "have" in said and bool(words(edit.old)) and content(edit.old) == told


def _comparison(case: Case) -> Judgement | None:
    found = [swap for swap in swaps(case, "comparison") if _opposed(swap)]
    return corrected(case, "comparison-turned", STRONG, found) or _ranked(case)


def _opposed(swap: Swap) -> bool:
    """The sides of a figure that exclude each other; where the figure changed too, it is the figure that counts."""
    edit, old, new = swap
    return frozenset({old.normal, new.normal}) in _OPPOSED and not any(value.type in FIGURES for value in edit.come)


def _ranked(case: Case) -> Judgement | None:
    """The greatest became the second greatest or one of the greatest, or the other way round."""
    if len(case.edits) != 1:
        return None
    edit = case.edits[0]
    if not _RANKED(edit.old + " " + edit.new):
        return None
    old, new = (_RANK.sub("", _ONE_OF.sub("the ", side.strip().lower())).strip().removeprefix("the") for side in (edit.old, edit.new))
    ranks, choices = ([len(pattern.findall(side)) for side in (edit.old, edit.new)] for pattern in (_RANK, _ONE_OF))
    if old == new and (ranks[0] != ranks[1] or choices[0] != choices[1]) and _SUPERLATIVE.search(edit.new + edit.after[:30]):
        return correction(case, "comparison-turned", FAIR, "comparison", edit)
    return None


def _quote(case: Case) -> Judgement | None:
    """A word inside a quotation became another word; slips, forms and punctuation are polish even there."""
    for edit in replacements(case):
        if not edit.quoted or _QUOTES.search(edit.old + edit.new) or moved_over(case, edit):
            continue
        if nature(edit.old, edit.new) in _OTHER_WORD:
            return correction(case, "quote-altered", FAIR, "quotation", edit)
    return None


def _withdrawn(case: Case) -> Judgement | None:
    """Words left the text, and a notice that came with it says that they were wrong."""
    for edit in case.edits:
        if content(edit.old) and not content(edit.new) and claimed(case, edit):
            return correction(case, "claim-withdrawn", FAIR, "words", edit)
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "negated",
        "correction",
        "A negation came or went while the rest of the statement stands.",
        _negated,
        pairs(
            "The mayor did {not |}sign the order.",
            "The drug is {safe|unsafe} for children.",
            "Er hat {keine|} Fehler gemacht.",
            "She {has|has never} been charged.",
        ),
        pairs(
            "The mayor {didn't|did not} sign the order.",
            "He {cannot|can't} run again.",
            "It was not {only |}cheap.",
            "The mayor {refused to|would not} sign the order.",
        ),
        "Correction",
        ("old", "new"),
    ),
    Rule(
        "comparison-turned",
        "correction",
        "More than became less than, at least became nearly, or the other way round.",
        _comparison,
        pairs(
            "He kept the light for {more than|nearly} ten years.",
            "Fares are {at least|at most} half of the old ones.",
            "{Fewer|More} than 300 people came.",
            "She was {|one of }the first to cross it.",
        ),
        pairs(
            "He kept the light for {nearly|almost} ten years.",
            "{About|Some} 300 people came.",
            "{More than|Over} 300 people came.",
            "She was {among|one of} the first to cross it.",
        ),
        "Correction",
        ("swap:comparison lone",),
    ),
    Rule(
        "hedge-changed",
        "correction",
        "A word that keeps an accusation at arm's length came or went.",
        _hedge,
        pairs("He {|allegedly }stole the car.", "The {suspected |}attacker fled."),
        pairs(
            "He {allegedly|reportedly} stole the car.",
            "It was {perhaps |}too late.",
            "He {allegedly stole|is said to have stolen} the car.",
            "It {may rain|rains} there.",
            "The fire {could have|may have} been lit.",
        ),
        "Correction",
        ("old", "new", "hedge modal"),
    ),
    Rule(
        "quote-altered",
        "correction",
        "A word inside a quotation is another word now: what was said is a fact.",
        _quote,
        pairs("“We closed it for want of {coal|staff},” the manager said.", "“The {pilots|owners} knew for years,” she said."),
        pairs(
            "“It was {teh|the} best day,” he said.",
            "“It was the best {day|day”}, he said.",
            "He said it was a {big|large} day.",
            "“We {dont|don’t} know,” he said.",
        ),
        "Quote update",
        ("quoted",),
    ),
    Rule(
        "claim-withdrawn",
        "correction",
        "Words left the text, and a notice that came with it says that they were wrong.",
        _withdrawn,
        (),
        pairs("The plant{, which opened in secret,|} employs many."),
        "Correction",
        ("notices",),
    ),
)
