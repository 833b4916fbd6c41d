"""Dates, years inside dates, weekdays, relative days and times of day, in the six languages of the word lists.

Normal forms: a date is ``[YYYY-]MM[-DD]``, a time ``HH:MM`` with its zone, a weekday its English name.
"""

from __future__ import annotations

import re

from audit.values.readings import Reading
from audit.values.words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, listed

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)|(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?![\d/])")
ZONES = tuple("ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT BST UTC CET CEST".split())
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?:\s?(?:([apAP])\.?\s?[mM]\b\.?|(Uhr|o[’']clock)\b))?(?:\s(" + "|".join(ZONES) + r")\b)?"
)
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3]):?([0-5]\d)\s(" + "|".join(ZONES) + r")\b")
"""An hour as the wires write it: 1608 GMT."""
_DAY_MONTH = re.compile(r"\.?(?:st|nd|rd|th|er)?[\s\u00a0](?:de\s|of\s)?([^\W\d_]{3,10})\b\.?(?:,?\s(?:de\s)?(\d{4})(?!\d))?")
_MONTH_DAY = re.compile(r"\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:%,]\d|\d)(?:\s?[-–]\s?(\d{1,2})(?!\d))?(?:,?\s(\d{4})(?!\d))?")
_MONTH_YEAR = re.compile(r"\.?,?\s(?:of\s|de\s)?(\d{4})(?![\d-])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LEADS = re.compile(
    r"(?:\b(?:in|since|until|till|last|next|this|of|early|late|mid|by|from|through|to|for|before|after|during|every|im|seit|en|de|em|в|у|с|з|до)[\s-])$",
    re.I,
)
_LED = re.compile(r"\b(?:en|du|début|fin|depuis|desde|im|seit|ende|anfang|mitte)[ \u00a0]$", re.I)
"""What leads in a month in the languages that write it small."""
_UNSURE = listed(
    """
    may march mar mars mai jan dec dic set sept juin août aug avr abr ene juni juli
    """
)
_RELATIVE = re.compile(
    r"(?:today|tonight|yesterday|tomorrow|overnight|heute|gestern|morgen(?=\s(?:abend|früh))|hier(?=\s(?:soir|matin))|demain|aujourd['’]hui|hoy|ayer|"
    r"сегодня|вчера|завтра|сьогодні|вчора|this\s(?:morning|afternoon|evening|week|month|year|weekend)|"
    r"(?:last|next)\s(?:night|week|month|year|weekend|spring|summer|fall|autumn|winter|decade|century))\b",
    re.I,
)


def numeric_date(text: str, start: int) -> Reading | None:
    """2026-02-04, 4.2.2026, 5/22: an American month comes first unless it cannot be one."""
    match = _ISO.match(text, start)
    if match is None:
        return None
    if match.group(1):
        year, month, day = match.group(1, 2, 3)
    elif match.group(4):
        day, month, year = match.group(4, 5, 6)
    else:
        month, day, year = match.group(7, 8, 9)
        if int(month) > 12:
            month, day = day, month
        if year is None and not _plausible_slash(text, start, month, day):
            return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    full = "" if year is None else (year if len(year) == 4 else "20" + year) + "-"
    return "date", f"{full}{int(month):02}-{int(day):02}", match.end()


def _plausible_slash(text: str, start: int, month: str, day: str) -> bool:
    """9/11 and 5/22 are dates; 1/2 and 3/4 are halves and quarters."""
    return int(day) > 10 or text[max(0, start - 3) : start] in {"on ", "ce ", "by ", "il "} or int(month) > int(day)


def clock(text: str, start: int) -> Reading | None:
    """A time of day at the digit at ``start``; a bare hour needs a.m., p.m., o'clock or Uhr."""
    wired = _FOUR_DIGITS.match(text, start)
    if wired:
        return "time", f"{wired[1]}:{wired[2]} {wired[3]}", wired.end()
    match = _CLOCK.match(text, start)
    if match is None:
        return None
    hour, minute, half, word, zone = match.groups()
    colon = minute is not None and text[match.end(1)] == ":"
    if not (half or word or colon) or int(hour) > 24 or (minute and int(minute) > 59):
        return None
    return "time", _hour(int(hour), minute or "00", (half or "").lower(), zone), match.end()


def _hour(hour: int, minute: str, half: str, zone: str | None) -> str:
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute}" + (f" {zone}" if zone else "")


def date_after_day(text: str, day: str, end: int) -> Reading | None:
    """A date whose day has been read: the month follows (4 February 2026, 4. Februar, 4 de febrero)."""
    if not day.isdigit() or not 1 <= int(day) <= 31:
        return None
    match = _DAY_MONTH.match(text, end)
    if match is None or match.group(1).lower() not in MONTHS:
        return None
    if match.group(1).lower() in {"may", "march", "mar", "mars"} and match.group(1).islower():
        return None
    year = f"{match.group(2)}-" if match.group(2) else ""
    stop = match.end() if match.group(2) else match.end(1)
    return "date", f"{year}{MONTHS[match.group(1).lower()]:02}-{int(day):02}", stop


def month(text: str, start: int) -> Reading | None:
    """A date that begins with a month's name, or the month alone where nothing else can be meant."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    name, end = word.group(), word.end()
    low, capital = name.lower(), name[0].isupper()
    number = MONTHS[low]
    if capital or low not in _UNSURE or _led(text, start):
        day = _MONTH_DAY.match(text, end)
        if day and int(day.group(1)) <= 31:
            year = f"{day.group(3)}-" if day.group(3) else ""
            to = f"..{int(day.group(2)):02}" if day.group(2) else ""
            return "date", f"{year}{number:02}-{int(day.group(1)):02}{to}", day.end()
        with_year = _MONTH_YEAR.match(text, end)
        if with_year:
            return "date", f"{with_year.group(1)}-{number:02}", with_year.end()
    sure = low not in _UNSURE and len(name) > 3 and (capital or not name.isascii())
    if sure or _led(text, start) or (capital and _LEADS.search(text[max(0, start - 8) : start])):
        return "date", f"{number:02}", end
    return None


def _led(text: str, start: int) -> bool:
    """Does a word that leads in a month stand before it?"""
    return _LED.search(text[max(0, start - 9) : start]) is not None


def weekday(text: str, start: int) -> Reading | None:
    """A weekday's name; English abbreviations only capitalised and with their full stop."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    name = word.group().lower()
    name = name.removesuffix("'s").removesuffix("’s")
    if name in SHORT_WEEKDAYS:
        dotted = text[word.end() : word.end() + 1] == "." and word.group()[0].isupper()
        return ("weekday", WEEKDAYS[name], word.end() + 1) if dotted else None
    if name.isascii() and name in {"mardi", "lunes", "martes", "jueves", "lundi", "jeudi", "samedi"} and word.group()[0].isupper():
        return None
    return "weekday", WEEKDAYS[name], start + len(name)


def relative(text: str, start: int) -> Reading | None:
    """today, last week, gestern …: a day that rolls on with the story."""
    match = _RELATIVE.match(text, start)
    return ("relative-day", re.sub(r"\s+", " ", match.group().lower()), match.end()) if match else None


def named_hour(text: str, start: int) -> Reading | None:
    """noon and midnight."""
    word = _WORD.match(text, start)
    if word is None:
        return None
    return "time", {"noon": "12:00", "midnight": "00:00"}[word.group().lower()], word.end()


RELATIVE_STARTS = listed(
    """
    today tonight yesterday tomorrow overnight this last next heute gestern morgen hier demain aujourd'hui aujourd’hui hoy ayer
    сегодня вчера завтра сьогодні вчора
    """
)
