"""Which words of a sentence changed: the fewest, most readable ops.

Myers' O(ND) algorithm as diff-match-patch implements it, over words mapped to single code points, without its clock and without its
character-minded semantic clean-up. Spaces take no part: counted as equals they would pull words apart. Then islands of a lone stop word
or of mere signs between two changes are given up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from diff_match_patch import diff_match_patch

from audit.anchor import Match, heaviest
from audit.model import Op
from audit.words import STOP, terms

_EXACT = 10_000
"""Words of the one side times words of the other up to which the exact algorithm runs: 100 a side. Four times as much finds 2 ops in a
hundred fewer between whole unrelated articles, none between versions of one, and takes twice as long."""
_STEPS = 4_000_000
"""What the exact algorithm may take for one pair: where there are more than 40,000 words its stretches are shorter."""
_DEPTH = 3
"""How often a longer stretch is cut at the words that stand once on both sides of it before it is replaced whole."""
_PHRASE = 3
"""From so many tokens on (two words and a space) a change is a phrase, and a sign that both sides have between two of these is chance."""

_SEAM = re.compile(r"(?<!\S)(?:[^\s\d]++ ){2}(?=[^\W\d_])")
"""Two words without a figure and the letter after them: no token and no term goes on over this place, nor begins or ends by it."""
_LAST_SEAM = re.compile(rf".*{_SEAM.pattern}", re.DOTALL)
_REACH = 60
"""Characters from a change in which a seam is looked for: some ten words."""

_Hunk = tuple[int, int, int, int]
"""What changed: tokens a to b of the old side became tokens c to d of the new."""


def diff(old: str, new: str) -> tuple[Op, ...]:
    """The word-level ops that turn ``old`` into ``new``; () when both are "".

    The equal and deleted ops joined are ``old``, the equal and inserted ones ``new``. No two neighbours are of one kind, and a deletion
    stands before the insertion that replaces it. Whole tokens only, and whole dates and amounts. Beyond ``_EXACT`` the text is held
    together by the words that stand once on both sides of a stretch, at most ``_DEPTH`` times over, and what then is still longer is
    replaced whole: so n words cost O(n log n) and ``_STEPS`` of the exact algorithm.
    """
    if old == new:
        return (Op("equal", old),) if old else ()
    if not old or not new:
        return (Op("delete", old) if old else Op("insert", new),)
    olds, news = _terms(old, new)
    return tuple(_ops(olds, news, _bridge(olds, news, _hunks(olds, news))))


def _terms(old: str, new: str) -> tuple[list[str], list[str]]:
    """The terms of both sides; what they share before and after the change is one piece each, as far as it is clear of the change."""
    rest = min(len(old), len(new))
    same = bisect_left(range(rest), True, key=lambda n: old[: n + 1] != new[: n + 1])
    ends = bisect_left(range(rest - same), True, key=lambda n: not old.endswith(new[len(new) - n - 1 :]))
    last = _LAST_SEAM.match(old, max(0, same - _REACH), same)
    first = _SEAM.search(old, len(old) - ends + 1, len(old) - ends + _REACH) if ends else None
    head, tail = last.end() if last else 0, len(old) - first.end() if first else 0
    before, after = [old[:head]] if head else [], [old[len(old) - tail :]] if tail else []
    olds, news = terms(old[head : len(old) - tail]), terms(new[head : len(new) - tail])
    return [*before, *olds, *after], [*before, *news, *after]


def _ops(old: Sequence[str], new: Sequence[str], hunks: Sequence[_Hunk]) -> Iterator[Op]:
    end = 0
    for a, b, c, d in hunks:
        if end < a:
            yield Op("equal", "".join(old[end:a]))
        if a < b:
            yield Op("delete", "".join(old[a:b]))
        if c < d:
            yield Op("insert", "".join(new[c:d]))
        end = b
    if end < len(old):
        yield Op("equal", "".join(old[end:]))


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[_Hunk]:
    """What lies between the words that match, less what is equal there."""
    a, b, c, d = _trim(old, new, (0, len(old), 0, len(new)))
    if b < len(old) and old[b].isspace():  # what was inserted before a word takes the space behind it, not the one before it
        b, d = b + 1, d + 1
    olds = [i for i in range(a, b) if not old[i].isspace()]
    news = [j for j in range(c, d) if not new[j].isspace()]
    for m, n in (*_matches([old[i] for i in olds], [new[j] for j in news]), (len(olds), len(news))):
        i, j = olds[m] if m < len(olds) else b, news[n] if n < len(news) else d
        hunk = _trim(old, new, (a, i, c, j))
        if hunk[0] < hunk[1] or hunk[2] < hunk[3]:
            yield hunk
        a, c = i + 1, j + 1


def _trim(old: Sequence[str], new: Sequence[str], hunk: _Hunk) -> _Hunk:
    a, b, c, d = hunk
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def _matches(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The words that stay, as indexes that rise on both sides."""
    matches: list[Match] = []
    for a, b, c, d in _stretches(old, new, (0, len(old), 0, len(new)), _longest(len(old) + len(new)), _DEPTH):
        matches += [(a + i, c + j) for i, j in _exact(old[a:b], new[c:d])]
    return matches


def _longest(words: int) -> int:
    """The bound of a stretch: its square root times ``words`` is what all stretches together can cost."""
    return min(_EXACT, max(1, _STEPS // max(1, words)) ** 2)


def _stretches(old: Sequence[str], new: Sequence[str], hunk: _Hunk, longest: int, depth: int) -> Iterator[_Hunk]:
    """The stretches of a hunk that share words and are short enough for the exact algorithm, in order; the landmarks are among them."""
    a, b, c, d = hunk
    if (b - a) * (d - c) <= longest:
        if not set(old[a:b]).isdisjoint(new[c:d]):
            yield hunk
    elif depth:
        landmarks = [(a + i, c + j) for i, j in _landmarks(old[a:b], new[c:d])]
        for i, j in (*landmarks, (b, d)) if landmarks else ():
            yield from _stretches(old, new, (a, i, c, j), longest, depth - 1)
            if i < b:
                yield i, i + 1, j, j + 1
            a, c = i + 1, j + 1


def _landmarks(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The words that stand once on either side, as far as they are in the same order."""
    ours, theirs = Counter(old), Counter(new)
    place = {word: j for j, word in enumerate(new) if theirs[word] == 1}
    found = [(i, place[word]) for i, word in enumerate(old) if ours[word] == 1 and word in place]
    return heaviest(found, lambda match: old[match[0]])


def _exact(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """The matches of Myers' shortest edit script. Words are code points from U+E000 on, clear of the surrogates."""
    if old == new:
        return list(enumerate(range(len(old))))
    codes: dict[str, str] = {}
    for word in (*old, *new):
        codes.setdefault(word, chr(0xE000 + len(codes)))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0.0
    matches: list[Match] = []
    i = j = 0
    for kind, run in engine.diff_main("".join(map(codes.__getitem__, old)), "".join(map(codes.__getitem__, new)), False):
        if kind == 0:
            matches += zip(range(i, i + len(run)), range(j, j + len(run)), strict=True)
        i += len(run) * (kind <= 0)
        j += len(run) * (kind >= 0)
    return matches


def _bridge(old: Sequence[str], new: Sequence[str], hunks: Iterator[_Hunk]) -> list[_Hunk]:
    """Join hunks that only a weak island keeps apart."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        if joined and _weak(old, new, joined[-1], hunk):
            a, _, c, _ = joined.pop()
            hunk = _trim(old, new, (a, hunk[1], c, hunk[3]))
        joined.append(hunk)
    return joined


def _weak(old: Sequence[str], new: Sequence[str], before: _Hunk, after: _Hunk) -> bool:
    """A lone stop word between two wordings, or signs alone between two phrases, are no reason to keep these apart."""
    solid = [token for token in old[before[1] : after[0]] if not token.isspace()]
    if any(token[0].isalnum() or token[-1].isalnum() for token in solid):
        return len(solid) == 1 and solid[0].casefold() in STOP and _reworded(old, new, before) and _reworded(old, new, after)
    return all(max(b - a, d - c) >= _PHRASE for a, b, c, d in (before, after))


def _reworded(old: Sequence[str], new: Sequence[str], hunk: _Hunk) -> bool:
    """Words for words; not one figure for another, which a reader wants to see alone."""
    a, b, c, d = hunk
    figures = b - a == d - c == 1 and any(map(str.isdigit, old[a])) and any(map(str.isdigit, new[c]))
    return a < b and c < d and not figures
