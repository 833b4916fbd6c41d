"""Which old sentence became which new one.

Identical sentences anchor the two sides. What is left is scored by the words it shares, rare words counting more (Dice's coefficient
weighted by inverse document frequency), and assigned greedily, best first; then sentences that were cut in two or joined are put together.
Every rule is symmetric: scores are integers and ties are broken by what both sides see, so that swapping the sides swaps the pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from audit.anchor import Match, anchor, chain
from audit.model import Pair, Role, Sentence
from audit.words import tokens

_SIMILAR = 320
"""Least similarity, in thousandths, of two sentences that are one sentence edited."""
_NEARBY = 100
"""Added when both stand between the same two anchors."""
_ACROSS = 800
"""Least similarity when a caption is set against a paragraph, or the like: near identical."""
_LONE = 150
"""Least similarity of two sentences that are the only ones between their anchors."""
_SHORT = 3
"""Up to so many words, two sentences alone between their anchors are an edit whatever the words: a heading, a one-word answer."""
_PART = 700
"""Least share of a sentence's words, in thousandths, that make it a part of another: finds 99% of the splits in the gold data."""

_FAMILY: Mapping[Role, str] = {
    "headline": "title",
    "dek": "title",
    "heading": "title",
    "paragraph": "body",
    "list-item": "body",
    "quote": "body",
}
"""Roles that an edit may turn into one another; any other role is a family of its own."""

_COMMON = 1024
"""A word is no evidence when the old sentences that hold it times the new ones that do exceed this."""
_CANDIDATES = 16
"""So many best candidates are kept for each sentence."""

_Score = tuple[int, int, int]
"""Sorts best first: minus the score, the distance, the place. Symmetric, and of two matches that share a side never the same."""


def align(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Pair, ...]:
    """Pair the sentences of two versions; each is in exactly one pair. In the order of ``new``, removed sentences at their old place.

    A sentence rewritten beyond what its words show is removed and added. Bounded: looking up shared words takes at most 32 steps for each
    word of the two sides (words in too many sentences are skipped), and of each sentence at most 16 candidates are scored.
    """
    kept = _identical(old, new)
    pairs = [Pair("moved" if moved else "kept", (i,), (j,)) for i, j, moved in kept]
    free_old = _others({i for i, _, _ in kept}, len(old))
    free_new = _others({j for _, j, _ in kept}, len(new))
    edits: dict[Match, int] = {}
    parts: dict[Match, list[Match]] = {}
    stay = [(i, j) for i, j, moved in kept if not moved]
    if free_old and free_new:
        scale = _Scale(old, new, free_old, free_new, stay)
        edits = _assign(scale)
        parts = _attach(scale, edits)
    pairs += _edited(old, new, stay, edits, parts)
    taken_old = {i for p in pairs for i in p.old}
    taken_new = {j for p in pairs for j in p.new}
    pairs += [Pair("removed", (i,), (), 0.0) for i in free_old if i not in taken_old]
    pairs += [Pair("added", (), (j,), 0.0) for j in free_new if j not in taken_new]
    return _ordered(pairs)


def _others(taken: set[int], size: int) -> list[int]:
    return [n for n in range(size) if n not in taken]


def _family(sentence: Sentence) -> str:
    return _FAMILY.get(sentence.role, sentence.role)


def _identical(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int, bool]]:
    """Identical sentences of one family: within one gap first, then what is unique over all and so changed its gap."""
    if len({s.gap for s in (*old, *new)}) <= 1:
        return list(anchor([_key(s) for s in old], [_key(s) for s in new]))
    olds, news = _by_gap(old), _by_gap(new)
    found = [
        (ours[i], theirs[j], moved)
        for gap, ours in olds.items()
        if (theirs := news.get(gap))
        for i, j, moved in anchor([_key(old[i]) for i in ours], [_key(new[j]) for j in theirs])
    ]
    counts, others = Counter(map(_key, old)), Counter(map(_key, new))
    taken = {j for _, j, _ in found}
    place = {_key(s): j for j, s in enumerate(new) if others[_key(s)] == 1 and j not in taken}
    free = _others({i for i, _, _ in found}, len(old))
    found += [(i, place[_key(old[i])], True) for i in free if counts[_key(old[i])] == 1 and _key(old[i]) in place]
    steady = set(chain(sorted((i, j) for i, j, moved in found if not moved), lambda i: old[i].text))
    return sorted((i, j, (i, j) not in steady) for i, j, _ in found)


def _key(sentence: Sentence) -> str:
    return f"{_family(sentence)}\n{sentence.text}"


def _by_gap(sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        places[sentence.gap].append(n)
    return places


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    """The words of a sentence, lower-cased; of a sentence without any, its signs."""
    found = [token for token in tokens(text.casefold()) if not token.isspace()]
    return frozenset([token for token in found if token[0].isalnum() or token[-1].isalnum()] or found)


class _Scale:
    """Weighs sentences against one another: what each word is worth, where each sentence stands, and which pairs are worth a look."""

    def __init__(
        self, old: Sequence[Sentence], new: Sequence[Sentence], free_old: Sequence[int], free_new: Sequence[int], stay: Sequence[Match]
    ) -> None:
        self.old, self.new, self.free_old, self.free_new = old, new, free_old, free_new
        self.old_words = {i: _words(old[i].text) for i in free_old}
        self.new_words = {j: _words(new[j].text) for j in free_new}
        counts = Counter(word for s in (*old, *new) for word in _words(s.text))
        texts = Counter(s.text for s in old), Counter(s.text for s in new)
        self.times = {text: (count, texts[1][text]) for text, count in texts[0].items()}
        total = len(old) + len(new)
        self.worth = {word: round(1000 * math.log1p(total / count)) for word, count in counts.items()}
        olds, news = [i for i, _ in stay], [j for _, j in stay]
        self.old_slot = {i: (old[i].gap, bisect_left(olds, i)) for i in free_old}
        self.new_slot = {j: (new[j].gap, bisect_left(news, j)) for j in free_new}
        olds_in, news_in = Counter(self.old_slot.values()), Counter(self.new_slot.values())
        self.lone = {slot for slot, count in olds_in.items() if count == 1 and news_in[slot] == 1}

    def weight(self, words: Iterable[str]) -> int:
        return sum(map(self.worth.__getitem__, words))

    def similarity(self, i: int, j: int) -> int:
        """Dice's coefficient in thousandths."""
        ours, theirs = self.old_words[i], self.new_words[j]
        return 2000 * self.weight(ours & theirs) // max(1, self.weight(ours) + self.weight(theirs))

    def near(self, i: int, j: int) -> bool:
        return self.old_slot[i] == self.new_slot[j]

    def candidates(self) -> list[Match]:
        """The pairs worth scoring: those that share words which are not common, the best few for each sentence."""
        holders: dict[str, list[int]] = defaultdict(list)
        for j in self.free_new:
            for word in self.new_words[j]:
                holders[word].append(j)
        olds = Counter(word for i in self.free_old for word in self.old_words[i] if word in holders)
        shared: list[tuple[int, int, int]] = []
        for i in self.free_old:
            found: dict[int, int] = defaultdict(int)
            for word in self.old_words[i]:
                if word in holders and olds[word] * len(holders[word]) <= _COMMON:
                    for j in holders[word]:
                        found[j] += self.worth[word]
            shared += [(weight, i, j) for j, weight in found.items()]
        best = {match for side in (1, 2) for match in _best(shared, side)}
        lone = {slot: j for j, slot in self.new_slot.items() if slot in self.lone}
        best |= {(i, lone[slot]) for i, slot in self.old_slot.items() if slot in lone}
        return sorted(best)

    def accepts(self, i: int, j: int, similarity: int) -> bool:
        """Whether this is one sentence edited."""
        old, new = self.old[i], self.new[j]
        if old.text == new.text and not self.near(i, j) and max(self.times[old.text]) > 1:
            return False
        if _family(old) != _family(new):
            return similarity >= _ACROSS
        if not self.near(i, j):
            return similarity >= _SIMILAR
        if self.old_slot[i] in self.lone:
            return similarity >= _LONE or (old.role == new.role and max(len(self.old_words[i]), len(self.new_words[j])) <= _SHORT)
        return similarity >= _SIMILAR - _NEARBY


def _best(shared: Sequence[tuple[int, int, int]], side: int) -> Iterator[Match]:
    groups: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for item in shared:
        groups[item[side]].append(item)
    for group in groups.values():
        group.sort(key=lambda item: (-item[0], abs(item[1] - item[2]), item[1] + item[2]))
        yield from ((i, j) for _, i, j in group[:_CANDIDATES])


def _assign(scale: _Scale) -> dict[Match, int]:
    """The edits with their similarity, taken greedily from the best on."""
    scored: list[tuple[_Score, int, int, int]] = []
    for i, j in scale.candidates():
        similarity = scale.similarity(i, j)
        if scale.accepts(i, j, similarity):
            score = similarity + _NEARBY * scale.near(i, j)
            scored.append(((-score, abs(i - j), i + j), i, j, similarity))
    olds: set[int] = set()
    news: set[int] = set()
    edits: dict[Match, int] = {}
    for _, i, j, similarity in sorted(scored):
        if i not in olds and j not in news:
            edits[i, j] = similarity
            olds.add(i)
            news.add(j)
    return edits


def _attach(scale: _Scale, edits: Mapping[Match, int]) -> dict[Match, list[Match]]:
    """For each edit, the free sentences next to it that are part of it too, as (-1, j) when split and (i, -1) when merged."""
    offers: list[tuple[int, int, int, str, Match, Match]] = []
    by_old = {i: (i, j) for i, j in edits}
    by_new = {j: (i, j) for i, j in edits}
    for j in scale.free_new:
        if j in by_new:
            continue
        for edit in filter(None, (by_new.get(j - 1), by_new.get(j + 1))):
            share = _share(scale, scale.new_words[j], scale.old_words[edit[0]], scale.new_words[edit[1]])
            offers.append((-share, abs(edit[0] - j), edit[0] + j, scale.new[j].text, edit, (-1, j)))
    for i in scale.free_old:
        if i in by_old:
            continue
        for edit in filter(None, (by_old.get(i - 1), by_old.get(i + 1))):
            share = _share(scale, scale.old_words[i], scale.new_words[edit[1]], scale.old_words[edit[0]])
            offers.append((-share, abs(edit[1] - i), edit[1] + i, scale.old[i].text, edit, (i, -1)))
    parts: dict[Match, list[Match]] = defaultdict(list)
    taken: set[Match] = set()
    for share, _, _, _, edit, part in sorted(offers):
        if -share < _PART or part in taken:
            continue
        if any((part[0] < 0) != (other[0] < 0) for other in parts[edit]):
            continue
        parts[edit].append(part)
        taken.add(part)
    return {edit: found for edit, found in parts.items() if found}


def _share(scale: _Scale, part: frozenset[str], whole: frozenset[str], other: frozenset[str]) -> int:
    """How much of ``part`` is words of ``whole``, in thousandths; 0 when the edit already accounts for most of these."""
    common = part & whole
    if 2 * scale.weight(common - other) < scale.weight(common):
        return 0
    return 1000 * scale.weight(common) // max(1, scale.weight(part))


def _edited(
    old: Sequence[Sentence], new: Sequence[Sentence], stay: Sequence[Match], edits: Mapping[Match, int], parts: Mapping[Match, list[Match]]
) -> Iterator[Pair]:
    """The edits as pairs; those that cross what stays, or one another, moved."""
    olds, news = [i for i, _ in stay], [j for _, j in stay]
    level = [(i, j) for i, j in sorted(edits) if old[i].gap == new[j].gap and bisect_left(olds, i) == bisect_left(news, j)]
    steady = set(chain(level, lambda i: old[i].text))
    for (i, j), similarity in edits.items():
        found = parts.get((i, j), [])
        ours = tuple(sorted([i, *(a for a, _ in found if a >= 0)]))
        theirs = tuple(sorted([j, *(b for _, b in found if b >= 0)]))
        if len(theirs) > 1:
            yield Pair("split", ours, theirs, similarity / 1000)
        elif len(ours) > 1:
            yield Pair("merged", ours, theirs, similarity / 1000)
        elif old[i].text == new[j].text:
            yield Pair("kept" if (i, j) in steady else "moved", ours, theirs)
        else:
            yield Pair("edited" if (i, j) in steady else "moved-edited", ours, theirs, similarity / 1000)


def _ordered(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """By place in the new text; a removed sentence after the pair that holds the one before it and did not move."""
    pairs = list(pairs)
    place = {i: min(p.new) for p in pairs if p.new and not p.kind.startswith("moved") for i in p.old}
    keyed: list[tuple[int, int, Pair]] = []
    after = -1
    removed = {p.old[0]: p for p in pairs if not p.new}
    for i in sorted({*place, *removed}):
        after = place.get(i, after)
        if i in removed:
            keyed.append((after, i + 1, removed[i]))
    keyed += [(min(p.new), 0, p) for p in pairs if p.new]
    return tuple(pair for _, _, pair in sorted(keyed, key=lambda item: item[:2]))
