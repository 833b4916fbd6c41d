"""Which pieces of a page are its story, and in which role.

trafilatura's body anchors them: pieces found in it are body, and so are their siblings that it lost; from the headline on, captions, stamps
and the like come along as their names tell. Navigation, share buttons and comments stay behind, a notice of a correction never does.
"""

from __future__ import annotations

from typing import Final

from audit.blocks.cues import look
from audit.source.bounds import (
    HEADINGS,
    LEDE,
    LINKED,
    SENTENCE,
    STOPS,
    Bounds,
    anchored,
    below,
    bounds,
    named,
    opening,
    solid,
    top,
    words_in,
)
from audit.source.hints import FURNITURE, is_byline, is_stamp, points_elsewhere, words_of_notice
from audit.source.meta import Facts
from audit.source.walk import Piece, Walk

_PICTURES: Final = 8
"""Pieces above the headline among which the caption of the lead picture may stand, and those of a gallery under the story."""
_POINTED: Final = 0.4
"""Share of a piece inside links from which it leads elsewhere if its first words say so."""
_TIMED: Final = 0.8
"""Share of a piece in ``time`` elements from which it is the stamp of a post or an embedded message; more words are a timeline's."""
_BYLINE: Final = 200
"""Characters up to which the pieces of a byline ("By", a name, a place) are put together."""
_PICTURE: Final = 3
"""Pieces that may stand around one picture: more are a story or a list with pictures in it."""
_CAPTION: Final = range(3, 60)
"""Words of what stands with a picture and may be its caption, though nothing says so."""


def story(found: Walk, about: Facts, body: str) -> list[tuple[str, str]]:
    """Role and text of every line of the page text: the headline first, then in the page's order, notices from JSON-LD last.

    ``body`` is trafilatura's; without it the plain paragraphs are taken, so that a very short page has a story too. Empty without any.
    """
    pieces = found.pieces
    held = anchored(found, body)
    roles = named(found, held)
    headline = top(pieces, about, opening(pieces, solid(pieces, held, roles)))
    held = below(pieces, held, headline)
    if not any(held):
        return []
    title = pieces[headline].text if headline >= 0 else next(iter(about.titles), "")
    lines = [("headline", title)] if title else []
    where = bounds(pieces, held, roles, headline)
    _signed(found, roles, where)
    pictured = _pictured(found)
    for i, piece in enumerate(pieces):
        if i == headline or (piece.tag == "h1" and piece.text == title):
            continue
        role = _role(i, piece, roles[i], held[i], where)
        if role == "furniture" and roles[i] not in FURNITURE and pictured[piece.places[1]] and _may_caption(piece):
            role = "caption"
        if lines and role == "byline" == lines[-1][0] and len(lines[-1][1]) + len(piece.text) < _BYLINE:
            lines[-1] = (role, f"{lines[-1][1]} {piece.text}")
        elif role:
            lines.append((role, piece.text))
    return lines + [("notice", note) for note in about.corrections if not any(note in text for _, text in lines)]


def alone(about: Facts, body: str) -> list[tuple[str, str]]:
    """The same of a body that stands nowhere on the page: its lines are paragraphs."""
    title = [("headline", title) for title in about.titles[:1]]
    return [*title, *(("paragraph", line) for line in body.splitlines() if line.strip()), *(("notice", note) for note in about.corrections)]


def _signed(found: Walk, roles: list[str], where: Bounds) -> None:
    """Gives the byline and the time stamp in a headline's own footer or bar their roles, on a page that has no others above its story: what
    an element's name says they are, else what reads so."""
    head = [i for i in range(where.start + 1, where.first) if roles[i] in FURNITURE]
    above = set(roles[where.start + 1 : where.first])
    for wanted, reads in (("byline", is_byline), ("timestamp", is_stamp)):
        if wanted in above:
            continue
        told = [i for i in head if _signs(found, found.pieces[i]) == wanted]
        for i in told or [i for i in head if reads(found.pieces[i].text)][:1]:
            roles[i] = wanted


def _signs(found: Walk, piece: Piece) -> str:
    """Byline or timestamp, as the innermost element with such a name around a piece says."""
    return next((found.roles[number] for number in piece.marks if found.roles[number] in ("byline", "timestamp")), "")


def _role(i: int, piece: Piece, name: str, held: bool, where: Bounds) -> str:
    """What a piece is in the page text; "" when it is no part of the story (the raw page keeps it)."""
    inside = where.start <= i <= where.last
    at_home = not name and where.holds(piece)
    if name == "notice":
        return "notice" if _is_said(piece) else ""
    if words_of_notice(piece.text) and name != "comments" and piece.linked < LINKED and not (inside and (held or at_home)):
        return "notice"
    if name == "caption":
        near = where.start - _PICTURES <= i <= where.last + (0 if piece.linked >= LINKED else _PICTURES)
        return "caption" if near or (where.article and piece.article == where.article) else ""
    if not inside:
        return _outside(i, piece, at_home, where)
    if name in FURNITURE:
        return "furniture" if held else ""
    return _head_role(piece, name, held) if i < where.first else _body_role(piece, name, held or at_home)


def _outside(i: int, piece: Piece, at_home: bool, where: Bounds) -> str:
    """The role of what stands above the headline or under the story: an h1 that is not the headline, a paragraph that was lost."""
    if i < where.start:
        return "furniture" if piece.tag == "h1" else ""
    return "paragraph" if at_home and piece.tag == "p" and piece.linked < LINKED else ""


def _is_said(piece: Piece) -> bool:
    """Whether what stands in an element named after corrections says something: it is not the link to report one."""
    return piece.linked < LINKED / 2 and (piece.tag in HEADINGS or len(words_in(piece.text)) >= SENTENCE)


def _head_role(piece: Piece, name: str, held: bool) -> str:
    """The role of what stands between the headline and the body."""
    digits = sum(c.isdigit() for c in piece.text)
    if name == "dek" and piece.linked >= LINKED:
        return "furniture"
    if name and name != "byline":
        return name
    if name and not (piece.timed or digits > 4):
        return "byline"
    if name or piece.timed or is_stamp(piece.text):
        return "timestamp"
    if is_byline(piece.text):
        return "byline"
    return _head_text(piece, held)


def _head_text(piece: Piece, held: bool) -> str:
    """The role of what stands there, is neither byline nor stamp and has no name: a dek, key points, a heading, or furniture."""
    size = len(words_in(piece.text))
    if piece.linked >= LINKED or size < SENTENCE:
        return _heading(piece) if held and piece.tag in HEADINGS else "furniture"
    if piece.tag in ("p", *HEADINGS):
        return "dek"
    if piece.tag == "li":
        return "list-item"
    return "dek" if size >= LEDE and piece.text.endswith(STOPS) else "furniture"


def _body_role(piece: Piece, name: str, ours: bool) -> str:
    """The role of what stands between the first and the last piece of the body; ``ours`` says that it is part of it."""
    leads_away = (piece.linked >= LINKED and piece.tag not in HEADINGS) or (piece.linked >= _POINTED and points_elsewhere(piece.text))
    if piece.timed >= _TIMED:
        return "timestamp"
    if leads_away or not (ours or name):
        return "furniture"
    if piece.tag in HEADINGS:
        return _heading(piece)
    if name in ("quote", "dek") or not ours:
        return name
    return "list-item" if piece.tag == "li" else "paragraph"


def _heading(piece: Piece) -> str:
    """Heading, or furniture for "More stories" and the like."""
    return "furniture" if look(piece.text).role == "furniture" else "heading"


def _pictured(found: Walk) -> dict[int, bool]:
    """Of the elements around pieces whether they hold a picture with a few words, none of which lead elsewhere."""
    around: dict[int, list[Piece]] = {}
    for piece in found.pieces:
        around.setdefault(piece.places[1], []).append(piece)
    return {
        number: number in found.pictures and len(some) <= _PICTURE and all(piece.linked < LINKED for piece in some)
        for number, some in around.items()
    }


def _may_caption(piece: Piece) -> bool:
    return piece.tag not in HEADINGS and len(words_in(piece.text)) in _CAPTION and not is_stamp(piece.text)
