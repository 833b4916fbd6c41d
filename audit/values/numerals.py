"""Figures in words: two million, dozens, a third of, the second."""

from __future__ import annotations

import re

from audit.counting import SCALES, SMALL_NUMBERS
from audit.values.calendar import month
from audit.values.figures import AGE_END, decades, with_unit
from audit.values.readings import Reading
from audit.values.words import COUNT_WORDS, FRACTIONS, ORDINALS, UNITS

_IN = re.compile(r"\s(?:in|out of)\s(?:every\s)?(\d{1,3}|[a-z]+)(?!\s(?:" + "|".join(UNITS) + r"|o['’]clock)\b|[\w,.-]*\d)\b")
"""What makes a share of a count: one in four, two out of three; but one in five minutes."""
_SEVEN = re.compile(r"sept(?=\s[^\W\d_A-ZÀ-Ý])")
_VAGUE = re.compile(r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?:\sof\s(?:thousands|millions|billions))?\b", re.I)
_PART_OF = re.compile(r"(half|third|quarter|fourth|fifth|eighth)\sof\b", re.I)
_PART = re.compile(
    r"(third|quarter|fifth)(?=\s?[.,;:)]|\s(?:in|to|from|since|over|this|last|on|and|or|more|less|at|when|after|as)\b|$)", re.I
)
_BY_A = re.compile(r"\b(?:by|than|about|nearly|almost|roughly|some)\sa\s$", re.I)
"""What leads in a share that nothing is said to be of: it grew by a third."""
_PART_UNIT = re.compile(r"(half|quarter)(?:-|(?:\sof)?\san?\s)([a-z]{3,10})\b", re.I)
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_GAP = re.compile(r"[\s-]+(?:and\s|a\s)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


_PLURALS = frozenset(unit for unit in UNITS if unit.endswith("s"))
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
DECADES = {word: 10 * number for number, word in enumerate(_DECADES.split(), 2)}


def seven(text: str, start: int) -> Reading | None:
    """The word sept: the month, or the French number before a word in small letters."""
    match = _SEVEN.match(text, start)
    return month(text, start) or (with_unit(text, start, "7", match.end()) if match else None)


def spelled(text: str, start: int) -> Reading | None:
    """A number in words ("two million", "one hundred and five", "two-thirds", "half a million"), with its unit if one follows."""
    total, part, end, seen = 0, 0, start, False
    position = start
    while total + part < 10**15 and (match := _WORD.match(text, position)) is not None:
        word = match.group().lower()
        if word in SMALL_NUMBERS:
            part += SMALL_NUMBERS[word]
        elif word in COUNT_WORDS and not seen:
            return "number", str(COUNT_WORDS[word]), match.end()
        elif word in SCALES:
            part = max(part, 1) * SCALES[word]
            if SCALES[word] > 100:
                total, part = total + part, 0
        elif seen and word in FRACTIONS and (word.endswith("s") or (total + part == 1 and text[position - 1] == "-")):
            return "number", f"{total + part}/{FRACTIONS[word]}", match.end()
        else:
            break
        seen, end = True, match.end()
        gap = _GAP.match(text, end)
        if gap is None:
            break
        position = gap.end()
        if "-" in gap.group() and (placed := _placed(text, start, total + part, position)):
            return placed
    if not seen or (end - start == 3 and text[start - 3 : start].lower() == "no "):
        return None
    return _completed(text, start, total + part, end)


def _placed(text: str, start: int, tens: int, position: int) -> Reading | None:
    """The ordinal that ends a number in words: twenty-first; a forty-second delay is none."""
    match = _WORD.match(text, position)
    last = ORDINALS.get(match.group().lower(), 0) if match and tens % 10 == 0 else 0
    if match is None or not 0 < last < 10 or (last == 2 and not text[:start].lower().endswith("the ")):
        return None
    return "ordinal", str(tens + last), match.end()


def _completed(text: str, start: int, number: int, end: int) -> Reading:
    """The number with what makes an age, a share or a measure of it."""
    if aged := AGE_END.match(text, end):
        return "age", str(number), aged.end()
    if share := _share(text, number, end):
        return share
    kind, normal, stop = with_unit(text, start, str(number), end)
    return (kind, normal, stop) if kind not in {"identifier", "year"} else ("number", str(number), end)


def _share(text: str, some: int, end: int) -> Reading | None:
    """A share said as so many in so many: one in four is 1/4."""
    match = _IN.match(text, end) if text.startswith((" in ", " out of "), end) else None
    of = match and (int(match[1]) if match[1].isdigit() else SMALL_NUMBERS.get(match[1], 0))
    return ("number", f"{some}/{of}", match.end()) if match and of and 0 < some < of else None


def vague(text: str, start: int) -> Reading | None:
    """A count said in plural round numbers: dozens, hundreds of thousands."""
    match = _VAGUE.match(text, start)
    return ("number", re.sub(r"\s+", " ", match.group().lower()), match.end()) if match else None


def fraction(text: str, start: int) -> Reading | None:
    """A third of, a quarter of, half of; the ordinal (the third of May) where no "a" leads in."""
    if (match := _PART_UNIT.match(text, start)) and (part := _part_of_unit(match[1].lower(), match[2].lower())):
        return (*part, match.end())
    if (match := _PART.match(text, start)) and _BY_A.search(text[max(0, start - 12) : start]):
        return "number", f"1/{FRACTIONS[match[1].lower()]}", match.end()
    match = _PART_OF.match(text, start)
    if match and (match.group(1).lower() == "half" or text[max(0, start - 2) : start].lower() == "a "):
        return "number", f"1/{FRACTIONS[match.group(1).lower()]}", match.end(1)
    return ordinal(text, start)


def _part_of_unit(part: str, unit: str) -> tuple[str, str] | None:
    """Half a mile is 0.5 miles, half a million 500,000."""
    of = FRACTIONS[part]
    if unit in UNITS and unit not in _PLURALS:
        return "measure", f"{1 / of} {UNITS[unit]}"
    whole = SCALES.get(unit) or COUNT_WORDS.get(unit)
    return ("number", str(whole // of)) if whole and whole % of == 0 and part == "half" else None


def fortnight(text: str, start: int) -> Reading | None:
    """Two weeks in one word."""
    return ("measure", "2 week", start + len("fortnight")) if text[max(0, start - 2) : start].lower() == "a " else None


def decade(text: str, start: int) -> Reading | None:
    """The nineties, or somebody in his thirties."""
    match = _WORD.match(text, start)
    return decades(text, start, str(DECADES[match.group().lower()]), match.end()) if match else None


def ordinal(text: str, start: int) -> Reading | None:
    """An ordinal in words."""
    match = _HYPHENED.match(text, start)
    if match is None:
        return None
    word = match.group().lower()
    if word in ORDINALS:
        return "ordinal", str(ORDINALS[word]), match.end()
    head = word.partition("-")[0]
    return ("ordinal", str(ORDINALS[head]), start + len(head)) if head in ORDINALS else None
