"""What two statements about one thing differ in: the fewest words that say it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from audit.notice import wordings
from audit.notice.parallel import PREPOSITION, VERB, first_word, last_word, no_longer, same_kind
from audit.notice.values import WORD, Token, complement, figure, found, short, unquoted, whole

_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|that|this|these|those|who|which)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\W*(?:in fact|actually|in reality|rather|instead|however|indeed|tatsächlich|richtig ist|it (?:is|was) the other way a?round)\b[,:]?"
    r"\s*",
    re.IGNORECASE,
)
_ACTUAL = re.compile(r"(?:in fact,? )?the (?:actual|correct|right|real|proper|true)\b", re.IGNORECASE)
_ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|es|s)$")
"""What two forms of one verb differ in: containing, contained."""
_ADVERB = re.compile(r"actually|really|indeed|in fact|correctly", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)")
_HE = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)
_IT = re.compile(
    r"(?i:it|that)(?: (?:is|was)|[’']s) (?:in fact |actually |(?:(?!\w+ed\b|(?:in|on|at|by|for|from|to|with)\b)[a-z-]+ ){0,3})(?=[A-Z])"
)
"""It was somebody, whatever the other clause begins with."""
_HAD = re.compile(r"^(?:had|has|have) (?=\w)", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?:the|that|this) (?:figure|number|amount|total|percentage|statistic|sum|money|date|quote|comment|remark)s?\b", re.IGNORECASE
)
"""What was given before, by its kind."""
_THING = re.compile(r"(?:an?|the|his|her|its|their|some|no|all|every|both|most|many|few)\b", re.IGNORECASE)
_STRETCH = 4
"""Words of a stretch that may be most of its statement."""
_VERB_BY = 4
"""Words of a statement among which its verb is."""
_ENDS = 6
"""Words that the end of a statement may have to be a value."""
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
    led = _LEAD.match(right)
    right = right[led.end() :] if led else right
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
        if same_kind(one, other) and ((fit := _fit(wrong, one, right, other)) >= least or one.type != "name")
    ]
    if pairs:
        _, j, i = max(pairs)
        return _counted(wrong, left[-i], right, fresh[-j])
    first, _, rest = right.partition("; ")
    if rest and all(pair := contrast(wrong, first)):
        return pair
    pair = _told_apart(wrong, right)
    return pair if pair[1] else (pair[0], deed(wrong, right, bool(led)))


def deed(wrong: str, right: str, led: bool = False) -> str | None:
    """What the subject of a second statement did, if it is that of the first, or if "in fact" sets the two against each other."""
    right = wordings.GRANTED.sub("", right, count=1)
    verb = wordings.DOES.match(right) or wordings.FINITE.search(right)
    begins = (verb.start("verb") if verb.re is wordings.DOES else verb.start()) if verb else 0
    did = short(_HAD.sub("", right[begins:], count=1)) if begins else None
    if not did or wordings.NO_DEED.search(f"{right[:begins]} {did}"):
        return None
    before = wordings.FINITE.search(wrong)
    other = wrong[: before.start()] if before else wrong
    told = led or _FIGURE.match(right) or _akin(right[:begins], wrong) or _PRONOUN.match(right) or _PRONOUN.fullmatch(other.strip())
    return did if told else None


def _akin(one: str, other: str) -> bool:
    """True when two phrases share the stem of a word: ruling, ruled."""
    stems = [[word[: max(3, len(word) - 3)] for word in WORD.findall(text.casefold()) if len(word) > 3] for text in (one, other)]
    return any(mine.startswith(theirs) or theirs.startswith(mine) for mine in stems[0] for theirs in stems[1])


def _told_apart(wrong: str, right: str) -> tuple[str | None, str | None]:
    """What two statements without values to exchange say of their subject, or the words that differ."""
    one, other = complement(wrong), complement(right)
    if one and not other and (did := wordings.DID.fullmatch(right)):
        return short(one), did["did"]
    if other and (kin := _of_a_kind(wrong, short(other) or "")):
        return kin, short(other)
    values = [token for token in found(wrong) if token.type in ("number", "date")]
    if other and _ACTUAL.match(right) and not one and len(values) == 1:
        return unquoted(values[0].text), short(other)
    if other and (one or _ACTUAL.match(right) or (found(other)[:1] and _akin(right[: right.find(other)], wrong))):
        return _shorn(short(one or wrong), short(other))
    pair = _differing(wrong, right)
    pair = pair if pair[1] else _ends(wrong, right) or _objects(wrong, right) or pair
    answered = pair[1] is None and other and not wordings.EDITED.match(other) and _same_subject(wrong, right)
    return (pair[0], short(other or "")) if answered else pair


def _ends(wrong: str, right: str) -> tuple[str | None, str | None] | None:
    """What two statements about one thing end with after one preposition ("brought water from Peru" | "it was brought from a rock")."""
    last = [list(PREPOSITION.finditer(text))[-1:] for text in (wrong, right)]
    if not all(last) or last[0][0][0].casefold() != last[1][0][0].casefold():
        return None
    before = [
        {figure(_ENDING.sub("", word.casefold())) for word in WORD.findall(text[: at[0].start()])}
        for text, at in zip((wrong, right), last, strict=True)
    ]
    sides = [text[at[0].end() :].strip(" .") for text, at in zip((wrong, right), last, strict=True)]
    known = {word for word in before[0] & before[1] - _SMALL if len(word) > 3}
    if not known or max(len(side.split()) for side in sides) > _ENDS or sides[0].casefold() == sides[1].casefold():
        return None
    return short(sides[0]), short(sides[1])


def _objects(wrong: str, right: str) -> tuple[str | None, str | None] | None:
    """What two statements say of the verb that both have ("she grabbed a hat before leaving" | "she grabbed a cap")."""
    spans = [[match.span() for match in WORD.finditer(text)][:80] for text in (wrong, right)]
    words = [[_ENDING.sub("", text[a:b].casefold()) for a, b in places] for text, places in zip((wrong, right), spans, strict=True)]
    verb = next((k for k, word in enumerate(words[1][:_VERB_BY]) if k and len(word) > 3 and word in words[0][1:]), None)
    if verb is None:
        return None
    rests = wrong[spans[0][words[0].index(words[1][verb], 1)][1] :].strip(), right[spans[1][verb][1] :].strip()
    one, other = no_longer(*rests), no_longer(*reversed(rests))
    if not (one and other and _THING.match(one) and _THING.match(other)) or one.casefold() in other.casefold():
        return None
    return short(one), short(other)


def _same_subject(wrong: str, right: str) -> bool:
    """True for two clauses about one thing: one of them calls it he, she or it, or both begin with a form of one name."""
    one, other = (next(iter(found(text)), None) for text in (wrong, right))
    named = one and other and one.start <= 4 and other.start <= 4 and (set(one.key) & set(other.key)) - _SMALL
    return bool(named) or bool(_HE.match(wrong)) or bool(_HE.match(right))


def _counted(wrong: str, one: Token, right: str, other: Token) -> tuple[str, str]:
    """Two values that take each other's place; "one" with what it counts, for alone it says nothing."""
    nouns = [first_word(text[token.end :]) for text, token in ((wrong, one), (right, other))]
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
    if one and right.casefold().startswith(f"the {one.text.split()[-1].casefold()} "):
        return ours[1:], theirs
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
    return no_longer(left, right) or left, no_longer(right, left) or right


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


def _fit(wrong: str, one: Token, right: str, other: Token) -> int:
    """How well two values of one type take each other's place: the words around them, their shape, the words they share."""
    before = [last_word(text[: token.start]) for text, token in ((wrong, one), (right, other))]
    after = [first_word(text[token.end :]) for text, token in ((wrong, one), (right, other))]
    last = [not _BRACKETED.sub("", text[token.end :]).strip(" .") for text, token in ((wrong, one), (right, other))]
    shape = [re.sub(r"\d+", "0", re.sub(r"[^\W\d]+", "a", token.text)) for token in (one, other)]
    return (
        (1 if before[0] in _ARTICLES else 3) * (before[0] == before[1] != "")
        + 2 * (after[0] == after[1] != "")
        + 2 * (shape[0] == shape[1] and one.type != "name")
        + 2 * _kinship(one, other)
        + 2 * (one.type == "number" and _unit(one) == _unit(other) != "")
        + 4 * (one.text.endswith("day") and other.text.endswith("day") and one.type == "date")
        + all(last) * (1 + (one.type == "name" and len(one.key) > 1 and len(other.key) > 1))
    )


def _unit(token: Token) -> str:
    """What a number counts, in the singular."""
    last = token.text.split()[-1]
    return "" if any(map(str.isdigit, last)) else last.rstrip("s.")


def _kinship(one: Token, other: Token) -> int:
    """1 for two values that share a word, -1 when one is a mere part of the other: it names the same thing more loosely."""
    shared = (set(one.key) & set(other.key)) - _SMALL
    part = one.type == "name" and one.key != other.key and (one.text in other.text or other.text in one.text)
    return -1 if part else int(bool(shared))


def _differing(wrong: str, right: str) -> tuple[str | None, str | None]:
    """The one stretch of words that another one stands in place of, between words that both clauses share."""
    spans = [[match.span() for match in WORD.finditer(text) if not _ADVERB.fullmatch(match[0])][:80] for text in (wrong, right)]
    words = [[figure(_ENDING.sub("", text[a:b].casefold())) for a, b in places] for text, places in zip((wrong, right), spans, strict=True)]
    change = _change(*words) if (set(words[0]) & set(words[1])) - _SMALL else None
    if change is None or (change[2] == 0 and _PRONOUN.match(right)):
        return whole(wrong), None
    i, j, k, m = change
    if any(VERB.match(text[spans[side][start][0] :]) for side, (text, start) in enumerate(((wrong, i), (right, k)))):
        return whole(wrong), None  # two statements, no value
    sides = wrong[spans[0][i][0] : spans[0][j - 1][1]], right[spans[1][k][0] : spans[1][m - 1][1]]
    if not (i and k):
        return whole(sides[0]), whole(sides[1])
    one, other = short(sides[0]) or "", short(sides[1]) or ""
    return no_longer(one, other) or one or None, no_longer(other, one) or other or None


def _change(wrong: list[str], right: list[str]) -> tuple[int, int, int, int] | None:
    """Where two lists of words differ: the one stretch of the first and that of the second which stands in its place; None for more."""
    changes = [op for op in SequenceMatcher(None, wrong, right, autojunk=False).get_opcodes() if op[0] != "equal"]
    if changes and changes[0][1] == 0 and any(_SMALL.issuperset(side) for side in (wrong[: changes[0][2]], right[: changes[0][4]])):
        changes = changes[1:]  # the subject, called he, she or it in one of the clauses
    if sum(op[0] == "replace" for op in changes) == 1 and not any(op[0] == "insert" for op in changes):
        changes = [op for op in changes if op[0] == "replace"]  # the other clause leaves out what it need not say again
    if len(changes) != 1 or changes[0][0] != "replace":
        return None
    _, i, j, k, m = changes[0]
    if any(size > _STRETCH and 2 * size > len(side) for size, side in ((j - i, wrong), (m - k, right))):
        return None  # more is new than the same
    return None if set(wrong[i:j]) <= set(right) or set(right[k:m]) <= set(wrong) else (i, j, k, m)  # unless two have changed places
