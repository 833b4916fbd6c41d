"""What two statements about one thing have in common, word for word, and what stands in the place of what between that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from audit.notice.parallel import PREPOSITION, PRONOUN, no_longer
from audit.notice.values import CUT, WORD, figure, short
from audit.notice.verbs import AUXILIARIES, FINITE

_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s)$")
"""What two forms of one verb differ in: containing, contained."""
_ADVERB = re.compile(r"actually|really|indeed|in fact|correctly|now", re.IGNORECASE)
SMALL = frozenset(
    "a an the of in on at to by for with from and or is are was were be been has have had do does did he she it they his her its that"
    " this not as".split()
)
"""Words that two statements may share without being about one thing."""
_WORDS = 80
"""Words of a statement that are looked at."""
_BRIEF = 12
"""Words up to which a statement may have one word in common with another and still be about the same thing."""
_LIMIT = 9
"""Words that a value may have."""


@dataclass(frozen=True, slots=True)
class _Worded:
    """A statement, where its words stand, and what they are without their endings."""

    text: str
    spans: list[tuple[int, int]]
    words: list[str]

    def said(self, start: int, end: int) -> str:
        """The words of a stretch; of a subject, without the verb "to be" and its kin after it."""
        while start == 0 and end > 1 and self.words[end - 1] in AUXILIARIES:
            end -= 1
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


@dataclass(frozen=True, slots=True)
class _Gap:
    """Two stretches of words, one of each statement, and how many words both statements share before and after them."""

    fit: int
    weight: int
    sides: tuple[tuple[int, int], tuple[int, int]]


def aligned(wrong: str, right: str, least: int) -> tuple[str, str] | None:
    """The words of ``wrong`` in whose place ``right`` has others, and those, where at least so many words around them are the same."""
    one, other = _worded(wrong), _worded(right)
    for gap in sorted(_gaps(one, other, least), key=lambda gap: (-gap.weight, -gap.fit)):
        sides = [text.said(*side) for text, side in zip((one, other), gap.sides, strict=True)]
        if gap.sides[1][0] and CUT.search(sides[1]):  # what follows is told besides
            sides = [text.said(side[0], len(text.words)) for text, side in zip((one, other), gap.sides, strict=True)]
        begins = any(side[0] == 0 for side in gap.sides)
        states = [bool(FINITE.search(side)) for side in sides]
        if states[0] != states[1] or (begins and (states[0] or any(map(PRONOUN.match, sides)))):
            continue  # a thing against a statement, or two subjects with their verbs
        if pair := _trimmed(sides[0], sides[1]):
            return pair
    return None


def _worded(text: str) -> _Worded:
    spans = [match.span() for match in WORD.finditer(text) if not _ADVERB.fullmatch(match[0])][:_WORDS]
    return _Worded(text, spans, [figure(_ENDING.sub("", text[a:b].casefold())) for a, b in spans])


def _gaps(one: _Worded, other: _Worded, least: int) -> list[_Gap]:
    """The stretches in which two statements differ, next to words that both have and that tell something."""
    same = [block for block in SequenceMatcher(None, one.words, other.words, autojunk=False).get_matching_blocks() if _tells(one, block)]
    edges = [(0, 0, 0), *same, (len(one.words), len(other.words), 0)]
    gaps = []
    for (a, b, size), (i, k, more) in pairwise(edges):
        if a + size == i or b + size == k:
            continue
        near = [(x, y, n) for x, y, n in ((a, b, size), (i, k, more)) if n and not _crossed((one, x), (other, y))]
        shared = [word for x, _, n in near for word in one.words[x : x + n]]
        weight = sum(_tells_much(word) for word in shared)
        if weight and len(shared) >= least and (weight > 1 or len(other.words) <= _BRIEF):
            gaps.append(_Gap(len(shared), weight, ((a + size, i), (b + size, k))))
    return gaps


def _tells(text: _Worded, block: tuple[int, int, int]) -> bool:
    """True for shared words that are more than an article or a preposition."""
    start, _, size = block
    return not SMALL.issuperset(text.words[start : start + size])


def _tells_much(word: str) -> bool:
    return len(word) > 3 and word not in SMALL


def _crossed(*places: tuple[_Worded, int]) -> bool:
    """True for shared words that are the subject of one statement and stand behind the verb of the other."""
    first = [SMALL.issuperset(text.words[:start]) for text, start in places]
    return first[0] != first[1] and any(FINITE.search(text.said(0, start)) for text, start in places if start)


def _trimmed(one: str, other: str) -> tuple[str, str] | None:
    """Two sides, each no longer than the other one asks for; None when one is no value."""
    left, right = (short(side) or "" for side in levelled(one, other))
    left, right = no_longer(left, right) or left, no_longer(right, left) or right
    if PREPOSITION.fullmatch(one) and PREPOSITION.fullmatch(other):
        return one, other
    if not left or not right or left.casefold() == right.casefold():
        return None
    if any(PRONOUN.fullmatch(side) or SMALL.issuperset(side.casefold().split()) or len(side.split()) > _LIMIT for side in (left, right)):
        return None
    return left, right


def levelled(one: str, other: str) -> tuple[str, str]:
    """Two sides from the preposition on with which the one begins and that the other has somewhere ("by Hale" | "written by Rowe")."""
    for first, second in ((one, other), (other, one)):
        led = PREPOSITION.match(first)
        again = re.search(rf"\b{led[0]}\b", second, re.IGNORECASE) if led else None
        if led and again:
            rests = first[led.end() :].strip(), second[again.end() :].strip()
            return rests if first is one else (rests[1], rests[0])
    return one, other
