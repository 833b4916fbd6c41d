"""Changes that many articles of one outlet share: the site was changed, not the stories."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from audit.model import Article, Change
from audit.survey.work import sides

MANY = 5
"""Articles of one outlet in which the same words must have been exchanged. A syndicated story that a newsroom runs twice, or a series of
three with one error in each, stays an edit; what changed in five stories alike is a footer, a promotion or a legal line."""

SENTENCE = 8
"""Words of a sentence that tells something; most lines of a site's own have fewer."""

_STOPS = tuple('.!?”"»')
_WORD = re.compile(r"[^\W_]+")
_TO_READERS = frozenset(
    "we our ours us you your yours subscribe subscribers newsletter newsletters copyright reserved licensed cookies unsubscribe"
    " wir unser unsere unserer uns sie ihr ihre abonnieren abonnement newsletters rechte vorbehalten"
    " nous notre nos vous votre vos abonnez abonnement droits réservés"
    " nuestro nuestra nuestros nuestras usted ustedes suscríbase suscríbete suscripción derechos reservados"
    " мы наш наша наши нас вы ваш ваша ваши вас подпишитесь подписка права защищены"
    " ми наш наша наші нас ви ваш ваша ваші вас підпишіться підписка права захищено".split()
)
"""Words with which a site speaks of itself or to its readers; its name is another."""

PARTS = 32
"""Into so many parts an outlet's changes are sorted by their digests, to be counted part by part."""


class _Part:
    """Digests of changes, and the number of the article that each was seen in."""

    def __init__(self) -> None:
        self.changes = array("Q")
        self.articles = array("I")


class Sitewide:
    """Counts each change's articles per outlet, in twelve bytes per change and article: an archive has millions of changes."""

    def __init__(self) -> None:
        self._articles: list[bytes] = []
        self._seen: defaultdict[str, list[_Part]] = defaultdict(lambda: [_Part() for _ in range(PARTS)])
        self._found: dict[str, set[int]] | None = None

    def see(self, outlet: str, article: bytes, changes: bytes) -> None:
        """Counts the changes of one article (see ``Row``); an article without an outlet shares nothing with others."""
        if outlet:
            self._found = None
            number = len(self._articles)
            self._articles.append(article)
            parts = self._seen[outlet]
            for change in {*array("Q", changes)}:
                part = parts[change % PARTS]
                part.changes.append(change)
                part.articles.append(number)

    def holds(self, outlet: str, change: Change) -> bool:
        """Is this change the site's?"""
        shared = self._shared().get(outlet)
        return shared is not None and array("Q", sides(change.old, change.new))[0] in shared

    def articles(self) -> Iterator[tuple[bytes, bytes]]:
        """The keys of the articles that such changes touched, each once, with eight bytes that stand for these changes."""
        sums: Counter[int] = Counter()
        for outlet, shared in self._shared().items():
            for part in self._seen[outlet] if shared else ():
                for change, number in zip(part.changes, part.articles, strict=True):
                    if change in shared:
                        sums[number] += change
        return ((self._articles[number], (told % (1 << 64)).to_bytes(8, "big")) for number, told in sorted(sums.items()))

    def _shared(self) -> dict[str, set[int]]:
        """The site's changes by outlet. One part is counted at a time, so that no table of all changes is ever made."""
        if self._found is None:
            self._found = {
                outlet: {change for part in parts for change, count in Counter(part.changes).items() if count >= MANY}
                for outlet, parts in self._seen.items()
            }
        return self._found


def settled(article: Article, sitewide: Sitewide) -> Article:
    """The article with the site's changes labelled ``noise``, reason ``furniture``, without the findings that rested on them alone.

    A change that a notice speaks of is the newsroom's, and so is a fact replaced in a sentence of the story: what a wire says of the same
    past event in five stories is put right in all of them.
    """
    spoken = {name for finding in article.findings if finding.notice for name in finding.changes}

    def shared(change: Change) -> bool:
        return sitewide.holds(article.outlet, change) and change.id not in spoken and not _tells(change, article.outlet)

    changes = tuple(_furniture(change) if shared(change) else change for change in article.changes)
    if changes == article.changes:
        return article
    noise = {change.id for change in changes if change.label == "noise"}
    findings = tuple(finding for finding in article.findings if not finding.changes or not noise.issuperset(finding.changes))
    return replace(article, changes=changes, findings=findings)


def _tells(change: Change, outlet: str) -> bool:
    """Is it a fact replaced in a sentence that tells something of others? What a site prints everywhere is short, or speaks of itself or
    to its readers."""
    if change.label != "correction" or change.where not in ("paragraph", "caption") or change.new[-1:] not in _STOPS:
        return False
    words = _WORD.findall(change.new.casefold())
    return len(words) >= SENTENCE and _TO_READERS.union(_WORD.findall(outlet.casefold())).isdisjoint(words)


def _furniture(change: Change) -> Change:
    return replace(change, label="noise", reason="furniture", severity="minor", confidence=0.9)
