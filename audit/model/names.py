"""The names that values are known by: roles, kinds, labels, verdicts."""

from __future__ import annotations

from typing import Literal

Role = Literal[
    "headline", "dek", "byline", "dateline", "timestamp", "paragraph", "heading", "list-item", "caption", "quote", "notice", "furniture"
]
PairKind = Literal["kept", "edited", "added", "removed", "moved", "moved-edited", "split", "merged"]
OpKind = Literal["equal", "delete", "insert"]
Label = Literal["correction", "update", "style", "noise"]
NoticeKind = Literal["correction", "clarification", "editors-note", "update", "retraction"]
Severity = Literal["material", "minor"]
Verdict = Literal[
    "acknowledged", "partly-acknowledged", "unacknowledged", "still-wrong", "notice-without-change", "notice-removed", "notice-altered"
]

LABELS: tuple[Label, ...] = ("correction", "update", "style", "noise")
"""Gravest first: when two labels apply, the earlier one wins."""

VERDICTS: tuple[Verdict, ...] = (
    "unacknowledged",
    "still-wrong",
    "partly-acknowledged",
    "notice-removed",
    "notice-altered",
    "notice-without-change",
    "acknowledged",
)
"""Gravest first: the order of reports."""
