"""Corrections of what was done: in a past that is over no plan becomes a fact any more, and nobody who was arrested is convicted later."""

from __future__ import annotations

from dataclasses import replace

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.events import carried_out, progressed
from audit.rules.evidence import FAIR, correction, replacements
from audit.rules.examples import pairs
from audit.rules.settled import settled


def _deed(case: Case) -> Judgement | None:
    for edit in replacements(case):
        if settled(case, edit) and (_another(edit) or _another(replace(edit, old=edit.new, new=edit.old))):
            return correction(case, "deed-changed", FAIR, "event", edit)
    return None


def _another(edit: Edit) -> bool:
    return progressed(edit) or carried_out(edit)


RULES: tuple[Rule, ...] = (
    Rule(
        "deed-changed",
        "correction",
        "In a past that is over, another deed is told, or a plan for a deed: sold, planned to sell; detained, tried.",
        _deed,
        pairs(
            "He {planned to sell|sold} the ferry in 2003.",
            "In 1999, the skipper was {detained|tried} for the theft.",
            "The school {closed|reopened} after the war.",
            "The skipper {intended to burn|burned} the letters during the war.",
        ),
        pairs(
            "He {plans to sell|sold} the ferry.",
            "The skipper was {arrested over|charged with} the theft.",
            "The school {closed|shut} after the war.",
            "The ferry {will sail|sailed} in 2027.",
        ),
        "Correction",
        ("old", "new"),
    ),
)
