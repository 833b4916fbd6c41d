"""Sentences of one block, by rules that look at a few words around each stop and at nothing else.

Why our own: a splitter that tracks quotations or reads a whole paragraph moves the boundaries of untouched sentences when one quotation
mark is dropped, and each moved boundary is an edit that nobody made. Here a boundary depends on the word before the stop, the stop with its
closing marks, and the two or three words after it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from audit.model import Span
from audit.segment.layout import cuts
from audit.segment.stops import JOINERS, PICTURES
from audit.segment.verdict import ends

_REMEMBERED = 2000
"""Code points of the longest block that is remembered: paragraphs of news recur from version to version, megabytes do not."""

_STOP = re.compile(
    rf"(?P<stop>[.!?…。！？{PICTURES}][.!?…。！？{PICTURES}{JOINERS}]*+"
    rf"(?>(?:[ \u00a0](?:[.!?…]++|[{PICTURES}][{PICTURES}{JOINERS}]*+(?!\S)))*))"
    r"(?P<close>(?>(?:\[\d{1,3}\]|[\"'`”’“‘»«›‹」』)\]}*_]|[ \u00a0\u202f](?:[»\"]|\)++)(?!\S))*))(?P<space>\s*+)"
)
"""Begins with a plain set of marks, by which ``re`` skips what lies between two stops. Whole groups are repeated in an atomic one: before
Python 3.11.5 a possessive repeat kept what its last, failed turn had taken (CPython issue 106052)."""
_EMPTY_LINE = re.compile(r"(?<!\s)[^\S\n]*+\n[^\S\n]*+\n\s*+")
"""From the first of the spaces on, as a stop before them sees it: a boundary found twice is one."""


def segment(text: str, lang: str = "") -> tuple[Span, ...]:
    """The sentences of one block as spans in code points: ordered, disjoint, without outer spaces, together all of ``text`` but spaces.

    ``lang`` is an ISO 639-1 hint and may be empty. It says more than the words themselves in two things: in "de" a number with a stop is an
    ordinal, and whether Cyrillic words are Russian is else told by the letters nearby.
    Time is linear in ``len(text)``: a few scans by patterns that never go back, and around each stop a bounded number of code points.
    """
    return _remembered(text, lang) if len(text) <= _REMEMBERED else _segment(text, lang)


def _segment(text: str, lang: str) -> tuple[Span, ...]:
    last = len(text.rstrip())
    begin = len(text) - len(text.lstrip())
    spans = []
    found = _stops(text, begin, last, lang)
    others = cuts(text, begin, last)
    if "\n" in text:
        others += [match.span() for match in _EMPTY_LINE.finditer(text, begin, last)]
    for end, following in sorted({*found, *others}) if others else found:
        spans.append(Span(begin, end))
        begin = following
    if begin < last:
        spans.append(Span(begin, last))
    return tuple(spans)


_remembered = lru_cache(maxsize=1 << 11)(_segment)


def _stops(text: str, begin: int, last: int, lang: str) -> list[tuple[int, int]]:
    found = []
    for match in _STOP.finditer(text, begin, last):
        after = match.end()
        if after < last and ends(text, match, begin, lang):
            found.append(match.span("space"))
            begin = after
    return found
