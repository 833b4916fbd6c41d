"""The values that pass between the stages: frozen, whoever makes them."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from inspect import signature

import pytest

from audit.model import Change, Op, Sentence, Span, Value


def test_a_value_is_made_by_place_or_by_name_and_missing_fields_have_their_defaults() -> None:
    assert Sentence("It rained.", "caption", 4, 2) == Sentence(text="It rained.", role="caption", line=4, gap=2)
    assert Sentence("It rained.", line=4) == Sentence("It rained.", "paragraph", 4, 0)
    assert str(signature(Op)) == "(kind: 'OpKind', text: 'str') -> None"


def test_a_value_cannot_be_changed_only_replaced() -> None:
    span = Span(2, 5)
    with pytest.raises(FrozenInstanceError):
        span.end = 6  # type: ignore[misc]  # that it cannot be set is what is tested
    assert replace(span, end=6) == Span(2, 6) != span
    assert hash(Span(2, 5)) == hash(span)
    assert not hasattr(span, "__dict__")


def test_a_value_shows_its_fields_and_travels_between_processes() -> None:
    value = Value("year", "2014", "2014", 10, 14)
    assert repr(value) == "Value(type='year', text='2014', normal='2014', start=10, end=14)"
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own


@pytest.mark.parametrize("wrong", [{}, {"start": 1}, {"start": 1, "end": 2, "text": "x"}])
def test_a_value_with_fields_missing_or_unknown_is_not_made(wrong: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"Span\.__init__\(\)"):
        Span(**wrong)


def test_every_field_of_a_value_gets_what_was_given_for_it() -> None:
    given = {field.name: object() for field in fields(Change)}
    change = Change(**given)  # type: ignore[arg-type]  # of no matter here
    assert all(getattr(change, name) is thing for name, thing in given.items())
