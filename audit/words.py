"""Tokens: the pieces of a text that a reader would name.

A number is one token with its sign, separators, currency and per-cent sign (``-1,234.5``, ``$4.2``, ``15 %``), and so is a date written in
digits, a time, a score, a hyphenated or apostrophised word, a dotted abbreviation (``U.S.``), a web address, a hash tag. A run of spaces
is a token, every other sign is one of its own; combining marks, joiners and skin tones stay with their base, flags stay whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Every combining mark of the Basic Multilingual Plane (Unicode 15), in ranges widened over the letters between them, with the joiners, the
# soft hyphen, the skin tones, tags and variation selectors; the historic scripts of the next plane as a whole. `\w` knows none of these.
_MARK = (
    r"\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    r"\u06ea-\u06ed\u0711-\u07f3\u07fd\u0816-\u082d\u0859-\u085b\u0898-\u0963\u0966-\u096f\u0971-\u0df3\u0df5-\u0e3e\u0e40-\u0e4e\u0e50-\u0ece\u0f18"
    r"\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6\u102b-\u1049\u1050-\u109d\u135d-\u135f\u1712-\u1734\u1752-\u17d3\u17dd\u180b-\u180d"
    r"\u180f-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b59\u1b6b-\u1bf3\u1c24-\u1c37\u1cd0-\u1dff\u200c\u200d\u20d0-\u20f0\u2060\u2cef-\u2cf1"
    r"\u2d7f-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua672\ua674-\ua67d\ua69e-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8cd\ua8e0-\ua92d\ua947-\ua953"
    r"\ua980-\ua9c0\ua9e5-\uaa4d\uaa7b-\uaac1\uaaeb-\uaaef\uaaf5\uaaf6\uabe3-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\U00010000-\U0001cfff"
    r"\U0001d165-\U0001d169\U0001d16d-\U0001d172\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244"
    r"\U0001da00-\U0001da84\U0001da9b-\U0001e136\U0001e2ae-\U0001e2ef\U0001e4ec-\U0001e4ef\U0001e8d0-\U0001e94a\U0001f3fb-\U0001f3ff"
    r"\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
_CURRENCY = r"$€£¥₴₽₹₩₺₪₸₦₱฿¢"

# Every repeat is over characters that the next part cannot take, so that matching is linear in the text. The first two lines are only
# a short cut for what most tokens of a text are: with them it takes half the time.
_TOKEN = re.compile(
    rf"""
      [A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ӿ]++(?=[\u0020,])
    | \u0020(?=\w)
    | \s+(?![{_MARK}])
    | https?://[^\s<>"“”«»]*[\w/]
    | (?:[^\W\d_]\.){{2,}}(?:-[\w{_MARK}]+)*                                # U.S., a.m., U.S.-led
    | (?: (?<![\w)\]])(?: [-+−±~](?=[\d{_CURRENCY}]) | [#@](?=\w) ) )?      # a sign; a hash tag
      (?: (?:[A-Z]{{1,2}})?[{_CURRENCY}](?=\d) )?                           # $4.2, US$4.2
      [\w{_MARK}]+
      (?: (?: ['’ʼ&\-‐‑](?=\w)
            | (?<=\d)(?: [.,:/–](?=\d) | (?<!\d{{4}})[\u0020\u00a0\u2009\u202f](?=\d{{3}}(?!\d)) )
          ) [\w{_MARK}]+ )*
      (?: (?<=\d)[\u0020\u00a0\u202f]?(?: [%‰] | [{_CURRENCY}](?![\d\w]) | °(?:[CFСК]\b)? ) )?
    | [\U0001f1e6-\U0001f1ff]{{2}}
    | [^\w\s](?: [{_MARK}] | (?<=\u200d)[^\w\s] )*
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

_OVER_A_SPACE = re.compile(rf" (?<=\d )(?:\d{{3}}(?!\d)|[%‰°]|[{_CURRENCY}](?![\d\w]))")
"""Inside one token: "10 000", "15 %"."""

_ENGLISH_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_MONTH = (
    _ENGLISH_MONTH
    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    "|novembre|décembre|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
    "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_UNIT = (
    r"hundred|thousand|(?:m|b|tr)illions?|Tausend|Millionen|Milliarden|mille|milliards|mil|millón|millones|млн|млрд"
    r"|(?:тис|тыс|мільйон|миллион|мільярд|миллиард|відсот|процент|кілометр|километр|метр|тонн|гектар)\w*|км|кг"
    r"|percent|per cent|Prozent|pour cent|por ciento|degrees|miles?|feet|acres|barrels|pounds|hect[aá]re?a?s|Hektar"
    r"|[ck]?m|kg|mph|(?:[Kk]ilo|kiló|centi)?[Mm][eè]t(?:er|re)s?|(?:kiló)?metros|kilos?|kilograms?|tons?|tonn?es?|Tonnen|toneladas"
)
_TERM = re.compile(
    rf"(?=[\dADFJMNOS{_CURRENCY}+−-])(?:"
    rf"\b(?:{_ENGLISH_MONTH})\.? (?:\d{{1,2}}\b(?:, \d{{4}}\b)?|\d{{4}}\b)"  # Sept. 14, 2016; October 2011
    rf"|(?<![\w.,:/–-])\d{{1,2}}(?:st|nd|rd|th|er|\.)?[ \u00a0](?:{_MONTH})\b(?:\.? \d{{4}}\b)?"  # 14 September 2016
    # $500 million; 0.2 percent
    rf"|(?:(?<![\w.,:/–{_CURRENCY}-])[-+−]?[{_CURRENCY}]?|(?<=[A-Z])[{_CURRENCY}])\d+(?:[.,]\d+)*[ \u00a0](?:{_UNIT})\b"
    rf")"
)

_FIGURE = re.compile(r"\d")
"""In every term that is more than a token."""

STOP = frozenset(
    word
    for line in (
        "a an and are as at be been but by for from had has have he her his if in into is it its not of on or she so than that the their",
        "there they this to was were which who will with would",
        "і й в у на з із до за та що не ні від по про як або це він вона вони його її їх був була були є ж же чи але якщо коли також для",
        "и в на с из до за что не от по о об как или это он она они его ее её их был была были же ли но если когда также для к а",
        "der die das den dem des ein eine einen einem einer und in im an am zu von mit auf für ist war sich nicht auch als bei nach aus um",
        "wie dass sie er es hat haben sind wird werden",
        "le la les l un une des du de d et en à au aux pour par sur est dans il elle ils ne pas que qu qui ce se son sa ses avec ou mais",
        "el los las del y e al con para su sus lo no más o pero como ha fue",
    )
    for word in line.split()
)
"""Words that carry no meaning alone, in lower case."""

_REMEMBERED = 2_000
"""Texts longer than this many characters are not remembered: the memory of the cache is bounded by this times its size."""


def tokens(text: str) -> tuple[str, ...]:
    """Cut ``text`` into tokens; ``"".join(tokens(text)) == text`` for every text. Takes time linear in the text."""
    return _short(text) if len(text) <= _REMEMBERED else cut(text)


def cut(text: str) -> tuple[str, ...]:
    """The same, not remembered: for texts that do not recur, and for single words."""
    return tuple(_TOKEN.findall(text))


_short = lru_cache(maxsize=1 << 10)(cut)


def apart(text: str) -> list[str] | None:
    """``text`` cut at its plain spaces, or None where a token reaches over one of them.

    Each piece can be cut into tokens by itself then: together they have the same tokens, but for the spaces.
    """
    return None if _OVER_A_SPACE.search(text) else text.split(" ")


def terms(text: str) -> tuple[str, ...]:
    """Tokens, but a date, and an amount with its unit, are one each: ``Sept. 14, 2016``, ``$500 million``, ``0.2 percent``, ``5 km``.

    So people name what changed: the gold notices that put a date or an amount right name the whole of it.
    """
    pieces = cut(text)
    if not _FIGURE.search(text):
        return pieces
    found: list[str] = []
    n = place = 0
    for match in _TERM.finditer(text):
        first = n
        while place + len(pieces[n]) <= match.start():
            place, n = place + len(pieces[n]), n + 1
        found += pieces[first:n]
        first = n
        while place < match.end():
            place, n = place + len(pieces[n]), n + 1
        if first < n:
            found.append("".join(pieces[first:n]))
    return (*found, *pieces[n:])
