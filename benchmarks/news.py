"""Invented news for the benchmarks: articles of a given length and later versions of them, the same on every machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

SYLLABLES = "an bel cor den el fin gar hol ist jor kel lan mer nor ost per qua ral sen tor ul ven wis yar zel bri cla dro fle gra".split()
ENDINGS = {"noun": ("er", "tion", "age", "ment", "ist", "ity", "s"), "verb": ("ed", "ized", "ied"), "kind": ("al", "ous", "ic", "able")}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
LINKS = "after before while because although and but as".split()
PLACED = "in near outside of with for against under from at".split()
SAID = ("said", "told reporters", "wrote in a letter", "said by telephone", "said at a news conference")


def _vocabulary(ending: str, size: int) -> list[str]:
    random = Random(ending)
    stems = ["".join(random.choices(SYLLABLES, k=random.choice((1, 2, 2, 3)))) for _ in range(size)]
    return [stem + random.choice(ENDINGS.get(ending, ("",))) for stem in stems]


NOUNS, VERBS, KINDS = _vocabulary("noun", 1500), _vocabulary("verb", 500), _vocabulary("kind", 500)
NAMES = [name.capitalize() for name in _vocabulary("name", 300)]

NUMBER = re.compile(r"(?<![\w.$])\d+(?![\w.])")

Article = list[list[str]]
"""Paragraphs of sentences; the first three are headline, dek and byline."""


def article(length: int, random: Random) -> Article:
    """An article of about ``length`` characters."""
    parts: Article = [
        [f"{pick(KINDS, random)} {pick(NOUNS, random)} {pick(VERBS, random)} in {random.choice(NAMES)}".capitalize()],
        [f"The {thing(random)} says {random.randint(2, 900)} people {pick(VERBS, random)} the {thing(random)}"],
        [f"By {name(random)}"],
    ]
    while len(text(parts)) < length:
        parts.append([sentence(random) for _ in range(random.randint(1, 4))])
    return parts


def text(parts: Article) -> str:
    return "\n\n".join(" ".join(part) for part in parts) + "\n"


def light(parts: Article, random: Random) -> Article:
    """Three edits: a number, a word, a sentence more."""
    new = [list(part) for part in parts]
    body = new[3:] or new
    figures = [(part, n) for part in body for n, old in enumerate(part) if NUMBER.search(old)]
    for swap, places in ((_number, figures), (_word, [(part, n) for part in body for n in range(len(part))])):
        part, n = random.choice(places or [(new[1], 0)])
        part[n] = swap(part[n], random)
    part = random.choice(body)
    part.insert(random.randint(1, len(part)), sentence(random))
    return new


def medium(parts: Article, random: Random) -> Article:
    """Every fifth sentence reworded, every tenth replaced or cut, a paragraph moved."""
    new = []
    for part in parts:
        kept = []
        for old in part:
            chance = random.random()
            if chance < 0.2:
                kept.append(_word(_number(old, random), random))
            elif chance < 0.25:
                kept.append(sentence(random))
            elif chance >= 0.3:
                kept.append(old)
        if kept:
            new.append(kept)
    new.insert(random.randrange(len(new)), new.pop(random.randrange(len(new))))
    return new


def rewrite(parts: Article, random: Random) -> Article:
    """Another article of the same length."""
    return article(len(text(parts)), random)


EDITS = {"light": light, "medium": medium, "rewrite": rewrite}


def sentence(random: Random) -> str:
    """A clause or two, as often with a figure, a date or a quotation as in the news; one in forty is a phrase that recurs."""
    shape = random.random()
    if shape < 0.025:
        return "Officials did not comment."
    clause = _clause(random)
    if shape < 0.4:
        clause += f" {random.choice(LINKS)} {_clause(random)}"
    if shape < 0.25:
        return f"“{clause[0].upper()}{clause[1:]},” {name(random)}, {random.randint(19, 88)}, {random.choice(SAID)}."
    if shape > 0.85:
        clause += f" on {random.choice(MONTHS)} {random.randint(1, 28)}, {random.randint(1990, 2026)}"
    elif shape > 0.7:
        clause += f" on {random.choice(DAYS)}"
    return f"{clause[0].upper()}{clause[1:]}."


def _clause(random: Random) -> str:
    who = name(random) if random.random() < 0.3 else f"the {thing(random)}"
    place = f" {random.choice(PLACED)} {random.choice(NAMES)}" if random.random() < 0.3 else ""
    return f"{who} {pick(VERBS, random)} {amount(random)} {thing(random)}{place} {random.choice(PLACED)} the {thing(random)}"


def thing(random: Random) -> str:
    return f"{pick(KINDS, random)} {pick(NOUNS, random)}" if random.random() < 0.5 else pick(NOUNS, random)


def amount(random: Random) -> str:
    return random.choice(
        (
            "the",
            "a",
            "its",
            "no",
            f"{random.randint(2, 900)}",
            f"${random.randint(11, 99) / 10} million of",
            f"{random.randint(2, 60)}% of the",
        )
    )


def name(random: Random) -> str:
    return f"{random.choice(NAMES)} {random.choice(NAMES)}"


def pick(words: Sequence[str], random: Random) -> str:
    """The first words are the frequent ones."""
    return words[int(len(words) * random.random() ** 2)]


def _number(old: str, random: Random) -> str:
    return NUMBER.sub(str(random.randint(2, 900)), old, count=1)


def _word(old: str, random: Random) -> str:
    words = old.split(" ")
    words[random.randrange(len(words))] = pick(random.choice((NOUNS, KINDS, NAMES)), random)
    return " ".join(words)
