"""One article at a terminal: what it is, findings by gravity, other changes, timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.style import Style
from rich.text import Text

from audit.model import LABELS, Article, Change, Finding, Quote
from audit.report import phrase
from audit.report.safe import line, link
from audit.report.terminal.layout import COLOUR, TONE, View, hang, marks, sentences
from audit.report.timeline import hidden, timeline

_FIELD = 11  # cells of the word before evidence, notice, delay
_KIND = {"added": "+", "removed": "-", "moved": ">", "moved-edited": ">"}
_SIDE = {"old": "was", "new": "now", "notice-old": "notice", "notice": "notice", "standing": "still says"}
_REWORDED = {"notice-old": "was", "notice": "now"}


def article(article: Article, view: View, *, whole: bool) -> Iterator[Text]:
    """The lines of one article; none when it has no finding and no change to show, unless the ``whole`` article is asked for."""
    findings = phrase.ranked(article.findings, view.verdicts)
    others = _others(article, findings, view)
    if not (findings or others or whole):
        return
    yield from _head(article, view)
    for finding in findings:
        yield Text()
        yield from _finding(article, finding, view)
    if others:
        yield Text()
        yield Text("  also changed" if findings else "  changed", "bold")
        for change in others:
            yield from _change(change, len(article.versions) > 2, view)
    if left := _hidden(article, findings, others):
        yield Text()
        yield from hang(Text("  "), Text(f"{left} not shown", "dim"), view)
    if not article.changes and not findings:
        yield Text("   nothing changed", "dim")
    if len(article.versions) > 1:
        yield Text()
        yield from _timeline(article, view)


def _head(article: Article, view: View) -> Iterator[Text]:
    *above, last = hang(Text(view.own("━━ "), "bold"), Text(line(article.headline) or line(article.id), "bold"), view)
    yield from above
    yield last.append(" " + view.own("━") * max(0, view.measure - last.cell_len - 1), "bold")
    names = [line(name) for name in (article.outlet, article.id) if name]
    yield from hang(Text("   "), Text(view.own(" · ").join(names), "dim"), view)
    if article.url:
        address = link(article.url) if view.links else ""
        yield from hang(Text("   "), Text(line(article.url), Style(dim=True, link=address or None)), view)


def _finding(article: Article, finding: Finding, view: View) -> Iterator[Text]:
    sign, colour = phrase.SIGN[finding.verdict], TONE[finding.verdict]
    changes = phrase.explained(article, finding)
    facts = [phrase.LABEL[change.label] for change in changes[:1]]
    facts += [line(finding.reason)] if finding.reason else []
    facts += [finding.severity, f"{finding.confidence:.0%} sure"]
    title = Text(finding.verdict.upper(), colour).append("  " + view.own(" · ").join(facts), "dim")
    yield from hang(Text(f" {view.own(sign)} ", colour), title, view)
    if finding.message:
        yield from hang(Text("   "), Text(line(finding.message)), view)
    bar = Text("   ").append(view.own("┃ "), colour)
    for change in changes:
        yield Text()
        yield from sentences(change, bar, bar, view)
        yield from _field("evidence", Text(", ".join(_evidence(change, view))), view)
        yield from _field("where", Text(_place(change)), view)
    sides = _SIDE | _REWORDED if {"notice-old", "notice"}.issubset(quote.side for quote in finding.quotes) else _SIDE
    for quote in finding.quotes:
        if not (changes and quote.side in ("old", "new")):  # the change has shown them
            yield from _quote(quote, sides.get(quote.side, quote.side), view)
    for notice in article.notices:
        if notice.id == finding.notice:
            for claim in notice.claims:
                said = [f"{name} {line(side)}" if side else f"{name} not said" for name, side in phrase.claimed(claim)]
                yield from _field("claims", Text(view.own(" → ").join(said)), view)
    yield from _field("delay", Text(phrase.latency(finding)), view)


def _field(name: str, told: Text, view: View) -> Iterator[Text]:
    if told:
        yield from hang(Text("   ").append(f"{name:{_FIELD}}", "dim"), told, view)


def _evidence(change: Change, view: View) -> Iterator[str]:
    for item in change.evidence:
        yield f"{line(item.type)} {line(item.old) or 'nothing'}{view.own(' → ')}{line(item.new) or 'nothing'}"


def _place(change: Change) -> str:
    number, version = (change.new_line, change.new_version) if change.new_line else (change.old_line, change.old_version)
    told = phrase.place(change.where, number, version)
    span = phrase.stretch(change.not_before, change.not_after)
    often = f", {change.count} times" if change.count > 1 else ""
    return told + (f", changed {span}" if span else "") + often


def _quote(quote: Quote, name: str, view: View) -> Iterator[Text]:
    place = phrase.place(quote.where, quote.line, quote.version, quote.time)
    told = Text(view.own("“") + line(quote.text) + view.own("”")).append(f" ({place})", "dim")
    yield from _field(name, told, view)


def _others(article: Article, findings: Sequence[Finding], view: View) -> list[Change]:
    told = {key for finding in findings for key in finding.changes}
    rest = [change for change in article.changes if change.id not in told and change.label in view.labels]
    return sorted(rest, key=lambda change: LABELS.index(change.label))


def _change(change: Change, timed: bool, view: View) -> Iterator[Text]:
    sign = _KIND.get(change.kind, "~")
    lead = Text(f"  {sign} ", COLOUR[change.label])
    if sign in "+-":  # the sign says it all: the whole sentence came or went
        yield from hang(lead, Text(line(change.new or change.old)), view)
    elif change.old == change.new:
        yield from hang(lead, marks(change.ops), view)
    else:
        yield from sentences(change, lead, Text("    "), view)
    facts = [change.label, line(change.reason)] + ([change.kind] if change.kind not in ("edited", "added", "removed") else [])
    facts.append(phrase.place(change.where, change.new_line or change.old_line, "", change.not_after if timed else None))
    yield from hang(Text("    "), Text(view.own(" · ").join(facts), "dim"), view)


def _hidden(article: Article, findings: Sequence[Finding], others: Sequence[Change]) -> str:
    shown = {change.id for change in others} | {key for finding in findings for key in finding.changes}
    return line(hidden(change for change in article.changes if change.id not in shown))


def _timeline(article: Article, view: View) -> Iterator[Text]:
    stops = list(timeline(article))
    for number, stop in enumerate(stops, 1):
        if stop.version is None:
            folded = phrase.counted(stop.folded, "version")
            yield Text(f"  {view.own('┊')} {folded} without a correction or a notice", "dim")
            continue
        captures = phrase.counted(stop.version.snapshots, "capture")
        told = "  ".join(filter(None, [phrase.moment(stop.version.first_seen), stop.version.id[:8], captures]))
        yield from hang(Text(view.own("  ● "), "cyan"), Text(told, "dim"), view)
        rail = Text(view.own("  │ " if number < len(stops) else "    "), "cyan")
        if stop.events:
            yield from hang(rail, Text(", ".join(stop.events)), view, rail)
