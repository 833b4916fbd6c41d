"""Where in one block a notice stands, and of what kind it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from audit.model import NoticeKind, Outlet, Wording

GRAVE = ("correction", "clarification", "retraction")
_PLAIN = 1 << 15
"""Words without a stem that are remembered, of at most ``_WORD`` letters: a few megabytes."""
_WORD = 24
_OPEN = {")": "(", "]": "["}
_DECORATION = " \t\n*_~•·—–-|#>†‡^\u00a0"
_BREAK = re.compile(
    r"(\w*)[.!?…][\"”’')\]*_]{0,3}\s+"
    r"(?=[\"“‘'(\[*_]{0,2}(?:\d|[^\W\d_a-zа-яіїєґß-ÿ]))"  # a capital of any alphabet, or a digit
)
_PRONOUN = re.compile(r"(?:He|She|It|They|We|The|This|That|These|In)\b")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr st sen sens rep reps gov govs gen col lt capt cmdr sgt maj adm rev hon pres prof supt jr sr vs no nos vol inc corp co
    ltd bros dept jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd ft mt ala ariz ark calif colo
    conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A notice in one block: ``text[start:end]``, its kind (None when only a marker like "Note:" is there), the wording that decided it.

    ``alone``: the block is a marker and no more.
    """

    start: int
    end: int
    kind: NoticeKind | None
    pattern: str
    alone: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    wording: Wording


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=64)
def _stemmed(stems: tuple[str, ...]) -> Callable[[str], bool]:
    """Asks whether a casefolded text holds one of ``stems``. Remembers words that are part of none: most words of a text are known soon."""
    pieces = tuple(dict.fromkeys(max(stem.split() or [stem], key=len) for stem in stems))
    plain: set[str] = set()

    def holds(low: str) -> bool:
        words = low.split()
        if plain.issuperset(words):
            return False
        strange = set(words) - plain
        joined = " ".join(strange)
        if any(piece in joined for piece in pieces):
            return any(stem in low for stem in stems)
        if len(plain) > _PLAIN:
            plain.clear()
        plain.update(word for word in strange if len(word) <= _WORD)
        return False

    return holds


@lru_cache(maxsize=8192)
def find(text: str, outlet: Outlet, edge: bool) -> tuple[Found, ...]:
    """The notices in one block, in order and apart. ``edge`` says whether phrases without a marker count in it.

    Linear in the text: the stems are searched first, and every pattern's gaps are bounded.
    """
    if not _stemmed(outlet.stems)(text.casefold()):
        return ()
    hits = _hits(text, outlet)
    if not hits:
        return ()
    spans = _spans(text, hits, edge)
    return tuple(found for start, end in spans if (found := _judged(text, start, end, hits)) is not None)


def _hits(text: str, outlet: Outlet) -> list[_Hit]:
    """Every place where a wording of a notice matches, first things first, without those that a not-notice or a quotation covers."""
    hits = [
        _Hit(match.start(), match.end(), wording)
        for wording in outlet.wordings
        if wording.part == "notice"
        for match in _compiled(wording.pattern).finditer(text)
    ]
    if not hits:
        return []
    veto = [
        match.span() for wording in outlet.wordings if wording.part == "not-notice" for match in _compiled(wording.pattern).finditer(text)
    ]
    quoted = _quoted(text)
    kept = [
        hit
        for hit in hits
        if not any(start < hit.end and hit.start < end for start, end in veto)
        and not any(start <= hit.start < end for start, end in quoted)
    ]
    return sorted(kept, key=lambda hit: (hit.start, -hit.end))


def _quoted(text: str) -> list[tuple[int, int]]:
    """The spans between quotation marks; an opening mark without its closing one quotes nothing."""
    spans = [match.span() for match in re.finditer(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»", text)]
    return spans + [match.span() for match in re.finditer(r'(?:(?<=[\s(\[—–-])|\A)"[^"]*"', text)]


def _spans(text: str, hits: list[_Hit], edge: bool) -> list[tuple[int, int]]:
    breaks = starts(text)
    brackets = _brackets(text)
    spans: list[tuple[int, int]] = []
    for hit in hits:
        if spans and hit.start < spans[-1][1]:
            continue
        sentence = max(at for at in breaks if at <= hit.start)
        bracket = next(((start, end) for start, end in brackets if start <= hit.start < end), None)
        if hit.wording.place == "edge" and not edge and bracket is None:
            continue
        if bracket is not None:
            spans.append(bracket)
        else:
            start = hit.start if hit.wording.place == "anywhere" else sentence
            spans.append((_undecorated(text, start), len(text)))
    return spans


def starts(text: str) -> list[int]:
    """Where the sentences of a notice begin: rougher than ``segment``, which no other stage sees; it only has to part two statements."""
    return [0, *(match.end() for match in _BREAK.finditer(text) if not _abbreviated(match))]


def _abbreviated(match: re.Match[str]) -> bool:
    """True for a full stop after an initial or an abbreviation that stands before a name or a number."""
    word = match[1]
    if _PRONOUN.match(match.string, match.end()):
        return False
    return match[0][len(word)] == "." and ((len(word) == 1 and word.isalpha()) or word.casefold() in _ABBREVIATIONS)


def _brackets(text: str) -> list[tuple[int, int]]:
    """The outermost bracketed spans, brackets included."""
    spans, stack = [], []
    for match in re.finditer(r"[()\[\]]", text):
        mark = match[0]
        if mark in "([":
            stack.append((mark, match.start()))
        elif stack and stack[-1][0] == _OPEN[mark]:
            start = stack.pop()[1]
            if not stack:
                spans.append((start, match.end()))
    return spans


def _undecorated(text: str, start: int) -> int:
    """``start`` moved left over dashes, bullets and emphasis marks, so that none of them stays behind in the story."""
    left = start
    while left and text[left - 1] in _DECORATION:
        left -= 1
    if left == 0:
        return 0
    while left < start and text[left].isspace():
        left += 1
    return left


def _judged(text: str, start: int, end: int, hits: list[_Hit]) -> Found | None:
    """The first grave wording decides the kind; "updated" goes before a mere note; a marker without a kind says nothing by itself."""
    inside = [hit for hit in hits if start <= hit.start < end]
    ranked = [hit for hit in inside if hit.wording.kind in GRAVE]
    ranked = ranked or [hit for hit in inside if hit.wording.kind == "update"] or [hit for hit in inside if hit.wording.kind]
    alone = not text[: inside[0].start].strip(_DECORATION + "([") and not text[inside[0].end :].strip(_DECORATION + ".:)]")
    if not ranked:
        return Found(start, end, None, inside[0].wording.id, alone) if alone else None
    return Found(start, end, ranked[0].wording.kind, ranked[0].wording.id, alone and inside[0].wording.id.endswith("-marker"))
