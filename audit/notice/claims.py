"""What a notice says was wrong and what it says is right, in its own words.

Every sentence of a notice is one of four: it *blames* ("An earlier version said X"), it *corrects* ("This story corrects the year to Y from
X"), it states the *fact* ("It was Y"), or it is talk ("We regret the error"). Sides come only from wordings whose direction is certain:
where a sentence could be read either way, the side stays None, because a swapped claim is worse than a missing one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from audit.model import Claim
from audit.notice import cues
from audit.notice.blame import Blame, blamed
from audit.notice.contrast import contrast, misprint, respelled
from audit.notice.facts import answer, corrected, denied, namesake
from audit.notice.sentences import starts
from audit.notice.values import complement, found, short, whole


@lru_cache(maxsize=2048)
def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a notice, in order: what was wrong and what is right. A side not given, or not for certain, is None."""
    told: dict[Claim, None] = {}
    for sentences, admits in _units(text):
        for claim in _of_unit(sentences, admits):
            wrong, right = (side if side and not cues.EMPTY.fullmatch(side) else None for side in (claim.wrong, claim.right))
            if (wrong or right) and (wrong or "").casefold() != (right or "").casefold():
                told.setdefault(Claim(wrong, right))
    return tuple(told)


def _units(text: str) -> list[tuple[list[str], bool]]:
    """The sentences of each notice in a text that may hold several, without markers and dates, and whether its marker admits an error.

    What stands before the first marker is no part of a notice.
    """
    bare = cues.HEADED.sub(r"\g<mark>: ", cues.BYLINE.sub("", text.strip(" \t\n*_•—–-")))
    if bare[:1] in "([" and bare[-1:] in ")]":
        bare = bare[1:-1]
    marks = [match.span() for match in cues.MARK.finditer(bare)] or [(0, 0)]
    units = []
    for begin, end in zip(marks, [start for start, _ in marks[1:]] + [len(bare)], strict=True):
        part = bare[begin[1] : end]
        sentences = [part[a:b].strip(" \t\n*_") for a, b in pairwise([*starts(part), len(part)])]
        sentences = [sentence.rstrip(".") for sentence in sentences if cues.TELLS.search(sentence) and not cues.TALK.search(sentence)]
        if sentences:
            units.append((sentences, not cues.WEAK.match(bare, begin[0])))
    return units


def _of_unit(sentences: list[str], admits: bool) -> list[Claim]:
    """The claims of one notice. A blaming sentence takes the facts that follow it; without any, the fact before it."""
    told: list[Claim] = []
    before: str | None = None
    number = 0
    while number < len(sentences):
        sentence = _bare(sentences[number])
        number += 1
        setting = None if cues.TURN.search(sentence) and cues.BLAME.search(sentence) else corrected(sentence)
        if setting and (setting != Claim(None, None) or not cues.BLAME.search(sentence)):
            told = _completed(told, setting)
        elif cues.BLAME.search(sentence):
            facts = []
            while (
                number < len(sentences) and not cues.BLAME.search(_bare(sentences[number])) and corrected(_bare(sentences[number])) is None
            ):
                facts.append(_bare(sentences[number]))
                number += 1
            told = _paired(told, _judged(sentence, facts or ([before] if before else [])))
            before = None
        else:
            told += [claim] if (claim := denied(sentence)) else []
            before = before or sentence
    if not told and before and admits:
        told.append(Claim(namesake(before, sentences[1:]), answer("", before, "")))
    return told


def _bare(sentence: str) -> str:
    """The sentence without where in the text the error stood, and without "as an earlier version said"."""
    return cues.AS_SAID.sub("", cues.WHERE.sub("", sentence)).strip(" ,")


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
    turn = cues.TURN.search(sentence)
    if turn and (head := blamed(sentence[: turn.start()])) != Blame():
        return _with_facts(head, sentence[: turn.start()], [sentence[turn.end() :], *facts])
    return _with_facts(blamed(sentence), sentence, facts)


def _with_facts(blame: Blame, sentence: str, facts: list[str]) -> list[Claim]:
    if (
        facts
        and not blame.right
        and (ought := cues.OUGHT_TO.match(facts[0]))
        and (right := short(ought["right"]))
        and not cues.NOT.search(facts[0])
    ):
        return [Claim(blame.wrong or misprint(blame.clause or sentence, right), right)]
    plain = [claim for fact in facts if (claim := denied(fact))]
    if blame.wrong and blame.right:
        return [Claim(blame.wrong, blame.right), *plain]
    if plain:
        return plain
    wrong, right = blame.wrong, blame.right
    if right and facts:  # a spelling: the fact may give the name that the phrase only describes
        right = next((token.text for token in found(complement(facts[0]) or "")[:1] if token.type == "name"), right)
    for fact in facts[:2]:
        if right:
            break
        if wrong and (name := respelled(wrong, fact)):
            right = name
        elif wrong:
            pair = _typed(blame, fact) if found(blame.clause) or found(blame.topic) else (None, None)
            wrong, right = pair if all(pair) else (wrong, answer(blame.topic, fact, sentence))
        elif blame.clause:
            wrong, right = contrast(blame.clause, fact)
        else:
            right = answer(blame.topic, fact, sentence)
    return [Claim(wrong or whole(blame.clause), right)]


def _typed(blame: Blame, fact: str) -> tuple[str | None, str | None]:
    """The values that a fact sets against "X was listed as Y": mostly Y's, but X where only X has such a value."""
    pair = contrast(blame.clause, fact)
    said = found(complement(fact) or "")
    subject = [token for token in found(blame.topic) if said and token.type == said[0].type]
    if all(pair) or len(subject) != 1 or [token for token in found(blame.clause) if token.type == subject[0].type]:
        return pair
    return subject[0].text, said[0].text
