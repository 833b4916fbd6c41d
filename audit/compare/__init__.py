"""The only module that knows the order of the stages: a series of snapshots in, everything found about the article out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

from audit.compare.changes import Interval, changes, stamped
from audit.compare.episodes import episodes
from audit.compare.page import Page, page
from audit.compare.records import records, settle
from audit.compare.versions import Run, versions
from audit.faults import faults
from audit.model import Article, Change, Evidence, Op, Outlet, Rule, Sentence, Series
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
        changes=_identified(series.article, episodes(_changes(good, pages, rules), stood)),
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
        changes=(*found, *_identified(series.article, _faulty(runs, wrong))),
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


def _changes(runs: Sequence[Run], pages: Sequence[Page], rules: Sequence[Rule]) -> list[Change]:
    """The changes between neighbouring versions; a pair of texts seen before is not compared again."""
    compared: dict[tuple[int, int, bool], tuple[Change, ...]] = {}
    found: list[Change] = []
    for (old, old_page), (new, new_page) in pairwise(zip(runs, pages, strict=True)):
        when = Interval(old.version.last_seen, new.version.first_seen)
        key = (id(old_page), id(new_page), new.technical)
        if key not in compared:
            compared[key] = changes(old_page, new_page, when, () if new.technical else rules)
        found.extend(stamped(change, old.version.id, new.version.id, when) for change in compared[key])
    return found


def _faulty(runs: Sequence[Run], wrong: Sequence[str | None]) -> list[Change]:
    """One change for every capture that is not the article; the article is compared across it."""
    found = []
    for (old, new), fault in zip(pairwise(runs), wrong[1:], strict=True):
        if fault is not None:
            when = Interval(old.version.last_seen, new.version.first_seen)
            found.append(stamped(_fault(new.text, fault), old.version.id, new.version.id, when))
    return found


def _fault(text: str, fault: str) -> Change:
    head = text.strip()[:SHOWN] or "(nothing)"
    return Change(
        id="",
        old_version="",
        new_version="",
        not_before=None,
        not_after=None,
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


def _identified(article: str, found: Sequence[Change]) -> tuple[Change, ...]:
    """Gives every change its id: made of its words, so that it survives a rebase, a re-import and a moved line."""
    seen: Counter[str] = Counter()
    identified = []
    for change in found:
        digest = sha256(f"{article}\0{change.old}\0{change.new}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        identified.append(replace(change, id=digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"))
    return tuple(identified)


def _standing(newest: Page) -> tuple[Sentence, ...]:
    """Every sentence that the newest version states, with its place."""
    return tuple(
        Sentence(block.text[span.start : span.end], block.role, block.line) for block in newest.story for span in segment(block.text)
    )


def _headline(newest: Page) -> str:
    return next((block.text for block in newest.story if block.role == "headline"), "")
