"""Where a cache may be: what it holds is believed, so nobody but us may have written it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from audit.model import Diagnostic

Tell = Callable[[Diagnostic], None]
"""Takes what is to be said about a cache: it is about this machine, and no part of any report."""


def safe(path: Path, tell: Tell) -> bool:
    """May the file or folder at ``path`` be read and written? Makes the folder around it; ``tell`` is told why not."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        tell(Diagnostic("note", "cache-unwritable", f"no cache can be kept here: {error.strerror}", str(path.parent)))
        return False
    for place in (path.parent, path):
        if place.exists():
            facts = place.stat()
            if facts.st_uid != os.geteuid() or facts.st_mode & 0o022:
                message = "others may write to it, so it is not used; remove it, or use --no-cache"
                tell(Diagnostic("warning", "cache-unsafe", message, str(place)))
                return False
    return True
