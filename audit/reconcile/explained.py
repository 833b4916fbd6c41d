"""The findings about changes that a notice explains, wholly or in part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audit.model import Change, Evidence, Finding, NoticeRecord
from audit.reconcile.findings import Writer
from audit.reconcile.left_out import left_out
from audit.reconcile.links import Link
from audit.reconcile.match import STRENGTHS, Strength

TOLD = ("values", "one-value", "words", "restated", "arrived", "removal")
"""How a notice is linked to a change that it explains wholly."""

SURE = {"elsewhere": 0.7, "topic": 0.6, "withdrawn": 0.5, "several": 0.5, "lone": 0.5}
"""How sure it is that a notice means a change of which it names no value; less when they came at different times (``LATE``)."""
LATE = 0.1


def explained(write: Writer, links: Sequence[Link], first: Mapping[str, str]) -> Iterator[Finding]:
    """One finding per notice and way of explaining: the changes for which this notice is the best explanation, or which it explains too.

    ``first`` maps every notice to its first wording: however often a notice was reworded, a change is told once, with the first of the
    wordings that explain it best.
    """
    told: dict[str, list[NoticeRecord]] = {}
    for link in links:
        told.setdefault(link.change.id, []).append(link.notice)
    left = {link.change.id: left_out(link.change, told[link.change.id]) for link in links}
    for mine in _by_notice(links, first):
        yield from _of_notice(write, mine, left)


def _by_notice(links: Sequence[Link], first: Mapping[str, str]) -> Iterator[list[Link]]:
    """The links of each notice, one for each change, in the order of the changes."""
    best: dict[str, str] = {}
    for link in sorted(links, key=lambda link: (STRENGTHS.index(link.strength), link.distance)):
        best.setdefault(link.change.id, first[link.notice.id])
    chosen: dict[tuple[str, str], Link] = {}
    for link in sorted(links, key=lambda link: STRENGTHS.index(link.strength)):
        chosen.setdefault((first[link.notice.id], link.change.id), link)
    kept = [link for link in links if chosen[first[link.notice.id], link.change.id] is link]
    for notice in {link.notice.id: link.notice for link in kept}.values():
        mine = [link for link in kept if link.notice.id == notice.id]
        yield [link for link in mine if best[link.change.id] == first[notice.id]] or mine


def _of_notice(write: Writer, mine: Sequence[Link], left: Mapping[str, tuple[Evidence, ...]]) -> Iterator[Finding]:
    notice = mine[0].notice
    whole: list[Change] = []
    part: dict[Strength, list[Link]] = {}
    for index, link in enumerate(mine):
        on_its_way = link.strength == "elsewhere" and any(later.strength in TOLD for later in mine[index + 1 :])
        if left[link.change.id]:
            how, sure = ("left-out", 0.8) if link.strength in TOLD else (link.strength, SURE[link.strength])
            yield write.explained("partly-acknowledged", notice, [link.change], sure, how, left[link.change.id])
        elif on_its_way or link.strength in TOLD:
            whole.append(link.change)
        else:
            part.setdefault(link.strength, []).append(link)
    if whole:
        sure = 0.95 if any(link.strength in ("values", "words") for link in mine) else 0.8
        yield write.explained("acknowledged", notice, whole, sure)
    for strength, some in part.items():
        sure = round(SURE[strength] - (LATE if any(link.distance for link in some) else 0), 2)
        yield write.explained("partly-acknowledged", notice, [link.change for link in some], sure, strength)
