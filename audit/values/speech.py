"""What is said and how surely: quotations and speakers, negation, hedges, comparison, modality, pronouns of a person, links."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from audit.values.gazetteer import OFFICES
from audit.values.readings import Found, Reader, Reading
from audit.values.words import HEDGES, MODALS, NEGATIONS, PRONOUNS, listed

QUOTATION_MARK = re.compile(r"[“”„«»\"]")
_WORDS = re.compile(r"\w+")
_CLOSES = {"“": "”", "„": "“", "«": "»", '"': '"', "»": "«"}
_FEW = "half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|dozen|all|every"
_FIGURE = rf"(?=\s(?:[$€£]?\d|an?\s|{_FEW}))"
_DIGIT = r"(?=\s[$€£]?\d)"
_SIDES = (
    ("less", "", "no more than, up to, at most, a maximum of"),
    ("less", "", "less than, fewer than, lower than, smaller than, shorter than, younger than"),
    ("less", _DIGIT, "under, below"),
    ("more", "", "at least, a minimum of, no fewer than, no less than"),
    ("more", "", "more than, greater than, higher than, larger than, longer than, older than"),
    ("more", _DIGIT, "over, above, exceeding"),
    ("nearly", _FIGURE, "nearly, almost, close to, just under, as many as"),
    ("about", _FIGURE, "about, around, approximately, roughly, some, an estimated, circa, just over"),
)
"""On which side of a figure the truth lies (``nearly`` is a little less), what must follow, and the phrases that say so."""


def _comparison(sides: dict[str, list[str]]) -> Reader:
    pattern = re.compile("|".join(f"(?P<{side}>{'|'.join(phrases)})" for side, phrases in sides.items()), re.I)

    def comparison(text: str, start: int) -> Reading | None:
        match = pattern.match(text, start)
        return ("comparison", match.lastgroup or "", match.end()) if match else None

    return comparison


def _comparisons() -> dict[str, Reader]:
    """A reader for each first word of a phrase: each is tried only where it can begin."""
    by_word: dict[str, dict[str, list[str]]] = {}
    for side, following, phrases in _SIDES:
        for phrase in phrases.split(", "):
            by_word.setdefault(phrase.split()[0], {}).setdefault(side, []).append(rf"{phrase}\b{following}")
    return {word: _comparison(sides) for word, sides in by_word.items()}


COMPARISONS = _comparisons()
_VERBS = "said says told tells added adds wrote tweeted sagte sagt dit dijo сказал сказала заявил заявила сказав заявив"
SAYING = listed(_VERBS) | {"according"}
"""Words that a speaker stands beside."""
_VERB = f"(?:{'|'.join(_VERBS.split())})"
_LEADS_IN = re.compile(rf"\b(?:{_VERB}|according to)\s(?:[^\W\d_]{{2,20}}\.?\s){{0,3}}$")
_LEADS_OUT = re.compile(rf"[’'s]{{0,2}}\s(?:has\s|also\s)?{_VERB}\b")
_GAP_BEFORE, _SPACES_BEFORE, _GAP_AFTER = 60, 5, len("’s also ")
"""No verb of saying begins farther from its speaker than this: characters and spaces before the name, characters after it."""
SMALL_WORDS: dict[str, tuple[str, str]] = {
    **{word: ("title", word) for word in OFFICES},
    **{word: ("modal", normal) for word, normal in MODALS.items()},
    **{word: ("hedge", normal) for word, normal in HEDGES.items()},
    **{word: ("pronoun", normal) for word, normal in PRONOUNS.items()},
    **dict.fromkeys(NEGATIONS, ("negation", "not")),
}
"""Words that are values by themselves, with type and normal form."""
_LINK = re.compile(
    r"https?://[^\s<>\"“”)\]]{3,400}|\bwww\.[^\s<>\"“”)\]]{3,400}|[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}|(?<=\]\()[^()\s]{1,400}"
)
_PASSING = re.compile(r"[?#;].*")
"""What follows the path of an address: visitors' tokens, tracking, the place on the page."""


def may_quote(text: str) -> bool:
    """Can there be a quotation in the text at all?"""
    return QUOTATION_MARK.search(text) is not None


def quotations(text: str, marks: Sequence[int]) -> list[Found]:
    """Quoted passages; the normal form has the words alone. A quotation may have begun before the sentence, or go on after it.

    ``marks`` says where the quotation marks are, in order.
    """
    found: list[Found] = []
    start, wanted, seen = -1, "", False
    for at in marks:
        sign = text[at]
        if start < 0 and not seen and _is_closing(text, at, sign):
            start, wanted = 0, sign
        if start >= 0 and sign == wanted:
            found += _quoted(text, start, at + 1)
            start, seen = -1, True
        elif start < 0 and sign in _CLOSES:
            start, wanted = at, _CLOSES[sign]
    return found + _quoted(text, start, len(text)) if start >= 0 else found


def _is_closing(text: str, at: int, sign: str) -> bool:
    """Does the first mark of a sentence end a quotation that began before it?"""
    if sign in "”»":
        return sign == "”" or at > 0
    return (
        sign == '"'
        and at > 0
        and not text[at - 1].isspace()
        and text[at - 1] not in "([—–-"
        and text[at + 1 : at + 2] in {"", " ", ",", "."}
    )


def _quoted(text: str, start: int, end: int) -> list[Found]:
    words = _WORDS.findall(text[start:end].lower())
    return [(start, end, "quotation", " ".join(words))] if words else []


def may_link(text: str) -> bool:
    """Can there be an address in the text at all?"""
    return "@" in text or "://" in text or "www." in text or "](" in text


def links(text: str) -> list[Found]:
    """Web and mail addresses, and where the links of Markdown lead; what follows the path says nothing."""
    found: list[Found] = []
    for match in _LINK.finditer(text):
        written = match.group().rstrip(".,;:!?’'")
        normal = _PASSING.sub("", written.lower()).removesuffix("/") or "#"
        found.append((match.start(), match.start() + len(written), "link", normal))
    return found


def speakers(text: str, names: Sequence[Found], verbs: Sequence[int]) -> list[Found]:
    """Who is said to have said it: the names right beside a verb of saying, with nothing but titles between.

    ``verbs`` are the starts of the words of ``SAYING``, in order.
    """
    return [
        (start, end, "speaker", normal)
        for start, end, kind, normal in names
        if kind in {"name", "organisation", "place"} and _speaks(text, start, end, verbs)
    ]


def _speaks(text: str, start: int, end: int, verbs: Sequence[int]) -> bool:
    """A pattern is tried only where a verb is near enough."""
    after, before = bisect_right(verbs, end), bisect_left(verbs, start) - 1
    if after < len(verbs) and verbs[after] - end <= _GAP_AFTER and _LEADS_OUT.match(text, end):
        return True
    near = before >= 0 and verbs[before] >= start - _GAP_BEFORE and text.count(" ", verbs[before], start) <= _SPACES_BEFORE
    return near and _LEADS_IN.search(text[max(0, start - _GAP_BEFORE) : start]) is not None
