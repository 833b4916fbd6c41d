"""A snapshot from a file: pasted text or a saved page."""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from audit.errors import UsageError
from audit.model import Snapshot
from audit.source.front import front
from audit.source.times import capture_time

LIMIT = 64 * 1024 * 1024
"""Bytes of one capture, unpacked. The longest stories are under a megabyte; what is bigger is a mistake or an attack."""

SUFFIXES = (".txt", ".html", ".htm", ".mhtml", ".mht", ".txt.gz", ".html.gz", ".htm.gz")
"""What a capture's file name ends with. Anything else in a folder of series is not ours."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MAIL = re.compile(rb"\A\s*(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*){1,40}?Content-Type:\s*multipart/related\b", re.I)
_TOP = 5  # a section label, a rule or a date may stand above the headline of a pasted page
_CHARSETS = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8_u": "KOI8-U"}
"""What an encoding is called by people and by iconv."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path, *, article: str = "", url: str = "", outlet: str = "", captured_at: datetime | None = None) -> Snapshot:
    """The snapshot in one file: UTF-8 text, with or without front matter, or a saved page (by its name or its first bytes), also gzipped.

    What is given as an argument wins over the front matter or the page, and that over the file's name (a capture time such as
    ``2026-02-05T143000Z.txt``; then the folder names the article). Raises UsageError, one line that names the file and what to do.
    """
    data = _bytes(path)
    stem, _ = ending(path.name)
    named = named_time(stem)
    try:
        found = _page(data, url) if _is_page(path, data) else _pasted(data)
    except UsageError as error:
        raise UsageError(f"{shown(path)}: {error}") from None
    return replace(
        found,
        article=article or (path.absolute().parent.name if named else stem),
        url=url or found.url,
        outlet=outlet or found.outlet,
        captured_at=captured_at or found.captured_at or named,
        source=str(path),
    )


def shown(path: Path | str) -> str:
    """A path as it may be printed: control characters and bytes that are not text are escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode() for c in str(path))


def ending(name: str) -> tuple[str, str]:
    """A file name without its ending, and the ending ("" when it is not a capture's)."""
    suffix = next((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), "")
    return (name[: -len(suffix)], suffix) if suffix else (Path(name).stem, "")


def named_time(stem: str) -> datetime | None:
    """The capture time that a file's name gives, None when it gives none."""
    try:
        return capture_time(stem)
    except UsageError:
        return None


def _bytes(path: Path) -> bytes:
    """What the file holds, unpacked; not empty and within LIMIT."""
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise UsageError(f"{shown(path)}: no such file; check the path") from None
    except IsADirectoryError:
        raise UsageError(f"{shown(path)}: a folder, where one file was expected") from None
    except PermissionError:
        raise UsageError(f"{shown(path)}: no permission to read it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UsageError(f"{shown(path)}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if data.startswith(b"\x1f\x8b"):
        data = _unpacked(path, data)
    if len(data) > LIMIT:
        raise UsageError(f"{shown(path)}: larger than {LIMIT // 1024**2} MB; an article is far smaller, give one file per capture")
    if not data.strip():
        raise UsageError(f"{shown(path)}: empty; there is no text to read")
    return data


def _unpacked(path: Path, data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            return file.read(LIMIT + 1)
    except (OSError, EOFError, zlib.error):
        raise UsageError(f"{shown(path)}: broken gzip data; save or download the file again") from None


def _is_page(path: Path, data: bytes) -> bool:
    return "htm" in ending(path.name)[1] or _PAGE.match(data[:4096]) is not None or _MAIL.search(data[:4096]) is not None


def _page(data: bytes, url: str) -> Snapshot:
    from audit.source.html import extract  # on demand: the extractor takes longer to import than a text to read

    if _MAIL.search(data[:4096]):
        from audit.source.mhtml import opened

        markup, address = opened(data)
        page = extract(markup, url or address)
    else:
        page = extract(data, url)
    return Snapshot("", page.text, url=page.url, outlet=page.outlet, headline=page.headline, extractor=page.extractor, raw=data)


def extracted(snapshot: Snapshot) -> Snapshot:
    """The snapshot with the text of the page in its ``raw``, where an archive kept markup. Raises UsageError when that holds no article."""
    return replace(_page(snapshot.raw, snapshot.url), article=snapshot.article, raw=b"")


def _pasted(data: bytes) -> Snapshot:
    whole = _text(data)
    facts, text = front(whole)
    if not text.strip():
        raise UsageError("there is no text in it")
    headline = facts.get("headline", "")
    headed = _headed(headline, text)
    above = whole.count("\n", 0, len(whole) - len(text)) - headed.count("\n", 0, len(headed) - len(text))
    return Snapshot(
        "",
        headed,
        captured_at=capture_time(facts["captured-at"]) if "captured-at" in facts else None,
        url=facts.get("url", ""),
        outlet=facts.get("outlet", ""),
        headline=headline,
        extractor=facts.get("extractor", "text"),
        first_line=max(1, above + 1),
    )


def _headed(headline: str, text: str) -> str:
    """The text with its headline: one that only the front matter states becomes the first line, so that a wrong headline can be seen."""
    top = [line.strip().lstrip("# ") for line in text[:4096].splitlines() if line.strip()][:_TOP]
    return text if not headline or headline in top else f"{headline}\n\n{text}"


def _text(data: bytes) -> str:
    """UTF-8 bytes as text with plain line ends and no byte order mark."""
    if data.startswith(_UTF16):
        raise UsageError("UTF-16 and not UTF-8; convert it with: iconv -f UTF-16 -t UTF-8")
    if b"\x00" in data:
        raise UsageError("binary data and not text; save the article as plain text (UTF-8) or HTML")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        from audit.source.meta import guessed  # on demand: it brings the parser of pages

        at, name = f"byte 0x{data[error.start]:02x} at offset {error.start} (line {line})", _CHARSETS[guessed(data)]
        raise UsageError(f"not UTF-8: {at}; if it is {name}, convert it with: iconv -f {name.upper()} -t UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
