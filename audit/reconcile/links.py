"""Which notice explains which change of an article: by its words, and where it names no value, because nothing else is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from audit.model import Change, NoticeRecord
from audit.reconcile.borne import borne, sides
from audit.reconcile.kinds import admits_an_error
from audit.reconcile.match import CORRECTING, Strength, match
from audit.reconcile.phrases import mentioned, substitutions

BESIDE = frozenset({"words", "arrived", "elsewhere", "topic"})
"""Ways of speaking of a change that count only while some claim of the notice has no other change to bear it out."""


@dataclass(frozen=True, slots=True)
class Link:
    """A notice that explains a change."""

    notice: NoticeRecord
    change: Change
    strength: Strength
    distance: int
    """How many versions lie between the change and the notice."""


def links(changes: Sequence[Change], notices: Sequence[NoticeRecord], order: Mapping[str, int]) -> list[Link]:
    """Every notice with every change that its words explain.

    A topic alone links a correction that arrived with the notice; one of another version when the two have nobody else, unless the notice
    is as old as what we know of the article: it speaks of what was before that.
    """
    found: list[Link] = []
    apart: list[Link] = []
    for notice in notices:
        arrived = order[notice.versions[0]]
        late = arrived > 0 and admits_an_error(notice)
        for change, strength in _spoken_of(notice, changes):
            distance = abs(order[change.new_version] - arrived)
            if strength == "topic" and (distance or change.label != "correction"):
                apart += [Link(notice, change, strength, distance)] if change.label == "correction" and late else []
                continue
            if change.label != "correction" and not _admits(notice, change, strength, distance):
                continue
            found.append(Link(notice, change, strength, distance))
    return found + _unrivalled(apart, found)


def _spoken_of(notice: NoticeRecord, changes: Sequence[Change]) -> list[tuple[Change, Strength]]:
    """The changes that the notice matches. Where others bear out all that it claims it means those: then it speaks of a change only by a
    claim, or by a statement of its own."""
    pairs = [(change, strength) for change in changes if change.label != "noise" and (strength := match(notice, change))]
    if not notice.claims or all(strength not in BESIDE for _, strength in pairs):
        return pairs
    bearing = [{change.id for change, _ in pairs if borne(claim, change, sides(change)) in TOLD} for claim in notice.claims]
    return [(change, how) for change, how in pairs if how not in BESIDE or not all(ids - {change.id} for ids in bearing)]


TOLD = ("values", "one-value")
"""How a change bears out a claim wholly."""


def _unrivalled(apart: Sequence[Link], found: Sequence[Link]) -> list[Link]:
    """Of the topics told in another version than the correction those that mean one replacement, which nobody else explains."""
    spoken, explained = {link.notice.id for link in found}, {link.change.id for link in found}
    free = [link for link in apart if link.notice.id not in spoken and link.change.id not in explained]
    meant: dict[str, set[tuple[object, ...]]] = {}
    for link in free:
        meant.setdefault(link.notice.id, set()).add(replacement(link.change))
    return [link for link in free if len(meant[link.notice.id]) == 1]


def _admits(notice: NoticeRecord, change: Change, strength: Strength, distance: int) -> bool:
    """Is the notice's word enough to call an edit a correction that did not look like one?"""
    if not (change.old and change.new) or notice.kind not in CORRECTING:
        return False
    if strength == "words":
        return all(part <= mentioned(notice.text) for part in sides(change))
    return strength == "values" or (not distance and strength in ("one-value", "restated"))


def replacement(change: Change) -> tuple[object, ...]:
    """What a change is one of when the same words are replaced in several places of one version."""
    return change.new_version, substitutions(change.ops) if change.old and change.new else change.id
