"""What no editor did is labelled noise with a reason; what an editor did is never lost in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from audit.compare import compare
from audit.faults import faults
from audit.model import Article, Series, Snapshot
from audit.outlets import outlet

START = datetime(2026, 2, 5, 12, 0, tzinfo=UTC)
STORY = "\n\n".join(
    (
        "Ferry sinks off Larnholm",
        "A ferry with 63 people aboard sank in heavy seas on Tuesday, the coast guard said.",
        "Eleven passengers were taken to hospital with hypothermia, a spokeswoman for the region said.",
        "The Skerry Star was built in 1998 and passed its last inspection in March, the operator said.",
        "Divers will return to the wreck when the storm has passed, which may take until Friday.",
    )
)
FIXED = STORY.replace("1998", "1989")


def compared(*texts: str, hours: float = 3) -> Article:
    times = (START + n * timedelta(hours=hours) for n in range(len(texts)))
    return compare(Series("ferry", tuple(Snapshot("ferry", t, captured_at=w) for t, w in zip(texts, times, strict=True))), outlet(""))


def labels(article: Article) -> list[tuple[str, str, int]]:
    return [(c.label, c.reason, c.count) for c in article.changes]


def test_a_text_that_goes_and_comes_back_at_once_is_a_flap() -> None:
    assert labels(compared(STORY, FIXED, STORY)) == [("noise", "flap", 2)]


def test_a_text_that_swings_and_ends_changed_is_one_change_with_a_count() -> None:
    article = compared(STORY, FIXED, STORY, FIXED)
    assert labels(article) == [("correction", "year-changed", 3)]
    assert [f.verdict for f in article.findings] == ["unacknowledged"]
    assert article.changes[0].not_after == START + timedelta(hours=9)


def test_a_correction_undone_after_days_is_two_edits_and_no_flap() -> None:
    article = compared(STORY, FIXED, FIXED, STORY, hours=48)
    assert labels(article) == [("correction", "year-changed", 1), ("correction", "year-changed", 1)]


@pytest.mark.parametrize(("days", "edits"), [(40, 2), (8, 2), (1, 1), (0.5, 1)])
def test_where_every_text_is_captured_once_the_time_it_stood_tells_an_edit_undone_from_a_flap(days: float, edits: int) -> None:
    assert [label for label, _, _ in labels(compared(STORY, FIXED, STORY, hours=24 * days))] == [
        "correction" if edits == 2 else "noise"
    ] * edits


def test_a_text_that_was_seen_to_go_within_a_day_is_a_flap_however_long_the_other_stood() -> None:
    days = (0, 30, 31, 61)
    snapshots = [
        Snapshot("ferry", t, captured_at=START + timedelta(days=d)) for t, d in zip((STORY, FIXED, STORY, STORY), days, strict=True)
    ]
    assert labels(compare(Series("ferry", tuple(snapshots)), outlet(""))) == [("noise", "flap", 2)]


NOTE = "Correction: An earlier version of this story said the Skerry Star was built in 1998. It was built in 1989."


@pytest.mark.parametrize("kept", [True, False])
def test_a_correction_that_a_notice_speaks_of_is_no_flap_when_it_goes_at_once(kept: bool) -> None:
    article = compared(STORY, f"{FIXED}\n\n{NOTE}", f"{STORY}\n\n{NOTE}" if kept else STORY)
    assert labels(article) == [("correction", "year-changed", 1), ("correction", "year-changed", 1)]
    verdicts = [finding.verdict for finding in article.findings]
    assert "notice-without-change" not in verdicts
    assert {"acknowledged", "unacknowledged"} < set(verdicts)


def test_an_error_that_came_and_went_with_a_notice_of_it_is_no_flap() -> None:
    article = compared(FIXED, STORY, f"{FIXED}\n\n{NOTE}")
    assert [finding.verdict for finding in article.findings] == ["unacknowledged", "acknowledged"]


def test_a_corrected_text_that_swings_to_and_fro_is_one_change_and_its_last_return() -> None:
    told = f"{FIXED}\n\n{NOTE}"
    assert labels(compared(STORY, told, STORY, told, STORY)) == [("correction", "year-changed", 3), ("correction", "year-changed", 1)]


def test_a_sentence_that_is_cut_here_and_set_there_is_no_flap() -> None:
    paragraphs = STORY.split("\n\n")
    old = "\n\n".join((*paragraphs, "More to follow.", "The end."))
    new = "\n\n".join((paragraphs[0], "More to follow.", *paragraphs[1:], "The end."))
    assert "flap" not in {c.reason for c in compared(old, new).changes}


ERROR = "404 Not Found\n\nPage not found. The page you asked for has moved."
OUTAGE = "Bank goes dark\n\nA bank saw unusual activity in 1,998 accounts on Monday, and its site was temporarily down, it said."
LONGER = "\n\n".join(f"Customer {n} of the bank on the quay waited in line for an hour before the doors were opened." for n in range(30))
INDEX = "\n\n".join(f"Story number {n} of today's front page" for n in range(30))


@pytest.mark.parametrize(
    ("capture", "fault"),
    [
        (" \n", "empty"),
        (ERROR, "error-page"),
        ("Subscribe to continue reading.\n\nAlready a subscriber? Sign in.", "paywall"),
        ("Please verify you are human\n\nChecking your browser", "error-page"),
        (INDEX, "other-page"),
        ("\n\n".join(STORY.split("\n\n")[:2]), "truncated"),
    ],
)
def test_a_faulty_capture_is_bridged(capture: str, fault: str) -> None:
    assert faults([STORY, capture, FIXED]) == (None, fault, None)
    article = compared(STORY, capture, FIXED)
    assert [c.label for c in article.changes] == ["correction", "noise"]
    correction, noise = article.changes
    assert (correction.old_version, correction.new_version) == (article.versions[0].id, article.versions[2].id)
    assert (noise.reason, noise.evidence[0].new) == ("capture-fault", fault)
    assert len(article.versions) == 3


@pytest.mark.parametrize(
    "texts",
    [
        [STORY, FIXED],
        [STORY, STORY + "\n\nThe operator said a wrong address showed visitors a page not found."],
        ["Ferry sinks\n\nMore to follow.", STORY, FIXED],
        [STORY, INDEX],
        [STORY, "\n\n".join(STORY.split("\n\n")[:3])],
        [STORY, "Ferry story withdrawn\n\nThis story has been retracted."],
        [ERROR],
        [STORY + "\n\nAlready a subscriber? Sign in", FIXED + "\n\n" + LONGER],
        [OUTAGE, OUTAGE.replace("1,998", "1,989") + "\n\n" + LONGER],
        [OUTAGE + "\n\n" + LONGER, OUTAGE.replace("1,998", "1,989")],
        [STORY + "\n\nAccess denied\n\nReporters were kept from the pier.", FIXED],
    ],
    ids=[
        "edit",
        "quotes an error",
        "brief",
        "never returns",
        "cut for good",
        "retracted",
        "nothing else",
        "asks to sign in below the story",
        "tells of an outage, then longer",
        "tells of an outage, then shorter",
        "has a heading like an error",
    ],
)
def test_what_a_newsroom_did_is_no_fault(texts: list[str]) -> None:
    assert faults(texts) == (None,) * len(texts)


def test_a_notice_behind_a_faulty_capture_is_not_removed() -> None:
    told = FIXED + "\n\nCorrection: An earlier version of this story said the Skerry Star was built in 1998. It was built in 1989."
    article = compared(STORY, told, ERROR, told)
    assert [f.verdict for f in article.findings] == ["acknowledged"]
