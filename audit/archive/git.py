"""git behind a wall: a repository is opened through a git dir of our own, so that nothing it says about itself is obeyed.

Our git dir is a temporary folder whose ``objects``, ``refs``, ``packed-refs`` and ``shallow`` are links to theirs and whose config is
ours. git therefore never reads their config, hooks, attributes, grafts, aliases or includes: there is nothing to switch off one by one,
and no promised object is ever fetched. An explicit ``GIT_DIR`` is also what lets git read a repository that another user owns.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE
from typing import IO, Any, NamedTuple

from audit.archive.wall import wall
from audit.errors import ArchiveError, UsageError

SMALL = 1 << 20
"""Bytes read of a file of theirs that git wants small (HEAD, .git, config)."""
START = 60.0
"""Seconds that git may take to resolve one name before the repository counts as hung: it takes milliseconds."""
MEMORY = 2 << 30
"""Bytes of address space that a git process may have. A tree that unfolds into billions of paths would take all there is."""

_LINKED = ("objects", "refs", "packed-refs", "shallow")
_SHA256 = re.compile(rb'^\s*objectformat\s*=\s*"?sha256', re.I | re.M)
_CONFIG = """\
[core]
\trepositoryformatversion = 1
\tbare = true
\tfsync = committed,reference
\tfsyncMethod = batch
\tbigFileThreshold = 16m
\tlogAllRefUpdates = false
\tpackedGitWindowSize = 1m
\tpackedGitLimit = 32m
\tdeltaBaseCacheLimit = 16m
[gc]
\tauto = 0
[pack]
\twindowMemory = 32m
\tdeltaCacheSize = 32m
[fastimport]
\tunpackLimit = 1
[extensions]
\tobjectFormat = {hash}
"""


_ENVIRONMENT = (
    "HOME=/nonexistent",
    "LC_ALL=C",
    "TZ=UTC",
    "GIT_CONFIG_NOSYSTEM=1",
    f"GIT_CONFIG_GLOBAL={os.devnull}",
    "GIT_ATTR_NOSYSTEM=1",
    "GIT_TERMINAL_PROMPT=0",
    "GIT_OPTIONAL_LOCKS=0",
    "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_ALLOW_PROTOCOL=none",
)


class Place(NamedTuple):
    """Where a repository keeps its HEAD (``own``: a worktree has one of its own) and everything else (``common``)."""

    own: Path
    common: Path


def locate(path: Path) -> Place | None:
    """The git dir of a work tree, a bare repository, a worktree or a submodule at ``path``; None when it is none of them.

    Parents are not searched: a folder of series inside somebody's repository is a folder. Nothing is run and nothing of it obeyed.
    """
    with contextlib.suppress(PermissionError):
        for candidate in (path / ".git", path):
            pointer = _small(candidate)
            own = path / os.fsdecode(pointer[7:].strip()) if pointer.startswith(b"gitdir:") else candidate
            place = _git_dir(own)
            if place:
                return place
    return None


def _git_dir(own: Path) -> Place | None:
    if not (own / "HEAD").is_file():
        return None
    common = own
    if (own / "commondir").is_file():
        common = own / os.fsdecode(_small(own / "commondir").strip())
    return Place(own, common) if (common / "objects").is_dir() and (common / "refs").is_dir() else None


def _small(path: Path) -> bytes:
    """The head of a regular file, b"" when it is none: a pipe or a device would hang us."""
    with contextlib.suppress(OSError), open(path, "rb", opener=_nonblocking) as file:
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file.read(SMALL)
    return b""


def _nonblocking(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


class Process:
    """A git process that streams, in bytes. What it says on stderr is collected all the while, so that it never waits for us there."""

    def __init__(self, running: Any) -> None:
        self._running = running
        self.stdin: IO[bytes] = running.stdin
        self.stdout: IO[bytes] = running.stdout
        self._said = b""
        self._listener = threading.Thread(target=self._listen, args=(running.stderr,), daemon=True)
        self._listener.start()

    def _listen(self, stderr: IO[bytes]) -> None:
        with contextlib.suppress(ValueError, OSError):  # closed under us by stop()
            while chunk := stderr.read1(65536):  # type: ignore[attr-defined]  # a pipe is a BufferedReader
                self._said = (self._said + chunk)[-65536:]

    def finish(self) -> None:
        """Ends its input and waits for its end; ArchiveError with git's own reason when it failed."""
        with contextlib.suppress(BrokenPipeError):  # then it failed, and says why
            self.stdin.close()
        code = self._running.proc.wait()
        self._listener.join()
        self._close()
        if code:
            raise failure(self._said)

    def stop(self) -> None:
        """Ends the process now; for one that is no longer needed or cannot be trusted."""
        with contextlib.suppress(OSError):
            self._running.proc.kill()
        self._running.proc.wait()
        self._listener.join()
        self._close()

    def _close(self) -> None:
        for stream in (self._running.proc.stdin, self._running.proc.stdout, self._running.proc.stderr):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()

    @property
    def said(self) -> bytes:
        return self._said


class Repository:
    """A repository opened behind the wall. Raises ArchiveError when ``path`` holds none. The wall goes with the object."""

    def __init__(self, path: Path) -> None:
        place = locate(path)
        if place is None:
            raise not_an_archive(path)
        self.path = path
        self.place = place
        _refuse_irregular(place.common)
        config = _small(place.common / "config")
        self.hash = "sha256" if _SHA256.search(config) else "sha1"
        self.ours = b"[audit]" in config
        self.partial = re.search(rb"(?i)^\s*(partialclone|promisor)\s*=", config, re.M) is not None
        self._wall = wall(self)
        (self._wall / "HEAD").write_bytes(_small(place.own / "HEAD"))
        (self._wall / "config").write_text(_CONFIG.format(hash=self.hash))
        for name in _LINKED:
            if (place.common / name).exists():
                (self._wall / name).symlink_to((place.common / name).resolve())

    def run(self, *arguments: str, timeout: float | None = None) -> bytes:
        """What a git command prints. ArchiveError with git's own reason when it fails or takes longer than ``timeout`` seconds."""
        code, out, said = self.attempt(*arguments, timeout=timeout)
        if code:
            raise failure(said)
        return out

    def attempt(self, *arguments: str, timeout: float | None = None) -> tuple[int, bytes, bytes]:
        """Exit code, stdout and stderr of a git command."""
        code, out, said = _git(self._wall).execute(
            self._command(arguments),
            with_extended_output=True,
            with_exceptions=False,
            stdout_as_string=False,
            strip_newline_in_stdout=False,
            kill_after_timeout=timeout,
        )
        return code, out, said.encode() if isinstance(said, str) else said

    def start(self, *arguments: str, keep: tuple[int, ...] = ()) -> Process:
        """A git command as a process that streams; ``keep`` are file descriptors that it inherits."""
        return Process(_git(self._wall).execute(self._command(arguments), istream=PIPE, as_process=True, pass_fds=keep))

    def _command(self, arguments: tuple[str, ...]) -> list[str]:
        return command("--git-dir", str(self._wall), *arguments)

    def resolve(self, revision: str = "HEAD") -> str:
        """The commit that a revision names, "" when there is none. ArchiveError when not even HEAD or a branch can be read."""
        if "\0" in revision:
            return ""
        code, out, said = self.attempt("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", timeout=START)
        if code and said.strip() and revision.startswith(("HEAD", "refs/heads/")):
            raise failure(said)
        return "" if code else out.decode().strip()

    @property
    def shallow(self) -> bool:
        """Whether the history was cut off when it was cloned."""
        return bool(_small(self.place.common / "shallow").strip())


def command(*arguments: str) -> list[str]:
    """A git command line that inherits nothing of the caller's environment but where to find git and where to put temporary files."""
    inherited = (f"PATH={os.environ.get('PATH', os.defpath)}", f"TMPDIR={tempfile.gettempdir()}")
    limited = ("sh", "-c", f'ulimit -v {MEMORY >> 10} 2>/dev/null; exec git "$@"', "git")
    return ["env", "-i", *inherited, *_ENVIRONMENT, *limited, *arguments]


def init(path: Path) -> None:
    """Makes an empty bare repository of ours in the folder ``path``, without the sample hooks of git's template."""
    _git(path).execute(command("init", "--quiet", "--bare", "--template=", "--initial-branch=main", "."))
    with (path / "config").open("a") as config:
        config.write("[audit]\n\tformat = 1\n")


def _git(folder: Path) -> Any:
    try:
        from git.cmd import Git  # on demand: it takes longer to import than most commands to run
    except ImportError as error:
        if "git executable" not in str(error):
            raise
        raise UsageError("git is not there; install it, or add its folder to PATH") from None
    return Git(str(folder))


def _refuse_irregular(git_dir: Path) -> None:
    """ArchiveError when a file that git will open is a pipe or a device: it would wait there for ever."""
    for name in ("packed-refs", "shallow"):
        _refuse(git_dir / name)
    for folder in (git_dir / "refs", *_stores(git_dir / "objects", 5)):
        for place, _, names in os.walk(folder):
            for name in names:
                _refuse(Path(place, name))


def _refuse(path: Path) -> None:
    if path.exists() and not path.is_file():
        raise ArchiveError(f"{shown(path)}: no regular file; this is no sound git repository")


def _stores(objects: Path, depth: int) -> Iterator[Path]:
    """A store of objects and those that it borrows from, as deep as git follows them."""
    yield objects
    for line in _small(objects / "info" / "alternates").splitlines():
        other = objects / os.fsdecode(line)
        if depth and line and not line.startswith(b"#") and other.is_dir():
            yield from _stores(other, depth - 1)


def failure(said: bytes) -> ArchiveError:
    """git's own reason as one line."""
    lines = [line.strip() for line in said.decode(errors="replace").splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["it gave no reason"]
    return ArchiveError(f"git failed: {shown(reasons[0])[:300]}")


def not_an_archive(path: Path) -> ArchiveError | UsageError:
    """The error for a path at which there is no repository, or one that git does not know for one."""
    if not path.exists():
        return UsageError(f"{shown(path)}: no such folder; make an archive with: audit init {shown(path)}")
    if (path / ".git").exists():
        return ArchiveError(f"{shown(path)}: its .git is damaged: git finds no repository there")
    return UsageError(f"{shown(path)}: no archive and no git repository; make one with: audit init")


def shown(text: object) -> str:
    """Hostile text for a message: control characters are shown and not obeyed."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in str(text))
