"""What of some words another value could stand in the place of: the same kind of value, as many words, a name spelled much the same."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from audit.notice import wordings
from audit.notice.values import WORD, Token, complement, found, short, unquoted, whole
from audit.notice.verbs import FINITE

PREPOSITION = re.compile(
    r"\b(?:in|on|at|by|for|from|to|of|as|with|among|within|into|over|under|than|when|while|during|after|before|until|since|because|who|which|that)\b",
    re.IGNORECASE,
)
VERB = re.compile(r"\b(?:is|was|are|were|be|been|said|will|would|had|has|have|not)\b", re.IGNORECASE)
_PLACES = ("of", "in", "at", "for", "on")
"""Prepositions that stand for one another: the mayor of Tarn, the council in Tarn."""
PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|that|this|these|those|who|which|there|we)\b", re.IGNORECASE)
_ENDS = 6
"""Words that what is said of a subject may have and still be a value."""
_ALIKE = 0.6
"""Share of letters in common, in order, from which one name may be a misspelling of another (a third of a six-letter name differs)."""


def same_kind(one: Token, other: Token) -> bool:
    """True for two values of one type; a bare "1991" may be a year or a count, so it goes with both."""
    return one.type == other.type or (one.text.isdigit() and other.text.isdigit())


def last_word(text: str) -> str:
    """The last word, in small letters; none is empty."""
    words = WORD.findall(text[-30:])
    return words[-1].casefold() if words else ""


def first_word(text: str) -> str:
    """The first word, in small letters; none is empty."""
    word = WORD.search(text[:30])
    return word[0].casefold() if word else ""


def alike(one: str, other: str) -> bool:
    """True when two names are spelled much the same: Harrow and Hallow, not Rome and Paris."""
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() >= _ALIKE


def respelled(name: str, fact: str) -> str | None:
    """The name of a fact that another may be a misspelling of ("Roe" | "Ed Rowe is chief executive of Tarn" -> "Ed Rowe")."""
    if len(found(name)) != 1 or found(name)[0].type != "name" or found(name)[0].text != name:
        return None
    last = name.split()[-1]
    likely = [
        token for token in found(fact) if token.type == "name" and last != token.text.split()[-1] and alike(last, token.text.split()[-1])
    ]
    return likely[0].text if len(likely) == 1 else None


def misprint(clause: str, right: str) -> str | None:
    """The words of a clause that right ones were misprinted as ("in a grocery story in Ohio" | "grocery store" -> "grocery story")."""
    words, size = [match[0] for match in WORD.finditer(clause)][:80], len(right.split())
    spans = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
    likely = [span for span in spans if span.casefold() != right.casefold() and alike(span, right)]
    return max(likely, key=lambda span: SequenceMatcher(None, span.casefold(), right.casefold(), autojunk=False).ratio(), default=None)


def parallel(left: str, pattern: str) -> str | None:
    """The last words of ``left`` that ``pattern`` could stand in place of ("in the summer of 2016" | "2017" -> "2016")."""
    left, pattern = left.rstrip(" ,"), pattern.strip(" ,")
    values = found(pattern)
    own = [token for token in found(left) if values and same_kind(token, values[0]) and token.key != values[0].key]
    own = [token for token in own if token.type == values[0].type] or own
    if own and PREPOSITION.match(pattern):
        own = [token for token in own if last_word(left[: token.start].removesuffix("the ")) == first_word(pattern)] or own
    said = complement(left) or ""
    if " " not in f"{said}{pattern}" and alike(said, pattern):
        return unquoted(said)  # March is a name, too
    own = [token for token in own if token.start >= len(left) - len(said)] or own
    own = [token for token in own if set(token.key) & set(values[0].key) or alike(token.text, values[0].text)] or own
    if values and values[0].type == "name" and len(values[0].key) > 1:  # a person for a person
        own = [token for token in own if len(token.key) > 1] or own
    lone = len(values) == 1 and len(values[0].text) >= len(pattern) - 4
    if (tail := _longer(left, pattern)) is not None or (" " in pattern and last_word(left) == last_word(pattern)):
        return tail or _same_length(left, pattern)
    if own and (lone or (len(values) == 1 and last_word(pattern) == last_word(values[0].text))):
        return unquoted(own[-1].text)
    if wordings.PARTICIPLE.fullmatch(pattern) and (done := list(wordings.PARTICIPLE.finditer(left))):
        return whole(left[done[-1].start() :])
    opening = first_word(pattern)
    spots = [match.start() for match in WORD.finditer(left) if match[0].casefold() == opening]
    same = no_longer(left[spots[-1] :], pattern) if spots and spots[-1] > 0 else None
    if same and len(same.split()) <= 2 * len(pattern.split()) + 3 and not VERB.search(same):
        return same
    return unquoted(own[-1].text) if own else _same_length(left, pattern)


def _longer(left: str, pattern: str) -> str | None:
    """ "deputy mayor" for "mayor": what ``left`` ends with when that ends with ``pattern``."""
    words, end = left.split(), pattern.casefold().split()
    if [word.casefold() for word in words[-len(end) :]] != end:
        return None
    start = len(words) - len(end)
    while start and not (PREPOSITION.fullmatch(words[start - 1]) or VERB.fullmatch(words[start - 1])):
        start -= 1
    return whole(" ".join(words[start:])) if start < len(words) - len(end) else None


def _same_length(left: str, pattern: str) -> str | None:
    """As many last words of ``left`` as ``pattern`` has, but none from before a preposition or a verb."""
    model = pattern.casefold().split()
    words = left.split()[-max(1, len(model)) :]
    for back in range(1, len(words) + 1):
        word = words[-back]
        if (PREPOSITION.fullmatch(word) or VERB.fullmatch(word)) and word.casefold() not in model[-back:][:1]:
            words = words[len(words) - back + 1 :]
            break
    return unquoted(" ".join(words)) or None


def no_longer(words: str, pattern: str) -> str | None:
    """The words up to the first preposition that ``pattern`` has none like; None when they are still too many to be a value."""
    known = [match[0].casefold() for match in PREPOSITION.finditer(pattern)]
    for match in PREPOSITION.finditer(words, 1):
        if match[0].casefold() not in known and not (match[0] in _PLACES and known[:1] and known.pop(0) in _PLACES):
            words = words[: match.start()].rstrip()
            break
    return whole(words)


def like(words: str, value: str) -> str:
    """The value that ``words`` begin with, when ``value`` is one such value alone ("the U.S. announced it" | "Korea" -> "U.S.")."""
    values, wanted = found(words), found(value)
    alone = len(wanted) == 1 and len(wanted[0].text) >= len(value) - 4
    if alone and values and values[0].start <= 4 and same_kind(values[0], wanted[0]) and words[values[0].end :][1:2].islower():
        return unquoted(values[0].text)
    return words


def akin(one: str, other: str) -> bool:
    """True when two phrases share the stem of a word: ruling, ruled."""
    stems = [[word[: max(3, len(word) - 3)] for word in WORD.findall(text.casefold()) if len(word) > 3] for text in (one, other)]
    return any(mine.startswith(theirs) or theirs.startswith(mine) for mine in stems[0] for theirs in stems[1])


def subject_of(clause: str) -> str | None:
    """What a clause says something of, unless it is only he, she or it."""
    verb = FINITE.search(clause, 1)
    subject = short(clause[: verb.start()]) if verb else None
    return None if subject is None or PRONOUN.match(subject) or len(subject.split()) > _ENDS else subject


def predicate(clause: str, right: str) -> str | None:
    """What a statement says of its subject, as long as what is right instead; None without a verb behind a subject."""
    verb = FINITE.search(clause, 1)
    said = short(clause[verb.start() :]) if verb else None
    cut = no_longer(said, right) if said and len(said.split()) > _ENDS else None
    return cut if cut and len(cut.split()) > 1 else said
