"""A saved page as page text: headline, body, captions and correction notices, each line with its role.

trafilatura finds the body of a news page better than anything else measured, but drops captions, many headlines and notices outside the
body. So its body only anchors our own walk of the page: what it found is body, and what stands among that, or is marked as a caption or a
notice, comes along with its role.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Final, cast

import trafilatura
from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from audit.errors import UsageError
from audit.source.meta import Facts, decode, facts
from audit.source.story import alone, story
from audit.source.walk import walk

EXTRACTOR: Final = f"html-2/trafilatura-{trafilatura.__version__}"
"""Stands on every snapshot. The first number rises with every change of ours that can change a text."""

LARGEST: Final = 20 * 1024 * 1024
"""Bytes of a page. Real ones are under 2 MB; libxml2 refuses single texts of more than 10."""
MOST_ELEMENTS: Final = 30_000
"""Elements of a page. Of 68 real ones the largest has 1,600; above this the time that extraction takes grows with the square."""

# trafilatura logs what it does not like; with no handler Python would print that on the user's terminal
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: ``text`` in the page text format of ``blocks``, its own URL, headline and outlet, and what extracted them."""

    text: str
    url: str
    headline: str
    outlet: str
    extractor: str = EXTRACTOR


def extract(data: bytes, url: str = "") -> Page:
    """The page in ``data``. Raises UsageError when it is too large or holds no article."""
    tree = _tree(data)
    about = facts(tree, url)
    lines = _lines(tree, about, _body(tree))
    if not _told(lines):
        raise UsageError("no article found in this page; save the article's own page, complete")
    headline = next((text for role, text in lines if role == "headline"), "")
    return Page("".join(f"{_marked(role, text)}\n" for role, text in lines), about.url, headline, about.outlet)


def _lines(tree: etree._Element, about: Facts, body: str) -> list[tuple[str, str]]:
    """Role and text of each line. What a page keeps in a form or hidden counts where most of the body is there; without any place on the
    page, as when it is in its JSON-LD alone, the body stands by itself."""
    lines = story(walk(tree), about, body)
    if _told(lines) >= len(body) * _SHOWN or len(body.split()) < _STORY:
        return lines
    lines = max(lines, story(walk(tree, hidden=True), about, body), key=_told)
    return lines if _told(lines) else alone(about, body)


def _told(lines: list[tuple[str, str]]) -> int:
    """Characters of the body."""
    return sum(len(text) for role, text in lines if role in _BODY)


_SHOWN: Final = 0.5
"""Share of trafilatura's body below which it is looked for in what the page hides; comments that it took for a body may make up a third."""
_STORY: Final = 40
"""Words of the shortest story that is looked for there: what error pages hide is shorter."""
_PREFIX: Final = {"headline": "# ", "heading": "## ", "list-item": "- ", "quote": "> "}
_BODY: Final = frozenset(("paragraph", "heading", "list-item", "quote"))
_LOOKS_MARKED = re.compile(r"[#>|\-*+•●▪◦‣]\s?|\d{1,3}[.)]\s|.*\{\.[a-z-]+\}\Z", re.S)


# Control characters, themselves or as references: no XML may hold them, and trafilatura gives up the whole page for one
_CONTROL = re.compile(
    r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]))(?:;|(?![\da-f]))",
    re.IGNORECASE,
)


def _tree(data: bytes) -> etree._Element:
    if len(data) > LARGEST:
        raise UsageError(f"a page larger than {LARGEST // 1024**2} MB; no article has so much, save the article's own page")
    text = decode(data)
    if "\x00" in text[:1024]:
        raise UsageError("binary data and no page; save the article as HTML or plain text")
    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        tree = document_fromstring(_CONTROL.sub("", text).encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        raise UsageError("no article found in this page; it holds no HTML") from None
    if int(cast(float, tree.xpath("count(//*)"))) > MOST_ELEMENTS:
        raise UsageError(f"a page of more than {MOST_ELEMENTS} elements; no article has so many, save the article's own page")
    return tree


def _body(tree: etree._Element) -> str:
    """The body as trafilatura finds it; never with ``deduplicate``, which remembers earlier calls."""
    try:
        return trafilatura.extract(tree, fast=True, include_comments=False) or ""
    except (RecursionError, etree.LxmlError, ValueError):
        return ""


def _marked(role: str, text: str) -> str:
    """A line of page text. Text that itself looks like marking has its role behind it."""
    if role in _PREFIX and not text.endswith("}"):
        return _PREFIX[role] + text
    if role != "paragraph" or _LOOKS_MARKED.match(text):
        return f"{text} {{.{role}}}"
    return text
