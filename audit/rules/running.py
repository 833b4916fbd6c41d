"""Did the world move on? The evidence by which an exchanged value is an update and not a correction."""

from __future__ import annotations

import re

from audit.model import Case, Edit, Value
from audit.rules.evidence import Swap, amount, fresh, per_case, swaps
from audit.rules.languages import TOLLS
from audit.rules.lexicon import listed
from audit.rules.search import Finder
from audit.rules.stems import remembered

SETTLED_HOURS = 24.0 * 14
"""Two weeks after the old text a running count has mostly settled: a change then is no longer taken for the story moving on."""
LEAP = 20
"""A toll that grows more than twentyfold between two versions is a slip of the pen, unless it began in single figures."""
ROUGHLY = 0.25
"""How far an exact figure may lie from the rough one before it, as a share, to be the same made exact."""
LED_IN = 20
"""Code points before a figure in which the words that lead it in are looked for: more than the longest of them has."""
STAMP = 8
"""Words of the longest line that tells nothing but of when the text is: Last updated on 5 May 2026 at noon."""
NEAR = 45
"""Code points on either side of a figure in which the word for what it counts is looked for."""

TOLL = listed(
    """
    killed dead died dies deaths death fatalities wounded injured hurt injuries missing hospitalized hospitalised hospitalizations
    casualties toll suspects custody victims survivors rescued evacuated evacuees displaced stranded trapped arrested arrests
    detained detentions infected infections cases tested confirmed recovered vaccinated quarantined burned scorched outages ballots
    precincts counted bodies collapsed drones missiles rockets shells airstrikes charged indicted launched downed intercepted signatures
    signed views
    followers donations raised canceled cancelled grounded tote toten getötet verletzte verletzt todesopfer toter verletzten
    verletzter vermisste opfer morts tués blessés victimes muertos heridos fallecidos погибли погибших жертв ранены пострадали
    загинули загинуло загиблих поранено поранених
    """
)
"""Words of counts that a running story revises upwards."""
MARKET = listed(
    """
    shares stock stocks index dow nasdaq s&p nikkei dax ftse futures crude brent barrel yield yields bitcoin aktie aktien actions cac bourse
    ibex bolsa acciones курс курса курсу акції акцій акции акций біткоїн биткоин
    """
)
"""Words of figures that move by the minute while markets are open."""
GAUGE = listed("winds mph contained containment reporting counted count tally stood lead leads led leading ahead trailing")
"""Words of readings that are provisional while they are reported."""

SOUGHT = listed(
    """
    missing unaccounted trapped stranded hospitalized hospitalised evacuated vermisst vermisste disparus desaparecidos зниклих пропавших
    """
)
"""Words of counts that fall as well, as people are found and go home."""
PROVISIONAL = listed("magnitude condition")
"""Words of figures that are put more exactly as doctors and seismographs report."""
TRADED = listed("barrel ounce bushel fass baril barril баррель барель курс курса курсу")
"""What raw materials and currencies are priced by, the only sums of money that move by the minute."""
LIVE = listed("tea stumps innings overs halftime half-time halbzeit pausenstand mi-temps descanso перерві перерыва перерыве")
"""Words around the score of a game that goes on."""
BURNED = listed(
    "burned burnt scorched quemado quemadas calcinado calcinadas arrasado destruido brûlé brûlés parcouru verbrannt сгорело згоріло"
)
"""What fires have done, in acres and hectares."""
CURRENCY = listed("pound sterling euro yen yuan ruble rouble hryvnia lira peso rupee rand franc bitcoin dollar")
QUOTED = listed("fell rose slipped dipped climbed gained weakened strengthened traded trading slid rallied")
"""What is exchanged for money, and how its price is said to move."""
STORM = listed("storm hurricane typhoon cyclone tropical category gusts")
"""Words around the readings of an approaching storm."""

_WORD = re.compile(r"[\w&]+")
_VAGUE = ("dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions")
_CREDIT = Finder(
    "contribut reported reporting writing editing compiled",
    r"\b(?:contribut(?:ed|ing)\s(?:to|reporting|from)|reported\sfrom|(?:reporting|writing|editing|compiled|additional\sreporting)\sby)\b",
)
_SO_FAR = re.compile(r"(?:total\sto|risen\sto|rose\sto|climbed\sto|reached|so\sfar|now|at\sleast)\s$", re.I)
"""What leads in a count that is not final."""
_AND_COUNTING = re.compile(r"\s(?:[^\W\d_]{1,20}\s){0,3}(?:have|had)\s(?:so\sfar\s|now\s|already\s)?been\s|[^.;]{0,40}\bso\sfar\b", re.I)
"""What follows one: "people have been fined"."""
_PARENT_OF = re.compile(r"\b(?:mother|father|parents?)\sof\s$", re.I)
_WITHOUT_POWER = Finder(
    "power electricity outage blackout strom électricité luz electricidad світла света",
    r"\b(?:without|lost)\s(?:power|electricity)\b|\bpower\s(?:was\s|is\s)?(?:out|cut)\b|\boutages?\b|\bblackout\b"
    r"|\b(?:ohne\sStrom|sans\sélectricité|sin\s(?:luz|electricidad)|без\s(?:світла|света))\b",
)
_SETTLED = Finder(
    "15 16 17 18 19 20 ago decade centur histor anniversary last jahr il hace тому назад торік dernier pasado",
    r"\b(?:in|since|of|the|during|by|until|from)\s(?:early\s|late\s|mid-)?(?:1[5-9]\d\d|20\d\d)\b"
    r"|\b(?:ago|decades?|centur(?:y|ies)|history|historic|anniversary|last\syear|last\smonth)\b"
    r"|\b(?:im\sJahr|anno|seit|von|en|de|del|au|depuis|desde|у|в|з|с|до|от|від)\s(?:1[5-9]\d\d|20\d\d)\b|\b(?:1[5-9]|20)\d\d\s(?:год|рок|г\.|р\.)"
    r"|\bvor\s[^\W_]{1,12}\sJahren\b|\bil\sy\sa\b|\bhace\s|\b(?:тому|назад|торік|letztes\sJahr|l['’]an\sdernier|el\saño\spasado)\b",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_STILL = Finder("still now far", r"\b(?:still|now|so\sfar)\b")
"""Words that set the new version's time against the old one's."""
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}\.?|[a-zA-Z]")
_NOTE_MARK = re.compile(r"\\?\[$")
_DAY_OF = re.compile(r"\s(?:straight\s|consecutive\s)?(?:day|week|month|night)\b")
_AS_OF = re.compile(r"\b(?:as of|updated|revised|modified|effective|until)(?:\son)?:?\W{0,5}(?:about\s|early\s|late\s)?$", re.I)


@per_case
def credits(case: Case) -> bool:
    """Is this a line that says who made the story? Its names change with the newsroom's shifts."""
    return case.role == "byline" or (len(case.new or case.old) < 300 and _CREDIT(case.new or case.old))


def drift(case: Case, swap: Swap) -> str:
    """The update that a new value is, when it is what a running story would say next and nothing fixes it in the past; else ""."""
    edit, old, new = swap
    if _made_exact(swap):
        return "new-information"
    if old.type in {"weekday", "time"} and any(_counted_on(case, other) for other in swaps(case, "number", "percent", "money")):
        moved = "relative-day"  # the moment of a reading that moved
    elif old.type == "weekday":
        moved = "relative-day" if _rolled_on(case, old, new) else ""
    elif old.type in {"time", "date"}:
        moved = "relative-day" if _AS_OF.search(edit.before) else ""
        if case.new.strip("*_: ") == new.text or (moved and len(case.new.split()) <= STAMP):
            return "relative-day"  # the name of an entry, or the text's own stamp: nothing is told that could be settled
    else:
        moved = _counted_on(case, swap)
    return moved if moved and not settled(case, edit) else ""


def _made_exact(swap: Swap) -> bool:
    """Dozens, then 95; some 40, then 44: a figure that was said to be rough."""
    edit, old, new = swap
    before, after = amount(old), amount(new)
    if after is None or any(value.type == "comparison" for value in edit.come):
        return False
    rough = any(value.type == "comparison" for value in edit.gone)
    return old.normal in _VAGUE or (rough and before is not None and abs(after - before) <= ROUGHLY * before)


def _counted_on(case: Case, swap: Swap) -> str:
    edit, old, new = swap
    if old.normal in _VAGUE and new.normal in _VAGUE:
        return "toll-rose" if _VAGUE.index(old.normal) < _VAGUE.index(new.normal) else ""
    near = frozenset(_WORD.findall(f"{edit.before[-NEAR:]} {edit.after[:NEAR]} {new.text}".lower()))
    if old.type == "score":
        return "figure-moved" if near & (GAUGE | LIVE | {"record"}) else ""
    before, after = amount(old), amount(new)
    if before is None or after is None:
        return ""
    if old.type == "ordinal":
        return "relative-day" if before < after <= before + 7 and _DAY_OF.match(edit.after) else ""
    if before < after <= before * LEAP + LEAP and _tallied(swap, near, case.new):
        return "toll-rose"
    still = any(_STILL(other.new) and not _STILL(other.old) for other in case.edits)
    played = old.type == "number" and (near & LIVE if before < after else near & SOUGHT or _WITHOUT_POWER(case.new))
    return "figure-moved" if still or played or _read_off(old, near) else ""


def _tallied(swap: Swap, near: frozenset[str], text: str) -> bool:
    """Is it a count that events add to?"""
    edit, old, _ = swap
    if near & BURNED:
        return True
    if old.type not in {"number", "money"} or _PARENT_OF.search(edit.before[-LED_IN:]):
        return False
    tolls = near & TOLL or any(map(_is_toll_abroad, near))
    open_ended = _SO_FAR.search(edit.before[-LED_IN:]) or _AND_COUNTING.match(edit.after)
    return bool(tolls or (old.type == "number" and (open_ended or _WITHOUT_POWER(text))))


@remembered
def _is_toll_abroad(word: str) -> bool:
    return word.startswith(TOLLS)


def _read_off(value: Value, near: frozenset[str]) -> bool:
    """Is it a reading that moves to and fro: of a market, of a storm or a quake, of votes as they are counted?"""
    if value.type == "money":
        return bool((near & MARKET and near & TRADED) or (near & CURRENCY and near & QUOTED))
    return bool(
        (near & MARKET and value.type in {"percent", "number", "measure"})
        or (near & GAUGE and value.type in {"percent", "measure"})
        or (near & STORM and value.type in {"measure", "number"})
        or (near & PROVISIONAL and value.type in {"number", "measure"})
    )


def _rolled_on(case: Case, old: Value, new: Value) -> bool:
    """The day after, and the sentence says something new of it (or a day lies between the versions): the story went on."""
    days = (_DAYS.index(new.normal) - _DAYS.index(old.normal)) % 7
    later = case.hours is not None and 8 <= case.hours <= 72
    return days in {1, 2} and (later or len(fresh(case)) >= 3)


def settled(case: Case, edit: Edit) -> bool:
    """Is what the words around an edit tell fixed in the past, or the change too late for a running story?"""
    around = f"{edit.before[-NEAR:]} {edit.new} {edit.after[:NEAR]}"
    return (case.hours is not None and case.hours > SETTLED_HOURS) or _SETTLED(around)


def numbering(edit: Edit) -> bool:
    """Is it the number of a list item, a section or a footnote, which moves when something is put in before it?"""
    old, new = (side.strip(" \\") for side in (edit.old, edit.new))  # Markdown escapes the full stop: 3\\.
    if not _NUMBERED.fullmatch(old) or not _NUMBERED.fullmatch(new):
        return False
    closed = edit.after[:1] in {"", ".", ")", ":", "\\"} or "." in (old[-1:], new[-1:])
    return (not edit.before.strip() and closed) or bool(_NOTE_MARK.search(edit.before) and edit.after[:1] in {"]", "\\"})
