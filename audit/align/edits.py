"""Which free sentences are one sentence edited.

The thresholds are thousandths of similarity. They stand on plateaus: over the ranges given, F1 of the changed links of the gold drafts
stays between .937 and .944, and no fifth of the essays prefers another value by more than .006.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from audit.align.parts import attach
from audit.align.scale import Scale, family
from audit.anchor import Match, heaviest
from audit.model import Pair, PairKind

_NEAR = 365
"""Least similarity of two sentences between the same anchors that are one sentence edited (340 to 400)."""
_FAR = 500
"""The same where they stand apart: what moved and changed is hard to tell from chance (380 to 500)."""
_LONE = 300
"""The same where both are alone between their anchors: their place speaks for them (150 to 350)."""
_ACROSS = 800, 400
"""The same, apart and alone, when a caption is set against a paragraph or the like: near identical."""
_SHORT = 3
"""Up to so many words, two of a family that are alone are an edit whatever the words: a heading, an answer of one word."""
_NEARBY = 150
"""What the same anchors around both add when two candidates compete (50 to 300)."""
_WHOLE = 700, 500
"""Least share of the shorter sentence's words that the longer one has, between the same anchors and alone there: a clause was put on it
or cut off (650 to 850, 400 to 600)."""
_SURE = 600
"""Two that are alone and as similar as this are one sentence edited: no other place is searched for a better match."""

_Slot = tuple[int, int]
"""The gap of a sentence and how many anchors stand before it: two in the same slot stand between the same anchors."""


class Slots:
    """Where the free sentences stand between the anchors ``stay``."""

    def __init__(self, scale: Scale, stay: Sequence[Match]) -> None:
        olds, news = [i for i, _ in stay], [j for _, j in stay]
        self.old: dict[int, _Slot] = {i: (scale.old[i].gap, bisect_left(olds, i)) for i in scale.old_words}
        self.new: dict[int, _Slot] = {j: (scale.new[j].gap, bisect_left(news, j)) for j in scale.new_words}

    def near(self, i: int, j: int) -> bool:
        return self.old[i] == self.new[j]

    def lone(self, taken: Collection[Match] = ()) -> set[Match]:
        """The pairs that are alone in their slot once ``taken`` is out of it."""
        ours, theirs = _alone(self.old, {i for i, _ in taken}), _alone(self.new, {j for _, j in taken})
        return {(ours[slot], theirs[slot]) for slot in ours.keys() & theirs.keys()}


def _alone(slots: Mapping[int, _Slot], taken: set[int]) -> dict[_Slot, int]:
    found: dict[_Slot, int] = {}
    crowded: set[_Slot] = set()
    for n, slot in slots.items():
        if n not in taken and found.setdefault(slot, n) != n:
            crowded.add(slot)
    return {slot: n for slot, n in found.items() if slot not in crowded}


def _ranks(slots: Mapping[int, _Slot]) -> dict[int, int]:
    """The how-many-th of its slot each one is."""
    count: Counter[_Slot] = Counter()
    ranks = {}
    for n, slot in slots.items():
        ranks[n] = count[slot]
        count[slot] += 1
    return ranks


def edited(scale: Scale, stay: Sequence[Match]) -> Iterator[Pair]:
    """The edits as pairs, with their splits and merges. Those that cross what stays, or one another, moved."""
    slots = Slots(scale, stay)
    lone = slots.lone()
    edits = {match: similarity for match in lone if (similarity := scale.similarity(*match)) >= _SURE}
    if len(edits) < min(len(slots.old), len(slots.new)):
        edits.update(_assign(scale, slots, scale.candidates(edits), lone - edits.keys()))
    steady = _steady(scale, slots, edits)
    if len(edits) < min(len(slots.old), len(slots.new)):
        closer = Slots(scale, sorted([*stay, *steady]))
        lone = closer.lone(edits)
        edits.update(_assign(scale, closer, (), lone))
        steady |= lone & edits.keys()
    for (i, j), (olds, news) in sorted(attach(scale, edits).items()):
        ours, theirs = tuple(sorted(olds)), tuple(sorted(news))
        same = " ".join([scale.old[n].text for n in ours]) == " ".join([scale.new[n].text for n in theirs])
        yield Pair(_kind(ours, theirs, same=same, steady=(i, j) in steady), ours, theirs, 1.0 if same else edits[i, j] / 1000)


def _kind(old: Sequence[int], new: Sequence[int], *, same: bool, steady: bool) -> PairKind:
    """Where only the boundaries between sentences moved, no word did: that is kept."""
    if same:
        return "kept" if steady else "moved"
    if len(new) > 1:
        return "split"
    if len(old) > 1:
        return "merged"
    return "edited" if steady else "moved-edited"


def _steady(scale: Scale, slots: Slots, edits: Iterable[Match]) -> set[Match]:
    """The edits that cross nothing; of those that cross one another the longer ones."""
    level = sorted((i, j) for i, j in edits if slots.near(i, j))
    return set(heaviest(level, lambda match: _both(scale, *match)))


def _both(scale: Scale, i: int, j: int) -> str:
    """The words and the place of an edit, whichever side is called old."""
    pair = scale.old[i].text, scale.new[j].text
    return f"{min(pair)}\n{max(pair)}\n{abs(i - j)} {i + j}"


def _assign(scale: Scale, slots: Slots, candidates: Iterable[Match], lone: set[Match]) -> dict[Match, int]:
    """Pairs that are one sentence edited, with their similarity, taken greedily from the best on.

    Two that compete for a sentence never have the same score, distance and place, so that the order is one for both sides.
    """
    scored: list[tuple[int, int, int, int, int, int]] = []
    old_rank, new_rank = _ranks(slots.old), _ranks(slots.new)
    for i, j in {*candidates, *lone}:
        similarity, near = scale.similarity(i, j), slots.near(i, j)
        extended = near and scale.whole(i, j) >= _WHOLE[(i, j) in lone]
        if extended or similarity >= _least(scale, i, j, near=near, lone=(i, j) in lone):
            scored.append((-similarity - _NEARBY * near, abs(old_rank[i] - new_rank[j]), abs(i - j), i + j, i, j))
    edits: dict[Match, int] = {}
    olds: set[int] = set()
    news: set[int] = set()
    for *_, i, j in sorted(scored):
        if i not in olds and j not in news:
            edits[i, j] = scale.similarity(i, j)
            olds.add(i)
            news.add(j)
    return edits


def _least(scale: Scale, i: int, j: int, *, near: bool, lone: bool) -> int:
    """The similarity that these two need to be one sentence. Identical ones that ``anchor`` left apart are repeated."""
    if family(scale.old[i]) != family(scale.new[j]):
        return _ACROSS[lone]
    if scale.old[i].text == scale.new[j].text and not near:
        return 1001
    if lone:
        return 0 if max(len(scale.old_words[i]), len(scale.new_words[j])) <= _SHORT else _LONE
    return _NEAR if near else _FAR
