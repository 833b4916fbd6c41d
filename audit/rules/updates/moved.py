"""Updates that follow the story: its counts, plans, events, days and tenses moved on, or other people are credited with it."""

from __future__ import annotations

import re
from collections.abc import Callable

from audit.model import Case, Edit, Judgement, Rule
from audit.rules.credits import credits
from audit.rules.events import came_true, condition, done, next_house, progressed
from audit.rules.evidence import FAIR, STRONG, THIN, Judge, crossed, judged, standing, swaps
from audit.rules.examples import pairs
from audit.rules.running import drift, specified
from audit.rules.settled import settled
from audit.rules.stems import became_past, past, stem, words
from audit.rules.tolls import first

_REPORTING = frozenset(
    stem(word) for word in "say tell add note insist claim argue believe think warn deny state suggest show find".split()
)
"""Verbs whose tense is the house's choice: says, said."""
_DOING = re.compile(r"\b(?:is|are|am|was|were)\s\w+ing\b")
_TOLD_THAT = re.compile(
    r"\b(?:f(?:ound|ind|inds)|s(?:aid|ays?|how|hows|howed)|suggest(?:s|ed)?|report(?:s|ed)?|believed?)\s(?:[^.;]{0,40}\s)?that\b"
)
"""After it the tense follows the verb of saying, and is the house's choice too."""
_MOVING = ("number", "measure", "percent", "money", "score", "range", "ordinal", "weekday", "date", "time")
_BESIDE: dict[str, tuple[tuple[str, float, Callable[[Case, Edit], bool]], ...]] = {
    "figure-moved": (("condition", STRONG, lambda _, edit: condition(edit)),),
    "toll-rose": (("number", FAIR, first),),
    "new-information": (("number", FAIR, lambda _, edit: specified(edit)),),
}
"""What of a running story is told without a value in another's place: by reason, the evidence, its grade and the test."""
_READ = frozenset({"number", "measure", "percent", "money", "range"})


def running(reason: str) -> Judge:
    """Fires when an exchanged value is what a running story would say next."""

    def judge(case: Case) -> Judgement | None:
        drifted = [(drift(case, swap), swap) for swap in (*swaps(case, *_MOVING), *crossed(case, _READ))]
        found = [(moved.confidence, (old.type, old.text, new.text)) for moved, (_, old, new) in drifted if moved and moved.reason == reason]
        found += [
            (grade, (kind, edit.old, edit.new)) for kind, grade, test in _BESIDE.get(reason, ()) for edit in case.edits if test(case, edit)
        ]
        return judged("update", reason, max(sure for sure, _ in found), [evidence for _, evidence in found]) if found else None

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
        if words(edit.old) and words(edit.new) and (progressed(edit) or next_house(edit)) and not settled(case, edit)
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
        pairs(
            "{Ana Ortega|Ben Okafor} contributed reporting.",
            "Reporting by Ana Ortega{|; editing by Ben Okafor}",
            "Harbour Wire writers Ana Ortega and {Lena Weiss|Ben Okafor} in Lund contributed to this report.",
        ),
        pairs(
            "{Ana Ortega|Ben Okafor} won the prize.",
            "Ana Ortega{ reported|, who reported} the theft.",
            "Reporting by {Ana Ortega|Ben Okafor} led to the inquiry.",
            "The register was compiled by {Ortega|Okafor} over many winters.",
            "Contributing to the lifeboat are {Ana Ortega|Ben Okafor} and others.",
        ),
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
            "Resultaron heridas {cinco|siete} personas.",
            "Ferry fire {kills two|kills four}",
            "{Nine|12} Die as Ferry Sinks",
            "Some {40|64} boats were torn loose and {12|19} piers have collapsed.",
            "The flood has damaged {300|450} houses.",
            "{Six|Nine} towns have joined the boycott.",
            "Divers believe {two|three} sailors were below deck.",
            "About {900|1,500} dockers were marching to the harbour.",
            "{Hundreds|Thousands} of people lined the quay.",
            "{Four|Six} passengers were taken to a hospital.",
            "{No one|One sailor} was hurt.",
            "The appeal has raised {$3,000|$8,500}.",
            "The clip was watched {30,000|90,000} times.",
            "The wildfire has grown to {400|700} acres.",
            "There are {41|63} cases of cholera in the port.",
            "{Seven|Nine} confirmed dead in ferry fire",
            "Les pompiers ont secouru {12|19} marins.",
        ),
        pairs(
            "The wardens killed {12|21} wolves under the licence.",
            "She was arrested {three|five} times as a teenager.",
            "He was indicted on {12|21} counts.",
            "The yard launched {three|five} ferries on one day.",
            "The lab tested {120|210} samples.",
            "At least {12|21} towns ban it.",
            "{Hundreds|Thousands} of people live on the island.",
            "The letter, signed by {12|21} senators, came out in May.",
            "The victims were {12|21} and 14 years old.",
            "He farms {12|21} acres that burned in May.",
            "The wreck, which killed {12|21} people and led to a new law, lies off the cape.",
            "The club has {120|210} members on its missing list.",
            "{No one|One sailor} was hurt in the 1998 wreck.",
            "She was {29|31} when she was killed.",
            "The mayor has {two|three} sons.",
            "The ferry carries {300|450} people.",
            "The firm pays {300|450} workers by the hour.",
            "The board was sued by {three|five} towns.",
            "At least {21|12} people were killed in the fire.",
            "The 1995 fire killed {12|21} people.",
            "La inundación de 1995 dejó {12|21} muertos.",
            "The {40|64} drivers had licences.",
            "The school has {12|21} pupils.",
            "At least {12|12,000} people were killed.",
        ),
        "Event update",
        ("swap:number swap:measure swap:percent swap:money swap:score swap:mixed negation",),
    ),
    Rule(
        "figure-moved",
        "update",
        "A reading of a running story moved: a share price, an index, the wind, votes reported.",
        running("figure-moved"),
        pairs(
            "The index was up {2.1%|2.4%} in early trading.",
            "The storm had sustained winds of {90|100} mph.",
            "Sterling stood at {$1.2710|$1.2695}.",
            "Crude rose {80 cents|$1.10} to {$71.30|$71.60} a barrel.",
            "Shares of the ferry line fell {3|4.6} percent in {early|late} trading.",
            "The river is expected to crest at {12|14} feet.",
            "Forecasters expect {8|12} inches of snow.",
            "The quake struck at a depth of {10|14} kilometers.",
            "Lund led Malmo {1-0|2-0} at half-time.",
            "Ortega leads {6-4, 3-2|6-4, 5-3}.",
            "Ortega was ahead by {1,204|2,377} votes.",
            "The wave took the ferry; {nine|five} sailors are still missing.",
            "There were only {three|two} survivors.",
            "The death toll was lowered to {12|11}.",
            "The yard now expects sales of {$2.1|$1.9} billion.",
        ),
        pairs(
            "Turnout was {15%|51%} in the city.",
            "Over the decade the index gained {21%|12%}.",
            "The index card holds {12|21} lines.",
            "The bank has {12|21} percent of shares in the yard.",
            "The lead singer earned {12|21} percent of sales.",
            "The storm drain is {12|21} feet deep.",
            "The Hurricane Hotel has {120|210} rooms.",
            "The stock exchange closed {12|21} minutes late.",
            "Winds of {12|21} mph are the club's limit.",
            "Lund beat Malmo {2-1|3-1} in the final.",
            "Oil cost {$30|$13} a barrel in 1986.",
            "Lund lost {1-0|2-0} to Malmo in 2014.",
            "The river is {12|21} miles long.",
            "The yard expects to build {three|five} ferries.",
            "She has {two|three} surviving brothers.",
            "The gold medal weighs {$12|$21} in coins.",
        ),
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
            "The ship {will sail|sailed} in 2027.",
            "The court {will hear the case in May|heard the case on Monday}.",
            "El consejo {votará|aprobó} la reforma.",
            "Совет {рассмотрит|одобрил} план.",
        ),
        pairs(
            "The council {will|would} vote on the plan.",
            "The ship {will|is going to} sail at noon.",
            "The {plan|scheme} was dropped.",
            "He {planned to sell|sold} the ship in 2003.",
            "The board {did not name|named} the skipper in its 2011 report.",
            "The inn, open since {1974|1947}, {will close|closed} on Friday.",
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
            "The skipper was {arrested on Monday over|charged on Tuesday with} the theft.",
            "The ferry is {stuck|free}.",
            "Der Kapitän wurde {festgenommen|freigelassen}.",
            "Le capitaine a été {interpellé|mis en examen}.",
            "Движение по мосту {приостановлено|возобновлено}.",
        ),
        pairs(
            "In 1999, a man was {arrested over|charged with} the theft.",
            "The deckhand was {injured|killed} in the wreck that changed the law.",
            "The school {closed|reopened} after the war.",
            "The ferry is {free|stuck}.",
            "Der Kapitän wurde {freigelassen|festgenommen}.",
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
        pairs(
            "The mayor resigned {today|Wednesday}.",
            "Talks ended {this week|last week}.",
            "Rain is expected until {Thursday|Friday}.",
            "The strike is in its {third|fourth} day.",
        ),
        pairs(
            "The mayor resigned {Tuesday|Wednesday}.",
            "The mayor resigned on {Wed.|Wednesday}.",
            "The baths are open until {Thursday|Friday}.",
            "It was the {third|fourth} straight week of losses.",
        ),
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
