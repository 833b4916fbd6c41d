"""When two names are one name in another form, and when one of them is a slip of the pen."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_EAN = re.compile(r"[ei]an$")
_COUNTRY = frozenset({"", "e", "y", "a", "o", "ia", "ea"})
"""What a country's name ends with where its adjective goes on otherwise."""
_OF_COUNTRY = re.compile(r"(?:i|e)?an|ese|ish|i|ian")
_NICKNAMES = {
    nick: group.split()[0]
    for group in """
    robert bob rob bobby robbie|william bill billy will liam|richard rick dick rich ricky|james jim jimmy jamie|john jack johnny jon|
    michael mike mick mickey|thomas tom tommy|joseph joe joey|charles charlie chuck|edward ed eddie ted ned|david dave davey|
    daniel dan danny|donald don donny|kenneth ken kenny|ronald ron ronnie|stephen steve steven stevie|christopher chris|matthew matt|
    anthony tony|andrew andy drew|gregory greg|jeffrey jeff|lawrence larry|nicholas nick|patrick pat|peter pete|philip phil|
    raymond ray|samuel sam|timothy tim|benjamin ben|alexander alex|frederick fred freddie|gerald gerry jerry|leonard len lenny|
    walter walt|vincent vince|zachary zach zack|nathaniel nate nathan|joshua josh|jonathan jon|elizabeth liz beth betsy betty lisa|
    katherine kate kathy katie|margaret maggie meg peggy|patricia pat patty tricia|jennifer jen jenny|susan sue susie|
    deborah deb debbie|barbara barb|rebecca becky|victoria vicky|pamela pam|kimberly kim|christine chris chrissy|theodore ted
    """.replace("\n", "").split("|")
    for nick in group.split()
}
"""First names and what their bearers are called."""
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
        return _fuller(short[1:-1], long[1:-1])
    if len(short) == len(long) > 1 and short[1:] == long[1:] and _NICKNAMES.get(short[0], short[0]) == _NICKNAMES.get(long[0], long[0]):
        return True
    return nature(old.text, new.text) in SAME or _declined(old.normal, new.normal) or _demonym(old, new)


def _fuller(short: Sequence[str], long: Sequence[str]) -> bool:
    """Are the names between the first and the last one's the same, or initials of them, or left out?"""
    alike = (a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(short, long, strict=False))
    return len(short) < len(long) or all(alike)


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
    if _of_one_country(one, two):
        return True
    if " " in one and len(one.split()) == len(two.split()):
        return _adjectives(one.split(), two.split())
    ours, theirs = one[shared:], two[shared:]
    if shared >= 4 and "place" in {old.type, new.type} and _adjectival(*sorted((ours, theirs), key=len)):
        return True
    if shared < 4 or (" " in one + two and "place" not in {old.type, new.type}):
        return False
    return bool(_DEMONYM.fullmatch(ours or "s") and _DEMONYM.fullmatch(theirs or "s")) and ours != theirs


def _adjectival(short: str, long: str) -> bool:
    """Do a country and its adjective end so behind what they begin with alike: Ukraine, the Ukrainian army?"""
    return short in _COUNTRY and _OF_COUNTRY.fullmatch(long.partition(" ")[0]) is not None


def _adjectives(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Do two names differ in one word, which is the adjective of one country in two spellings: Ecuadorean, Ecuadorian?"""
    apart = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(apart) == 1 and _of_one_country(*apart[0])


def _of_one_country(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if min(len(one), len(two)) >= 5 and _EAN.sub("ian", one) == _EAN.sub("ian", two):
        return True
    return (len(short) > 3 and long in {short + "stani", short + "stan"}) or nature(one, two) == "house-style"


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
