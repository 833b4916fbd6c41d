"""What kind of thing a notice says it puts right, in the words of six languages: "misstated her age", "el cargo de", "прізвище".

A word counts wherever it stands in the notice, so it only ever speaks beside other grounds: a shared topic, or no rival.
"""

from __future__ import annotations

import re
from functools import lru_cache

from audit.model import Change, NoticeRecord

KINDS: dict[str, str] = {
    "age": r"ages?|old|alters?|âge|edad|вік|віку|возраст\w*",
    "year": r"years?|date|when|decade|jahr|jahre?s?zahl|datum|année|año|рік|року|рок|год|года|дат[аиуы]",
    "date": r"date|day|when|month|datum|tag|monat|jour|mois|fecha|día|mes|дат[аиуы]|день|дня|місяц\w*|месяц\w*",
    "weekday": r"date|day|when|datum|tag|wochentag|jour|fecha|día|дат[аиуы]|день|дня",
    "time": r"time|hours?|when|uhrzeit|zeitpunkt|heure|horaire|hora|horario|час|часу|годин\w*|врем\w+",
    "number": r"numbers?|how (?:many|much|often|long|far)|figures?|total|count|amount|score|toll|tally|size|zahl|zahlen|anzahl|ziffern?"
    r"|ergebnis|nombre|chiffres?|bilan|score"
    r"|número|cifras?|cantidad|resultado|числ\w*|кільк\w*|цифр\w*|рахун\w*|количеств\w*|сч[её]т",
    "percent": r"percentage|percent|share|rate|proportion|figures?|number|prozent\w*|anteil|pourcentage|taux|porcentaje|tasa"
    r"|відсот\w*|частк\w*|процент\w*|дол[яи]",
    "money": r"amount|price|cost|value|sum|figures?|salary|budget|preis|betrag|summe|kosten|prix|montant|coût|somme|precio"
    r"|importe|coste|costo"
    r"|monto|цін\w*|сум\w*|варт\w*|цен[аеуы]|стоимост\w*",
    "unit": r"distance|length|height|weight|size|area|unit|temperature|länge|höhe|entfernung|größe|gewicht|fläche|temperatur"
    r"|longueur|hauteur"
    r"|poids|taille|température|longitud|altura|distancia|peso|temperatura|довжин\w*|висот\w*|відстан\w*|длин\w*|высот\w*|расстояни\w*",
    "name": r"names?|surname|spelling|misspell?ed|misspelt|misidentified|identity|(?:vor|nach)?namens?|schreibweise|nom|prénom|orthographe"
    r"|nombre|apellidos?|ім['’ʼ]я|імен\w*|прізвищ\w*|имя|имен\w*|фамили\w*",
    "place": r"place|where|location|city|town|country|state|county|hometown|birthplace|ort|stadt|wohnort|lieu|ville|pays|lugar|ciudad|país"
    r"|місц\w*|міст[оа]|країн\w*|мест[оа]|город\w*|стран\w*",
    "organisation": r"company|firm|bank|agency|employer|organi[sz]ation|university|college|school|team|party|unternehmen"
    r"|firma|behörde|partei"
    r"|entreprise|société|parti|empresa|compañía|partido|компан\w*|парті\w*|парти\w*|організаці\w*|организаци\w*",
    "title": r"title|position|job|role|rank|titel|amt|funktion|posten|titre|fonction|poste|cargo|título|puesto|посад\w*"
    r"|должност\w*|звани\w*",
    "quote": r"quotes?|quotations?|misquoted|zitate?s?|citations?|propos|citas?|цитат\w*",
    "speaker": r"quotes?|quotations?|(?:mis)?attributed|zitate?s?|citations?|citas?|цитат\w*",
}
"""By the first word of a change's reason: how notices call that kind of thing."""

GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"age", "number", "percent", "money", "unit", "range", "ordinal", "comparison"}),
    frozenset({"year", "date", "weekday", "time"}),
    frozenset({"name", "place", "organisation"}),
    frozenset({"title"}),
    frozenset({"quote", "speaker"}),
)
"""Kinds that one word may mean: a wrong figure may be a price; it is no name."""

PLACES: dict[str, str] = {
    "headline": r"headlines?|überschrift|schlagzeile|titulares?|заголов\w*",
    "caption": r"captions?|bildunterschrift|bildtext|légendes?|pie de foto|підпис\w*|подпис\w*",
}
"""By role of a block: how notices call it, where they say that the error stood there and not in the text."""

_ADMISSION = re.compile(
    r"\b(?:correct|error|erron|mist|misst|misspel|misid|misquot|inaccura|wrong|incorrect|amend|fix|korrig|korrekt|bericht|fehler|falsch"
    r"|irrt|corrig|corrección|correg|erreur|rectif|erróne|equivoc|виправ|помил|уточн|исправ|ошиб)",
    re.IGNORECASE,
)
"""What an editor's note says when it is about an error and not about the series that the story belongs to."""
_QUOTE_MARKS = frozenset('"“”„«»')


def admits_an_error(notice: NoticeRecord) -> bool:
    """Is it about an error? An editor's note may as well say who the author is, and an update what was added."""
    return notice.kind not in ("editors-note", "update") or admission(notice.text)


def of_its_kind(text: str, change: Change) -> bool:
    """True when a notice names the kind of thing that was changed: "misstated the age of …" of a changed age."""
    kind = change.reason.partition("-")[0]
    return kind in named(text)


def compatible(text: str, change: Change) -> bool:
    """Could a notice in these words mean this change? Not when it names kinds of things, or a place, and the change is known to be of
    another."""
    if any(words.search(text) for place, words in _places().items() if place != change.where):
        return False
    kinds = named(text)
    if not kinds:
        return True
    groups = _groups(change)
    return not groups or any(group & kinds for group in groups)


def grouped(text: str, change: Change) -> bool:
    """True when a text names a kind of thing that the change is known to be of."""
    kinds = named(text)
    return any(group & kinds for group in _groups(change))


def _groups(change: Change) -> list[frozenset[str]]:
    own = {change.reason.partition("-")[0], *[item.type for item in change.evidence if item.old and item.new]}
    if _QUOTE_MARKS.intersection(change.old):
        own.add("quote")
    return [group for group in GROUPS if group & own]


def admission(text: str) -> bool:
    """Do the words own up to an error?"""
    return _ADMISSION.search(text) is not None


@lru_cache(maxsize=1 << 8)
def named(text: str) -> frozenset[str]:
    """The kinds of things that a text names."""
    return frozenset(kind for kind, words in _words().items() if words.search(text))


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    """Compiled when a notice is first asked, since most runs meet none that needs it."""
    return {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in KINDS.items()}


@lru_cache(maxsize=1)
def _places() -> dict[str, re.Pattern[str]]:
    return {place: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for place, words in PLACES.items()}
