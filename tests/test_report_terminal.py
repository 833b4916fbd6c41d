"""The terminal report: what is seen first, signs that survive without colour, widths, hostile text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from report_sample import DIFF, EMPTY, FOUNDING, HOSTILE, REPORT, change, ops
from rich.cells import cell_len

from audit.model import Claim, Diagnostic, Report, Version
from audit.report import render
from audit.report.safe import line, visible

GOLDEN = Path(__file__).parent / "golden"
ESCAPE = re.compile(r"\x1b(\[[0-9;]*m|\]8;[^;]*;[^\x1b]*\x1b\\)")


def show(report: Report, **options: object) -> str:
    return "".join(render("terminal", report, options))


@pytest.mark.parametrize(
    ("name", "report", "options"),
    [
        ("diff-60", DIFF, {"width": 60, "changes": True}),
        ("diff-80", DIFF, {"width": 80, "changes": True}),
        ("diff-160-side-by-side", DIFF, {"width": 160, "side_by_side": True, "style_edits": True}),
        ("report-80", REPORT, {"width": 80}),
        ("report-80-ascii", REPORT, {"width": 80, "ascii_only": True}),
    ],
)
def test_looks_as_it_was_approved(name: str, report: Report, options: dict[str, object]) -> None:
    assert show(report, **options) == (GOLDEN / f"terminal-{name}.txt").read_text(encoding="utf-8")


def test_the_correction_and_its_notice_come_first_among_routine_edits() -> None:
    shown = show(DIFF, changes=True)
    places = [shown.index(words) for words in ("ACKNOWLEDGED", "[-2016-]{+2014+}", "An earlier version", "also changed", "second day")]
    assert places == sorted(places)


def test_a_claim_of_one_side_says_that_the_other_is_not_told() -> None:
    (notice,) = FOUNDING.notices
    one_sided = replace(FOUNDING, notices=(replace(notice, claims=(Claim(None, "2014"),)),))
    assert "claims     wrong not said → right 2014" in show(replace(DIFF, articles=(one_sided,)))
    assert "not said" not in show(DIFF)


def test_notices_that_came_together_are_counted() -> None:
    (notice,) = FOUNDING.notices
    twice = replace(FOUNDING, notices=(notice, replace(notice, id="n-other")))
    assert "2 correction notices appear" in show(replace(DIFF, articles=(twice,)), width=120)


def test_the_gravest_finding_of_an_article_comes_first() -> None:
    shown = show(REPORT)
    assert shown.index("UNACKNOWLEDGED") < shown.index("STILL-WRONG") < shown.index("NOTICE-REMOVED")


@pytest.mark.parametrize("width", [60, 61, 80, 120, 200])
@pytest.mark.parametrize("side_by_side", [False, True])
@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["plain", "hostile"])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int, side_by_side: bool) -> None:
    shown = ESCAPE.sub("", show(report, width=width, side_by_side=side_by_side, colour=True, style_edits=True))
    assert max(cell_len(row) for row in shown.split("\n")) <= width


def test_colour_only_adds_escape_sequences() -> None:
    coloured = show(REPORT, colour=True, links=True)
    assert "\x1b[1;31m" in coloured
    assert ESCAPE.sub("", coloured) == show(REPORT)


def test_without_colour_there_is_no_escape_sequence_even_when_links_are_asked_for() -> None:
    assert "\x1b" not in show(REPORT, colour=False, links=True)


def test_links_are_stable_and_lead_to_web_addresses_only() -> None:
    shown = show(DIFF, colour=True, links=True)
    assert "\x1b]8;;https://news.example/world/military-talks\x1b\\" in shown
    assert shown == show(DIFF, colour=True, links=True)
    odd = replace(DIFF, articles=(replace(FOUNDING, url="javascript:alert(1)"),))
    assert "]8;" not in show(odd, colour=True, links=True)


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = show(REPORT, colour=True)
    for name, value in {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "20", "FORCE_COLOR": "1", "COLORTERM": "truecolor"}.items():
        monkeypatch.setenv(name, value)
    assert show(REPORT, colour=True) == before


def test_hostile_text_is_shown_and_never_obeyed() -> None:
    shown = show(HOSTILE, links=True)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert "\\x1b[31mred" in shown
    assert "user\\u202egnp" in shown
    shown.encode()


@pytest.mark.parametrize(
    "text", ["naïve café", "كتب مرحبا", "ZWJ \U0001f469\u200d\U0001f4bb", "Persian می\u200cخواهم", "维吉尼亚", "a\tb\nc"]
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("\x1b[2J", "\\x1b[2J"), ("a\rb", "a\\x0db"), ("so\u00adft", "so\\xadft"), ("a\u2028b", "a\\u2028b"), (" two \n lines ", "two lines")],
)
def test_one_line_is_one_line(text: str, shown: str) -> None:
    assert line(text) == shown


def test_style_and_noise_fold_to_a_count_unless_asked_for() -> None:
    assert "1 style edit, 1 noise change (timestamp) not shown" in show(DIFF, changes=True)
    assert "realised" not in show(DIFF, changes=True)
    assert "[-realised-]{+realized+}" in show(DIFF, style_edits=True)
    assert "[-1 hour-]{+3 hours+}" in show(DIFF, label=("noise",))


def test_changes_are_left_out_when_not_asked_for_and_counted() -> None:
    shown = show(DIFF)
    assert "second day" not in shown
    assert "2 updates, 1 style edit, 1 noise change (timestamp) not shown" in shown
    assert "[-2016-]{+2014+}" in shown


def test_only_the_wanted_verdicts_are_shown() -> None:
    shown = show(REPORT, verdict=("notice-removed",))
    assert "NOTICE-REMOVED" in shown
    assert "1.5%" not in shown
    assert "2 articles with nothing to show" in shown


def test_an_unchanged_article_says_so() -> None:
    quiet = replace(DIFF, articles=(replace(FOUNDING, changes=(), notices=(), findings=()),))
    assert "nothing changed" in show(quiet)


def test_an_empty_archive_has_a_summary() -> None:
    assert "0 articles" in show(EMPTY)
    assert "findings  none" in show(EMPTY)


def test_a_diagnostic_is_told_once_and_many_fold() -> None:
    notes = tuple(Diagnostic("note", "odd", f"odd thing {number}") for number in range(30))
    alarm = Diagnostic("error", "bad", "a bad thing")
    shown = show(replace(REPORT, diagnostics=(*notes, alarm), articles=(replace(FOUNDING, diagnostics=(*notes, alarm)),)))
    assert shown.count("a bad thing") == 1
    assert shown.index("a bad thing") < shown.index("odd thing 0")
    assert "odd thing 25" not in shown
    assert "11 more" in shown


def test_a_rewritten_sentence_is_shown_as_two() -> None:
    told = ops("-The council met on Monday behind closed doors", "+Nobody came", "=.")
    whole = change("c-new", label="update", ops=told, old="The council met on Monday behind closed doors.", new="Nobody came.")
    shown = show(replace(DIFF, articles=(replace(FOUNDING, changes=(whole,), findings=()),)), changes=True)
    assert "~ [-The council met on Monday behind closed doors-].\n  ~ {+Nobody came+}.\n" in shown


def test_long_histories_fold_their_uneventful_versions() -> None:
    versions = tuple(Version(f"v{number}", None, None, 1, "text") for number in range(40))
    shown = show(replace(DIFF, articles=(replace(FOUNDING, versions=versions, changes=(), findings=(), notices=()),)))
    assert "38 versions without a correction or a notice" in shown
    assert "v17" not in shown
