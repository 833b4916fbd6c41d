"""Promises of ``diff.diff``: whole tokens, few ops, and both sides to the byte."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.diff import diff
from audit.words import tokens


def written(old: str, new: str) -> str:
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    return "".join(marks[op.kind].format(op.text) for op in diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("It killed 63.", "It killed 66.", "It killed [-63-]{+66+}."),
        ("It rose 1.5% on Monday.", "It rose 15% on Monday.", "It rose [-1.5%-]{+15%+} on Monday."),
        ("The big dog ran.", "The very big dog ran.", "The {+very +}big dog ran."),
        ("It was on the hill", "It was under a hill", "It was [-on the-]{+under a+} hill"),
        ("red in Rome", "blue in Oslo", "[-red in Rome-]{+blue in Oslo+}"),
        ("", "New.", "{+New.+}"),
        ("Gone.", "", "[-Gone.-]"),
        ("Same.", "Same.", "Same."),
        ("", "", ""),
    ],
)
def test_reads_well(old: str, new: str, expected: str) -> None:
    assert written(old, new) == expected


WORDS = ("the", "a", "63", "66", "не", "й", "café", "👍🏽", ",", ".", "\r\n", "\x00", "שלום", " ")
TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
NEVER = {("equal", "equal"), ("insert", "delete"), ("delete", "delete"), ("insert", "insert")}


@given(TEXTS, TEXTS)
def test_the_ops_rebuild_both_sides(old: str, new: str) -> None:
    ops = diff(old, new)
    assert "".join(op.text for op in ops if op.kind != "insert") == old
    assert "".join(op.text for op in ops if op.kind != "delete") == new
    assert all(op.text for op in ops)
    assert NEVER.isdisjoint(pairwise(op.kind for op in ops))


@given(TEXTS, TEXTS)
def test_only_whole_tokens_change(old: str, new: str) -> None:
    ends = {0}
    for token in tokens(old):
        ends.add(max(ends) + len(token))
    place = 0
    for op in diff(old, new):
        if op.kind != "insert":
            place += len(op.text)
            assert place in ends
