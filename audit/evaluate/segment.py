"""Score of the ``segment`` task: boundaries inside units, per set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from audit.evaluate.notices import prf
from audit.segment import segment


def boundaries(sentences: Iterable[str]) -> set[int]:
    """Where one sentence ends and another begins, as counts of non-space code points before it: spacing cannot shift them."""
    ends, at = set(), 0
    for sentence in sentences:
        at += len("".join(sentence.split()))
        ends.add(at)
    return ends - {0, at}


def score(records: Sequence[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 (0..1) of the boundaries inside units, pooled over the units of each ``set``, in order of appearance."""
    counts: dict[str, list[int]] = {}
    for record in records:
        text = record["text"]
        gold = boundaries(record["sentences"])
        ours = boundaries(text[span.start : span.end] for span in segment(text, record.get("lang", "")))
        row = counts.setdefault(record["set"], [0, 0, 0])
        for i, number in enumerate((len(gold & ours), len(ours), len(gold))):
            row[i] += number
    return {name: prf(*row) for name, row in counts.items()}
