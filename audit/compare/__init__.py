"""The only module that knows the order of the stages: a series of snapshots in, everything found about the article out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from audit.compare.changes import Step, changes, stamped, words_id
from audit.compare.episodes import episodes
from audit.compare.leaves import Leaf, leaves
from audit.compare.page import Page
from audit.compare.records import Noticed, noticed, records
from audit.compare.versions import Run, Texts, versions
from audit.faults import faults
from audit.model import Article, Change, Evidence, Op, Outlet, Rule, Sentence, Series, Version
from audit.reconcile import reconcile
from audit.rules import RULES
from audit.segment import segment

__all__ = ["compare"]

SHOWN = 300
"""Code points of a faulty capture that its change quotes."""

_Pair = tuple[str, str, bool]
"""The digests of two texts, and whether an extractor may have made the difference."""


def compare(series: Series, outlet: Outlet, rules: Sequence[Rule] = RULES) -> Article:
    """Compares the versions of one article and sets the changes against the notices.

    ``series`` is oldest first. ``outlet`` says how this publisher words its notices (``audit.outlets.outlet``). The result has the
    versions, every change between neighbouring versions, every notice with its life, and the findings, gravest first.
    """
    runs = versions(series.snapshots)
    wrong = faults(Texts(runs))
    good = [run for run, fault in zip(runs, wrong, strict=True) if fault is None]
    stood = tuple(run.version for run in good)
    told, found, newest_page = _told(series.article, good, outlet, rules)
    notices = records(series.article, stood, told)
    changed, findings = reconcile(
        article=series.article,
        versions=stood,
        changes=_told_apart(episodes(found, stood)),
        notices=notices.records,
        reworded=notices.reworded,
        standing=lambda: _standing(newest_page),
    )
    newest = series.snapshots[-1]
    return Article(
        id=series.article,
        url=newest.url,
        outlet=newest.outlet,
        headline=newest.headline or _headline(newest_page),
        versions=tuple(run.version for run in runs),
        changes=(*changed, *_told_apart(_faulty(series.article, runs, wrong))),
        notices=notices.records,
        findings=findings,
    )


def _told(article: str, runs: Sequence[Run], outlet: Outlet, rules: Sequence[Rule]) -> tuple[list[Noticed], list[Change], Page]:
    """The notices of every version, the changes between neighbouring versions, and the newest page."""
    compared: dict[_Pair, tuple[Change, ...]] = {}
    found: list[Change] = []
    pages = leaves(runs, outlet)
    old = next(pages)
    notices = [noticed(old.page)]
    for new in pages:
        notices.append(noticed(new.page))
        found.extend(_between(old, new, _step(article, old.run.version, new.run.version), rules, compared))
        old = new
    return notices, found, old.page


def _between(old: Leaf, new: Leaf, step: Step, rules: Sequence[Rule], compared: dict[_Pair, tuple[Change, ...]]) -> Iterable[Change]:
    """The changes between two neighbours; a pair of texts in ``compared`` is not compared again."""
    judges = () if new.run.technical else rules
    if not (old.plain and new.plain):
        return changes(old.page, new.page, step, judges)
    pair = old.run.digest, new.run.digest, new.run.technical
    if pair in compared:
        return [stamped(change, step) for change in compared[pair]]
    compared[pair] = changes(old.page, new.page, step, judges)
    return compared[pair]


def _step(article: str, old: Version, new: Version) -> Step:
    return Step(article, old.id, new.id, old.last_seen, new.first_seen)


def _faulty(article: str, runs: Sequence[Run], wrong: Sequence[str | None]) -> list[Change]:
    """One change for every capture that is not the article; the article is compared across it."""
    return [
        _fault(_step(article, old.version, new.version), new.text, fault)
        for (old, new), fault in zip(pairwise(runs), wrong[1:], strict=True)
        if fault is not None
    ]


def _fault(step: Step, text: str, fault: str) -> Change:
    head = text.strip()[:SHOWN] or "(nothing)"
    return Change(
        id=words_id(step.article, "", head),
        old_version=step.old_version,
        new_version=step.new_version,
        not_before=step.not_before,
        not_after=step.not_after,
        where="paragraph",
        kind="added",
        label="noise",
        reason="capture-fault",
        severity="minor",
        confidence=0.9,
        old="",
        new=head,
        ops=(Op("insert", head),),
        evidence=(Evidence("capture", "", fault),),
        new_line=1,
    )


def _told_apart(found: Sequence[Change]) -> tuple[Change, ...]:
    """The same changes; where several are of the same words, the second's id gets ``-2`` behind it, and so on."""
    if len({change.id for change in found}) == len(found):
        return tuple(found)
    seen: Counter[str] = Counter()
    apart = []
    for change in found:
        seen[change.id] += 1
        number = seen[change.id]
        apart.append(change if number == 1 else replace(change, id=f"{change.id}-{number}"))
    return tuple(apart)


def _standing(newest: Page) -> tuple[Sentence, ...]:
    """Every sentence that the newest version states, with its place."""
    return tuple(
        Sentence(block.text[span.start : span.end], block.role, block.line) for block in newest.story for span in segment(block.text)
    )


def _headline(newest: Page) -> str:
    return next((block.text for block in newest.story if block.role == "headline"), "")
