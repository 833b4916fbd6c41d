"""How reports for people word a time, a stretch of time, a label, a verdict; and how the words of a change are marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby

from audit.model import VERDICTS, Article, Change, Claim, Finding, Label, Op, OpKind, Verdict

LABEL: dict[Label, str] = {"correction": "factual correction", "update": "update", "style": "style edit", "noise": "noise"}

VERDICT: dict[Verdict, str] = {
    "unacknowledged": "A factual correction that no notice admits.",
    "still-wrong": "A notice names a wrong value, and the text still states it.",
    "partly-acknowledged": "A notice admits some of it, or names the topic but not the values.",
    "notice-removed": "A notice that a later version lost.",
    "notice-altered": "A notice that a later version reworded.",
    "notice-without-change": "A notice whose change no captured pair of versions shows.",
    "acknowledged": "A factual correction that a notice explains.",
}

SIGN: dict[Verdict, str] = {
    "unacknowledged": "✗",
    "still-wrong": "‼",
    "partly-acknowledged": "◐",
    "notice-removed": "⊖",
    "notice-altered": "≠",
    "notice-without-change": "?",
    "acknowledged": "✓",
}

SIDE = {"old": "It said", "new": "It says now", "notice": "Notice", "notice-old": "The notice was", "standing": "It still says"}
"""What introduces a quoted passage, by whose words it holds."""

DELETE = ("[-", "-]")
INSERT = ("{+", "+}")

_COMMIT = re.compile(r"([0-9a-f]{40}|[0-9a-f]{64}):(.+)", re.DOTALL)
_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"))


def counted(number: int, singular: str, plural: str = "") -> str:
    """``1 article``, ``1,204 articles``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def claimed(claim: Claim) -> list[tuple[str, str]]:
    """The two sides of what a notice claims, wrong first, each with its words; "" for one that it does not tell."""
    return [("wrong", claim.wrong or ""), ("right", claim.right or "")] if claim.wrong or claim.right else []


def moment(time: datetime | None) -> str:
    """``2026-02-05 14:30 UTC``; "" when unknown."""
    return "" if time is None else f"{time.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def place(where: str, number: int, version: str = "", time: datetime | None = None) -> str:
    """Where a passage stands, as far as it is known: ``paragraph, line 31 of b2b2b2b2, 2026-02-05 14:30 UTC``."""
    of = f" of {version[:8]}" if version else ""
    return ", ".join(filter(None, [where, f"line {number}{of}" if number else "", moment(time)]))


def stretch(first: datetime | None, last: datetime | None) -> str:
    """When something happened that two captures enclose: ``between 2026-02-05 12:00 and 14:30 UTC``; "" when neither is known."""
    if first is None or last is None:
        return f"before {moment(last)}" if last else f"after {moment(first)}" if first else ""
    first, last = first.astimezone(UTC), last.astimezone(UTC)
    if first == last:
        return f"at {moment(last)}"
    end = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%Y-%m-%d %H:%M}"
    return f"between {first:%Y-%m-%d %H:%M} and {end} UTC"


def duration(seconds: int) -> str:
    """The two largest units of a stretch of time: ``2 d 3 h``, ``45 min``, ``0 s``; the sign is left out."""
    left, parts = abs(seconds), []
    for size, unit in _UNITS:
        if left >= size:
            parts.append(f"{left // size} {unit}")
            left %= size
    return " ".join(parts[:2]) or "0 s"


def latency(finding: Finding) -> str:
    """How long the notice took, with what the captures leave open; "" when unknown."""
    if finding.latency_seconds is None:
        return ""
    seconds = finding.latency_seconds
    told = f"notice {duration(seconds)} {'before' if seconds < 0 else 'after'} the change" if seconds else "notice came with the change"
    low, high = finding.latency_bounds
    if low is None or high is None or low == high:
        return told
    return f"{told}; the captures leave open {_beside(low)} to {_beside(high)}"


def _beside(seconds: int) -> str:
    return f"{duration(seconds)} {'before' if seconds < 0 else 'after'} it" if seconds else "no delay"


def file(source: str) -> str:
    """A source for people: ``articles/storm.txt at 5f0c1e7a9b3d`` for a commit and a path, a file as it is."""
    commit, path = origin(source)
    return f"{path} at {commit[:12]}" if commit else path


def origin(source: str) -> tuple[str, str]:
    """The commit ("" when there is none) and the path of a source."""
    match = _COMMIT.fullmatch(source)
    return (match[1], match[2]) if match else ("", source)


def ranked(findings: Sequence[Finding], verdicts: Sequence[Verdict] | None = None) -> list[Finding]:
    """Findings of the wanted verdicts (all when None), gravest first, material before minor, otherwise in the order given."""
    chosen = [finding for finding in findings if verdicts is None or finding.verdict in verdicts]
    return sorted(chosen, key=lambda finding: (VERDICTS.index(finding.verdict), finding.severity != "material"))


def room(counts: Mapping[str, int], order: Sequence[str], limit: int) -> Counter[str]:
    """How many of each kind fit under a limit when the gravest (first in ``order``) go in first."""
    fits: Counter[str] = Counter()
    for key in order:
        fits[key] = min(limit, counts.get(key, 0))
        limit -= fits[key]
    return fits


def explained(article: Article, finding: Finding) -> list[Change]:
    """The changes that a finding is about, in the finding's order."""
    by_id = {change.id: change for change in article.changes}
    return [by_id[key] for key in finding.changes if key in by_id]


def runs(ops: Sequence[Op]) -> Iterator[tuple[OpKind, str]]:
    """The ops with the spaces that a deletion and its replacement share taken out of the marks, so that words are marked and not gaps."""
    for changed, group in groupby(ops, key=lambda op: op.kind != "equal"):
        items = list(group)
        if not changed:
            yield "equal", "".join(op.text for op in items)
            continue
        old = "".join(op.text for op in items if op.kind == "delete")
        new = "".join(op.text for op in items if op.kind == "insert")
        yield from _replaced(old, new)


def _replaced(old: str, new: str) -> Iterator[tuple[OpKind, str]]:
    if not (old.strip() and new.strip()):
        yield from _bare("delete", old)
        yield from _bare("insert", new)
        return
    before = "".join(_shared(old, new))
    after = "".join(_shared(old[::-1], new[::-1]))[::-1]
    cut = slice(len(before), -len(after) or None)
    if before:
        yield "equal", before
    yield "delete", old[cut]
    yield "insert", new[cut]
    if after:
        yield "equal", after


def _bare(kind: OpKind, text: str) -> Iterator[tuple[OpKind, str]]:
    """A deletion or an insertion alone: its outer spaces stand outside the mark, unless it is nothing but spaces."""
    core = text.strip() or text
    start = text.index(core)
    pieces: tuple[tuple[OpKind, str], ...] = (("equal", text[:start]), (kind, core), ("equal", text[start + len(core) :]))
    for said, part in pieces:
        if part:
            yield said, part


def _shared(old: str, new: str) -> Iterator[str]:
    for one, other in zip(old, new, strict=False):
        if one != other or not one.isspace():
            return
        yield one


def marked(ops: Sequence[Op]) -> str:
    """One text with both sides in it: ``annexed in [-2016-]{+2014+}``."""
    signs = {"equal": ("", ""), "delete": DELETE, "insert": INSERT}
    return "".join(f"{signs[kind][0]}{text}{signs[kind][1]}" for kind, text in runs(ops))
