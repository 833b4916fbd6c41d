"""Many articles: on all cores, from a cache, in any state of it, the answer is the same to the byte."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from audit.errors import ArchiveError, IncompleteError
from audit.model import Archive, Diagnostic, Report, Series, Snapshot
from audit.report import json
from audit.source import series as folder
from audit.survey import pack, pool, store, survey, survey_archive, work

ARCHIVE = Archive("here", "test")
HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}


class Memory:
    """A source in memory that remembers what was read from it."""

    def __init__(self, series: Sequence[Series], broken: str = "") -> None:
        self._series = {item.article: item for item in series}
        self.articles = tuple(self._series)
        self.asked: list[str] = []
        self._broken = broken

    def key(self, article: str) -> bytes:
        return sha256(repr(self._series[article]).encode()).digest()

    def captures(self, article: str) -> int:
        return len(self._series[article].snapshots)

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        for article in articles:
            self.asked.append(article)
            yield self._series[article]
            if article == self._broken:
                yield Diagnostic("error", "missing-text", "gone", article)


def series(number: int, outlet: str = "Harbour Wire", year: int = 1989, footer: str = "") -> Series:
    name = f"story-{number:03}"
    old = f"Ferry {number} sinks\n\nThe ferry {name} was built in 1998.\n\nDivers will look at it on Friday."
    new = old.replace("1998", str(year))
    return Series(name, (Snapshot(name, old, outlet=outlet), Snapshot(name, new + footer, outlet=outlet)))


MANY = [series(number) for number in range(120)]


def plain(report: Report) -> tuple[object, ...]:
    return report.summary, tuple(report.articles)


def test_jobs_and_cache_change_nothing_in_the_answer(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    expected = plain(survey(MANY, ARCHIVE))
    for jobs in (1, 3, 3):
        assert plain(survey_archive(Memory(MANY), ARCHIVE, jobs=jobs, cache=cache)) == expected
    assert plain(survey_archive(Memory(MANY), ARCHIVE, jobs=2)) == expected


def test_processes_that_grew_are_replaced_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "GROWN", -1)
    assert plain(survey_archive(Memory(MANY), ARCHIVE, jobs=2)) == plain(survey(MANY, ARCHIVE))


def test_a_long_article_is_kept_small_and_comes_back_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for article in survey(MANY).articles:
        plainly = pack.packed(article)
        with monkeypatch.context() as patch:
            patch.setattr(pack, "MANY", 0)
            patch.setattr(pack, "_AT_A_TIME", 1)
            small = pack.packed(article)
        assert small != plainly
        assert pack.unpacked(small) == pack.unpacked(plainly) == article


@pytest.mark.parametrize("long", [pack.MANY, 0])
def test_what_was_written_down_by_the_processes_is_what_would_be_written_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, long: int
) -> None:
    """Also of articles that the site changed, of long ones, and of those that the cache knows from a run in which nobody asked for it."""
    monkeypatch.setattr(pack, "MANY", long)
    cache = tmp_path / "cache" / "articles.sqlite"
    footer = "\n\nHarbour Wire is now published from 44 Quay Street."
    found = [*MANY, *(series(number, footer=footer) for number in range(200, 209))]
    survey_archive(Memory(MANY[:10]), ARCHIVE, jobs=1, cache=cache)
    expected = ["".join(json.write(article)) for article in survey(found).articles]
    for known in (cache, cache, None):
        report = survey_archive(Memory(found), ARCHIVE, jobs=2, cache=known, write=json.write)
        assert isinstance(report.articles, json.Written)
        assert ["".join(pieces) for pieces in report.articles.written(json.write)] == expected


def test_a_cache_of_another_version_is_emptied_without_a_word(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    cache.parent.mkdir(mode=0o700)
    with sqlite3.connect(cache) as database:
        database.executescript("create table article (key blob, other text); create table run (number integer primary key, more text);")
    told: list[Diagnostic] = []
    assert plain(survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache, tell=told.append)) == plain(survey(MANY))
    again = Memory(MANY)
    survey_archive(again, ARCHIVE, jobs=1, cache=cache)
    assert (told, again.asked) == ([], [])


def test_a_second_run_reads_only_what_is_new(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache)
    again = Memory([*MANY, series(500), series(501)])
    report = survey_archive(again, ARCHIVE, jobs=1, cache=cache)
    assert again.asked == ["story-500", "story-501"]
    assert report.summary.articles == len(MANY) + 2


def test_the_longest_articles_are_begun_first_and_reported_in_their_place() -> None:
    tide = Series("zz-tide", tuple(Snapshot("zz-tide", f"High water is at {hour}.") for hour in range(1, 13)))
    source = Memory([*MANY, tide])
    report = survey_archive(source, ARCHIVE, jobs=1)
    assert source.asked[0] == "zz-tide"
    assert [article.id for article in report.articles] == [*(item.article for item in MANY), "zz-tide"]


def test_what_is_done_at_a_time_does_not_grow_with_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "CAPTURES", 20)
    done: list[int] = []
    survey_archive(Memory(MANY), ARCHIVE, jobs=1, progress=lambda number, _: done.append(number))
    assert done == list(range(0, 241, 20))


def test_progress_is_told_in_captures_of_which_one_article_may_have_most(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    tide = Series("zz-tide", tuple(Snapshot("zz-tide", f"High water is at {hour}.") for hour in range(1, 13)))
    survey_archive(Memory([tide]), ARCHIVE, jobs=1, cache=cache)
    told: list[tuple[int, int]] = []
    survey_archive(Memory([*MANY[:4], tide]), ARCHIVE, jobs=1, cache=cache, progress=lambda *now: told.append(now))
    assert (told[0], told[-1]) == ((12, 20), (20, 20))


def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"

    def interrupt(done: int, total: int) -> None:
        if done >= work.CHUNK:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache, progress=interrupt)
    again = Memory(MANY)
    assert plain(survey_archive(again, ARCHIVE, jobs=1, cache=cache)) == plain(survey(MANY))
    assert len(again.asked) == len(MANY) - work.CHUNK


@pytest.mark.parametrize("damage", [b"", b"not a database at all, not even close", None])
def test_a_damaged_cache_is_thrown_away_with_a_word(tmp_path: Path, damage: bytes | None) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache)
    gc.collect()  # the first run's connection is closed with it, as at the end of its process
    for log in cache.parent.glob("articles.sqlite-*"):
        log.unlink()
    whole = cache.read_bytes()
    cache.write_bytes(damage if damage is not None else whole[:4096] + b"\xff" * (len(whole) - 4096))
    told: list[Diagnostic] = []
    report = survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache, tell=told.append)
    assert plain(report) == plain(survey(MANY))
    assert [d.code for d in told] == (["cache-damaged"] if damage != b"" else [])
    assert report.diagnostics == (), "a report says the same on every machine"


def test_a_cache_that_another_run_holds_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache)
    monkeypatch.setattr(store, "WAIT", 0)
    holder = sqlite3.connect(cache)
    holder.execute("begin immediate")
    told: list[Diagnostic] = []
    report = survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache, tell=told.append)
    assert plain(report) == plain(survey(MANY))
    assert [d.code for d in told] == ["cache-busy"]
    holder.close()
    again = Memory(MANY)
    survey_archive(again, ARCHIVE, jobs=1, cache=cache)
    assert again.asked == [], "what the cache knew, it still knows"


def test_a_cache_that_others_may_write_is_not_read(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache)
    with sqlite3.connect(cache) as database:
        database.execute("update article set packed = ?", (pickle.dumps("planted"),))
    cache.chmod(0o666)
    told: list[Diagnostic] = []
    report = survey_archive(Memory(MANY), ARCHIVE, jobs=1, cache=cache, tell=told.append)
    assert plain(report) == plain(survey(MANY))
    assert [d.code for d in told] == ["cache-unsafe"]


ENDLESS = """
import sys
from test_survey import ARCHIVE, MANY, Memory
from audit.survey import survey_archive

class Endless(Memory):
    def read(self, articles):
        print("reading", flush=True)
        while True:
            yield from super().read(articles)

survey_archive(Endless(MANY), ARCHIVE, jobs=2)
"""


def test_workers_end_with_a_parent_that_is_killed() -> None:
    """Every process of the run holds the pipe: it ends when the last of them has."""
    with subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, cwd=Path(__file__).parent, env=HERE) as run:
        assert run.stdout is not None
        started = run.stdout.readline()  # two workers write at once: the word may stand twice on a line
        run.kill()
        rest = run.stdout.read()
    assert started.startswith(b"reading")
    assert set(rest) <= set(b"reading\n")


class Failing(Memory):
    """A source that fails in the middle, in whatever process reads it."""

    def __init__(self, failure: Callable[[], None]) -> None:
        super().__init__(MANY)
        self.failure = failure

    def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
        if "story-070" in articles:
            self.failure()
        return super().read(articles)


def test_a_process_that_somebody_ends_is_said_and_no_bug_of_ours(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    with pytest.raises(IncompleteError, match=r"SIGKILL.*the cache"):
        survey_archive(Failing(lambda: os.kill(os.getpid(), signal.SIGKILL)), ARCHIVE, jobs=2, cache=cache)
    assert multiprocessing.active_children() == []
    again = Memory(MANY)
    assert plain(survey_archive(again, ARCHIVE, jobs=1, cache=cache)) == plain(survey(MANY))
    assert 0 < len(again.asked) < len(MANY)


def test_what_goes_wrong_in_a_process_goes_wrong_here() -> None:
    def failure() -> None:
        raise ArchiveError("git failed")

    with pytest.raises(ArchiveError, match="git failed") as raised:
        survey_archive(Failing(failure), ARCHIVE, jobs=2)
    assert "in failure" in "".join(raised.value.__notes__), "where it went wrong is told"
    assert multiprocessing.active_children() == []


def test_an_interrupted_run_leaves_no_process() -> None:
    def interrupt(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        survey_archive(Memory(MANY), ARCHIVE, jobs=3, progress=interrupt)
    assert multiprocessing.active_children() == []


def test_two_runs_share_a_cache(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    one = survey_archive(Memory(MANY[:60]), ARCHIVE, jobs=1, cache=cache)
    other = survey_archive(Memory(MANY[30:]), ARCHIVE, jobs=1, cache=cache)
    assert plain(one) == plain(survey(MANY[:60]))
    assert plain(other) == plain(survey(MANY[30:]))


def test_what_could_not_be_read_whole_is_reported_and_not_remembered(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    few = MANY[:5]
    for asked in ([item.article for item in few], ["story-003"]):
        source = Memory(few, broken="story-003")
        report = survey_archive(source, ARCHIVE, jobs=1, cache=cache)
        assert [d.code for d in report.diagnostics] == ["missing-text"]
        assert source.asked == asked


@pytest.mark.parametrize("jobs", [1, 3])
def test_what_was_wrong_with_an_article_costs_no_other_and_is_told_in_the_order_of_the_report(tmp_path: Path, jobs: int) -> None:
    class Broken(Memory):
        def read(self, articles: Sequence[str]) -> Iterator[Series | Diagnostic]:
            for article in articles:
                yield from super().read([article])
                if article.endswith("7"):
                    yield Diagnostic("warning", "not-utf-8", "read as Windows-1252", article)

    cache = tmp_path / "cache" / "articles.sqlite"
    report = survey_archive(Broken(MANY), ARCHIVE, jobs=jobs, cache=cache)
    assert plain(report) == plain(survey(MANY))
    assert [each.where for each in report.diagnostics] == [item.article for item in MANY if item.article.endswith("7")]
    again = Memory(MANY)
    survey_archive(again, ARCHIVE, jobs=1, cache=cache)
    assert again.asked == [item.article for item in MANY if item.article.endswith("7")]


def test_a_change_that_many_articles_of_an_outlet_share_is_the_sites() -> None:
    footer = "\n\nHarbour Wire is now published from 44 Quay Street."
    report = survey([series(n, year=1998, footer=footer) for n in range(6)])
    assert report.summary.changes == {"correction": 0, "update": 0, "style": 0, "noise": 6}
    assert {c.reason for a in report.articles for c in a.changes} == {"furniture"}


def test_what_the_site_changed_is_told_apart_once_and_known_from_then_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache" / "articles.sqlite"
    found = [series(n, footer="\n\nHarbour Wire is now published from 44 Quay Street.") for n in range(9)]
    expected = survey(found)
    assert expected.summary.changes["noise"] == 9
    survey_archive(Memory(found[:8]), ARCHIVE, jobs=1, cache=cache)
    assert plain(survey_archive(Memory(found), ARCHIVE, jobs=1, cache=cache)) == plain(expected)
    monkeypatch.setattr("audit.survey.settled", None)
    assert plain(survey_archive(Memory(found), ARCHIVE, jobs=1, cache=cache)) == plain(expected)
    few = survey_archive(Memory(found[:4]), ARCHIVE, jobs=1, cache=cache)
    assert few.summary.changes["noise"] == 0, "in four articles it is no change of the site"


@pytest.mark.parametrize(
    "shared",
    [
        [series(n, year=1998, footer="\n\nTwo divers were hurt on Sunday.") for n in range(3)],
        [series(n, outlet="", year=1998, footer="\n\nTwo divers were hurt on Sunday.") for n in range(9)],
        [series(n, outlet=f"Outlet {n}", year=1998, footer="\n\nTwo divers were hurt on Sunday.") for n in range(9)],
    ],
    ids=["three articles", "no outlet", "as many outlets"],
)
def test_what_few_share_or_strangers_share_stays_an_edit(shared: list[Series]) -> None:
    assert survey(shared).summary.changes["noise"] == 0


def test_the_sites_change_is_no_stealth_edit() -> None:
    """A year in a copyright line is a replaced year in a thousand articles, and no correction in any."""
    line = "\n\nCopyright {} Harbour Wire and its licensors, all rights reserved."

    def rolled(number: int) -> Series:
        (old, _) = series(number).snapshots
        texts = (old.text + line.format(2025), old.text + line.format(2026))
        return Series(old.article, tuple(Snapshot(old.article, text, outlet="Harbour Wire") for text in texts))

    report = survey([rolled(n) for n in range(8)])
    assert sum(report.summary.findings.values()) == 0
    assert all(not article.findings for article in report.articles)


def test_an_article_of_a_folder_is_known_again_until_one_of_its_captures_changes(tmp_path: Path) -> None:
    for article, year in (("ferry", 1998), ("mill", 1956)):
        (tmp_path / "in" / article).mkdir(parents=True)
        for day in (1, 2):
            (tmp_path / "in" / article / f"2026-03-0{day}T080000Z.txt").write_text(f"The {article} was built in {year + day}.\n")

    def run() -> tuple[int, Report]:
        """How many captures were known before, and the report."""
        told: list[int] = []
        report = survey_archive(folder(tmp_path / "in"), ARCHIVE, jobs=2, cache=tmp_path / "c.sqlite", progress=lambda n, _: told.append(n))
        return told[0], report

    known, first = run()
    again, second = run()
    assert (known, again) == (0, 4)
    assert plain(first) == plain(second) == plain(survey(folder(tmp_path / "in"), ARCHIVE))
    (tmp_path / "in" / "mill" / "2026-03-02T080000Z.txt").write_text("The mill was built in 1965.\n")
    known, third = run()
    assert known == 2
    assert plain(third) == plain(survey(folder(tmp_path / "in"), ARCHIVE)) != plain(first)


BACKGROUND = "Vall seized the peninsula in {} after a vote that few states have recognised."


def wired(number: int, notice: str = "", line: str = BACKGROUND) -> Series:
    """One of several stories of a wire with the same background, which is put right in all of them."""
    texts = (f"Story {number}\n\nTalks number {number} ended late.\n\n{line.format(year)}" for year in (2016, 2014))
    name = f"talks-{number}"
    return Series(name, tuple(Snapshot(name, text + notice * n, outlet="Harbour Wire") for n, text in enumerate(texts)))


def test_a_fact_put_right_in_many_stories_is_a_correction_in_each() -> None:
    summary = survey([wired(number) for number in range(8)]).summary
    assert (summary.changes["correction"], summary.findings["unacknowledged"]) == (8, 8)


def test_what_each_storys_notice_speaks_of_is_no_change_of_the_site() -> None:
    notice = "\n\nCorrection: An earlier version of this story said 2016. It was 2014."
    line = "Seized: {}"
    assert survey([wired(number, line=line) for number in range(8)]).summary.changes["noise"] == 8
    summary = survey([wired(number, notice, line) for number in range(8)]).summary
    assert (summary.changes["noise"], summary.findings["acknowledged"]) == (0, 8)


@pytest.mark.parametrize(
    "line",
    [
        "We have told you what happens on this coast every day since {}.",
        "Harbour Wire has told what happens on this coast every day since {}.",
        "The prices of our newsletters for readers abroad were set in {}.",
    ],
)
def test_what_a_site_says_of_itself_or_to_its_readers_is_furniture(line: str) -> None:
    assert survey([wired(number, line=line) for number in range(8)]).summary.changes["noise"] == 8
