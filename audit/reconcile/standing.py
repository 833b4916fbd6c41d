"""Does the newest version still state what a notice says was wrong?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from audit.model import Claim, NoticeRecord, Sentence
from audit.reconcile.phrases import content, figures, holds, names, spelt, stems
from audit.words import tokens

MISSPELT = 70.0
"""Indel ratio (0..100) above which two capitalised words are two spellings of one name: then the wrong one is wrong wherever it stands."""

RARE = 3
"""A word that stands in at most this many sentences of an article tells what a sentence is about; a commoner one needs company."""


MEASURES = stems(
    "mile kilometre kilometer foot feet inch metre meter yard acre hectare degree ton tonne kilo pound ounce long tall high deep wide"
    " percent year month week day hour minute second dollar euro old people person"
)
"""What stands beside figures of anything: it does not tell what a sentence is about."""

UNLIKE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag january february"
    " march april june july august september october november december iran iraq irak austria australia slovakia slovenia slowakei"
    " slowenien niger nigeria zambia gambia mali malawi latvia lithuania mauritius mauritania paraguay uruguay guinea guyana".split()
)
"""Names that look alike and are two: either may be right elsewhere, so that one for the other is no misspelling."""

AMBIGUOUS = frozenset("left right north south east west upper lower first second third hundred thousand million billion trillion".split())
"""Words that are wrong only together with the figure or the noun that they stand with."""

_OTHER_TIME = re.compile(
    r"\b(?:year|season|month|week|day|game|match|time)s? (?:before|earlier|ago)\b|\blast (?:year|season|month|week|time)\b"
    r"|\bprevious(?:ly)?\b|\b(?:im )?vorjahr\b|\bl[’']an dernier\b|\baño pasado\b|\bторік\b|\bгод назад\b",
    re.IGNORECASE,
)
"""What a sentence says of an occasion before the one that it is about."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_DEMONYMS = ("n", "an", "ian", "ish", "ese")


def standing(notice: NoticeRecord, context: Sequence[str], sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that still state a wrong value of the notice about the same thing.

    ``context`` are the sentences the notice corrected, as they read before: they tell what it is about besides its own words. A value that
    could be right elsewhere (a year, a place) only counts where the sentence speaks of the same thing; a misspelt name counts anywhere.
    """
    claims = [claim for claim in notice.claims if claim.wrong]
    if not claims:
        return ()
    candidates = [s for s in sentences if any(_states(s.text, claim, " ".join(context)) for claim in claims)]
    if not candidates:
        return ()
    frequency = Counter(stem for sentence in sentences for stem in stems(sentence.text))
    topic = stems(" ".join((notice.text, *context)))
    before = " ".join(context)
    return tuple(
        s
        for s in candidates
        if any(_states(s.text, c, before) and (_misspelt(c) or _same_thing(s.text, c, topic, frequency, before)) for c in claims)
    )


def _states(sentence: str, claim: Claim, before: str) -> bool:
    """Does a sentence hold what the claim calls wrong, in its figure or adjective too, and not what it calls right?"""
    wrong, right = _full(claim.wrong or "", before), claim.right
    if right is not None and holds(sentence, right):
        return False
    if holds(_ordinals_in_words(sentence), wrong) or any(_adjective(wrong, word) for word in spelt(sentence)):
        return True
    return _misspelt(claim) and any(_by_one_name(sentence, name, wrong) for name in names(wrong) - names(right or ""))


def _by_one_name(sentence: str, name: str, wrong: str) -> bool:
    """Does the misspelt part of a name stand alone in the sentence? Before another name it may be somebody else's."""
    words = [word for token in tokens(sentence) if not token.isspace() for word in _capitals(token)]
    return any(one == name and (not two or two in names(wrong)) for one, two in pairwise([*words, ""]))


def _capitals(token: str) -> list[str]:
    return sorted(names(token)) if token[:1].isupper() else [""]


def _full(wrong: str, before: str) -> str:
    """The wrong words with the figure before them, or the noun behind them, that the notice left out; "" for a scale of no known figure."""
    words = [word for word in spelt(wrong) if word in content(wrong)]
    if len(words) != 1 or words[0] not in AMBIGUOUS:
        return wrong
    there = spelt(before)
    place = next((place for place, word in enumerate(there) if word == words[0]), None)
    if place is None:
        return "" if words[0].endswith("illion") else wrong
    if place and figures(frozenset(there[place - 1 : place])):
        return f"{there[place - 1]} {words[0]}"
    return f"{words[0]} {there[place + 1]}" if content(" ".join(there[place + 1 : place + 2])) else wrong


def _ordinals_in_words(text: str) -> str:
    return _ORDINAL.sub(lambda match: _ORDINALS[int(match[1]) - 1] if 0 < int(match[1]) <= len(_ORDINALS) else match[0], text)


def _adjective(wrong: str, word: str) -> bool:
    """Is a word the adjective of a country that the claim names? Slovak, Austrian."""
    if not wrong[:1].isupper() or " " in wrong or len(word) < 5:
        return False
    name = wrong.casefold()
    return word == name.removesuffix("ia") != name or any(word == name.removesuffix("a") + end for end in _DEMONYMS)


def _misspelt(claim: Claim) -> bool:
    """Are the names that only the wrong side has all names of the right one, in another spelling?"""
    wrong, right = claim.wrong or "", claim.right or ""
    if not (wrong[:1].isupper() and right[:1].isupper()) or any(map(str.isdigit, wrong)) or wrong in right:
        return False
    gone, come = names(wrong) - names(right), names(right) - names(wrong)
    return bool(gone) and not (gone | come) & UNLIKE and all(any(fuzz.ratio(old, new) >= MISSPELT for new in come) for old in gone)


def _same_thing(sentence: str, claim: Claim, topic: frozenset[str], frequency: Counter[str], before: str) -> bool:
    """Does a sentence with the wrong value speak of what the notice is about: by two things that both name, or one and the value itself?"""
    wrong = claim.wrong or ""
    if _OTHER_TIME.search(sentence) and not _OTHER_TIME.search(before):
        return False
    shared = (stems(sentence) & topic) - stems(wrong)
    if figures(content(wrong)):
        shared -= MEASURES
    if _distinctive(wrong) or _age_of(sentence, wrong, before):
        return bool(shared)
    return len(shared) >= 2 and any(frequency[stem] <= RARE for stem in shared)


def _distinctive(wrong: str) -> bool:
    """Is the value so exact that it hardly stands for anything else: a day of a month, a figure of three digits that is no year?"""
    found = figures(content(wrong))
    exact = any(len(word.strip("0")) >= 3 and not re.fullmatch(r"1\d{3}|20\d\d", word) for word in found)
    return exact or bool(_DAY.search(wrong))


_DAY = re.compile(r"\b[A-Z][a-zé]+\.? \d{1,2}\b|\b\d{1,2}\.? [A-Z][a-zé]+")


def _age_of(sentence: str, wrong: str, before: str) -> bool:
    """Is the value in the sentence the age of somebody whose name the sentence that was put right has too?"""
    if not wrong.isdigit():
        return False
    aged = re.finditer(rf"(\w+),? (?:is |was |aged )?{wrong}(?=[,.]| years?\b)|\b{wrong}[- ]year[- ]old (\w+)", sentence)
    return any((match[1] or match[2]).casefold() in names(before) for match in aged)
