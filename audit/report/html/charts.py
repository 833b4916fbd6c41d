"""Figures over all articles, as tables with drawn bars: a number stands beside every bar, so that nothing hangs on colour or sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from audit.model import LABELS, Article, Label, Report, Verdict
from audit.report import phrase
from audit.report.html.markup import Html, join, tag

_WIDTH = 100  # of a bar, in the units of its own drawing
_COLUMNS = 48  # bars of a drawing over time, at most
_HEIGHT = 24

_STEPS = (("under 1 hour", 3_600), ("1 to 6 hours", 21_600), ("6 to 24 hours", 86_400), ("1 to 7 days", 604_800), ("over 7 days", None))
_JOINED: tuple[Verdict, ...] = ("acknowledged", "partly-acknowledged", "unacknowledged")


@dataclass(slots=True)
class Figures:
    """What the charts show, counted in one pass over the articles."""

    days: dict[Label, Counter[datetime]] = field(default_factory=lambda: {label: Counter() for label in LABELS})
    undated: int = 0
    notice_delays: Counter[str] = field(default_factory=Counter)
    correction_delays: Counter[str] = field(default_factory=Counter)


def figures(articles: Iterable[Article]) -> Figures:
    """Counts changes by day and label, and how long corrections and their notices took."""
    found = Figures()
    for article in articles:
        start = article.versions[0].first_seen if article.versions else None
        for change in article.changes:
            if change.not_after is None:
                found.undated += 1
                continue
            day = change.not_after.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
            found.days[change.label][day] += 1
            if change.label == "correction" and start is not None:
                found.correction_delays[_step(int((change.not_after - start).total_seconds()))] += 1
        for finding in article.findings:
            if finding.latency_seconds is not None:
                seconds = finding.latency_seconds
                found.notice_delays["with or before the change" if seconds <= 0 else _step(seconds)] += 1
    return found


def charts(report: Report, found: Figures) -> Iterator[Html]:
    """The figures of the overview; those with nothing to show are left out."""
    findings = report.summary.findings
    joined = [(verdict, findings.get(verdict, 0)) for verdict in _JOINED]
    total = sum(number for _, number in joined)
    if total:
        note = (
            f"Of {phrase.counted(total, 'factual correction')} found, those that a notice explains, explains in part, or does not mention."
        )
        yield _figure("Share acknowledged", note, joined, total)
    if any(found.days.values()):
        yield _over_time(found)
    names = [name for name, _ in _STEPS]
    for title, note, counts, order in (
        (
            "Time to correction",
            "From the first capture of an article to the first capture of each factual correction in it.",
            found.correction_delays,
            names,
        ),
        (
            "Delay of the notice",
            "From the change to the notice that explains it, as far as captures tell.",
            found.notice_delays,
            ["with or before the change", *names],
        ),
    ):
        if counts:
            yield _figure(title, note, [(name, counts[name]) for name in order], sum(counts.values()))


def _step(seconds: int) -> str:
    return next(name for name, limit in _STEPS if limit is None or seconds < limit)


def _figure(title: str, note: str, rows: Sequence[tuple[str, int]], total: int) -> Html:
    most = max(number for _, number in rows)
    body = [
        tag("tr", tag("th", name, scope="row"), tag("td", f"{number:,}"), tag("td", f"{number / total:.0%}"), tag("td", bar(number, most)))
        for name, number in rows
    ]
    head = _head("", "number", "share", "")
    return tag("figure", tag("figcaption", tag("h3", title), tag("p", note)), tag("table", head, *body))


def _head(*names: str) -> Html:
    return tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in names), class_="quiet")


def bar(number: int, most: int, class_: str | None = None) -> Html:
    """A drawn bar, hidden from screen readers: the number beside it says the same."""
    width = f"{_WIDTH * number / most:.1f}" if most else "0"
    return tag(
        "svg",
        tag("rect", width=width, height="10", rx="1"),
        class_=f"bar {class_}" if class_ else "bar",
        viewBox=f"0 0 {_WIDTH} 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )


def _over_time(found: Figures) -> Html:
    days = [day for counts in found.days.values() for day in counts]
    first, last = min(days), max(days)
    size = -(-((last - first).days + 1) // _COLUMNS)  # days in one column, rounded up
    rows = []
    for label, counts in found.days.items():
        columns: Counter[int] = Counter()
        for day, number in counts.items():
            columns[(day - first).days // size] += number
        if columns:
            peak = max(columns.values())
            drawn = _columns(columns, peak, (last - first).days // size + 1)
            rows.append(
                tag(
                    "tr",
                    tag("th", phrase.LABEL[label], scope="row"),
                    tag("td", f"{columns.total():,}"),
                    tag("td", f"{peak:,}"),
                    tag("td", drawn, class_=label),
                )
            )
    unit = "a day" if size == 1 else f"{size} days"
    head = _head("", "all", f"most in {unit}", "")
    note = f"{first:%Y-%m-%d} to {last:%Y-%m-%d}, one bar for {unit}; each row has its own scale."
    note += f" {phrase.counted(found.undated, 'change')} without a time left out." if found.undated else ""
    return tag("figure", tag("figcaption", tag("h3", "Changes over time"), tag("p", note)), tag("table", head, *rows))


def _columns(columns: Counter[int], peak: int, number: int) -> Html:
    bars = []
    for place in range(number):
        height = _HEIGHT * columns[place] / peak
        if height:
            bars.append(tag("rect", x=str(place * 4), y=f"{_HEIGHT - height:.1f}", width="3", height=f"{height:.1f}"))
    base = tag("rect", x="0", y=f"{_HEIGHT}", width=str(number * 4), height="0.5")
    return tag(
        "svg",
        join(*bars),
        base,
        class_="columns",
        viewBox=f"0 0 {max(number * 4, 40)} {_HEIGHT + 1}",
        aria_hidden="true",
        focusable="false",
    )
