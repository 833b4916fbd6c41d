"""What a cached answer depends on besides its input: another byte of the code, and a cache knows nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

JUDGES = ("model", "words", "anchor", "blocks", "segment", "align", "diff", "values", "classify", "notice", "reconcile", "rules", "faults")
"""What decides a verdict, besides what reads and joins it (``judging``)."""

LIBRARIES = ("trafilatura", "lxml", "rapidfuzz", "diff-match-patch", "rich", "pyarrow")
"""What reads, compares or renders for us, and may do it otherwise in another version."""


@cache
def judging() -> bytes:
    """A digest of everything that decides a verdict."""
    package = files("audit")
    digest = sha256()
    digest.update(version("trafilatura").encode())  # what text it finds in a page decides as well
    for name in (*JUDGES, "compare", "outlets", "survey", "source", "archive"):
        for path in _sources(package / name if (package / name).is_dir() else package / f"{name}.py"):
            digest.update(path.read_bytes())
    return digest.digest()


@cache
def everything() -> bytes:
    """A digest of everything that decides the bytes of an answer."""
    digest = sha256(f"{sys.version} {[_version(name) for name in LIBRARIES]}".encode())
    for path in _files(files("audit")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def _version(name: str) -> str:
    with suppress(PackageNotFoundError):
        return version(name)
    return ""


def _sources(place: Traversable) -> Iterator[Traversable]:
    return (path for path in _files(place) if path.name.endswith((".py", ".toml")))


def _files(place: Traversable) -> Iterator[Traversable]:
    """The files of a package in a fixed order, without what the interpreter makes of them."""
    if place.is_dir():
        for part in sorted(place.iterdir(), key=lambda part: part.name):
            if part.name != "__pycache__":
                yield from _files(part)
    else:
        yield place
