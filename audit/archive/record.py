"""What the archive writes about a snapshot, and how it is read back: the file in the tree and the message of the commit.

The file is front matter and the text, so that ``audit diff`` takes it as it is. The message has one subject for people; every fact is a
trailer below it. Nothing is ever read from the subject.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from audit.archive.ids import allowed
from audit.model import Snapshot

FORMAT = "audit/archive/1"
MARK = "ARCHIVE.md"
"""The file at the root of the tree by which a clone is recognised."""
ABOUT = f"""\
# An archive of articles

Format: {FORMAT}

Every capture of an article is one commit. Its author date is the time of the capture, its committer date the time when it came in here,
and its trailers hold the facts (`git log --format='%(trailers)'`). `articles/` holds the newest text of each article, `raw/` the page it
was taken from. Write to it with `audit add` only: two writers without its lock would lose captures.
"""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_END = "---\n\n"


NEW, PUT_BACK = "A new archive", "The newest texts put back after older captures came in"
OURS = (NEW, PUT_BACK)
"""Messages of the commits that are no captures."""


class Facts(NamedTuple):
    """What a commit says about the snapshot beside its times and digests; the same for most captures of an article."""

    path: str = ""
    url: str = ""
    outlet: str = ""
    headline: str = ""
    extractor: str = "text"
    technical: bool = False


class Entry(NamedTuple):
    """One capture as the history has it. ``when`` is in microseconds since 1970; ``digest`` is the SHA-256 of its text."""

    article: str
    when: int
    digest: bytes
    commit: str
    raw: bytes
    facts: Facts

    def snapshot(self, text: str) -> Snapshot:
        """The snapshot that this capture was, given its text."""
        facts = self.facts
        when = moment(self.when)
        return Snapshot(self.article, text, when, facts.url, facts.outlet, facts.headline, facts.extractor, facts.technical)


def digest(text: str) -> bytes:
    """SHA-256 of a text in UTF-8: what the trailer ``Text`` states."""
    return hashlib.sha256(text.encode(errors="replace")).digest()


def microseconds(when: datetime) -> int:
    return (when - _EPOCH) // _MICROSECOND


def moment(when: int) -> datetime:
    """The other way round; the ends of what a datetime can say stand for anything beyond them."""
    try:
        return _EPOCH + timedelta(microseconds=when)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC) if when > 0 else datetime.min.replace(tzinfo=UTC)


def file(snapshot: Snapshot) -> bytes:
    """The file of a snapshot: front matter, an empty line, the text and a line end of our own."""
    facts = {"article": snapshot.article, "url": snapshot.url, "outlet": snapshot.outlet, "headline": snapshot.headline}
    lines = [f"{key}: {line(value)}\n" for key, value in facts.items() if value]
    return ("---\n" + "".join(lines) + f"extractor: {line(snapshot.extractor)}\n" + _END + snapshot.text + "\n").encode(errors="replace")


def text(data: bytes) -> tuple[str, int]:
    """The text in such a file, exactly as it was given, and the 1-based line of the file where it begins."""
    front, _, rest = data.decode(errors="replace").partition(_END)
    return rest[:-1], front.count("\n") + 3


def message(snapshot: Snapshot, when: int, text: bytes) -> bytes:
    """The commit message of a snapshot, given the digest of its text."""
    facts = {
        "Article": snapshot.article,
        "Captured": moment(when).isoformat().replace("+00:00", "Z"),
        "Url": line(snapshot.url),
        "Outlet": line(snapshot.outlet),
        "Headline": line(snapshot.headline),
        "Extractor": line(snapshot.extractor),
        "Technical": "yes" if snapshot.technical else "",
        "Text": "sha256:" + text.hex(),
        "Raw": "sha256:" + hashlib.sha256(snapshot.raw).hexdigest() if snapshot.raw else "",
    }
    trailers = "".join(f"{key}: {value}\n" for key, value in facts.items() if value)
    return f"{line(snapshot.headline)[:100] or snapshot.article}\n\n{trailers}".encode(errors="replace")


def entry(commit: str, body: str) -> Entry | None:
    """The capture that a commit's message tells of; None when it is not one of ours."""
    trailers = body.rstrip("\n").rpartition("\n\n")[2].split("\n")
    try:
        facts = dict([trailer.split(": ", 1) for trailer in trailers])
        when = microseconds(datetime.fromisoformat(facts["Captured"]))
        text_digest = bytes.fromhex(facts["Text"].removeprefix("sha256:"))
        raw_digest = bytes.fromhex(facts.get("Raw", "").removeprefix("sha256:"))
        article = facts["Article"]
    except (KeyError, ValueError, TypeError, OverflowError):  # TypeError: a time without its zone
        return None
    if len(text_digest) != 32 or len(raw_digest) not in (0, 32) or not allowed(article):
        return None
    outlet, extractor = sys.intern(facts.get("Outlet", "")), sys.intern(facts.get("Extractor", "text"))
    said = Facts("", facts.get("Url", ""), outlet, facts.get("Headline", ""), extractor, "Technical" in facts)
    return Entry(article, when, text_digest, commit, raw_digest, said)


def line(value: str) -> str:
    """A fact on one line: no line ends, no control characters, so that it can neither end its trailer nor begin another."""
    return " ".join((value if value.isprintable() else "".join(c if c.isprintable() else " " for c in value)).split())
