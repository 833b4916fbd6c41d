"""Promises of ``align.align``: every sentence in one pair, and the pair a reader would draw."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.align import align
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
    assert all(old[p.old[0]].text == new[p.new[0]].text for p in pairs if p.kind in ("kept", "moved"))


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_swaps_the_pairs(old: list[Sentence], new: list[Sentence]) -> None:
    there = {(SWAPPED.get(p.kind, p.kind), p.new, p.old, p.similarity) for p in align(old, new)}
    assert there == {(p.kind, p.old, p.new, p.similarity) for p in align(new, old)}


@given(SENTENCES)
def test_identical_sides_are_all_kept(sentences: list[Sentence]) -> None:
    assert {p.kind for p in align(sentences, sentences)} <= {"kept"}
