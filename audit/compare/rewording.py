"""Is one notice another in new words? Polished, shortened, merged with a second, or itself put right."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from audit.model import NoticeRecord
from audit.reconcile.phrases import content, stems

REWORDED = 70.0
"""Indel ratio (0..100) from which two notices are one notice reworded: one changed word in a notice of eight leaves more than 80,
two different corrections in one house's formula reach about 60 (the sample series and their tests)."""

WITHIN = 90.0
"""Indel ratio of a notice to the best stretch of a longer one from which it stands in that: a word or two of the joint may differ."""

_MARKER = re.compile(r"^[^:.]{0,40}:\s*")
_SIGN = re.compile(r"[^\w\s]")
_SPACE = re.compile(r"\s+")
_OF_A_CORRECTION = re.compile(
    r"\b(?:earlier|previous|prior|first|an?|the|our|this) corrections? (?:to|that|which|said|was|of|gave|in)\b"
    r"|\b(?:earlier|previous|prior) correction|\bfrüheren? korrektur|\bcorrection précédente|\bcorrección anterior"
    r"|\bпопередн\w+ виправлен|\bпредыдущ\w+ исправлен",
    re.IGNORECASE,
)


def worded(text: str) -> str:
    """The words of a notice, without signs, capitals and double spaces: what may change and leave it the same notice."""
    return _SPACE.sub(" ", _SIGN.sub("", text)).strip().casefold()


def continues(gone: NoticeRecord, came: NoticeRecord) -> bool:
    """Did ``came``, which is new on the page, take the place of ``gone``, which left it?"""
    shared = stems(gone.text) & stems(came.text)
    if fuzz.ratio(worded(gone.text), worded(came.text)) >= REWORDED:
        return bool(shared) or not (gone.claims and came.claims)
    return _stands_in(gone, came) or _bare(came) or (bool(shared) and (_takes_up(gone, came) or _corrects(came, shared)))


def _stands_in(gone: NoticeRecord, came: NoticeRecord) -> bool:
    """Does the longer notice say all of the shorter one again?"""
    body, whole = worded(_MARKER.sub("", gone.text)), worded(came.text)
    return 20 <= len(body) < len(whole) and fuzz.partial_ratio(body, whole) >= WITHIN


def _bare(came: NoticeRecord) -> bool:
    """Does it only say that something was corrected? Then it has no subject but that of the notice it stands for."""
    return came.kind == "correction" and not came.claims and not stems(came.text)


def _takes_up(gone: NoticeRecord, came: NoticeRecord) -> bool:
    """Is what the first notice called right called right by the second too, or wrong?"""
    rights = [words for claim in gone.claims if (words := content(claim.right or ""))]
    sides = [words for claim in came.claims for side in (claim.wrong, claim.right) if (words := content(side or ""))]
    return any(right <= side or side <= right for right in rights for side in sides)


def _corrects(came: NoticeRecord, shared: frozenset[str]) -> bool:
    """Does it speak of a correction that was wrong itself?"""
    return len(shared) >= 2 and _OF_A_CORRECTION.search(_MARKER.sub("", came.text)) is not None
