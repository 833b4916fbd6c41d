"""The temporary folders that git works from (see ``git``): each is locked while its owner lives, and what a killed one left is removed."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
import weakref
from contextlib import suppress
from pathlib import Path

from audit.errors import UsageError

PREFIX = "audit-wall-"
YOUNG = 60.0
"""Seconds in which a folder may not have its lock yet: between the two lie a few system calls."""


def wall(owner: object) -> Path:
    """A new temporary folder, removed with its owner. Raises UsageError when none can be made."""
    try:
        path = Path(tempfile.mkdtemp(prefix=PREFIX))
    except OSError as error:
        raise UsageError(f"no temporary folder can be made ({error.strerror}); make room, or set TMPDIR") from None
    lock = _locked(path)
    weakref.finalize(owner, _tear_down, path, lock, os.getpid())
    _sweep(path.parent)
    return path


def _locked(path: Path) -> int | None:
    """The lock on a folder as a descriptor, which ends with the last process that has it; None when somebody else has it."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _tear_down(path: Path, lock: int | None, owner: int) -> None:
    if os.getpid() == owner:  # a forked process shares the folder and must leave it standing
        shutil.rmtree(path, ignore_errors=True)
    if lock is not None:
        os.close(lock)


def _sweep(folder: Path) -> None:
    """Removes our user's folders whose owners were killed."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith(PREFIX) and _old(entry) and (lock := _locked(Path(entry.path))) is not None:
                shutil.rmtree(entry.path, ignore_errors=True)
                os.close(lock)


def _old(entry: os.DirEntry[str]) -> bool:
    with suppress(OSError):
        facts = entry.stat(follow_symlinks=False)
        return facts.st_uid == os.geteuid() and time.time() - facts.st_mtime > YOUNG
    return False
