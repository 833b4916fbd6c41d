"""Wordings of print: a piece is named by its day, page or kind, and its writer by name.

"In a Jan. 31 column, Dana Whitlow wrote that …" says what the text once had as surely as "An earlier version said …" does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from audit.notice.vocabulary import compiled

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_DATE = rf"(?:{_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_WHEN = rf"(?:yesterday|today|last (?:week|month|{_DAY})|this (?:week|month|{_DAY})|{_DAY}|{_DATE}|{_MONTH} issue)"
_KIND = (
    r"(?:caption|cutline|headline|(?:sub-?)?head(?:ing|line)|subhead|standfirst|introduction|editorial|leader|obituary|column|crossword|clue|puzzle"
    r"|recipe|review|map|list|table|graphic|infographic|chart|graph|diagram|photo(?:graph)?|picture|image|illustration|profile|feature|essay|briefing"
    r"|brief|item|article|story|piece|post|blog|round-?up|quiz|entry|supplement|sidebar|newsletter|tweet|video|note"
    r"|preview|listing|programme|program|segment|newscast|bulletin|broadcast|episode)s?"
)
_WRONGLY = (
    r"(?:(?:also|then|originally|initially|previously|first|incorrectly|erroneously|wrongly|inaccurately|mistakenly|falsely|inadvertently"
    r"|accidentally|in error) )*"
)
_SAYS = (
    r"(?:mis(?!s(?:ed|ing)\b|takenl?y?\b)\w+(?:ed|took|read|led|put)|said|stated|wrote|reported|implied|suggested|indicated|claimed|asserted|referred"
    r"|described|identified|called|named|cited|listed|quoted|attributed|credited|gave|put|placed|used|rendered|styled|mentioned|began|read|showed"
    r"|says|states|reports|gives|identifies|describes|lists|refers|calls|quotes|misstates|misidentifies|misspells"
    r"|displayed|labell?ed|included|converted|swapped|switched|reversed|inverted|transposed|conflated|confused)"
)
_CAUSE = (
    r"(?:(?:and|also|but|additionally|in addition|as well|however),? )?"
    r"(?:(?:due to|because of|owing to|through) [^,;]{4,80}?(?:,| (?=(?:an?|we|the|this)\b)) ?)?"
)
_NAMED = r"(?-i:(?:the )?[A-Z][\w.’'-]*(?: (?:and |de |van |von |al )?[A-Z][\w.’'-]*){0,6})"
"""A writer, two of them, or a newsroom."""


_IN_A_PIECE = compiled(
    rf"""^\W*{_CAUSE}(?:in|on|for)[ ]
    (?:(?:an?|the|our|last|this|{_DAY}[’']s|yesterday[’']s) (?=[^;]{{0,60}}?\b(?:{_KIND}|edition|issue)\b)
    |an? {_DATE},? (?=[“"‘']|(?-i:[A-Z]))|(?:an?|the) (?=(?-i:[A-Z]))(?=[^;]{{0,60}}?{_KIND}\b))
    [^;]{{0,240}}?[,)”"’]\s(?:{_NAMED}|(?:an?|the) {_KIND})(?:,? (?:citing|quoting|relying on) [^;,]{{2,120}},)?
    [ ](?P<said>{_WRONGLY}{_SAYS}\b.*)$"""
)
"""In a piece, somebody said something: who writes in a piece of the outlet's own is its writer."""
_WE = compiled(
    rf"""^\W*{_CAUSE}(?:(?:in|on|for|during|as part of|at) [^;]{{4,240}}?[ ,)”"’]\s?)?(?:we|i)
    [ ](?P<said>(?:have |had )?{_WRONGLY}{_SAYS}\b.*)$"""
)
_A_PIECE = compiled(
    rf"""^\W*{_CAUSE}(?:an?|the|our|this|that|another|two|three|{_DAY}[’']s|yesterday[’']s)[ ]
    (?=[^;]{{0,200}}?\b(?:{_WHEN}|page \w?\d|section|(?:photo|picture) caption|caption|headline|subheading|subheadline)\b)
    (?:[\w“”"’'.,&/-]+ ){{0,8}}?{_KIND}\b
    (?: (?:about|on|of|in|from|for|with|by|to|headed|headlined|titled|accompanying|alongside|published|that ran|that appeared|last|yesterday
    |{_DAY}|{_DATE}|which|that)\b[^;]{{0,240}}?|, [^;]{{0,200}}?,| [“"‘'][^;]{{2,120}}?[”"’'])?
    (?<! was)(?<! were)(?<! is)(?<! been)(?<! have) (?P<said>{_WRONGLY}{_SAYS}\b.*)$"""
)
"""A piece of some day, page or place on the page said something."""
_OWN = compiled(
    rf"""^\W*{_CAUSE}(?:an?|the|our|this|that)[ ](?:[\w’'-]+ ){{0,3}}?
    (?:article|column|feature|profile|editorial|obituary|piece|post|essay|headline|story)
    (?: (?:about|on|discussing|exploring|examining|headed|headlined|titled)\b[^;]{{0,240}}?| [“"‘'][^;]{{2,120}}?[”"’'])
    (?<! was)(?<! were)(?<! is)(?<! been)(?<! have) (?P<said>{_WRONGLY}{_SAYS}\b.*)$"""
)
"""A piece about something, or with its headline, said something."""
_SAME = compiled(
    rf"""^\W*{_CAUSE}(?:that|the same|our|this) (?:report|study|story|article|piece|column|interview|review)s?
    [ ](?P<said>{_WRONGLY}{_SAYS}\b.*)$"""
)
"""The piece that was spoken of before."""
_BY_DAY = compiled(rf"^\W*{_CAUSE}an? {_DATE} (?-i:[A-Z])[\w ]{{2,40}}? (?P<said>{_WRONGLY}{_SAYS}\b.*)$")
"""A column is known by its day and name."""
_THE_ORIGINAL = compiled(
    rf"^\W*{_CAUSE}(?:the|an) (?:original|earlier|first|initial|previous)(?: [\w-]+)? (?P<said>{_WRONGLY}{_SAYS}\b.*)$"
)
"""The original, of whatever it was."""
_ORIGINAL = compiled(rf"\b(?:because|as) (?:(?:the|an) (?:original|earlier)(?: [\w-]+)?|it) (?P<said>{_SAYS}\b.*)$")
"""Why a piece was amended."""

_REFERENCE = compiled(rf" ?\((?:[^()]{{2,160}}?,? )?(?:page \w?\d|{_DATE}\b)[^()]{{0,80}}\)")
"""Where a piece stood, in brackets: its headline, day and page."""
_DASH = re.compile(r"(?<=\w)—(?=[a-z])")
_LABEL = re.compile(r"^\W*(?-i:[A-Z])[\w’' -]{1,40}(?:: | [—–-] )(?=(?:An?|The|In|On|Our|We|Due to|Because of|It) [a-zA-Z\d“])")
"""What the correction is about, in a word or two before it."""
_AS_WE_HAD = compiled(
    r"""(?:,| \(| –)? as (?:we|was|were|had|mistakenly|incorrectly|wrongly)\b[^;]{0,60}?
    \b(?:had|called|described|suggested|wrote|named|put|gave|said|stated|reported|published|printed)\b
    (?: (?:it|him|her|them))?(?: (?:in|on|last)\b[^;]*)?$"""
)
"""At the end of a sentence: as we had it there."""

_PAST = {
    form: past
    for forms, past in (
        ("say says", "said"),
        ("state states", "stated"),
        ("report reports", "reported"),
        ("give gives", "gave"),
        ("identify identifies", "identified"),
        ("describe describes", "described"),
        ("list lists", "listed"),
        ("refer refers", "referred"),
        ("call calls", "called"),
        ("quote quotes", "quoted"),
        ("misstate misstates", "misstated"),
        ("misidentify misidentifies", "misidentified"),
        ("misspell misspells", "misspelled"),
    )
    for form in forms.split()
}
_PRESENT = compiled(rf"^(?<!\w)(?:{'|'.join(_PAST)})\b")
"""Some papers leave the text as it was and say what it says."""


_WRONGLY_SAYS = compiled(rf"\b(?P<how>(?:incorrect|wrong|mistaken|erroneous|inaccurate|false)ly) (?P<verb>{'|'.join(_PAST)})\b")


def past(sentence: str) -> str:
    """The sentence with "incorrectly states" as "incorrectly stated"."""
    return _WRONGLY_SAYS.sub(lambda hit: f"{hit['how']} {_PAST[hit['verb'].lower()]}", sentence)


def bare(text: str) -> str:
    """The text without the places of pieces in brackets and without a label before its first sentence."""
    return _DASH.sub(" — ", _LABEL.sub("", _REFERENCE.sub("", text), count=1))


def ended(sentence: str) -> str:
    """The sentence without "as we had it in …" at its end."""
    return _AS_WE_HAD.sub("", sentence)


@lru_cache(maxsize=256)
def said(sentence: str) -> str | None:
    """From the verb on, what a sentence of print says that a piece had ("wrote that …", "misidentified …"); None for any other sentence."""
    match = next(
        (
            hit
            for pattern in (_WE, _IN_A_PIECE, _A_PIECE, _OWN, _SAME, _BY_DAY, _THE_ORIGINAL, _ORIGINAL)
            if (hit := pattern.search(sentence))
        ),
        None,
    )
    return _PRESENT.sub(lambda verb: _PAST[verb[0].lower()], match["said"], count=1) if match else None
