"""A finding as builds and messages see it: how grave it is, what the gate said of it, and in which file and line it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable
from urllib.parse import quote

from audit.model import Article, Change, Finding, Quote, Report
from audit.report import phrase

Level = Literal["error", "warning", "note", "none"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note", "none")

_STATUS: dict[str, Level] = {
    "fails": "error",
    "pending": "warning",
    "unsure": "note",
    "waived": "note",
    "accepted": "note",
    "passes": "none",
}
_ALARMS = ("unacknowledged", "still-wrong")


class Judged(Protocol):
    """What a gate decided of a finding or of a change that no finding is about.

    ``status``: fails, pending, unsure, waived, accepted, passes."""

    @property
    def verdict(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def quotes(self) -> tuple[Quote, ...]: ...


Judgements = Mapping[str, Judged]
"""By id of the finding or change."""


@runtime_checkable
class Numbered(Protocol):
    """Articles of which each can be had by its number, from 0."""

    def __getitem__(self, number: int, /) -> Article: ...


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as a build sees it. ``rule`` is the reason of its change or, without one, its verdict; ``why`` is the gate's word."""

    id: str
    rule: str
    verdict: str
    level: Level
    message: str
    confidence: float
    quotes: tuple[Quote, ...]
    changes: tuple[str, ...] = ()
    status: str = ""
    why: str = ""


def items(article: Article, judged: Judgements | None) -> Iterator[Item]:
    """The findings of an article, gravest first; judged by a gate, without those that pass and with the changes that it objects to."""
    for finding in phrase.ranked(article.findings):
        decision = judged.get(finding.id) if judged is not None else None
        if decision is None:
            yield _item(finding)
        elif decision.status != "passes":
            yield _item(finding, decision)
    if judged is None:
        return
    told = {key for finding in article.findings for key in finding.changes}
    for change in article.changes:
        decision = judged.get(change.id)
        if decision is not None and change.id not in told and decision.status != "passes":
            yield _unannounced(change, decision)


def gravest(report: Report, judged: Judgements | None) -> Iterator[tuple[Article, Item]]:
    """All items of a report, level by level, gravest first; reads all articles once, then those that have less grave ones; keeps none."""
    first, *others = LEVELS
    later: dict[Level, list[int]] = {level: [] for level in others}
    for number, article in enumerate(report.articles):
        found = list(items(article, judged))
        yield from ((article, item) for item in found if item.level == first)
        for level in {item.level for item in found} - {first}:
            later[level].append(number)
    for level in others:
        for article in _at(report.articles, later[level]):
            yield from ((article, item) for item in items(article, judged) if item.level == level)


def _at(articles: Iterable[Article], numbers: Sequence[int]) -> Iterator[Article]:
    """The articles with these numbers, which rise; no other is read when one can be had without those before it."""
    if isinstance(articles, Numbered):
        yield from map(articles.__getitem__, numbers)
    elif numbers:
        wanted = set(numbers)
        yield from (article for number, article in enumerate(articles) if number in wanted)


def _item(finding: Finding, decision: Judged | None = None) -> Item:
    level: Level = _own(finding)
    if decision is not None:
        level = _STATUS.get(decision.status, level)
    return Item(
        id=finding.id,
        rule=finding.reason or finding.verdict,
        verdict=finding.verdict,
        level=level,
        message=finding.message,
        confidence=finding.confidence,
        quotes=finding.quotes,
        changes=finding.changes,
        status=decision.status if decision else "",
        why=decision.why if decision else "",
    )


def _unannounced(change: Change, decision: Judged) -> Item:
    level = _STATUS.get(decision.status, "warning")
    told = (decision.message, change.confidence, decision.quotes, (change.id,), decision.status, decision.why)
    return Item(change.id, change.reason, decision.verdict, level, *told)


def _own(finding: Finding) -> Level:
    """The gravity of a finding that no gate has judged."""
    if finding.verdict == "acknowledged":
        return "none"
    if finding.verdict == "notice-without-change":
        return "note"
    return "error" if finding.verdict in _ALARMS and finding.severity == "material" else "warning"


def primary(item: Item) -> Quote | None:
    """The passage that stands in the newest text: what is still wrong, else the new sentence, else the notice, else the old words."""
    order = ("standing", "new", "notice", "notice-old", "old")
    return min(item.quotes, key=lambda quote: order.index(quote.side) if quote.side in order else len(order), default=None)


def spot(article: Article, passage: Quote | None) -> tuple[str, int]:
    """File and 1-based line of a passage, as far as the report says: the article's id stands for a file that it does not name."""
    version = next((version for version in article.versions if passage and version.id == passage.version), None)
    if passage is None or version is None or not version.source:
        return article.id, max(1, passage.line if passage else 1)
    return phrase.origin(version.source)[1], max(1, passage.line) + version.first_line - 1


def uri(file: str) -> str:
    """A file's path as a URI reference: relative when the path is, nothing in it that a URI gives a meaning to."""
    address = quote(file.encode("utf-8", "surrogatepass"), safe="/")
    if address.startswith("/"):
        return f"file://{address}" if not address.startswith("//") else f"file:///{address.lstrip('/')}"
    return address
