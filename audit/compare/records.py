"""The notices of an article over its life: which versions carry each, and which one was reworded into which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from rapidfuzz import fuzz

from audit.compare.page import Page, without
from audit.compare.rewording import REWORDED, continues, worded
from audit.model import Block, Notice, NoticeRecord, Version


@dataclass(frozen=True, slots=True)
class Records:
    """``records`` in the order of their first appearance; ``reworded`` maps the id of a notice to the id of the one that took its place."""

    records: tuple[NoticeRecord, ...]
    reworded: dict[str, str]


def settle(old: Page, new: Page) -> tuple[Page, Page]:
    """Lets a notice be a notice on both sides, when an edit of its wording hid it from recognition on one.

    A notice is never an edit: a block that is new, and close to a notice that is gone, is that notice reworded, and the other way round.
    """
    return _revealed(old, new), _revealed(new, old)


def _revealed(page: Page, other: Page) -> Page:
    """``page`` with those of its blocks found as notices that are close to a notice of ``other`` and stand nowhere in ``other``."""
    known = {notice.text for notice in page.notices}
    lost = [notice for notice in other.notices if notice.text not in known]
    if not lost:
        return page
    there = {block.text for block in other.blocks}
    rivals = _told_anew(page, other)
    held = {index for notice in page.notices for index in (notice.block, *notice.also)}
    hidden = []
    for index, block in enumerate(page.blocks):
        if index in held or block.text in there:
            continue
        near = max(lost, key=lambda notice: fuzz.ratio(notice.text, block.text))
        like = fuzz.ratio(near.text, block.text)
        if like >= REWORDED and all(fuzz.ratio(rival, block.text) < like for rival in rivals):
            hidden.append(replace(near, text=block.text, block=index, start=0, end=len(block.text), also=()))
    return without(page, hidden) if hidden else page


def _told_anew(page: Page, other: Page) -> list[str]:
    """The blocks of ``other``'s story that ``page`` does not have: what a block of ``page`` may rather have become than a notice."""
    here = {block.text for block in page.blocks}
    held = {index for notice in other.notices for index in (notice.block, *notice.also)}
    return [block.text for index, block in enumerate(other.blocks) if index not in held and block.text not in here]


Noticed = tuple[tuple[Notice, Block], ...]
"""The notices of one page, each with the block it stands in."""


def noticed(page: Page) -> Noticed:
    """The notices of a page: all that the records need of it."""
    return tuple([(notice, page.blocks[notice.block]) for notice in page.notices])


def records(article: str, versions: Sequence[Version], pages: Sequence[Noticed]) -> Records:
    """Follows every notice of an article through its versions. ``pages`` belong to ``versions`` one to one.

    A notice keeps its id, and the words it first had, while nothing but its signs and capitals changes. Two notices may go on in one.
    """
    found: dict[str, NoticeRecord] = {}
    reworded: dict[str, str] = {}
    known_as: dict[str, str] = {}
    before: list[str] = []
    for version, page in zip(versions, pages, strict=True):
        here = [_record(article, version, notice, block) for notice, block in page]
        here = [replace(record, id=known_as.setdefault(worded(record.text), record.id)) for record in here]
        for record in here:
            known = found.get(record.id)
            found[record.id] = _seen_again(known, record) if known else record
        now = [record.id for record in here]
        for gone in [i for i in before if i not in now]:
            candidates = [i for i in now if i not in before]
            if near := _nearest(found[gone], [found[i] for i in candidates]):
                reworded[gone] = near
        before = now
    return Records(tuple(found.values()), reworded)


def _record(article: str, version: Version, notice: Notice, block: Block) -> NoticeRecord:
    return NoticeRecord(
        id=sha256(f"{article}\0notice\0{notice.text}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        kind=notice.kind,
        text=notice.text,
        first_seen=version.first_seen,
        last_seen=version.last_seen,
        where=block.role,
        claims=notice.claims,
        versions=(version.id,),
        line=block.line,
        pattern=notice.pattern,
    )


def _seen_again(known: NoticeRecord, again: NoticeRecord) -> NoticeRecord:
    if known.versions[-1] == again.versions[0]:
        return known
    return replace(known, last_seen=again.last_seen, versions=(*known.versions, *again.versions))


def _nearest(gone: NoticeRecord, candidates: Sequence[NoticeRecord]) -> str | None:
    able = [record for record in candidates if continues(gone, record)]
    best = max(able, key=lambda record: fuzz.ratio(gone.text, record.text), default=None)
    return best.id if best else None
