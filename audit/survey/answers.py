"""Whole answers, kept from run to run: what an archive that has not changed is asked again is not worked out again.

An answer is bytes in a file of its own (see ``kept``), named by a digest of all that decided them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO

from audit.survey.code import code
from audit.survey.kept import Part, opened, trim
from audit.survey.place import safe

LARGEST = 2 << 30
"""Bytes of all answers together; those not asked for the longest time go first. 200,000 snapshots of news reported as JSON take a
quarter of it, 40,000 of long policies two thirds."""

_CHUNK = 1 << 20


class Answers:
    """Answers to one question, each under a name. ``question`` must say everything that decides them beside our code; ``folder`` None,
    or one that others may write to, holds and keeps nothing."""

    def __init__(self, folder: Path | None, question: str) -> None:
        self._folder = folder if folder and safe(folder, lambda _: None) else None
        self._question = question

    def known(self, name: str) -> IO[bytes] | None:
        """The answer as an open file at its first byte; None when it is not there, or damaged."""
        return opened(self._folder / self._name(name)) if self._folder else None

    def keeping(self, name: str, chunks: Iterable[str]) -> Iterator[str]:
        """Passes chunks of text on and keeps them as an answer, unless somebody stops before their end."""
        with Part(self._folder) as part:
            for chunk in chunks:
                part.write(chunk.encode("utf-8", "backslashreplace"))
                yield chunk
            self._take(name, part)

    def keep(self, name: str, file: Path) -> None:
        """Keeps a regular file's content as an answer."""
        if self._folder is None or not file.is_file() or file.stat().st_size > LARGEST:
            return
        with Part(self._folder) as part, file.open("rb") as content:
            for chunk in iter(lambda: content.read(_CHUNK), b""):
                part.write(chunk)
            self._take(name, part)

    def _name(self, name: str) -> str:
        return sha256(b"\0".join((code(), self._question.encode("utf-8", "surrogatepass"), name.encode()))).hexdigest()

    def _take(self, name: str, part: Part) -> None:
        if self._folder is not None and part.done(self._name(name)):
            trim(self._folder, LARGEST)
