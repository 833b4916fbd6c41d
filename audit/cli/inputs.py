"""What a command was pointed at: an archive, another git repository, or a folder of series."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from audit.archive import History, Opening, Wanted, is_archive, no_match
from audit.archive import series as archived
from audit.cli.options import Part
from audit.cli.output import progress
from audit.errors import IncompleteError, UsageError
from audit.model import Archive, Article, Diagnostic, Report

if TYPE_CHECKING:
    from audit.source import Folder
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

    def series(self, articles: Sequence[str] = ()) -> tuple[Archive, History | Folder]:
        """The archive and its series, all or those of the named articles."""
        if self._opening is not None:
            from audit.source import extracted

            _, since, until, paths = self.part
            found = archived(self._opening, articles, since=since, until=until, paths=paths, extract=extracted)
            return Archive(str(self.path), found.kind, found.head), found
        return Archive(str(self.path), "folder"), self._folder.only(articles) if articles else self._folder

    @cached_property
    def _folder(self) -> Folder:
        """The folder of series, or the part of it that is wanted."""
        from audit.source import series

        _, since, until, paths = self.part
        found = series(self.path, since=since, until=until, wanted=Wanted(paths=paths).names)
        if paths and not found.articles:
            raise UsageError(no_match(paths))
        return found

    def has(self, article: str) -> bool:
        """Is there an article of this name? Reads no text."""
        return article in self.series()[1].articles

    def survey(
        self,
        articles: Sequence[str] = (),
        jobs: int | None = None,
        cached: bool = True,
        write: Callable[[Article], Iterable[str]] | None = None,
    ) -> Report:
        """Everything found: with ``jobs`` processes (default: one per core), and with what is known from before.

        ``write`` is how the report will be written down (see ``survey_archive``).
        """
        from audit.survey import survey_archive

        where, found = self.series(articles)
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
