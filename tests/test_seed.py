"""The founding case on the real page, as it was pasted. The page stays where it is: these tests read it there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from audit.compare import compare
from audit.model import Article, Series, Snapshot
from audit.outlets import outlet

SEED = Path(__file__).parent.parent.parent / "shared" / "seed"
NOTE = "This story corrects an earlier version that said"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not here")


@pytest.fixture(scope="module")
def later() -> str:
    (path,) = SEED.glob("*.txt")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def earlier(later: str) -> str:
    """As the seed's README says: 2016 for 2014 in the sentence about Crimea, and no note."""
    return without_note(later.replace("illegally annexed in 2014", "illegally annexed in 2016"))


def without_note(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith(NOTE))


def compared(old: str, new: str) -> Article:
    return compare(Series("seed", (Snapshot("seed", old), Snapshot("seed", new))), outlet(""))


def test_the_one_correction_is_found_and_acknowledged(earlier: str, later: str) -> None:
    article = compared(earlier, later)
    (change,) = article.changes
    assert (change.label, change.reason) == ("correction", "year-changed")
    assert [(op.kind, op.text) for op in change.ops if op.kind != "equal"] == [("delete", "2016"), ("insert", "2014")]
    assert change.new.startswith("The Russian Defense Ministry said its air defenses")
    assert change.new.endswith("in 2014.")
    (finding,) = article.findings
    assert (finding.verdict, finding.changes) == ("acknowledged", (change.id,))
    assert [(c.wrong, c.right) for c in article.notices[0].claims] == [("2016", "2014")]


def test_without_its_note_it_is_a_stealth_edit(earlier: str, later: str) -> None:
    article = compared(earlier, without_note(later))
    (change,) = article.changes
    assert change.label == "correction"
    assert [(f.verdict, f.changes) for f in article.findings] == [("unacknowledged", (change.id,))]
    assert article.notices == ()


@pytest.mark.parametrize(
    ("place", "standing"),
    [
        ("Russia has established in the area near Crimea", "Russia has established in the area near Crimea, annexed in 2016"),
        ("in international airspace.", "in international airspace. Russia annexed Crimea in 2016, drawing sanctions."),
        ("US and Russia agree to reestablish", "A decade after Crimea's 2016 annexation, US and Russia agree to reestablish"),
    ],
)
def test_a_wrong_value_left_standing_is_named(earlier: str, later: str, place: str, standing: str) -> None:
    article = compared(earlier.replace(place, standing, 1), later.replace(place, standing, 1))
    (finding,) = [f for f in article.findings if f.verdict == "still-wrong"]
    (quote,) = [q for q in finding.quotes if q.side == "standing"]
    assert "2016" in quote.text
    assert quote.text in later.replace(place, standing, 1)
    assert [f.verdict for f in article.findings if f != finding] == ["acknowledged"]


@pytest.mark.parametrize("standing", ["The U.S. held an election in 2016.", "In 2016, Poland bought fighter jets from the U.S."])
def test_the_same_year_about_something_else_is_not_wrong(earlier: str, later: str, standing: str) -> None:
    place = "in international airspace."
    article = compared(earlier.replace(place, f"{place} {standing}"), later.replace(place, f"{place} {standing}"))
    assert [f.verdict for f in article.findings] == ["acknowledged"]


@pytest.mark.parametrize("nonsense", ["Xqzt", "xqzt"])
def test_a_word_changed_anywhere_is_reported_as_exactly_that_sentence_whole(later: str, nonsense: str) -> None:
    wrong = []
    for word in re.finditer(r"[^\W_]+(?:[-.’'][^\W_]+)*", later):
        changed = later[: word.start()] + nonsense + later[word.end() :]
        article = compared(later, changed)
        altered = [f for f in article.findings if f.verdict == "notice-altered"]
        if NOTE in later[word.start() - 200 : word.end() + 200] and altered:
            good = not article.changes and nonsense in altered[0].quotes[-1].text
        else:
            good = [_holds_whole(later, c.old, c.new, word.start(), nonsense) for c in article.changes] == [True]
        if not good:
            wrong.append(
                (word.group(), later[word.start() - 30 : word.end() + 20], [(c.kind, c.old[:60], c.new[:60]) for c in article.changes])
            )
    assert not wrong


def _holds_whole(page: str, old: str, new: str, at: int, nonsense: str) -> bool:
    """The old sentence stands around the place of the change, between boundaries, and putting the word into it gives the new one."""
    starts = [m.start() for m in re.finditer(re.escape(old), page) if m.start() <= at < m.start() + len(old)] if old else []
    return any(
        (start == 0 or page[start - 1].isspace())
        and page[start + len(old) : start + len(old) + 1].strip() == ""
        and new.startswith(page[start:at] + nonsense)
        and old.endswith(new[at - start + len(nonsense) :])
        for start in starts
    )
