"""Proper names by their capitals: persons, places, organisations, and the titles and offices around them.

A run of capitalised words is a name. Its type comes from the short lists of ``gazetteer``; its normal form is lower case, without
possessive, honorific and full stops. No model is used: capital runs notice a changed name almost always, and that is what counts here.
A capital that may only be the sentence's first letter, or a headline's style, is no name unless something else says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Value
from audit.values.calendar import RELATIVE_STARTS
from audit.values.gazetteer import ENDS_ORGANISATION, ENDS_PLACE, HONORIFICS, NOT_NAMES, OFFICES, PLACES, TITLE_ABBREVIATIONS
from audit.values.words import CURRENCIES, MONTHS, WEEKDAYS, listed

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,8}(?:[^\W\d_](?![^\W\d_]))?"  # U.S., J.K.
    r"|[^\W_]+(?:['’&.\-][^\W_]+){0,8}"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][\"”’»)]?\s+[\"“‘«(]?|[\"“«‘(]|\n|[—–•*]\s?)$")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS) | RELATIVE_STARTS
_PARTICLES = listed("of the de la del van der von den bin ibn al el da dos di du y для for and")
_ALWAYS_JOIN = listed("de la del van der von den bin ibn al el da dos di du y")
_OF_HEADS = listed(
    """
    university college school institute academy department ministry office agency bureau administration authority commission committee
    council board court house bank center centre museum library church cathedral republic kingdom state states isle gulf bay cape city
    duke duchess prince princess king queen earl lord secretary attorney minister speaker chief director head association federation
    society foundation league union organization organisation alliance conference congress chamber bill statue treaty battle declaration
    order house fund hall brotherhood party army front institutes centers commissioner representative
    """
)
"""Words after which "of", "of the", "for" or "and" goes on with the same name (Bank of England, Center for Public Integrity)."""
_COMMON_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ing",
    "ings",
    "ly",
    "ism",
    "ance",
    "ence",
    "ship",
    "ous",
    "ive",
    "able",
    "ers",
    "ists",
)
_NAME_VERBS = listed(
    "said says told tells added wrote has had was is will would did does also who testified tweeted argued denied resigned died"
)

Token = tuple[str, int, int]


def names(text: str) -> Iterator[Value]:
    """Yields the names, places, organisations and titles of ``text`` from left to right."""
    headline = title_case(text)
    run: list[Token] = []
    for match in _WORD.finditer(text):
        word = match.group()
        token = (word, match.start(), match.end())
        if run and not _continues(text, run[-1], token):
            yield from _typed(text, run, headline)
            run = []
        if _is_capital(word):
            if run or word.lower() not in _CALENDAR:
                run.append(token)
            continue
        if run and not _inside(text, run[-1], match.end(), word):
            yield from _typed(text, run, headline)
            run = []
        if not run and word.lower() in OFFICES:
            yield Value("title", word, word.lower(), match.start(), match.end())
    if run:
        yield from _typed(text, run, headline)


def title_case(text: str) -> bool:
    """Is this a line in headline capitals, where a capital says nothing? At least four longer words, four in five capitalised."""
    if len(text) > 200 or text[-1:] in '.!”"' or ". " in text:
        return False
    long = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.lower() not in NOT_NAMES]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_capital(word: str) -> bool:
    if any(character.isdigit() for character in word):
        return False
    return word[0].isupper() or (len(word) > 2 and word[1].isupper())


def _inside(text: str, last: Token, end: int, word: str) -> bool:
    """Is this small word inside a name: Ursula von der Leyen, University of Kent, but not "Smith of Kent"?"""
    if word not in _PARTICLES or not (word in _ALWAYS_JOIN or word == "the" or last[0].lower() in _OF_HEADS):
        return False
    following = _WORD.match(text, end + 1)
    return following is not None and (_is_capital(following.group()) or following.group() in _PARTICLES)


def _continues(text: str, last: Token, token: Token) -> bool:
    if _POSSESSIVE.search(last[0]):
        return False
    between = text[last[2] : token[1]]
    if between in (" ", "\u00a0"):
        return True
    if between in (". ", ".\u00a0"):
        return len(last[0]) <= 2 or (last[0] + ".").lower() in TITLE_ABBREVIATIONS
    if not re.fullmatch(r"[ \u00a0](?:[^\W\d_]{1,3}[ \u00a0]){1,3}", between):
        return False
    small = between.split()
    return all(word in _PARTICLES for word in small) and (small[0] in _ALWAYS_JOIN or last[0].lower() in _OF_HEADS)


def _typed(text: str, run: list[Token], headline: bool) -> Iterator[Value]:
    """One run of capitals, as titles and a name; in a headline only what the lists know."""
    if headline:
        yield from _known(text, run)
        return
    initial = _SENTENCE_START.search(text[max(0, run[0][1] - 4) : run[0][1]]) is not None
    if run[0][0].lower() in NOT_NAMES and not _acronym(run[0][0]) and (initial or len(run) == 1 or run[0][0].lower() in {"the", "a", "an"}):
        run, initial = run[1:], False
    while run and (head := _head(text, run[0])):
        if head not in HONORIFICS:
            yield Value("title", run[0][0], head, run[0][1], run[0][2])
        run, initial = run[1:], False
    if not run or all((token[0].lower() in NOT_NAMES and not _acronym(token[0])) or token[0].lower() in CURRENCIES for token in run):
        return
    start = run[0][1]
    bare = _POSSESSIVE.sub("", text[start : run[-1][2]])
    kind = _kind(text, start, bare)
    if initial and len(run) == 1 and kind == "name" and not _surely_name(text, run[0]):
        return
    yield Value(kind, bare, normal(bare), start, start + len(bare))


def _known(text: str, run: list[Token]) -> Iterator[Value]:
    for index, (word, start, end) in enumerate(run):
        pair_end = run[index + 1][2] if index + 1 < len(run) else end
        pair = text[start:pair_end]
        if pair.lower() in PLACES:
            yield Value("place", pair, normal(pair), start, pair_end)
        elif word.isupper() and len(word) > 1:
            yield Value("organisation", word, normal(word), start, end)


def _acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _head(text: str, token: Token) -> str | None:
    """The normal form of a leading title or honorific of a run, or None."""
    dotted = token[0].lower() + text[token[2] : token[2] + 1]
    if dotted in TITLE_ABBREVIATIONS:
        return TITLE_ABBREVIATIONS[dotted]
    word = token[0].lower()
    return word if word in HONORIFICS or word in OFFICES else None


def _surely_name(text: str, token: Token) -> bool:
    """Is the one capitalised word that opens a sentence a name? Its ending and the word after it decide."""
    word, _, end = token
    if _POSSESSIVE.search(word) or (not word.isupper() and word[1:].lower() != word[1:]):
        return True
    if word.lower().endswith(_COMMON_ENDINGS) or (word.endswith("s") and len(word) > 4):
        return False
    following = re.compile(r" ([^\W\d_]+)").match(text, end)
    return following is not None and following.group(1) in _NAME_VERBS


def normal(name: str) -> str:
    """Lower case, no full stops, single spaces: ``U.S. Senate`` -> ``us senate``."""
    return re.sub(r"\s+", " ", name.replace(".", "").replace("’", "'")).lower()


def _kind(text: str, start: int, name: str) -> str:
    words = name.lower().split()
    last = words[-1].rstrip(".")
    if name.lower() in PLACES or (len(words) > 1 and last in ENDS_PLACE):
        return "place"
    if any(word.rstrip(".") in ENDS_ORGANISATION for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1):
        return "organisation"
    if len(words) == 1 and re.search(r"\b(?:in|near|from|outside|around|across) $", text[max(0, start - 9) : start], re.I):
        return "place"
    return "name"
