"""Objects by name: one ``git cat-file --batch`` process for all that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.archive.git import Process, Repository
from audit.errors import ArchiveError

LARGEST = 64 * 1024 * 1024
"""Bytes of one object that are read. The longest stories are under a megabyte; what is bigger is a mistake or an attack."""
_SMALL = ("-c", "core.packedGitLimit=8m", "-c", "core.deltaBaseCacheLimit=8m")
"""What a process that stays may map of the packs, and keep of what it has unpacked."""
_WINDOW = 8192  # bytes of names asked for at once: less than any pipe holds, so that neither side waits for the other for ever


class TooLarge(bytes):
    """Stands for an object that is larger than LARGEST."""


class Objects:
    """Reads objects; a context manager. Names are whatever git understands: an id, or ``COMMIT:PATH``."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._process: Process | None = None
        self._namer: Process | None = None

    def __enter__(self) -> Objects:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        if self._namer is not None:
            self._namer.stop()

    def read(self, names: Sequence[str]) -> Iterator[bytes | None]:
        """What each name stands for, in order: None when it is missing, TooLarge when it is not to be read."""
        try:
            for window in _windows(names):
                yield from self._window(window)
        except BaseException:  # also when nobody takes the rest: git is still telling it
            self._stop()
            raise

    def names(self, names: Sequence[str]) -> Iterator[bytes]:
        """The object that each name stands for, b"" when there is none; nothing is read."""
        for window in _windows(names):
            if self._namer is None:
                self._namer = self._repository.start("cat-file", "--batch-check=%(objectname)")
            _ask(self._namer, window)
            for name in window:
                line = _line(self._namer, name)
                yield b"" if b" " in line else line.rstrip(b"\n")

    def _window(self, names: list[str]) -> Iterator[bytes | None]:
        while names:
            process = self._started()
            _ask(process, names)
            for done, name in enumerate(names, 1):
                data = self._next(process, name)
                yield data
                if isinstance(data, TooLarge):  # its bytes are on their way: a new process is quicker than to read them
                    self._stop()
                    names = names[done:]
                    break
            else:
                return

    def _next(self, process: Process, name: str) -> bytes | None:
        words = _line(process, name).split()
        if words[-1] in (b"missing", b"submodule"):
            return None
        size = int(words[-1])
        if size > LARGEST:
            return TooLarge()
        data = process.stdout.read(size + 1)
        if len(data) != size + 1:
            process.finish()
            raise ArchiveError(f"git ended while it read {name}")
        return data[:-1]

    def _started(self) -> Process:
        if self._process is None:
            self._process = self._repository.start(*_SMALL, "cat-file", "--batch")
        return self._process

    def _stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None


def _ask(process: Process, names: Sequence[str]) -> None:
    process.stdin.write("".join(f"{name}\n" for name in names).encode())
    process.stdin.flush()


def _line(process: Process, name: str) -> bytes:
    line = process.stdout.readline()
    if not line:
        process.finish()
        raise ArchiveError(f"git ended while it read {name}")
    return line


def _windows(names: Sequence[str]) -> Iterator[list[str]]:
    window: list[str] = []
    size = 0
    for name in names:
        if size + len(name) > _WINDOW and window:
            yield window
            window, size = [], 0
        window.append(name)
        size += len(name.encode()) + 1
    if window:
        yield window
