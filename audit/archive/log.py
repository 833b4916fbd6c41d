"""The history as ``git log`` streams it: the captures of an archive of ours from the messages alone, those of others with what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audit.archive import record
from audit.archive.git import Process, Repository
from audit.errors import ArchiveError

LONGEST = 1 << 20
"""Bytes of one commit message or path that are read: past this the history is an attack."""
MOST = 1_000_000
"""Files that one commit may touch. The biggest import that we know of has 130,000."""
_CHUNK = 1 << 18


class Message(NamedTuple):
    """A commit by its message. ``dated`` is its author's time in seconds since 1970; ``entry`` the capture it tells of, None for none."""

    commit: str
    dated: int
    body: str
    entry: record.Entry | None


def described(repository: Repository, span: str, grep: tuple[str, ...] = ()) -> Iterator[Message]:
    """The commits of an archive of ours, newest first; ``grep`` keeps those whose messages hold one of these strings.

    One ``git log`` over the messages: no tree is read.
    """
    wanted = [f"--grep={words}" for words in grep]
    process = repository.start("log", "-z", "--format=%H %at%n%B", "--fixed-strings", *wanted, "--end-of-options", span, "--")
    try:
        for item in items(process):
            head, _, body = item.decode(errors="replace").partition("\n")
            commit, _, dated = head.partition(" ")
            yield Message(commit, _seconds(dated.encode()), body, record.entry(commit, body))
        process.finish()
    finally:
        process.stop()


def entries(repository: Repository, span: str, grep: tuple[str, ...] = ()) -> Iterator[record.Entry]:
    """The captures among them."""
    return (message.entry for message in described(repository, span, grep) if message.entry)


def messages(repository: Repository, revision: str) -> Iterator[str]:
    """Commit messages, newest first, along first parents."""
    process = repository.start("log", "-z", "--first-parent", "--format=%B", "--end-of-options", revision, "--")
    try:
        yield from (item.decode(errors="replace") for item in items(process))
    finally:
        process.stop()


class Change(NamedTuple):
    """A file that a commit made, changed or renamed (then ``old`` is its path before). ``text`` is the name of its new object."""

    mode: str
    text: bytes
    path: str
    old: str = ""


class Commit(NamedTuple):
    """A commit of somebody else's archive. ``when`` is its author's time in seconds since 1970; deletions are not among its changes."""

    name: str
    when: int
    subject: str
    changes: list[Change]


def commits(repository: Repository, revision: str) -> Iterator[Commit]:
    """The history along first parents, newest first, with what each commit changed; exact renames are told from the rest.

    One ``git log --raw``; no file is read. Raises ArchiveError for a commit with more than ``MOST`` files: no archive but a bomb.
    """
    raw = ("log", "-z", "--raw", "--no-abbrev", "-M100%", "--first-parent", "--format=%H %at %s")
    process = repository.start(*raw, "--end-of-options", revision, "--")
    told = items(process)
    commit: Commit | None = None
    try:
        for item in told:
            words = item.lstrip(b"\n").split(b" ")
            if words[0].startswith(b":") and commit:
                _add(commit, words, told)
                continue
            if commit:
                yield commit
            commit = Commit(words[0].decode(), _seconds(words[1]), b" ".join(words[2:]).decode(errors="replace"), [])
        process.finish()
        if commit:
            yield commit
    finally:
        process.stop()


def _add(commit: Commit, words: list[bytes], told: Iterator[bytes]) -> None:
    """Takes a change from git's words ``:old-mode new-mode old-object new-object status`` and the paths that follow."""
    _, mode, _, text, status = words
    path = _path(next(told, b""))
    renamed = _path(next(told, b"")) if status[:1] in (b"R", b"C") else ""
    if status != b"D":
        commit.changes.append(Change(mode.decode(), bytes.fromhex(text.decode()), renamed or path, path if renamed else ""))
    if len(commit.changes) > MOST:
        raise ArchiveError(f"commit {commit.name} has more than {MOST} files; no archive of articles is like that")


def _path(name: bytes) -> str:
    return name.decode(errors="backslashreplace")


def _seconds(written: bytes) -> int:
    """A commit's time; 0 when it has none that can be read."""
    return int(written) if written.isdigit() and len(written) < 13 else 0


def items(process: Process) -> Iterator[bytes]:
    """What stands between NUL bytes."""
    rest = b""
    while chunk := process.stdout.read1(_CHUNK):  # type: ignore[attr-defined]  # a pipe is a BufferedReader
        *items, rest = (rest + chunk).split(b"\0")
        yield from items
        if len(rest) > LONGEST:
            raise ArchiveError("a commit message or path in this history is longer than a megabyte; it is not read further")
    if rest:
        yield rest
