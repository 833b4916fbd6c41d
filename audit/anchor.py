"""Which items of two sequences are the same item, by identity alone: what stands firm, and what moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import repeat

Match = tuple[int, int]
"""An index into the old sequence, one into the new."""

_ROUNDS = 4
"""How often the gaps are searched again for repeated items; a round that finds nothing ends it. Each costs O(n log n)."""


def anchor(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int, bool], ...]:
    """Pair identical items of ``old`` and ``new`` as ``(i, j, moved)``, each item at most once, in the order of ``old``.

    Items that stand once on either side come first, as in Cohen's patience diff: the chain of them in the same order that holds the most
    text stays, the others moved. Neighbours of a pair that are identical too are paired with it. Items that are repeated are paired
    only within one gap of the chain and in order, or next to a moved item, so that words that stand in two places never pair
    across. Swapping the sides swaps the pairs. O(n log n).
    """
    found = steady(old, new)
    return searched(old, new) if found is None else found


def searched(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int, bool], ...]:
    """The whole way, for any two sequences."""
    once = _once(old, new)
    stay = heaviest(once, lambda match: old[match[0]])
    moved = sorted(set(once) - set(stay))
    stay = _fill(stay, old, new)
    moved += _beside(moved, stay, old, new)
    return tuple(sorted([(i, j, False) for i, j in stay] + [(i, j, True) for i, j in moved]))


def steady(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int, bool], ...] | None:
    """The short way of most versions: common head and tail, and what is shared between, in order and without a choice; else None."""
    least = min(len(old), len(new))
    head = next((n for n in range(least) if old[n] != new[n]), least)
    tail = next((n for n in range(least - head) if old[-1 - n] != new[-1 - n]), least - head)
    ends = len(old) - tail, len(new) - tail
    ours, theirs = old[head : ends[0]], new[head : ends[1]]
    shared = set(ours).intersection(theirs)
    olds: list[int] = []
    news: list[int] = []
    if shared:
        olds, news = ([n for n, item in enumerate(side, head) if item in shared] for side in (ours, theirs))
        if len(olds) > len(shared) or [old[i] for i in olds] != [new[j] for j in news]:
            return None
        outside = {*old[:head], *old[ends[0] :]}
        if not (outside.isdisjoint(ours) and outside.isdisjoint(theirs)):
            return None
    tails = zip(range(ends[0], len(old)), range(ends[1], len(new)), repeat(False))
    return (*zip(range(head), range(head), repeat(False)), *zip(olds, news, repeat(False)), *tails)


def heaviest(matches: Sequence[Match], words: Callable[[Match], str]) -> list[Match]:
    """The heaviest of the subsequences of ``matches`` that rise on both sides. ``matches`` rise in i, and no j occurs twice.

    The weight of a match is the length of its ``words``; a digest of these words breaks ties, so that the choice does not depend on
    which side is called old. A Fenwick tree over the rank of j holds the best chain that ends at or below it: O(n log n).
    """
    places = [j for _, j in matches]
    rising = sorted(places)
    if places == rising:
        return list(matches)
    size = len(matches)
    rank = {j: k for k, j in enumerate(rising, 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before: list[int] = []
    for n, match in enumerate(matches):
        k = rank[match[1]]
        weight, last = max((best[m] for m in _below(k - 1)), default=(0, -1))
        before.append(last)
        weight += _weight(words(match))
        while k <= size:
            best[k] = max(best[k], (weight, n))
            k += k & -k
    n = max(best[k] for k in _below(size))[1]
    links = []
    while n >= 0:
        links.append(matches[n])
        n = before[n]
    return links[::-1]


def _below(k: int) -> Iterator[int]:
    """The nodes of a Fenwick tree that together cover 1..k."""
    while k:
        yield k
        k &= k - 1


def _weight(words: str) -> int:
    digest = sha256(words.encode("utf-8", "surrogatepass")).digest()
    return (len(words) + 1 << 128) + int.from_bytes(digest[:8], "big")


def _once(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The items that stand once on either side, in the order of ``old``."""
    counts, others = Counter(old), Counter(new)
    place = {item: j for j, item in enumerate(new) if others[item] == 1}
    return [(i, place[item]) for i, item in enumerate(old) if counts[item] == 1 and item in place]


def _fill(stay: list[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Pair what is identical and in order between the links of ``stay``: first what touches a link, then the k-th with the k-th."""
    for _ in range(_ROUNDS):
        more: list[Match] = []
        for a, b, c, d in _gaps(stay, len(old), len(new)):
            while a < b and c < d and old[a] == new[c]:
                more.append((a, c))
                a, c = a + 1, c + 1
            while a < b and c < d and old[b - 1] == new[d - 1]:
                b, d = b - 1, d - 1
                more.append((b, d))
            step = _in_step(old, new, range(a, b), range(c, d))
            more += heaviest(step, lambda match: old[match[0]])
        if not more:
            break
        stay = sorted(stay + more)
    return stay


def _gaps(stay: Sequence[Match], old: int, new: int) -> Iterator[tuple[int, int, int, int]]:
    """The stretches old[a:b] against new[c:d] between the links where both sides have something."""
    a = c = 0
    for i, j in (*stay, (old, new)):
        if a < i and c < j:
            yield a, i, c, j
        a, c = i + 1, j + 1


def _in_step(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> list[Match]:
    """The k-th of an item in a gap with its k-th on the other side."""
    places: dict[str, list[int]] = defaultdict(list)
    for j in reversed(news):
        places[new[j]].append(j)
    return [(i, places[old[i]].pop()) for i in olds if places.get(old[i])]


def _beside(moved: Sequence[Match], stay: Sequence[Match], old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """What is identical on from a moved item, then what is identical back from it, as far as both are free."""
    olds = {i for i, _ in (*stay, *moved)}
    news = {j for _, j in (*stay, *moved)}
    more: list[Match] = []
    for step in (1, -1):
        for start, other in moved:
            i, j = start + step, other + step
            while 0 <= i < len(old) and 0 <= j < len(new) and old[i] == new[j] and i not in olds and j not in news:
                more.append((i, j))
                olds.add(i)
                news.add(j)
                i, j = i + step, j + step
    return more
