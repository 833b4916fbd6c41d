"""What a sentence of a notice says that the text once had."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audit.notice import abroad, around, cues, wordings
from audit.notice.facts import denied, last_name
from audit.notice.parallel import alike, like, parallel, predicate, same_kind
from audit.notice.values import Token, found, short, unquoted, whole
from audit.notice.verbs import FINITE

_VALUED = re.compile(r" [$€£]?\d[\d.,]*(?: (?:million|billion|percent|per cent))?$")
"""What ends with a figure tells it."""
_SOMEWHERE = re.compile(r"(?:in|on) (?:an?|the|this|our|some|last|\w+[’']s|\w+day)\b[^,]*$", re.IGNORECASE)
"""Where something was reported, not what."""
_COMMON = re.compile(r"the [a-z]+(?: [a-z]+)?")
_NAMED = re.compile(r"(?:named|called|identified)\b")
"""Verbs after which a thing without a name is what was named wrongly, not the wrong name."""
_THEIRS = (wordings.TO_FIRST, wordings.CREDITED, cues.TO, *abroad.ATTRIBUTED)
"""What was said to be whose."""
_NAMES = (
    cues.PASSIVE,
    cues.LISTED,
    cues.SPOKE_OF,
    abroad.SPOKE_OF,
    cues.AS,
    *_THEIRS,
    wordings.STYLED,
    wordings.AS_NAMED,
)
"""What names the wrong side by its place, in this order."""


@dataclass(frozen=True, slots=True)
class Blame:
    """What a blaming sentence gives: exact sides, the clause that was wrong in some place, and what it was about."""

    wrong: str | None = None
    right: str | None = None
    clause: str = ""
    topic: str = ""


def blamed(sentence: str) -> Blame:
    """Reads a blaming sentence: wordings that give both sides first, then those that give the wrong one, then what it was about."""
    sentence = around.LAST_BADLY.sub("", around.PLACED.sub(r"\g<kept>", sentence))
    if match := abroad.SPOKE_INSTEAD.search(sentence):
        return Blame(match["wrong"], like(match["right"], match["wrong"]))
    for pattern in (cues.SHOULD, cues.MEANT):
        if match := pattern.search(sentence):
            return _ought(sentence[: match.start()], match["right"])
    if (match := cues.INSTEAD.search(sentence)) and not _ambiguous(sentence):
        return _replaced(sentence, match)
    if match or cues.NOT.search(sentence):
        return Blame(topic=sentence)
    return _named(sentence) or _told(sentence)


def _ambiguous(sentence: str) -> bool:
    """True when "X instead of Y" may be the outlet's error, or what somebody else's report found."""
    return bool(cues.NOT_OURS.match(sentence)) and not cues.ERRS.search(sentence)


def _ought(sentence: str, right: str) -> Blame:
    """ "used X when it should have been Y", "should have said Y, not X"."""
    inner = blamed(sentence.rstrip(" ;,"))
    if claim := denied(f"it was {right}"):
        return Blame(claim.wrong, claim.right)
    values = found(inner.clause)
    wrong = inner.wrong or (unquoted(values[-1].text) if values else short(inner.clause))
    stated = right.removeprefix("that ")
    return Blame(wrong, short(right) if wrong else predicate(stated, "") or short(stated))


def _replaced(sentence: str, match: re.Match[str]) -> Blame:
    """ "said X instead of Y": the text had X and should have had Y."""
    right = short(sentence[match.end() :])
    said = next(
        (
            hit
            for pattern in (*abroad.ATTRIBUTED, cues.SPOKE_OF, cues.AS, cues.TO, cues.CLAUSE, cues.USED, cues.HAD)
            if (hit := pattern.search(sentence[: match.start()]))
        ),
        None,
    )
    told = said.groupdict().get("wrong") or said["clause"] if said else wordings.VERB_FIRST.sub("", sentence[: match.start()], count=1)
    if right is None or (said is None and told == sentence[: match.start()]):
        return Blame(topic=sentence)
    wrong = parallel(told, right)
    return Blame(wrong, like(right, wrong)) if wrong else Blame(topic=sentence)


def _named(sentence: str) -> Blame | None:
    """ "identified X as Y", "X was called Y in an earlier version", "attributed X to Y": Y is wrong; X is right if it is a like name."""
    match = cues.THAT.search(sentence)
    if match:
        return Blame(clause=match["clause"])
    match = next((hit for pattern in _NAMES if (hit := pattern.search(sentence))), None)
    told = wordings.SAID_THAT.search(sentence)
    if match is None or (told and told.end() <= match.start("wrong") and match.re is not cues.PASSIVE and told.start() < match.start()):
        return None
    topic, wrong = (match["topic"] or "").strip(" ,"), short(match["wrong"])
    if wrong and match.re in _THEIRS:
        whose = wordings.QUOTED_FROM.search(topic or sentence[: match.start()].partition(" was ")[0]) or abroad.QUOTED_FROM.search(sentence)
        return Blame(wrong, last_name(whose["right"]) if whose else None, clause=match["wrong"], topic="who said it")
    right = _likeness(topic, wrong) if wrong and match.re is not cues.SPOKE_OF else None  # there every noun has a capital
    return Blame(wrong, right, match["wrong"], topic) if wrong else Blame(topic=topic)


def _likeness(topic: str, wrong: str) -> str | None:
    """The name in ``topic`` that ``wrong`` misnames: it ends alike, shares a word with it, is spelled like it, or is as bare."""
    if len(topic.split()) == len(wrong.split()) > 1 and topic.split()[-1] == wrong.split()[-1]:
        return topic
    values = found(topic)[:1], found(wrong)[:1]
    if all(one and one[0].text == words for one, words in zip(values, (topic, wrong), strict=True)) and values[0][0].type != "name":
        return topic if same_kind(values[0][0], values[1][0]) else None
    if title := _title(topic):
        return title if title != wrong else None
    names = [token for token in found(topic) if token.type == "name"]
    wrongs = [token for token in found(wrong) if token.type == "name"]
    if not wrongs or wrongs[0].start > 4:
        return None
    for token in names:
        if token.key != wrongs[0].key and (set(token.key) & set(wrongs[0].key) or alike(token.text, wrongs[0].text)):
            return token.text
    return (
        _bearer(topic, names, wrongs[0])
        if (cues.BARE_NAME.search(wrong) or wrongs[0].text == wrong) and not wordings.OWNED.search(wrong)
        else None
    )


def _title(topic: str) -> str | None:
    """The title that a phrase ends with ("the name of the song “Low Tide”")."""
    topic = topic.split(",")[0]
    if word := wordings.THE_WORD.fullmatch(topic):
        return word["right"]
    quoted = [token for token in found(topic) if token.type == "quote" and token.end == len(topic)]
    return unquoted(quoted[-1].text) if quoted and wordings.ABOUT_WORDS.search(topic[: quoted[-1].start]) else None


def _bearer(topic: str, names: list[Token], wrong: Token) -> str | None:
    """The name that is the whole topic, or a person's after what he is ("the pilot Jon Hale"), where a bare name is wrong."""
    named = names[-1] if names and names[-1].end == len(topic) else None
    if named is None:
        return None
    if len(names) == 1 and named.start <= 4:
        return topic
    return named.text if len(named.key) > 1 and len(wrong.key) > 1 and wordings.APPOSED.search(topic[: named.start]) else None


def _told(sentence: str) -> Blame:
    """The other blaming wordings: those that say exactly what is at fault; then, of those that fit, the one whose verb comes first."""
    if (exact := _exactly(sentence)) is not None:
        return exact
    patterns = (cues.HELD, cues.CALLED, cues.OUGHT, cues.AT, cues.CLAUSE, cues.USED, wordings.BEGAN)
    fits = [(match.start(), order, match) for order, pattern in enumerate(patterns) if (match := pattern.search(sentence))]
    if not fits:
        return _unsaid(sentence)
    best = min(fits)[2]
    sides = best.groupdict()
    if "wrong" in sides:
        return Blame(short(sides["wrong"]), topic=sides.get("topic", ""), clause=sides["wrong"])
    what = sides.get("topic") or sides["clause"]
    if what.startswith("that ") and best.re is cues.OUGHT:
        return Blame(clause=what.removeprefix("that "))
    if _SOMEWHERE.match(what):
        what = sentence
    if (
        what is sentence
        or _is_topic(what, best)
        or (best.re is cues.USED and (_COMMON.fullmatch(what) or (_NAMED.match(best[0]) and wordings.COMMON.fullmatch(what))))
    ):
        return Blame(topic=what)
    return Blame(clause=what)


def _unsaid(sentence: str) -> Blame:
    """A blaming sentence without a verb of saying: the one quotation there is."""
    quoted = [token for token in found(sentence) if token.type == "quote"]
    return Blame(unquoted(quoted[0].text) if len(quoted) == 1 and wordings.QUOTES.match(sentence) else None, topic=sentence)


def _exactly(sentence: str) -> Blame | None:
    """What stood in early editions or should have, words that had no place, a name that was misspelled, a thing that was misstated."""
    if match := cues.UNSAID.search(sentence) or wordings.UNTOLD.search(sentence):
        return Blame(right=whole(match["right"]), topic=sentence)
    if match := wordings.IN_EARLIER.match(sentence):
        return Blame(clause=match["clause"])
    if match := wordings.INSERTED.search(sentence):
        return Blame(unquoted(match["wrong"]), topic=sentence)
    if match := wordings.OF_NAME.search(sentence) or wordings.MISNAMED.search(sentence):
        anothers = match["right"][0].islower() and wordings.PART.search(match["right"].split(",")[0])
        return Blame(right=None if anothers else last_name(match["right"]), topic=sentence)
    if match := wordings.WAS_MISSTATED.search(sentence) or wordings.BLAND.search(sentence) or wordings.HAD_WRONG.search(sentence):
        return Blame(topic=match["topic"])
    match = wordings.SPELLING_FOR.search(sentence) or cues.SPELL.search(sentence)
    return Blame(right=last_name(match["right"] or match["owner"]), topic=sentence) if match else None


def _is_topic(what: str, found_by: re.Match[str]) -> bool:
    """True for words that name what was wrong and state nothing: "the size of the grant", "when the ferry sank"."""
    last = found(what)[-1:]
    if last and last[0].type == "number" and last[0].end == len(what):
        return False  # a toll of 12
    if cues.TOPIC_OF.match(what):
        return True
    if cues.TOPIC.match(what):
        return "topic" in found_by.groupdict() or not wordings.STATES.match(what)
    if "topic" in found_by.groupdict():
        misstated = found_by[0].casefold().startswith(("misst", "misrep", "stated", "reported")) and (
            wordings.HAPPENED.match(what) or _VALUED.search(what) or FINITE.search(what)
        )
        return not misstated or bool(wordings.COUNTABLE.match(what))
    return found_by.re is cues.CLAUSE and bool(wordings.THING.match(what)) and not FINITE.search(what) and not found(what)
