"""Many articles to one report: on all cores, with what was found before kept for the next run, one article in memory at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from audit.model import LABELS, VERDICTS, Archive, Article, Diagnostic, Report, Series, Summary
from audit.survey.answers import Answers
from audit.survey.choice import between, chosen
from audit.survey.pack import unpacked_text
from audit.survey.pairs import Pairs
from audit.survey.place import Tell
from audit.survey.sitewide import Sitewide, settled
from audit.survey.store import Store
from audit.survey.work import Row, Source, Task, Write, audited, counted, row, worked

__all__ = ["Answers", "Source", "audited", "between", "chosen", "survey", "survey_archive"]

Progress = Callable[[int, int], None]
"""Told how many captures of how many are done: one article may have as many as a hundred others."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The articles of a report where they are kept; can be iterated any number of times."""

    store: Store
    keys: Sequence[bytes]
    again: Callable[[bytes], Article]
    """Finds an article once more that another run has taken out of the cache in the meantime."""

    def __iter__(self) -> Iterator[Article]:
        return map(self._article, self.keys)

    def _article(self, key: bytes) -> Article:
        return self.store.article(key) or self.again(key)

    def written(self, write: Write) -> Iterator[Iterable[str]]:
        """The articles as ``write`` puts them; ``survey_archive`` was given the same, and most of it is done."""
        for key in self.keys:
            done = self.store.written(key)
            yield unpacked_text(done) if done else write(self._article(key))

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, number: int) -> Article:
        return self._article(self.keys[number])


def survey(found: Iterable[Series | Diagnostic], archive: Archive | None = None) -> Report:
    """Compares every series, in the order of ``found``, in this process. Diagnostics among them are gathered in the report."""
    gathering = _Gathering(Store())
    for number, item in enumerate(found):
        if isinstance(item, Diagnostic):
            gathering.diagnostics.append(item)
        else:
            gathering.keep([row(str(number).encode(), audited(item))])
    return gathering.report(archive, _lost)


def _lost(key: bytes) -> Article:
    raise LookupError(f"article {key!r} is not in the temporary store")


def survey_archive(
    source: Source,
    archive: Archive,
    *,
    jobs: int,
    cache: Path | None = None,
    progress: Progress = lambda *_: None,
    tell: Tell = lambda _: None,
    write: Write | None = None,
) -> Report:
    """Compares every article of ``source``, with ``jobs`` processes, skipping those that ``cache`` (a file, made when missing) knows.

    An article is known again by its texts, times and facts and by the code that judged it. What is done is in the cache at once, so that
    an interrupted run goes on where it was. A damaged cache is thrown away; ``tell`` is told so. With ``write`` every process writes down
    what it has judged, for ``report.articles.written(write)``.
    """
    store = Store(cache, tell)
    gathering = _Gathering(store)
    keys = {article: store.key(source.key(article)) for article in source.articles}
    for known in store.rows(list(keys.values())):
        gathering.count(known)
    missing = [article for article, key in keys.items() if key not in gathering.counted]
    captures = {key: source.captures(article) for article, key in keys.items()}
    whole = sum(captures.values())
    done = sum(captures[key] for key in gathering.counted)
    progress(done, whole)
    pairs = Pairs(cache and cache.with_name("pairs"), str(Path(archive.path).resolve()))
    wrong: dict[str, list[Diagnostic]] = {}
    for rows, passing, diagnostics in worked(source, missing, Task(keys, write, pairs), jobs):
        gathering.keep(rows)
        gathering.keep(passing, lasting=False)
        wrong.update(diagnostics)
        done += sum(captures[each.key] for each in (*rows, *passing))
        progress(done, whole)
    gathering.diagnostics.extend(each for article in keys for each in wrong.get(article, ()))
    gathering.order = [key for key in keys.values() if key in gathering.counted]
    store.trim()
    pairs.trim()
    return gathering.report(archive, lambda lost: _again(source, next(article for article, key in keys.items() if key == lost)), write)


def _again(source: Source, article: str) -> Article:
    return next(audited(item) for item in source.read([article]) if isinstance(item, Series))


class _Gathering:
    """Rows on their way into a report."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.diagnostics: list[Diagnostic] = []
        self.counted: set[bytes] = set()
        self.order: list[bytes] = []
        self._sums = dict.fromkeys(("snapshots", "versions", "pairs", *LABELS, *VERDICTS), 0)
        self._sitewide = Sitewide()

    def keep(self, rows: Sequence[Row], lasting: bool = True) -> None:
        """Puts new rows into the store, for this run only unless they are ``lasting``, and counts them."""
        self.store.add(rows, lasting)
        for each in rows:
            self.count(each)

    def count(self, each: Row) -> None:
        """Counts a row that is in the store."""
        self.counted.add(each.key)
        self.order.append(each.key)
        for name, count in each.counts.items():
            self._sums[name] += count
        self._sitewide.see(each.outlet, each.key, each.changes)

    def report(self, archive: Archive | None, again: Callable[[bytes], Article], write: Write | None = None) -> Report:
        """Everything gathered, with the changes that many articles share told apart from edits."""
        told = self._settled(again, write)
        plain = {new: old for old, new in told.items()}

        def anew(key: bytes) -> Article:
            return settled(again(plain[key]), self._sitewide) if key in plain else again(key)

        articles = _Found(self.store, [told.get(key, key) for key in self.order], anew)
        summary = Summary(
            articles=len(articles),
            **{name: self._sums[name] for name in ("snapshots", "versions", "pairs")},
            changes={label: self._sums[label] for label in LABELS},
            findings={verdict: self._sums[verdict] for verdict in VERDICTS},
        )
        return Report(archive, summary, articles, tuple(self.diagnostics))

    def _settled(self, again: Callable[[bytes], Article], write: Write | None) -> dict[bytes, bytes]:
        """Keeps every article that the site changed once more as it is without that, and counts it so; the keys of these by the others."""
        told = {key: sha256(key + shared).digest() for key, shared in self._sitewide.articles()}
        counts = {known.key: known.counts for known in self.store.rows([*told, *told.values()])}
        for old, new in told.items():
            if old not in counts or new not in counts:
                article = self.store.article(old) or again(old)
                made = row(new, settled(article, self._sitewide), write)
                self.store.add([made], self.store.lasts(old))
                counts[old], counts[new] = counted(article), made.counts
            for sign, key in ((-1, old), (+1, new)):
                for name, count in counts[key].items():
                    self._sums[name] += sign * count
        return told
