"""Words with a capital, and the runs of them that are names with their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.values.calendar import RELATIVE_STARTS, ZONES
from audit.values.gazetteer import NOT_NAMES, OFFICES, TITLE_ABBREVIATIONS
from audit.values.words import MONTHS, WEEKDAYS, listed

_UPPER = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0218-\u021bΑ-Ω\u0400-\u042f\u0490"
_CAPITAL = re.compile(
    rf"(?<!\w)(?:(?:[{_UPPER}]\.){{2,8}}(?:[{_UPPER}](?!\w))?"  # U.S., J.K.
    rf"|(?:[{_UPPER}]|[a-z][A-Z])[^\W_]{{0,60}}+(?>(?:['’&.\-][^\W_]{{1,60}}){{0,8}})(?![$€£]))"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(f"[{_UPPER}]")
_WORDS_BETWEEN = re.compile(r"[ \u00a0](?:[^\W\d_]{1,3}[ \u00a0]){1,3}")
_LONGEST_BETWEEN = 13
"""Of three words of three letters, with their spaces."""
_FIGURE_AFTER = re.compile(r"\.?[ \u00a0]\d")
"""Makes a word of the calendar the beginning of a date, and not the end of a name (Effective March 6)."""
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][\"”’»)]?\s+[\"“‘«(]?|[\"“«‘(]|\n|[—–•*]\s?)$")
POSSESSIVE = ("'s", "’s")
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | RELATIVE_STARTS
_CLOCKS = frozenset(zone for zone in ZONES if len(zone) > 2)
"""What stands behind an hour, and is no name."""
_PARTICLES = listed("of the de la del van der von den bin ibn al el da dos di du y для for and")
_ALWAYS_JOIN = listed("de la del van von bin ibn al el da dos di du y")
_OF_HEADS = listed(
    """
    university college school institute academy department ministry office agency bureau administration authority commission committee
    council board court house bank center centre museum library church cathedral republic kingdom state states isle gulf bay cape city
    duke duchess prince princess king queen earl lord secretary attorney minister speaker chief director head association federation
    society foundation league union organization organisation alliance conference congress chamber bill statue treaty battle declaration
    order house fund hall brotherhood party army front institutes centers commissioner representative
    """
)
"""Words after which "of", "of the", "for" or "and" goes on with the same name (Bank of England, Center for Public Integrity)."""
_ADJECTIVAL = listed(
    "led controlled based backed run born style era area owned majority occupied held sponsored funded listed trained bound"
)
"""Second halves that make an adjective of a name: Okafor-led, London-based."""

Token = tuple[str, int, int]
"""A word with its start and end."""


class Capital(NamedTuple):
    """A word that begins with a capital, or has it second (iPhone); offsets are from the start of the word it stands in."""

    word: str
    start: int
    end: int
    ends_run: bool
    """Has it a digit, or is it an adjective made of a name? It is no part of a name, and ends the one before it."""
    dated: bool
    """Is it a word of the calendar?"""
    silent: bool
    """Is it a small word with the capital of a sentence's start?"""
    possessive: bool


Run = list[tuple[int, int, Capital]]
"""The words of one name and its titles, with their starts and ends."""


def capitals(text: str) -> Iterator[Capital]:
    """The words with a capital, from left to right, with all that can be said of them without the sentence."""
    for word, start, end in capitalised(text):
        if word in _CLOCKS:
            continue
        low = word.lower()
        ends = not word.isalpha() and (word.rpartition("-")[2] in _ADJECTIVAL or any(character.isdigit() for character in word))
        yield Capital(word, start, end, ends, low in _CALENDAR, says_nothing(word), word.endswith(POSSESSIVE))


def runs(text: str, words: Sequence[tuple[int, Sequence[Capital]]]) -> list[Run]:
    """The capitals that stand together as one name, from left to right; ``words`` have some, whose offsets count from theirs."""
    found: list[Run] = []
    run: Run = []
    for at, capitals in words:
        for capital in capitals:
            start = at + capital.start
            if run and (capital.ends_run or start - run[-1][1] > _LONGEST_BETWEEN or not _continues(text, run[-1], start)):
                found.append(run)
                run = []
            if not capital.ends_run and not (
                capital.dated and (not run or run[-1][2].silent or _FIGURE_AFTER.match(text, at + capital.end))
            ):
                run.append((start, at + capital.end, capital))
    if run:
        found.append(run)
    return found


def capitalised(text: str) -> Iterator[Token]:
    """The words that begin with a capital, or have it second (iPhone), from left to right."""
    end = 0
    for letter in _LETTER.finditer(text):
        start = letter.start()
        if start < end or not letter.group().isupper():
            continue
        if start > 0 and text[start - 1].islower():
            start -= 1
        match = _CAPITAL.match(text, start)
        if match:
            end = match.end()
            yield match.group(), start, end


def title_case(text: str) -> bool:
    """Is this a line in headline capitals, where a capital says nothing?

    At least four longer words, four in five of them capitalised, some small word among them; a list of people with their offices is none.
    """
    if len(text) > 200 or text[-1:] in '.!”"' or ". " in text:
        return False
    words = _LETTERS.findall(text)
    long = [word for word in words if len(word) > 3 and word.lower() not in NOT_NAMES]
    if len(long) < 4 or sum(word[0].isupper() for word in long) < 0.8 * len(long):
        return False
    offices = any(word.lower() in OFFICES for part in text.split(", ")[1:] for word in part.split()[:3])
    return not offices and (len(long) > 5 or any(word.lower() in NOT_NAMES for word in words))


def _continues(text: str, before: tuple[int, int, Capital], start: int) -> bool:
    """Does a name go on with the word at ``start``?"""
    _, end, last = before
    if last.possessive:
        return False
    between = text[end:start]
    if between in {" ", "\u00a0"}:
        return True
    if between in {". ", ".\u00a0"}:
        return len(last.word) <= 2 or (last.word + ".").lower() in TITLE_ABBREVIATIONS
    if not _WORDS_BETWEEN.fullmatch(between):
        return False
    small = between.split()
    return all(word in _PARTICLES for word in small) and (small[0] in _ALWAYS_JOIN or last.word.lower() in _OF_HEADS)


def opens(text: str, start: int) -> bool:
    """May the letter at ``start`` be the first of a sentence?"""
    if start == 0:
        return True
    before = text[max(0, start - 4) : start]
    if before.endswith(("v. ", "vs. ")):
        return False  # the parties of a case
    amid = before[-1] == " " and (before[-2:-1].isalnum() or before[-2:-1] == ",")
    return not amid and _SENTENCE_START.search(before) is not None


def says_nothing(word: str) -> bool:
    """A small word with the capital of a sentence's start; WHO and US are names."""
    return word.lower() in NOT_NAMES and not (word.isupper() and len(word) > 1)
