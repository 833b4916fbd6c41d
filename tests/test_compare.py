"""The whole way from two texts to labelled changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module
from weakref import WeakSet

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.compare import compare
from audit.compare.leaves import RECENT
from audit.compare.page import Page, page
from audit.model import Article, Outlet, Series, Snapshot
from audit.outlets import outlet

START = datetime(2026, 2, 5, 12, 0, tzinfo=UTC)
STORY = """\
Ferry sinks off Larnholm

LARNHOLM (Harbour Wire) — A ferry with 63 people aboard sank in heavy seas on Tuesday, the coast guard said.

Eleven passengers were taken to hospital. Officials did not comment on the cause.

The Skerry Star was built in 1998. It passed its last inspection in March, the operator said.

Officials did not comment on the weather warning.
"""


def series(*texts: str, hours: float = 3, **facts: str | bool) -> Series:
    snapshots = (Snapshot("ferry", text, captured_at=START + n * timedelta(hours=hours), **facts) for n, text in enumerate(texts))  # type: ignore[arg-type] - facts are a snapshot's
    return Series("ferry", tuple(snapshots))


def compared(*texts: str) -> Article:
    return compare(series(*texts), outlet(""))


def test_the_same_text_has_no_changes() -> None:
    article = compared(STORY, STORY)
    assert (article.changes, article.findings, len(article.versions)) == ((), (), 1)
    assert article.versions[0].snapshots == 2


def test_a_change_is_reported_whole_with_its_place_and_its_interval() -> None:
    article = compared(STORY, STORY, STORY.replace("1998", "1989"))
    (change,) = article.changes
    assert change.old == "The Skerry Star was built in 1998."
    assert change.new == "The Skerry Star was built in 1989."
    assert (change.kind, change.label, change.reason, change.where) == ("edited", "correction", "year-changed", "paragraph")
    assert (change.old_line, change.new_line) == (7, 7)
    assert (change.not_before, change.not_after) == (START + timedelta(hours=3), START + timedelta(hours=6))


HEADED = "{0} Aboard When Ferry Sank\n\nDivers were out again on Tuesday.\n\n{1}\n\nThe ferry was built in {2}.\n"


@pytest.mark.parametrize(
    ("body", "year", "labels"),
    [
        ("{} people have been found dead so far.", "1998", ["update", "update"]),
        ("The ferry had {} lifeboats.", "1998", ["correction", "correction"]),
        ("{} people have been found dead so far.", "1989", ["update", "update", "correction"]),
    ],
)
def test_a_figure_in_the_headline_follows_the_story(body: str, year: str, labels: list[str]) -> None:
    """Where the body of the same version brings it as news it is news there too."""
    old, new = HEADED.format("Four", body.format("Four"), "1998"), HEADED.format("Six", body.format("6"), year)
    assert [change.label for change in compared(old, new).changes] == labels


def test_a_headline_is_compared_like_any_sentence() -> None:
    (change,) = compared(STORY, STORY.replace("Ferry sinks off Larnholm", "Ferry sinks off Larnmouth")).changes
    assert (change.where, change.severity, change.label) == ("headline", "material", "correction")


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: An earlier version of this story said the Skerry Star was built in 1998. It was built in 1989.",
        "This story has been corrected to show that the ferry was built in 1989, not 1998.",
        "(Corrects year in third paragraph to 1989 from 1998)",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot", "middle"])
def test_a_notice_is_never_an_edit(notice: str, place: str) -> None:
    paragraphs = STORY.strip().split("\n\n")
    paragraphs.insert({"head": 1, "foot": len(paragraphs), "middle": 3}[place], notice)
    article = compared(STORY, "\n\n".join(paragraphs))
    assert article.changes == ()
    assert [n.text for n in article.notices] == [notice]


def test_a_notice_that_is_reworded_is_never_an_edit() -> None:
    told = STORY + "\nCorrection: An earlier version of this story said the ferry was built in 1998. It was built in 1989.\n"
    article = compared(STORY, told, told.replace("An earlier version of this story", "A previous version of this story wrongly"))
    assert article.changes == ()
    assert [f.verdict for f in article.findings] == ["notice-altered", "notice-without-change"]


def test_a_notice_whose_marker_is_edited_away_is_still_no_edit() -> None:
    told = STORY + "\nCorrection: An earlier version of this story said the ferry was built in 1998. It was built in 1989.\n"
    article = compared(
        told, told.replace("Correction: An earlier version of this story said the", "Readers, an old text of this story had the")
    )
    assert article.changes == ()


def test_moving_a_paragraph_is_style() -> None:
    paragraphs = STORY.strip().split("\n\n")
    paragraphs.insert(2, paragraphs.pop(3))
    changes = compared(STORY, "\n\n".join(paragraphs)).changes
    assert changes
    assert {c.label for c in changes} == {"style"}
    assert {c.kind for c in changes} == {"moved"}


def test_moving_the_attribution_between_two_sentences_alters_no_quotation() -> None:
    old = STORY + '\n"It was dark," Ortega said. "It was loud."\n'
    article = compared(old, old.replace('dark," Ortega said. "It was loud."', 'dark. It was loud," Ortega said.'))
    assert "correction" not in {change.label for change in article.changes}
    altered = compared(old, old.replace('dark," Ortega', 'calm," Ortega'))
    assert [change.reason for change in altered.changes] == ["quote-altered"]


def test_breaking_a_paragraph_in_two_is_no_edit_of_its_sentences() -> None:
    assert compared(STORY, STORY.replace("hospital. Officials", "hospital.\n\nOfficials")).changes == ()


REREAD = (
    STORY.replace("Eleven passengers were taken to hospital. ", "").replace("It passed its last", "And it passed its last") + "Share this\n"
)


def test_between_two_extractors_only_an_exchanged_fact_is_an_edit() -> None:
    old, new = series(STORY), series(REREAD.replace("1998", "1989"), extractor="html-2")
    changes = compare(Series("ferry", (*old.snapshots, *new.snapshots)), outlet("")).changes
    assert {(c.label, c.reason) for c in changes if "1998" in c.old} == {("correction", "year-changed")}
    assert {(c.label, c.reason) for c in changes if "1998" not in c.old} == {("noise", "re-extraction")}


def test_what_an_archive_calls_a_new_extraction_is_no_edit_at_all() -> None:
    old, new = series(STORY), series(STORY.replace("1998", "1989"), technical=True)
    changes = compare(Series("ferry", (*old.snapshots, *new.snapshots)), outlet("")).changes
    assert [(c.label, c.reason) for c in changes] == [("noise", "re-extraction")]


def test_a_pair_of_texts_seen_before_gives_the_same_changes_with_ids_of_their_own() -> None:
    other = STORY.replace("Eleven", "Twelve")
    changes = compared(STORY, other, STORY, other).changes
    assert len({c.id for c in changes}) == len(changes)


def test_few_pages_of_an_article_are_held_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    class Watched(Page):
        pass

    alive: WeakSet[Watched] = WeakSet()
    most = 0

    def watched(text: str, outlet: Outlet) -> Page:
        nonlocal most
        made = page(text, outlet)
        alive.add(one := Watched(made.blocks, made.story, made.notices))
        most = max(most, len(alive))
        return one

    monkeypatch.setattr(import_module("audit.compare.leaves"), "page", watched)
    story = [f"The ferry sails at {hour}.\n\nThe fare is {hour} pounds." for hour in range(100)]
    assert len(compared(*story).versions) == 100
    assert most <= RECENT + 3


def test_ids_do_not_depend_on_lines_times_or_company() -> None:
    (alone,) = compared(STORY, STORY.replace("1998", "1989")).changes
    shifted = "Harbour News\n\n" + STORY
    (later,) = compare(series(shifted, shifted.replace("1998", "1989"), hours=90), outlet("")).changes
    assert alone.id == later.id
    assert alone.new_line != later.new_line


WORDS = st.sampled_from(
    "the ferry sank in 1998 off Larnholm, officials said. Eleven 63 people’s “boats” 3.5% Київ затонув. Ünlü 日本 🚢 é".split()
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=8).map("\n\n".join)
TEXTS = st.one_of(PARAGRAPHS, st.text(max_size=200))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_text_compared_with_itself_is_empty(text: str) -> None:
    snapshots = (Snapshot("x", text, extractor="a"), Snapshot("x", text + "\n", extractor="a"))
    assert compare(Series("x", snapshots), outlet("")).changes == ()


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_ops_rebuild_both_sides_of_every_change(old: str, new: str) -> None:
    for change in compared(old, new).changes:
        assert "".join(op.text for op in change.ops if op.kind != "insert") == change.old
        assert "".join(op.text for op in change.ops if op.kind != "delete") == change.new
        assert change.old != change.new or change.kind == "moved"


@settings(max_examples=100, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_swapping_the_sides_swaps_the_changes(old: str, new: str) -> None:
    swapped = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
    there = sorted((c.old, c.new, c.kind) for c in compared(old, new).changes)
    back = sorted((c.new, c.old, swapped.get(c.kind, c.kind)) for c in compared(new, old).changes)
    assert there == back


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_comparing_twice_gives_the_same_to_the_byte(old: str, new: str) -> None:
    assert repr(compared(old, new)) == repr(compared(old, new))
