"""Proper names by their capitals: persons, places, organisations, and the titles and offices around them.

A run of capitalised words is a name. Its type comes from the short lists of ``gazetteer``; its normal form is lower case, without
possessive, honorific and full stops. No model is used: capital runs notice a changed name almost always, and that is what counts here.
A capital that may only be the sentence's first letter, or a headline's style, is no name unless something else says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from audit.model import Value
from audit.values.calendar import RELATIVE_STARTS
from audit.values.gazetteer import ENDS_ORGANISATION, ENDS_PLACE, HONORIFICS, NOT_NAMES, OFFICES, PLACES, TITLE_ABBREVIATIONS
from audit.values.words import CURRENCIES, MONTHS, WEEKDAYS, listed

_UPPER = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0218-\u021bΑ-Ω\u0400-\u042f\u0490"
_CAPITAL = re.compile(
    rf"(?<!\w)(?:(?:[{_UPPER}]\.){{2,8}}(?:[{_UPPER}](?!\w))?"  # U.S., J.K.
    rf"|(?:[{_UPPER}]|[a-z][A-Z])[^\W_]{{0,60}}+(?:['’&.\-][^\W_]{{1,60}}){{0,8}}+(?![$€£]))"
)
_LETTER = re.compile(f"[{_UPPER}]")
_WORDS_BETWEEN = re.compile(r"[ \u00a0](?:[^\W\d_]{1,3}[ \u00a0]){1,3}")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][\"”’»)]?\s+[\"“‘«(]?|[\"“«‘(]|\n|[—–•*]\s?)$")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_PLACING = re.compile(r"\b(?:in|near|from|outside|around|across) $", re.I)
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
_RANKS = listed(
    """
    prime vice deputy chief attorney foreign defense defence interior finance health education lieutenant assistant associate former
    acting district supreme general managing executive press national co senior first
    """
)
"""First words of titles of two words."""
_GERMAN = listed(
    """
    der die das und ist nicht mit den dem für ein eine einen wurde wurden hat haben auf im am sich zu von sagte um aus bei nach als auch
    wird werden sie er noch nur seit vom zur zum über gegen durch bis vor laut
    """
)
_PLAINLY_GERMAN = listed("der und ist nicht dem eine einen wurde wurden sich für zum zur wird werden sagte laut")
_ADJECTIVAL = listed(
    "led controlled based backed run born style era area owned majority occupied held sponsored funded listed trained bound"
)
"""Second halves that make an adjective of a name: Okafor-led, London-based."""
_FOLLOWING = re.compile(r" ([^\W\d_]{1,20})")
_NAME_VERBS = listed(
    "said says told tells added wrote has had was is will would did does also who testified tweeted argued denied resigned died"
)

Token = tuple[str, int, int]


def names(text: str) -> Iterator[Value]:
    """Yields the names, places, organisations and capitalised titles of ``text`` from left to right."""
    headline = title_case(text)
    run: list[Token] = []
    for token in _capitals(text):
        word = token[0]
        if run and not _continues(text, run[-1], token):
            yield from _typed(text, run, headline)
            run = []
        if not word.isalpha() and (word.rpartition("-")[2] in _ADJECTIVAL or any(character.isdigit() for character in word)):
            yield from _typed(text, run, headline)
            run = []
        elif word.lower() not in _CALENDAR or (run and not _says_nothing(run[-1][0])):
            run.append(token)
    yield from _typed(text, run, headline)


def _capitals(text: str) -> Iterator[Token]:
    """The words that begin with a capital, or have it second (iPhone), from left to right."""
    end = 0
    for letter in _LETTER.finditer(text):
        start = letter.start()
        if start < end or not letter.group().isupper():
            continue
        if start > 0 and text[start - 1].islower():
            start -= 1
        match = _CAPITAL.match(text, start)
        if match:
            end = match.end()
            yield match.group(), start, end


def title_case(text: str) -> bool:
    """Is this a line in headline capitals, where a capital says nothing?

    At least four longer words, four in five of them capitalised, some small word among them; a list of people with their offices is none.
    """
    if len(text) > 200 or text[-1:] in '.!”"' or ". " in text:
        return False
    words = re.findall(r"[^\W\d_]+", text)
    long = [word for word in words if len(word) > 3 and word.lower() not in NOT_NAMES]
    if len(long) < 4 or sum(word[0].isupper() for word in long) < 0.8 * len(long):
        return False
    offices = any(word.lower() in OFFICES for part in text.split(", ")[1:] for word in part.split()[:3])
    return not offices and (len(long) > 5 or any(word.lower() in NOT_NAMES for word in words))


def _continues(text: str, last: Token, token: Token) -> bool:
    if _POSSESSIVE.search(last[0]):
        return False
    between = text[last[2] : token[1]]
    if between in (" ", "\u00a0"):
        return True
    if between in (". ", ".\u00a0"):
        return len(last[0]) <= 2 or (last[0] + ".").lower() in TITLE_ABBREVIATIONS
    if not _WORDS_BETWEEN.fullmatch(between):
        return False
    small = between.split()
    return all(word in _PARTICLES for word in small) and (small[0] in _ALWAYS_JOIN or last[0].lower() in _OF_HEADS)


def _typed(text: str, run: list[Token], headline: bool) -> Iterator[Value]:
    """One run of capitals, as titles and a name; in a headline only what the lists know."""
    if not run or headline:
        yield from _known(text, run)
        return
    inner = next((k for k, token in enumerate(run) if k and (token[0] + ".").lower() in TITLE_ABBREVIATIONS), 0)
    if inner:  # U.S. Sen. Ana Ortega
        yield from _typed(text, run[:inner], headline)
        run = run[inner:]
    initial = _SENTENCE_START.search(text[max(0, run[0][1] - 4) : run[0][1]]) is not None
    if _says_nothing(run[0][0]) and (initial or len(run) == 1 or run[0][0].lower() in {"the", "a", "an"}):
        run, initial = run[1:], False
    titles = _titles(text, run)
    for token, head in titles:
        if head not in HONORIFICS:
            yield Value("title", text[token[1] : token[2]], head, token[1], token[2])
    titled = bool(titles)
    run, initial = run[sum(token[0].count(" ") + 1 for token, _ in titles) :], initial and not titles
    if not run or (not titled and all(_says_nothing(token[0]) or token[0].lower() in CURRENCIES for token in run)):
        return
    start = run[0][1]
    bare = _POSSESSIVE.sub("", text[start : run[-1][2]])
    kind = _kind(text, start, bare)
    german = len(run) == 1 and kind == "name" and _german(text)
    if not ((initial and len(run) == 1 and kind == "name") or german) or _surely_name(text, run[0], german):
        yield Value(kind, bare, normal(bare), start, start + len(bare))


@lru_cache(maxsize=2)
def _german(text: str) -> bool:
    """Are there two German words in it, or one that no other language has? There every noun has a capital."""
    low = set(text.lower().split())
    return len(_GERMAN & low) > 1 or not _PLAINLY_GERMAN.isdisjoint(low)


def _says_nothing(word: str) -> bool:
    """A small word with the capital of a sentence's start; WHO and US are names."""
    return word.lower() in NOT_NAMES and not (word.isupper() and len(word) > 1)


def _titles(text: str, run: list[Token]) -> list[tuple[Token, str]]:
    """The titles that open a run: of one word (Gen.), or led by another (Prime Minister, Deputy Mayor)."""
    found: list[tuple[Token, str]] = []
    while run:
        if len(run) > 1 and run[0][0].lower() in _RANKS and run[1][0].lower() in OFFICES:
            whole = (f"{run[0][0]} {run[1][0]}", run[0][1], run[1][2])
            found.append((whole, whole[0].lower()))
            run = run[2:]
        elif (head := _head(text, run[0])) and not (len(run) > 1 and run[1][0].lower() in ENDS_ORGANISATION):
            found.append((run[0], head))
            run = run[1:]
        else:
            break
    return found


def _known(text: str, run: list[Token]) -> Iterator[Value]:
    for index, (word, start, end) in enumerate(run):
        pair_end = run[index + 1][2] if index + 1 < len(run) else end
        pair = text[start:pair_end]
        if pair.lower() in PLACES:
            yield Value("place", pair, normal(pair), start, pair_end)
        elif word.isupper() and len(word) > 1:
            yield Value("organisation", word, normal(word), start, end)


def _head(text: str, token: Token) -> str | None:
    """The normal form of a leading title or honorific of a run, or None."""
    dotted = token[0].lower() + text[token[2] : token[2] + 1]
    if dotted in TITLE_ABBREVIATIONS:
        return TITLE_ABBREVIATIONS[dotted]
    word = token[0].lower()
    return word if word in HONORIFICS or word in OFFICES else None


def _surely_name(text: str, token: Token, german: bool) -> bool:
    """Is one capitalised word that a sentence opens with (or any German noun) a name? Its ending and the word after it decide."""
    word, start, end = token
    if _POSSESSIVE.search(word) or word[1:].lower() != word[1:]:
        return not german
    if word.lower().endswith(_COMMON_ENDINGS) or (word.endswith("s") and len(word) > 4):
        return False
    following, before = _FOLLOWING.match(text, end), text[max(0, start - 12) : start].split()
    return (following is not None and following.group(1) in _NAME_VERBS) or (german and bool(before) and before[-1] in _NAME_VERBS)


def normal(name: str) -> str:
    """Lower case, no full stops, single spaces: ``U.S. Senate`` -> ``us senate``."""
    return re.sub(r"\s+", " ", name.replace(".", "").replace("’", "'")).lower()


def _kind(text: str, start: int, name: str) -> str:
    words = name.lower().split()
    last = words[-1].rstrip(".")
    if name.lower() in PLACES or (len(words) > 1 and last in ENDS_PLACE):
        return "place"
    if len(words) > 1 and last in OFFICES:
        return "title"
    if any(word.rstrip(".") in ENDS_ORGANISATION for word in words) or (len(words) == 1 and name.isupper() and len(name) > 1):
        return "organisation"
    if len(words) == 1 and _PLACING.search(text[max(0, start - 9) : start]):
        return "place"
    return "name"
