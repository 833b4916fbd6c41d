"""What a sentence of a notice says is right: statements of fact, and sentences that say what was corrected to what."""

from __future__ import annotations

import re

from audit.model import Claim
from audit.notice import corrects, cues, wordings
from audit.notice.parallel import akin, like, parallel
from audit.notice.values import OPENING, WORD, Token, complement, found, short, unquoted, whole
from audit.notice.verbs import FINITE

_PLACED = re.compile(r"\b(?:where|city|town|state|country|university|college|company|employer|party)\b")
"""Topics that the one who is spoken of, with whom a statement begins, is not."""
_BRIEF = 10
"""Words up to which a statement of fact without "is" is taken to be about its last value."""


def answer(topic: str, fact: str, sentence: str) -> str | None:
    """What a statement of fact says about a topic: a new value of the kind asked for, what stands after "is", a brief one's last."""
    known = {token.key for token in found(sentence)}
    fresh = [token for token in found(fact) if token.key not in known]
    for asked, types in ((cues.COUNTED, ("number", "date")), (cues.NAMED, ("name",))):
        value = (
            next((token for token in fresh if token.type in types and (token.start or not _PLACED.search(topic))), None)
            if asked.search(topic)
            else None
        )
        if value and not (value.type == "name" and value.start == 0 and complement(fact)):
            return unquoted(value.text)
    quotes = [token for token in fresh if token.type == "quote"]
    if len(quotes) == 1 and wordings.QUOTED.search(topic):
        return unquoted(quotes[0].text)
    if (exact := wordings.EXACT.search(fact)) is not None:
        return unquoted(exact["right"])
    said = complement(fact)
    if said and wordings.EDITED.match(said):
        return None
    if said and (words := short(said)):
        denies = words.casefold().startswith("not ") and not akin(words, sentence)
        return None if denies else _told_of(words, fact, sentence) or words  # what it is not was the error
    main = fact.split(",")[0]
    objects = [token for token in fresh if 0 < token.start < len(main)]
    return unquoted(_with_noun(main, objects[-1])) if objects and len(main.split()) <= _BRIEF else None


def _told_of(words: str, fact: str, sentence: str) -> str | None:
    """Who or what a fact says plays the part that the sentence before is about: "Jon Hale is the singer"."""
    first = next(iter(found(fact)), None)
    told = {word.casefold() for word in WORD.findall(words)} - {"the", "a", "an"}
    known = told <= {word.casefold() for word in WORD.findall(sentence)}
    return first.text if told and known and first and first.start == 0 and first.text not in sentence else None


def _with_noun(fact: str, token: Token) -> str:
    """A name with the noun it belongs to, where the statement ends with that: the French foreign ministry."""
    noun = wordings.NOUN_AFTER.match(fact, token.end) if token.type == "name" else None
    return f"{token.text}{noun[0]}" if noun else token.text


def denied(fact: str) -> Claim | None:
    """ "It was X, not Y", "not Y but X": what a statement of fact says is right, and what it denies."""
    if match := next((hit for pattern in cues.NOT_BUT if (hit := pattern.search(fact))), None):
        return _exchanged(match)
    if (first := cues.INSTEAD_FIRST.match(fact)) and (right := parallel(first["fact"], first["wrong"])):
        return Claim(like(first["wrong"], right), right)
    match = cues.NOT.search(fact) or cues.AND_NOT.search(fact) or cues.INSTEAD.search(fact)
    if match and match.re is cues.INSTEAD and wordings.TOLD_OF.search(fact[: match.start()]):
        return None  # a text may have done so
    return _sides(fact[: match.start()], fact[match.end() :]) if match else None


def _exchanged(match: re.Match[str]) -> Claim | None:
    """ "not X but Y" """
    wrong, right = short(match["wrong"]), short(match["right"])
    return Claim(like(wrong, right), like(right, wrong)) if wrong and right else None


def contradicted(fact: str, following: str) -> Claim | None:
    """ "He is not the mayor." and "He is the deputy mayor.": what the first denies the text once had, and the second states is right."""
    match = wordings.IS_NOT.search(fact)
    if not match or not wordings.GOES_ON.match(following) or wordings.NEGATED.search(following):
        return None
    wrong, right = short(match["wrong"]), short(complement(following) or "")
    return Claim(wrong, right) if wrong and right else None


def negated(fact: str, clause: str) -> bool:
    """True for a fact that only says that a clause, which denies nothing itself, is not so."""
    return bool(wordings.NEGATED.search(fact)) and not wordings.TURNS.search(fact) and not wordings.NEGATED.search(clause)


def namesake(fact: str, others: list[str]) -> str | None:
    """ "The mayor is Ana Ortega. Eva Ortega is a baker.": the second name is whom the text took for the first."""
    names = [token for token in found(complement(fact) or "") if token.type == "name"]
    subjects = [token for other in others[:1] for token in found(other)[:1] if token.type == "name" and token.start == 0]
    if not names or not subjects or subjects[0].key == names[0].key:
        return None
    shared = set(subjects[0].key) & set(names[0].key)
    return subjects[0].text if shared and len(subjects[0].key) == len(names[0].key) else None


def corrected(sentence: str) -> Claim | None:
    """Reads "corrects X to Y from Z", "has been corrected to show that …"; None when the sentence does not correct in that way."""
    if (spelling := corrects.SPELLING_OF.match(sentence)) and (name := last_name(spelling["right"])):
        return Claim(None, name)
    if replaced := next((hit for pattern in (wordings.REPLACED, *wordings.ERRATA) if (hit := pattern.search(sentence))), None):
        was, then = unquoted(replaced["was"]), unquoted(short(replaced["then"]) or "")
        return Claim(then, was) if wordings.BADLY.search(replaced[0]) else Claim(was, then)
    if now := wordings.NOW_SAYS.search(sentence):
        return Claim(None, answer("", now["right"], "") or short(now["right"]))
    match = corrects.CORRECTS.search(sentence)
    if (
        match is None
        or match["rest"][:1] == "-"
        or corrects.BLAMES_AFTER.search(match["rest"][:80])
        or corrects.IS_CORRECT.match(sentence)
        or wordings.CORRECT_IS.match(sentence)
    ):
        return None
    rest = match["rest"].strip(" ,")
    if not rest or corrects.NO_CORRECTING.match(sentence, match.start()):
        return None
    again = corrects.AGAIN.match(rest)
    return _setting(again["rest"] if again else rest, bool(match["weak"]) and not again)


def _setting(rest: str, weak: bool) -> Claim:
    """What "corrects …" goes on with. After a weak verb ("updated") "from X to Y" may be news."""
    if both := next((hit for pattern in cues.NOT_BUT if (hit := pattern.search(rest))), None):
        return _exchanged(both) or Claim(None, None)
    if quoted := corrects.QUOTE_TO_QUOTE.search(rest):
        return Claim(unquoted(quoted["wrong"]), unquoted(quoted["right"]))
    if split := cues.INSTEAD.search(rest) or cues.NOT.search(rest):
        return _sides(_after_to(rest[: split.start()]), rest[split.end() :]) or Claim(None, None)
    swaps = [swap for pattern in (corrects.FROM_TO, corrects.TO_FROM) if (swap := pattern.search(rest))]
    if not weak and not corrects.SHOWN.match(rest) and (swap := min(swaps, key=re.Match.start, default=None)):
        wrong, right = short(swap["wrong"]), short(swap["right"])
        return Claim(wrong, right) if wrong and right and _comparable(wrong, right) else Claim(None, None)
    return Claim(None, None) if corrects.REMOVES.match(rest) else _corrected_to(rest)


def _sides(left: str, after: str) -> Claim | None:
    """The claim of "LEFT, not AFTER": the last words of the left that could stand in the other's place are right."""
    wrong = short(cues.AS_SAID.sub("", after))
    if wrong is None or cues.EMPTY.fullmatch(wrong):
        return None
    quotes = [token.text for token in found(left) if token.type == "quote"][-1:]
    right = unquoted(quotes[0]) if quotes and after.lstrip()[:1] in OPENING else parallel(left, wrong)
    return Claim(like(wrong, right), like(right, wrong)) if right else None


def _comparable(one: str, other: str) -> bool:
    """True when two sides can take each other's place: values of one kind, a word in common, or a few words each."""
    kinds = [{token.type for token in found(side)} for side in (one, other)]
    words = [set(side.casefold().split()) for side in (one, other)]
    return bool(kinds[0] & kinds[1] or words[0] & words[1]) or max(len(one.split()), len(other.split())) <= 5


def _corrected_to(rest: str) -> Claim:
    """Reads "the spelling of X, from Y"; else there is only a right side."""
    if named := corrects.RESPELLS.search(rest):
        return Claim(short(named["was"] or named["wrong"] or ""), last_name(named["right"] or named["owner"]))
    if named := wordings.NAME_OF.search(rest):
        return Claim(None, last_name(named["right"]))
    if (which := wordings.WHICH_IS.search(rest)) and cues.TOPIC.match(rest):
        return Claim(None, short(which["right"]))
    return Claim(None, _set_right(rest))


def _set_right(rest: str) -> str | None:
    """The right value of "to reflect the correct figure, X", "to show that …", "the toll to X"."""
    if exact := corrects.RIGHT_VALUE.search(rest):
        return short(exact["right"] or exact["named"])
    if now := wordings.RIGHTLY.search(rest):
        return short(now["right"])
    if (now := wordings.AFTER_COLON.fullmatch(rest)) and [token.start for token in found(now["right"])][:1] == [0]:
        return short(now["right"])
    if cleared := wordings.CLEARED.match(rest):
        figured = any(token.type != "name" for token in found(cleared["right"]))
        return (answer("", cleared["right"], "") if figured else None) or whole(cleared["right"])
    if shown := corrects.SHOWN.match(rest):
        return _shown(shown)
    after = _after_to(rest)
    values = found(after)
    return short(after) if after != rest and values and values[0].start <= 4 else None


def _shown(shown: re.Match[str]) -> str | None:
    """What the text now shows: of a statement its figure or all of it, of a thing its figure."""
    clause = shown["shown"] or shown["clause"]
    stated = shown["that"] or shown["clause"] or not clause[:1].isalpha() or (FINITE.search(clause) and not cues.TOPIC.match(clause))
    if stated:
        return answer("", clause, "") or (whole(clause) if shown["that"] else None)
    first = next(iter(found(clause)), None)
    return short(clause) if first and first.start <= 4 and first.type in ("number", "date") else None


def last_name(words: str) -> str | None:
    """The name that the words end with, or whose own name they end with ("Ana Ortega’s surname")."""
    name = next((token for token in found(words) if token.type == "name" and corrects.NAME_END.fullmatch(words, token.end)), None)
    if name is None:
        return None
    other = next((token for token in found(words) if token.type == "name" and words[name.end : token.start] in (" and ", " & ")), None)
    return words[name.start : other.end] if other and corrects.NAME_END.fullmatch(words, other.end) else name.text


def _after_to(rest: str) -> str:
    match = corrects.AFTER_TO.search(rest)
    return match["after"] if match else rest
