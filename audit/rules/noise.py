"""Noise: what no editor did."""

from __future__ import annotations

from audit.model import Case, Judgement, Role, Rule
from audit.rules.evidence import judged
from audit.rules.wording import glyphs


def _normalisation(case: Case) -> Judgement | None:
    """The words, marks and their order stay; only glyphs, spaces or Unicode forms differ."""
    if case.old and case.new and glyphs(case.old) == glyphs(case.new) and case.old.split() and _words_apart(case):
        return judged("noise", "normalisation", 0.97, [("glyphs", case.old, case.new)])
    return None


def _words_apart(case: Case) -> bool:
    """Do both sides break into the same words? (blog post -> blogpost is an editor's work)"""
    return [glyphs(word) for word in case.old.split()] == [glyphs(word) for word in case.new.split()]


def _role(role: Role, confidence: float) -> Rule:
    def judge(case: Case) -> Judgement | None:
        return judged("noise", role, confidence, [(role, case.old, case.new)]) if case.role == role else None

    doc = {"furniture": "A line the outlet prints around every story.", "timestamp": "The page's own time stamp."}[role]
    return Rule(role, "noise", doc, judge, (), ())


RULES: tuple[Rule, ...] = (
    _role("furniture", 0.95),
    _role("timestamp", 0.97),
    Rule("normalisation", "noise", "Only spaces, glyphs of quotes or dashes, or Unicode form.", _normalisation, (), ()),
)
