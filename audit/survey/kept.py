"""Files of a cache: written whole or not at all, checked when they are opened, and those not used for the longest time dropped.

A file is headed by the length and the checksum of what it holds and comes to its name whole, so that any number of runs may share a folder.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import IO
from zlib import crc32

ABANDONED = 24 * 3600.0
"""Seconds after which a file that is still being written is what a killed run left."""

_HEAD = b"%016x %08x\n"
_HEAD_SIZE = len(_HEAD % (0, 0))
_CHUNK = 1 << 20
_UNDER_WAY = "part-"


def opened(path: Path) -> IO[bytes] | None:
    """The file at the first byte of what it holds, and marked as used; None when it is not there, or damaged, and then it is removed."""
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


def _whole(file: IO[bytes]) -> bool:
    """Is the file what was written? Leaves it at the first byte of the answer."""
    head, size, told = file.read(_HEAD_SIZE), 0, 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        told = crc32(chunk, told)
    file.seek(_HEAD_SIZE)
    return head == _HEAD % (size, told)


class Part:
    """A file that is being written. Whatever goes wrong costs the file and nothing else. ``folder`` None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._file: IO[bytes] | None = None
        self._size = self._sum = 0
        if folder is not None:
            with suppress(OSError):
                folder.mkdir(mode=0o700, exist_ok=True)
                self._file = tempfile.NamedTemporaryFile(prefix=_UNDER_WAY, dir=folder, delete=False)  # noqa: SIM115 - closed by __exit__
                self._file.write(_HEAD % (0, 0))
        self._folder = folder

    def __enter__(self) -> Part:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._drop(self._file)

    def write(self, data: bytes) -> None:
        """Takes the next bytes; on a full disk the file is given up."""
        if self._file is None:
            return
        self._size += len(data)
        self._sum = crc32(data, self._sum)
        try:
            self._file.write(data)
        except OSError:  # a full disk
            self._drop(self._file)

    def done(self, name: str) -> bool:
        """Gives the file its name; False when it could not be kept."""
        if self._file is None or self._folder is None:
            return False
        try:
            self._file.seek(0)
            self._file.write(_HEAD % (self._size, self._sum))
            self._file.close()
            os.replace(self._file.name, self._folder / name)
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


def trim(folder: Path, largest: int) -> None:
    """Drops the files not used for the longest time, down to ``largest`` bytes, and what killed runs left."""
    now, left = time.time(), largest
    with suppress(OSError):
        found = sorted(((path.stat(), path) for path in folder.iterdir()), key=lambda pair: -pair[0].st_mtime)
        for facts, path in found:
            left -= facts.st_size
            under_way = path.name.startswith(_UNDER_WAY)
            if (now - facts.st_mtime > ABANDONED) if under_way else left < 0:
                path.unlink(missing_ok=True)
