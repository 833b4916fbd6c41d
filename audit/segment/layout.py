"""Boundaries without a stop, as pasted pages, mail and credits have them: where the end of one line was glued to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from audit.segment.languages import CLOSINGS, CREDITS, MONTHS, STARTERS

_CAPITAL: Final = r"(?=[\"'“«(]?(?:[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]))"
_STAMP: Final = r"\d{1,2}/\d{1,2}/\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M\b)?+"
_RULE: Final = r"(?:[_*=~#]{3,}+|-{4,}+)"
_SPACE: Final = r"(?<!\s)\s++"
_DRAWN: Final = rf"(?<!\S){_RULE}\s++|(?<=[^\W_])[-_*=~#]{{4,}}+\s++|{_SPACE}(?={_RULE}(?:\s|\Z))"
_STARTER: Final = "|".join(word.capitalize() for word in sorted(STARTERS))

_SMILE: Final = re.compile(r"\)(?<=[а-яёіїєґ]{2}\))\s++(?=[«\"]?[А-ЯЁІЇЄҐ])")
"""In Cyrillic script a closing bracket that was never opened is a smile, and ends a sentence."""
_BRACKET: Final = 100
"""Code points in which the opening bracket is looked for."""
_DATE: Final = re.compile(rf"(?:[A-Z][a-z]{{2,5}}day,?\s)?(?:{'|'.join(MONTHS)})\s\d{{1,2}},\s(?:19|20)\d\d\s++{_CAPITAL}")


_CUTS: Final[tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]] = (
    # a list of clauses, each with a capital
    ((";",), re.compile(rf";\s++(?=[¿¡]?(?:(?:{_STARTER})\b|(?:[CDJLNS]|Qu)['’]))")),
    # an address at the end of a line
    (("http", "www."), re.compile(rf"(?<!\S)[(\"]?(?:https?://|www\.)\S++\s++{_CAPITAL}")),
    (("@",), re.compile(rf"(?:(?<!\S)|<)[^\s<>@]{{1,64}}+@[^\s<>@]{{1,64}}+>?\s++{_CAPITAL}")),
    # an empty or a closed pair of angle brackets, left over from a link or an attachment
    ((">>", "<>"), re.compile(rf"[<>]>\s++{_CAPITAL}")),
    # a rule drawn with marks
    (("___", "***", "===", "~~~", "###", "----"), re.compile(_DRAWN)),
    # the date and time in the head of a letter
    (("/",), re.compile(rf"\b{_STAMP}\s++{_CAPITAL}|(?<!\S)[A-Z<]\S{{0,60}}+\s++(?={_STAMP}\s)")),
    # a list of attached files
    ((".pdf", ".doc", ".xls", ".jpg", ".ppt"), re.compile(rf"{_SPACE}(?=-\s[\w (-]{{1,60}}+\)?\.(?:pdf|docx?|xlsx?|jpe?g|pptx?)\b)")),
    # a smile
    ((":)", ":-)", ";)", ";-)", ":D"), re.compile(rf"[:;]-?[)D]++\s++{_CAPITAL}")),
    (("))",), re.compile(r"(?<=[^)\s])\){2,}+\s++(?=[«\"]?[А-ЯЁІЇЄҐ])")),
    # the label of a credit
    (tuple(label + mark for label in CREDITS for mark in (":", "s:")), re.compile(rf"{_SPACE}(?=(?:{'|'.join(CREDITS)})s?:\s{_CAPITAL})")),
    # the close of a letter
    (tuple(f"{label}," for label in CLOSINGS), re.compile(rf"(?:\A|(?<=[.!?)>])\s++)(?:{'|'.join(CLOSINGS)}),\s++{_CAPITAL}")),
)
"""Each pattern's match ends with the spaces that part two sentences; it is tried only where one of the strings before it occurs."""


def cuts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Pairs of where a sentence ends and where the next begins, in ``text[begin:end]``, in no order."""
    dated = _DATE.match(text, begin, end)
    if dated:
        yield begin + len(dated[0].rstrip()), dated.end()
    for smile in _SMILE.finditer(text, begin, end):
        if "(" not in text[max(begin, smile.start() - _BRACKET) : smile.start()]:
            yield smile.start() + 1, smile.end()
    for triggers, pattern in _CUTS:
        if any(trigger in text for trigger in triggers):
            for match in pattern.finditer(text, begin, end):
                yield match.start() + len(match[0].rstrip()), match.end()
