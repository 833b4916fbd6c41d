"""What a cache's answers depend on besides their input: another byte of the code, and it knows nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

LIBRARIES = ("trafilatura", "lxml", "rapidfuzz", "diff-match-patch", "rich", "pyarrow")
"""What reads, compares or renders for us, and may do it otherwise in another version."""


@cache
def code() -> bytes:
    """A digest of everything that decides a verdict, or the bytes in which it is told."""
    digest = sha256(f"{sys.version} {[_version(name) for name in LIBRARIES]}".encode())
    for path in _files(files("audit")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def _version(name: str) -> str:
    with suppress(PackageNotFoundError):
        return version(name)
    return ""


def _files(place: Traversable) -> Iterator[Traversable]:
    """The files of a package in a fixed order, without what the interpreter makes of them."""
    if place.is_dir():
        for part in sorted(place.iterdir(), key=lambda part: part.name):
            if part.name != "__pycache__":
                yield from _files(part)
    else:
        yield place
