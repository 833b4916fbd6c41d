"""Rules over the word before a stop: abbreviations, years, units, initials, ordinals."""

from __future__ import annotations

import re
from typing import Final

from audit.segment.languages import CLOCK_FOLLOWERS, ENDING_PAIRS, ORDINAL_LEADS, ORDINAL_NOUNS, STARTERS, TONGUES
from audit.segment.stops import HARDLY, INITIALS, Rule, Stop

_CYRILLIC = re.compile("[\u0400-\u04ff\\d]")
_LABEL = re.compile(r"§?\d{1,3}(?:\.\d{1,2})*|[IVX]{2,5}")
_ROMAN = re.compile(r"[IVX]{2,5}")
_AND: Final = frozenset(("и", "та", "і", "й"))
_OTHERS: Final = frozenset(("др", "пр", "ін", "інш"))
"""What ends a list after "and": "А. Овечкин, Е. Малкин и др."."""
_VOWELS = frozenset("aeiouyäöüàâáéèêëíîïóôúùûаеиіоуыэюяєїё")
_LOCAL_TIME = re.compile(r"\w{2,24}(?:\s\w{2,24})?\stime\b")
_SHORT: Final = frozenset(("я", "є", "ж"))
"""Words of one letter that end sentences."""
_SPEAKERS: Final = frozenset(("Q", "A"))
"""Who asks and who answers, before the words of an interview."""
_YEARS: Final = frozenset(("р", "г", "рр", "гг", "в", "вв"))
_OPENS = re.compile(r"(?:,|\s(?:а|и|но|что|і|й|та|але|що))\s(?:в|во|с|со|к|до|от|по|у|з|із|до|від)\s(?:\w+\s)?[\w–—-]+\s\w+$")
"""A clause that begins with a year: ", а в 2014 г. Name …"."""
_YEAR_DIGITS: Final = 4
"""A number of fewer digits before "р." is a price."""
_CENTURY = re.compile(r"(?:[ivxхі]+[-–—])?[ivxхі]+")
_UNITS: Final = frozenset(("h", "ч", "м", "см", "л", "гр"))
_MEASURES: Final = frozenset(("кв.", "куб.", "ст.", "ч."))
"""Before "м." and "л.": square and cubic metres, table and tea spoons."""


def _clock(s: Stop) -> bool | None:
    if s.word.lower() not in ("a.m", "p.m"):
        return None
    return s.next[0].isupper() and s.next.lower() not in CLOCK_FOLLOWERS and not _LOCAL_TIME.match(s.rest)


def _year(s: Stop) -> bool | None:
    """ "In 1991 р. Name …": a short year or century ends no sentence or clause that has hardly begun, and others before any capital."""
    if s.word not in _YEARS or not (s.before[-1:].isdigit() or _CENTURY.fullmatch(s.before)):
        return None
    money = s.word == "р" and len(s.before) < _YEAR_DIGITS
    return s.starts or (s.next[0].isupper() and (money or not (s.begun <= HARDLY or _OPENS.search(s.tail))))


def _station(s: Stop) -> bool | None:
    """A station or an article ("ст. Козятин", "ст. 5"); after its number a century, which may end a sentence."""
    if s.word != "ст" or s.before == "рт.":
        return None
    return s.starts if _ROMAN.fullmatch(s.before.upper()) or s.before[-1:].isdigit() else False


def _unit(s: Stop) -> bool | None:
    """ "21.00 h. Name …", "до 100 м. Name …": after its number a unit ends a sentence before any capital."""
    if s.word not in _UNITS or s.next[0].isdigit() or not (s.before[-1:].isdigit() or s.before in _MEASURES):
        return None
    return s.next[0].isupper()


def _doubled(s: Stop) -> bool | None:
    """A plural in initials: "EE. UU.", "JJ. OO."."""
    if len(s.word) != 2 or s.word[0] != s.word[1] or not s.word.isupper() or _ROMAN.fullmatch(s.word):
        return None
    return s.starts and not (len(s.next) == 2 and s.next.isupper())


def _tongue(s: Stop) -> bool | None:
    return False if s.word in TONGUES and not _CYRILLIC.match(s.next) else None


def _pair(s: Stop) -> bool | None:
    """ "и т. д. Все …", but "т. е. Москва" and "Т. Д. Сомов"."""
    if len(s.word) != 1 or not s.word.islower() or not s.before.endswith("."):
        return None
    if f"{s.before} {s.word}" in ENDING_PAIRS:
        return s.next[0].isupper()
    return False if s.before == "т." else None


def _abbreviation(s: Stop) -> bool | None:
    kind, capital = s.kind, s.word[:1].isupper()
    if kind == "never" or (kind == "title" and capital) or (kind == "number" and (s.next[0].isdigit() or _ROMAN.fullmatch(s.next))):
        return False
    if capital and "." in s.word and kind == "ending":
        return s.starts
    if kind == "ending" or (s.before in _AND and s.word in _OTHERS):
        return s.next[0].isupper() and s.next != "США"
    return s.starts if kind == "maybe" or (kind == "name" and capital) else None


def _initial(s: Stop) -> bool | None:
    """One letter, several with stops between them, or two consonants with a capital ("Dz. Ivanov") stand for a name."""
    word = s.word
    if word in _SHORT:
        return None
    if s.first and word in _SPEAKERS:
        return False
    if (len(word) == 1 and word.isalpha()) or (len(word) == 2 and word[0].isupper() and word[1].islower() and _vowelless(word)):
        return s.starts
    return s.starts if "." in word and INITIALS.fullmatch(word) else None


def _ordinal(s: Stop) -> bool | None:
    """A number before what it counts, and the label of a list or of a chapter, which Ukrainian laws set apart."""
    if (s.first or s.before.endswith(":")) and _LABEL.fullmatch(s.word):
        return None if "а" <= s.next[0].lower() <= "ї" and not s.russian else False
    if not s.word.isdigit() or len(s.word) > 3:
        return None
    if s.small:
        return False
    following = s.next.lower()
    german = following in ORDINAL_NOUNS or s.before in ORDINAL_LEADS or s.lang == "de"
    return False if german and (following not in STARTERS or following in ORDINAL_NOUNS) else None


def _small(s: Stop) -> bool | None:
    """A small letter starts a sentence too, except after a king's number or what looks like an unknown abbreviation."""
    if s.next[0].isdigit() and _vowelless(s.word):
        return False
    if not s.small:
        return None
    unknown = len(s.word) <= 4 and (_vowelless(s.word) or (s.carries_on and s.word[:1].isupper()))
    return not (_ROMAN.fullmatch(s.word) or (unknown and not s.word.isupper()))


def _vowelless(word: str) -> bool:
    return 1 < len(word) <= 5 and word.isalpha() and not word.isupper() and _VOWELS.isdisjoint(word.lower())


WORDS: Final[tuple[Rule, ...]] = (
    _clock,
    _year,
    _station,
    _unit,
    _doubled,
    _tongue,
    _pair,
    _abbreviation,
    _initial,
    _ordinal,
    _small,
)
"""In order; the first that has an opinion decides. A word follows the stop."""
