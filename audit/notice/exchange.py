"""What a notice says in German, French, Spanish, Russian or Ukrainian: both sides where the wording leaves no doubt, else none at all.

A part of a notice blames ("stand hier X", "disait X"), states what is right ("richtig ist Y", "lo correcto es Y"), puts one in place of
the other, or asks to be excused. One part that blames and one that is right make a claim, whichever comes first.
"""

from __future__ import annotations

from functools import lru_cache

from audit.model import Claim
from audit.notice.contrast import contrast
from audit.notice.values import found, whole
from audit.notice.vocabulary import compiled

_LONG = 5
"""Words from which a side is a clause, that is told only by the value that it has in place of the other's."""

_DE_OLD = r"(?:früher|erst|vorherig|vorig|älter|ursprünglich|alt)en? (?:version|fassung)(?: (?:dieses|des|unseres|dieser|der) [^\W\d]+)?"
_FR_OLD = (
    r"(?:(?:une|la|notre) (?:première |précédente |ancienne )?version(?: (?:précédente|antérieure|initiale|originale))?"
    r"(?: (?:de cet|de ce|de cette|de notre|de l[’'])[ ]?[^\W\d]+)?)"
)
_ES_OLD = (
    r"(?:(?:una|la) (?:primera |anterior )?versión(?: (?:anterior|previa|inicial|original))?(?: (?:de este|de esta|del|de la) [^\W\d]+)?)"
)
_RU_OLD = (
    r"в (?:более )?(?:предыдущей|первоначальной|первой|ранней|изначальной|прежней) (?:версии|редакции)"
    r"(?: (?:(?:этого|этой|нашего|данного) )?(?:материала|текста|статьи|новости|публикации|заметки))?"
)
_UK_OLD = (
    r"[ув] (?:попередній|первинній|першій|початковій|ранішій) (?:версії|редакції)"
    r"(?: (?:(?:цього|цієї|нашого) )?(?:матеріалу|тексту|статті|новини|публікації))?"
)
_DE_FIRST = r"(?:zunächst|zuerst|ursprünglich|anfangs|zuvor|vorher|fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich)"
_DE_HERE = r"(?:hier|an dieser stelle|(?:im|in diesem|in unserem|in der|in dieser) (?:text|artikel|beitrag|bericht|meldung|überschrift))"
_FR_WROTE = (
    r"(?:écriv\w+|indiqu\w+|affirm\w+|disait|disions|mentionn\w+|annonç\w+|parl\w+ de|fais\w+ état de|écrit|indiqué|affirmé|annoncé)"
)
_FR_BADLY = r"(?: (?:à tort|par erreur|d[’']abord|initialement|précédemment))*"
_ES_SAID = (
    r"(?:decía\w*|dijimos|escribí|afirmé|publiqué|indicaba\w*|indicamos|afirmaba\w*|publicamos"
    r"|publicábamos|señalaba\w*|escribimos|habíamos escrito|ponía)"
)
_RU_HAD = (
    r"(?:было|был|была)?(?: ?(?:ошибочно|неверно|неправильно))?"
    r" ?(?:указано|указан|указана|написано|говорилось|сообщалось|утверждалось|значилось|было)(?: о\b)?"
)
_UK_HAD = (
    r"(?:було)?(?: ?(?:помилково|невірно|неправильно))? ?(?:вказано|зазначено|написано|йшлося|повідомлялося|стверджувалося"
    r"|було)(?: про\b)?"
)

BLAMED = compiled(
    rf"""^\W*(?:(?:in|an) (?:einer|der) {_DE_OLD} (?:stand|hieß es|war(?: von)?|hatten wir|haben wir)(?: {_DE_FIRST})?
    |{_DE_FIRST} (?:stand|hieß es|war(?: von)?)(?: {_DE_HERE})?(?: {_DE_FIRST})?|{_DE_HERE} (?:stand|hieß es)(?: {_DE_FIRST})?
    |wir (?:hatten|haben)(?: {_DE_FIRST})?(?: geschrieben| berichtet| angegeben)?(?=[ ,])
    |(?:dans )?{_FR_OLD},?(?: nous (?:avons |avions )?|[ ]){_FR_WROTE}{_FR_BADLY}
    |(?:l[’']article|cet article) {_FR_WROTE}{_FR_BADLY}
    |nous (?:(?:avons|avions)(?: à tort| par erreur| d[’']abord| initialement)? )?{_FR_WROTE}{_FR_BADLY}
    |[^;,]{{3,140}}? (?:irrtümlich|fälschlich|versehentlich)(?:er[ ]?weise)? als
    |(?:en )?{_ES_OLD},?(?: se)? {_ES_SAID}(?: por error| erróneamente)?
    |(?:por (?:un )?error,? )?(?:antes )?(?:se )?{_ES_SAID}(?: por error| erróneamente)?
    |(?:en|ayer) [^;]{{3,120}}? (?:se (?:publicó|afirmaba|decía|indicaba|dijo)|publicamos|dijimos|escribimos)(?: por error| erróneamente)?
    |{_RU_OLD},? (?:мы )?(?:ошибочно )?(?:{_RU_HAD}|написали|указали)|(?:ранее|изначально|первоначально)(?: в [^\W\d]+)? {_RU_HAD}
    |(?:первоначально |сначала )?мы (?:ошибочно|неверно)? ?(?:написали|указали)
    |[^;,]{{3,140}}? (?:ошибочно|неверно|неправильно) назван[аоы]?|(?:[вн][оа]? [^;,]{{3,80}}? )?(?:указан[оа]?|напечатано)
    |[^;,]{{3,140}}? (?:помилково|невірно|неправильно) назван[аоі]|(?:[увн]а? [^;,]{{3,80}}? )?(?:вказано|надруковано)
    |в (?:тексте|статье|новости|заметке|материале) {_RU_HAD}
    |{_UK_OLD},? (?:ми )?(?:помилково )?(?:{_UK_HAD}|написали|вказали)|(?:раніше|спочатку|спершу)(?: [ув] [^\W\d]+)? {_UK_HAD}
    |(?:спочатку )?ми (?:помилково|невірно)? ?(?:написали|вказали)|[ув] (?:тексті|статті|новині|замітці|матеріалі) {_UK_HAD})
    (?:,? (?:dass|que|qu[’']|что|що)(?: |(?<=[’'])))?(?:,? ?(?:es|sie|er) (?:sei(?:en)?|ist|war(?:en)?)\b)?[,:]? ?(?P<wrong>\S.*)$"""
)
"""A part that says what the text had."""

RIGHT = compiled(
    r"""^\W*(?:(?:richtig|korrekt) (?:ist|sind|war|waren|wäre|muss es)(?: es)?|(?:tatsächlich|in wirklichkeit) (?:ist|war|sind|waren
    |handelt) ?(?:es)?(?: sich um)?
    |es (?:ist|sind|war|waren)(?: aber| jedoch| tatsächlich)?
    |(?:en réalité,? )?(?:il s[’']agit|il s[’']agissait)(?: en réalité| en fait)? (?:de|d[’'])|(?:en réalité,? |en fait,? )?c[’'](?:est
    |était)(?: bien| en réalité| en fait)?|il (?:faut|fallait) lire
    |(?:er|sie) (?:ist|war) (?:aber|jedoch|tatsächlich|vielmehr)|lo (?:correcto|cierto) es(?: que)?|(?:en realidad,? )?(?:es
    |son|fue|era|eran|fueron)|en realidad
    |(?:правильно|верно|верная дата|правильный вариант)(?: —| –| -|:)?|но это|але це|(?:следует|надо|нужно|слід
    |треба) читат[ьи]|на самом деле(?: это| она| он)?(?: —| –| -|,)?|это не так[,:;]
    |(?:правильно|вірно|правильний варіант)(?: —| –| -|:)?|насправді(?: це| вона| він)?(?: —| –| -|,)?)(?:[,:—– ]+
    |(?<=[’']))(?P<right>\S.*)$"""
)
"""A part that says what is right."""

BOTH = compiled(
    r"""(?:^|\s)(?:(?:an)?statt (?P<wrong0>.+?) (?:muss|müsste|soll|sollte) es(?: richtig)? (?P<right0>.+?) (?:heißen|lauten)\b
    |(?:es muss|es müsste|richtig muss es) (?P<right1>.+?) (?:heißen|lauten) (?:an)?statt (?P<wrong1>.+)
    |\Aaus (?P<wrong2>.+?) (?:wurde|haben wir) (?P<right2>.+?)(?: gemacht)?
    |wir haben (?P<wrong3>.+?) durch (?P<right3>.+?) ersetzt|wir haben (?!das |es |dies )(?:im text |hier )?(?P<wrong4>.+?) (?:in|zu
    |auf) (?P<right4>.+?) (?:geändert
    |korrigiert)
    |(?:nous avons|on a) remplacé (?P<wrong5>.+?) par (?P<right5>.+)
    |(?:nous )?(?:avons|avions) (?:écrit|indiqué|annoncé|publié)(?: par erreur| à tort)? (?P<wrong7>.+?) au lieu de (?P<right7>.+)
    |(?:lire|fallait lire|faut lire) (?P<right8>.+?)(?: au lieu de|,? et non(?: pas)?) (?P<wrong8>.+)
    |(?:donde )?(?:decía|dice|ponía|pone) (?P<wrong9>.+?),? (?:debe|debía|debería) (?:decir|poner) (?P<right9>.+)
    |se ha (?:cambiado|sustituido|reemplazado) (?P<wrong10>.+?) por (?P<right10>.+)
    |en (?:lugar|vez) de (?P<wrong11>.+?),? (?:debe|debía|debería) decir (?P<right11>.+)
    |(?:dijimos|publicamos|escribimos|decía|se publicó|pusimos) (?P<wrong12>.+?) en (?:lugar|vez) de (?P<right12>.+)
    |ce n[’'](?:est|était) pas (?P<wrong28>.+?),? (?:c[’'](?:est|était)|mais) (?P<right28>.+)
    |no (?:es|son|fue|era|se trata de) (?P<wrong13>.+?),? sino (?:de )?(?P<right13>.+)
    |(?:dijimos|publicamos|se publicó) (?P<wrong24>.+?),? cuando deb(?:ía|ería) decir (?P<right24>.+)
    |il s[’']agit (?:de |d[’'])(?P<right25>.+?), (?:et )?(?:non )?pas (?:de |d[’'])(?P<wrong25>.+)
    |c[’']est (?P<right26>.+?) qu[’']il fallait lire,? et non(?: pas)? (?P<wrong26>.+)
    |(?P<wrong27>.+?) — (?:ошибка|помилка), (?:верно|правильно|вірно)(?: —)? (?P<right27>.+)
    |вместо (?P<wrong14>.+?) (?:следует|нужно|надо) читать (?P<right14>.+)
    |(?:следует|нужно|надо) читать (?P<right15>.+?) вместо (?P<wrong15>.+)
    |(?:мы )?заменили (?P<wrong16>.+?) на (?P<right16>.+)|(?P<wrong17>.+?) исправлен[аоы]? на (?P<right17>.+)
    |замість (?P<wrong18>.+?) (?:слід|треба|потрібно) читати (?P<right18>.+)
    |(?:слід|треба|потрібно) читати (?P<right19>.+?) замість (?P<wrong19>.+)
    |(?:ми )?замінили (?P<wrong20>.+?) на (?P<right20>.+)|(?P<wrong21>.+?) виправлено на (?P<right21>.+)
    |als (?P<wrong29>[^,;]{2,40}?) (?:bezeichnet|vorgestellt|betitelt|genannt)(?: worden)?,? (?:er |sie )?(?:ist|war)[ ]
    (?:(?:tatsächlich|jedoch|aber|vielmehr) ){1,2}(?P<right29>[^,;]{2,60})
    |(?P<right22>.+?) (?:ist|war) (?:richtig|korrekt),? (?:und )?(?P<wrong22>.+?) (?:ist|war) falsch|(?P<wrong23>.+?) (?:ist
    |war) falsch,? (?:richtig|korrekt) (?:ist|war) (?P<right23>.+))$"""
)
"""A part that puts one in place of the other."""

SORRY = compiled(
    r"""^\W*(?:(?:wir bitten|wir entschuldigen|wir bedauern|den fehler bitten|das haben wir|der fehler wurde|wir haben (?:das
    |den fehler|die stelle))\b
    |(?:toutes )?(?:nos|avec nos) excuses|nous (?:présentons|prions|regrettons)|l[’']erreur a été|pedimos (?:nuestras )?disculpas
    |lamentamos
    |(?:мы )?(?:приносим|просим)|редакция(?: [^,]{1,40}?)? (?:приносит|просит)|ошибка исправлена|(?:ми )?(?:перепрошуємо
    |вибачаємос[яь]|просимо)
    |редакція|помилку виправлено)"""
)
_CONTRARY = compiled(
    r"""\b(?:entgegen (?:unserer|unserem|unseren|einer|der früheren)\b|contrairement à ce qu[ei’']|al contrario de lo que
    |contrariamente a lo que
    |вопреки|всупереч)"""
)
_EARLIER = compiled(
    rf"""\b(?:{_DE_OLD}|{_DE_FIRST} (?:stand|hieß)|stand hier|première version|version (?:précédente|antérieure|initiale)|(?:primera
    |anterior) versión|versión (?:anterior|previa|inicial)
    |antes decía|{_RU_OLD}|{_UK_OLD}|(?:ранее|изначально|первоначально) (?:в|было)|(?:раніше|спочатку) (?:в|у|було)|wir (?:hatten
    |haben)|habíamos|nous (?:avons|avions|\w+ions)\b|(?:dijimos|publicamos)|entgegen unserer)"""
)
"""Words of a notice in one of these languages that says what its text once had."""
_DENIES = compiled(r",? (?:und )?nicht |,? et non |,? y no |, no |,? а не |nicht .+ sondern | sino ")
_FOREIGN = compiled(
    r"\b(?:ist|pas|que|dass|qu[’'].|[ls][’'][aeio]|c[’']é|war|nicht|wurde|hieß|stand|est|était|une|les|es|fue|una|los|decir|debe)\b|[а-яіїєґ]"
)
_NO_VALUE = compiled(r"falsch|richtig|korrekt|lire|erreur|error|ошибка|помилка")
_PART = compiled(
    r"""\s*;\s*|\s+—\s+(?=правильно|верно|вірно)|, (?=in (?:einer|der) (?:früher|erst|vorig|ursprüng)|richtig ist|il s[’']agit|c[’']est
    |une (?:version|première|précédente) |una (?:versión|primera|anterior) |lo correcto es|в (?:предыдущей|первоначальной|первой)[ ]
    |ранее было
    |у (?:попередній|першій|початковій) |раніше було|правильно|верно|вірно|но это |але це |следует чит|надо чит|слід чит
    |треба чит)|,? cuando (?=lo (?:correcto|cierto) es)|,? (?:cuando en realidad
    |alors qu[’'](?=il s|en réalité)) ?(?=\S)
    | \((?=(?:zuvor|antes|ранее|раніше))"""
)
"""Where one part of a sentence ends and the other begins."""
_ASIDE = compiled(
    r"""(?P<no>\b(?:nicht|et non|y no|а не))?, (?:so )?(?:wie|comme|como|как|як) [^,.;]{4,80}(?(no),(?=[ ])|(?=, (?:sondern
    |mais|sino|а)[ ]))"""
)
"""Who said so, between what it was not and what it was."""
_END = compiled(
    r"""(?:,? (?:bezeichnet(?: worden)?|vorgestellt|geschrieben|die rede|berichtet|angegeben|heißen|lauten
    |como (?:se )?(?:decía|indicamos)|comme (?:écrit|indiqué)[^,]*
    |как (?:было )?указано|як (?:було )?вказано))?[\s.,;:)»”"]*\Z"""
)
"""What ends a part and is no piece of its value."""


def without_asides(sentences: list[str]) -> list[str]:
    """The sentences without the words that say, between the two sides, where the wrong one stood: "not 1930, as we wrote, but 1931"."""
    return [_ASIDE.sub(r"\g<no>", sentence) if "," in sentence else sentence for sentence in sentences]


def exchanged(sentences: list[str]) -> list[Claim] | None:
    """The claim of a notice in one of these languages; an empty list when it only contradicts; None where nothing is certain."""
    parts = [part for sentence in sentences for part in _PART.split(sentence) if part and not SORRY.match(part)]
    for part in (*sentences, *parts):
        if swap := BOTH.search(part):
            sides = {name.rstrip("0123456789"): text for name, text in swap.groupdict().items() if text}
            return [_claim(sides["wrong"], sides["right"])]
    blamed = [match["wrong"] for part in parts if (match := BLAMED.match(part))]
    right = [match["right"] for part in parts if not BLAMED.match(part) and (match := RIGHT.match(part))]
    denies = any(_DENIES.search(part) for part in parts)
    if len(blamed) == len(right) == 1 and not denies:
        return [_claim(blamed[0], right[0])]
    return [] if not denies and any(_CONTRARY.search(part) for part in parts) else None


def certain(claim: Claim, sentences: list[str]) -> bool:
    """False for a right side alone in a notice that says what the text had, or gives two values of one type: it may be the other one."""
    if claim.wrong:
        return True
    if any(_EARLIER.search(sentence) or SORRY.match(sentence) for sentence in sentences):
        return False
    told = "; ".join(sentences)
    types = [value.type for value in found(told)] if _FOREIGN.search(told) else []
    return len(types) == len(set(types)) and not (claim.right and _NO_VALUE.fullmatch(claim.right))


@lru_cache(maxsize=256)
def _claim(wrong: str, right: str) -> Claim:
    """The two sides, cut to what differs where they are clauses."""
    wrong, right = (_END.sub("", side).strip(' „“«»"—–') for side in (wrong, right))
    pair = contrast(wrong, right) if wrong and right else (None, None)
    if all(pair):
        return Claim(*pair)
    if max(len(side.split()) for side in (wrong, right)) < _LONG:
        return Claim(wrong or None, right or None)
    return Claim(whole(wrong), None)
