"""Values: two spellings of one thing are equal, two things never are."""

from __future__ import annotations

import pytest

from audit.values import values


def normals(text: str, *types: str) -> list[str]:
    return [f"{value.type} {value.normal}" for value in values(text) if not types or value.type in types]


FIGURES = ("number", "money", "percent", "date", "year", "time", "measure", "age", "ordinal", "range", "score", "weekday", "phone", "link")

EQUAL = [
    ("1,000 voters", "1000 voters"),
    ("1,000 voters", "one thousand voters"),
    ("4.5 percent", "4.5%"),
    ("4.5 per cent", "4.5%"),
    ("on Feb. 4", "on February 4"),
    ("on February 4", "on 4 February"),
    ("$1.2 million", "$1.2m"),
    ("at 2:30 p.m.", "at 14:30"),
    ("the 7th circuit", "the seventh circuit"),
]
UNEQUAL = [
    ("1.5%", "15%"),
    ("$1.2 million", "$1.2 billion"),
    ("did not vote", "did vote"),
    ("174,000 cases", "174 cases"),
    ("2.5 points", "25 points"),
    ("5 miles", "5 kilometers"),
    ("5 percent", "5 percentage points"),
]


@pytest.mark.parametrize(("one", "two"), EQUAL)
def test_two_spellings_of_one_value_are_equal(one: str, two: str) -> None:
    assert normals(one, *FIGURES) == normals(two, *FIGURES) != []


@pytest.mark.parametrize(("one", "two"), UNEQUAL)
def test_two_values_are_never_equal(one: str, two: str) -> None:
    assert normals(one) != normals(two)
