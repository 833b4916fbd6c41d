"""The typed pieces of a sentence, each in the normal form by which two spellings of one value are equal.

Each word is looked up once (``lexicon``): small words that are values themselves, triggers at which a pattern is tried, and capitals, whose
runs are names. Time is linear in the text: every pattern is bounded, and none is searched for from everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add

from audit.model import Value
from audit.values.capitals import Capital
from audit.values.figures import digits
from audit.values.lexicon import Entry, Lexicon, Trigger
from audit.values.names import names
from audit.values.readings import Found
from audit.values.speech import links, may_quote, quotations, speakers

__all__ = ["may_quote", "values"]

LONGEST = 2_000
"""Sentences longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""


def values(sentence: str) -> tuple[Value, ...]:
    """Every typed value of ``sentence``, by start, end and type; figures never overlap one another, but may stand inside a quotation.

    Types: year date weekday relative-day time number range ordinal money percent measure age score phone link identifier name place
    organisation title pronoun quotation speaker negation hedge comparison modal.
    """
    return _remembered(sentence) if len(sentence) <= LONGEST else _read_all(sentence)


def _read_all(sentence: str) -> tuple[Value, ...]:
    triggers: list[tuple[int, tuple[Trigger, ...]]] = []
    capitals: list[tuple[int, tuple[Capital, ...]]] = []
    marks: list[int] = []
    verbs: list[int] = []
    german: set[str] = set()
    linked = False
    for at, (begins, large, quoting, saying, foreign, link, rare) in _noticed(sentence):
        if begins:
            triggers.append((at, begins))
        if large:
            capitals.append((at, large))
        if rare:
            marks += [at + start for start in quoting]
            verbs += [at + start for start in saying]
            german |= foreign
            linked = linked or link
    found = _figures(sentence, triggers)
    if capitals:
        found += names(sentence, capitals, german)
    if linked:
        addresses = links(sentence)
        found = _outside(found, addresses) + addresses
    if verbs:
        found += speakers(sentence, found, verbs)
    if marks:
        found += quotations(sentence, marks)
    found.sort()
    return tuple([Value(kind, sentence[start:end], normal, start, end) for start, end, kind, normal in found])


def _noticed(sentence: str) -> Iterator[tuple[int, Entry]]:
    """The words of a sentence that have an entry, with their starts. No loop goes over the others, which are most of them."""
    words = sentence.split(" ")
    entries = [*map(_LEXICON.__getitem__, words)]
    starts = map(add, accumulate(map(len, words), initial=0), count())  # as many spaces stand before a word as words
    return compress(zip(starts, entries, strict=False), entries)  # type: ignore[arg-type]  # None is left out


_LEXICON = Lexicon()
_remembered = lru_cache(maxsize=1 << 10)(_read_all)


def _outside(found: Sequence[Found], addresses: Sequence[Found]) -> list[Found]:
    """The values that do not begin inside an address."""
    starts, ends = [link[0] for link in addresses], [0, *(link[1] for link in addresses)]
    return [value for value in found if value[0] >= ends[bisect_right(starts, value[0])]]


def _figures(text: str, words: Sequence[tuple[int, Sequence[Trigger]]]) -> list[Found]:
    """Small words and figures; a figure takes the words it is made of, so that no other figure is read inside it.

    ``words`` have triggers, whose offsets count from the start of the word.
    """
    found: list[Found] = []
    taken = 0
    for at, triggers in words:
        for start, end, small, reader, unsure in triggers:
            start, end = at + start, at + end
            if start < taken:
                if reader is not digits or end <= taken:
                    continue
                start = taken  # amid digits
            if small and not (unsure and _elsewhere(text, start, end)):
                kind, normal = small
                found.append((start, end, kind, normal))
            if reader and (reading := reader(text, start)):
                kind, normal, taken = reading
                found.append((start, taken, kind, normal))
    return found


def _elsewhere(text: str, start: int, end: int) -> bool:
    """Is this not the small word it looks like: No. 5, the month of May?"""
    if text[start] in "nN":
        return text[end : end + 1] == "." and text[end + 1 : end + 3].strip()[:1].isdigit()
    return start > 0 and text[start].isupper()
