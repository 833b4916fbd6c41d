"""How much two sentences have in common, and which two are worth asking about."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product

from audit.anchor import Match
from audit.model import Role, Sentence
from audit.words import STOP, apart, cut

_BACKGROUND = 100
"""A word is weighed as if so many more sentences without it stood around, so that a gap of two sentences weighs like a page (10 to 100)."""
_STEM = 6
"""Words are compared by so many first letters, so that an ending more or less does not hide them: F1 of changed links +.002 (5 to 7)."""
_STOP = frozenset(word[:_STEM] for word in STOP)
"""Worth half: in a gap of two sentences nothing else tells them from the words that matter."""
_COMMON = 256
"""A word is no evidence when the old sentences that hold it times the new ones that do exceed this."""
_TELLING = 3
"""Words from which a sentence is known again in a longer one."""
_CANDIDATES = 8
"""So many best candidates are kept for each sentence."""
_SIGNS = '.,;:!?()“”"'
"""Tokens of their own before and behind a word."""
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


def family(sentence: Sentence) -> str:
    return _FAMILY.get(sentence.role, sentence.role)


def stems(text: str) -> frozenset[str]:
    """The heads of the words of a sentence, lower-cased; numbers are whole. Of a sentence without words, its signs."""
    return _short(text) if len(text) <= _REMEMBERED else frozenset(_heads(text) or cut(text))


def _stems(text: str) -> frozenset[str]:
    """Word by word where that gives the same: most words were seen before."""
    words = apart(text)
    return frozenset(_heads(text) if words is None else chain.from_iterable(map(_known, words))) or frozenset(cut(text))


def _heads(text: str) -> tuple[str, ...]:
    bare = text.strip(_SIGNS)
    if bare.isalpha():  # one word, as most are
        return (bare.casefold()[:_STEM],)
    found = [token for token in cut(text) if token[0].isalnum() or token[-1].isalnum()]
    return tuple([token if token[0].isdigit() else token.casefold()[:_STEM] for token in found])


_known = lru_cache(maxsize=1 << 14)(_heads)
_short = lru_cache(maxsize=1 << 10)(_stems)


class Scale:
    """Weighs the free sentences of two versions against one another. Words are worth more the fewer sentences hold them."""

    def __init__(self, old: Sequence[Sentence], new: Sequence[Sentence], free_old: Sequence[int], free_new: Sequence[int]) -> None:
        self.old, self.new = self.texts = old, new
        self.old_words, self.new_words = self.words = {i: stems(old[i].text) for i in free_old}, {j: stems(new[j].text) for j in free_new}
        holders = Counter(chain.from_iterable((*self.old_words.values(), *self.new_words.values())))
        total = len(free_old) + len(free_new) + _BACKGROUND
        worth = {count: 2 * round(500 * math.log1p(total / count)) for count in set(holders.values())}
        self.worth = dict(zip(holders, map(worth.__getitem__, holders.values()), strict=True))
        for word in _STOP.intersection(holders):
            self.worth[word] //= 2
        self.old_weight = {i: self.weight(words) for i, words in self.old_words.items()}
        self.new_weight = {j: self.weight(words) for j, words in self.new_words.items()}

    def weight(self, words: Iterable[str]) -> int:
        return sum(map(self.worth.__getitem__, words))

    def similarity(self, i: int, j: int) -> int:
        """Dice's coefficient in thousandths."""
        common = self.weight(self.old_words[i] & self.new_words[j])
        return 2000 * common // max(1, self.old_weight[i] + self.new_weight[j])

    def whole(self, i: int, j: int) -> int:
        """How much of the shorter one of two sentences is in the other, in thousandths; 0 when that is too short to tell."""
        least = min(len(self.old_words[i]), len(self.new_words[j]))
        common = self.weight(self.old_words[i] & self.new_words[j])
        return 1000 * common // max(1, min(self.old_weight[i], self.new_weight[j])) if least >= _TELLING else 0

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
        for word, ours, theirs in evidence(olds, news):
            for match in product(ours, theirs):
                shared[match] += self.worth[word]
        return {*best(shared, 0), *best(shared, 1)}


def evidence(olds: Mapping[int, frozenset[str]], news: Mapping[int, frozenset[str]]) -> Iterator[tuple[str, list[int], list[int]]]:
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


def best(shared: Mapping[Match, int], side: int) -> Iterator[Match]:
    """Of each sentence of one side the matches that share most, nearest first."""
    groups: dict[int, list[Match]] = defaultdict(list)
    for match in shared:
        groups[match[side]].append(match)
    for group in groups.values():
        if len(group) > _CANDIDATES:
            group.sort(key=lambda match: (-shared[match], abs(match[0] - match[1]), sum(match)))
        yield from group[:_CANDIDATES]
