"""The page in a web archive of one file (MHTML), as Chromium and Internet Explorer save it."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message


def opened(data: bytes) -> tuple[bytes, str]:
    """The page, in UTF-8 where its charset is stated, and the address it was saved from ("" when none is); no page is no bytes."""
    message = message_from_bytes(data.lstrip())
    part = next((part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if part is None:
        return b"", ""
    return _text(part), str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")


def _text(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        return data.decode(charset, "replace").encode() if charset else data
    except LookupError:
        return data
