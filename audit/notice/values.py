"""The pieces of a statement that may be wrong or right - quotations, dates, numbers, names - and what it says of its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from audit.counting import SMALL_NUMBERS

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_ABROAD = (
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NTH = r"(?:st|nd|rd|th)"
_UNIT = (
    r"(?:percent(?:age points?)?|per cent|%|thousand|million|billion|trillion|m|bn|mm|cm|km|kg|points?|dollars?|euros?|pounds?|cents?"
    r"|млн|млрд|тыс|тис|Millionen|Milliarden|millions|milliards|millones"
    r"|years?|months?|weeks?|times?|days?|hours?|minutes?|miles?"
    r"|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inches|acres?|tons?|tonnes?|degrees?|[ap]\.?m\b\.?)"
)
_COUNTED = r"(?:people|men|women|delegates|votes|seats|jobs|members|deaths|troops|soldiers|students|workers|homes|cases)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_NUMBERWORD = (
    rf"(?:{_ONES}-(?:thirds?|fourths?|fifths?|quarters?|tenths?)|{_TENS}(?:-{_ONES})?|{_ONES}|zero|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:a )?dozens?|hundreds?|thousands?|millions|billions|trillions|half|once|twice"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|last(?! (?:year|month|week|night|day|decade|century|time|minute|hour)))"
)
_SHARE = rf"(?:(?:{_ONES}|ten|\d{{1,2}}) (?:out of|in) (?:{_ONES}|ten|\d{{1,2}}|a hundred)(?! {_UNIT}\b)(?![\d,.:%]*\d|%))"
"""One in four, 4 out of 5."""
_SPELLED = "|".join(sorted((word for word, number in SMALL_NUMBERS.items() if number > 1), key=len, reverse=True))
"""Number words of all languages; one is a word, not a number, more often than not."""
_NO_NAME = (
    r"(?!(?:He|She|It|They|We|I|You|The|An?|In|On|At|By|For|Of|To|This|That|These|Those|His|Her|Its|Their|Our|My|There|Then|When|While|As|If|But|And"
    r"|Or|After|Before|Because|Due|Not|No|So|Also|All|Some|Both|Earlier|Previous|Original|However|Instead|Rather|From|With|According|Only|Such|Most"
    r"|Many|Meanwhile|Likewise|Actually|Correct|Although|Though|Since|Until|During|Under|Over|Between|What|Which|Who|Where|How|Es|Sie|Er|Das|Tatsächlich|Richtig|Il|Elle|En)\b)"
)
_NAMEWORD = r"[^\W\d_a-zß-öø-ÿа-яёіїєґ][\w’'.&/-]*"
_JOIN = r"(?:of the|of|for the|for|on the|on|in the|de la|de|del|du|di|da|do|dos|la|le|von|van|der|den|zu|bin|al|&|and the)"
_VALUE = re.compile(
    r"(?P<quote>“[^”]{1,200}”|\"[^\"]{1,200}\"|(?<!\w)['‘](?:[^’']|[’'](?=\w)){1,120}[’'](?!\w)|«[^»]{1,200}»|»[^«]{1,200}«|„[^“”]{1,200}[“”])"
    rf"|(?P<date>\b(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}{_NTH}?(?:,? \d{{4}})?"
    rf"|\d{{1,2}}(?:[-–]\d{{1,2}})?{_NTH}? {_MONTH}(?:,? \d{{4}})?|{_MONTH},? \d{{4}}"
    rf"|\d{{1,2}}\.? (?:de )?{_MONTH_ABROAD}\b(?:(?: de)? \d{{4}})?"
    rf"|{_DAY}|{_MONTH}(?=[\s,.;)]|$))(?!\w)|\b(?:1[5-9]|20)\d\d(?:s|[-–]\d{{2,4}})?\b(?![,.]?\d)(?! (?:{_UNIT}|{_COUNTED})\b))"
    rf"|(?P<number>\b{_SHARE}\b|\b\d{{1,3}} to \d{{1,3}}\b(?=[.,;]|$| (?:vote|majority|along|against|on|for|in favor)\b)"
    rf"|(?:\bbetween [$€£]?\d[\d.,]*(?: {_UNIT})? and (?=[$€£]?\d))?(?:[$€£¥] ?)?\b(?:\d{{1,3}}(?: \d{{3}})+(?!\d)|\d)"
    rf"(?:[\d,.:/]|[-–](?=\d))*(?<![,.:/])(?:{_NTH}\b|(?!{_UNIT}\b)[A-Za-zµ]{{1,3}}\b)?(?:[ -]?{_UNIT}(?!\w))*"
    rf"|\b(?i:{_NUMBERWORD}|{_SPELLED})(?:-(?:year|term|time)\b)?(?: {_UNIT}(?!\w))*\b)"
    rf"|(?P<name>{_NO_NAME}\b{_NAMEWORD}(?: (?:{_JOIN} )?{_NAMEWORD}| of \d+){{0,9}})"
)
_PEOPLE = re.compile(r"[A-Z][a-z]{3,}s (?:at|from|with|in|for|who) ")
"""What people a sentence begins with, by their trade."""
_PRONOUN_ONE = re.compile(r"(?! (?!of\b|and\b|that\b|in\b|on\b|at\b)[A-Za-z])")
WORD = re.compile(r"[$€£]?\w[\w.,:/’'-]*\w%?|\w")
_COPULA = re.compile(
    r"(?:\b(?:(?:is|are|was|were)(?:, [a-z][a-z ]{3,20},(?= ))?|(?:will|would) (?:actually |in fact |now |instead )?be"
    r"|has been|have been|had been|should be|should have been|became|remains?|(?:serv(?:es|ed)|works|worked) as"
    r"|est|était|sont|ist|war|sind|waren|es|era|fue|son|eran|handelt sich um)"
    r"|\b(?:it|that|he|she|there|here|they|this|we)[’'](?:s|re))\s+"
    r"(?:in fact |actually |really |currently |indeed |now |correctly |spelled |pronounced |called )?",
    re.IGNORECASE,
)
CUT = re.compile(
    r";|:(?!\S)|,(?! (?:\d{4}|[A-Z][a-z]{1,4}\.|[A-Z]\.(?:[A-Z]\.?)?))\s|\s\(|\s[—–-]\s"
    r"|\s(?:and(?!\s\S+(?:\s\S+)?$)|but|which|who|while|because|although|whereas|based on|due to|thanks to|despite|citing|according to)\s"
)
LOOSE = re.compile(r"\b(?:in|of|to|at|on|for|with|by|from|as)$")
"""A preposition that still wants its noun: no end of a value."""
OPENING = ("“", '"', "‘", "«", "„", "»", "'")
_LONG = 14
"""Words beyond which a side is no value but a story: it is not given."""


@dataclass(frozen=True, slots=True)
class Token:
    """A value in a clause: its type, its words and where they stand."""

    type: str
    text: str
    start: int
    end: int

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(figure(word.casefold().removesuffix("’s").removesuffix("'s")) for word in WORD.findall(self.text))


def figure(word: str) -> str:
    """A number in words as its figure, any other word as it is."""
    return str(SMALL_NUMBERS.get(word, word))


@lru_cache(maxsize=4096)
def found(clause: str) -> tuple[Token, ...]:
    """The quotations, dates, numbers and names of a clause, in order."""
    tokens = []
    for match in _VALUE.finditer(clause):
        kind, text = str(match.lastgroup), match[0]
        if kind == "name" and not re.search(r"\b[A-Z]\.$", text):
            text = re.sub(r"[’'](?:s|S)?$|[.,]$", "", text)
        if kind == "name" and match.start() == 0 and _PEOPLE.match(clause):
            continue  # researchers at Harrow College
        if text.casefold() == "one" and _PRONOUN_ONE.match(clause, match.end()):
            continue  # "such as this one" counts nothing
        if kind == "quote" and (value := _VALUE.fullmatch(unquoted(text))) and value.lastgroup in ("date", "number"):
            kind = str(value.lastgroup)
        tokens.append(Token(kind, text, match.start(), match.start() + len(text)))
    return tuple(tokens)


def complement(clause: str) -> str | None:
    """What stands after the first "is", "was" … of a clause: what it says of its subject."""
    match = _COPULA.search(clause)
    rest = clause[match.end() :].strip(" .") if match else ""
    return rest or None


def short(words: str) -> str | None:
    """The words up to the first comma or conjunction; a quotation at the beginning; None when that is still too long to be a value."""
    words = words.strip(" .,;:")
    opening = found(words)[:1] if words[:1] in OPENING else ()
    if opening and opening[0].type == "quote":
        return unquoted(opening[0].text)
    if ")" in words and "(" not in words:
        words = words[: words.index(")")]
    for cut in CUT.finditer(words, 1):
        if not LOOSE.search(words, max(0, cut.start() - 8), cut.start()):
            words = words[: cut.start()]
            break
    return whole(words)


def whole(words: str) -> str | None:
    """The words as they are, without quotation marks around all of them; None when they are none, or too many to be a value."""
    words = unquoted(words.strip(" .,;:"))
    return words if 0 < len(words.split()) <= _LONG else None


def unquoted(words: str) -> str:
    """The words without quotation marks that hold all of them."""
    if words[:1] not in OPENING:
        return words
    return words.strip("“”„«»\"‘’' ").rstrip(",.;") or words
