"""Data formats: the same columns everywhere, safe where they are opened, each read back by a reader that is not ours."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from report_sample import DIFF, EMPTY, FOUNDING, HOSTILE, PAYLOADS, REPORT, STEALTH

import audit.report
from audit.errors import UsageError
from audit.model import Article, Report
from audit.report import FORMATS, columns, render, write

SCHEMA = json.loads((Path(audit.report.__file__).parent / "schema" / "report-1.json").read_text(encoding="utf-8"))
DOCS = Path(__file__).parent.parent / "docs"
PLURAL = {"version": "versions", "change": "changes", "notice": "notices", "finding": "findings", "diagnostic": "diagnostics"}


# -- JSON Lines


def lines(report: Report) -> list[dict[str, Any]]:
    return [json.loads(row) for row in "".join(render("jsonl", report)).split("\n")[:-1]]


@pytest.mark.parametrize("report", [REPORT, EMPTY, HOSTILE], ids=["plain", "empty", "hostile"])
def test_json_lines_are_the_json_report_taken_apart(report: Report) -> None:
    whole = json.loads("".join(render("json", report)))
    rebuilt: dict[str, Any] = {}
    for record in lines(report):
        kind, owner = record.pop("type"), record.pop("article", None)
        if kind == "report":
            rebuilt = {**record, "articles": [], "diagnostics": []}
        elif kind == "article":
            rebuilt["articles"].append({**record, **{plural: [] for plural in PLURAL.values()}})
        else:
            place = rebuilt if owner is None else rebuilt["articles"][-1]
            assert owner in (None, place.get("id"))
            place[PLURAL[kind]].append(record)
    assert rebuilt == whole
    Draft202012Validator(SCHEMA).validate(rebuilt)


# -- CSV


def rows(report: Report, table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(render("csv", report, {"table": table})), newline="")))


@pytest.mark.parametrize(("table", "number"), [("articles", 3), ("versions", 5), ("changes", 7), ("notices", 2), ("findings", 4)])
def test_csv_has_a_row_for_each_thing_and_the_columns_of_the_table(table: str, number: int) -> None:
    found = rows(REPORT, table)
    assert len(found) == number
    assert list(found[0]) == [column.name for column in columns.TABLES[table].columns]


def test_csv_tells_the_founding_change() -> None:
    found = next(row for row in rows(DIFF, "changes") if row["change"] == "c-year")
    assert found["words"].endswith("annexed in [-2016-]{+2014+}, the ministry said.")
    assert (found["not_after"], found["confidence"], found["new_line"]) == ("2026-02-05T14:30:00Z", "0.97", "31")
    assert json.loads(found["evidence"]) == [{"type": "year", "old": "2016", "new": "2014"}]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "－1", "=cmd|'/C calc'!A0"])
def test_no_cell_is_a_formula(text: str) -> None:
    cell = rows(replace(DIFF, articles=(replace(FOUNDING, headline=text),)), "articles")[0]["headline"]
    assert cell[0] in "'\\"  # an apostrophe, or the escape of a control character


@pytest.mark.parametrize("text", ["Plain", "1.5% became 15%", "a = b", "[-x-]{+y+}", "", "«Да»", "维吉尼亚"])
def test_harmless_cells_are_left_alone(text: str) -> None:
    assert rows(replace(DIFF, articles=(replace(FOUNDING, headline=text),)), "articles")[0]["headline"] == text


def test_negative_numbers_stay_numbers() -> None:
    assert rows(DIFF, "findings")[0]["latency_least"] == "-9000"


def test_hostile_cells_hold_no_control_character() -> None:
    for table in columns.TABLES:
        told = "".join(render("csv", HOSTILE, {"table": table}))
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)
        assert len(rows(HOSTILE, table)) >= len(PAYLOADS)


def test_csv_streams_one_article_at_a_time() -> None:
    read: list[int] = []

    class Articles:
        def __iter__(self) -> Iterator[Article]:
            for number in range(20):
                read.append(number)
                yield FOUNDING

    chunks = render("csv", replace(REPORT, articles=Articles()), {"table": "changes"})
    next(chunks)
    assert read == [0]


def test_an_unknown_table_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="articles, versions, changes, notices, findings"):
        "".join(render("csv", REPORT, {"table": "edits"}))
    with pytest.raises(UsageError, match="no table 'edits'"):
        write("parquet", REPORT, tmp_path / "x.parquet", {"table": "edits"})
    assert list(tmp_path.iterdir()) == []


# -- SQLite


@pytest.fixture
def base(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    write("sqlite", REPORT, tmp_path / "report.db")
    with closing(sqlite3.connect(tmp_path / "report.db")) as connection:
        yield connection


def test_sqlite_holds_together(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    for name, table in columns.TABLES.items():
        assert [row[1] for row in base.execute(f"PRAGMA table_info({name})")] == [column.name for column in table.columns]
    assert base.execute("SELECT value FROM about WHERE name = 'schema'").fetchone() == ("audit/report/1",)


def test_sqlite_views_answer_the_first_questions(base: sqlite3.Connection) -> None:
    assert base.execute("SELECT article, old, new FROM stealth_edits").fetchall() == [
        ("demo/storm", "About 1.5% of the households lost power.", "About 15% of the households lost power.")
    ]
    shares = base.execute("SELECT outlet, articles, corrections, share_acknowledged FROM outlets").fetchall()
    assert shares == [("Coast Courier", 2, 2, 0.0), ("Example Wire", 1, 1, 1.0)]
    assert base.execute("SELECT kind, latency_seconds, latency_least FROM delays").fetchall() == [("correction", 0, -9000)]


def test_sqlite_keeps_words_exactly(tmp_path: Path) -> None:
    write("sqlite", HOSTILE, tmp_path / "report.db")
    with closing(sqlite3.connect(tmp_path / "report.db")) as connection:
        told = [headline for (headline,) in connection.execute("SELECT headline FROM articles ORDER BY rowid")]
    assert told == [payload.replace("\ud800", "?") for payload in PAYLOADS]


# -- Parquet


def test_parquet_has_the_same_columns_and_values_as_csv(tmp_path: Path) -> None:
    reader = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install 'article-audit[parquet]'")
    for name, table in columns.TABLES.items():
        write("parquet", REPORT, tmp_path / "t.parquet", {"table": name})
        found = reader.read_table(tmp_path / "t.parquet")
        assert found.column_names == [column.name for column in table.columns]
        told = [[_told(value) for value in row.values()] for row in found.to_pylist()]
        assert told == [[cell.removeprefix("'") for cell in row.values()] for row in rows(REPORT, name)]


def _told(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return "" if value is None else str(value)


def test_without_pyarrow_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'article-audit\[parquet\]'"):
        write("parquet", REPORT, tmp_path / "t.parquet")


@pytest.mark.parametrize("name", ["csv", "markdown", "text", "junit", "annotations", "atom"])
def test_looks_as_it_was_approved(name: str) -> None:
    golden = Path(__file__).parent / "golden" / f"report-{name}{FORMATS[name].suffix}"
    assert "".join(render(name, REPORT)) == golden.read_text(encoding="utf-8")


# -- writing


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_the_same_bytes_twice_and_replaces_what_was_there(name: str, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'article-audit[parquet]'")
    target = tmp_path / f"report{FORMATS[name].suffix}"
    target.write_text("old", encoding="utf-8")
    write(name, REPORT, target)
    first = target.read_bytes()
    write(name, REPORT, target)
    assert target.read_bytes() == first != b"old"
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("name", ["json", "sqlite", "html"])
def test_a_report_that_fails_on_the_way_leaves_the_old_file(name: str, tmp_path: Path) -> None:
    class Broken:
        def __iter__(self) -> Iterator[Article]:
            yield STEALTH
            raise RuntimeError("the archive went away")

    target = tmp_path / "report"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write(name, replace(REPORT, articles=Broken()), target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["report"]


def test_a_file_that_cannot_be_written_is_the_users_to_put_right(tmp_path: Path) -> None:
    for name in ("json", "sqlite"):
        with pytest.raises(UsageError, match="cannot write"):
            write(name, REPORT, tmp_path / "missing" / "report")


def test_unknown_and_binary_formats_are_refused_in_words() -> None:
    with pytest.raises(UsageError, match="no format 'yaml': choose one of terminal"):
        render("yaml", REPORT)
    with pytest.raises(UsageError, match="binary format"):
        render("sqlite", REPORT)


# -- the docs


def fields(shape: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Every field of the schema as ``articles[].changes[].id`` with its description."""
    shape = SCHEMA["$defs"]["diagnostic"] if shape.get("$ref") == "#/$defs/diagnostic" else shape
    shape = next((option for option in shape.get("anyOf", []) if option.get("type") == "object"), shape)
    for name, inner in shape.get("properties", {}).items():
        place = f"{path}.{name}" if path else name
        yield place, inner["description"]
        yield from fields(inner, place)
    if shape.get("type") == "array" and "items" in shape and shape["items"]:
        yield from fields(shape["items"], f"{path}[]")


def test_the_docs_list_every_format() -> None:
    told = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \| (\.\w+) \| (.*?) \|", told, re.MULTILINE) == [
        (name, form.suffix, form.summary) for name, form in FORMATS.items()
    ]


def test_the_docs_describe_every_field_of_the_schema() -> None:
    told = (DOCS / "json.md").read_text(encoding="utf-8")
    expected = [f"| `{path}` | {description} |" for path, description in fields(SCHEMA)]
    assert [row for row in expected if row not in told] == []
    assert len(re.findall(r"^\| `", told, re.MULTILINE)) == len(expected)


def test_the_data_dictionary_describes_every_column() -> None:
    told = (DOCS / "data-dictionary.md").read_text(encoding="utf-8")
    expected = [
        f"| `{name}.{column.name}` | {column.type}{', may be empty' if column.null else ''} | {column.doc} |"
        for name, table in columns.TABLES.items()
        for column in table.columns
    ]
    assert [row for row in expected if row not in told] == []
    assert len(re.findall(r"^\| `", told, re.MULTILINE)) == len(expected)
