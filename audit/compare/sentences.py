"""Every sentence of every version and which became which: the tables of researchers, who count what stayed as well as what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from audit.align import align
from audit.anchor import anchor
from audit.blocks import blocks
from audit.compare.page import furniture
from audit.compare.versions import Texts, versions
from audit.faults import faults
from audit.model import Block, Outlet, Role, Sentence, Series, Version
from audit.segment import segment
from audit.words import tokens

ASIDE: frozenset[Role] = frozenset({"byline", "dateline", "timestamp", "furniture"})
"""Blocks that tell nothing of the story; a notice does, and stays."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the version before and one of this, as indexes; None where there is none.

    ``old_distance`` is the share of the old sentence's words that the new one has not, ``new_distance`` the reverse; 0 when only one side
    is there. A sentence that was cut in two has two matches.
    """

    old: int | None
    new: int | None
    old_distance: float = 0.0
    new_distance: float = 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """A version with its sentences in the order of the page, and how they go with those of the version before (nothing at the first)."""

    version: Version
    sentences: tuple[str, ...]
    matches: tuple[Match, ...]


def sentences(series: Series, outlet: Outlet) -> Iterator[Told]:
    """The versions of one article, oldest first; captures that are not the article (see ``faults``) are passed over.

    ``outlet`` says which lines are furniture. Headline, captions and notices count as sentences, bylines and time stamps do not. Every
    sentence of both sides is in at least one match.
    """
    runs = versions(series.snapshots)
    before: list[list[Sentence]] | None = None
    for run, fault in zip(runs, faults(Texts(runs)), strict=True):
        if fault is not None:
            continue
        parts = [_sentences(block) for block in blocks(run.text, furniture(outlet)) if block.role not in ASIDE]
        flat = tuple(sentence.text for part in parts for sentence in part)
        yield Told(run.version, flat, tuple(_matches(before, parts)) if before is not None else ())
        before = parts


def _sentences(block: Block) -> list[Sentence]:
    return [Sentence(block.text[span.start : span.end], block.role, block.line) for span in segment(block.text)]


def _matches(old: Sequence[Sequence[Sentence]], new: Sequence[Sequence[Sentence]]) -> Iterator[Match]:
    """Blocks that both sides share keep their sentences; the rest is aligned, as ``compare`` does it."""
    kept = [(i, j) for i, j, moved in anchor([_key(part) for part in old], [_key(part) for part in new]) if not moved]
    old_places, olds = _rest(old, [i for i, _ in kept])
    new_places, news = _rest(new, [j for _, j in kept])
    old_starts, new_starts = _starts(old), _starts(new)
    for i, j in kept:
        yield from (Match(old_starts[i] + n, new_starts[j] + n) for n in range(len(old[i])))
    for pair in align(olds, news):
        if not (pair.old and pair.new):
            yield from (Match(old_places[i], None) for i in pair.old)
            yield from (Match(None, new_places[j]) for j in pair.new)
        for i in pair.old:
            yield from (Match(old_places[i], new_places[j], *_distances(olds[i].text, news[j].text)) for j in pair.new)


def _rest(parts: Sequence[Sequence[Sentence]], kept: Sequence[int]) -> tuple[list[int], list[Sentence]]:
    """The sentences outside the shared blocks, each with its index and, as its gap, the number of shared blocks before it."""
    fixed, starts, gap = set(kept), _starts(parts), 0
    places: list[int] = []
    found: list[Sentence] = []
    for index, part in enumerate(parts):
        if index in fixed:
            gap += 1
            continue
        places += range(starts[index], starts[index] + len(part))
        found += (replace(sentence, gap=gap) for sentence in part)
    return places, found


def _starts(parts: Sequence[Sequence[Sentence]]) -> list[int]:
    """The index of each part's first sentence."""
    return list(accumulate((len(part) for part in parts), initial=0))


def _key(part: Sequence[Sentence]) -> str:
    return "\n".join(sentence.text for sentence in part)


def _distances(old: str, new: str) -> tuple[float, float]:
    ours, theirs = _words(old), _words(new)
    return round((ours - theirs).total() / max(1, ours.total()), 4), round((theirs - ours).total() / max(1, theirs.total()), 4)


@lru_cache(maxsize=1 << 10)
def _words(sentence: str) -> Counter[str]:
    return Counter(token for token in tokens(sentence) if not token.isspace())
