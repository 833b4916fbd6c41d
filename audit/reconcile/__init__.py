"""Changes and notices of one article, set against each other: who said what about which change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from audit.model import VERDICTS, Change, Evidence, Finding, NoticeRecord, Sentence, Version
from audit.reconcile.borne import against
from audit.reconcile.explained import explained
from audit.reconcile.findings import Writer
from audit.reconcile.links import Link, links, replacement
from audit.reconcile.match import CORRECTING, STRENGTHS, match
from audit.reconcile.standing import standing as still_stated
from audit.reconcile.unnamed import Hint, unnamed

__all__ = ["reconcile", "speaks"]


def reconcile(
    *,
    article: str,
    versions: Sequence[Version],
    changes: Sequence[Change],
    notices: Sequence[NoticeRecord],
    reworded: Mapping[str, str],
    standing: Callable[[], Sequence[Sentence]],
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Gives the changes (an edit that a notice calls a correction is labelled one) and the findings, gravest first.

    ``changes`` run in the order of the versions. ``reworded`` maps the id of a notice to the id of the one that took its place.
    ``standing`` gives the sentences of the newest version's story; it is asked only when a notice names a wrong value.
    """
    order = {version.id: index for index, version in enumerate(versions)}
    first = _first_wordings(notices, reworded)
    by_notice = {notice.id: notice for notice in notices}
    found = _once(links(changes, notices, order), reworded, order)
    hints: list[Hint] = []
    if notices:
        more, hints = unnamed(changes, notices, order, found, first)
        found += more
    if found:
        changes = _relabelled(changes, found)
        by_id = {change.id: change for change in changes}
        found = [replace(link, change=by_id[link.change.id]) for link in found if by_id[link.change.id].label == "correction"]
    write = Writer(article, versions)
    linked = {link.change.id for link in found}
    successors = {old: by_notice[new] for old, new in reworded.items()}
    silent = [change for change in changes if change.label == "correction" and change.id not in linked]
    defied = {c.id: notice for notice in notices for c in silent if _stood(notice, c, order, successors) and against(notice, c)}
    answered = {first[link.notice.id] for link in found} | {first[notice.id] for notice in defied.values()}
    findings = [
        *explained(write, found, first),
        *_unexplained(write, silent, defied, {change.id: notice for notice, change in hints}),
        *_still_wrong(write, [n for n in notices if n.versions[-1] == versions[-1].id], reworded, first, found, standing),
        *_without_change(write, notices, reworded, first, answered, {first[notice.id] for notice, _ in hints}, changes),
        *_gone(write, notices, reworded, versions),
    ]
    findings.sort(key=lambda finding: (VERDICTS.index(finding.verdict), finding.severity != "material"))
    return tuple(changes), tuple(findings)


def speaks(notices: Sequence[NoticeRecord], change: Change) -> bool:
    """Does one of an article's notices name what this change exchanged?"""
    return any(match(notice, change) in ("values", "words", "one-value", "restated") for notice in notices)


def _relabelled(changes: Sequence[Change], links: Sequence[Link]) -> tuple[Change, ...]:
    admitted: dict[str, Link] = {}
    for link in links:
        if link.change.label != "correction":
            admitted.setdefault(link.change.id, link)
    return tuple(_admitted(change, admitted[change.id]) if change.id in admitted else change for change in changes)


def _admitted(change: Change, link: Link) -> Change:
    evidence = (*change.evidence, Evidence("notice", "", link.notice.text))
    sure = 0.6 if link.strength == "withdrawn" else 0.9
    return replace(change, label="correction", severity="material", confidence=sure, evidence=evidence)


def _first_wordings(notices: Sequence[NoticeRecord], reworded: Mapping[str, str]) -> dict[str, str]:
    """The id of every notice's first wording. A wording that comes back belongs to the notice it began."""
    first = {notice.id: notice.id for notice in notices}
    for old, new in reworded.items():
        if first[new] == new:
            first[new] = first[old]
    return first


def _once(links: Sequence[Link], reworded: Mapping[str, str], order: Mapping[str, int]) -> list[Link]:
    """The links but for those of a later wording that tell what an earlier one told as well. Two notices may have gone on in one, so that
    it has two first wordings."""
    told: dict[str, list[Link]] = {}
    for link in links:
        told.setdefault(link.change.id, []).append(link)

    def again(link: Link) -> bool:
        others = [other for other in told[link.change.id] if link.notice.id in _later_wordings(other.notice, reworded)]
        return any(_rank(other, order) < _rank(link, order) for other in others)

    return [link for link in links if not again(link)]


def _rank(link: Link, order: Mapping[str, int]) -> tuple[int, int]:
    return STRENGTHS.index(link.strength), order[link.notice.versions[0]]


def _later_wordings(notice: NoticeRecord, reworded: Mapping[str, str]) -> set[str]:
    later: set[str] = set()
    name: str | None = notice.id
    while name := reworded.get(name or ""):
        if name in later:
            break
        later.add(name)
    return later


def _stood(notice: NoticeRecord, change: Change, order: Mapping[str, int], successors: Mapping[str, NoticeRecord]) -> bool:
    """Was the notice on the page when the change was made, up to the version before, and not yet put in other words?"""
    when = order[change.new_version]
    later = successors.get(notice.id)
    return order[notice.versions[0]] <= when <= order[notice.versions[-1]] + 1 and (later is None or order[later.versions[0]] > when)


def _unexplained(
    write: Writer, silent: Sequence[Change], defied: Mapping[str, NoticeRecord], hints: Mapping[str, NoticeRecord]
) -> list[Finding]:
    """One finding per replacement: the same words replaced in several places of one version are one stealth edit."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in silent:
        groups.setdefault(replacement(change), []).append(change)
    return [write.unacknowledged(group, defied.get(group[0].id), hints.get(group[0].id)) for group in groups.values()]


def _still_wrong(
    write: Writer,
    notices: Sequence[NoticeRecord],
    reworded: Mapping[str, str],
    first: Mapping[str, str],
    links: Sequence[Link],
    standing: Callable[[], Sequence[Sentence]],
) -> Iterator[Finding]:
    """What the last wording of every notice calls wrong and the newest version states."""
    for notice in notices:
        if notice.kind in CORRECTING and notice.id not in reworded and any(claim.wrong for claim in notice.claims):
            changes = {link.change.id: link.change for link in links if first[link.notice.id] == first[notice.id]}
            mine = list(changes.values())
            if sentences := still_stated(notice, [change.old for change in mine], standing()):
                yield write.still_wrong(notice, mine, sentences)


def _without_change(
    write: Writer,
    notices: Sequence[NoticeRecord],
    reworded: Mapping[str, str],
    first: Mapping[str, str],
    answered: set[str],
    hinted: set[str],
    changes: Sequence[Change],
) -> list[Finding]:
    """Notices that explain nothing we saw. Of a notice that was reworded the last wording is told; any may answer for it.

    A retraction speaks of the article, not of a change in it.
    """
    by_id = {notice.id: notice for notice in notices}
    silent = [n for n in notices if first[n.id] not in answered and n.id not in reworded and n.kind in CORRECTING - {"retraction"}]
    told = [(n, by_id[first[n.id]]) for n in silent if n.kind != "editors-note" or n.claims or first[n.id] in hinted]
    edited = {change.new_version for change in changes if change.label != "noise"} if told else set()
    return [write.without_change(n, one, may_mean=one.id in hinted, beside=one.versions[0] in edited) for n, one in told]


def _gone(write: Writer, notices: Sequence[NoticeRecord], reworded: Mapping[str, str], versions: Sequence[Version]) -> list[Finding]:
    by_id = {notice.id: notice for notice in notices}
    found = []
    for notice in notices:
        if notice.id in reworded:
            found.append(write.altered(notice, by_id[reworded[notice.id]]))
        elif notice.versions[-1] != versions[-1].id and notice.kind != "update":
            found.append(write.removed(notice))
    return found
