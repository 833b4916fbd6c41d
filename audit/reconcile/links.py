"""Which notice explains which change of an article: by its words, and where it names no value, because nothing else is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from audit.model import Change, NoticeRecord
from audit.reconcile.kinds import admits_an_error
from audit.reconcile.match import Strength, match, substitutions

CORRECTING = frozenset({"correction", "clarification", "retraction", "editors-note"})
"""Kinds of notices that admit an error; a plain update does not, though it may explain one."""


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
        for change in changes:
            if change.label == "noise" or not (strength := match(notice, change)):
                continue
            distance = abs(order[change.new_version] - arrived)
            if strength == "topic" and (distance or change.label != "correction"):
                apart += [Link(notice, change, strength, distance)] if change.label == "correction" and late else []
                continue
            if change.label != "correction" and not _admits(notice, change, strength, distance):
                continue
            found.append(Link(notice, change, strength, distance))
    return found + _unrivalled(apart, found)


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
    replaced = bool(change.old and change.new) and notice.kind in CORRECTING
    return replaced and (strength == "values" or (strength == "one-value" and not distance and bool(notice.claims)))


def replacement(change: Change) -> tuple[object, ...]:
    """What a change is one of when the same words are replaced in several places of one version."""
    return change.new_version, substitutions(change.ops) if change.old and change.new else change.id
