"""Corrections of what office somebody has or had."""

from __future__ import annotations

from audit.model import Case, Edit, Judgement, Rule, Value
from audit.rules.corrections.alike import SAME
from audit.rules.evidence import FAIR, STRONG, claimed, correction, exchanged, exchanges, word_after, word_before
from audit.rules.examples import pairs
from audit.rules.lexicon import DETERMINERS, FUNCTION_WORDS, listed
from audit.rules.stems import content, words
from audit.rules.wording import nature

_GENERIC = listed("minister leader chief boss head official officer executive aide lawmaker representative")
"""Offices by which a person already named is called again."""
_CALENDAR = frozenset({"weekday", "date", "year", "time", "relative-day", "ordinal", "number"})
_RANKING = listed("chief senior junior associate assistant")
"""Words that are said of much else than offices."""
_STATUS = listed("former ex acting interim deputy vice assistant associate retired late elect lieutenant brigadier chief senior junior")


def _title(case: Case) -> Judgement | None:
    for edit in exchanges(case) if exchanged(case) else ():
        ours, theirs = ([value for value in side if value.type == "title"] for side in (edit.gone, edit.come))
        if ours and theirs and (claimed(case, edit) or not _same_office(edit, ours[0], theirs[0])):
            return correction(case, "title-changed", STRONG, "title", edit)
    return _status(case)


def _same_office(edit: Edit, old: Value, new: Value) -> bool:
    if word_before(edit) == "the" and {old.normal, new.normal} & _GENERIC:
        return True  # the health secretary, the minister
    return bool({nature(edit.old, edit.new), nature(old.text, new.text)} & (SAME | {"form", "typo"}))


def _status(case: Case) -> Judgement | None:
    """Former, acting, deputy … before an office came or went, and nothing else changed."""
    if len(case.edits) == 1 and case.old and case.new:
        edit = case.edits[0]
        side = (*content(edit.old), *content(edit.new))
        if len(side) == 1 and side[0] in _STATUS and not (content(edit.old) and content(edit.new)) and _of_office(case, edit, side[0]):
            return correction(case, "title-changed", FAIR, "title", edit)
    return None


def _of_office(case: Case, edit: Edit, status: str) -> bool:
    """Is it said of a person: not late on Tuesday, the chief reason?"""
    following = word_after(edit)
    if not following or following in FUNCTION_WORDS or {*words((edit.old + " " + edit.new).lower())} - DETERMINERS - {status}:
        return False
    beside = {value.type for value in case.new_values if value.text.lower().startswith(following)}
    beside |= {value.type for value in (*case.old_values, *case.new_values) if value.text.lower().startswith(f"{status} {following}")}
    if not beside.isdisjoint(_CALENDAR):
        return False
    return status not in _RANKING or "title" in beside or edit.after.lstrip()[:1].isupper()


RULES: tuple[Rule, ...] = (
    Rule(
        "title-changed",
        "correction",
        "A person's title, office or rank was put right.",
        _title,
        pairs("Ana Ortega, the {treasurer|secretary}, resigned.", "{Sen.|Rep.} Ortega voted no.", "The {|former }mayor was charged."),
        pairs(
            "{Sen.|Senator} Ortega voted no.",
            "A {spokesman|spokesperson} declined to comment.",
            "{President Ortega|Ortega} voted no.",
            "The {president|President} agreed.",
            "They met {|late }on Tuesday.",
            "It was the {|chief }reason.",
        ),
        "Correction",
        ("swap:title lone",),
    ),
)
