"""Classify: founding cases, and that it always answers."""

from __future__ import annotations

import pytest

from audit.classify import classify
from audit.model import Case, Op
from audit.rules import RULES
from audit.values import values


def case(old: str, wrong: str, right: str, rest: str) -> Case:
    before, after = old + wrong + rest, old + right + rest
    ops = (Op("equal", old), Op("delete", wrong), Op("insert", right), Op("equal", rest))
    return Case("edited", "paragraph", before, after, ops, values(before), values(after))


@pytest.mark.parametrize(
    ("parts", "label", "reason"),
    [
        (("The treaty was signed in ", "2016", "2014", " by both sides."), "correction", "year-changed"),
        (("The mayor did ", "not ", "", "sign the order."), "correction", "negated"),
        (("At least ", "12", "21", " people were killed in the landslide."), "update", "toll-rose"),
        (("The library ", "recieved", "received", " a grant."), "style", "typo"),
    ],
)
def test_the_plain_cases(parts: tuple[str, str, str, str], label: str, reason: str) -> None:
    judgement = classify(case(*parts), RULES)
    assert (judgement.label, judgement.reason) == (label, reason)


def test_without_any_rule_the_answer_is_reworded() -> None:
    assert classify(case("The ", "big", "large", " house."), ()).reason == "reworded"
