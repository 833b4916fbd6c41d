"""Scores what notices are read to say: the wrong value, the right one, and never one for the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from audit.model import Claim
from audit.notice.claims import claims

_ENOUGH = 0.5
"""Token-overlap F1 from which a side counts as found (fixed by the gold data's description)."""


def score(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """``{"right": share, "wrong": share, "swapped": n}`` over the records whose gold has that side; any claim of a notice may match."""
    found = {"wrong": 0, "right": 0}
    total = {"wrong": 0, "right": 0}
    swapped = 0
    for record in records:
        told = claims(record["text"])
        for side in found:
            if record[side]:
                total[side] += 1
                found[side] += any(overlap(getattr(claim, side), record[side]) >= _ENOUGH for claim in told)
        swapped += any(is_swapped(claim, record["wrong"], record["right"]) for claim in told)
    return {side: found[side] / total[side] if total[side] else 1.0 for side in ("right", "wrong")} | {"swapped": swapped}


def is_swapped(claim: Claim, wrong: str | None, right: str | None) -> bool:
    """True when every side that the claim gives is better matched by the gold words of the other side, and enough so."""
    crossed = [
        (overlap(said, other), overlap(said, own))
        for said, own, other in ((claim.wrong, wrong, right), (claim.right, right, wrong))
        if said
    ]
    return bool(crossed) and all(across > straight and across >= _ENOUGH for across, straight in crossed)


def overlap(said: str | None, gold: str | None) -> float:
    """F1 of the words two texts share, case and punctuation aside."""
    left, right = (Counter(re.findall(r"\w+", (text or "").casefold())) for text in (said, gold))
    common = sum((left & right).values())
    return 2 * common / (left.total() + right.total()) if common else 0.0
