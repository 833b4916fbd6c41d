"""Does this notice speak of this change? Decided on the words: what was deleted, what was inserted, what the notice names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from audit.model import Change, Claim, NoticeRecord, Op
from audit.reconcile.figures import plain
from audit.reconcile.kinds import of_its_kind
from audit.words import tokens

Strength = Literal["values", "one-value", "removal", "elsewhere", "topic", "withdrawn", "lone"]
STRENGTHS: tuple[Strength, ...] = ("values", "one-value", "removal", "elsewhere", "topic", "withdrawn", "lone")
"""Best first. ``values``: the notice names both sides. ``one-value``: one side, about the same thing. ``removal``: it says that something
was taken out, and of what. ``elsewhere``: it went from the value that the notice calls wrong to another than the right one. ``topic``:
only the thing. ``withdrawn``: it says that something was taken out, and nothing else was. ``lone``: there is no other to mean."""

HALF = 0.5
"""A side is named when at least half of its content words are (the gold data's own rule for a paraphrased value)."""

STEM = 5
"""Letters by which two words speak of one thing: annexed, annexation. Four joins too much (corr-ect, corr-upt), six parts those two."""

_SCORE = re.compile(r"(?<![\w-])(\d{1,4})[-–:](\d{1,4})(?![\w-])")

FUNCTION_WORDS = frozenset(
    "a an the this that these those it its he she they his her their him them we our you your i my me who whom whose which"
    " what when where and or but nor not no as at by for from in into of off on onto over to up with without about after"
    " before between during since than then is are was were be been being am has have had do does did will would can could"
    " may might shall should must there here also so such only said says say der die das ein eine und in im den dem von zu"
    " mit auf le la les un une et de du des en el los las y del que и в на не что по с он она та і у що за до".split()
)
FORMULA_STEMS = frozenset(
    word[:STEM]
    for word in (
        "correction corrected corrects clarification clarified clarifies editor editors note updated update earlier previous"
        " prior version story article report column post headline caption photo paragraph misstated misspelled misidentified"
        " incorrectly incorrect wrong wrongly erroneously error mistakenly mistake inaccurately originally stated published"
        " reflect show says said reference referred instead removed removal deleted retracted withdrawn paragraph sentence section"
        " früheren fassung artikel redaktion anmerkung korrektur korrigiert fehler absatz entfernt précédente erreur corrigé rectificatif"
        " paragraphe supprimé artículo versión anterior corrección párrafo eliminado попередній версії статті новини виправлення уточнення"
        " виправлено редакції помилково абзац видалено ошибка ошибочно исправление исправлено предыдущей материала статье редакции удален"
    ).split()
)
"""What every notice says, whatever it is about."""


def match(notice: NoticeRecord, change: Change) -> Strength | None:
    """How strongly the notice explains the change, or None. Never crosswise: wrong goes with deleted, right with inserted."""
    deleted, inserted = content(_side(change.ops, "delete")), content(_side(change.ops, "insert"))
    named = max((_claimed(claim, change, deleted, inserted) for claim in notice.claims), default=0)
    if named <= 0 and against(notice, change):
        return None
    words = mentioned(notice.text)
    if named == 2 or (deleted and inserted and deleted != inserted and _covers(words, deleted) and _covers(words, inserted)):
        return "values"
    about = _about(notice.text, change)
    if about and (named == 1 or _one_value(words, deleted, inserted)):
        return "elsewhere" if _passed_by(notice, change, deleted, inserted) else "one-value"
    if (about >= 2 or (about and of_its_kind(notice.text, change))) and not any(claim.wrong and claim.right for claim in notice.claims):
        return "topic"
    return None


def against(notice: NoticeRecord, change: Change) -> bool:
    """Does the change put in what the notice calls wrong, or take out what it calls right?"""
    if not (change.old and change.new):
        return False
    deleted, inserted = content(_side(change.ops, "delete")), content(_side(change.ops, "insert"))
    sides = [
        (_bears_out(claim.wrong, change.new, change.old, inserted), _bears_out(claim.right, change.old, change.new, deleted))
        for claim in notice.claims
    ]
    return any(True in side for side in sides)


def _passed_by(notice: NoticeRecord, change: Change, deleted: frozenset[str], inserted: frozenset[str]) -> bool:
    """Did the change replace a figure that the notice calls wrong by one that is not what the notice calls right?"""
    return any(
        claim.wrong is not None
        and claim.right is not None
        and _bears_out(claim.wrong, change.old, change.new, deleted)
        and bool(_figures(inserted))
        and bool(_figures(content(claim.right)))
        and not _figures(inserted) & _figures(content(claim.right))
        for claim in notice.claims
    )


def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(map(str.isdigit, word)))


def substitutions(ops: Sequence[Op]) -> tuple[tuple[str, str], ...]:
    """The neighbouring deletions and insertions of a change, as (deleted, inserted) texts, either of which may be empty."""
    found: list[tuple[str, str]] = []
    run: list[Op] = []
    for op in ops:
        if op.kind != "equal":
            run.append(op)
        elif run:
            found.append(_sides(run))
            run = []
    return (*found, _sides(run)) if run else tuple(found)


def _sides(run: Sequence[Op]) -> tuple[str, str]:
    return _side(run, "delete").strip(), _side(run, "insert").strip()


@lru_cache(maxsize=1 << 9)
def content(text: str) -> frozenset[str]:
    """The content words of a text, in lower case, without possessives and separators of thousands."""
    words = (re.sub(r"['’]s?$", "", token.casefold()) for token in tokens(plain(text)))
    return frozenset(word for word in words if any(map(str.isalnum, word)) and word not in FUNCTION_WORDS)


def mentioned(text: str) -> frozenset[str]:
    """The content words of a notice, a score (52-48) also as its figures."""
    return content(text).union(*_SCORE.findall(text))


def stems(text: str) -> frozenset[str]:
    """What a text is about: the heads of its content words, numbers and the formulas of notices left out."""
    return frozenset(w[:STEM] for w in content(text) if not w[0].isdigit()) - FORMULA_STEMS


def holds(text: str, phrase: str) -> bool:
    """True when the words of the phrase stand in the text, in order and whole, up to case."""
    words = [token.casefold() for token in tokens(plain(phrase)) if not token.isspace()]
    there = [token.casefold() for token in tokens(plain(text)) if not token.isspace()]
    return bool(words) and any(there[i : i + len(words)] == words for i in range(len(there) - len(words) + 1))


def _side(ops: Sequence[Op], kind: str) -> str:
    return " ".join([op.text for op in ops if op.kind == kind])


def _claimed(claim: Claim, change: Change, deleted: frozenset[str], inserted: frozenset[str]) -> int:
    """How many sides of the claim the change bears out; -1 when it contradicts one."""
    wrong = _bears_out(claim.wrong, change.old, change.new, deleted)
    right = _bears_out(claim.right, change.new, change.old, inserted)
    if False in (wrong, right):
        return -1
    return (wrong is True) + (right is True)


def _bears_out(phrase: str | None, there: str, elsewhere: str, moved: frozenset[str]) -> bool | None:
    """True when one side of a change states the phrase and the other does not, None when the notice leaves that side open."""
    if phrase is None:
        return None
    words = content(phrase)
    overlap = len(words & moved)
    return (holds(there, phrase) and not holds(elsewhere, phrase)) or 2 * overlap >= HALF * 2 * max(1, len(words | moved))


def _covers(words: frozenset[str], side: frozenset[str]) -> bool:
    return len(side & words) >= HALF * len(side)


def _one_value(words: frozenset[str], deleted: frozenset[str], inserted: frozenset[str]) -> bool:
    return any(side and side <= words for side in (deleted, inserted))


def _about(notice: str, change: Change) -> int:
    """How many things the notice and the changed sentence both speak of."""
    return len(stems(notice) & (stems(change.old) | stems(change.new)))
