"""Scores in which paragraphs of an article a correction or clarification is found, and how often in articles that have none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from audit.evaluate.notices import prf
from audit.model import Block
from audit.notice import notice
from audit.outlets import outlet


def score(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """``{"paragraphs": prf, "false_per_1000_clean": n}``: n is the paragraphs named in articles without a notice, per 1,000 such."""
    hit = said = true = clean = false = 0
    for record in records:
        found = located(record["paragraphs"], record.get("url") or record.get("outlet") or "")
        gold = set(record["notice_paragraphs"])
        hit += len(found & gold)
        said += len(found)
        true += len(gold)
        clean += not gold
        false += len(found) if not gold else 0
    return {"paragraphs": prf(hit, said, true), "false_per_1000_clean": 1000 * false / clean if clean else 0.0}


def located(paragraphs: Sequence[str], where: str) -> set[int]:
    """The indexes of the paragraphs that are or hold a correction or clarification; a bare marker above one says nothing itself."""
    blocks = tuple(Block("paragraph", paragraph, line) for line, paragraph in enumerate(paragraphs, 1))
    grave = [one for one in notice(blocks, outlet(where)) if one.kind in ("correction", "clarification", "retraction")]
    return {one.block for one in grave}
