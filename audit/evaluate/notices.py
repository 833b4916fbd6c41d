"""Scores how well one paragraph is told to be a notice, and of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from audit.model import Block
from audit.notice import notice
from audit.outlets import outlet

_ADMITS = ("correction", "clarification")


def score(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """``{"notice": prf, "kind_accuracy": share}``: corrections and clarifications against the rest, and the kind of every paragraph."""
    hit = said = true = same = 0
    for record in records:
        kind = told(record["text"], record.get("url") or record.get("outlet") or "")
        hit += kind in _ADMITS and record["kind"] in _ADMITS
        said += kind in _ADMITS
        true += record["kind"] in _ADMITS
        same += kind == record["kind"]
    return {"notice": prf(hit, said, true), "kind_accuracy": same / len(records) if records else 1.0}


def told(paragraph: str, where: str) -> str:
    """The gravest kind of notice that a paragraph alone holds, or ``none``. The gold knows no retractions: they count as corrections."""
    kinds = {one.kind for one in notice((Block("paragraph", paragraph),), outlet(where))}
    if kinds & {"correction", "retraction"}:
        return "correction"
    return next((kind for kind in ("clarification", "update", "editors-note") if kind in kinds), "none")


def prf(hit: int, said: int, true: int) -> dict[str, float]:
    """Precision, recall and F1 from counts; a share of nothing is 1."""
    return {
        "precision": hit / said if said else 1.0,
        "recall": hit / true if true else 1.0,
        "f1": 2 * hit / (said + true) if said + true else 1.0,
    }
