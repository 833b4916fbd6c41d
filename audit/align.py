"""Which old sentence became which new one.

Identical sentences anchor the two sides. What is left is scored by the words it shares, rare words counting more (Dice's coefficient
weighted by inverse document frequency), and assigned greedily, best first; then sentences that were cut in two or joined are put together.
Every rule is symmetric: scores are integers and ties are broken by what both sides see, so that swapping the sides swaps the pairs.

The thresholds are thousandths of similarity. They stand on plateaus: over the ranges given, F1 of the changed links of the gold drafts
stays between .937 and .943, and no fifth of the essays prefers another value by more than .006.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product

from audit.anchor import Match, anchor, heaviest
from audit.model import Pair, Role, Sentence
from audit.words import tokens

_NEAR = 380
"""Least similarity of two sentences between the same anchors that are one sentence edited (350 to 410)."""
_FAR = 500
"""The same where they stand apart: what moved and changed is hard to tell from chance (380 to 500)."""
_LONE = 150
"""The same where both are alone between their anchors: their place speaks for them (100 to 250)."""
_ACROSS = 800, 400
"""The same, apart and alone, when a caption is set against a paragraph or the like: near identical."""
_SHORT = 3
"""Up to so many words, two of a family that are alone are an edit whatever the words: a heading, an answer of one word."""
_NEARBY = 150
"""What the same anchors around both add when two candidates compete (50 to 300)."""
_PART = 700
"""Least share of a sentence's words that make it a part of another, cut off or joined on: finds 99% of the splits (600 to 750)."""

_SURE = 600
"""Two that are alone and as similar as this are one sentence edited: no other place is searched for a better match."""

_BACKGROUND = 50
"""A word is weighed as if so many more sentences without it stood around, so that a gap of two sentences weighs like a page (20 to 100)."""
_ROUNDS = 3
"""How often the neighbours of an edit are asked whether they belong to it: enough for a sentence that is cut into seven."""
_STEM = 6
"""Words are compared by so many first letters, so that an ending more or less does not hide them: F1 of changed links +.002 (5 to 7)."""
_COMMON = 1024
"""A word is no evidence when the old sentences that hold it times the new ones that do exceed this."""
_CANDIDATES = 16
"""So many best candidates are kept for each sentence."""
_REMEMBERED = 2_000
"""Sentences longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""

_FAMILY: Mapping[Role, str] = {
    "headline": "title",
    "dek": "title",
    "heading": "title",
    "paragraph": "body",
    "list-item": "body",
    "quote": "body",
}
"""Roles that an edit may turn into one another; any other role is a family of its own."""

_Group = tuple[list[int], list[int]]
"""The old and the new sentences of one pair."""
_Slot = tuple[int, int]
"""The gap of a sentence and how many anchors stand before it: two in the same slot stand between the same anchors."""


def align(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Pair, ...]:
    """Pair the sentences of two versions; each is in exactly one pair. In the order of ``new``, removed sentences at their old place.

    ``Sentence.gap`` must not fall along a text, and sentences of one gap stand between the same blocks that both versions share.
    A sentence rewritten beyond what its words show is removed and added. Bounded: looking up shared words takes at most 32 steps for each
    word of the two sides (words in too many sentences are skipped), and of each sentence at most 16 candidates are scored.
    """
    kept = _identical(old, new)
    stay = [(i, j) for i, j, moved in kept if not moved]
    free_old = _others({i for i, _, _ in kept}, len(old))
    free_new = _others({j for _, j, _ in kept}, len(new))
    pairs = [Pair("moved" if moved else "kept", (i,), (j,)) for i, j, moved in kept]
    if free_old and free_new:
        pairs += _edited(_Scale(old, new, free_old, free_new), stay)
        free_old = _others({i for pair in pairs for i in pair.old}, len(old))
        free_new = _others({j for pair in pairs for j in pair.new}, len(new))
    pairs += [Pair("removed", (i,), (), 0.0) for i in free_old]
    pairs += [Pair("added", (), (j,), 0.0) for j in free_new]
    return _ordered(pairs)


def _others(taken: set[int], size: int) -> list[int]:
    return [n for n in range(size) if n not in taken]


def _family(sentence: Sentence) -> str:
    return _FAMILY.get(sentence.role, sentence.role)


def _identical(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int, bool]]:
    """Identical sentences of one family as ``anchor`` pairs them: within each gap, then what is unique over all and so changed its gap."""
    ours, theirs = [f"{_family(s)}\n{s.text}" for s in old], [f"{_family(s)}\n{s.text}" for s in new]
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


def _words(text: str) -> frozenset[str]:
    return _short_words(text) if len(text) <= _REMEMBERED else _stems(text)


def _stems(text: str) -> frozenset[str]:
    """The heads of the words of a sentence, lower-cased; numbers are whole. Of a sentence without words, its signs."""
    found = set(tokens(text))
    stems = {token if token[0].isdigit() else token.casefold()[:_STEM] for token in found if token[0].isalnum() or token[-1].isalnum()}
    return frozenset(stems or found)


_short_words = lru_cache(maxsize=8192)(_stems)


class _Scale:
    """Weighs the free sentences of two versions against one another. Words are worth more the fewer sentences hold them."""

    def __init__(self, old: Sequence[Sentence], new: Sequence[Sentence], free_old: Sequence[int], free_new: Sequence[int]) -> None:
        self.old, self.new = old, new
        self.old_words = {i: _words(old[i].text) for i in free_old}
        self.new_words = {j: _words(new[j].text) for j in free_new}
        holders = Counter(chain.from_iterable((*self.old_words.values(), *self.new_words.values())))
        total = len(free_old) + len(free_new) + _BACKGROUND
        worth = {count: round(1000 * math.log1p(total / count)) for count in set(holders.values())}
        self.worth = {word: worth[count] for word, count in holders.items()}
        self.old_weight = {i: self.weight(words) for i, words in self.old_words.items()}
        self.new_weight = {j: self.weight(words) for j, words in self.new_words.items()}

    def weight(self, words: Iterable[str]) -> int:
        return sum(map(self.worth.__getitem__, words))

    def similarity(self, i: int, j: int) -> int:
        """Dice's coefficient in thousandths."""
        common = self.weight(self.old_words[i] & self.new_words[j])
        return 2000 * common // max(1, self.old_weight[i] + self.new_weight[j])

    def part(self, part: frozenset[str], whole: frozenset[str], rest: frozenset[str]) -> int:
        """How much of ``part`` is in ``whole``, in thousandths; 0 when the rest of its side accounts for most of that already."""
        common = self.weight(part & whole)
        return 1000 * common // max(1, self.weight(part)) if 2 * self.weight((part & whole) - rest) >= common else 0

    def candidates(self, taken: Collection[Match]) -> set[Match]:
        """The pairs worth scoring: those that share words which are not common, the best few for each sentence that is not yet taken."""
        taken_old, taken_new = {i for i, _ in taken}, {j for _, j in taken}
        olds = {i: words for i, words in self.old_words.items() if i not in taken_old}
        news = {j: words for j, words in self.new_words.items() if j not in taken_new}
        shared: dict[Match, int] = defaultdict(int)
        for word, ours, theirs in _evidence(olds, news):
            for match in product(ours, theirs):
                shared[match] += self.worth[word]
        return {*_best(shared, 0), *_best(shared, 1)}


def _evidence(olds: Mapping[int, frozenset[str]], news: Mapping[int, frozenset[str]]) -> Iterator[tuple[str, list[int], list[int]]]:
    """The words of both sides that are not common, with the sentences that hold them."""
    theirs = _holders(news)
    for word, holders in _holders(olds).items():
        if word in theirs and len(holders) * len(theirs[word]) <= _COMMON:
            yield word, holders, theirs[word]


def _holders(sentences: Mapping[int, frozenset[str]]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for n, words in sentences.items():
        for word in words:
            holders[word].append(n)
    return holders


def _best(shared: Mapping[Match, int], side: int) -> Iterator[Match]:
    """Of each sentence of one side the matches that share most, nearest first."""
    groups: dict[int, list[Match]] = defaultdict(list)
    for match in shared:
        groups[match[side]].append(match)
    for group in groups.values():
        if len(group) > _CANDIDATES:
            group.sort(key=lambda match: (-shared[match], abs(match[0] - match[1]), sum(match)))
        yield from group[:_CANDIDATES]


class _Slots:
    """Where the free sentences stand between the anchors ``stay``."""

    def __init__(self, scale: _Scale, stay: Sequence[Match]) -> None:
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
    counts = Counter(slot for n, slot in slots.items() if n not in taken)
    return {slot: n for n, slot in slots.items() if n not in taken and counts[slot] == 1}


def _ranks(slots: Mapping[int, _Slot]) -> dict[int, int]:
    """The how-many-th of its slot each one is."""
    count: Counter[_Slot] = Counter()
    ranks = {}
    for n, slot in slots.items():
        ranks[n] = count[slot]
        count[slot] += 1
    return ranks


def _edited(scale: _Scale, stay: Sequence[Match]) -> Iterator[Pair]:
    """The edits as pairs, with their splits and merges. Those that cross what stays, or one another, moved."""
    slots = _Slots(scale, stay)
    lone = slots.lone()
    edits = {match: similarity for match in lone if (similarity := scale.similarity(*match)) >= _SURE}
    if len(edits) < min(len(slots.old), len(slots.new)):
        edits.update(_assign(scale, slots, scale.candidates(edits), lone - edits.keys()))
    steady = _steady(scale, slots, edits)
    if len(edits) < min(len(slots.old), len(slots.new)):
        closer = _Slots(scale, sorted([*stay, *steady]))
        lone = closer.lone(edits)
        edits.update(_assign(scale, closer, (), lone))
        steady |= lone & edits.keys()
    for (i, j), (olds, news) in sorted(_attach(scale, edits).items()):
        ours, theirs = tuple(sorted(olds)), tuple(sorted(news))
        same = scale.old[i].text == scale.new[j].text
        if len(theirs) > 1:
            yield Pair("split", ours, theirs, edits[i, j] / 1000)
        elif len(ours) > 1:
            yield Pair("merged", ours, theirs, edits[i, j] / 1000)
        elif (i, j) in steady:
            yield Pair("kept" if same else "edited", ours, theirs, edits[i, j] / 1000)
        else:
            yield Pair("moved" if same else "moved-edited", ours, theirs, edits[i, j] / 1000)


def _steady(scale: _Scale, slots: _Slots, edits: Iterable[Match]) -> set[Match]:
    """The edits that cross nothing; of those that cross one another the longer ones. Their words and places, whichever side they are of."""
    level = sorted((i, j) for i, j in edits if slots.near(i, j))
    words = [(scale.old[i].text, scale.new[j].text) for i, j in level]
    return set(heaviest(level, [f"{min(pair)}\n{max(pair)}\n{abs(i - j)} {i + j}" for pair, (i, j) in zip(words, level, strict=True)]))


def _assign(scale: _Scale, slots: _Slots, candidates: Iterable[Match], lone: set[Match]) -> dict[Match, int]:
    """Pairs that are one sentence edited, with their similarity, taken greedily from the best on.

    Two that compete for a sentence never have the same score, distance and place, so that the order is one for both sides.
    """
    scored: list[tuple[int, int, int, int, int, int]] = []
    old_rank, new_rank = _ranks(slots.old), _ranks(slots.new)
    for i, j in {*candidates, *lone}:
        similarity, near = scale.similarity(i, j), slots.near(i, j)
        if similarity >= _least(scale, i, j, near=near, lone=(i, j) in lone):
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


def _least(scale: _Scale, i: int, j: int, *, near: bool, lone: bool) -> int:
    """The similarity that these two need to be one sentence. Identical ones that ``anchor`` left apart are repeated."""
    if _family(scale.old[i]) != _family(scale.new[j]):
        return _ACROSS[lone]
    if scale.old[i].text == scale.new[j].text and not near:
        return 1001
    if lone:
        return 0 if max(len(scale.old_words[i]), len(scale.new_words[j])) <= _SHORT else _LONE
    return _NEAR if near else _FAR


def _attach(scale: _Scale, edits: Iterable[Match]) -> dict[Match, _Group]:
    """Each edit with the free sentences next to it that belong to it: cut off it, or joined with it, never both."""
    words = scale.old_words, scale.new_words
    groups: dict[Match, _Group] = {edit: ([edit[0]], [edit[1]]) for edit in edits}
    owner = {edit[0]: edit for edit in groups}, {edit[1]: edit for edit in groups}
    for _ in range(_ROUNDS):
        free = [(side, n) for side in (0, 1) for n in words[side] if n not in owner[side]]
        offers: list[tuple[int, int, int, str, int, int, Match]] = []
        for side, n in free:
            for edit in {owner[side][m] for m in (n - 1, n + 1) if m in owner[side]}:
                other = edit[1 - side]
                rest = frozenset().union(*(words[side][m] for m in groups[edit][side]))
                share = scale.part(words[side][n], words[1 - side][other], rest)
                if share >= _PART:
                    offers.append((-share, abs(n - other), n + other, (scale.new if side else scale.old)[n].text, side, n, edit))
        for *_, side, n, edit in sorted(offers):
            if n not in owner[side] and len(groups[edit][1 - side]) == 1:
                groups[edit][side].append(n)
                owner[side][n] = edit
    return groups


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
