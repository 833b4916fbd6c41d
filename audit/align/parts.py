"""Sentences that were cut in two, or joined: the neighbours of an edit that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit.align.scale import Scale, family
from audit.anchor import Match

_PART = 700
"""Least share of a sentence's words that make it a part of another, cut off or joined on: finds 99% of the splits (600 to 750)."""
_SPLINTER = 3
"""Up to so many words may have changed so that a boundary fell behind them: "U.S. Gen." is no end of a sentence, "Xyz. Gen." is one."""
_ROUNDS = 3
"""How often the neighbours of an edit are asked whether they belong to it: enough for a sentence that is cut into seven."""

Group = tuple[list[int], list[int]]
"""The old and the new sentences of one pair."""
_Offer = tuple[int, int, int, str, int, int, Match]
"""Sorts best first: minus the share, the distance, the place, the words; then which side, which sentence and which edit."""


def attach(scale: Scale, edits: Iterable[Match]) -> dict[Match, Group]:
    """Each edit with the free sentences next to it that belong to it: cut off it, or joined with it, never both."""
    groups: dict[Match, Group] = {edit: ([edit[0]], [edit[1]]) for edit in edits}
    owner = {edit[0]: edit for edit in groups}, {edit[1]: edit for edit in groups}
    for _ in range(_ROUNDS):
        free = [(side, n) for side in (0, 1) for n in scale.words[side] if n not in owner[side]]
        offers = [offer for side, n in free for offer in _offers(scale, groups, owner[side], side, n)]
        if not offers:
            break
        for *_, side, n, edit in sorted(offers):
            if n not in owner[side] and len(groups[edit][1 - side]) == 1:
                groups[edit][side].append(n)
                owner[side][n] = edit
    return groups


def _offers(scale: Scale, groups: dict[Match, Group], owner: dict[int, Match], side: int, n: int) -> Iterator[_Offer]:
    """The edits next to sentence ``n`` of a side that it may be a part of."""
    texts = scale.texts[side]
    for m in (n - 1, n + 1):
        if m not in owner or texts[m].gap != texts[n].gap or family(texts[m]) != family(texts[n]):
            continue
        edit = owner[m]
        other = edit[1 - side]
        rest = frozenset().union(*(scale.words[side][k] for k in groups[edit][side]))
        share = scale.part(scale.words[side][n], scale.words[1 - side][other], rest)
        if share < _PART and _splinter(scale, side, n, m, other):
            share = _PART
        if share >= _PART:
            yield -share, abs(n - other), n + other, texts[n].text, side, n, edit


def _splinter(scale: Scale, side: int, n: int, m: int, other: int) -> bool:
    """Whether ``n`` stands for the few words by which the whole sentence is longer than its neighbour ``m``."""
    whole, rest = scale.texts[1 - side][other].text, scale.texts[side][m].text
    lost = whole.removesuffix(rest) if n < m else whole.removeprefix(rest.rstrip(".!?"))
    return lost != whole and 0 < len(lost.split()) <= _SPLINTER and len(scale.words[side][n]) <= _SPLINTER
