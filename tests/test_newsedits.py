"""The NewsEdits tables, read back with sqlite3: every sentence is there, each is matched or alone, and what became what is right."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import Ran
from hypothesis import given
from hypothesis import strategies as st

from audit.compare.sentences import sentences
from audit.model import Series, Snapshot
from audit.outlets import outlet

Audit = Callable[..., Ran]

SERIES = Path(__file__).parent.parent / "snapshots"
FIRST = """Ferry sails again

By Ada Lind

The ferry sailed at noon with 80 people on board. Nobody was hurt.

The port had closed on Friday because of the storm, and the harbour master said that it might close again.
"""
SECOND = """Ferry sails again

By Ada Lind and Bo Ek

The ferry sailed at noon with 90 people on board. Nobody was hurt.

The port had closed on Friday because of the storm. The harbour master said that it might close again.

Correction: An earlier version of this article gave the wrong number of people on board.
"""
START = datetime(2026, 2, 5, tzinfo=UTC)


def series(*texts: str) -> Series:
    return Series("ferry", tuple(Snapshot("ferry", text, START + timedelta(days=day)) for day, text in enumerate(texts)))


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


@pytest.fixture
def ferry(audit: Audit, tmp_path: Path) -> Path:
    """The database of one article in two versions."""
    folder = tmp_path / "series" / "ferry"
    folder.mkdir(parents=True)
    for day, text in enumerate((FIRST, SECOND), 5):
        (folder / f"2026-02-{day:02}T120000Z.txt").write_text(text, encoding="utf-8")
    ran = audit("newsedits", folder.parent, "-o", tmp_path / "s.db")
    assert (ran.code, ran.err) == (0, "")
    return tmp_path / "s.db"


def test_the_tables_have_the_columns_of_the_corpus(ferry: Path) -> None:
    columns = {table: [row[1] for row in rows(ferry, f"PRAGMA table_info({table})")] for table in ("split_sentences", "matched_sentences")}
    assert columns == {
        "split_sentences": ["entry_id", "version", "sent_idx", "sentence"],
        "matched_sentences": [
            *("entry_id", "version_x", "version_y", "sent_idx_x", "sent_idx_y"),
            *("avg_sentence_distance_x", "avg_sentence_distance_y"),
        ],
    }
    assert rows(ferry, "PRAGMA integrity_check") == [("ok",)]
    assert rows(ferry, "PRAGMA foreign_key_check") == []


def test_edits_splits_and_additions_are_rows_as_in_the_corpus(ferry: Path) -> None:
    told = rows(
        ferry,
        """SELECT x.sentence, y.sentence, avg_sentence_distance_x > 0.01 FROM matched_sentences
           LEFT JOIN split_sentences x ON x.entry_id = matched_sentences.entry_id AND x.version = version_x AND x.sent_idx = sent_idx_x
           LEFT JOIN split_sentences y ON y.entry_id = matched_sentences.entry_id AND y.version = version_y AND y.sent_idx = sent_idx_y
           ORDER BY sent_idx_y""",
    )
    long = "The port had closed on Friday because of the storm, and the harbour master said that it might close again."
    assert told == [
        ("Ferry sails again", "Ferry sails again", 0),
        ("The ferry sailed at noon with 80 people on board.", "The ferry sailed at noon with 90 people on board.", 1),
        ("Nobody was hurt.", "Nobody was hurt.", 0),
        (long, "The port had closed on Friday because of the storm.", 1),
        (long, "The harbour master said that it might close again.", 1),
        (None, "Correction: An earlier version of this article gave the wrong number of people on board.", None),
    ]


def test_bylines_are_no_sentences_and_versions_are_numbered_from_nought(ferry: Path) -> None:
    assert rows(ferry, "SELECT DISTINCT entry_id, version FROM split_sentences ORDER BY 2") == [(0, 0), (0, 1)]
    assert rows(ferry, "SELECT count(*) FROM split_sentences WHERE sentence LIKE '%Ada Lind%'") == [(0,)]
    assert rows(ferry, "SELECT DISTINCT version_x, version_y FROM matched_sentences") == [(0, 1)]


def test_ids_lead_to_the_articles_and_versions_of_a_report(audit: Audit, ferry: Path, tmp_path: Path) -> None:
    assert audit("report", tmp_path / "series", "-o", tmp_path / "report.db").code == 0
    assert rows(ferry, "SELECT article FROM entries") == rows(tmp_path / "report.db", "SELECT article FROM articles")
    ours = rows(ferry, "SELECT id, first_seen FROM versions ORDER BY version")
    assert ours == rows(tmp_path / "report.db", "SELECT version, first_seen FROM versions ORDER BY number")


def test_the_samples_twice_are_the_same_bytes_and_an_archive_has_the_same_rows(audit: Audit, tmp_path: Path) -> None:
    assert audit("init", tmp_path / "archive").code == 0
    assert audit("add", tmp_path / "archive", SERIES).code == 0
    for name, source in (("one", SERIES), ("two", SERIES), ("three", tmp_path / "archive")):
        assert audit("newsedits", source, "-o", tmp_path / name).out == f"{tmp_path / name}: the sentences of 9 articles\n"
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    for query in ("SELECT * FROM entries", "SELECT * FROM versions", "SELECT * FROM split_sentences", "SELECT * FROM matched_sentences"):
        assert rows(tmp_path / "one", query) == rows(tmp_path / "three", query)


def test_a_capture_that_is_not_the_article_is_no_version(tmp_path: Path) -> None:
    told = list(sentences(series(FIRST * 3, "404 Not Found\n\nThe page you are looking for does not exist.\n", SECOND * 3), outlet("")))
    assert [len(each.matches) > 0 for each in told] == [False, True]


def test_what_cannot_be_read_is_said_and_the_rest_is_written(audit: Audit, tmp_path: Path) -> None:
    folder = tmp_path / "series" / "ferry"
    folder.mkdir(parents=True)
    (folder / "2026-02-05T120000Z.txt").write_text(FIRST, encoding="utf-8")
    (folder / "2026-02-06T120000Z.txt").write_bytes(b"\x00\x01")
    ran = audit("newsedits", folder.parent, "-o", tmp_path / "s.db")
    assert ran.code == 4
    assert "2026-02-06T120000Z.txt" in ran.err
    assert rows(tmp_path / "s.db", "SELECT count(*) FROM split_sentences") == [(4,)]


@pytest.mark.parametrize("target", [".", "no/such/s.db", "/dev/null"])
def test_a_database_that_cannot_be_written_is_one_line(audit: Audit, tmp_path: Path, target: str) -> None:
    ran = audit("newsedits", SERIES, "-o", tmp_path / target)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("audit: cannot write ")
    assert ran.err.count("\n") == 1


WORDS = st.sampled_from(["The boat sank.", "Nobody was hurt.", "Ten men swam.", "It rained on Monday, they said.", "The port closed.", ""])
PAGES = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=6).map("\n\n".join)


@given(st.lists(PAGES, min_size=1, max_size=3))
def test_every_sentence_of_both_sides_is_matched_or_alone(texts: list[str]) -> None:
    told = list(sentences(series(*texts), outlet("")))
    for before, after in pairwise(told):
        old = {match.old for match in after.matches if match.old is not None}
        new = {match.new for match in after.matches if match.new is not None}
        assert old == set(range(len(before.sentences)))
        assert new == set(range(len(after.sentences)))
        for match in after.matches:
            assert 0 <= match.old_distance <= 1
            assert 0 <= match.new_distance <= 1
