"""Reading: the captures of an archive, article by article, oldest first. Never writes to what it reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

from audit.archive import record
from audit.archive.git import Repository, shown
from audit.archive.ids import text_path
from audit.archive.index import Capture, Index
from audit.archive.log import entries
from audit.archive.objects import Objects
from audit.errors import UsageError
from audit.model import Diagnostic, Series, Snapshot


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list shows it. Times are capture times; ``texts`` counts different texts."""

    article: str
    captures: int
    texts: int
    first: datetime
    last: datetime
    url: str
    outlet: str
    headline: str


class History:
    """The series of an archive; can be iterated any number of times and reads each article when its turn comes.

    ``diagnostics`` grows while it is read; one of level ``error`` means that something could not be read, so that the answer is partial.
    """

    def __init__(self, repository: Repository, kind: str, head: str, index: Index, articles: Sequence[str]) -> None:
        self.kind, self.head = kind, head
        self.articles = tuple(articles)
        self.diagnostics: list[Diagnostic] = []
        self._repository, self._index = repository, index

    def __iter__(self) -> Iterator[Series]:
        with Objects(self._repository) as objects:
            for article in self.articles:
                yield self._series(objects, article)

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        """The series of some articles, then what was noticed in reading them; opens git for itself, also in a forked process."""
        noticed = len(self.diagnostics)
        with Objects(self._repository) as objects:
            for article in articles:
                yield self._series(objects, article)
        yield from self.diagnostics[noticed:]

    def key(self, article: str) -> bytes:
        """A digest of everything that is known of an article without reading its texts: equal only when all its captures are."""
        return sha256(repr((article, self._index.captures(article))).encode("utf-8", "surrogatepass")).digest()

    def listed(self) -> Iterator[Listed]:
        """The articles as a list shows them; no text is read."""
        for article in self.articles:
            captures = self._index.captures(article)
            facts = captures[-1].facts
            times = record.moment(captures[0].when), record.moment(captures[-1].when)
            texts = len({capture.text for capture in captures})
            yield Listed(article, len(captures), texts, *times, facts.url, facts.outlet, facts.headline)

    def _series(self, objects: Objects, article: str) -> Series:
        captures = self._index.captures(article)
        path = text_path(article)
        first = {capture.text: f"{capture.commit}:{path}" for capture in reversed(captures)}
        texts = dict(zip(first, objects.read(list(first.values())), strict=True))
        return Series(article, tuple(self._snapshot(article, path, capture, texts[capture.text]) for capture in captures))

    def _snapshot(self, article: str, path: str, capture: Capture, data: bytes | None) -> Snapshot:
        facts, source = capture.facts, f"{capture.commit}:{path}"
        if data is None:
            self.diagnostics.append(Diagnostic("error", "missing-text", "the text of this capture is not in the archive", source))
        text = record.text(data or b"")
        when = record.moment(capture.when)
        return Snapshot(article, text, when, facts.url, facts.outlet, facts.headline, facts.extractor, facts.technical, source)


def series(path: Path, articles: Sequence[str] = (), *, ref: str = "HEAD") -> History:
    """The series of an archive by article id, each ordered by capture time whatever order it arrived in.

    Raises ArchiveError when there is no archive at ``path`` or it cannot be read, UsageError for an archive without captures, a revision
    that is not there or an article that it does not hold.
    """
    repository = Repository(path)
    head = repository.resolve(ref)
    if not head:
        raise UsageError(f"{shown(path)}: an archive without captures; put some in with: audit add {shown(path)} FILE")
    index = Index()
    for entry in entries(repository, head, tuple(f"Article: {article}" for article in articles)):
        index.add(entry.article, Capture(entry.when, 0, entry.commit, entry.digest, entry.facts), entry.digest[:8])
    return History(repository, "audit", head, index, _chosen(index, articles))


def _chosen(index: Index, articles: Sequence[str]) -> list[str]:
    for article in articles:
        if article not in index:
            near = get_close_matches(article, index.articles(), n=1)
            raise UsageError(f"no article {shown(article)!r} in this archive" + (f"; did you mean {near[0]!r}?" if near else ""))
    return list(dict.fromkeys(articles)) or index.articles()


def articles(path: Path) -> Iterator[Listed]:
    """The articles of an archive, by id, without reading a text; raises what ``series`` raises."""
    yield from series(path).listed()


def kind(path: Path) -> str:
    """How the archive at ``path`` is laid out: ``audit`` for one of ours."""
    return "audit" if Repository(path) else ""


def _matches(path: str, patterns: Sequence[str]) -> bool:
    return not patterns or any(fnmatchcase(path, pattern) or path.startswith(pattern.rstrip("/") + "/") for pattern in patterns)
