"""What a command was pointed at: an archive, another git repository, or a folder of series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import IncompleteError, UsageError
from audit.model import Archive, Diagnostic, Report, Series

if TYPE_CHECKING:
    from audit.archive import History


def opened(path: Path, articles: Sequence[str] = ()) -> tuple[Archive, Iterator[Series | Diagnostic]]:
    """The archive at a path and its series, all or those of the named articles. Raises UsageError or ArchiveError, one line each."""
    if path.is_file():
        raise UsageError(f"{path}: a file, where an archive or a folder of series was expected; two files are for `audit diff OLD NEW`")
    if not path.exists():
        raise UsageError(f"{path}: no such folder; check the path")
    from audit import archive

    if archive.is_archive(path):
        history = archive.series(path, articles)
        return Archive(str(path), history.kind, history.head), _read(history)
    from audit.source import series

    return Archive(str(path), "folder"), _chosen(series(path), articles)


def _read(history: History) -> Iterator[Series | Diagnostic]:
    """The series of an archive, then what was noticed on the way."""
    yield from history
    yield from history.diagnostics


def _chosen(found: Iterator[Series | Diagnostic], articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
    missing = set(articles)
    for item in found:
        if isinstance(item, Diagnostic) or not articles:
            yield item
        elif item.article in articles:
            missing.discard(item.article)
            yield item
    if missing:
        raise UsageError(f"no article {sorted(missing)[0]!r} here; `audit log` lists them")


def require_complete(report: Report) -> None:
    """A partial run never exits 0. Raises IncompleteError when some of the input could not be read."""
    faults = [diagnostic for diagnostic in report.diagnostics if diagnostic.level == "error"]
    if faults:
        raise IncompleteError(f"{len(faults)} captures could not be read, so the answer is not complete; the first: {said(faults[0])}")


def said(diagnostic: Diagnostic) -> str:
    """A diagnostic on one line."""
    where = "" if diagnostic.where in diagnostic.message else f"{diagnostic.where}: "
    return f"{where}{diagnostic.message}"
