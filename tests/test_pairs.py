"""What earlier runs found of an article's pairs saves work and changes nothing: with it the answer is what it is without."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_survey import Memory, plain

from audit.compare import Compared, Pair, compare
from audit.model import Archive, Series, Snapshot
from audit.outlets import outlet
from audit.survey import audited, survey, survey_archive
from audit.survey import pairs as kept
from audit.survey.flat import flat, made
from audit.survey.pairs import LONG, Pairs

START = datetime(2026, 4, 1, 9, tzinfo=UTC)
TUESDAY, WEDNESDAY = (f"Eleven passengers were taken to hospital, the coast guard said on {day}." for day in ("Tuesday", "Wednesday"))
WRONG, RIGHT = (f"The Skerry Star was built in {year}, and passed its last inspection in March." for year in (1998, 1989))
MARKED = "Correction: An earlier version of this story said the ferry was built in 1998. It was built in 1989."
UNMARKED = "Readers, an old text of this story had the ferry was built in 1998. It was built in 1989."
AGAIN = "Readers, an older text of the story had the ferry was built in 1998. It was built in 1989."
GONE = "404 Not Found\n\nThe page you asked for is not here. Error 404."
ABOUT = "Officials did not comment on the weather warning.\n\nThe operator runs four ships, all of them of the same yard."


def page(*lines: str) -> str:
    return "\n\n".join(("Ferry sinks off Larnholm", *lines, ABOUT))


PAGES = (
    page(TUESDAY, WRONG),
    page(WEDNESDAY, WRONG),
    page(TUESDAY, RIGHT),
    page(TUESDAY, RIGHT, MARKED),
    page(WEDNESDAY, RIGHT, UNMARKED),
    page(WEDNESDAY, RIGHT, AGAIN),
    GONE,
)


def article(texts: Sequence[str], hours: Sequence[float] = (), technical: Sequence[int] = (), missing: Sequence[int] = ()) -> Series:
    times = [START + timedelta(hours=hours[n] if n < len(hours) else 3 * n) for n in range(len(texts))]
    found = [
        Snapshot("ferry", text, None if n in missing else times[n], technical=n in technical, url="https://herald.example/ferry")
        for n, text in enumerate(texts)
    ]
    return Series("ferry", tuple(found))


class Remembering(dict[Pair, Compared]):
    """A memo in memory, which goes through bytes as the real one does."""

    def put(self, pair: Pair, compared: Compared) -> None:
        self[pair] = made(flat(compared))


def check(earlier: Series, whole: Series) -> Remembering:
    """Compares some captures, then others of the article with what is known by then; gives all that is known."""
    memo = Remembering()
    assert compare(earlier, outlet(""), memo=memo) == compare(earlier, outlet(""))
    assert compare(whole, outlet(""), memo=memo) == compare(whole, outlet(""))
    return memo


captures = st.tuples(st.sampled_from(PAGES), st.sampled_from((1.0, 20.0, 100.0)), st.integers(0, 9))


@settings(deadline=None, max_examples=200)
@given(st.lists(captures, min_size=2, max_size=9), st.data())
def test_with_any_captures_more_or_fewer_an_article_is_what_it_is_from_scratch(
    found: list[tuple[str, float, int]], data: st.DataObject
) -> None:
    """Whatever flaps, is faulty, was made by an extractor, has no time, or is a notice only beside its neighbour."""
    texts, pauses, dice = zip(*found, strict=True)
    technical, missing = ([n for n, number in enumerate(dice) if number == told] for told in (0, 1))
    whole = article(texts, list(accumulate(pauses)), technical, missing)
    some = data.draw(st.sets(st.sampled_from(range(len(texts))), min_size=1))
    part = Series("ferry", tuple(whole.snapshots[n] for n in sorted(some)))
    check(part, whole)
    check(whole, part)


PARTS: dict[str, tuple[list[tuple[str, float]], list[int]]] = {
    "a notice that the next version shows": ([(PAGES[1], 0), (PAGES[4], 3), (PAGES[3], 6)], [0, 1]),
    "a notice that the version before shows": ([(PAGES[3], 0), (PAGES[4], 3), (PAGES[5], 6)], [1, 2]),
    "the day after, and before that within an hour": (
        [(PAGES[0], 0), (PAGES[1], 1), (page(WRONG), 2), (PAGES[0], 3), (PAGES[1], 23)],
        [3, 4],
    ),
    "a capture that narrows the time": ([(PAGES[0], 0), (PAGES[0], 20), (PAGES[1], 21)], [0, 2]),
    "a faulty capture between": ([(PAGES[0], 0), (GONE, 3), (PAGES[1], 20)], [0, 2]),
}


@pytest.mark.parametrize("name", PARTS)
def test_what_stands_beside_a_pair_decides_whether_it_is_known(name: str) -> None:
    found, part = PARTS[name]
    whole = article([text for text, _ in found], [hour for _, hour in found])
    check(Series("ferry", tuple(whole.snapshots[n] for n in part)), whole)


def test_what_an_extractor_made_is_not_known_of_what_a_newsroom_made() -> None:
    texts = [PAGES[0], PAGES[1]]
    check(article(texts, technical=[1]), article(texts))
    check(article(texts), article(texts, technical=[1]))


BASE = [page(TUESDAY, WRONG), page(WEDNESDAY, WRONG), page(WEDNESDAY, RIGHT), page(TUESDAY, RIGHT), page(RIGHT)]
CASES: dict[str, tuple[list[str], int]] = {
    "nothing": ([], 0),
    "a version": ([page(TUESDAY)], 1),
    "a text that was there before": ([BASE[2]], 1),
    "the last text once more": ([BASE[4]], 0),
    "captures that flap": ([BASE[3], BASE[4], BASE[3], BASE[4]], 1),
    "a change and its notice": ([page(WRONG), page(RIGHT, MARKED)], 2),
    "a notice that its neighbour shows": ([page(RIGHT, MARKED), page(RIGHT, UNMARKED)], 2),
    "a faulty capture": ([GONE, page(TUESDAY)], 1),
}


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every pair of pages that was set against one another."""
    done: list[object] = []
    room = import_module("audit.compare")
    whole = room.changes
    monkeypatch.setattr(room, "changes", lambda *given: done.append(given) or whole(*given))
    return done


@pytest.mark.parametrize("name", CASES)
def test_an_article_that_grew_is_compared_at_its_end_alone(name: str, compared: list[object]) -> None:
    more, pairs = CASES[name]
    memo = check(article(BASE), article([*BASE, *more]))
    compared.clear()
    memo = Remembering()
    compare(article(BASE), outlet(""), memo=memo)
    before = len(compared)
    compare(article([*BASE, *more]), outlet(""), memo=memo)
    assert (before, len(compared) - before) == (len(BASE) - 1, pairs)


LONG_STORY = [page(f"The ferry carried {number} cars.", TUESDAY, RIGHT) for number in range(2, 3 * LONG)]


def grown(count: int) -> Series:
    return article(LONG_STORY[:count])


def test_a_long_article_that_grew_in_an_archive_is_compared_at_its_end_alone(tmp_path: Path, compared: list[object]) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    archive = Archive("here", "test")
    for count, pairs in ((LONG, LONG - 1), (LONG + 3, 3), (LONG + 3, 0), (LONG + 1, 0), (LONG + 4, 1)):
        compared.clear()
        found = plain(survey_archive(Memory([grown(count)]), archive, jobs=1, cache=cache))
        assert len(compared) == pairs
        assert found == plain(survey([grown(count)]))
    other = replace(grown(LONG + 4), article="bridge")
    compared.clear()
    assert plain(survey_archive(Memory([other]), archive, jobs=1, cache=cache)) == plain(survey([other]))
    assert len(compared) == 2 * (LONG + 3), "what has another name is another article"


def test_of_short_articles_and_without_a_cache_nothing_is_kept(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    survey_archive(Memory([grown(LONG - 1)]), Archive("here", "test"), jobs=1, cache=cache)
    survey_archive(Memory([grown(LONG)]), Archive("here", "test"), jobs=1)
    assert not (cache.parent / "pairs").exists()


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda data: data[:-1],
    "a byte of a pair": lambda data: data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :],
    "not ours": lambda _: b"not a file of ours, whoever wrote it",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_thrown_away_and_the_article_compared_anew(tmp_path: Path, damage: str, compared: list[object]) -> None:
    known = Pairs(tmp_path / "pairs")
    audited(grown(LONG), known)
    (file,) = (tmp_path / "pairs").iterdir()
    whole = file.read_bytes()
    file.write_bytes(DAMAGES[damage](whole))
    compared.clear()
    assert audited(grown(LONG), known) == audited(grown(LONG))
    assert len(compared) == 2 * (LONG - 1)
    assert file.read_bytes() == whole


@pytest.mark.parametrize("other", ["code", "outlet"])
def test_what_others_judged_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: str, compared: list[object]) -> None:
    known, now = Pairs(tmp_path / "pairs"), grown(LONG)
    audited(now, known)
    if other == "code":
        monkeypatch.setattr(kept, "code", lambda: b"another byte")
    else:
        now = replace(now, snapshots=tuple(replace(each, outlet="The Guardian") for each in now.snapshots))
    compared.clear()
    audited(now, known)
    assert len(compared) == LONG - 1
    compared.clear()
    audited(now, known)
    assert compared == []


def test_an_older_state_of_an_article_takes_nothing_from_what_is_known(tmp_path: Path, compared: list[object]) -> None:
    known = Pairs(tmp_path / "pairs")
    for count in (2 * LONG, LONG):
        audited(grown(count), known)
    compared.clear()
    audited(grown(2 * LONG), known)
    assert compared == []


def test_files_that_others_may_write_are_not_read(tmp_path: Path, compared: list[object]) -> None:
    audited(grown(LONG), Pairs(tmp_path / "pairs"))
    (tmp_path / "pairs").chmod(0o777)
    compared.clear()
    audited(grown(LONG), Pairs(tmp_path / "pairs"))
    assert len(compared) == LONG - 1


def test_files_are_bounded_and_the_articles_compared_last_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = Pairs(tmp_path / "pairs")
    for age, name in ((300, "old"), (200, "older but compared again"), (100, "new")):
        before = {*(tmp_path / "pairs").glob("*")}
        audited(replace(grown(LONG), article=name), known)
        (file,) = {*(tmp_path / "pairs").iterdir()} - before
        os.utime(file, (time.time() - age,) * 2)
    (oldest, *_) = sorted((tmp_path / "pairs").iterdir(), key=lambda path: path.stat().st_mtime)
    audited(replace(grown(LONG), article="older but compared again"), known)
    monkeypatch.setattr(kept, "LARGEST", sum(path.stat().st_size for path in (tmp_path / "pairs").iterdir()) - 1)
    known.trim()
    assert len([*(tmp_path / "pairs").iterdir()]) == 2
    assert not oldest.exists()


def test_runs_at_once_share_the_files(tmp_path: Path) -> None:
    expected = [audited(grown(count)) for count in range(LONG, 2 * LONG)]
    with ThreadPoolExecutor(4) as runs:
        for _ in range(3):
            assert [*runs.map(lambda count: audited(grown(count), Pairs(tmp_path / "pairs")), range(LONG, 2 * LONG))] == expected
    assert len([*(tmp_path / "pairs").iterdir()]) == 1
