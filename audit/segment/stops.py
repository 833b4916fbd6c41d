"""Whether a stop ends its sentence: rules over the word before it, the stop with its closing marks, and what follows."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from audit.segment.languages import (
    ABBREVIATIONS,
    ATTRIBUTION,
    CLOCK_FOLLOWERS,
    EDITORIAL,
    ENDING_PAIRS,
    ORDINAL_LEADS,
    ORDINAL_NOUNS,
    STARTERS,
    TONGUES,
    Class,
)

REACH: Final = 40
"""Code points looked at on each side of a stop: longer than any abbreviation, and a bound on the work per stop."""

PICTURES: Final = "\u2600-\u27bf\u2b50\U0001f300-\U0001faff"
"""Ranges of a character class: little pictures, without flags, which stand before what they mean."""
JOINERS: Final = "\u200d\ufe0f"
"""What ties code points to one picture."""

_NEXT = re.compile(r"(?P<lead>[\"'`“‘„«»‹›(\[{¿¡*_\-–—−•●▪■◦‣·…\s]{0,8})(?P<word>[^\W_](?:[\w.'’-]{0,24}[\w'’-])?)?(?P<mark>\S?)")
_CYRILLIC = re.compile("[\u0400-\u04ff\\d]")
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_LABEL = re.compile(r"\d{1,3}(?:\.\d{1,2})*|[IVX]{2,5}")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVX]{2,5}")
_AND: Final = frozenset(("и", "та", "і", "й"))
_OTHERS: Final = frozenset(("др", "пр", "ін", "інш"))
"""What ends a list after "and": "А. Овечкин, Е. Малкин и др."."""
_ELIDED = re.compile(r"(?:[ldns]|qu)['’]", re.I)
_VOWELS = frozenset("aeiouyäöüàâáéèêëíîïóôúùûаеиіоуыэюяєїё")
_NAMED_SPEAKER = re.compile(r"(?:[\w.'’-]{1,24}\s){1,3}(?:said|asked|says|replied|wondered)[.,;]?(?=\s|\Z)")
_LOCAL_TIME = re.compile(r"\w{2,24}(?:\s\w{2,24})?\stime\b")
_OPENERS: Final = "\"'`“‘„«»‹›([{¿¡*_-–—−"
_QUOTES: Final = '"“‘«„'
_BULLETS: Final = frozenset("•●▪■◦‣")
_DASHES: Final = frozenset("-–—−")
_CARRIES_ON: Final = ",;:/%)]}&+|\\"
_MARKS: Final = ".!?…"
_POINTERS: Final = frozenset("👉👈👇👆➡➜➤➔")
_SHORT: Final = frozenset(("я", "є", "ж"))
"""Words of one letter that end sentences."""
_YEARS: Final = frozenset(("р", "г", "рр", "гг", "в", "вв"))
_TITLE = re.compile(r"[а-яёіїєґ][ \u00a0]«[^»]{1,36}$")
_TITLE_GOES_ON = re.compile(r"[^«».]{1,24}[!?]»")
"""A title stands behind a small Cyrillic word, speech behind a colon or a dash."""
_OPENS = re.compile(r"(?:,|\s(?:а|и|но|что|і|й|та|але|що))\s(?:в|во|с|со|к|до|от|по|у|з|із|до|від)\s(?:\w+\s)?[\w–—-]+\s\w+$")
"""A clause that begins with a year: ", а в 2014 г. Name …"."""
_YEAR_DIGITS: Final = 4
"""A number of fewer digits before "р." is a price."""
_CENTURY = re.compile(r"(?:[ivxхі]+[-–—])?[ivxхі]+")
_UNITS: Final = frozenset(("h", "ч", "м", "см", "л", "гр"))
_MEASURES: Final = frozenset(("кв.", "куб.", "ст.", "ч."))
"""Before "м." and "л.": square and cubic metres, table and tea spoons."""
_FULL_WIDTH: Final = "。！？"
_DOMAIN = re.compile(r"(?:com|net|org|info?|ru|su|ua|ру|рф)(?!\w)", re.I)


HARDLY: Final = 18
"""Code points in which a sentence has hardly begun: a preposition, a month and a year."""


class Stop(NamedTuple):
    """A place where a sentence may end, with all that the rules may look at."""

    word: str
    """The word before the stop, without opening marks; may hold inner stops."""
    kind: Class | None
    """What the word is, when it is a known abbreviation."""
    before: str
    """The word before that one, lower-cased."""
    begun: int
    """Code points since the sentence began."""
    stop: str
    close: str
    lead: str
    """Opening marks, dashes and bullets before the next word."""
    next: str
    """The next word, "" when something else follows."""
    mark: str
    """What follows when no word does, or directly after the next word."""
    rest: str
    """A short piece of the text from the next word on."""
    tail: str
    """A short piece of the text up to the stop."""
    lang: str

    @property
    def first(self) -> bool:
        """The word is the first of its sentence."""
        return self.begun <= REACH and not self.before

    @property
    def small(self) -> bool:
        """A small letter follows."""
        return self.next[0].islower()

    @property
    def russian(self) -> bool:
        """A Cyrillic word follows, and neither the hint nor a letter nearby says Ukrainian."""
        if not "а" <= self.next[0].lower() <= "ё":
            return False
        return self.lang == "ru" if self.lang else not (_UKRAINIAN.search(self.rest) or _UKRAINIAN.search(self.tail))

    @property
    def starts(self) -> bool:
        """The next word starts a sentence even after an abbreviation."""
        if not self.next[0].isupper() or (len(self.next) == 1 and self.mark == "."):
            return False
        head, apostrophe, _ = self.next.lower().replace("’", "'").partition("'")
        return head in STARTERS or (apostrophe != "" and len(head) < 3)

    @property
    def carries_on(self) -> bool:
        """The next word is small and goes on with a sentence."""
        return self.next in STARTERS or self.next in ATTRIBUTION


def _no_word(s: Stop) -> bool | None:
    """Money, a hash tag or a picture may start a sentence; a comma or a slash goes on."""
    if s.next:
        return True if not _BULLETS.isdisjoint(s.lead) else None
    return s.mark not in _CARRIES_ON and (s.kind is None or bool(s.close))


def _no_words_yet(s: Stop) -> bool | None:
    """Marks alone are no sentence: "... and then", "(?)"."""
    return False if not s.word and (s.first or s.close[:1] == ")") else None


def _dashed(s: Stop) -> bool | None:
    """A dash and a small letter go on: "? — she asked", "(last year. — ed.)"."""
    if _DASHES.isdisjoint(s.lead):
        return None
    return False if s.small or s.next.lower() in EDITORIAL else None


def _pictures(s: Stop) -> bool | None:
    """Little pictures without a stop end a sentence before a capital or a mention: "Ждём 😍 | Где вы?", but "я ❤ Лондон", "👉 Здесь"."""
    if s.stop[0] in _MARKS:
        return None
    if not s.word or (s.first and s.word.lower() in STARTERS) or s.stop[0] in _POINTERS:
        return False
    return s.next[0].isupper() if s.next else s.mark == "@"


def _goes_on(s: Stop) -> bool | None:
    """Russian writers begin a sentence with a capital ("Ура! ура!"), and a known Cyrillic abbreviation goes on ("3 буд. на розі")."""
    return False if s.small and (s.russian or (s.kind and s.word[-1:] >= "а")) else None


def _title(s: Stop) -> bool | None:
    """A title may ask and cry, and goes on with its sentence: "клуб «Что? Где? Когда?» Сомова"."""
    if s.stop[0] not in "!?":
        return None
    within = _TITLE_GOES_ON.match(s.rest) if not s.close else s.close == "»" and not s.starts
    return False if within and _TITLE.search(s.tail) else None


def _question_or_cry(s: Stop) -> bool | None:
    if "!" not in s.stop and "?" not in s.stop:
        return None
    if not s.small:
        return not (s.close and s.next.lower() not in STARTERS and _NAMED_SPEAKER.match(s.rest))
    if s.close or s.stop.endswith(("..", "…")) or s.next in ATTRIBUTION:
        return False
    return not (s.next in STARTERS and "?" not in s.stop and s.word[:1].isupper())


def _ellipsis(s: Stop) -> bool | None:
    return s.next[0].isupper() if len(s.stop) > 1 or s.stop == "…" else None


def _closed(s: Stop) -> bool | None:
    """A stop inside a closed quotation or bracket, and a small letter after it."""
    if not s.close:
        return None
    if not s.small:
        return True
    return not (")" in s.close or "]" in s.close or s.carries_on or s.kind or _INITIALS.fullmatch(s.word))


def _clock(s: Stop) -> bool | None:
    if s.word.lower() not in ("a.m", "p.m"):
        return None
    return s.next[0].isupper() and s.next.lower() not in CLOCK_FOLLOWERS and not _LOCAL_TIME.match(s.rest)


def _abbreviation(s: Stop) -> bool | None:
    kind, capital = s.kind, s.word[:1].isupper()
    if kind == "never" or (kind == "title" and capital) or (kind == "number" and (s.next[0].isdigit() or _ROMAN.fullmatch(s.next))):
        return False
    if capital and "." in s.word and kind == "ending":
        return s.starts
    if kind == "ending" or (s.before in _AND and s.word in _OTHERS):
        return s.next[0].isupper() and s.next != "США"
    return s.starts if kind == "maybe" or (kind == "name" and capital) else None


def _tongue(s: Stop) -> bool | None:
    return False if s.word in TONGUES and not _CYRILLIC.match(s.next) else None


def _pair(s: Stop) -> bool | None:
    """ "и т. д. Все …", but "т. е. Москва" and "Т. Д. Сомов"."""
    if len(s.word) != 1 or not s.word.islower() or not s.before.endswith("."):
        return None
    if f"{s.before} {s.word}" in ENDING_PAIRS:
        return s.next[0].isupper()
    return False if s.before == "т." else None


def _year(s: Stop) -> bool | None:
    """ "In 1991 р. Name …": a short year or century ends no sentence or clause that has hardly begun, and others before any capital."""
    if s.word not in _YEARS or not (s.before[-1:].isdigit() or _CENTURY.fullmatch(s.before)):
        return None
    money = s.word == "р" and len(s.before) < _YEAR_DIGITS
    return s.starts or (s.next[0].isupper() and (money or not (s.begun <= HARDLY or _OPENS.search(s.tail))))


def _station(s: Stop) -> bool | None:
    """A station or an article ("ст. Козятин", "ст. 5"); after its number a century, which may end a sentence."""
    if s.word != "ст" or s.before == "рт.":
        return None
    return s.starts if _ROMAN.fullmatch(s.before.upper()) or s.before[-1:].isdigit() else False


def _unit(s: Stop) -> bool | None:
    """ "21.00 h. Name …", "до 100 м. Name …": after its number a unit ends a sentence before any capital."""
    if s.word not in _UNITS or s.next[0].isdigit() or not (s.before[-1:].isdigit() or s.before in _MEASURES):
        return None
    return s.next[0].isupper()


def _doubled(s: Stop) -> bool | None:
    """A plural in initials: "EE. UU.", "JJ. OO."."""
    if len(s.word) != 2 or s.word[0] != s.word[1] or not s.word.isupper() or _ROMAN.fullmatch(s.word):
        return None
    return s.starts and not (len(s.next) == 2 and s.next.isupper())


def _initial(s: Stop) -> bool | None:
    """One letter, several with stops between them, or two consonants with a capital ("Dz. Ivanov") stand for a name."""
    word = s.word
    if word in _SHORT:
        return None
    if (len(word) == 1 and word.isalpha()) or (len(word) == 2 and word[0].isupper() and word[1].islower() and _vowelless(word)):
        return s.starts
    return s.starts if "." in word and _INITIALS.fullmatch(word) else None


def _ordinal(s: Stop) -> bool | None:
    """A number before what it counts, and the label of a list or of a chapter, which Ukrainian laws set apart."""
    if (s.first or s.before.endswith(":")) and _LABEL.fullmatch(s.word):
        return None if "а" <= s.next[0].lower() <= "ї" and not s.russian else False
    if not s.word.isdigit() or len(s.word) > 3:
        return None
    if s.small:
        return False
    following = s.next.lower()
    german = following in ORDINAL_NOUNS or s.before in ORDINAL_LEADS or s.lang == "de"
    return False if german and (following not in STARTERS or following in ORDINAL_NOUNS) else None


def _small(s: Stop) -> bool | None:
    """A small letter starts a sentence too, except after a king's number or what looks like an unknown abbreviation."""
    if s.next[0].isdigit() and _vowelless(s.word):
        return False
    if not s.small:
        return None
    unknown = len(s.word) <= 4 and (_vowelless(s.word) or (s.carries_on and s.word[:1].isupper()))
    return not (_ROMAN.fullmatch(s.word) or (unknown and not s.word.isupper()))


def _vowelless(word: str) -> bool:
    return 1 < len(word) <= 5 and word.isalpha() and not word.isupper() and _VOWELS.isdisjoint(word.lower())


_RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _pictures,
    _no_word,
    _no_words_yet,
    _dashed,
    _goes_on,
    _title,
    _question_or_cry,
    _ellipsis,
    _closed,
    _clock,
    _year,
    _station,
    _unit,
    _doubled,
    _tongue,
    _pair,
    _abbreviation,
    _initial,
    _ordinal,
    _small,
)
"""In order; the first that has an opinion decides, and where none has the stop ends the sentence."""


def _glued(text: str, at: int, after: int) -> bool:
    """The space after a sentence is missing: small letters, a stop, a capital; but no address and no name with a stop in it.

    After a name only a function word tells a sentence ("в Москву.Потом") from another name ("Вести.Экономика").
    """
    following = text[after : after + 2]
    if not following[0].isupper() or not (following[1:].islower() or following[1:].isspace()) or _DOMAIN.match(text, after):
        return False
    words = text[max(0, at - REACH) : at].split()
    if len(words) < 2 or len(words[-1]) < 3 or not words[-1].isalpha():
        return False
    if words[-1][0].islower() or text[at:after] != ".":
        return True
    return text[after : after + REACH].split(None, 1)[0].strip(",").lower() in STARTERS


def _at_once(tail: str, close: str, following: str) -> bool | None:
    """What the rules say of nearly all stops: a word that is no abbreviation and then a capital, or "Feb. 14". None: ask the rules."""
    word = tail[tail.rfind(" ") + 1 :]
    if following[0].isdigit():
        return False if not close and word[:1].isupper() and word.lower() in ABBREVIATIONS else None
    if not (following[0].isupper() or (following[0] in _QUOTES and following[1:].isupper())):
        return None
    if close:
        return word[-1:].isalnum() or None
    if not ((len(word) > 3 and word.isalnum()) or (len(word) > 2 and word.islower() and word.isalpha())):
        return None
    return (word.lower() not in ABBREVIATIONS and not word.endswith("str")) or None


def ends(text: str, match: re.Match[str], begin: int, lang: str) -> bool:
    """Whether the stop of ``match`` (groups ``stop``, ``close``) ends the sentence that began at ``begin``."""
    at, after = match.span()
    stop, close, space = match.groups()
    if stop[0] in _FULL_WIDTH or space.count("\n") > 1:
        return True
    tail = text[max(begin, at - REACH) : at]
    verdict = _at_once(tail, close, text[after : after + 2]) if stop == "." and space else None
    if verdict is not None:
        return verdict
    if not space and not _glued(text, at, after):
        return False
    words = tail.rsplit(None, 2)
    word = words[-1].lstrip(_OPENERS) if words else ""
    if "." in word and (elided := _ELIDED.match(word)):
        word = word[elided.end() :]
    following = _NEXT.match(text, after)
    assert following is not None  # noqa: S101 - every part of the pattern may be empty
    kind = ABBREVIATIONS.get(word.lower())
    if not kind and "-" in word:
        word = word[word.rfind("-") + 1 :]
        kind = ABBREVIATIONS.get(word.lower())
    seen = Stop(
        word,
        kind or ("number" if word.endswith("str") else None),
        words[-2].lower() if len(words) > 1 else "",
        at - begin,
        stop,
        close,
        following["lead"],
        following["word"] or "",
        following["mark"],
        text[following.end("lead") : after + 2 * REACH],
        tail,
        lang,
    )
    for rule in _RULES:
        verdict = rule(seen)
        if verdict is not None:
            return verdict
    return True
