"""What a word between two spaces may mean wherever it stands, looked up once for all readers of a sentence.

Most words mean nothing to any of them. A sentence is read by its noticed words alone, and the memory of the words is bounded.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.counting import SCALES, SMALL_NUMBERS
from audit.values.calendar import RELATIVE_STARTS, month, named_hour, relative, weekday
from audit.values.capitals import Capital, capitals
from audit.values.figures import digits, identifier, money
from audit.values.gazetteer import OFFICES
from audit.values.names import GERMAN
from audit.values.numerals import DECADES, decade, fortnight, fraction, ordinal, seven, spelled, vague
from audit.values.readings import Reader
from audit.values.speech import COMPARISONS, QUOTATION_MARK, SAYING, SMALL_WORDS, may_link
from audit.values.words import COUNT_WORDS, CURRENCIES, MONTHS, ORDINALS, ROUND_WORDS, WEEKDAYS

_TRIGGER = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)(?=(-?\d)?)|([0-9]{1,40})|[$€£¥₴₽₹]|#(?=\d)|['’]ll\b")
_SPACED = str.maketrans(dict.fromkeys('()[]{}<>,;:!?"“”„«»‹›…–—―/|*=~^\\.\n\r\t\u00a0\u202f\u2009\u200b', " "))
"""Signs that part words, as spaces, so that every offset stays."""
_CODES = frozenset(code for code in CURRENCIES if len(code) == 3 and code.isascii()) | {"rs"}
_SIGNS = frozenset("$€£¥₴₽₹")

_READERS: dict[str, Reader] = {
    **dict.fromkeys(SMALL_NUMBERS, spelled),
    **dict.fromkeys(SCALES, spelled),
    **dict.fromkeys(COUNT_WORDS, spelled),
    **dict.fromkeys(ROUND_WORDS, vague),
    **dict.fromkeys(ORDINALS, ordinal),
    **dict.fromkeys(("half", "third", "quarter", "fourth", "fifth", "eighth"), fraction),
    **dict.fromkeys(_CODES, money),
    **dict.fromkeys(_SIGNS, money),
    **dict.fromkeys(RELATIVE_STARTS, relative),
    **dict.fromkeys(WEEKDAYS, weekday),
    **dict.fromkeys(MONTHS, month),
    **COMPARISONS,
    **dict.fromkeys(DECADES, decade),
    "fortnight": fortnight,
    "sept": seven,
    "noon": named_hour,
    "midnight": named_hour,
    "#": identifier,
}
_LONG_WORD = 40
"""No listed word is longer than this many letters."""
_NEITHER: tuple[tuple[str, str] | None, Reader | None] = (None, None)
_TABLE = {word: (SMALL_WORDS.get(word), _READERS.get(word)) for word in (*SMALL_WORDS, *_READERS)}
"""Every word that is a value by itself or a trigger, with what it is and the reader to try at it."""
_LISTED = frozenset({*_TABLE, *SAYING, *GERMAN})
_NOT = ("negation", "not")
_UNSURE = frozenset({"no", "may"})
_WORDS = re.compile(r"\w+")
_ENDS = ",.;:!?"


class Trigger(NamedTuple):
    """A place in a word where a value may be: a small word that is one by itself, or what a reader is to be tried at."""

    start: int
    end: int
    small: tuple[str, str] | None
    reader: Reader | None
    unsure: bool
    """Must be looked at where it stands: No. 5, the month of May."""


class Entry(NamedTuple):
    """What is to be done at a word; offsets are from its start."""

    triggers: tuple[Trigger, ...]
    capitals: tuple[Capital, ...]
    marks: tuple[int, ...]
    """Where its quotation marks are."""
    verbs: tuple[int, ...]
    """Where a verb of saying, or "according", begins in it."""
    german: frozenset[str]
    """The German words that it is."""
    link: bool
    """May there be an address in it?"""
    rare: bool
    """Has it any of the last four?"""


class Lexicon(dict[str, Entry | None]):
    """The entries of the words met so far; None for those at which nothing is to be done. It forgets all of them when it is full."""

    def __missing__(self, word: str) -> Entry | None:
        entry = read_word(word)
        if len(word) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[word] = entry
        return entry


_LONGEST_REMEMBERED, _MOST_REMEMBERED = 60, 20_000
"""Characters of a word, and words: the memory of a lexicon is bounded by their product."""


def read_word(word: str) -> Entry | None:
    """The entry of a word, as it stands between spaces."""
    bare, low = word.rstrip(_ENDS), word.lower()
    if low == word and bare.isalpha() and bare not in _LISTED:
        return None
    german = GERMAN.intersection(low.split())
    if bare.isalpha():  # most words
        plain, large = tuple(_listed(bare, 0)), () if low == word else tuple(capitals(word))
        says = bare in SAYING
        rare = says or bool(german)
        return Entry(plain, large, (), (0,) if says else (), german, False, rare) if plain or large or rare else None
    triggers, large = tuple(_triggers(word)), tuple(capitals(word))
    marks = tuple(match.start() for match in QUOTATION_MARK.finditer(word))
    verbs = tuple(match.start() for match in _WORDS.finditer(word) if match.group() in SAYING)
    link = may_link(word)
    rare = bool(marks or verbs or german or link)
    return Entry(triggers, large, marks, verbs, german, link, rare) if triggers or large or rare else None


def _triggers(word: str) -> list[Trigger]:
    spaced = word.translate(_SPACED)
    found: list[Trigger] = []
    end = 0
    for token in spaced.split():
        start = spaced.find(token, end)
        end = start + len(token)
        if token.isalpha():
            found += _listed(token, start)
            continue
        for match in _TRIGGER.finditer(word, start, end):
            if match.lastindex == 3:
                found.append(Trigger(*match.span(), None, digits, False))
            else:
                found += _listed(match.group(), match.start(), identifier if match.lastindex == 2 else None)
    return found


def _listed(word: str, start: int, reader: Reader | None = None) -> list[Trigger]:
    """What the lists say of a word. An office with a capital is a part of a name, read there."""
    low = word[:_LONG_WORD].lower()
    small, listed = _TABLE.get(low, _NEITHER)
    reader = reader or listed
    if small is None and reader is None and low.endswith(("n't", "n’t")):
        small = _NOT
    elif low in OFFICES and word[0].isupper():
        small = None
    return [Trigger(start, start + len(word), small, reader, low in _UNSURE)] if small or reader else []
