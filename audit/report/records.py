"""The shapes of schema ``audit/report/1`` as plain dictionaries: what ``json`` and ``jsonl`` write and the data columns hold."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from audit import __version__
from audit.model import (
    LABELS,
    VERDICTS,
    Archive,
    Article,
    Change,
    Claim,
    Diagnostic,
    Evidence,
    Finding,
    NoticeRecord,
    Quote,
    Rule,
    Summary,
    Version,
)

SCHEMA = "audit/report/1"

Record = dict[str, Any]


@lru_cache(maxsize=1024)
def when(time: datetime | None) -> str | None:
    """``2026-02-05T14:30:00Z``, with a fraction only where there is one, or None."""
    return None if time is None else time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def share(number: float) -> float:
    """A number in 0..1 to three places: more would be noise of the arithmetic."""
    return round(number, 3)


def tool(rules: Sequence[Rule]) -> Record:
    """Who made the report. ``rules`` is the count of the rules and the head of a SHA-256 over them: equal when the list was the same."""
    told = "\n".join(f"{rule.id}\t{rule.label}\t{rule.doc}" for rule in rules)
    return {"name": "audit", "version": __version__, "rules": f"{len(rules)}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"}


def archive(archive: Archive | None) -> Record | None:
    """Where the snapshots came from."""
    return None if archive is None else {"path": archive.path, "kind": archive.kind, "head": archive.head}


def summary(summary: Summary) -> Record:
    """The counts; every label and every verdict has a number."""
    return {
        "articles": summary.articles,
        "snapshots": summary.snapshots,
        "versions": summary.versions,
        "pairs": summary.pairs,
        "changes": {label: summary.changes.get(label, 0) for label in LABELS},
        "findings": {verdict: summary.findings.get(verdict, 0) for verdict in VERDICTS},
    }


def head(article: Article) -> Record:
    """What names an article."""
    return {"id": article.id, "url": article.url, "outlet": article.outlet, "headline": article.headline}


def version(version: Version) -> Record:
    """One version of an article."""
    return {
        "id": version.id,
        "first_seen": when(version.first_seen),
        "last_seen": when(version.last_seen),
        "snapshots": version.snapshots,
        "extractor": version.extractor,
        "source": version.source,
        "first_line": version.first_line,
    }


def change(change: Change) -> Record:
    """One change with its words and its evidence."""
    return {
        "id": change.id,
        "from": change.old_version,
        "to": change.new_version,
        "not_before": when(change.not_before),
        "not_after": when(change.not_after),
        "where": change.where,
        "kind": change.kind,
        "label": change.label,
        "reason": change.reason,
        "severity": change.severity,
        "confidence": share(change.confidence),
        "old": change.old,
        "new": change.new,
        "ops": [[op.kind, op.text] for op in change.ops],
        "evidence": evidence(change.evidence),
        "old_line": change.old_line,
        "new_line": change.new_line,
        "count": change.count,
    }


def evidence(items: Sequence[Evidence]) -> list[Record]:
    """Why a label was given."""
    return [{"type": item.type, "old": item.old, "new": item.new} for item in items]


def claims(items: Sequence[Claim]) -> list[Record]:
    """What a notice says was wrong and what it says is right."""
    return [{"wrong": item.wrong, "right": item.right} for item in items]


def notice(notice: NoticeRecord) -> Record:
    """One notice over the life of an article."""
    return {
        "id": notice.id,
        "kind": notice.kind,
        "text": notice.text,
        "first_seen": when(notice.first_seen),
        "last_seen": when(notice.last_seen),
        "where": notice.where,
        "claims": claims(notice.claims),
        "versions": list(notice.versions),
        "line": notice.line,
        "pattern": notice.pattern,
    }


def finding(finding: Finding) -> Record:
    """One verdict with every passage that it rests on."""
    return {
        "id": finding.id,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "confidence": share(finding.confidence),
        "changes": list(finding.changes),
        "notice": finding.notice,
        "reason": finding.reason,
        "message": finding.message,
        "latency_seconds": finding.latency_seconds,
        "latency_bounds": list(finding.latency_bounds),
        "quotes": quotes(finding.quotes),
    }


def quotes(items: Sequence[Quote]) -> list[Record]:
    """Passages with the place where a reader can check them."""
    return [
        {
            "side": item.side,
            "article": item.article,
            "version": item.version,
            "time": when(item.time),
            "line": item.line,
            "where": item.where,
            "text": item.text,
        }
        for item in items
    ]


def diagnostic(item: Diagnostic) -> Record:
    """Something the reader must know about the input."""
    return {"level": item.level, "code": item.code, "message": item.message, "where": item.where}
