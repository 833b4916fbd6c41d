"""The work itself: series to articles, in this process or in several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from importlib import import_module
from typing import NamedTuple, Protocol

from audit.model import Article, Diagnostic, Series
from audit.survey.pack import packed, packed_text
from audit.survey.pairs import Pairs
from audit.survey.pool import can_fork, pooled

CHUNK = 48
"""Articles given to a process at a time at most: enough to make the exchange cheap. Fewer when there are few: one may cost what others do
together, and all cores are to be busy to the end."""
CAPTURES = 4 * CHUNK
"""Captures in them at most, one long article apart: what a process has found it holds until it is sent, and until then it may be lost."""


Write = Callable[[Article], Iterable[str]]
"""Writes an article down in one of the formats, in pieces."""


class Source(Protocol):
    """Where series come from, article by article."""

    @property
    def articles(self) -> Sequence[str]:
        """The ids of the articles, in the order of the report."""

    def key(self, article: str) -> bytes:
        """What an article is known by without reading it: changes when a text, a time or a fact of it does."""

    def captures(self, article: str) -> int:
        """How many captures an article has: how much work it is, as far as that is known without reading it."""

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        """The series of these articles, and what was wrong with them."""


class Row(NamedTuple):
    """An article ready for the store: packed, with what a summary needs to know of it."""

    key: bytes
    packed: bytes
    counts: dict[str, int]
    outlet: str
    changes: bytes
    """Eight bytes for each change: the head of a digest of its two sides."""
    written: bytes
    """The article as a format writes it, packed: what the processes do here, one would do at the end. b"" when none was asked for."""


class Done(NamedTuple):
    """The rows of some articles, those of articles that could not be read whole apart, and what was wrong with these, by article."""

    rows: list[Row]
    passing: list[Row]
    diagnostics: dict[str, list[Diagnostic]]


class Task(NamedTuple):
    """What is done with an article besides judging it."""

    keys: Mapping[str, bytes]
    """The store's key of each article."""
    write: Write | None = None
    """Writes the article down."""
    pairs: Pairs = Pairs()
    """What is known of the pairs of long articles."""


def audited(series: Series, pairs: Pairs | None = None) -> Article:
    """One article, judged by the house style of its outlet (known by its name, else by its address)."""
    from audit.compare import compare  # on demand: a run that finds everything in its cache compares nothing
    from audit.outlets import outlet

    newest = series.snapshots[-1]
    style = outlet(newest.outlet or newest.url)
    with (pairs or Pairs()).of(series, style) as memo:
        return compare(series, style, memo=memo)


def row(key: bytes, article: Article, write: Write | None = None) -> Row:
    """Packs an article, and writes it down."""
    changes = b"".join(sides(change.old, change.new) for change in article.changes)
    data = packed(article)
    written = packed_text(article, write(article)) if write else b""
    return Row(key, data, counted(article), article.outlet, changes, written)


def counted(article: Article) -> dict[str, int]:
    """What a summary counts of an article: its changes by label, its findings by verdict, its captures, versions and pairs."""
    counts: Counter[str] = Counter(change.label for change in article.changes)
    counts.update(finding.verdict for finding in article.findings)
    counts["snapshots"] = sum(version.snapshots for version in article.versions)
    counts["versions"] = len(article.versions)
    counts["pairs"] = len(article.versions) - 1
    return dict(counts)


def sides(old: str, new: str) -> bytes:
    """Eight bytes that stand for a change's two sides."""
    return blake2b(f"{old}\0{new}".encode("utf-8", "surrogatepass"), digest_size=8).digest()


def worked(source: Source, articles: Sequence[str], task: Task, jobs: int) -> Iterator[Done]:
    """The rows of these articles, chunk by chunk in the order in which they get done."""
    chunks = _chunks(source, articles, jobs)
    if jobs < 2 or len(chunks) < 2 or not can_fork():
        yield from (_chunk(source, task, chunk) for chunk in chunks)
        return
    # Forked, so that the index of a big archive is shared and not sent; every process opens git for itself.
    import_module("audit.compare")
    yield from pooled(lambda number: _chunk(source, task, chunks[number]), len(chunks), jobs)


def _chunks(source: Source, articles: Sequence[str], jobs: int) -> list[list[str]]:
    """The articles in shares, those with the most captures first, and less and less in a share: what came last, if it were long, would
    keep one process busy while the others have nothing left to do."""
    work = {article: source.captures(article) for article in articles}
    left = sum(work.values())
    chunks: list[list[str]] = []
    room = 0.0
    for article in sorted(articles, key=lambda article: -work[article]):
        if room < work[article] or len(chunks[-1]) == CHUNK:
            chunks.append([])
            room = min(CAPTURES, left / (4 * jobs if jobs > 1 else 1))
        chunks[-1].append(article)
        room -= work[article]
        left -= work[article]
    return chunks


def _chunk(source: Source, task: Task, articles: Sequence[str]) -> Done:
    done = Done([], [], {})
    for article in articles:
        found, diagnostics = _judged(source, task.pairs, article)
        if diagnostics:
            done.diagnostics[article] = diagnostics
        (done.passing if diagnostics else done.rows).extend(row(task.keys[article], each, task.write) for each in found)
    return done


def _judged(source: Source, pairs: Pairs, article: str) -> tuple[list[Article], list[Diagnostic]]:
    """An article, judged, and what was wrong with it. When it is packed its texts, which may take as much memory, are gone."""
    found: list[Article] = []
    diagnostics: list[Diagnostic] = []
    for item in source.read([article]):
        if isinstance(item, Diagnostic):
            diagnostics.append(item)
        else:
            found.append(audited(item, pairs))
    return found, diagnostics
