"""Where in one block a notice stands, and of what kind it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from audit.errors import UsageError
from audit.memory import Answers
from audit.model import NoticeKind, Wording
from audit.notice.sentences import begins, starts
from audit.notice.stems import LETTERS, LONGEST, Style, opened

GRAVE = ("correction", "clarification", "retraction")
_OPEN = {")": "(", "]": "["}
_DECORATION = " \t\n*_~•·—–-|#>†‡^\u00a0"

_BACK = re.compile(r"\b(?:him|her|his|it|its|them|their|they|he|she|regrets? the|for the (?:error|mistake))\b", re.IGNORECASE)
_TOLD = re.compile(
    r",[”\"]|(?<!\bwe )(?<!article )(?<!column )(?<!story )(?<!post )\b(?:said|says|told|added)\b|\bcontributed (?:reporting )?to\b",
    re.IGNORECASE,
)
"""Words of a story, or of its credits, and not of a fact that a notice puts right."""
_FACTS = 2
_FACT_LETTERS = 250
"""Sentences, and letters, before a phrase that may belong to its notice: newsrooms put the right fact in one or two short ones."""
_REACH = {"marker": 0, "start": 0, "edge": 1, "within": 1, "tip": 2}

Span = tuple[int, int]


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


@lru_cache(maxsize=1024)
def _compiled(wording: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as fault:
        raise UsageError(f"wording {wording}: not a valid pattern: {fault}") from fault


def find(text: str, style: Style, reach: int) -> tuple[Found, ...]:
    """The notices in one block, in order and apart. ``reach``: 0 only markers count in it, 1 phrases of an article's edge too, 2 all.

    Linear in the text: only wordings whose stems begin a word are tried, most of them only where a sentence begins, and their gaps are
    bounded. Raises UsageError when a pattern of the outlet is not valid.
    """
    return _finds(style, reach)[text]


def _find(text: str, style: Style, reach: int) -> tuple[Found, ...]:
    tried = opened(text, style)
    if marked := _marked(text, tried, style.others):
        return marked
    # Without a bracket, in which all count, only a wording that counts by itself may begin a notice.
    counting = tried if "(" in text or "[" in text else [wording for wording in tried if _REACH[wording.place] <= reach]
    hits = _hits(text, counting) if counting else []
    if hits and len(counting) < len(tried):
        hits = _hits(text, tried)
    hits = _standing(text, hits, style.others) if hits else []
    spans = _spans(text, hits, reach) if hits else []
    return tuple([found for start, end in spans if (found := _judged(text, start, end, hits)) is not None])


def _marked(text: str, tried: Sequence[Wording], others: tuple[Wording, ...]) -> tuple[Found, ...]:
    """The notice that a whole block is when a grave marker opens it: no other wording has a say then, and none need be compiled."""
    markers = [wording for wording in tried if wording.place == "marker"]
    hits = _standing(text, hits, others) if markers and (hits := _hits(text, markers)) else []
    if not hits or hits[0].wording.kind not in GRAVE or text[: hits[0].start].strip(_DECORATION):
        return ()
    start = _undecorated(text, hits[0].start)
    found = _judged(text, start, len(text), hits)
    return (found,) if found else ()


@lru_cache(maxsize=8)
def _finds(style: Style, reach: int) -> Answers[tuple[Found, ...]]:
    return Answers(partial(_find, style=style, reach=reach), LETTERS, LONGEST)


def invites(text: str, style: Style) -> bool:
    """True when a wording of what is no notice matches, such as a line that asks readers to report errors."""
    return any(_compiled(wording.id, wording.pattern).search(text) for wording in style.others)


def _hits(text: str, tried: Sequence[Wording]) -> list[_Hit]:
    """Every place where a wording of a notice matches, first things first and the longest of those first."""
    at = begins(text)
    hits = []
    for wording in tried:
        pattern = _compiled(wording.id, wording.pattern)
        if wording.place == "within":
            hits += [_Hit(match.start(), match.end(), wording) for match in pattern.finditer(text)]
        else:
            hits += [_Hit(start, match.end(), wording) for start in at if (match := pattern.match(text, start))]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _standing(text: str, hits: list[_Hit], others: tuple[Wording, ...]) -> list[_Hit]:
    """The hits that no wording of what is no notice touches and that do not begin inside a quotation."""
    other = _merged(match.span() for wording in others for match in _compiled(wording.id, wording.pattern).finditer(text))
    quoted = _merged(_quoted(text))
    return [hit for hit in hits if not _touches(other, hit.start, hit.end) and not _within(quoted, hit)]


def _within(quoted: list[Span], hit: _Hit) -> bool:
    """True for a hit that begins inside a quotation; one that begins with its mark and goes on behind it quotes a title."""
    before = bisect_left(quoted, (hit.start + 1, 0)) - 1
    if before < 0 or quoted[before][1] <= hit.start:
        return False
    return quoted[before][0] < hit.start or hit.end <= quoted[before][1]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touches(spans: list[Span], start: int, end: int) -> bool:
    """True when one of the spans, which are sorted and apart, shares a character with ``start:end``."""
    before = bisect_left(spans, (end, 0)) - 1
    return before >= 0 and spans[before][1] > start


def _quoted(text: str) -> list[Span]:
    """The spans between quotation marks; an opening mark without its closing one quotes nothing."""
    spans = [match.span() for match in re.finditer(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»", text)]
    return spans + [match.span() for match in re.finditer(r'(?:(?<=[\s(\[—–-])|\A)"[^"]*"', text)]


def _spans(text: str, hits: list[_Hit], reach: int) -> list[Span]:
    """What the hits make a notice: the bracket around one, else from its sentence, or from its marker, to the end of the block."""
    sentences = starts(text)
    brackets = _brackets(text)
    spans: list[Span] = []
    for hit in hits:
        if spans and hit.start < spans[-1][1]:
            continue
        around = bisect_right(brackets, (hit.start, len(text) + 1)) - 1
        bracket = brackets[around] if around >= 0 and brackets[around][1] > hit.start else None
        if _REACH[hit.wording.place] > reach and bracket is None:
            continue
        if bracket and text[hit.end : bracket[1] - 1].strip(_DECORATION + ".:"):
            spans.append(bracket)
            continue
        start = hit.start if _REACH[hit.wording.place] == 0 else _opening(text, hit.start, sentences)
        spans.append((bracket[0] if bracket else _undecorated(text, start), len(text)))
    return spans


def _opening(text: str, at: int, sentences: list[int]) -> int:
    """Where the notice begins that a phrase at ``at`` shows: its sentence, or the block when that sentence only points back at a fact.

    "Ana Ortega is a judge. An earlier version of this story misstated her office." is one notice; what she said before it is the story's.
    """
    number = bisect_right(sentences, at) - 1
    end = sentences[number + 1] if number + 1 < len(sentences) else len(text)
    short = number <= _FACTS and sentences[number] <= _FACT_LETTERS
    points_back = short and _BACK.search(text, sentences[number], end) and not _TOLD.search(text, 0, sentences[number])
    return 0 if points_back else sentences[number]


def _brackets(text: str) -> list[Span]:
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
    while left and left < start and text[left].isspace():
        left += 1
    return left


def _judged(text: str, start: int, end: int, hits: list[_Hit]) -> Found | None:
    """The first grave wording decides the kind; "updated" goes before a mere note; a marker without a kind says nothing by itself."""
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    inside = hits[first : bisect_left(hits, end, key=lambda hit: hit.start)]
    kinds = [[hit for hit in inside if hit.wording.kind in GRAVE], [hit for hit in inside if hit.wording.kind == "update"]]
    ranked = next(filter(None, (*kinds, [hit for hit in inside if hit.wording.kind])), [])
    lead, rest = text[: inside[0].start].strip(_DECORATION + "(["), text[inside[0].end : end].strip(_DECORATION + ".:)]")
    lone = inside[0].wording.place == "marker" and not rest
    if lone and lead:
        return None  # the last word of something else, such as a numbered heading
    if ranked:
        return Found(start, end, ranked[0].wording.kind, ranked[0].wording.id, lone)
    return Found(start, end, None, inside[0].wording.id, True) if lone else None
