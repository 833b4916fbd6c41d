"""What a page says about itself: its charset, and the facts in its JSON-LD and meta elements."""

from __future__ import annotations

import codecs
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from lxml import etree

_BOMS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.\-]{1,40})|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.\-]{1,40})""", re.IGNORECASE
)
# Browsers read these labels as the wider charset that pages are really written in (WHATWG Encoding Standard)
_WIDER: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_FOREIGN = re.compile(rb"[\xc0-\xff]{4,}")
_WORDS: Final = 10
"""Words with so many letters beyond ASCII in a row that prove a page to be in another script; French and German have none."""
_HEAD: Final = 4096
_DEEPEST: Final = 12
_SEPARATED = re.compile(r"\s+[|–—•·-]\s+|\s*\|\s*|\s+::\s+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page states in its head. ``titles`` are its names for the story, best first; ``corrections`` are notices in JSON-LD."""

    url: str
    outlet: str
    titles: tuple[str, ...]
    corrections: tuple[str, ...]


def decode(data: bytes) -> str:
    """A page's bytes as text: by byte order mark, as UTF-8 where they are that, else as declared, else by their letters. Never fails.

    Text that is valid UTF-8 hardly ever is anything else, and a page saved by hand often keeps the declaration of its former charset.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    declared = _declared(data[:_HEAD])
    if not (data.isascii() and declared.startswith(("iso2022", "hz"))):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    try:
        return data.decode(declared or guessed(data), "replace")
    except LookupError:  # a codec of Python's that is no charset, such as rot13
        return data.decode("cp1252", "replace")


def facts(tree: etree._Element, url: str = "") -> Facts:
    """The facts of a page; ``url`` is where it was, if known, and resolves a relative canonical address."""
    meta = {(node.get("property") or node.get("name") or "").lower(): node.get("content") or "" for node in tree.iter("meta")}
    things = [thing for text in _scripts(tree) for thing in _things(text)]
    articles = [thing for thing in things if _is_article(thing)]
    canonical = next((node.get("href") or "" for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"), "")
    address = _address(url, canonical or meta.get("og:url", ""))
    publisher = next((name for thing in articles if (name := _name(thing.get("publisher")))), "")
    title = _text(next((node.text for node in tree.iter("title")), ""))
    headlines = [_text(thing.get("headline")) for thing in articles]
    outlet = _text(meta.get("og:site_name")) or publisher or (urlsplit(address).hostname or "").removeprefix("www.")
    parts = [part for part in _SEPARATED.split(title) if part.lower() != outlet.lower()]
    return Facts(
        url=address,
        outlet=outlet,
        titles=tuple(name for name in (*headlines, _text(meta.get("og:title")), *parts[:1]) if name and name.lower() != outlet.lower()),
        corrections=tuple(dict.fromkeys(note for thing in articles for note in _notes(thing.get("correction")))),
    )


def _declared(head: bytes) -> str:
    found = _DECLARED.search(head)
    if not found:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return ""
    # what could be read as ASCII letters is not UTF-16, whatever it says
    return "" if name.startswith("utf-16") or name.startswith("utf-32") else _WIDER.get(name, name)


def guessed(data: bytes) -> str:
    """The charset of a page that states none: Cyrillic where words have many letters beyond ASCII in a row, else Windows-1252.

    Small letters, of which any text has most, stand in the upper half of these bytes in Windows-1251 and in the lower half in KOI8.
    """
    words = _FOREIGN.findall(data)
    if len(words) < _WORDS:
        return "cp1252"
    letters = b"".join(words)
    return "cp1251" if 2 * sum(letter >= 0xE0 for letter in letters) > len(letters) else "koi8_u"


def _address(url: str, stated: str) -> str:
    try:
        address = urljoin(url, stated.strip())
        return address if urlsplit(address).scheme in ("http", "https") else url
    except ValueError:  # brackets that are no IPv6 address
        return url


def _scripts(tree: etree._Element) -> Iterator[str]:
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or "").lower() and node.text:
            yield node.text


def _things(text: str) -> list[dict[str, Any]]:
    """All objects in a piece of JSON-LD, outer ones first; none when it is broken or absurdly deep."""
    try:
        value = json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    level = [value]
    for _ in range(_DEEPEST):
        found += [item for item in level if isinstance(item, dict)]
        level = [below for item in level for below in (item.values() if isinstance(item, dict) else item if isinstance(item, list) else ())]
    return found


def _is_article(thing: dict[str, Any]) -> bool:
    kind = thing.get("@type")
    names = kind if isinstance(kind, list) else [kind]
    return any(str(name).endswith(("Article", "BlogPosting", "Report")) for name in names)


def _notes(value: object) -> list[str]:
    """The notices in a ``correction`` property: text, a schema.org CorrectionComment, or a list of them."""
    if isinstance(value, list):
        return [note for item in value if not isinstance(item, list) for note in _notes(item)]
    if isinstance(value, dict):
        value = value.get("text") or value.get("description")
    return [note] if (note := _text(value)) else []


def _name(value: object) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: object) -> str:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
