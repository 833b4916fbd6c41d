"""One article of a page with very many findings: the same words in a fifth of the elements, so that a browser opens it at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.model import Article, Change, Finding, Quote
from audit.report import phrase
from audit.report.html.article import address, headline, marks
from audit.report.html.markup import Html, join, tag
from audit.report.safe import line


def compact(article: Article, name: str, findings: Sequence[Finding]) -> Html:
    """A folded section: one paragraph with both sides of each change, the other passages, and one line on where they stand."""
    about = [line(part) for part in (article.outlet, article.id) if part] + ([address(article.url)] if article.url else [])
    about.append(phrase.counted(len(article.versions), "version"))
    body = [tag("p", join(*about, by=" · "), class_="quiet"), *(_finding(article, finding) for finding in findings)]
    return tag("article", tag("details", tag("summary", *headline(article, findings)), *body), id=name)


def _finding(article: Article, finding: Finding) -> Html:
    changes = phrase.explained(article, finding)
    facts = " · ".join(filter(None, [f"{phrase.SIGN[finding.verdict]} {finding.verdict}", line(finding.reason), finding.severity]))
    quotes = [quote for quote in finding.quotes if not (changes and quote.side in ("old", "new"))]
    return tag(
        "section",
        tag("h3", f"{facts} · {finding.confidence:.0%} sure", class_=finding.verdict),
        tag("p", line(finding.message)),
        *(tag("p", *_words(change), class_="serif", dir="auto") for change in changes),
        *(
            tag("p", f"{phrase.SIDE.get(quote.side, quote.side)}: “{line(quote.text)}”", class_="quote notice", dir="auto")
            for quote in quotes
        ),
        tag("p", "; ".join(_facts(article, finding, changes)), class_="quiet"),
        class_=f"finding {finding.verdict}",
        id=f"finding-{finding.id}",
    )


def _words(change: Change) -> Iterator[Html]:
    if change.old and change.new:
        yield marks(change.ops)
    else:
        yield tag("ins", line(change.new)) if change.new else tag("del", line(change.old))


def _facts(article: Article, finding: Finding, changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        for item in change.evidence:
            yield f"{line(item.type)} {line(item.old) or 'nothing'} → {line(item.new) or 'nothing'}"
        if change.not_after:
            yield f"changed {phrase.stretch(change.not_before, change.not_after)}"
    if finding.latency_seconds is not None:
        yield phrase.latency(finding)
    sources = {version.id: version.source for version in article.versions}
    for quote in finding.quotes:
        yield _source(quote, sources.get(quote.version, ""))


def _source(quote: Quote, source: str) -> str:
    return f"{quote.side}: line {quote.line} of {line(phrase.file(source)) if source else quote.version[:8]}"
