"""Is an archive whole and unaltered?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from audit.archive import record
from audit.archive.git import Repository, shown
from audit.archive.heads import unbroken
from audit.archive.ids import raw_path, text_path
from audit.archive.log import Message, described, items
from audit.archive.notes import Notes
from audit.archive.objects import Objects
from audit.archive.sign import checkpoints
from audit.archive.walk import recognised
from audit.errors import ArchiveError, UsageError
from audit.model import Diagnostic

_AT_ONCE = 100  # commits whose files are asked for at once


def verify(path: Path, *, allowed_signers: Path | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with an archive: diagnostics of level ``error``; without one it holds.

    Checks that every object is there and sound (``git fsck``), that every capture's commit holds what its trailers say and is dated so,
    that the newest texts are at the tip and nothing else is, that the history is one line and still holds every tip that was noted, and
    with ``allowed_signers`` (a file as ``ssh-keygen`` reads it) that its checkpoints are signed by them. Of a repository that is no archive
    of ours only the objects are checked. Raises ArchiveError when there is none at ``path``, UsageError when it is empty.
    """
    repository, notes = Repository(path), Notes()
    head = repository.resolve()
    if not head:
        raise UsageError(f"{shown(path)}: an archive without captures; there is nothing to verify")
    try:
        _whole(repository, notes)
        if recognised(repository, head) is not None:
            notes.tell("note", "foreign", "not an archive of ours: only its objects were checked", shown(path))
            return notes.told()
        _true(repository, head, notes)
        unbroken(repository, head, notes)
        if allowed_signers is not None:
            checkpoints(repository, head, allowed_signers, notes)
    except ArchiveError as error:
        notes.tell("error", "unreadable", str(error), shown(path))
    return notes.told()


def _whole(repository: Repository, notes: Notes) -> None:
    code, out, said = repository.attempt("fsck", "--full", "--strict", "--no-dangling", "--no-progress")
    lines = [line for line in (out + said).decode(errors="replace").splitlines() if line.strip() and not line.startswith("notice:")]
    for line in lines if code else []:
        notes.tell("error", "damaged", shown(line))


def _true(repository: Repository, head: str, notes: Notes) -> None:
    """Every commit against its trailers, and the tip against the newest captures."""
    newest: dict[str, record.Entry] = {}
    messages = described(repository, head)
    with Objects(repository) as objects:
        while chunk := list(islice(messages, _AT_ONCE)):
            names = [f"{entry.commit}:{of(entry.article)}" for _, _, _, entry in chunk if entry for of in (text_path, raw_path)]
            contents = objects.read(names)
            for message in chunk:
                for problem in _problems(message, contents):
                    notes.tell("error", "altered", problem, message.commit)
                entry = message.entry
                if entry and _age(entry) >= _age(newest.get(entry.article, entry)):
                    newest[entry.article] = entry
        _tip(repository, objects, head, newest, notes)
    for merge in repository.run("rev-list", "--merges", head, "--").decode().split():
        notes.tell("error", "not-linear", "a merge: the history of an archive is one line", merge)


def _age(entry: record.Entry) -> tuple[int, bytes]:
    return entry.when, entry.digest


def _problems(message: Message, contents: Iterator[bytes | None]) -> Iterator[str]:
    """What does not fit about a commit; takes its text and its raw capture from ``contents``."""
    entry = message.entry
    if entry is None:
        if message.body.strip() not in record.OURS:
            yield "a commit that is no capture and that audit did not make"
        return
    name, file, raw = f"the capture of {entry.article}", next(contents), next(contents)
    if file is None:
        yield f"{name} holds no text"
    elif record.digest(record.text(file)[0]) != entry.digest:
        yield f"{name} holds another text than its trailers say"
    elif file != record.file(entry.snapshot(record.text(file)[0])):
        yield f"{name} has other facts in its file than in its trailers"
    if (hashlib.sha256(raw).digest() if raw is not None else b"") != entry.raw:
        yield f"{name} holds another raw capture than its trailers say"
    if message.dated != max(0, entry.when // 1_000_000):
        yield f"{name} is dated otherwise than its trailers say"


def _tip(repository: Repository, objects: Objects, head: str, newest: dict[str, record.Entry], notes: Notes) -> None:
    """The newest text of each article is at the tip, and nothing else."""
    allowed = {record.MARK, *(path for article in newest for path in (text_path(article), raw_path(article)))}
    tree = repository.start("ls-tree", "-r", "-z", "--name-only", "--full-tree", head)
    for path in items(tree):
        if path.decode(errors="replace") not in allowed:
            notes.tell("error", "stray-file", "a file that no capture brought in", shown(path.decode(errors="replace")))
    tree.finish()
    files = objects.read([f"{head}:{text_path(article)}" for article in newest])
    for (article, entry), file in zip(newest.items(), files, strict=True):
        if file is None or record.digest(record.text(file)[0]) != entry.digest:
            notes.tell("error", "altered", f"the tip holds another text of {article} than its newest capture", head)
