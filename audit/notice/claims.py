"""What a notice says was wrong and what it says is right, in its own words.

Every sentence of a notice is one of four: it *blames* ("An earlier version said X"), it *corrects* ("This story corrects the year to Y from
X"), it states the *fact* ("It was Y"), or it is talk ("We regret the error"). Sides come only from wordings whose direction is certain:
where a sentence could be read either way, the side stays None, because a swapped claim is worse than a missing one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from audit.model import Claim
from audit.notice import around, corrects, cues, exchange, pieces, wordings
from audit.notice.blame import Blame, blamed
from audit.notice.both import both
from audit.notice.contrast import contrast
from audit.notice.facts import answer, contradicted, corrected, denied, namesake
from audit.notice.parallel import PRONOUN, misprint
from audit.notice.sentences import starts
from audit.notice.settle import settled
from audit.notice.values import OPENING, found, short, whole
from audit.notice.verbs import FINITE

_BLAMES = (cues.BLAME, cues.UNSAID, wordings.UNTOLD, wordings.SHOULD_HAVE, wordings.SLIP)

_LEADS_IN = frozenset("in on at by from for to of since until im am um en à le el du de у в во на".split())


@lru_cache(maxsize=2048)
def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a notice, in order: what was wrong and what is right. A side not given, or not for certain, is None."""
    told: dict[Claim, None] = {}
    for sentences, trust in _units(text):
        for claim in _read(sentences, trust):
            wrong, right = (
                side if side and not cues.EMPTY.fullmatch(side) and not wordings.NO_SIDE.search(side) else None
                for side in (claim.wrong, claim.right)
            )
            wrong, right = _unled(wrong, right), _unled(right, wrong)
            if (wrong or right) and (wrong or "").casefold() != (right or "").casefold():
                told.setdefault(Claim(wrong, right))
    return tuple(told)


def _read(sentences: list[str], trust: int) -> list[Claim]:
    """The claims of one notice, in whatever language it is."""
    sentences = exchange.without_asides(sentences)
    told = exchange.exchanged(sentences)
    return [claim for claim in _of_unit(sentences, trust) if exchange.certain(claim, sentences)] if told is None else told


def _unled(side: str | None, other: str | None) -> str | None:
    """A value without the small word that led it in, where the other side is a value alone: in 1913, not in 1931."""
    if not (side and other) or " " not in side:
        return side
    led, value = side.split(" ", 1)
    return (
        value
        if led.lower() in _LEADS_IN and [[token.text for token in found(one)] for one in (value, other)] == [[value], [other]]
        else side
    )


def _units(text: str) -> list[tuple[list[str], int]]:
    """The sentences of each notice in a text that may hold several, without markers and dates, and how far a statement alone is trusted.

    What stands before the first marker is no part of a notice. A statement alone is right after a marker that admits an error or an
    asterisk (2), if it gives a value, without a marker (1), and not at all after a marker that admits nothing (0).
    """
    bare = cues.HEADED.sub(r"\g<mark>: ", cues.BYLINE.sub("", text.strip(" \t\n*_•—–-")))
    if bare[:1] in "([" and bare[-1:] in ")]":
        bare = bare[1:-1]
    marks = [match.span() for match in cues.MARK.finditer(bare)] or [(0, 0)]
    starred = text.lstrip(" \t\n_(")[:1] in ("*", "•", "†")
    units = []
    for begin, end in zip(marks, [start for start, _ in marks[1:]] + [len(bare)], strict=True):
        part = pieces.bare(bare[begin[1] : end])
        sentences = [half.strip(" \t\n*_") for a, b in pairwise([*starts(part), len(part)]) for half in _halves(part[a:b])]
        sentences = [sentence.rstrip(".") for sentence in sentences if _tells(sentence) and not _talk(sentence)]
        if sentences:
            weak = cues.WEAK.match(bare, begin[0])
            units.append((sentences, 0 if weak else 2 if starred or begin[1] else 1))
    return units


def _halves(sentence: str) -> list[str]:
    """A sentence whose second half blames is two: "It opened in 1931; an earlier version said 1913"."""
    fact, _, other = sentence.partition("; ")
    return [fact, other] if other and _blame(_bare(other)) and not _blame(_bare(fact)) else [sentence]


def _tells(sentence: str) -> bool:
    """True for a sentence with words in it, if only "He’s 44"."""
    return bool(cues.TELLS.search(sentence) or wordings.BRIEFLY.match(sentence))


def _talk(sentence: str) -> bool:
    """True for regrets, and for the news that the text was put right, unless they say why."""
    return bool(cues.TALK.search(sentence)) and pieces.said(sentence) is None and not wordings.SORRY_THAT.search(sentence)


def _of_unit(sentences: list[str], trust: int) -> list[Claim]:
    """The claims of one notice. A blaming sentence takes the facts that follow it; without any, the fact before it."""
    told: list[Claim] = []
    before: str | None = None
    number = 0
    while number < len(sentences):
        sentence = _bare(sentences[number])
        number += 1
        if wordings.DECLARED.match(sentence):
            before = None
            continue
        if swap := both(sentences[number - 1]) or both(sentence):
            told, before = [*told, swap], None
            continue
        blame = _blame(sentence) or _belied(sentence, sentences[number : number + 1])
        setting = None if blame and cues.TURN.search(blame) else corrected(sentence)
        if setting == Claim(None, None) and not blame and corrects.SETS_TOPIC.search(sentence):
            blame = sentence
        if setting and (setting != Claim(None, None) or not blame):
            told = _completed(told, setting)
        elif blame:
            facts, number = _facts(sentences, number, sentence)
            judged = _judged(blame, facts or ([before] if before else []))
            told = _paired(told, judged if setting is None or facts else [])
            before = None
        else:
            told += [claim] if (claim := _denied(sentence, sentences[number : number + 1])) else []
            before = before or sentence
    if (
        not any(claim.wrong or claim.right for claim in told)
        and before
        and not wordings.TOLD_OF.search(before)
        and not wordings.UNCLEAR.search(before)
        and (trust > 1 or (trust and len(sentences) == 1))
    ):
        right = answer("", before, "")
        told.append(Claim(namesake(before, sentences[1:]), right if trust > 1 or found(right or "") else None))
    return told


@lru_cache(maxsize=256)
def _bare(sentence: str) -> str:
    """The sentence without where in the text the error stood, and without "as an earlier version said" or "we should have said"."""
    told = pieces.ended(cues.AS_SAID.sub("", cues.WHERE.sub("", pieces.past(sentence))))
    granted = around.GRANTED.match(told)
    if granted and not _blame(granted[0]):
        told = told[granted.end() :]
    told = around.AND_WRONGLY.sub("", around.ASIDE.sub("", around.FRAMED.sub("", told)))
    return around.OUGHT.sub("", around.CONTRARY.sub("", told)).strip(" ,")


@lru_cache(maxsize=256)
def _blame(sentence: str) -> str | None:
    """What of a sentence says what the text once had; None when it does not say that."""
    if wordings.IN_FACT.match(sentence) or wordings.SETS_RIGHT.match(sentence):
        return None
    if wrongly := next((hit for pattern in wordings.WRONG_TO_SAY if (hit := pattern.match(sentence))), None):
        return f"said {wrongly['clause']}"
    return pieces.said(sentence) or (sentence if any(cue.search(sentence) for cue in _BLAMES) else None)


def _belied(sentence: str, following: list[str]) -> str | None:
    """A statement that the next one, "In fact, …" or "It should have said …", puts right."""
    if (
        not following
        or corrects.CORRECTS.search(sentence)
        or not (wordings.IN_FACT.match(following[0]) or cues.OUGHT_TO.match(following[0]))
    ):
        return None
    return sentence if cues.CLAUSE.search(sentence) else f"said {sentence}"


def _facts(sentences: list[str], number: int, blaming: str) -> tuple[list[str], int]:
    """The facts that follow a blaming sentence, up to the next that blames or corrects, and the number of that."""
    facts: list[str] = []
    while number < len(sentences) and (fact := _fact(_bare(sentences[number]), blaming)) is not None:
        after = sentences[number + 1 : number + 2]
        if not facts and after and cues.OUGHT_TO.match(_bare(after[0])) and not cues.OUGHT_TO.match(fact):
            break  # it is the next one that was wrong
        facts += [] if wordings.DECLARED.match(sentences[number]) else [fact]
        number += 1
    says = number < len(sentences) and wordings.NOW_SAYS.match(_bare(sentences[number]))
    return [] if says else facts, number


def _fact(sentence: str, blaming: str) -> str | None:
    """A sentence that neither blames nor corrects, says what should have stood there, or what the story had under a wrong headline."""
    if wordings.ABOVE.search(blaming) and (text := wordings.TEXT_SAID.match(sentence)):
        return sentence[text.end() :]
    states = cues.OUGHT_TO.match(sentence) or (_blame(sentence) is None and corrected(sentence) is None)
    return sentence if states else None


def _completed(told: list[Claim], setting: Claim) -> list[Claim]:
    """A correcting sentence completes a claim before it that has no right side ("said X. This has been corrected to Y")."""
    if not (told and told[-1].wrong and not told[-1].right and setting.right and not setting.wrong):
        return [*told, setting]
    pair = contrast(told[-1].wrong, setting.right)
    return [*told[:-1], Claim(*pair) if all(pair) else Claim(told[-1].wrong, setting.right)]


def _paired(told: list[Claim], judged: list[Claim]) -> list[Claim]:
    """A blaming sentence completes a correcting one before it ("corrected to say X. An earlier version said Y"), if their values fit."""
    if told and not told[-1].wrong and [claim.right for claim in judged] == [None] and judged[0].wrong and told[-1].right:
        pair = contrast(judged[0].wrong, told[-1].right)
        if all(pair):
            return [*told[:-1], Claim(*pair)]
    return [*told, *judged]


def _judged(sentence: str, facts: list[str]) -> list[Claim]:
    """The claims of a blaming sentence with the facts that go with it."""
    if put := wordings.PUTS_RIGHT.match(sentence):
        return _with_facts(Blame(topic=put["topic"]), sentence, facts)
    turn = next((hit for cue in (cues.TURN, wordings.COLON, wordings.WHEN_ACTUALLY) if (hit := cue.search(sentence))), None)
    if turn and ((head := blamed(sentence[: turn.start()])) != Blame() or turn.re is wordings.COLON):
        return _with_facts(head, sentence[: turn.start()], [sentence[turn.end() :], *facts])
    return _with_facts(blamed(sentence), sentence, facts)


def _with_facts(blame: Blame, sentence: str, facts: list[str]) -> list[Claim]:
    facts = [around.WHO.sub("", fact, count=1) for fact in facts]
    facts = [around.SOURCED.sub("", fact, count=1) for fact in facts] if not wordings.QUOTED.search(sentence) else facts
    if facts and not blame.right and (ought := _ought_to(facts[0])):
        return [_exchanged(blame, sentence, ought)]
    plain = _denials(facts)
    if blame.wrong and blame.right and (plain or not facts or not PRONOUN.match(facts[0])):
        return [Claim(blame.wrong, blame.right), *plain]
    if plain:
        first = contrast(blame.clause, facts[0]) if blame.clause and not _denials(facts[:1]) else (None, None)
        return [Claim(*first), *plain] if all(first) else plain
    return [settled(blame, sentence, facts)]


def _exchanged(blame: Blame, sentence: str, ought: str) -> Claim:
    """What should have stood there, and what stood there: a value of its kind, a misprint, or all of a quotation."""
    if blame.clause and FINITE.search(ought) and all(pair := contrast(blame.clause, ought)):
        return Claim(*pair)
    if blame.wrong and [[token.text for token in found(side) if token.type == "name"] for side in (blame.topic, blame.wrong, ought)] == [
        [blame.topic],
        [],
        [ought],
    ]:
        return Claim(blame.topic, ought)  # "listed Jon Hale as the winner. It should have been Dana Whitlow"
    exchanged = contrast(blame.clause, ought)
    wrong = exchanged[0] if exchanged[1] == ought else whole(blame.clause) if blame.clause[:1] in OPENING else None
    return Claim(blame.wrong or misprint(blame.clause or sentence, ought) or wrong, ought)


def _ought_to(fact: str) -> str | None:
    """ "It should have said X" """
    ought = cues.OUGHT_TO.match(fact)
    return short(ought["right"]) if ought and not cues.NOT.search(fact) else None


def _denials(facts: list[str]) -> list[Claim]:
    """What the facts deny, one by one or together with the next."""
    told = [_denied(fact, facts[number:]) for number, fact in enumerate(facts, 1)]
    return [claim for claim in told if claim]


def _denied(fact: str, following: list[str]) -> Claim | None:
    """What a statement denies: by itself, in its two halves, or together with the statement that follows it."""
    one, _, other = fact.partition("; ")
    return denied(fact) or contradicted(one, other) or (contradicted(fact, _bare(following[0])) if following else None)
