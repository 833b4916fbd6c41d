"""Two pages of one article to their changes, labelled. Only what is not shared by both is segmented, valued or classified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import TypeVar

from audit.align import align
from audit.anchor import anchor
from audit.classify import classify
from audit.compare.page import Page
from audit.diff import diff
from audit.model import Block, Case, Change, Judgement, Notice, Op, Pair, Role, Rule, Sentence, Severity
from audit.segment import segment
from audit.values import values
from audit.words import tokens

T = TypeVar("T")

PROMINENT: frozenset[Role] = frozenset({"headline", "dek"})
"""Where every error weighs: most readers see nothing else."""

MINOR_REASONS = frozenset({"name-respelled", "hedge-changed"})
"""Corrections that do not change what happened, unless they stand where everybody reads."""


RE_EXTRACTED = Judgement("noise", "re-extraction", 1.0)


@dataclass(frozen=True, slots=True)
class Interval:
    """When a change happened: after ``not_before`` and not later than ``not_after``; either may be unknown."""

    not_before: datetime | None
    not_after: datetime | None

    @property
    def hours(self) -> float | None:
        if self.not_before is None or self.not_after is None:
            return None
        return (self.not_after - self.not_before).total_seconds() / 3600


@dataclass(frozen=True, slots=True)
class _Passage:
    """A pair of sentences that differ, with their words joined."""

    pair: Pair
    old: str
    new: str
    role: Role
    old_line: int
    new_line: int


def changes(old: Page, new: Page, when: Interval, rules: Sequence[Rule]) -> tuple[Change, ...]:
    """What happened to the story between two pages, in the order of the new one. Ids and versions are left empty.

    Without ``rules`` nothing is judged: the extractor changed, not the publisher, and what differs between two extractions is no edit.
    """
    passages = _passages(*_leftovers(old.story, new.story))
    arrived = _arrived(old.notices, new.notices)
    lead = min((block.line for block in new.story if block.role == "paragraph"), default=0)
    if not rules:
        return tuple(_change(passage, diff(passage.old, passage.new), RE_EXTRACTED, when, lead) for passage in passages)
    others_old, others_new = _others([p.old for p in passages]), _others([p.new for p in passages])
    found = []
    for passage, other_old, other_new in zip(passages, others_old, others_new, strict=True):
        ops = diff(passage.old, passage.new)
        case = Case(
            kind=passage.pair.kind,
            role=passage.role,
            old=passage.old,
            new=passage.new,
            ops=ops,
            old_values=values(passage.old),
            new_values=values(passage.new),
            notices=arrived,
            hours=when.hours,
            other_old=other_old,
            other_new=other_new,
        )
        found.append(_change(passage, ops, classify(case, rules), when, lead))
    return tuple(found)


def _change(passage: _Passage, ops: tuple[Op, ...], judgement: Judgement, when: Interval, lead: int) -> Change:
    prominent = passage.role in PROMINENT or (passage.role == "paragraph" and 0 < passage.new_line <= lead)
    return Change(
        id="",
        old_version="",
        new_version="",
        not_before=when.not_before,
        not_after=when.not_after,
        where=passage.role,
        kind=passage.pair.kind,
        label=judgement.label,
        reason=judgement.reason,
        severity=severity(judgement, prominent),
        confidence=round(judgement.confidence, 2),
        old=passage.old,
        new=passage.new,
        ops=ops,
        evidence=judgement.evidence,
        old_line=passage.old_line,
        new_line=passage.new_line,
    )


def severity(judgement: Judgement, prominent: bool) -> Severity:
    """A correction is material unless only its spelling or caution moved; everything else is minor. Headline and lead weigh more."""
    if judgement.label != "correction":
        return "minor"
    return "minor" if judgement.reason in MINOR_REASONS and not prominent else "material"


def _arrived(old: Sequence[Notice], new: Sequence[Notice]) -> tuple[Notice, ...]:
    known = {notice.text for notice in old}
    return tuple(notice for notice in new if notice.text not in known)


def _leftovers(old: Sequence[Block], new: Sequence[Block]) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of the blocks that the two sides do not share in the same order, each with the gap it stands in."""
    kept = [(i, j) for i, j, moved in anchor([b.text for b in old], [b.text for b in new]) if not moved]
    return _sentences(old, [i for i, _ in kept]), _sentences(new, [j for _, j in kept])


def _sentences(blocks: Sequence[Block], anchored: Sequence[int]) -> list[Sentence]:
    fixed = set(anchored)
    gap, found = 0, []
    for index, block in enumerate(blocks):
        if index in fixed:
            gap += 1
            continue
        for span in segment(block.text):
            found.append(Sentence(block.text[span.start : span.end], block.role, block.line, gap))
    return found


def _passages(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[_Passage]:
    passages = []
    for pair in align(old, new):
        if pair.kind == "kept":
            continue
        olds, news = [old[i] for i in pair.old], [new[j] for j in pair.new]
        passages.append(
            _Passage(
                pair=pair,
                old=" ".join(s.text for s in olds),
                new=" ".join(s.text for s in news),
                role=(news or olds)[0].role,
                old_line=olds[0].line if olds else 0,
                new_line=news[0].line if news else 0,
            )
        )
    return passages


class _Others(Set[str]):
    """The words of one side's changed passages but one. Asked, not built: a total rewrite has thousands of passages."""

    def __init__(self, counts: Mapping[str, int], own: frozenset[str]) -> None:
        self._counts, self._own = counts, own

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._counts.get(word, 0) > (word in self._own)

    def __iter__(self) -> Iterator[str]:
        return (word for word in self._counts if word in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @classmethod
    def _from_iterable(cls, it: Iterable[T]) -> Set[T]:
        return frozenset(it)


def _others(texts: Sequence[str]) -> list[_Others]:
    sets = [frozenset([token for token in tokens(text.lower()) if token[0].isalnum()]) for text in texts]
    counts = Counter(chain.from_iterable(sets))
    return [_Others(counts, words) for words in sets]


def stamped(change: Change, old_version: str, new_version: str, when: Interval) -> Change:
    """The same change between two other versions with the same texts."""
    return replace(change, old_version=old_version, new_version=new_version, not_before=when.not_before, not_after=when.not_after)
