"""What is said and how surely: quotations and speakers, negation, hedges, comparison, modality, pronouns of a person, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.model import Value
from audit.values.gazetteer import OFFICES
from audit.values.words import HEDGES, MODALS, NEGATIONS, PRONOUNS, listed

_MARKS = re.compile(r"[“”„«»\"]")
_CLOSES = {"“": "”", "„": "“", "«": "»", '"': '"', "»": "«"}
_FEW = "half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|dozen|all|every"
_FIGURE = rf"(?=\s(?:[$€£]?\d|an?\s|{_FEW}))"
_DIGIT = r"(?=\s[$€£]?\d)"
_COMPARISON = re.compile(
    r"(?:"
    rf"(?P<less>no more than|up to|at most|a maximum of|(?:less|fewer|lower|smaller|shorter|younger) than|(?:under|below){_DIGIT})"
    r"|(?P<more>at least|a minimum of|no (?:fewer|less) than|(?:more|greater|higher|larger|longer|older) than"
    rf"|(?:over|above|exceeding){_DIGIT})"
    rf"|(?P<nearly>nearly|almost|close to|just under|as many as){_FIGURE}"
    rf"|(?P<about>about|around|approximately|roughly|some|an estimated|circa|just over){_FIGURE}"
    r")\b",
    re.I,
)
COMPARING = listed(
    """
    no up at a less fewer lower smaller shorter younger under below more greater higher larger longer older over above exceeding just nearly
    almost close as about around approximately roughly some an circa
    """
)
"""First words of a comparison: where the pattern is tried."""
_VERB = r"(?:said|says|told|tells|added|adds|wrote|tweeted|sagte|sagt|dit|dijo|сказала?|сказав|заявила?|заявив)"
_SPEECH = re.compile(rf"\b{_VERB}\b|\baccording to\b")
_LEADS_IN = re.compile(rf"(?:\b{_VERB}|\baccording to)\s(?:[^\W\d_]{{2,20}}\.?\s){{0,3}}$")
_LEADS_OUT = re.compile(rf"[’'s]{{0,2}}\s(?:has\s|also\s)?{_VERB}\b")
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


def quotations(text: str) -> Iterator[Value]:
    """Quoted passages; the normal form has the words alone. A quotation may have begun before the sentence, or go on after it."""
    start, wanted, seen = -1, "", False
    for mark in _MARKS.finditer(text):
        sign, at = mark.group(), mark.start()
        if start < 0 and not seen and _is_closing(text, at, sign):
            start, wanted = 0, sign
        if start >= 0 and sign == wanted:
            yield from _quoted(text, start, at + 1)
            start, seen = -1, True
        elif start < 0 and sign in _CLOSES:
            start, wanted = at, _CLOSES[sign]
    if start >= 0:
        yield from _quoted(text, start, len(text))


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


def _quoted(text: str, start: int, end: int) -> Iterator[Value]:
    words = " ".join(re.findall(r"\w+", text[start:end].lower()))
    if words:
        yield Value("quotation", text[start:end], words, start, end)


def links(text: str) -> Iterator[Value]:
    """Web and mail addresses, and where the links of Markdown lead; what follows the path says nothing."""
    if "@" in text or "://" in text or "www." in text or "](" in text:
        for match in _LINK.finditer(text):
            written = match.group().rstrip(".,;:!?’'")
            yield Value(
                "link", written, _PASSING.sub("", written.lower()).removesuffix("/") or "#", match.start(), match.start() + len(written)
            )


def comparison(text: str, start: int) -> tuple[str, str, int] | None:
    """On which side of a figure the truth lies: ``more``, ``less``, ``nearly`` (a little less), ``about``."""
    match = _COMPARISON.match(text, start)
    return ("comparison", match.lastgroup or "", match.end()) if match else None


def speakers(text: str, names: Sequence[Value]) -> Iterator[Value]:
    """Who is said to have said it: the names right beside a verb of saying, with nothing but titles between."""
    if _SPEECH.search(text):
        for name in names:
            if name.type in {"name", "organisation", "place"} and _speaks(text, name):
                yield Value("speaker", name.text, name.normal, name.start, name.end)


def _speaks(text: str, name: Value) -> bool:
    return bool(_LEADS_OUT.match(text, name.end) or _LEADS_IN.search(text[max(0, name.start - 60) : name.start]))
