"""From an object of a repository to a snapshot without its times: the text, and what else the file says."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from audit.archive import record
from audit.archive.git import Repository
from audit.archive.index import Capture
from audit.archive.layouts import Layout
from audit.archive.notes import Notes
from audit.archive.objects import LARGEST, TooLarge
from audit.errors import UsageError
from audit.model import Snapshot

Extract = Callable[[Snapshot], Snapshot]
"""Makes text of markup: is given a snapshot with ``raw`` and without text, and gives it back with both; UsageError when there is none."""

_POINTER = b"version https://git-lfs.github.com/spec/"


class Opened(NamedTuple):
    """A repository as it is read: its ``layout`` is None for one of ours; ``span`` are the commits that are read, ``head`` the newest."""

    repository: Repository
    layout: Layout | None
    span: str
    head: str


def page(opened: Opened, capture: Capture, article: str, data: bytes | None, extract: Extract | None, notes: Notes) -> Snapshot | None:
    """What an object says; None, and a note why, when it is missing, no text or too large."""
    where = f"{capture.commit}:{capture.facts.path}"
    if data is None:
        notes.tell("error", "missing-text", _missing(opened.repository), where)
        return None
    if isinstance(data, TooLarge):
        notes.tell("error", "too-large", f"larger than {LARGEST >> 20} MB; it is not read", where)
        return None
    if data.startswith(_POINTER):
        notes.tell("error", "lfs-pointer", "the text is kept outside of git (LFS) and only a pointer to it is here", where)
        return None
    if opened.layout is None:
        return _ours(capture, article, data, notes, where)
    if b"\0" in data:
        notes.tell("warning", "not-text", "binary data and not text; it is left out", where)
        return None
    return _others(opened.layout, capture, article, data, extract, notes, where)


def _missing(repository: Repository) -> str:
    if repository.partial:
        return "the text was left out when this repository was cloned (--filter); clone it whole"
    return "the text of this capture is not in the repository; it is damaged: git fsck --full"


def _ours(capture: Capture, article: str, data: bytes, notes: Notes, where: str) -> Snapshot:
    text, first_line = record.text(data)
    if record.digest(text) != capture.text:
        notes.tell("error", "altered-text", "the text is not the one that was captured: its digest differs; see: audit verify", where)
    return Snapshot(article, text, first_line=first_line)


def _others(
    layout: Layout, capture: Capture, article: str, data: bytes, extract: Extract | None, notes: Notes, where: str
) -> Snapshot | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        notes.tell("warning", "not-utf-8", "not UTF-8; read as Windows-1252", where)
    found = layout.page(capture.facts.path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if found is None:
        notes.tell("note", "no-article", "no article in it; it is left out", where)
        return None
    if not found.html:
        return Snapshot(article, found.text, url=found.url, outlet=found.outlet, headline=found.headline, first_line=found.first_line)
    if extract is None:
        notes.tell("error", "not-extracted", "a page as markup, and nothing at hand that makes text of it", where)
        return None
    try:
        return extract(Snapshot(article, "", raw=data))
    except UsageError as error:
        notes.tell("warning", "no-article", str(error), where)
        return None
