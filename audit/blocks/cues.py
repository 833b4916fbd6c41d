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
_SEARCHED: Final = 1000
"""Code points of the longest line in which cues are looked for."""

_STOPPED = re.compile(r"[.!?…。！？][\"'”’“‘»«)\]*_]*(?:\[\d{1,3}\])*\Z")
_STOPS = ".!?…。！？"
_AFTER_STOPS = "\"'”’“‘»«)]*_"
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_APART = "([–—-"
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
_CREDIT_LENGTH: Final = 72
"""Code points of the longest credit at a line's end, without the stops and brackets after it."""
_CREDIT_ENDS = "). \t\u00a0"
_BRACKET_ENDS = re.compile(r"[.\s]*\Z")
_CREDITED = re.compile(rf"{_any(CREDIT_LABELS)}\s?[:/|©]\s?(?-i:[^\sa-zа-яіїєґ])|{_any(STOCK)}\s?[-–—:]\s", re.I)
_LABEL_ENDS = re.compile(r"[:/|©–—-]")
_LABEL_LENGTH: Final = 18
"""Code points of the longest label of a credit with the mark behind it."""
_DATELINE = re.compile(
    r"[^\W\d_a-zа-яіїєґ]{2,}+[^()]{0,60}(?:\((?:[A-ZА-ЯІЇЄҐ]{2,6}|Reuters|Bloomberg|Xinhua|Tass|dpa)\)(?:\s?[-–—_]{1,3})?|\s[-–—_]{1,3})\Z"
)
_RIGHTS = re.compile(r"© ?\d{4}\.?\Z")
_SIGNED_OFF: Final = 8
"""Words of the longest line that says whose page it is and since when: Harbour Wire © 2026."""
_URL = re.compile(
    r"(?:(?<!\()\b\w{2,6}://|www\.)\S+\Z|(?:\s|\A)@\w{2,}\Z|\b[\w-]{1,40}\.(?:com|org|net|co\.uk|de|fr|es|ua|ru)(?:/\S*)?\.?\Z", re.I
)

# Phrases are matched in lower-cased lines: among so many ``re.I`` would look at each, and without it most fall by their first letter.
_BYLINE = re.compile(rf"{_any(BYLINE)}\s?:?\s+(?=[^\W\d_])")
_FURNITURE = re.compile(rf"{_any((*BUTTONS, *LISTS, *AUTHOR_BOXES))}\s?[:.!>»→]*")
_LIST = re.compile(rf"{_any(LISTS)}\s?[:.!>»→]*")
_AUTHOR_BOX = re.compile(rf"{_any(AUTHOR_BOXES)}\s?:?")
_AFTER_PHRASE = ":.!>»→"
_PHRASE_LENGTH: Final = 68
"""Code points of the longest phrase of a page, without the marks after it."""
_TIMES = CLOCK | STAMPED
_WHOLE_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?\.\d\d?\.\d{2,4}")
_AROUND_WORDS = "“”\"‘’'«»„(),"
_FIRST_WORDS: Final = 48
"""Code points at a line's beginning in which most paragraphs show two words that no date has."""


class Look(NamedTuple):
    """What a line shows. ``role`` is given only where the line alone is proof."""

    role: Role | None = None
    words: int = 0
    stopped: bool = False
    """It ends like a sentence."""
    real: bool = False
    """A paragraph of the story beyond doubt."""
    asks: bool = False
    """Its final stop is a question or exclamation mark."""
    apart: bool = False
    """In brackets or after a dash: no title of any kind."""
    leads: bool = False
    """A colon at its end leads to something."""
    quoted: bool = False
    """It is one quotation and nothing else."""
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


_paragraph = lru_cache(maxsize=1 << 10)(Look)
"""Most lines are paragraphs, and many of them show the same."""


def look(line: str) -> Look:
    """All cues of one line."""
    if len(line) > _SEARCHED:
        return Look(words=_LONG, stopped=True, real=True)
    words = line.count(" ") + 1
    stopped = line[-1] in _STOPS or (line[-1] in _AFTER_STOPS and _STOPPED.search(line[-8:]) is not None)
    if words >= _LONG:
        credited = _credited(line)
        return _paragraph("caption" if credited else None, words, stopped, not credited)
    if stopped and words >= _REAL and _tells(line):
        return _paragraph(None, words, True, True, line[-1] in "?!", line[0] in _APART)
    return _searched(line, words, stopped)


def _tells(line: str) -> bool:
    """Do a line's length, its first words and its last marks prove that it has no cue for anything but a paragraph? Most lines' do."""
    if not line[_PHRASE_LENGTH:].strip(_AFTER_PHRASE):
        return False
    words = line[:_FIRST_WORDS].lower().split()
    first = words[0].strip(_AROUND_WORDS)
    if not first.isalpha() or first in IMPERATIVES:
        return False
    strange = [word for word in words[:-1] if word not in _TIMES and word.isalpha()]  # the last one may be cut
    return len(strange) > 1 and not _credited(line)


def _searched(line: str, words: int, stopped: bool) -> Look:
    tokens = _TOKEN.findall(line)
    lowered = [token.lower() for token in tokens]
    low = line.lower()
    dated, stamp = _time(lowered)
    cues = 0 if PROMOTION.isdisjoint(lowered) else sum(word in PROMOTION for word in lowered)
    addressed = cues > 0 and _URL.search(line) is not None
    asks = bool(lowered) and lowered[0] in IMPERATIVES and cues + addressed >= 3
    role = _role(line, low, lowered, stopped, stamp, asks)
    return Look(
        role=role,
        words=words,
        stopped=stopped,
        real=role is None and stopped and words >= _REAL,
        asks=stopped and line[-1] in "?!",
        apart=line[0] in _APART,
        leads=line[-1] == ":",
        quoted=not stopped and _QUOTED.fullmatch(line) is not None,
        byline=0 if stopped or words >= 16 else _byline(low, lowered, _named(tokens)),
        dated=dated,
        opens="list" if _LIST.fullmatch(low) else "author" if _AUTHOR_BOX.fullmatch(low) else "",
        figures=True in [word[0].isdigit() for word in lowered],
        promotes=cues + 2 * addressed >= 3,
    )


def named(line: str) -> float:
    """Share of a line's words that have a capital."""
    return _named(_TOKEN.findall(line))


def _named(tokens: list[str]) -> float:
    return sum([token[0].isupper() for token in tokens]) / max(1, len(tokens))


def _role(line: str, low: str, lowered: list[str], stopped: bool, stamp: bool, asks: bool) -> Role | None:
    if not lowered or (len(lowered) <= 8 and _FURNITURE.fullmatch(low)) or (asks and len(lowered) <= 24):
        return "furniture"
    if stamp:
        return "timestamp"
    if _credited(line):
        return "caption"
    if len(lowered) <= _SIGNED_OFF and "©" in line and _RIGHTS.search(line):
        return "furniture"
    if not stopped and len(lowered) <= 9 and _DATELINE.match(line):
        return "dateline"
    return None


def _credited(line: str) -> bool:
    """Does a credit stand at the end of the line, or the label of one at its head?"""
    if _LABEL_ENDS.search(line, 0, _LABEL_LENGTH) and _CREDITED.match(line):
        return True
    bare = line.rstrip(_CREDIT_ENDS)
    tail = bare[-_CREDIT_LENGTH:].lower()
    marked = "/" in tail or "|" in tail or "©" in tail or "via" in tail
    if not marked and not (")" in line and _BRACKET_ENDS.match(line, line.rindex(")") + 1)):
        return False
    return _CREDIT.search(line, max(0, len(bare) - _CREDIT_LENGTH)) is not None


def _time(lowered: list[str]) -> tuple[bool, bool]:
    """Whether the words are a date or a time, and whether they say that it is the page's ("Updated", "ago")."""
    if not 1 < len(lowered) <= 16:
        return False, False
    if not _told_by_clock(lowered) or not DEADLINES.isdisjoint(lowered):
        return False, False
    digits = any(word[0].isdigit() for word in lowered)
    stamped = sum(word in STAMPED for word in lowered)
    clock = sum(word in CLOCK or word[0].isdigit() for word in lowered)
    if not any(map(_dates, lowered)) and not (stamped and clock + stamped >= len(lowered)):
        clock = 0
    told = digits or not RELATIVE.isdisjoint(lowered)
    return digits and clock >= 2, told and stamped > 0 and clock + stamped >= 3


def _dates(word: str) -> bool:
    """Is it a word of dates and times that is not used for much else, or a whole date in figures?"""
    return (len(word) > 2 and word in CLOCK) or _WHOLE_DATE.fullmatch(word) is not None


def _told_by_clock(lowered: list[str]) -> bool:
    """Are all words but one at most those of dates and times? Most lines are known by their first words not to be."""
    strange = 0
    for word in lowered:
        strange += not (word in _TIMES or word[0].isdigit())
        if strange > 1:
            return False
    return True


def _byline(low: str, lowered: list[str], named: float) -> int:
    return SIGNED * bool(named >= 0.5 and _BYLINE.match(low)) + (named >= 0.6) + (not AGENCY.isdisjoint(lowered))
