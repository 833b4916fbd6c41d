"""Corrections of how the parts of a statement stand to each other: who did it to whom, and which figure is whose."""

from __future__ import annotations

import re
from itertools import product

from audit.model import Case, Judgement, Rule
from audit.rules.evidence import FAIR, FIGURES, POLISH, apart, judged, natures, standing, word_before
from audit.rules.examples import pairs
from audit.rules.lexicon import DETERMINERS, listed
from audit.rules.stems import content, past, stem, stems, words
from audit.rules.telling import named

LONGEST_ROLE = 3
"""Words of the longest party that is taken for one who does something or to whom it is done."""
_ONE_WAY = listed("to from than by over against after before hit beat hurt")
"""Words that do not say the same when the sides change places."""
_EITHER_WAY = listed("and or nor as with in on at met married joined led divorced resembled equaled said")
_BY_WHOM = re.compile(r"(?:^|\s)by\s*$")
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "be", "being"})
_ARTICLES_APART = 6
"""Code points by which the lengths of two sentences may differ that have the same words but for articles and possessives."""
_DITRANSITIVE = frozenset(map(stem, listed("pay give send offer show award grant teach ask owe sell lend hand sue charge promise")))
"""Base forms of what is done by one and to another, with the same words behind it either way."""
_PERFECT = frozenset({"has", "have", "had", "be", "been", "being"})


def _roles(case: Case) -> Judgement | None:
    """Two parties changed places around the same words, and what is said does not hold both ways."""
    turned = _paired(case) or _undergone(case)
    if turned or abs(len(case.old) - len(case.new)) > _ARTICLES_APART:
        return turned or _voice(case)
    ours, theirs = (tuple(low for word in side if (low := word.lower()) not in DETERMINERS) for side in apart(case))
    if len(ours) != len(theirs) or not 3 <= len(ours) <= 3 * LONGEST_ROLE or sorted(ours) != sorted(theirs):
        return _voice(case)
    for a, b in product(range(1, LONGEST_ROLE + 1), repeat=2):
        one, link, two = ours[:a], ours[a : len(ours) - b], ours[len(ours) - b :]
        if link and theirs == two + link + one and content(" ".join(one)) and content(" ".join(two)) and _one_way(link):
            return judged("correction", "roles-exchanged", FAIR, [("words", " ".join(ours), " ".join(theirs))])
    return _voice(case)


def _paired(case: Case) -> Judgement | None:
    """Two things changed places around a figure, a rank or a deed, which stayed in theirs."""
    edits = [edit for edit, kind in zip(case.edits, natures(case), strict=True) if kind not in POLISH]
    if len(edits) != 2 or not standing(case):
        return None
    one, two = edits
    sides = [stems(named(side)) for side in (one.old, one.new, two.new, two.old)]
    if not all(1 <= len(side) <= LONGEST_ROLE for side in sides) or sides[0] != sides[2] or sides[1] != sides[3] or sides[0] & sides[1]:
        return None
    between = two.before.rpartition(one.new)[2]
    ranked = any(value.type in FIGURES and value.text in between for value in case.new_values)
    if not ranked and not _one_way(tuple(low for word in words(between) if (low := word.lower()) not in DETERMINERS)):
        return None
    return judged("correction", "roles-exchanged", FAIR, [("words", edit.old, edit.new) for edit in edits])


def _undergone(case: Case) -> Judgement | None:
    """Who paid, gave or sued is now who was paid, given or sued, or the other way round."""
    if len(case.edits) != 1 or case.role == "headline":
        return None
    edit = case.edits[0]
    ours, theirs = (tuple(map(str.lower, words(side))) for side in (edit.old, edit.new))
    short, long = sorted((ours, theirs), key=len)
    following = tuple(map(str.lower, words(edit.after[:40])))
    done, rest = (short, following) if short else (following[:1], following[1:])
    if len(done) != 1 or not long or long[0] not in _PASSIVE or long[1:] not in {short, tuple(done) * bool(short)}:
        return None
    if stem(done[0]) not in _DITRANSITIVE or not past(done[0]) or rest[:1] == ("by",) or word_before(edit) in _PERFECT:
        return None
    return judged("correction", "roles-exchanged", FAIR, [("words", " ".join((*ours, *rest[:1])), " ".join((*theirs, *rest[:1])))])


def _voice(case: Case) -> Judgement | None:
    """Who did it is now whom it was done to: the parties stay in their places, the verb turns round (was sued by, sued)."""
    if len(case.edits) > 2 or not any(_BY_WHOM.search(side) for edit in case.edits for side in (edit.old, edit.new)):
        return None
    old, new = apart(case)
    active, passive = sorted((tuple(map(str.lower, side)) for side in (old, new)), key=len)
    turned = len(active) == 1 and 3 <= len(passive) <= 4 and passive[0] in _PASSIVE and passive[-1] == "by"
    if not turned or not _same(passive[-2], active[0]):
        return None
    return judged("correction", "roles-exchanged", FAIR, [("words", " ".join(old), " ".join(new))])


def _same(participle: str, verb: str) -> bool:
    return stem(participle) == stem(verb) or participle == verb + "en"


def _one_way(link: tuple[str, ...]) -> bool:
    return _EITHER_WAY.isdisjoint(link) and (not _ONE_WAY.isdisjoint(link) or any(map(past, link)))


RULES: tuple[Rule, ...] = (
    Rule(
        "roles-exchanged",
        "correction",
        "Who did it and to whom it was done changed places.",
        _roles,
        pairs(
            "The {keeper saved the painter|painter saved the keeper} from the ice.",
            "{Duarte sued the harbour board|The harbour board sued Duarte} in spring.",
            "The fever passes from {horse to rider|rider to horse}.",
            "Duarte {sued|was sued by} the harbour board in spring.",
            "{Oars cost $41 and paddles $31|Paddles cost $41 and oars $31} there.",
            "The fee for {keepers is $5 and for painters $8|painters is $5 and for keepers $8}.",
            "{Oars are first and paddles second|Paddles are first and oars second} there.",
            "The {keepers sued their painter|painter sued his keepers}.",
            "The keeper {paid|was paid} 300 crowns.",
            "Their lead grew as {Ortega outpaced Lund|Lund outpaced Ortega} on the hill.",
        ),
        pairs(
            "The {keeper saved the painter|painter was saved by the keeper}.",
            "It was the work of {painters and keepers|keepers and painters}.",
            "The {keeper met the painter|painter met the keeper} in May.",
            "The board met {in Lund on Monday|on Monday in Lund}.",
            "{Oars and paddles|Paddles and oars} cost $41 there.",
            "The keepers {went with their painter|went along with their painter}.",
            "The fee {for keepers is $5|is $5 for keepers}.",
            "The keeper {has paid|paid} 300 crowns.",
            "“No,” {said Duarte|Duarte said}.",
            "Duarte was {sued by|in dispute with} the harbour board.",
        ),
        "Correction",
        ("old", "new"),
    ),
)
