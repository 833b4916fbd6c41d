"""A folder of somebody's work tree as it was at a revision."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from audit.archive.git import Repository, locate, shown
from audit.archive.objects import Objects
from audit.errors import IncompleteError, UsageError

_FILES = ("100644", "100755")
"""Modes of regular files: links and submodules lead elsewhere."""


def past(folder: Path, ref: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The files below ``folder`` as the revision ``ref`` of the repository around it has them: path below the folder, and content.

    Raises UsageError when the folder is in no repository or there is no such revision, IncompleteError when a file's content is not there
    (a partial clone).
    """
    place = folder.resolve()
    top = next((each for each in (place, *place.parents) if locate(each)), None)
    if top is None:
        raise UsageError(f"{shown(folder)}: in no git repository, so it has no revision {shown(ref)}")
    repository = Repository(top)
    commit = repository.resolve(ref)
    if not commit:
        raise UsageError(f"{shown(ref)}: no such revision in {shown(top)}; in a shallow clone, fetch it first")
    below = PurePosixPath(place.relative_to(top).as_posix())
    wanted = [] if below == PurePosixPath() else ["--", f"{below}/"]
    named = dict(_listed(repository.run("ls-tree", "-r", "-z", "--full-tree", commit, *wanted), below))
    with Objects(repository) as objects:
        for path, data in zip(named, objects.read(list(named.values())), strict=True):
            if data is None:
                raise IncompleteError(f"{shown(path)} at {shown(ref)} is not in this clone; fetch it whole")
            yield path, data


def _listed(listing: bytes, below: PurePosixPath) -> Iterator[tuple[PurePosixPath, str]]:
    """Path below a folder and blob of the regular files in a listing; a path that would lead out of the folder is no capture."""
    for entry in listing.split(b"\0")[:-1]:
        facts, _, name = entry.partition(b"\t")
        mode, _, blob = facts.decode().split(" ")
        path = PurePosixPath(os.fsdecode(name))
        if mode in _FILES and path.is_relative_to(below) and ".." not in path.parts:
            yield path.relative_to(below), blob
