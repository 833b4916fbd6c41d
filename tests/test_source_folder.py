"""A folder of series: what is in it, in which order, and what cannot be read of it."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit.errors import UsageError
from audit.source import Folder, holds_series, series

FEB_5 = datetime(2026, 2, 5, 14, 30, tzinfo=UTC)


def put(folder: Path, name: str, content: str | bytes = "Storm hits coast\n") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def texts(folder: Folder) -> dict[str, list[str]]:
    return {found.article: [snapshot.text for snapshot in found.snapshots] for found in folder}


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A folder of two series, of which one has two captures."""
    put(tmp_path, "news/storm/2026-02-05T143000Z.txt", "Second.\n")
    put(tmp_path, "news/storm/20260204T080000Z.txt", "First.\n")
    put(tmp_path, "news/elections/2026-01-01T000000Z.txt.gz", gzip.compress(b"Votes.\n"))
    return tmp_path / "news"


def test_series_come_oldest_first_by_article(tmp_path: Path) -> None:
    put(tmp_path, "wire/storm/2026-02-05T143000Z.txt", "Third.\n")
    put(tmp_path, "wire/storm/20260204T080000Z.txt", "Second.\n")
    put(tmp_path, "wire/storm/noon.txt", "---\ncaptured-at: 2026-02-03T12:00:00Z\n---\nFirst.\n")
    put(tmp_path, "elections/2026-01-01.txt.gz", gzip.compress(b"Votes.\n"))
    put(tmp_path, "README.md")
    put(tmp_path, "wire/storm/.DS_Store", b"\x00")
    put(tmp_path, "wire/storm/photo.jpg", b"\x00")
    put(tmp_path, ".git/2026-01-01.txt")
    found = series(tmp_path)
    assert texts(found) == {"elections": ["Votes.\n"], "wire/storm": ["First.\n", "Second.\n", "Third.\n"]}
    assert [(article, found.captures(article)) for article in found.articles] == [("elections", 1), ("wire/storm", 3)]
    assert found.diagnostics == ()


def test_a_folder_may_itself_be_one_series(tmp_path: Path) -> None:
    put(tmp_path, "storm/2026-02-05T143000Z.txt")
    (found,) = series(tmp_path / "storm")
    assert (found.article, found.snapshots[0].article, found.snapshots[0].captured_at) == ("storm", "storm", FEB_5)


def test_what_cannot_be_read_is_told_and_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path, "in/storm/2026-02-05T143000Z.txt")
    put(tmp_path, "in/storm/2026-02-06T143000Z.txt", b"")
    put(tmp_path, "in/storm/draft\x1b.txt")
    (tmp_path / "in/storm/2026-02-07T143000Z.txt").symlink_to(put(tmp_path, "secret.txt"))
    os.mkfifo(tmp_path / "in/storm/2026-02-08T143000Z.txt")
    folder = series(tmp_path / "in")
    assert [len(found.snapshots) for found in folder] == [1]
    told = [(item.code, item.level) for item in folder.diagnostics]
    codes = ["unreadable", "outside", "unreadable", "no-capture-time"]
    assert told == [(code, "error") for code in codes]
    assert all((item.where + item.message).isprintable() for item in folder.diagnostics)


def test_a_folder_without_captures_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "README.md")
    with pytest.raises(UsageError, match="no captures here"):
        series(tmp_path)
    with pytest.raises(UsageError, match="no such folder"):
        series(tmp_path / "gone")
    with pytest.raises(UsageError, match="not a folder"):
        series(tmp_path / "README.md")


def test_a_part_of_the_time_and_of_the_articles_is_read(two: Path) -> None:
    assert texts(series(two, since=FEB_5)) == {"storm": ["Second.\n"]}
    assert texts(series(two, until=FEB_5)) == {"elections": ["Votes.\n"], "storm": ["First.\n"]}
    assert texts(series(two).only(["elections"])) == {"elections": ["Votes.\n"]}
    with pytest.raises(UsageError, match="no article 'strom' here; did you mean 'storm'"):
        series(two).only(["strom"])


def test_a_folder_that_cannot_be_entered_may_hold_what_is_wanted(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = PermissionError(13, "Permission denied", str(two / "wire"))

    def walk(_: Path, onerror: Callable[[OSError], object]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(closed)  # root, as whom tests may run, can enter everything
        yield str(two / "storm"), [], ["2026-02-05T143000Z.txt"]

    monkeypatch.setattr(os, "walk", walk)
    part = series(two, wanted=lambda article: article == "storm")
    assert (part.articles, [each.code for each in part.diagnostics]) == (["storm"], ["unreadable"])
    assert part.only(["storm"]).diagnostics == ()


def test_a_key_changes_with_a_capture_a_name_a_part_and_nothing_else(two: Path) -> None:
    def keys(**part: datetime) -> tuple[bytes, bytes]:
        folder = series(two, **part)
        return folder.key("storm"), folder.key("elections")

    storm, elections = keys()
    assert keys() == (storm, elections)
    assert keys(since=FEB_5)[0] != storm
    put(two, "storm/2026-02-06T143000Z.txt", "Third.\n")
    longer = keys()
    assert (longer[0] != storm, longer[1]) == (True, elections)
    put(two, "storm/2026-02-06T143000Z.txt", "Fourth.\n")
    assert keys()[0] not in {storm, longer[0]}


def test_a_folder_of_series_is_known_by_its_names(two: Path, tmp_path: Path) -> None:
    put(tmp_path, "archive/storm.txt")
    assert holds_series(two)
    assert not holds_series(tmp_path / "archive")
