"""Writing: a new archive, and snapshots into it. One ``git fast-import`` stream per batch, under the lock."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from audit.archive import record
from audit.archive.batch import BRANCH, Added, Batch
from audit.archive.git import Repository, init, locate, shown
from audit.archive.heads import lost_tips, note, noted
from audit.archive.known import NAME, forget, known
from audit.archive.lock import WAIT, lock
from audit.archive.upkeep import journal, upkeep
from audit.errors import ArchiveError, AuditError, UsageError
from audit.model import Diagnostic, Snapshot


def create(path: Path) -> None:
    """A new, empty archive at ``path``: a bare git repository with one branch. Raises UsageError when something is there already."""
    if locate(path) is not None:
        raise UsageError(f"{shown(path)}: there is a git repository already; use it, or name another folder")
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise UsageError(f"{shown(path)}: not an empty folder; name one that does not exist yet")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".audit-new-", dir=path.parent))
    except OSError as error:
        raise UsageError(f"{shown(path)}: cannot be made ({error.strerror})") from None
    try:
        made.chmod(0o755)
        init(made)
        made.rename(path)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def add(path: Path, snapshots: Iterable[Snapshot], *, wait: float = WAIT, now: int | None = None) -> Added:
    """Stores snapshots; when it returns they are durable. Memory does not grow with their number.

    A capture that is there already (same article, time and text) is left alone. An older one takes its place by its time. Of two texts
    captured at one time both are kept, in the order of their SHA-256. A capture without a time gets that of its ingest, unless its text
    is the article's newest. ``now`` is the time of ingest in seconds since 1970 (default: the clock); ``wait`` is for the lock, in seconds.

    Raises UsageError for an id that is not allowed, a full disk or another writer, ArchiveError when the archive is no archive of ours or
    cannot be written. Then nothing after the last checkpoint (``CHECKPOINT``) came in, and the same call can be made again.
    """
    repository = Repository(path)
    if not os.access(repository.place.common, os.W_OK):
        raise UsageError(f"{shown(path)}: you may not write here")
    with lock(repository.place.common / "audit.lock", wait) as held, journal(repository.place.common):
        head = repository.resolve(BRANCH)
        require_ours(repository, head)
        try:
            with known(repository, head) as table:
                added = Batch(repository, held, table, head, int(time.time()) if now is None else now).run(snapshots)
        except (ArchiveError, sqlite3.DatabaseError) as error:
            raise _explained(repository, error) from None
        return _kept_up(repository, head, added)


def _kept_up(repository: Repository, old: str, added: Added) -> Added:
    """What follows a batch: the tip is noted and the archive tidied. The captures are safe by now: failing here loses nothing."""
    head, diagnostics = repository.resolve(BRANCH), list(added.diagnostics)
    tips = noted(repository.place.common)
    if old and tips and tips[-1] != old and lost_tips(repository, old, tips[-1:]):
        words = f"the history does not hold {tips[-1]}, its noted tip: it was rewritten or cut off; see: audit verify"
        diagnostics.append(Diagnostic("warning", "rewritten", words, shown(repository.path)))
    try:
        if head not in tips[-1:]:
            note(repository.place.common, head)
        if added.added:
            upkeep(repository, old, head)
    except (ArchiveError, OSError) as error:
        words = f"everything came in, but the archive could not be tidied: {error}"
        diagnostics.append(Diagnostic("note", "upkeep", words, shown(repository.path)))
    return replace(added, diagnostics=tuple(diagnostics))


def _explained(repository: Repository, error: Exception) -> AuditError:
    if any(words in str(error) for words in ("No space left", "disk is full", "quota exceeded")):
        return UsageError(f"{shown(repository.path)}: the disk is full; make room and run the same command again, nothing else was lost")
    if isinstance(error, ArchiveError):
        return error
    forget(repository.place.common / NAME)
    return ArchiveError(f"{shown(repository.path)}: its index was damaged ({error}) and is thrown away; run the same command again")


def require_ours(repository: Repository, head: str) -> None:
    """Raises UsageError unless this is an archive that audit made, and may be written to."""
    if head and repository.attempt("cat-file", "-e", f"{head}:{record.MARK}")[0]:
        raise UsageError(f"{shown(repository.path)}: a git repository that audit did not make; make an archive with: audit init")
    if not head and not repository.ours:
        raise UsageError(f"{shown(repository.path)}: an empty git repository that audit did not make; make an archive with: audit init")
    if repository.place.own != repository.path:
        raise UsageError(f"{shown(repository.path)}: a clone with a work tree; add to the archive itself or to a clone made with --bare")
