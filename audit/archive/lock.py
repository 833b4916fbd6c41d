"""One writer at a time."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from audit.errors import UsageError

WAIT = 600.0
"""Seconds to wait for another writer by default: a batch of 200,000 snapshots takes a few minutes."""
_STEP = 0.02


@contextlib.contextmanager
def lock(path: Path, wait: float = WAIT) -> Iterator[int]:
    """Holds the advisory lock on the file ``path``; gives its descriptor.

    A child that inherits the descriptor holds the lock as well: a writer that is killed leaves it to its git process until that has
    ended. Raises UsageError, naming the holder, when the lock is not free within ``wait`` seconds.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        _acquire(descriptor, wait)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield descriptor
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, wait: float) -> None:
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip() or "unknown"
                raise UsageError(f"the archive is being written to by process {holder}; nothing was added, try again later") from None
            time.sleep(_STEP)
        else:
            return
