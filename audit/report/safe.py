"""Hostile text made harmless: characters that command a terminal, reorder a line or hide are shown, never obeyed."""

from __future__ import annotations

import json
import re
from typing import Any

# C0 and C1 controls except newline and tab; soft hyphen and zero-width characters (a diff must show them); line and paragraph
# separators; bidi embeddings, overrides and isolates; lone surrogates; the two noncharacters that XML forbids; tag characters.
# Joiners and the LRM/RLM marks stay: Persian, Indic scripts, Hebrew, Arabic and emoji need them, and they cannot reorder more
# than their neighbours.
_HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[ \t\n]+")
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_LINK = re.compile(r"https?://[^\s\"'<>\\^`{|}]+\Z", re.IGNORECASE)


def visible(text: str) -> str:
    r"""The text with every control, invisible or reordering character written as ``\x1b`` or ``\u202e``; newline and tab stay."""
    return text if text.isprintable() else _HOSTILE.sub(_escape, text)  # most is printable, and nothing printable is hostile


def line(text: str) -> str:
    """Visible text on one line: runs of spaces, tabs and newlines become one space."""
    return _SPACES.sub(" ", visible(text)).strip(" ")


def link(url: str) -> str:
    """The address when it may become a link (http or https, no spaces, quotes or controls), else ""."""
    return url if _LINK.match(url) and not _HOSTILE.search(url) else ""


def dumps(value: Any) -> str:
    """One line of JSON, readable UTF-8, in which the same characters are written as escapes: the values stay exact, the bytes harmless."""
    written = _ENCODER.encode(value)
    # the encoder has escaped the controls of ASCII, but for this one; to ask whether all is printable takes a look at every character
    harmless = "\x7f" not in written if written.isascii() else written.isprintable()
    return written if harmless else _HOSTILE.sub(_json_escape, written)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
