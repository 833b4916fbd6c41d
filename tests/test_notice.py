"""A notice is found wherever an outlet puts it, and news about errors is never taken for one."""

from __future__ import annotations

import pytest

from audit.model import Block, Notice
from audit.notice import notice
from audit.outlets import outlet

GENERIC = outlet("")
STORY = [Block("paragraph", f"The council met on day {day} and talked about the bridge for an hour.", day) for day in range(1, 31)]


def notices(*texts: str) -> tuple[Notice, ...]:
    return notice([Block("paragraph", text, line) for line, text in enumerate(texts, 1)], GENERIC)


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("Correction: The bridge opened in 1931.", "correction", None),
        ("The vote was close. Correction: The vote was 7-2.", "correction", "Correction: The vote was 7-2."),
        (
            "The vote (an earlier version of this story gave a wrong count) was close.",
            "correction",
            "(an earlier version of this story gave a wrong count)",
        ),
        ("*An earlier version of this article misstated the year.*", "correction", None),
        ("[Editor’s note: This is the first of two parts.]", "editors-note", None),
        ("Editor's note: An earlier version of this post misspelled Ortega.", "correction", None),
        ("Clarification: The fee is yearly.", "clarification", None),
        ("UPDATE: This story has been updated with a statement from the bank.", "update", None),
        ("This story has been retracted.", "retraction", None),
        ("The lake was called a pond in an earlier version of this article.", "correction", None),
        ("__", None, None),
    ],
)
def test_a_notice_is_found_with_its_kind_and_span(text: str, kind: str | None, span: str | None) -> None:
    found = notices(text)
    assert [one.kind for one in found] == ([kind] if kind else [])
    assert [one.text for one in found] == ([span or text] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "Updated 3:15 p.m.",
        "UPDATE (5:05 p.m. PST):",
        "This post was updated at 9:30 a.m. ET.",
        "The agency will publish updated guidance on masks.",
        "The minister admitted that he misstated the number.",
        "The Lantern ran a note: “Correction: An earlier version of this story gave a wrong year.”",
        "An earlier version of this column appeared at the Lantern.",
        "The Senate stalled an earlier version of the bill.",
        "We regret the error and fixed the clip. — The Lantern (@lantern) May 3, 2019",
        "This interview has been edited for length and clarity.",
        "Correction officers said: the door was open.",
        "For the record, I never met him.",
    ],
)
def test_news_about_errors_is_no_notice(text: str) -> None:
    assert notices(text) == ()


def test_a_phrase_without_marker_counts_only_at_the_head_or_the_tail() -> None:
    phrase = Block("paragraph", "The lake was called a pond in an earlier version of this article.")
    assert notice([phrase, *STORY], GENERIC)
    assert notice([*STORY, phrase], GENERIC)
    assert notice([*STORY[:10], phrase, *STORY[10:]], GENERIC) == ()
    assert notice([*STORY[:10], Block("paragraph", f"Correction: {phrase.text}"), *STORY[10:]], GENERIC)


def test_a_marker_on_its_own_line_goes_with_the_block_below() -> None:
    found = notices("CORRECTION", "The bridge was opened in the year 1931.")
    assert [(one.block, one.also, one.kind) for one in found] == [(1, (0,), "correction")]
    assert [(one.block, one.also) for one in notices("The vote was close.", "Correction:")] == [(1, ())]
