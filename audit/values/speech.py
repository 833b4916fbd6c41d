"""What is said and how surely: quotations and speakers, negation, hedges, comparison, modality, pronouns of a person, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Value
from audit.values.words import HEDGES, MODALS, NEGATIONS, PRONOUNS

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]{2,2000})(?:[”“»\"]|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|['’]ll\b")
_COMPARISON = re.compile(
    r"\b(?:(more|greater|higher|larger|longer|older)\s(?:than)|(less|fewer|lower|smaller|shorter|younger|under)\s(?:than)|(at least|a minimum of|no (?:fewer|less) than)"
    r"|(at most|up to|no more than|a maximum of)|(over|above|exceeding)(?=\s[$€£]?\d)|(under|below)(?=\s[$€£]?\d)"
    r"|(about|around|approximately|roughly|some|an estimated|circa|nearly|almost|close to|just under|just over|as many as)"
    r"(?=\s(?:[$€£]?\d|a\s|an\s|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|dozen|all|every)))\b",
    re.I,
)
_SIDES = ("more", "less", "at-least", "at-most", "more", "less", "about")
_NEARLY = {
    "nearly": "nearly",
    "almost": "nearly",
    "close to": "nearly",
    "just under": "nearly",
    "just over": "more",
    "as many as": "at-most",
}
_SPEAKER_AFTER = re.compile(
    r"(?:said|says|told|tells|added|wrote|according to|sagte|sagt|dit|dijo|сказал|сказала|сказав|заявил|заявила|заявив)\s"
    r"((?:the\s)?[^\W\d_][\w’'.\-]*(?:\s[^\W\d_][\w’'.\-]*){0,3})"
)
_NO_NUMBER = re.compile(r"[Nn]os?\.\s?\d")
_LINK = re.compile(r"https?://[^\s<>\"“”)\]]{3,400}|\bwww\.[^\s<>\"“”)\]]{3,400}|[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}")


def quotations(text: str) -> Iterator[Value]:
    """Quoted passages; the normal form has the words alone."""
    if not any(mark in text for mark in '“„«"'):
        return
    for match in _QUOTED.finditer(text):
        words = " ".join(re.findall(r"\w+", match.group(1).lower()))
        if words:
            yield Value("quotation", match.group(), words, match.start(), match.end())


def links(text: str) -> Iterator[Value]:
    """Web and mail addresses."""
    if "@" in text or "://" in text or "www." in text:
        for match in _LINK.finditer(text):
            written = match.group().rstrip(".,;:!?’'")
            yield Value("link", written, written.lower().removesuffix("/"), match.start(), match.start() + len(written))


def comparisons(text: str) -> Iterator[Value]:
    """More than, fewer than, at least, up to, about: on which side of a figure the truth lies."""
    for match in _COMPARISON.finditer(text):
        side = next(index for index, group in enumerate(match.groups()) if group)
        normal = _NEARLY.get(match.group().lower(), _SIDES[side])
        yield Value("comparison", match.group(), normal, match.start(), match.end())


def small_words(text: str) -> Iterator[Value]:
    """Negations, hedges, modal verbs and gendered pronouns."""
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        kind_normal = _small(word)
        if kind_normal is None:
            continue
        if word == "no" and _NO_NUMBER.match(text, match.start()):
            continue
        if word == "may" and match.group()[0].isupper() and match.start() > 0:
            continue
        kind, normal = kind_normal
        yield Value(kind, match.group(), normal, match.start(), match.end())


def _small(word: str) -> tuple[str, str] | None:
    if word in NEGATIONS or word.endswith("n't"):
        return "negation", "not"
    if word in PRONOUNS:
        return "pronoun", PRONOUNS[word]
    if word in HEDGES:
        return "hedge", HEDGES[word]
    if word in MODALS:
        return "modal", MODALS[word]
    return None


def speakers(text: str) -> Iterator[Value]:
    """Who is said to have said it, where the sentence names a source after a verb of saying."""
    for match in _SPEAKER_AFTER.finditer(text):
        words = match.group(1).split()
        if words[0][0].isupper() or words[0] == "the":
            kept = [word for word in words if word[0].isupper() or word == "the"]
            name = " ".join(kept).rstrip(".,")
            yield Value("speaker", name, name.lower().removeprefix("the "), match.start(1), match.start(1) + len(name))
