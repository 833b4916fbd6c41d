"""Corrections of names: who and what, where, in which office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from audit.model import Case, Edit, Judgement, Rule, Value
from audit.rules.corrections.alike import respelled, same_name
from audit.rules.credits import credits
from audit.rules.evidence import (
    FAIR,
    NAMES,
    STRONG,
    Judge,
    Swap,
    claimed,
    corrected,
    correction,
    exchanges,
    per_case,
    replacements,
    standing,
    swaps,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import COURTESY, DETERMINERS, listed
from audit.rules.stems import common_head, content, stems, words
from audit.rules.wording import nature

_SIDES: tuple[Callable[[Edit], tuple[Value, ...]], ...] = (attrgetter("gone"), attrgetter("come"))
_FEMININE = listed("la une una die eine")
_WRITTEN = frozenset({"abbreviation", "house-style", "spelling", "joined"})
"""Natures of an edit that only writes otherwise whatever name it stands in: the Dept. of Fisheries."""
_ARTICLES = frozenset(map(frozenset, (("le", "la"), ("un", "une"), ("el", "la"), ("un", "una"), ("der", "die"), ("ein", "eine"))))


@per_case
def name_swaps(case: Case) -> tuple[Swap, ...]:
    """Names exchanged for names, whatever kind each was taken for; a fuller, shorter or house-style form of one name is no exchange."""
    return (*_exchanged(case), *_turned(case))


def _exchanged(case: Case) -> Iterator[Swap]:
    if not all(any(value.type in NAMES for edit in case.edits for value in side(edit)) for side in _SIDES):
        return
    for edit in exchanges(case):
        ours = [value for value in edit.gone if value.type in NAMES]
        theirs = [value for value in edit.come if value.type in NAMES]
        if (_described(edit, ours, theirs) or nature(edit.old, edit.new) in _WRITTEN) and not claimed(case, edit):
            continue
        for old, new in zip(ours, theirs, strict=False):
            if claimed(case, edit) or not (same_name(old, new) or _counted(case, old, new)):
                yield edit, old, new


def _counted(case: Case, old: Value, new: Value) -> bool:
    """One or several of what is no person: your National Identity Number(s), the APIs. A person's name takes no article."""
    short, long = sorted((old.text, new.text), key=len)
    led = words(case.new[max(0, new.start - 12) : new.start].lower())[-1:]
    return long == short + "s" and (short.rpartition(" ")[2].isupper() or not DETERMINERS.isdisjoint(led))


def _described(edit: Edit, ours: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Does a name stand where a description stood, or the reverse (Ortega, the Peruvian president): another way to say who?"""
    sides = []
    for text, values in ((edit.old, ours), (edit.new, theirs)):
        named = {word for value in values for word in words(value.text.lower())}
        sides.append({word for word in content(text) if word not in named and word not in COURTESY})
    return bool(sides[0]) != bool(sides[1]) and not stems(edit.old) & stems(edit.new)


def _turned(case: Case) -> Iterator[Swap]:
    """A name whose parts changed places (Bram Thomas, Thomas Bram)."""
    if len(case.edits) < 2 or not standing(case):
        return
    come = {tuple(sorted(value.normal.split())): value for edit in case.edits for value in edit.come if value.type in NAMES}
    for edit in case.edits:
        for old in edit.gone:
            new = come.get(tuple(sorted(old.normal.split()))) if old.type in NAMES else None
            if new is not None and new.normal != old.normal:
                yield edit, old, new


def _rule(reason: str, confidence: float, fits: Callable[[Value, Value], bool]) -> Judge:
    def judge(case: Case) -> Judgement | None:
        found = [swap for swap in name_swaps(case) if fits(swap[1], swap[2])]
        made = found and reason != "name-respelled" and credits(case)
        return None if made else corrected(case, reason, confidence, found)

    return judge


def _replaced(*kinds: str) -> Callable[[Value, Value], bool]:
    return lambda old, new: bool({old.type, new.type} & set(kinds)) and not respelled(old, new)


def _speaker(case: Case) -> Judgement | None:
    """The words are given to someone else, whose name has nothing in common with the first."""
    found = [
        swap
        for swap in swaps(case, "speaker")
        if not same_name(swap[1], swap[2])
        and nature(swap[0].old, swap[0].new) not in _WRITTEN
        and not respelled(swap[1], swap[2])
        and not set(swap[1].normal.split()) & set(swap[2].normal.split())
    ]
    return corrected(case, "speaker-changed", STRONG, found)


def _gender(case: Case) -> Judgement | None:
    for edit in replacements(case):
        if _gendered(edit):
            return correction(case, "gender-changed", FAIR, "pronoun", edit)
    for edit in replacements(case):
        ours, theirs = ({value.normal for value in side if value.type == "pronoun"} for side in (edit.gone, edit.come))
        if ours and theirs and ours != theirs and _only_pronouns(edit):
            return correction(case, "gender-changed", STRONG, "pronoun", edit)
    return None


def _gendered(edit: Edit) -> bool:
    """Le gardien, la gardienne: the article and the noun of one person are another gender's now."""
    ours, theirs = (tuple(map(str.lower, words(side))) for side in (edit.old, edit.new))
    if len(ours) != 2 or len(theirs) != 2 or frozenset((ours[0], theirs[0])) not in _ARTICLES:
        return False
    shared = common_head(ours[1], theirs[1])
    woman = next(side for side in (ours, theirs) if side[0] in _FEMININE)
    return shared >= 4 and ours[1] != theirs[1] and len(woman[1]) - shared <= 5 and woman[1].endswith(("in", "e", "a"))


def _only_pronouns(edit: Edit) -> bool:
    return len(words(edit.old)) == len(words(edit.new)) <= 3


RULES: tuple[Rule, ...] = (
    Rule(
        "gender-changed",
        "correction",
        "He became she, Mr. became Ms., or the other way round.",
        _gender,
        pairs(
            "“We will row,” {he|she} said.",
            "The judge set {his|her} own terms.",
            "{Mr.|Ms.} Duarte declined to comment.",
            "Dijo que {él|ella} no iría.",
            "{Le gardien|La gardienne} avait 40 ans.",
            "{El pescador|La pescadora} tenía 40 años.",
        ),
        pairs(
            "“We will row,” {he|Ortiz} said.",
            "{They|She} object.",
            "The judge set {her|the} terms.",
            "{Mrs.|Ms.} Duarte declined to comment.",
            "Elle a vendu {le maison|la maison}.",
            "Er traf {der Nachbar|die Nachbarn} am See.",
        ),
        "Correction",
        ("old", "new"),
    ),
    Rule(
        "name-respelled",
        "correction",
        "A proper name is spelt otherwise: a misspelt name is a factual error.",
        _rule("name-respelled", STRONG, respelled),
        pairs(
            "The skipper, Nils {Andersen|Anderson}, will appeal.",
            "Photo: Moira {Okonjo|Okonyo}",
            "The doctor, Lena {Wiess|Weiss}, disagreed.",
            "Міністерка Лена {Калас|Каллас} не погодилася.",
            "The doctor, Ruth {Feldman|Feldmann}, agreed.",
            "The boats are from Otto {Blank|Blanke} Yards.",
            "The case is Duarte v. {Moss|Ross}.",
        ),
        pairs(
            "The town {recieved|received} a grant.",
            "Talks in {Kiev|Kyiv} ended.",
            "{Goverment|Government} offices were shut.",
            "A {Ukraine|Ukrainian} official spoke.",
            "The singer {Beyonce|Beyoncé} performed.",
            "Говорили {об Олеге Бондаре|с Олегом Бондарем}.",
            "He was at the {Ecuadorean|Ecuadorian} Embassy.",
            "The {Kyrgyzstani|Kyrgyz} minister left.",
            "{The U.N. Secretary-General Antonio|The U.N. secretary general, António} Duarte, agreed.",
        ),
        "Correction",
        ("old", "new", "name place organisation"),
    ),
    Rule(
        "speaker-changed",
        "correction",
        "The words are now given to somebody else.",
        _speaker,
        pairs("“Nobody asked us,” said {Halloran|Ortega}, who keeps the ferry.", "The claim is false, according to {Meta|Oxfam}."),
        pairs(
            "“Nobody asked us,” said {Ana Ortega|Ortega}.",
            "“Nobody asked us,” said {Ortega|she}.",
            "“Nobody asked us,” {said Ortega|Ortega said}.",
            "The ferry was late, a keeper told {Agence France-Presse|AFP}.",
        ),
        "Correction",
        ("swap:speaker",),
    ),
    Rule(
        "organisation-replaced",
        "correction",
        "Another organisation stands in the first one's place.",
        _rule("organisation-replaced", STRONG, _replaced("organisation")),
        pairs(
            "She studied at the University of {Leeds|Leicester}.",
            "The {Harbour Herald|Harbour Gazette} found otherwise.",
            "The {FBI|CIA} declined to comment.",
        ),
        pairs(
            "He spoke to {the FBI|the Federal Bureau of Investigation}.",
            "He works for {Fox|Fox News}.",
            "The {Senate|senate} voted.",
            "He spoke to the {AP|Associated Press}.",
            "The {Dept.|Department} of Fisheries agreed.",
        ),
        "Correction",
        ("old", "new", "name place organisation"),
    ),
    Rule(
        "place-replaced",
        "correction",
        "Another place stands in the first one's place.",
        _rule("place-replaced", STRONG, _replaced("place")),
        pairs(
            "The ferry sailed for {Norway|Denmark} that spring.",
            "The senator is from {Oregon|Nevada}.",
            "She grew up in {Virginia|West Virginia}.",
        ),
        pairs(
            "Talks were held in {Kiev|Kyiv}.",
            "Talks were held in {Washington|Washington, D.C}.",
            "{Moscow|Russia} rejected the plan.",
            "She lives in {N.Y.|New York}.",
            "The {Ukraine|Ukrainian} army held it.",
        ),
        "Correction",
        ("old", "new", "name place organisation"),
    ),
    Rule(
        "name-replaced",
        "correction",
        "Another name stands in the first one's place.",
        _rule("name-replaced", STRONG, lambda old, new: not respelled(old, new)),
        pairs(
            "The skipper, Miguel {Santos|Duarte}, agreed.",
            "The champion {Thomas Bram|Bram Thomas} joined the club.",
            "It was written by {Carla|Irene} Novak.",
            "It was signed by President George {W.|H.W.} Novak.",
        ),
        pairs(
            "The skipper, {Duarte|Miguel Duarte}, agreed.",
            "{Accidents|Crashes} are rare there.",
            "The {Russians|Russian} side agreed.",
            "It was written by Irene {Novak|B. Novak}.",
            "{Robert|Bob} Novak wrote it.",
        ),
        "Correction",
        ("old", "new", "name place organisation"),
    ),
)
