"""Proper names by their capitals: persons, places, organisations, and the titles and offices around them.

A run of capitalised words is a name. Its type comes from the short lists of ``gazetteer``; its normal form is lower case, without
possessive, honorific and full stops. No model is used: capital runs notice a changed name almost always, and that is what counts here.
A capital that may only be the sentence's first letter, or a headline's style, is no name unless something else says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from audit.values.capitals import POSSESSIVE, Capital, Run, Token, capitalised, opens, runs, says_nothing, title_case
from audit.values.gazetteer import ENDS_ORGANISATION, ENDS_PLACE, HONORIFICS, OFFICES, PLACES, TITLE_ABBREVIATIONS
from audit.values.readings import Found
from audit.values.words import CURRENCIES, listed

_LEADS_IN = ("in ", "near ", "from ", "outside ", "around ", "across ")
_PLACING = re.compile(rf"\b(?:{'|'.join(_LEADS_IN)})$")
_COMMON_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ing",
    "ings",
    "ly",
    "ism",
    "ance",
    "ence",
    "ship",
    "ous",
    "ive",
    "able",
    "ers",
    "ists",
)
_RANKS = listed(
    """
    prime vice deputy chief attorney foreign defense defence interior finance health education lieutenant assistant associate former
    acting district supreme general managing executive press national co senior first
    """
)
"""First words of titles of two words."""
GERMAN = listed(
    """
    der die das und ist nicht mit den dem für ein eine einen wurde wurden hat haben auf im am sich zu von sagte um aus bei nach als auch
    wird werden sie er noch nur seit vom zur zum über gegen durch bis vor laut
    """
)
_PLAINLY_GERMAN = listed("der und ist nicht dem eine einen wurde wurden sich für zum zur wird werden sagte laut")
_OPENS_AGAIN = frozenset(word.removesuffix(".") for word in TITLE_ABBREVIATIONS) | frozenset(word for word in OFFICES if "-" in word)
"""Where a title begins inside a run of capitals: U.S. Sen. Ana Ortega, the U.N. Secretary-General."""
_FOLLOWING = re.compile(r" ([^\W\d_]{1,20})")
_NAME_VERBS = listed(
    "said says told tells added wrote has had was is will would did does also who testified tweeted argued denied resigned died"
)

LONGEST_RUN = 100
"""Runs of capitals longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""
_SHOUTED = 6
"""Words in capitals throughout, one after another, from which they are no name."""


class Part(NamedTuple):
    """A title or name read in a run of capitals."""

    start: int
    end: int
    type: str
    normal: str
    lone: str = ""
    """The word as written, when it is the only one of a name: what stands around it says whether it is one."""
    initial: bool | None = False
    """May its capital be the sentence's first letter? None: if that of the run may."""


def names(text: str, words: Sequence[tuple[int, Sequence[Capital]]], german: AbstractSet[str]) -> list[Found]:
    """The names, places, organisations and capitalised titles of ``text`` from left to right.

    ``words`` have capitals, whose offsets count from the start of the word; ``german`` are its German words.
    """
    if title_case(text):
        return [value for run in runs(text, words) for value in _known(text, run)]
    in_german = len(german) > 1 or not _PLAINLY_GERMAN.isdisjoint(german)
    found: list[Found] = []
    for run in runs(text, words):
        if (len(run) > 1 or not run[0][2].silent) and not _shouted(run):
            found += _read(text, run, in_german)
    return found


def _shouted(run: Run) -> bool:
    """Is it a clause in capitals for emphasis? No name is so long and all in capitals."""
    return len(run) >= _SHOUTED and all(capital.word.isupper() for _, _, capital in run)


def _read(text: str, run: Run, german: bool) -> list[Found]:
    """One run of capitals, as titles and a name."""
    at, last = run[0][0], run[-1][1]
    whole = text[at : last + text.startswith(".", last)]  # a title may have its full stop
    opening = run[0][2].silent and opens(text, at)
    found: list[Found] = []
    for start, end, kind, normal, lone, initial in remembered(whole, opening) if len(whole) <= LONGEST_RUN else _parts(whole, opening):
        if lone:
            if _placed(text, at + start):
                kind = "place"
            elif (german or (opens(text, at) if initial is None else initial)) and not _surely_name(text, lone, at + start, german):
                continue
        found.append((at + start, at + end, kind, normal))
    return found


def _placed(text: str, start: int) -> bool:
    """Does a word that leads in a place stand before the name?"""
    before = text[max(0, start - 9) : start].lower()
    return before.endswith(_LEADS_IN) and _PLACING.search(before) is not None


def _parts(run: str, opening: bool) -> tuple[Part, ...]:
    """The titles and names of one run of capitals. ``opening``: is its first word a small one that opens a sentence?"""
    tokens = list(capitalised(run))
    inner = next((k for k in range(1, len(tokens)) if tokens[k][0].lower() in _OPENS_AGAIN), 0)
    if not inner:
        return tuple(_typed(run, tokens, opening, None))
    again = opens(run, tokens[inner][1])
    return (*_typed(run, tokens[:inner], opening, None), *_typed(run, tokens[inner:], again, again))


remembered = lru_cache(maxsize=1 << 11)(_parts)


def _typed(text: str, run: list[Token], opening: bool, initial: bool | None) -> list[Part]:
    if says_nothing(run[0][0]) and (opening or len(run) == 1 or run[0][0].lower() in {"the", "a", "an"}):
        run, initial = run[1:], False
    titles = _titles(text, run)
    found = [Part(start, end, "title", head) for (_, start, end), head in titles if head not in HONORIFICS]
    if titles:
        run, initial = run[sum([token[0].count(" ") + 1 for token, _ in titles]) :], False
    if not run or (not titles and all(says_nothing(token[0]) or token[0].lower() in CURRENCIES for token in run)):
        return found
    start, bare = run[0][1], text[run[0][1] : run[-1][2]]
    if bare.endswith(POSSESSIVE):
        bare = bare[:-2]
    kind = _kind(bare)
    lone = run[0][0] if len(run) == 1 and kind == "name" else ""
    return [*found, Part(start, start + len(bare), kind, normal(bare), lone, initial)]


def _titles(text: str, run: list[Token]) -> list[tuple[Token, str]]:
    """The titles that open a run: of one word (Gen.), or led by another (Prime Minister, Deputy Mayor)."""
    found: list[tuple[Token, str]] = []
    while run:
        if len(run) > 1 and run[0][0].lower() in _RANKS and run[1][0].lower() in OFFICES:
            whole = (f"{run[0][0]} {run[1][0]}", run[0][1], run[1][2])
            found.append((whole, whole[0].lower()))
            run = run[2:]
        elif (head := _head(text, run[0])) and not (len(run) > 1 and run[1][0].lower() in ENDS_ORGANISATION):
            found.append((run[0], head))
            run = run[1:]
        else:
            break
    return found


def _known(text: str, run: Run) -> list[Found]:
    """One run of capitals of a headline: only what the lists know."""
    found = []
    for index, (start, end, capital) in enumerate(run):
        pair_end = run[index + 1][1] if index + 1 < len(run) else end
        place = next((name for name in (text[start:pair_end], text[start:end]) if name.lower() in PLACES), None)
        if place:
            found.append((start, start + len(place), "place", normal(place)))
        elif capital.word.isupper() and len(capital.word) > 1 and not text.isupper():
            found.append((start, end, "organisation", normal(capital.word)))
    return found


def _head(text: str, token: Token) -> str | None:
    """The normal form of a leading title or honorific of a run, or None."""
    dotted = token[0].lower() + text[token[2] : token[2] + 1]
    if dotted in TITLE_ABBREVIATIONS:
        return TITLE_ABBREVIATIONS[dotted]
    word = token[0].lower()
    return word if word in HONORIFICS or word in OFFICES else None


def _surely_name(text: str, word: str, start: int, german: bool) -> bool:
    """Is one capitalised word that a sentence opens with (or any German noun) a name? Its ending and the word after it decide."""
    if word.endswith(POSSESSIVE) or word[1:].lower() != word[1:]:
        return not german
    if word.lower().endswith(_COMMON_ENDINGS) or (word.endswith("s") and len(word) > 4):
        return False
    following, before = _FOLLOWING.match(text, start + len(word)), text[max(0, start - 12) : start].split()
    return (following is not None and following.group(1) in _NAME_VERBS) or (german and bool(before) and before[-1] in _NAME_VERBS)


def normal(name: str) -> str:
    """Lower case, no full stops, single spaces: ``U.S. Senate`` -> ``us senate``."""
    return " ".join(name.replace(".", "").replace("’", "'").lower().split())


def _kind(name: str) -> str:
    low = name.lower()
    words = low.split()
    last = words[-1].rstrip(".")
    if low in PLACES or (len(words) > 1 and last in ENDS_PLACE):
        return "place"
    if len(words) > 1 and last in OFFICES:
        return "title"
    if not ENDS_ORGANISATION.isdisjoint(word.rstrip(".") for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1):
        return "organisation"
    return "name"
