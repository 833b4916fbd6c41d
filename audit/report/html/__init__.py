"""One self-contained page: no network, no script, every word of an article escaped text."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files

from audit import __version__
from audit.model import LABELS, VERDICTS, Article, Label, Report
from audit.report import phrase
from audit.report.html.article import article
from audit.report.html.charts import bar, charts, figures
from audit.report.html.compact import compact
from audit.report.html.markup import Html, join, tag
from audit.report.safe import line

FINDINGS = 5_000
"""Findings of one page, the gravest: with more a browser is slow to open it."""
DETAILED = 1_000
"""Findings up to which each has its sentences side by side, and articles list their other changes and versions; beyond, see ``compact``."""
OPEN = 10
"""Articles with findings that are unfolded when the page opens."""
NOTES = 50
"""Diagnostics that are listed."""


def render(report: Report, *, style_edits: bool = False) -> Iterator[str]:
    """The page in chunks: overview, list of articles with findings, then each article with at most 20 other changes.

    Above 1,000 findings each takes less room and the changes that no finding is about are left out, above 5,000 the least grave
    findings too; the page says so.
    ``style_edits`` lists style edits and noise too. Reads the articles twice: for the charts and the list, for the sections.
    """
    counts = report.summary.findings
    detailed = sum(counts.values()) <= DETAILED
    labels = (LABELS if style_edits else LABELS[:2]) if detailed else ()
    yield _top()
    yield tag("header", tag("h1", "Audit report"), *_origin(report), *_limits(sum(counts.values())))
    yield "\n<main id='content'>\n"
    entries: list[Html] = []
    yield _overview(report, _listed(report.articles, entries) if detailed else report.articles)
    yield from _index(entries)  # beyond, the folded articles are the list
    yield from _articles(report, labels, phrase.room(counts, VERDICTS, FINDINGS) if sum(counts.values()) > FINDINGS else None)
    yield "\n</main>\n"
    yield tag("footer", tag("p", f"audit {__version__}. A verdict rests on the passages that it quotes: check them at their source."))
    yield "\n</body>\n</html>\n"


def _articles(report: Report, labels: Sequence[Label], room: Counter[str] | None) -> Iterator[str]:
    """The sections, then what was left out."""
    shown = quiet = cut = 0
    for number, item in enumerate(report.articles):
        findings = phrase.ranked(item.findings)
        if room is not None:
            findings = [finding for finding in findings if room[finding.verdict] > 0]
            room.subtract(finding.verdict for finding in findings)
        cut += len(item.findings) - len(findings)
        if findings or (labels and (item.changes or item.diagnostics)):
            name = f"article-{number}"
            full = article(item, name, findings, labels, open_=bool(findings) and shown < OPEN) if labels else compact(item, name, findings)
            yield f"\n{full}"
            shown += bool(findings)
        else:
            quiet += not item.findings
    if quiet:
        yield tag("p", f"{phrase.counted(quiet, 'article')} without {'a change' if labels else 'a finding'} left out.", class_="quiet")
    if cut:
        yield tag("p", f"{phrase.counted(cut, 'finding')} left out: a page holds {FINDINGS:,}.", class_="quiet")


def _top() -> Html:
    """Everything up to the body. The policy lets nothing load or run; the style sheet is allowed by its own digest."""
    style = Html(files("audit.report.html").joinpath("style.css").read_text(encoding="utf-8"))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", "Audit report"),
        tag("style", style),
    )
    skip = tag("a", "Skip to the report", href="#content", class_="skip")
    return Html(f'<!doctype html>\n<html lang="en">\n{head}\n<body>\n{skip}\n')


def _origin(report: Report) -> Iterator[Html]:
    summary = report.summary
    told = (
        phrase.counted(summary.articles, "article"),
        phrase.counted(summary.versions, "version"),
        phrase.counted(summary.snapshots, "capture"),
        f"{phrase.counted(summary.pairs, 'pair')} compared",
    )
    yield tag("p", " · ".join(told))
    if report.archive is not None:
        head = f" at commit {line(report.archive.head)}" if report.archive.head else ""
        yield tag("p", f"{line(report.archive.path)} ({line(report.archive.kind)}){head}", class_="quiet")


def _listed(articles: Iterable[Article], entries: list[Html]) -> Iterator[Article]:
    """Passes articles on and puts those with findings into the list."""
    for place, item in enumerate(articles):
        if item.findings:
            entries.append(_entry(item, place))
        yield item


def _limits(findings: int) -> Iterator[Html]:
    """What a page of very many findings leaves out, and where it is: whoever opens it is not to find that out at its end."""
    if findings > DETAILED:
        yield tag("p", "Changes that no finding is about are left out here; the formats json, csv and sqlite have them.")
    if findings > FINDINGS:
        told = f"{FINDINGS:,} of {findings:,} findings are here, the gravest verdicts and of one verdict the first articles."
        yield tag("p", f"{told} Reports of one outlet or a stretch of time (--outlet, --since) may hold all of theirs.")


def _overview(report: Report, articles: Iterable[Article]) -> Html:
    notes = [tag("li", f"{item.level}: {line(item.message)} {line(item.where)}") for item in report.diagnostics[:NOTES]]
    left = len(report.diagnostics) - NOTES
    notes += [tag("li", f"{left:,} more")] if left > 0 else []
    return tag(
        "section",
        tag("h2", "Overview", id="overview"),
        tag("div", _findings(report), _changes(report), *charts(report, figures(articles)), class_="charts"),
        *([tag("h3", "Notes on the input"), tag("ul", *notes)] if notes else []),
        aria_labelledby="overview",
    )


def _findings(report: Report) -> Html:
    counts = report.summary.findings
    most = max(counts.values(), default=0)
    rows = [
        tag(
            "tr",
            tag("th", tag("span", f"{phrase.SIGN[verdict]} {verdict}", class_=verdict), tag("small", phrase.VERDICT[verdict]), scope="row"),
            tag("td", f"{counts.get(verdict, 0):,}"),
            tag("td", bar(counts.get(verdict, 0), most, verdict)),
        )
        for verdict in VERDICTS
        if counts.get(verdict, 0)
    ]
    body = tag("table", *rows) if rows else tag("p", "None.")
    return tag("figure", tag("figcaption", tag("h3", "Findings")), body)


def _changes(report: Report) -> Html:
    counts = report.summary.changes
    most = max(counts.values(), default=0)
    rows = [
        tag(
            "tr",
            tag("th", phrase.LABEL[label], scope="row"),
            tag("td", f"{counts.get(label, 0):,}"),
            tag("td", bar(counts.get(label, 0), most, label)),
        )
        for label in LABELS
    ]
    return tag("figure", tag("figcaption", tag("h3", "Changes")), tag("table", *rows))


def _index(entries: Sequence[Html]) -> Iterator[str]:
    """Links to the articles with findings, folded when they are many."""
    if not entries:
        return
    title = f"{phrase.counted(len(entries), 'article')} with findings"
    yield f'\n<nav aria-label="Articles"><details{" open" if len(entries) <= OPEN else ""}>{tag("summary", title)}<ol>\n'
    yield from (tag("li", entry) + "\n" for entry in entries)
    yield "</ol></details></nav>\n"


def _entry(item: Article, place: int) -> Html:
    counts = Counter(finding.verdict for finding in item.findings)
    told = [f"{phrase.SIGN[verdict]} {counts[verdict]} {verdict}" for verdict in VERDICTS if counts[verdict]]
    name = tag("a", line(item.headline) or line(item.id), dir="auto", href=f"#article-{place}")
    return join(name, " ", tag("small", ", ".join(told)))
