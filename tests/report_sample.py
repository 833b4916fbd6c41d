"""Reports built by hand, for the tests of every format: three plain articles, and one made of hostile text."""

from __future__ import annotations

from datetime import UTC, datetime

from audit.model import (
    Archive,
    Article,
    Change,
    Claim,
    Diagnostic,
    Evidence,
    Finding,
    NoticeRecord,
    Op,
    Quote,
    Report,
    Summary,
    Version,
)

HEAD = "5f0c1e7a9b3d2c4e6f8a0b1c2d3e4f5061728394"
NOTE = "Correction: An earlier version of this article said that Russia annexed Crimea in 2016. It did so in 2014."


def at(hour: int, minute: int = 0, day: int = 5) -> datetime:
    return datetime(2026, 2, day, hour, minute, tzinfo=UTC)


def ops(*parts: str) -> tuple[Op, ...]:
    """``=same``, ``-gone``, ``+come``."""
    kinds = {"=": "equal", "-": "delete", "+": "insert"}
    return tuple(Op(kinds[part[0]], part[1:]) for part in parts)  # type: ignore[arg-type]  # the three signs are the three kinds


def change(key: str, *parts: str, **fields: object) -> Change:
    """An edited sentence of an article whose versions are ``v1`` and ``v2``, with the given fields changed."""
    told = ops(*parts)
    values: dict[str, object] = {
        "id": key,
        "old_version": "a1a1a1a1",
        "new_version": "b2b2b2b2",
        "not_before": at(12),
        "not_after": at(14, 30),
        "where": "paragraph",
        "kind": "edited",
        "label": "update",
        "reason": "new-information",
        "severity": "minor",
        "confidence": 0.8,
        "old": "".join(op.text for op in told if op.kind != "insert"),
        "new": "".join(op.text for op in told if op.kind != "delete"),
        "ops": told,
        "evidence": (),
        "old_line": 7,
        "new_line": 7,
    }
    return Change(**(values | fields))  # type: ignore[arg-type]  # a test's own keyword table


def quotes(article: str, edit: Change, notice: str = "") -> tuple[Quote, ...]:
    sides = [
        Quote("old", article, edit.old_version, edit.not_before, edit.old_line, edit.where, edit.old),
        Quote("new", article, edit.new_version, edit.not_after, edit.new_line, edit.where, edit.new),
    ]
    if notice:
        sides.append(Quote("notice", article, edit.new_version, edit.not_after, 19, "notice", notice))
    return tuple(side for side in sides if side.text)


YEAR = change(
    "c-year",
    "=Air defences shot down drones over the Sea of Azov and over Crimea, which Russia annexed in ",
    "-2016",
    "+2014",
    "=, the ministry said.",
    label="correction",
    reason="year-changed",
    severity="material",
    confidence=0.97,
    evidence=(Evidence("year", "2016", "2014"),),
    old_line=31,
    new_line=31,
)
TALKS = change("c-talks", "=The delegations met for a second day", "+ and agreed to meet again in March", "=.", old_line=5, new_line=5)
ADDED = change(
    "c-added", "+Poland offered to build a joint plant for ammunition.", kind="added", reason="new-information", old_line=0, new_line=22
)
STYLE = change("c-style", "=He ", "-realised", "+realized", "= it late.", label="style", reason="spelling", confidence=0.99)
STAMP = change(
    "c-stamp", "=Updated ", "-1 hour", "+3 hours", "= ago", label="noise", reason="timestamp", where="timestamp", old_line=3, new_line=3
)

FOUNDING = Article(
    id="demo/military-talks",
    url="https://news.example/world/military-talks",
    outlet="Example Wire",
    headline="Two armies agree to talk again after four years",
    versions=(
        Version("a1a1a1a1", at(9), at(12), 3, "text", f"{HEAD}:demo/military-talks.txt"),
        Version("b2b2b2b2", at(14, 30), at(18, 10), 2, "text", f"{HEAD}:demo/military-talks.txt"),
    ),
    changes=(TALKS, YEAR, ADDED, STYLE, STAMP),
    notices=(
        NoticeRecord(
            "n-year",
            "correction",
            NOTE,
            at(14, 30),
            at(18, 10),
            "notice",
            (Claim("2016", "2014"),),
            ("b2b2b2b2",),
            19,
            "correction-earlier",
        ),
    ),
    findings=(
        Finding(
            "f-year",
            "acknowledged",
            "material",
            0.96,
            ("c-year",),
            "n-year",
            "year-changed",
            "The year 2016 became 2014, and a notice says so.",
            quotes("demo/military-talks", YEAR, NOTE),
            0,
            (-9000, 9000),
        ),
    ),
)

TOLL = change(
    "c-crowd",
    "=About ",
    "-1.5%",
    "+15%",
    "= of the households lost power.",
    label="correction",
    reason="percent-changed",
    severity="material",
    confidence=0.91,
    evidence=(Evidence("percent", "1.5%", "15%"),),
)
TITLE = change(
    "c-title",
    "=Storm cuts power to ",
    "-two",
    "+three",
    "= counties",
    label="correction",
    reason="number-changed",
    severity="minor",
    confidence=0.7,
    where="headline",
    old_line=1,
    new_line=1,
    evidence=(Evidence("number", "two", "three"),),
)
OLD_NOTE = "Clarification: The name of the grid operator has been added."

STEALTH = Article(
    id="demo/storm",
    url="https://courier.example/storm?page=1&x=2",
    outlet="Coast Courier",
    headline="Storm cuts power to three counties",
    versions=(
        Version("a1a1a1a1", at(8, day=6), at(8, day=6), 1, "text", "demo/storm/2026-02-06T080000Z.txt"),
        Version("b2b2b2b2", at(20, day=6), at(21, day=7), 4, "text", "demo/storm/2026-02-07T210000Z.txt"),
    ),
    changes=(TITLE, TOLL),
    notices=(
        NoticeRecord("n-grid", "clarification", OLD_NOTE, at(8, day=6), at(8, day=6), "notice", (), ("a1a1a1a1",), 12, "clarification"),
    ),
    findings=(
        Finding(
            "f-gone",
            "notice-removed",
            "minor",
            0.9,
            (),
            "n-grid",
            "",
            "A clarification was there on 6 February and is gone.",
            (Quote("notice-old", "demo/storm", "a1a1a1a1", at(8, day=6), 12, "notice", OLD_NOTE),),
        ),
        Finding(
            "f-crowd",
            "unacknowledged",
            "material",
            0.91,
            ("c-crowd",),
            None,
            "percent-changed",
            "1.5% became 15%, and no notice says so.",
            quotes("demo/storm", TOLL),
        ),
        Finding(
            "f-title",
            "still-wrong",
            "minor",
            0.7,
            ("c-title",),
            None,
            "number-changed",
            "The text still says two counties.",
            (
                *quotes("demo/storm", TITLE),
                Quote("standing", "demo/storm", "b2b2b2b2", at(21, day=7), 14, "caption", "Two counties were dark on Friday."),
            ),
        ),
    ),
    diagnostics=(Diagnostic("warning", "short-capture", "one capture is much shorter than its neighbours and was left out", "2026-02-06"),),
)

QUIET = Article("demo/quiet", "", "Coast Courier", "Nothing happened here", (Version("c3c3c3c3", at(9), None, 1, "text"),), (), (), ())

REPORT = Report(
    archive=Archive("demo-archive", "audit", HEAD),
    summary=Summary(
        articles=3,
        snapshots=11,
        versions=5,
        pairs=2,
        changes={"correction": 3, "update": 2, "style": 1, "noise": 1},
        findings={"acknowledged": 1, "unacknowledged": 1, "notice-removed": 1, "still-wrong": 1},
    ),
    articles=(FOUNDING, STEALTH, QUIET),
    diagnostics=(Diagnostic("note", "shallow-history", "the oldest capture is from 5 February", "demo-archive"),),
)

DIFF = Report(
    archive=None,
    summary=Summary(1, 5, 2, 1, {"correction": 1, "update": 2, "style": 1, "noise": 1}, {"acknowledged": 1}),
    articles=(FOUNDING,),
)

EMPTY = Report(None, Summary(), ())

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }} {% raw %}",
    "\x1b[31mred\x1b]8;;https://evil.example\x07click",
    "\x9b31m\x07\x08\x7f",
    "user\u202egnp.exe\u2066x\u2069",
    '=HYPERLINK("https://evil.example")',
    "@SUM(1+1)|cmd",
    "%0A::error::owned\r\n::warning::owned",
    "| a | b |\n```\n# heading <!-- --> [x](javascript:alert(1)) @everyone ](x",
    "]]> &amp; <![CDATA[ \ufffe \x00 \x0b",
    "lone \ud800 surrogate",
    "\u7ef4\u5409\u5c3c\u4e9a \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \U0001f1fa\U0001f1e6 e\u0301",
    "x" * 300,
)


def _hostile(number: int, text: str) -> Article:
    edit = change(
        "c-1",
        "=Before ",
        f"-{text}",
        f"+{text} again",
        label="correction",
        reason="name-respelled",
        evidence=(Evidence("name", text, text),),
    )
    note = NoticeRecord("n-1", "correction", text, at(9), at(9), "notice", (Claim(text, None),), ("b2b2b2b2",), 3, "p")
    found = Finding("f-1", "unacknowledged", "material", 0.5, ("c-1",), "n-1", "name-respelled", text, quotes(text, edit, text))
    versions = (Version("a1a1a1a1", at(8), at(8), 1, "text", text), Version("b2b2b2b2", at(9), at(9), 1, text, text))
    return Article(f"{number}/{text}", text, text, text, versions, (edit,), (note,), (found,), (Diagnostic("warning", "odd", text, text),))


HOSTILE = Report(
    archive=Archive(PAYLOADS[5], "folder"),
    summary=Summary(len(PAYLOADS), 32, 32, 16, {"correction": 16}, {"unacknowledged": 16}),
    articles=tuple(_hostile(number, text) for number, text in enumerate(PAYLOADS)),
    diagnostics=(Diagnostic("error", "odd", PAYLOADS[5], PAYLOADS[0]),),
)
