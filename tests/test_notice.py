"""A notice is found wherever an outlet puts it, and news about errors is never taken for one."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notice_words import HITS, MISSES

from audit.evaluate import locate, notices
from audit.model import Block, Claim, Notice, NoticeKind, Role
from audit.notice import notice
from audit.outlets import outlet

GENERIC = outlet("")
GOLD = Path(__file__).parents[1] / "../shared/gold"
STORY = [Block("paragraph", f"The council met on day {day} and talked about the bridge for an hour.", day) for day in range(1, 31)]
PHRASE = "The lake was called a pond in an earlier version of this article."


def found(*texts: str) -> tuple[Notice, ...]:
    return notice([Block("paragraph", text, line) for line, text in enumerate(texts, 1)], GENERIC)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HITS.items() for text in texts])
def test_a_notice_is_found_with_its_kind(kind: NoticeKind, text: str) -> None:
    assert [one.kind for one in found(text)] == [kind]


@pytest.mark.parametrize("text", MISSES)
def test_news_about_errors_is_no_notice(text: str) -> None:
    assert found(text) == ()


def test_there_are_as_many_misses_as_hits() -> None:
    assert len(MISSES) >= sum(map(len, HITS.values()))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The vote was close. Correction: The vote was 7-2.", "Correction: The vote was 7-2."),
        ("The vote (an earlier version of this story miscounted it) was close.", "(an earlier version of this story miscounted it)"),
        ("The vote was close. [Correction: The vote was 7-2.] It ended at noon.", "[Correction: The vote was 7-2.]"),
        ("*An earlier version of this article misstated the year.*", None),
        ("_Correction: The vote was 7-2._", None),
        ("**Correction:** The vote was 7-2.", None),
        ("• This article was amended on 3 May 2019 to correct the vote.", None),
        ("--This report was corrected at 3 p.m.", None),
        ("[Correction at 4:20 p.m. ET] The entry named the wrong town.", None),
        ("The dam is 80m high. An earlier version of this story misstated its height.", None),
        ("The dam is 80m high. We regret the error, which was in an earlier version of this story.", None),
        (
            "“I will not go,” she said. An earlier version of this story misstated her age.",
            "An earlier version of this story misstated her age.",
        ),
        ("Jo Rowe contributed to this report. This article misspelled his name.", "This article misspelled his name."),
        (
            "The judge told them to wait. This story has been corrected to fix their number.",
            "This story has been corrected to fix their number.",
        ),
        ("He left at noon. She stayed. The mayor slept. This article misspelled Ortega.", "This article misspelled Ortega."),
        ("PARIS (AP) Correction: The vote was 7-2.", "Correction: The vote was 7-2."),
    ],
)
def test_a_notice_is_cut_out_where_it_begins_and_ends(text: str, span: str | None) -> None:
    assert [one.text for one in found(text)] == [span or text]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_spaces_that_do_not_break_hide_no_notice(space: str) -> None:
    text = "An earlier version of this article said the pier opened in 1930. It opened in 1931."
    (plain,) = notice([Block("paragraph", text, 1)], GENERIC)
    (spaced,) = notice([Block("paragraph", text.replace(" ", space), 1)], GENERIC)
    assert (spaced.kind, spaced.claims) == (plain.kind, plain.claims) == ("correction", (Claim("1930", "1931"),))
    assert spaced.text == text.replace(" ", space)


def test_a_phrase_without_marker_counts_only_at_the_head_or_the_tail() -> None:
    phrase = Block("paragraph", PHRASE)
    assert notice([phrase, *STORY], GENERIC)
    assert notice([*STORY, phrase], GENERIC)
    assert notice([*STORY[:15], phrase, *STORY[15:]], GENERIC) == ()
    assert notice([*STORY[:15], Block("paragraph", f"Correction: {PHRASE}"), *STORY[15:]], GENERIC)
    assert notice([*STORY[:15], Block("paragraph", f"He spoke ({PHRASE}) at noon."), *STORY[15:]], GENERIC)
    assert notice([*STORY[:15], Block("notice", PHRASE), *STORY[15:]], GENERIC)


def test_what_the_page_prints_after_the_story_does_not_move_its_tail() -> None:
    links = [Block("furniture", f"More stories, number {number}") for number in range(40)]
    assert notice([*STORY, Block("paragraph", PHRASE), *links], GENERIC)


def test_words_that_may_be_about_another_paper_count_only_at_the_very_ends() -> None:
    other = Block("paragraph", "The article misstated the year of the flood.")
    assert notice([*STORY, other], GENERIC)
    assert notice([*STORY[:-4], other, *STORY[-4:]], GENERIC) == ()


@pytest.mark.parametrize("role", ["headline", "quote"])
def test_a_headline_or_a_quotation_is_no_notice(role: Role) -> None:
    assert notice([Block(role, "Correction: The vote was 7-2.")], GENERIC) == ()


def test_a_block_that_the_page_calls_a_notice_is_one() -> None:
    assert [one.kind for one in notice([Block("notice", "The names of the children are not their own.")], GENERIC)] == ["editors-note"]
    assert [one.kind for one in notice([Block("notice", "Correction: The vote was 7-2.")], GENERIC)] == ["correction"]


@pytest.mark.parametrize(
    "marker", ["CORRECTION", "Correction:", "Correction: May 5, 2017", "Corrections & Amplifications", "Clarification"]
)
def test_a_marker_on_its_own_line_goes_with_the_block_below(marker: str) -> None:
    below = "The bridge was opened in the year 1931."
    assert [(one.block, one.also, one.text) for one in found("The vote was close.", marker, below)] == [(2, (1,), below)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Corrections", "Contact us"),
        ("Corrections", "If you find an error in a story, please tell our editors about it."),
        ("UPDATE:", "The bridge was opened in the year 1931."),
        ("Note:", "The bridge was opened in the year 1931."),
    ],
)
def test_a_lone_marker_takes_no_link_and_no_news_along(texts: tuple[str, ...]) -> None:
    assert found("The vote was close.", *texts) == ()


def test_a_lone_marker_at_the_end_stands_for_the_notice_that_was_not_captured() -> None:
    assert [(one.block, one.also) for one in found("The vote was close.", "CORRECTION:")] == [(1, ())]


TRIAL = [
    "A judge ordered the Department of Corrections on Friday to move 300 inmates out of the Fell Road prison.",
    "Corrections officers had warned for years that the roof was failing.",
    "“Correction: we warned them in writing,” said Jo Rowe, who leads the officers’ union.",
    "An earlier version of the order misstated the number of cells, and the clerk corrected it by hand.",
    "In an earlier report, the inspector wrongly described the roof as new.",
    "“We regret the error,” the inspector said on Monday.",
    "A clarification from the court is expected next week.",
    "The state will pay $2.4 million to house the inmates elsewhere.",
]
AUTHOR = ["Lena Varga covers the courts for the Lantern.", "Follow her on Twitter @lvarga."]
PLACES: dict[str, tuple[str, ...]] = {
    "at the head": ("{note}", *TRIAL),
    "at the foot": (*TRIAL, "{note}"),
    "in italics": (*TRIAL, "*{note}*"),
    "after the author": (*TRIAL, *AUTHOR, "{note}"),
    "before the author": (*TRIAL, "{note}", *AUTHOR),
    "after a rule": (*TRIAL, "___", "{note}"),
    "between paragraphs in brackets": (*TRIAL[:4], "[{note}]", *TRIAL[4:]),
    "in brackets in a paragraph": (*TRIAL[:4], TRIAL[4] + " ({note})", *TRIAL[5:]),
    "in the dek's place": ("Judge orders inmates out of prison", "{note}", *TRIAL),
}
NOTES = [
    "Correction: An earlier version of this article gave the wrong date for the order. It was Friday, not Thursday.",
    "An earlier version of this story misspelled Ms. Rowe’s first name.",
    "This article has been updated to correct the number of inmates.",
    "Because of an editing error, a previous version of this story misidentified the judge. She is Ana Ortega.",
    "This post originally stated that the prison opened in 1930. It opened in 1931. We regret the error.",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("place", PLACES)
def test_a_notice_in_any_place_leaves_the_story_and_nothing_else_does(place: str, note: str) -> None:
    texts = [text.replace("{note}", note) for text in PLACES[place]]
    (one,) = found(*texts)
    assert one.kind == "correction"
    left = [*texts[: one.block], texts[one.block][: one.start] + texts[one.block][one.end :], *texts[one.block + 1 :]]
    assert note not in "\n".join(left)
    assert [text for text in TRIAL if text not in "\n".join(left)] == []


def test_a_story_about_errors_is_left_whole() -> None:
    assert found(*TRIAL) == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["paragraph", "notice", "furniture", "caption", "headline", "list-item"]),
            st.text(max_size=60) | st.sampled_from([*MISSES[:20], *HITS["correction"], "Correction:", "CORRECTION", "(", "“", "*"]),
        ),
        max_size=8,
    )
)
def test_every_notice_is_a_span_of_its_block(pieces: list[tuple[Role, str]]) -> None:
    blocks = [Block(role, text) for role, text in pieces]
    last = (-1, 0)
    for one in notice(blocks, GENERIC):
        assert blocks[one.block].text[one.start : one.end] == one.text
        assert one.text.strip()
        assert (one.block, one.start) >= last
        assert one.block not in one.also
        last = (one.block, one.end)


HOSTILE = [
    "Correction: ",
    "(",
    "“",
    "an earlier version of this ",
    "This story ",
    "was ",
    "correct ",
    ". ",
    "-",
    " ",
    "a",
    "_",
    "Jan. 1 ",
    "Update 1 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_blocks_cost_no_more_than_their_length(piece: str) -> None:
    text = "correction version updated editor " + piece * (100_000 // len(piece))
    started = time.process_time()
    notice([Block("paragraph", text)], GENERIC)
    assert time.process_time() - started < 10


def _gold(name: str) -> list[dict[str, object]]:
    if not (GOLD / name).exists():
        pytest.skip("the gold data is not here")
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def test_notices_in_the_gold_keep_their_floor() -> None:
    scores = notices.score(_gold("notices.jsonl"))
    assert scores["notice"]["f1"] >= 0.99
    assert scores["kind_accuracy"] >= 0.98


def test_articles_without_a_notice_get_none() -> None:
    scores = locate.score(_gold("locate.jsonl"))
    assert scores["false_per_1000_clean"] == 0
    assert scores["paragraphs"]["f1"] >= 0.99
