"""Page text to typed blocks: what each line is, from its own cues and from where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audit.blocks.cues import Look, look
from audit.blocks.lines import lines
from audit.model import Block, Role

_TOP = 14
"""Lines in which the byline and the stamp of a pasted page are looked for."""
_LABEL = 4
"""Words of the longest section label above a headline ("Nation & World News")."""
_HEADLINE = 30
"""Words of the longest headline."""
_DEK = 6
"""Words of the shortest dek."""


def blocks(text: str, furniture: Sequence[re.Pattern[str]] = ()) -> tuple[Block, ...]:
    """The blocks of a page text, in order; every mark but spaces and marking is in one of them.

    ``text`` is pasted text, or carries the marking ``# headline``, ``## heading``, ``- item``, ``> quote``, ``line {.role}``. A line is a
    block, except in hard-wrapped files, where lines up to a blank line are. Lines that one of ``furniture`` matches whole are furniture.
    In marked text only marks and what a line shows by itself give a role; in pasted text its place does too.
    """
    read = lines(text)
    marked = any(line.attributed for line in read) or bool(read and read[0].role == "headline")
    looks = [look(line.text) for line in read]
    roles: list[Role | None] = [line.role for line in read]
    for i, line in enumerate(read):
        if not roles[i]:
            roles[i] = "furniture" if any(pattern.fullmatch(line.text) for pattern in furniture) else looks[i].role
    if not marked:
        _place(looks, roles)
    seen = False
    for i, role in enumerate(roles):
        if role == "headline":
            roles[i] = "heading" if seen and not read[i].attributed else role
            seen = True
    return tuple(Block(role or "paragraph", line.text, line.number) for role, line in zip(roles, read, strict=True))


def _place(looks: Sequence[Look], roles: list[Role | None]) -> None:
    """Fills in the roles that a line has by its place."""
    story = [i for i, seen in enumerate(looks) if seen.real and not roles[i]]
    if not story:
        return
    top = _top(looks, roles, story)
    _head(looks, roles, top)
    _body(looks, roles, top, story[-1])


def _top(looks: Sequence[Look], roles: Sequence[Role | None], story: Sequence[int]) -> int:
    """The index of the story's first paragraph: past a byline or stamp that stands among the first lines, with a dek before it."""
    first = story[0]
    for i in range(min(_TOP, len(looks)) - 1, first, -1):
        if (roles[i] == "timestamp" or looks[i].byline >= 3) and sum(first <= j < i for j in story) == 1 and any(j > i for j in story):
            return next(j for j in story if j > i)
    return first


def _head(looks: Sequence[Look], roles: list[Role | None], top: int) -> None:
    for i in range(top):
        if not roles[i] and looks[i].dated:
            roles[i] = "timestamp"
    headline = _headline(looks, [i for i in range(top) if not roles[i] and not looks[i].stopped and looks[i].words <= _HEADLINE])
    if headline is None:
        return
    for i in range(headline):
        if not roles[i] and looks[i].words <= _LABEL:
            roles[i] = "furniture"
    roles[headline] = "headline"
    for i in range(headline + 1, top):
        if not roles[i] and _is_byline(looks, roles, i):
            roles[i] = "byline"
        elif not roles[i] and looks[i].words >= _DEK and "dek" not in roles:
            roles[i] = "dek"


def _headline(looks: Sequence[Look], candidates: Sequence[int]) -> int | None:
    """The first candidate longer than a section label; a short one when what follows it is long enough for a dek."""
    plain = [i for i in candidates if looks[i].byline < 2]
    long = [i for i in plain if looks[i].words > _LABEL]
    if not long:
        return plain[-1] if plain else None
    before = [i for i in plain if i < long[0]]
    return before[-1] if before and len(long) == 1 and looks[long[0]].words > 16 else long[0]


def _is_byline(looks: Sequence[Look], roles: Sequence[Role | None], i: int) -> bool:
    near = any(roles[j] == "timestamp" for j in (i - 1, i + 1) if 0 <= j < len(roles))
    return looks[i].byline > 0 and looks[i].byline + near >= 2


def _body(looks: Sequence[Look], roles: list[Role | None], top: int, end: int) -> None:
    """Headings stand before a paragraph; short lines after the last paragraph are furniture, and so is a list that a cue opens."""
    aside = False
    for i in range(top, len(looks)):
        seen = looks[i]
        if seen.real:
            aside = False
        if seen.opens:
            aside = True
        if roles[i] or seen.real:
            continue
        if aside and not seen.stopped:
            roles[i] = "furniture"
        elif seen.short:
            roles[i] = "heading" if i < end else "furniture"
