"""What two statements about one thing differ in: the fewest words that say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?"
    r"|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (
    r"(?:percent(?:age points?)?|per cent|%|thousand|million|billion|trillion|m|bn|points?|dollars?|euros?|pounds?|cents?|years?|months?"
    r"|weeks?"
    r"|days?|hours?|minutes?|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inches|acres?|tons?|tonnes?|degrees?|[ap]\.?m\b\.?)"
)
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ORDINALS = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
_NUMBER_WORD = (
    rf"(?:{_ONES}-(?:thirds?|fourths?|fifths?|quarters?|tenths?)|{_TENS}(?:-{_ONES})?|{_ONES}|zero|ten|eleven|twelve|thirteen|fourteen"
    rf"|fifteen|sixteen"
    rf"|seventeen|eighteen|nineteen|(?:a )?dozens?|hundreds?|thousands?|half|once|twice|{_ORDINALS})"
)
_NO_NAME = (
    r"(?!(?:He|She|It|They|We|I|You|The|An?|In|On|At|By|For|Of|To|This|That|These|Those|His|Her|Its|Their|Our|My|There|Then|When|While"
    r"|As|If|But|And|Or"
    r"|After|Before|Because|Due|Not|No|So|Also|All|Some|Both|Earlier|Previous|Original|However|Instead|Rather|From|With|According|Only"
    r"|Such|Most|Many|"
    r"Meanwhile|Likewise|Actually|Correct|Although|Though|Since|Until|During|Under|Over|Between|What|Which|Who|Where|How)\b)"
)
_NAME_WORD = r"[^\W\d_a-zß-öø-ÿа-яёіїєґ][\w’'.&/-]*"
_JOIN = r"(?:of the|of|for the|for|on the|on|in the|de la|de|del|du|la|von|van|der|bin|al|&|and the)"
_VALUE = re.compile(
    rf"(?P<quote>“[^”]{{1,200}}”|\"[^\"]{{1,200}}\"|‘[^’]{{1,80}}’(?!\w))"
    rf"|(?P<date>\b(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?"
    rf"|{_MONTH},? \d{{4}}|{_DAY}"
    rf"|{_MONTH}(?=[\s,.;)]|$))(?!\w)|\b(?:1[5-9]|20)\d\d(?:s|[-–]\d{{2,4}})?\b(?![,.]?\d)(?! (?:{_UNIT}|people|delegates|votes)\b))"
    rf"|(?P<number>(?:[$€£¥] ?)?\b\d[\d,.:/]*(?<![,.:/])(?:st\b|nd\b|rd\b|th\b)?(?:[ -]?{_UNIT}(?!\w))*|\b(?i:{_NUMBER_WORD})(?:-(?:year"
    rf"|term|time)\b)?(?: {_UNIT}(?!\w))*\b)"
    rf"|(?P<name>{_NO_NAME}\b{_NAME_WORD}(?: (?:{_JOIN} )?{_NAME_WORD}){{0,9}})"
)
_WORD = re.compile(r"[$€£]?\w[\w.,:/’'-]*\w%?|\w")
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|that|this|these|those|who|which)\b", re.IGNORECASE)
_COPULA = re.compile(
    r"(?:\b(?:is|are|was|were|will be|has been|have been|had been|should be|should have been|would be|became|remains?)|[’'](?:s|re))\s+"
    r"(?:in fact |actually |really |currently |indeed |now |correctly |spelled |pronounced |called )?",
    re.IGNORECASE,
)
_CUT = re.compile(r"[;:]|,(?! \d{4})\s|\s(?:and|but|which|who|while|because|although|whereas)\s|\s\(|\s[—–-]\s")
_PREPOSITION = re.compile(
    r"\b(?:in|on|at|by|for|from|to|of|as|with|when|while|during|after|before|until|since|because|who|which|that)\b", re.IGNORECASE
)
_LEAD = re.compile(r"(?:in fact|actually|in reality|rather|instead|however|indeed)\b,?\s*", re.IGNORECASE)
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
        return tuple(word.casefold().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(self.text))


@lru_cache(maxsize=4096)
def found(clause: str) -> tuple[Token, ...]:
    """The quotations, dates, numbers and names of a clause, in order."""
    tokens = []
    for match in _VALUE.finditer(clause):
        kind = str(match.lastgroup)
        text = match[0]
        end = match.end()
        if kind == "name":
            bare = re.sub(r"[’']s?$|[.,](?!\w)$", "", text) if not re.search(r"\b[A-Z]\.$", text) else text
            end -= len(text) - len(bare)
            text = bare
        tokens.append(Token(kind, text, match.start(), end))
    return tuple(tokens)


def contrast(wrong: str, right: str) -> tuple[str | None, str | None]:
    """The words of ``wrong`` that ``right`` replaces, and the words that replace them; a side nobody can tell is None.

    Values of one type that only one statement has are set against each other, the best matching context first; without any, what stands
    after the verb "to be" in both; without that, what is left between the words that both begin and end with.
    """
    ours, theirs = found(wrong), found(right)
    left = [token for token in _less_subject(ours, right) if not _within(token, theirs)]
    fresh = [token for token in theirs if not _within(token, ours)]
    pairs = [
        (_fit(wrong, one, right, other), -j, -i) for i, one in enumerate(left) for j, other in enumerate(fresh) if _same_kind(one, other)
    ]
    if pairs:
        _, j, i = max(pairs)
        return unquoted(left[-i].text), unquoted(fresh[-j].text)
    one, other = complement(wrong), complement(right)
    if one and other:
        return short(one), short(other)
    return _differing(wrong, right)


def _less_subject(tokens: tuple[Token, ...], right: str) -> list[Token]:
    """The values of a clause without its subject, when the other clause calls that he, she or it."""
    subject = (
        tokens[:1] if tokens and tokens[0].start <= 4 and tokens[0].type == "name" and len(tokens) > 1 and _PRONOUN.match(right) else ()
    )
    return [token for token in tokens if token not in subject]


def _within(token: Token, others: tuple[Token, ...]) -> bool:
    """True when another clause has the same value: the same words, or for a name a part of it."""
    mine = token.key
    return any(
        mine == other.key or (token.type == other.type == "name" and (set(mine) < set(other.key) and len(other.key) > 2 and len(mine) == 1))
        for other in others
    )


def _same_kind(one: Token, other: Token) -> bool:
    """True for two values of one type; a bare "1991" may be a year or a count, so it goes with both."""
    return one.type == other.type or (one.text.isdigit() and other.text.isdigit())


def _fit(wrong: str, one: Token, right: str, other: Token) -> int:
    """How well two values of one type take each other's place: the words around them, their shape, the words they share."""
    before = [_last(text[: token.start]) for text, token in ((wrong, one), (right, other))]
    after = [_first(text[token.end :]) for text, token in ((wrong, one), (right, other))]
    shape = [re.sub(r"\d+", "0", re.sub(r"[^\W\d]+", "a", token.text)) for token in (one, other)]
    return (
        3 * (before[0] == before[1] != "")
        + 2 * (after[0] == after[1] != "")
        + 2 * (shape[0] == shape[1])
        + 2 * bool(set(one.key) & set(other.key))
    )


def _last(text: str) -> str:
    words = _WORD.findall(text[-30:])
    return words[-1].casefold() if words else ""


def _first(text: str) -> str:
    word = _WORD.search(text[:30])
    return word[0].casefold() if word else ""


def complement(clause: str) -> str | None:
    """What stands after the first "is", "was" … of a clause: what it says of its subject."""
    match = _COPULA.search(clause)
    rest = clause[match.end() :].strip(" .") if match else ""
    return rest or None


def alike(one: str, other: str) -> bool:
    """True when two names have half of their letter pairs in common: Grafs and Graffs, not Rome and Paris."""
    grams = [{word[i : i + 2] for i in range(len(word) - 1)} for word in (one.casefold(), other.casefold())]
    return 2 * len(grams[0] & grams[1]) >= min(len(grams[0]), len(grams[1])) > 0


def short(words: str) -> str | None:
    """The words up to the first comma or conjunction, without what is left too long to be a value."""
    words = words.strip(" .,;:")
    cut = _CUT.search(words)
    if cut and cut.start() >= 3:
        words = words[: cut.start()]
    words = unquoted(words.strip(" .,;:"))
    return words if 0 < len(words.split()) <= _LONG else None


def unquoted(words: str) -> str:
    """The words without quotation marks that hold all of them."""
    inner = words.strip('“”"‘’ ') if words[:1] in '“"‘' else words
    return inner.rstrip(",.;") if inner.rstrip(",.;") and words[:1] in '“"‘' else inner or words


def _differing(wrong: str, right: str) -> tuple[str | None, str | None]:
    """What is left of both clauses between the words they begin and end with; nothing when they share no word at all."""
    right = _LEAD.sub("", right)
    spans = [[match.span() for match in _WORD.finditer(text)] for text in (wrong, right)]
    words = [[text[a:b].casefold() for a, b in places] for text, places in zip((wrong, right), spans, strict=True)]
    if not set(words[0]) & set(words[1]):
        return short(wrong), short(right)
    head = 0
    while head < min(len(words[0]), len(words[1])) and (
        words[0][head] == words[1][head] or (head == 0 and _PRONOUN.fullmatch(words[1][0]))
    ):
        head += 1
    tail = 0
    while tail < min(len(words[0]), len(words[1])) - head and words[0][-1 - tail] == words[1][-1 - tail]:
        tail += 1
    sides = []
    for text, places in zip((wrong, right), spans, strict=True):
        kept = places[head : len(places) - tail]
        sides.append(short(text[kept[0][0] : kept[-1][1]]) if kept else None)
    return sides[0], sides[1]


def parallel(left: str, pattern: str) -> str | None:
    """The last words of ``left`` that ``pattern`` could stand in place of ("in the summer of 2016" | "2017" -> "2016")."""
    left, pattern = left.rstrip(" ,"), pattern.strip(" ,")
    values = found(pattern)
    own = [token for token in found(left) if values and _same_kind(token, values[0]) and token.key != values[0].key]
    own = [token for token in own if set(token.key) & set(values[0].key) or alike(token.text, values[0].text)] or own
    lone = len(values) == 1 and len(values[0].text) >= len(pattern) - 4
    if own and (lone or (len(values) == 1 and _last(pattern) == _last(values[0].text))):
        return unquoted(own[-1].text)
    opening = _first(pattern)
    spots = [match for match in _WORD.finditer(left) if match[0].casefold() == opening]
    if spots and spots[-1].start() > 0:
        return _no_longer(left[spots[-1].start() :], pattern)
    if own:
        return unquoted(own[-1].text)
    return _same_length(left, pattern)


def _same_length(left: str, pattern: str) -> str | None:
    """As many last words of ``left`` as ``pattern`` has, but none from before a preposition or a verb."""
    words = left.split()[-max(1, len(pattern.split())) :]
    for spot in range(len(words) - 1, -1, -1):
        if re.fullmatch(r"(?i)(?:in|on|at|by|for|from|to|of|as|with|is|was|are|were|be|been|that|said|will|had|has|have|not)", words[spot]):
            words = words[spot + 1 :]
            break
    return unquoted(" ".join(words)) or None


def _no_longer(words: str, pattern: str) -> str | None:
    """The words up to the first preposition that ``pattern`` has none of; None when they are still too many to be a value."""
    for match in _PREPOSITION.finditer(words, 1):
        if match[0].casefold() not in pattern.casefold().split():
            words = words[: match.start()].rstrip()
            break
    return unquoted(words) if len(words.split()) <= _LONG else None


def like(words: str, value: str) -> str:
    """The value that ``words`` begin with, when ``value`` is one such value alone ("the U.S. announced it" | "Korea" -> "U.S.")."""
    values, wanted = found(words), found(value)
    if len(wanted) == 1 and len(wanted[0].text) >= len(value) - 4 and values and values[0].start <= 4 and _same_kind(values[0], wanted[0]):
        return unquoted(values[0].text)
    return words
