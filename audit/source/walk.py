"""A page's DOM as a flat list of text pieces, each with what the markup around it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from audit.source.hints import hint


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SKIPPED: Final = _names(
    "script style noscript template svg math button form select textarea input iframe object embed canvas audio video head dialog"
)
_INLINE: Final = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup tt u"
    " var wbr time"
)
_PROSE: Final = _names("p li h1 h2 h3 h4 h5 h6 figcaption dt dd td th")
_FRAMES: Final = {"nav": "furniture", "aside": "furniture", "footer": "furniture", "figcaption": "caption", "blockquote": "quote"}
_NAMED: Final = ("class", "id", "itemprop", "rel", "role", "data-testid", "data-component", "data-type")
_ROW: Final = 600  # characters of the longest table row that is one line; layout tables hold whole articles
_CELL_BLOCKS: Final = ("p", "div", "table", "ul", "ol", "section", "article", "h1", "h2", "h3")
_LONGEST_NAMES: Final = 500  # characters; some pages put a whole state into a class attribute
_BREAK: Final = "\x00"  # cannot come from a page: the parser drops it
_SPACE = re.compile(r"\s+")
_GAP = re.compile(rf"\s*{_BREAK}\s*{_BREAK}[\s{_BREAK}]*")


class Piece(NamedTuple):
    """A stretch of text between two block boundaries."""

    text: str
    tag: str
    """The block element that holds it: p, li, h2, figcaption, time, div …"""
    places: tuple[int, int]
    """Numbers of that element and of the one around it."""
    around: str
    """Names of the element around that one: publishers cut a body in pieces of one name, with advertisements between."""
    article: int
    """Number of the nearest ``article`` element, 0 for none."""
    marks: tuple[int, ...]
    """Numbers of the elements around it whose names tell a role, innermost first."""
    linked: float
    """Share of its characters that stand in links, 0..1."""
    timed: bool
    """Whether a ``time`` element stands in it."""


@dataclass(slots=True)
class Walk:
    """The pieces of a page in document order; of the elements with telling names the role, and the characters inside, by number."""

    pieces: list[Piece] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)


class _Open(NamedTuple):
    """An element that the walk is inside of, and what its end undoes."""

    block: bool
    marked: bool
    link: bool


class _Block(NamedTuple):
    """A block element that the walk is inside of."""

    tag: str
    number: int
    article: int
    names: str
    line: bool
    """Whether it is a table row of figures and short texts, which becomes one line."""


def walk(tree: etree._Element) -> Walk:
    """All visible text of a page. Iterative, so that no depth of nesting can overflow the stack."""
    state = _State()
    events = etree.iterwalk(tree, events=("start", "end"))
    for number, (event, element) in enumerate(events, 1):
        if event == "end":
            state.leave(element)
        elif not isinstance(element.tag, str) or element.tag in _SKIPPED or _hidden(element):
            state.open.append(_Open(False, False, False))
            events.skip_subtree()
        else:
            state.enter(element, number)
    state.flush()
    return state.found


class _State:
    """What is open at one moment of the walk, and the text since the last block boundary."""

    def __init__(self) -> None:
        self.found = Walk()
        self.open: list[_Open] = []
        self.blocks = [_Block("body", 0, 0, "", False)]
        self.marks: tuple[int, ...] = ()
        self.parts: list[str] = []
        self.links = 0
        self.linked = 0
        self.timed = False

    def enter(self, element: etree._Element, number: int) -> None:
        """At the beginning of an element, known by ``number`` from here on: opens a piece of its own for it unless it is inline."""
        tag = str(element.tag)
        if tag == "br":
            self.parts.append(_BREAK)
        names = " ".join(filter(None, map(element.get, _NAMED)))[:_LONGEST_NAMES]
        role = "timestamp" if tag == "time" else hint(names) or _FRAMES.get(tag, "")
        # a stamp or an author in a span is a piece of its own, but not within a sentence
        inline = tag == "br" or self.cell(tag) or (tag in _INLINE and (not role or self.blocks[-1].tag in _PROSE))
        if not inline:
            self.flush()
            self.blocks.append(
                _Block(tag, number, number if tag == "article" else self.blocks[-1].article, names, tag == "tr" and _is_line(element))
            )
            if role:
                self.marks = (number, *self.marks)
                self.found.roles[number] = role
        self.links += tag == "a"
        self.timed |= tag == "time"
        self.open.append(_Open(not inline, not inline and bool(role), tag == "a"))
        self.add(element.text)

    def cell(self, tag: str) -> bool:
        """Whether this is a cell of a row that is one line; puts a mark between two of them."""
        if tag not in ("td", "th") or not self.blocks[-1].line:
            return False
        self.parts.append(" | ")
        return True

    def leave(self, element: etree._Element) -> None:
        """At the end of the element that was entered last: closes its piece and takes in the text that follows it."""
        block, marked, link = self.open.pop()
        if block:
            self.flush()
            self.blocks.pop()
        if marked:
            self.marks = self.marks[1:]
        self.links -= link
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.links:
                self.linked += len(text.strip())

    def flush(self) -> None:
        """Ends the current stretch of text; two line breaks in a row part it into two pieces."""
        whole = "".join(self.parts)
        block, above = self.blocks[-1], self.blocks[-2] if len(self.blocks) > 1 else self.blocks[-1]
        linked = min(1.0, self.linked / max(1, len(whole.strip())))
        for part in _GAP.split(whole) if _BREAK in whole else (whole,):
            text = _SPACE.sub(" ", part.replace(_BREAK, " ")).strip("| " if block.line else " ")
            if text:
                places = (block.number, above.number)
                self.found.pieces.append(Piece(text, block.tag, places, above.names, block.article, self.marks, linked, self.timed))
                for number in self.marks:
                    self.found.sizes[number] = self.found.sizes.get(number, 0) + len(text)
        self.parts.clear()
        self.linked, self.timed = 0, False


def _is_line(row: etree._Element) -> bool:
    plain = all(next(row.iter(name), None) is None for name in _CELL_BLOCKS)
    return plain and sum(len(text) for text in row.itertext()) <= _ROW


def _hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "").lower()
