"""What rules ask of a case: which values were exchanged, whether the sentence otherwise stands, what a notice claims.

Confidence comes in four grades, the share of such cases for which a standards editor would bet on the label, and in a fifth where the
outlet itself has said it. ``tests/test_classify.py`` checks on labelled edits that a higher grade is right more often.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from audit.model import Case, Edit, Evidence, Judgement, Label, Value
from audit.rules.events import moved_on
from audit.rules.stems import BASES, common_head, content, remembered, stem, stems, words
from audit.rules.wording import SURFACE, nature

Judge = Callable[[Case], Judgement | None]
Swap = tuple[Edit, Value, Value]
"""An edit, and the value that stood there before and the one that stands there now."""

TOLD = 0.99
"""The outlet's own notice says it."""
SURE = 0.95
STRONG = 0.9
FAIR = 0.8
THIN = 0.6
"""Little more than a guess, and to be shown as such."""

SHORT_EDIT = 9
"""Words on either side up to which an edit can be the exchange of one thing for another; beyond it a passage was rewritten."""
STANDS = 0.5
"""Share of words kept from which a sentence counts as the same proposition."""
FEW = 6
"""Words changed in all up to which a short line (a caption, a headline) counts as the same proposition, whatever share that is."""

_CLAUSE_END = re.compile(r"[.!?,;:(—–]\s*[\"“]?$")
_AMOUNT = re.compile(r"(\d{1,30}(?:\.\d{1,12})?)(?: |$)")
FIGURES = frozenset({"number", "measure", "percent", "money", "year", "age", "ordinal", "range", "score", "date", "time", "identifier"})
NAMES = frozenset({"name", "place", "organisation"})


def judged(label: Label, reason: str, confidence: float, evidence: Iterable[tuple[str, str, str]]) -> Judgement:
    """A judgement with its evidence from (type, old, new) triples."""
    return Judgement(label, reason, confidence, tuple([Evidence(kind, old.strip(), new.strip()) for kind, old, new in evidence]))


def corrected(case: Case, reason: str, confidence: float, found: Iterable[Swap]) -> Judgement | None:
    """A correction resting on exchanged values, if any; certain when a notice claims one of them."""
    swapped = tuple(found)
    if not swapped:
        return None
    sure = any(claimed(case, edit) for edit, _, _ in swapped)
    return judged("correction", reason, TOLD if sure else confidence, [(old.type, old.text, new.text) for _, old, new in swapped])


def correction(case: Case, reason: str, confidence: float, kind: str, edit: Edit) -> Judgement:
    """A correction resting on the words of one edit; certain when a notice claims it."""
    return judged("correction", reason, TOLD if claimed(case, edit) else confidence, [(kind, edit.old, edit.new)])


per_case = lru_cache(maxsize=1)
"""Remembers an answer about a case for the rules that come next; all of them see one case before the next one comes."""


@per_case
def standing(case: Case) -> bool:
    """Does the proposition stand: is the pair the same sentence with something in it exchanged?"""
    return bool(case.old and case.new) and (changed(case) <= FEW or kept(case) >= STANDS)


@per_case
def kept(case: Case) -> float:
    """Share of the words that stand in equal ops, in 0..1; 0 for an added or removed side. Of the longer side's words, or of the old
    side's where the rest is insertion (of the new one's where it is deletion): a clause more or less leaves what was said standing."""
    equal = sum([len(op.text.split()) for op in case.ops if op.kind == "equal"])
    if not equal:
        return 0.0
    old, new = len(case.old.split()), len(case.new.split())
    come = sum([len(edit.new.split()) for edit in case.edits if not words(edit.old)])
    gone = sum([len(edit.old.split()) for edit in case.edits if not words(edit.new)])
    return min(1.0, equal / max(1, min(max(old, new - come), max(new, old - gone))))


@per_case
def changed(case: Case) -> int:
    """Words deleted or inserted, the longer side of each edit."""
    return sum([max(len(words(edit.old)), len(words(edit.new))) for edit in case.edits])


@per_case
def apart(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of both sides without those that they begin and end with alike."""
    ours, theirs = case.old.split(), case.new.split()
    head, tail = _alike(ours, theirs)
    return words(" ".join(ours[head : len(ours) - tail])), words(" ".join(theirs[head : len(theirs) - tail]))


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How many words two texts begin with alike, and how many they end with."""
    least = min(len(ours), len(theirs))
    head = next((n for n in range(least) if ours[n] != theirs[n]), least)
    return head, next((n for n in range(least - head) if ours[-1 - n] != theirs[-1 - n]), least - head)


def whole(case: Case) -> Edit:
    """All that differs as one edit, from the first word that does to the last, without a stop at its end."""
    ours, theirs = case.old.split(), case.new.split()
    head, tail = _alike(ours, theirs)
    old, new = (" ".join(side[head : len(side) - tail]) for side in (ours, theirs))
    before, after = " ".join(theirs[:head]), " ".join(theirs[len(theirs) - tail :])
    if old[-1:] == new[-1:] in {",", ".", ";", ":"}:
        old, new, after = old[:-1], new[:-1], new[-1] + " " + after
    gone, come = (chain.from_iterable(map(side, case.edits)) for side in (attrgetter("gone"), attrgetter("come")))
    return Edit(old, new, before, after, tuple(gone), tuple(come))


@per_case
def exchanged(case: Case) -> bool:
    """Do both sides have values of their own at one place? Most cases end here, so it is asked first."""
    return any(edit.gone and edit.come for edit in case.edits)


@per_case
def exchanges(case: Case) -> tuple[Edit, ...]:
    """Edits short enough to be an exchange, in a sentence that stands, where no plan became a fact; or of which a notice speaks."""
    stands = standing(case)
    return tuple(
        [
            edit
            for edit in case.edits
            if max(len(words(edit.old)), len(words(edit.new))) <= SHORT_EDIT and ((stands and not moved_on(edit)) or claimed(case, edit))
        ]
    )


@per_case
def replacements(case: Case) -> tuple[Edit, ...]:
    """Exchanges with words on both sides."""
    return tuple([edit for edit in exchanges(case) if words(edit.old) and words(edit.new)])


def swaps(case: Case, *types: str) -> tuple[Swap, ...]:
    """Values of one type among ``types`` exchanged for one another at one place: by type, then in order."""
    by_type = _swaps(case)
    if not by_type:
        return ()
    return tuple([swap for kind in types if kind in by_type for swap in by_type[kind]])


@per_case
def _swaps(case: Case) -> dict[str, list[Swap]]:
    by_type: dict[str, list[Swap]] = {}
    for edit in exchanges(case) if exchanged(case) else ():
        waiting: dict[str, list[Value]] = {}
        for value in reversed(edit.come):
            waiting.setdefault(value.type, []).append(value)
        for old in edit.gone if waiting else ():
            if theirs := waiting.get(old.type):
                by_type.setdefault(old.type, []).append((edit, old, theirs.pop()))
    return by_type


def crossed(case: Case, types: Set[str]) -> Iterator[Swap]:
    """Values of different types among ``types`` exchanged at one place where each side has one."""
    for edit in _mixed(case):
        ours = [value for value in edit.gone if value.type in types]
        theirs = [value for value in edit.come if value.type in types]
        if len(ours) == len(theirs) == 1 and ours[0].type != theirs[0].type and _rest(edit.old, ours[0]) == _rest(edit.new, theirs[0]):
            yield edit, ours[0], theirs[0]


@per_case
def _mixed(case: Case) -> tuple[Edit, ...]:
    """Exchanges of values that are not all of one type."""
    if not exchanged(case):
        return ()
    types = ((edit, {value.type for value in edit.gone}, {value.type for value in edit.come}) for edit in exchanges(case))
    return tuple([edit for edit, ours, theirs in types if ours and theirs and len(ours | theirs) > 1])


def _rest(text: str, value: Value) -> frozenset[str]:
    """What an edit's words hold beside a value."""
    return stems(text) - stems(value.text)


def amount(value: Value) -> float | None:
    """The figure in a normal form, None when it holds none or two."""
    return _figure(value.normal)


@remembered
def _figure(normal: str) -> float | None:
    match = _AMOUNT.match(normal)
    return float(match.group(1)) if match else None


def claimed(case: Case, edit: Edit) -> bool:
    """Does a notice new with this version say that these very words were wrong, or that the new ones are right?"""
    if not case.notices:
        return False
    gone, come = _said(edit.old, edit.gone), _said(edit.new, edit.come)
    for claim in (claim for notice in case.notices for claim in notice.claims):
        wrong, right = stems(claim.wrong or ""), stems(claim.right or "")
        if (not wrong or gone & wrong) and (not right or come & right or not edit.new.strip()) and (gone & wrong or come & right):
            return True
    return False


def _said(text: str, values: tuple[Value, ...]) -> frozenset[str]:
    return stems(text).union(*(stems(value.text) for value in values))


POLISH = frozenset({*SURFACE, "synonym"})
"""Natures of an edit that tell nothing, whatever their words."""


@per_case
def natures(case: Case) -> tuple[str, ...]:
    """The nature of every edit's wording, in order."""
    return tuple([nature(edit.old, edit.new) for edit in case.edits])


@per_case
def brought(case: Case) -> tuple[str, ...]:
    """Content words that came with an edit which is more than polish."""
    return tuple([word for edit, kind in zip(case.edits, natures(case), strict=True) if kind not in POLISH for word in content(edit.new)])


@per_case
def taken(case: Case) -> tuple[str, ...]:
    """Content words that went with an edit which is more than polish."""
    return tuple([word for edit, kind in zip(case.edits, natures(case), strict=True) if kind not in POLISH for word in content(edit.old)])


@per_case
def fresh(case: Case) -> tuple[str, ...]:
    """Content words that came and whose like neither the old side nor another changed sentence of the old version has."""
    come = [word for word in _unheard(brought(case), case.old) if word not in case.other_old]
    known = _rewritten(case.new_values, case.old_values) if come else frozenset()
    return tuple([word for word in come if word not in known])


@per_case
def lost(case: Case) -> tuple[str, ...]:
    """Content words that went and are nowhere on the new side."""
    gone = [word for word in _unheard(taken(case), case.new) if word not in case.other_new]
    known = _rewritten(case.old_values, case.new_values) if gone else frozenset()
    return tuple([word for word in gone if word not in known])


KINDRED = 5
"""Letters that two words begin with alike from which they are built of one (profit, profitable), if that is most of the shorter one."""
_HEADS = frozenset(base[:KINDRED] for base in BASES)


def _unheard(said: Iterable[str], text: str) -> list[str]:
    """Those of some content words whose like is not in a text."""
    low = text.lower().replace("’", "'")
    return [word for word in said if not _heard(stem(word), low, text)]


def _heard(base: str, low: str, text: str) -> bool:
    """Has a text, whose small letters are ``low``, a word with this base form or built of one with it? It begins like the base form then,
    unless it is irregular; letters that are not ASCII may be other small letters within a text than alone."""
    if base[:KINDRED] not in low and base[:KINDRED] not in _HEADS and base.isascii():
        return False
    known = stems(text)
    return base in known or any(_built_of_one(base, other) for other in known)


def _built_of_one(word: str, other: str) -> bool:
    return word[:KINDRED] == other[:KINDRED] and common_head(word, other) >= max(KINDRED, 0.8 * min(len(word), len(other)))


def _rewritten(values: Sequence[Value], others: Sequence[Value]) -> frozenset[str]:
    """The words of figures that the other side has too, written otherwise (€2bn, 2 billion euros)."""
    told = {(value.type, value.normal) for value in others if value.type in FIGURES}
    return frozenset([word for value in values if (value.type, value.normal) in told for word in content(value.text)])


def word_before(edit: Edit) -> str:
    """The last word before an edit, lower-cased; "" where a sentence or clause begins."""
    found = words(edit.before[-24:])
    return found[-1].lower() if found and not _CLAUSE_END.search(edit.before) else ""


def word_after(edit: Edit) -> str:
    """The first word after an edit, lower-cased."""
    found = words(edit.after[:24])
    return found[0].lower() if found else ""
