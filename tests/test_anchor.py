"""Promises of ``anchor.anchor``: identical items, rare ones first, never across."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.anchor import anchor, searched, steady

ITEMS = st.lists(st.sampled_from(["a", "bb", "ccc", "d", "ee", "f"]), max_size=12)


def test_identical_sequences_pair_in_step() -> None:
    assert anchor("aab", "aab") == ((0, 0, False), (1, 1, False), (2, 2, False))


def test_the_lighter_side_of_a_crossing_moved() -> None:
    assert anchor(["long paragraph", "short"], ["short", "long paragraph"]) == ((0, 1, False), (1, 0, True))


def test_a_repeated_item_pairs_in_order_within_its_gap() -> None:
    assert anchor(["A", "no", "B", "no", "C"], ["A", "no", "B", "no", "C"]) == tuple((i, i, False) for i in range(5))
    assert anchor(["A", "no", "B", "C"], ["A", "B", "no", "C", "no"]) == ((0, 0, False), (2, 1, False), (3, 3, False))


def test_a_repeated_item_moves_with_its_neighbour() -> None:
    found = anchor(["A", "no", "B", "no", "a long anchor"], ["a long anchor", "A", "no"])
    assert (0, 1, True) in found
    assert (1, 2, True) in found


@given(ITEMS, ITEMS)
def test_every_pair_is_identical_and_no_item_is_used_twice(old: list[str], new: list[str]) -> None:
    found = anchor(old, new)
    assert all(old[i] == new[j] for i, j, _ in found)
    assert len({i for i, _, _ in found}) == len({j for _, j, _ in found}) == len(found)
    stay = [j for _, j, moved in found if not moved]
    assert stay == sorted(stay)


@given(ITEMS, ITEMS)
def test_swapping_the_sides_swaps_the_pairs(old: list[str], new: list[str]) -> None:
    assert sorted((i, j, moved) for j, i, moved in anchor(new, old)) == list(anchor(old, new))


@given(ITEMS, ITEMS)
def test_the_short_way_leads_where_the_whole_way_does(old: list[str], new: list[str]) -> None:
    assert steady(old, new) in (None, searched(old, new))
