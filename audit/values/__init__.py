"""The typed pieces of a sentence, each in the normal form by which two spellings of one value are equal.

One pass over the words of a sentence looks each up in a table of triggers; only at a trigger is a pattern tried. Time is linear in the
text: every pattern is bounded and none is searched for from everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

from audit.model import Value
from audit.values.calendar import RELATIVE_STARTS, month, named_hour, relative, weekday
from audit.values.figures import digits, identifier, money, ordinal, spelled
from audit.values.names import names
from audit.values.speech import comparisons, links, quotations, small_words, speakers
from audit.values.words import COUNT_WORDS, CURRENCIES, MONTHS, ORDINALS, SCALES, SMALL_NUMBERS, WEEKDAYS

Reader = Callable[[str, int], "tuple[str, str, int] | None"]

_TRIGGER = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d|[$€£¥₴₽₹]|#(?=\d)")
_CODES = frozenset(code for code in CURRENCIES if len(code) == 3 and code.isascii()) | {"rs"}

_READERS: dict[str, Reader] = {
    **dict.fromkeys(SMALL_NUMBERS, spelled),
    **dict.fromkeys(SCALES, spelled),
    **dict.fromkeys(COUNT_WORDS, spelled),
    **dict.fromkeys(ORDINALS, ordinal),
    **dict.fromkeys(_CODES, money),
    **dict.fromkeys("$€£¥₴₽₹", money),
    **dict.fromkeys(RELATIVE_STARTS, relative),
    **dict.fromkeys(WEEKDAYS, weekday),
    **dict.fromkeys(MONTHS, month),
    "noon": named_hour,
    "midnight": named_hour,
    "#": identifier,
}


@lru_cache(maxsize=4096)
def values(sentence: str) -> tuple[Value, ...]:
    """Every typed value of ``sentence``, by start, end and type; figures never overlap one another, but may stand inside a quotation.

    Types: year date weekday relative-day time number range ordinal money percent measure age score phone link identifier name place
    organisation title pronoun quotation speaker negation hedge comparison modal.
    """
    named = tuple(names(sentence))
    found = chain(
        _figures(sentence),
        named,
        quotations(sentence),
        links(sentence),
        comparisons(sentence),
        small_words(sentence),
        speakers(sentence, named),
    )
    return tuple(sorted(found, key=lambda value: (value.start, value.end, value.type, value.normal)))


def _figures(text: str) -> Iterator[Value]:
    position = 0
    while (trigger := _TRIGGER.search(text, position)) is not None:
        start = trigger.start()
        reading = _read(text, start, trigger.group())
        if reading is None:
            position = trigger.end() if not trigger.group().isdigit() else start + 1
            continue
        kind, normal, end = reading
        yield Value(kind, text[start:end], normal, start, end)
        position = max(end, start + 1)


def _read(text: str, start: int, word: str) -> tuple[str, str, int] | None:
    if word.isdigit():
        return digits(text, start)
    following = text[start + len(word) : start + len(word) + 2]
    if following[:1].isdigit() or (following[:1] == "-" and following[1:].isdigit() and word[:1].isupper()):
        coded = identifier(text, start)
        if coded and word not in "$€£¥₴₽₹":
            return coded
    reader = _READERS.get(word.lower())
    return reader(text, start) if reader else None
