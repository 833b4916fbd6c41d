"""What happens in news, step by step: is an event told a step further on than it was?"""

from __future__ import annotations

import re

from audit.model import Edit
from audit.rules.languages import DONE, STAGES
from audit.rules.search import Finder
from audit.rules.settled import bygone
from audit.rules.stems import past, remembered, stem, stems, words

_PLAN = Finder(
    "ll to plan scheduled until upcoming wird werden sera seront doi devrai prévoi va vont rá prevé"
    " має мають план буд збираються розглян намерен должн рассмотр",
    r"\b(?:will|plans?\sto|planned|planning\sto|scheduled|expected\sto|(?:set|due|slated|poised|about|going|ready)\sto|intend(?:s|ed)?\sto|hope[sd]?\sto|aim(?:s|ed)?\sto"
    r"|(?:trying|attempting)\sto|ha[sd]\suntil|asked\sto|upcoming|to\sbe|(?:was|were)\sto\shave|(?:heads?|goes|moves)\sto)\b|[’']ll\b|\b(?:wird|werden|soll|sollen|planen|wollen"
    r"|sera|seront|doit|doivent|devrai(?:t|ent)|prévoi(?:t|ent)|(?:va|vont)\s\w{2,20}(?:er|ir|re)|\w{3,20}rán?|prevén?|planean?|va\sa|van\sa"
    r"|планує|планують|має|мають|буде|будуть|збираються|розгляне|розглянуть|планирует|планируют|намерен\w?|будет|будут|должн[аоы]?|рассмотр(?:ит|ят))\b",
)
_NOT_YET = Finder(
    "no n't n’t yet large loose unaccounted run declin",
    r"\b(?:has|have|had)\snot\b|\b(?:has|have|had)n['’]t\b|\bnot\s(?:yet|immediately)\b|\b(?:has|have)\syet\sto\b"
    r"|\b(?:no\sone|nobody)\sha[sd]\b|\bat\slarge\b|\bon\sthe\s(?:loose|run)\b|\bunaccounted\sfor\b|\bcould\snot\s(?:immediately\s)?be\sreached\b"
    r"|\bdid\snot\s(?:immediately\s)?(?:respond|say|name|reply|return|identify)\b|\bno\simmediate\b|\bdeclined\sto\s(?:comment|say|discuss|speak|name|identify)\b",
)
_NOT = re.compile(r"\bnot?\b|n['’]t\b|\bnever\b", re.I)
_ONCE = re.compile(r"\b(?:planned|intended|hoped|aimed|tried|trying|attempting|was|were|had|did|didn['’]t|could|asked)\b", re.I)
"""Plans and refusals that may themselves lie far back."""
_CONDITION = re.compile(r"(?:critical|serious|grave|stable|fair|good|guarded)\b", re.I)


def done(edit: Edit) -> bool:
    """Words of intention went, and the same deed, or another, is told in their place as done or doing; not in a past that is over."""
    return carried_out(edit) and not _over(edit)


def carried_out(edit: Edit) -> bool:
    """A plan, then its deed, whenever that was."""
    if not words(edit.new) or not _PLAN(edit.old) or _PLAN(edit.new):
        return False
    return bool(stems(edit.old) & stems(edit.new) or any(map(past, words(edit.new))) or DONE.search(edit.new))


def came_true(edit: Edit) -> bool:
    """What had not happened yet is told as a fact now ("has not been charged", "was charged")."""
    if not _NOT_YET(edit.old) or _NOT.search(edit.new) or _over(edit):
        return False
    told = words(edit.new + edit.after[:30])
    return any(map(past, told if words(edit.new) else told[:1]))


def _over(edit: Edit) -> bool:
    """Did somebody plan or refuse it in a past that is over? What will be, or is planned, was not over when the old text said so."""
    return bool(_ONCE.search(edit.old)) and bygone(edit)


def moved_on(edit: Edit) -> bool:
    """Did a plan, or what had not happened yet, become a fact, or a bill come to the next chamber?"""
    return done(edit) or came_true(edit) or next_house(edit)


_HOUSES = ("committee subcommittee panel", "house assembly commons bundestag", "senate lords bundesrat")
_CHAMBERS = {word: number for number, names in enumerate(_HOUSES) for word in names.split()}


def another_house(edit: Edit) -> bool:
    """Is it another chamber that a bill is in?"""
    old, new = ({_CHAMBERS[low] for low in map(str.lower, words(side)) if low in _CHAMBERS} for side in (edit.old, edit.new))
    return bool(old and new) and old != new


def next_house(edit: Edit) -> bool:
    """The same, and on another day."""
    days = [any(value.type == "weekday" for value in side) for side in (edit.gone, edit.come)]
    return all(days) and another_house(edit)


def condition(edit: Edit) -> bool:
    """A patient's condition is said anew."""
    return edit.after.startswith(" condition") and bool(_CONDITION.match(edit.old) and _CONDITION.match(edit.new))


_STAGES = tuple(
    tuple(frozenset(step.split()) for step in line.split(">"))
    for line in (
        "arrest detain hold question seek face > charge accuse indict deny > plead try > convict acquit clear guilty > sentence jail",
        "injure hurt wound missing trap ill hospital critical stable serious > dead die kill death",
        "miss missing search trap > find rescue dead recover",
        "propose draft plan introduce debate > pass approve adopt vote > sign law enact",
        "run candidate stand > lead ahead > win elect victory defeat lose",
        "close shut block evacuate suspend ground delay > reopen open resume lift restore clear",
        "continue underway ongoing spread burn place search hunt > end over lift stop contain extinguish suspend call",
        "report believe fear suspect may unconfirmed deny > confirm",
        "delay postpone > cancel abandon scrap scrub call",
        "arrest detain hold capture custody kidnap > release free bail",
        "run flee escape hide hunt > surrender capture arrest catch",
        "stick strand trap jam > free refloat",
        "talk negotiate bid > agree strike",
        "impose extend > lift end ease",
        "resume > end finish conclude",
        "deliberate > verdict convict acquit guilty",
        "consider threaten weigh mull > impose announce decide order approve",
    )
)
"""Base forms of the words of each step, the steps of one line in their order."""
_BEGINNINGS = tuple(word for line in STAGES for step in line for word in step)
_STEMMED = tuple(tuple(frozenset(stem(word) for word in step) for step in line) for line in _STAGES)
_STEPS = frozenset(word for line in _STEMMED for step in line for word in step)


def progressed(edit: Edit) -> bool:
    """Is the event told a step further on than it was (arrested, charged; under way, over)?"""
    before = set(map(stem, words(edit.old.replace("under way", "underway"))))
    if _STEPS.isdisjoint(before) and not any(map(_is_stage_abroad, before)):
        return False
    after = set(map(stem, words(edit.new)))
    gone, come = before - after, after - before
    if _STEPS.isdisjoint(gone) or _STEPS.isdisjoint(come):
        return _progressed_abroad(gone, come)
    return any(_step(line, gone) < _step(line, come) and _step(line, gone) >= 0 for line in _STEMMED)


def _progressed_abroad(gone: set[str], come: set[str]) -> bool:
    ours, theirs = ({word for word in side if _is_stage_abroad(word)} for side in (gone, come))
    return bool(ours and theirs) and any(0 <= _begun(line, ours) < _begun(line, theirs) for line in STAGES)


@remembered
def _is_stage_abroad(word: str) -> bool:
    return word.startswith(_BEGINNINGS)


def _begun(line: tuple[tuple[str, ...], ...], said: set[str]) -> int:
    return max((number for number, step in enumerate(line) if any(word.startswith(step) for word in said)), default=-1)


def _step(line: tuple[frozenset[str], ...], said: set[str]) -> int:
    """The last step of a line of events that some words tell, -1 when none."""
    return max((number for number, step in enumerate(line) if step & said), default=-1)
