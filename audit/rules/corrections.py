"""Corrections: a checkable fact was replaced or withdrawn while the proposition stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from audit.model import Case, Edit, Judgement, Rule, Value
from audit.rules.evidence import (
    FIGURES,
    NAMES,
    Swap,
    amount,
    claimed,
    closing,
    crossed,
    judged,
    opening,
    replacements,
    standing,
    swaps,
    title_case,
)
from audit.rules.lexicon import FUNCTION_WORDS, listed
from audit.rules.running import moved_on
from audit.rules.wording import content, nature, similar, words

Judge = Callable[[Case], Judgement | None]


def _value_rule(reason: str, confidence: float, *types: str, when: Callable[[Case, Swap], bool] | None = None) -> Judge:
    """A rule that fires when values of these types were exchanged and the story did not simply move on."""

    def judge(case: Case) -> Judgement | None:
        found = [
            swap
            for swap in swaps(case, *types)
            if (claimed(case, swap[0]) or not moved_on(case, swap)) and (when is None or when(case, swap))
        ]
        return _of(case, reason, confidence, found)

    return judge


def _of(case: Case, reason: str, confidence: float, found: list[Swap]) -> Judgement | None:
    if not found:
        return None
    sure = any(claimed(case, edit) for edit, _, _ in found)
    return judged("correction", reason, 0.99 if sure else confidence, [(old.type, old.text, new.text) for _, old, new in found])


def _words_rule(reason: str, confidence: float, fits: Callable[[Case, Edit], bool]) -> Judge:
    """A rule over edits that are judged by their words."""

    def judge(case: Case) -> Judgement | None:
        found = [edit for edit in replacements(case) if fits(case, edit)]
        if not found:
            return None
        sure = any(claimed(case, edit) for edit in found)
        return judged("correction", reason, 0.99 if sure else confidence, [("words", edit.old, edit.new) for edit in found])

    return judge


# figures


def _same_digits(_: Case, swap: Swap) -> bool:
    """The digits stay and the scale or unit changes: 1.2 million -> 1.2 billion, 5 miles -> 5 km."""
    _, old, new = swap
    ours, theirs = (re.findall(r"\d+(?:[.,]\d+)*", value.text) for value in (old, new))
    if old.normal.partition(" ")[2] != new.normal.partition(" ")[2]:
        return True
    return bool(ours) and ours == theirs


def _unit_rule(case: Case) -> Judgement | None:
    types = ("number", "money", "measure", "percent", "range")
    found = [swap for swap in swaps(case, *types) if _same_digits(case, swap)]
    found += [swap for swap in crossed(case, types) if amount(swap[1]) == amount(swap[2]) is not None]
    return _of(case, "unit-or-magnitude-changed", 0.93, found)


def _number_rule(case: Case) -> Judgement | None:
    found = [swap for swap in swaps(case, "number", "measure", "score", "identifier", "phone", "link") if _other(case, swap)]
    found += [swap for swap in crossed(case, FIGURES) if _other(case, swap)]
    return _of(case, "number-changed", 0.85, found)


def _other(case: Case, swap: Swap) -> bool:
    return claimed(case, swap[0]) or not moved_on(case, swap)


def _date_swap(case: Case, swap: Swap) -> bool:
    """A month or day was exchanged; adding the year, or the day, to the same date only makes it fuller."""
    _, old, new = swap
    return not (old.normal.endswith(new.normal) or new.normal.endswith(old.normal) or new.normal.startswith(old.normal))


def _date_rule(case: Case) -> Judgement | None:
    found = [swap for swap in swaps(case, "date") if _date_swap(case, swap)]
    found += [
        swap for swap in crossed(case, ("date", "weekday", "year")) if "date" in (swap[1].type, swap[2].type) and _date_swap(case, swap)
    ]
    return _of(case, "date-changed", 0.9, found)


# names


def _name_swaps(case: Case) -> Iterator[Swap]:
    """Names exchanged for names, whatever kind each was taken for; a fuller or shorter form of the same name is none."""
    if not standing(case):
        return
    capitals_lie = title_case(case.old) or title_case(case.new)
    for edit in case.edits:
        ours = [value for value in edit.gone if value.type in NAMES]
        theirs = [value for value in edit.come if value.type in NAMES]
        for old, new in zip(ours, theirs, strict=False):
            if not _same_name(old, new) and not (
                capitals_lie and nature(edit.old, edit.new) in {"typo", "inflection", "synonym", "capitals"}
            ):
                yield edit, old, new


def _same_name(old: Value, new: Value) -> bool:
    one, two = (frozenset(re.split(r"[\s\-]+", value.normal)) for value in (old, new))
    if one <= two or two <= one:
        return tuple(old.normal.split()) != tuple(reversed(new.normal.split())) or one != two or len(one) < 2
    return nature(old.text, new.text) in {
        "capitals",
        "accents",
        "spelling",
        "abbreviation",
        "synonym",
        "glyphs",
        "punctuation",
        "joined",
        "quotation-marks",
    }


def _respelled(old: Value, new: Value) -> bool:
    ours, theirs = old.normal.split(), new.normal.split()
    if len(ours) != len(theirs):
        return similar(old.normal.replace(" ", ""), new.normal.replace(" ", ""))
    return all(a == b or similar(a, b) for a, b in zip(ours, theirs, strict=True))


def _name_rule(reason: str, confidence: float, fits: Callable[[Value, Value], bool]) -> Judge:
    def judge(case: Case) -> Judgement | None:
        return _of(case, reason, confidence, [swap for swap in _name_swaps(case) if fits(swap[1], swap[2])])

    return judge


def _either(kind: str) -> Callable[[Value, Value], bool]:
    return lambda old, new: kind in (old.type, new.type) and not _respelled(old, new)


# words


def _title_fits(_: Case, edit: Edit) -> bool:
    ours = [value for value in edit.gone if value.type == "title"]
    theirs = [value for value in edit.come if value.type == "title"]
    return (
        bool(ours) and bool(theirs) and nature(edit.old, edit.new) not in {"synonym", "abbreviation", "capitals", "spelling", "inflection"}
    )


def _gender_fits(_: Case, edit: Edit) -> bool:
    pronouns = (
        {value.normal for value in edit.gone if value.type == "pronoun"},
        {value.normal for value in edit.come if value.type == "pronoun"},
    )
    return bool(pronouns[0] and pronouns[1] and pronouns[0] != pronouns[1]) and len(words(edit.old)) <= 3


def _quote_fits(_: Case, edit: Edit) -> bool:
    return edit.quoted and nature(edit.old, edit.new) in {"replaced", "sibling", "synonym", "negated", "respelled"}


def _negation_judge(case: Case) -> Judgement | None:
    """A negation that only one side has, in a sentence that stands, or a negating prefix that came or went."""
    if not standing(case):
        return None
    for edit in case.edits:
        ours, theirs = (sum(value.type == "negation" for value in side) for side in (edit.gone, edit.come))
        if ours != theirs and max(len(words(edit.old)), len(words(edit.new))) <= 4:
            return judged("correction", "negated", 0.99 if claimed(case, edit) else 0.8, [("negation", edit.old.strip(), edit.new.strip())])
        if nature(edit.old, edit.new) == "negated":
            return judged("correction", "negated", 0.75, [("negation", edit.old, edit.new)])
    return None


def _hedge_judge(case: Case) -> Judgement | None:
    if not standing(case):
        return None
    for edit in case.edits:
        sides = [[value for value in side if value.type == "hedge"] for side in (edit.gone, edit.come)]
        if len(sides[0]) != len(sides[1]) and max(len(words(edit.old)), len(words(edit.new))) <= 3:
            return judged("correction", "hedge-changed", 0.6, [("hedge", edit.old.strip(), edit.new.strip())])
    return None


_DETERMINERS = listed(
    """
    the a an this that these those his her its their our your my of in on at by for from with to as into over under between among
    about and or was is were are be been being longer more most very former new old
    """
)
_AUXILIARIES = listed(
    """
    is are was were has have had will would can could may might did does do of
    """
)


def _term_fits(case: Case, edit: Edit) -> bool:
    """A thing exchanged for another: siblings anywhere; other words only in a noun's or adjective's place and with little else changed."""
    kind = nature(edit.old, edit.new)
    if kind == "sibling":
        return True
    if kind != "replaced" or len(content(edit.old)) > 3 or len(content(edit.new)) > 3 or len(case.edits) > 2:
        return False
    first = words(edit.old)[0].lower()
    before = closing(edit)
    return first in _DETERMINERS or before in _DETERMINERS or before.endswith(("'s", "’s")) or opening(edit) in _AUXILIARIES


def _capital_fits(_: Case, edit: Edit) -> bool:
    """Capitalised or coded words exchanged that the name finder did not see as two names (HTLC -> CLTV)."""
    if nature(edit.old, edit.new) not in {"replaced", "respelled"} or not edit.before.strip():
        return False
    ours, theirs = words(edit.old), words(edit.new)
    return any(_proper(word) for word in ours) and any(_proper(word) for word in theirs)


def _proper(word: str) -> bool:
    return word[0].isupper() and word.lower() not in FUNCTION_WORDS


def _withdrawn(case: Case) -> Judgement | None:
    """Words left the text and a notice that came with it says that they were wrong."""
    for edit in case.edits:
        if content(edit.old) and not content(edit.new) and claimed(case, edit):
            return judged("correction", "claim-withdrawn", 0.97, [("words", edit.old.strip(), "")])
    return None


RULES: tuple[Rule, ...] = (
    Rule("year-changed", "correction", "One year replaced by another.", _value_rule("year-changed", 0.95, "year"), (), ()),
    Rule("date-changed", "correction", "One date replaced by another.", _date_rule, (), ()),
    Rule("weekday-changed", "correction", "One weekday replaced by another.", _value_rule("weekday-changed", 0.8, "weekday"), (), ()),
    Rule("time-changed", "correction", "One time of day replaced by another.", _value_rule("time-changed", 0.85, "time"), (), ()),
    Rule("age-changed", "correction", "A person's age replaced.", _value_rule("age-changed", 0.93, "age"), (), ()),
    Rule("ordinal-changed", "correction", "One ordinal replaced by another.", _value_rule("ordinal-changed", 0.88, "ordinal"), (), ()),
    Rule("unit-or-magnitude-changed", "correction", "The digits stay, their unit or magnitude changes.", _unit_rule, (), ()),
    Rule("percent-changed", "correction", "One percentage replaced by another.", _value_rule("percent-changed", 0.9, "percent"), (), ()),
    Rule("money-changed", "correction", "One sum of money replaced by another.", _value_rule("money-changed", 0.9, "money"), (), ()),
    Rule("range-changed", "correction", "One range replaced by another.", _value_rule("range-changed", 0.88, "range"), (), ()),
    Rule("number-changed", "correction", "One figure replaced by another.", _number_rule, (), ()),
    Rule("comparison-turned", "correction", "More than became less than.", _value_rule("comparison-turned", 0.85, "comparison"), (), ()),
    Rule("negated", "correction", "A negation came or went.", _negation_judge, (), ()),
    Rule("gender-changed", "correction", "He became she.", _words_rule("gender-changed", 0.9, _gender_fits), (), ()),
    Rule("name-respelled", "correction", "A name spelt otherwise.", _name_rule("name-respelled", 0.9, _respelled), (), ()),
    Rule(
        "organisation-replaced",
        "correction",
        "Another organisation.",
        _name_rule("organisation-replaced", 0.88, _either("organisation")),
        (),
        (),
    ),
    Rule("place-replaced", "correction", "Another place.", _name_rule("place-replaced", 0.88, _either("place")), (), ()),
    Rule(
        "name-replaced", "correction", "Another name.", _name_rule("name-replaced", 0.85, lambda old, new: not _respelled(old, new)), (), ()
    ),
    Rule("title-changed", "correction", "Another title or office.", _words_rule("title-changed", 0.85, _title_fits), (), ()),
    Rule("quote-altered", "correction", "Words inside a quotation replaced.", _words_rule("quote-altered", 0.75, _quote_fits), (), ()),
    Rule("speaker-changed", "correction", "The words are another's.", _value_rule("speaker-changed", 0.8, "speaker"), (), ()),
    Rule("hedge-changed", "correction", "How surely it is said.", _hedge_judge, (), ()),
    Rule(
        "term-replaced",
        "correction",
        "One thing named where another was.",
        _words_rule("term-replaced", 0.65, lambda c, e: _term_fits(c, e) or _capital_fits(c, e)),
        (),
        (),
    ),
    Rule("claim-withdrawn", "correction", "Words a notice calls wrong are gone.", _withdrawn, (), ()),
)
