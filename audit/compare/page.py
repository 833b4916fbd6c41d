"""A version's page taken apart: its notices, and the story that is left when they are out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from audit.blocks import Furniture, blocks
from audit.model import Block, Notice, Outlet
from audit.notice import notice


@dataclass(frozen=True, slots=True)
class Page:
    """``story`` are the blocks without the notices; a notice inside a paragraph is cut out of it."""

    blocks: tuple[Block, ...]
    story: tuple[Block, ...]
    notices: tuple[Notice, ...]


_CASED = re.compile(r"(?<!\\)[A-Z]|\(\?-")
"""What a pattern has to which case matters: a capital that is no ``\\W`` or the like, or a flag taken back."""


_PRINTED = 400
"""Code points of the longest phrase of furniture: notes on rights and newsletters are shorter, many paragraphs are not."""


@lru_cache(maxsize=64)
def furniture(outlet: Outlet) -> Furniture:
    """Says whether a line is one that this outlet prints around every story."""
    patterns = [wording.pattern for wording in outlet.wordings if wording.part == "furniture"]
    # Under ``(?i)`` each of some two hundred phrases is looked at; in a line in lower case most fall by their first letter.
    caseless = [pattern for pattern in patterns if pattern.startswith("(?i)") and not _CASED.search(pattern)]
    cased = [re.compile(pattern) for pattern in patterns if pattern not in caseless]
    low = re.compile("|".join(f"(?:{pattern.removeprefix('(?i)')})" for pattern in caseless) or r"(?!)")

    def prints(line: str) -> bool:
        said = len(line) <= _PRINTED and low.fullmatch(line.lower()) is not None
        return said or bool([pattern for pattern in cased if pattern.fullmatch(line)])

    return prints


def page(text: str, outlet: Outlet) -> Page:
    """Takes one version's page text apart."""
    parts = blocks(text, furniture(outlet))
    notices = notice(parts, outlet)
    return Page(parts, _story(parts, notices), notices)


def without(page: Page, notices: Sequence[Notice]) -> Page:
    """The page with these notices found in it as well, whatever the wordings made of them."""
    everything = tuple(sorted((*page.notices, *notices), key=lambda n: (n.block, n.start)))
    return Page(page.blocks, _story(page.blocks, everything), everything)


def _story(parts: Sequence[Block], notices: Sequence[Notice]) -> tuple[Block, ...]:
    if not notices:
        return tuple(parts)
    cuts: dict[int, list[Notice]] = {}
    for found in notices:
        cuts.setdefault(found.block, []).append(found)
        for other in found.also:
            cuts.setdefault(other, [])
    story = []
    for index, block in enumerate(parts):
        if index not in cuts:
            story.append(block)
        elif rest := _cut(block.text, cuts[index]):
            story.append(replace(block, text=rest))
    return tuple(story)


def _cut(text: str, notices: Sequence[Notice]) -> str:
    if not notices:
        return ""
    kept, position = [], 0
    for found in sorted(notices, key=lambda n: n.start):
        kept.append(text[position : found.start].strip())
        position = max(position, found.end)
    kept.append(text[position:].strip())
    return " ".join(piece for piece in kept if piece)
