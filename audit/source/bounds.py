"""Where on a page its story is: its headline, its first and last pieces, the elements that hold these."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from audit.source.hints import FURNITURE, ROOM
from audit.source.meta import Facts
from audit.source.walk import Piece, Walk

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LINKED: Final = 0.8
"""Share of a piece inside links from which it leads elsewhere ("Read more: …")."""
SENTENCE: Final = 6
"""Words of the shortest dek, and of the shortest notice."""
LEDE: Final = 12
"""Words, with a stop at the end, from which text above the story in any element is part of it and no button."""
STOPS: Final = (".", "!", "?", "…", "。", ".”", '."', "!”", "?”")

_WORD = re.compile(r"\w+")
_RUN: Final = 4
"""Words in a row by which a piece is found in trafilatura's body."""
_FOUND: Final = 0.7
"""Share of a piece's runs that must be there: an inline link or a lost word breaks some."""
_HELD: Final = 0.3
"""Share of the body that elements named as furniture may not hold and still be furniture."""
_FORM: Final = 300
"""Characters of the longest text that asks the reader to fill in a form."""
_LIKE: Final = 0.5
"""Dice coefficient from which an ``h1`` is what the page calls itself."""
_TITLE: Final = 10
"""Characters of the shortest title by which an element that is no heading is known as the headline; Chinese has no words to count."""
_HEAD: Final = 14
"""Pieces between a dek that looks like a paragraph and the byline under it."""
_TAIL: Final = 0.2
"""Share of the body that may be lost as no part of the story behind a gap."""
_GAP: Final = 12
"""Pieces that are no part of the story, from which they are the page's end and no box amid the story; a third before what is no ``p``."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Indexes of the story's first line, first and last body pieces, and the elements that hold these."""

    start: int
    first: int
    last: int
    article: int
    homes: frozenset[int]
    names: frozenset[str]

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands where the body's paragraphs do."""
        return _at_home(piece, self.homes, self.names)


def words_in(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def anchored(found: Walk, body: str) -> list[bool]:
    """Which pieces stand in trafilatura's body: by runs of words, short ones as a whole line. Without a body: the plain paragraphs."""
    if not body:
        return [_prose(found, piece) for piece in found.pieces]
    lines = {" ".join(words_in(line)) for line in body.splitlines()}
    words = words_in(body)
    runs = {words[i : i + _RUN] for i in range(len(words) - _RUN + 1)}
    held = []
    for piece in found.pieces:
        own = words_in(piece.text)
        mine = [own[i : i + _RUN] for i in range(len(own) - _RUN + 1)]
        held.append(sum(run in runs for run in mine) >= _FOUND * len(mine) if mine else bool(own) and " ".join(own) in lines)
    return held


def named(found: Walk, held: Sequence[bool]) -> list[str]:
    """The role that the names around each piece give it: a notice wherever it stands, furniture if any says so, else the innermost."""
    meant = _meant(found, held)
    asking = _asking(found, held)
    roles = [_named(piece, found, meant) for piece in found.pieces]
    return ["furniture" if not role and piece.places[1] in asking else role for role, piece in zip(roles, found.pieces, strict=True)]


def _asking(found: Walk, held: Sequence[bool]) -> frozenset[int]:
    """Elements with little else in them than a form: what they say is about the form."""
    sizes: Counter[int] = Counter()
    for piece, here in zip(found.pieces, held, strict=True):
        sizes[piece.places[1]] += len(piece.text) * here
    return frozenset(number for number in found.forms if sizes[number] <= _FORM)


def top(pieces: Sequence[Piece], about: Facts, first: int) -> int:
    """Index of the headline: the ``h1`` most like what the page calls itself, else another heading that is its title, else the last ``h1``
    that is no link (a logo is) or line that is its title before the body, which begins at ``first``; -1 when there is none."""
    heads = [i for i, piece in enumerate(pieces) if piece.tag == "h1" and piece.text.lower() != about.outlet.lower()]
    likeness = {i: max((_likeness(pieces[i].text, title) for title in about.titles), default=0.0) for i in heads}
    best = max(heads, key=lambda i: (likeness[i], -i), default=-1)
    if best >= 0 and likeness[best] >= _LIKE:
        return best
    titles = {words_in(title) for title in about.titles if len(title) >= _TITLE}
    called = [i for i, piece in enumerate(pieces) if piece.tag != "li" and piece.linked < LINKED and words_in(piece.text) in titles]
    called = [i for i in called if i < first] or called[:1]
    before = [i for i in heads if i < first and len(words_in(pieces[i].text)) > 2 and pieces[i].linked < LINKED]
    return next((i for i in called if pieces[i].tag in HEADINGS), max(*before, *called, -1, -1))


def solid(pieces: Sequence[Piece], held: Sequence[bool], roles: Sequence[str]) -> list[int]:
    """The pieces that are the body's text beyond doubt; all that trafilatura found where there are none such."""
    plain = [
        i for i, piece in enumerate(pieces) if held[i] and piece.tag not in HEADINGS and piece.linked < LINKED and roles[i] in ("", "quote")
    ]
    return plain or [i for i, here in enumerate(held) if here]


def opening(pieces: Sequence[Piece], anchors: Sequence[int]) -> int:
    """The index of the body's first sentence among its ``anchors``, else of the first: a menu's words may be taken for a body too."""
    sentences = (i for i in anchors if len(words_in(pieces[i].text)) >= SENTENCE)
    return next(sentences, next(iter(anchors), len(pieces)))


def below(pieces: Sequence[Piece], held: list[bool], headline: int) -> list[bool]:
    """Without what stands above the headline, unless that is most of the body's sentences."""
    prose = [here and piece.linked < LINKED and len(words_in(piece.text)) >= SENTENCE for piece, here in zip(pieces, held, strict=True)]
    sizes = [len(piece.text) if here else 0 for piece, here in zip(pieces, prose, strict=True)]
    above = sum(sizes[: max(headline, 0)])
    return held if above > 2 * (sum(sizes) - above) else [here and i > headline for i, here in enumerate(held)]


def bounds(pieces: Sequence[Piece], held: Sequence[bool], roles: Sequence[str], headline: int) -> Bounds:
    """Where the story is; there must be something ``held``."""
    anchors = solid(pieces, held, roles)
    anchors = anchors[: _end(pieces, held, roles, anchors)]
    start = headline if 0 <= headline < anchors[0] else anchors[0]
    prose = [pieces[i] for i in anchors if pieces[i].tag == "p"] or [pieces[i] for i in anchors]
    homes = frozenset(piece.places[1] for piece in prose)
    names = frozenset(piece.around for piece in prose if piece.around)
    first = _first(roles, start, anchors)
    return Bounds(
        start=start,
        first=next((i for i in range(start + 1, first) if _opens(pieces[i], roles[i]) and _at_home(pieces[i], homes, names)), first),
        last=anchors[-1],
        article=Counter(pieces[i].article for i in anchors).most_common(1)[0][0],
        homes=homes,
        names=names,
    )


def _at_home(piece: Piece, homes: frozenset[int], names: frozenset[str]) -> bool:
    return piece.places[1] in homes or piece.around in names


def _first(roles: Sequence[str], start: int, anchors: Sequence[int]) -> int:
    """The index of the first paragraph: past a dek that looks like one, with the byline under it."""
    first = anchors[0]
    signed = [i for i in range(start, anchors[1] if len(anchors) > 1 else start) if roles[i] in ("byline", "timestamp")]
    return anchors[1] if signed and start < first < signed[0] < first + _HEAD else first


def _opens(piece: Piece, role: str) -> bool:
    """Whether a piece above what trafilatura found reads as a paragraph; what is a ``p`` there is a dek."""
    if role or piece.tag in (*HEADINGS, "li", "p") or piece.linked >= LINKED:
        return False
    return len(words_in(piece.text)) >= LEDE and piece.text.endswith(STOPS)


def _end(pieces: Sequence[Piece], held: Sequence[bool], roles: Sequence[str], anchors: Sequence[int]) -> int:
    """How many of the anchors are the story's: what trafilatura found behind the foot of the page is not."""
    left = whole = sum(len(pieces[i].text) for i in anchors)
    places: set[int] = set()
    names = {""}
    for count, (i, after) in enumerate(pairwise(anchors), 1):
        left -= len(pieces[i].text)
        places.add(pieces[i].places[1])
        names.add(pieces[i].around)
        piece = pieces[after]
        if left > _TAIL * whole or piece.places[1] in places or (piece.around and piece.around in names):
            continue
        strange = sum(roles[k] in FURNITURE or not (held[k] or roles[k]) for k in range(i + 1, after))
        if strange >= (_GAP if piece.tag == "p" else _GAP // 3):
            return count
    return len(anchors)


def _prose(found: Walk, piece: Piece) -> bool:
    """Whether a piece is a paragraph of a page so short that trafilatura finds no body in it."""
    plain = piece.tag == "p" and piece.linked < LINKED and len(words_in(piece.text)) >= SENTENCE
    return plain and not any(found.roles[number] in FURNITURE for number in piece.marks)


def _meant(found: Walk, held: Sequence[bool]) -> frozenset[int]:
    """Elements named as furniture that hold so much of the body, alone or with those of the same names, that the name cannot mean it."""
    inside: Counter[int] = Counter()
    alike: Counter[str] = Counter()
    for piece, here in zip(found.pieces, held, strict=True):
        if here:
            inside.update(dict.fromkeys(piece.marks, len(piece.text)))
            alike.update(dict.fromkeys({found.names[number] for number in piece.marks}, len(piece.text)))
    whole = sum(len(piece.text) for piece, here in zip(found.pieces, held, strict=True) if here)
    return frozenset(
        number
        for number, size in inside.items()
        if size >= _HELD * whole
        or (found.roles[number] == "furniture" and found.names[number] and alike[found.names[number]] >= _HELD * whole)
    )


def _named(piece: Piece, found: Walk, meant: frozenset[int]) -> str:
    roles = [(number, found.roles[number]) for number in piece.marks]
    inner = next((role for number, role in roles if role in ROOM and found.sizes[number] <= ROOM[role]), "")
    around = [role for number, role in roles if role in FURNITURE and number not in meant]
    if "comments" in around:
        return "comments"
    if inner == "caption" and piece.linked < LINKED and set(around) == {"aside"}:
        return inner
    return "furniture" if around and inner != "notice" else inner


@lru_cache(maxsize=1024)
def _likeness(a: str, b: str) -> float:
    """Dice coefficient of the words of two titles."""
    mine, theirs = set(words_in(a)), set(words_in(b))
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))
