"""Updates that follow the story: its counts, plans, events, days and tenses moved on, or other people are credited with it."""

from __future__ import annotations

import re

from audit.model import Case, Judgement, Rule
from audit.rules.events import came_true, condition, done, progressed
from audit.rules.evidence import FAIR, STRONG, THIN, Judge, judged, standing, swaps
from audit.rules.examples import pairs
from audit.rules.running import credits, drift, settled
from audit.rules.stems import became_past, past, stem, words

_REPORTING = frozenset(
    stem(word) for word in "say tell add note insist claim argue believe think warn deny state suggest show find".split()
)
"""Verbs whose tense is the house's choice: says, said."""
_DOING = re.compile(r"\b(?:is|are|am|was|were)\s\w+ing\b")
_TOLD_THAT = re.compile(
    r"\b(?:f(?:ound|ind|inds)|s(?:aid|ays?|how|hows|howed)|suggest(?:s|ed)?|report(?:s|ed)?|believed?)\s(?:[^.;]{0,40}\s)?that\b"
)
"""After it the tense follows the verb of saying, and is the house's choice too."""
_MOVING = ("number", "measure", "percent", "money", "score", "ordinal", "weekday", "date", "time")


def running(reason: str) -> Judge:
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
    return running("relative-day")(case)


def _credit(case: Case) -> Judgement | None:
    if credits(case) and any(words(edit.old + edit.new) for edit in case.edits):
        return judged("update", "credit-changed", STRONG, [("words", case.old, case.new)])
    return None


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
        running("toll-rose"),
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
        running("figure-moved"),
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
        (
            "old",
            "new",
            "relative-day swap:weekday swap:date swap:time swap:ordinal",
        ),
    ),
)

TENSE = Rule(
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
)
"""Asked last: what else a sentence tells weighs more than its tense."""
