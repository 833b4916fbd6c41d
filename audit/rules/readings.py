"""Readings that move to and fro while they are reported: markets, votes as they are counted, the weather, a quake, a game in play.

Each is told by what it is a reading of and by the words that lead the figure in; one word in the neighbourhood is not enough.
"""

from __future__ import annotations

import re

from audit.model import Case, Value
from audit.rules.counted import Count
from audit.rules.languages import MARKETS
from audit.rules.lexicon import listed
from audit.rules.search import Finder
from audit.rules.stems import words


def _either(text: str) -> str:
    """A pattern for any of the words of a list written as text; an underscore is a space."""
    return "(?:" + "|".join(text.replace("_", r"\s").split()) + ")"


_ABOUT = _either("about around nearly almost roughly some more_than less_than as_much_as as_low_as as_high_as over another just only a")
_FIGURE = r"[^\s\d]{0,3}\d[\d.,]*(?:\s(?:percent|per\scent|points?|cents?|million|billion|basis\spoints?))?%?"
_MOVED = _either(
    """
    up down higher lower climbing slipping dropping jumping surging f[ae]ll(?:s|en|ing)? rose ris(?:es|ing|en) slip(?:s|ped)
    dip(?:s|ped) climb(?:s|ed) gain(?:s|ed|ing) lost los(?:es|ing) add(?:s|ed) sheds? drop(?:s|ped) slides? slid sinks? sank jump(?:s|ed)
    surge[ds] soared plunge[ds] tumbled advance[ds] ease[ds] edged weakened strengthened rallied declined increased ticked trad(?:ing|es|ed)
    stood stands was were is are hovered settled closed opened quoted changed_hands bought worth fetched hit topped reached touched around
    by
    """
)
_PRICED = re.compile(
    rf"\b{_MOVED}(?:\s(?:up|down|higher|lower))?(?:\sby)?(?:\s{_ABOUT})?(?:\s{_FIGURE})?,?(?:\s(?:to|at|from|or))?(?:\s{_ABOUT})?\s\W?$",
    re.I,
)
"""What leads in the figure of a market: fell, rose 80 cents to, stood at."""
_MARKET = Finder(
    "share stock ind dow nasdaq s&p nikkei dax ftse hang sensex futures crude brent oil gold silver copper wheat yield bitcoin ether pound"
    " sterling euro yen yuan ruble rouble hryvnia lira peso rupee rand franc dollar",
    r"\b(?:shares|stocks?|index|indices|dow|nasdaq|s&p|nikkei|dax|ftse|hang\sseng|sensex|futures|crude|brent|oil|gold|silver|copper|wheat"
    r"|yields?|bitcoin|ether|(?:the|british)\spound|sterling|euro|yen|yuan|rou?ble|hryvnia|lira|peso|rupee|rand|franc|dollar)\b",
)
_PRICE_GOES_ON = re.compile(
    r"^\s*[,)]|^\W*(?:$|(?:U\.S\.\s)?(?:a|an|per|to|against|on|in|by|as|at|after|amid|before|from|percent|points?|lower|higher|and|so|early|late)\b)"
)
"""What may follow the price of a market: a barrel, on Friday; not a noun that it counts."""

_COUNTING = Finder("count report tall precinct ballot", r"\b(?:count(?:ed|ing)|report(?:ed|ing)|tallied|precincts?|ballots\sin)\b")
_VOTING = Finder("vote ballot precinct poll elect", r"\b(?:votes?|ballots?|precincts?|polls?|polling|election|electoral)\b")
_AHEAD = re.compile(
    r"\b(?:leads?|led|leading|ahead|trails?|trailed|trailing|behind)(?:\s[\w’']+){0,4}?\s(?:by|with)"
    r"(?:\s(?:some|about|nearly|just|only|more\sthan))?\s$"
)
_POLLED = frozenset({"votes", "points", "percentage", "seats", "ballots"})
_TURNED_OUT = Finder("turnout", r"\bturnout\b")
_BY_HOUR = re.compile(r"\b(?:by|as\sof|at)\s(?:noon|midday|\d)", re.I)
_CONTAINED = re.compile(r"\bcontain(?:ed|ment)\b", re.I)

_SKY = Finder(
    "storm hurricane typhoon cyclone wind gust rain snow temperature high low river creek water flood surge tide dam reservoir heat depress"
    " blizzard",
    r"\b(?:storms?|hurricane|typhoon|cyclone|winds?|gusts?|rain(?:fall)?|snow(?:fall)?|temperatures?|highs?|lows?|river|creek|water"
    r"|flood(?:s|ing|waters?)?|surge|tides?|dam|reservoir|heat|depression|blizzard)\b",
)
_SKY_UNITS = listed("mph kph km/h knot kilometer mile inch centimeter millimeter foot meter degree")
_WATCHED = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecast(?:s|ers?)?|predict(?:s|ed)?|could|may|might|will|up\sto|reach(?:es|ed|ing)?|crest(?:s|ed)?|fallen|risen"
    r"|rose|stood|stands|sustained|maximum|with\s(?:\w+\s)?(?:winds|gusts)|moving|moved|drop(?:s|ped)?|dump(?:s|ed)?|clocked|packing|gusting|likely"
    r"|possible|so\sfar|cent(?:er|r)ed|(?:north|south|east|west)\w{0,8}\sof)\b",
    re.I,
)
"""Words of a reading that is taken or foreseen, and taken again."""
_ON_ITS_WAY = re.compile(
    r"\b(?:moving|moved|heading|drifting)\s(?:[a-z]+\s){0,2}?(?:north|south|east|west)[\w-]*\s(?:at|near)(?:\s\w+)?\s$", re.I
)
_CATEGORY = re.compile(r"\bcategory\s$", re.I)
_QUAKED = re.compile(r"\b(?:magnitude|depth)(?:\s(?:of|was|at|is|measured|revised|to|about|a|preliminary))*\W{0,2}$", re.I)
_MAGNITUDE = re.compile(r"^(?:\smagnitude|-magnitude|\son\sthe\sRichter)", re.I)
_AWAITED = Finder("expect forecast predict until through", r"\b(?:expected|expects?|forecast(?:s|ers)?|predict(?:s|ed)?|until|through)\b")
_NOW_SEES = re.compile(
    r"\b(?:now|still)\s(?:expects?|forecasts?|predicts?|sees?|projects?|estimates?|puts?|anticipates?)\b[^.;]{0,50}$", re.I
)

_IN_PLAY = re.compile(
    r"\b(?:leads?|led|leading|trail(?:s|ed|ing)?|ahead|half-?time|at\sthe\s(?:half|break|interval|turn|close)|tea|stumps|lunch|innings|overs"
    r"|in\sthe\s\w+\s(?:quarter|inning|half|set|period|minute)|stopped\splay|record|halbzeit|pausenstand|mi-temps|descanso|перерв[іи]|перерыв[еа])\b",
    re.I,
)
_RUNS = re.compile(r"\d\s?(?:-|for|/)\s?$")
_FOR = re.compile(r"^\s(?:for|all)\s")
_GOLDS = listed("medals medal golds gold silvers bronzes")
_WON = re.compile(r"\b(?:has|have|had|with)\s(?:won\s|taken\s|claimed\s)?(?:\w+\s)?$")
_LONGEST_SCORE = len("100-100")


def reading(case: Case, count: Count, new: Value) -> bool:
    """Is it of a market, of votes as they are counted, of the weather?"""
    return _market(case, count, new) or _votes(case, count, new.type) or _weather(case, count, new)


def _market(case: Case, count: Count, new: Value) -> bool:
    """The price, index or yield of a market, as led in by how it moved or stood."""
    priced = new.type in {"money", "percent", "number", "range"} or (new.type == "measure" and new.normal.endswith(" point"))
    if not priced:
        return False
    if not MARKETS.isdisjoint(words(f"{count.before} {count.after}".lower())):
        return True
    return _MARKET(case.new[: new.start]) and bool(_PRICED.search(count.before) and _PRICE_GOES_ON.match(count.after))


def _votes(case: Case, count: Count, kind: str) -> bool:
    """Votes as they are counted, a lead, turnout at an hour; how much of a fire is contained."""
    if kind not in {"percent", "number", "measure"}:
        return False
    if _AHEAD.search(count.before) and not _POLLED.isdisjoint((*count.noun, *words(case.new))):
        return True
    if kind == "percent" and (
        _CONTAINED.search(count.before[-30:] + count.after[:30]) or (_TURNED_OUT(case.new) and _BY_HOUR.search(case.new))
    ):
        return True
    return (kind == "percent" or bool({"votes", "precincts"}.intersection(count.noun))) and _COUNTING(case.new) and _VOTING(case.new)


def _weather(case: Case, count: Count, new: Value) -> bool:
    """Winds, rain, tides and temperatures that are measured or foreseen; the magnitude and depth of a quake."""
    if new.type not in {"measure", "number", "range"}:
        return False
    if _QUAKED.search(count.before) or _MAGNITUDE.match(count.after) or _CATEGORY.search(count.before) or _ON_ITS_WAY.search(count.before):
        return True
    watched = new.normal.rpartition(" ")[2] in _SKY_UNITS and (_WATCHED.search(count.before) or _WATCHED.search(count.after))
    return bool(watched) and _SKY(case.new)


def forecast(case: Case) -> bool:
    """Is it said until when the weather will be so?"""
    return _SKY(case.new) and _AWAITED(case.new)


def outlook(count: Count) -> bool:
    """Does somebody expect it now, who may have expected something else before?"""
    return bool(_NOW_SEES.search(count.before))


def play(case: Case, count: Count, old: Value, new: Value) -> bool:
    """The score of a game that goes on, runs and wickets, medals won so far."""
    if not _GOLDS.isdisjoint(count.noun[:2]) and _WON.search(count.before):
        return True
    scored = old.type in {"score", "range"} and len(new.text) <= _LONGEST_SCORE
    runs = old.type == "number" and (_FOR.match(count.after) or _RUNS.search(count.before))
    return bool(scored or runs) and any(map(_IN_PLAY.search, (case.old, case.new)))
