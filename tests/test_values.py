"""Values: two spellings of one thing are equal, two things never are, and reading them takes time linear in the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.values import lexicon, values
from audit.values.lexicon import Lexicon

FIGURES = (
    "number",
    "money",
    "percent",
    "date",
    "year",
    "time",
    "measure",
    "age",
    "ordinal",
    "range",
    "score",
    "weekday",
    "phone",
    "link",
    "identifier",
)


def normals(text: str, *types: str) -> list[tuple[str, str]]:
    return [(value.type, value.normal) for value in values(text) if not types or value.type in types]


EQUAL = [
    ("1,000 voters", "1000 voters"),
    ("1,000 voters", "one thousand voters"),
    ("1 000 voters", "1,000 voters"),
    ("twenty-one boats", "21 boats"),
    ("one hundred and five boats", "105 boats"),
    ("a crowd of 1.5 million", "a crowd of 1,500,000"),
    ("4.5 percent", "4.5%"),
    ("4.5 per cent", "4.5%"),
    ("4,5 Prozent", "4,5 %"),
    ("4,5 pour cent", "4,5 %"),
    ("15 відсотків", "15%"),
    ("15 процентов", "15%"),
    ("on Feb. 4", "on February 4"),
    ("on February 4", "on 4 February"),
    ("on February 4", "on the 4th of February"),
    ("on May 22", "on 5/22"),
    ("4. Februar 2026", "February 4, 2026"),
    ("le 4 février 2026", "February 4, 2026"),
    ("el 4 de febrero de 2026", "February 4, 2026"),
    ("4 лютого 2026", "February 4, 2026"),
    ("4 февраля 2026", "February 4, 2026"),
    ("2026-02-04", "February 4, 2026"),
    ("$1.2 million", "$1.2m"),
    ("$1.2 million", "1.2 million dollars"),
    ("€3 billion", "3 Milliarden Euro"),
    ("3 млн рублей", "3 миллионов рублей"),
    ("at 2:30 p.m.", "at 14:30"),
    ("at noon", "at 12 p.m."),
    ("at 7 p.m.", "at 7:00 PM"),
    ("the 7th heat", "the seventh heat"),
    ("the 34-year-old skipper", "the thirty-four-year-old skipper"),
    ("the skipper, aged 34", "the skipper, 34,"),
    ("a 600-mile front", "a front of 600 miles"),
    ("12 sq km", "12 square kilometres"),
    ("10-12 weeks", "10 to 12 weeks"),
    ("Saturday", "Sat."),
    ("two-thirds of them", "2/3 of them"),
    ("call 555-201-7788", "call (555) 201-7788"),
    ("see www.lake.org", "see www.lake.org/"),
    ("rule BX04", "rule BX4"),
    ("one in four residents", "a quarter of residents"),
    ("one out of three", "one in three"),
    ("£3.4m", "3.4 million pounds"),
    ("sept jours", "7 jours"),
    ("12 Jahre", "12 years"),
    ("22 года", "22 роки"),
]
UNEQUAL = [
    ("1.5%", "15%"),
    ("$1.2 million", "$1.2 billion"),
    ("did not vote", "did vote"),
    ("174,000 boats", "174 boats"),
    ("2.5 points", "25 points"),
    ("5 miles", "5 kilometers"),
    ("5 percent", "5 percentage points"),
    ("$5", "€5"),
    ("at 7 a.m.", "at 7 p.m."),
    ("9 a.m. ET", "9 a.m. PT"),
    ("on April 12", "on April 21"),
    ("May 2016", "May 2014"),
    ("in the 1980s", "in 1980"),
    ("two-thirds", "three-fourths"),
    ("more than ten", "nearly ten"),
    ("he said", "she said"),
    ("Mr. Okafor", "Ms. Okafor"),
    ("rule BX118", "rule BX181"),
    ("er geht nicht", "er geht"),
    ("il ne vient pas", "il vient"),
    ("мер не підписав", "мер підписав"),
    ("am Montag", "am Dienstag"),
    ("5 км", "5 м"),
    ("one in four", "one in five"),
]


@pytest.mark.parametrize(("one", "two"), EQUAL)
def test_two_spellings_of_one_value_are_equal(one: str, two: str) -> None:
    assert normals(one, *FIGURES) == normals(two, *FIGURES) != []


@pytest.mark.parametrize(("one", "two"), UNEQUAL)
def test_two_values_are_never_equal(one: str, two: str) -> None:
    assert normals(one) != normals(two)


TYPED = [
    ("The pier opened in 1912.", ("year", "1912")),
    ("The pier has 1912 planks and 2,014 nails.", ("number", "2014")),
    ("The pier is 1,912 feet long.", ("measure", "1912 foot")),
    ("Мост открыли в 1941 году.", ("year", "1941")),
    ("Вона народилася 1992 року.", ("year", "1992")),
    ("Ему дали 20 лет.", ("measure", "20 year")),
    ("She did one in five minutes.", ("number", "1")),
    ("It pays 15 an hour.", ("number", "15")),
    ("She taught 5 grad students.", ("number", "5")),
    ("Il a pris 1 an de congé.", ("measure", "1 year")),
    ("They sold 1.2 million pounds of cod.", ("measure", "1200000 pound")),
    ("Ouvert le 3 sept. 2019.", ("date", "2019-09-03")),
    ("It will close today.", ("relative-day", "today")),
    ("It closed last week.", ("relative-day", "last week")),
    ("They won 3-2 in extra time.", ("score", "3-2")),
    ("The vote was a 51-49 split.", ("score", "51-49")),
    ("She left the U.S. Navy.", ("organisation", "us navy")),
    ("She studied at the University of Leeds.", ("organisation", "university of leeds")),
    ("They met in Odesa.", ("place", "odesa")),
    ("Mayor Flies to Norway Friday for Talks on Fish", ("place", "norway")),
    ("MAYOR FLIES TO NORWAY FOR TALKS ON FISH", ("place", "norway")),
    ("It rained on Super Tuesday.", ("name", "super tuesday")),
    ("Ursula von der Leyen spoke.", ("name", "ursula von der leyen")),
    ("The ferry met Gen. Ana Ortega.", ("title", "general")),
    ("The ferry met Gen. Ana Ortega.", ("name", "ana ortega")),
    ("Prime Minister Ana Ortega spoke.", ("title", "prime minister")),
    ("The news pleased the mayor.", ("title", "mayor")),
    ("“We will row,” she said.", ("quotation", "we will row")),
    ("we will row on,” she said.", ("quotation", "we will row on")),
    ("It was shut, said Ortega.", ("speaker", "ortega")),
    ("It was shut, according to Ortega.", ("speaker", "ortega")),
    ("He allegedly rowed.", ("hedge", "allegedly")),
    ("At least 12 rowed.", ("comparison", "more")),
    ("No more than 12 rowed.", ("comparison", "less")),
    ("It may rain.", ("modal", "may")),
    ("Write to info@lake-museum.org.", ("link", "info@lake-museum.org")),
    ("Thousands came, then hundreds of thousands.", ("number", "hundreds of thousands")),
    ("The F-16 turned.", ("identifier", "f16")),
    ("The beam is 5-1/2 inches wide.", ("range", "5..1/2")),
    ("It was built in 1970-1980s.", ("range", "1970..1980s")),
    ("See sections 2-3.4.5.", ("range", "2..3.4.5")),
]
NOT_TYPED = [
    ("It was in mid-2019.", "identifier"),
    ("She is No. 5 on the list.", "negation"),
    ("The May fair is over.", "modal"),
    ("The sun sat low.", "weekday"),
    ("They march on and may win.", "date"),
    ("Half of 1/2 is left.", "date"),
    ("Accidents happen there.", "name"),
    ("Government offices were shut.", "name"),
    ("The Harbour Opens Again After Storm Damage", "name"),
    ("Das Haus und die Brücke sind alt.", "name"),
    ("On Monday it rained.", "name"),
    ("He paid US$5 for it.", "organisation"),
    ("In March they rowed.", "name"),
    ("It is a 1,000-mile walk.", "year"),
    ("Effective March 6, 2024, it is closed.", "name"),
    ("GUESTS MUST NOT LEAVE BAGS ON THE QUAY.", "name"),
    ("HARBOUR COUNCIL OPENS BRIDGE AFTER LONG DELAY", "organisation"),
]


@pytest.mark.parametrize(("text", "wanted"), TYPED)
def test_values_are_typed(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in normals(text)


@pytest.mark.parametrize(("text", "kind"), NOT_TYPED)
def test_what_only_looks_like_a_value_is_none(text: str, kind: str) -> None:
    assert normals(text, kind) == []


PIECES = (
    "the a no. May 4 1,000 2014 $5 million 15% percent Feb. Monday “quoted” Ana Ortega's U.S. von der not didn't 3-2 "
    "7th #12 BX04 München Київ é ā 👩‍🚀 \x00 \ud7ff -"
)
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_value_is_a_span_of_its_text(text: str) -> None:
    for value in values(text):
        assert text[value.start : value.end] == value.text != ""
        assert value.normal


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_values_come_in_order_and_figures_do_not_overlap(text: str) -> None:
    found = values(text)
    assert list(found) == sorted(found, key=lambda value: (value.start, value.end, value.type, value.normal))
    figures = [value for value in found if value.type in FIGURES and value.type not in {"link", "identifier"}]
    assert all(one.end <= two.start for one, two in pairwise(figures))


LONG = [
    "1" * 40_000,
    "1," * 10_000,
    "1 000 " * 10_000,
    "A" * 40_000,
    "A-" * 10_000,
    "Ana " * 12_000,
    "A. " * 40_000,
    "one " * 12_000,
    "million " * 10_000,
    "“" * 40_000,
    '"a' * 10_000,
    "@" * 40_000,
    "a@b." * 12_000,
    "$" * 40_000,
    "more than " * 6_000,
    "of the " * 10_000,
    "Bank of the " * 6_000,
    "said Ana " * 6_000,
    "+1 " * 40_000,
    "May " * 12_000,
    "-" * 40_000,
    "' " * 10_000,
    "der Haus " * 6_000,
    "2:30:451" * 6_000,
    "Ana\n" * 12_000,
]


def test_what_is_read_does_not_depend_on_the_words_met_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_MOST_REMEMBERED", 3)
    words = Lexicon()
    for word in ["Ana", "said", "“no”", "15%,", "boats", "x" * 90 + "5"] * 2:
        assert words[word] == lexicon.read_word(word)
        assert len(words) <= 3
        assert all(len(known) <= 60 for known in words)


def _seconds(text: str) -> float:
    """Processor time of one reading, of a text too long for the cache."""
    began = time.process_time()
    values(text)
    return time.process_time() - began


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:10]))
def test_reading_takes_time_in_proportion_to_the_text(text: str) -> None:
    quarter, whole = _seconds(text[: len(text) // 4]), _seconds(text)
    assert whole <= 10 * quarter + 0.2
