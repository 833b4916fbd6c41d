"""Page text to typed blocks: what each line is, from its own cues and from where it stands."""

from __future__ import annotations

from functools import lru_cache

from audit.blocks.lines import Furniture, read, split, together
from audit.blocks.places import place
from audit.model import Block

__all__ = ["Furniture", "blocks"]

_REMEMBERED = 1000
"""Code points of the longest line that is remembered: most of a page comes again in its next version, on the same lines."""

_read = lru_cache(maxsize=1 << 13)(read)
_block = lru_cache(maxsize=1 << 13)(Block)


def _none(_line: str) -> bool:
    return False


def blocks(text: str, furniture: Furniture = _none) -> tuple[Block, ...]:
    """The blocks of a page text, in order; every mark but spaces and marking is in one of them.

    ``text`` is pasted text, or carries the marking ``# headline``, ``## heading``, ``- item``, ``> quote``, ``line {.role}``. A line is a
    block, except in hard-wrapped files, where lines up to a blank line are. What ``furniture`` says yes to is furniture: it is asked for
    a line without its marking. In text with marked headings or roles only marks and what a line shows by itself give a role; in pasted
    text its place does too.
    """
    rows, numbers = split(text)
    page = [_read(row, furniture) if len(row) <= _REMEMBERED else read(row, furniture) for row in rows]
    near = True in [line.near for line in page if line]
    if near:
        page = together(page, furniture)
    lines = [line for line in page if line]
    roles = [line.role for line in lines]
    if not (near and any(line.titled for line in lines)):
        place([line.look for line in lines], roles)
    elif roles.count("headline") > 1:
        first = roles.index("headline")
        roles = ["heading" if role == "headline" and i > first else role for i, role in enumerate(roles)]
    where = [number for line, number in zip(page, numbers, strict=True) if line]
    found = zip(roles, [line.text for line in lines], where, strict=True)
    return tuple([(_block if len(words) <= _REMEMBERED else Block)(role or "paragraph", words, number) for role, words, number in found])
