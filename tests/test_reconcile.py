"""Changes set against notices, over a whole series."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from audit.compare import compare
from audit.model import Article, Finding, Series, Snapshot
from audit.outlets import outlet

START = datetime(2026, 2, 5, 12, 0, tzinfo=UTC)
STORY = """\
Ferry sinks off Larnholm

LARNHOLM (Harbour Wire) — A ferry with 63 people aboard sank in heavy seas on Tuesday, the coast guard said.

The Skerry Star was built in 1998 by the Holm yard. It passed its last inspection in March, the operator said.

Captain Erik Halvorsen has sailed the route for 12 years, according to the union.

A council member, Ida Brandt, said the harbour had asked for a new breakwater in 2016.

Divers will return to the wreck when the storm has passed.
"""
YEAR = ("built in 1998", "built in 1989")
NAME = ("Erik Halvorsen", "Erik Halvorson")
YEAR_NOTE = "Correction: An earlier version of this story said the Skerry Star was built in 1998. It was built in 1989."
NAME_NOTE = "Correction: An earlier version of this story misspelled the captain's name. He is Erik Halvorson, not Erik Halvorsen."


def told(text: str, *notes: str) -> str:
    return "\n\n".join((text.strip(), *notes)) + "\n"


def compared(*texts: str, hours: float = 2) -> Article:
    snapshots = (Snapshot("ferry", text, captured_at=START + n * timedelta(hours=hours)) for n, text in enumerate(texts))
    return compare(Series("ferry", tuple(snapshots)), outlet(""))


def verdicts(article: Article) -> list[str]:
    return [finding.verdict for finding in article.findings]


def only(article: Article, verdict: str) -> Finding:
    (finding,) = [finding for finding in article.findings if finding.verdict == verdict]
    return finding


FIXED = STORY.replace(*YEAR)


def test_a_notice_that_comes_with_its_change_acknowledges_it_at_once() -> None:
    finding = only(compared(STORY, told(FIXED, YEAR_NOTE)), "acknowledged")
    assert (finding.latency_seconds, finding.severity, finding.reason) == (0, "material", "year-changed")


def test_a_late_notice_acknowledges_and_says_how_late() -> None:
    article = compared(STORY, FIXED, FIXED + "\nThe wind fell.\n", told(FIXED, YEAR_NOTE))
    assert verdicts(article) == ["acknowledged"]
    finding = only(article, "acknowledged")
    assert finding.latency_seconds == 4 * 3600
    assert finding.latency_bounds == (2 * 3600, 6 * 3600)


def test_an_early_notice_acknowledges_too() -> None:
    article = compared(STORY, told(STORY, YEAR_NOTE), told(FIXED, YEAR_NOTE))
    assert verdicts(article) == ["acknowledged"]
    assert (only(article, "acknowledged").latency_seconds or 0) < 0


def test_one_notice_for_two_changes_is_one_finding() -> None:
    two = STORY.replace("It passed", "Built in 1998, the ship was steel. It passed")
    article = compared(two, told(two.replace("1998", "1989"), YEAR_NOTE))
    assert verdicts(article) == ["acknowledged"]
    assert len(only(article, "acknowledged").changes) == 2


def test_two_notices_for_two_changes_are_two_findings() -> None:
    article = compared(STORY, told(FIXED.replace(*NAME), YEAR_NOTE, NAME_NOTE))
    assert verdicts(article) == ["acknowledged", "acknowledged"]
    assert len({finding.notice for finding in article.findings}) == 2


def test_a_notice_about_something_else_acknowledges_nothing() -> None:
    article = compared(STORY, told(FIXED, NAME_NOTE))
    assert "acknowledged" not in verdicts(article)
    assert only(article, "unacknowledged").reason == "year-changed"


def test_of_two_corrections_the_one_without_a_notice_is_stealth() -> None:
    article = compared(STORY, told(FIXED.replace(*NAME), YEAR_NOTE))
    assert sorted(verdicts(article)) == ["acknowledged", "unacknowledged"]
    assert only(article, "unacknowledged").reason == "name-respelled"


def test_a_topic_without_values_is_only_partly_an_acknowledgement() -> None:
    note = "Correction: An earlier version of this story misstated when the Skerry Star was built by the Holm yard."
    assert verdicts(compared(STORY, told(FIXED, note))) == ["partly-acknowledged"]


def test_a_sentence_with_two_new_figures_and_a_notice_for_one_is_partly_acknowledged() -> None:
    old = STORY.replace("built in 1998 by", "built in 1998 for 40 cars by")
    new = old.replace("1998 for 40", "1989 for 60")
    assert verdicts(compared(old, told(new, YEAR_NOTE))) == ["partly-acknowledged"]


def test_a_notice_at_the_first_capture_is_said_kindly_to_have_come_before() -> None:
    finding = only(compared(told(FIXED, YEAR_NOTE), told(FIXED, YEAR_NOTE) + "\nThe wind fell.\n"), "notice-without-change")
    assert "before" in finding.message
    assert finding.severity == "minor"


def test_a_notice_whose_change_was_missed_says_that_captures_may_have_missed_it() -> None:
    finding = only(compared(FIXED, told(FIXED, YEAR_NOTE)), "notice-without-change")
    assert "between captures" in finding.message


def test_a_notice_that_vanishes_is_removed_and_its_change_stays_acknowledged() -> None:
    article = compared(STORY, told(FIXED, YEAR_NOTE), FIXED)
    assert verdicts(article) == ["notice-removed", "acknowledged"]


def test_a_notice_that_is_reworded_is_altered_and_quotes_both_wordings() -> None:
    reworded = YEAR_NOTE.replace("said the", "wrongly said that the")
    finding = only(compared(STORY, told(FIXED, YEAR_NOTE), told(FIXED, reworded)), "notice-altered")
    assert [(q.side, q.text) for q in finding.quotes] == [("notice-old", YEAR_NOTE), ("notice", reworded)]


def test_a_notice_that_moves_is_neither_removed_nor_altered() -> None:
    paragraphs = STORY.replace(*YEAR).strip().split("\n\n")
    head = "\n\n".join((paragraphs[0], YEAR_NOTE, *paragraphs[1:]))
    assert verdicts(compared(STORY, told(FIXED, YEAR_NOTE), head)) == ["acknowledged"]


def test_a_correction_undone_leaves_the_notice_and_the_wrong_value_standing() -> None:
    article = compared(STORY, told(FIXED, YEAR_NOTE), told(FIXED, YEAR_NOTE) + "\nCalm.\n", told(STORY, YEAR_NOTE) + "\nCalm.\n", hours=48)
    assert "still-wrong" in verdicts(article)


@pytest.mark.parametrize("place", ["Ferry sinks off Larnholm", "Divers will return to the wreck when the storm has passed."])
def test_a_wrong_value_left_standing_is_quoted(place: str) -> None:
    standing = f"{place.rstrip('.')}, Skerry Star built in 1998" + ("." if place.endswith(".") else "")
    article = compared(STORY.replace(place, standing), told(FIXED.replace(place, standing), YEAR_NOTE))
    finding = only(article, "still-wrong")
    assert [q.text for q in finding.quotes if q.side == "standing"] == [standing]


@pytest.mark.parametrize(
    "innocent",
    [
        "Larnholm joined the harbour league in 1998.",
        "In 1998, the council had a different mayor.",
        "“The 1998 vote was close,” Brandt said.",
        "The ship had been built in 1989, not in 1998.",
    ],
)
def test_the_wrong_value_about_something_else_is_not_still_wrong(innocent: str) -> None:
    story = STORY + f"\n{innocent}\n"
    assert "still-wrong" not in verdicts(compared(story, told(story.replace(*YEAR), YEAR_NOTE)))


def test_a_misspelt_name_is_wrong_wherever_it_stands() -> None:
    story = STORY + "\nHis crew called Halvorsen a careful man.\n\nFriends of Erik Halvorsen lit candles.\n"
    article = compared(story, told(story.replace(*NAME, 1), NAME_NOTE))
    assert any("candles" in q.text for q in only(article, "still-wrong").quotes)


def test_an_edit_that_a_notice_calls_an_error_is_a_correction_whatever_it_looks_like() -> None:
    note = "Correction: An earlier version of this story said the union gave the figure of 12 years. It came from the employer."
    article = compared(STORY, told(STORY.replace("according to the union", "according to the employer"), note))
    assert [c.label for c in article.changes] == ["correction"]
    assert "unacknowledged" not in verdicts(article)


PARAPHRASED = [
    (
        "The wreck lies 6 miles from Holm.",
        "The wreck lies 16 miles from Holm.",
        "said the wreck lies six miles from Holm. It lies sixteen miles away.",
    ),
    ("Dana Rowe, a 46-year-old, was saved.", "Dana Rowe, a 64-year-old, was saved.", "gave Rowe's age as 46. She is 64."),
    ("Dana Rowe, a 46-year-old, was saved.", "Dana Rowe, a 64-year-old, was saved.", "misstated Rowe's age. She is 64."),
    ("The ship cost $3,200,000.", "The ship cost $2,300,000.", "said the ship cost $3.2 million. It cost $2.3 million."),
    ("About 30 percent of the crew were new.", "About 13 percent of the crew were new.", "said 30% of the crew were new. It was 13%."),
    ("The six-deck ship was steel.", "The eight-deck ship was steel.", "said the ship had 6 decks. It had 8."),
    ("The yard is worth $1.2 million.", "The yard is worth $1.2 billion.", "said the yard is worth $1.2m. It is worth $1.2bn."),
]


@pytest.mark.parametrize(("old", "new", "note"), PARAPHRASED)
def test_a_notice_may_write_a_figure_in_its_own_way(old: str, new: str, note: str) -> None:
    first, second = (f"{STORY}\n{sentence}\n" for sentence in (old, new))
    assert verdicts(compared(first, told(second, f"Correction: An earlier version of this story {note}"))) == ["acknowledged"]


def test_a_notice_that_names_only_the_kind_of_thing_speaks_of_it_in_part() -> None:
    first, second = (f"{STORY}\nDana Rowe, {age}, was saved.\n" for age in (46, 64))
    assert verdicts(compared(first, told(second, "Correction: This story misstated Rowe's age."))) == ["partly-acknowledged"]
    assert "unacknowledged" in verdicts(compared(first, told(second, "Correction: This story misstated Rowe's hometown.")))


def test_a_sentence_that_a_notice_says_again_stays_a_sentence() -> None:
    first, second = (f"{STORY}\nThe ferry was the {nth} to sink this year.\n" for nth in ("second", "third"))
    article = compared(first, told(second, "Correction: The ferry was the third, not the second, to sink this year."))
    assert verdicts(article) == ["acknowledged"]
    assert len(article.notices) == 1


def test_a_routine_update_next_to_a_notice_stays_an_update() -> None:
    new = FIXED.replace("Divers will return", "Navy divers arrived on Thursday and will return")
    article = compared(STORY, told(new, YEAR_NOTE))
    assert sorted(c.label for c in article.changes) == ["correction", "update"]
    assert verdicts(article) == ["acknowledged"]


def test_the_same_words_replaced_in_two_places_without_a_notice_are_one_stealth_edit() -> None:
    two = STORY.replace("It passed", "Built in 1998, the ship was steel. It passed")
    article = compared(two, two.replace("1998", "1989"))
    assert verdicts(article) == ["unacknowledged"]
    assert len(article.findings[0].changes) == 2


def test_findings_come_gravest_first_and_carry_every_quote() -> None:
    article = compared(STORY, told(FIXED.replace(*NAME), YEAR_NOTE))
    assert verdicts(article) == ["unacknowledged", "acknowledged"]
    assert [q.side for q in article.findings[1].quotes] == ["old", "new", "notice"]
    assert all(q.version and q.time and q.line for finding in article.findings for q in finding.quotes)


def test_a_finding_keeps_its_id_when_lines_and_times_move() -> None:
    first = compared(STORY, told(FIXED, YEAR_NOTE))
    later = compared("Harbour News\n\n" + STORY, "Harbour News\n\n" + told(FIXED, YEAR_NOTE), hours=99)
    assert [f.id for f in first.findings] == [f.id for f in later.findings]
