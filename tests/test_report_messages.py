"""Reports that are sent: Markdown for a comment, text for mail, an Atom feed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from markdown_it import MarkdownIt
from report_sample import DIFF, EMPTY, FOUNDING, HOSTILE, PAYLOADS, REPORT, STEALTH

from audit.model import Article, Quote, Report
from audit.report import markdown, render

ATOM = "{http://www.w3.org/2005/Atom}"
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Decision(NamedTuple):
    verdict: str
    message: str
    status: str
    why: str
    quotes: tuple[Quote, ...] = ()


PASSED = {key: Decision("x", "x", "passes", "fine") for key in ("f-year", "f-gone", "f-title")}


def show(name: str, report: Report, **options: object) -> str:
    return "".join(render(name, report, options))


def tokens(told: str) -> list[Any]:
    """What a CommonMark reader makes of it, inner tokens after their block."""
    blocks = MarkdownIt("commonmark").enable("table").parse(told)
    return [token for block in blocks for token in (block, *(block.children or ()))]


@pytest.mark.parametrize("name", ["markdown", "text", "atom"])
def test_no_byte_commands_a_terminal_and_the_same_report_gives_the_same_bytes(name: str) -> None:
    assert not CONTROLS.search(show(name, HOSTILE))
    assert show(name, REPORT) == show(name, REPORT)
    assert show(name, EMPTY)


# -- Markdown


def test_a_comment_tells_the_gravest_first_with_both_sentences() -> None:
    told = show("markdown", REPORT)
    assert told.index("**unacknowledged**") < told.index("**still-wrong**") < told.index("**acknowledged**")
    fences = [token.content for token in tokens(told) if token.type == "fence"]
    assert "- About [-1.5%-] of the households lost power.\n+ About {+15%+} of the households lost power.\n" in fences[0]
    assert "! Notice: Correction: An earlier version" in fences[-1]


class Kept:
    """Articles that are somewhere else and are counted when they are read."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles, self.read = tuple(articles), 0

    def __iter__(self) -> Iterator[Article]:
        return map(self.__getitem__, range(len(self.articles)))

    def __getitem__(self, number: int) -> Article:
        self.read += 1
        return self.articles[number]


@pytest.mark.parametrize("name", ["markdown", "text", "annotations"])
def test_only_articles_with_something_less_grave_are_read_again(name: str) -> None:
    quiet = replace(FOUNDING, changes=(), notices=(), findings=())
    many = replace(REPORT, articles=(*REPORT.articles, *[quiet] * 50))
    kept = Kept(many.articles)
    assert show(name, replace(many, articles=kept)) == show(name, many)
    assert kept.read <= len(kept.articles) + 3 * len(tuple(REPORT.articles))


def test_hostile_words_stand_in_code_and_nowhere_else() -> None:
    found = tokens(show("markdown", HOSTILE))
    assert {token.type for token in found if token.type.startswith(("html", "link", "image"))} == set()
    outside = "".join(token.content for token in found if token.type == "text")
    for sign in ("<", "@", "](", "alert", "::error"):
        assert sign not in outside


def test_links_in_a_comment_are_web_addresses() -> None:
    links = [
        token.attrs["href"] for token in tokens(show("markdown", REPORT, full="https://ci.example/run/7")) if token.type == "link_open"
    ]
    assert links == ["https://courier.example/storm?page=1&x=2"] * 3 + [
        "https://news.example/world/military-talks",
        "https://ci.example/run/7",
    ]
    assert "javascript" not in show("markdown", REPORT, full="javascript:alert(1)")


def test_a_comment_is_capped_in_findings_and_in_size_and_says_what_it_left_out() -> None:
    many = replace(REPORT, articles=(STEALTH,) * 30)
    assert "70 more findings, the least grave, left out here." in show("markdown", many)
    long = tuple(replace(finding, quotes=finding.quotes * 40, changes=()) for finding in STEALTH.findings)
    told = show("markdown", replace(REPORT, articles=(replace(STEALTH, findings=long),) * 30))
    assert len(told) < 65_536
    assert re.search(r"\d+ more findings", told)


def test_nothing_found_is_said_in_one_line() -> None:
    assert show("markdown", EMPTY).endswith("Nothing found.\n")


def test_a_comment_of_a_gate_leaves_out_what_passes() -> None:
    told = show("markdown", REPORT, judged=PASSED)
    assert "unacknowledged**" in told
    assert "2014" not in told


@pytest.mark.parametrize("text", ["a", "`", "``", "a`b", "`a``b```"])
def test_a_code_span_holds_any_run_of_ticks(text: str) -> None:
    span = tokens(markdown.code(text))[2]
    assert (span.type, span.content) == ("code_inline", text)


# -- mail


def test_mail_is_plain_numbered_and_narrow() -> None:
    told = show("text", REPORT)
    assert told.startswith("audit: 3 articles, 5 versions, 11 captures, 2 pairs compared.\nChanges: 3 factual corrections, 2 updates")
    assert [row[:2] for row in told.splitlines() if re.match(r"\d\.", row)] == ["1.", "2.", "3.", "4."]
    assert "About [-1.5%-]{+15%+} of the households lost power." in told
    assert max(map(len, told.splitlines())) <= 76


def test_mail_of_a_gate_says_why() -> None:
    waived = {"f-crowd": Decision("unacknowledged", "x", "waived", "waived by the desk")} | PASSED
    told = show("text", REPORT, judged=waived)
    assert "waived: waived by the desk" in told
    assert "2. " not in told


# -- Atom


def entries(report: Report, **options: object) -> list[ET.Element]:
    root = ET.fromstring(show("atom", report, **options))  # noqa: S314 - our own output is what is tested
    for name in ("id", "title", "updated", "author"):
        assert root.find(ATOM + name) is not None
    return root.findall(f"{ATOM}entry")


def test_the_feed_is_newest_first_with_stable_ids() -> None:
    found = entries(REPORT, authority="desk.example,2026-02-01")
    assert [entry.findtext(f"{ATOM}id") for entry in found] == [
        f"tag:desk.example,2026-02-01:audit/finding/{key}" for key in ("f-title", "f-gone", "f-year", "f-crowd")
    ]
    times = [entry.findtext(f"{ATOM}updated") or "" for entry in found]
    assert times == sorted(times, reverse=True)
    assert "[-2016-]{+2014+}" in (found[2].findtext(f"{ATOM}content") or "")


def test_hostile_text_in_the_feed_is_text_and_never_a_link() -> None:
    found = entries(HOSTILE)
    assert len(found) == len(PAYLOADS)
    assert not [entry for entry in found if entry.find(f"{ATOM}link") is not None]
    assert {element.tag.removeprefix(ATOM) for entry in found for element in entry.iter()} == {
        "entry",
        "id",
        "title",
        "updated",
        "category",
        "content",
    }


def test_a_feed_is_capped_and_an_undated_finding_has_a_time_all_the_same() -> None:
    undated = replace(FOUNDING.findings[0], quotes=tuple(replace(quote, time=None) for quote in FOUNDING.findings[0].quotes))
    found = entries(replace(DIFF, articles=(replace(FOUNDING, findings=(undated,)),) * 150))
    assert len(found) == 100
    assert found[0].findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
