"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audit.errors import UsageError


@contextmanager
def replacing(path: Path, *, seekable: bool = False) -> Iterator[Path]:
    """Gives the file to write to; at the end it takes the place of ``path``, after a failure it is gone and ``path`` is what it was.

    A link stays a link. A pipe or a device is written as it is: a pipe cannot be replaced and a device must not be; where the writer
    goes to and fro (``seekable``) neither will do. Raises UsageError when ``path`` cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        whole = target.is_file() or not target.exists()
        if not whole and (seekable or target.is_dir()):
            raise UsageError(f"cannot write {path}: not a file")
        part = target.with_name(target.name + ".part") if whole else target
        try:
            yield part
            if whole:
                os.replace(part, target)
        finally:
            if whole:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error
