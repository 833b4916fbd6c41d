"""Page text to typed blocks: what each line is, from its own cues and from where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from audit.blocks.cues import look
from audit.blocks.lines import lines
from audit.blocks.places import place
from audit.model import Block


def blocks(text: str, furniture: Sequence[re.Pattern[str]] = ()) -> tuple[Block, ...]:
    """The blocks of a page text, in order; every mark but spaces and marking is in one of them.

    ``text`` is pasted text, or carries the marking ``# headline``, ``## heading``, ``- item``, ``> quote``, ``line {.role}``. A line is a
    block, except in hard-wrapped files, where lines up to a blank line are. Lines that one of ``furniture`` matches whole are furniture.
    In text with marked headings or roles only marks and what a line shows by itself give a role; in pasted text its place does too.
    """
    read = lines(text)
    looks = [look(line.text) for line in read]
    listed = _matcher(tuple(furniture))
    roles = [line.role or ("furniture" if listed(line.text) else seen.role) for line, seen in zip(read, looks, strict=True)]
    if not any(line.marked for line in read):
        place(looks, roles)
    elif roles.count("headline") > 1:
        first = roles.index("headline")
        roles = ["heading" if role == "headline" and i > first else role for i, role in enumerate(roles)]
    return tuple(Block(role or "paragraph", line.text, line.number) for role, line in zip(roles, read, strict=True))


@lru_cache(maxsize=64)
def _matcher(patterns: tuple[re.Pattern[str], ...]) -> Callable[[str], bool]:
    """Remembers lines: most of a page comes again in its next version."""

    @lru_cache(maxsize=1 << 13)
    def matches(line: str) -> bool:
        return any(pattern.fullmatch(line) for pattern in patterns)

    return matches
