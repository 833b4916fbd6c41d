"""Corrections of plain figures, where no reader of their kind has spoken, and of one that is now several."""

from __future__ import annotations

from collections.abc import Iterator

from audit.model import Case, Judgement, Rule, Value
from audit.rules.corrections.figures import wrong
from audit.rules.evidence import FAIR, FIGURES, STRONG, Swap, amount, corrected, crossed, exchanges, swaps
from audit.rules.examples import pairs
from audit.rules.lexicon import listed
from audit.rules.running import doubt
from audit.rules.stems import common_head, words

_ONE = listed("a an ein eine einen einem einer un une una")


def _number(case: Case) -> Judgement | None:
    found = [swap for swap in (*swaps(case, "number", "measure", "score", "identifier"), *crossed(case, FIGURES)) if wrong(case, swap)]
    sure = max([doubt(case, swap) for swap in found], default=STRONG)
    return corrected(case, "number-changed", sure, found) or corrected(case, "number-changed", FAIR, _of_one(case))


def _of_one(case: Case) -> Iterator[Swap]:
    """One of a kind, said by its article, against a number of the same: a son, two sons; an hour, three hours."""
    for edit in exchanges(case):
        if bool(edit.gone) == bool(edit.come):
            continue
        (alone, article), others, counted = (_one(edit.old), edit.come, edit.new) if edit.come else (_one(edit.new), edit.gone, edit.old)
        amounts = [value for value in others if value.type in {"number", "measure"}]
        if article is None or len(amounts) != len(others) or len(others) != 1 or (amount(others[0]) or 0) < 2:
            continue
        if _like(alone, words(counted)[-1]):
            swap = (edit, article, others[0]) if edit.come else (edit, others[0], article)
            if wrong(case, swap):
                yield swap


def _one(text: str) -> tuple[str, Value | None]:
    """The noun of an article and a noun, and the article as the number one; None for any other words."""
    said = words(text)
    if len(said) != 2 or said[0].lower() not in _ONE:
        return "", None
    return said[1], Value("number", text.strip(), "1", 0, len(said[0]))


def _like(one: str, many: str) -> bool:
    """Are they the singular and the plural of one noun, as far as their beginning shows?"""
    return common_head(one.lower(), many.lower()) >= max(2, min(len(one), len(many)) - 1)


RULES: tuple[Rule, ...] = (
    Rule(
        "number-changed",
        "correction",
        "One figure stands where another stood, and no running story explains it.",
        _number,
        pairs(
            "The school has {1,430|1,340} pupils.",
            "The ship carried {seven|nine} lifeboats.",
            "At least {21|12} people were killed in the fire.",
            "The drug is {BX118|BX181}.",
            "He served {a year|11 years} in prison.",
            "Elle a {une fille|trois filles}.",
            "Ей было {37 лет|73 года}.",
            "The toll rose by {a third|a quarter}.",
            "Lund beat Kiel {5-4|5-3} in the cup final of 1987.",
            "They cut it by a {quarter|half}-inch.",
        ),
        pairs(
            "The school has {1,000|one thousand} pupils.",
            "At least {12|21} people were killed in the fire.",
            "The reef is {5 miles|8 km} long.",
            "The school has {many|1,340} pupils.",
            "The rule is {BX04|BX4}.",
            "{One in four|A quarter of the} pupils walk.",
            "The hall cost {£3.4m|3.4 million pounds}.",
            "She bought {a car|12 acres}.",
            "Rents grew by {a third|one-third}.",
            "Rents grew by {a quarter|25 percent}.",
            "They rowed {half a mile|0.5 miles}.",
            "They were away for {two weeks|a fortnight}.",
            "The keeper is {61 years old|61}.",
            "{A man|Two men} died in the fire.",
        ),
        "Correction",
        ("swap:number swap:measure swap:score swap:identifier swap:mixed number measure",),
    ),
)
