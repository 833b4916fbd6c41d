"""The words of notices and changes, written one way, so that a phrase can be looked for in a text that forms its words otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from audit.model import Op
from audit.reconcile.figures import plain
from audit.words import tokens

STEM = 5
"""Letters by which two words speak of one thing: annexed, annexation. Four joins too much (corr-ect, corr-upt), six parts those two."""

_SCORE = re.compile(r"(?<![\w-])(\d{1,4})[-–:](\d{1,4})(?![\w-])")
_POSSESSIVE = re.compile(r"['’]s?$")
_DASHES = re.compile(r"[-‐‑–]")

FUNCTION_WORDS = frozenset(
    "a an the this that these those it its he she they his her their him them we our you your i my me who whom whose which"
    " what when where and or but nor not no as at by for from in into of off on onto over to up with without about after"
    " before between during since than then is are was were be been being am has have had do does did will would can could"
    " may might shall should must there here also so such only said says say der die das ein eine und in im den dem von zu"
    " mit auf für le la les un une de du des en el los las y del que и в на не что по с он она та і у що за до".split()
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


@lru_cache(maxsize=1 << 9)
def spelt(text: str) -> tuple[str, ...]:
    """The words and signs of a text in lower case and in their base form: compounds taken apart, without possessives, plurals and
    separators of thousands. "three-day" and "three days" are one; so are "Leeds-based" and "based in Leeds" but for the order."""
    return tuple([part for token in tokens(plain(text)) if not token.isspace() for part in _parts(token)])


def _parts(token: str) -> list[str]:
    word = _POSSESSIVE.sub("", token)
    if len(word) < 3 or not any(map(str.isalpha, word)) or "://" in word:
        return [word.casefold()] if word else []
    return [_base(part) for part in _DASHES.split(word) if part]


def _base(word: str) -> str:
    """A word without its plural or adverbial ending. A name keeps it: Roger and Rogers are two people. In capitals all are words."""
    word = word.lower() if len(word) > 3 and word.isupper() else word
    if len(word) < 4 or word in FUNCTION_WORDS or not (word.islower() and word.isascii()):
        return word.casefold()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word[:-2] if word.endswith("ly") and len(word) > 5 else word


@lru_cache(maxsize=1 << 9)
def content(text: str) -> frozenset[str]:
    """The content words of a text, spelt one way."""
    return frozenset(word for word in spelt(text) if any(map(str.isalnum, word)) and word not in FUNCTION_WORDS)


def mentioned(text: str) -> frozenset[str]:
    """The content words of a notice, a score (52-48) also as its figures."""
    return content(text).union(*_SCORE.findall(text))


def stems(text: str) -> frozenset[str]:
    """What a text is about: the heads of its content words, numbers and the formulas of notices left out."""
    return frozenset(w[:STEM] for w in content(text) if not w[0].isdigit()) - FORMULA_STEMS


def figures(words: frozenset[str]) -> frozenset[str]:
    """Those of some words that are figures."""
    return frozenset(word for word in words if any(map(str.isdigit, word)))


def names(text: str) -> frozenset[str]:
    """The content words of a text that have a capital, in lower case; the first word has one anyway and counts too."""
    return frozenset(word for token in tokens(text) if token[:1].isupper() for word in content(token))


def holds(text: str, phrase: str) -> bool:
    """True when the words of the phrase stand in the text, in order and whole. Articles and the like around the phrase count only where it
    has nothing else."""
    words, there = _core(spelt(phrase)), spelt(text)
    return bool(words) and any(there[i : i + len(words)] == words for i in range(len(there) - len(words) + 1))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    inner = [place for place, word in enumerate(words) if word not in _ARTICLES]
    return words[inner[0] : inner[-1] + 1] if inner else words


_ARTICLES = frozenset("a an the his her their its der die das ein eine le la les un une el los las".split())


def side(ops: Sequence[Op], kind: str) -> str:
    """What a change deleted, or inserted, joined by spaces."""
    return " ".join([op.text for op in ops if op.kind == kind])


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
    return side(run, "delete").strip(), side(run, "insert").strip()
