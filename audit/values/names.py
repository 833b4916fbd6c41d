"""Proper names by their capitals: persons, places, organisations, and the titles and offices around them.

A run of capitalised words is a name. Its type comes from the short lists of ``gazetteer``; its normal form is lower case, without
possessive, honorific and full stops. No model is used: capital runs notice a changed name almost always, and that is what counts here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Value
from audit.values.calendar import RELATIVE_STARTS
from audit.values.gazetteer import (
    ENDS_ORGANISATION,
    ENDS_PLACE,
    HONORIFICS,
    NOT_NAMES,
    OFFICES,
    PLACES,
    TITLE_ABBREVIATIONS,
)
from audit.values.words import CURRENCIES, MONTHS, WEEKDAYS, listed

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,8}(?:[^\W\d_](?![^\W\d_]))?"  # U.S., J.K.
    r"|[^\W_]+(?:['’&.\-][^\W_]+){0,8}"
)
_JOINT = re.compile(
    r"\.?[ \u00a0]|\.?[ \u00a0](?:of|of the|de|de la|del|van|van der|von|der|den|bin|ibn|al|el|da|dos|di|du|y|и|та|for|&|and the)[ \u00a0]"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:][\s\"“”»)]+|[\"“«‘(]|\n|[—–•*]\s*)$")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | RELATIVE_STARTS

Token = tuple[str, int, int]


def names(text: str) -> Iterator[Value]:
    """Yields names, places, organisations and titles of ``text`` from left to right."""
    run: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        token = (word, match.start(), match.end())
        if run and not _continues(text, run[-1], token):
            yield from _typed(text, run)
            run = []
        if _is_capital(word):
            if run or word.lower() not in _CALENDAR:
                run.append(token)
            continue
        if run and not _particle(text, match.end(), word):
            yield from _typed(text, run)
            run = []
        if word.lower() in OFFICES:
            yield Value("title", word, word.lower(), match.start(), match.end())
    if run:
        yield from _typed(text, run)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper() and not word.isdigit())


_PARTICLES = listed(
    """
    of the de la del van der von den bin ibn al el da dos di du y для
    """
)


def _particle(text: str, end: int, word: str) -> bool:
    """Is this small word inside a name: between two capitalised words (University of Kent, Ursula von der Leyen)?"""
    if word not in _PARTICLES:
        return False
    following = _WORD.match(text, end + 1)
    return following is not None and (_is_capital(following.group()) or following.group() in _PARTICLES)


def _continues(text: str, last: Token, token: Token) -> bool:
    between = text[last[2] : token[1]]
    if between in (" ", "\u00a0"):
        return True
    abbreviated = between in (". ", ".\u00a0") and (
        len(last[0]) <= 2 or (last[0] + ".").lower() in TITLE_ABBREVIATIONS or last[0] in {"St", "Mr", "Mrs", "Ms", "Jr"}
    )
    if abbreviated:
        return True
    return bool(re.fullmatch(r"\.?[ \u00a0](?:(?:of|the|de|la|del|van|der|von|den|bin|ibn|al|el|da|dos|di|du|y)[ \u00a0]){1,3}", between))


def _typed(text: str, run: list[Token]) -> Iterator[Value]:
    """One run of capitals, as titles and a name."""
    if run[0][0].lower() in NOT_NAMES and (
        len(run) == 1 or _SENTENCE_START.search(text[max(0, run[0][1] - 3) : run[0][1]]) or run[0][0].lower() in {"the", "a", "an"}
    ):
        run = run[1:]
    while run and (head := _head(text, run[0])):
        if head not in HONORIFICS:
            yield Value("title", run[0][0], head, run[0][1], run[0][2])
        run = run[1:]
    if not run or all(token[0].lower() in NOT_NAMES or token[0].lower() in CURRENCIES for token in run):
        return
    start, end = run[0][1], run[-1][2]
    written = text[start:end]
    if not any(character.isalpha() for character in written):
        return
    bare = _POSSESSIVE.sub("", written)
    kind = _kind(text, start, bare)
    yield Value(kind, bare, normal(bare), start, start + len(bare))


def _head(text: str, token: Token) -> str | None:
    """The normal form of a leading title or honorific of a run, or None."""
    dotted = token[0].lower() + text[token[2] : token[2] + 1]
    if dotted in TITLE_ABBREVIATIONS:
        return TITLE_ABBREVIATIONS[dotted]
    word = token[0].lower()
    return word if word in HONORIFICS or word in OFFICES else None


def normal(name: str) -> str:
    """Lower case, no full stops, single spaces: ``U.S. Senate`` -> ``us senate``."""
    return re.sub(r"\s+", " ", name.replace(".", "").replace("’", "'")).lower()


def _kind(text: str, start: int, name: str) -> str:
    words = name.lower().split()
    last = words[-1].rstrip(".")
    if name.lower() in PLACES or (len(words) > 1 and last in ENDS_PLACE):
        return "place"
    if any(word.rstrip(".") in ENDS_ORGANISATION for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1):
        return "organisation"
    if len(words) == 1 and re.search(r"\b(?:in|near|from|to|at|outside|around|across) $", text[max(0, start - 9) : start], re.I):
        return "place"
    return "name"
