"""Style: the meaning stays."""

from __future__ import annotations

from collections.abc import Callable

from audit.model import Case, Judgement, Rule
from audit.rules.evidence import fresh, judged, lost, natures
from audit.rules.wording import words

Judge = Callable[[Case], Judgement | None]


def _nature_rule(reason: str, confidence: float, *kinds: str) -> Judge:
    """Fires when one of these natures is among the edits; the order of the rules says which one names the case."""

    def judge(case: Case) -> Judgement | None:
        found = [edit for edit, kind in zip(case.edits, natures(case), strict=True) if kind in kinds]
        return judged("style", reason, confidence, [("words", edit.old, edit.new) for edit in found]) if found else None

    return judge


def _only(reason: str, confidence: float, *kinds: str) -> Judge:
    """Fires when every edit is of these natures."""

    def judge(case: Case) -> Judgement | None:
        if case.edits and all(kind in kinds for kind in natures(case)):
            return judged("style", reason, confidence, [("words", edit.old, edit.new) for edit in case.edits])
        return None

    return judge


def _kind(reason: str, kind: str) -> Judge:
    def judge(case: Case) -> Judgement | None:
        return (
            judged("style", reason, 0.85, [("words", case.old, case.new)])
            if case.kind == kind and not fresh(case) and not lost(case)
            else None
        )

    return judge


def _number_format(case: Case) -> Judgement | None:
    """A figure written otherwise: its digits differ and its value does not."""
    for edit in case.edits:
        if not edit.gone and not edit.come and any(c.isdigit() for c in edit.old + edit.new) and words(edit.old) and words(edit.new):
            return judged("style", "number-format", 0.9, [("figure", edit.old, edit.new)])
    return None


def _tightened(case: Case) -> Judgement | None:
    if len(words(case.new)) < len(words(case.old)) and not fresh(case):
        return judged("style", "tightened", 0.7, [("words", edit.old, edit.new) for edit in case.edits])
    return None


def _reworded(case: Case) -> Judgement | None:
    return judged("style", "reworded", 0.6, [("words", edit.old, edit.new) for edit in case.edits]) if case.edits else None


RULES: tuple[Rule, ...] = (
    Rule("split", "style", "One sentence became several.", _kind("split", "split"), (), ()),
    Rule("merged", "style", "Several sentences became one.", _kind("merged", "merged"), (), ()),
    Rule(
        "quotation-marks",
        "style",
        "Quotation marks came or went.",
        _only("quotation-marks", 0.85, "quotation-marks", "glyphs", "spaces"),
        (),
        (),
    ),
    Rule(
        "punctuation",
        "style",
        "Punctuation only.",
        _only("punctuation", 0.95, "punctuation", "quotation-marks", "glyphs", "spaces"),
        (),
        (),
    ),
    Rule("capitals", "style", "Capitals only.", _only("capitals", 0.93, "capitals", "punctuation", "glyphs", "spaces"), (), ()),
    Rule("number-format", "style", "A figure written otherwise.", _number_format, (), ()),
    Rule("typo", "style", "A slip put right.", _nature_rule("typo", 0.85, "typo", "joined"), (), ()),
    Rule(
        "spelling-variant", "style", "One word in another spelling.", _nature_rule("spelling-variant", 0.9, "spelling", "accents"), (), ()
    ),
    Rule("abbreviation", "style", "Shortened or written out.", _nature_rule("abbreviation", 0.9, "abbreviation"), (), ()),
    Rule("house-style", "style", "House style.", _nature_rule("house-style", 0.7, "inflection"), (), ()),
    Rule("synonym", "style", "Another word for the same.", _nature_rule("synonym", 0.8, "synonym"), (), ()),
    Rule("reordered", "style", "The same words in another order.", _nature_rule("reordered", 0.75, "reordered"), (), ()),
    Rule("tightened", "style", "Fewer words, nothing lost.", _tightened, (), ()),
    Rule("reworded", "style", "Other words, the same said.", _reworded, (), ()),
)
