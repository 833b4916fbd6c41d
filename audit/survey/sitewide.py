"""Changes that many articles of one outlet share: the site was changed, not the stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audit.model import Article, Change
from audit.survey.work import sides

MANY = 5
"""Articles of one outlet in which the same words must have been exchanged. A syndicated story that a newsroom runs twice, or a series of
three with one error in each, stays an edit; what changed in five stories alike is a footer, a promotion or a legal line."""


class Sitewide:
    """Counts each change's articles per outlet, in eight bytes per change and a number."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, bytes], list[bytes]] = {}

    def see(self, outlet: str, article: bytes, changes: bytes) -> None:
        """Counts the changes of one article (see ``Row``); an article without an outlet shares nothing with others."""
        if outlet:
            for start in range(0, len(changes), 8):
                articles = self._seen.setdefault((outlet, changes[start : start + 8]), [])
                if not articles or articles[-1] != article:
                    articles.append(article)

    def holds(self, outlet: str, change: Change) -> bool:
        """Is this change the site's?"""
        return len(self._seen.get((outlet, sides(change.old, change.new)), ())) >= MANY

    def articles(self) -> Iterator[bytes]:
        """The keys of the articles that such a change touched, each once, in the order in which they were seen."""
        yield from dict.fromkeys(key for articles in self._seen.values() if len(articles) >= MANY for key in articles)


def settled(article: Article, sitewide: Sitewide) -> Article:
    """The article with the site's changes labelled ``noise``, reason ``furniture``, without the findings that rested on them alone."""
    changes = tuple(_furniture(change) if sitewide.holds(article.outlet, change) else change for change in article.changes)
    if changes == article.changes:
        return article
    noise = {change.id for change in changes if change.label == "noise"}
    findings = tuple(finding for finding in article.findings if not finding.changes or not noise.issuperset(finding.changes))
    return replace(article, changes=changes, findings=findings)


def _furniture(change: Change) -> Change:
    return replace(change, label="noise", reason="furniture", severity="minor", confidence=0.9)
