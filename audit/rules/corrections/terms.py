"""Corrections of what a thing is called: one term stands where another stood, and the sentence otherwise stands.

The thinnest of the corrections, for copy-editors exchange words all day. It speaks where two words exclude each other (junior, senior), or
where a noun alone was exchanged that no list knows as a synonym and no grammar as a way to name again what was named before.
"""

from __future__ import annotations

import re

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.events import condition, moved_on, progressed
from audit.rules.evidence import (
    FAIR,
    FIGURES,
    NAMES,
    THIN,
    TOLD,
    claimed,
    correction,
    kept,
    replacements,
    standing,
    whole,
    word_after,
    word_before,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import DETERMINERS, FUNCTION_WORDS, HONORIFICS, listed
from audit.rules.running import credits, numbering, settled
from audit.rules.stems import common_head, content, past, stems, words
from audit.rules.wording import nature

MOSTLY = 0.6
"""Share of words kept from which an unknown exchange is the point of the edit."""
PHRASE = 6
"""Words of the longest phrase that is another term for the words it shares with it."""
FEW_TERMS = 3
"""Content words of the longest term."""
_BEFORE_NOUN = listed(
    """
    the a an this that these those no any some each every its another
    of in on at by for from with to as into over under between among about and or against during toward towards through without within near
    per via like than until since despite behind beneath beside beyond inside outside onto across along around amid throughout upon versus
    was is were are be been being more most very former new old
    one two three best worst
    """
)
"""Words after which a noun, or what is said of one, must come."""
_NOMINAL = tuple("s tion sion ment ness ity ism ist ance ence ency ship hood ory gy phy omy er or ery age dom ure gen".split())
"""Endings of nouns; in "s" no verb ends that comes after another word in "s"."""
_AFTER_OBJECT = listed("and or but in on at by for from with to as into over under of that which who when while because after before") | {
    ""
}
_AFTER_NOUN = listed("is are was were has have had will would can could may might did does do of who that which")
_VAGUE = listed(
    """
    many several some few most dozens scores hundreds thousands millions numerous multiple various more majority lots number couple
    recently earlier later soon once now then lately previously
    """
)
"""Words for how many and when that a figure only makes more exact."""
_INTRODUCING = frozenset({"a", "an"})
_DEFINITE = DETERMINERS - _INTRODUCING
_PLAIN = re.compile(r"[^\W\d_](?:\w|[ '’-])*")
"""Words with nothing but spaces between them."""
_NUMBER_WORD = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|dozen)\b", re.I
)
_PROPER = frozenset({*NAMES, "identifier", "title"})


def _term(case: Case) -> Judgement | None:
    for edit in replacements(case):
        kind = nature(edit.old, edit.new)
        if claimed(case, edit) and content(edit.new):
            return correction(case, "term-replaced", TOLD, "words", edit)
        if (
            kind not in {"sibling", "replaced"}
            or _figures(edit)
            or numbering(edit)
            or condition(edit)
            or (word_before(edit) == "different" and edit.new.strip() in {"to", "from"})  # grammar
            or (progressed(edit) and not settled(case, edit))
        ):
            continue
        if kind == "sibling":
            return correction(case, "term-replaced", FAIR, "words", edit)
        if (
            kind == "replaced"
            and not credits(case)
            and (_proper(edit) or (len(case.edits) == 1 and _lone(case, edit)) or _pinned(case, edit))
        ):
            return correction(case, "term-replaced", THIN, "words", edit)
    return _phrase(case)


def _phrase(case: Case) -> Judgement | None:
    """One short phrase for another that shares words with it (a chief petty officer, a petty officer third class)."""
    if not 2 <= len(case.edits) <= 3 or word_before(case.edits[0]) not in _INTRODUCING or not standing(case) or credits(case):
        return None
    edit = whole(case)
    if max(len(words(edit.old)), len(words(edit.new))) > PHRASE or not stems(edit.old) & stems(edit.new):
        return None
    if not all(_PLAIN.fullmatch(side) and words(side)[-1].lower() in content(side) for side in (edit.old, edit.new)):
        return None
    if nature(edit.old, edit.new) != "replaced" or _figures(edit) or moved_on(edit) or progressed(edit) or not _lone(case, edit):
        return None
    return correction(case, "term-replaced", THIN, "words", edit)


def _figures(edit: Edit) -> bool:
    """Is it an exchange of figures, which other rules judge, or of a figure for a vague word, which only tells more or less?"""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    if any(sides):
        return all(sides) or bool(_VAGUE & set(words((edit.old + " " + edit.new).lower())))
    if any(map(str.isdigit, edit.old + edit.new)):
        return True
    return all(_NUMBER_WORD.search(side) for side in (edit.old, edit.new))


def _proper(edit: Edit) -> bool:
    """Names or codes on both sides, inside a sentence, that are not two names alike (Harbour police, HP; ID NOW, m2000)."""
    if not all(any(value.type in _PROPER for value in side) for side in (edit.gone, edit.come)):
        return False
    return bool(edit.before.strip()) and not (_headline(edit) or _same_person(edit))


def _same_person(edit: Edit) -> bool:
    """Ana Ortega and Ms. Ortega, or a name and a description with nothing in common: Ortega, the president."""
    last = [words(side.lower())[-1] for side in (edit.old, edit.new)]
    if last[0] == last[1] or HONORIFICS.intersection(last):
        return True
    return not _alike(edit) and not stems(edit.old) & stems(edit.new)


def _alike(edit: Edit) -> bool:
    """Is somebody described on both sides, or on neither?"""
    described = [any(not _marked(word) and word.lower() not in FUNCTION_WORDS for word in words(side)) for side in (edit.old, edit.new)]
    return described[0] == described[1]


def _marked(word: str) -> bool:
    return (word[0].isupper() or any(character.isdigit() for character in word)) and word.lower() not in FUNCTION_WORDS


def _headline(edit: Edit) -> bool:
    around = [word for word in words(edit.before + " " + edit.after) if len(word) > 3]
    return len(around) > 2 and sum(word[0].isupper() for word in around) >= 0.7 * len(around)


def _lone(case: Case, edit: Edit) -> bool:
    """The only edit of its sentence, one thing for another in a noun's or adjective's place."""
    if kept(case) < MOSTLY:
        return False
    ours, theirs = stems(edit.old), stems(edit.new)
    shared = ours & theirs
    few = 1 <= len(ours - shared) <= FEW_TERMS and 1 <= len(theirs - shared) <= FEW_TERMS
    if not few or _connecting(edit.old) != _connecting(edit.new):
        return False
    if not shared and ((_named(edit) and not _first_told(edit)) or _again(edit)):
        return False
    return not _loose(edit) and (_in_place(edit) or len(content(edit.old)) == len(content(edit.new)) == 2)


def _named(edit: Edit) -> bool:
    return any(_marked(word) for word in words(edit.old + " " + edit.new))


def _introduced(edit: Edit) -> bool:
    """Is it spoken of for the first time: a crossbencher, a hearing?"""
    return word_before(edit) in _INTRODUCING or all(words(side)[0].lower() in _INTRODUCING for side in (edit.old, edit.new))


def _first_told(edit: Edit) -> bool:
    """A Liberal peer, a crossbencher; Lund, a suburb, where "of" says which one: no other name for what was named before."""
    if _introduced(edit):
        return _alike(edit)
    return word_after(edit) == "of" and any(words(side)[0].lower() in _INTRODUCING for side in (edit.old, edit.new))


def _again(edit: Edit) -> bool:
    """The group, the storm: another word for what was named before, unless "of" says which one is meant."""
    led = {words(edit.old)[0].lower(), words(edit.new)[0].lower()}
    before = word_before(edit)
    the_same = led <= _DEFINITE or ("the" in led and led.isdisjoint({"a", "an"}) and before not in _BEFORE_NOUN)
    definite = before == "the" or the_same
    return definite and word_after(edit) != "of"


def _loose(edit: Edit) -> bool:
    """A verb, an adverb, or a word built from the other side's: there a choice of words is likelier than an error."""
    ours, theirs = content(edit.old), content(edit.new)
    built = any(a != b and common_head(a, b) >= max(5, 0.7 * min(len(a), len(b))) for a in ours for b in theirs)
    noun = _introduced(edit) and word_after(edit) in _AFTER_OBJECT
    return built or any(side[-1].endswith(("ed", "ly") if noun else ("ed", "ing", "ly")) for side in (ours, theirs))


def _in_place(edit: Edit) -> bool:
    """Do the small words around it make it a noun or an adjective?"""
    led = all(words(side)[0].lower() in _BEFORE_NOUN for side in (edit.old, edit.new))
    before = word_before(edit)
    return led or before in _BEFORE_NOUN or word_after(edit) in _AFTER_NOUN or _object(before, edit)


def _object(before: str, edit: Edit) -> bool:
    """Does it stand after a verb and look like a noun: burns coal, natural gas; taught history, economics?"""
    if not (before.endswith("s") or past(before)) or word_after(edit) not in _AFTER_OBJECT:
        return False
    return all(len(content(side)) == 2 or content(side)[-1].endswith(_NOMINAL) for side in (edit.old, edit.new))


def _pinned(case: Case, edit: Edit) -> bool:
    """The only edit, and it sets a year or a figure against words that are no vaguer (the lowest on record, the lowest since 1969)."""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    if any(value.type in {"age", "relative-day"} for value in (*edit.gone, *edit.come)):
        return False  # an 18-year-old, a teenager; last year, in 2023
    return sides[0] != sides[1] and len(case.edits) == 1 and 1 <= len(words(edit.old)) <= 3 and 1 <= len(words(edit.new)) <= 3


def _connecting(text: str) -> set[str]:
    """The small words of a phrase but its articles and possessives."""
    return {word.lower() for word in words(text) if word.lower() in FUNCTION_WORDS} - DETERMINERS


RULES: tuple[Rule, ...] = (
    Rule(
        "term-replaced",
        "correction",
        "One thing is named where another was, and the sentence otherwise stands.",
        _term,
        pairs(
            "He was a {nephew|cousin} of the founder.",
            "By then, {trawlers|lifeboats} were all the yard built.",
            "They {won|lost} the case.",
            "He won {a special|the general} election in 1992.",
            "The kiln burns {pellets|wood chips} and heats two streets.",
            "The jab protects against {scurvy|beriberi} and little else.",
            "He {died|was injured} when the pier fell in 1974.",
            "They saw {a snowy owl|a white-tailed eagle} at dusk.",
            "The road leads {into|out of} the gorge.",
            "{Every|Nearly every} pier has a lamp.",
            "He sat in the lower house as a {Liberal peer|crossbencher}.",
            "The skipper, a {chief petty officer|petty officer third class}, swam ashore.",
            "It raised the pay of {the whole workforce|low-wage workers} in the port.",
            "They asked for a {leaflet|hearing} on the dredging.",
            "The pots were sold {by|to} the convent.",
            "Das Gericht hat die Klage {abgewiesen|zugelassen}.",
            "La jueza {condenó|absolvió} al tesorero.",
            "Його {сестра|дружина} керує музеєм.",
            "Мост ведёт к {школе|больнице}.",
        ),
        pairs(
            "They {purchased|bought} a {car|vehicle}.",
            "The report {underscored|highlighted} the need.",
            "The {gradual|steady} rise went on.",
            "La ministre a {indiqué|déclaré} que le pont fermerait.",
            "{Nach Angaben der|Laut} Polizei blieb niemand zurück.",
            "Viele {Anwohner|Anwohnerinnen und Anwohner} kamen.",
            "{Директор|Директорка} музею подякувала сторожеві.",
            "Движение по мосту {приостановлено|возобновлено}.",
            "The tide was different {to|from} ours.",
            "It raised the pay of {the harbour staff|his crew} in May.",
            "The skipper, a {retired petty officer|petty officer, now retired}, swam ashore.",
            "A word {about your boat|about the launch} was heard.",
            "It was a {tiring|long} day at the pier.",
            "The {keepers|crew} waited for the tide.",
            "They were {found guilty|convicted} of theft.",
            "The keepers {warn|caution} in May.",
            "The book is a {sequel|follow-up}.",
            "Her {zeal|ardor} never tired.",
            "Tests {show|suggest} it {rapidly|quickly} spreads.",
            "{Both|The two} sides met.",
            "{Despite the fact that|Although} it rained, they met.",
            "The {Panel|Group} Meets To Discuss New Rules For Schools",
        ),
        "Correction",
        ("old", "new"),
    ),
)
