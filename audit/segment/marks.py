"""Rules over a stop's marks and what follows it: pictures, dashes, questions, ellipses, quotations, brackets."""

from __future__ import annotations

import re
from typing import Final

from audit.segment.languages import ATTRIBUTION, EDITORIAL, STARTERS
from audit.segment.stops import HARDLY, INITIALS, Rule, Stop

_NAMED_SPEAKER = re.compile(r"(?:[\w.'’-]{1,24}\s){1,3}(?:said|asked|says|replied|wondered)[.,;]?(?=\s|\Z)")
_BULLETS: Final = frozenset("•●▪■◦‣►")
_DASHES: Final = frozenset("-–—−")
_CARRIES_ON: Final = ",;:/%)]}&+|\\"
_PHONE = re.compile(r"\+\d{5}")
_MARKS: Final = ".!?…"
_POINTERS: Final = frozenset("👉👈👇👆➡➜➤➔")
_ADDRESSES: Final = frozenset(("http", "https", "www"))
_OPEN_ENDS: Final = frozenset("аеиоуыэюяёйьъ")
_LONG: Final = 5
"""Letters of the longest usual abbreviation ("техн.", "архит.")."""
_TITLE = re.compile(r"[а-яёіїєґ][ \u00a0]«[^»]{1,36}$")
"""A title stands behind a small Cyrillic word, speech behind a colon or a dash."""
_TITLE_GOES_ON = re.compile(r"[^«».]{1,24}[!?]»")


def _pictures(s: Stop) -> bool | None:
    """Little pictures without a stop end a sentence before a capital or a mention: "Ждём 😍 | Где вы?", but "я ❤ Лондон", "👉 Здесь"."""
    if s.stop[0] in _MARKS:
        return None
    if not s.word or (s.first and s.word.lower() in STARTERS) or s.stop[0] in _POINTERS:
        return False
    return s.next[0].isupper() if s.next else s.mark == "@"


def _linked(s: Stop) -> bool | None:
    """Hash tags and an address behind a Cyrillic sentence belong to it: "Скоро лето. #море", "Смотрите! https://…"."""
    if s.word[-1:] < "а":
        return None
    return False if s.mark == "#" or (s.next in _ADDRESSES and s.mark in ":/") else None


def _no_word(s: Stop) -> bool | None:
    """Money, a hash tag or a picture may start a sentence; a comma or a slash goes on."""
    if s.next:
        return True if not _BULLETS.isdisjoint(s.lead) else None
    return (s.mark not in _CARRIES_ON or _PHONE.match(s.rest) is not None) and (s.kind is None or bool(s.close))


def _no_words_yet(s: Stop) -> bool | None:
    """Marks alone are no sentence: "... and then", "(?)"."""
    return False if not s.word and (s.first or s.close[:1] == ")") else None


def _dashed(s: Stop) -> bool | None:
    """A dash and a small letter go on: "? — she asked", "(last year. — ed.)"; and so does a dateline: "DOUGLAS, Ariz. — The"."""
    if _DASHES.isdisjoint(s.lead):
        return None
    place = s.lead[-1].isspace() and s.word[:1].isupper() and (s.kind == "name" or INITIALS.fullmatch(s.word))
    return False if s.small or place or s.next.lower() in EDITORIAL else None


def _dated(s: Stop) -> bool | None:
    """A year in brackets belongs to the title before it: "Осенний лес. (2009)."."""
    return False if s.lead[-1:] == "(" and s.mark == ")" and s.next.isdigit() else None


def _goes_on(s: Stop) -> bool | None:
    """In small letters a known abbreviation goes on if it is Cyrillic ("3 буд. на розі") or a unit ("5 min. later")."""
    if not s.small:
        return None
    if s.kind and (s.word[-1:] >= "а" or s.before[-1:].isdigit()):
        return False
    return _whole(s) if s.russian else None


def _whole(s: Stop) -> bool:
    """A sentence before small letters: a long cry ("Ура! ура!" is a short one), a smile, or a word that is no abbreviation.

    A Russian abbreviation breaks off behind a consonant and is short: "мед. центр", but "весна. скоро", "магазин. там".
    """
    if s.close:
        return s.close.startswith("))")
    if s.stop.strip("!?") == "":
        return s.begun > HARDLY and s.word.islower() and s.next not in ATTRIBUTION
    return s.stop == "." and s.word.isalpha() and len(s.word) > (1 if s.word[-1] in _OPEN_ENDS else _LONG)


def _title(s: Stop) -> bool | None:
    """A title may ask and cry, and goes on with its sentence: "клуб «Что? Где? Когда?» Сомова"."""
    if s.stop[0] not in "!?":
        return None
    within = _TITLE_GOES_ON.match(s.rest) if not s.close else s.close == "»" and not s.starts
    return False if within and _TITLE.search(s.tail) else None


def _question_or_cry(s: Stop) -> bool | None:
    if "!" not in s.stop and "?" not in s.stop:
        return None
    if not s.small:
        return not (s.close and s.next.lower() not in STARTERS and _NAMED_SPEAKER.match(s.rest))
    if s.close or s.stop.endswith(("..", "…")) or s.next in ATTRIBUTION:
        return False
    return not (s.next in STARTERS and "?" not in s.stop and s.word[:1].isupper())


def _ellipsis(s: Stop) -> bool | None:
    return s.next[0].isupper() if len(s.stop) > 1 or s.stop == "…" else None


def _closed(s: Stop) -> bool | None:
    """A stop inside a closed quotation or bracket, and a small letter after it."""
    if not s.close:
        return None
    if not s.small:
        return True
    return not (")" in s.close or "]" in s.close or s.carries_on or s.kind or INITIALS.fullmatch(s.word))


MARKS: Final[tuple[Rule, ...]] = (
    _pictures,
    _linked,
    _no_word,
    _no_words_yet,
    _dashed,
    _dated,
    _goes_on,
    _title,
    _question_or_cry,
    _ellipsis,
    _closed,
)
"""In order; the first that has an opinion decides. After ``_no_word`` a word is known to follow."""
