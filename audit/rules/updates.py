"""Updates: the world moved on, or the newsroom tells more or less than it did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Case, Judgement, Rule, Value
from audit.rules.events import came_true, condition, done, progressed
from audit.rules.evidence import FAIR, FIGURES, NAMES, STRONG, THIN, Judge, brought, fresh, judged, lost, natures, standing, swaps, taken
from audit.rules.examples import pairs
from audit.rules.measures import converted
from audit.rules.running import credits, drift, settled
from audit.rules.search import Finder
from audit.rules.stems import became_past, content, past, stem, stems, words

ENOUGH = 3
"""Fresh content words from which an addition or a removal is information and not polish."""
CLAUSE = 6
"""Words from which an insertion is a clause of its own, even if the sentence had some of them before."""

_REPORTING = frozenset(
    stem(word) for word in "say tell add note insist claim argue believe think warn deny state suggest show find".split()
)
"""Verbs whose tense is the house's choice: says, said."""
_DOING = re.compile(r"\b(?:is|are|am|was|were)\s\w+ing\b")
_TOLD_THAT = re.compile(
    r"\b(?:f(?:ound|ind|inds)|s(?:aid|ays?|how|hows|howed)|suggest(?:s|ed)?|report(?:s|ed)?|believed?)\s(?:[^.;]{0,40}\s)?that\b"
)
"""After it the tense follows the verb of saying, and is the house's choice too."""
_SAYING = r"\b(?:said|says|told|according\sto|confirmed|announced)\b"
_SAYS = Finder("said says told according confirmed announced", _SAYING)
_TELLING = re.compile(_SAYING, re.I)
_MOVING = ("number", "measure", "percent", "money", "score", "ordinal", "weekday", "date", "time")
_NAMED = NAMES | {"speaker"}
_RELATIVE_CLAUSE = re.compile(r"^\W*(?:where|who|which|when|after|whose)\s", re.I)
_PAST = re.compile(r"\b(?:1[5-9]\d\d|20[01]\d|years?\sago|decades?|centur(?:y|ies)|previously|formerly|had\sbeen|founded|history)\b")
_PERSONAL = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
"""Words in whose place a name only says again who is meant."""
_TOLD = (FIGURES | NAMES | {"quotation", "speaker", "weekday"}) - {"identifier"}


def _running(reason: str) -> Judge:
    """Fires when an exchanged value is what a running story would say next."""

    def judge(case: Case) -> Judgement | None:
        found = [(swap[1].type, swap[1].text, swap[2].text) for swap in swaps(case, *_MOVING) if drift(case, swap) == reason]
        if reason == "figure-moved":
            found += [("condition", edit.old, edit.new) for edit in case.edits if condition(edit)]
        return judged("update", reason, STRONG, found) if found else None

    return judge


def _plan(case: Case) -> Judgement | None:
    """Words of intention went, or "has not yet", and the deed is told in their place as done or doing."""
    if not (case.old and case.new):
        return None
    for edit in case.edits:
        if done(edit):
            return judged("update", "plan-became-fact", STRONG, [("modality", edit.old, edit.new)])
        if came_true(edit):
            return judged("update", "plan-became-fact", FAIR, [("negation", edit.old, edit.new)])
    return None


def _event(case: Case) -> Judgement | None:
    """The same event, a step further on."""
    found = [
        ("event", edit.old, edit.new)
        for edit in case.edits
        if words(edit.old) and words(edit.new) and progressed(edit) and not settled(case, edit)
    ]
    return judged("update", "event-moved", FAIR, found) if found else None


def _tense(case: Case) -> Judgement | None:
    """The same verb in the present before and in the past now, or what was being done told as done."""
    if not standing(case):
        return None
    for edit in case.edits:
        ours, theirs = words(edit.old), words(edit.new)
        if not ours or not theirs or len(ours) > 5 or len(theirs) > 5 or (any(map(past, ours)) and not _DOING.search(edit.old)):
            continue
        if not _REPORTING.isdisjoint(map(stem, ours)):
            continue
        done_now = list(filter(past, theirs))
        same = not set(map(stem, ours)).isdisjoint(map(stem, done_now))
        # were searching, found; but not: were carrying, carried
        moved = not same if any(map(past, ours)) else same or _DOING.search(edit.old) is not None
        if (done_now and moved and not _TOLD_THAT.search(edit.before)) or any(became_past(a, b) for a in ours for b in theirs):
            return judged("update", "tense-moved", THIN, [("tense", edit.old, edit.new)])
    return None


def _relative(case: Case) -> Judgement | None:
    """Today became Wednesday, this week last week; or the weekday moved on with news of that day."""
    for edit in case.edits:
        kinds = {value.type for value in (*edit.gone, *edit.come)}
        if (
            "relative-day" in kinds
            and len(words(edit.old)) <= 3
            and len(words(edit.new)) <= 3
            and kinds <= {"relative-day", "weekday", "date", "year", "time"}
        ):
            return judged("update", "relative-day", FAIR, [("relative-day", edit.old, edit.new)])
    return _running("relative-day")(case)


def _credit(case: Case) -> Judgement | None:
    if credits(case) and any(words(edit.old + edit.new) for edit in case.edits):
        return judged("update", "credit-changed", STRONG, [("words", case.old, case.new)])
    return None


def _quotation(case: Case) -> Judgement | None:
    """At least three fresh content words inside quotation marks; in a sentence that is new as a whole, four words of any kind."""
    known = stems(case.old)
    come = [value for edit in case.edits for value in edit.come if value.type == "quotation"]
    new = [
        value
        for value in come
        if (not case.old and len(words(value.text)) > ENOUGH)
        or sum(stem(word) not in known and word not in case.other_old for word in content(value.text)) >= ENOUGH
    ]
    return judged("update", "new-quotation", STRONG, [("quotation", "", value.text) for value in new]) if new else None


def _source(case: Case) -> Judgement | None:
    """Somebody is named beside a verb of saying where nobody was."""
    for edit in case.edits if case.old else ():
        said = not content(edit.old) and _SAYS(edit.new) and not _SAYS(edit.old)
        if (
            said
            and len(_TELLING.findall(case.new)) > len(_TELLING.findall(case.old))
            and fresh(case)
            and not set(words(edit.new.lower())) & {"he", "she", "they", "it"}
        ):
            return judged("update", "new-source", FAIR, [("speaker", "", edit.new)])
    return None


def _background(case: Case) -> Judgement | None:
    """What was added tells of the past."""
    if case.old:
        longer = zip(case.edits, natures(case), strict=True) if "added" in natures(case) else ()
        added = " ".join([edit.new for edit, kind in longer if kind == "added" and len(words(edit.new)) >= CLAUSE])
    else:
        added = case.new
    return judged("update", "background-added", FAIR, [("words", "", added)]) if added and _PAST.search(added) else None


def _told(case: Case, side: str) -> list[Value]:
    """Values that one side tells and the other does not, where words were added (or removed) and none exchanged."""
    wanted, other, others = ("added", case.old, case.old_values) if side == "come" else ("removed", case.new, case.new_values)
    if wanted not in natures(case):
        return []
    return [
        value
        for edit, kind in zip(case.edits, natures(case), strict=True)
        if kind == wanted
        for value in (edit.come if side == "come" else edit.gone)
        if value.type in _TOLD
        and value.normal != "1"
        and not _known(value, other)
        and not (value.type in _NAMED and _PERSONAL & set(words(edit.old.lower())))
        and not any(converted(value, told) for told in others)
    ]


def _known(value: Value, text: str) -> bool:
    """Is a name only fuller or shorter than one the other side has, a quotation only cut otherwise?"""
    if value.type == "quotation":
        return stems(value.text) <= stems(text)
    return value.type in _NAMED and bool(stems(value.text) & stems(text))


def _pronouns(case: Case) -> bool:
    """Did a pronoun come that may stand for a name that went?"""
    return any(word in _PERSONAL for edit in case.edits for word in words(edit.new.lower()))


def _clauses(case: Case, side: str) -> Iterator[str]:
    """Clauses that one side tells and the other does not, whatever words of them it had before."""
    wanted = "added" if side == "come" else "removed"
    for edit, kind in zip(case.edits, natures(case), strict=True):
        text = edit.new if side == "come" else edit.old
        if kind == wanted and _is_clause(text):
            yield text


def _is_clause(text: str) -> bool:
    """Long enough to be one, or a relative clause with its comma (", where he died")."""
    told = len(content(text))
    relative = text.lstrip()[:1] == "," and _RELATIVE_CLAUSE.match(text) is not None
    return (len(words(text)) >= CLAUSE and told >= 2) or (relative and told >= 1)


def _more(case: Case) -> Judgement | None:
    if not case.old:
        return judged("update", "new-information", STRONG, [("words", "", case.new)])
    exact = _running("new-information")(case)
    if exact:
        return exact
    told = _told(case, "come")
    if told and fresh(case):
        return judged("update", "new-information", FAIR, [(value.type, "", value.text) for value in told])
    come, gone = (fresh(case), lost(case)) if len(brought(case)) >= ENOUGH else ((), ())
    if len(come) >= ENOUGH and (len(come) > len(gone) + 1 or not standing(case)):
        return judged("update", "new-information", FAIR if len(come) > ENOUGH else THIN, [("words", " ".join(gone), " ".join(come))])
    clauses = list(_clauses(case, "come")) if "added" in natures(case) else []
    return judged("update", "new-information", THIN, [("words", "", text) for text in clauses]) if clauses else None


def _less(case: Case) -> Judgement | None:
    if not case.new:
        return judged("update", "removed-information", STRONG, [("words", case.old, "")])
    told = [value for value in _told(case, "gone") if not (value.type in _NAMED and _pronouns(case))]
    if told and lost(case):
        return judged("update", "removed-information", FAIR, [(value.type, value.text, "") for value in told])
    come, gone = (fresh(case), lost(case)) if len(taken(case)) >= ENOUGH else ((), ())
    if len(gone) >= ENOUGH and len(gone) > len(come) + 1:
        return judged("update", "removed-information", FAIR if len(gone) > ENOUGH else THIN, [("words", " ".join(gone), " ".join(come))])
    clauses = list(_clauses(case, "gone")) if "removed" in natures(case) else []
    return judged("update", "removed-information", THIN, [("words", text, "") for text in clauses]) if clauses and lost(case) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "credit-changed",
        "update",
        "Other people are credited with the story.",
        _credit,
        pairs("{Ana Ortega|Ben Okafor} contributed reporting.", "Reporting by Ana Ortega{|; editing by Ben Okafor}"),
        pairs("{Ana Ortega|Ben Okafor} won the prize.", "Ana Ortega{ reported|, who reported} the theft."),
        "Additional sourcing",
    ),
    Rule(
        "toll-rose",
        "update",
        "A count of a running story grew: killed, injured, evacuated, arrested, votes counted.",
        _running("toll-rose"),
        pairs(
            "At least {12|21} people were killed in the fire.",
            "Police said {three|five} demonstrators were injured.",
            "Les pompiers ont évacué {20|35} personnes.",
            "Some {40|64} drivers have been fined.",
            "Рятувальники евакуювали {20|35} людей.",
            "Al menos {cuatro|seis} personas murieron.",
        ),
        pairs(
            "At least {21|12} people were killed in the fire.",
            "The 1995 fire killed {12|21} people.",
            "La inundación de 1995 dejó {12|21} muertos.",
            "The {40|64} drivers had licences.",
            "The school has {12|21} pupils.",
            "At least {12|12,000} people were killed.",
        ),
        "Event update",
        ("swap:number swap:measure swap:percent swap:money swap:score swap:ordinal",),
    ),
    Rule(
        "figure-moved",
        "update",
        "A reading of a running story moved: a share price, an index, the wind, votes reported.",
        _running("figure-moved"),
        pairs("The index was up {2.1%|2.4%} in early trading.", "The storm had sustained winds of {90|100} mph."),
        pairs("Turnout was {15%|51%} in the city.", "Over the decade the index gained {21%|12%}."),
        "Event update",
        ("old", "new"),
    ),
    Rule(
        "plan-became-fact",
        "update",
        "What was planned is told as done.",
        _plan,
        pairs(
            "The council {will vote|voted} on the plan.",
            "The ship {is expected to sail|sailed} at noon.",
            "The book is {set to launch in a few weeks|launched last March}.",
            "El consejo {votará|aprobó} la reforma.",
            "Совет {рассмотрит|одобрил} план.",
        ),
        pairs(
            "The council {will|would} vote on the plan.",
            "The ship {will|is going to} sail at noon.",
            "The {plan|scheme} was dropped.",
            "Совет {обсудил|рассмотрел} план.",
            "El consejo {votará|debatirá} la reforma.",
        ),
        "Event update",
        ("old", "new"),
    ),
    Rule(
        "event-moved",
        "update",
        "The event is told a step further on: arrested, charged, convicted; injured, dead; under way, over.",
        _event,
        pairs(
            "A man was {arrested over|charged with} the theft.",
            "Two people were {injured|killed} in the crash.",
            "The bridge is {closed|open again}.",
            "Движение по мосту {приостановлено|возобновлено}.",
        ),
        pairs(
            "In 1999, a man was {arrested over|charged with} the theft.",
            "A man was {convicted of|charged with} theft.",
            "Движение по мосту {возобновлено|приостановлено}.",
            "Two people were {killed|injured} in the crash.",
        ),
        "Event update",
        ("old", "new"),
    ),
    Rule(
        "relative-day",
        "update",
        "The day rolled on with the story: today became Wednesday, this week last week.",
        _relative,
        pairs("The mayor resigned {today|Wednesday}.", "Talks ended {this week|last week}."),
        pairs("The mayor resigned {Tuesday|Wednesday}.", "The mayor resigned on {Wed.|Wednesday}."),
        "Style-guide edits",
        ("relative-day swap:weekday swap:date swap:time swap:ordinal",),
    ),
    Rule(
        "new-quotation",
        "update",
        "A quotation that the earlier version did not have.",
        _quotation,
        pairs("The mayor resigned{.|. “I have disappointed people who trusted this office,” she said.}"),
        pairs("The mayor {said she was tired|said she was “tired”} of it.", "“I am {so |}tired,” she said."),
        "Quote addition",
        ("quotation",),
    ),
    Rule(
        "new-source",
        "update",
        "Somebody is named as a source where nobody was.",
        _source,
        pairs("The bridge was closed{|, said Okafor, who runs the port}."),
        pairs("The bridge was closed, {said Okafor|Okafor said}.", "The bridge was closed{, she said|}."),
        "Additional sourcing",
        ("old", "new"),
    ),
    Rule(
        "background-added",
        "update",
        "What was added tells of the past.",
        _background,
        pairs("The bridge was closed{|, the first closure since a ferry struck its northern pier in 1998}."),
        pairs("The bridge was closed{|, and traffic went through the old town}.", "The bridge was built in {1998|1989}."),
        "Add background",
        ("new",),
    ),
    Rule(
        "new-information",
        "update",
        "More is told than before.",
        _more,
        pairs("The bridge was closed{|, and heavy lorries were sent round the harbour}.", "Officials{| in Odesa} closed the bridge."),
        pairs(
            "The bridge {was closed|has been shut}.",
            "The bridge was closed{| again}.",
            "Officials closed {the|that} bridge.",
            "The reef is 5 miles{| (8 kilometers)} long.",
            "{She|Ana Ortega} closed the bridge.",
            "The loan was {€2bn|2 billion euros}.",
            "{МИД|Министерство иностранных дел} молчит.",
            "Der Schaden {beträgt|beläuft sich auf} 20.000 Euro.",
        ),
        "Add information (other)",
        ("new",),
    ),
    Rule(
        "removed-information",
        "update",
        "Less is told than before.",
        _less,
        pairs("The bridge was closed{, and heavy lorries were sent round the harbour|}.", "Officials{ in Odesa|} closed the bridge."),
        pairs("The bridge {has been shut|was closed}.", "The bridge was closed {again |}today.", "{Officials|They} closed the bridge."),
        "Simplification",
        ("old",),
    ),
    Rule(
        "tense-moved",
        "update",
        "The same deed, told in the present before and in the past now.",
        _tense,
        pairs("The party {leads|led} the committee.", "Crews {are|were} searching the river.", "Совет {обсуждает|обсуждал} план."),
        pairs(
            "The party {led|leads} the committee.",
            "The party {lead|leads} the committee.",
            "Crews {is|are} searching the river.",
            "Crews {were carrying|carried} lamps.",
            "They found that sleep {helps|helped}.",
        ),
        "Event update",
        ("old", "new"),
    ),
)
