"""Two pages of one article to their changes, labelled. Only what is not shared by both is segmented, valued or classified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from audit.align import align
from audit.anchor import anchor
from audit.classify import classify
from audit.compare.follow import followed
from audit.compare.page import Page
from audit.compare.versions import Maker
from audit.diff import diff
from audit.model import Block, Case, Change, Judgement, Notice, Op, Pair, Role, Rule, Sentence, Severity, Value
from audit.segment import segment
from audit.values import may_quote, values
from audit.words import tokens

PROMINENT: frozenset[Role] = frozenset({"headline", "dek"})
"""Where every error weighs: most readers see nothing else."""

MINOR_REASONS = frozenset({"name-respelled", "hedge-changed"})
"""Corrections that do not change what happened, unless they stand where everybody reads."""

RE_EXTRACTED = Judgement("noise", "re-extraction", 1.0)


class Step(NamedTuple):
    """From one version of an article to the next: it happened after ``not_before`` and not later than ``not_after``, if known."""

    article: str
    old_version: str
    new_version: str
    not_before: datetime | None
    not_after: datetime | None

    @property
    def hours(self) -> float | None:
        if self.not_before is None or self.not_after is None:
            return None
        return (self.not_after - self.not_before).total_seconds() / 3600


class _Passage(NamedTuple):
    """A pair of sentences that differ, with their words joined."""

    pair: Pair
    old: str
    new: str
    role: Role
    old_line: int
    new_line: int


def changes(old: Page, new: Page, step: Step, rules: Sequence[Rule], maker: Maker = "publisher") -> tuple[Change, ...]:
    """What happened to the story between two pages, in the order of the new one. Changes with the same words have the same id.

    What differs between two extractions is no edit, so a ``technical`` change is not judged; where the publisher and the ``extractor``
    both may have had a hand in it, an edit is a fact that was exchanged inside a sentence, which no extractor does.
    """
    passages = _passages(*_leftovers(old.story, new.story))
    if not passages:
        return ()
    lead = next((block.line for block in new.story if block.role == "paragraph"), 0)
    if maker == "technical":
        return tuple([_change(passage, diff(passage.old, passage.new), RE_EXTRACTED, step, lead) for passage in passages])
    arrived, hours = _arrived(old.notices, new.notices), step.hours
    old_words, new_words = _Words([p.old for p in passages]), _Words([p.new for p in passages])
    found = []
    for index, passage in enumerate(passages):
        ops = diff(passage.old, passage.new)
        old_values, new_values = _values(passage, noticed=bool(arrived))
        case = Case(
            kind=passage.pair.kind,
            role=passage.role,
            old=passage.old,
            new=passage.new,
            ops=ops,
            old_values=old_values,
            new_values=new_values,
            notices=arrived,
            hours=hours,
            other_old=_Others(old_words, index),
            other_new=_Others(new_words, index),
        )
        judgement = classify(case, rules)
        if maker == "extractor" and not _exchanged(case, judgement):
            judgement = RE_EXTRACTED
        found.append(_change(passage, ops, judgement, step, lead))
    return followed(found)


def _exchanged(case: Case, judgement: Judgement) -> bool:
    """Was a fact of a sentence put in another's place?"""
    one = case.kind in ("edited", "moved-edited")
    return one and (judgement.label == "correction" or (judgement.label == "update" and any(e.old and e.new for e in judgement.evidence)))


def _change(passage: _Passage, ops: tuple[Op, ...], judgement: Judgement, step: Step, lead: int) -> Change:
    prominent = passage.role in PROMINENT or (passage.role == "paragraph" and 0 < passage.new_line <= lead)
    return Change(
        id=words_id(step.article, passage.old, passage.new),
        old_version=step.old_version,
        new_version=step.new_version,
        not_before=step.not_before,
        not_after=step.not_after,
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


def words_id(article: str, old: str, new: str) -> str:
    """The id of a change: made of its words, so that it survives a rebase, a re-import and a moved line."""
    return sha256(f"{article}\0{old}\0{new}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
    shared = anchor([b.text for b in old], [b.text for b in new])
    return _sentences(old, [i for i, _, moved in shared if not moved]), _sentences(new, [j for _, j, moved in shared if not moved])


def _sentences(blocks: Sequence[Block], anchored: Sequence[int]) -> list[Sentence]:
    """The sentences of the other blocks; their gap is the number of anchored ones before it."""
    found = []
    for others, index in enumerate(sorted({*range(len(blocks))}.difference(anchored))):
        block = blocks[index]
        found += [Sentence(block.text[span.start : span.end], block.role, block.line, index - others) for span in segment(block.text)]
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
                old=" ".join([s.text for s in olds]),
                new=" ".join([s.text for s in news]),
                role=(news or olds)[0].role,
                old_line=olds[0].line if olds else 0,
                new_line=news[0].line if news else 0,
            )
        )
    return passages


def _values(passage: _Passage, *, noticed: bool) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """The values of both sides. Where one side is empty no value is exchanged: rules then look for those that a notice names, and at
    quotations."""
    if noticed or (passage.old and passage.new) or may_quote(passage.new):
        return values(passage.old), values(passage.new)
    return (), ()


class _Words:
    """The words of one side's changed passages. Counted when a rule first asks for one, which few do."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def each(self) -> list[frozenset[str]]:
        """The words and signs of each passage, in lower case."""
        return [frozenset(map(str.lower, tokens(text))) for text in self._texts]

    @cached_property
    def counts(self) -> Counter[str]:
        """In how many passages each word stands."""
        return Counter(chain.from_iterable(self.each))


class _Others(Container[str]):
    """The words of one side's changed passages but one. Asked, not built: a total rewrite has thousands of passages."""

    __slots__ = ("_own", "_side")

    def __init__(self, side: _Words, own: int) -> None:
        self._side, self._own = side, own

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._side.counts.get(word, 0) > (word in self._side.each[self._own])


_FACTS = attrgetter(*[field.name for field in fields(Change)][5:])


def stamped(found: Sequence[Change], step: Step) -> tuple[Change, ...]:
    """The changes of one pair of texts where it stands between two other versions."""
    return tuple([Change(change.id, *step[1:], *_FACTS(change)) for change in found])
