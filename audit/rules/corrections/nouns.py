"""One thing named where another was, in a noun's or an adjective's place: the thinnest evidence that there is."""

from __future__ import annotations

from audit.model import Case, Edit
from audit.rules.evidence import word_after, word_before
from audit.rules.lexicon import DETERMINERS, FUNCTION_WORDS, listed
from audit.rules.relations import strangers
from audit.rules.stems import common_head, content, past, stem, stems, words
from audit.rules.telling import alone, named, share

MOSTLY = 0.6
"""Share of words kept from which an unknown exchange is the point of the edit."""
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
INTRODUCING = frozenset({"a", "an"})
_DEFINITE = DETERMINERS - INTRODUCING
_EMPTY = frozenset(
    map(
        stem,
        listed(
            """
            be have do get make take go come give put set let keep run see hold bring leave look turn work call find show move want use try
            help say tell note add state report claim warn thing way lot people new first last good big other send change person
            can could will would shall should may might must against under over between before after
            """
        ),
    )
)
"""Base forms of words that mean whatever stands beside them, and of those that say who speaks."""


def alike(edit: Edit) -> bool:
    """Is somebody described on both sides, or on neither?"""
    described = [any(not _marked(word) and word.lower() not in FUNCTION_WORDS for word in words(side)) for side in (edit.old, edit.new)]
    return described[0] == described[1]


def _marked(word: str) -> bool:
    return (word[0].isupper() or any(character.isdigit() for character in word)) and word.lower() not in FUNCTION_WORDS


def only_term(case: Case, edit: Edit) -> bool:
    """Is it the only edit of its sentence that tells anything: one thing for another in a noun's place, or for what the lists know well
    and have no way from?"""
    if share(case, edit) < MOSTLY or not alone(case, edit):
        return False
    return one_for_another(edit) or _strange(edit)


def _strange(edit: Edit) -> bool:
    """Two words that have nothing to do with each other, whatever their part of speech (refused, agreed), and no other name for what was
    named before: the agency, the watchdog."""
    ours, theirs = (words(named(side)) for side in (edit.old, edit.new))
    if not len(ours) == len(theirs) == 1 or _marks(edit) or max(len(words(edit.old)), len(words(edit.new))) > FEW_TERMS:
        return False
    one, two = ours[0].lower(), theirs[0].lower()
    if _EMPTY & {stem(one), stem(two)} or one.endswith("ly") or two.endswith("ly") or not strangers(one, two):
        return False
    return not (_again(edit) and _ends(edit))


def _ends(edit: Edit) -> bool:
    """Is what follows no noun that it could be said of?"""
    following = _following(edit)
    return not following or following in FUNCTION_WORDS or past(following) or following in _AFTER_NOUN


def _following(edit: Edit) -> str:
    """The next word of the clause, lower-cased, "" where it ends."""
    return word_after(edit) if edit.after[:1].isspace() or edit.after[:1].isalnum() else ""


def one_for_another(edit: Edit) -> bool:
    """One thing for another in a noun's or adjective's place."""
    ours, theirs = stems(edit.old), stems(edit.new)
    shared = ours & theirs
    few = 1 <= len(ours - shared) <= FEW_TERMS and 1 <= len(theirs - shared) <= FEW_TERMS
    if not few or _connecting(edit.old) != _connecting(edit.new):
        return False
    if not shared and ((_marks(edit) and not _first_told(edit)) or _again(edit)):
        return False
    return not _loose(edit) and (_in_place(edit) or len(content(edit.old)) == len(content(edit.new)) == 2)


def _marks(edit: Edit) -> bool:
    return any(_marked(word) for word in words(edit.old + " " + edit.new))


def _introduced(edit: Edit) -> bool:
    """Is it spoken of for the first time: a crossbencher, a hearing?"""
    return word_before(edit) in INTRODUCING or all(words(side)[0].lower() in INTRODUCING for side in (edit.old, edit.new))


def _first_told(edit: Edit) -> bool:
    """A Liberal peer, a crossbencher; Lund, a suburb, where "of" says which one: no other name for what was named before."""
    if _introduced(edit):
        return alike(edit)
    return word_after(edit) == "of" and any(words(side)[0].lower() in INTRODUCING for side in (edit.old, edit.new))


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
    noun = _introduced(edit) and _following(edit) in _AFTER_OBJECT
    return built or any(side[-1].endswith(("ed", "ly") if noun else ("ed", "ing", "ly")) for side in (ours, theirs))


def _in_place(edit: Edit) -> bool:
    """Do the small words around it make it a noun or an adjective?"""
    led = all(words(side)[0].lower() in _BEFORE_NOUN for side in (edit.old, edit.new))
    before = word_before(edit)
    return led or before in _BEFORE_NOUN or _following(edit) in _AFTER_NOUN or _object(before, edit)


def _object(before: str, edit: Edit) -> bool:
    """Does it stand after a verb and look like a noun: burns coal, natural gas; taught history, economics?"""
    if not (before.endswith("s") or past(before)) or _following(edit) not in _AFTER_OBJECT:
        return False
    return all(len(content(side)) == 2 or content(side)[-1].endswith(_NOMINAL) for side in (edit.old, edit.new))


def _connecting(text: str) -> set[str]:
    """The small words of a phrase but its articles and possessives."""
    return {word.lower() for word in words(text) if word.lower() in FUNCTION_WORDS} - DETERMINERS
