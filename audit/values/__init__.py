"""The typed pieces of a sentence, each in the normal form by which two spellings of one value are equal.

One pass over the words looks each up in two tables: small words that are values themselves, and triggers at which a pattern is tried.
Names are runs of capitals. Time is linear in the text: every pattern is bounded, and none is searched for from everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import attrgetter

from audit.model import Value
from audit.values.calendar import RELATIVE_STARTS, month, named_hour, relative, weekday
from audit.values.figures import digits, fraction, identifier, money, ordinal, spelled, vague
from audit.values.gazetteer import OFFICES
from audit.values.names import names
from audit.values.speech import COMPARING, SMALL_WORDS, comparison, links, quotations, speakers
from audit.values.words import COUNT_WORDS, CURRENCIES, MONTHS, ORDINALS, ROUND_WORDS, SCALES, SMALL_NUMBERS, WEEKDAYS

Reading = tuple[str, str, int]
Reader = Callable[[str, int], Reading | None]

_TRIGGER = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)(?=(-?\d)?)|\d|[$€£¥₴₽₹]|#(?=\d)|['’]ll\b")
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
    **dict.fromkeys(COMPARING, comparison),
    **dict.fromkeys("0123456789", digits),
    "noon": named_hour,
    "midnight": named_hour,
    "#": identifier,
}

LONG_WORD = 40
"""No listed word is longer than this many letters."""
_NEITHER: tuple[tuple[str, str] | None, Reader | None] = (None, None)
_TABLE = {word: (SMALL_WORDS.get(word), _READERS.get(word)) for word in (*SMALL_WORDS, *_READERS)}
"""Every word that is a value by itself or a trigger, with what it is and the reader to try at it."""


LONGEST = 2_000
"""Sentences longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""


def values(sentence: str) -> tuple[Value, ...]:
    """Every typed value of ``sentence``, by start, end and type; figures never overlap one another, but may stand inside a quotation.

    Types: year date weekday relative-day time number range ordinal money percent measure age score phone link identifier name place
    organisation title pronoun quotation speaker negation hedge comparison modal.
    """
    return _remembered(sentence) if len(sentence) <= LONGEST else _read_all(sentence)


def _read_all(sentence: str) -> tuple[Value, ...]:
    addresses = tuple(links(sentence))
    named = tuple(_outside(names(sentence), addresses))
    found = [*_outside(_words(sentence), addresses), *named, *quotations(sentence), *addresses, *speakers(sentence, named)]
    found.sort(key=attrgetter("start", "end", "type", "normal"))
    return tuple(found)


_remembered = lru_cache(maxsize=4096)(_read_all)


def _outside(found: Iterator[Value], addresses: tuple[Value, ...]) -> Iterator[Value]:
    """The values that do not begin inside an address."""
    starts, ends = [link.start for link in addresses], [0, *(link.end for link in addresses)]
    return (value for value in found if value.start >= ends[bisect_right(starts, value.start)]) if addresses else found


@lru_cache(maxsize=16384)
def _entry(word: str) -> tuple[str, tuple[str, str] | None, Reader | None, bool]:
    """A word lower-cased with its entry in the table; and whether nothing is to be done at it."""
    low = word.lower()
    small, reader = _TABLE.get(low, _NEITHER)
    return low, small, reader, small is None and reader is None and not low.endswith(("n't", "n’t"))


def _words(text: str) -> Iterator[Value]:
    """Small words and figures; a figure takes the words it is made of, so that no other figure is read inside it."""
    spaced = text.translate(_SPACED)
    taken = end = 0
    for token in spaced.split():
        start = spaced.find(token, end)
        end = start + len(token)
        if token.isalpha():
            if end - start > LONG_WORD:
                continue
            low, small, reader, idle = _entry(token)
            if idle or start < taken:
                continue
            found, taken = _at(text, start, end, low, small, reader)
            yield from found
        else:
            for trigger in _TRIGGER.finditer(text, start, end):
                low, small, reader, idle = _entry(trigger.group()[:LONG_WORD])
                if trigger.lastindex == 2 and (trigger[2] != "-" or trigger[1][0].isupper()):
                    reader = identifier
                elif idle:
                    continue
                if trigger.start() >= taken:
                    found, taken = _at(text, *trigger.span(), low, small, reader)
                    yield from found


def _at(text: str, start: int, end: int, low: str, small: tuple[str, str] | None, reader: Reader | None) -> tuple[list[Value], int]:
    """What is read at one word, and where the figure that begins there ends."""
    found, taken = [], start
    if reader is None or small:
        kind, normal = small or ("negation", "not")
        if not _elsewhere(text, start, end, low):
            found.append(Value(kind, text[start:end], normal, start, end))
    if reader and (reading := reader(text, start)):
        kind, normal, taken = reading
        found.append(Value(kind, text[start:taken], normal, start, taken))
    return found, taken


def _elsewhere(text: str, start: int, end: int, low: str) -> bool:
    """Is this not the small word it looks like: No. 5, the month of May, a title with its capital (a part of a name, read there)?"""
    if low in OFFICES:
        return text[start].isupper()
    if low == "no":
        return text[end : end + 1] == "." and text[end + 1 : end + 3].strip()[:1].isdigit()
    return low == "may" and start > 0 and text[start].isupper()
