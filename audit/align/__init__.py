"""Which old sentence became which new one.

Identical sentences anchor the two sides. What is left is scored by the words it shares, rare words counting more (Dice's coefficient
weighted by inverse document frequency), and assigned greedily, best first; then sentences that were cut in two or joined are put together.
Every rule is symmetric: scores are integers and ties are broken by what both sides see, so that swapping the sides swaps the pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from audit.align.edits import edited
from audit.align.scale import Scale, family
from audit.anchor import anchor
from audit.model import Pair, Sentence

__all__ = ["align"]


def align(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Pair, ...]:
    """Pair the sentences of two versions; each is in exactly one pair. In the order of ``new``, removed sentences at their old place.

    ``Sentence.gap`` must not fall along a text, and sentences of one gap stand between the same blocks that both versions share.
    A sentence rewritten beyond what its words show is removed and added. Bounded: looking up shared words takes at most 16 steps for each
    word of the two sides (words in too many sentences are skipped), and of each sentence at most 8 candidates are scored.
    """
    ours, theirs = _keys(old), _keys(new)
    kept = _identical(ours, theirs, _gaps(old), _gaps(new))
    free_old, free_new = _rest([i for i, _, _ in kept], len(old)), _rest([j for _, j, _ in kept], len(new))
    if not {ours[i] for i in free_old}.isdisjoint([theirs[j] for j in free_new]):
        kept = sorted([*kept, *_elsewhere(ours, theirs, free_old, free_new)])
        free_old, free_new = _rest([i for i, _, _ in kept], len(old)), _rest([j for _, j, _ in kept], len(new))
    pairs = [Pair("moved" if moved else "kept", (i,), (j,)) for i, j, moved in kept]
    if free_old and free_new:
        pairs += edited(Scale(old, new, free_old, free_new), [(i, j) for i, j, moved in kept if not moved])
        free_old = _rest([i for pair in pairs for i in pair.old], len(old))
        free_new = _rest([j for pair in pairs for j in pair.new], len(new))
    pairs += [Pair("removed", (i,), (), 0.0) for i in free_old]
    pairs += [Pair("added", (), (j,), 0.0) for j in free_new]
    return _ordered(pairs)


def _keys(sentences: Sequence[Sentence]) -> list[str]:
    """What two sentences that are the same have in common: their words and their family."""
    return [f"{family(sentence)}\n{sentence.text}" for sentence in sentences]


def _rest(taken: Iterable[int], size: int) -> list[int]:
    return sorted({*range(size)}.difference(taken))


def _gaps(sentences: Sequence[Sentence]) -> dict[int, int]:
    """Where each gap ends, in order."""
    return {sentence.gap: end for end, sentence in enumerate(sentences, 1)}


def _identical(ours: Sequence[str], theirs: Sequence[str], olds: Mapping[int, int], news: Mapping[int, int]) -> list[tuple[int, int, bool]]:
    """Identical sentences as ``anchor`` pairs them within each gap."""
    found: list[tuple[int, int, bool]] = []
    starts = dict(zip(news, (0, *news.values()), strict=False))
    a = 0
    for gap, b in olds.items():
        if gap in news:
            c = starts[gap]
            found += [(a + i, c + j, moved) for i, j, moved in anchor(ours[a:b], theirs[c : news[gap]])]
        a = b
    return found


def _elsewhere(ours: Sequence[str], theirs: Sequence[str], free_old: Sequence[int], free_new: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Identical sentences that are unique over all, and so changed their gap."""
    counts, others = Counter(ours), Counter(theirs)
    place = {theirs[j]: j for j in free_new if others[theirs[j]] == 1}
    return [(i, place[ours[i]], True) for i in free_old if counts[ours[i]] == 1 and ours[i] in place]


def _ordered(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """By place in the new text; a removed sentence after the pair that holds the one before it and did not move."""
    keyed = [(pair.new[0], 0, pair) for pair in pairs if pair.new]
    removed = {pair.old[0]: pair for pair in pairs if not pair.new}
    if removed:
        place = {i: first for first, _, pair in keyed if not pair.kind.startswith("moved") for i in pair.old}
        after = -1
        for i in sorted({*place, *removed}):
            after = place.get(i, after)
            if i in removed:
                keyed.append((after, i + 1, removed[i]))
    keyed.sort(key=itemgetter(0, 1))
    return tuple([pair for _, _, pair in keyed])
