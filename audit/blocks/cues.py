"""What one line shows by itself, whatever stands around it. Each cue has slack: one changed word does not take it away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from audit.blocks.phrases import (
    AGENCY,
    AUTHOR_BOXES,
    BUTTONS,
    BYLINE,
    CLOCK,
    CREDIT_LABELS,
    CREDIT_OWNERS,
    CREDIT_WORDS,
    DEADLINES,
    IMPERATIVES,
    LISTS,
    PROMOTION,
    RELATIVE,
    STAMPED,
    STOCK,
)
from audit.model import Role

SIGNED: Final = 4
"""What "By" before a name weighs."""
_REAL: Final = 8
"""Words from which a line with a final stop is a paragraph of the story beyond doubt."""
_LONG: Final = 30
"""Words from which a line is a paragraph even without a final stop."""
_REMEMBERED: Final = 1000
"""Code points of the longest line that is remembered from page to page."""

_STOPPED = re.compile(r"[.!?…。！？][\"'”’“‘»«)\]*_]*(?:\[\d{1,3}\])*\Z")
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_QUOTED = re.compile(r"[\"“«„][^\"“”«»„]+[\"”»“]")


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(phrases)})"


_CREDIT = re.compile(
    r"(?<!\])\((?![^()]*\band/or\b)(?=[^()]{3,60}\)[.\s]*\Z)(?:(?=[^()]*(?-i:[A-ZА-ЯІЇЄҐ]))(?:[^()\s/$€£]+\s){0,5}[^()\s/$€£]*/"
    rf"|{_any(CREDIT_WORDS)}\b|[^()]*\b{_any(CREDIT_OWNERS)}\b)"
    rf"|(?:/|\||©|\bvia)\s?{_any(CREDIT_OWNERS)}(?:\s(?:images|photos?|file|archive))?[).]*\Z"
    rf"|\b(?-i:REUTERS|AFP|EPA|AP Photo|Getty Images)/[^\W\d_][\w .'’-]{{2,40}}\Z",
    re.I,
)
_CREDIT_MARKS = ("(", "/", "|", "©")
"""What every credit at a line's end has, or "via": the search for it costs more than all the other cues."""
_CREDITED = re.compile(rf"{_any(CREDIT_LABELS)}\s?[:/|©]\s?(?-i:[^\sa-zа-яіїєґ])|{_any(STOCK)}\s?[-–—:]\s", re.I)
_BYLINE = re.compile(rf"{_any(BYLINE)}\s?:?\s+(?=[^\W\d_])", re.I)
_DATELINE = re.compile(
    r"[^\W\d_a-zа-яіїєґ]{2,}+[^()]{0,60}(?:\((?:[A-ZА-ЯІЇЄҐ]{2,6}|Reuters|Bloomberg|Xinhua|Tass|dpa)\)(?:\s?[-–—_]{1,3})?|\s[-–—_]{1,3})\Z"
)
_FURNITURE = re.compile(rf"{_any((*BUTTONS, *LISTS, *AUTHOR_BOXES))}\s?[:.!>»→]*", re.I)
_LIST = re.compile(rf"{_any(LISTS)}\s?[:.!>»→]*", re.I)
_AUTHOR_BOX = re.compile(rf"{_any(AUTHOR_BOXES)}\s?:?", re.I)
_URL = re.compile(
    r"(?:(?<!\()\b\w{2,6}://|www\.)\S+\Z|(?:\s|\A)@\w{2,}\Z|\b[\w-]{1,40}\.(?:com|org|net|co\.uk|de|fr|es|ua|ru)(?:/\S*)?\.?\Z", re.I
)


class Look(NamedTuple):
    """What a line shows. ``role`` is given only where the line alone is proof."""

    role: Role | None = None
    words: int = 0
    stopped: bool = False
    """It ends like a sentence."""
    asks: bool = False
    """Its final stop is a question or exclamation mark."""
    apart: bool = False
    """In brackets or after a dash: no title of any kind."""
    leads: bool = False
    """A colon at its end leads to something."""
    quoted: bool = False
    """It is one quotation and nothing else."""
    named: float = 0.0
    """Share of its words that have a capital."""
    byline: int = 0
    """How much speaks for a byline: 2 is enough where one may stand, ``SIGNED`` anywhere above a story."""
    dated: bool = False
    """It is a date or a time and nothing else: a timestamp above the story, a heading inside it."""
    opens: str = ""
    """``list`` when it opens a list of other stories, ``author`` when it opens an author box."""
    figures: bool = False
    """A number stands in it: no name, tag or bare title."""
    promotes: bool = False
    """It speaks of what an outlet asks for, or gives an address: furniture where the story is over."""

    @property
    def real(self) -> bool:
        """A paragraph of the story beyond doubt."""
        return self.role is None and ((self.stopped and self.words >= _REAL) or self.words >= _LONG)


def look(line: str) -> Look:
    """All cues of one line."""
    return _remembered(line) if len(line) <= _REMEMBERED else Look(words=_LONG, stopped=True)


@lru_cache(maxsize=1 << 14)
def _remembered(line: str) -> Look:
    count = line.count(" ") + 1
    stopped = _STOPPED.search(line[-8:]) is not None
    if count >= _LONG:
        return Look("caption" if _credited(line) else None, count, stopped)
    tokens = _TOKEN.findall(line)
    lowered = [token.lower() for token in tokens]
    dated, stamp = _time(lowered)
    named = sum([token[0].isupper() for token in tokens]) / max(1, len(tokens))
    cues = 0 if PROMOTION.isdisjoint(lowered) else sum(word in PROMOTION for word in lowered)
    addressed = cues > 0 and _URL.search(line) is not None
    asks = bool(lowered) and lowered[0] in IMPERATIVES and cues + addressed >= 3
    return Look(
        role=_role(line, lowered, stopped, stamp, asks),
        words=count,
        stopped=stopped,
        asks=stopped and line[-1] in "?!",
        apart=line[0] in "([–—-",
        leads=line[-1] == ":",
        quoted=not stopped and _QUOTED.fullmatch(line) is not None,
        named=named,
        byline=0 if stopped or count >= 16 else _byline(line, lowered, named),
        dated=dated,
        opens="list" if _LIST.fullmatch(line) else "author" if _AUTHOR_BOX.fullmatch(line) else "",
        figures=any(word[0].isdigit() for word in lowered),
        promotes=cues + 2 * addressed >= 3,
    )


def _role(line: str, lowered: list[str], stopped: bool, stamp: bool, asks: bool) -> Role | None:
    if not lowered or (len(lowered) <= 8 and _FURNITURE.fullmatch(line)) or (asks and len(lowered) <= 24):
        return "furniture"
    if stamp:
        return "timestamp"
    if _credited(line):
        return "caption"
    if not stopped and len(lowered) <= 9 and _DATELINE.match(line):
        return "dateline"
    return None


def _credited(line: str) -> bool:
    """Does a credit stand at the end of the line, or the label of one at its head?"""
    if _CREDITED.match(line):
        return True
    marked = any(mark in line for mark in _CREDIT_MARKS) or "via" in line.lower()
    return marked and _CREDIT.search(line) is not None


def _time(lowered: list[str]) -> tuple[bool, bool]:
    """Whether the words are a date or a time, and whether they say that it is the page's ("Updated", "ago")."""
    if not 1 < len(lowered) <= 16:
        return False, False
    if not _told_by_clock(lowered) or not DEADLINES.isdisjoint(lowered):
        return False, False
    digits = any(word[0].isdigit() for word in lowered)
    clock = sum(word in CLOCK or word[0].isdigit() for word in lowered) if any(len(word) > 2 and word in CLOCK for word in lowered) else 0
    stamped = sum(word in STAMPED for word in lowered)
    told = digits or not RELATIVE.isdisjoint(lowered)
    return digits and clock >= 2, told and stamped > 0 and clock + stamped >= 3


def _told_by_clock(lowered: list[str]) -> bool:
    """Are all words but one at most those of dates and times? Most lines are known by their first words not to be."""
    strange = 0
    for word in lowered:
        strange += not (word in CLOCK or word in STAMPED or word[0].isdigit())
        if strange > 1:
            return False
    return True


def _byline(line: str, lowered: list[str], named: float) -> int:
    return SIGNED * bool(_BYLINE.match(line) and named >= 0.5) + (named >= 0.6) + any(word in AGENCY for word in lowered)
