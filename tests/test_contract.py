"""What others build on: JSON that fits its schema on real runs, the same bytes everywhere, ids that stay, scores in their shape."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from conftest import Ran
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parent.parent
SERIES = ROOT / "snapshots"
SCHEMA = json.loads((files("audit") / "report" / "schema" / "report-1.json").read_text(encoding="utf-8"))

Audit = Callable[..., Ran]


@pytest.fixture
def archive(audit: Audit, tmp_path: Path) -> Path:
    place = tmp_path / "archive"
    assert audit("init", place).code == 0
    assert audit("add", place, SERIES).code == 0
    return place


def valid(ran: Ran, code: int = 0) -> dict[str, Any]:
    """The report that was printed; it fits the schema and counts what it holds."""
    assert (ran.code, ran.err) == (code, "")
    report: dict[str, Any] = json.loads(ran.out)
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(report)
    articles, summary = report["articles"], report["summary"]
    assert summary["articles"] == len(articles)
    assert summary["versions"] == sum(len(article["versions"]) for article in articles)
    for name, key in (("changes", "label"), ("findings", "verdict")):
        for kind, count in summary[name].items():
            assert count == sum(item[key] == kind for article in articles for item in article[name])
    return report


def ids(report: Mapping[str, Any]) -> list[str]:
    """Everything in a report that has an id, in its order."""
    return [
        f"{article['id']} {name} {item['id']}"
        for article in report["articles"]
        for name in ("versions", "changes", "notices", "findings")
        for item in article[name]
    ]


def test_a_folder_of_series_fits_the_schema_and_every_reference_leads_somewhere(audit: Audit) -> None:
    report = valid(audit("report", SERIES, "--format", "json"))
    assert report["articles"]
    for article in report["articles"]:
        versions = {version["id"] for version in article["versions"]}
        changes = {change["id"] for change in article["changes"]}
        notices = {notice["id"] for notice in article["notices"]}
        assert {change[side] for change in article["changes"] for side in ("from", "to")} <= versions
        for finding in article["findings"]:
            assert set(finding["changes"]) <= changes
            assert finding["notice"] is None or finding["notice"] in notices
            assert finding["quotes"]


def test_the_ops_of_every_change_rebuild_both_sides(audit: Audit) -> None:
    report = valid(audit("report", SERIES, "--format", "json"))
    changes = [change for article in report["articles"] for change in article["changes"]]
    assert len(changes) > 50
    for change in changes:
        assert "".join(words for kind, words in change["ops"] if kind != "insert") == change["old"]
        assert "".join(words for kind, words in change["ops"] if kind != "delete") == change["new"]


def test_an_archive_fits_the_schema_and_has_the_ids_of_the_folder_it_was_filled_from(audit: Audit, archive: Path) -> None:
    from_archive = valid(audit("report", archive, "--format", "json"))
    from_folder = valid(audit("report", SERIES, "--format", "json"))
    assert ids(from_archive) == ids(from_folder)
    assert from_archive["archive"]["head"]


def test_two_files_and_two_versions_fit_the_schema(audit: Audit, archive: Path, tmp_path: Path) -> None:
    old, new = sorted((SERIES / "hospital-beds").iterdir())[:2]
    assert valid(audit("diff", old, new, "--format", "json"))["summary"]["pairs"] == 1
    assert valid(audit("diff", new, new, "--format", "json"))["summary"]["pairs"] == 0
    report = valid(audit("diff", archive, "crimea-annexation", "--from", "1", "--format", "json"))
    assert [article["id"] for article in report["articles"]] == ["crimea-annexation"]
    assert valid(audit("report", archive, "hospital-beds", "-f", "json"))["summary"]["articles"] == 1


def test_the_last_line_of_nothing_is_still_a_report(audit: Audit) -> None:
    report = valid(audit("report", SERIES, "--outlet", "an outlet that is not there", "--format", "json"))
    assert report["articles"] == []


PLACES: tuple[Mapping[str, str], ...] = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "61"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "NO_COLOR": "1"},
)
FORMATS = ("json", "jsonl", "html", "markdown", "text", "csv", "sqlite", "sarif", "junit", "annotations", "atom")


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_the_same_bytes_whatever_the_seed_of_hashes_the_zone_the_language_and_the_folder(archive: Path, tmp_path: Path, kind: str) -> None:
    source = archive if kind == "archive" else SERIES
    written: list[dict[str, bytes]] = []
    for number, place in enumerate(PLACES):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        options = [word for form in FORMATS for word in ("-f", form, "-o", f"report.{form}")]
        command = [sys.executable, "-m", "audit", "report", str(source), "--no-cache", "--jobs", str(number + 1), *options]
        done = subprocess.run(command, cwd=folder, env={**_environment(), **place}, capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        written.append({path.name: path.read_bytes() for path in sorted(folder.iterdir())})
    assert len(written[0]) == len(FORMATS)
    for other in written[1:]:
        assert [name for name in written[0] if written[0][name] != other[name]] == []


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT", "TMPDIR")}
    return {**kept, "PYTHONPATH": str(ROOT)}


PRF = {"precision", "recall", "f1"}
GOLD: dict[str, tuple[list[dict[str, Any]], dict[str, Any]]] = {
    "segment": (
        [
            {
                "text": "The ferry sailed at noon. Nobody was hurt.",
                "sentences": ["The ferry sailed at noon.", "Nobody was hurt."],
                "lang": "en",
                "set": "made-up",
                "doc": "1",
            }
        ],
        {"made-up": PRF},
    ),
    "align": (
        [
            {
                "old_sentences": ["The ferry sailed at noon with 80 people.", "Nobody was hurt."],
                "new_sentences": ["The ferry sailed at noon with 90 people.", "Nobody was hurt."],
                "old_idx": [1, 2],
                "new_idx": [1, 2],
                "links": [[1, 1], [2, 2]],
            }
        ],
        {"links": PRF, "changed_links": PRF},
    ),
    "classify": (
        [
            {
                "old": "The ferry sank in 1991, the port said.",
                "new": "The ferry sank in 1981, the port said.",
                "label": "correction",
                "sure": True,
            }
        ],
        {"macro_f1": float, "labels": {"correction": PRF, "update": PRF, "style": PRF}, "confusion": dict},
    ),
    "notices": (
        [
            {"text": "Correction: An earlier version of this article misstated the year.", "kind": "correction", "outlet": "Made-up Post"},
            {"text": "The ferry sailed at noon.", "kind": "none", "outlet": "Made-up Post"},
        ],
        {"notice": PRF, "kind_accuracy": float},
    ),
    "locate": (
        [
            {
                "title": "A ferry sails",
                "paragraphs": ["The ferry sailed at noon.", "Correction: An earlier version of this article misstated the year."],
                "notice_paragraphs": [1],
            },
            {"title": "A bridge opens", "paragraphs": ["The bridge opened on Monday.", "Hundreds came."], "notice_paragraphs": []},
        ],
        {"paragraphs": PRF, "false_per_1000_clean": float},
    ),
    "claims": (
        [{"text": "Correction: An earlier version said the ferry sank in 1991. It sank in 1981.", "wrong": "1991", "right": "1981"}],
        {"right": float, "wrong": float, "swapped": int},
    ),
    "articles": (
        [
            {
                "title": "A ferry sails",
                "old_text": "The ferry sails again.\n\nThe old ferry sank in 1991, the port said.",
                "new_text": "The ferry sails again.\n\nThe old ferry sank in 1981, the port said.\n\n"
                "Correction: An earlier version of this article said the ferry sank in 1991. It sank in 1981.",
                "notice": "Correction: An earlier version of this article said the ferry sank in 1991. It sank in 1981.",
                "wrong": "1991",
                "right": "1981",
            }
        ],
        {"found": float, "labelled": float, "acknowledged": float, "unacknowledged": float, "other_corrections": float},
    ),
}
"""For each task records of our own in the shape of the gold data, and the shape of the scores."""


def wrong(shape: Any, score: Any, where: str = "scores") -> Iterator[str]:
    """Where a score is not of its shape: a set or a dict names all keys, a type the kind of number."""
    if isinstance(shape, set):
        yield from wrong(dict.fromkeys(shape, float), score, where)
    elif isinstance(shape, dict):
        if set(score) != set(shape):
            yield f"{where}: {sorted(score)}"
            return
        for key in shape:
            yield from wrong(shape[key], score[key], f"{where}.{key}")
    elif shape is float:
        if isinstance(score, bool) or not isinstance(score, int | float):
            yield f"{where}: {score!r}"
    elif not isinstance(score, shape):
        yield f"{where}: {score!r}"


@pytest.mark.parametrize("task", GOLD)
def test_scores_of_every_task_have_exactly_their_fields(audit: Audit, tmp_path: Path, task: str) -> None:
    records, shape = GOLD[task]
    gold = tmp_path / f"{task}.jsonl"
    gold.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    ran = audit("evaluate", gold, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    (line,) = ran.out.splitlines()
    result = json.loads(line)
    assert set(result) == {"task", "n", "scores"}
    assert (result["task"], result["n"]) == (task, len(records))
    assert list(wrong(shape, result["scores"])) == []


def test_one_object_for_each_task_of_a_mixed_file(audit: Audit, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    records = [record for task in ("claims", "notices", "claims") for record in GOLD[task][0]]
    gold.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    results = [json.loads(line) for line in audit("evaluate", gold, "--format", "json").out.splitlines()]
    assert sorted((result["task"], result["n"]) for result in results) == [("claims", 2), ("notices", 2)]
