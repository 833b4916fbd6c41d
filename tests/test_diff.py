"""Promises of ``diff.diff``: whole tokens, few ops, and both sides to the byte."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.diff import _DEPTH, _EXACT, _STEPS, _longest, _stretches, diff
from audit.words import terms


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
        ("It is a dog.", "It is a big dog of mine.", "It is a {+big +}dog{+ of mine+}."),
        ("We left the town at noon.", "We quickly left the old town at noon.", "We {+quickly +}left the {+old +}town at noon."),
        ("In fact, a car costs more.", "In fact, if new, a car costs more.", "In fact, {+if new, +}a car costs more."),
        ("He is 34, of Leeds.", "He is 35, of York.", "He is [-34-]{+35+}, of [-Leeds-]{+York+}."),
        ("He came slowly, then left.", "She sat down, and ate.", "[-He came slowly, then left-]{+She sat down, and ate+}."),
        ("“Yes,” he said.", "“No,” she said.", "“[-Yes-]{+No+},” [-he-]{+she+} said."),
        ("two  spaces", "two spaces", "two[-  -]{+ +}spaces"),
        ("It cost $4.2 million.", "It cost $4.5 million.", "It cost [-$4.2 million-]{+$4.5 million+}."),
        ("It cost $500 million.", "It cost $500 billion.", "It cost [-$500 million-]{+$500 billion+}."),
        (
            "It rose 0.002 percent on April 12.",
            "It rose 0.2 percent on April 21.",
            "It rose [-0.002 percent-]{+0.2 percent+} on [-April 12-]{+April 21+}.",
        ),
        ("63 in Rome and 12 at sea", "66 in Rome and 21 at sea", "[-63-]{+66+} in Rome and [-12-]{+21+} at sea"),
        ("between 10 and 12", "between 11 and 14", "between [-10-]{+11+} and [-12-]{+14+}"),
        ("Це було 14 вересня.", "Це було 4 вересня.", "Це було [-14 вересня-]{+4 вересня+}."),
        ("a 1,000-kilometer line", "a 1,200-kilometer line", "a [-1,000-kilometer-]{+1,200-kilometer+} line"),
        ("Він загинув у 2016 році.", "Він загинув у 2014 році.", "Він загинув у [-2016-]{+2014+} році."),
        ("one\r\ntwo", "one\ntwo", "one[-\r\n-]{+\n+}two"),
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


def test_a_long_text_is_held_together_by_its_landmarks() -> None:
    old = " ".join(f"word{n} and the rest of it" for n in range(2_000))
    ops = diff(old, old.replace("word700 ", "name700 ").replace("word1500 and", "word1500 or"))
    assert [(op.kind, op.text) for op in ops if op.kind != "equal"] == [
        ("delete", "word700"),
        ("insert", "name700"),
        ("delete", "and"),
        ("insert", "or"),
    ]


@pytest.mark.parametrize("kinds", [3, 50, 5_000, 20_000])
@pytest.mark.parametrize("size", [2_000, 40_000])
def test_the_exact_algorithm_is_bounded(size: int, kinds: int) -> None:
    """In steps, whatever the two texts share; and never more distinct words than there are code points for them."""
    old = [f"w{n * n % kinds}" for n in range(size)]
    new = [f"w{n * 7 % (kinds + 3)}" for n in range(size)]
    stretches = list(_stretches(old, new, (0, size, 0, size), _longest(2 * size), _DEPTH))
    assert all((b - a) * (d - c) <= _EXACT and 0xE000 + b - a + d - c < sys.maxunicode for a, b, c, d in stretches)
    assert sum((b - a) * (d - c) for a, b, c, d in stretches) <= _STEPS
    assert all(x[1] <= y[0] and x[3] <= y[2] for x, y in pairwise(stretches))


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
    for token in terms(old):
        ends.add(max(ends) + len(token))
    place = 0
    for op in diff(old, new):
        if op.kind != "insert":
            place += len(op.text)
            assert place in ends
