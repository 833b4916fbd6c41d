"""Promises of ``words.tokens``: nothing is lost, and a token is what a reader would name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.words import apart, terms, tokens

WHOLE = (
    "-1,234.5", "1.5%", "15 %", "$4.2", "US$4.2bn", "€3", "3 €", "20 °C", "63", "10 000", "10:30", "2026-02-05", "4/5/2026", "3–2", "3rd",
    "1990s", "1,000-kilometer", "63-year-old", "well-known", "don’t", "об'єкт", "п’ять", "U.S.", "a.m.", "U.S.-led", "AT&T", "#election",
    "@desk", "https://example.org/a?b=1", "___", "cafe\u0301s", "हिन्दी", "می\u200cخواهم", "👩\u200d👩\u200d👧", "👍🏽", "1️⃣", "🇺🇦", "\r\n",
)  # fmt: skip


@pytest.mark.parametrize("token", WHOLE)
def test_a_reader_names_it_as_one(token: str) -> None:
    assert tokens(token) == (token,)
    assert token in tokens(f"seen: {token}." if token.strip() else token)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014 500", ("2014", " ", "500")),
        ("5 - 3", ("5", " ", "-", " ", "3")),
        ("he/she", ("he", "/", "she")),
        ("-led", ("-", "led")),
        ("‘why’", ("‘", "why", "’")),
        ("end—then", ("end", "—", "then")),
        ("63,", ("63", ",")),
        ("It cost $5.", ("It", " ", "cost", " ", "$5", ".")),
        ("🇺🇦🇺🇸", ("🇺🇦", "🇺🇸")),
        ("see https://example.org/.", ("see", " ", "https://example.org/", ".")),
    ],
)
def test_two_things_stay_two(text: str, expected: tuple[str, ...]) -> None:
    assert tokens(text) == expected


TERMS = (
    "Sept. 14, 2016", "October 2011", "May 4", "14 September 2016", "4. Februar 2026", "1er mai 2020", "14 вересня", "5 de mayo",
    "-3 million", "0.2 percent", "6 per cent", "$500 million", "US$4.2 billion", "15 млн", "3,5 Millionen", "24 por ciento", "5 km",
    "300 kilometers",
    "12 тисяч",
)  # fmt: skip


@pytest.mark.parametrize("term", TERMS)
def test_a_date_and_an_amount_with_its_unit_are_one_term(term: str) -> None:
    assert terms(term) == (term,)
    assert term in terms(f"So on {term}, then.")


@pytest.mark.parametrize("text", ["May came", "63 people", "3-2 million", "Maya 4", "April, 12 people", "5 mayors", "1 Mayer", "12 killed"])
def test_what_is_no_date_and_no_amount_stays_apart(text: str) -> None:
    assert terms(text) == tokens(text)


@given(st.text() | st.text("a1.,- $%May kmillion\u0301", max_size=60))
def test_terms_lose_nothing(text: str) -> None:
    assert "".join(terms(text)) == text


@given(st.text() | st.text("a1.,- '’$%@#/:\u0301\u200d👍🏽\r\n\x00אءї", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(tokens(text)) == text
    assert all(tokens(text))


@given(
    st.text() | st.lists(st.sampled_from(["a", "10", "000", "2016", "5", "%", "°C", "€", "$5", "Ü,", "\u0301x", " ", "\xa0"])).map(" ".join)
)
def test_pieces_cut_apart_hold_the_tokens_of_the_whole(text: str) -> None:
    pieces = apart(text)
    if pieces is not None:
        assert [token for piece in pieces for token in tokens(piece) if not token.isspace()] == [t for t in tokens(text) if not t.isspace()]
