"""What two statements about one thing differ in: the fewest words that say it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from audit.notice import wordings
from audit.notice.values import WORD, Token, complement, figure, found, short, unquoted, whole

_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|that|this|these|those|who|which)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|on|at|by|for|from|to|of|as|with|among|within|into|over|under|than|when|while|during|after|before|until|since|because|who|which|that)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|was|are|were|be|been|said|will|would|had|has|have|not)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\W*(?:in fact|actually|in reality|rather|instead|however|indeed|tatsächlich|richtig ist|it (?:is|was) the other way a?round)\b[,:]?"
    r"\s*",
    re.IGNORECASE,
)
_ACTUAL = re.compile(r"(?:in fact,? )?the (?:actual|correct|right|real|proper|true)\b", re.IGNORECASE)
_ALIKE = 0.6
"""Share of letters in common, in order, from which one name may be a misspelling of another (a third of a six-letter name differs)."""
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s)$")
"""What two forms of one verb differ in: containing, contained."""
_ADVERB = re.compile(r"actually|really|indeed|in fact|correctly", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)")
_HE = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)
_IT = re.compile(r"(?i:it|that)(?: (?:is|was)|[’']s) (?:in fact |actually |(?:[a-z-]+ ){0,3})(?=[A-Z])")
"""It was somebody, whatever the other clause begins with."""
_ARTICLES = ("the", "a", "an")
_SMALL = frozenset(
    "a an the of in on at to by for with from and or is are was were be been has have had do does did he she it they his her its that"
    " this not as".split()
)


def contrast(wrong: str, right: str) -> tuple[str | None, str | None]:
    """The words of ``wrong`` that ``right`` replaces, and the words that replace them; a side nobody can tell is None.

    Values of one type that only one statement has are set against each other, the best matching context first; without any, what stands
    after the verb "to be" in both; without that, the words that differ while their neighbours are the same.
    """
    right = _LEAD.sub("", right, count=1) if _LEAD.match(right) else right
    if (does := wordings.SOMEBODY_DOES.fullmatch(right)) and (subject := next(iter(found(wrong)), None)) and subject.type == "name":
        return subject.text, does["right"]
    ours, theirs = _less_subjects(found(wrong), found(right), right)
    left = [token for token in ours if not _within(token, found(right))]
    fresh = [token for token in theirs if not _within(token, found(wrong))]
    least = _least(left, right)
    pairs = [
        (fit, -j, -i)
        for i, one in enumerate(left)
        for j, other in enumerate(fresh)
        if _same_kind(one, other) and ((fit := _fit(wrong, one, right, other)) >= least or one.type != "name")
    ]
    if pairs:
        _, j, i = max(pairs)
        return _counted(wrong, left[-i], right, fresh[-j])
    return _told_apart(wrong, right)


def _told_apart(wrong: str, right: str) -> tuple[str | None, str | None]:
    """What two statements without values to exchange say of their subject, or the words that differ."""
    one, other = complement(wrong), complement(right)
    if one and not other and (did := wordings.DID.fullmatch(right)):
        return short(one), did["did"]
    if other and (kin := _of_a_kind(wrong, short(other) or "")):
        return kin, short(other)
    if other and (one or _ACTUAL.match(right)):
        return _shorn(short(one or wrong), short(other))
    pair = _differing(wrong, right)
    answered = pair[1] is None and other and not wordings.EDITED.match(other) and _same_subject(wrong, right)
    return (pair[0], short(other or "")) if answered else pair


def _same_subject(wrong: str, right: str) -> bool:
    """True for two clauses about one thing: one of them calls it he, she or it, or both begin with a form of one name."""
    one, other = (next(iter(found(text)), None) for text in (wrong, right))
    named = one and other and one.start <= 4 and other.start <= 4 and (set(one.key) & set(other.key)) - _SMALL
    return bool(named) or bool(_HE.match(wrong)) or bool(_HE.match(right))


def _counted(wrong: str, one: Token, right: str, other: Token) -> tuple[str, str]:
    """Two values that take each other's place; "one" with what it counts, for alone it says nothing."""
    nouns = [_first(text[token.end :]) for text, token in ((wrong, one), (right, other))]
    if "one" in (one.text.casefold(), other.text.casefold()) and nouns[0] and nouns[0].rstrip("s") == nouns[1].rstrip("s"):
        return f"{one.text} {nouns[0]}", f"{other.text} {nouns[1]}"
    return unquoted(one.text), unquoted(other.text)


def _least(left: list[Token], right: str) -> int:
    """How well a name must fit to take another's place: the only name there is need not fit well, nor at all where "it was" another."""
    alone = sum(token.type == "name" for token in left) == 1
    return 2 if not alone else 0 if _IT.match(right) else 1


def _of_a_kind(clause: str, value: str) -> str | None:
    """The words of a clause that name another of a value's kind ("a state theater opened" | "a movie theater" -> "a state theater")."""
    words, wanted = clause.split(), value.split()
    kind = wanted[-1].casefold() if len(wanted) > 1 else ""
    ends = [at + 1 for at, word in enumerate(words) if word.casefold().strip(",.") == kind and at + 1 >= len(wanted)]
    if len(kind) < 4 or kind.isdigit() or len(ends) != 1 or set(value.casefold().split()) <= set(clause.casefold().split()):
        return None
    likely = " ".join(words[ends[0] - len(wanted) : ends[0]]).strip(",.")
    return likely if likely.casefold().split()[0] == wanted[0].casefold() and likely.casefold() != value.casefold() else None


def _less_subjects(ours: tuple[Token, ...], theirs: tuple[Token, ...], right: str) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The values of two clauses without their subject, when the other clause calls that he, she or it, or by another form of its name."""
    one, other = (tokens[0] if tokens and tokens[0].start <= 4 and tokens[0].type == "name" else None for tokens in (ours, theirs))
    if one and len(ours) > 1 and _PRONOUN.match(right) and not (_IT.match(right) and len(theirs) == 1 and theirs[0].type == "name"):
        return ours[1:], theirs
    if (
        one
        and other
        and (set(one.key) & set(other.key)) - _SMALL
        and {token.type for token in ours[1:]} & {token.type for token in theirs[1:]}
    ):
        return ours[1:], theirs[1:]
    return ours, theirs


def _shorn(one: str | None, other: str | None) -> tuple[str | None, str | None]:
    """Two sides without the words that both begin with, and without a phrase after the one that the other has none of."""
    if not one or not other:
        return one, other
    pair = [one.split(), other.split()]
    shared = 0
    while shared < min(map(len, pair)) - 1 and pair[0][shared] == pair[1][shared] and pair[0][shared].islower():
        shared += 1
    while shared and pair[0][shared - 1] not in _SMALL:
        shared -= 1
    if _SMALL.issuperset(pair[0][:shared]):
        return one, other
    left, right = (" ".join(words[shared:]) for words in pair)
    return _no_longer(left, right) or left, _no_longer(right, left) or right


def _within(token: Token, others: tuple[Token, ...]) -> bool:
    """True when another clause has the same value: the same words, or for a person the last name alone."""
    mine = token.key
    return any(
        mine == other.key
        or (token.type == other.type == "name" and len(mine) == 1 and len(other.key) > 1 and mine[0] == other.key[-1])
        or (token.type == other.type == "name" and (_initials(token) == other.text or _initials(other) == token.text))
        for other in others
    )


def _initials(token: Token) -> str:
    return "".join(word[0] for word in token.text.split() if word[0].isupper())


def _same_kind(one: Token, other: Token) -> bool:
    """True for two values of one type; a bare "1991" may be a year or a count, so it goes with both."""
    return one.type == other.type or (one.text.isdigit() and other.text.isdigit())


def _fit(wrong: str, one: Token, right: str, other: Token) -> int:
    """How well two values of one type take each other's place: the words around them, their shape, the words they share."""
    before = [_last(text[: token.start]) for text, token in ((wrong, one), (right, other))]
    after = [_first(text[token.end :]) for text, token in ((wrong, one), (right, other))]
    last = [not _BRACKETED.sub("", text[token.end :]).strip(" .") for text, token in ((wrong, one), (right, other))]
    shape = [re.sub(r"\d+", "0", re.sub(r"[^\W\d]+", "a", token.text)) for token in (one, other)]
    return (
        (1 if before[0] in _ARTICLES else 3) * (before[0] == before[1] != "")
        + 2 * (after[0] == after[1] != "")
        + 2 * (shape[0] == shape[1] and one.type != "name")
        + 2 * _kinship(one, other)
        + all(last) * (1 + (one.type == "name" and len(one.key) > 1 and len(other.key) > 1))
    )


def _kinship(one: Token, other: Token) -> int:
    """1 for two values that share a word, -1 when one is a mere part of the other: it names the same thing more loosely."""
    shared = (set(one.key) & set(other.key)) - _SMALL
    part = one.type == "name" and one.key != other.key and (one.text in other.text or other.text in one.text)
    return -1 if part else int(bool(shared))


def _last(text: str) -> str:
    words = WORD.findall(text[-30:])
    return words[-1].casefold() if words else ""


def _first(text: str) -> str:
    word = WORD.search(text[:30])
    return word[0].casefold() if word else ""


def _differing(wrong: str, right: str) -> tuple[str | None, str | None]:
    """The one stretch of words that another one stands in place of, between words that both clauses share."""
    spans = [[match.span() for match in WORD.finditer(text) if not _ADVERB.fullmatch(match[0])][:80] for text in (wrong, right)]
    words = [[figure(_ENDING.sub("", text[a:b].casefold())) for a, b in places] for text, places in zip((wrong, right), spans, strict=True)]
    if not (set(words[0]) & set(words[1])) - _SMALL:
        return whole(wrong), None
    changes = [op for op in SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes() if op[0] != "equal"]
    if changes and changes[0][1] == 0 and any(_SMALL.issuperset(side) for side in (words[0][: changes[0][2]], words[1][: changes[0][4]])):
        changes = changes[1:]  # the subject, called he, she or it in one of the clauses
    if sum(op[0] == "replace" for op in changes) == 1 and not any(op[0] == "insert" for op in changes):
        changes = [op for op in changes if op[0] == "replace"]  # the other clause leaves out what it need not say again
    if len(changes) != 1 or changes[0][0] != "replace" or (changes[0][3] == 0 and _PRONOUN.match(right)):
        return whole(wrong), None
    _, i, j, k, m = changes[0]
    if set(words[0][i:j]) <= set(words[1]) or set(words[1][k:m]) <= set(words[0]):
        return whole(wrong), None  # the two have changed places
    if any(_VERB.match(text[spans[side][start][0] :]) for side, (text, start) in enumerate(((wrong, i), (right, k)))):
        return whole(wrong), None  # two statements, no value
    return whole(wrong[spans[0][i][0] : spans[0][j - 1][1]]), whole(right[spans[1][k][0] : spans[1][m - 1][1]])


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
    own = [token for token in found(left) if values and _same_kind(token, values[0]) and token.key != values[0].key]
    own = [token for token in own if token.type == values[0].type] or own
    said = complement(left) or ""
    own = [token for token in own if token.start >= len(left) - len(said)] or own
    own = [token for token in own if set(token.key) & set(values[0].key) or alike(token.text, values[0].text)] or own
    if values and values[0].type == "name" and len(values[0].key) > 1:  # a person for a person
        own = [token for token in own if len(token.key) > 1] or own
    lone = len(values) == 1 and len(values[0].text) >= len(pattern) - 4
    if (tail := _longer(left, pattern)) is not None:
        return tail
    if " " in pattern and left.casefold().split()[-1:] == pattern.casefold().split()[-1:]:
        return _same_length(left, pattern)
    if own and (lone or (len(values) == 1 and _last(pattern) == _last(values[0].text))):
        return unquoted(own[-1].text)
    if wordings.PARTICIPLE.fullmatch(pattern) and (done := list(wordings.PARTICIPLE.finditer(left))):
        return whole(left[done[-1].start() :])
    opening = _first(pattern)
    spots = [match.start() for match in WORD.finditer(left) if match[0].casefold() == opening]
    same = _no_longer(left[spots[-1] :], pattern) if spots and spots[-1] > 0 else None
    if same and len(same.split()) <= 2 * len(pattern.split()) + 3 and not _VERB.search(same):
        return same
    return unquoted(own[-1].text) if own else _same_length(left, pattern)


def _longer(left: str, pattern: str) -> str | None:
    """ "deputy mayor" for "mayor": what ``left`` ends with when that ends with ``pattern``."""
    words, end = left.split(), pattern.casefold().split()
    if [word.casefold() for word in words[-len(end) :]] != end:
        return None
    start = len(words) - len(end)
    while start and not (_PREPOSITION.fullmatch(words[start - 1]) or _VERB.fullmatch(words[start - 1])):
        start -= 1
    return whole(" ".join(words[start:])) if start < len(words) - len(end) else None


def _same_length(left: str, pattern: str) -> str | None:
    """As many last words of ``left`` as ``pattern`` has, but none from before a preposition or a verb."""
    model = pattern.casefold().split()
    words = left.split()[-max(1, len(model)) :]
    for back in range(1, len(words) + 1):
        word = words[-back]
        if (_PREPOSITION.fullmatch(word) or _VERB.fullmatch(word)) and word.casefold() not in model[-back:][:1]:
            words = words[len(words) - back + 1 :]
            break
    return unquoted(" ".join(words)) or None


def _no_longer(words: str, pattern: str) -> str | None:
    """The words up to the first preposition that ``pattern`` has none of; None when they are still too many to be a value."""
    for match in _PREPOSITION.finditer(words, 1):
        if match[0].casefold() not in pattern.casefold().split():
            words = words[: match.start()].rstrip()
            break
    return whole(words)


def like(words: str, value: str) -> str:
    """The value that ``words`` begin with, when ``value`` is one such value alone ("the U.S. announced it" | "Korea" -> "U.S.")."""
    values, wanted = found(words), found(value)
    alone = len(wanted) == 1 and len(wanted[0].text) >= len(value) - 4
    if alone and values and values[0].start <= 4 and _same_kind(values[0], wanted[0]) and words[values[0].end :][1:2].islower():
        return unquoted(values[0].text)
    return words
