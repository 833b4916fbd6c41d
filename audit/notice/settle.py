"""What a blaming sentence and the statements of fact that follow it say together."""

from __future__ import annotations

import re

from audit.model import Claim
from audit.notice import wordings
from audit.notice.blame import Blame
from audit.notice.contrast import contrast, deed
from audit.notice.facts import answer, negated
from audit.notice.parallel import PRONOUN, alike, predicate, respelled
from audit.notice.values import LOOSE, complement, found, short, unquoted, whole
from audit.notice.verbs import FINITE

_BRIEF = 10
"""Words up to which a statement that nothing can be set against is given whole."""


_THAT = re.compile(r" (?:it|that|them|this)$")
"""What somebody did: he is what is new."""


def settled(blame: Blame, sentence: str, facts: list[str]) -> Claim:
    """The claim of a blaming sentence with statements of fact, none of which denies anything."""
    if facts and not found(blame.wrong or "") and (called := wordings.CALLED.match(facts[0])):
        wrong = blame.wrong or short(complement(blame.clause) or "")
        return Claim(wrong if called["what"] else None, short(called["right"]))
    wrong, right = blame.wrong, _named(blame, sentence, facts[:1])
    for fact in facts[:2]:
        if right:
            break
        if wrong:
            wrong, right = _set_against(blame, wrong, fact, sentence)
        elif blame.clause:
            wrong, right = _holders(*_parted(blame.clause), fact) or contrast(blame.clause, fact)
        else:
            right = answer(blame.topic, fact, sentence) or _brief(fact)
    if right and LOOSE.search(right) and wordings.NEGATED.search(right):
        right = None  # "she was not asked to"
    if right and wordings.PICTURED.search(blame.topic) and right.islower():
        right = None  # what a picture showed says nothing of a text
    return Claim(
        wrong or _quoted(blame.clause) or whole(blame.clause) or _stated(blame.clause) or short(complement(blame.clause) or ""), right
    )


def _stated(clause: str) -> str | None:
    """The statement without what follows its first comma or conjunction, unless only part of a name is left of it."""
    said = short(clause)
    if said and len(said.split()) < 4 and not FINITE.search(said):
        return None
    return said


def _named(blame: Blame, sentence: str, facts: list[str]) -> str | None:
    """The right side that the sentence gives, in the words of the fact where that says whom or what a phrase only describes."""
    said = complement(facts[0]) or "" if facts else ""
    if facts and not (blame.wrong or blame.right) and wordings.MISSPELT_HIS.search(sentence):
        return _subject(facts[0])
    if not (blame.right and said):
        return blame.right
    if wordings.TITLE_OF.search(sentence):
        return short(said)
    if blame.wrong:
        likened = set(blame.right.split()) & set(blame.wrong.split()) or alike(blame.right, blame.wrong)
        return blame.right if likened or not PRONOUN.match(facts[0]) else short(said)
    return next((token.text for token in found(said)[:1] if token.type == "name"), blame.right)


def _subject(fact: str) -> str | None:
    """The name that a fact begins with."""
    first = next(iter(found(fact)), None)
    return first.text if first and first.type == "name" and first.start == 0 else None


def _brief(fact: str) -> str | None:
    """A short statement, whole: what is right where nobody can tell which of its words were wrong."""
    told = wordings.DOES.match(fact) or FINITE.search(fact)
    unsure = wordings.NO_DEED.search(fact) or wordings.NEGATED.search(fact)
    if not unsure and _THAT.search(fact) and (who := _subject(fact)):
        return who
    return predicate(fact, "") or whole(fact) if told and len(fact.split()) <= _BRIEF and not unsure else None


def _quoted(clause: str) -> str | None:
    """The one quotation of a clause: the words that were wrong in it."""
    quotes = [unquoted(token.text) for token in found(clause) if token.type == "quote"]
    return quotes[0] if len(quotes) == 1 and " " in quotes[0] else None


def _set_against(blame: Blame, wrong: str, fact: str, sentence: str) -> tuple[str, str | None]:
    """A wrong side and what a fact sets against it: its right spelling, a value of its kind, what it says of the topic."""
    if name := respelled(wrong, fact) or _bearer(blame, wrong, fact):
        return wrong, name
    if both := _holders(blame.topic, wrong, fact):
        return both
    if doer := _doer(blame, fact):
        return doer
    described = wordings.DESCRIBED.match(wrong) and wordings.DESCRIBED.match(complement(fact) or "")
    if (found(blame.clause) or found(blame.topic)) and not described:
        pair = _typed(blame, fact)
        if pair[0] and pair[1]:
            return pair[0], pair[1]
    said = _answered(blame, wrong, fact, sentence)
    named = [[token.text for token in found(side or "") if token.type == "name"] for side in (blame.topic, said[0], said[1])]
    return (blame.topic, said[1]) if named == [[blame.topic], [], [said[1]]] else said  # "named Jon Hale as the winner"


def _doer(blame: Blame, fact: str) -> tuple[str, str] | None:
    """Two people who take each other's place: "named X as the author", but "Y wrote it"."""
    whom, who = [token for token in found(blame.topic) if token.type == "name"], _subject(fact)
    if not who or len(whom) != 1 or whom[0].text != blame.topic or fact[len(who) :][:1] in "’'," or complement(fact):
        return None
    unsure = wordings.NO_DEED.search(fact) or wordings.NEGATED.search(fact)
    return None if unsure or set(whom[0].key) & set(found(who)[0].key) else (whom[0].text, who)


def _parted(clause: str) -> tuple[str, str]:
    """A subject without its verb "to be", and what is said of it."""
    said = complement(clause) or ""
    return clause[: clause.rfind(said)].strip().rpartition(" ")[0] if said and said in clause else "", said


def _holders(whom: str, role: str, fact: str) -> tuple[str, str] | None:
    """Two names for one part: "Tarn was the capital of Harrow", but "the capital is Torn"."""
    told = wordings.THE_ONE.match(fact)
    one, other = (next(iter(found(text)), None) for text in (whom, told["who"] if told else ""))
    if not (told and one and other and one.type == other.type == "name" and one.text == whom.strip() and other.start == 0):
        return None
    part = wordings.ARTICLE.sub("", role, count=1).casefold()
    rest = part.removeprefix(told["part"].casefold())
    return None if rest == part or rest[:1] not in ("", " ", ",") or set(one.key) & set(other.key) else (one.text, other.text)


def _answered(blame: Blame, wrong: str, fact: str, sentence: str) -> tuple[str, str | None]:
    """What a fact says of the topic of "described X as Y", or else what stands in Y's place ("containing Y" | "it contained Z")."""
    right = answer(blame.topic, fact, sentence)
    kinds = {token.type for token in found(wrong)}
    if right and not complement(fact) and [token.type for token in found(right)[:1] if token.type not in kinds]:
        right = None  # a value of another kind than the wrong one
    if right is None and not negated(fact, ""):
        pair = contrast(blame.clause, fact)
        return (pair[0], pair[1]) if pair[0] and pair[1] else (wrong, deed(blame.topic, fact))
    return wrong, right


def _bearer(blame: Blame, wrong: str, fact: str) -> str | None:
    """Who a fact says it was, where a name was wrong: "Dana Whitlow is the mayor", but not "He is the mayor"."""
    said = complement(fact)
    named = [token.text for token in found(wrong)] == [wrong] and found(wrong)[0].type == "name"
    if not (named and said and wordings.DESCRIBED.match(said)):
        return None
    told = said.casefold().startswith(blame.topic.casefold() or " ") or not any(token.type == "name" for token in found(said))
    return _subject(fact) if told else None


def _typed(blame: Blame, fact: str) -> tuple[str | None, str | None]:
    """The values that a fact sets against "X was listed as Y": mostly Y's, but X where only X has such a value."""
    pair = contrast(blame.clause, fact)
    if complement(fact) and pair[0] not in [unquoted(token.text) for token in found(blame.clause)]:
        pair = (None, None)  # words, no value
    said = found(complement(fact) or "")
    subject = [token for token in found(blame.topic) if said and token.type == said[0].type]
    if all(pair) or len(subject) != 1 or [token for token in found(blame.clause) if token.type == subject[0].type]:
        return pair
    return subject[0].text, said[0].text
