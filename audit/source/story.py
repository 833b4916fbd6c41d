"""Which pieces of a page are its story, and in which role.

trafilatura's body anchors them: pieces found in it are body, and so are their siblings that it lost; from the headline on, captions, stamps
and the like come along as their names tell. Navigation, share buttons and comments stay behind, a notice of a correction never does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from audit.source.hints import ROOM, words_of_notice
from audit.source.meta import Facts
from audit.source.walk import Piece, Walk

_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_WORD = re.compile(r"\w+")
_RUN: Final = 4
"""Words in a row by which a piece is found in trafilatura's body."""
_FOUND: Final = 0.7
"""Share of a piece's runs that must be there: an inline link or a lost word breaks some."""
_LINKED: Final = 0.8
"""Share of a piece inside links from which it leads elsewhere ("Read more: …")."""
_DEK: Final = 6
"""Words of the shortest dek."""
_LEAD_PICTURE: Final = 8
"""Pieces above the headline among which the caption of the lead picture may stand."""
_HELD: Final = 0.3
"""Share of the body that an element named as furniture may not hold and still be furniture."""
_BYLINE: Final = 200
"""Characters up to which the pieces of a byline ("By", a name, a place) are put together."""
_LIKE: Final = 0.5
"""Dice coefficient from which an ``h1`` is what the page calls itself."""


def story(found: Walk, about: Facts, body: str) -> list[tuple[str, str]]:
    """Role and text of every line of the page text: the headline first, then in the page's order, notices from JSON-LD last.

    ``body`` is trafilatura's; without it the plain paragraphs are taken, so that a very short page has a story too. Empty without any.
    """
    pieces = found.pieces
    held = _anchored(pieces, body) if body else [_prose(found, piece) for piece in pieces]
    top = _headline(pieces, about, next((i for i, here in enumerate(held) if here), len(pieces)))
    held = _below(pieces, held, top)
    if not any(held):
        return []
    headline = pieces[top].text if top >= 0 else next(iter(about.titles), "")
    lines = [("headline", headline)] if headline else []
    place = _place(found, held, top)
    for i, piece in enumerate(pieces):
        role = _role(i, piece, _named(piece, found, place.marks), held[i], place) if i != top else ""
        if lines and role == "byline" == lines[-1][0] and len(lines[-1][1]) + len(piece.text) < _BYLINE:
            lines[-1] = (role, f"{lines[-1][1]} {piece.text}")
        elif role:
            lines.append((role, piece.text))
    return lines + [("notice", note) for note in about.corrections if not any(note in text for _, text in lines)]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where on the page the story is: indexes of its first line, first and last body pieces, and the elements that hold these."""

    start: int
    first: int
    last: int
    article: int
    homes: frozenset[int]
    names: frozenset[str]
    marks: frozenset[int]


def _below(pieces: Sequence[Piece], held: list[bool], top: int) -> list[bool]:
    """Without what stands above the headline, unless that is most of the body."""
    above = sum(len(piece.text) for piece, here in zip(pieces[: max(top, 0)], held, strict=False) if here)
    below = sum(len(piece.text) for piece, here in zip(pieces[max(top, 0) :], held[max(top, 0) :], strict=True) if here)
    return held if above > below else [here and i > top for i, here in enumerate(held)]


def _place(found: Walk, held: Sequence[bool], top: int) -> _Place:
    anchors = [i for i, here in enumerate(held) if here]
    prose = [found.pieces[i] for i in anchors if found.pieces[i].tag == "p"] or [found.pieces[i] for i in anchors]
    return _Place(
        start=top if 0 <= top < anchors[0] else anchors[0],
        first=anchors[0],
        last=anchors[-1],
        article=Counter(found.pieces[i].article for i in anchors).most_common(1)[0][0],
        homes=frozenset(piece.places[1] for piece in prose),
        names=frozenset(piece.around for piece in prose if piece.around),
        marks=_meant(found, held),
    )


def _role(i: int, piece: Piece, named: str, held: bool, place: _Place) -> str:
    """What a piece is in the page text; "" when it is no part of the story (the raw page keeps it)."""
    inside = place.start <= i <= place.last
    at_home = not named and (piece.places[1] in place.homes or piece.around in place.names)
    if named == "notice":
        return "notice" if _is_said(piece) else ""
    if words_of_notice(piece.text) and not (inside and (held or at_home)):
        return "notice"
    if named == "caption":
        above = place.start - _LEAD_PICTURE <= i < place.start
        return "caption" if inside or above or (place.article and piece.article == place.article) else ""
    if not inside:
        return "paragraph" if i > place.last and at_home and piece.tag == "p" and piece.linked < _LINKED else ""
    if named == "furniture" and not held:
        return ""
    return _head_role(piece, named) if i < place.first else _body_role(piece, named, held or at_home)


def _is_said(piece: Piece) -> bool:
    """Whether what stands in an element named after corrections says something: it is not the link to report one."""
    return piece.linked < _LINKED / 2 and (piece.tag in _HEADINGS or len(_words(piece.text)) >= _DEK)


def _head_role(piece: Piece, named: str) -> str:
    """The role of what stands between the headline and the body."""
    if named and named != "byline":
        return named
    if named and not (piece.timed or sum(c.isdigit() for c in piece.text) > 4):
        return "byline"
    prose = piece.tag in (*_HEADINGS, "p") and len(_words(piece.text)) >= _DEK and piece.linked < _LINKED and not piece.timed
    if prose or not (piece.timed or any(c.isdigit() for c in piece.text)):
        return "dek" if prose else "furniture"
    return "timestamp"


def _body_role(piece: Piece, named: str, ours: bool) -> str:
    """The role of what stands between the first and the last piece of the body; ``ours`` says that it is part of it."""
    leads_away = piece.linked >= _LINKED and piece.tag not in _HEADINGS
    if named == "furniture" or leads_away or not (ours or named):
        return "furniture"
    if piece.tag in _HEADINGS:
        return "heading"
    if named in ("quote", "dek") or not ours:
        return named
    return "list-item" if piece.tag == "li" else "paragraph"


def _anchored(pieces: Sequence[Piece], body: str) -> list[bool]:
    """Which pieces stand in trafilatura's body: by runs of words, short ones as a whole line."""
    lines = {" ".join(_words(line)) for line in body.splitlines()}
    words = _words(body)
    runs = {words[i : i + _RUN] for i in range(len(words) - _RUN + 1)}
    held = []
    for piece in pieces:
        own = _words(piece.text)
        mine = [own[i : i + _RUN] for i in range(len(own) - _RUN + 1)]
        held.append(sum(run in runs for run in mine) >= _FOUND * len(mine) if mine else bool(own) and " ".join(own) in lines)
    return held


def _prose(found: Walk, piece: Piece) -> bool:
    """Whether a piece is a paragraph of a page so short that trafilatura finds no body in it."""
    plain = piece.tag == "p" and piece.linked < _LINKED and len(_words(piece.text)) >= _DEK
    return plain and not any(found.roles[number] == "furniture" for number in piece.marks)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def _meant(found: Walk, held: Sequence[bool]) -> frozenset[int]:
    """Elements named as furniture that hold so much of the body that the name cannot be meant so."""
    inside: Counter[int] = Counter()
    for piece, here in zip(found.pieces, held, strict=True):
        if here:
            inside.update(dict.fromkeys(piece.marks, len(piece.text)))
    whole = sum(len(piece.text) for piece, here in zip(found.pieces, held, strict=True) if here)
    return frozenset(number for number, size in inside.items() if size >= _HELD * whole)


def _named(piece: Piece, found: Walk, meant: frozenset[int]) -> str:
    """The role that the names around a piece give it: a notice wherever it stands, furniture if any says so, else the innermost."""
    roles = [(number, found.roles[number]) for number in piece.marks]
    named = next((role for number, role in roles if role in ROOM and found.sizes[number] <= ROOM[role]), "")
    if named != "notice" and any(role == "furniture" and number not in meant for number, role in roles):
        return "furniture"
    return named


def _headline(pieces: Sequence[Piece], about: Facts, first: int) -> int:
    """Index of the headline: the ``h1`` most like what the page calls itself, else the last before the body; -1 when there is none."""
    heads = [i for i, piece in enumerate(pieces) if piece.tag == "h1"]
    if not heads:
        return -1
    likeness = {i: max((_likeness(pieces[i].text, title) for title in about.titles), default=0.0) for i in heads}
    best = max(heads, key=lambda i: (likeness[i], -i))
    if likeness[best] >= _LIKE:
        return best
    before = [i for i in heads if i < first and len(_words(pieces[i].text)) > 2]
    return before[-1] if before else -1


@lru_cache(maxsize=1024)
def _likeness(a: str, b: str) -> float:
    """Dice coefficient of the words of two titles."""
    mine, theirs = set(_words(a)), set(_words(b))
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
