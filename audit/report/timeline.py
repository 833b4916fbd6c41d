"""The versions of an article as stops of a timeline: what came with each, and which uneventful ones fold to a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from audit.model import LABELS, Article, Change, Label, NoticeRecord, Version
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


def hidden(changes: Iterable[Change]) -> str:
    """What is not shown, with the reasons of what is noise: ``2 updates, 3 noise changes (furniture, timestamp)``; "" for nothing."""
    left = list(changes)
    reasons = ", ".join(sorted({change.reason for change in left if change.label == "noise"}))
    return tally(Counter(change.label for change in left)) + (f" ({reasons})" if reasons else "")


def _notices(article: Article, version: str, before: str) -> Iterator[str]:
    """``correction notice appears``, ``2 correction notices disappear``; of the first version ``correction notice there already``."""
    come = [notice for notice in article.notices if version in notice.versions and before not in notice.versions]
    gone = [notice for notice in article.notices if before in notice.versions and version not in notice.versions]
    later = {
        f.notice: quote.text for f in article.findings if f.verdict == "notice-altered" for quote in f.quotes if quote.side == "notice"
    }
    reworded = [notice for notice in gone if later.get(notice.id) in {other.text for other in come}]
    texts = {later[notice.id] for notice in reworded}
    yield from _counted([notice for notice in come if notice.text not in texts], "appears" if before else "there already")
    yield from _counted([notice for notice in gone if notice not in reworded], "disappears")
    yield from _counted(reworded, "reworded")


def _counted(notices: Sequence[NoticeRecord], event: str) -> Iterator[str]:
    for kind, number in Counter(notice.kind for notice in notices).items():
        yield f"{kind} notice {event}" if number == 1 else f"{number} {kind} notices {event.removesuffix('s')}"
