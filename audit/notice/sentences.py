"""Where the sentences of a paragraph begin: rougher than ``segment``, which no other stage sees; it only has to part two statements."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r"(?<!\w)(\w*+)[.!?…][\"”’')\]*_]{0,3}\s+"
    r"(?=[\"“‘'(\[*_]{0,2}(?:\d|[^\W\d_a-zа-яіїєґß-ÿ]))"  # a capital of any alphabet, or a digit
)
_BEFORE = re.compile(r"[\n(\[*†‡_—–•.!?…”\"’')\]:|-]")
"""The marks behind which a notice may begin: at once, or after a space."""
_AT_ONCE = "\n([*†‡_—–•"
_PRONOUN = re.compile(r"(?:He|She|It|They|We|The|This|That|These|In)\b")
_ORDINAL = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrestag|Lebensjahr|Geburtstag"
    r"|Weltkrieg|Klasse|Liga|Bundesliga|Platz|Stock|Etage|Bezirk|Spieltag|Runde|Auflage|Ausgabe)"
)
"""What German counts with a number and a stop ("1. Juni")."""
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr st sen sens rep reps gov govs gen col lt capt cmdr sgt maj adm rev hon pres prof supt jr sr vs no nos vol inc corp
    co ltd bros dept jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd ft mt ala ariz ark calif
    colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo""".split()
)


def begins(text: str) -> list[int]:
    """Every place where a notice may start: a block, a line, a sentence, a bracket begins, or a dash, a bullet, an emphasis mark ends."""
    found = [0]
    for match in _BEFORE.finditer(text):
        mark, end = match[0], match.end()
        if mark in _AT_ONCE:
            found.append(end)
        after = text[end : end + 1]
        if (after == " " and mark not in "\n([") or (after == mark == "-"):
            found.append(end + 1)
    return found


def starts(text: str) -> list[int]:
    """Where the sentences begin, the first at 0."""
    return [0, *(match.end() for match in _BREAK.finditer(text) if not _abbreviated(match))]


def _abbreviated(match: re.Match[str]) -> bool:
    """True for a full stop after an initial or an abbreviation that stands before a name or a number, and after a German ordinal."""
    word = match[1]
    if _PRONOUN.match(match.string, match.end()) or match[0][len(word)] != ".":
        return False
    if word.isdigit() and len(word) <= 2:
        return _ORDINAL.match(match.string, match.end()) is not None
    ends = match.string[match.start() - 1 : match.start()] == "-"  # of a figure: 1986-м
    return (len(word) == 1 and word.isalpha() and not ends) or word.casefold() in _ABBREVIATIONS
