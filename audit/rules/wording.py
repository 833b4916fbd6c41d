"""What kind of substitution one run of words for another is, judged by the words alone.

``nature`` answers for a pair of strings; it knows nothing of the sentence. ``NATURES`` are its answers, from nothing to something.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import ne

from audit.rules.lexicon import DETERMINERS, FUNCTION_WORDS, OPPOSITES
from audit.rules.relations import akin, known, relation, variant
from audit.rules.stems import LONGEST, common_head, content, inflected, similar, stem, stems, words

SURFACE = (
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
)
"""Another way of writing the same words."""

NATURES = (
    *SURFACE,
    *("function", "typo", "synonym", "reordered", "respelled", "negated", "sibling", "added", "removed", "replaced"),
)
_QUOTES = re.compile(r"[\"“”„«»‘’'`‹›]")
_DASHES = re.compile(r"[-‐‑‒–—―]")
_UNSEEN = re.compile(r"[\s\u200b\u200e\u200f\u2060\ufeff\u00ad]+")
_JOINT = re.compile(r"[\W_]+")
SOUND_ALIKE = frozenset(
    frozenset(pair.split())
    for pair in """
    affect effect|principal principle|loose lose|chord cord|peak peek|peak pique|site cite|sight site|sight cite|brake break|role roll|
    discreet discrete|complement compliment|stationary stationery|passed past|rein reign|rain reign|bear bare|poor pour|pore pour|
    led lead|council counsel|sale sail|steel steal|plain plane|waist waste|weak week|weather whether|threw through|tale tail|
    breath breathe|born borne|capital capitol|coarse course|desert dessert|forth fourth|hear here|hole whole|hoard horde|
    meet meat|medal meddle|mussel muscle|naval navel|pain pane|pair pear|peace piece|pedal peddle|profit prophet|raise raze|
    right write|root route|scene seen|shear sheer|soar sore|soul sole|stake steak|straight strait|their there|to too|vain vein|wave waive
    """.replace("\n", "").split("|")
)
_ALIKE = frozenset(frozenset(map(stem, pair)) for pair in SOUND_ALIKE)
"""Words that sound alike: one in the other's place is a slip of the pen even though both are words."""
_NEGATING = frozenset({"un", "in", "im", "il", "ir", "non", "non-", "dis", "anti", "anti-"})
_DENYING = ("un", "in", "im", "dis")
"""Prefixes with which a word says what "not" and the word say."""
_LEADING = DETERMINERS | {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had"}
_MODAL = frozenset({"will", "would", "can", "could", "may", "might", "must", "should"})
_OPPOSED = frozenset(phrase.split()[0] for phrases in OPPOSITES for phrase in phrases)
"""What the phrases of ``OPPOSITES`` begin with."""
_LONGEST = 5
"""Words of the longest phrase that names one thing."""
_NO_MATTER = frozenset({"immediately", "yet"})
"""Words that go with a negation and add nothing to it."""


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
    single = len(ours) == len(theirs) == 1
    if ours[0].lower() in _OPPOSED and frozenset({" ".join(ours).lower(), " ".join(theirs).lower()}) in OPPOSITES:
        return "sibling"
    found = _light(old, new) or _one_sided(old, new)
    if found:
        return found
    if single:
        return _one(ours[0], theirs[0]) or _overlap(old, new)
    one, two = " ".join(ours), " ".join(theirs)
    return akin(one, two) or _wordwise(ours, theirs) or _of_a_kind(ours, theirs) or _overlap(old, new)


_short_nature = lru_cache(maxsize=1 << 10)(_nature)


def _light(old: str, new: str) -> str:
    """Differences below the level of words, "" when there is more."""
    ours, theirs = words(old), words(new)
    if ours == theirs:
        return _signs(old, new)
    if unlike(old, new):  # most edits
        return ""
    joined, rejoined = _joined(ours), _joined(theirs)
    if len(old.split()) == len(new.split()) and glyphs(old) == glyphs(new):
        return _signs(old, new)
    if joined == rejoined:
        return "joined" if joined else "punctuation"
    if joined.lower() == rejoined.lower():
        return "capitals"
    return "accents" if not (old + new).isascii() and fold(joined) == fold(rejoined) else ""


def unlike(old: str, new: str) -> bool:
    """Do the letters and digits differ, with neither glyphs nor accents to look for? A quick look that settles most edits."""
    both = old + new
    return both.isascii() and "://" not in both and _joined(words(old)).lower() != _joined(words(new)).lower()


def _joined(parts: tuple[str, ...]) -> str:
    """The letters and digits of some words."""
    text = "".join(parts)
    return text if text.isalnum() else _JOINT.sub("", text)


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


def _of_a_kind(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    """What the lists say of what two short phrases name (a great heron, an egret) or say of somebody (was hurt, died)."""
    if max(len(ours), len(theirs)) > _LONGEST:
        return ""
    one, two = _core(ours), _core(theirs)
    if not one or not two or stem(one[-1]) == stem(two[-1]):
        return ""
    whole = relation(" ".join(one), " ".join(two))
    return whole or ("sibling" if relation(one[-1], two[-1]) == "sibling" else "")


def _core(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """A phrase of at most three words without what leads it in; () when small words stand between them."""
    lead = next((place for place, word in enumerate(phrase) if word.lower() not in _LEADING), len(phrase))
    rest = phrase[lead:]
    return rest if len(rest) <= 3 and _MODAL.isdisjoint(rest) and len(content(" ".join(rest))) == len(rest) else ()


def _one(old: str, new: str) -> str:
    """The nature of one word in another's place, "" when they have nothing to do with each other."""
    low, high = old.lower(), new.lower()
    if low == high:
        return "capitals"
    if low in FUNCTION_WORDS and high in FUNCTION_WORDS:
        return "function"
    if stem(low) == stem(high):
        return variant(old, new) or "form"
    listed = akin(old, new)
    if listed:
        return listed
    short, long = (low, high) if len(low) <= len(high) else (high, low)
    built = _morphology(short, long)
    if built or not _slipped(short, long):
        return built
    return "respelled" if old[0].isupper() and new[0].isupper() else "typo"


def _morphology(short: str, long: str) -> str:
    """negated or form when the two words are built from one."""
    if len(short) > 2 and long.endswith(short) and long[: len(long) - len(short)] in _NEGATING:
        return "negated"
    if short.isascii() and short[:4] != long[:4]:
        return ""
    shared = common_head(short, long)
    if not short.isascii():
        latin = all(character < "\u0250" for character in short)
        if inflected(short, long) or (latin and shared >= 4 and len(long) - shared <= 3):
            return "form"
    return "form" if shared >= 5 and shared >= 0.7 * len(short) and len(long) - len(short) > 1 else ""


def _slipped(short: str, long: str) -> bool:
    """A slip of the pen; a longer beginning makes another word (ability, stability), another digit another figure, and where both are words
    one is taken for the other only by ear."""
    if (len(long) - len(short) >= 2 and long.endswith(short)) or not similar(short, long) or any(map(str.isdigit, short + long)):
        return False
    return not (known(short) and known(long)) or frozenset((short, long)) in SOUND_ALIKE or frozenset(map(stem, (short, long))) in _ALIKE


def _overlap(old: str, new: str) -> str:
    """added or removed when one side's content contains the other's, else replaced; "not clear" and "unclear" are synonyms, but where
    nothing is negated other words say other things."""
    ours, theirs = stems(old), stems(new)
    if ours == theirs:
        return "reordered"
    if ours < theirs:
        return "added"
    if theirs < ours:
        return "removed"
    negated = any(map(_denied, (*words(old), *words(new))))
    return "synonym" if negated and _positive(old) == _positive(new) else "replaced"


def _positive(text: str) -> tuple[frozenset[str], bool]:
    """The base forms without what negates them, and whether an odd number of things did."""
    said = content(text)
    bare = tuple(map(_bare, said))
    negations = sum(map(_denies, words(text))) + (sum(map(ne, bare, said)) if bare != said else 0)
    return frozenset([stem(word) for word in bare if word not in _NO_MATTER]), negations % 2 == 1


def _denied(word: str) -> bool:
    """May a word have anything that ``_positive`` takes out or counts?"""
    low = word.lower()
    return low.startswith(_DENYING) or low in _NO_MATTER or _denies(low)


def _denies(word: str) -> bool:
    low = word.lower()
    return low in {"not", "never", "no"} or low.endswith(("n't", "n’t"))


def _bare(word: str) -> str:
    """A word without the prefix that negates it."""
    return next((word[len(p) :] for p in _DENYING if word.startswith(p) and len(word) > len(p) + 3), word)
