"""What two statements about one thing differ in: the fewest words that say it."""

from __future__ import annotations

import re

from audit.notice import around, wordings
from audit.notice.aligned import SMALL, aligned, levelled
from audit.notice.parallel import PRONOUN, akin, first_word, last_word, no_longer, predicate, same_kind, subject_of
from audit.notice.values import WORD, Token, complement, found, short, unquoted, whole
from audit.notice.verbs import FINITE

_LEAD = re.compile(
    r"\W*(?:in fact|actually|in reality|rather|instead|however|indeed|tatsächlich|richtig ist|it (?:is|was) the other way a?round)\b[,:]?"
    r"\s*",
    re.IGNORECASE,
)
_ACTUAL = re.compile(r"(?:in fact,? )?the (?:actual|correct|right|real|proper|true)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)")
_HE = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)
_IT = re.compile(
    r"(?i:it|that)(?: (?:is|was|had been|has been)|[’']s) (?:in fact |actually |(?:(?!\w+ed\b|(?:in|on|at|by|for|from|to|with)\b)"
    r"[a-z-]+ ){0,3})(?=[A-Z])"
)
"""It was somebody, whatever the other clause begins with."""
_HAD = re.compile(r"^(?:had|has|have) (?=\w)", re.IGNORECASE)
_THE = re.compile(r"(?:the|that|this|these|those) (?!(?:story|article|post|piece|headline|caption|error|mistake)s?\b)[a-z]", re.IGNORECASE)
"""What was spoken of before, by its kind."""
_HIS = re.compile(r"(?:his|her|its|their) [a-z]")
_BY = re.compile(r"(?:\w+ly )?\w+(?:ed|en|n|t|de|sung) by (?=[A-Z])")
"""Who did it, behind what he did."""
_ARTICLES = ("the", "a", "an")


def contrast(wrong: str, right: str) -> tuple[str | None, str | None]:
    """The words of ``wrong`` that ``right`` replaces, and the words that replace them; a side nobody can tell is None.

    Values of one type that only one statement has are set against each other, the best matching context first; without any, what stands
    after the verb "to be" in both; without that, the words that differ while their neighbours are the same.
    """
    wrong = _opened(wrong, right)
    led = _LEAD.match(right)
    right = right[led.end() :] if led else right
    if (does := wordings.SOMEBODY_DOES.fullmatch(right)) and (subject := subject_of(wrong)):
        return subject, does["right"]
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
    if pair[1] or not (did := deed(wrong, right, bool(led))):
        return pair
    return predicate(wrong, did) or pair[0], did


def _opened(wrong: str, right: str) -> str:
    """A statement that was quoted whole, as a statement."""
    said = found(wrong)
    whole_quote = len(said) == 1 and said[0].type == "quote" and len(said[0].text) >= len(wrong) - 4 and FINITE.search(wrong)
    return unquoted(wrong) if whole_quote and "quote" not in [token.type for token in found(right)] else wrong


def deed(wrong: str, right: str, led: bool = False) -> str | None:
    """What the subject of a second statement did, if it is that of the first, or if "in fact" sets the two against each other.

    What it did not do counts where that takes back what the first statement says of it.
    """
    right = around.GRANTED.sub("", right, count=1)
    verb = wordings.DOES.match(right) or FINITE.search(right)
    begins = (verb.start("verb") if verb.re is wordings.DOES else verb.start()) if verb else 0
    did = short(right[begins:]) if begins else None
    denies = bool(wordings.NEGATED.search(did or ""))
    did = did if denies or not did else _HAD.sub("", did, count=1)
    if not did or wordings.NO_DEED.search(f"{right[:begins]} {did}") or set(WORD.findall(did)) <= set(WORD.findall(wrong)):
        return None
    if denies:
        return did if akin(did, wrong) and not wordings.NEGATED.search(wrong) else None
    before = FINITE.search(wrong)
    other = wrong[: before.start()] if before else wrong
    told = led or _THE.match(right) or akin(right[:begins], wrong) or PRONOUN.match(right) or PRONOUN.fullmatch(other.strip())
    return did if told else None


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
    if other and (one or _ACTUAL.match(right) or (found(other)[:1] and akin(right[: right.find(other)], wrong))):
        return _shorn(short(one or predicate(wrong, "") or wrong), short(other))
    if (cleft := wordings.CLEFT.match(right)) and (subject := subject_of(wrong)) and (who := short(cleft["right"])):
        return subject, who
    pair = aligned(wrong, right, 1) or (whole(wrong), None)
    answered = pair[1] is None and other and not wordings.EDITED.match(other) and _same_subject(wrong, right)
    return (predicate(wrong, "") or pair[0], short(other or "")) if answered else pair


def _same_subject(wrong: str, right: str) -> bool:
    """True for two clauses about one thing: one of them calls it he, she or it, or both begin with a form of one name."""
    one, other = (next(iter(found(text)), None) for text in (wrong, right))
    named = one and other and one.start <= 4 and other.start <= 4 and (set(one.key) & set(other.key)) - SMALL
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
    said = complement(right)
    if alone and said and [token.text for token in found(said)] == [_BY.sub("", said, count=1)]:
        return 0
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
    if one and len(ours) > 1 and PRONOUN.match(right) and not (_IT.match(right) and len(theirs) == 1 and theirs[0].type == "name"):
        return ours[1:], theirs
    if (
        one
        and other
        and (set(one.key) & set(other.key)) - SMALL
        and {token.type for token in ours[1:]} & {token.type for token in theirs[1:]}
    ):
        return ours[1:], theirs[1:]
    return ours, theirs


def _shorn(one: str | None, other: str | None) -> tuple[str | None, str | None]:
    """Two sides without the words that both begin with, and without a phrase after the one that the other has none of."""
    if not one or not other:
        return one, other
    one, other = levelled(one, other)
    one, other = (first.partition(" of ")[0] if _HIS.match(second) else first for first, second in ((one, other), (other, one)))
    pair = [one.split(), other.split()]
    shared = 0
    while shared < min(map(len, pair)) - 1 and pair[0][shared] == pair[1][shared] and pair[0][shared].islower():
        shared += 1
    while shared and pair[0][shared - 1] not in SMALL:
        shared -= 1
    if SMALL.issuperset(pair[0][:shared]):
        return one, other
    left, right = (" ".join(words[shared:]) for words in pair)
    return no_longer(left, right) or left, no_longer(right, left) or right


def _within(token: Token, others: tuple[Token, ...]) -> bool:
    """True when another clause has the same value: the same words, or for a person the last name alone."""
    mine = token.key
    return any(
        mine == other.key
        or (token.type == other.type == "name" and 1 in (len(mine), len(other.key)) and mine[-1] == other.key[-1])
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
    shared = (set(one.key) & set(other.key)) - SMALL
    part = one.type == "name" and one.key != other.key and (one.text in other.text or other.text in one.text)
    return -1 if part else int(bool(shared))
