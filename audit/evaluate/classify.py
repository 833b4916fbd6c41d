"""Scores labels against passages that people labelled: each passage is compared as two versions of a text, the way the product does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from audit.compare import compare
from audit.model import LABELS, Label, Series, Snapshot
from audit.outlets import outlet

SCORED: tuple[Label, ...] = ("correction", "update", "style")


def score(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """``{"macro_f1", "labels": {label: prf}, "confusion": {gold: {predicted: n}}}``; noise, or no change, counts as style."""
    confusion: Counter[tuple[str, str]] = Counter(
        (record["label"], label(record["old"], record["new"], record.get("source", ""))) for record in records
    )
    labels = {name: _prf(confusion, name) for name in SCORED}
    return {
        "macro_f1": round(sum(prf["f1"] for prf in labels.values()) / len(labels), 4),
        "labels": labels,
        "confusion": {gold: {name: confusion[gold, name] for name in SCORED} for gold in SCORED},
    }


def label(old: str, new: str, source: str = "") -> Label:
    """The gravest label among the changes between two texts."""
    series = Series("gold", (Snapshot("gold", old, outlet=source), Snapshot("gold", new, outlet=source)))
    labels = {change.label for change in compare(series, outlet(source)).changes} or {"style"}
    gravest = min(labels, key=LABELS.index)
    return "style" if gravest == "noise" else gravest


def _prf(confusion: Counter[tuple[str, str]], name: str) -> dict[str, float]:
    right = confusion[name, name]
    said = sum(confusion[gold, name] for gold in SCORED)
    true = sum(confusion[name, other] for other in SCORED)
    precision, recall = right / said if said else 0.0, right / true if true else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
