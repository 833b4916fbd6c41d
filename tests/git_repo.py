"""Repositories for tests, written by plain git: what somebody else's scraper leaves behind."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from tests.archive_writer import START

Files = Mapping[str, str | bytes | None] | Mapping[bytes, str | bytes | None]


def git(path: Path, *arguments: str, data: bytes | None = None, check: bool = True) -> bytes:
    """What git prints, with its own configuration switched off."""
    environment = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": str(path),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    return subprocess.run(["git", "-C", str(path), *arguments], check=check, capture_output=True, input=data, env=environment).stdout


class Repo:
    """A repository that grows by commits of given files."""

    def __init__(self, path: Path, *options: str) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        git(path, "init", "-q", "-b", "main", *options)

    def commit(
        self,
        hour: float,
        files: Mapping[str | bytes, str | bytes | None],
        subject: str = "change",
        *,
        branch: str = "main",
        parents: str = "",
    ) -> str:
        """Commits files (None deletes) as of an hour after START; gives the commit's name."""
        when = b"A <a@example.org> %d +0000" % int(at(hour).timestamp())
        message = subject.encode()
        stream = b"commit refs/heads/%s\nauthor %s\ncommitter %s\ndata %d\n%s\n" % (branch.encode(), when, when, len(message), message)
        known = git(self.path, "rev-parse", "-q", "--verify", f"refs/heads/{branch}", check=False).strip()
        first, *others = parents.split() or ([known.decode()] if known else [""])
        stream += (f"from {first}\n" if first else "").encode() + b"".join(b"merge %s\n" % other.encode() for other in others)
        for name, text in files.items():
            path = b'"' + (name.encode() if isinstance(name, str) else name).replace(b"\n", b"\\n").replace(b'"', b'\\"') + b'"'
            if text is None:
                stream += b"D %s\n" % path
            else:
                body = text.encode() if isinstance(text, str) else text
                stream += b"M 100644 inline %s\ndata %d\n%s\n" % (path, len(body), body)
        git(self.path, "fast-import", "--quiet", data=stream)
        return git(self.path, "rev-parse", f"refs/heads/{branch}").decode().strip()


def at(hour: float) -> datetime:
    return START + timedelta(hours=hour)
