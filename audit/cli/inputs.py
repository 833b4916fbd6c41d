"""What a command was pointed at: an archive, another git repository, or a folder of series."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from audit.archive import History, is_archive, kind
from audit.archive import series as archived
from audit.cli.output import progress
from audit.errors import IncompleteError, UsageError
from audit.model import Archive, Diagnostic, Report, Series


def opened(path: Path, articles: Sequence[str] = (), ref: str = "HEAD") -> tuple[Archive, History | Iterator[Series | Diagnostic]]:
    """The archive at a path and its series, all or those of the named articles; ``ref`` is the revision of an archive to read.

    Raises UsageError or ArchiveError, one line each.
    """
    if path.is_file():
        raise UsageError(f"{path}: a file, where an archive or a folder of series was expected; two files are for `audit diff OLD NEW`")
    if not path.exists():
        raise UsageError(f"{path}: no such folder; check the path")
    if reads_history(path):
        from audit.source import extracted

        history = archived(path, articles, ref=ref, extract=extracted)
        return Archive(str(path), history.kind, history.head), history
    from audit.source import series

    return Archive(str(path), "folder"), _chosen(series(path), path, articles)


def reads_history(path: Path) -> bool:
    """Is the git history at a path to be read? Not when somebody keeps a folder of series in git: there every capture is a file."""
    if not is_archive(path):
        return False
    from audit.source import holds_series

    return kind(path) == "audit" or not holds_series(path)


def surveyed(path: Path, articles: Sequence[str] = (), jobs: int | None = None, cached: bool = True, ref: str = "HEAD") -> Report:
    """Everything found at a path: with ``jobs`` processes (default: one per core), and for an archive with what is known from before."""
    from audit.survey import survey, survey_archive

    where, found = opened(path, articles, ref)
    if not isinstance(found, History):
        return survey(found, where)
    before = tuple(found.diagnostics)
    with progress() as told:
        report = survey_archive(found, where, jobs=jobs or os.cpu_count() or 1, cache=_cache() if cached else None, progress=told)
    return replace(report, diagnostics=(*before, *report.diagnostics))


def _cache() -> Path | None:
    """Where the XDG base directory specification wants what can be made again; None for a user without a home."""
    try:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    except RuntimeError:
        return None
    return Path(base) / "article-audit" / "articles.sqlite"


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
