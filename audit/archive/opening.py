"""An archive as it stood when it was opened: its repositories and what they point at, before anything of their history is read."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from audit.archive.git import Repository, locate, not_an_archive
from audit.archive.pages import Opened
from audit.archive.walk import recognised, span


class _Tip(NamedTuple):
    repository: Repository
    span: str
    head: str


class Opening:
    """The archive at a path, at a revision ``ref``: a branch, tag, commit or range ``A..B``. One git process for each repository.

    Raises ArchiveError when there is no archive or it cannot be read, UsageError for a revision that is not there.
    """

    def __init__(self, path: Path, ref: str = "HEAD") -> None:
        places = _places(path)
        if not places:
            raise not_an_archive(path)
        self.path = path
        tips = (_Tip(repository, *span(repository, ref)) for repository in map(Repository, places))
        self._tips = tuple(tip for tip in tips if tip.head)

    @property
    def head(self) -> str:
        """The newest commits, "" of an empty archive."""
        return " ".join(tip.head for tip in self._tips)

    @property
    def state(self) -> str:
        """Equal only when the same history would be read; "" when there is none, or when it is cut off and may be lengthened."""
        if any(tip.repository.shallow for tip in self._tips):
            return ""
        return "\n".join(f"{tip.repository.path} {tip.span}" for tip in self._tips)

    @cached_property
    def opened(self) -> tuple[Opened, ...]:
        """The repositories that hold captures, each with its layout."""
        return tuple(Opened(tip.repository, recognised(tip.repository, tip.head), tip.span, tip.head) for tip in self._tips)

    @property
    def kind(self) -> str:
        """How it is laid out: ``audit`` (one of ours), ``open-terms-archive``, ``newsdiffs`` or ``git``; "" while it is empty."""
        return next((one.layout.kind if one.layout else "audit" for one in self.opened), "")


def kind(path: Path) -> str:
    """How the archive at a path is laid out (see ``Opening.kind``)."""
    return Opening(path).kind


def is_archive(path: Path) -> bool:
    """Whether ``series`` can read what is at ``path``: a git repository, or a folder of nothing else. Runs nothing."""
    return bool(_places(path))


def _places(path: Path) -> list[Path]:
    if locate(path):
        return [path]
    folders = sorted(child for child in path.iterdir() if child.is_dir() and not child.name.startswith(".")) if path.is_dir() else []
    return folders if all(map(locate, folders)) else []
