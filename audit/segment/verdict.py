"""Whether a stop ends its sentence."""

from __future__ import annotations

import re
from typing import Final

from audit.segment.abbreviations import WORDS
from audit.segment.languages import ABBREVIATIONS, STARTERS
from audit.segment.marks import MARKS
from audit.segment.stops import REACH, seen

_RULES: Final = (*MARKS, *WORDS)
"""In order; the first that has an opinion decides, and where none has the stop ends the sentence."""

_QUOTES: Final = '"“‘«„'
_FULL_WIDTH: Final = "。！？"
_DOMAIN = re.compile(r"(?:com|net|org|info?|ru|su|ua|ру|рф)(?!\w)", re.I)


def ends(text: str, match: re.Match[str], begin: int, lang: str) -> bool:
    """Whether the stop of ``match`` (groups ``stop``, ``close``) ends the sentence that began at ``begin``."""
    at, after = match.span()
    stop, close, space = match.groups()
    if stop[0] in _FULL_WIDTH or space.count("\n") > 1:
        return True
    tail = text[max(begin, at - REACH) : at]
    verdict = _at_once(tail, close, text[after : after + 2]) if stop == "." and space else None
    if verdict is not None:
        return verdict
    if not space and not _glued(text, at, after):
        return False
    found = seen(text, match, begin, lang)
    for rule in _RULES:
        verdict = rule(found)
        if verdict is not None:
            return verdict
    return True


def _at_once(tail: str, close: str, following: str) -> bool | None:
    """What the rules say of nearly all stops: a word that is no abbreviation and then a capital, or "Feb. 14". None: ask the rules."""
    word = tail[tail.rfind(" ") + 1 :]
    if following[0].isdigit():
        return False if not close and word[:1].isupper() and word.lower() in ABBREVIATIONS else None
    if not (following[0].isupper() or (following[0] in _QUOTES and following[1:].isupper())):
        return None
    if close:
        return word[-1:].isalnum() or None
    if not ((len(word) > 3 and word.isalnum()) or (len(word) > 2 and word.islower() and word.isalpha())):
        return None
    return (word.lower() not in ABBREVIATIONS and not word.endswith("str")) or None


def _glued(text: str, at: int, after: int) -> bool:
    """The space after a sentence is missing: small letters, a stop, a capital; but no address and no name with a stop in it.

    After a name only a function word tells a sentence ("в Москву.Потом") from another name ("Вести.Экономика").
    """
    following = text[after : after + 2]
    if not following[0].isupper() or not (following[1:].islower() or following[1:].isspace()) or _DOMAIN.match(text, after):
        return False
    words = text[max(0, at - REACH) : at].split()
    if len(words) < 2 or len(words[-1]) < 3 or not words[-1].isalpha():
        return False
    if words[-1][0].islower() or text[at:after] != ".":
        return True
    return text[after : after + REACH].split(None, 1)[0].strip(",").lower() in STARTERS
