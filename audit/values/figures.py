"""Figures: numbers in digits, money, percentages, measures, ages, ordinals, ranges, scores, identifiers.

Every reader takes the text and the offset of its trigger and returns ``(type, normal, end)`` or None. A normal form is an exact decimal
without separators, with its unit: ``1200000 $``, ``15 %``, ``1000 km``; so 1.5% never equals 15%, nor a million a billion.
"""

from __future__ import annotations

import re
from decimal import Decimal

from audit.counting import SCALES
from audit.values.calendar import ZONES, clock, date_after_day, numeric_date
from audit.values.readings import Reading
from audit.values.words import (
    CURRENCIES,
    MONEY_SIGNS,
    MONTHS,
    OF_PERCENT,
    PERCENT,
    PERCENT_POINTS,
    SHORT_SCALES,
    UNITS,
    YEAR_NOUNS,
    listed,
)

_NUMBER = re.compile(
    r"\d{1,3}(?:[,.]\d{3}){2,12}(?!\d)|\d{1,3}(?:[,\u00a0\u202f\u2009 ’']\d{3}(?!\d))+(?:\.\d{1,12})?|\d{1,40}(?:[.,]\d{1,40}){0,6}"
)
_GROUPING = re.compile(r"[\u00a0\u202f\u2009 ’']")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_WORD_AFTER = re.compile(r"(-|\s?)([^\W\d_]+(?:/h)?|°[CF]|%)\.?")
_IDENTIFIER = re.compile(r"[^\W_]*(?:-?[^\W_]){0,40}")
_PHONE = re.compile(r"\+\d{1,3}[ .\-]?(?:\(?\d{1,4}\)?[ .\-]?){2,5}\d{2,4}|\(?\d{3}\)?[ .\-]\d{3}[.\-]\d{4}(?!\d)")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th|ème|er|º|ª|-й|-я|-го|-й|-го|-та)\b")
AGE_END = re.compile(r"[\s-]years?[\s-]olds?\b|[\s-]jährigen?\b|\s?ans\b(?=,)|-летн\w{2,3}|-річн\w{1,3}")
_RANGE = re.compile(r"(\s?[-–—]\s?|\s(?:to|bis|à)\s)(?=[$€£]?\d)")
_SCORE_BEFORE = re.compile(
    r"(?:won|wins?|beats?|lost|lose|loss|defeated|votes?|voted|score|record|tied|draw|drew|led|lead|a|by|stood at|record is|count was|now)"
    r"\s(?:the\s)?(?:(?:[A-Z]\w{1,20}\s){1,3})?$"
)
"""What leads in a result, with the name of who was beaten."""
_SCORE_AFTER = re.compile(r"\s(?:win|victory|loss|vote|votes|lead|record|decision|defeat|majority|draw|margin|ruling|start|split)\b")
_APPOSED = frozenset(",.;)")
_ALONE = re.compile(r"(\d{1,40})(?: (?=[^\W\d_])|(?=%|[,;:!?] |[.!?]?\Z))(%|[^\W\d_]*)")
_GOES_ON = frozenset(MONTHS) | frozenset(map(str.lower, ZONES)) | listed("de of to bis à a p am pm uhr o year years jährige jährigen ans")
"""Words that may make a date, an hour, a range or an age of the digits before them."""
_MEASURING = frozenset((*SCALES, *PERCENT, *PERCENT_POINTS, *OF_PERCENT, *CURRENCIES, *UNITS)) | listed("sq square cubic per pour por")
"""Words (and a sign) that may scale or measure the digits before them."""
_BARE_UNITS = listed("m м")
"""Units of one letter that are read with a space before them too."""
_NO_UNITS = listed("grad tag")
"""German units without their capital: 5 grad students, 2 tag teams."""
_ONE_OF_THEM = listed("an metro")
"""Singulars, which stand behind 1 alone: 1 an, but 15 an hour; 1 metro, but 3 metro lines."""
_DECADE = re.compile(r"['’]?s\b")
_WHOSE = re.compile(r"\b(?:his|her|their|my|our|your)\s(?:early\s|mid-?\s?|late\s)?$", re.I)
_FRACTION = re.compile(r"/(\d{1,3})\b")
_POINTS = re.compile(r"[\s-](?:points?|puntos?|пункт\w{0,2})\b")
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_COLON = re.compile(r"(\d{1,3}):(\d)(?![\d:])")
_CENT = re.compile(r"\s?(?:cent|ciento)\b")
_CURRENCY = re.compile(r"[$€£¥₴₽₹]|[A-Z]{3}")
_CODE = re.compile(r"#\d{1,12}|[^\W\d_]{1,20}-?\d(?:[^\W_]|-(?=[^\W_])){0,30}")
_LEADING_ZEROS = re.compile(r"(?<=[^\d.])0+(?=\d)")


def plain(number: str) -> str:
    """The figure as an exact decimal without separators; versions and other dotted runs stay as they are.

    A comma or point followed by exactly three digits groups thousands, except that one point alone is an English decimal point.
    """
    if number.isdigit():
        return number.lstrip("0") or "0"
    squeezed = _GROUPING.sub("", number)
    commas, points = squeezed.count(","), squeezed.count(".")
    if commas + points == 0:
        return squeezed.lstrip("0") or "0"
    if points > 1 or commas > 1:
        groups = re.split(r"[.,]", squeezed)
        last_decimal = commas and points == 1 and squeezed.rfind(".") > squeezed.rfind(",")
        body = groups[:-1] if last_decimal else groups
        if any(len(group) != 3 for group in body[1:]):
            return squeezed
        squeezed = "".join(body) + ("." + groups[-1] if last_decimal else "")
    elif commas and points:
        decimal = max(squeezed.rfind(","), squeezed.rfind("."))
        squeezed = re.sub(r"[.,]", "", squeezed[:decimal]) + "." + squeezed[decimal + 1 :]
    elif points and squeezed.endswith(".000") and len(squeezed) <= len("100.000") and squeezed[0] != "0":
        squeezed = squeezed.replace(".", "")  # 2.000 is two thousand in most of Europe, and nobody writes two so exactly
    elif commas:
        squeezed = squeezed.replace(",", "" if len(squeezed.rsplit(",", 1)[1]) == 3 else ".")
    return _tidy(Decimal(squeezed))


def _tidy(value: Decimal) -> str:
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _scaled(normal: str, factor: int) -> str:
    return _tidy(Decimal(normal) * factor) if _DECIMAL.fullmatch(normal) else normal


def digits(text: str, start: int) -> Reading | None:
    """Whatever begins with the digit at ``start``."""
    alone = _ALONE.match(text, start)
    if alone and (after := alone[2].lower()) not in _GOES_ON:
        return _alone(text, start, alone[1].lstrip("0") or "0", alone.end(1), after)
    early = numeric_date(text, start) or clock(text, start) or _phone(text, start) or _result(text, start)
    if early:
        return early
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    normal, end = plain(match.group()), match.end()
    if text[end : end + 1] in _VULGAR and normal.isdigit():
        normal, end = _tidy(Decimal(normal) + _VULGAR[text[end]]), end + 1
    return (
        date_after_day(text, normal, end)
        or _range(text, start, normal, end)
        or _aged(text, start, normal, end)
        or _ordinal(text, normal, end)
        or with_unit(text, start, normal, end)
    )


def _alone(text: str, start: int, normal: str, end: int, after: str) -> Reading:
    """A run of digits that only the word or sign ``after`` it can be a part of."""
    aged = _aged_before(text, start, normal, end) if text.endswith((", ", "aged ", " then "), 0, start) else None
    return aged or (with_unit if after in _MEASURING else _plainly)(text, start, normal, end)


def _phone(text: str, start: int) -> Reading | None:
    match = _PHONE.match(text, start)
    return ("phone", re.sub(r"\D", "", match.group()), match.end()) if match else None


def _result(text: str, start: int) -> Reading | None:
    """A result written with a colon, as in 3:1; minutes would have two digits."""
    match = _COLON.match(text, start)
    return ("score", f"{match[1]}-{match[2]}", match.end()) if match else None


def _ordinal(text: str, normal: str, end: int) -> Reading | None:
    match = _ORDINAL_END.match(text, end)
    return ("ordinal", normal, match.end()) if match else None


def _aged(text: str, start: int, normal: str, end: int) -> Reading | None:
    match = AGE_END.match(text, end)
    return ("age", normal, match.end()) if match else _aged_before(text, start, normal, end)


def _aged_before(text: str, start: int, normal: str, end: int) -> Reading | None:
    """An age by the words before it: aged 54, or by the commas around it."""
    before = text[max(0, start - 6) : start]
    if before.endswith("aged ") and not before[:-5].isalpha():  # damaged 300 houses
        return "age", normal, end
    apposed = text[end : end + 1] in _APPOSED and ((before.endswith(", ") and before[-3:-2].isalpha()) or before.endswith(" then "))
    return ("age", normal, end) if apposed and normal.isdigit() and 0 < int(normal) < 115 else None


def _range(text: str, start: int, normal: str, end: int) -> Reading | None:
    joint = _RANGE.match(text, end)
    if joint is None or not _DECIMAL.fullmatch(normal):
        return None
    second_at = joint.end() + (text[joint.end()] in MONEY_SIGNS)
    match = _NUMBER.match(text, second_at)
    if match is None:
        return None
    second = plain(match.group())
    if joint.group().strip() in "-–—" and max(len(normal), len(second)) <= 3:
        scored = _SCORE_BEFORE.search(text[max(0, start - 50) : start]) or _SCORE_AFTER.match(text, match.end())
        if scored:
            return "score", f"{normal}-{second}", match.end()
    kind, last, after = with_unit(text, second_at, second, match.end())
    amount, _, unit = last.partition(" ")
    plainly = kind != "identifier" and _DECIMAL.fullmatch(amount) and _DECIMAL.fullmatch(second)  # unlike 1/2, 1980s, 3.4.5
    factor = Decimal(amount) / Decimal(second) if plainly and Decimal(second) else Decimal(1)
    first = _tidy(Decimal(normal) * factor) if factor >= 1 else normal
    return "range", f"{first}..{amount} {unit}".strip(), after


def with_unit(text: str, start: int, normal: str, end: int) -> Reading:
    """The number with the scale, unit, currency or percent sign that follows it; a bare one is a year, an identifier or a number."""
    if text.startswith("/", end) and normal.isdigit() and (fraction := _FRACTION.match(text, end)):
        return "number", f"{normal}/{fraction.group(1)}", fraction.end()
    scaled = normal
    word = _WORD_AFTER.match(text, end)
    if word and (factor := SCALES.get(word.group(2).lower())):
        scaled, end = _scaled(normal, factor), word.end(2)
        word = _WORD_AFTER.match(text, end)
    if word and word.group(2).lower() in YEAR_NOUNS and (reading := _plainly(text, start, normal, end))[0] == "year":
        return reading
    if word and (normal == "1" or word.group(2) not in _ONE_OF_THEM) and (unit := _unit(text, word)):
        if unit[1] == "pound" and scaled != normal and not text.startswith(" of ", unit[2]):
            return "money", f"{scaled} £", unit[2]  # meat comes in millions of pounds, and so does money
        return unit[0], f"{scaled} {unit[1]}", unit[2]
    if end < len(text) and (text[end].isalpha() or text[end] == "_"):
        return _bare_word(text, start, normal, end)
    return _plainly(text, start, normal, end) if scaled == normal else ("number", scaled, end)


def _plainly(text: str, start: int, normal: str, end: int) -> Reading:
    year = len(normal) == 4 and "1400" <= normal <= "2099" and text[start:end] == normal
    return "year" if year else "number", normal, end


def decades(text: str, start: int, normal: str, end: int) -> Reading:
    """The years or, behind "his", the ages that begin with these digits: the 1990s are the '90s."""
    if len(normal) == 2 and _WHOSE.search(text[max(0, start - 12) : start]):
        return "age", normal + "s", end
    return "year", ("19" if len(normal) == 2 and normal > "10" else "") + normal + "s", end


def _bare_word(text: str, start: int, normal: str, end: int) -> Reading:
    decade = _DECADE.match(text, end)
    if decade and normal.endswith("0"):
        return decades(text, start, normal, decade.end())
    match = _IDENTIFIER.match(text, start)
    stop = match.end() if match else end
    return "identifier", text[start:stop].lower(), stop


def _unit(text: str, word: re.Match[str]) -> Reading | None:
    """The unit that a word (or sign) after a number stands for: type, normal form, end."""
    name, glued, end = word.group(2).lower(), word.group(1) == "", word.end(2)
    if name in {"sq", "square", "cubic"} and (squared := _WORD_AFTER.match(text, word.end())):
        inner = _unit(text, squared)
        return ("measure", f"{name[:2]} {inner[1]}", inner[2]) if inner and inner[0] == "measure" else None
    if name in PERCENT_POINTS:
        return "percent", "% points", end
    if name in OF_PERCENT:
        points = _POINTS.match(text, end)
        return ("percent", "% points", points.end()) if points else None
    percent = end if name in PERCENT else _two_word_percent(text, name, end)
    if percent:
        points = _POINTS.match(text, percent)
        return ("percent", "% points", points.end()) if points else ("percent", "%", percent)
    if name in CURRENCIES and not glued:
        return "money", CURRENCIES[name], end
    measures = name in UNITS and word.group(2) not in _NO_UNITS and (len(name) > 1 or glued or name in _BARE_UNITS)
    return ("measure", UNITS[name], end) if measures else None


def _two_word_percent(text: str, name: str, end: int) -> int:
    """Where "per cent", "pour cent" or "por ciento" ends, 0 when it is none."""
    match = _CENT.match(text, end) if name in {"per", "pour", "por"} else None
    return match.end() if match else 0


def money(text: str, start: int) -> Reading | None:
    """A currency sign or code and the figure after it."""
    sign = _CURRENCY.match(text, start)
    if sign is None:
        return None
    currency = MONEY_SIGNS.get(sign.group()) or CURRENCIES.get(sign.group().lower())
    match = _NUMBER.match(text, sign.end() + (text[sign.end() : sign.end() + 1] in (" ", "\u00a0")))
    if currency is None or match is None:
        return None
    normal, end = plain(match.group()), match.end()
    word = _WORD_AFTER.match(text, end)
    if word:
        name = word.group(2).lower()
        factor = SCALES.get(name) or (SHORT_SCALES.get(name) if word.group(1) == "" else None)
        if factor:
            normal, end = _scaled(normal, factor), word.end(2)
    joint = _RANGE.match(text, end)
    if joint and (other := digits_or_money(text, joint.end())):
        second = other[1].partition(" ")[0]
        return "range", f"{normal}..{second} {currency}", other[2]
    return "money", f"{normal} {currency}", end


def digits_or_money(text: str, start: int) -> Reading | None:
    """The plain or money figure at ``start``, for the far end of a range."""
    at = start + (text[start : start + 1] in MONEY_SIGNS)
    match = _NUMBER.match(text, at)
    return with_unit(text, at, plain(match.group()), match.end()) if match else None


def identifier(text: str, start: int) -> Reading | None:
    """A code of letters and digits (F-16, BIP118, COVID-19, #4021); leading zeros in it do not count."""
    match = _CODE.match(text, start)
    if match is None or (text[start].islower() and "-" in match.group()):  # mid-2019
        return None
    normal = _LEADING_ZEROS.sub("", match.group().lower().replace("-", ""))
    return "identifier", normal, match.end()
