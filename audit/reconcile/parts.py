"""The parts of a notice that names things without values: "the wrong age for Hale and the wrong year for the opening"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.model import Change, NoticeRecord
from audit.reconcile.kinds import admission, grouped, named, of_its_kind
from audit.reconcile.links import replacement
from audit.reconcile.match import Strength
from audit.reconcile.phrases import content, mentioned, names, stems, substitutions

_SENTENCE_END = re.compile(r"(?<=[.!?;…])\s+")
_PART_END = re.compile(r",?\s+(?:and|und|sowie|et|y|e|и|та|і|й)\s+|[,;]\s+")
_MARKER = re.compile(r"^[^:.]{0,40}:\s*")
_ALSO = re.compile(r"\b(?:also|außerdem|zudem|auch|aussi|également|también|además|також|крім|также|кроме)\b", re.IGNORECASE)
_PLACES = re.compile(r"\bparagraphs?\b|\bgrafs?\b|\babs(?:atz|ätzen)\b|\bparagraphes?\b|\bpárrafos?\b|\bабзац\w*", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:errors|mistakes|inaccuracies|typos|misspellings|facts|figures|names|dates|details"
    r"|fehlern?|ungenauigkeiten|erreurs|inexactitudes|errores|imprecisiones|помилки|помилок|неточност[іи]|ошибки|ошибок|неточностей)\b",
    re.IGNORECASE,
)
"""More than one thing, of which the notice does not say which."""


def unspoken(notice: NoticeRecord, told: Sequence[Change]) -> list[str]:
    """The parts of a notice that own up to an error and name a thing, but no value: neither of its claims nor of the changes ``told``,
    which it explains, nor the thing of one of these."""
    sides = [side for claim in notice.claims for side in (claim.wrong, claim.right) if side]
    sides += [side for change in told for swap in substitutions(change.ops) for side in swap if side]
    values = [mentioned(side) for side in sides if content(side)]
    found: list[str] = []
    for sentence in _SENTENCE_END.split(notice.text):
        if admission(_MARKER.sub("", sentence)):
            parts = [part for part in _things(sentence) if not any(value & mentioned(part) for value in values)]
            found += parts if _ALSO.search(sentence) else _unanswered(parts, told)
    return found


def _unanswered(parts: list[str], told: Sequence[Change]) -> list[str]:
    """The parts but for the one of each change that is told, which names its kind best."""
    for change in told:
        if able := [part for part in parts if grouped(part, change)]:
            best = max(able, key=lambda part: (of_its_kind(part, change), len(stems(part) & stems(change.new))))
            parts = [part for part in parts if part != best]
    return parts


def meaning(text: str, able: Sequence[Change]) -> tuple[Sequence[Change], Strength]:
    """Which of the changes that a notice without values could mean it does mean: the only one there is, the one of each thing that it
    names, the one about whom it names, or, when it says that several things were wrong, as many."""
    if _one(able):
        return able, "lone"
    parts = list(_things(text))
    if len(parts) > 1:
        each = [[change for change in able if grouped(part, change)] for part in parts]
        if all(map(_one, each)) and len({replacement(change) for some in each for change in some}) == len(parts):
            return [change for some in each for change in some], "several"
    who = names(_MARKER.sub("", text)) - names(text.split(maxsplit=1)[0])
    if len(parts) == 1 and _one(theirs := [change for change in able if who & (content(change.old) | content(change.new))]):
        return theirs, "topic"
    many = len(_PLACES.findall(text))
    if able and (_SEVERAL.search(text) if many < 2 else len({replacement(change) for change in able}) <= many):
        return able, "several"
    return (), "lone"


def _things(text: str) -> Iterator[str]:
    """The parts of a text that name a kind of thing."""
    return (part for part in _PART_END.split(text) if named(part))


def _one(changes: Sequence[Change]) -> bool:
    """Are all of the changes one replacement?"""
    return len({replacement(change) for change in changes}) == 1
