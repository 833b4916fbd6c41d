"""The gate: what fails, what passes, and that each decision says why."""

from __future__ import annotations

import random
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.errors import UsageError
from audit.gate import PRESETS, Baseline, Clause, Decision, Policy, Waiver, baseline, gate, outcome, policy
from audit.gate.baseline import render
from audit.model import VERDICTS, Article, Change, Finding, NoticeRecord, Quote, Version
from audit.rules.evidence import FAIR, THIN

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def hours(number: float) -> datetime:
    return NOON + timedelta(hours=number)


def change(identity: str = "c1", **given: Any) -> Change:
    values: dict[str, Any] = {
        "old_version": "v1",
        "new_version": "v2",
        "not_before": NOON,
        "not_after": hours(1),
        "where": "paragraph",
        "kind": "edited",
        "label": "correction",
        "reason": "year-changed",
        "severity": "material",
        "confidence": 0.9,
        "old": "The dam opened in 1961.",
        "new": "The dam opened in 1971.",
        "ops": (),
        "evidence": (),
    }
    return Change(id=identity, **(values | given))


def finding(verdict: str = "unacknowledged", identity: str = "f1", **given: Any) -> Finding:
    values: dict[str, Any] = {
        "severity": "material",
        "confidence": 0.9,
        "changes": ("c1",),
        "notice": None,
        "reason": "year-changed",
        "message": "the year 1961 became 1971",
        "quotes": (),
    }
    return Finding(id=identity, verdict=verdict, **(values | given))  # type: ignore[arg-type] - a table's word


def article(*findings: Finding, changes: tuple[Change, ...] = (change(),), **given: Any) -> Article:
    values: dict[str, Any] = {
        "url": "",
        "outlet": "Valley Courier",
        "headline": "A dam",
        "versions": (Version("v1", NOON, NOON, 1, "text"), Version("v2", hours(1), hours(30), 3, "text")),
        "notices": (),
    }
    return Article(id=given.pop("id", "valley/dam"), changes=changes, findings=findings, **(values | given))


def decide(subject: Article | Finding, rules: Policy | Clause, *args: Any, **kwargs: Any) -> Decision:
    """The one decision about one finding."""
    page = article(subject) if isinstance(subject, Finding) else subject
    (decision,) = gate([page], Policy((rules,)) if isinstance(rules, Clause) else rules, *args, **kwargs)
    return decision


def statuses(page: Article, rules: Policy) -> list[str]:
    return [decision.status for decision in gate([page], rules)]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_by_default_only_silent_and_standing_errors_fail(verdict: str) -> None:
    broken = outcome(gate([article(finding(verdict))], PRESETS["default"]), PRESETS["default"]).broken
    assert broken == (verdict in ("unacknowledged", "still-wrong"))


def test_an_archive_without_findings_never_fails() -> None:
    for preset in PRESETS.values():
        assert not outcome(gate([], preset), preset).broken
        assert not outcome(gate([article(changes=())], preset), preset).broken


def test_report_only_names_the_failures_and_lets_them_pass() -> None:
    decisions = list(gate([article(finding())], PRESETS["report-only"]))
    assert [each.status for each in decisions] == ["fails"]
    assert not outcome(decisions, PRESETS["report-only"]).broken


@pytest.mark.parametrize("verdict", VERDICTS)
def test_strict_passes_only_what_is_said_in_full(verdict: str) -> None:
    status = decide(finding(verdict), PRESETS["strict"]).status
    assert status == ("passes" if verdict in ("acknowledged", "notice-without-change") else "fails")


@pytest.mark.parametrize(
    ("clause", "holds"),
    [
        (Clause("fail"), True),
        (Clause("fail", verdict=("unacknowledged",)), True),
        (Clause("fail", verdict=("still-wrong", "unacknowledged")), True),
        (Clause("fail", verdict=("still-wrong",)), False),
        (Clause("fail", reason=("year-changed",)), True),
        (Clause("fail", reason=("name-respelled",)), False),
        (Clause("fail", label=("correction",)), True),
        (Clause("fail", label=("update", "style")), False),
        (Clause("fail", severity=("material",)), True),
        (Clause("fail", severity=("minor",)), False),
        (Clause("fail", where=("paragraph",)), True),
        (Clause("fail", where=("headline", "caption")), False),
        (Clause("fail", outlet=("valley courier",)), True),
        (Clause("fail", outlet=("Valley *",)), True),
        (Clause("fail", outlet=("Valley",)), False),
        (Clause("fail", path=("valley/*",)), True),
        (Clause("fail", path=("valley",)), False),
        (Clause("fail", path=("Valley/*",)), False),
        (Clause("fail", confidence=0.9), True),
        (Clause("fail", confidence=0.91), False),
        (Clause("fail", verdict=("unacknowledged",), severity=("minor",)), False),
        (Clause("fail", notice=("correction",)), False),
    ],
)
def test_a_clause_holds_when_each_of_its_conditions_does(clause: Clause, holds: bool) -> None:
    assert (decide(finding(), clause).status == "fails") == holds


def test_the_first_clause_that_holds_decides() -> None:
    sport = Clause("pass", "sport is corrected in the open", path=("sport/*",))
    rules = Policy((sport, *PRESETS["default"].clauses))
    assert decide(article(finding(), id="sport/final"), rules) == Decision(
        "f1", "sport/final", "unacknowledged", "the year 1961 became 1971", "passes", "sport is corrected in the open"
    )
    assert decide(article(finding(), id="world/sport/final"), rules).status == "fails"


EUPHEMISMS = [
    ("correction", "acknowledged", "correction", "passes"),
    ("retraction", "acknowledged", "correction", "passes"),
    ("clarification", "acknowledged", "correction", "fails"),
    ("editors-note", "acknowledged", "correction", "fails"),
    ("update", "acknowledged", "correction", "fails"),
    ("update", "acknowledged", "update", "passes"),
    ("clarification", "acknowledged", "style", "passes"),
    ("update", "notice-without-change", "correction", "passes"),
]


@pytest.mark.parametrize(("kind", "verdict", "label", "status"), EUPHEMISMS)
def test_a_factual_error_must_be_called_a_correction(kind: Any, verdict: str, label: Any, status: str) -> None:
    note = NoticeRecord("n1", kind, "The dam opened in 1971, not 1961.", hours(1), hours(30), "notice", (), ("v2",))
    changes = () if verdict == "notice-without-change" else (change(label=label),)
    page = article(finding(verdict, notice="n1"), changes=changes, notices=(note,))
    assert decide(page, PRESETS["strict"]).status == status


HEADLINES = [
    ("headline", "update", ["fails"]),
    ("headline", "correction", ["fails"]),
    ("headline", "style", []),
    ("headline", "noise", []),
    ("dek", "update", []),
    ("paragraph", "update", []),
]


@pytest.mark.parametrize(("where", "label", "expected"), HEADLINES)
def test_strict_fails_a_headline_that_means_something_else_without_a_note(where: str, label: str, expected: list[str]) -> None:
    assert statuses(article(changes=(change(where=where, label=label),)), PRESETS["strict"]) == expected


def test_a_change_that_a_finding_is_about_is_not_unannounced() -> None:
    page = article(finding("acknowledged"), changes=(change(where="headline"),))
    assert statuses(page, PRESETS["strict"]) == ["passes"]


def test_changes_are_judged_only_where_a_clause_names_them() -> None:
    assert statuses(article(), PRESETS["default"]) == []
    assert statuses(article(), Policy((Clause("fail"),))) == []
    assert statuses(article(), Policy((Clause("fail"), Clause("fail", verdict=("unannounced",))))) == ["fails"]
    assert statuses(article(), Policy((Clause("fail", verdict=("unannounced",), where=("caption",)),))) == []
    assert statuses(article(), Policy((Clause("pass", verdict=("unannounced",)),))) == ["passes"]


GRACE = Clause("fail", "a correction has 24 hours", grace_hours=24)


@pytest.mark.parametrize(
    ("newest", "status"),
    [(1, "pending"), (24.9, "pending"), (25, "fails"), (400, "fails")],
)
def test_grace_runs_from_the_first_capture_of_the_new_text_to_the_newest_capture(newest: float, status: str) -> None:
    assert decide(finding(), GRACE, newest=hours(newest)).status == status


def test_without_a_newest_capture_the_article_is_its_own_clock() -> None:
    assert decide(finding(), GRACE).status == "fails"
    young = replace(article(finding()), versions=(Version("v1", NOON, NOON, 1, "text"), Version("v2", hours(1), hours(20), 2, "text")))
    assert decide(young, GRACE).status == "pending"


def test_a_change_without_a_time_has_no_grace() -> None:
    page = article(finding(), changes=(change(not_before=None, not_after=None),))
    assert decide(page, GRACE, newest=hours(2)).status == "fails"


def test_the_oldest_change_of_a_finding_sets_its_age() -> None:
    page = article(finding(changes=("c1", "c2")), changes=(change("c1"), change("c2", not_after=hours(40))))
    assert decide(page, GRACE, newest=hours(41)).status == "fails"


@pytest.mark.parametrize(
    ("latency", "bounds", "status"),
    [
        (3600, (None, None), "passes"),
        (23 * 3600, (22 * 3600, 26 * 3600), "passes"),
        (-600, (None, None), "passes"),
        (25 * 3600, (23 * 3600, 27 * 3600), "passes"),
        (30 * 3600, (25 * 3600, 31 * 3600), "fails"),
        (30 * 3600, (None, None), "fails"),
    ],
)
def test_a_notice_that_came_within_the_grace_passes_and_a_late_one_does_not(latency: int, bounds: Any, status: str) -> None:
    late = finding("acknowledged", latency_seconds=latency, latency_bounds=bounds)
    assert decide(late, GRACE, newest=hours(1000)).status == status


def test_a_removed_notice_is_as_old_as_its_newest_quote() -> None:
    quotes = (
        Quote("notice", "valley/dam", "v1", NOON, 3, "notice", "We said 1961."),
        Quote("new", "valley/dam", "v2", hours(1), 3, "notice", ""),
    )
    gone = article(finding("notice-removed", changes=(), quotes=quotes), changes=())
    assert decide(gone, GRACE, newest=hours(24)).status == "pending"
    assert decide(gone, GRACE, newest=hours(25)).status == "fails"


def test_a_finding_under_the_least_confidence_is_unsure_and_says_so() -> None:
    decision = decide(finding(confidence=0.4), Clause("fail", "no notice", confidence=0.6))
    assert (decision.status, decision.why) == ("unsure", "confidence 0.40 is under 0.60: no notice")
    assert not outcome([decision], PRESETS["default"]).broken


@pytest.mark.parametrize(
    ("preset", "confidence", "status"),
    [
        ("default", THIN, "unsure"),
        ("default", FAIR, "fails"),
        ("report-only", THIN, "unsure"),
        ("strict", THIN, "fails"),
    ],
)
def test_a_guess_fails_only_where_everything_counts(preset: str, confidence: float, status: str) -> None:
    assert decide(finding(confidence=confidence), PRESETS[preset]).status == status


def test_a_policy_may_let_guesses_fail() -> None:
    assert decide(finding(confidence=THIN), policy({"confidence": 0}, "audit.toml")).status == "fails"


def test_a_clause_that_lets_pass_leaves_nothing_unsure() -> None:
    rules = policy({"clause": [{"then": "pass", "path": "*"}]}, "audit.toml")
    assert decide(finding(confidence=THIN), rules).status == "passes"


def test_what_no_clause_is_about_passes_and_says_so() -> None:
    assert decide(finding("acknowledged"), PRESETS["default"]).why == "no clause of the policy is about it"


WAIVER = Waiver("f1", "the desk has been told", "Ada Brandt", date(2026, 6, 30))
EXCUSES = [
    (Baseline(), "fails", "a factual correction has no notice"),
    (Baseline(accepted=frozenset({"f2"})), "fails", "a factual correction has no notice"),
    (Baseline(accepted=frozenset({"f1"})), "accepted", "the baseline accepts it: a factual correction has no notice"),
    (Baseline(known=frozenset({"f1"}), base="main"), "accepted", "main has it already: a factual correction has no notice"),
    (Baseline(waivers=(WAIVER,)), "waived", "waived until 2026-06-30 by Ada Brandt: the desk has been told"),
    (Baseline(waivers=(replace(WAIVER, expires=None),)), "waived", "waived by Ada Brandt: the desk has been told"),
    (Baseline(waivers=(replace(WAIVER, finding="f2"),)), "fails", "a factual correction has no notice"),
]


@pytest.mark.parametrize(("known", "status", "why"), EXCUSES)
def test_only_the_finding_that_was_judged_before_is_let_pass(known: Baseline, status: str, why: str) -> None:
    decision = decide(finding(), PRESETS["default"], known, today=date(2026, 6, 1))
    assert (decision.status, decision.why) == (status, why)


@pytest.mark.parametrize(("day", "status"), [(date(2026, 6, 30), "waived"), (date(2026, 7, 1), "fails"), (None, "waived")])
def test_a_waiver_holds_through_its_last_day_and_says_when_it_is_over(day: date | None, status: str) -> None:
    decision = decide(finding(), PRESETS["default"], Baseline(waivers=(WAIVER,)), today=day)
    assert decision.status == status
    assert ("the waiver by Ada Brandt expired on 2026-06-30" in decision.why) == (status == "fails")


def test_a_baseline_never_turns_a_passing_finding_into_an_accepted_one() -> None:
    known = Baseline(accepted=frozenset({"f1"}), waivers=(replace(WAIVER, finding="f1"),))
    assert decide(finding("acknowledged"), PRESETS["strict"], known).status == "passes"


def test_entries_that_match_nothing_are_reported_and_others_are_not() -> None:
    known = Baseline(accepted=frozenset({"f1", "gone"}), waivers=(replace(WAIVER, finding="lost"),))
    done = outcome(gate([article(finding("acknowledged"))], PRESETS["default"], known), PRESETS["default"], known)
    assert [(each.code, each.where) for each in done.diagnostics] == [("baseline-unmatched", "gone"), ("baseline-unmatched", "lost")]
    assert not done.broken


def test_the_outcome_counts_every_status() -> None:
    page = article(finding(), finding("acknowledged", "f2"), finding("still-wrong", "f3"))
    done = outcome(gate([page], PRESETS["default"], Baseline(accepted=frozenset({"f3"}))), PRESETS["default"])
    assert done.counts == {"fails": 1, "pending": 0, "unsure": 0, "waived": 0, "accepted": 1, "passes": 1}


def test_articles_are_judged_one_by_one() -> None:
    """An archive may be endless: nothing beyond the article at hand is asked for."""

    def endless() -> Any:
        yield article(finding())
        raise AssertionError("read ahead")

    assert next(gate(endless(), PRESETS["default"])).status == "fails"


TABLES: list[tuple[dict[str, Any], str]] = [
    ({"preste": "strict"}, "'preste' is no key of [policy]; did you mean 'preset'?"),
    ({"preset": "strickt"}, "'strickt' is no preset; did you mean 'strict'?"),
    ({"verify": "yes"}, "verify must be true or false"),
    ({"confidence": 60}, "confidence takes a number from 0 to 1"),
    ({"confidence": True}, "confidence takes a number from 0 to 1"),
    ({"grace-hours": -1}, "grace-hours takes a number of hours"),
    ({"grace-hours": "24h"}, "grace-hours takes a number of hours"),
    ({"grace_hours": 24}, "did you mean 'grace-hours'?"),
    ({"clause": {"then": "fail"}}, "[[policy.clause]]"),
    ({"clause": ["fail"]}, "[[policy.clause]]"),
    ({"clause": [{"verdict": "still-wrong"}]}, 'clause 1: say then = "fail" or then = "pass"'),
    ({"clause": [{"then": "pass"}, {"then": "fails"}]}, "clause 2: 'fails' is no then; did you mean 'fail'?"),
    ({"clause": [{"then": ["fail"]}]}, "then takes one text"),
    ({"clause": [{"then": "fail", "verdict": "unacknowleged"}]}, "did you mean 'unacknowledged'?"),
    ({"clause": [{"then": "fail", "verdict": []}]}, "verdict takes words in quotes"),
    ({"clause": [{"then": "fail", "outlet": 7}]}, "outlet takes words in quotes"),
    ({"clause": [{"then": "fail", "outlet": ["Valley Courier", 7]}]}, "outlet takes words in quotes"),
    ({"clause": [{"then": "fail", "outlets": "Valley Courier"}]}, "'outlets' is no key of a clause; did you mean 'outlet'?"),
    ({"clause": [{"then": "fail", "label": "corrections"}]}, "did you mean 'correction'?"),
    ({"clause": [{"then": "fail", "reason": "year-change"}]}, "did you mean 'year-changed'?"),
    ({"clause": [{"then": "fail", "because": ["a", "b"]}]}, "because takes one text"),
]


@pytest.mark.parametrize(("table", "words"), TABLES)
def test_a_slip_in_a_policy_names_the_file_and_what_was_meant(table: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        policy(table, "audit.toml")
    assert str(caught.value).startswith("audit.toml: ")
    assert words in str(caught.value)


GOOD: list[tuple[dict[str, Any], Policy]] = [
    ({}, PRESETS["default"]),
    ({"preset": "strict"}, PRESETS["strict"]),
    ({"preset": "report-only"}, PRESETS["report-only"]),
    ({"verify": True}, replace(PRESETS["default"], verify=True)),
    (
        {"clause": [{"then": "pass", "verdict": "still-wrong", "path": ["a/*", "b/*"], "because": "known"}]},
        replace(
            PRESETS["default"],
            clauses=(Clause("pass", "known", verdict=("still-wrong",), path=("a/*", "b/*")), *PRESETS["default"].clauses),
        ),
    ),
]


@pytest.mark.parametrize(("table", "expected"), GOOD)
def test_a_policy_says_what_its_table_says(table: dict[str, Any], expected: Policy) -> None:
    assert policy(table, "audit.toml") == expected


def test_numbers_of_the_whole_policy_hold_where_a_clause_has_none() -> None:
    rules = policy(
        {"preset": "strict", "confidence": 0.5, "grace-hours": 24, "clause": [{"then": "fail", "path": "law/*", "confidence": 0.1}]}, "x"
    )
    assert decide(finding(confidence=0.4), rules, newest=hours(500)).status == "unsure"
    assert decide(article(finding(confidence=0.4), id="law/case"), rules, newest=hours(500)).status == "fails"
    assert decide(finding(), rules, newest=hours(500)).status == "fails"
    assert decide(finding(), rules, newest=hours(2)).status == "pending"


@pytest.mark.parametrize("verdict", ["still-wrong", "notice-removed", "notice-altered"])
def test_the_grace_of_the_whole_policy_is_only_for_what_a_notice_can_mend(verdict: str) -> None:
    rules = replace(PRESETS["strict"], grace_hours=24)
    assert decide(finding(verdict), rules, newest=hours(2)).status == "fails"


def test_grace_does_not_excuse_a_euphemism() -> None:
    note = NoticeRecord("n1", "update", "The dam opened in 1971, not 1961.", hours(1), hours(30), "notice", (), ("v2",))
    page = article(finding("acknowledged", notice="n1", latency_seconds=0), notices=(note,))
    assert decide(page, replace(PRESETS["strict"], grace_hours=24)).status == "fails"


def test_a_preset_on_the_command_line_overrules_the_one_in_the_file() -> None:
    assert policy({"preset": "strict"}, "audit.toml", "report-only").enforce is False
    with pytest.raises(UsageError, match="--preset: 'defautl' is no preset; did you mean 'default'"):
        policy({}, "audit.toml", "defautl")


def test_a_baseline_reads_back_as_it_was_written() -> None:
    text = "".join(render([("b2", "x"), ("a1", "still-wrong valley/dam: 1961\nstands")], [WAIVER]))
    assert baseline(text, "known.toml") == Baseline(frozenset({"a1", "b2"}), (WAIVER,))
    assert '  "a1",  # still-wrong valley/dam: 1961 stands\n  "b2",  # x\n' in text


def test_a_baseline_is_the_same_whatever_the_order_it_was_found_in() -> None:
    entries = [(f"id{n:03}", f"words {n}") for n in range(40)]
    shuffled = random.Random(7).sample(entries, len(entries))
    waivers = [WAIVER, replace(WAIVER, finding="a0")]
    assert "".join(render(shuffled, waivers)) == "".join(render(entries, waivers[::-1]))


def test_two_branches_that_accept_different_findings_merge(tmp_path: Path) -> None:
    common = [(f"{n:02}", f"words {n}") for n in range(10, 90, 10)]
    sides = {"base": common, "ours": [*common, ("35", "one")], "theirs": [*common[1:], ("64", "two")]}
    for name, entries in sides.items():
        (tmp_path / name).write_text("".join(render(entries)), encoding="utf-8")
    merged = subprocess.run(["git", "merge-file", "-p", "ours", "base", "theirs"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert merged.stdout == "".join(render([*common[1:], ("35", "one"), ("64", "two")]))


FINDINGS = st.lists(st.tuples(st.sampled_from(VERDICTS), st.floats(0, 1)), max_size=8)


@given(FINDINGS, st.sets(st.integers(0, 7)), st.sampled_from(sorted(PRESETS)))
def test_a_baseline_takes_away_what_it_names_and_adds_nothing(found: list[tuple[str, float]], accepted: set[int], preset: str) -> None:
    page = article(*(finding(verdict, f"f{i}", confidence=sure) for i, (verdict, sure) in enumerate(found)))
    known = Baseline(frozenset(f"f{i}" for i in accepted))
    before = [each.finding for each in gate([page], PRESETS[preset]) if each.status == "fails"]
    after = [each.finding for each in gate([page], PRESETS[preset], known) if each.status == "fails"]
    assert after == [each for each in before if each not in known.accepted]


@given(FINDINGS, st.floats(0, 1), st.floats(0, 100))
def test_more_patience_never_fails_more(found: list[tuple[str, float]], confidence: float, grace: float) -> None:
    page = article(*(finding(verdict, f"f{i}", confidence=sure) for i, (verdict, sure) in enumerate(found)))
    patient = replace(PRESETS["strict"], confidence=confidence, grace_hours=grace)
    failing = [{each.finding for each in gate([page], rules) if each.status == "fails"} for rules in (patient, PRESETS["strict"])]
    assert failing[0] <= failing[1]


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=5, unique=True), st.text(st.characters(codec="utf-8")))
def test_any_text_survives_a_baseline(texts: list[str], words: str) -> None:
    waivers = tuple(Waiver(each, each, each) for each in sorted(texts) if each.strip())
    read = baseline("".join(render([(each, words) for each in texts], waivers)), "known.toml")
    assert read == Baseline(frozenset(texts), waivers)


SLIPS = [
    ("accepted = [", "known.toml: "),
    ('acepted = ["f1"]', "did you mean 'accepted'?"),
    ("accepted = [1]", "accepted takes a list of finding ids"),
    ('accepted = "f1"', "accepted takes a list of finding ids"),
    ('waiver = ["f1"]', "[[waiver]]"),
    ('[[waiver]]\nfinding = "f1"\nreason = "x"', "waiver 1: a waiver needs its author"),
    ('[[waiver]]\nfinding = "f1"\nreason = " "\nauthor = "A"', "waiver 1: a waiver needs its reason"),
    ('[[waiver]]\nfinding = "f1"\nreason = "x"\nauthor = "A"\nexpire = 2026-01-01', "did you mean 'expires'?"),
    ('[[waiver]]\nfinding = "f1"\nreason = "x"\nauthor = "A"\nexpires = "soon"', "expires takes a date"),
    ('[[waiver]]\nfinding = "f1"\nreason = "x"\nauthor = "A"\nexpires = 2026-01-01T00:00:00Z', "expires takes a date"),
    ('[[waiver]]\nfinding = "f1"\nreason = "x"\nauthor = "A"\n' * 2, "finding 'f1' is waived twice"),
]


@pytest.mark.parametrize(("text", "words"), SLIPS)
def test_a_slip_in_a_baseline_names_the_file_and_the_entry(text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        baseline(text, "known.toml")
    assert str(caught.value).startswith("known.toml: ")
    assert words in str(caught.value)
