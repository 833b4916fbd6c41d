"""The report for a terminal: summary first, then each article with its findings by gravity, its other changes and its timeline.

Every mark is a sign as well as a colour: ``[-old-]`` and ``{+new+}``, a sign before each verdict, ``~ + - >`` before each change.
The only package that imports rich.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from audit.model import LABELS, VERDICTS, Diagnostic, Label, Report, Summary, Verdict
from audit.report import phrase
from audit.report.safe import line
from audit.report.terminal import article as articles
from audit.report.terminal.layout import COLOUR, TONE, View, hang, printed

_MIN_WIDTH = 40
_BAR = 20
_NOTES = 20  # diagnostics that are shown, gravest first: beyond them they would bury the findings
_LEVEL = {"error": "bold red", "warning": "bold yellow", "note": "cyan"}


def render(
    report: Report,
    *,
    width: int = 80,
    colour: bool = False,
    style_edits: bool = False,
    side_by_side: bool = False,
    changes: bool = False,
    label: Sequence[Label] | None = None,
    verdict: Sequence[Verdict] | None = None,
    links: bool = False,
    ascii_only: bool = False,
) -> Iterator[str]:
    """The report as chunks of lines at most ``width`` (at least 40) cells wide.

    ``colour`` allows escape sequences, ``links`` among them hyperlinks (OSC 8); ``ascii_only`` keeps our own signs within ASCII.
    ``changes`` lists the corrections and updates that no finding is about, ``style_edits`` style edits and noise too, ``label`` the
    changes of exactly these labels. ``verdict`` keeps only findings of these verdicts.
    """
    labels = tuple(label) if label else LABELS if style_edits else LABELS[:2] if changes else ()
    verdicts = tuple(verdict) if verdict else None
    view = View(max(width, _MIN_WIDTH), labels, verdicts, side_by_side, colour, links and colour, ascii_only)
    first, quiet = True, 0
    for lines in _sections(report, view):
        if lines is None:
            quiet += 1
            continue
        yield printed(lines if first else [Text(), *lines], view)
        first = False
    if quiet:
        yield printed([Text(), Text(f"{phrase.counted(quiet, 'article')} with nothing to show", "dim")], view)


def _sections(report: Report, view: View) -> Iterator[list[Text] | None]:
    """The lines of the summary, then of each article; None for an article that has nothing to show."""
    single = report.summary.articles == 1
    if not single:
        yield list(_summary(report, view))
    elif report.diagnostics:
        yield list(_diagnostics(report.diagnostics, view))
    told = frozenset(report.diagnostics)
    for article in report.articles:
        lines = list(articles.article(article, view, whole=single))
        diagnostics = list(_diagnostics([item for item in article.diagnostics if item not in told], view))
        if lines and diagnostics:
            lines.append(Text())
        yield lines + diagnostics or None


def _summary(report: Report, view: View) -> Iterator[Text]:
    summary, archive = report.summary, report.archive
    counts = (
        phrase.counted(summary.articles, "article"),
        phrase.counted(summary.versions, "version"),
        phrase.counted(summary.snapshots, "capture"),
        f"{phrase.counted(summary.pairs, 'pair')} compared",
    )
    yield from hang(Text("audit  ", "bold"), Text(view.own(" · ").join(counts)), view)
    if archive is not None:
        place = f"{line(archive.path)} at {line(archive.head)[:12]}" if archive.head else line(archive.path)
        yield from hang(Text("       "), Text(place, "dim"), view)
    yield Text()
    yield from _bars(summary, view)
    if report.diagnostics:
        yield Text()
        yield from _diagnostics(report.diagnostics, view)


def _bars(summary: Summary, view: View) -> Iterator[Text]:
    groups = (
        ("changes", [(phrase.LABEL[label], summary.changes.get(label, 0), COLOUR[label]) for label in LABELS]),
        ("findings", [(verdict, summary.findings.get(verdict, 0), TONE[verdict]) for verdict in VERDICTS]),
    )
    digits = max(len(f"{number:,}") for _, rows in groups for _, number, _ in rows)
    for title, rows in groups:
        most = max(number for _, number, _ in rows)
        lead = title
        for name, number, colour in rows:
            if number:
                yield Text(f"  {lead:9} {name:21} {number:>{digits},}  ").append(view.own(_bar(number, most)), colour)
                lead = ""
        if not most:
            yield Text(f"  {title:9} none")


def _bar(number: int, most: int) -> str:
    """A bar of at most 20 cells in half cells; never empty for a number above zero."""
    halves = max(1, round(2 * _BAR * number / most))
    return "█" * (halves // 2) + "▌" * (halves % 2)


def _diagnostics(items: Sequence[Diagnostic], view: View) -> Iterator[Text]:
    for number, item in enumerate(sorted(items, key=lambda item: list(_LEVEL).index(item.level))):
        if number == _NOTES:
            yield Text(f"{len(items) - number:,} more warnings and notes", "dim")
            return
        where = f" ({line(item.where)})" if item.where else ""
        yield from hang(Text(f"{item.level}  ", _LEVEL[item.level]), Text(line(item.message) + where), view)
