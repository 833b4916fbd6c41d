"""Promises of ``align.align``: every sentence in one pair, and the pair a reader would draw."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.align import align
from audit.align.scale import best, evidence
from audit.model import Sentence

SWAPPED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def kinds(old: list[str], new: list[str]) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(p.kind, p.old, p.new) for p in align([Sentence(t) for t in old], [Sentence(t) for t in new])]


def test_an_edit_is_one_pair() -> None:
    assert kinds(["Ten dead in blast", "Rescue goes on."], ["Twelve dead in blast", "Rescue goes on."]) == [
        ("edited", (0,), (0,)),
        ("kept", (1,), (1,)),
    ]


def test_a_lone_heading_of_one_word_is_edited() -> None:
    assert kinds(["First of all.", "Analysis", "Then that."], ["First of all.", "Background", "Then that."])[1] == ("edited", (1,), (1,))


def test_a_sentence_rewritten_altogether_is_removed_and_added() -> None:
    old = ["The council met on Tuesday to weigh the budget."]
    new = ["Firefighters put out flames near a school in the north."]
    assert kinds(old, new) == [("removed", (0,), ()), ("added", (), (0,))]


@pytest.mark.parametrize(
    "more",
    [
        ", and the council wants to close it before winter comes, officials said on Tuesday after a long night",
        " and so the ferrymen, who had rowed people over for eighty years, sold what boats they had and left",
    ],
)
def test_a_short_sentence_with_a_long_clause_more_is_edited(more: str) -> None:
    old, new = ["Stay.", "The pier opened in 1988.", "Go."], ["Stay.", f"The pier opened in 1998{more}.", "Go."]
    assert kinds(old, new)[1] == ("edited", (1,), (1,))
    assert kinds(new, old)[1] == ("edited", (1,), (1,))


def test_a_long_sentence_in_the_place_of_a_short_one_that_shares_a_word_is_none() -> None:
    old = ["Stay.", "The pier opened in 1988.", "Go."]
    new = ["Stay.", "Fishermen from both banks of the lake stood in the cold on the pier and sang until the police sent them home.", "Go."]
    assert [kind for kind, _, _ in kinds(old, new)] == ["kept", "removed", "added", "kept"]


def test_a_sentence_cut_in_two_is_a_split() -> None:
    old = ["Stay.", "The mayor opened the new bridge in June, and thousands of cyclists crossed it within hours."]
    new = ["Stay.", "The mayor opened the new bridge in June.", "Thousands of cyclists crossed it within hours."]
    assert kinds(old, new)[1:] == [("split", (1,), (1, 2))]
    assert kinds(new, old)[1:] == [("merged", (1, 2), (1,))]


def test_a_repeated_sentence_does_not_pair_across() -> None:
    old = ["Alpha came first.", "Officials had no comment.", "Beta was second.", "Gamma was third."]
    new = ["Alpha came first.", "Beta was second.", "Gamma was third.", "Officials had no comment.", "Officials had no comment."]
    assert ("removed", (1,), ()) in kinds(old, new)


def test_a_caption_is_no_edit_of_a_paragraph() -> None:
    old = [Sentence("Cyclists cross the new bridge over the river in June.", "caption"), Sentence("It cost a fortune.")]
    new = [Sentence("The bridge over the river opened a year late, and cyclists were not amused."), Sentence("The price was high.")]
    assert [p.kind for p in align(old, new)] == ["removed", "removed", "added", "added"]


def test_a_sentence_cut_in_four_is_one_split() -> None:
    parts = [
        "The mayor opened the bridge in June",
        "cyclists crossed it at once",
        "trams followed in autumn",
        "and the ferry closed for good",
    ]
    cut = [part[0].upper() + part[1:] + "." for part in parts]
    assert kinds([", ".join(parts) + "."], cut) == [("split", (0,), (0, 1, 2, 3))]


def test_a_boundary_that_one_word_moved_is_absorbed() -> None:
    old = ["Gov. Ann Lee opened the bridge.", "She left at noon."]
    assert kinds(old, ["Xqzt.", "Ann Lee opened the bridge.", old[1]])[0] == ("split", (0,), (0, 1))
    assert kinds(old, ["Gov. Ann Lee opened the.", "Xqzt!", old[1]])[0] == ("split", (0,), (0, 1))


def test_a_short_sentence_more_is_added() -> None:
    old = ["Ann Lee opened the bridge in June.", "She left."]
    assert [k for k, _, _ in kinds(old, ["Really?", "Ann Lee opened the bridge in May.", "She left."])] == ["added", "edited", "kept"]


def test_boundaries_that_moved_over_the_same_words_are_no_change() -> None:
    assert kinds(["So it began at five. It ended."], ["So it began at five.", "It ended."]) == [("kept", (0,), (0, 1))]


def test_what_lies_beyond_a_shared_block_is_no_part() -> None:
    old = [Sentence("The mayor opened the bridge in June, and thousands of cyclists crossed it.", gap=0)]
    new = [Sentence("The mayor opened the bridge in June.", gap=0), Sentence("Thousands of cyclists crossed it.", gap=1)]
    assert [p.kind for p in align(old, new)] == ["edited", "added"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He was held on Monday.", "Snow fell on the northern hills overnight."),
        ("The vote was delayed.", "Prosecutors named three suspects."),
        ("A spokesman for the airline said no passengers were hurt.", "The minister for transport said the inquiry would take a year."),
    ],
)
def test_another_sentence_in_the_same_place_is_no_edit(old: str, new: str) -> None:
    around = "Before it all.", "After it all."
    assert [k for k, _, _ in kinds([around[0], old, around[1]], [around[0], new, around[1]])] == ["kept", "removed", "added", "kept"]


def test_a_sentence_that_changed_its_gap_moved() -> None:
    old = [Sentence("Rain is expected.", gap=0), Sentence("Trains stopped at nine.", gap=3)]
    new = [Sentence("Trains stopped at ten.", gap=3), Sentence("Rain is expected.", gap=7)]
    assert {(p.kind, p.old, p.new) for p in align(old, new)} == {("moved", (0,), (1,)), ("edited", (1,), (0,))}


def test_a_moved_and_edited_sentence_is_found() -> None:
    old = ["Divers searched the harbour for the missing captain.", "One.", "Two.", "Three."]
    new = ["One.", "Two.", "Three.", "Divers searched the harbour for the missing sailor."]
    assert ("moved-edited", (0,), (3,)) in kinds(old, new)


def test_a_heading_that_turns_into_a_paragraph_is_edited_in_its_place() -> None:
    old = [Sentence("Calls for calm", "heading", gap=1)]
    new = [Sentence("Calls for restraint", "paragraph", gap=1)]
    assert [p.kind for p in align(old, new)] == ["edited"]


def test_removed_sentences_stand_at_their_old_place() -> None:
    old = ["One went first.", "Gone entirely, this.", "Two went second.", "Three went last."]
    assert [k for k, _, _ in kinds(old, [old[0], old[2], old[3]])] == ["kept", "removed", "kept", "kept"]


def test_one_word_changed_anywhere_is_that_sentence_and_no_other() -> None:
    text = "Storm hits coast|A storm hit the coast.|By Ann Lee|At night.|At night.|Why|No.|It was the worst in years.".split("|")
    for n, sentence in enumerate(text):
        for word in sentence.split():
            new = [*text[:n], sentence.replace(word, "Xqzt", 1), *text[n + 1 :]]
            assert [(k, o) for k, o, _ in kinds(text, new) if k != "kept"] == [("edited", (n,))]


def test_looking_words_up_is_bounded() -> None:
    """At most 16 steps for each word of the two sides, at most 8 candidates for each sentence."""
    for many in (1, 10, 16, 17, 500):
        old = {n: frozenset([f"w{n // many}", f"v{n % 7}"]) for n in range(2_000)}
        new = {n: frozenset([f"w{n // many}", f"u{n}"]) for n in range(2_000)}
        steps = sum(len(ours) * len(theirs) for _, ours, theirs in evidence(old, new))
        assert steps <= 16 * (2 * len(old) + 2 * len(new))
        shared = {(i, j): 1 for _, ours, theirs in evidence(old, new) for i in ours for j in theirs}
        assert len(set(best(shared, 0))) <= 8 * len(old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["Officials did not comment."] * 3_000, ["Officials did not comment."] * 2_500 + ["They did later."] * 500),
        ([f"a{n}" for n in range(5_000)], [f"b{n}" for n in range(5_000)]),
        ([f"w{n * n % 97}" for n in range(5_000)], [f"w{n * 7 % 101}" for n in range(5_000)]),
    ],
)
def test_thousands_of_sentences_are_each_in_one_pair(old: list[str], new: list[str]) -> None:
    found = kinds(old, new)
    assert sorted(i for _, olds, _ in found for i in olds) == list(range(len(old)))
    assert sorted(j for _, _, news in found for j in news) == list(range(len(new)))


WORDS = ["the", "a", "flood", "river", "63", "66", "мер", "міста", "людей", "naïve", "👍🏽", "שלום", "x"]
SENTENCES = st.lists(
    st.builds(
        Sentence,
        st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=12),
        st.sampled_from(["paragraph", "heading", "caption", "headline"]),
        st.just(1),
        st.integers(0, 1),
    ),
    max_size=9,
).map(lambda sentences: sorted(sentences, key=lambda sentence: sentence.gap))


@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_exactly_one_pair(old: list[Sentence], new: list[Sentence]) -> None:
    pairs = align(old, new)
    assert sorted(i for p in pairs for i in p.old) == list(range(len(old)))
    assert sorted(j for p in pairs for j in p.new) == list(range(len(new)))
    assert all(0 <= p.similarity <= 1 for p in pairs)
    same = [(" ".join(old[i].text for i in p.old), " ".join(new[j].text for j in p.new)) for p in pairs if p.kind in ("kept", "moved")]
    assert all(ours == theirs for ours, theirs in same)


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_swaps_the_pairs(old: list[Sentence], new: list[Sentence]) -> None:
    there = {(SWAPPED.get(p.kind, p.kind), p.new, p.old, p.similarity) for p in align(old, new)}
    assert there == {(p.kind, p.old, p.new, p.similarity) for p in align(new, old)}


@given(SENTENCES)
def test_identical_sides_are_all_kept(sentences: list[Sentence]) -> None:
    assert {p.kind for p in align(sentences, sentences)} <= {"kept"}
