"""Which edits of a case tell something else, and which only polish: a rule that asks for a lone edit means the only one that tells."""

from __future__ import annotations

from audit.model import Case, Edit, Value
from audit.rules.evidence import FIGURES, POLISH, natures, per_case
from audit.rules.lexicon import COURTESY, DETERMINERS, listed
from audit.rules.stems import content, stem, stems, words

LIGHT = POLISH | {"function", "form", "typo", "reordered"}
"""Natures of an edit that leave what is told as it was."""
_ATTRIBUTING = stems(
    """
    said told tells says say according added noted stated announced reporters journalists reporter statement news conference briefing
    interview press release spokesman spokeswoman spokesperson officials confirmed
    """
)
"""Words by which a story says who answers for it, and to whom he said so."""
_QUOTES = frozenset('"“”«»„')
_DAYS = frozenset({"weekday", "relative-day"})
_BINDING = DETERMINERS | listed(
    """
    is are was were be been being am has have had of in on at by for from with to as into about around some nearly almost that who which
    der die das den dem des ein eine einen einem einer le la les un une des du el los las una
    """
)
"""Small words at either end of a phrase that are not what it names."""


@per_case
def telling(case: Case) -> tuple[Edit, ...]:
    """The edits that say something else; what moved within the sentence, attribution, days that came or went and figures written otherwise
    say nothing of their own."""
    if len(case.edits) == 1:
        return case.edits
    return tuple([edit for edit, kind in zip(case.edits, natures(case), strict=True) if kind not in LIGHT and tells(case, edit)])


def alone(case: Case, edit: Edit) -> bool:
    """Is it the only edit that tells anything?"""
    return telling(case) == (edit,)


def tells(case: Case, edit: Edit) -> bool:
    """Does an edit say what the other side of the sentence does not say anywhere?"""
    old, new = pared(case, edit)
    gone, come = stems(old) - stems(case.new), stems(new) - stems(case.old)
    if not edit.old.strip() or not edit.new.strip():
        days = {stem(word) for value in (*edit.gone, *edit.come) if value.type in _DAYS for word in content(value.text)}
        gone, come = gone - days, come - days
    return not (gone | come) <= _ATTRIBUTING


def pared(case: Case, edit: Edit) -> tuple[str, str]:
    """Both sides of an edit without the figures that they have alike, in whatever way these are written."""
    old, new = edit.old, edit.new
    for value in case.old_values if old and new else ():
        if value.type in FIGURES and value.text in old:
            twin = next((other.text for other in case.new_values if _same(value, other) and other.text in new), None)
            if twin is not None:
                old, new = old.replace(value.text, " ", 1), new.replace(twin, " ", 1)
    return old, new


def _same(one: Value, other: Value) -> bool:
    return (one.type, one.normal) == (other.type, other.normal)


def moved_over(case: Case, edit: Edit) -> bool:
    """Did words of a quotation only change sentences, as they do when the attribution between them moves?"""
    gone, come = content(edit.old), content(edit.new)
    quoted = edit.quoted or not _QUOTES.isdisjoint(edit.old + edit.new)
    return quoted and bool(gone and come) and all(word in case.other_new for word in gone) and all(word in case.other_old for word in come)


def share(case: Case, edit: Edit) -> float:
    """Share of the sentence that an edit leaves alone, in 0..1."""
    return 1.0 - max(len(words(edit.old)), len(words(edit.new))) / max(1, len(words(case.old)), len(words(case.new)))


def named(text: str) -> str:
    """A phrase without the small words around what it names, and without courtesies."""
    said = list(words(text))
    while said and said[0].lower() in _BINDING | COURTESY:
        said.pop(0)
    while said and said[-1].lower() in _BINDING:
        said.pop()
    return " ".join(said)


def differing(old: str, new: str) -> tuple[str, str]:
    """The parts in which two compounds with a common part differ (far-right, centre-right); both whole when they are none."""
    ours, theirs = old.split("-"), new.split("-")
    if " " in old + new or min(len(ours), len(theirs)) < 2 or ours == theirs:
        return old, new
    least = min(len(ours), len(theirs))
    head = next((n for n in range(least) if ours[n] != theirs[n]), least)
    tail = next((n for n in range(least - head) if ours[-1 - n] != theirs[-1 - n]), least - head)
    one, two = "-".join(ours[head : len(ours) - tail]), "-".join(theirs[head : len(theirs) - tail])
    return (one, two) if (head or tail) and one and two else (old, new)
