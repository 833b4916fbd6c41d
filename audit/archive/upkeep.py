"""What a writer leaves tidy: the remains of a batch that was killed, and the files that make reading fast."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from audit.archive.git import Repository

PACKS = 20
"""Packs that pile up, one per batch, before they are joined: a look-up asks each of them."""
STRIDE = 10_000
"""Commits that enter the commit-graph at once: git holds all of them in memory, about 2 kB each."""

_JOURNAL = "audit.batch"
_REMAINS = (
    "objects/pack/tmp_*",
    "objects/pack/.tmp-*",
    "objects/pack/*.lock",
    "objects/??/tmp_obj_*",
    "objects/info/commit-graphs/*.lock",
    "objects/info/commit-graphs/tmp_*",
    "refs/heads/*.lock",
    "packed-refs.lock",
)


@contextlib.contextmanager
def journal(git_dir: Path) -> Iterator[None]:
    """Marks a batch as running. A mark that is still there was left by one that was killed, and so were the temporary files since then."""
    mark = git_dir / _JOURNAL
    if mark.exists():
        _sweep(git_dir, mark.stat().st_mtime)
    mark.touch()
    yield
    mark.unlink()


def _sweep(git_dir: Path, since: float) -> None:
    for pattern in _REMAINS:
        for remains in git_dir.glob(pattern):
            with contextlib.suppress(FileNotFoundError):
                if remains.stat().st_mtime >= since:
                    remains.unlink()


def upkeep(repository: Repository, old: str, new: str) -> None:
    """After a batch that moved the tip: joins packs when they pile up, and takes the new commits into the commit-graph with its filters."""
    if len(list((repository.place.common / "objects" / "pack").glob("pack-*.pack"))) > PACKS:
        repository.run("repack", "--quiet", "-d", "--geometric=2")
    commits = repository.start("rev-list", "--reverse", f"{old}..{new}" if old else new)
    names = [line.decode() for line in islice(commits.stdout, STRIDE - 1, None, STRIDE)]
    commits.finish()
    for name in (*names, new):
        writer = repository.start("commit-graph", "write", "--stdin-commits", "--changed-paths", "--split", "--no-progress")
        writer.stdin.write(name.strip().encode() + b"\n")
        writer.finish()
