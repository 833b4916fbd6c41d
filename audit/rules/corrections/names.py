"""Corrections of names: who and what, where, in which office."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from audit.model import Case, Edit, Judgement, Rule, Value
from audit.rules.corrections.alike import SAME, respelled, same_name
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
    exchanged,
    exchanges,
    per_case,
    replacements,
    standing,
    swaps,
    word_before,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import COURTESY, DETERMINERS, listed
from audit.rules.stems import content, stems, words
from audit.rules.wording import nature

_SIDES: tuple[Callable[[Edit], tuple[Value, ...]], ...] = (attrgetter("gone"), attrgetter("come"))
_GENERIC = listed("minister leader chief boss head official officer executive aide lawmaker representative")
"""Offices by which a person already named is called again."""
_STATUS = listed("former ex acting interim deputy vice assistant associate retired late elect lieutenant brigadier chief senior junior")


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
        if _described(edit, ours, theirs) and not claimed(case, edit):
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
        and not respelled(swap[1], swap[2])
        and not set(swap[1].normal.split()) & set(swap[2].normal.split())
    ]
    return corrected(case, "speaker-changed", STRONG, found)


def _title(case: Case) -> Judgement | None:
    for edit in exchanges(case) if exchanged(case) else ():
        ours, theirs = ([value for value in side if value.type == "title"] for side in (edit.gone, edit.come))
        if ours and theirs and (claimed(case, edit) or not _same_office(edit, ours[0], theirs[0])):
            return correction(case, "title-changed", STRONG, "title", edit)
    return _status(case)


def _same_office(edit: Edit, old: Value, new: Value) -> bool:
    if word_before(edit) == "the" and {old.normal, new.normal} & _GENERIC:
        return True  # the health secretary, the minister
    return bool({nature(edit.old, edit.new), nature(old.text, new.text)} & (SAME | {"form", "typo"}))


def _status(case: Case) -> Judgement | None:
    """Former, acting, deputy … before an office came or went, and nothing else changed."""
    if len(case.edits) == 1 and case.old and case.new:
        edit = case.edits[0]
        side = (*content(edit.old), *content(edit.new))
        if len(side) == 1 and side[0] in _STATUS and not (words(edit.old) and words(edit.new)):
            return correction(case, "title-changed", FAIR, "title", edit)
    return None


def _gender(case: Case) -> Judgement | None:
    for edit in replacements(case):
        ours, theirs = ({value.normal for value in side if value.type == "pronoun"} for side in (edit.gone, edit.come))
        if ours and theirs and ours != theirs and _only_pronouns(edit):
            return correction(case, "gender-changed", STRONG, "pronoun", edit)
    return None


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
        ),
        pairs(
            "“We will row,” {he|Ortiz} said.",
            "{They|She} object.",
            "The judge set {her|the} terms.",
            "{Mrs.|Ms.} Duarte declined to comment.",
        ),
        "Correction",
        ("swap:pronoun",),
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
        ),
        pairs(
            "The town {recieved|received} a grant.",
            "Talks in {Kiev|Kyiv} ended.",
            "{Goverment|Government} offices were shut.",
            "A {Ukraine|Ukrainian} official spoke.",
            "The singer {Beyonce|Beyoncé} performed.",
            "Говорили {об Олеге Бондаре|с Олегом Бондарем}.",
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
        ),
        pairs(
            "The skipper, {Duarte|Miguel Duarte}, agreed.",
            "{Accidents|Crashes} are rare there.",
            "The {Russians|Russian} side agreed.",
            "It was written by Irene {Novak|B. Novak}.",
        ),
        "Correction",
        ("old", "new", "name place organisation"),
    ),
    Rule(
        "title-changed",
        "correction",
        "A person's title, office or rank was put right.",
        _title,
        pairs("Ana Ortega, the {treasurer|secretary}, resigned.", "{Sen.|Rep.} Ortega voted no.", "The {|former }mayor was charged."),
        pairs(
            "{Sen.|Senator} Ortega voted no.",
            "A {spokesman|spokesperson} declined to comment.",
            "{President Ortega|Ortega} voted no.",
            "The {president|President} agreed.",
        ),
        "Correction",
        ("swap:title lone",),
    ),
)
