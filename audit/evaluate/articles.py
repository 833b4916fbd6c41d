"""Whole articles with one published correction: is it found, labelled, and set against its notice?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from audit.compare import compare
from audit.model import Article, Change, Series, Snapshot
from audit.outlets import outlet


def score(records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Shares over the articles (0..1), and ``other_corrections``: corrections per article that nobody made."""
    totals = dict.fromkeys(("found", "labelled", "acknowledged", "unacknowledged", "other_corrections"), 0)
    for record in records:
        for name, count in judged(record).items():
            totals[name] += count
    return {name: round(count / len(records), 4) for name, count in totals.items()}


def judged(record: dict[str, Any]) -> dict[str, int]:
    """One article's outcome, by the names of the scores."""
    told = _compared(record, record["new_text"])
    silent = _compared(record, record["new_text"].replace(record["notice"], ""))
    holding = [change for change in told.changes if _holds(change, record["wrong"], record["right"])]
    corrections = {change.id for change in holding if change.label == "correction"}
    return {
        "found": bool(holding),
        "labelled": bool(corrections),
        "acknowledged": "acknowledged" in _verdicts(told, corrections),
        "unacknowledged": "unacknowledged"
        in _verdicts(silent, {change.id for change in silent.changes if _holds(change, record["wrong"], record["right"])}),
        "other_corrections": sum(change.label == "correction" and change.id not in corrections for change in told.changes),
    }


def _compared(record: dict[str, Any], new_text: str) -> Article:
    name = record.get("outlet", "")
    texts = (record["old_text"], new_text)
    snapshots = tuple(Snapshot("gold", text, outlet=name, url=record.get("url", ""), headline=record.get("title", "")) for text in texts)
    return compare(Series("gold", snapshots), outlet(name))


def _verdicts(article: Article, changes: set[str]) -> set[str]:
    return {finding.verdict for finding in article.findings if changes & set(finding.changes)}


def _holds(change: Change, wrong: str, right: str) -> bool:
    """The gold data's own rule: the sides contain the notice's words, or overlap with what was deleted and inserted."""
    deleted = " ".join(op.text for op in change.ops if op.kind == "delete")
    inserted = " ".join(op.text for op in change.ops if op.kind == "insert")
    return _contains(change.old, deleted, wrong) and _contains(change.new, inserted, right)


def _contains(side: str, moved: str, phrase: str) -> bool:
    return _plain(phrase) in _plain(side) or _overlap(moved, phrase) >= 0.5


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _overlap(a: str, b: str) -> float:
    left, right = (set(re.findall(r"\w+", text.casefold())) for text in (a, b))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
