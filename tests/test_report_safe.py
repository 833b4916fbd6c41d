"""What every report relies on: hostile text is harmless, marks lose no word, whatever the text."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as reader
from report_sample import DIFF, FOUNDING, YEAR, at
from rich.cells import cell_len

from audit.model import Finding, Op
from audit.report import phrase, render
from audit.report.html.markup import tag
from audit.report.html.markup import text as escaped
from audit.report.safe import dumps, line, link, visible

HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

anything = st.text(st.characters(), max_size=60) | st.text(
    "\x1b[31m]8;;\x07\u202e\u2066 =+-@\t\r\n`<>&\"'{}%維مرحبا\ud800e\u0301", max_size=60
)
pieces = st.lists(st.tuples(st.sampled_from(["equal", "delete", "insert"]), st.text("ab \n", min_size=1, max_size=6)), max_size=8)


@given(anything)
def test_visible_text_commands_nothing_and_can_be_encoded(text: str) -> None:
    shown = visible(text)
    assert not HOSTILE.search(shown)
    assert visible(shown) == shown
    assert "\n" not in line(text)
    shown.encode()


def test_nothing_printable_is_hostile() -> None:
    shown = [chr(code) for code in range(0x110000) if visible(f"\n{chr(code)}") != f"\n{chr(code)}"]
    assert not [sign for sign in shown if sign.isprintable()]
    assert all(HOSTILE.match(sign) is None or sign in shown for sign in map(chr, range(0x110000)))


@given(anything)
def test_json_says_the_same_words_in_harmless_bytes(text: str) -> None:
    written = dumps({"text": text})
    assert json.loads(written) == {"text": text}
    assert not HOSTILE.search(written)


@given(anything)
def test_markup_says_the_same_words_and_nothing_more(text: str) -> None:
    element = reader.fragment_fromstring(tag("p", text, title=text))
    assert list(element) == []
    assert set(element.attrib) == {"title"}
    assert (element.text or "") == visible(text)
    assert escaped(text) == tag("p", text)[3:-4]


@settings(max_examples=50, deadline=None)
@given(anything, st.integers(60, 200))
def test_no_text_breaks_the_terminals_layout(text: str, width: int) -> None:
    ops = (Op("equal", "Before "), Op("delete", text or "x"), Op("insert", f"{text} again"))
    odd = replace(YEAR, ops=ops, old=f"Before {text}", new=f"Before {text} again")
    report = replace(DIFF, articles=(replace(FOUNDING, headline=text, url=text, changes=(odd,)),))
    for side_by_side in (False, True):
        shown = "".join(render("terminal", report, {"width": width, "side_by_side": side_by_side}))
        assert max(map(cell_len, shown.split("\n"))) <= width
        assert not HOSTILE.search(shown)


@given(st.lists(anything, min_size=1, max_size=4))
def test_a_csv_reader_gets_every_cell_back(texts: list[str]) -> None:
    articles = tuple(replace(FOUNDING, headline=text) for text in texts)
    table = "".join(render("csv", replace(DIFF, articles=articles), {"table": "articles"}))
    found = [row["headline"].removeprefix("'") for row in csv.DictReader(io.StringIO(table, newline=""))]
    assert found == [visible(text).removeprefix("'") for text in texts]


@given(pieces)
def test_runs_lose_no_word_of_either_side(parts: list[tuple[str, str]]) -> None:
    ops = [Op(kind, text) for kind, text in parts]  # type: ignore[arg-type]  # the sampled kinds are the three
    for side in ("delete", "insert"):
        chosen = [op for op in ops if op.kind in ("equal", side)]
        assert "".join(text for _, text in phrase.runs(chosen)) == "".join(op.text for op in chosen)
    both = list(phrase.runs(ops))
    for kind in ("delete", "insert"):
        told = "".join(text for said, text in both if said == kind)
        assert "".join(told.split()) == "".join("".join(op.text for op in ops if op.kind == kind).split())


@pytest.mark.parametrize(
    ("parts", "marked"),
    [
        ([("equal", "in "), ("delete", "2016"), ("insert", "2014"), ("equal", ".")], "in [-2016-]{+2014+}."),
        ([("equal", "a"), ("delete", " b "), ("insert", " c "), ("equal", "d")], "a [-b-]{+c+} d"),
        ([("equal", "day"), ("insert", " and night"), ("equal", ".")], "day {+and night+}."),
        ([("delete", "gone "), ("equal", "here")], "[-gone-] here"),
        ([("equal", "a"), ("insert", "  "), ("equal", "b")], "a{+  +}b"),
        ([("delete", "one"), ("delete", " two"), ("insert", "three")], "[-one two-]{+three+}"),
        ([], ""),
    ],
)
def test_words_are_marked_and_not_the_gaps_around_them(parts: list[tuple[str, str]], marked: str) -> None:
    assert phrase.marked([Op(kind, text) for kind, text in parts]) == marked  # type: ignore[arg-type]  # the three kinds


@pytest.mark.parametrize("url", ["https://a.example/b?c=d&e=f#g", "http://a.example:8080/%20", "HTTPS://A.EXAMPLE/"])
def test_a_web_address_is_a_link(url: str) -> None:
    assert link(url) == url


@pytest.mark.parametrize(
    "url", ["", "ftp://a", "javascript:x", "https://", "https://a b", "https://a\n", 'https://a"b', "https://a<b", "file:///etc"]
)
def test_anything_else_is_not(url: str) -> None:
    assert link(url) == ""


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (9000, "2 h 30 min"),
        (86_400, "1 d"),
        (90_061, "1 d 1 h"),
        (-9000, "2 h 30 min"),
        (864_000, "10 d"),
    ],
)
def test_a_stretch_of_time_is_told_in_its_two_largest_units(seconds: int, told: str) -> None:
    assert phrase.duration(seconds) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (at(12), at(14, 30), "between 2026-02-05 12:00 and 14:30 UTC"),
        (at(12), at(9, day=7), "between 2026-02-05 12:00 and 2026-02-07 09:00 UTC"),
        (None, at(9), "before 2026-02-05 09:00 UTC"),
        (at(9), None, "after 2026-02-05 09:00 UTC"),
        (at(9), at(9), "at 2026-02-05 09:00 UTC"),
        (None, None, ""),
    ],
)
def test_an_interval_is_told_as_far_as_it_is_known(first: datetime | None, last: datetime | None, told: str) -> None:
    assert phrase.stretch(first, last) == told


@pytest.mark.parametrize(
    ("seconds", "bounds", "told"),
    [
        (None, (None, None), ""),
        (0, (None, None), "notice came with the change"),
        (7200, (7200, 7200), "notice 2 h after the change"),
        (-60, (None, 0), "notice 1 min before the change"),
        (3600, (0, 9000), "notice 1 h after the change; the captures leave open no delay to 2 h 30 min after it"),
    ],
)
def test_a_delay_says_what_the_captures_leave_open(seconds: int | None, bounds: tuple[int | None, int | None], told: str) -> None:
    finding: Finding = replace(FOUNDING.findings[0], latency_seconds=seconds, latency_bounds=bounds)
    assert phrase.latency(finding) == told


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001 - made aware below
def test_a_moment_is_told_in_utc(time: datetime, hours: int) -> None:
    aware = time.replace(tzinfo=UTC)
    assert phrase.moment(aware.astimezone(timezone(timedelta(hours=hours)))) == f"{aware:%Y-%m-%d %H:%M} UTC"
