"""The typed pieces of a sentence, each in the normal form by which two spellings of one value are equal.

Each word is looked up once (``lexicon``): small words that are values themselves, triggers at which a pattern is tried, and capitals, whose
runs are names. Time is linear in the text: every pattern is bounded, and none is searched for from everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from audit.model import Value
from audit.values.figures import digits
from audit.values.lexicon import Entry, Lexicon
from audit.values.names import names
from audit.values.readings import Found
from audit.values.speech import links, quotations, speakers

LONGEST = 2_000
"""Sentences longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""


def values(sentence: str) -> tuple[Value, ...]:
    """Every typed value of ``sentence``, by start, end and type; figures never overlap one another, but may stand inside a quotation.

    Types: year date weekday relative-day time number range ordinal money percent measure age score phone link identifier name place
    organisation title pronoun quotation speaker negation hedge comparison modal.
    """
    return _remembered(sentence) if len(sentence) <= LONGEST else _read_all(sentence)


def _read_all(sentence: str) -> tuple[Value, ...]:
    noticed = _noticed(sentence)
    rare = [word for word in noticed if word[1].rare]
    capitals = [(at, capital) for at, word in noticed for capital in word.capitals]
    found = _figures(sentence, noticed)
    named = names(sentence, capitals, [word.german for _, word in rare if word.german]) if capitals else []
    if rare:
        addresses = links(sentence) if any(word.link for _, word in rare) else []
        if addresses:
            named, found = _outside(named, addresses), _outside(found, addresses) + addresses
        found += speakers(sentence, named, [at + start for at, word in rare for start in word.verbs])
        found += quotations(sentence, [at + start for at, word in rare for start in word.marks])
    found += named
    found.sort()
    return tuple([Value(kind, sentence[start:end], normal, start, end) for start, end, kind, normal in found])


_LEXICON = Lexicon()
_remembered = lru_cache(maxsize=4096)(_read_all)


def _noticed(sentence: str) -> list[tuple[int, Entry]]:
    """The words at which something is to be done, each with its offset."""
    noticed = []
    at = 0
    for word in sentence.split(" "):
        entry = _LEXICON[word]
        if entry is not None:
            noticed.append((at, entry))
        at += len(word) + 1
    return noticed


def _outside(found: Sequence[Found], addresses: Sequence[Found]) -> list[Found]:
    """The values that do not begin inside an address."""
    starts, ends = [link[0] for link in addresses], [0, *(link[1] for link in addresses)]
    return [value for value in found if value[0] >= ends[bisect_right(starts, value[0])]]


def _figures(text: str, noticed: Sequence[tuple[int, Entry]]) -> list[Found]:
    """Small words and figures; a figure takes the words it is made of, so that no other figure is read inside it."""
    found: list[Found] = []
    taken = 0
    for at, word in noticed:
        for start, end, small, reader, unsure in word.triggers:
            start, end = at + start, at + end
            if start < taken:
                if reader is not digits or end <= taken:
                    continue
                start = taken  # amid digits
            if small and not (unsure and _elsewhere(text, start, end)):
                found.append((start, end, *small))
            if reader and (reading := reader(text, start)):
                kind, normal, taken = reading
                found.append((start, taken, kind, normal))
    return found


def _elsewhere(text: str, start: int, end: int) -> bool:
    """Is this not the small word it looks like: No. 5, the month of May?"""
    if text[start] in "nN":
        return text[end : end + 1] == "." and text[end + 1 : end + 3].strip()[:1].isdigit()
    return start > 0 and text[start].isupper()
