"""The role that a line of pasted text has by its place: above the story, between its paragraphs, after its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from audit.blocks.cues import SIGNED, Look, named
from audit.model import Role

_TOP: Final = 14
"""Lines around the first paragraph in which the headline, the byline and the stamp of a pasted page are looked for."""
_LABEL: Final = 4
"""Words of the longest section label above a headline ("Nation & World News")."""
_HEADLINE: Final = 30
"""Words of the longest headline; with a final stop 16."""
_DEK: Final = 6
"""Words of the shortest dek; the longest headline that may follow a label has 16."""
_HEADING: Final = 12
"""Words of the longest heading inside a story."""
_REMNANT: Final = 6
"""Words of the longest name, tag or link known as furniture only because the story is over."""


def place(texts: Sequence[str], looks: Sequence[Look], roles: list[Role | None]) -> None:
    """Fills in the roles that follow from the place. Without a paragraph of a story there is no place."""
    story = [i for i, seen in enumerate(looks) if seen.real and not roles[i]]
    if len(story) > 1 and story[0] == 0 and _may_head(texts[0], looks[0]):
        del story[0]
    if not story:
        return
    top = _top(looks, roles, story)
    _head(texts, looks, roles, top)
    _body(looks, roles, top, story[-1])


def _may_head(text: str, seen: Look) -> bool:
    if seen.apart or seen.leads or seen.role:
        return False
    return seen.words <= _HEADLINE if not seen.stopped else seen.words <= 16 and (seen.asks or named(text) >= 0.7)


def _top(looks: Sequence[Look], roles: Sequence[Role | None], story: Sequence[int]) -> int:
    """The index of the story's first paragraph: past a byline or stamp that stands among the first lines, with a dek before it."""
    first = story[0]
    for i in range(min(first + _TOP, len(looks)) - 1, first, -1):
        if (roles[i] == "timestamp" or looks[i].byline >= SIGNED) and sum(first <= j < i for j in story) == 1 and story[-1] > i:
            return next(j for j in story if j > i)
    return first


def _head(texts: Sequence[str], looks: Sequence[Look], roles: list[Role | None], top: int) -> None:
    for i in range(top):
        if not roles[i] and looks[i].dated:
            roles[i] = "timestamp"
        elif not roles[i] and looks[i].byline >= SIGNED:
            roles[i] = "byline"
    candidates = [i for i in range(max(0, top - _TOP), top) if not roles[i] and _may_head(texts[i], looks[i])]
    if not candidates:
        return
    headline = _headline(looks, candidates, "byline" in roles[:top] or "timestamp" in roles[:top])
    roles[headline] = "headline"
    for i in range(max(0, top - _TOP), headline):
        if not roles[i] and looks[i].words <= _LABEL and named(texts[i]) >= 0.6:
            roles[i] = "furniture"
    for i in range(headline + 1, top):
        if not roles[i] and _is_byline(looks, roles, i):
            roles[i] = "byline"
        elif not roles[i] and _may_be_dek(looks[i]) and "dek" not in roles:
            roles[i] = "dek"


def _may_be_dek(seen: Look) -> bool:
    return not (seen.apart or seen.leads) and seen.words >= _DEK


def _is_byline(looks: Sequence[Look], roles: Sequence[Role | None], i: int) -> bool:
    near = any(roles[j] == "timestamp" for j in (i - 1, i + 1) if 0 <= j < len(roles))
    return looks[i].byline > 0 and looks[i].byline + near >= 2


def _headline(looks: Sequence[Look], candidates: Sequence[int], page: bool) -> int:
    """The first line longer than a section label, on a page that has one; where it may be the dek, the line before it."""
    long = [i for i in candidates if looks[i].words > _LABEL]
    if not long:
        return candidates[-1 if page else 0]
    short = [i for i in candidates if i < long[0]]
    labelled = (page or len(candidates) > 2) and (len(long) > 1 or looks[long[0]].words <= 16)
    return long[0] if labelled or not short else short[-1]


def _body(looks: Sequence[Look], roles: list[Role | None], top: int, end: int) -> None:
    """Headings stand before a paragraph; what is short after the last paragraph is furniture, and so is a list that a cue opens."""
    opened = ""
    for i in range(top, len(looks)):
        seen = looks[i]
        if seen.real and not (opened or seen.opens):
            continue  # most lines
        biography = opened == "author" and looks[i - 1].opens == "author"
        if seen.real and not biography:
            opened = ""
        opened = seen.opens or opened
        if not roles[i]:
            roles[i] = "furniture" if biography else _inside(seen, bool(opened), i < end)


def _inside(seen: Look, listed: bool, goes_on: bool) -> Role | None:
    if seen.real or seen.apart or (seen.stopped and not seen.asks and (goes_on or not seen.promotes)):
        return None
    if goes_on and (seen.stopped or not listed):
        return "quote" if seen.quoted and seen.words > _LABEL else "heading" if seen.words <= _HEADING else None
    remnant = not (seen.stopped or seen.leads) and (listed or (seen.words <= _REMNANT and not seen.figures))
    return "furniture" if remnant or seen.promotes else None
