"""What one line shows by itself, whatever stands around it. Each cue has slack: one changed word does not take it away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from audit.blocks.phrases import (
    AGENCY,
    BUTTONS,
    BYLINE,
    CLOCK,
    CREDIT_LABELS,
    CREDIT_OWNERS,
    CREDIT_WORDS,
    LISTS,
    PROMOTION,
    STAMPED,
    STOCK,
)
from audit.model import Role

_SHORT: Final = 16
"""Words of the longest line that may be a subheading."""
_REAL: Final = 8
"""Words from which a line with a final stop is a paragraph of the story beyond doubt."""
_LONG: Final = 30
"""Words from which a line is a paragraph even without a final stop."""

_STOPPED = re.compile(r"[.!?…。！？][\"'”’“‘»«)\]*_]*(?:\[\d{1,3}\])*\Z")
_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(phrases)})"


_CREDIT = re.compile(
    rf"\((?:[^()]*/[^()]*|[^()]*\b{_any(CREDIT_WORDS)}\b[^()]*)\)[.\s]*\Z"
    rf"|\A{_any(CREDIT_LABELS)}\s?[:/|©]\s?\S"
    rf"|\A{_any(STOCK)}\s?[-–—:]\s"
    rf"|(?:/|\||©|:|via)\s?{_any(CREDIT_OWNERS)}(?:\s(?:images|photo|file|archive))?[).]*\Z",
    re.I,
)
_BYLINE = re.compile(rf"{_any(BYLINE)}\s?:?\s+(?=[^\W\d_])", re.I)
_DATELINE = re.compile(r"(?:[^\W\d_a-zа-яіїєґ]{2,}[^\W\d_]*[\s,.’'-]*){1,4}.{0,40}(?:\((?:\w|\s|/){2,20}\)\s*[-–—_]*|[–—_]|--)\Z")
_FURNITURE = re.compile(rf"{_any((*BUTTONS, *LISTS))}\s?[:.!>»→]*", re.I)
_LIST = re.compile(rf"{_any(LISTS)}\s?[:.!>»→]*", re.I)
_URL = re.compile(r"(?:https?://|www\.)\S+\Z|(?:\s|\A)@\w{2,}\Z|\b[\w-]+\.(?:com|org|net|co\.uk|de|fr|es|ua|ru)(?:/\S*)?\.?\Z", re.I)


class Look(NamedTuple):
    """``role`` only when the line alone is proof; ``stopped``: it ends like a sentence; ``named``: share of its words with a capital."""

    role: Role | None
    words: int
    stopped: bool
    named: float
    byline: int
    """How much speaks for a byline, where one may stand; 2 is enough."""
    dated: bool
    """It is a date or a time and nothing else: a timestamp above the story, a heading inside it."""
    opens: bool
    """It opens a list of other stories or an author box."""

    @property
    def real(self) -> bool:
        """A paragraph of the story beyond doubt."""
        return self.role is None and ((self.stopped and self.words >= _REAL) or self.words >= _LONG)

    @property
    def short(self) -> bool:
        """May be a subheading."""
        return self.role is None and self.words <= _SHORT and not self.stopped


@lru_cache(maxsize=1 << 14)
def look(line: str) -> Look:
    """All cues of one line."""
    count = line.count(" ") + 1
    stopped = _STOPPED.search(line[-8:]) is not None
    if count >= _LONG and not (line.endswith(")") or line.endswith(").")):
        return Look(None, count, stopped, 0.0, 0, False, False)
    tokens = _TOKEN.findall(line)
    lowered = [token.lower() for token in tokens]
    named = sum(token[0].isupper() for token in tokens) / max(1, len(tokens))
    dated, stamp = _time(lowered)
    role = _role(line, lowered, stopped, stamp)
    byline = 0 if stopped or count > _SHORT else _byline(line, lowered, named)
    return Look(role, count, stopped, named, byline, dated, len(tokens) <= 8 and _LIST.fullmatch(line) is not None)


def _role(line: str, lowered: list[str], stopped: bool, stamp: bool) -> Role | None:
    if not lowered or (len(lowered) <= 6 and _FURNITURE.fullmatch(line)) or (len(lowered) <= 24 and _promotes(line, lowered)):
        return "furniture"
    if stamp:
        return "timestamp"
    if _CREDIT.search(line):
        return "caption"
    if not stopped and len(lowered) <= 9 and _DATELINE.match(line):
        return "dateline"
    return None


def _time(lowered: list[str]) -> tuple[bool, bool]:
    """Whether the words are a date or a time, and whether they say that it is the page's ("Updated", "ago")."""
    if not 1 < len(lowered) <= 16:
        return False, False
    clock = sum(word in CLOCK or word[0].isdigit() for word in lowered)
    stamped = sum(word in STAMPED for word in lowered)
    known = sum(word in CLOCK or word in STAMPED or word[0].isdigit() for word in lowered)
    digits = any(word[0].isdigit() for word in lowered)
    dated = digits and clock >= 2 and known >= len(lowered) - 1
    return dated, bool(stamped) and clock + stamped >= 3 and known >= len(lowered) - 1


def _byline(line: str, lowered: list[str], named: float) -> int:
    return 2 * bool(_BYLINE.match(line) and named >= 0.5) + (named >= 0.6) + any(word in AGENCY for word in lowered)


def _promotes(line: str, lowered: list[str]) -> bool:
    cues = sum(word in PROMOTION for word in lowered)
    return cues >= 1 + (_URL.search(line) is None) * 2
