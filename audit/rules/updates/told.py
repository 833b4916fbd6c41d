"""Updates that tell more or less than before: a quotation, a source, background, information."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audit.model import Case, Edit, Judgement, Rule, Value
from audit.rules.evidence import FAIR, FIGURES, NAMES, STRONG, THIN, brought, fresh, judged, lost, natures, standing, taken
from audit.rules.examples import pairs
from audit.rules.measures import converted
from audit.rules.search import Finder
from audit.rules.stems import content, stem, stems, words
from audit.rules.updates.moved import running

ENOUGH = 3
"""Fresh content words from which an addition or a removal is information and not polish."""
CLAUSE = 5
"""Words from which an insertion is a clause of its own, even if the sentence had some of them before."""

_SAYING = r"\b(?:said|says|told|according\sto|confirmed|announced)\b"
_SAYS = Finder("said says told according confirmed announced", _SAYING)
_TELLING = re.compile(_SAYING, re.I)
_VOUCHING = frozenset("said says told according confirmed alleged alleges claimed claims believe believes believed".split())
_VOUCHES = Finder(" ".join(sorted(_VOUCHING)), rf"\b(?:{'|'.join(sorted(_VOUCHING))})\b")
"""Words by which somebody answers for a statement."""
_NAMED = NAMES | {"speaker"}
_RELATIVE_CLAUSE = re.compile(r"^\W*(?:where|who|which|when|after|whose)\s", re.I)
_STATE = re.compile(r", (?:[A-Z][\w.]{0,20} ?){1,3},?")
"""The state or country that is named behind a town."""
_PAST = re.compile(r"\b(?:1[5-9]\d\d|20[01]\d|years?\sago|decades?|centur(?:y|ies)|previously|formerly|had\sbeen|founded|history)\b")
_PERSONAL = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
"""Words in whose place a name only says again who is meant."""
_TOLD = (FIGURES | NAMES | {"quotation", "speaker", "weekday"}) - {"identifier"}


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
        and not (value.type == "place" and _of_place(edit))
    ]


def _of_place(edit: Edit) -> bool:
    """Does it only say again where a place is, as style books want it: Washington, D.C.; Portland, Oregon?"""
    return bool(_STATE.fullmatch((edit.old or edit.new).rstrip())) and edit.before.rpartition(" ")[2][:1].isupper()


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
    exact = running("new-information")(case)
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
    if clauses and lost(case):
        return judged("update", "removed-information", THIN, [("words", text, "") for text in clauses])
    return _unsourced(case)


def _unsourced(case: Case) -> Judgement | None:
    """Who says or believes it went, and it is told as a fact."""
    for edit in case.edits if standing(case) else ():
        who = [word for word in content(edit.old) if word.lower() not in _VOUCHING]
        if who and _VOUCHES(edit.old) and not content(edit.new) and not _VOUCHES(case.new):
            return judged("update", "removed-information", THIN, [("speaker", edit.old, edit.new)])
    return None


RULES: tuple[Rule, ...] = (
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
            "They met in Portland{|, Oregon}.",
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
        pairs(
            "They met in Washington{, D.C.|}.",
            "The bridge {has been shut|was closed}.",
            "The bridge was closed {again |}today.",
            "{Officials|They} closed the bridge.",
        ),
        "Simplification",
        ("old",),
    ),
)
