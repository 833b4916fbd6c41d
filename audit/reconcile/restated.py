"""Does a notice say again, in a statement of its own, what a change put in? "Hale is 43, and the pier opened in 1998."

A value that only stands in a notice, beside what the notice is about, says nothing: "the $3 billion mine opened in 1998, not 1988" speaks
of no sum. So only a main clause without a claim counts, which blames nothing and shares more with the sentence than the value.
"""

from __future__ import annotations

import re

from audit.model import Change, NoticeRecord
from audit.reconcile.borne import Sides
from audit.reconcile.phrases import STEM, content, figures, holds, names, side, stems

_CLAUSE_END = re.compile(r"(?<=[.!?;:…])\s+|,?\s+(?:and|but|und|aber|et|mais|y|pero|и|а|та|і|але|но)\s+|;\s+")
SHORTEST = 4
"""Words that a statement has at least: "it has 41 flues". Fewer are a part of a list: "for his wife and 300 guests"."""

_SUBORDINATE = re.compile(
    r"\b(?:which|who|whom|whose|where|while|because|der|die|das|wo|weil|qui|dont|où|que|quien|cuyo|donde|котор\w+|який|яка|яке|які|що|где|де)\b",
    re.IGNORECASE,
)
_BLAME = re.compile(
    r"\b(?:mis[stiqc]|wrong|incorrect|erron|error|mistake|inaccura|earlier|previous|prior|falsch|fehler|früher|irrtüm|précédent|erreur"
    r"|anterior|equivoc|помил|неправ|поперед|ошиб|неверн|предыд)",
    re.IGNORECASE,
)
"""A clause with one of these says what was wrong, or that something was."""


def restated(notice: NoticeRecord, change: Change, moved: Sides) -> bool:
    """True when a clause of the notice states what the change put in, about the same thing."""
    if not moved.come or moved.come <= moved.gone:
        return False
    return any(_states(clause, notice, change, moved) for clause in _CLAUSE_END.split(notice.text) if moved.come <= content(clause))


def _states(clause: str, notice: NoticeRecord, change: Change, moved: Sides) -> bool:
    if (
        len(clause.split()) < SHORTEST
        or _SUBORDINATE.match(clause)
        or _BLAME.search(clause)
        or (moved.gone and moved.gone <= content(clause))
    ):
        return False
    if any(told and holds(clause, told) and not _stands(told, change) for claim in notice.claims for told in (claim.wrong, claim.right)):
        return False
    shared = (stems(clause) & stems(change.new)) - {word[:STEM] for word in moved.come}
    return len(shared) >= (1 if _telling(notice, change, moved) else 2)


def _telling(notice: NoticeRecord, change: Change, moved: Sides) -> bool:
    """Does one thing in common do? For a figure, and for a correction by a notice that claims nothing; not for a name."""
    if figures(moved.come):
        return True
    return change.label == "correction" and not notice.claims and not moved.come & names(side(change.ops, "insert"))


def _stands(phrase: str, change: Change) -> bool:
    """Is the phrase a part of the sentence that the change left as it was?"""
    return holds(change.old, phrase) and holds(change.new, phrase)
