"""Many articles to one report, one article in memory at a time."""

from __future__ import annotations

import pickle
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from audit.compare import compare
from audit.model import LABELS, VERDICTS, Archive, Article, Diagnostic, Report, Series, Summary
from audit.outlets import outlet

SPOOL_IN_MEMORY = 16 * 1024 * 1024
"""Bytes of found articles that are kept in memory before they go to a temporary file."""


class Spool:
    """Articles on disk that can be iterated any number of times: a report prints its summary before its articles."""

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.SpooledTemporaryFile(SPOOL_IN_MEMORY)  # noqa: SIM115 - lives as long as the report
        self._ends: list[int] = []

    def append(self, article: Article) -> None:
        """Adds one article at the end."""
        self._file.seek(0, 2)
        pickle.dump(article, self._file, pickle.HIGHEST_PROTOCOL)
        self._ends.append(self._file.tell())

    def __iter__(self) -> Iterator[Article]:
        start = 0
        for end in self._ends:
            self._file.seek(start)
            yield pickle.loads(self._file.read(end - start))  # noqa: S301 - our own bytes, written above into a file without a name
            start = end

    def __len__(self) -> int:
        return len(self._ends)


def survey(
    found: Iterable[Series | Diagnostic], archive: Archive | None = None, seen: Callable[[Article], None] = lambda _: None
) -> Report:
    """Compares every series and counts what was found. ``seen`` is told of each article as it is done (a progress bar).

    Articles keep the order of ``found``; diagnostics among them are gathered in the report.
    """
    spool, diagnostics = Spool(), []
    totals: Counter[str] = Counter()
    changes, findings = Counter[str](), Counter[str]()
    for item in found:
        if isinstance(item, Diagnostic):
            diagnostics.append(item)
            continue
        article = audited(item)
        spool.append(article)
        diagnostics.extend(article.diagnostics)
        totals.update(
            articles=1,
            snapshots=sum(version.snapshots for version in article.versions),
            versions=len(article.versions),
            pairs=len(article.versions) - 1,
        )
        changes.update(change.label for change in article.changes)
        findings.update(finding.verdict for finding in article.findings)
        seen(article)
    summary = Summary(
        **{name: totals[name] for name in ("articles", "snapshots", "versions", "pairs")},
        changes={label: changes[label] for label in LABELS},
        findings={verdict: findings[verdict] for verdict in VERDICTS},
    )
    return Report(archive, summary, spool, tuple(diagnostics))


def audited(series: Series) -> Article:
    """One article, judged by the house style of its outlet (known by its name, else by its address)."""
    newest = series.snapshots[-1]
    return compare(series, outlet(newest.outlet or newest.url))
