"""The work itself: series to articles, in this process or in several."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from ctypes import CDLL
from hashlib import blake2b
from importlib import import_module
from multiprocessing.connection import wait as ended
from resource import RUSAGE_SELF, getrusage
from threading import Thread
from typing import NamedTuple, Protocol

from audit.model import Article, Diagnostic, Series
from audit.survey.pack import MANY, packed

GROWN = 48 * 1024
"""Kibibytes by which a process may grow, at its worst moment, before a new one takes its place: what a long article needed and the
allocator keeps would else add up in all of them. Archives of news stay far below."""

CHUNK = 48
"""Articles given to a process at a time at most: enough to make the exchange cheap. Fewer when there are few: one may cost what others do
together, and all cores are to be busy to the end."""


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
    written: str
    """The article as a format writes it: what the processes do here, one would have to do at the end. "" when none was asked for, and for a
    long article, which is written piece by piece instead of being held whole (``MANY``)."""


Done = tuple[list[Row], list[Diagnostic]]
"""The rows of some articles, and what was wrong with them."""


class Task(NamedTuple):
    """What is done with an article besides judging it."""

    key: Callable[[bytes], bytes]
    """Makes a store's key of a source's."""
    write: Write | None = None
    """Writes the article down."""


def audited(series: Series) -> Article:
    """One article, judged by the house style of its outlet (known by its name, else by its address)."""
    from audit.compare import compare  # on demand: a run that finds everything in its cache compares nothing
    from audit.outlets import outlet

    newest = series.snapshots[-1]
    return compare(series, outlet(newest.outlet or newest.url))


def row(key: bytes, article: Article, write: Write | None = None) -> Row:
    """Packs an article, and writes it down."""
    counts: Counter[str] = Counter(change.label for change in article.changes)
    counts.update(finding.verdict for finding in article.findings)
    counts["snapshots"] = sum(version.snapshots for version in article.versions)
    counts["versions"] = len(article.versions)
    counts["pairs"] = len(article.versions) - 1
    changes = b"".join(sides(change.old, change.new) for change in article.changes)
    data = packed(article)
    written = "".join(write(article)) if write and len(article.changes) < MANY else ""
    return Row(key, data, dict(counts), article.outlet, changes, written)


def sides(old: str, new: str) -> bytes:
    """Eight bytes that stand for a change's two sides."""
    return blake2b(f"{old}\0{new}".encode("utf-8", "surrogatepass"), digest_size=8).digest()


def worked(source: Source, articles: Sequence[str], task: Task, jobs: int) -> Iterator[Done]:
    """The rows of these articles, chunk by chunk in the order in which they get done."""
    chunks = deque(_chunks(source, articles, jobs))
    if jobs < 2 or len(chunks) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (_chunk(source, task, chunk) for chunk in chunks)
        return
    # Forked, so that the index of a big archive is shared and not sent; every process opens git for itself.
    import_module("audit.compare")
    while chunks:
        with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), _adopt, (source, task)) as pool:
            yield from _in_flight(pool, chunks, jobs)


def _chunks(source: Source, articles: Sequence[str], jobs: int) -> list[list[str]]:
    """The articles in shares of about the same work, those with the most captures first: a long one that came last would keep one
    process busy while the others have nothing left to do."""
    work = {article: source.captures(article) for article in articles}
    most = sum(work.values()) / (8 * jobs if jobs > 1 else 1)
    chunks: list[list[str]] = []
    left = 0.0
    for article in sorted(articles, key=lambda article: -work[article]):
        if left < work[article] or len(chunks[-1]) == CHUNK:
            chunks.append([])
            left = most
        chunks[-1].append(article)
        left -= work[article]
    return chunks


def _in_flight(pool: ProcessPoolExecutor, chunks: deque[list[str]], jobs: int) -> Iterator[Done]:
    """Keeps a chunk per process under way, so that results never pile up; takes no more once a process has grown."""
    waiting: set[Future[tuple[Done, bool]]] = set()
    grown = False
    while waiting or (chunks and not grown):
        while chunks and not grown and len(waiting) < jobs:
            waiting.add(pool.submit(_adopted, chunks.popleft()))
        ready = wait(waiting, return_when=FIRST_COMPLETED).done
        waiting -= ready
        while ready:  # none is held on to when it is given
            done, large = ready.pop().result()
            grown = grown or large
            yield done
            del done
            _give_back()


_work: tuple[Source, Task, int] | None = None
"""What a process works for, and the most memory that it had when it began."""


def _adopt(source: Source, task: Task) -> None:
    global _work
    _work = source, task, _most()
    gc.freeze()  # what the parent made stays: to look through it again would take time, and copies of its memory
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed has nobody to work for, and would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        ended([parent.sentinel])
        os._exit(1)


def _adopted(articles: Sequence[str]) -> tuple[Done, bool]:
    """What was done, and whether the process has grown so much by it that a new one is to go on."""
    assert _work is not None  # noqa: S101 - set by _adopt before any work is sent
    source, task, began = _work
    done = _chunk(source, task, articles)
    _give_back()
    return done, _most() - began > GROWN


def _most() -> int:
    """The most memory that this process has had, in kibibytes; macOS counts bytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def _give_back() -> None:
    """Lets the C library return what the texts of a long article took: glibc keeps it, a third of a process's memory, until it is told."""
    with suppress(AttributeError, OSError, TypeError):  # another C library has no such function, or cannot be asked
        CDLL(None).malloc_trim(0)


def _chunk(source: Source, task: Task, articles: Sequence[str]) -> Done:
    rows: list[Row] = []
    diagnostics: list[Diagnostic] = []
    for item in source.read(articles):
        if isinstance(item, Diagnostic):
            diagnostics.append(item)
        else:
            rows.append(row(task.key(source.key(item.article)), audited(item), task.write))
    return rows, diagnostics
