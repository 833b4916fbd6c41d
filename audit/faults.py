"""Captures that are not the article: error pages, paywalls, index pages, truncated texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

Fault = str
"""``empty``, ``error-page``, ``paywall``, ``truncated`` or ``other-page``."""

SHORT = 2000
"""Code points: an error page or a bot check says its piece in less, with all that stands around it."""

PAGE, TITLE = 600, 80
"""Code points of a page that says nothing else, and of the line in which a longer one says it: in a story it is a part of a sentence."""

TEASER = 240
"""Code points beside a paywall's words in a first capture: a headline and what stands below it. What has more is a story to compare."""

ALIKE, UNLIKE = 0.5, 0.15
"""Shares of a text's lines, by length, that two captures have in common: neighbours of a stray page are alike above the first, and the
stray page has less than the second in common with either. Two versions of one policy document that were really rewritten also lose
most lines, but do not come back."""

SHORTENED = 0.6
"""Share of a good text's length below which a text that says nothing new breaks off."""

END = 0.4
"""Share of a text that is looked at from either end before all of its lines are: enough to hold whole lines of more than ``UNLIKE``."""

AHEAD = 6
"""Versions to look ahead for the article's return."""

_ERROR = re.compile(
    r"\b(?:page not found|error 40[34]|40[34] (?:not found|forbidden|error)|access (?:to this page has been )?denied|service unavailable"
    r"|bad gateway|gateway time-?out|internal server error|verify (?:that )?you(?:’re| are|'re) (?:a )?(?:human|not a robot)"
    r"|are you a robot|checking your browser|enable javascript|unusual (?:traffic|activity)|complete the captcha|request blocked"
    r"|this page (?:is not|isn.t) available|temporarily (?:unavailable|down)|site is under maintenance|too many requests"
    r"|seite nicht gefunden|page introuvable|p[áa]gina no encontrada|страница не найдена|сторінку не знайдено)\b",
    re.I,
)
_WALL = re.compile(
    r"\b(?:subscribe (?:now )?to (?:continue|keep) reading|to continue reading|already a subscriber|sign in to (?:read|continue)"
    r"|this (?:article|content) is (?:reserved )?for subscribers|jetzt weiterlesen|réservé aux abonnés|solo para suscriptores)\b",
    re.I,
)


def faults(texts: Sequence[str]) -> tuple[Fault | None, ...]:
    """For each version of an article, oldest first, what is wrong with its capture, or None.

    What a page says of itself counts when the page is short and no version of the story. Otherwise a version is at fault when it breaks
    off or has nothing in common with the last good one, and a later version is like that one again: the company tells, in any language.
    """
    found: list[Fault | None] = []
    good: str | None = None
    for index, text in enumerate(texts):
        later = texts[index + 1 : index + 1 + AHEAD]
        fault = _says(text, good, later) or (_strays(text, good, later) if good is not None else None)
        found.append(fault)
        if fault is None:
            good = text
    return tuple(found) if any(fault is None for fault in found) else (None,) * len(texts)


def _says(text: str, good: str | None, later: Sequence[str]) -> Fault | None:
    """What a page says is wrong with it. A story that speaks of such things has lines in common with its other versions."""
    if not text.strip():
        return "empty"
    if len(text) > SHORT or (good is not None and len(text) > 0.8 * len(good)):
        return None
    if _states(_ERROR, text):
        others = chain(() if good is None else (good,), (after for after in later if len(after) > SHORT or not _states(_ERROR, after)))
        return None if any(_same_story(text, other) for other in others) else "error-page"
    if _states(_WALL, text):
        rest = sum(map(len, (line for line in _lines(text) if not _WALL.search(line))))
        shown = rest <= TEASER if good is None else rest <= PAGE or _common(text, good) >= 0.9 * rest
        return "paywall" if shown else None
    return None


def _states(words: re.Pattern[str], text: str) -> bool:
    """Does a page say this of itself: in a line like a title, or in a text with room for nothing else?"""
    return any(len(line) <= TITLE or len(text) <= PAGE for line in text.split("\n") if words.search(line))


def _same_story(text: str, other: str) -> bool:
    """Is a short text a version of another: under its headline, or with lines of it?"""
    one, two = ((page.strip().splitlines() or [""])[0].strip() for page in (text, other))
    return one == two or _common(text, other) >= UNLIKE * _weight(text)


def _strays(text: str, good: str, later: Sequence[str]) -> Fault | None:
    if text == good or not later or _alike(text, good):
        return None
    common = _common(text, good)
    truncated = common >= 0.9 * _weight(text) and len(text) < SHORTENED * len(good)
    if not truncated and common >= UNLIKE * max(_weight(text), _weight(good)):
        return None
    returns = any(_common(after, good) >= ALIKE * max(_weight(after), _weight(good)) for after in later if after != text)
    if not returns:
        return None
    return "truncated" if truncated else "other-page"


def _alike(text: str, good: str) -> bool:
    """Do the heads or the tails prove that the texts have enough in common? Those of most versions do, and no more need be read."""
    size = max(len(text), len(good))
    if len(text) < SHORTENED * len(good):
        return False
    end = int(END * size)
    head = text[:end].rpartition("\n")[0] if text[:end] == good[:end] else ""
    tail = text[-end:].partition("\n")[2] if text[-end:] == good[-end:] else ""
    return any(sum(map(len, {line.strip() for line in part.split("\n")})) >= UNLIKE * size for part in (head, tail))


@lru_cache(maxsize=8)
def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split("\n") if line.strip())


def _weight(text: str) -> int:
    return sum(map(len, _lines(text)))


def _common(one: str, other: str) -> int:
    return sum(map(len, _lines(one) & _lines(other)))
