"""What kind of substitution one run of words for another is, judged by the words alone.

``nature`` answers for a pair of strings; it knows nothing of the sentence. Its answers, from nothing to something:
``spaces glyphs punctuation quotation-marks capitals accents spelling abbreviation number-format joined inflection typo function synonym
reordered negated sibling respelled added removed replaced``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from audit.rules.lexicon import ABBREVIATIONS, FUNCTION_WORDS, SIBLINGS, SPELLINGS, SYNONYMS

_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\w+(?:['’.\-/&]\w+)*")
_QUOTES = re.compile(r"[\"“”„«»‘’'`‹›]")
_DASHES = re.compile(r"[-‐‑‒–—―]")
_NEGATING = ("un", "in", "im", "il", "ir", "non", "dis", "de", "anti", "anti-", "non-", "mis")

IRREGULAR: dict[str, str] = {
    form: base
    for group in [
        "\n    be is are was were been being am",
        "have has had having",
        "do does did done",
        "go goes went gone",
        "say said",
        "get got gotten",
        "make made",
        "take took taken\n    ",
        "come came",
        "see saw seen",
        "know knew known",
        "give gave given",
        "find found",
        "think thought",
        "tell told",
        "become became",
        "leave left",
        "feel felt",
        "put",
        "bring brought\n    ",
        "begin began begun",
        "keep kept",
        "hold held",
        "write wrote written",
        "stand stood",
        "hear heard",
        "let",
        "mean meant",
        "set",
        "meet met",
        "run ran",
        "pay paid",
        "sit sat\n    ",
        "speak spoke spoken",
        "lie lay lain",
        "lead led",
        "read",
        "grow grew grown",
        "lose lost",
        "fall fell fallen",
        "send sent",
        "build built",
        "understand understood\n    ",
        "draw drew drawn",
        "break broke broken",
        "spend spent",
        "cut",
        "rise rose risen",
        "drive drove driven",
        "buy bought",
        "wear wore worn",
        "choose chose chosen\n    ",
        "seek sought",
        "throw threw thrown",
        "catch caught",
        "deal dealt",
        "win won",
        "forget forgot forgotten",
        "strike struck",
        "shoot shot",
        "fight fought",
        "sell sold\n    ",
        "teach taught",
        "fly flew flown",
        "sing sang sung",
        "hide hid hidden",
        "steal stole stolen",
        "bind bound",
        "hang hung",
        "child children",
        "man men",
        "woman women\n    ",
        "person people",
        "foot feet",
        "life lives",
        "wife wives",
        "knife knives",
        "leaf leaves",
        "half halves",
        "crisis crises",
        "medium media",
        "criterion criteria\n    ",
    ]
    for base, *forms in [group.split()]
    for form in (base, *forms)
}
"""Irregular English forms and their base."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text as written, without the punctuation around them."""
    return tuple(match.rstrip(".") if match.count(".") < 2 else match for match in _WORD.findall(text))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A rough base form: enough to see that two words are forms of one. Not a word itself."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'.")
    if low in IRREGULAR:
        return IRREGULAR[low]
    for ending in ("ization", "isation"):
        if low.endswith(ending):
            return low[: -len(ending)] + "iz"
    for ending, least in (("ies", 5), ("ied", 5), ("ing", 6), ("ed", 5), ("es", 5), ("ly", 6), ("s", 4), ("e", 4), ("y", 4)):
        if low.endswith(ending) and len(low) >= least and not low.endswith("ss"):
            low = low[: -len(ending)]
            break
    if len(low) > 3 and low[-1] == low[-2]:
        low = low[:-1]
    return low.removesuffix("e") if len(low) > 3 else low


def content(text: str) -> tuple[str, ...]:
    """The content words of a text, lower-cased."""
    return tuple(low for word in words(text) if (low := word.lower().replace("’", "'")) not in FUNCTION_WORDS)


@lru_cache(maxsize=16384)
def distance(one: str, two: str) -> int:
    """Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment, cut off beyond 24 letters."""
    one, two = one[:24], two[:24]
    rows = [list(range(len(two) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def similar(one: str, two: str) -> bool:
    """Near enough to be one word misspelt: one slip in up to six letters, two beyond that, three beyond eleven."""
    longest = max(len(one), len(two))
    return longest >= 3 and distance(one, two) <= (1 if longest <= 5 else 2 if longest <= 11 else 3)


def _fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def glyphs(text: str) -> str:
    """Text with one glyph for each kind of quote, dash and space: what no editor decides."""
    plain = _DASHES.sub("-", _QUOTES.sub("'", unicodedata.normalize("NFKC", text).replace("…", "...")))
    return re.sub(r"[\s\u200b\u200e\u200f\ufeff\u00ad]+", "", plain.replace("''", "'"))


def _together(table: Mapping[str, frozenset[int]], one: str, two: str) -> bool:
    for a in _keys(one):
        groups = table.get(a)
        if groups and any(groups & table.get(b, frozenset()) for b in _keys(two)):
            return True
    return False


def _keys(phrase: str) -> tuple[str, ...]:
    """The forms under which a phrase may stand in a lexicon: as written, lower, without articles, base form."""
    bare = phrase.strip(" .,;:").replace("’", "'")
    low = re.sub(r"^(?:the|a|an) (?=\w)", "", bare.lower())
    base = IRREGULAR.get(low, low)
    forms = [bare, low, base, low.removesuffix("'s")]
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("d", ""),
    ):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            forms.append(low[: -len(ending)] + instead)
    if len(low) > 5 and low.endswith(("ed", "ing")):
        shorter = low.removesuffix("ing").removesuffix("ed")
        if shorter[-1:] == shorter[-2:-1]:
            forms.append(shorter[:-1])
    return tuple(forms)


@lru_cache(maxsize=16384)
def nature(old: str, new: str) -> str:
    """The kind of substitution (see the module's docstring for the answers)."""
    light = _light(old, new)
    if light:
        return light
    ours, theirs = words(old), words(new)
    if not content(old) and not content(new):
        return "function"
    if not ours or not content(old):
        return "added"
    if not theirs or not content(new):
        return "removed"
    return _lexical(" ".join(ours), " ".join(theirs)) or _wordwise(ours, theirs) or _overlap(old, new)


def _light(old: str, new: str) -> str:
    """Differences below the level of words, "" when there is more."""
    if old.split() == new.split() or "".join(old.split()) == "".join(new.split()):
        return "spaces" if old.strip() == new.strip() or not words(old) else "joined"
    if glyphs(old) == glyphs(new):
        return (
            "glyphs"
            if re.sub(r"\s", "", _DASHES.sub("-", _QUOTES.sub("", old))) == re.sub(r"\s", "", _DASHES.sub("-", _QUOTES.sub("", new)))
            else "punctuation"
        )
    ours, theirs = words(old), words(new)
    if ours == theirs:
        return "quotation-marks" if _QUOTES.sub("", old).split() == _QUOTES.sub("", new).split() else "punctuation"
    joined, rejoined = ("".join(re.sub(r"[\W_]", "", word) for word in side) for side in (ours, theirs))
    if joined == rejoined:
        return "joined"
    if joined.lower() == rejoined.lower():
        return "capitals"
    if _fold(joined).lower() == _fold(rejoined).lower():
        return "accents"
    return ""


def _lexical(old: str, new: str) -> str:
    """What the hand-made lists say of the two phrases as wholes."""
    if _together(SPELLINGS, old, new):
        return "spelling"
    if _together(ABBREVIATIONS, old, new):
        return "abbreviation"
    if old.lower() == new.lower().removesuffix("'s"):
        return "inflection"
    sibling, synonym = _together(SIBLINGS, old, new), _together(SYNONYMS, old, new)
    if synonym:
        return "synonym"
    return "sibling" if sibling else ""


def _wordwise(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """The gravest nature among word pairs, when both sides have the same number of words and each pair is explained."""
    if sorted(word.lower() for word in ours) == sorted(word.lower() for word in theirs):
        return "reordered"
    if len(ours) != len(theirs):
        return ""
    natures = [_one(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return max(natures, key=_GRAVITY.index) if all(natures) else ""


_GRAVITY = (
    "capitals",
    "accents",
    "spelling",
    "abbreviation",
    "inflection",
    "function",
    "typo",
    "synonym",
    "respelled",
    "negated",
    "sibling",
)


def _one(old: str, new: str) -> str:
    """The nature of one word in another's place, "" when they have nothing to do with each other."""
    if old.lower() == new.lower():
        return "capitals"
    listed = _lexical(old, new)
    if listed:
        return listed
    if old.lower() in FUNCTION_WORDS and new.lower() in FUNCTION_WORDS:
        return "function"
    short, long = sorted((old.lower(), new.lower()), key=len)
    if long.endswith(short) and long[: len(long) - len(short)] in _NEGATING and len(short) > 2:
        return "negated"
    if stem(old) == stem(new):
        return "inflection"
    if len(long) - len(short) >= 2 and long.endswith(short) and len(short) >= 4:
        return ""
    if similar(short, long) and not any(c.isdigit() for c in short + long):
        return "respelled" if old[0].isupper() and new[0].isupper() else "typo"
    return ""


def _overlap(old: str, new: str) -> str:
    """added or removed when one side's content contains the other's, else replaced."""
    ours, theirs = {stem(word) for word in content(old)}, {stem(word) for word in content(new)}
    if ours == theirs:
        return "reordered"
    if ours < theirs:
        return "added"
    if theirs < ours:
        return "removed"
    return "replaced"
