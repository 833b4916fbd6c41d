"""Page text to typed blocks: what each line is, from its own cues and from where it stands."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import compress

from audit.blocks.lines import Furniture, Line, read, split, together
from audit.blocks.places import place
from audit.memory import Answers
from audit.model import Block

__all__ = ["Furniture", "blocks"]

_LETTERS = 1_000_000
_LONGEST = 100_000
"""Code points of the lines that are remembered, and of one: most of a page comes again in its next version, on the same lines."""


@lru_cache(maxsize=2)
def _rows(furniture: Furniture) -> Answers[Line | None]:
    """What rows of an outlet's pages say."""
    return Answers(partial(read, furniture=furniture), _LETTERS, _LONGEST)


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
    page = list(map(_rows(furniture).__getitem__, rows))
    near = True in [line.near for line in page if line]
    if near:
        page = together(page, furniture)
    lines = [line for line in page if line]
    texts = [line.text for line in lines]
    roles = [line.role for line in lines]
    if not (near and any(line.titled for line in lines)):
        place(texts, [line.look for line in lines], roles)
    elif roles.count("headline") > 1:
        first = roles.index("headline")
        roles = ["heading" if role == "headline" and i > first else role for i, role in enumerate(roles)]
    found = zip(roles, texts, compress(numbers, page), strict=True)
    return tuple([Block(role or "paragraph", words, number) for role, words, number in found])
