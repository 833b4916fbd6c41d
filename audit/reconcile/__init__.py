"""Changes and notices of one article, set against each other: who said what about which change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.model import VERDICTS, Change, Evidence, Finding, NoticeRecord, Sentence, Version
from audit.reconcile.findings import Writer
from audit.reconcile.match import STRENGTHS, Strength, content, match, substitutions
from audit.reconcile.standing import standing as still_stated

__all__ = ["reconcile"]

CORRECTING = frozenset({"correction", "clarification", "retraction", "editors-note"})
"""Kinds of notices that admit an error; a plain update does not, though it may explain one."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A notice that explains a change."""

    notice: NoticeRecord
    change: Change
    strength: Strength
    distance: int
    """How many versions lie between the change and the notice."""


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
    links = _links(changes, notices, order)
    if links:
        changes = _relabelled(changes, links)
        by_id = {change.id: change for change in changes}
        links = [replace(link, change=by_id[link.change.id]) for link in links if by_id[link.change.id].label == "correction"]
    write = Writer(article, versions)
    findings = [
        *_explained(write, links),
        *_unexplained(write, changes, {link.change.id for link in links}),
        *_still_wrong(write, notices, links, standing),
        *_without_change(write, notices, links, reworded),
        *_gone(write, notices, reworded, versions),
    ]
    findings.sort(key=lambda finding: (VERDICTS.index(finding.verdict), finding.severity != "material"))
    return tuple(changes), tuple(findings)


def _links(changes: Sequence[Change], notices: Sequence[NoticeRecord], order: Mapping[str, int]) -> list[_Link]:
    """Every notice with every change it explains; a topic alone only links a correction that arrived with the notice."""
    links = []
    for notice in notices:
        arrived = order[notice.versions[0]]
        for change in changes:
            if change.label == "noise" or not (strength := match(notice, change)):
                continue
            distance = abs(order[change.new_version] - arrived)
            if strength == "topic" and (distance or change.label != "correction"):
                continue
            if change.label != "correction" and not _admits(notice, change, strength, distance):
                continue
            links.append(_Link(notice, change, strength, distance))
    return links


def _admits(notice: NoticeRecord, change: Change, strength: Strength, distance: int) -> bool:
    """Is the notice's word enough to call an edit a correction that did not look like one?"""
    replaced = bool(change.old and change.new) and notice.kind in CORRECTING
    return replaced and (strength == "values" or (strength == "one-value" and not distance and bool(notice.claims)))


def _relabelled(changes: Sequence[Change], links: Sequence[_Link]) -> tuple[Change, ...]:
    admitted: dict[str, NoticeRecord] = {}
    for link in links:
        if link.change.label != "correction":
            admitted.setdefault(link.change.id, link.notice)
    return tuple(_admitted(change, admitted[change.id]) if change.id in admitted else change for change in changes)


def _admitted(change: Change, notice: NoticeRecord) -> Change:
    evidence = (*change.evidence, Evidence("notice", "", notice.text))
    return replace(change, label="correction", severity="material", confidence=0.9, evidence=evidence)


def _explained(write: Writer, links: Sequence[_Link]) -> list[Finding]:
    """One finding per notice and verdict: the changes for which this notice is the best explanation, or which it explains as well."""
    best: dict[str, str] = {}
    for link in sorted(links, key=lambda link: (STRENGTHS.index(link.strength), link.distance)):
        best.setdefault(link.change.id, link.notice.id)
    found = []
    for notice in {link.notice.id: link.notice for link in links}.values():
        mine = [link for link in links if link.notice.id == notice.id]
        mine = [link for link in mine if best[link.change.id] == notice.id] or mine
        full = [link.change for link in mine if link.strength != "topic" and not _left_over(link)]
        part = [link.change for link in mine if link.change not in full]
        if full:
            sure = 0.95 if any(link.strength == "values" for link in mine) else 0.8
            found.append(write.explained("acknowledged", notice, full, sure))
        if part:
            found.append(write.explained("partly-acknowledged", notice, part, 0.6))
    return found


def _left_over(link: _Link) -> bool:
    """True when the sentence had several figures corrected and the notice names only some of them."""
    words = content(link.notice.text)
    sides = [
        {word for old_new in substitutions(link.change.ops) for word in content(old_new[side]) if any(map(str.isdigit, word))}
        for side in (0, 1)
    ]
    return all(figures & words and figures - words for figures in sides)


def _unexplained(write: Writer, changes: Sequence[Change], explained: set[str]) -> list[Finding]:
    """One finding per replacement: the same words replaced in several places of one version are one stealth edit."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        if change.label == "correction" and change.id not in explained:
            words = substitutions(change.ops) if change.old and change.new else change.id
            groups.setdefault((change.new_version, words), []).append(change)
    return [write.unacknowledged(group) for group in groups.values()]


def _still_wrong(
    write: Writer, notices: Sequence[NoticeRecord], links: Sequence[_Link], standing: Callable[[], Sequence[Sentence]]
) -> list[Finding]:
    found = []
    for notice in notices:
        if notice.kind in CORRECTING and any(claim.wrong for claim in notice.claims):
            mine = [link.change for link in links if link.notice.id == notice.id]
            if sentences := still_stated(notice, [change.old for change in mine], standing()):
                found.append(write.still_wrong(notice, mine, sentences))
    return found


def _without_change(write: Writer, notices: Sequence[NoticeRecord], links: Sequence[_Link], reworded: Mapping[str, str]) -> list[Finding]:
    """Notices that explain nothing we saw. Of a notice that was reworded only the last wording is asked; an earlier may answer for it."""
    explaining = {link.notice.id for link in links}
    for old, new in reworded.items():
        if old in explaining:
            explaining.add(new)
    silent = [n for n in notices if n.id not in explaining and n.id not in reworded]
    return [write.without_change(n) for n in silent if n.kind in CORRECTING and (n.kind != "editors-note" or n.claims)]


def _gone(write: Writer, notices: Sequence[NoticeRecord], reworded: Mapping[str, str], versions: Sequence[Version]) -> list[Finding]:
    by_id = {notice.id: notice for notice in notices}
    found = []
    for notice in notices:
        if notice.id in reworded:
            found.append(write.altered(notice, by_id[reworded[notice.id]]))
        elif notice.versions[-1] != versions[-1].id and notice.kind != "update":
            found.append(write.removed(notice))
    return found
