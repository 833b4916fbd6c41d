"""Where the links of a Markdown text lead: not among its words, and often made anew for every visitor."""

from __future__ import annotations

import re

from audit.model import Case, Judgement, Rule
from audit.rules.evidence import SURE, judged
from audit.rules.examples import pairs

_TARGET = re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?(?=\))")
"""What stands in the brackets of ``[words](target "title")`` and of ``![image](target)``."""

_PASSING = re.compile(r"[?&#;][^\s)\"]*")
"""What follows the path of an address: visitors' tokens, tracking, the place on the page."""


def _only_targets(case: Case) -> bool:
    return "](" in case.old and case.old != case.new and _TARGET.sub("", case.old) == _TARGET.sub("", case.new)


def _token(case: Case) -> Judgement | None:
    """The link leads to the same place, with another token behind it."""
    if _only_targets(case) and _bare(case.old) == _bare(case.new):
        return judged("noise", "link-token", SURE, [("link", edit.old, edit.new) for edit in case.edits])
    return None


def _bare(text: str) -> str:
    return _TARGET.sub(lambda found: _PASSING.sub("", found[0]), text)


def _target(case: Case) -> Judgement | None:
    """The words stand; the link behind them leads elsewhere."""
    if _only_targets(case):
        return judged("style", "link-target", SURE, [("link", edit.old, edit.new) for edit in case.edits])
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "link-token",
        "noise",
        "Only what follows the path in a link's address changed: a visitor's token, tracking, the place on the page.",
        _token,
        pairs(
            "See our [rules](https://example.org/out?u=rules{&e=AT0m7|&e=BT9xQ}).", "Read [why](https://example.org/privacy{#part2|#why})."
        ),
        pairs(
            "See our [rules](https://example.org/{rules|terms}).",
            "Turnout was [{1.5|15}%](https://example.org/a?b=1).",
            "Call {555-0123|555-0132}.",
        ),
        "Unchanged",
        ("link",),
    ),
    Rule(
        "link-target",
        "style",
        "The words stand, and the link behind them leads elsewhere.",
        _target,
        pairs("See our [rules](https://example.org/{rules|terms}).", "![Home](/img/{home-1|home-2}.png)"),
        pairs(
            "The form is at www.example.org/{claims|claim}.",
            "See our [{rules|terms}](https://example.org/rules).",
            "It rained {(a lot)|(a bit)}.",
        ),
        "Other",
        ("link",),
    ),
)
