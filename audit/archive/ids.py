"""Article ids: which are allowed, and where in the archive an article lies."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from audit.archive.git import shown
from audit.errors import UsageError

LONGEST = 1000
"""Bytes of an id. Paths of 4,096 bytes are the limit of most systems, and an archive is checked out below some folder."""
LONGEST_PART = 255 - len(".txt")
"""Bytes between two slashes: file systems allow 255, and the file's ending comes on top."""

_SHORT_NAME = re.compile(r"gi[^/]{0,6}~\d", re.I)  # what NTFS calls .git, .gitmodules … in eight characters
_PLAIN = re.compile(  # allowed at first sight, as nearly all are: hosts, dates and words between slashes
    r"(?=.{1,240}\Z)(?!.*\.(?:[tT][xX][tT]|[rR][aA][wW])(?:/|\Z))[A-Za-z0-9][\w-]*(?:\.[\w-]+)*(?:/[A-Za-z0-9][\w-]*(?:\.[\w-]+)*)*", re.A
)
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def checked(article: str) -> str:
    """The id itself. Raises UsageError, one clear line, when a file of this name could leave the archive or mislead git or a reader."""
    if not allowed(article):
        problem = _problem(article)
        raise UsageError(f"article id {shown(article[:80])!r}: {problem}")
    return article


def allowed(article: str) -> bool:
    """Whether an article may have this id."""
    return _PLAIN.fullmatch(article) is not None or not _problem(article)


def _problem(article: str) -> str:
    tests = (
        (not article, "empty"),
        (any(map(_unprintable, article)), "control characters are not allowed"),
        ("\\" in article, "backslashes are not allowed; use / between its parts"),
        (article.startswith("/"), "it must not begin with a slash"),
        (article.startswith("-"), "it must not begin with a dash: commands would take it for an option"),
        (len(article.encode(errors="replace")) > LONGEST, f"longer than {LONGEST} bytes"),
    )
    return next((words for wrong, words in tests if wrong), "") or next(filter(None, map(_part_problem, article.split("/"))), "")


def _part_problem(part: str) -> str:
    visible = "".join(c for c in part if unicodedata.category(c) != "Cf")  # some file systems ignore format characters
    tests = (
        (not visible, "an empty part: two slashes in a row, or one at its end"),
        (visible.startswith("."), "a part must not begin with a dot"),
        (visible != visible.strip() or visible.endswith("."), "a part must not begin or end with a space, or end with a dot"),
        (_SHORT_NAME.match(visible) is not None, "a part must not be a short name of one of git's files"),
        (visible.lower().endswith((".txt", ".raw")), "a part must not end with .txt or .raw, as the archive's own files do"),
        (len(part.encode()) > LONGEST_PART, f"a part is longer than {LONGEST_PART} bytes"),
    )
    return next((words for wrong, words in tests if wrong), "")


def _unprintable(c: str) -> bool:
    return unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in _DIRECTION


def twin(article: str) -> str:
    """What two ids share when a file system may take one for the other: case and Unicode form do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", article).casefold())


def text_path(article: str) -> str:
    """Where the archive keeps the text: two levels of folders by hash, so that no folder grows with the archive (docs/decisions)."""
    return f"articles/{_shard(article)}/{article}.txt"


def raw_path(article: str) -> str:
    """Where the archive keeps the capture as it came."""
    return f"raw/{_shard(article)}/{article}.raw"


def _shard(article: str) -> str:
    digest = hashlib.sha256(article.encode()).hexdigest()
    return f"{digest[:2]}/{digest[2:4]}"
