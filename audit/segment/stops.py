"""A stop and what the rules may see of the text around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from audit.segment.languages import ABBREVIATIONS, ATTRIBUTION, STARTERS, Class

REACH: Final = 40
"""Code points looked at on each side of a stop: longer than any abbreviation, and a bound on the work per stop."""
HARDLY: Final = 18
"""Code points in which a sentence has hardly begun: a preposition, a month and a year."""
PICTURES: Final = "\u2600-\u27bf\u2b50\U0001f300-\U0001faff"
"""Ranges of a character class: little pictures, without flags, which stand before what they mean."""
JOINERS: Final = "\u200d\ufe0f"
"""What ties code points to one picture."""

INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
"""Several letters with stops between them: "J.-P", "А.С"."""

_NEXT = re.compile(r"(?P<lead>[\"'`“‘„«»‹›(\[{¿¡*_\-–—−•●▪■◦‣►·…\s]{0,8})(?P<word>[^\W_](?:[\w.'’-]{0,24}[\w'’-])?)?(?P<mark>\S?)")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_ELIDED = re.compile(r"(?:[ldns]|qu)['’]", re.I)
_OPENERS: Final = "\"'`“‘„«»‹›([{¿¡*_-–—−"


class Stop(NamedTuple):
    """A place where a sentence may end, with all that the rules may look at."""

    word: str
    """The word before the stop, without opening marks; may hold inner stops."""
    kind: Class | None
    """What the word is, when it is a known abbreviation."""
    before: str
    """The word before that one, lower-cased."""
    begun: int
    """Code points since the sentence began."""
    stop: str
    close: str
    lead: str
    """Opening marks, dashes and bullets before the next word."""
    next: str
    """The next word, "" when something else follows."""
    mark: str
    """What follows when no word does, or directly after the next word."""
    rest: str
    """A short piece of the text from the next word on."""
    tail: str
    """A short piece of the text up to the stop."""
    lang: str

    @property
    def first(self) -> bool:
        """The word is the first of its sentence."""
        return self.begun <= REACH and not self.before

    @property
    def small(self) -> bool:
        """A small letter follows."""
        return self.next[0].islower()

    @property
    def russian(self) -> bool:
        """A Cyrillic word follows, and neither the hint nor a letter nearby says Ukrainian."""
        if not "а" <= self.next[0].lower() <= "ё":
            return False
        return self.lang == "ru" if self.lang else not (_UKRAINIAN.search(self.rest) or _UKRAINIAN.search(self.tail))

    @property
    def starts(self) -> bool:
        """The next word starts a sentence even after an abbreviation."""
        if not self.next[0].isupper() or (len(self.next) == 1 and self.mark == "."):
            return False
        head, apostrophe, _ = self.next.lower().replace("’", "'").partition("'")
        return head in STARTERS or (apostrophe != "" and len(head) < 3)

    @property
    def carries_on(self) -> bool:
        """The next word is small and goes on with a sentence."""
        return self.next in STARTERS or self.next in ATTRIBUTION


Rule = Callable[[Stop], bool | None]
"""Whether the stop ends its sentence; None where the rule has no opinion."""


def seen(text: str, match: re.Match[str], begin: int, lang: str) -> Stop:
    """The stop of ``match`` (groups ``stop``, ``close``) in the sentence that began at ``begin``."""
    at, after = match.span()
    tail = text[max(begin, at - REACH) : at]
    words = tail.rsplit(None, 2)
    word = words[-1].lstrip(_OPENERS) if words else ""
    if "." in word and (elided := _ELIDED.match(word)):
        word = word[elided.end() :]
    following = _NEXT.match(text, after)
    assert following is not None  # noqa: S101 - every part of the pattern may be empty
    kind = ABBREVIATIONS.get(word.lower())
    if not kind and "-" in word:
        head, _, last = word.rpartition("-")
        kind = ABBREVIATIONS.get(last.lower())
        word = last if kind or not head[-1:].isdigit() else word
    return Stop(
        word,
        kind or ("number" if word.endswith("str") else None),
        words[-2].lower() if len(words) > 1 else "",
        at - begin,
        match["stop"],
        match["close"],
        following["lead"],
        following["word"] or "",
        following["mark"],
        text[following.end("lead") : after + 2 * REACH],
        tail,
        lang,
    )
