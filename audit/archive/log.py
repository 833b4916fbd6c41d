"""The history as ``git log`` streams it: the captures of an archive of ours from the messages alone, those of others with what changed."""

from __future__ import annotations

from collections.abc import Iterator

from audit.archive import record
from audit.archive.git import Process, Repository
from audit.errors import ArchiveError

LONGEST = 16 * 1024 * 1024
"""Bytes of one commit message or path that are read: past this the history is an attack."""
_CHUNK = 1 << 18


def entries(repository: Repository, revision: str, grep: tuple[str, ...] = ()) -> Iterator[record.Entry]:
    """The captures in the history of an archive of ours, in any order; ``grep`` keeps messages with one of these strings.

    One ``git log`` over the messages: no tree is read.
    """
    wanted = [f"--grep={words}" for words in grep]
    process = repository.start("log", "-z", "--format=%H%n%B", "--fixed-strings", *wanted, "--end-of-options", revision, "--")
    try:
        for item in _items(process):
            commit, _, body = item.decode(errors="replace").partition("\n")
            entry = record.entry(commit, body)
            if entry:
                yield entry
        process.finish()
    finally:
        process.stop()


def _items(process: Process) -> Iterator[bytes]:
    """What stands between NUL bytes."""
    rest = b""
    while chunk := process.stdout.read1(_CHUNK):  # type: ignore[attr-defined]
        *items, rest = (rest + chunk).split(b"\0")
        yield from items
        if len(rest) > LONGEST:
            raise ArchiveError("a commit message or path in this history is longer than 16 MB; it is not read further")
    if rest:
        yield rest
