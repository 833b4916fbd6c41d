"""Counts that events add to, or take from: when does a figure that moved tell of a running story?"""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.model import Case, Edit, Value
from audit.rules.counted import BURNS, Count, bases, counted, fates, toll
from audit.rules.evidence import FAIR, STRONG
from audit.rules.languages import TOLLS, TOLLS_WHOLE
from audit.rules.lexicon import listed
from audit.rules.search import Finder
from audit.rules.settled import settled
from audit.rules.stems import past, remembered, stem, words

NEAR = 45
"""Code points on either side of a figure in which the words of other languages for what it counts are looked for."""
VAGUE = ("dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions")

_SOUGHT = bases("missing unaccounted trap strand hospitalize hospitalise evacuate outage phrase")
"""What befell those whose number falls as well, as people are found and go home."""
_SOUGHT_NOUNS = listed("survivors hostages evacuees outages")
_SOUGHT_ABROAD = ("vermisst", "disparu", "desaparecid", "зникл", "пропавш")
_BURNED_ABROAD = listed("quemado quemadas calcinado calcinadas arrasado destruido brûlé brûlés parcouru verbrannt сгорело згоріло")
_AREA = re.compile(r"acre|hectare|sq (?:mile|kilometer)")
_FIRE = Finder("fire blaze", r"\b\w*fires?\b|\bblazes?\b")
_LASTING = bases("live reside work serve study own belong have need want stay hold employ teach be")
"""Verbs of what is so for years."""
_STATIVE = _LASTING | bases("speak use play visit say sit wear keep sell")
"""Those and what is done again and again."""
_ABOUT = r"(?:\s(?:at|least|more|than|about|nearly|some|over|another|up|to|the|an?|as|many|estimated|only|just|across))*\s$"
"""Small words between a verb and its figure, to the end."""
_SPREAD = re.compile(r"\b(?:grown|grows?|grew|spread|swelled|swollen|reached|covers?|covered|covering|charr(?:ed|ing)|to|at)" + _ABOUT)
_OPEN = re.compile(
    r"\b(?:total\sto|(?:ris(?:en|es|ing)|rose|climb(?:ed|s|ing)|grown|grew|grows|jump(?:ed|s)|swelled|stood|stands|up)\s(?:to|at)|reached|reaches|now)"
    + _ABOUT,
    re.I,
)
"""What leads in a count that is not final."""
_SO_FAR = re.compile(r"\b(?:so\sfar|and\scounting)\b", re.I)
_REVISED = re.compile(r"\b(?:lowered|revised|cut|reduced|downgraded)(?:\s(?:down|up|upward|downward))?\s(?:to|at)\s$", re.I)
_NOT_FINAL = re.compile(
    r"\b(?:lower(?:ed|ing|s)|revis(?:ed|es|ing)|downgrad(?:ed|ing)|(?:up|down)\sfrom\san|(?:earlier|previous)\scount)\b", re.I
)
_SINCE = r"(?:(?:since|now|already|also|so\sfar|\w+ly)\s)*"
_HAVE_DONE = re.compile(rf"^(?:\W*+[\w’'-]++){{0,5}}?\W*\s(?:have|has|had)\s{_SINCE}(?:been\s)?([\w’'-]+)", re.I)
"""After a figure: states have joined, drivers had been fined."""
_HAS_DONE = re.compile(rf"\b(?:has|have|had)\s{_SINCE}(?!been\b|had\b)([\w’'-]+)(?:\s(?:out|off|back|in))?{_ABOUT}", re.I)
"""Before a figure: has destroyed 12 homes."""
_BARE = listed("come become run hit cut put set quit shut let spread beat")
_PARTICIPLES = ("wn", "ken", "sen", "ven", "ten", "ung", "ed")
_ARE_DOING = re.compile(r"^(?:\W*+[\w’'-]++){1,4}?\s(?:are|were)\s(?:still\s|now\s|also\s)?(\w+ing)\b", re.I)
_STILL_ARE = re.compile(r"\b(?:still|remain(?:s|ed)?)\b", re.I)
_BELIEVED = re.compile(r"\b(?:believe[sd]?|think|thought|suspect)(?:\s(?:that|there|are|were|was))*" + _ABOUT, re.I)
_RAISED = re.compile(
    r"\b(?:raised|donated|pledged|collected|(?:has|have|had)\s(?:\w+\s)?(?:earned|grossed|made|taken\sin|brought\sin|won))" + _ABOUT
)
_SEEN = re.compile(r"\b(?:view|watch|shar|stream|download|retweet|play|lik|click)ed\b" + _ABOUT)
_PARENT_OF = re.compile(r"\b(?:mother|father|parents?)\sof\s$", re.I)
_WITHOUT_POWER = Finder(
    "power electricity outage blackout strom électricité luz electricidad світла света",
    r"\b(?:without|lost)\s(?:power|electricity)\b|\bpower\s(?:was\s|is\s)?(?:out|cut)\b|\b(?:out|off|cut)\spower\b|\boutages?\b|\bblackout\b"
    r"|\b(?:ohne\sStrom|sans\sélectricité|sin\s(?:luz|electricidad)|без\s(?:світла|света))\b",
)
_NOBODY = Finder(
    "no niemand kein personne nadie никто ніхто",
    r"\b(?:no\sone|nobody|none|no\s(?:\w+\s)?(?:reports?\sof\s)?\w+|niemand|keine?|personne|nadie|никто|ніхто)\b",
)
_SOMEBODY = re.compile(
    r"\s*(?:at\sleast\s|about\s)?\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?|dozens|scores|hundreds|\d[\d,]{0,8})\b",
    re.I,
)


def rose(case: Case, count: Count, old: Value) -> float:
    """How sure it is that events add to this count; 0 when they do not."""
    if old.type == "measure":
        return STRONG if _AREA.search(old.normal) and _burned(case, count) else 0
    if old.type == "money":
        return FAIR if _RAISED.search(count.before) else 0
    if old.type != "number" or _PARENT_OF.search(count.before):
        return 0
    seen = "times" in count.noun and _SEEN.search(count.before)
    if seen or toll(count, case.new) or _abroad(count, _is_toll_abroad) or _WITHOUT_POWER(case.new):
        return STRONG
    return FAIR if not count.times and (_open(count) or _under_way(count)) else 0


def _burned(case: Case, count: Count) -> bool:
    grown = _FIRE(case.new) and _SPREAD.search(count.before)
    return bool(grown or not fates(count).isdisjoint(BURNS) or _abroad(count, _BURNED_ABROAD.__contains__))


def _open(count: Count) -> bool:
    return bool(_OPEN.search(count.before) or _SO_FAR.search(f"{count.before} {count.after}"))


def _under_way(count: Count) -> bool:
    """Do its verbs tell of something that goes on: states have joined, people are marching, has treated 12 people, is believed?"""
    told = _HAVE_DONE.match(count.after)
    if told and _participle(told[1]):
        return True
    doing, did = _ARE_DOING.match(count.after), _HAS_DONE.search(count.before)
    if doing and stem(doing[1]) not in _STATIVE and (count.listed or count.people):
        return True
    return count.listed and bool((did and _participle(did[1])) or _BELIEVED.search(count.before))


def _participle(word: str) -> bool:
    low = word.lower()
    return (past(low) or low in _BARE or low.endswith(_PARTICIPLES)) and stem(low) not in _LASTING


def _abroad(count: Count, test: Callable[[str], bool]) -> bool:
    return any(map(test, words(f"{count.before[-NEAR:]} {count.after[:NEAR]}".lower())))


@remembered
def _is_toll_abroad(word: str) -> bool:
    return word.startswith(TOLLS) or word in TOLLS_WHOLE


def crowd(case: Case, count: Count) -> float:
    """How sure it is that a vague count grew as more came or fared so: thousands marched; not of those who live there."""
    if toll(count, case.new):
        return STRONG
    said = [word.lower() for word in words(count.after)[:LATER]]
    doing = any((past(low) or low.endswith("ing")) and stem(low) not in _STATIVE for low in said)
    return FAIR if doing and (count.listed or past(said[0])) else 0


def eventful(count: Count) -> bool:
    """Is something told that happened with those who are counted, whatever it was: were hired, came to the hearing?"""
    said = (*words(count.before)[-EARLIER:], *words(count.after)[:LATER])
    return any(past(word) and stem(word) not in _STATIVE for word in said)


EARLIER, LATER = 4, 6
"""Words before and behind a count in which what they did is looked for."""


def fell(case: Case, count: Count, old: Value) -> bool:
    """May the count fall: of those who are missing, trapped or without power, of survivors, or as the count itself was revised?"""
    if old.type != "number":
        return False
    sought = not fates(count).isdisjoint(_SOUGHT) or not _SOUGHT_NOUNS.isdisjoint(count.noun) or _WITHOUT_POWER(case.new)
    remain = (count.listed or count.alone) and _STILL_ARE.search(count.before[-20:] + count.after[:40])
    lowered = _REVISED.search(count.before) or any(_NOT_FINAL.search(edit.new) and not _NOT_FINAL.search(edit.old) for edit in case.edits)
    return bool(sought or remain or lowered or _abroad(count, lambda word: word.startswith(_SOUGHT_ABROAD)))


def first(case: Case, edit: Edit) -> bool:
    """Nobody, then somebody: the first of those whom something befell."""
    told = _SOMEBODY.search(edit.new) if edit.old and _NOBODY(edit.old) and not _NOBODY(edit.new) else None
    if told is None or settled(case, edit):
        return False
    start = case.new.find(edit.new) + told.start(1)
    figure = Value("number", told[1], "1" if told[1].lower() in {"one", "a", "an"} else "2", start, start + len(told[1]))
    return toll(counted(case, edit, figure), case.new)
