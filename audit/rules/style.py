"""Style: the meaning stays."""

from __future__ import annotations

from collections.abc import Callable

from audit.model import Case, Judgement, Rule
from audit.rules.evidence import FAIR, FIGURES, STRONG, SURE, THIN, Judge, apart, fresh, judged, lost, natures
from audit.rules.examples import pairs
from audit.rules.lexicon import HONORIFICS
from audit.rules.measures import converted
from audit.rules.running import numbering
from audit.rules.stems import words
from audit.rules.telling import LIGHT, tells


def _any(reason: str, confidence: float, *kinds: str) -> Judge:
    """Fires when an edit of one of these natures is among the edits, and none of the others tells anything; the order of the rules says
    which one names the case."""
    wanted = frozenset(kinds)

    def judge(case: Case) -> Judgement | None:
        if wanted.isdisjoint(natures(case)):
            return None
        found = [edit for edit, kind in zip(case.edits, natures(case), strict=True) if kind in wanted]
        if any(kind not in wanted | LIGHT and tells(case, edit) for edit, kind in zip(case.edits, natures(case), strict=True)):
            return None  # it would speak for an edit that it knows nothing of
        return judged("style", reason, confidence, [("words", edit.old, edit.new) for edit in found])

    return judge


def _all(reason: str, confidence: float, *kinds: str) -> Judge:
    """Fires when every edit is of one of these natures."""
    wanted = frozenset(kinds)

    def judge(case: Case) -> Judgement | None:
        if case.edits and wanted.issuperset(natures(case)):
            return judged("style", reason, confidence, [("words", edit.old, edit.new) for edit in case.edits])
        return None

    return judge


def _kind(reason: str, test: Callable[[Case], bool]) -> Judge:
    def judge(case: Case) -> Judgement | None:
        return (
            judged("style", reason, STRONG, [("words", case.old, case.new)]) if test(case) and not fresh(case) and not lost(case) else None
        )

    return judge


def _number_format(case: Case) -> Judgement | None:
    """A figure is written otherwise and its value is the same; no other edit tells anything."""
    if any(kind not in LIGHT and tells(case, edit) for edit, kind in zip(case.edits, natures(case), strict=True)):
        return _restated(case)
    figures = [value for value in case.old_values if value.type in FIGURES]
    written: dict[tuple[str, str], list[str]] = {}
    for value in case.new_values if figures else ():
        written.setdefault((value.type, value.normal), []).append(value.text)
    for value in figures:
        texts = written.get((value.type, value.normal))
        if texts and value.text not in texts:
            return judged("style", "number-format", STRONG, [(value.type, value.text, texts[0])])
    return _restated(case)


def _restated(case: Case) -> Judgement | None:
    """A measure is given in another unit, or in a second unit as well, or no longer."""
    for edit in case.edits:
        for side, others in ((edit.come, case.old_values), (edit.gone, case.new_values)):
            for value in side:
                told = next((other for other in others if converted(other, value)), None)
                if told is not None:
                    return judged("style", "number-format", FAIR, [(value.type, told.text, value.text)])
    return None


def _renumbered(case: Case) -> Judgement | None:
    found = [("number", edit.old, edit.new) for edit in case.edits if numbering(edit)]
    return judged("style", "renumbered", STRONG, found) if found else None


def _courtesy(case: Case) -> Judgement | None:
    """A courtesy title or first name came or went."""
    for edit in case.edits:
        side = (*words(edit.old), *words(edit.new))
        if side and HONORIFICS.issuperset(map(str.lower, side)):
            return judged("style", "house-style", STRONG, [("words", edit.old, edit.new)])
    return _HOUSE_STYLE(case)


def _reordered(case: Case) -> Judgement | None:
    ours, theirs = apart(case)
    if len(ours) == len(theirs) and sorted(map(str.lower, ours)) == sorted(map(str.lower, theirs)):
        return judged("style", "reordered", STRONG, [("words", case.old, case.new)])
    return _REORDERED(case)


def _tightened(case: Case) -> Judgement | None:
    ours, theirs = apart(case)
    if len(theirs) < len(ours) and not fresh(case):
        return judged("style", "tightened", FAIR, [("words", edit.old, edit.new) for edit in case.edits])
    return None


def _reworded(case: Case) -> Judgement | None:
    return judged("style", "reworded", THIN, [("words", edit.old, edit.new) for edit in case.edits]) if case.edits else None


_HOUSE_STYLE = _any("house-style", STRONG, "house-style")
_REORDERED = _any("reordered", FAIR, "reordered")
_QUIET = ("spaces", "glyphs")

RULES: tuple[Rule, ...] = (
    Rule(
        "split",
        "style",
        "One sentence became several with the same words.",
        _kind("split", lambda case: case.kind == "split"),
        (),
        pairs("It rained{ and|. And} it snowed."),
        "Syntax correction",
        ("split",),
    ),
    Rule(
        "merged",
        "style",
        "Several sentences became one with the same words.",
        _kind("merged", lambda case: case.kind == "merged"),
        (),
        pairs("It rained{. And| and} it snowed."),
        "Syntax correction",
        ("merged",),
    ),
    Rule(
        "quotation-marks",
        "style",
        "Quotation marks came, went or moved.",
        _all("quotation-marks", STRONG, "quotation-marks", *_QUIET),
        pairs("She called it {“tiring”|tiring}.", "The film {Sea of Glass|“Sea of Glass”} won."),
        pairs('She called it {“tiring”|"tiring"}.', "She called it {“tiring”|“tiresome”}."),
        "Syntax correction",
    ),
    Rule(
        "punctuation",
        "style",
        "Only punctuation changed.",
        _all("punctuation", SURE, "punctuation", "quotation-marks", *_QUIET),
        pairs("He brought bread, milk{,|} and tea.", "The bridge is closed{!|.}"),
        pairs("He brought {1.5|15} loaves.", "He brought {bread|breads}.", "He won{’|'}t go."),
        "Syntax correction",
    ),
    Rule(
        "capitals",
        "style",
        "Only capitals changed.",
        _all("capitals", STRONG, "capitals", "punctuation", *_QUIET),
        pairs("The {Government|government} agreed.", "Clone it from {Github|GitHub}."),
        pairs("The {Governor|government} agreed.", "The {us|them} agreed."),
        "Style-guide edits",
    ),
    Rule(
        "number-format",
        "style",
        "A figure written otherwise, with the same value, or in another unit.",
        _number_format,
        pairs(
            "The school has {1,000|one thousand} pupils.",
            "Turnout was {15%|15 percent}.",
            "The hearing is on {May 6|6 May}.",
            "The reef is 5 miles{| (8 kilometers)} long.",
        ),
        pairs(
            "The school has {1,000|2,000} pupils.",
            "The school has {many|1,000} pupils.",
            "Turnout was {1.5|15} percent.",
            "The reef is 5 miles{| (9 kilometers)} long.",
        ),
        "Style-guide edits",
        ("old", "new"),
    ),
    Rule(
        "renumbered",
        "style",
        "The number of a list item, a section or a footnote moved with what was put in before it.",
        _renumbered,
        pairs("{5|6}. Bring a towel.", "The baths are warm [{12|13}]."),
        pairs("{5|6} towels are enough.", "Bring {5|6}.", "The baths have {12|13} pools."),
        "Style-guide edits",
    ),
    Rule(
        "typo",
        "style",
        "A slip in an ordinary word put right.",
        _any("typo", STRONG, "typo", "respelled"),
        pairs("The town {recieved|received} a grant.", "It {aso|also} helps.", "Er kam {nahc|nach} Hause."),
        pairs("The town {received|got} a grant.", "The doctor, Lena {Wiess|Weiss}, agreed.", "The town {organised|organized} it."),
        "Syntax correction",
    ),
    Rule(
        "spelling-variant",
        "style",
        "One word in another accepted spelling, written together or apart, with or without its accents.",
        _any("spelling-variant", STRONG, "spelling", "accents", "joined"),
        pairs("The town {organised|organized} it.", "We read your {blogpost|blog post}.", "The {cafe|café} is closed."),
        pairs("The town {arranged|organized} it.", "The town {orgnised|organized} it.", "The town {organized|organizes} it."),
        "Style-guide edits",
    ),
    Rule(
        "abbreviation",
        "style",
        "A term shortened or written out.",
        _any("abbreviation", STRONG, "abbreviation"),
        pairs("He leads the {WHO|World Health Organization}.", "Use a tool, {e.g.|for example} a saw."),
        pairs("He leads the {WHO|WTO}.", "He leads the {group|World Health Organization}."),
        "Style-guide edits",
    ),
    Rule(
        "house-style",
        "style",
        "A name, a courtesy title or a term as the style book wants it.",
        _courtesy,
        pairs("Talks in {Kiev|Kyiv} ended.", "{Mr. |}Okafor agreed."),
        pairs("Talks in {Kyiv|Lviv} ended.", "{Mr.|Ms.} Okafor agreed."),
        "Style-guide edits",
    ),
    Rule(
        "synonym",
        "style",
        "Another word for the same.",
        _any("synonym", STRONG, "synonym"),
        pairs("They {purchased|bought} a farm.", "The report {underscored|highlighted} the need."),
        pairs("They {sold|bought} a farm.", "They {recieved|received} a farm."),
        "Tonal edits",
    ),
    Rule(
        "tightened",
        "style",
        "Fewer words, and nothing lost that can be checked.",
        _tightened,
        pairs("It was {really quite |}late.", "He said {that |}it was late."),
        pairs("It was {|really }late.", "It was {late|early}."),
        "Simplification",
        ("old",),
    ),
    Rule(
        "grammar",
        "style",
        "A form of the same word, an article or a preposition.",
        _any("grammar", STRONG, "form", "function"),
        pairs(
            "The rules {is|are} strict.",
            "One of the {rule|rules} is strict.",
            "He is head {of|at} the office.",
            "Where {is|in} the world is it?",
        ),
        pairs(
            "The rules {were|was} {strict|lax}.",
            "The {rule|role} is strict.",
            "The {rules|regulations} are strict.",
            "The rules are {strict|stiff}.",
        ),
        "Syntax correction",
    ),
    Rule(
        "reordered",
        "style",
        "The same words in another order, or the same sentence in another place.",
        _reordered,
        pairs("{Okafor said|said Okafor}."),
        pairs("{Okafor said|she said}.", "{Bread|Milk and bread} was short."),
        "Emphasize importance",
    ),
    Rule(
        "reworded",
        "style",
        "Other words, the same said.",
        _reworded,
        pairs("They {strolled along|walked beside} the river."),
        pairs("They walked beside the river."),
        "Tonal edits",
    ),
)
