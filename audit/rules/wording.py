"""What kind of substitution one run of words for another is, judged by the words alone.

``nature`` answers for a pair of strings; it knows nothing of the sentence. ``NATURES`` are its answers, from nothing to something.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import TypeVar

from rapidfuzz.distance import OSA

from audit.rules.lexicon import ABBREVIATIONS, FUNCTION_WORDS, HOUSE_STYLE, OPPOSITES, SPELLINGS
from audit.rules.thesaurus import SIBLINGS, SYNONYMS

NATURES = (
    *(
        "spaces",
        "glyphs",
        "punctuation",
        "quotation-marks",
        "capitals",
        "accents",
        "joined",
        "spelling",
        "house-style",
        "abbreviation",
        "form",
    ),
    *("function", "typo", "synonym", "reordered", "respelled", "negated", "sibling", "added", "removed", "replaced"),
)
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\w{1,80}(?:['’.\-/&]\w{1,80}){0,20}")
_LINK = re.compile(r"https?://\S{1,400}")
_QUOTES = re.compile(r"[\"“”„«»‘’'`‹›]")
_DASHES = re.compile(r"[-‐‑‒–—―]")
_UNSEEN = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff\u00ad]+")
_JOINT = re.compile(r"[\W_]+")
_CONTRACTED = re.compile(r"(?:n't|'(?:re|s|ve|ll|d|m))$")
_NEGATING = frozenset({"un", "in", "im", "il", "ir", "non", "non-", "dis", "anti", "anti-"})

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
    """
_OTHERS = """
    be is are was were been being am|have has had having|do does did done doing|go goes|child children|man men|woman women|person people
    |foot feet|tooth teeth|life lives|wife wives|knife knives|leaf leaves|half halves|crisis crises|thesis theses|criterion criteria
    |mouse mice
    """
IRREGULAR: Mapping[str, str] = {form: group.split()[0] for group in (_VERBS + "|" + _OTHERS).split("|") for form in group.split()}
"""Irregular English forms and their base."""
PAST = frozenset(form for group in _VERBS.split("|") for form in group.split()[1:]) | {"was", "were", "had", "did"}
"""Irregular past forms and participles."""


R = TypeVar("R")
LONGEST = 2_000
"""Texts longer than this many characters are not remembered: the memory of the caches is bounded by this times their sizes."""


def _remembered(function: Callable[[str], R]) -> Callable[[str], R]:
    """Remembers what a function answers for texts of ordinary length."""
    short = lru_cache(maxsize=8192)(function)

    def ask(text: str) -> R:
        return short(text) if len(text) <= LONGEST else function(text)

    return wraps(function)(ask)


@_remembered
def words(text: str) -> tuple[str, ...]:
    """The words of a text as written, without the punctuation around them; a web address is no word."""
    plain = _LINK.sub(" ", text) if "://" in text else text
    return tuple(_WORD.findall(plain))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A rough base form: enough to see that two words are forms of one. Not a word itself."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'.")
    if low in IRREGULAR:
        return IRREGULAR[low]
    for ending, least in (("ies", 5), ("ied", 5), ("ing", 6), ("ed", 5), ("es", 5), ("ly", 6), ("s", 4), ("e", 4), ("y", 4)):
        if low.endswith(ending) and len(low) >= least and not low.endswith("ss"):
            low = low[: -len(ending)]
            break
    if len(low) > 3 and low[-1] == low[-2]:
        low = low[:-1]
    return low.removesuffix("e") if len(low) > 3 else low


@_remembered
def content(text: str) -> tuple[str, ...]:
    """The content words of a text, lower-cased; a contraction counts as its first word."""
    return tuple(filter(None, map(_content, words(text))))


@lru_cache(maxsize=16384)
def _content(word: str) -> str:
    """A content word lower-cased, "" for a function word."""
    low = word.lower().replace("’", "'")
    if word.isupper() and len(word) > 1:  # WHO, US, IT
        return low
    return "" if low in FUNCTION_WORDS or ("'" in low and _CONTRACTED.sub("", low) in FUNCTION_WORDS) else low


@_remembered
def stems(text: str) -> frozenset[str]:
    """The base forms of a text's content words."""
    return frozenset(map(stem, content(text)))


def distance(one: str, two: str) -> int:
    """Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment over the first 24 letters."""
    return OSA.distance(one[:24], two[:24])


def common_head(one: str, two: str) -> int:
    """How many characters two words begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def similar(one: str, two: str) -> bool:
    """Near enough to be one word misspelt: one slip in up to five letters, two beyond that, three beyond eleven."""
    longest = max(len(one), len(two))
    return longest >= 3 and distance(one, two) <= (1 if longest <= 5 else 2 if longest <= 11 else 3)


def fold(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


def glyphs(text: str) -> str:
    """Text with one glyph for each kind of quote and dash and without spaces: what no editor decides."""
    plain = _QUOTES.sub("'", unicodedata.normalize("NFKC", text).replace("…", "..."))
    return _UNSEEN.sub("", _DASHES.sub("-", plain).replace("''", "'"))


def nature(old: str, new: str) -> str:
    """The kind of substitution (see the module's docstring for the answers)."""
    return _short_nature(old, new) if len(old) + len(new) <= LONGEST else _nature(old, new)


def _nature(old: str, new: str) -> str:
    ours, theirs = words(old), words(new)
    if not (ours and theirs):
        return _one_sided(old, new) if ours or theirs else _signs(old, new)
    if len(ours) == len(theirs) == 1 and frozenset({ours[0].lower(), theirs[0].lower()}) in OPPOSITES:
        return "sibling"
    found = _light(old, new) or _one_sided(old, new)
    if found:
        return found
    if len(ours) == len(theirs) == 1:
        return _one(ours[0], theirs[0]) or _overlap(old, new)
    one, two = " ".join(ours), " ".join(theirs)
    return _variant(one, two) or _relation(one, two) or _wordwise(ours, theirs) or _overlap(old, new)


_short_nature = lru_cache(maxsize=8192)(_nature)


def _light(old: str, new: str) -> str:
    """Differences below the level of words, "" when there is more."""
    ours, theirs = words(old), words(new)
    if ours == theirs or (len(old.split()) == len(new.split()) and glyphs(old) == glyphs(new)):
        return _signs(old, new)
    joined, rejoined = _JOINT.sub("", "".join(ours)), _JOINT.sub("", "".join(theirs))
    if joined == rejoined:
        return "joined" if joined else "punctuation"
    if joined.lower() == rejoined.lower():
        return "capitals"
    plain = joined.isascii() and rejoined.isascii()
    return "accents" if not plain and fold(joined) == fold(rejoined) else ""


def _signs(old: str, new: str) -> str:
    """What differs when the words do not."""
    if old.split() == new.split():
        return "spaces"
    if glyphs(old) == glyphs(new):
        return "glyphs"
    return "quotation-marks" if _UNSEEN.sub("", _QUOTES.sub("", old)) == _UNSEEN.sub("", _QUOTES.sub("", new)) else "punctuation"


def _one_sided(old: str, new: str) -> str:
    ours, theirs = content(old), content(new)
    if not ours and not theirs:
        return "function"
    if not ours:
        return "added" if not _slip(old, new) else "typo"
    if not theirs:
        return "removed" if not _slip(new, old) else "typo"
    return ""


def _slip(function: str, other: str) -> bool:
    """Is a small word set against a content word that it was mistyped for (on -> one, is -> in)?"""
    small, big = words(function), words(other)
    return len(small) == len(big) == 1 and similar(small[0].lower() + "_", big[0].lower() + "_")


def _variant(one: str, two: str) -> str:
    """Are the two phrases one and the same, written two ways? Forms of one word must stand in the list as they are."""
    if stem(one) == stem(two):
        common = _INDEX.get(one.lower(), _NONE) & _INDEX.get(two.lower(), _NONE)
        return _kind(common) if common and min(common) < _BLOCK * 3 else ""
    related = _relation(one, two)
    if related in _LISTS[:3]:
        return related
    alike = len(one) <= 80 and one[:2].lower() == two[:2].lower() and abs(len(one) - len(two)) <= 3
    return "spelling" if alike and _regular_spelling(one) == _regular_spelling(two) else ""


def _relation(one: str, two: str) -> str:
    """What the hand-made lists say of the two phrases, the lightest first: spelling … synonym, sibling."""
    if len(one) + len(two) > 100:  # longer than any two listed phrases
        return ""
    common = _member(one) & _member(two)
    return _kind(common) if common else ""


def _kind(common: frozenset[int]) -> str:
    return _LISTS[min(common) // _BLOCK]


_NONE: frozenset[int] = frozenset()
_BLOCK = 10_000
_LISTS = ("spelling", "house-style", "abbreviation", "synonym", "sibling")


def _index() -> dict[str, frozenset[int]]:
    """Every listed word with its groups, the groups of the n-th list numbered from n times ``_BLOCK``."""
    index: dict[str, frozenset[int]] = {}
    for number, table in enumerate((SPELLINGS, HOUSE_STYLE, ABBREVIATIONS, SYNONYMS, SIBLINGS)):
        for word, groups in table.items():
            index[word] = index.get(word, _NONE) | {group + number * _BLOCK for group in groups}
    return index


_INDEX = _index()


@lru_cache(maxsize=16384)
def _member(phrase: str) -> frozenset[int]:
    """The groups that a phrase stands in, under any of its forms."""
    return _NONE.union(*(_INDEX.get(form, _NONE) for form in _forms(phrase)))


_VARIANTS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"is(?=(?:e|es|ed|er|ers|ing|ation|ations)\b)", "iz"),
        (r"ys(?=(?:e|es|ed|ing)\b)", "yz"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|ite|ites|able|hood|ly|ful|less|ism)?\b)", "or"),
        (r"(?<=[bt])re(?=s?\b)", "er"),
        (r"ll(?=(?:ed|ing|er|ers|or|ors)\b)", "l"),
        (r"ogue(?=s?\b)", "og"),
        (r"(?<=[a-z]{2})ae(?=[a-z]{3})", "e"),
    )
)


@lru_cache(maxsize=4096)
def _regular_spelling(text: str) -> str:
    """American form of the British spellings that follow a pattern (organise, labour, centre, travelled, dialogue)."""
    low = text.lower()
    for pattern, to in _VARIANTS:
        low = pattern.sub(to, low)
    return low


_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("est", ""))


@lru_cache(maxsize=16384)
def _forms(phrase: str) -> tuple[str, ...]:
    """The forms under which a phrase may stand in a list: as written, lower case, without article, base forms of its head."""
    bare = phrase.replace("’", "'").rstrip(".")
    low = re.sub(r"^(?:the|a|an|to) (?=\w)", "", bare.lower()).removesuffix("'s")
    forms = [bare, low, IRREGULAR.get(low, low)]
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            shorter = low[: -len(ending)]
            forms.append(shorter + instead)
            if not instead and shorter[-1] == shorter[-2]:
                forms.append(shorter[:-1])
    head, space, rest = low.partition(" ")
    if space:
        forms.extend(form + " " + rest for form in _forms(head)[2:])
    return tuple(forms)


_GRAVITY = (
    "capitals",
    "accents",
    "spelling",
    "house-style",
    "abbreviation",
    "form",
    "function",
    "typo",
    "synonym",
    "respelled",
    "negated",
    "sibling",
)


def _wordwise(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """The gravest nature among word pairs, when both sides have the same number of words and every pair is explained."""
    if sorted(word.lower() for word in ours) == sorted(word.lower() for word in theirs):
        return "reordered"
    if len(ours) != len(theirs):
        return ""
    natures = [_one(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return max(natures, key=_GRAVITY.index) if all(natures) else ""


def _one(old: str, new: str) -> str:
    """The nature of one word in another's place, "" when they have nothing to do with each other."""
    low, high = old.lower(), new.lower()
    if low == high:
        return "capitals"
    if low in FUNCTION_WORDS and high in FUNCTION_WORDS:
        return "function"
    if stem(low) == stem(high):
        return _variant(old, new) or "form"
    return _variant(old, new) or _relation(old, new) or _morphology(low, high) or _slipped(old, new)


def _morphology(low: str, high: str) -> str:
    """negated or form when the two words are built from one."""
    short, long = sorted((low, high), key=len)
    if len(short) > 2 and long.endswith(short) and long[: len(long) - len(short)] in _NEGATING:
        return "negated"
    shared = common_head(low, high)
    if not short.isascii() and shared >= 4 and len(long) - shared <= 3:  # case endings
        return "form"
    return "form" if shared >= 5 and shared >= 0.7 * len(short) and len(long) - len(short) > 1 else ""


def _slipped(old: str, new: str) -> str:
    """typo, or respelled when both words have capitals; a longer beginning makes another word (ability, stability)."""
    short, long = sorted((old.lower(), new.lower()), key=len)
    if any(character.isdigit() for character in short + long) or (len(long) - len(short) >= 2 and long.endswith(short)):
        return ""
    if not similar(short, long):
        return ""
    return "respelled" if old[0].isupper() and new[0].isupper() else "typo"


def _overlap(old: str, new: str) -> str:
    """added or removed when one side's content contains the other's, else replaced; "not clear" and "unclear" are synonyms."""
    ours, theirs = stems(old), stems(new)
    if ours == theirs:
        return "reordered"
    if ours < theirs:
        return "added"
    if theirs < ours:
        return "removed"
    return "synonym" if _positive(old) == _positive(new) else "replaced"


def _positive(text: str) -> tuple[frozenset[str], bool]:
    """The base forms without what negates them, and whether an odd number of things did."""
    low = [word.lower() for word in words(text)]
    bare = [
        next((word[len(p) :] for p in ("un", "in", "im", "dis") if word.startswith(p) and len(word) > len(p) + 3), word)
        for word in content(text)
    ]
    negations = sum(word in {"not", "never", "no"} or word.endswith(("n't", "n’t")) for word in low) + sum(
        a != b for a, b in zip(bare, content(text), strict=True)
    )
    return frozenset(stem(word) for word in bare if word not in {"immediately", "yet"}), negations % 2 == 1


def past(word: str) -> bool:
    """Does an English verb form tell the past?"""
    low = word.lower()
    return low in PAST or (low.endswith("ed") and len(low) > 4)
