"""One article of the page: findings by gravity with both sentences and the notice pinned to them, other changes, timeline, provenance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from audit.model import LABELS, Article, Change, Finding, Label, NoticeRecord, Op, Quote, Verdict
from audit.report import phrase
from audit.report.html.markup import Html, join, tag, text
from audit.report.safe import line, link
from audit.report.timeline import hidden, tally, timeline

OTHERS = 20
"""Changes of one article that are listed beside its findings."""

_KIND = {"added": "+", "removed": "−", "moved": "↷", "moved-edited": "↷"}


def article(article: Article, name: str, findings: Sequence[Finding], labels: Sequence[Label], *, open_: bool) -> Html:
    """A section that folds. ``name`` is its anchor, ``findings`` those to show, ``labels`` those of the other changes to list."""
    anchors = {version.id: f"{name}-v{number}" for number, version in enumerate(article.versions)}
    body = [
        _about(article),
        *(_finding(article, finding, anchors) for finding in findings),
        *_others(article, findings, labels),
        _timeline(article, anchors),
        *(tag("p", f"{item.level}: {line(item.message)} {line(item.where)}", class_="quiet") for item in article.diagnostics),
    ]
    return tag("article", tag("details", tag("summary", *headline(article, findings)), *body, open=open_), id=name)


def headline(article: Article, findings: Sequence[Finding]) -> Iterator[Html]:
    """What stands on the fold of an article: its headline, its verdicts, its changes."""
    badges = Counter(finding.verdict for finding in findings)
    yield tag("h2", line(article.headline) or line(article.id), dir="auto")
    for verdict, number in badges.items():
        yield join(" ", badge(verdict, number))
    told = tally(Counter(change.label for change in article.changes)) or "nothing changed"
    yield join(" ", tag("small", told))


def badge(verdict: Verdict, number: int) -> Html:
    """``✗ 2 unacknowledged``."""
    return tag("span", f"{phrase.SIGN[verdict]} {number:,} {verdict}", class_=f"badge {verdict}")


def _about(article: Article) -> Html:
    facts: list[str] = [tag("bdi", line(name)) for name in (article.outlet, article.id) if name]
    if article.url:
        facts.append(address(article.url))
    return tag("p", join(*facts, by=" · "), class_="quiet")


def address(url: str) -> Html:
    """A link when it leads to a web page, else text."""
    target = link(url)
    return tag("a", line(url), href=target, rel="noopener noreferrer nofollow") if target else tag("bdi", line(url))


def _finding(article: Article, finding: Finding, anchors: Mapping[str, str]) -> Html:
    changes = phrase.explained(article, finding)
    facts = [phrase.LABEL[change.label] for change in changes[:1]]
    facts += [line(finding.reason)] if finding.reason else []
    facts += [finding.severity, f"{finding.confidence:.0%} sure"]
    title = tag(
        "h3", tag("span", f"{phrase.SIGN[finding.verdict]} {finding.verdict}", class_=finding.verdict), " ", tag("small", " · ".join(facts))
    )
    record = next((notice for notice in article.notices if notice.id == finding.notice), None)
    quotes = [quote for quote in finding.quotes if not (changes and quote.side in ("old", "new"))]
    return tag(
        "section",
        title,
        tag("p", line(finding.message)),
        *(part for change in changes for part in _pair(change, anchors)),
        *(_quote(quote, finding, record, anchors) for quote in quotes),
        class_=f"finding {finding.verdict}",
        id=f"finding-{finding.id}",
    )


def _pair(change: Change, anchors: Mapping[str, str]) -> Iterator[Html]:
    """Both sentences side by side, each with the place where it can be checked; then what changed in them and when."""
    sides = []
    for kind, title, words, version, number, time in (
        ("delete", "Before", change.old, change.old_version, change.old_line, change.not_before),
        ("insert", "After", change.new, change.new_version, change.new_line, change.not_after),
    ):
        head = tag("h4", title, " ", _place(change.where, version, number, time, anchors)) if words else tag("h4", title)
        told = tag("p", marks(change.ops, kind), dir="auto") if words else tag("p", "not there", class_="quiet")
        sides.append(tag("div", head, told))
    yield tag("div", *sides, class_="pair")
    facts = [f"{line(item.type)} {line(item.old) or 'nothing'} → {line(item.new) or 'nothing'}" for item in change.evidence]
    facts += [f"changed {phrase.stretch(change.not_before, change.not_after)}"] if change.not_after else []
    facts += [f"{change.count} times"] if change.count > 1 else []
    if facts:
        yield tag("p", "; ".join(facts), class_="quiet")


def _place(where: str, version: str, number: int, time: datetime | None, anchors: Mapping[str, str]) -> Html:
    """Where a passage stands; the version's anchor has its file and commit."""
    name = tag("a", version[:8], href=f"#{anchors[version]}") if version in anchors else text(version[:8])
    return tag("small", join(*filter(None, [phrase.place(where, number), name, phrase.moment(time)]), by=" · "))


def marks(ops: Sequence[Op], side: str = "") -> Html:
    """The words of both sides, or of the side that holds the ops of one kind, deletions and insertions marked."""
    names = {"delete": "del", "insert": "ins"}
    chosen = [op for op in ops if op.kind in ("equal", side)] if side else ops
    return join(*(text(words) if kind == "equal" else tag(names[kind], words) for kind, words in phrase.runs(chosen)))


def _quote(quote: Quote, finding: Finding, record: NoticeRecord | None, anchors: Mapping[str, str]) -> Html:
    """A passage; a notice, pinned under the sentences that it is about, says what it claims and how long it took."""
    pinned = quote.side == "notice"
    title = f"{record.kind} notice".capitalize() if pinned and record else phrase.SIDE.get(quote.side, quote.side)
    head = tag("h4", title, " ", _place(quote.where, quote.version, quote.line, quote.time, anchors))
    delay = phrase.latency(finding) if pinned else ""
    return tag(
        "div",
        head,
        tag("blockquote", line(quote.text), dir="auto"),
        *(_claims(record) if pinned else ()),
        *([tag("p", delay, class_="quiet")] if delay else []),
        class_=f"quote {quote.side}",
    )


def _claims(record: NoticeRecord | None) -> Iterator[Html]:
    for claim in record.claims if record else ():
        said = [join(f"{name} ", tag("q", line(side)) if side else "not said") for name, side in phrase.claimed(claim)]
        if said:
            yield tag("p", "It claims: ", join(*said, by=", "))


def _others(article: Article, findings: Sequence[Finding], labels: Sequence[Label]) -> Iterator[Html]:
    told = {key for finding in findings for key in finding.changes}
    others = [change for change in article.changes if change.id not in told]
    shown = sorted((change for change in others if change.label in labels), key=lambda change: LABELS.index(change.label))
    left = hidden([*shown[OTHERS:], *(change for change in others if change.label not in labels)])
    if shown:
        title = f"{phrase.counted(len(shown[:OTHERS]), 'other change')}"
        rows = [tag("li", *_change(change)) for change in shown[:OTHERS]]
        yield tag("details", tag("summary", title), tag("ul", *rows, class_="changes"))
    if left:
        yield tag("p", f"{line(left)} not shown.", class_="quiet")


def _change(change: Change) -> Iterator[str]:
    sign = _KIND.get(change.kind, "~")
    yield tag("span", sign, class_="sign")
    words = marks(change.ops) if change.old and change.new else text(line(change.new or change.old))
    yield tag("p", words, dir="auto")
    place = phrase.place(change.where, change.new_line or change.old_line, "", change.not_after)
    yield tag("p", " · ".join([phrase.LABEL[change.label], line(change.reason), change.kind, place]), class_="quiet")


def _timeline(article: Article, anchors: Mapping[str, str]) -> Html:
    stops = []
    for stop in timeline(article):
        if stop.version is None:
            stops.append(tag("li", f"{phrase.counted(stop.folded, 'version')} without a correction or a notice", class_="quiet"))
            continue
        version = stop.version
        captures = phrase.counted(version.snapshots, "capture")
        head = [phrase.moment(version.first_seen), tag("code", version.id[:12]), captures, line(version.source)]
        stops.append(
            tag("li", tag("p", join(*filter(None, head), by=" ")), *(tag("p", event) for event in stop.events), id=anchors[version.id])
        )
    return join(tag("h3", "Versions"), tag("ol", *stops, class_="timeline"))
