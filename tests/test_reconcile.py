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


AGAINST = [
    ("built in 1989", "built in 1998", YEAR_NOTE),
    ("Erik Halvorson", "Erik Halvorsen", NAME_NOTE),
    ("for 14 years", "for 12 years", "Correction: An earlier version said Halvorsen has sailed the route for 12 years. It is 14 years."),
]


@pytest.mark.parametrize(("right", "wrong", "note"), AGAINST)
def test_a_change_against_what_the_notice_says_is_never_acknowledged(right: str, wrong: str, note: str) -> None:
    fixed = FIXED.replace(*NAME).replace("12 years", "14 years")
    article = compared(fixed, told(fixed.replace(right, wrong), note))
    assert sorted(verdicts(article)) == ["still-wrong", "unacknowledged"]
    assert "against what the correction says" in only(article, "unacknowledged").message


def test_a_correction_undone_is_not_acknowledged_a_second_time() -> None:
    article = compared(STORY, STORY, told(FIXED, YEAR_NOTE), told(FIXED, YEAR_NOTE), told(STORY, YEAR_NOTE), hours=48)
    assert sorted(verdicts(article)) == ["acknowledged", "still-wrong", "unacknowledged"]
    assert len(only(article, "acknowledged").changes) == 1
    assert "though “1998” became “1989”" in only(article, "still-wrong").message


TWO_IN_ONE = [
    ("Dana Rowe, [34|43], of [Leeds|Derby], was saved.", "Correction: Dana Rowe is 43, not 34 as an earlier version of this story said."),
    (
        "The yard closed in [1999|1989] and cost [30|50] jobs.",
        "Correction: The yard closed in 1989. An earlier version of this story gave the wrong year.",
    ),
    (
        "[John Pryce|Jon Price], head of the yard, resigned on [Monday|Tuesday].",
        "Correction: The head of the yard resigned on Tuesday, not Monday, as an earlier version of this story said.",
    ),
    (
        "The yard has [12|14] cranes, said its head [Ann|Anne] Poole.",
        "Correction: An earlier version of this story misspelled the first name of the yard's head. She is Anne Poole, not Ann.",
    ),
    (
        "The ferry had [12|14] boats and [80|60] seats when it left [Holm|Larn].",
        "Correction: The ferry had 14 boats, not 12, and 60 seats, not 80, as an earlier version of this story said.",
    ),
]


def both(sentence: str) -> tuple[str, str]:
    """The old and the new sentence of one with its exchanges in brackets."""
    parts = [part.split("|") for part in sentence.replace("]", "[").split("[")]
    return "".join(part[0] for part in parts), "".join(part[-1] for part in parts)


@pytest.mark.parametrize(("sentence", "note"), TWO_IN_ONE)
def test_a_notice_about_one_value_does_not_absolve_the_others_of_its_sentence(sentence: str, note: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    article = compared(first, told(second, note))
    assert verdicts(article) == ["partly-acknowledged"]
    assert "says so, but not that" in article.findings[0].message


ALL_TOLD = [
    (
        "Dana Rowe, [34|43], of [Leeds|Derby], was saved.",
        "Correction: Dana Rowe is 43, not 34, and is from Derby, not Leeds, as an earlier version of this story said.",
    ),
    (
        "The motion passed [52|51] to [48|49] in the harbour council.",
        "Correction: An earlier version of this story gave the vote of the harbour council as 52-48. It was 51-49.",
    ),
    (
        "Dana Rowe, [34|43], [said|told reporters] the harbour was dark.",
        "Correction: Dana Rowe is 43, not 34 as an earlier version of this story said.",
    ),
    (
        "The yard closed in [1999|1989], [officials|authorities] said on Monday.",
        "Correction: The yard closed in 1989, not 1999, as an earlier version of this story said.",
    ),
]


@pytest.mark.parametrize(("sentence", "note"), ALL_TOLD)
def test_a_notice_about_all_that_was_wrong_acknowledges_a_sentence_polished_too(sentence: str, note: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    assert verdicts(compared(first, told(second, note))) == ["acknowledged"]


def test_two_notices_may_share_the_values_of_a_sentence() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("Dana Rowe, [34|43], of [Leeds|Derby], was saved."))
    age, home = "Correction: Dana Rowe is 43, not 34.", "Correction: Dana Rowe is from Derby, not Leeds."
    assert verdicts(compared(first, told(second, age, home))) == ["acknowledged", "acknowledged"]


def test_what_was_left_out_is_named() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("Dana Rowe, [34|43], of [Leeds|Derby], was saved."))
    finding = only(compared(first, told(second, "Correction: Dana Rowe is 43, not 34.")), "partly-acknowledged")
    assert finding.message == "“34” became “43” and the correction says so, but not that “Leeds” became “Derby”."


@pytest.mark.parametrize(("thing", "left"), [("age", "“Leeds” became “Derby”"), ("hometown", "“34” became “43”"), ("age and hometown", "")])
def test_a_kind_of_thing_that_a_notice_does_not_name_is_left_out_too(thing: str, left: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("Dana Rowe, [34|43], of [Leeds|Derby], was saved."))
    article = compared(first, told(second, f"Correction: An earlier version of this story gave a wrong {thing} for Dana Rowe."))
    finding = only(article, "partly-acknowledged")
    assert finding.message.partition("nor does it say that ")[2].rstrip(".") == left


@pytest.mark.parametrize(
    "later",
    [YEAR_NOTE.replace("Correction:", "Correction, Feb. 6:"), YEAR_NOTE.replace("said the", "wrongly said that the")],
    ids=["date", "words"],
)
def test_a_notice_reworded_acknowledges_its_change_once_with_the_latency_of_the_first_wording(later: str) -> None:
    article = compared(STORY, told(FIXED, YEAR_NOTE), told(FIXED, later), told(FIXED, YEAR_NOTE))
    assert only(article, "acknowledged").latency_seconds == 0
    assert {finding.verdict for finding in article.findings} == {"notice-altered", "acknowledged"}


def test_a_wrong_value_left_standing_under_a_notice_reworded_is_one_finding() -> None:
    later = YEAR_NOTE.replace("Correction:", "Correction, Feb. 6:")
    story = STORY.replace("Ferry sinks off Larnholm", "Skerry Star, built in 1998, sinks")
    article = compared(story, told(story.replace(*YEAR).replace("Skerry Star, built in 1989", "Skerry Star, built in 1998"), YEAR_NOTE))
    assert verdicts(article).count("still-wrong") == 1
    fixed = story.replace("was built in 1998", "was built in 1989")
    assert verdicts(compared(story, told(fixed, YEAR_NOTE), told(fixed, later))).count("still-wrong") == 1


TEACHERS = "Correction: The route was sailed for 14 years, not 12, as an earlier version of this story said."


def test_a_value_put_right_in_two_steps_is_told_as_two_steps() -> None:
    thirteen, fourteen = STORY.replace("12 years", "13 years"), STORY.replace("12 years", "14 years")
    finding = only(compared(STORY, thirteen, told(fourteen, TEACHERS)), "acknowledged")
    assert finding.message == "“12” became “13”, then “13” became “14” and the correction says so."


def test_a_wrong_value_replaced_by_another_than_the_notice_names_is_acknowledged_in_part() -> None:
    article = compared(STORY, told(STORY.replace("12 years", "13 years"), TEACHERS))
    assert verdicts(article) == ["partly-acknowledged"]
    assert "names another value" in article.findings[0].message


def test_several_exchanges_of_one_sentence_are_named() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The motion had [52|51] votes, and [48|49] were against it."))
    assert only(compared(first, second), "unacknowledged").message == "“52” became “51”, “48” became “49” and no notice says so."
    first, second = (f"{STORY}\n{side}\n" for side in both("[He|She] told Holm Radio that [he|she] was sorry."))
    assert only(compared(first, second), "unacknowledged").message == "“He” became “She”, “he” became “she” and no notice says so."


WITHOUT_VALUES = [
    (
        "“We will [not |]wait for the storm,” Brandt said.",
        "Editor's note: This article was updated to correct a quotation from Ida Brandt.",
    ),
    (
        "The motion had [52|51] votes, and [48|49] were against it.",
        "Correction: A previous version of this article misstated the vote tally.",
    ),
    ("The water had [18C|8C] on Sunday.", "This article was corrected because it gave a wrong temperature."),
    ("Der Bürgermeister ist [54|45] Jahre alt.", "Korrektur: In einer früheren Version dieses Artikels war das Alter falsch angegeben."),
    ("El puente mide [312|213] metros.", "Corrección: una versión anterior de este artículo daba una longitud errónea."),
    ("Про це повідомив мер Іван [Коваль|Коваленко].", "Виправлення: у попередній версії новини було помилково вказано прізвище мера."),
    ("Об этом сообщил мэр Иван [Коваль|Коваленко].", "Исправление: в предыдущей версии материала была ошибка в фамилии мэра."),
]


@pytest.mark.parametrize(("sentence", "note"), WITHOUT_VALUES)
@pytest.mark.parametrize("late", [False, True])
def test_the_only_correction_is_what_a_notice_without_values_means(sentence: str, note: str, late: bool) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    article = compared(first, *([second] if late else []), told(second, note))
    assert verdicts(article) == ["partly-acknowledged"]
    finding = article.findings[0]
    assert "but not the values" in finding.message
    assert finding.confidence <= 0.6


OTHER_THINGS = [
    ("Dana Rowe, [34|43], was saved.", "Correction: A previous version of this article misspelled the name of the union."),
    ("The yard has [12|14] cranes.", "This article was corrected because an earlier version had an error in the headline."),
    ("The yard has [12|14] cranes.", "Editor's note: This article was updated to correct a photo caption."),
    ("The water had [18C|8C] on Sunday.", "Editor's note: This story is part of a series about the harbour."),
    ("The yard has [12|14] cranes.", "Correction: An earlier version of this story said the harbour was dug in 1921. It was dug in 1912."),
    ("Про це повідомив мер Іван [Коваль|Коваленко].", "Виправлення: у попередній версії новини було помилково вказано рік будівництва."),
]


@pytest.mark.parametrize(("sentence", "note"), OTHER_THINGS)
def test_a_notice_that_speaks_of_something_else_does_not_mean_the_only_correction(sentence: str, note: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    finding = only(compared(first, told(second, note)), "unacknowledged")
    assert "may mean" not in finding.message
    assert finding.confidence > 0.5


TALLY = "Correction: A previous version of this article misstated a total."


def test_of_two_corrections_a_notice_without_values_may_mean_either_and_both_say_so() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The motion had [52|51] votes. The council has [11|13] members."))
    article = compared(first, told(second, TALLY))
    assert sorted(verdicts(article)) == ["notice-without-change", "unacknowledged", "unacknowledged"]
    assert all("may mean" in finding.message and finding.confidence == 0.4 for finding in article.findings)


def test_of_two_notices_without_values_neither_is_given_the_only_correction() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The motion had [52|51] votes."))
    article = compared(first, told(second, TALLY, "This article was corrected because it gave a wrong temperature."))
    assert "partly-acknowledged" not in verdicts(article)
    assert "may mean" in only(article, "unacknowledged").message


def test_a_second_notice_without_values_does_not_mean_what_the_first_meant() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The motion had [52|51] votes."))
    article = compared(first, told(second, TALLY), told(second, TALLY, "This article was corrected because it gave a wrong temperature."))
    assert verdicts(article) == ["partly-acknowledged", "notice-without-change"]


def test_a_notice_without_values_does_not_mean_a_correction_of_long_before() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The motion had [52|51] votes."))
    article = compared(first, second, second + "\nCalm.\n", second + "\nCalm.\n\nRain.\n", told(second + "\nCalm.\n\nRain.\n", TALLY))
    assert sorted(verdicts(article)) == ["notice-without-change", "unacknowledged"]


def test_a_notice_of_a_topic_counts_when_it_is_late() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The Holm yard employs [12|14] welders in the harbour."))
    late = told(second + "\nCalm.\n", "Correction: This story misstated the number of welders at the Holm yard.")
    article = compared(first, second, second + "\nCalm.\n", late)
    assert verdicts(article) == ["partly-acknowledged"]
    assert only(article, "partly-acknowledged").latency_seconds == 2 * 2 * 3600


@pytest.mark.parametrize(
    "note",
    [
        "Editor's note: Jo Brandt, who has written on yards and their welders since 1990, teaches at the Holm school.",
        "Correction: An earlier version of this story misstated the number of welders at the Holm yard.",
    ],
)
def test_a_notice_that_was_there_from_the_start_excuses_no_later_edit_by_its_topic(note: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both("The Holm yard employs [12|14] welders in the harbour."))
    assert "unacknowledged" in verdicts(compared(told(first, note), told(second, note)))


def test_what_a_notice_adds_in_other_words_than_its_values_is_linked_too() -> None:
    first, second = (
        f"{STORY.replace('built in 1998', built)}\n{side}\n" for built, side in zip(YEAR, both("[Ann|Anna] Pole watched."), strict=True)
    )
    article = compared(first, told(second, YEAR_NOTE + " It also got the name of a passenger wrong."))
    assert verdicts(article) == ["partly-acknowledged", "acknowledged"]


REMOVED = [
    (
        "The ferry carried a load[ for the Wessex Trust|].",
        "Editor's note: A reference to the Wessex Trust has been removed from this story.",
    ),
    (
        "The crew slept.[ Brandt stole the money.|]",
        "Editor's note: A paragraph has been removed from this story because it could not be verified.",
    ),
    (
        "La nave zarpó.[ La empresa Lumbre pagó sobornos.|]",
        "Corrección: se ha eliminado de este artículo una frase sobre la empresa Lumbre.",
    ),
    (
        "Die Fähre legte ab.[ Die Firma Lumbra zahlte Bestechungsgeld.|]",
        "Korrektur: Wir haben einen Satz über die Firma Lumbra aus diesem Artikel entfernt.",
    ),
]


@pytest.mark.parametrize(("sentence", "note"), REMOVED)
def test_a_notice_of_a_removal_speaks_of_what_was_removed_with_it(sentence: str, note: str) -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    article = compared(first, told(second, note))
    assert set(verdicts(article)) <= {"acknowledged", "partly-acknowledged"}
    assert [change.label for change in article.changes] == ["correction"]


def test_a_notice_of_a_removal_leaves_what_was_cut_elsewhere_alone() -> None:
    sentence, note = REMOVED[0]
    first, second = (f"{STORY}\n{side}\n" for side in both(sentence))
    article = compared(first, told(second.replace("Divers will return to the wreck when the storm has passed.", ""), note))
    assert sorted(change.label for change in article.changes) == ["correction", "update"]


def test_of_two_removals_a_notice_that_does_not_say_which_explains_neither() -> None:
    first, second = (f"{STORY}\n{side}\n" for side in both(REMOVED[1][0]))
    article = compared(first, told(second.replace("Divers will return to the wreck when the storm has passed.", ""), REMOVED[1][1]))
    assert {change.label for change in article.changes} == {"update"}


def test_a_retraction_answers_for_all_that_was_taken_out_with_it() -> None:
    note = "Retraction: Harbour Wire has retracted this article because its source made up what he said."
    cut = STORY.replace("Captain Erik Halvorsen has sailed the route for 12 years, according to the union.\n\n", "")
    article = compared(STORY, told(cut.replace("Divers will return to the wreck when the storm has passed.", ""), note))
    assert verdicts(article) == ["acknowledged"]
    assert len(article.findings[0].changes) == 2


def test_a_notice_beside_edits_of_which_it_is_not_known_to_speak_does_not_say_that_nothing_changed() -> None:
    note = "Correction: An earlier version of this story said the harbour was dug in 1921. It was dug in 1912."
    article = compared(STORY, told(STORY.replace("has passed", "is over"), note))
    assert "an edit that came with it" in only(article, "notice-without-change").message


def test_a_retraction_is_no_notice_without_a_change() -> None:
    note = "Retraction: Harbour Wire has retracted this article because its source made up what he said."
    assert verdicts(compared(STORY, told(STORY, note))) == []
