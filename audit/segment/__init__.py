"""Sentences of one block, by rules that look at a few words around each stop and at nothing else.

Why our own: a splitter that tracks quotations or reads a whole paragraph moves the boundaries of untouched sentences when one quotation
mark is dropped, and each moved boundary is an edit that nobody made. Here a boundary depends on the word before the stop, the stop with its
closing marks, and the two or three words after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from audit.model import Span
from audit.segment.languages import (
    ATTRIBUTION,
    BEFORE_NUMBER,
    CLOCK_FOLLOWERS,
    MAYBE,
    NEVER,
    ORDINAL_LEADS,
    ORDINAL_NOUNS,
    STARTERS,
)

_REACH = 40
"""Code points looked at on each side of a stop: longer than any abbreviation, and a bound on the work per stop."""

_STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++(?:[ \u00a0][.!?…]++)*+)"
    r"(?P<close>(?:\[\d{1,3}\]|[\"'”’“‘»«›‹)\]}*_]|[ \u00a0\u202f]»(?!\w))*+)(?P<space>\s++)"
    r"|[。！？]++[」』”’]*+\s*+(?=[^」』”’])"
    r"|(?P<semicolon>;)\s++"
    r"|\n[^\S\n]*+\n\s*+"
)
_NEXT = re.compile(r"(?P<lead>[\"'“‘„«»‹›(\[{¿¡*_\-–—−•●▪■◦‣·…\s]{0,8})(?P<word>[^\W_][\w.'’-]{0,24})?")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_VOWELLESS = re.compile(r"[^\W\d_aeiouyäöüàâáéèêëíîïóôúùûаеиіоуыэюяєїё]{2,5}", re.I)
_NAMED_SPEAKER = re.compile(r"(?:\w[\w.'’-]{0,24}\s){1,3}(?:said|asked|says|replied|wondered)[.,;]?(?=\s|$)")
_OPENERS = "\"'“‘„«»‹›([{¿¡*_"
_DASHES = "-–—−"
_BULLETS = "•●▪■◦‣"


class _Stop(NamedTuple):
    """A place where a sentence may end, with all that the rules may look at."""

    word: str
    """The word before the stop, without opening marks; may hold inner stops."""
    before: str
    """The word before that one, lower-cased."""
    stop: str
    close: str
    lead: str
    """Opening marks, dashes and bullets before the next word."""
    next: str
    """The next word, "" when something else follows."""
    rest: str
    """A short piece of the text from the next word on."""
    german: bool
    """The caller says that the text is German, where a number with a stop is an ordinal."""


def _ellipsis(s: _Stop) -> bool | None:
    if (len(s.stop) < 2 and "…" not in s.stop) or "!" in s.stop or "?" in s.stop:
        return None
    return bool(s.next) and not s.next[0].islower()


def _question_or_cry(s: _Stop) -> bool | None:
    if "!" not in s.stop and "?" not in s.stop:
        return None
    if s.next[:1].islower():
        return not s.close and not any(c in _DASHES for c in s.lead) and s.next not in ATTRIBUTION
    return not (s.close and _NAMED_SPEAKER.match(s.rest) and s.next.lower() not in STARTERS)


def _bullet(s: _Stop) -> bool | None:
    return True if any(c in _BULLETS for c in s.lead) else None


def _no_word_follows(s: _Stop) -> bool | None:
    return bool(set(s.lead) & set(_OPENERS)) if not s.next else None


def _dashed(s: _Stop) -> bool | None:
    """A dash and a small letter carry on ("наступного року. — ред.", "? — she asked")."""
    return False if s.next[0].islower() and any(c in "–—" for c in s.lead) else None


def _abbreviation(s: _Stop) -> bool | None:
    if s.close:
        return None
    word, first = s.word.lower(), s.next[0]
    if word in NEVER or (word in BEFORE_NUMBER and (first.isdigit() or (first.islower() and len(word) < 4))):
        return False
    if word in ("a.m", "p.m"):
        return first.isupper() and s.next.lower().rstrip(".") not in CLOCK_FOLLOWERS
    if word in MAYBE or _INITIALS.fullmatch(word):
        return _starts(s)
    return None


def _initial(s: _Stop) -> bool | None:
    if len(s.word) != 1 or not s.word.isalpha() or s.close:
        return None
    return _starts(s)


def _starts(s: _Stop) -> bool:
    """Whether the next word starts a sentence even after an abbreviation."""
    return s.next[0].isupper() and s.next.lower() in STARTERS


def _ordinal(s: _Stop) -> bool | None:
    if not (s.word.isdigit() and len(s.word) <= 3) or s.close:
        return None
    following = s.next.lower().rstrip(".")
    if following in ORDINAL_NOUNS or ((s.before in ORDINAL_LEADS or s.german) and following not in STARTERS):
        return False
    return None


def _unpronounceable(s: _Stop) -> bool | None:
    """An unknown word without vowels is an abbreviation when what follows does not look like a sentence."""
    if s.close or s.word.isupper() or not _VOWELLESS.fullmatch(s.word):
        return None
    return False if s.next[0].islower() or s.next[0].isdigit() else None


def _lower(s: _Stop) -> bool | None:
    if not s.next[0].islower():
        return None
    if ")" in s.close or "]" in s.close:
        return False
    return s.next not in ATTRIBUTION if s.close else True


_RULES: tuple[Callable[[_Stop], bool | None], ...] = (
    _question_or_cry,
    _bullet,
    _ellipsis,
    _no_word_follows,
    _dashed,
    _abbreviation,
    _initial,
    _ordinal,
    _unpronounceable,
    _lower,
)
"""In order; the first that has an opinion decides, and where none has the stop ends the sentence."""


def _ends(text: str, match: re.Match[str], begin: int, lang: str) -> bool:
    if match["semicolon"]:
        following = _NEXT.match(text, match.end())
        return bool(following and following["word"] and following["word"][0].isupper() and following["word"].lower() in STARTERS)
    if not match["stop"] or match["space"].count("\n") > 1:
        return True
    at = match.start()
    words = text[max(begin, at - _REACH) : at].rsplit(None, 2)
    following = _NEXT.match(text, match.end())
    stop = _Stop(
        words[-1].lstrip(_OPENERS + _DASHES) if words else "",
        words[-2].lower() if len(words) > 1 else "",
        match["stop"],
        match["close"],
        following["lead"] if following else "",
        (following["word"] or "") if following else "",
        text[match.end() : match.end() + 2 * _REACH].lstrip(_OPENERS),
        lang == "de",
    )
    for rule in _RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def segment(text: str, lang: str = "") -> tuple[Span, ...]:
    """The sentences of one block as spans in code points: ordered, disjoint, without outer spaces, together all of ``text`` but spaces.

    ``lang`` is an ISO 639-1 hint and may be empty. Time is linear in ``len(text)``: one scan for stops, and at most ``_REACH`` code
    points looked at around each.
    """
    last = len(text.rstrip())
    begin = len(text) - len(text.lstrip())
    spans = []
    for match in _STOP.finditer(text, begin, last):
        if _ends(text, match, begin, lang):
            spans.append(Span(begin, match.end() - len(match[0]) + len(match[0].rstrip())))
            begin = match.end()
    if begin < last:
        spans.append(Span(begin, last))
    return tuple(spans)
