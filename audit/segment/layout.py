"""Boundaries without a stop, as pasted pages, mail and credits have them: where the end of one line was glued to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from audit.segment.languages import CLOSINGS, CREDITS, MONTHS, STARTERS

_CAPITAL: Final = r"(?=[\"'“«(]?(?:[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]))"
_STAMP: Final = r"\d{1,2}/\d{1,2}/\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?>(?:\s?[AP]M\b)?)"
_RULE: Final = r"(?:[_*=~#]{3,}+|-{4,}+)"
_SPACE: Final = r"(?<!\s)\s++"
_STARTER: Final = "|".join(word.capitalize() for word in sorted(STARTERS - {"i"}))

_CLAUSE: Final = re.compile(rf";\s++(?=[¿¡]?(?:(?:{_STARTER})\b(?!\.)|(?:[CDJLNS]|Qu)['’])|[-–—]\s{_CAPITAL})")
_ADDRESS: Final = re.compile(rf"(?<!\S)[(\"]?(?:https?://|www\.)\S++\s++{_CAPITAL}")
_MAIL: Final = re.compile(rf"(?:(?<!\S)|<)[^\s<>@]{{1,64}}+@[^\s<>@]{{1,64}}+>?\s++{_CAPITAL}")
_RETWEET: Final = re.compile(rf"{_SPACE}(?=RT @\w)")
_TAGGED: Final = re.compile(rf"(?<=[.!?…)]\s)#\w++(?>(?:\s++#\w++)*)\s++{_CAPITAL}")
_ITEM: Final = re.compile(rf"{_SPACE}(?=►\s)")
_ANGLES: Final = re.compile(rf"[<>]>\s++{_CAPITAL}")
_DRAWN: Final = re.compile(rf"(?<!\S){_RULE}\s++|(?<=[^\W_])[-_*=~#]{{4,}}+\s++|{_SPACE}(?={_RULE}(?:\s|\Z))")
_STAMPED: Final = re.compile(rf"\b{_STAMP}\s++{_CAPITAL}|(?<!\S)[A-Z<]\S{{0,60}}+\s++(?={_STAMP}\s)")
_SLASHES: Final = re.compile(r"/(?<=\d/)\d{1,2}/\d")
_FILES: Final = re.compile(rf"{_SPACE}(?=-\s[\w (-]{{1,60}}+\)?\.(?:pdf|docx?|xlsx?|jpe?g|pptx?)\b)")
_SMILE: Final = re.compile(rf"[:;=]-?(?:[)D]++|[(]++)\s++{_CAPITAL}")
_SAD: Final = re.compile(r"\((?:(?<=[а-яёіїєґ]{2}\()|(?<=[а-яёіїєґ] \()\()\(*+\s++(?=[«\"]?[А-ЯЁІЇЄҐ]|@\w)")
"""In Cyrillic script an opening bracket at the end of a word is a sad smile, and ends a sentence."""

_CUTS: Final[tuple[tuple[str, tuple[tuple[str, re.Pattern[str]], ...]], ...]] = (
    (";", ((";", _CLAUSE), (";)", _SMILE), (";-)", _SMILE))),
    (":", tuple((smile, _SMILE) for smile in (":)", ":-)", ":(", ":-(", ":D"))),
    ("(", (("( ", _SAD),)),
    ("/", (("http", _ADDRESS),)),
    ("www.", (("www.", _ADDRESS),)),
    ("@", (("@", _MAIL), ("RT @", _RETWEET))),
    ("►", (("►", _ITEM),)),
    (">", ((">>", _ANGLES), ("<>", _ANGLES))),
    ("#", (("###", _DRAWN), (" #", _TAGGED))),
    *((mark, ((mark * 3, _DRAWN),)) for mark in "_*~"),
    ("=", (("===", _DRAWN), ("=)", _SMILE), ("=(", _SMILE))),
    ("-", (("----", _DRAWN), *((name, _FILES) for name in (".pdf", ".doc", ".xls", ".jpg", ".ppt")))),
)
"""Each pattern's match ends with the spaces that part two sentences; it is tried only where the string before it occurs, and that is only
looked for where the first one of its row does: most paragraphs hold none of these."""

_DATE: Final = re.compile(rf"(?:[A-Z][a-z]{{2,5}}day,?\s)?(?:{'|'.join(MONTHS)})\s\d{{1,2}},\s(?:19|20)\d\d\s++{_CAPITAL}")
_CREDIT: Final = re.compile(rf"(?:{'|'.join(CREDITS)})s?:\s{_CAPITAL}")
_LABELLED: Final = re.compile(rf":(?<=[s{''.join(sorted({name[-1] for name in CREDITS}))}]:)\s{_CAPITAL}")
_CLOSING: Final = re.compile(rf"(?:{'|'.join(CLOSINGS)}),\s++{_CAPITAL}")
_CLOSED: Final = re.compile(rf",(?<=(?:{'|'.join(sorted({closing[-3:] for closing in CLOSINGS}))}),)\s")
"""What every closing ends with: a text without it is not searched for them. So with ``_SLASHES`` and ``_LABELLED``."""
_BRACKET: Final = re.compile(r"\)(?:(?<=[а-яёіїєґ]{2}\))|(?<=[а-яёіїєґ] \)))\)*+\s++(?=[«\"]?[А-ЯЁІЇЄҐ]|@\w)")
"""In Cyrillic script a closing bracket that was never opened is a smile, and ends a sentence."""
_OPENING: Final = re.compile(r"\((?=\w)|(?<![\w(])\((?!\()")
_OPENED: Final = 300
"""Code points in which the opening bracket is looked for."""


def cuts(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Pairs of where a sentence ends and where the next begins, in ``text[begin:end]``, in no order."""
    found: list[tuple[int, int]] = []
    for mark, patterns in _CUTS:
        if mark in text:
            for sign, pattern in patterns:
                if sign in text:
                    found += map(_parted, pattern.finditer(text, begin, end))
    dated = _DATE.match(text, begin, end)
    if dated:
        found.append(_parted(dated))
    if _SLASHES.search(text):
        found += map(_parted, _STAMPED.finditer(text, begin, end))
    if _CLOSED.search(text):
        found += _closings(text, begin, end)
    if ")" in text:
        found += _smiles(text, begin, end)
    if _LABELLED.search(text):
        found += _credits(text, begin, end)
    return found


def _closings(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for closing in _CLOSING.finditer(text, begin, end):
        before = text[max(begin, closing.start() - 2) : closing.start()].rstrip()
        if not before or before[-1] in ".!?)>":
            yield _parted(closing)


def _smiles(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for smile in _BRACKET.finditer(text, begin, end):
        before = text[max(begin, smile.start() - _OPENED) : smile.start()]
        if not _OPENING.search(before, before.rfind(")") + 1):
            yield _parted(smile)


def _credits(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for credit in _CREDIT.finditer(text, begin, end):
        before = text[max(begin, credit.start() - 2) : credit.start()]
        if len(before.rstrip()) == 1:
            yield credit.start() - 1, credit.start()


def _parted(match: re.Match[str]) -> tuple[int, int]:
    return match.start() + len(match[0].rstrip()), match.end()
