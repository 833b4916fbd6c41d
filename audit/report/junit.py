"""JUnit XML: one suite per outlet, one case per article; an article fails for what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from audit.model import Article, Report
from audit.report.items import LEVELS, Item, Judgements, items
from audit.report.safe import line


@dataclass(slots=True)
class _Suite:
    """The cases of one outlet, rendered, with what a suite must state before them."""

    failures: int = 0
    skipped: int = 0
    cases: list[str] = field(default_factory=list)


def render(report: Report, *, judged: Judgements | None = None) -> Iterator[str]:
    """Suites in the order in which their outlets first appear.

    A case fails for findings of the level error or warning; when a gate has judged (see ``sarif``), for those that the gate fails; one
    whose findings are all waived or accepted is skipped. Holds the cases (not the articles) in memory: a suite states its counts first.
    """
    suites: dict[str, _Suite] = {}
    for article in report.articles:
        suite = suites.setdefault(article.outlet, _Suite())
        found = sorted(items(article, judged), key=lambda item: LEVELS.index(item.level))
        failing = [item for item in found if item.level == "error" or (item.level == "warning" and not item.status)]
        excused = [item for item in found if item.status in ("waived", "accepted")]
        suite.failures += bool(failing)
        suite.skipped += bool(excused and not failing)
        suite.cases.append(_case(article, failing, excused, found))
    tests, failures, skipped = (
        sum(len(suite.cases) for suite in suites.values()),
        sum(suite.failures for suite in suites.values()),
        sum(suite.skipped for suite in suites.values()),
    )
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="audit" tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}">\n'
    for outlet, suite in suites.items():
        counts = f'tests="{len(suite.cases)}" failures="{suite.failures}" errors="0" skipped="{suite.skipped}"'
        yield f"  <testsuite name={_attribute(outlet or 'no outlet')} {counts}>\n"
        yield from suite.cases
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(article: Article, failing: Sequence[Item], excused: Sequence[Item], found: Sequence[Item]) -> str:
    head = f"    <testcase name={_attribute(article.id)} classname={_attribute(article.outlet or 'no outlet')}"
    if failing:
        first = failing[0]
        told = "\n\n".join(_told(item) for item in failing)
        body = f"      <failure type={_attribute(first.verdict)} message={_attribute(first.message)}>{escape(told)}</failure>\n"
    elif excused:
        body = f"      <skipped message={_attribute(excused[0].why)}/>\n"
    else:
        body = ""
    others = [item for item in found if item not in failing]
    if others:
        body += f"      <system-out>{escape(chr(10).join(_told(item) for item in others))}</system-out>\n"
    return f"{head}>\n{body}    </testcase>\n" if body else f"{head}/>\n"


def _told(item: Item) -> str:
    """A finding with its passages, one a line."""
    head = f"{item.verdict} ({item.rule}): {line(item.message)}" + (f" [{line(item.why)}]" if item.why else "")
    return "\n".join([head, *(f"  {quote.side}: {line(quote.text)}" for quote in item.quotes)])


def _attribute(text: str) -> str:
    return quoteattr(line(text))
