"""Corrections of what is said: negation, comparison, caution, quotations, and one thing named where another was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.evidence import (
    FAIR,
    FEW,
    FIGURES,
    STRONG,
    THIN,
    TOLD,
    changed,
    claimed,
    corrected,
    judged,
    replacements,
    standing,
    swaps,
    word_after,
    word_before,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import FUNCTION_WORDS, HONORIFICS, listed
from audit.rules.running import came_true, condition, progressed, settled
from audit.rules.wording import content, nature, stems, words

ISOLATED = 5
"""Words on either side up to which a negation or hedge that came or went is what the edit is about."""
PLAIN = 0.7
"""Share of words kept from which a negation that came or went is read as the point of the edit, and not as part of a rewriting."""
_ARTICLES = listed("a an the this that these those his her its their our your my")
_NEGATIVE = listed(
    "not no never none neither nor without nobody nothing cannot nicht kein keine keinen nie ne pas jamais nunca не ні нет ни"
)
_LITTLE = listed("did do does is are was were has have had will would can could may any longer be been")
_BEFORE_NOUN = listed(
    """
    the a an this that these those of in on at by for from with to as into over under between among about and
    or was is were are be been being more most very former new old no any some each every its one two three
    """
)
_RANK = re.compile(r"\b(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th))(?:[-\s]|$)", re.I)
_SUPERLATIVE = re.compile(r"\b(?:most|least|\w{3,12}est)\b", re.I)
_AFTER_NOUN = listed("is are was were has have had will would can could may might did does do of who that which")
_VAGUE = listed(
    "many several some few most dozens scores hundreds thousands millions numerous multiple various more majority lots number couple recently earlier later soon once now then lately previously"
)
_GERMAN = listed("der die das und ist nicht von den mit auf für dem ein eine sich im zu wurde werden sagte")
_ONE_OF = re.compile(r"\b(?:one of|among)(?:\sthe)?(?:\s|$)", re.I)
_OPPOSED = {frozenset({"more", "less"}), frozenset({"more", "nearly"})}


def _negated(case: Case) -> Judgement | None:
    """A negation that only one side has, with nothing else exchanged around it; or a negating prefix that came or went."""
    if not standing(case) or (case.kept < PLAIN and changed(case) > FEW):
        return None
    for edit in case.edits:
        ours, theirs = (sum(value.type == "negation" for value in side) for side in (edit.gone, edit.come))
        prefixed = nature(edit.old, edit.new) == "negated"
        if came_true(edit):
            continue
        if prefixed or (ours != theirs and _isolated(edit)):
            return judged("correction", "negated", TOLD if claimed(case, edit) else FAIR, [("negation", edit.old, edit.new)])
    return None


def _isolated(edit: Edit) -> bool:
    """Is the negation all that the edit is about: the other content words are the same on both sides?"""
    if (
        max(len(words(edit.old)), len(words(edit.new))) > ISOLATED
        or word_after(edit) == "only"
        or "only" in words(edit.old + " " + edit.new)
    ):
        return False
    ours, theirs = ({word for word in stems(side) if word not in _NEGATIVE} for side in (edit.old, edit.new))
    return {word for word in ours if not _negating(word)} == {word for word in theirs if not _negating(word)}


def _negating(word: str) -> bool:
    return word in _NEGATIVE or word.endswith("n't") or word in _LITTLE


def _hedge(case: Case) -> Judgement | None:
    """A word of caution about an accusation came or went, and the words around it stand."""
    if not standing(case):
        return None
    for edit in case.edits:
        ours, theirs = ([value for value in side if value.type == "hedge"] for side in (edit.gone, edit.come))
        hedging = {word for value in (*ours, *theirs) for word in stems(value.text)}
        if len(ours) != len(theirs) and stems(edit.old) - hedging == stems(edit.new) - hedging:
            return judged("correction", "hedge-changed", TOLD if claimed(case, edit) else FAIR, [("hedge", edit.old, edit.new)])
    return None


def _comparison(case: Case) -> Judgement | None:
    found = [
        swap
        for swap in swaps(case, "comparison")
        if frozenset({swap[1].normal, swap[2].normal}) in _OPPOSED and not any(value.type in FIGURES for value in swap[0].come)
    ]
    return corrected(case, "comparison-turned", STRONG, found) or _ranked(case)


def _ranked(case: Case) -> Judgement | None:
    """The greatest became the second greatest or one of the greatest, or the other way round."""
    if len(case.edits) != 1:
        return None
    edit = case.edits[0]
    old, new = (_RANK.sub("", _ONE_OF.sub("the ", side.strip().lower())).strip() for side in (edit.old, edit.new))
    ranked = len(_RANK.findall(edit.old)) != len(_RANK.findall(edit.new)) or len(_ONE_OF.findall(edit.old)) != len(
        _ONE_OF.findall(edit.new)
    )
    if ranked and old.removeprefix("the") == new.removeprefix("the") and _SUPERLATIVE.search(edit.new + edit.after[:30]):
        return judged("correction", "comparison-turned", TOLD if claimed(case, edit) else FAIR, [("comparison", edit.old, edit.new)])
    return None


def _quote(case: Case) -> Judgement | None:
    """A word inside a quotation became another word; slips, forms and punctuation are polish even there."""
    for edit in replacements(case):
        if (
            edit.quoted
            and nature(edit.old, edit.new) in {"replaced", "sibling", "synonym", "negated", "respelled"}
            and not re.search(r"[“”\"]", edit.old + edit.new)
        ):
            return judged("correction", "quote-altered", TOLD if claimed(case, edit) else FAIR, [("quotation", edit.old, edit.new)])
    return None


def _term(case: Case) -> Judgement | None:
    for edit in replacements(case):
        kind = nature(edit.old, edit.new)
        if claimed(case, edit) and content(edit.new):
            return judged("correction", "term-replaced", TOLD, [("words", edit.old, edit.new)])
        if _figures(edit) or condition(edit) or (progressed(edit) and not settled(case)):
            continue
        if kind == "sibling":
            return judged("correction", "term-replaced", FAIR, [("words", edit.old, edit.new)])
        if kind == "replaced" and (_proper(edit) or _lone(case, edit) or _pinned(case, edit)):
            return judged("correction", "term-replaced", THIN, [("words", edit.old, edit.new)])
    return None


def _figures(edit: Edit) -> bool:
    """Is it an exchange of figures, which other rules judge, or of a figure for a vague word, which only tells more or less?"""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    if any(sides):
        return all(sides) or bool(_VAGUE & set(words((edit.old + " " + edit.new).lower())))
    return any(character.isdigit() for character in edit.old + edit.new)


def _proper(edit: Edit) -> bool:
    """Capitalised or coded words on both sides, inside a sentence, that no one finds to be two names (HTLC, CLTV; ID NOW, m2000)."""
    if not edit.before.strip() or len(_GERMAN & set(words((edit.before + edit.after).lower()))) > 1 or _headline(edit):
        return False
    common = [any(not _marked(word) for word in words(side) if word.lower() not in FUNCTION_WORDS) for side in (edit.old, edit.new)]
    if words(edit.old)[-1] == words(edit.new)[-1] or any(words(side.lower())[-1] in HONORIFICS for side in (edit.old, edit.new)):
        return False  # Ana Ortega, Ms. Ortega
    if common[0] != common[1] and not stems(edit.old) & stems(edit.new):
        return False  # a name for a description: Ortega, the president
    return all(any(_marked(word) for word in words(side)) for side in (edit.old, edit.new))


def _marked(word: str) -> bool:
    return (word[0].isupper() or any(character.isdigit() for character in word)) and word.lower() not in FUNCTION_WORDS


def _headline(edit: Edit) -> bool:
    around = [word for word in words(edit.before + " " + edit.after) if len(word) > 3]
    return len(around) > 2 and sum(word[0].isupper() for word in around) >= 0.7 * len(around)


def _lone(case: Case, edit: Edit) -> bool:
    """The only edit of its sentence, a thing for a thing in a noun's or adjective's place, both in lower case."""
    ours, theirs = content(edit.old), content(edit.new)
    shared = stems(edit.old) & stems(edit.new)
    if len(case.edits) != 1 or case.kept < 0.6 or not (1 <= len(stems(edit.old) - shared) <= 2 and 1 <= len(stems(edit.new) - shared) <= 2):
        return False
    marked = [any(_marked(word) for word in words(side)) for side in (edit.old, edit.new)]
    if (any(marked) and not shared and not edit.come) or any(_verbal(word) for word in (ours[-1], theirs[-1])):
        return False
    small = words(edit.old)[0].lower(), words(edit.new)[0].lower()
    if _connecting(edit.old) != _connecting(edit.new) or _derived(ours, theirs):
        return False
    if not shared and word_after(edit) != "of" and ("the" in small or word_before(edit) == "the"):
        return False  # "the group", "the storm": another word for what was named before
    led = all(word in _BEFORE_NOUN for word in small) or word_before(edit) in _BEFORE_NOUN
    return len(ours) == len(theirs) == 2 or led or word_after(edit) in _AFTER_NOUN


def _pinned(case: Case, edit: Edit) -> bool:
    """The only edit, and it sets a year or a figure against words that are no vaguer (the lowest on record, the lowest since 1969)."""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    return sides[0] != sides[1] and len(case.edits) == 1 and 1 <= len(words(edit.old)) <= 3 and 1 <= len(words(edit.new)) <= 3


def _connecting(text: str) -> set[str]:
    """The small words of a phrase but its articles and possessives."""
    return {word.lower() for word in words(text) if word.lower() in FUNCTION_WORDS} - _ARTICLES


def _derived(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Has a word of one side the beginning of one of the other (technology, technological)?"""
    return any(a != b and len(a) > 4 and a[:5] == b[:5] for a in ours for b in theirs)


def _verbal(word: str) -> bool:
    """Ends like a verb or an adverb: there a copy-editor's choice of words is likelier than an error."""
    return word.endswith(("ed", "ing", "ly"))


def _withdrawn(case: Case) -> Judgement | None:
    """Words left the text, and a notice that came with it says that they were wrong."""
    for edit in case.edits:
        if content(edit.old) and not content(edit.new) and claimed(case, edit):
            return judged("correction", "claim-withdrawn", TOLD, [("words", edit.old, "")])
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
    ),
    Rule(
        "comparison-turned",
        "correction",
        "More than became less than, at least became nearly, or the other way round.",
        _comparison,
        pairs(
            "He served {more than|nearly} two years.",
            "Prices are {at least|at most} 75 percent of the average.",
            "{Fewer|More} than 300 people came.",
        ),
        pairs("He served {nearly|almost} two years.", "{About|Some} 300 people came.", "{More than|Over} 300 people came."),
        "Correction",
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
        ),
        "Correction",
    ),
    Rule(
        "quote-altered",
        "correction",
        "A word inside a quotation is another word now: what was said is a fact.",
        _quote,
        pairs("“His stance on {voter|border} security won it,” the aide said.", "“It lacks {ability|stability} nor skill,” he said."),
        pairs(
            "“It was {teh|the} best day,” he said.",
            "“It was the best {day|day”}, he said.",
            "He said it was a {big|large} day.",
            "“We {dont|don’t} know,” he said.",
        ),
        "Quote update",
    ),
    Rule(
        "claim-withdrawn",
        "correction",
        "Words left the text, and a notice that came with it says that they were wrong.",
        _withdrawn,
        (),
        pairs("The plant{, which opened in secret,|} employs many."),
        "Correction",
    ),
    Rule(
        "term-replaced",
        "correction",
        "One thing is named where another was, and the sentence otherwise stands.",
        _term,
        pairs(
            "He was a {senior|junior} at the school.",
            "In August, {attendance|purchases} were down almost 13 percent.",
            "They {won|lost} the case.",
        ),
        pairs(
            "They {purchased|bought} a {car|vehicle}.",
            "The report {underscored|highlighted} the need.",
            "The {gradual|steady} rise went on.",
            "Tests {show|suggest} it {rapidly|quickly} spreads.",
            "The {Panel|Group} Meets To Discuss New Rules For Schools",
        ),
        "Correction",
    ),
)
