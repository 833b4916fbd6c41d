"""The only module that knows the order of the stages: a series of snapshots in, everything found about the article out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

from audit.compare.changes import Interval, changes, stamped
from audit.compare.page import Page, page
from audit.compare.records import records, settle
from audit.compare.versions import Run, versions
from audit.model import Article, Change, Outlet, Rule, Sentence, Series
from audit.reconcile import reconcile
from audit.rules import RULES
from audit.segment import segment

__all__ = ["compare"]


def compare(series: Series, outlet: Outlet, rules: Sequence[Rule] = RULES) -> Article:
    """Compares the versions of one article and sets the changes against the notices.

    ``series`` is oldest first. ``outlet`` says how this publisher words its notices (``audit.outlets.outlet``). The result has the
    versions, every change between neighbouring versions, every notice with its life, and the findings, gravest first.
    """
    runs = versions(series.snapshots)
    everything = tuple(run.version for run in runs)
    pages = _pages(runs, outlet)
    notices = records(series.article, everything, pages)
    found, findings = reconcile(
        article=series.article,
        versions=everything,
        changes=_identified(series.article, _changes(runs, pages, rules)),
        notices=notices.records,
        reworded=notices.reworded,
        standing=lambda: _standing(pages[-1]),
    )
    newest = series.snapshots[-1]
    return Article(
        id=series.article,
        url=newest.url,
        outlet=newest.outlet or outlet.name,
        headline=newest.headline or _headline(pages[-1]),
        versions=everything,
        changes=found,
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
    compared: dict[tuple[int, int], tuple[Change, ...]] = {}
    found: list[Change] = []
    for (old, old_page), (new, new_page) in pairwise(zip(runs, pages, strict=True)):
        when = Interval(old.version.last_seen, new.version.first_seen)
        key = (id(old_page), id(new_page))
        if key not in compared:
            compared[key] = changes(old_page, new_page, when, rules)
        here = (stamped(change, old.version.id, new.version.id, when) for change in compared[key])
        found.extend(map(_technical, here) if new.technical else here)
    return found


def _technical(change: Change) -> Change:
    """The extractor changed, not the publisher: nothing that differs between two extractions is an edit."""
    return replace(change, label="noise", reason="re-extraction", severity="minor", confidence=1.0)


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
