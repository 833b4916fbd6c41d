"""Whole answers, kept from run to run: what an archive that has not changed is asked again is not worked out again.

An answer is bytes in a file of its own, named by a digest of all that decided them and headed by their length and checksum. Files come
to their names whole, so that any number of runs may share a folder.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import IO
from zlib import crc32

from audit.survey.code import code
from audit.survey.place import safe

LARGEST = 2 << 30
"""Bytes of all answers together; those not asked for the longest time go first. 200,000 snapshots of news reported as JSON take a
quarter of it, 40,000 of long policies two thirds."""
ABANDONED = 24 * 3600.0
"""Seconds after which an answer that is still being written is what a killed run left."""

_HEAD = b"%016x %08x\n"
_HEAD_SIZE = len(_HEAD % (0, 0))
_CHUNK = 1 << 20
_UNDER_WAY = "part-"


class Answers:
    """Answers to one question, each under a name. ``question`` must say everything that decides them beside our code; ``folder`` None,
    or one that others may write to, holds and keeps nothing."""

    def __init__(self, folder: Path | None, question: str) -> None:
        self._folder = folder if folder and safe(folder, lambda _: None) else None
        self._question = question

    def known(self, name: str) -> IO[bytes] | None:
        """The answer as an open file at its first byte; None when it is not there, or damaged."""
        if self._folder is None:
            return None
        path = self._path(self._folder, name)
        try:
            file = path.open("rb")
        except OSError:
            return None
        whole = _whole(file)
        with suppress(OSError):  # a cache that may only be read
            if whole:
                os.utime(path)
            else:
                path.unlink()
        if whole:
            return file
        file.close()
        return None

    def keeping(self, name: str, chunks: Iterable[str]) -> Iterator[str]:
        """Passes chunks of text on and keeps them as an answer, unless somebody stops before their end."""
        with _Part(self._folder) as part:
            for chunk in chunks:
                part.write(chunk.encode("utf-8", "backslashreplace"))
                yield chunk
            self._take(name, part)

    def keep(self, name: str, file: Path) -> None:
        """Keeps a regular file's content as an answer."""
        if self._folder is None or not file.is_file() or file.stat().st_size > LARGEST:
            return
        with _Part(self._folder) as part, file.open("rb") as content:
            for chunk in iter(lambda: content.read(_CHUNK), b""):
                part.write(chunk)
            self._take(name, part)

    def _path(self, folder: Path, name: str) -> Path:
        return folder / sha256(b"\0".join((code(), self._question.encode("utf-8", "surrogatepass"), name.encode()))).hexdigest()

    def _take(self, name: str, part: _Part) -> None:
        if self._folder is not None and part.done(lambda folder: self._path(folder, name)):
            _trim(self._folder)


class _Part:
    """An answer that is being written. Whatever goes wrong costs the answer and nothing else."""

    def __init__(self, folder: Path | None) -> None:
        self._file: IO[bytes] | None = None
        self._size = self._sum = 0
        if folder is not None:
            with suppress(OSError):
                folder.mkdir(mode=0o700, exist_ok=True)
                self._file = tempfile.NamedTemporaryFile(prefix=_UNDER_WAY, dir=folder, delete=False)  # noqa: SIM115 - closed by __exit__
                self._file.write(_HEAD % (0, 0))
        self._folder = folder

    def __enter__(self) -> _Part:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._drop(self._file)

    def write(self, data: bytes) -> None:
        """Takes the next bytes of the answer; on a full disk the answer is given up."""
        if self._file is None:
            return
        self._size += len(data)
        self._sum = crc32(data, self._sum)
        try:
            self._file.write(data)
        except OSError:  # a full disk
            self._drop(self._file)

    def done(self, place: Callable[[Path], Path]) -> bool:
        """Puts what was written in its place; False when it could not be kept."""
        if self._file is None or self._folder is None:
            return False
        try:
            self._file.seek(0)
            self._file.write(_HEAD % (self._size, self._sum))
            self._file.close()
            os.replace(self._file.name, place(self._folder))
        except OSError:
            self._drop(self._file)
            return False
        self._file = None
        return True

    def _drop(self, file: IO[bytes]) -> None:
        self._file = None
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            os.unlink(file.name)


def _whole(file: IO[bytes]) -> bool:
    """Is the file what was written? Leaves it at the first byte of the answer."""
    head, size, told = file.read(_HEAD_SIZE), 0, 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        told = crc32(chunk, told)
    file.seek(_HEAD_SIZE)
    return head == _HEAD % (size, told)


def _trim(folder: Path) -> None:
    """Drops the answers not asked for the longest time, down to LARGEST bytes, and what killed runs left."""
    now, left = time.time(), LARGEST
    with suppress(OSError):
        found = sorted(((path.stat(), path) for path in folder.iterdir()), key=lambda pair: -pair[0].st_mtime)
        for facts, path in found:
            left -= facts.st_size
            under_way = path.name.startswith(_UNDER_WAY)
            if (now - facts.st_mtime > ABANDONED) if under_way else left < 0:
                path.unlink(missing_ok=True)
