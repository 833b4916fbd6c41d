"""What a notice says was wrong and what it says is right, in its own words.

Every sentence of a notice is one of four: it *blames* ("An earlier version said X"), it *corrects* ("This story corrects the year to Y from
X"), it states the *fact* ("It was Y"), or it is talk ("We regret the error"). Sides come only from wordings whose direction is certain:
where a sentence could be read either way, the side stays None, because a swapped claim is worse than a missing one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from audit.model import Claim
from audit.notice import cues
from audit.notice.contrast import alike, complement, contrast, found, like, parallel, short, unquoted
from audit.notice.find import starts


@dataclass(frozen=True, slots=True)
class _Blame:
    """What a blaming sentence gives: exact sides, the clause that was wrong, and what it was about."""

    wrong: str | None = None
    right: str | None = None
    clause: str = ""
    topic: str = ""


@lru_cache(maxsize=2048)
def claims(text: str) -> tuple[Claim, ...]:
    """The claims of a notice, in order: what was wrong and what is right. A side not given, or not for certain, is None."""
    told: dict[Claim, None] = {}
    for sentences, admits in _units(text):
        for claim in _of_unit(sentences, admits):
            if (claim.wrong or claim.right) and (claim.wrong or "").casefold() != (claim.right or "").casefold():
                told.setdefault(claim)
    return tuple(told)


def _units(text: str) -> list[tuple[list[str], bool]]:
    """The sentences of each notice in a text that may hold several, without markers and dates, and whether its marker admits an error."""
    bare = cues.BYLINE.sub("", text.strip(" \t\n*_•—–-"))
    if bare[:1] in "([" and bare[-1:] in ")]":
        bare = bare[1:-1]
    marks = [match.span() for match in cues.MARK.finditer(bare)]
    units = []
    for begin, end in zip([(0, 0), *marks], [start for start, _ in marks] + [len(bare)], strict=True):
        part = bare[begin[1] : end]
        sentences = [part[a:b].strip(" \t\n*_") for a, b in pairwise([*starts(part), len(part)])]
        sentences = [sentence.rstrip(".") for sentence in sentences if sentence and not cues.TALK.search(sentence)]
        if sentences:
            units.append((sentences, not cues.WEAK.match(bare, begin[0])))
    return units


def _of_unit(sentences: list[str], admits: bool) -> list[Claim]:
    told: list[Claim] = []
    before: str | None = None
    number = 0
    while number < len(sentences):
        sentence = cues.WHERE.sub("", sentences[number]).strip(" ,")
        number += 1
        corrects = _corrected(sentence)
        if corrects is not None:
            told.append(corrects)
        elif cues.BLAME.search(sentence):
            facts = []
            while number < len(sentences) and not cues.BLAME.search(sentences[number]) and _corrected(sentences[number]) is None:
                facts.append(sentences[number])
                number += 1
            told += _judged(_blamed(sentence), sentence, facts or ([before] if before else []))
            before = None
        else:
            told += [claim] if (claim := _denied(sentence)) else []
            before = before or sentence
    if not told and before and admits:
        right = _answer("", before, "")
        told.append(Claim(_namesake(before, sentences), right))
    return told


def _judged(blame: _Blame, sentence: str, facts: list[str]) -> list[Claim]:
    """The claims of a blaming sentence with the facts that follow it."""
    denied = [claim for fact in facts if (claim := _denied(fact))]
    if blame.wrong and blame.right:
        return [Claim(blame.wrong, blame.right), *denied]
    if denied:
        return denied
    wrong, right = blame.wrong, blame.right
    for fact in facts[:2]:
        if wrong and not right:
            pair = contrast(blame.clause or wrong, fact) if found(wrong) else (None, None)
            wrong, right = pair if all(pair) else (wrong, _answer(blame.topic, fact, sentence))
        elif blame.clause and not right:
            wrong, right = contrast(blame.clause, fact)
        elif not right:
            right = _answer(blame.topic, fact, sentence)
        if right:
            break
    if not wrong and blame.clause and not facts:
        wrong = short(blame.clause)
    return [Claim(wrong, right)]


def _blamed(sentence: str) -> _Blame:
    """Reads a blaming sentence: exact wordings first, then what it said, then what it was about."""
    turned = cues.TURN.search(sentence)
    if turned and (inner := _blamed(sentence[: turned.start()])) != _Blame():
        rest = sentence[turned.end() :]
        claim = _judged(inner, sentence[: turned.start()], [rest])
        return _Blame(claim[0].wrong, claim[0].right, inner.clause, inner.topic)
    for pattern in (cues.SHOULD, cues.MEANT):
        if match := pattern.search(sentence):
            inner = _blamed(sentence[: match.start()])
            denied = _denied(f"it was {match['right']}")
            if denied:
                return _Blame(denied.wrong, denied.right)
            return _Blame(inner.wrong or (_last_value(inner.clause) if inner.clause else None), short(match["right"]))
    if (match := cues.INSTEAD.search(sentence)) and not _ambiguous(sentence):
        return _replaced(sentence, match)
    if match or cues.NOT.search(sentence):
        return _Blame(topic=sentence)
    return _named(sentence) or _quoted(sentence)


def _ambiguous(sentence: str) -> bool:
    return bool(cues.NOT_OURS.match(sentence)) and not cues.ERRS.search(sentence)


def _replaced(sentence: str, match: re.Match[str]) -> _Blame:
    """ "said X instead of Y": the text had X and should have had Y."""
    right = short(sentence[match.end() :])
    said = next((hit for pattern in (cues.AS, cues.TO, cues.CLAUSE, cues.USED) if (hit := pattern.search(sentence[: match.start()]))), None)
    if right is None or said is None:
        return _Blame(topic=sentence)
    stated = said.groupdict().get("wrong") or said["clause"]
    wrong = parallel(stated, right)
    return _Blame(wrong, like(right, wrong)) if wrong else _Blame(topic=sentence)


def _named(sentence: str) -> _Blame | None:
    """ "identified X as Y", "X was called Y in an earlier version", "attributed X to Y": Y is wrong; X is right if it is a like name."""
    match = cues.PASSIVE.search(sentence) or cues.THAT.search(sentence)
    if match is None:
        match = cues.AS.search(sentence) or cues.TO.search(sentence)
    if match is None:
        return None
    if "clause" in match.groupdict():
        return _Blame(clause=match["clause"])
    topic, wrong = match["topic"].strip(" ,"), short(match["wrong"])
    if wrong is None:
        return _Blame(topic=topic)
    return _Blame(wrong, _likeness(topic, wrong), match["wrong"], topic)


def _likeness(topic: str, wrong: str) -> str | None:
    """The name in ``topic`` that ``wrong`` misnames: it shares a word with it, or is spelled much like it."""
    names = [token for token in found(topic) if token.type == "name"]
    wrongs = [token for token in found(wrong) if token.type == "name"]
    if not wrongs or wrongs[0].start > 4:
        return None
    for token in names:
        if token.key != wrongs[0].key and (set(token.key) & set(wrongs[0].key) or alike(token.text, wrongs[0].text)):
            return token.text
    return topic if len(names) == 1 and names[0].start <= 4 and names[0].end == len(topic) and cues.BARE_NAME.search(wrong) else None


def _quoted(sentence: str) -> _Blame:
    if match := cues.SPELL.search(sentence):
        names = [token.text for token in found(match["right"] or match["owner"]) if token.type == "name"]
        return _Blame(right=names[-1] if names else None, topic=sentence)
    if match := cues.HELD.search(sentence):
        return _Blame(unquoted(match["wrong"]), clause=match["wrong"])
    if match := cues.OUGHT.search(sentence):
        return _Blame(topic=match["topic"])
    if match := cues.AT.search(sentence):
        return _Blame(short(match["wrong"]), topic=match["topic"], clause=match["wrong"])
    if match := cues.CLAUSE.search(sentence) or cues.USED.search(sentence):
        return _Blame(topic=match["clause"]) if cues.TOPIC.match(match["clause"]) else _Blame(clause=match["clause"])
    return _Blame(topic=sentence)


def _corrected(sentence: str) -> Claim | None:
    """Reads "corrects X to Y from Z", "has been corrected to show that …"; None when the sentence does not correct in that way."""
    match = cues.CORRECTS.search(sentence)
    if match is None or cues.BLAMES_AFTER.search(match["rest"][:80]) or cues.IS_CORRECT.match(sentence):
        return None
    rest = match["rest"].strip(" ,")
    if not rest or cues.NO_CORRECTING.match(rest):
        return None
    if split := cues.INSTEAD.search(rest) or cues.NOT.search(rest):
        wrong = short(rest[split.end() :])
        right = parallel(_after_to(rest[: split.start()]), wrong) if wrong else None
        return Claim(wrong, right) if right else Claim(None, None)
    if swap := cues.FROM_TO.search(rest) or cues.TO_FROM.search(rest):
        return Claim(short(swap["wrong"]), short(swap["right"]))
    return Claim(None, _corrected_to(rest))


def _corrected_to(rest: str) -> str | None:
    """The right value of "corrects the spelling of X", "to reflect the correct figure, X", "to show that …", "the toll to X"."""
    if named := cues.RESPELLS.search(rest):
        names = [token.text for token in found(named["right"] or named["owner"]) if token.type == "name"]
        return names[-1] if names else None
    if exact := cues.RIGHT_VALUE.search(rest):
        return short(exact["right"])
    if cues.SHOWN.match(rest):
        return _answer("", cues.SHOW.sub("", rest, count=1), "")
    after = _after_to(rest)
    return short(after) if after != rest and found(after) else None


def _after_to(rest: str) -> str:
    match = cues.AFTER_TO.search(rest)
    return match["after"] if match else rest


def _denied(fact: str) -> Claim | None:
    """ "It was X, not Y", "not Y but X": what a statement of fact says is right, and what it denies."""
    if match := cues.NOT_BUT.search(fact):
        wrong, right = short(match["wrong"]), short(match["right"])
        return Claim(wrong, right) if wrong and right else None
    match = cues.NOT.search(fact) or cues.INSTEAD.search(fact)
    if match is None:
        return None
    wrong = short(cues.AS_SAID.sub("", fact[match.end() :]))
    right = parallel(fact[: match.start()], wrong) if wrong else None
    return Claim(wrong, right) if wrong and right else None


def _answer(topic: str, fact: str, sentence: str) -> str | None:
    """What a statement of fact says about a topic: a value of the kind asked for, what stands after "is", the first value that is new."""
    known = {token.key for token in found(sentence)}
    fresh = [token for token in found(fact) if token.key not in known]
    for asked, types in ((cues.COUNTED, ("number", "date")), (cues.NAMED, ("name",))):
        value = next((token for token in fresh if token.type in types), None) if asked.search(topic) else None
        if value and not (value.type == "name" and value.start == 0 and complement(fact)):
            return unquoted(value.text)
    said = complement(fact)
    if said and (words := short(said)):
        return words
    later = [token for token in fresh if token.start > 0 or token.type != "name"] or fresh
    return unquoted(later[0].text) if later else (short(fact) if len(fact.split()) <= 8 else None)


def _last_value(clause: str) -> str | None:
    values = found(clause)
    return unquoted(values[-1].text) if values else short(clause)


def _namesake(fact: str, sentences: list[str]) -> str | None:
    """ "The mayor is Ana Ortega. Eva Ortega is a baker.": the second name is whom the text took for the first."""
    names = [token for token in found(complement(fact) or "") if token.type == "name"]
    for other in sentences[1:2]:
        subject = found(other)[:1]
        if names and subject and subject[0].start == 0 and subject[0].type == "name" and subject[0].key != names[0].key:
            shared = set(subject[0].key) & set(names[0].key)
            return subject[0].text if shared and len(subject[0].key) == len(names[0].key) else None
    return None
