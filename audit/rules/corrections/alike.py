"""When two names are one name in another form, and when one of them is a slip of the pen."""

from __future__ import annotations

import re

from audit.model import Value
from audit.rules.lexicon import listed
from audit.rules.stems import common_head, declined, distance, similar
from audit.rules.wording import nature

SAME = listed(
    "spaces glyphs punctuation quotation-marks capitals accents joined spelling house-style abbreviation synonym function reordered"
)
"""Natures of an exchange of words that leave a name the same name."""
INITIALS = 5
"""Letters up to which capitals are the initials of something: SPD, CDU."""
_DEMONYM = re.compile(r"(?:s|n|an|ian|ean|ns|ans|ians|ish|ese|i|is)$")
_DISTINGUISHING = listed("north south east west new old upper lower northern southern eastern western central greater")
_OF = frozenset({"of", "the", "for", "and"})


def same_name(old: Value, new: Value) -> bool:
    """Are both one name: more or fewer of its parts, its adjective, another case ending, or a spelling that style books settle?"""
    one, two = (tuple(re.split(r"[\s\-]+", value.normal)) for value in (old, new))
    short, long = sorted((one, two), key=len)
    if short in (long[: len(short)], long[-len(short) :]):
        led_by = long[0] if long[-len(short) :] == short != long else ""
        return not ({old.type, new.type} == {"place"} and led_by in _DISTINGUISHING)
    if "organisation" in {old.type, new.type} and set(short) - _OF == set(long) - _OF:
        return True  # the Justice Department, the Department of Justice
    if {old.type, new.type} == {"name"} and len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]):
        return True
    return nature(old.text, new.text) in SAME or _declined(old.normal, new.normal) or _demonym(old, new)


def _declined(one: str, two: str) -> bool:
    """An American and Americans, Зеленский and Зеленского."""
    if " " not in one + two and (one + "s" == two or two + "s" == one):
        return True
    ours, theirs = one.split(), two.split()
    return len(ours) == len(theirs) and all(a == b or declined(a, b) for a, b in zip(ours, theirs, strict=True))


def _demonym(old: Value, new: Value) -> bool:
    """A place and what is of it: Peru and Peruvian. Of two persons the same letters make two names: Feldman, Feldmann."""
    one, two = old.normal, new.normal
    shared = common_head(one, two)
    if shared < 4 or (" " in one + two and "place" not in {old.type, new.type}):
        return False
    return bool(_DEMONYM.fullmatch(one[shared:] or "s") and _DEMONYM.fullmatch(two[shared:] or "s")) and one[shared:] != two[shared:]


def respelled(old: Value, new: Value) -> bool:
    """The parts of both names are alike, one by one; two places must be longer to count as one misspelt, and initials are no spelling."""
    if old.text.isupper() and new.text.isupper() and max(len(old.text), len(new.text)) <= INITIALS:
        return False
    ours, theirs = old.normal.split(), new.normal.split()
    if {old.type, new.type} == {"place"} and (len(old.normal) < 6 or distance(old.normal, new.normal) > 1):
        return False
    if len(ours) != len(theirs):
        return similar(old.normal.replace(" ", ""), new.normal.replace(" ", ""))
    return all(a == b or similar(a, b) for a, b in zip(ours, theirs, strict=True))
