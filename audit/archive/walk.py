"""From a history to an index: every capture of every article, in archives of ours and in those of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from itertools import islice

from audit.archive import record
from audit.archive.git import START, Repository, failure, shown
from audit.archive.index import Capture, Index
from audit.archive.layouts import LAYOUTS, Layout
from audit.archive.log import Commit, commits, entries, messages
from audit.archive.notes import Notes
from audit.archive.record import Facts
from audit.errors import UsageError

_LOOKED_AT = 1000  # paths, and half as many messages, by which a layout is recognised
_FILE, _LINK, _SUBMODULE = "100", "120000", "160000"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a history is wanted: captures from ``since`` until before ``until``, of articles that match one of the ``paths``.

    A path is a shell pattern over the whole id of an article or the whole path of its file (``*`` crosses slashes), or a folder of them.
    """

    since: datetime | None = None
    until: datetime | None = None
    paths: Sequence[str] = ()

    def accepts(self, when: int) -> bool:
        """Is a capture of this time wanted (in microseconds since 1970)?"""
        early = self.since is not None and when < record.microseconds(self.since)
        late = self.until is not None and when >= record.microseconds(self.until)
        return not early and not late

    def names(self, *names: str) -> bool:
        """Is an article wanted that has these names?"""
        return not self.paths or any(fnmatchcase(name, p) or name.startswith(p.rstrip("/") + "/") for p in self.paths for name in names)


def no_match(paths: Sequence[str]) -> str:
    """What to say when no article of an archive has one of these names."""
    return f"no article like {' or '.join(shown(path) for path in paths)} in this archive; `audit log` lists them"


def recognised(repository: Repository, head: str) -> Layout | None:
    """The layout of somebody else's archive; None for one of ours."""
    mark = f"{head}:{record.MARK}"
    code, about, reason = repository.attempt("cat-file", "blob", mark, timeout=START)
    if code and not repository.attempt("cat-file", "-e", mark)[0]:
        raise failure(reason)
    if not code and record.FORMAT.encode() in about[:1000]:
        return None
    tree = repository.start("ls-tree", "-r", "-z", "--name-only", "--full-tree", head)
    paths = [name.decode(errors="replace") for name in islice(tree.stdout.read(_LOOKED_AT * 100).split(b"\0")[:-1], _LOOKED_AT)]
    tree.stop()
    said = list(islice(messages(repository, head), _LOOKED_AT // 2))
    return next(layout for layout in LAYOUTS if layout.recognised(paths, said))


def span(repository: Repository, ref: str) -> tuple[str, str]:
    """The commits of a ref or a range ``A..B`` as git wants them, and the newest of them; "" twice when the repository is empty.

    A repository whose HEAD points nowhere is read by its only branch. Raises UsageError for a ref that is not there.
    """
    old, dots, new = ref.rpartition("..")
    head, base = repository.resolve(new or "HEAD"), repository.resolve(old) if old else ""
    if not head and ref == "HEAD":
        branches = repository.run("for-each-ref", "--count=10", "--format=%(refname)", "refs/heads", "refs/remotes").decode().split()
        if not branches:
            return "", ""
        head = repository.resolve(branches[0]) if len(branches) == 1 else ""
        new = f"HEAD (choose one with --ref: {', '.join(branches)})"
    if not head or (old and not base):
        raise UsageError(f"{shown(repository.path)}: there is no commit {shown(new if not head else old)}")
    return (f"{base}{dots}{head}" if base else head), head


def ours(repository: Repository, number: int, span: str, wanted: Wanted, articles: Sequence[str], index: Index) -> None:
    """Takes in the captures of an archive of ours; with ``articles`` those of these articles, and perhaps a few others."""
    for entry in entries(repository, span, tuple(f"Article: {article}" for article in articles)):
        if wanted.accepts(entry.when) and wanted.names(entry.article):
            capture = Capture(entry.when, number, entry.commit, entry.digest, entry.facts)
            index.add(entry.article, capture, entry.digest[:8])


def others(repository: Repository, number: int, span: str, wanted: Wanted, layout: Layout, index: Index, notes: Notes) -> None:
    """Takes in the captures of somebody else's archive: each change of a file that the layout takes for an article."""
    taken = _Taken(number, wanted, layout, index, notes)
    for commit in commits(repository, span):
        taken.take(commit)
    if taken.disordered:
        words = f"{taken.disordered} of {taken.commits} commits are older than the one before them; captures are ordered by their times"
        notes.tell("note", "out-of-order", words, str(repository.path))


class _Taken:
    """A walk from the newest commit to the oldest."""

    def __init__(self, number: int, wanted: Wanted, layout: Layout, index: Index, notes: Notes) -> None:
        self._number, self._wanted, self._layout, self._index, self._notes = number, wanted, layout, index, notes
        self._later: dict[str, str] = {}  # paths, and what they were called later on
        self._next: int | None = None
        self.commits = self.disordered = 0

    def take(self, commit: Commit) -> None:
        """Puts the captures of one commit into the index; commits come newest first, so that renames are known before older names."""
        self.commits += 1
        self.disordered += self._next is not None and commit.when > self._next
        self._next = commit.when
        technical = self._layout.technical(commit.subject)
        for change in commit.changes:
            name = self._later.get(change.path, change.path)
            if change.old:
                self._later[change.old] = name
            elif change.mode.startswith(_FILE) and (article := self._layout.article(name)):
                self._add(article, commit, change.path, change.text, technical)
            elif change.mode == _SUBMODULE:
                self._notes.tell("warning", "submodule", "a submodule is not read; name it to read it", change.path)
            elif change.mode == _LINK and self._layout.article(name):
                self._notes.tell("note", "link", "a symbolic link is not followed", change.path)

    def _add(self, article: str, commit: Commit, path: str, text: bytes, technical: bool) -> None:
        when = commit.when * 1_000_000
        if not commit.when:
            self._notes.tell("warning", "no-capture-time", "a commit without a time that can be read", commit.name)
        if self._wanted.accepts(when) and self._wanted.names(article, path):
            older_first = (self.commits ^ 0xFFFFFFFF).to_bytes(8, "big")
            self._index.add(article, Capture(when, self._number, commit.name, text, Facts(path, technical=technical)), older_first)
