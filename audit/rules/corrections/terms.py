"""Corrections of what a thing is called: one term stands where another stood, and the sentence otherwise stands.

The thinnest of the corrections, for copy-editors exchange words all day. It speaks where two words exclude each other (junior, senior), or
where a noun alone was exchanged that no list knows as a synonym and no grammar as a way to name again what was named before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.corrections.nouns import INTRODUCING, MOSTLY, alike, one_for_another, only_term
from audit.rules.credits import credits
from audit.rules.events import condition, moved_on, progressed
from audit.rules.evidence import (
    FAIR,
    FIGURES,
    NAMES,
    THIN,
    TOLD,
    claimed,
    correction,
    kept,
    replacements,
    standing,
    whole,
    word_after,
    word_before,
)
from audit.rules.examples import pairs
from audit.rules.lexicon import HONORIFICS, listed
from audit.rules.relations import known
from audit.rules.running import numbering, passing
from audit.rules.settled import settled
from audit.rules.stems import content, past, stems, words
from audit.rules.telling import alone, differing, moved_over, named, pared
from audit.rules.wording import nature

PHRASE = 6
"""Words of the longest phrase that is another term for the words it shares with it."""
_VAGUE = listed(
    """
    many several some few most dozens scores hundreds thousands millions numerous multiple various more majority lots number couple
    recently earlier later soon once now then lately previously
    """
)
"""Words for how many and when that a figure only makes more exact."""
_PLAIN = re.compile(r"[^\W\d_](?:\w|[ '’-])*")
"""Words with nothing but spaces between them."""
_NUMBER_WORD = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|dozen)\b", re.I
)
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_A-Z]+")
_GERMAN = listed("der die das und ist ein eine einen den dem im zu von mit um sich nicht wurde hat war auf für bei")
_COMMON = ("s", "tion", "sion", "ment", "ness", "ity", "ing", "ism", "ance", "ence", "ship", "ff", "one", "body")
"""Endings of words that have their capital of the sentence's start alone."""
_PROPER = frozenset({*NAMES, "identifier", "title"})


def _term(case: Case) -> Judgement | None:
    for edit in replacements(case):
        bare = _bare(case, edit)
        kind = _kind(bare)
        if claimed(case, edit) and content(edit.new):
            return correction(case, "term-replaced", TOLD, "words", edit)
        if (
            kind not in {"sibling", "replaced"}
            or _figures(bare)
            or numbering(edit)
            or condition(edit)
            or (word_before(edit) == "different" and edit.new.strip() in {"to", "from"})  # grammar
            or (progressed(edit) and not settled(case, edit))
            or passing(case, edit)
            or moved_over(case, edit)
        ):
            continue
        if kind == "sibling":
            return correction(case, "term-replaced", FAIR, "words", edit)
        if kind == "replaced" and _part(edit) and all(side[:1].isupper() for side in differing(edit.old.strip(), edit.new.strip())):
            return correction(case, "term-replaced", FAIR, "words", edit)
        if (
            kind == "replaced"
            and not credits(case)
            and (_proper(edit) or _name_like(case, edit) or _pinned(case, edit) or _only(case, edit, bare))
        ):
            return correction(case, "term-replaced", THIN, "words", edit)
    return _phrase(case)


def _only(case: Case, edit: Edit, bare: Edit) -> bool:
    """Is it the only edit that tells anything, and one term for another?"""
    return alone(case, edit) and (_part(edit) or only_term(case, bare))


def _bare(case: Case, edit: Edit) -> Edit:
    """An edit without the figures that are the same on both sides."""
    old, new = pared(case, edit)
    return edit if old is edit.old else replace(edit, old=old, new=new)


def _kind(edit: Edit) -> str:
    """The nature of an edit, and if that says nothing, that of what its sides name, or of the parts in which two compounds differ."""
    kind = nature(edit.old, edit.new)
    if kind != "replaced":
        return kind
    old, new = named(edit.old), named(edit.new)
    one, two = differing(old, new)
    found = nature(one, two) if one and two and (one, two) != (edit.old, edit.new) else kind
    return found if found in {"sibling", "synonym", "spelling", "abbreviation"} else kind


def _part(edit: Edit) -> bool:
    """One part of a compound that is otherwise the same: a coal-fired plant, a gas-fired one."""
    old, new = edit.old.strip(), edit.new.strip()
    return " " not in old + new and (old, new) != differing(old, new)


def _phrase(case: Case) -> Judgement | None:
    """One short phrase for another that shares words with it (a chief petty officer, a petty officer third class)."""
    if not 2 <= len(case.edits) <= 3 or word_before(case.edits[0]) not in INTRODUCING or not standing(case) or credits(case):
        return None
    edit = whole(case)
    if max(len(words(edit.old)), len(words(edit.new))) > PHRASE or not stems(edit.old) & stems(edit.new):
        return None
    if not all(_PLAIN.fullmatch(side) and words(side)[-1].lower() in content(side) for side in (edit.old, edit.new)):
        return None
    if (
        nature(edit.old, edit.new) != "replaced"
        or _figures(edit)
        or moved_on(edit)
        or progressed(edit)
        or not (kept(case) >= MOSTLY and one_for_another(edit))
    ):
        return None
    return correction(case, "term-replaced", THIN, "words", edit)


def _figures(edit: Edit) -> bool:
    """Is it an exchange of figures, which other rules judge, or of a figure for a vague word, which only tells more or less?"""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    if any(sides):
        return all(sides) or bool(_VAGUE & set(words((edit.old + " " + edit.new).lower())))
    if any(map(str.isdigit, edit.old + edit.new)):
        return True
    return all(_NUMBER_WORD.search(side) for side in (edit.old, edit.new))


def _proper(edit: Edit) -> bool:
    """Names or codes on both sides, inside a sentence, that are not two names alike (Harbour police, HP; ID NOW, m2000)."""
    if not all(any(value.type in _PROPER for value in side) for side in (edit.gone, edit.come)):
        return False
    return bool(edit.before.strip()) and not (_headline(edit) or _same_person(edit))


def _name_like(case: Case, edit: Edit) -> bool:
    """One word for another, each with a capital: inside a sentence, or at its head where a verb follows and the lists know neither."""
    if not all(_CAPITALISED.fullmatch(side.strip()) for side in (edit.old, edit.new)) or case.role == "headline" or _headline(edit):
        return False
    if edit.gone and edit.come:
        return False  # their readers have not taken one for another
    if len(_GERMAN & set(words(case.new.lower()))) > 1:
        return False  # every noun has a capital there
    if edit.before.strip():
        return word_before(edit) not in {"", "the"}
    verb = edit.after[:1].isspace() and past(word_after(edit))
    return verb and not any(
        known(side.strip()) or (side.strip().endswith(_COMMON) and not side.strip().endswith("ss")) for side in (edit.old, edit.new)
    )


def _same_person(edit: Edit) -> bool:
    """Ana Ortega and Ms. Ortega, or a name and a description with nothing in common: Ortega, the president."""
    last = [words(side.lower())[-1] for side in (edit.old, edit.new)]
    if last[0] == last[1] or HONORIFICS.intersection(last):
        return True
    return not alike(edit) and not stems(edit.old) & stems(edit.new)


def _headline(edit: Edit) -> bool:
    around = [word for word in words(edit.before + " " + edit.after) if len(word) > 3]
    return len(around) > 2 and sum(word[0].isupper() for word in around) >= 0.7 * len(around)


def _pinned(case: Case, edit: Edit) -> bool:
    """The only edit, and it sets a year or a figure against words that are no vaguer (the lowest on record, the lowest since 1969)."""
    sides = [any(value.type in FIGURES for value in side) for side in (edit.gone, edit.come)]
    if any(value.type in {"age", "relative-day"} for value in (*edit.gone, *edit.come)):
        return False  # an 18-year-old, a teenager; last year, in 2023
    return sides[0] != sides[1] and alone(case, edit) and 1 <= len(words(edit.old)) <= 3 and 1 <= len(words(edit.new)) <= 3


RULES: tuple[Rule, ...] = (
    Rule(
        "term-replaced",
        "correction",
        "One thing is named where another was, and the sentence otherwise stands.",
        _term,
        pairs(
            "He was a {nephew|cousin} of the founder.",
            "By then, {trawlers|lifeboats} were all the yard built.",
            "They {won|lost} the case.",
            "He won {a special|the general} election in 1992.",
            "The kiln burns {pellets|wood chips} and heats two streets.",
            "The jab protects against {scurvy|beriberi} and little else.",
            "He {died|was injured} when the pier fell in 1974.",
            "They saw {a snowy owl|a white-tailed eagle} at dusk.",
            "The road leads {into|out of} the gorge.",
            "{Every|Nearly every} pier has a lamp.",
            "He sat in the lower house as a {Liberal peer|crossbencher}.",
            "The skipper, a {chief petty officer|petty officer third class}, swam ashore.",
            "It raised the pay of {the whole workforce|low-wage workers} in the port.",
            "They asked for a {leaflet|hearing} on the dredging.",
            "The pots were sold {by|to} the convent.",
            "Das Gericht hat die Klage {abgewiesen|zugelassen}.",
            "La jueza {condenó|absolvió} al tesorero.",
            "Його {сестра|дружина} керує музеєм.",
            "Мост ведёт к {школе|больнице}.",
            "The yard makes {oars|sails}, {the owner said|the owner told reporters}.",
            "The pass is used by {about 40 percent|40%} of {women|men}.",
            "He {refused|agreed} to row.",
            "He {won|was nominated for} the cup in 1999.",
            "She {bought|inherited} the launch.",
            "The harbour-{built|owned} launch sank.",
            "The {Lund|Kiel}-based yard built it.",
            "The launch is named {Mars|Venus}.",
            "{Duarte|Ortega} called it a good year.",
            "Трещины нашли в {бетоне|стали} моста.",
            "La ville veut {un bac|un tunnel} sur le lac.",
        ),
        pairs(
            "They {purchased|bought} a {car|vehicle}.",
            "The report {underscored|highlighted} the need.",
            "The {gradual|steady} rise went on.",
            "La ministre a {indiqué|déclaré} que le pont fermerait.",
            "{Nach Angaben der|Laut} Polizei blieb niemand zurück.",
            "Viele {Anwohner|Anwohnerinnen und Anwohner} kamen.",
            "{Директор|Директорка} музею подякувала сторожеві.",
            "Движение по мосту {приостановлено|возобновлено}.",
            "The tide was different {to|from} ours.",
            "It raised the pay of {the harbour staff|his crew} in May.",
            "The skipper, a {retired petty officer|petty officer, now retired}, swam ashore.",
            "A word {about your boat|about the launch} was heard.",
            "It was a {tiring|long} day at the pier.",
            "The {keepers|crew} waited for the tide.",
            "They were {found guilty|convicted} of theft.",
            "The keepers {warn|caution} in May.",
            "The book is a {sequel|follow-up}.",
            "Her {zeal|ardor} never tired.",
            "Tests {show|suggest} it {rapidly|quickly} spreads.",
            "{Both|The two} sides met.",
            "{Despite the fact that|Although} it rained, they met.",
            "The {agency|watchdog} fined the port, {the owner said|the owner told reporters}.",
            "They {fled|escaped} when the pier fell.",
            "The {organisation|organization}-{run|operated} launch sank.",
            "The crew {could|would} row.",
            "{Dredging|Digging} began in May.",
            "The {Bureau|Agency} agreed.",
            "{Boats|Vessels} sank in May.",
            "He {pledged|vowed} to row.",
            "The {government|state}-owned launch sank{, he said|, he told reporters}.",
            "The {flat|apartment} is damp.",
            "The keeper {was sacked|was fired} in May.",
            "The launch {capsized|overturned} in 1999.",
            "The {angler|fisherman} sold it.",
            "The {Panel|Group} Meets To Discuss New Rules For Schools",
        ),
        "Correction",
        ("old", "new"),
    ),
)
