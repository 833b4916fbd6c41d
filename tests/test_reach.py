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
