"""The lines of a page text: where they begin, what marking they carry, and which of them are one paragraph wrapped at a fixed width."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, cast, get_args

from audit.model import Role

WRAP_WIDTH: Final = 100
"""No line of a hard-wrapped file is longer (mail is 72-78 columns, fixed-width files up to 90; the rest is slack for an edited word)."""
_WRAP_LINES = 3
"""Fewer joints between lines than this say nothing about the file."""
_WRAP_SHARE = 1 / 3
"""Share of continuation lines that begin small in wrapped prose: about .75 in English, .5 in German, near 0 in lists of headlines."""

_MARK = re.compile(r"(?P<hash>#{1,6})\s+(?P<heading>.*)|[-*+•●▪◦‣]\s+(?P<item>.*)|>\s*(?P<quote>.*)", re.S)
_ATTRIBUTE = re.compile(rf"\s*\{{\.({'|'.join(get_args(Role))})\}}\Z")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_NUMBERED = re.compile(r"(?:\d{1,3}|[a-zа-яіїєґ])[.)]\s+\S")


_REMEMBERED = 1000
"""Code points of the longest line whose marking is remembered from version to version."""

_Marking = tuple[str, Role | None, bool]
"""A line's text, role and whether it is marked (see ``Line``)."""


class Line(NamedTuple):
    """``text`` without outer spaces and marking; ``role`` as marked, or None; ``number`` as an editor counts."""

    text: str
    number: int
    role: Role | None
    marked: bool = False
    """It carries a heading's hash or a role: the text is no pasted page."""


def lines(text: str) -> list[Line]:
    """The non-empty lines of ``text``, wrapped ones joined by one space, marking read and taken off.

    Every break that Unicode knows ends a line (CR, NEL, U+2028, form feed …), but only LF and CRLF count for ``number``.
    """
    groups: list[list[tuple[str, int]]] = [[]]
    number = 1
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        if line:
            groups[-1].append((line, number))
        elif groups[-1]:
            groups.append([])
        number += raw.endswith("\n")
    if _wrapped(groups):
        groups = [_unwrap(group) for group in groups]
    flat = [piece for group in groups for piece in group]
    found = [line for group in groups for line in _underlined([_read(line, at) for line, at in group])]
    return found if any(line.marked for line in found) else _without_lone_items(found, flat)


def _underlined(group: list[Line]) -> list[Line]:
    """The other way to mark a heading: a line of = or - directly below it."""
    for i, (line, below) in enumerate(pairwise(group)):
        if _UNDERLINE.fullmatch(below.text) and not line.role and len(line.text) <= WRAP_WIDTH and line.text[-1] not in ".!?:;|":
            group[i] = line._replace(role="headline" if below.text[0] == "=" else "heading", marked=True)
    return group


def _without_lone_items(found: list[Line], flat: list[tuple[str, int]]) -> list[Line]:
    """In pasted text one item is no list: "* Correction: …" is a footnote, and keeps its mark."""
    return [
        Line(*flat[i], None) if line.role == "list-item" and not any(near.role == "list-item" for near in _neighbours(found, i)) else line
        for i, line in enumerate(found)
    ]


def _neighbours(found: list[Line], i: int) -> list[Line]:
    return found[max(0, i - 1) : i] + found[i + 1 : i + 2]


def _wrapped(groups: list[list[tuple[str, int]]]) -> bool:
    """Whether most lines go on in the next one. What an extractor marked has one block a line, whatever it looks like."""
    joints = flowing = 0
    for group in groups:
        for i, (line, _) in enumerate(group):
            if (len(line) > WRAP_WIDTH and " " in line) or (line[0] == "#" and len(groups) == 1) or _ATTRIBUTE.search(line[-20:]):
                return False
            if i:
                joints += 1
                flowing += line[0].islower() and group[i - 1][0][-1] not in ".!?:;"
    return joints >= _WRAP_LINES and flowing >= joints * _WRAP_SHARE


def _unwrap(group: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """A short line ends its paragraph, and a marked line begins one: addresses, lists and headings keep their lines."""
    pieces: list[tuple[list[str], int]] = []
    width = max((len(line) for line, _ in group), default=0)
    open_ended = False
    for line, number in group:
        words = any(c.isalnum() for c in line)
        if open_ended and words and not (_MARK.fullmatch(line) or _NUMBERED.match(line)):
            pieces[-1][0].append(line)
        else:
            pieces.append(([line], number))
        open_ended = words and len(line) > width / 2 and line[0] != "#"
    return [(" ".join(piece), number) for piece, number in pieces]


def _read(line: str, number: int) -> Line:
    attribute = _ATTRIBUTE.search(line[-20:])
    if attribute:
        return Line(line[: len(line) - len(attribute[0])].rstrip() or line, number, cast(Role, attribute[1]), True)
    if line[0] in "#-*+•●▪◦‣>|" or line[0].isdigit():
        text, role, marked = _short_head(line) if len(line) <= _REMEMBERED else _read_head(line)
        return Line(text, number, role, marked)
    return Line(line, number, None)


def _unclosed(heading: str) -> str:
    """Without the hashes that may close a heading as well."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare != heading and bare[-1:].isspace() and bare.strip() else heading


def _read_head(line: str) -> _Marking:
    mark = _MARK.fullmatch(line)
    if mark and mark["heading"]:
        return _unclosed(mark["heading"]), "headline" if mark["hash"] == "#" else "heading", True
    if mark and mark["item"] and any(c.isalnum() for c in mark["item"]):
        return mark["item"], "list-item", False
    if mark and mark["quote"]:
        return mark["quote"], "quote", False
    if _NUMBERED.match(line) or (line[0] == "|" and any(c.isalnum() for c in line)):
        return line, "list-item", False
    return line, None, False


_short_head = lru_cache(maxsize=1 << 13)(_read_head)
