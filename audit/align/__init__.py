"""Which old sentence became which new one.

Identical sentences anchor the two sides. What is left is scored by the words it shares, rare words counting more (Dice's coefficient
weighted by inverse document frequency), and assigned greedily, best first; then sentences that were cut in two or joined are put together.
Every rule is symmetric: scores are integers and ties are broken by what both sides see, so that swapping the sides swaps the pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

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
    kept = _identical(old, new)
    stay = [(i, j) for i, j, moved in kept if not moved]
    free_old = _others({i for i, _, _ in kept}, len(old))
    free_new = _others({j for _, j, _ in kept}, len(new))
    pairs = [Pair("moved" if moved else "kept", (i,), (j,)) for i, j, moved in kept]
    if free_old and free_new:
        pairs += edited(Scale(old, new, free_old, free_new), stay)
        free_old = _others({i for pair in pairs for i in pair.old}, len(old))
        free_new = _others({j for pair in pairs for j in pair.new}, len(new))
    pairs += [Pair("removed", (i,), (), 0.0) for i in free_old]
    pairs += [Pair("added", (), (j,), 0.0) for j in free_new]
    return _ordered(pairs)


def _others(taken: set[int], size: int) -> list[int]:
    return [n for n in range(size) if n not in taken]


def _identical(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int, bool]]:
    """Identical sentences of one family as ``anchor`` pairs them: within each gap, then what is unique over all and so changed its gap."""
    ours, theirs = [f"{family(s)}\n{s.text}" for s in old], [f"{family(s)}\n{s.text}" for s in new]
    olds, news = _by_gap(old), _by_gap(new)
    if len(olds) <= 1 and olds.keys() == news.keys():
        return list(anchor(ours, theirs))
    found = [
        (olds[gap][i], news[gap][j], moved)
        for gap in olds
        if gap in news
        for i, j, moved in anchor([ours[i] for i in olds[gap]], [theirs[j] for j in news[gap]])
    ]
    counts, others = Counter(ours), Counter(theirs)
    taken = {j for _, j, _ in found}
    place = {text: j for j, text in enumerate(theirs) if others[text] == 1 and j not in taken}
    free = _others({i for i, _, _ in found}, len(old))
    found += [(i, place[ours[i]], True) for i in free if counts[ours[i]] == 1 and ours[i] in place]
    return sorted(found)


def _by_gap(sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        places[sentence.gap].append(n)
    return places


def _ordered(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """By place in the new text; a removed sentence after the pair that holds the one before it and did not move."""
    keyed = [(min(pair.new), 0, pair) for pair in pairs if pair.new]
    place = {i: first for first, _, pair in keyed if not pair.kind.startswith("moved") for i in pair.old}
    removed = {pair.old[0]: pair for pair in pairs if not pair.new}
    after = -1
    for i in sorted({*place, *removed}):
        after = place.get(i, after)
        if i in removed:
            keyed.append((after, i + 1, removed[i]))
    return tuple(pair for _, _, pair in sorted(keyed, key=lambda item: item[:2]))
