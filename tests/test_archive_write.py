"""What an archive promises to who writes to it. Every test uses real git."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit import archive
from audit.compare import compare
from audit.errors import UsageError
from audit.model import Snapshot
from audit.outlets import outlet

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
NOW = int((START + timedelta(days=30)).timestamp())


def snap(article: str, hour: float, text: str, **facts: str) -> Snapshot:
    return Snapshot(article, text, START + timedelta(hours=hour), **facts)  # type: ignore[arg-type]  # facts are texts


def git(path: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", str(path), *arguments], check=True, capture_output=True, text=True).stdout


def texts(path: Path, article: str) -> list[str]:
    return [snapshot.text for series in archive.series(path, [article]) for snapshot in series.snapshots]


def tip(path: Path) -> dict[str, str]:
    names = git(path, "ls-tree", "-r", "--name-only", "-z", "HEAD", "--", "articles").split("\0")[:-1]
    return {name.split("/", 3)[3]: git(path, "show", f"HEAD:{name}").partition("---\n\n")[2] for name in names}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    archive.create(tmp_path / "news")
    return tmp_path / "news"


def test_a_long_article_is_the_same_when_its_texts_wait_on_disk(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = ["one", "two — 5 €", "two — 5 €", "", "one", "three"]
    archive.add(empty, [snap("bay/ferry", hour, text) for hour, text in enumerate(story)])
    (held,) = archive.series(empty)
    monkeypatch.setattr("audit.archive.shelf.AT_HAND", 4)
    (shelved,) = archive.series(empty)
    assert isinstance(held.snapshots, tuple)
    assert not isinstance(shelved.snapshots, tuple)
    assert tuple(shelved.snapshots) == held.snapshots
    assert tuple(shelved.snapshots[1:-1]) == held.snapshots[1:-1]
    assert compare(shelved, outlet("")) == compare(held, outlet(""))


def test_a_capture_comes_back_exactly_as_it_went_in(empty: Path) -> None:
    given = [
        Snapshot("bay/ferry", "# Ferry runs again\n\nIt sails at 7.\n", START, "https://bay.example/ferry", "Bay News", "Ferry runs again"),
        Snapshot("odd", "---\nno: front\n---\n\nno line end", START + timedelta(microseconds=5), extractor="page-2", technical=True),
        Snapshot("leer", "", START),
        Snapshot("зима/цена", "Стол — 5 €\r\nдва\u2028три\x1b[31m\n\n\n", START, raw=b"<p>\x00\xff"),
    ]
    assert archive.add(empty, given).added == len(given)
    found = {series.article: series.snapshots[0] for series in archive.series(empty)}
    for one in given:
        other = found[one.article]
        assert replace(other, source="", first_line=1, raw=one.raw) == one
        stored = subprocess.run(["git", "-C", str(empty), "show", other.source], check=True, capture_output=True).stdout
        assert stored.endswith(one.text.encode() + b"\n")
        assert b"".join(stored.splitlines(keepends=True)[other.first_line - 1 :]) == one.text.encode() + b"\n"


def test_every_capture_is_a_commit_also_an_unchanged_one(empty: Path) -> None:
    archive.add(empty, [snap("a", 0, "one"), snap("a", 1, "one"), snap("a", 2, "one")])
    assert texts(empty, "a") == ["one"] * 3
    assert git(empty, "rev-list", "--count", "HEAD").strip() == "4"  # and one that says what the archive is


def test_what_is_there_already_writes_no_object(empty: Path) -> None:
    batch = [snap("a", 0, "one"), snap("a", 1, "two", url="https://a.example"), snap("b", 0, "x")]
    archive.add(empty, batch)
    before = git(empty, "count-objects", "-v"), git(empty, "rev-parse", "HEAD")
    added = archive.add(empty, [*batch, batch[0]])
    assert (added.added, added.unchanged) == (0, 4)
    assert (git(empty, "count-objects", "-v"), git(empty, "rev-parse", "HEAD")) == before


def test_a_late_capture_takes_its_place_and_the_newest_text_stays_at_the_tip(empty: Path) -> None:
    archive.add(empty, [snap("a", 5, "newest"), snap("b", 1, "other")])
    added = archive.add(empty, [snap("a", 1, "oldest"), snap("a", 3, "middle")])
    assert (added.added, added.late) == (2, 2)
    assert texts(empty, "a") == ["oldest", "middle", "newest"]
    assert tip(empty) == {"a.txt": "newest\n", "b.txt": "other\n"}


def test_the_raw_capture_lies_in_the_same_commit(empty: Path) -> None:
    page = Snapshot("a", "one", START, raw=b"<p>one")
    archive.add(empty, [page, snap("a", 1, "two")])
    first, second = (series for series in archive.series(empty, ["a"])).__next__().snapshots
    files = git(empty, "ls-tree", "-r", "--name-only", first.source.split(":")[0]).split()
    assert [name for name in files if name.startswith("raw/")] == [first.source.split(":")[1].replace("articles", "raw")[:-4] + ".raw"]
    assert "raw/" not in git(empty, "ls-tree", "-r", "--name-only", second.source.split(":")[0])


def test_author_date_is_the_capture_and_committer_date_the_ingest(empty: Path) -> None:
    archive.add(empty, [snap("a", 0, "one")], now=NOW)
    assert git(empty, "log", "-1", "--format=%at %ct").split() == [str(int(START.timestamp())), str(NOW)]


@pytest.mark.parametrize(
    ("batch", "code"),
    [
        ([snap("a", 0, "one"), snap("a", 0, "two")], "same-capture-time"),
        ([snap("a", 24 * 365, "one")], "future-capture-time"),
        ([Snapshot("a", "one")], "no-capture-time"),
    ],
)
def test_odd_times_are_kept_and_reported(empty: Path, batch: list[Snapshot], code: str) -> None:
    added = archive.add(empty, batch, now=NOW)
    assert [diagnostic.code for diagnostic in added.diagnostics] == [code]
    assert len(texts(empty, "a")) == len(batch)


def test_ordinary_times_are_not_reported(empty: Path) -> None:
    assert archive.add(empty, [snap("a", 0, "one"), snap("a", 1, "one"), snap("b", 0, "one")], now=NOW).diagnostics == ()


def test_a_text_without_a_time_is_a_capture_only_when_it_says_something_new(empty: Path) -> None:
    archive.add(empty, [snap("a", 0, "one")], now=NOW)
    assert archive.add(empty, [Snapshot("a", "one")], now=NOW).unchanged == 1
    archive.add(empty, [Snapshot("a", "two"), Snapshot("a", "three"), Snapshot("a", "three")], now=NOW)
    assert texts(empty, "a") == ["one", "two", "three"]


def test_many_reports_of_one_kind_are_counted(empty: Path) -> None:
    added = archive.add(empty, (snap("a", 24 * 365 + n, str(n)) for n in range(50)), now=NOW)
    assert len(added.diagnostics) == 21
    assert added.diagnostics[-1].message.startswith("30 more")


moments = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 4), st.sampled_from(["x", "y", "z"])), min_size=1, max_size=8)


@settings(max_examples=12, deadline=None)
@given(moments, st.randoms(use_true_random=False), st.integers(0, 8))
def test_any_order_of_arrival_gives_the_same_series(captures: list[tuple[str, int, str]], random, cut: int) -> None:
    def ingested(batches: Sequence[Sequence[tuple[str, int, str]]]) -> tuple[object, dict[str, str]]:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "news"
            archive.create(path)
            for batch in batches:
                archive.add(path, [snap(*capture) for capture in batch], now=NOW)
            return [[(s.article, s.captured_at, s.text) for s in series.snapshots] for series in archive.series(path)], tip(path)

    shuffled = random.sample(captures, len(captures))
    assert ingested([sorted(captures)]) == ingested([shuffled[:cut], shuffled[cut:]])


def test_init_refuses_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("dear")
    archive.create(tmp_path / "deep" / "er" / "news")
    (tmp_path / "hollow").mkdir()
    archive.create(tmp_path / "hollow")
    for taken in ("full", "full/letter.txt", "hollow", "deep/er/news"):
        with pytest.raises(UsageError):
            archive.create(tmp_path / taken)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "full", "hollow"]


def test_add_refuses_a_repository_that_is_not_an_archive(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "clone")
    with pytest.raises(UsageError, match="audit init"):
        archive.add(tmp_path / "clone", [snap("a", 0, "one")])
    with pytest.raises(UsageError, match="no archive"):
        archive.add(tmp_path, [snap("a", 0, "one")])
    with pytest.raises(UsageError, match="no such folder"):
        archive.add(tmp_path / "nowhere", [snap("a", 0, "one")])


def test_a_batch_that_fails_leaves_nothing_and_the_next_one_works(empty: Path) -> None:
    archive.add(empty, [snap("a", 0, "one")])
    with pytest.raises(UsageError):
        archive.add(empty, [snap("a", 1, "two"), snap("../b", 0, "x")])
    assert texts(empty, "a") == ["one"]
    archive.add(empty, [snap("a", 1, "two")])
    assert texts(empty, "a") == ["one", "two"]


@pytest.mark.parametrize("harm", ["gone", "noise", "other history"])
def test_the_index_is_made_again_when_it_is_lost_damaged_or_of_another_history(empty: Path, harm: str) -> None:
    archive.add(empty, [snap("a", 0, "one"), snap("a", 5, "five")])
    index = empty / "audit.index"
    if harm == "gone":
        index.unlink()
    elif harm == "noise":
        index.write_bytes(b"SQLite format 3\x00" + b"\x07" * 5000)
    else:
        archive.add(empty, [snap("a", 9, "nine")])
        git(empty, "update-ref", "refs/heads/main", "HEAD~1")
    added = archive.add(empty, [snap("a", 0, "one"), snap("a", 3, "three"), snap("a", 9, "nine")])
    assert (added.added, added.unchanged, added.late) == (2, 1, 1)
    assert texts(empty, "a") == ["one", "three", "five", "nine"]
    assert tip(empty) == {"a.txt": "nine\n"}


def test_the_archive_is_sound_and_linear(empty: Path) -> None:
    for n in (5, 1, 3):
        archive.add(empty, [snap("a", n, f"text {n}"), Snapshot("b", f"text {n}", START + timedelta(hours=n), raw=b"<p>")])
    assert git(empty, "fsck", "--full", "--strict") == ""
    assert git(empty, "rev-list", "--merges", "HEAD") == ""
    assert git(empty, "for-each-ref", "--format=%(refname)").split() == ["refs/heads/main"]


def test_packs_are_joined_when_they_pile_up_and_the_commit_graph_is_kept(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.upkeep.PACKS", 3)
    monkeypatch.setattr("audit.archive.upkeep.STRIDE", 2)
    for n in range(9):
        archive.add(empty, [snap(f"story-{n}", n, f"text {n}"), snap("a", n, f"text {n // 2}"), snap("b", -n, "x")])
        assert len(list((empty / "objects/pack").glob("*.pack"))) <= 4
    assert texts(empty, "a") == [f"text {n // 2}" for n in range(9)]
    assert git(empty, "fsck", "--full", "--strict") == ""
    git(empty, "commit-graph", "verify")
    assert "commit-graph-chain" in [path.name for path in (empty / "objects/info/commit-graphs").iterdir()]
    assert git(empty, "count-objects", "-v").startswith("count: 0\n")


def test_a_garbage_collection_in_between_does_no_harm(empty: Path) -> None:
    archive.add(empty, [snap("a", 5, "five"), snap("a", 1, "one")])
    git(empty, "gc", "-q", "--prune=now")
    added = archive.add(empty, [snap("a", 5, "five"), snap("a", 3, "three"), snap("a", 9, "nine")])
    assert (added.added, added.unchanged, added.late, added.diagnostics) == (2, 1, 1, ())
    git(empty, "gc", "-q", "--prune=now")
    assert texts(empty, "a") == ["one", "three", "five", "nine"]
    assert archive.verify(empty) == ()


def test_an_article_keeps_its_key_until_it_is_captured_again(empty: Path) -> None:
    def keys() -> dict[str, bytes]:
        history = archive.series(empty)
        return {article: history.key(article) for article in history.articles}

    archive.add(empty, [snap("a", 1, "one", headline="One"), snap("b", 2, "one", headline="One")])
    before = keys()
    assert before["a"] != before["b"]
    archive.add(empty, [snap("c", 3, "other facts", headline="Three"), snap("b", 4, "one", headline="Two")])
    after = keys()
    assert (after["a"] == before["a"], after["b"] == before["b"]) == (True, False)
    archive.add(empty, [snap("a", 5, "one", headline="One")])
    assert keys()["a"] != before["a"], "the same text again is a capture too"
