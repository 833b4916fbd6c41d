"""Which words of a sentence changed: the fewest, most readable ops.

Myers' O(ND) algorithm as diff-match-patch implements it, over word tokens mapped to single code points, without its clock and without its
character-minded semantic clean-up; then islands of a lone stop word or of mere spaces and signs between two changes are given up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diff_match_patch import diff_match_patch

from audit.anchor import anchor
from audit.model import Op
from audit.words import tokens

_EXACT = 40_000
"""Tokens of the one side times tokens of the other, up to which the exact algorithm runs: 200 tokens a side, at worst about 0.1 s."""

_STOP = frozenset(
    word
    for line in (
        "a an and as at by for from has in is it of on or that the to was were with",
        "і й в у на з із до за та що не ні від по про як або це",
        "и в на с из до за что не от по о об как или это",
        "der die das den dem des ein eine und in im an am zu von mit auf für ist war",
        "le la les l un une des du de et en à au aux pour par sur est dans",
        "el los las del y e en a al por con para se que es su",
    )
    for word in line.split()
)
"""Words that carry no meaning alone: one of them between two changes only breaks them up."""

_Hunk = tuple[int, int, int, int]
"""What changed: tokens a to b of the old side became tokens c to d of the new."""


def diff(old: str, new: str) -> tuple[Op, ...]:
    """The word-level ops that turn ``old`` into ``new``; () when both are "".

    The equal and deleted ops joined are ``old``, the equal and inserted ones ``new``. No two neighbours are of one kind, and a deletion
    stands before the insertion that replaces it. Whole tokens only. Stretches beyond ``_EXACT`` are held together only by the
    words that stand once on both sides, and what then is still beyond it is replaced whole: the cost is O(n log n) plus at most
    ``_EXACT`` steps for each stretch.
    """
    if old == new:
        return (Op("equal", old),) if old else ()
    olds, news = tokens(old), tokens(new)
    hunks = _bridge(olds, _hunks(olds, news, 0, 0, anchored=False))
    return tuple(_ops(olds, news, hunks))


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


def _hunks(old: Sequence[str], new: Sequence[str], a: int, c: int, *, anchored: bool) -> list[_Hunk]:
    """The hunks of two stretches that begin at tokens ``a`` and ``c``."""
    head = 0
    for x, y in zip(old, new, strict=False):
        if x != y:
            break
        head += 1
    tail = 0
    for x, y in zip(reversed(old[head:]), reversed(new[head:]), strict=False):
        if x != y:
            break
        tail += 1
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    a, c = a + head, c + head
    if not old and not new:
        return []
    if not old or not new or set(old).isdisjoint(new):
        return [(a, a + len(old), c, c + len(new))]
    if len(old) * len(new) <= _EXACT:
        return _exact(old, new, a, c)
    return [(a, a + len(old), c, c + len(new))] if anchored else _long(old, new, a, c)


def _long(old: Sequence[str], new: Sequence[str], a: int, c: int) -> list[_Hunk]:
    hunks: list[_Hunk] = []
    i = j = 0
    for m, n, moved in (*anchor(old, new), (len(old), len(new), False)):
        if moved:
            continue
        hunks += _hunks(old[i:m], new[j:n], a + i, c + j, anchored=True)
        i, j = m + 1, n + 1
    return hunks


def _exact(old: Sequence[str], new: Sequence[str], a: int, c: int) -> list[_Hunk]:
    """Myers' shortest edit script. Tokens are code points from U+E000 on, away from the surrogates."""
    codes: dict[str, str] = {}
    for token in (*old, *new):
        codes.setdefault(token, chr(0xE000 + len(codes)))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0.0
    hunks: list[_Hunk] = []
    b, d = a, c
    for kind, run in (*engine.diff_main("".join(map(codes.__getitem__, old)), "".join(map(codes.__getitem__, new)), False), (0, "")):
        if kind == 0:
            if (a, c) != (b, d):
                hunks.append((a, b, c, d))
            a, c = b, d = b + len(run), d + len(run)
        elif kind < 0:
            b += len(run)
        else:
            d += len(run)
    return hunks


def _bridge(old: Sequence[str], hunks: Sequence[_Hunk]) -> list[_Hunk]:
    """Join hunks that only a lone stop word, spaces or signs keep apart."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        if joined and _weak(old[joined[-1][1] : hunk[0]]):
            a, _, c, _ = joined.pop()
            hunk = (a, hunk[1], c, hunk[3])
        joined.append(hunk)
    return joined


def _weak(island: Sequence[str]) -> bool:
    if len(island) > 3:
        return False
    words = [token for token in island if token[0].isalnum() or token[-1].isalnum()]
    return not words or (len(words) == 1 and words[0].casefold() in _STOP)
