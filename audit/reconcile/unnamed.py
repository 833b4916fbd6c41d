"""Notices that name no value: which change they mean is told by what else there is to mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from audit.model import Change, NoticeRecord
from audit.reconcile.borne import against, spared
from audit.reconcile.kinds import admits_an_error, compatible
from audit.reconcile.links import Link, replacement
from audit.reconcile.match import CORRECTING, Strength
from audit.reconcile.parts import meaning, unspoken
from audit.reconcile.phrases import stems, substitutions

Hint = tuple[NoticeRecord, Change]
"""A notice and a change that may belong together, though nothing settles it."""

_REMOVAL = re.compile(
    r"\b(?:remov|delet|retract|withdr|taken (?:out|down)|entfern|gelöscht|gestrichen|zurückgezogen|supprim|retiré|enlev|elimin|retirad"
    r"|suprimi|borrad|видален|вилучен|прибран|удал[её]н|изъят|убран)",
    re.IGNORECASE,
)
"""What a notice says of words that it took out of the text."""


def unnamed(
    changes: Sequence[Change], notices: Sequence[NoticeRecord], order: Mapping[str, int], found: Sequence[Link], first: Mapping[str, str]
) -> tuple[list[Link], list[Hint]]:
    """Links for notices whose words alone link them to no change, and the pairs that stay open but may belong together.

    ``found`` are the links so far. A notice of removal means what was removed with it; one that names a kind of thing, or nothing, means
    the one correction that came with it, or just before it, when there is only one and no other such notice.
    """
    fresh = [n for n in notices if n.kind in CORRECTING and first[n.id] == n.id and order[n.versions[0]] > 0]
    answered = {first[link.notice.id] for link in found}
    links = [link for n in fresh if n.id not in answered for link in _removed(n, changes, {link.change.id for link in found})]
    answered |= {link.notice.id for link in links}
    near = {order[notice.versions[0]] - distance for notice in fresh for distance in (0, 1)}
    linked = {link.change.id for link in (*found, *links)}
    waiting = [c for c in changes if c.label == "correction" and order[c.new_version] in near and c.id not in linked]
    waiting = [c for c in waiting if not any(against(notice, c) for notice in notices)]
    for notice in fresh:
        if notice.id in answered:
            told = [link.change for link in found if link.notice.id == notice.id]
            links += _told_besides(notice, told, [c for c in waiting if c.new_version == notice.versions[0]])
    linked = {link.change.id for link in links}
    silent = [n for n in fresh if n.id not in answered and not n.claims and admits_an_error(n)]
    lone, hints = _lone(silent, [c for c in waiting if c.id not in linked], order)
    return links + lone, hints


def _told_besides(notice: NoticeRecord, told: Sequence[Change], waiting: Sequence[Change]) -> list[Link]:
    """Links to the changes that a notice means by naming a thing, beside what it says of those ``told``."""
    links: list[Link] = []
    for part in unspoken(notice, told):
        links += _only(notice, [change for change in waiting if compatible(part, change)], "topic", 0)
    return links


def _lone(silent: Sequence[NoticeRecord], waiting: Sequence[Change], order: Mapping[str, int]) -> tuple[list[Link], list[Hint]]:
    """Of every notice the only correction that it can mean, if there is one; else those that it may mean."""
    links: list[Link] = []
    hints: list[Hint] = []
    for notice in silent if waiting else ():
        taken = {link.change.id for link in links}
        near, distance = _near(notice, [change for change in waiting if change.id not in taken], order)
        rivals = [n for n in silent if n.versions[0] == notice.versions[0]]
        able = [change for change in near if compatible(notice.text, change) and not spared(notice, change)]
        meant, strength = meaning(notice.text, able) if len(rivals) == 1 else ((), "lone")
        alone = [Link(notice, change, strength, distance) for change in meant]
        links += alone
        hints += [] if alone else [(notice, change) for change in able]
    return links, hints


def _near(notice: NoticeRecord, waiting: Sequence[Change], order: Mapping[str, int]) -> tuple[list[Change], int]:
    """The open corrections of the version that brought the notice; if it has none, of the one before."""
    arrived = order[notice.versions[0]]
    for distance in (0, 1):
        if near := [change for change in waiting if order[change.new_version] == arrived - distance]:
            return near, distance
    return [], 0


def _only(notice: NoticeRecord, changes: Sequence[Change], strength: Strength, distance: int) -> list[Link]:
    """Links to the changes when all of them are one replacement."""
    one = len({replacement(change) for change in changes}) == 1
    return [Link(notice, change, strength, distance) for change in changes] if one else []


def _removed(notice: NoticeRecord, changes: Sequence[Change], linked: set[str]) -> list[Link]:
    """What was taken out with a notice of removal: what the notice speaks of, or else the only paragraph that something was taken from.

    A retraction speaks of all of it.
    """
    if not _REMOVAL.search(notice.text) or any(claim.wrong and claim.right for claim in notice.claims):
        return []
    gone = [c for c in changes if c.new_version == notice.versions[0] and c.label != "noise" and c.id not in linked and _withdrawn(c)]
    topic = stems(notice.text)
    if meant := [change for change in gone if notice.kind == "retraction" or topic & stems(_withdrawn(change))]:
        return [Link(notice, change, "removal", 0) for change in meant]
    return [Link(notice, change, "withdrawn", 0) for change in gone] if len({change.old_line for change in gone}) == 1 else []


def _withdrawn(change: Change) -> str:
    """The words that left the text, when nothing came for them."""
    swaps = substitutions(change.ops)
    return "" if any(new for _, new in swaps) else " ".join([old for old, _ in swaps])
