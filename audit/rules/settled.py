"""Is what a sentence tells fixed in the past, so that the world can no longer have moved on?"""

from __future__ import annotations

import re

from audit.model import Case, Edit
from audit.rules.search import Finder

SETTLED_HOURS = 24.0 * 14
"""Two weeks after the old text a running count has mostly settled: a change then is no longer taken for the story moving on."""
NEAR = 45
"""Code points on either side of an edit in which the words that fix it in the past are looked for."""

_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_BY_DATE = Finder(
    "15 16 17 18 19 20 ago decade centur history anniversary last jahr il hace тому назад торік dernier pasado",
    rf"\b(?:in|since|of|the|during|by|until|from|their|his|her|its|an?|january|february|march|april|may|june|july|august|september|october"
    rf"|november|december)\s(?:early\s|late\s|mid-)?{_YEAR}\b|\d,\s{_YEAR}\b(?!,?\d)"
    rf"|\b(?:ago|decades?|centur(?:y|ies)|history|anniversary|last\syear|last\smonth)\b"
    rf"|\b(?:im\sJahr|anno|seit|von|en|de|del|au|depuis|desde|у|в|з|с|до|от|від)\s{_YEAR}\b|\b{_YEAR}\s(?:год|рок|г\.|р\.)"
    r"|\bvor\s[^\W_]{1,12}\sJahren\b|\bil\sy\sa\b|\bhace\s|\b(?:тому|назад|торік|letztes\sJahr|l['’]an\sdernier|el\saño\spasado)\b",
)
_BY_LIFE = Finder(
    "war krieg guerr войн війн term career karriere carrière carrera youth childhood teen child boy girl inquest later earlier"
    " changed led inspired shaped resulted",
    r"\b(?:during|after|before)\sthe\s(?:\w+\s)?war\b|\bworld\swar\b|\b(?:während\sdes|nach\sdem|vor\sdem|im)\s(?:\w+)?krieg(?:e?s)?\b"
    r"|\b(?:pendant|après|avant)\sla\sguerre\b|\b(?:durante|tras|antes\sde)\sla\sguerra\b|\b(?:во\sвремя|после|до)\sвойны\b"
    r"|\b(?:під\sчас|після|до)\sвійни\b|\b(?:his|her|their|its|’s|'s)\s(?:\w+\s)?(?:term|tenure|presidency|reign|youth|childhood|teens)\b"
    r"|\bcareer\b|\bkarriere\b|\bcarrière\b|\bcarrera\b|\bas\sa\s(?:teen|teenager|child|boy|girl|young\s(?:man|woman))\b|\binquest\b"
    r"|\b(?:years?|months?)\s(?:later|earlier|before)\b|\b(?:that|which)\s(?:[\w’',-]+\s){0,7}?(?:changed|led\sto|inspired|shaped|resulted\sin)\b",
)
_WORST = re.compile(
    r"\bin\s(?!the\b|that\b|this\b)(?:[^\W_]+[\s-]){0,3}(?:decades?|centur(?:y|ies)|history|memory)\b(?!\sago)|\b(?:country|state|nation|city|region)[’']s\shistory\b",
    re.I,
)
"""The worst in decades: that is how running stories speak."""


def settled(case: Case, edit: Edit) -> bool:
    """Is what the words around an edit tell fixed in the past, or the change too late for a running story?"""
    return (case.hours is not None and case.hours > SETTLED_HOURS) or bygone(edit)


def bygone(edit: Edit) -> bool:
    """Do the words around an edit, or its own, fix what is told in the past: a year, a war, a term of office, somebody's youth?"""
    around = " ".join(f"{edit.before[-NEAR:]} {edit.new} {edit.after[:NEAR]}".split())
    return _BY_LIFE(around) or (_BY_DATE(around) and _BY_DATE(_WORST.sub(" ", around)))
