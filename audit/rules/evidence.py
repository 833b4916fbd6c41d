"""What rules ask of a case: which values were exchanged, whether the sentence otherwise stands, what a notice claims.

Confidence is the share of such cases that the label is right for, as counted on labelled edits (``docs/rules.md``); where a case's evidence is
thinner than its rule's usual case it is lowered here, in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Case, Edit, Evidence, Judgement, Label, Value
from audit.rules.wording import content, nature, stem, words

Swap = tuple[Edit, Value, Value]

SHORT_EDIT = 8
"""Words on either side up to which an edit can be the exchange of one thing for another; beyond it a passage was rewritten."""
STANDS = 0.5
"""Share of words kept from which a sentence counts as the same proposition."""
FEW = 6
"""Words changed in all up to which a short line (a caption, a headline) counts as the same proposition, whatever share that is."""

FIGURES = ("number", "measure", "percent", "money", "year", "age", "ordinal", "range", "score", "date", "time", "identifier")
NAMES = ("name", "place", "organisation")


def judged(label: Label, reason: str, confidence: float, edits: Iterator[tuple[str, str, str]] | list[tuple[str, str, str]]) -> Judgement:
    """A judgement with its evidence from (type, old, new) triples."""
    return Judgement(label, reason, round(confidence, 2), tuple(Evidence(*item) for item in edits))


def standing(case: Case) -> bool:
    """Does the proposition stand: is the pair the same sentence with something in it exchanged?"""
    if not (case.old and case.new):
        return False
    return case.kept >= STANDS or changed(case) <= FEW


def changed(case: Case) -> int:
    """Words deleted or inserted, the longer side of each edit."""
    return sum(max(len(words(edit.old)), len(words(edit.new))) for edit in case.edits)


def replacements(case: Case) -> Iterator[Edit]:
    """Edits with words on both sides, short enough to be an exchange, in a sentence that stands."""
    if standing(case):
        for edit in case.edits:
            if 0 < len(words(edit.old)) <= SHORT_EDIT and 0 < len(words(edit.new)) <= SHORT_EDIT:
                yield edit


def swaps(case: Case, *types: str) -> Iterator[Swap]:
    """Values of one of ``types`` exchanged for one another at one place, in order."""
    if not standing(case):
        return
    for edit in case.edits:
        for kind in types:
            ours = [value for value in edit.gone if value.type == kind]
            theirs = [value for value in edit.come if value.type == kind]
            for old, new in zip(ours, theirs, strict=False):
                yield edit, old, new


def crossed(case: Case, types: tuple[str, ...]) -> Iterator[Swap]:
    """Values of different types among ``types`` exchanged at one place, where neither type has a partner of its own."""
    if not standing(case):
        return
    for edit in case.edits:
        ours = [value for value in edit.gone if value.type in types]
        theirs = [value for value in edit.come if value.type in types]
        if len(ours) == len(theirs) == 1 and ours[0].type != theirs[0].type:
            yield edit, ours[0], theirs[0]


def amount(value: Value) -> float | None:
    """The figure in a normal form, None when it holds none or two."""
    match = re.match(r"(\d{1,30}(?:\.\d{1,12})?)(?: |$)", value.normal)
    return float(match.group(1)) if match else None


def claimed(case: Case, edit: Edit) -> bool:
    """Does a notice that is new with this version say that these very words were wrong, or that the new ones are right?"""
    gone, come = _stems(edit.old), _stems(edit.new)
    for notice in case.notices:
        for claim in notice.claims:
            wrong, right = _stems(claim.wrong or ""), _stems(claim.right or "")
            fits_old = not wrong or bool(gone & wrong)
            fits_new = not right or bool(come & right)
            if fits_old and fits_new and (gone & wrong or come & right):
                return True
    return False


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in content(text))


def fresh(case: Case) -> list[str]:
    """Content words on the new side whose like the old side, and the other changed sentences of the old version, do not have."""
    return _unlike(case.new, case.old, case.other_old) if case.old else list(content(case.new))


def lost(case: Case) -> list[str]:
    """Content words of the old side that are nowhere on the new one."""
    return _unlike(case.old, case.new, case.other_new)


def _unlike(here: str, there: str, elsewhere: object) -> list[str]:
    known = {stem(word) for word in content(there)}
    return [word for word in content(here) if stem(word) not in known and not (hasattr(elsewhere, "__contains__") and word in elsewhere)]


def natures(case: Case) -> tuple[str, ...]:
    """The nature of every edit's wording, in order."""
    return tuple(nature(edit.old, edit.new) for edit in case.edits)


def title_case(text: str) -> bool:
    """Is this a line in headline capitals, where a capital says nothing?"""
    long = [word for word in words(text) if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def closing(edit: Edit) -> str:
    """The last word before an edit, lower-cased ("" at the start)."""
    found = words(edit.before[-24:])
    return found[-1].lower() if found and not re.search(r"[.!?,;:]\s*$", edit.before) else ""


def opening(edit: Edit) -> str:
    """The first word after an edit, lower-cased."""
    found = words(edit.after[:24])
    return found[0].lower() if found else ""
