"""A page's DOM as a flat list of text pieces, each with what the markup around it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from audit.source.hints import hint


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MACHINES: Final = _names("script style template svg math button select textarea input iframe object embed canvas audio video head")
_SKIPPED: Final = _MACHINES | _names("form noscript dialog")
# All others are set in the line, as browsers do; but a publisher's own elements, with a dash in their names, are as a rule boxes
_BLOCKS: Final = _names(
    "address article aside blockquote body caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer frame"
    " frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li link main map menu meta nav noframes ol optgroup option p param"
    " picture pre search section source summary table tbody td tfoot th thead tr track ul"
)
_LITTLE: Final = re.compile(r"\b(?:emoji|emoticon|smiley|icon)\b", re.IGNORECASE)
_PROSE: Final = _names("p li h1 h2 h3 h4 h5 h6 figcaption dt dd td th")
_FRAMES: Final = {"nav": "furniture", "aside": "aside", "footer": "furniture", "figcaption": "caption", "blockquote": "quote"}
_NAMED: Final = ("class", "id", "itemprop", "rel", "role", "data-testid", "data-component", "data-type")
_ROW: Final = 600  # characters of the longest table row that is one line; layout tables hold whole articles
_CELL_BLOCKS: Final = ("p", "div", "table", "ul", "ol", "section", "article", "h1", "h2", "h3")
_LONGEST_NAMES: Final = 500  # characters; some pages put a whole state into a class attribute
_BREAK: Final = "\x00"  # cannot come from a page: the parser drops it
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
    timed: float
    """Share of its characters that stand in ``time`` elements, 0..1."""


@dataclass(slots=True)
class Walk:
    """The pieces of a page in document order; of the elements with telling names the role, the characters inside and the names, by number;
    and the numbers of the elements that hold a picture, or a form."""

    pieces: list[Piece] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    pictures: set[int] = field(default_factory=set)
    forms: set[int] = field(default_factory=set)


class _Open(NamedTuple):
    """An element that the walk is inside of, and what its end undoes."""

    block: bool
    marked: bool
    link: bool
    time: bool


_NOTHING: Final = _Open(False, False, False, False)


class _Block(NamedTuple):
    """A block element that the walk is inside of."""

    tag: str
    number: int
    article: int
    names: str
    line: bool
    """Whether it is a table row of figures and short texts, which becomes one line."""


def walk(tree: etree._Element, hidden: bool = False) -> Walk:
    """All visible text of a page, or with ``hidden`` what forms, ``noscript`` and hidden elements hold too. Iterative, so that no depth of
    nesting can overflow the stack."""
    state = _State()
    skipped = _MACHINES if hidden else _SKIPPED
    events = etree.iterwalk(tree, events=("start", "end"))
    for number, (event, element) in enumerate(events, 1):
        if event == "end":
            state.leave(element)
            continue
        tag, attributes = element.tag, dict(element.items())
        if not isinstance(tag, str) or tag in skipped or not (hidden or _shown(attributes)):
            if tag == "form":
                state.found.forms.add(state.blocks[-1].number)
            state.open.append(_NOTHING)
            events.skip_subtree()
        else:
            state.enter(element, tag, attributes, number)
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
        self.times = 0
        self.timed = 0

    def enter(self, element: etree._Element, tag: str, attributes: dict[str, str], number: int) -> None:
        """At the beginning of an element, known by ``number`` from here on: opens a piece of its own for it unless it is inline."""
        if tag == "br":
            self.parts.append(_BREAK)
        elif tag == "img":
            self.found.pictures.update(block.number for block in self.blocks[-2:])
        names = " ".join([attributes[key] for key in _NAMED if attributes.get(key)])[:_LONGEST_NAMES] if attributes else ""
        role = "timestamp" if tag == "time" else hint(names) or _FRAMES.get(tag, "")
        # a stamp or an author in a span is a piece of its own, but not within a sentence
        inline = self.cell(tag) or (not _is_block(tag, attributes) and (not role or self.blocks[-1].tag in _PROSE))
        if not inline:
            self.flush()
            self.blocks.append(
                _Block(tag, number, number if tag == "article" else self.blocks[-1].article, names, tag == "tr" and _is_line(element))
            )
            if role:
                self.marks = (number, *self.marks)
                self.found.roles[number] = role
                self.found.names[number] = names
        self.links += tag == "a"
        self.times += tag == "time"
        self.open.append(_Open(not inline, not inline and bool(role), tag == "a", tag == "time"))
        self.add(element.text)

    def cell(self, tag: str) -> bool:
        """Whether this is a cell of a row that is one line; puts a mark between two of them."""
        if tag not in ("td", "th") or not self.blocks[-1].line:
            return False
        self.parts.append(" | ")
        return True

    def leave(self, element: etree._Element) -> None:
        """At the end of the element that was entered last: closes its piece and takes in the text that follows it."""
        block, marked, link, time = self.open.pop()
        if block:
            self.flush()
            self.blocks.pop()
        if marked:
            self.marks = self.marks[1:]
        self.links -= link
        self.times -= time
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.links:
                self.linked += len(text.strip())
            if self.times:
                self.timed += len(text.strip())

    def flush(self) -> None:
        """Ends the current stretch of text; two line breaks in a row part it into two pieces."""
        whole = "".join(self.parts)
        self.parts.clear()
        if not whole or whole.isspace():
            self.linked = self.timed = 0
            return
        block, above = self.blocks[-1], self.blocks[-2] if len(self.blocks) > 1 else self.blocks[-1]
        size = len(whole.strip())
        linked, timed = min(1.0, self.linked / size), min(1.0, self.timed / size)
        for part in _GAP.split(whole) if _BREAK in whole else (whole,):
            text = " ".join(part.replace(_BREAK, " ").split())
            text = text.strip("| ") if block.line else text
            if text:
                places = (block.number, above.number)
                self.found.pieces.append(Piece(text, block.tag, places, above.names, block.article, self.marks, linked, timed))
                for number in self.marks:
                    self.found.sizes[number] = self.found.sizes.get(number, 0) + len(text)
        self.linked = self.timed = 0


def _is_block(tag: str, attributes: dict[str, str]) -> bool:
    if tag == "img":  # a picture stands between paragraphs, a smiley within one
        return not _LITTLE.search(attributes.get("class", ""))
    return tag in _BLOCKS or "-" in tag


def _is_line(row: etree._Element) -> bool:
    plain = all(next(row.iter(name), None) is None for name in _CELL_BLOCKS)
    return plain and sum(len(text) for text in row.itertext()) <= _ROW


def _shown(attributes: dict[str, str]) -> bool:
    return "hidden" not in attributes and "display:none" not in attributes.get("style", "").replace(" ", "").lower()
