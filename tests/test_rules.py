"""Rules: each fires on its hits and on none of its misses; the table of rules is whole and in step with its page."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from audit.classify import classify
from audit.diff import diff
from audit.model import Case, Rule
from audit.rules import RULES
from audit.values import values


def reason(rules: Sequence[Rule], old: str, new: str) -> str:
    case = Case("edited", "paragraph", old, new, diff(old, new), values(old), values(new))
    judgement = classify(case, rules)
    return judgement.reason if judgement.evidence or judgement.reason != "reworded" else "none"


def examples(name: str) -> list[object]:
    return [pytest.param(rule, old, new, id=f"{rule.id}: {old} -> {new}") for rule in RULES for old, new in getattr(rule, name)]


@pytest.mark.parametrize(("rule", "old", "new"), examples("hits"))
def test_a_rule_fires_on_its_hits_alone_and_among_all(rule: Rule, old: str, new: str) -> None:
    assert reason((rule,), old, new) == rule.id
    assert reason(RULES, old, new) == rule.id


@pytest.mark.parametrize(("rule", "old", "new"), examples("misses"))
def test_a_rule_does_not_name_its_misses(rule: Rule, old: str, new: str) -> None:
    assert reason(RULES, old, new) != rule.id
