"""A part of a report: one outlet's articles, what happened since a time, or between two versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from audit.model import LABELS, VERDICTS, Article, Report, Summary


@dataclass(frozen=True, slots=True)
class _Part:
    """Articles passed through a filter each time they are iterated."""

    articles: Iterable[Article]
    keep: Callable[[Article], Article | None]

    def __iter__(self) -> Iterator[Article]:
        return (kept for article in self.articles if (kept := self.keep(article)) is not None)


def chosen(report: Report, *, outlet: str = "", since: datetime | None = None) -> Report:
    """The report of an outlet's articles alone (name compared without case), or of changes and findings after a time, counted anew."""
    if not outlet and since is None:
        return report

    def keep(article: Article) -> Article | None:
        if outlet and article.outlet.casefold() != outlet.casefold():
            return None
        return _later(article, since) if since else article

    part = _Part(report.articles, keep)
    return replace(report, articles=part, summary=_counted(part))


def between(part: Report, whole: Report) -> Report:
    """The report on two versions of one article with the verdicts that all of its versions allow, as in the ``whole`` report on it.

    A notice that came later answers for a change, and one that stood before speaks of what was changed before: of two versions alone
    neither can be known.
    """
    (two,), (all_of_it,) = part.articles, whole.articles
    articles = (_in_the_light_of(two, all_of_it),)
    return replace(part, articles=articles, summary=_counted(articles))


def _in_the_light_of(two: Article, whole: Article) -> Article:
    flapped = {change.id: change for change in whole.changes if change.reason == "flap"}
    changes = tuple(flapped.get(change.id, change) for change in two.changes)
    edits = {change.id for change in changes if change.label != "noise"}
    old, new = two.versions[0].id, two.versions[-1].id
    moved = {notice.id for notice in whole.notices if (old in notice.versions) != (new in notice.versions)}
    known = [finding for finding in whole.findings if edits.intersection(finding.changes)]
    told = {name for finding in known for name in finding.changes}
    own = [finding for finding in two.findings if edits.intersection(finding.changes) - told]
    moved -= {finding.notice for finding in (*known, *own)}
    other = [finding for finding in whole.findings if finding.notice in moved]
    findings = (*(replace(each, changes=tuple(name for name in each.changes if name in edits)) for each in (*known, *other)), *own)
    named = {finding.notice for finding in findings}
    notices = tuple(n for n in whole.notices if n.id in named or old in n.versions or new in n.versions)
    return replace(two, changes=changes, notices=notices, findings=findings)


def _later(article: Article, since: datetime) -> Article | None:
    """The article with what happened after a time, None when nothing did. A finding is as young as its newest passage."""
    changes = tuple(change for change in article.changes if change.not_after is None or change.not_after > since)
    findings = tuple(f for f in article.findings if any(quote.time is None or quote.time > since for quote in f.quotes))
    return replace(article, changes=changes, findings=findings) if changes or findings else None


def _counted(articles: Iterable[Article]) -> Summary:
    sums: Counter[str] = Counter()
    for article in articles:
        sums.update(articles=1, versions=len(article.versions), pairs=len(article.versions) - 1)
        sums["snapshots"] += sum(version.snapshots for version in article.versions)
        sums.update(change.label for change in article.changes)
        sums.update(finding.verdict for finding in article.findings)
    return Summary(
        **{name: sums[name] for name in ("articles", "snapshots", "versions", "pairs")},
        changes={label: sums[label] for label in LABELS},
        findings={verdict: sums[verdict] for verdict in VERDICTS},
    )
