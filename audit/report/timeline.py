"""The versions of an article as stops of a timeline: what came with each, and which uneventful ones fold to a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audit.model import LABELS, Article, Label, Version
from audit.report import phrase

FOLD = 12
"""Versions of one article that are listed before the uneventful ones fold."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A version and what came with it, in words; with ``version`` None, ``folded`` versions without a correction or a notice."""

    version: Version | None
    events: tuple[str, ...] = ()
    folded: int = 0


def timeline(article: Article) -> Iterator[Stop]:
    """The stops of an article, oldest first. The first and the last version are always among them."""
    folded, last = 0, len(article.versions) - 1
    arrived: dict[tuple[str, str], Counter[Label]] = {}
    for change in article.changes:
        arrived.setdefault((change.old_version, change.new_version), Counter())[change.label] += 1
    for number, version in enumerate(article.versions):
        before = article.versions[number - 1].id if number else ""
        counts = arrived.get((before, version.id), Counter())
        notices = tuple(_notices(article, version.id, before))
        if last >= FOLD and number not in (0, last) and not counts["correction"] and not notices:
            folded += 1
            continue
        if folded:
            yield Stop(None, folded=folded)
            folded = 0
        told = tally(counts)
        yield Stop(version, ((told,) if told else ()) + notices)


def tally(counts: Mapping[Label, int] | Mapping[str, int]) -> str:
    """``1 factual correction, 2 updates``."""
    numbers: Counter[str] = Counter(counts)
    names = phrase.LABEL | {"noise": "noise change"}
    return ", ".join(phrase.counted(numbers[label], names[label]) for label in LABELS if numbers[label])


def _notices(article: Article, version: str, before: str) -> Iterator[str]:
    """``correction notice appears``, ``2 correction notices disappear``."""
    moved = Counter((n.kind, version in n.versions) for n in article.notices if (version in n.versions) != (before in n.versions))
    for (kind, here), number in moved.items():
        verb = "appear" if here else "disappear"
        yield f"{kind} notice {verb}s" if number == 1 else f"{number} {kind} notices {verb}"
