"""Text to standard output: the one place where a reader that has gone, a full disk and an encoding are thought of."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper


def say(chunks: Iterable[str]) -> None:
    """Writes text to standard output; a reader that stops early (``| head``) is no error.

    Raises UsageError when the output cannot be written, such as to a full disk. What ``chunks`` raises passes through.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if all(_written(chunk) for chunk in chunks):
        _written(None)


def hush() -> None:
    """Lets standard output go nowhere: the interpreter flushes it once more at exit, and would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _written(chunk: str | None) -> bool:
    """Writes a chunk, None for the end; False when nobody reads any more."""
    try:
        if chunk is None:
            sys.stdout.flush()
        else:
            sys.stdout.write(chunk)
    except BrokenPipeError:
        hush()
        return False
    except OSError as error:
        hush()
        from audit.errors import UsageError  # on demand: `audit --help` is to start at once

        raise UsageError(f"cannot write to standard output: {error.strerror or error}") from error
    return True
