"""Finds the outlet's own words about a change to the article: corrections, clarifications, editors' notes, updates, retractions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from audit.model import Block, Notice, Outlet
from audit.notice.find import GRAVE, Found, find, invites
from audit.notice.stems import Style, speaking, style

_HEAD = 4
"""Blocks at the beginning of an article that are its head: a notice stands under the headline, the dek, the byline and the dateline."""
_TAIL = 8
"""Blocks at the end that are its tail: author lines, promotions and links of the page follow a notice at the foot."""
_TIP = 2
"""Blocks at either end where words count that may be about somebody else's article."""
_AROUND = ("furniture", "timestamp", "headline")
"""Roles of what stands around a story."""
_UNREAD = ("heading", "byline")
"""Roles whose words, unless a marker opens them, are never the outlet's about the article."""
_SPACES = str.maketrans("\u00a0\u202f", "  ")
_CLOSING = "”\"’')]*_ "
"""What may stand after the full stop of a last sentence."""


def notice(blocks: Sequence[Block], outlet: Outlet) -> tuple[Notice, ...]:
    """The notices of one version, in order. Each is a span of one block; ``also`` names other blocks that leave the story with it.

    A marker ("Correction:") counts in any block. A phrase ("An earlier version of this article said") counts at the head or the tail
    of the article, in brackets, after a marker and in a block whose role is ``notice``. A marker on a line of its own goes with the
    block below it.
    """
    house, printed = style(outlet), [block.text for block in blocks]
    blocks = [_plain(block) for block in blocks]
    roles = [block.role for block in blocks]
    spoken = speaking([block.text for block in blocks], house)
    if "notice" in roles:
        spoken = sorted({*spoken, *(number for number, role in enumerate(roles) if role == "notice")})
    if not spoken:
        return ()
    story = [number for number, role in enumerate(roles) if role not in _AROUND]
    told: list[tuple[Found, ...]] = [()] * len(blocks)
    for number in spoken:
        told[number] = _words(blocks[number], house, _reach(story, number, blocks[number]))
    above: dict[int, tuple[int, ...]] = {}
    for number in spoken:
        here = told[number]
        if not (here and here[0].alone):
            continue
        below = _below(blocks, told, number, house)
        if below is not None:
            above[below] = (*above.pop(number, ()), number)
            told[below] = _joined(here[0], told[below], blocks[below])
        if below is not None or not _ends(blocks, number, here[0]):
            told[number] = ()
    return tuple(
        _notice(one, printed[number], number, above.get(number, ()) if one is here[0] else ())
        for number, here in enumerate(told)
        for one in here
    )


def _plain(block: Block) -> Block:
    """The block with plain spaces, as many and at the same places: a wording is the same with those that editing systems put in."""
    if "\u00a0" in block.text or "\u202f" in block.text:
        return replace(block, text=block.text.translate(_SPACES))
    return block


def _notice(found: Found, text: str, number: int, above: tuple[int, ...]) -> Notice:
    from audit.notice.claims import claims  # on demand: its patterns take longer to compile than most articles to read

    words = text[found.start : found.end]
    told = claims(words.translate(_SPACES))
    return Notice(found.kind or "editors-note", words, told, number, found.start, found.end, found.pattern, above)


def _reach(story: Sequence[int], number: int, block: Block) -> int:
    """How far a block may be trusted (see ``find``). ``story`` are the blocks that tell it; furniture after them belongs to its tail."""
    place = bisect_left(story, number)
    within = place < len(story) and story[place] == number
    left = len(story) - place - within
    if block.role in _UNREAD or not (0 < place + within <= _HEAD or left < _TAIL):
        return 0
    rank = min(place, left) if within else 0 if left == 0 else _TIP
    return 2 if rank < _TIP else 1


def _words(block: Block, house: Style, reach: int) -> tuple[Found, ...]:
    if block.role in ("headline", "quote"):
        return ()
    if block.role == "notice":
        return find(block.text, house, 2) or _whole(block.text)
    return find(block.text, house, reach)


def _whole(text: str) -> tuple[Found, ...]:
    return (Found(0, len(text), "editors-note", "role", False),) if text.strip() else ()


def _ends(blocks: Sequence[Block], number: int, marker: Found) -> bool:
    """True for a marker with a colon, or in capitals, after which the story ends: the rest of the notice was not captured."""
    text = blocks[number].text.strip()
    said = text.endswith((":", "—", "–")) or text.isupper() or blocks[number].role == "notice"
    return said and marker.kind in GRAVE and all(block.role == "furniture" for block in blocks[number + 1 :])


def _below(blocks: Sequence[Block], told: Sequence[tuple[Found, ...]], number: int, house: Style) -> int | None:
    """The block that a lone marker introduces: the next one, if it is a sentence or a notice in its own right."""
    below = number + 1
    if below >= len(blocks) or blocks[below].role in ("headline", "furniture", "heading", "byline", "timestamp"):
        return None
    text = blocks[below].text.rstrip()
    if told[below]:
        return below
    sentence = text.rstrip(_CLOSING)[-1:] in ".!?" and text.count(" ") >= 4 and not invites(text, house)
    return below if sentence and told[number][0].kind in GRAVE else None


def _joined(marker: Found, below: tuple[Found, ...], block: Block) -> tuple[Found, ...]:
    if not below:
        return (Found(0, len(block.text), marker.kind, marker.pattern, False),)
    first = below[0]
    if marker.kind in GRAVE:
        first = replace(first, kind=marker.kind, pattern=marker.pattern)
    return (replace(first, start=0, alone=False), *below[1:])
