"""Scores ``align`` on pairs of drafts whose links somebody drew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from audit.align import align
from audit.model import Sentence


def score(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Precision, recall and F1 over the links of all records, and over those whose two sentences differ.

    A link is a pair of ids out of ``old_idx`` and ``new_idx``; a split or a merge is several links.
    """
    links = [_count(set(map(tuple, record["links"])), set(_found(record))) for record in records]
    changed = [_count(set(_differing(record, map(tuple, record["links"]))), set(_differing(record, _found(record)))) for record in records]
    return {"links": _prf(links), "changed_links": _prf(changed)}


def _found(record: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    old = [Sentence(text) for text in record["old_sentences"]]
    new = [Sentence(text) for text in record["new_sentences"]]
    for pair in align(old, new):
        for i in pair.old:
            for j in pair.new:
                yield record["old_idx"][i], record["new_idx"][j]


def _differing(record: Mapping[str, Any], links: Iterable[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    old = dict(zip(record["old_idx"], record["old_sentences"], strict=True))
    new = dict(zip(record["new_idx"], record["new_sentences"], strict=True))
    return ((i, j) for i, j in links if old.get(i) != new.get(j))


def _count(gold: set[Any], found: set[Any]) -> tuple[int, int, int]:
    return len(gold & found), len(found), len(gold)


def _prf(counts: Iterable[tuple[int, int, int]]) -> dict[str, float]:
    hits, found, gold = (sum(column) for column in zip(*counts, strict=True))
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    return {"precision": precision, "recall": recall, "f1": 2 * hits / (found + gold) if hits else 0.0}
