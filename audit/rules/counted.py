"""What a figure counts, by its own noun and by the verb that noun or figure hang on: people killed, homes destroyed, states that joined.

A word of death or fire somewhere in the sentence is not enough: a team killed 12 wolves, an index card holds 12 lines.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from audit.model import Case, Edit, Value
from audit.rules.lexicon import FUNCTION_WORDS, listed
from audit.rules.stems import past, stem, words

REACH = 70
"""Code points on either side of a figure in which its noun and its verb are looked for."""
PHRASE = 4
"""Words behind a figure in which its noun is looked for."""
APART = 9
"""Words from a figure to the verb that says what befell those it counts."""
LED_IN = 6
"""Words before a figure in which the verb that it hangs on is looked for."""


def bases(text: str) -> frozenset[str]:
    """The base forms of the words of a list written as text."""
    return frozenset(map(stem, text.split()))


HARM = bases("kill die slay shoot stab injure hurt wound maim drown perish crush arrest detain infect hospitalize dead missing")
"""What befalls people alone, so that those who are counted need no name for what they are."""
FATES = HARM | bases(
    """
    deadly electrocute poison sicken hospitalise bury trap strand capture charge indict evacuate rescue save free pull displace airlift flee
    quarantine vaccinate treat recover bring confirm destroy damage flood burn scorch char blacken collapse cancel delay ground divert wreck
    gut level topple sink ruin relocate unaccounted march rally protest gather demonstrate flock deport expel abduct kidnap question report
    survive
    """
)
"""What befalls people and things in the news, and is counted as it happens."""
BURNS = bases("burn scorch blacken char consume destroy ravage devour sear torch")
_FIRED = bases("launch fire down intercept shoot destroy hit drop")
_BEFELL = FATES | BURNS | _FIRED | bases("deaths arrests rescues")
_WITHOUT_HELP = listed("died drowned perished survived escaped fled marched rallied protested gathered collapsed sank")
"""Said of a noun without a helping verb, however far behind it."""
_PHRASED = re.compile(
    r"\btaken\sto\s(?:\w+\s){0,3}hospitals?\b|\bin\s(?:police\s)?custody\b|\b(?:without|lost|no)\s(?:power|electricity|water)\b|\bat\slarge\b"
    r"|\bin\s(?:critical|serious|hospital|intensive)\b|\bfound\s(?:alive|dead|safe)\b|\boff\swork\b|\bon\sstrike\b|\b(?:at|on)\sthe\sscene\b|\bto\s(?:leave|evacuate|flee)\b"
    r"|\b(?:told|ordered|urged|advised|asked|forced)\sto\s(?:shelter|move|go)\b|\bunder\s(?:evacuation|quarantine|arrest)\b",
    re.I,
)
"""What befalls people and homes, in more than a word."""

_PEOPLE = listed(
    """
    people persons men women children boys girls kids teens teenagers residents inhabitants villagers tourists passengers travelers
    travellers commuters drivers pedestrians cyclists hikers climbers skiers campers swimmers sailors crew crewmen fishermen workers miners
    employees staff staffers nurses doctors patients inmates prisoners detainees hostages captives soldiers troops marines airmen fighters
    militants insurgents rebels civilians officers deputies firefighters rescuers policemen protesters protestors demonstrators marchers
    activists supporters fans spectators concertgoers worshippers migrants refugees immigrants evacuees survivors victims suspects gunmen
    attackers assailants bombers terrorists bodies others members customers lawmakers senators families households accusers bystanders
    shoppers guests adults infants babies students pupils occupiers looters rioters players athletes
    """
)
_THINGS = listed(
    """
    homes houses buildings structures apartments flats shops stores schools cars vehicles trucks villages towns roads bridges businesses
    properties flights trains ferries ships vessels boats departures planes jets tents mosques churches acres hectares
    """
)
_NOUNS = _PEOPLE | _THINGS
_ONE_OF = frozenset({noun.removesuffix("s") for noun in _NOUNS} | {"person", "man", "woman", "child", "body", "baby", "family"})
_PERSONAL = ("ers", "ors", "ists", "ants", "ents", "ians", "eers", "men", "women", "ees", "mates", "teens", "cops", "nurses", "aides")
_NO_PERSONS = listed(
    """
    elephants tigers panthers otters beavers spiders lobsters trailers containers computers events documents elements letters numbers papers
    offers orders posters covers layers towers rivers shelters centers plants factors floors doors motors monitors
    """
)
_TALLIES = listed(
    """
    deaths fatalities casualties injuries infections arrests hospitalizations hospitalisations evacuations detentions outages aftershocks
    signatures cancellations precincts followers likes retweets ballots
    """
)
"""Nouns that are counts of what happens, whatever is said of them."""
_TIMES = listed("times counts years charges")
"""What a person has had done to them is settled in these: arrested three times, indicted on 12 counts."""
_ARMS = listed("drones missiles rockets shells airstrikes bombs mortars warplanes jets")
_SICK = re.compile(
    r"\b(?:virus|infect|disease|outbreak|epidemic|pandemic|covid|measles|cholera|ebola|plague|flu|polio|illness|coronavirus)", re.I
)
_CASES_TOLD = re.compile(r"\b(?:reported|confirmed|recorded|tallied|logged|are|were|been|had|now)\W+(?:\w+\W+){0,2}$", re.I)
_CASES = listed("new more confirmed active known suspected probable reported infection virus cases case")
_LEADING_IN = listed(
    """
    at least most more than some about nearly almost an estimated around another up to as many over only just total of the a few further
    fewer no approximately roughly close also leaving all believed and reportedly both other
    """
)
"""Small words between a verb and the figure that hangs on it."""
_HELPING = listed(
    """
    be been being is are was were has have had got get also still now feared reported believed found left confirmed and or and/or badly
    critically seriously fatally slightly already since later either lightly severely presumed listed remain remained remains
    """
)
"""Words right before what befell somebody."""
_ELSEWHERE = listed("when while after before because if as since until although though where than")
"""Where a clause begins that says something else."""
_SKIPPED = listed("of more other additional new the these further")
_AUXILIARY = listed("has have had is are was were be been will would could may might who that which and or")
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)|[(—]|\s–\s")


class Count(NamedTuple):
    """A figure as it stands in the new text: ``before`` and ``after`` are its clause, ``noun`` the words that say what is counted."""

    before: str
    after: str
    noun: tuple[str, ...]

    @property
    def listed(self) -> bool:
        """Is it of people or things that running stories count?"""
        return not _NOUNS.isdisjoint(self.noun) and not self.after.lstrip().startswith("bodies of")

    @property
    def alone(self) -> bool:
        """Is nothing named that is counted: killed 12 in an hour, 12 dead?"""
        return not self.noun or all(stem(word) in FATES for word in self.noun)

    @property
    def people(self) -> bool:
        """Are they people, as far as the word shows: miners, Ukrainians?"""
        return not _PEOPLE.isdisjoint(self.noun) or bool(
            self.noun and self.noun[-1].endswith(_PERSONAL) and self.noun[-1] not in _NO_PERSONS
        )

    @property
    def times(self) -> bool:
        return not _TIMES.isdisjoint(self.noun)


def counted(case: Case, edit: Edit, value: Value) -> Count:
    """What ``value``, which came with ``edit``, counts."""
    text = case.new
    if text[value.start : value.end] == value.text:
        before, after = text[max(0, value.start - REACH) : value.start], text[value.end : value.end + REACH]
    else:  # an article that stands for one
        at = max(0, edit.new.find(value.text))
        before, after = edit.before + edit.new[:at], edit.new[at + len(value.text) :] + edit.after
    before, after = _CLAUSE_END.split(before)[-1], _CLAUSE_END.split(after, maxsplit=1)[0]
    return Count(before, after, _noun(after, one=value.normal == "1"))


def _noun(after: str, *, one: bool) -> tuple[str, ...]:
    found: list[str] = []
    for word in words(after.partition(",")[0])[: PHRASE + 2]:
        low = word.lower()
        if low in _SKIPPED and not found:
            continue
        if low in FUNCTION_WORDS or low in _AUXILIARY or (found and past(low)) or len(found) == PHRASE:
            break
        found.append(low + "s" if one and low in _ONE_OF and not low.endswith("s") else low)
    return tuple(found)


def fates(count: Count) -> frozenset[str]:
    """Base forms of what befell those who are counted, by the verb that the figure hangs on and by what follows its noun; ``phrase`` is
    among them when it is said in several words."""
    found = {*_led(count), *_followed(count)}
    if _PHRASED.search(count.after):
        found.add("phrase")
    return frozenset(found)


def _led(count: Count) -> list[str]:
    """The verb, or its noun, right before the figure: killed at least 12, the deaths of 12."""
    led = next((word for word in reversed(words(count.before)[-LED_IN:]) if word.lower() not in _LEADING_IN), "")
    return [stem(led)] if stem(led) in _BEFELL else []


def _followed(count: Count) -> list[str]:
    """Dead and injured among the noun's own words, and the verb that follows it."""
    found = [base for base in map(stem, count.noun) if base in _BEFELL]
    previous = ""
    for number, word in enumerate(words(count.after)[:APART]):
        low = word.lower()
        if low in _ELSEWHERE:
            break
        linked = number == 0 or previous in _HELPING or previous in count.noun or stem(previous) in FATES
        if stem(low) in _BEFELL and (linked or low in _WITHOUT_HELP):
            found.append(stem(low))
        previous = low
    return found


def toll(count: Count, text: str) -> bool:
    """Is it a count of what befell people or things: deaths, 12 killed, 30 homes destroyed, 5 drones downed, cases of a disease?"""
    if not _TALLIES.isdisjoint(count.noun) or _diseased(count, text):
        return True
    befell = fates(count)
    if not befell or count.times:
        return False
    if not _ARMS.isdisjoint(count.noun) and not befell.isdisjoint(_FIRED):
        return True
    return (count.listed and not befell.isdisjoint(FATES | {"phrase"})) or ((count.alone or count.people) and not befell.isdisjoint(HARM))


def _diseased(count: Count, text: str) -> bool:
    if {"cases", "case"}.isdisjoint(count.noun) or not _CASES.issuperset(count.noun):
        return False
    return len(count.noun) > 1 or bool(_SICK.search(text) or _CASES_TOLD.search(count.before))
