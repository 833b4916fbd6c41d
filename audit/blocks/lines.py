"""The lines of a page text: where they begin, which are one paragraph wrapped at a fixed width, and what each says by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple, cast, get_args

from audit.blocks.cues import Look, look
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

Furniture = Callable[[str], bool]
"""Says whether a line is one that an outlet prints around every story."""


class Line(NamedTuple):
    """What one line says, whatever stands around it."""

    text: str
    """Without outer spaces and marking."""
    role: Role | None
    """As marked, else where the line alone is proof."""
    look: Look
    mark: Role | None = None
    """The role that its marking gives it."""
    titled: bool = False
    """It carries a heading's hash or a role: the text is no pasted page."""
    rule: bool = False
    """A line of = or -, which may underline a heading."""
    near: bool = False
    """It is titled, a rule or an item: what it is, or what others are, hangs on its neighbours."""
    source: str = ""
    """With its marking."""


_Piece = tuple[str, int]
"""The words of a line, or of a paragraph wrapped over several, and the number of the line where it begins."""


def split(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """The lines of ``text``, wrapped ones joined by one space and empty ones kept, and their numbers as an editor counts them.

    Every break that Unicode knows ends a line (CR, NEL, U+2028, form feed …), but only LF and CRLF count for the numbers.
    """
    rows = text.splitlines()
    numbers: Sequence[int] = range(1, len(rows) + 1)
    if text.count("\n") != len(rows) - (not text.endswith("\n")):
        breaks = [row.endswith("\n") for row in text.splitlines(keepends=True)]
        numbers = list(accumulate(breaks, initial=1))[:-1]
    if any(_exceeds(row) for row in rows):
        return rows, numbers
    groups = _groups(rows, numbers)
    if not _wrapped(groups):
        return rows, numbers
    pieces = [piece for group in groups for piece in (*_unwrap(group), ("", 0))]
    return [words for words, _ in pieces], [number for _, number in pieces]


def _exceeds(row: str) -> bool:
    return len(row) > WRAP_WIDTH and len(line := row.strip()) > WRAP_WIDTH and " " in line


def _groups(rows: Sequence[str], numbers: Sequence[int]) -> list[list[_Piece]]:
    """Lines that no empty one parts."""
    groups: list[list[_Piece]] = [[]]
    for row, number in zip(rows, numbers, strict=True):
        line = row.strip()
        if line:
            groups[-1].append((line, number))
        elif groups[-1]:
            groups.append([])
    return groups


def _wrapped(groups: list[list[_Piece]]) -> bool:
    """Whether most lines go on in the next one. What an extractor marked has one block a line, whatever it looks like."""
    joints = flowing = 0
    for group in groups:
        for i, (line, _) in enumerate(group):
            if (line[0] == "#" and len(groups) == 1) or _attribute(line):
                return False
            if i:
                joints += 1
                flowing += line[0].islower() and group[i - 1][0][-1] not in ".!?:;"
    return joints >= _WRAP_LINES and flowing >= joints * _WRAP_SHARE


def _unwrap(group: list[_Piece]) -> Iterator[_Piece]:
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
    return ((" ".join(piece), number) for piece, number in pieces)


def read(row: str, furniture: Furniture) -> Line | None:
    """What a line says by itself, its marking taken off; None for an empty one."""
    source = row.strip()
    if not source:
        return None
    text, mark, titled = _marking(source)
    line = _line(text, furniture)
    if not mark:
        return line
    return line._replace(role=mark, mark=mark, titled=titled, near=line.near or titled or mark == "list-item", source=source)


def _line(text: str, furniture: Furniture) -> Line:
    seen = look(text)
    rule = text[0] in "=-" and _UNDERLINE.fullmatch(text) is not None
    return Line(text, "furniture" if furniture(text) else seen.role, seen, None, False, rule, rule)


def _marking(line: str) -> tuple[str, Role | None, bool]:
    """A line's text, the role that its marking gives it, and whether that is a heading's hash or a role written out."""
    if attribute := _attribute(line):
        return line[: len(line) - len(attribute[0])].rstrip() or line, cast(Role, attribute[1]), True
    if line[0] in "#-*+•●▪◦‣>|" or line[0].isdigit():
        return _headed(line)
    return line, None, False


def _attribute(line: str) -> re.Match[str] | None:
    """The role that stands in braces at a line's end."""
    return _ATTRIBUTE.search(line[-20:]) if line[-1] == "}" else None


def _headed(line: str) -> tuple[str, Role | None, bool]:
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


def _unclosed(heading: str) -> str:
    """Without the hashes that may close a heading as well."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare != heading and bare[-1:].isspace() and bare.strip() else heading


def together(page: list[Line | None], furniture: Furniture) -> list[Line | None]:
    """The lines of a page in the light of their neighbours: underlined headings, and items that are no list. None are empty lines.

    A line of = or - directly below marks a heading too. In pasted text one item is no list: "* Correction: …" is a footnote, and keeps
    its mark.
    """
    page = [_underlined(line, below) if line and below and below.rule else line for line, below in pairwise([*page, None])]
    found = [line for line in page if line]
    if any(line.titled for line in found):
        return page
    items = [False, *(line.mark == "list-item" for line in found), False]
    listed = iter([not item or before or after for before, item, after in zip(items, items[1:], items[2:], strict=False)])
    return [line and (line if next(listed) else _line(line.source, furniture)) for line in page]


def _underlined(line: Line, below: Line) -> Line:
    if line.mark or len(line.text) > WRAP_WIDTH or line.text[-1] in ".!?:;|":
        return line
    role: Role = "headline" if below.text[0] == "=" else "heading"
    return line._replace(role=role, mark=role, titled=True)
