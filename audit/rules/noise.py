"""Noise: what no editor did."""

from __future__ import annotations

import re

from audit.model import Case, Judgement, Role, Rule
from audit.rules.evidence import SURE, Judge, judged, natures
from audit.rules.examples import pairs
from audit.rules.wording import unlike

_WRITTEN = re.compile(r"\w")
_UNSEEN = frozenset({"spaces", "glyphs"})


def _normalisation(case: Case) -> Judgement | None:
    """The words are the same and stand apart the same way (blog post and blogpost do not); glyphs, spaces or the Unicode form differ."""
    if not (case.old and case.new) and _WRITTEN.search(case.old or case.new):
        return None  # words came or went: that much shows without a look at each
    if not case.edits or unlike(case.edits[0].old, case.edits[0].new):
        return None
    if _UNSEEN.issuperset(natures(case)):
        return judged("noise", "normalisation", SURE, [("glyphs", edit.old, edit.new) for edit in case.edits])
    return None


def _role(role: Role) -> Judge:
    """What a line is decides, whatever it says."""

    def judge(case: Case) -> Judgement | None:
        return judged("noise", role, SURE, [(role, case.old, case.new)]) if case.role == role else None

    return judge


RULES: tuple[Rule, ...] = (
    Rule(
        "furniture",
        "noise",
        "A line that the outlet prints around every story.",
        _role("furniture"),
        (),
        pairs("{More stories|Related stories} were told."),
        "Unchanged",
        ("furniture",),
    ),
    Rule(
        "timestamp",
        "noise",
        "The page's own time stamp.",
        _role("timestamp"),
        (),
        pairs("He updated it {1 hour|2 hours} ago."),
        "Unchanged",
        ("timestamp",),
    ),
    Rule(
        "normalisation",
        "noise",
        "Only spaces, the glyphs of quotes or dashes, or the Unicode form changed.",
        _normalisation,
        pairs('She called it {“tiring”|"tiring"}.', "He won{’|'}t go.", "It rained {—|–} a lot."),
        pairs(
            "She called it {“tiring”|tiring}.",
            "Turnout was {1.5|15} percent.",
            "It rained{,|} a lot.",
            "We read your {blogpost|blog post}.",
        ),
        "Unchanged",
    ),
)
