"""What a writer leaves tidy: the remains of a batch that was killed, and the files that make reading fast."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from audit.archive.git import Repository

_JOURNAL = "audit.batch"
_REMAINS = ("pack/tmp_pack_*", "pack/tmp_idx_*", "pack/tmp_rev_*", "pack/.tmp-*", "??/tmp_obj_*", "info/commit-graphs/tmp_*")
_PACKS = 20  # packs that pile up, one per batch, before they are joined: a look-up asks each of them


@contextlib.contextmanager
def journal(git_dir: Path) -> Iterator[None]:
    """Marks a batch as running. A mark that is still there was left by one that was killed, and so were the temporary files since then."""
    mark = git_dir / _JOURNAL
    if mark.exists():
        _sweep(git_dir / "objects", mark.stat().st_mtime)
    mark.touch()
    yield
    mark.unlink()


def _sweep(objects: Path, since: float) -> None:
    for pattern in _REMAINS:
        for remains in objects.glob(pattern):
            with contextlib.suppress(FileNotFoundError):
                if remains.stat().st_mtime >= since:
                    remains.unlink()


def upkeep(repository: Repository) -> None:
    """Joins packs when they pile up, and brings the commit-graph with its changed-path filters up to date."""
    if len(list((repository.place.common / "objects" / "pack").glob("pack-*.pack"))) > _PACKS:
        repository.run("repack", "--quiet", "-d", "--geometric=2")
    repository.run("commit-graph", "write", "--reachable", "--changed-paths", "--split", "--no-progress")
