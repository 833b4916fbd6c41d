"""The tips that the archive has had, noted beside its history: what was acknowledged once must be found in it for ever."""

from __future__ import annotations

import os
from pathlib import Path

from audit.archive.git import Repository
from audit.archive.log import entries
from audit.archive.notes import Notes
from audit.archive.record import moment

NAME = "audit.heads"


def note(git_dir: Path, head: str) -> None:
    """Appends a tip to the file, durably."""
    with (git_dir / NAME).open("a", encoding="ascii") as file:
        file.write(f"{head}\n")
        file.flush()
        os.fsync(file.fileno())


def noted(git_dir: Path) -> list[str]:
    """The tips that were noted, oldest first; a line that a crash cut short is none."""
    path = git_dir / NAME
    lines = path.read_text(encoding="ascii", errors="replace").split("\n") if path.is_file() else []
    return [line for line in lines if len(line) in (40, 64) and set(line) <= set("0123456789abcdef")]


def unbroken(repository: Repository, head: str, notes: Notes) -> None:
    """Tells of every capture that was in the history when a tip was noted and is not in it any more."""
    tips = noted(repository.place.common)
    if not tips:
        notes.tell("note", "no-noted-tips", "no tip of this history is noted here (a clone?), so a rewritten one would not be seen")
    lost = lost_tips(repository, head, tips)
    told: set[str] = set()
    for tip in reversed(lost):
        if tip in told:
            continue
        if repository.attempt("cat-file", "-e", tip)[0]:
            notes.tell("error", "rewritten", "the history went up to this commit; it is cut off or rewritten, and the commit is gone", tip)
            continue
        for entry in entries(repository, f"{head}..{tip}"):
            if entry.commit not in told:
                words = f"the capture of {entry.article} at {moment(entry.when):%Y-%m-%d %H:%M:%SZ} was in the history and is not any more"
                notes.tell("error", "rewritten", words, entry.commit)
            told.add(entry.commit)


def lost_tips(repository: Repository, head: str, tips: list[str]) -> list[str]:
    """Those of the tips that the history up to ``head`` does not hold, in their order."""
    lost = dict.fromkeys(tips)
    process = repository.start("rev-list", head, "--")
    for line in process.stdout:
        lost.pop(line.decode().strip(), None)
    process.finish()
    return list(lost)
