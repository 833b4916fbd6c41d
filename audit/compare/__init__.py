"""The only module that knows the order of the stages: a series of snapshots in, everything found about the article out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from audit.compare.changes import Step, changes, stamped, words_id
from audit.compare.episodes import episodes
from audit.compare.leaves import Leaf, leaves
from audit.compare.memo import Compared, Memo, Pair
from audit.compare.page import Page
from audit.compare.records import Noticed, noticed, records
from audit.compare.versions import Maker, Run, Texts, versions
from audit.faults import faults
from audit.model import Article, Change, Evidence, Op, Outlet, Rule, Sentence, Series, Version
from audit.reconcile import reconcile, speaks
from audit.rules import RULES
from audit.segment import segment

__all__ = ["Compared", "Memo", "Pair", "compare"]

SHOWN = 300
"""Code points of a faulty capture that its change quotes."""

_Texts = tuple[str, str, Maker]
"""Two texts by their digests, and who may have made one of the other."""

_Seen = dict[_Texts, Compared]
"""What two texts showed when the article first went from one to the other."""


def compare(series: Series, outlet: Outlet, rules: Sequence[Rule] = RULES, memo: Memo | None = None) -> Article:
    """Compares the versions of one article and sets the changes against the notices.

    ``series`` is oldest first. ``outlet`` says how this publisher words its notices (``audit.outlets.outlet``). The result has the
    versions, every change between neighbouring versions, every notice with its life, and the findings, gravest first. With a ``memo`` of
    the same article, outlet and rules the result is the same, and what it knows of a pair of versions is not found out again.
    """
    runs = versions(series.snapshots)
    wrong = faults(Texts(runs))
    good = [run for run, fault in zip(runs, wrong, strict=True) if fault is None]
    stood = tuple(run.version for run in good)
    told, found, last = _told(series.article, good, outlet, rules, memo)
    notices = records(series.article, stood, told)
    changed, findings = reconcile(
        article=series.article,
        versions=stood,
        changes=_told_apart(episodes(found, stood, lambda change: speaks(notices.records, change))),
        notices=notices.records,
        reworded=notices.reworded,
        standing=lambda: _standing(last.page),
    )
    newest = series.snapshots[-1]
    return Article(
        id=series.article,
        url=newest.url,
        outlet=newest.outlet,
        headline=newest.headline or _headline(last.page),
        versions=tuple(run.version for run in runs),
        changes=(*changed, *_told_apart(_faulty(series.article, runs, wrong))),
        notices=notices.records,
        findings=findings,
    )


def _told(
    article: str, runs: Sequence[Run], outlet: Outlet, rules: Sequence[Rule], memo: Memo | None
) -> tuple[list[Noticed], list[Change], Leaf]:
    """The notices of every version, the changes between neighbouring versions, and the newest version with its page."""
    seen: _Seen = {}

    def known(old: Run, new: Run) -> Compared | None:
        here = seen.get(_texts(old, new))
        return memo.get(_pair(old, new)) if here is None and memo is not None else here

    found: list[Change] = []
    pages = leaves(runs, outlet, known)
    old = next(pages)
    notices = [noticed(old.page)]
    for new in pages:
        between = _between(article, old, new, rules, seen, memo)
        notices.append(between.notices)
        found.extend(between.changes)
        old = new
    return notices, found, old


def _between(article: str, old: Leaf, new: Leaf, rules: Sequence[Rule], seen: _Seen, memo: Memo | None) -> Compared:
    """What is found between two neighbours; a pair of texts that was ``seen`` is not compared again."""
    step = _step(article, old.run.version, new.run.version)
    plain = old.plain and new.plain
    texts = _texts(old.run, new.run)
    known = (seen.get(texts) or new.known) if plain else None
    if known is None:
        fresh = Compared(noticed(new.page), changes(old.page, new.page, step, rules, new.run.maker))
        if plain and memo is not None:
            memo.put(_pair(old.run, new.run), fresh)
    else:
        fresh = known._replace(changes=stamped(known.changes, step))
    if plain:
        seen.setdefault(texts, fresh)
    return fresh


def _texts(old: Run, new: Run) -> _Texts:
    return old.digest, new.digest, new.maker


def _pair(old: Run, new: Run) -> Pair:
    return Pair(*_texts(old, new), _step("", old.version, new.version).hours)


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
