"""One way of writing figures, so that a notice and a text that write them in two ways can be held against each other."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from audit.counting import SCALES, SMALL_NUMBERS

_NUMERAL = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?:-[^\W\d_]+)?")
_SEPARATED = re.compile(r"(?<=\d)[, \u00a0\u202f](?=\d{3}(?!\d))")
_DIGITS = r"(?<![\d.,])\d{1,15}(?:[.,]\d{1,6})?"
_SCALED = re.compile(rf"({_DIGITS})[ -]?({'|'.join(sorted(SCALES, key=len, reverse=True))})\b", re.IGNORECASE)
_SHORT = re.compile(rf"(?<=[$€£])({_DIGITS}) ?(bn|m|k)\b", re.IGNORECASE)
_SIGNS = (
    (re.compile(r"[$€£¥]\s?(?=\d)"), ""),
    (re.compile(r"(?<=\d)\s?%|\bper cent\b"), " percent"),
    (re.compile(r"(?<=\d)-(?=[^\W\d_])"), " "),
)
_SHORT_SCALES = {"bn": 10**9, "m": 10**6, "k": 10**3}
_SCALE_NAMES = {10**2: "hundred", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTHS = {
    name[:3].lower(): name for name in "January February March April May June July August September October November December".split()
}
_DAY_MONTH = re.compile(rf"(?<![\w.,:-])(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?", re.IGNORECASE)
_DIGIT_MONTH = re.compile(rf"\d\w* (?:of )?(?:{_MONTH})\b|\b(?:{_MONTH})\.? \d", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])", re.IGNORECASE)


@lru_cache(maxsize=1 << 9)
def plain(text: str) -> str:
    """The text with its figures written one way: "six-mile" and "6-mile", "$3.2 million" and "$3,200,000", "30%" and "30 percent",
    "3 May" and "May 3rd" alike.

    A scale ("million") stays behind its figure: it may be what was wrong.
    """
    text = _SEPARATED.sub("", _NUMERAL.sub(_figure, text))
    text = _SCALED.sub(lambda match: _times(match[1], SCALES[match[2].lower()]), text)
    text = _SHORT.sub(lambda match: _times(match[1], _SHORT_SCALES[match[2].lower()]), text)
    if _DIGIT_MONTH.search(text):
        text = _MONTH_DAY.sub(_date, _DAY_MONTH.sub(lambda match: f"{match[2]} {match[1]}", text))
    for sign, words in _SIGNS:
        text = sign.sub(words, text)
    return text


def _date(match: re.Match[str]) -> str:
    return f"{_MONTHS[match[1][:3].lower()]} {match[2]}"


def _figure(match: re.Match[str]) -> str:
    """A number in words as its figure; "one" is a word, not a number, more often than not."""
    first, dash, second = match[0].casefold().partition("-")
    tens, ones = SMALL_NUMBERS.get(first, 0), SMALL_NUMBERS.get(second, 0)
    if tens < 2:
        return match[0]
    return str(tens + ones) if tens >= 20 and 0 < ones < 10 else f"{tens}{dash}{match[0][len(first) + 1 :]}"


def _times(digits: str, scale: int) -> str:
    product = Decimal(digits.replace(",", ".")) * scale
    return f"{int(product) if product == int(product) else product} {_SCALE_NAMES[scale]}"
