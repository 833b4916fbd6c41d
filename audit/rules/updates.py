"""Updates: the world moved on, or the newsroom tells more or less than it did."""

from __future__ import annotations

import re

from audit.model import Case, Judgement, Rule, Value
from audit.rules.evidence import FIGURES, NAMES, fresh, judged, lost, standing, swaps
from audit.rules.lexicon import listed
from audit.rules.running import moved_on
from audit.rules.wording import IRREGULAR, content, nature, stem, words

_PLAN = re.compile(
    r"\b(?:will|would|won't|plans?|planned|planning|expected|scheduled|set|due|slated|hopes?|intends?|aims?|upcoming|going|about|poised|to be|ready)\b|[’']ll\b",
    re.I,
)
_FUTURE = listed(
    """
    will 'll plan expect schedul slat intend upcom
    """
)
_VALUES_OF_NEWS = frozenset(FIGURES + NAMES + ("quotation", "speaker", "weekday"))

ENOUGH = 3
"""Fresh content words from which an addition or removal is information and not polish."""


def _toll(case: Case) -> Judgement | None:
    found = [swap for swap in swaps(case, "number", "measure", "range", "percent", "money", "score") if moved_on(case, swap)]
    return judged("update", "toll-rose", 0.85, [(old.type, old.text, new.text) for _, old, new in found]) if found else None


def _plan(case: Case) -> Judgement | None:
    """Words of intention went, and what stands in their place tells it as done or doing."""
    if not (case.old and case.new):
        return None
    for edit in case.edits:
        match = _PLAN.search(edit.old)
        if match and not _PLAN.search(edit.new) and words(edit.new) and _verbs_alike(edit.old, edit.new):
            return judged("update", "plan-became-fact", 0.8, [("modality", edit.old.strip(), edit.new.strip())])
    return None


def _verbs_alike(old: str, new: str) -> bool:
    """Is the deed the same on both sides, or told in the past on the new one?"""
    ours, theirs = ({stem(word) for word in words(side)} for side in (old, new))
    return bool(ours & theirs) or any(_past(word) for word in words(new))


def _past(word: str) -> bool:
    low = word.lower()
    return low.endswith("ed") or (
        low in IRREGULAR
        and low not in {"be", "is", "are", "am", "has", "have", "do", "does", "get"}
        and low != IRREGULAR[low]
        and not low.endswith(("ing", "s", "ren"))
    )


def _tense(case: Case) -> Judgement | None:
    """The same verb in the present before, in the past now."""
    if not standing(case):
        return None
    for edit in case.edits:
        ours, theirs = words(edit.old), words(edit.new)
        if not ours or not theirs or len(ours) > 4 or len(theirs) > 5:
            continue
        if any(stem(a) == stem(b) and a.lower() != b.lower() and _past(b) and not _past(a) for a in ours for b in theirs):
            return judged("update", "tense-moved", 0.6, [("tense", edit.old.strip(), edit.new.strip())])
    return None


def _relative(case: Case) -> Judgement | None:
    for edit in case.edits:
        kinds = {value.type for value in (*edit.gone, *edit.come)}
        if "relative-day" in kinds and kinds <= {"relative-day", "weekday", "date", "name", "time"}:
            return judged("update", "relative-day", 0.7, [("relative-day", edit.old.strip(), edit.new.strip())])
    return None


def _news_values(case: Case, side: str) -> list[Value]:
    return [value for edit in case.edits for value in (edit.come if side == "come" else edit.gone) if value.type in _VALUES_OF_NEWS]


def _quotation(case: Case) -> Judgement | None:
    come = [value for edit in case.edits for value in edit.come if value.type == "quotation" and len(words(value.text)) >= 3]
    known = {stem(word) for word in content(case.old)}
    new = [value for value in come if sum(stem(word) not in known for word in content(value.text)) >= ENOUGH]
    return judged("update", "new-quotation", 0.85, [("quotation", "", value.text) for value in new]) if new else None


def _source(case: Case) -> Judgement | None:
    come = [value for edit in case.edits for value in edit.come if value.type == "speaker"]
    gone = [value for edit in case.edits for value in edit.gone if value.type == "speaker"]
    if come and not gone and len(fresh(case)) >= 2:
        return judged("update", "new-source", 0.7, [("speaker", "", value.text) for value in come])
    return None


def _background(case: Case) -> Judgement | None:
    """A whole sentence of the past was added: a year, or what had been."""
    if case.old or not re.search(r"\b(?:1[5-9]\d\d|20\d\d|years? ago|earlier this|previously|formerly|had been)\b", case.new):
        return None
    return judged("update", "background-added", 0.6, [("words", "", case.new)])


def _new_information(case: Case) -> Judgement | None:
    words_in, words_out = fresh(case), lost(case)
    if not case.old:
        return judged("update", "new-information", 0.85, [("words", "", case.new)])
    added = [edit for edit in case.edits if nature(edit.old, edit.new) == "added"]
    told = [value for edit in added for value in edit.come if value.type in _VALUES_OF_NEWS]
    enough = len(words_in) >= ENOUGH and len(words_in) > len(words_out)
    if enough or (told and words_in) or (len(words_in) >= ENOUGH and not standing(case)):
        evidence = [(value.type, "", value.text) for value in told] or [("words", "", " ".join(words_in))]
        return judged("update", "new-information", 0.75 if told or len(words_in) > ENOUGH else 0.55, evidence)
    return None


def _removed(case: Case) -> Judgement | None:
    words_out = lost(case)
    if not case.new:
        return judged("update", "removed-information", 0.8, [("words", case.old, "")])
    cut = [edit for edit in case.edits if nature(edit.old, edit.new) == "removed"]
    told = [value for edit in cut for value in edit.gone if value.type in _VALUES_OF_NEWS]
    if len(words_out) >= ENOUGH or (told and words_out):
        return judged("update", "removed-information", 0.7, [("words", " ".join(words_out), "")])
    return None


RULES: tuple[Rule, ...] = (
    Rule("toll-rose", "update", "A count of a running story grew.", _toll, (), ()),
    Rule("plan-became-fact", "update", "What was planned is told as done.", _plan, (), ()),
    Rule("relative-day", "update", "The day rolled on.", _relative, (), ()),
    Rule("new-quotation", "update", "A new quotation.", _quotation, (), ()),
    Rule("new-source", "update", "A new source.", _source, (), ()),
    Rule("background-added", "update", "Background was added.", _background, (), ()),
    Rule("new-information", "update", "More is told.", _new_information, (), ()),
    Rule("removed-information", "update", "Less is told.", _removed, (), ()),
    Rule("tense-moved", "update", "The same deed, now told in the past.", _tense, (), ()),
)
