"""What a command was pointed at: an archive, another git repository, or a folder of series."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.archive import History, Opening, Wanted, is_archive, no_match
from audit.archive import series as archived
from audit.cli.options import Part
from audit.cli.output import progress
from audit.errors import IncompleteError, UsageError
from audit.model import Archive, Article, Diagnostic, Report, Series

if TYPE_CHECKING:
    from audit.survey import Answers


class Input:
    """A part of what is at a path. Raises UsageError or ArchiveError, one line each."""

    def __init__(self, path: Path, part: Part = Part()) -> None:
        if path.is_file():
            raise UsageError(f"{path}: a file, where an archive or a folder of series was expected; two files are for `audit diff OLD NEW`")
        if not path.exists():
            raise UsageError(f"{path}: no such folder; check the path")
        self.path, self.part = path, part
        self._opening = history(path, part.ref)
        if self._opening is None and part.ref != Part().ref:
            raise UsageError(f"{path}: a folder of series, where every capture is a file; --ref needs a git history")

    @property
    def state(self) -> str:
        """Equal only when the same captures would be read; "" when that cannot be known without reading them."""
        return repr((str(self.path), self._opening.state, self.part)) if self._opening and self._opening.state else ""

    def answers(self, question: str, cached: bool) -> Answers:
        """The answers that were given before to a question about this input; none when it has no ``state`` or they are not wanted."""
        from audit.survey import Answers

        folder = cache() if cached and self.state else None
        return Answers(folder and folder / "answers", f"{self.state} {question}")

    def series(self, articles: Sequence[str] = ()) -> tuple[Archive, History | Iterator[Series | Diagnostic]]:
        """The archive and its series, all or those of the named articles."""
        if self._opening is not None:
            from audit.source import extracted

            _, since, until, paths = self.part
            found = archived(self._opening, articles, since=since, until=until, paths=paths, extract=extracted)
            return Archive(str(self.path), found.kind, found.head), found
        from audit.source import series

        return Archive(str(self.path), "folder"), _chosen(_parted(series(self.path), self.part), self.path, articles)

    def has(self, article: str) -> bool:
        """Is there an article of this name? Reads no text of an archive; of a folder of series nothing is known before it is read."""
        found = self.series()[1]
        return isinstance(found, History) and article in found.articles

    def survey(
        self,
        articles: Sequence[str] = (),
        jobs: int | None = None,
        cached: bool = True,
        write: Callable[[Article], Iterable[str]] | None = None,
    ) -> Report:
        """Everything found: with ``jobs`` processes (default: one per core), and for an archive with what is known from before.

        ``write`` is how the report will be written down (see ``survey_archive``).
        """
        from audit.survey import survey, survey_archive

        where, found = self.series(articles)
        if not isinstance(found, History):
            return survey(found, where)
        before = tuple(found.diagnostics)
        folder, jobs = cache() if cached else None, jobs or os.cpu_count() or 1
        file = folder and folder / "articles.sqlite"
        with progress() as told:
            report = survey_archive(found, where, jobs=jobs, cache=file, progress=told, tell=aside, write=write)
        return replace(report, diagnostics=(*before, *report.diagnostics))


def history(path: Path, ref: str = "HEAD") -> Opening | None:
    """The git history at a path, at a revision. None when it is not to be read: in a folder of series that somebody keeps in git
    every capture is a file."""
    if not is_archive(path):
        return None
    from audit.source import holds_series

    if not holds_series(path):
        return Opening(path, ref)
    return Opening(path, ref) if Opening(path).kind == "audit" else None


def aside(diagnostic: Diagnostic) -> None:
    """Says on standard error what is no part of the answer: something about this machine and not about the archive."""
    sys.stderr.write(f"audit: {diagnostic.level}: {said(diagnostic)}\n")


def cache() -> Path | None:
    """Our folder where the XDG base directory specification wants what can be made again; None for a user without a home."""
    try:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    except RuntimeError:
        return None
    return Path(base) / "article-audit"


def _parted(found: Iterator[Series | Diagnostic], part: Part) -> Iterator[Series | Diagnostic]:
    """The part of a folder's series, with all that could not be read. Raises UsageError when no article is named."""
    wanted = Wanted(paths=part.paths)
    empty = bool(part.paths)
    for item in found:
        if isinstance(item, Diagnostic):
            yield item
        elif wanted.names(item.article):
            empty = False
            if snapshots := tuple(each for each in item.snapshots if _within(each.captured_at, part)):
                yield replace(item, snapshots=snapshots)
    if empty:
        raise UsageError(no_match(part.paths))


def _within(when: datetime | None, part: Part) -> bool:
    return when is None or ((part.since is None or when >= part.since) and (part.until is None or when < part.until))


def _chosen(found: Iterator[Series | Diagnostic], path: Path, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
    """The named articles, all without a name, with what could not be read of them. Raises UsageError for one that is not there."""
    missing = set(articles)
    for item in found:
        of = _article(item, path)
        if not articles or of in articles:
            missing.discard(of)
            yield item
    if missing:
        raise UsageError(f"no article {sorted(missing)[0]!r} here; `audit log` lists them")


def _article(item: Series | Diagnostic, path: Path) -> str:
    """The id of the article that something found in a folder belongs to."""
    if isinstance(item, Series):
        return item.article
    place = Path(item.where) if Path(item.where).is_dir() else Path(item.where).parent
    return path.resolve().name if place == path else place.relative_to(path).as_posix() if place.is_relative_to(path) else ""


def is_complete(report: Report) -> bool:
    """Whether all of the input could be read."""
    return not any(diagnostic.level == "error" for diagnostic in report.diagnostics)


def require_complete(report: Report) -> None:
    """A partial run never exits 0. Raises IncompleteError when some of the input could not be read."""
    require_whole(report.diagnostics)


def require_whole(diagnostics: Iterable[Diagnostic]) -> None:
    """The same of what was noticed on the way."""
    faults = [said(diagnostic) for diagnostic in diagnostics if diagnostic.level == "error"]
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise IncompleteError(f"some of the input could not be read, so the answer is not complete: {faults[0]}{more}")


def said(diagnostic: Diagnostic) -> str:
    """A diagnostic on one line."""
    where = "" if diagnostic.where in diagnostic.message else f"{diagnostic.where}: "
    return f"{where}{diagnostic.message}"
