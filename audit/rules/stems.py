"""The words of a text, which of them mean something, and their rough base forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from itertools import chain
from typing import TypeVar

from rapidfuzz.distance import OSA

from audit.memory import Answers
from audit.rules.lexicon import FUNCTION_WORDS

_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\w{1,80}(?:['’.\-/&]\w{1,80}){0,20}")
_LINK = re.compile(r"https?://\S{1,400}")
_CONTRACTED = re.compile(r"(?:n't|'(?:re|s|ve|ll|d|m))$")

_VERBS = """
    say said | get got gotten | make made | take took taken | come came | see saw seen | know knew known | give gave given | find
    found | think thought | tell told | become became | leave left | feel felt | bring brought | begin began begun | keep kept |
    hold held | write wrote written | stand stood | hear heard | mean meant | meet met | run ran | pay paid | sit sat | speak spoke
    spoken | lie lay lain | lead led | grow grew grown | lose lost | fall fell fallen | send sent | build built | understand
    understood | draw drew drawn | break broke broken | spend spent | rise rose risen | drive drove driven | buy bought | wear wore
    worn | choose chose chosen | seek sought | throw threw thrown | catch caught | deal dealt | win won | forget forgot forgotten |
    strike struck | shoot shot | fight fought | sell sold | teach taught | fly flew flown | sing sang sung | hide hid hidden | steal
    stole stolen | bind bound | hang hung | swear swore sworn | sink sank sunk | swim swam swum | shake shook shaken | bear bore
    borne | tear tore torn | uphold upheld | withhold withheld | withdraw withdrew withdrawn | overcome overcame | undergo underwent
    undergone | mislead misled | rebuild rebuilt | overthrow overthrew overthrown | foresee foresaw foreseen | feed fed | flee fled
    | bleed bled | breed bred | dig dug | lend lent | bend bent | light lit | ride rode ridden | ring rang rung | shrink shrank
    shrunk | spring sprang sprung | stick stuck | sweep swept | weep wept | wake woke woken | weave wove woven | forbid forbade
    forbidden | forgive forgave forgiven | blow blew blown | drink drank drunk | freeze froze frozen | go went gone
    | die died | use used | owe owed | tie tied | age aged | sue sued
    """
_OTHERS = """
    be is are was were been being am|have has had having|do does did done doing|go goes|child children|man men|woman women|person people
    |foot feet|tooth teeth|life lives|wife wives|knife knives|leaf leaves|half halves|crisis crises|thesis theses|criterion criteria
    |mouse mice|die dies dying|try tries tried|cry cries cried|fly flies|use uses using|tie ties tying
    """
IRREGULAR: Mapping[str, str] = {form: group.split()[0] for group in (_VERBS + "|" + _OTHERS).split("|") for form in group.split()}
"""Irregular English forms and their base."""
BASES = frozenset(IRREGULAR.values())
PAST = frozenset(form for group in _VERBS.split("|") for form in group.split()[1:]) | {"was", "were", "had", "did"}
"""Irregular past forms and participles."""

R = TypeVar("R")
LONGEST = 2_000
"""Texts longer than this many characters are not remembered."""
LETTERS = 400_000
"""What the texts of one memory may hold together: more different words than news uses in a day."""


def remembered(function: Callable[[str], R]) -> Callable[[str], R]:
    """Remembers what a pure function answers for texts of ordinary length: most of what the rules ask has been asked before."""
    return Answers(function, LETTERS, LONGEST).__getitem__


@remembered
def words(text: str) -> tuple[str, ...]:
    """The words of a text as written, without the punctuation around them; a web address is no word."""
    if text.isalnum() and len(text) <= 80:  # one word, as most are
        return (text,)
    return tuple(chain.from_iterable(map(_between_spaces, text.split())))


@remembered
def _between_spaces(text: str) -> tuple[str, ...]:
    """The words of a text without spaces; most often the text is one."""
    if text.isalnum() and len(text) <= 80:
        return (text,)
    return tuple(_WORD.findall(_LINK.sub(" ", text) if "://" in text else text))


@remembered
def stem(word: str) -> str:
    """A rough base form: enough to see that two words are forms of one. Not a word itself."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'.")
    if low in IRREGULAR:
        return IRREGULAR[low]
    for ending, least in _ENDINGS.get(low[-1:], ()):
        if low.endswith(ending) and len(low) >= least and not low.endswith("ss"):
            low = low[: -len(ending)] if ending != "y" or low[-2] not in "aeiou" else low  # study, but: holiday
            if ending == "ing" and len(low) > 4 and low.endswith("y") and low[-2] not in "aeiou":
                low = low[:-1]  # carrying, carried
            break
    if len(low) > 3 and low[-1] == low[-2]:
        low = low[:-1]
    return low.removesuffix("e") if len(low) > 3 else low


_ENDINGS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "s": (("ies", 5), ("es", 5), ("s", 4)),
    "d": (("ied", 5), ("ed", 5)),
    "g": (("ing", 6),),
    "y": (("ly", 6), ("y", 4)),
    "e": (("e", 4),),
}
"""By last letter, the endings that a base form does without, and the letters that a word with one has at least."""


@remembered
def content(text: str) -> tuple[str, ...]:
    """The content words of a text, lower-cased; a contraction counts as its first word."""
    return tuple(filter(None, map(_content, words(text))))


@remembered
def _content(word: str) -> str:
    """A content word lower-cased, "" for a function word."""
    low = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:  # WHO, US, IT
        return low
    return "" if low in FUNCTION_WORDS or ("'" in low and _CONTRACTED.sub("", low) in FUNCTION_WORDS) else low


@remembered
def stems(text: str) -> frozenset[str]:
    """The base forms of a text's content words."""
    return frozenset(map(stem, content(text)))


COMPARED = 24
"""Letters of a word that its spelling is compared by."""


def distance(one: str, two: str) -> int:
    """Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment over their first letters."""
    return OSA.distance(one[:COMPARED], two[:COMPARED])


def common_head(one: str, two: str) -> int:
    """How many characters two words begin with alike."""
    for place, (a, b) in enumerate(zip(one, two, strict=False)):
        if a != b:
            return place
    return min(len(one), len(two))


def similar(one: str, two: str) -> bool:
    """Near enough to be one word misspelt: one slip in up to five letters, two beyond that, three beyond eleven."""
    short, long = sorted((min(len(one), COMPARED), min(len(two), COMPARED)))
    slips = 1 if long <= 5 else 2 if long <= 11 else 3
    return long >= 3 and long - short <= slips and distance(one, two) <= slips


_CASES = frozenset(
    """
    а я о е є у ю ы и і ї ь й ой ей ою ею єю ем єм ом ям ам ах ях ами ями ов ев ів їв ий ій ый ого его ому ему им ім ым ая яя ое ее ые
    ие их ых ої ими ыми ова ову овом овим ові еві єві ии ію ия ию ием ією ья ьи ье ью ём ью ов'ю
    """.split()
) | {""}
_TENSES = _CASES | frozenset(
    """
    л ла ло ли в ть ти т ет ит ют ут ят ат ет є ить ять ать ют ють уть ем им ете ешь лся лась лось лись вся лася лося лися ся сь тся ться
    ться но то ный ная ное ные ний на ні ного ной ных них ної ным ним ными ними вший вшая вшие вших в ши
    """.split()
)
"""Endings of Russian and Ukrainian nouns and adjectives, and of verbs and participles."""


def declined(one: str, two: str) -> bool:
    """Are two Cyrillic words case forms of one, by a common beginning of three letters and endings of nouns?"""
    return _alike_up_to(one, two, _CASES)


def inflected(one: str, two: str) -> bool:
    """Are two Cyrillic words forms of one noun, adjective or verb?"""
    return _alike_up_to(one, two, _TENSES)


def _alike_up_to(one: str, two: str, endings: Set[str]) -> bool:
    """Do two words begin with the same three letters or more and go on with one of these endings each, which may begin alike (е, ем)?"""
    if one.isascii():
        return False
    shared = common_head(one, two)
    return any(one[at:] in endings and two[at:] in endings for at in range(max(3, shared - 2), shared + 1))


_NOT_PAST = ("т", "ть", "ться", "тся", "е", "є", "еться", "ється", "ит", "ет")
_PAST = ("л", "ла", "ло", "ли", "в", "лся", "лась", "лось", "лись", "вся", "лася", "лося", "лися")
_SAYING = tuple("говор сказ каж заяв сообщ повідом утвержд стверд счит вваж отмеч зазнач пиш рассказ розпов".split())


def became_past(one: str, two: str) -> bool:
    """Is a Russian or Ukrainian verb in the present or future before, and in the past now? Not of verbs of saying: there it is a choice."""
    if one.isascii() or not (one.endswith(_NOT_PAST) and two.endswith(_PAST)):
        return False
    shared = common_head(one, two)
    return shared >= 4 and max(len(one), len(two)) - shared <= 4 and not one.lower().startswith(_SAYING)


def past(word: str) -> bool:
    """Does an English verb form tell the past?"""
    low = word.lower()
    return low in PAST or (low.endswith("ed") and len(low) > 4)
