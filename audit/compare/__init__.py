"""The only module that knows the order of the stages: a series of snapshots in, everything found about the article out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from audit.compare.changes import Step, changes, stamped, words_id
from audit.compare.episodes import episodes
from audit.compare.page import Page, page
from audit.compare.records import records, settle
from audit.compare.versions import Run, versions
from audit.faults import faults
from audit.model import Article, Change, Evidence, Op, Outlet, Rule, Sentence, Series, Version
from audit.reconcile import reconcile
from audit.rules import RULES
from audit.segment import segment

__all__ = ["compare"]

SHOWN = 300
"""Code points of a faulty capture that its change quotes."""


def compare(series: Series, outlet: Outlet, rules: Sequence[Rule] = RULES) -> Article:
    """Compares the versions of one article and sets the changes against the notices.

    ``series`` is oldest first. ``outlet`` says how this publisher words its notices (``audit.outlets.outlet``). The result has the
    versions, every change between neighbouring versions, every notice with its life, and the findings, gravest first.
    """
    runs = versions(series.snapshots)
    wrong = faults([run.text for run in runs])
    good = [run for run, fault in zip(runs, wrong, strict=True) if fault is None]
    stood = tuple(run.version for run in good)
    pages = _pages(good, outlet)
    notices = records(series.article, stood, pages)
    found, findings = reconcile(
        article=series.article,
        versions=stood,
        changes=_told_apart(episodes(_changes(series.article, good, pages, rules), stood)),
        notices=notices.records,
        reworded=notices.reworded,
        standing=lambda: _standing(pages[-1]),
    )
    newest = series.snapshots[-1]
    return Article(
        id=series.article,
        url=newest.url,
        outlet=newest.outlet,
        headline=newest.headline or _headline(pages[-1]),
        versions=tuple(run.version for run in runs),
        changes=(*found, *_told_apart(_faulty(series.article, runs, wrong))),
        notices=notices.records,
        findings=findings,
    )


def _pages(runs: Sequence[Run], outlet: Outlet) -> list[Page]:
    """The page of every run; a text that returns is taken apart once."""
    read: dict[str, Page] = {}
    for run in runs:
        if run.text not in read:
            read[run.text] = page(run.text, outlet)
    pages = [read[run.text] for run in runs]
    for index in range(1, len(pages)):
        pages[index - 1], pages[index] = settle(pages[index - 1], pages[index])
    return pages


def _changes(article: str, runs: Sequence[Run], pages: Sequence[Page], rules: Sequence[Rule]) -> list[Change]:
    """The changes between neighbouring versions; a pair of texts seen before is not compared again."""
    compared: dict[tuple[int, int, bool], tuple[Change, ...]] = {}
    found: list[Change] = []
    for (old, old_page), (new, new_page) in pairwise(zip(runs, pages, strict=True)):
        step = _step(article, old.version, new.version)
        key = (id(old_page), id(new_page), new.technical)
        if key in compared:
            found.extend(stamped(change, step) for change in compared[key])
        else:
            compared[key] = changes(old_page, new_page, step, () if new.technical else rules)
            found.extend(compared[key])
    return found


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
