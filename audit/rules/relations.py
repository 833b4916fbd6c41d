"""What the hand-made lists know of two words or phrases: one word written two ways, words for one thing, things that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from audit.rules.languages import named, related
from audit.rules.lexicon import ABBREVIATIONS, FUNCTION_WORDS, HOUSE_STYLE, SPELLINGS
from audit.rules.siblings import SIBLINGS
from audit.rules.stems import IRREGULAR, remembered, stem
from audit.rules.thesaurus import SYNONYMS


def variant(one: str, two: str) -> str:
    """Are the two phrases one and the same, written two ways? Forms of one word must stand in the list as they are."""
    return _written(one, two, relation(one, two) if stem(one) != stem(two) else None)


def akin(one: str, two: str) -> str:
    """How the two phrases are one, written two ways, or else what the hand-made lists say of them."""
    related = relation(one, two)
    return _written(one, two, related if stem(one) != stem(two) else None) or related


def _written(one: str, two: str, related: str | None) -> str:
    """The ``variant`` of two phrases with this relation, None for forms of one word."""
    if related is None:
        common = _INDEX.get(one.lower(), _NONE) & _INDEX.get(two.lower(), _NONE)
        return _kind(common) if common and min(common) < _BLOCK * 3 else ""
    if _stands_for(one, two) or _stands_for(two, one):
        return "abbreviation"
    if related in _VARIANT:
        return related
    alike = len(one) <= 80 and one[:2].lower() == two[:2].lower() and abs(len(one) - len(two)) <= 3
    return "spelling" if alike and _regular_spelling(one) == _regular_spelling(two) else ""


def _stands_for(acronym: str, name: str) -> bool:
    """F.B.I. and FBI for Federal Bureau of Investigation, МИД for Министерство иностранных дел."""
    if not acronym.isupper():
        return False
    letters = acronym.replace(".", "")
    if len(letters) < 2 or not letters.isalpha():
        return False
    capitals = [word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    first = [word[0] for word in name.split() if word.lower() not in FUNCTION_WORDS]
    return letters == name.replace(".", "") or any(len(found) > 1 and letters == "".join(found).upper() for found in (capitals, first))


def relation(one: str, two: str) -> str:
    """What the hand-made lists say of the two phrases, the lightest first: spelling … synonym, sibling."""
    if len(one) + len(two) > 100:  # longer than any two listed phrases
        return ""
    ours = _member(one)
    common = ours & _member(two) if ours else _NONE
    if common and min(common) >= _FIRST_SIBLING and not _INDEX.keys().isdisjoint(set(_forms(one)).intersection(_forms(two))):
        return ""  # one word of a kind in two forms (to stand, standing)
    return _kind(common) if common else related(one, two)


def strangers(one: str, two: str) -> bool:
    """Do the lists know words for each of two words, and none of them is a word for the other, nor has another word with it? Two that they
    do not know may mean anything."""
    ours, theirs = (frozenset([group for group in _member(word) if _FIRST_SYNONYM <= group < _FIRST_SIBLING]) for word in (one, two))
    if not ours or not theirs:
        return False
    near = _neighbours()
    return theirs.isdisjoint(chain.from_iterable(near[group] for group in ours))


@lru_cache(maxsize=1)
def _neighbours() -> Mapping[int, frozenset[int]]:
    """The groups of synonyms that each of them shares a word with, itself too."""
    near: dict[int, set[int]] = {}
    for groups in _INDEX.values():
        alike = [group for group in groups if _FIRST_SYNONYM <= group < _FIRST_SIBLING]
        for group in alike:
            near.setdefault(group, set()).update(alike)
    return {group: frozenset(groups) for group, groups in near.items()}


def known(word: str) -> bool:
    """Is it a word of the lists? Two of them are two words, however alike: neither is a slip of the other."""
    return bool(_member(word)) or named(word)


def _kind(common: frozenset[int]) -> str:
    return _LISTS[min(common) // _BLOCK]


_NONE: frozenset[int] = frozenset()
_BLOCK = 10_000
_LISTS = ("spelling", "house-style", "abbreviation", "synonym", "sibling")
_VARIANT = frozenset(_LISTS[:3])
_FIRST_SYNONYM, _FIRST_SIBLING = (_LISTS.index(name) * _BLOCK for name in ("synonym", "sibling"))


def _index() -> dict[str, frozenset[int]]:
    """Every listed word with its groups, the groups of the n-th list numbered from n times ``_BLOCK``."""
    index: dict[str, frozenset[int]] = {}
    for number, table in enumerate((SPELLINGS, HOUSE_STYLE, ABBREVIATIONS, SYNONYMS, SIBLINGS)):
        for word, groups in table.items():
            index[word] = index.get(word, _NONE) | {group + number * _BLOCK for group in groups}
    return index


_INDEX = _index()


@remembered
def _member(phrase: str) -> frozenset[int]:
    """The groups that a phrase stands in, under any of its forms."""
    found = [_INDEX[form] for form in _forms(phrase) if form in _INDEX]
    return _NONE.union(*found) if found else _NONE


_VARIANTS = tuple(
    (letters, re.compile(pattern), to)
    for letters, pattern, to in (
        ("is", r"is(?=(?:e|es|ed|er|ers|ing|ation|ations)\b)", "iz"),
        ("ys", r"ys(?=(?:e|es|ed|ing)\b)", "yz"),
        ("our", r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|hood|ly|ful|less|ism)?\b)", "or"),
        ("re", r"(?<=[bt])re(?=s?\b)", "er"),
        ("ll", r"ll(?=(?:ed|ing|er|ers|or|ors)\b)", "l"),
        ("ogue", r"ogue(?=s?\b)", "og"),
        ("ae", r"(?<=[a-z]{2})ae(?=[a-z]{3})", "e"),
    )
)
"""Letters that a pattern is not looked for without, the pattern, and what stands for these letters in its place."""


@remembered
def _regular_spelling(text: str) -> str:
    """American form of the British spellings that follow a pattern (organise, labour, centre, travelled, dialogue)."""
    low = text.lower()
    for letters, pattern, to in _VARIANTS:
        if letters in low:
            low = pattern.sub(to, low)
    return low


_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "s": (("ies", "y"), ("es", ""), ("s", "")),
    "d": (("ied", "y"), ("ed", ""), ("ed", "e")),
    "g": (("ing", ""), ("ing", "e")),
    "r": (("er", ""),),
    "t": (("est", ""),),
}
"""By last letter, the endings of a form and what its base has instead."""
_ARTICLE = re.compile(r"(?:the|a|an|to) (?=\w)")


def _forms(phrase: str) -> tuple[str, ...]:
    """The forms under which a phrase may stand in a list: as written, lower case, without article, base forms of its head."""
    bare = phrase.replace("’", "'").rstrip(".")
    low = bare.lower()
    article = _ARTICLE.match(low) if " " in low else None
    low = low[article.end() if article else 0 :].removesuffix("'s")
    forms = [bare, low, IRREGULAR.get(low, low)]
    for ending, instead in _ENDINGS.get(low[-1:], ()):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            shorter = low[: -len(ending)]
            forms.append(shorter + instead)
            if not instead and shorter[-1] == shorter[-2]:
                forms.append(shorter[:-1])
    head, space, rest = low.partition(" ")
    if space:
        forms.extend(form + " " + rest for form in _forms(head)[2:])
    return tuple(forms)
