"""The JSON report keeps its contract: schema, order, bytes, and memory bounded by one article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from report_sample import DIFF, EMPTY, FOUNDING, HOSTILE, PAYLOADS, REPORT

import audit.report
from audit import model
from audit.report import render

SCHEMA: dict[str, Any] = json.loads((Path(audit.report.__file__).parent / "schema" / "report-1.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)


def text(report: model.Report) -> str:
    return "".join(render("json", report, {"rules": ()}))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, DIFF, EMPTY, HOSTILE], ids=["three", "one", "empty", "hostile"])
def test_every_report_keeps_the_schema(report: model.Report) -> None:
    VALIDATOR.validate(json.loads(text(report)))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("articles", 0, "findings", 0, "verdict"), "fine"),
        (("articles", 0, "changes", 0, "ops", 0), ["replace", "x"]),
        (("articles", 0, "changes", 0, "not_after"), "2026-02-05 14:30"),
        (("articles", 0, "surprise"), 1),
        (("summary", "changes"), {"correction": 1}),
        (("articles", 0, "findings", 0, "confidence"), 1.5),
    ],
)
def test_the_schema_refuses_what_the_contract_forbids(where: tuple[Any, ...], value: object) -> None:
    document = json.loads(text(REPORT))
    place = document
    for key in where[:-1]:
        place = place[key]
    place[where[-1]] = value
    assert not VALIDATOR.is_valid(document)


def test_the_founding_finding_is_told_in_full() -> None:
    article = json.loads(text(DIFF))["articles"][0]
    change = next(change for change in article["changes"] if change["id"] == "c-year")
    assert change["ops"][1:3] == [["delete", "2016"], ["insert", "2014"]]
    assert change["evidence"] == [{"type": "year", "old": "2016", "new": "2014"}]
    assert (change["not_before"], change["not_after"]) == ("2026-02-05T12:00:00Z", "2026-02-05T14:30:00Z")
    finding = article["findings"][0]
    assert (finding["verdict"], finding["changes"], finding["notice"]) == ("acknowledged", ["c-year"], "n-year")
    assert [quote["side"] for quote in finding["quotes"]] == ["old", "new", "notice"]


def test_words_survive_exactly_and_no_byte_commands_a_terminal() -> None:
    written = text(HOSTILE)
    assert [article["headline"] for article in json.loads(written)["articles"]] == list(PAYLOADS)
    assert not any(sign in written for sign in "\x1b\x9b\x07\u202e\u2066\ud800")
    written.encode()


def test_times_are_written_in_utc_whatever_their_zone() -> None:
    kyiv = datetime(2026, 2, 5, 16, 30, tzinfo=timezone(timedelta(hours=2)))
    version = replace(FOUNDING.versions[0], first_seen=kyiv, last_seen=datetime(2026, 2, 5, 15, 0, 0, 250_000, tzinfo=UTC))
    told = json.loads(text(replace(DIFF, articles=(replace(FOUNDING, versions=(version,)),))))["articles"][0]["versions"][0]
    assert (told["first_seen"], told["last_seen"]) == ("2026-02-05T14:30:00Z", "2026-02-05T15:00:00.250000Z")


def test_the_same_report_gives_the_same_bytes() -> None:
    assert text(REPORT) == text(REPORT)


def test_counts_are_complete_and_ordered_by_gravity() -> None:
    summary = json.loads(text(EMPTY))["summary"]
    assert tuple(summary["changes"]) == model.LABELS
    assert tuple(summary["findings"]) == model.VERDICTS


def test_the_summary_comes_before_any_article_is_read_and_articles_one_by_one() -> None:
    read: list[str] = []

    class Articles:
        def __iter__(self) -> Iterator[model.Article]:
            for number in range(50):
                read.append(str(number))
                yield FOUNDING

    most = 0
    seen = ""
    for chunk in render("json", replace(REPORT, articles=Articles())):
        if '"articles": [' not in seen:
            assert not read
        seen += chunk
        most = max(most, len(chunk))
    assert len(json.loads(seen)["articles"]) == len(read) == 50
    assert most < 2 * len(text(DIFF))


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        (model.Change, ("changes",)),
        (model.NoticeRecord, ("notices",)),
        (model.Finding, ("findings",)),
        (model.Version, ("versions",)),
        (model.Quote, ("findings", "quotes")),
    ],
)
def test_no_field_of_the_model_is_lost(kind: type, place: tuple[str, ...]) -> None:
    names = {"old_version": "from", "new_version": "to"}
    shape = SCHEMA["properties"]["articles"]["items"]
    for step in place:
        shape = shape["properties"][step]["items"]
    assert {names.get(field.name, field.name) for field in fields(kind)} == set(shape["properties"])


def test_the_rules_are_fingerprinted() -> None:
    rule = model.Rule("year-changed", "correction", "A year changed.", lambda _: None, (), ())
    one, two = ("".join(render("json", EMPTY, {"rules": rules})) for rules in ((rule,), (replace(rule, doc="Another."),)))
    assert json.loads(one)["tool"]["rules"].startswith("1-")
    assert one != two
