"""How far a notice reaches: the changes that it speaks of, and those beside them that it does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from audit.compare import compare
from audit.model import Article, Series, Snapshot
from audit.outlets import outlet

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HEAD = "Kiln reopens at Ostrey\n\nThe pottery at Ostrey fired its old kiln again on Saturday, and some 300 visitors came to see it."
FOOT = "The next open day is in September."


def both(text: str) -> tuple[str, str]:
    """The old and the new text of one with its exchanges in brackets: "built in [1901|1910]"."""
    parts = [part.split("|") for part in text.replace("]", "[").split("[")]
    return "".join(part[0] for part in parts), "".join(part[-1] for part in parts)


def versions(*texts: str) -> Article:
    pages = ["\n\n".join((HEAD, text)) + "\n" for text in texts]
    snapshots = [Snapshot("kiln", page, captured_at=START + n * timedelta(hours=3)) for n, page in enumerate(pages)]
    return compare(Series("kiln", tuple(snapshots)), outlet(""))


def story(text: str, *notes: str) -> Article:
    """The story with its exchanges (``both``) before and after, the notices below the later one."""
    old, new = both(text)
    return versions(f"{old}\n\n{FOOT}", "\n\n".join((new, FOOT, *notes)))


def verdicts(article: Article) -> list[str]:
    return [finding.verdict for finding in article.findings]


def spoken_of(article: Article, words: str) -> str:
    """The verdict of the change that put these words in."""
    (change,) = [change for change in article.changes if words in change.new]
    return next((finding.verdict for finding in article.findings if change.id in finding.changes), change.label)


KILN = "The kiln was built in [1901|1910] by the Tarn brothers."
KILN_NOTE = "Correction: The kiln at Ostrey was built in 1910, not 1901."
BESIDE = [
    ("About [200|300] guests saw the fire.", "300", "Correction: The kiln, lit for 300 guests, was built in 1910, not 1901."),
    ("About [200|300] guests saw the fire.", "300", "Correction: The kiln was built in 1910, not 1901, for Eve Tarn and 300 guests."),
    ("The first cart of clay was driven by [Tarn|Marsh].", "Marsh", KILN_NOTE + " Tarn could not be reached."),
    ("The first cart of clay was driven by [Tarn|Marsh].", "Marsh", "Correction: Tarn's kiln was built in 1910, not 1901."),
    ("The clay came from [Corve|Ludden].", "Ludden", "Correction: The kiln near Corve was built in 1910, not 1901."),
    ("The clay came from [Corve|Ludden].", "Ludden", "Correction: The kiln near Ludden was built in 1910, not 1901."),
    ("The yard has [14|41] benches.", "41", KILN_NOTE + " It has 41 flues."),
    ("The yard has [14|41] benches.", "41", KILN_NOTE + " It could hold 14 pots."),
    ("The repair cost [£2 million|£3 million].", "£3 million", "Correction: The £3 million kiln was built in 1910, not 1901."),
    ("The [uncle|cousin] of the mayor lit it.", "cousin", "Correction: The uncle of the owner says the kiln was built in 1910, not 1901."),
]


@pytest.mark.parametrize(("beside", "put_in", "note"), BESIDE)
def test_a_word_that_stands_in_a_notice_absolves_no_other_edit(beside: str, put_in: str, note: str) -> None:
    article = story(f"{KILN}\n\n{beside}", note)
    assert spoken_of(article, "1910") == "acknowledged"
    assert spoken_of(article, put_in) == "unacknowledged"


@pytest.mark.parametrize(
    "note",
    [
        "Correction: Tarn's kiln was built in 1910, not 1901.",
        "Correction: An earlier version of this story misspelled the name of Tarn's kiln.",
        "Correction: An earlier version of this story gave the wrong year for the Tarn fire. It was 1910.",
    ],
)
def test_a_notice_alone_with_an_edit_of_something_else_leaves_it_a_stealth_edit(note: str) -> None:
    article = story("The first cart of clay was driven by [Tarn|Marsh].", note)
    assert sorted(verdicts(article)) == ["notice-without-change", "unacknowledged"]


def test_a_notice_of_the_year_says_nothing_of_a_figure_it_also_gives() -> None:
    note = "Correction: This story gave the wrong year for the sale of the pottery, which has 400 moulds. It was 1988."
    assert "unacknowledged" in verdicts(story("The pottery has [300|400] moulds.", note))


def test_a_notice_of_a_year_says_nothing_of_a_word() -> None:
    note = "Correction: An earlier version of this story misstated the year in which Tarn came to Ostrey. It was 1994."
    assert "unacknowledged" in verdicts(story("Tarn studied [law|medicine] at Ostrey.", note))


def test_an_update_that_adds_a_figure_admits_no_error() -> None:
    note = "Update: This story has been updated to add that the pottery has bought 400 moulds."
    assert verdicts(story("The pottery has [300|400] moulds.", note)) == ["unacknowledged"]


@pytest.mark.parametrize(
    "polish", ["[Tarn|He] lit the kiln at noon.", "It was [large|big], said Tarn.", "The fire [began|started] at noon."]
)
def test_polish_beside_a_correction_is_not_raised_to_one_by_a_word_of_the_notice(polish: str) -> None:
    article = story(f"{KILN}\n\n{polish}", KILN_NOTE.replace("The kiln", "Tarn's big kiln, which he started,"))
    assert [change.label for change in article.changes].count("correction") == 1


REACHED = [
    ("The roof fell in [1950|1960].", "1960", "Correction: The kiln was built in 1910, and the roof fell in 1960."),
    ("A chart says [1901|1910].", "says 1910", KILN_NOTE),
    ("Kiln of [1901|1910] shown", "shown", "Correction: The kiln was built in 1910. An earlier version of this story said 1901."),
    ("The roof fell in [1950|1960].", "1960", KILN_NOTE + " The story also gave the wrong date for the roof."),
]


@pytest.mark.parametrize(("beside", "put_in", "note"), REACHED)
def test_a_notice_speaks_of_every_change_that_it_states(beside: str, put_in: str, note: str) -> None:
    article = story(f"{KILN}\n\n{beside}", note)
    assert spoken_of(article, "Tarn brothers") == "acknowledged"
    assert spoken_of(article, put_in) in ("acknowledged", "partly-acknowledged")


OTHER_FORMS = [
    ("It was cold from [July|June] 4 on.", "(Corrects month of the cold in paragraph 2 to June instead of July)"),
    ("The [two-day|three-day] fair was wet.", "Correction: The fair lasted three days."),
    (
        "Tom is her [brother|cousin].",
        "This article was amended to correct how Tom and Eve are related. They are cousins, not brothers.",
    ),
    ("The loss was [£3 million|£3 billion].", "Correction: The loss was in billions, not millions."),
    (
        "The pottery is [Corve-based|Ludden-based].",
        "Clarification: The pottery is based in Ludden. This story first said Corve.",
    ),
    ("He [ran|owned] the pottery at Corve.", "Correction: This story has been updated to reflect that Tarn owned the pottery at Corve."),
]


@pytest.mark.parametrize(("sentence", "note"), OTHER_FORMS)
def test_a_notice_may_use_another_form_of_the_word(sentence: str, note: str) -> None:
    assert verdicts(story(sentence, note)) == ["acknowledged"]


def test_two_names_that_an_s_sets_apart_stay_two() -> None:
    article = story("The kiln is by [Roger|Rogers] and Tarn.", "Correction: The kiln is by Rogers and Tarn, not Roger and Tarn.")
    assert verdicts(article) == ["acknowledged"]
    assert "unacknowledged" in verdicts(story("The kiln is by [Rogers|Roger] and Tarn.", "Correction: The kiln is by Rogers, not Roger."))


LEFT_OUT = [
    (
        "It sold [210|120] pots in May, and [Eve Tarn|Joan Marsh] sold 34 of them.",
        "Correction: The pottery, led by Eve Tarn, sold 120 pots, not 210.",
        "“Eve Tarn” became “Joan Marsh”",
    ),
    ("The kiln is [34|43] feet high, and it did [not |]crack.", "Correction: The kiln is 43 feet high, not 34.", "“not” was taken out"),
    ("Eve Tarn, the [|interim ]head of the pottery, is [34|43].", "Correction: Tarn is 43, not 34.", "“interim” was put in"),
]


@pytest.mark.parametrize(("sentence", "note", "left"), LEFT_OUT)
def test_a_word_that_turns_a_sentence_is_left_out_by_a_notice_of_a_figure_in_it(sentence: str, note: str, left: str) -> None:
    (finding,) = story(sentence, note).findings
    assert finding.verdict == "partly-acknowledged"
    assert finding.message.endswith(f"but not that {left}.")


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("The kiln is [34|43] feet high, and it did [|not ]crack.", "Correction: The kiln is 43 feet high, not 34, and it did not crack."),
        ("Eve Tarn, the [|interim ]head, is [34|43].", "Correction: Tarn is 43, not 34. She is the interim head of the pottery."),
    ],
)
def test_a_notice_that_says_that_too_acknowledges_all(sentence: str, note: str) -> None:
    assert verdicts(story(sentence, note)) == ["acknowledged"]


AGES = "Tarn is [34|43] years old.\n\nThe age of her partner is [33|35]."
THINGS = [
    (
        "Tarn is [34|43].\n\nThe pottery has [12|21] moulds.",
        "(Corrects age in 1st paragraph, number of moulds in 2nd)",
        ["partly-acknowledged"],
    ),
    (AGES, "Correction: An earlier version of this story misstated Tarn's age. She is 43.", ["unacknowledged", "acknowledged"]),
    (AGES, "Correction: An earlier version of this story misstated Tarn's age.", ["unacknowledged", "partly-acknowledged"]),
    (AGES, "Correction: An earlier version of this story misstated an age.", ["unacknowledged", "unacknowledged", "notice-without-change"]),
    (AGES, "This story has been updated to correct several errors.", ["partly-acknowledged"]),
    (
        "Tarn is [34|43].\n\nThe kiln is from [1901|1910].",
        "Correction: An earlier version of this story gave the wrong age for Tarn and the wrong year for the kiln.",
        ["partly-acknowledged"],
    ),
    (
        "Tarn is [34|43].\n\n[Ann|Anne] Marsh left.",
        "This story has been corrected to fix the age of Tarn and the spelling of Anne Marsh.",
        ["partly-acknowledged", "acknowledged"],
    ),
    (
        "Tom is her [brother|cousin].\n\nHe served in the [Army|Navy].",
        "(Corrects how the two are related in paragraph 4 and branch of service in paragraph 5)",
        ["partly-acknowledged"],
    ),
    (
        "Tarn is [34|43].\n\nThe kiln is from [1901|1910].",
        "Correction: An earlier version of this story misstated Tarn's age.",
        ["unacknowledged", "partly-acknowledged"],
    ),
    (
        "The clay came from [Corve|Ludden].\n\nThe kiln is from [1901|1910].",
        "Correction: The kiln, owned by a firm in the city, is from 1910, not 1901.",
        ["unacknowledged", "acknowledged"],
    ),
]


@pytest.mark.parametrize(("sentences", "note", "expected"), THINGS)
def test_a_notice_that_names_things_means_the_changes_of_these_things(sentences: str, note: str, expected: list[str]) -> None:
    assert verdicts(story(sentences, note)) == expected


def test_two_values_that_changed_places_are_told_so() -> None:
    (finding,) = story("Entry is $[5|8] for members and $[8|5] for guests, [Tarn|Marsh] said.").findings
    assert finding.message == "“$5” and “$8” changed places, “Tarn” became “Marsh” and no notice says so."


YEAR = ("The kiln was built in 1901.", "The kiln was built in 1910.", "The kiln was built in 1920.")
FIRST = "Correction: The kiln was built in 1910, not 1901."


@pytest.mark.parametrize(
    "second",
    [
        "Correction: The kiln was built in 1920. An earlier version of this story said 1901, and an earlier correction said 1910.",
        "Correction: The kiln was built in 1920. A correction that said 1910 was itself wrong.",
    ],
)
def test_a_correction_corrected_is_one_notice_reworded_and_two_changes_told_once(second: str) -> None:
    article = versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", f"{YEAR[2]}\n\n{second}")
    assert sorted(verdicts(article)) == ["acknowledged", "acknowledged", "notice-altered"]
    assert all(len(finding.changes) == 1 for finding in article.findings if finding.verdict == "acknowledged")


def test_a_correction_that_was_taken_back_does_not_call_the_text_wrong() -> None:
    second = "Correction: A correction to this story was itself wrong. The kiln was built in 1901, not 1910."
    article = versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", f"{YEAR[0]}\n\n{second}")
    assert sorted(verdicts(article)) == ["acknowledged", "acknowledged", "notice-altered"]


def test_a_correction_undone_with_its_notice_is_a_stealth_edit_but_nothing_stands_against_a_notice() -> None:
    article = versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", YEAR[0] + "\n\nIt is open on Sundays.")
    assert sorted(verdicts(article)) == ["acknowledged", "notice-removed", "unacknowledged"]


def test_two_notices_that_become_one_are_reworded_and_tell_their_changes_once() -> None:
    old, new = both("The first cart was driven by [Tarn|Marsh].")
    name = "Correction: Marsh, not Tarn, drove the first cart."
    together = "Corrections: The kiln was built in 1910, not 1901. Marsh, not Tarn, drove the first cart."
    texts = (
        f"{YEAR[0]}\n\n{old}",
        f"{YEAR[1]}\n\n{old}\n\n{FIRST}",
        f"{YEAR[1]}\n\n{new}\n\n{FIRST}\n\n{name}",
        f"{YEAR[1]}\n\n{new}\n\n{together}",
    )
    assert sorted(verdicts(versions(*texts))) == ["acknowledged", "acknowledged", "notice-altered", "notice-altered"]


@pytest.mark.parametrize(
    "later",
    [
        "correction: The kiln was built in 1910, not 1901.",
        "Correction:  The kiln was built in 1910 – not 1901",
        "“Correction”: The kiln was built in 1910, not 1901.",
    ],
)
def test_a_notice_of_which_only_signs_or_capitals_changed_is_the_same(later: str) -> None:
    assert verdicts(versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", f"{YEAR[1]}\n\n{later}")) == ["acknowledged"]


def test_a_notice_shortened_to_a_formula_is_reworded() -> None:
    article = versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", f"{YEAR[1]}\n\nThis article has been corrected.")
    assert verdicts(article) == ["notice-altered", "acknowledged"]


@pytest.mark.parametrize(
    "other",
    [
        "Correction: The first cart was driven by Marsh, not by Tarn.",
        "Correction: The roof fell in 1960, not 1950.",
        "Clarification: This story has been changed to say who owns the kiln.",
    ],
)
def test_a_notice_replaced_by_one_about_something_else_is_removed(other: str) -> None:
    assert "notice-removed" in verdicts(versions(YEAR[0], f"{YEAR[1]}\n\n{FIRST}", f"{YEAR[1]}\n\n{other}"))


STILL_WRONG = [
    (
        "[Marten|Martin] Marsh lit the kiln.",
        "“It drew well,” Marten said.",
        "Correction: He is Martin Marsh, not Marten Marsh.",
    ),
    (
        "The kiln holds [120|210] pots.",
        "KILN FOR 120 POTS REOPENS",
        "Correction: The kiln holds 210 pots, not 120.",
    ),
    (
        "Eve [Tarne|Tarn] runs the kiln.",
        "Tarne's mother ran it before her.",
        "Correction: Her name is Eve Tarn, not Tarne.",
    ),
    (
        "The fire was on [May 3|May 13].",
        "The fire of 3 May lit up the sky.",
        "Correction: The fire was on May 13, not May 3.",
    ),
    (
        "The [first|second] firing drew a crowd.",
        "The 1st firing drew a crowd from Corve.",
        "Correction: It was the second firing that drew a crowd, not the first.",
    ),
    (
        "The clay is from [Croatia|Serbia], said the yard.",
        "The Croatian clay of the yard is red.",
        "Correction: The clay of the yard is from Serbia, not Croatia.",
    ),
    (
        "Tarn, [51|52], lives at Ostrey.",
        "The 51-year-old Tarn has three dogs.",
        "Correction: Tarn is 52. An earlier version of this article said she was 51.",
    ),
    (
        "The grant is [£449,000|£494,000].",
        "The £449K grant pays for a roof.",
        "Correction: The grant is £494,000, not £449,000.",
    ),
    (
        "Tarn hurt her [left|right] hand in the fire.",
        "Tarn held up her left hand.",
        "Correction: Tarn hurt her right hand, not her left.",
    ),
]


@pytest.mark.parametrize(("sentence", "standing", "note"), STILL_WRONG)
def test_a_wrong_value_written_otherwise_is_still_wrong(sentence: str, standing: str, note: str) -> None:
    article = story(f"{sentence}\n\n{standing}", note)
    assert sorted(verdicts(article)) == ["acknowledged", "still-wrong"]


RIGHT_ELSEWHERE = [
    (
        "[Marten|Martin] Marsh lit the kiln.",
        "“It drew well,” Marten Frost said.",
        "Correction: He is Martin Marsh, not Marten Marsh.",
    ),
    (
        "The pottery lost [£3 million|£3 billion].",
        "Its rival lost £3 million.",
        "(Corrects loss to £3 billion from £3 million in paragraph 2)",
    ),
    (
        "The firing begins on [Tuesday|Thursday].",
        "Marsh will speak on Tuesday.",
        "Correction: The firing begins on Thursday, not Tuesday.",
    ),
    (
        "The clay is from [Iran|Iraq].",
        "Marsh was born in Iran.",
        "Correction: The clay is from Iraq, not Iran.",
    ),
    (
        "The bill gives [£4.9 billion|£4.9 million] to the kiln.",
        "The bill for the kiln costs £36.5 billion in all.",
        "(Corrects sum to million, not billion)",
    ),
    (
        "Ostrey won [2-1|3-1] on Friday.",
        "Ostrey won 2-1 on a Friday the year before.",
        "Correction: Ostrey won 3-1 on Friday, not 2-1.",
    ),
    (
        "The road to the kiln is [five|six] miles long.",
        "A path at the kiln is five miles long.",
        "Correction: The road to the kiln is six miles long, not five.",
    ),
    (
        "Tarn has a burn on her [left|right] hand.",
        "Tarn left the yard with her hand held up.",
        "Correction: Tarn has a burn on her right hand, not her left.",
    ),
    (
        "Tarn, [51|52], of Ostrey lit it.",
        "Marsh, 51, of Ostrey put it out.",
        "Correction: Tarn is 52. An earlier version of this article said she was 51.",
    ),
    (
        "The fire was on [May 3|May 13].",
        "The fair is on June 3.",
        "Correction: The fire was on May 13, not May 3.",
    ),
]


@pytest.mark.parametrize(("sentence", "innocent", "note"), RIGHT_ELSEWHERE)
def test_the_same_value_of_another_thing_is_not_still_wrong(sentence: str, innocent: str, note: str) -> None:
    assert verdicts(story(f"{sentence}\n\n{innocent}", note)) == ["acknowledged"]
