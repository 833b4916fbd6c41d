"""Which texts may hold a notice: those with a stem of a notice's wording. On most pages there are none, and nothing else is tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain

from audit.memory import Answers
from audit.model import Outlet, Wording

_WORD = re.compile(r"[^\W_]+")
_WORDS = 1 << 15
_LETTERS = 24
"""So many words are remembered, and none that is longer: a few megabytes."""
_HEAD = 3
"""Letters by which most words are known to begin no stem; the longest word of a stem has as many (see ``audit.outlets``)."""
_COMMON = (
    "the to of a and in s that for on said with was as it not his have at this from by state an off out new about some say i you had we"
    " her been mon like were mar app one so up also when report no und did week last add down told now first our leader should may two"
    " want make right public point mean month wednesday put called record ask clear made tuesday monday case stand such my"
).split()
"""Words of stems that stand in many paragraphs of news, and hardly ever as part of the stem; those that stand in most first."""
LETTERS = 1_000_000
LONGEST = 100_000
"""Code points of the blocks that are remembered from version to version, and of one."""


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """An outlet's wordings: those of notices, the stems that open them, and those of what is none."""

    notices: tuple[Wording, ...]
    others: tuple[Wording, ...]
    stems: dict[str, dict[str, tuple[str, ...]]]
    """Stems by the word by which they are looked for, and these words by their first letters."""
    places: dict[str, list[int]]
    """Which of the notices a stem opens."""
    plain: set[str] = field(default_factory=set)
    """A memo: words that open no stem."""
    openers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """A memo: words that do, and which."""


@lru_cache(maxsize=64)
def style(outlet: Outlet) -> Style:
    """What an outlet's notices look like, ready for ``find``."""
    notices = tuple(wording for wording in outlet.wordings if wording.part == "notice")
    others = tuple(wording for wording in outlet.wordings if wording.part == "not-notice")
    stems: dict[str, dict[str, tuple[str, ...]]] = {}
    places: dict[str, list[int]] = {}
    for place, wording in enumerate(notices):
        for stem in wording.stems:
            places.setdefault(stem, []).append(place)
    for stem in places:
        word = _telling(stem)
        words = stems.setdefault(word[:_HEAD], {})
        words[word] = (*words.get(word, ()), stem)
    return Style(notices, others, stems, places)


def _telling(stem: str) -> str:
    """The word by which a stem is looked for: its longest, but no word of every story where there is a rarer one ("we" of "we said")."""
    words: list[str] = _WORD.findall(stem)
    if len(words[-1]) < _HEAD:
        words.pop()  # in a text it may go on, and its head would be another
    return max(words, key=lambda one: (_COMMON.index(one) if one in _COMMON else len(_COMMON), len(one)))


def speaking(texts: Sequence[str], style: Style) -> list[int]:
    """Which of a page's texts hold a stem of a notice's wording, and may hold a notice: on most pages none."""
    known = _openings(style)
    return [number for number, text in enumerate(texts) if known[text]]


def opened(text: str, style: Style) -> Sequence[Wording]:
    """The wordings of notices of which the text holds a stem: the only ones that may be found in it."""
    return _openings(style)[text]


def _opened(text: str, style: Style) -> Sequence[Wording]:
    """Most words of a text are known to open no stem, and of most words that may, none is there ("the first" is not "first reported")."""
    strange = set(text.split()) - style.plain
    near = {word: stems for word in strange if (stems := _opens(word, style))} if strange else {}
    if len(near) < len(strange):
        _remember(strange.difference(near), style)
    if not near:
        return ()
    low = text.casefold()
    held = {stem for stem in chain.from_iterable(near.values()) if stem in low}
    return [style.notices[place] for place in sorted({place for stem in held for place in style.places[stem]})] if held else ()


@lru_cache(maxsize=4)
def _openings(style: Style) -> Answers[Sequence[Wording]]:
    return Answers(partial(_opened, style=style), LETTERS, LONGEST)


def _remember(plain: Iterable[str], style: Style) -> None:
    if len(style.plain) > _WORDS:
        style.plain.clear()
    style.plain.update([word for word in plain if len(word) <= _LETTERS])


def _opens(word: str, style: Style) -> Sequence[str]:
    """The stems that a word may open."""
    known = style.openers.get(word)
    if known is not None:
        return known
    stems: list[str] = []
    for piece in _WORD.findall(word.casefold()):
        for key, mine in style.stems.get(piece[:_HEAD], {}).items():
            stems += mine if piece.startswith(key) else ()
    if stems and len(word) <= _LETTERS and len(style.openers) < _WORDS:
        style.openers[word] = tuple(stems)
    return stems
