"""Rules: each fires on its hits and on none of its misses; their table is whole and in step with its page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.classify import classify
from audit.diff import diff
from audit.model import LABELS, Case, Claim, Notice, PairKind, Role, Rule
from audit.rules import RULES, credits, events, readings, running, settled, tolls, updates
from audit.rules.corrections import statements
from audit.rules.search import Finder
from audit.rules.stems import distance
from audit.rules.table import table
from audit.rules.wording import NATURES, nature
from audit.values import may_quote, values

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "classify.jsonl"


def reason(rules: Sequence[Rule], old: str, new: str) -> str:
    case = Case("edited", "paragraph", old, new, diff(old, new), values(old), values(new))
    judgement = classify(case, rules)
    return judgement.reason if judgement.evidence or judgement.reason != "reworded" else "none"


def examples(name: str) -> list[object]:
    return [pytest.param(rule, old, new, id=f"{rule.id}: {old} -> {new}") for rule in RULES for old, new in getattr(rule, name)]


def test_what_only_came_or_went_is_judged_without_its_values_but_for_quotations() -> None:
    """So ``compare`` need not read them. A lone "Today" tells of a day, but none that rolled on."""
    texts = {text for rule in RULES for pair in (*rule.hits, *rule.misses) for text in pair if not may_quote(text)}
    for text in sorted(texts | {"", "Today", "Last Wednesday", "12", "[Rules](https://example.org/a)"}):
        for kind, old, new in (("added", "", text), ("removed", text, "")):
            bare = Case(kind, "paragraph", old, new, diff(old, new), (), ())
            assert classify(bare, RULES) == classify(replace(bare, old_values=values(old), new_values=values(new)), RULES)


@pytest.mark.parametrize(("rule", "old", "new"), examples("hits"))
def test_a_rule_fires_on_its_hits_alone_and_among_all(rule: Rule, old: str, new: str) -> None:
    assert reason((rule,), old, new) == rule.id
    assert reason(RULES, old, new) == rule.id


@pytest.mark.parametrize(("rule", "old", "new"), examples("misses"))
def test_a_rule_does_not_name_its_misses(rule: Rule, old: str, new: str) -> None:
    assert reason(RULES, old, new) != rule.id


NEEDS_MORE_THAN_WORDS = {"furniture", "timestamp", "claim-withdrawn", "split", "merged"}
"""Rules that look at the role, the notice or the kind of a pair: their hits are in test_classify.py."""

ASKED_FOR = """
year-changed date-changed weekday-changed time-changed number-changed unit-or-magnitude-changed percent-changed money-changed age-changed
ordinal-changed name-respelled name-replaced place-replaced organisation-replaced title-changed gender-changed quote-altered speaker-changed
negated hedge-changed comparison-turned range-changed claim-withdrawn toll-rose plan-became-fact tense-moved new-information new-quotation
new-source background-added removed-information relative-day typo punctuation quotation-marks capitals spelling-variant abbreviation
number-format house-style synonym reworded tightened reordered split merged normalisation furniture timestamp
"""


def test_every_reason_is_a_rule_once() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert set(ASKED_FOR.split()) <= set(ids)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_is_and_brings_more_misses_than_it_must(rule: Rule) -> None:
    assert rule.label in LABELS
    assert rule.doc.endswith(".")
    assert rule.intention
    assert bool(rule.hits) == (rule.id not in NEEDS_MORE_THAN_WORDS)
    assert len(rule.misses) >= max(1, len(rule.hits))
    assert all(old != new for old, new in rule.hits)


def test_noise_comes_first_and_then_the_gravest_label() -> None:
    """Where a link leads is asked before the facts: a number in an address is no figure."""
    ranks = ["noise", "link-target", *LABELS[:3]]
    order = [ranks.index(rule.id if rule.id in ranks else rule.label) for rule in RULES]
    assert order == sorted(order)


def needless(rule: Rule) -> Rule:
    return replace(rule, needs=())


CANDID = tuple(map(needless, RULES))
"""The rules as if each could speak for every case."""
CANDID_ALONE = [((rule,), (needless(rule),)) for rule in RULES if rule.needs]


def assert_needs_hold_nothing_back(case: Case) -> None:
    assert classify(case, RULES) == classify(case, CANDID)
    for rule, candid in CANDID_ALONE:
        assert classify(case, rule) == classify(case, candid), rule[0].id


EDITED = [pair for rule in RULES for pair in (*rule.hits, *rule.misses)]
CLAIMS = (Claim("Kiev", "Kyiv"), Claim("12", None), Claim(None, "Ortega"))
TOLD = (Notice("correction", "An earlier version …", CLAIMS, 0, 0, 0, "test"),)


@pytest.mark.parametrize(("kind", "role", "notices"), [("edited", "paragraph", ()), ("split", "byline", TOLD), ("merged", "furniture", ())])
def test_a_rule_that_would_speak_has_what_it_needs(kind: PairKind, role: Role, notices: tuple[Notice, ...]) -> None:
    """On every example of every rule, on each of its sides alone, and on what two neighbouring examples make together."""
    for (old, new), (other, _) in zip(EDITED[::2], EDITED[1::2], strict=False):
        for one, two in ((old, new), (old, ""), ("", new), (f"{new} {other}", old)):
            if one != two:
                assert_needs_hold_nothing_back(Case(kind, role, one, two, diff(one, two), values(one), values(two), notices))


def test_a_rule_that_would_speak_for_a_real_edit_has_what_it_needs() -> None:
    if not GOLD.exists():
        pytest.skip("the labelled edits are not here: the needs of the rules are tested on their own examples alone")
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        old, new = record["old"], record["new"]
        assert_needs_hold_nothing_back(Case("edited", "paragraph", old, new, diff(old, new), values(old), values(new)))


PHRASES = """
will|plans to|plan to|planned|planning to|scheduled|expected to|set to|due to|slated to|poised to|about to|going to|ready to
intends to|hope to|aims to|trying to|attempting to|has until|had until|asked to|upcoming|to be|they'll|they’ll|wird|werden|sera|será
has not|had n't|hasn't|hadn’t|not yet|not immediately|have yet to|no one has|nobody had|at large|on the loose|unaccounted for
could not be reached|did not respond|no immediate|contributed to|contributing from|reported from|reporting by|writing by|Editing by
compiled by|additional reporting by|without power|lost electricity|power was out|power cut|outages|outage|blackout|in 1998
since early 2014|of mid-2020|ago|decade|decades|century|centuries|history|historic|anniversary|last year|last month|still|now|so far
during the war|nach dem Krieg|après la guerre|tras la guerra|после войны|після війни|his first term|career|as a teenager|in her youth
an inquest|years later|months earlier|that changed the law|which led to a law|shares rose|the index|with 40 percent of votes counted|turnout
storm winds|expected to crest|until Friday|wildfires|blaze|no one was hurt|nobody|niemand|personne|nadie|никто|written by|goes to|on the run
second|third-|fourth|fifth|sixth|2nd|3rd|11th |one of the|among|said|says|told|according to|Confirmed|announced
"""
SAMPLES = [text for line in PHRASES.strip().splitlines() for text in line.split("|")] + [side for pair in EDITED for side in pair]

BACKWARDS = [(rule, new, old) for rule in RULES if rule.label == "correction" for old, new in rule.hits]


@pytest.mark.parametrize(("rule", "old", "new"), BACKWARDS)
def test_putting_an_error_back_is_as_grave_as_putting_it_right(rule: Rule, old: str, new: str) -> None:
    """Which of two figures is the wrong one, nobody can tell from the words; a growing toll alone has a direction."""
    case = Case("edited", "paragraph", old, new, diff(old, new), values(old), values(new))
    assert classify(case, RULES).label == "correction" or rule.id == "number-changed"


def test_the_page_of_rules_is_in_step() -> None:
    """Written anew by ``PAGE.write_text(table(RULES))``, with both imported as above."""
    assert PAGE.read_text(encoding="utf-8") == table(RULES)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("big", "large", "synonym"),
        ("underscored", "highlighted", "synonym"),
        ("children", "kids", "synonym"),
        ("a rowing boat", "a rowing boat", "spaces"),
        ("blogpost", "blog post", "joined"),
        ("organised", "organized", "spelling"),
        ("travelled", "traveled", "spelling"),
        ("theatre", "theater", "spelling"),
        ("e.g.", "for example", "abbreviation"),
        ("Kiev", "Kyiv", "house-style"),
        ("nephew", "cousin", "sibling"),
        ("rose", "fell", "sibling"),
        ("legal", "illegal", "negated"),
        ("not clear", "unclear", "synonym"),
        ("thier", "their", "typo"),
        ("adopt", "adapt", "typo"),
        ("ability", "stability", "replaced"),
        ("strict", "strictly", "form"),
        ("began", "begins", "form"),
        ("technology", "technological", "form"),
        ("Зеленський", "Зеленського", "form"),
        ("is", "in", "function"),
        ("war", "peace", "replaced"),
        ("the old pier", "the pier", "removed"),
        ("“tiring”", '"tiring"', "glyphs"),
        ("“tiring”", "tiring", "quotation-marks"),
        ("Beyonce", "Beyoncé", "accents"),
        ("Github", "GitHub", "capitals"),
        ("to stand", "standing", "reordered"),
        ("stand", "sit", "sibling"),
    ],
)
def test_the_nature_of_an_exchange_of_words(old: str, new: str, kind: str) -> None:
    assert nature(old, new) == kind
    if kind not in {"added", "removed"}:
        assert nature(new, old) == kind


def test_a_pattern_is_found_where_one_of_its_stems_is_and_it_matches() -> None:
    found = Finder("plan to", r"\b(?:planned|set\sto)\b")
    assert found("It was PLANNED.")
    assert found("They are set to sail.")
    assert not found("An aeroplane landed.")
    assert not found("It sails at noon.")


def test_no_pattern_of_a_rule_matches_without_its_stems() -> None:
    """Every phrase that a pattern is made for holds a stem: what the pattern says without stems, the finder says too."""
    found = [
        test
        for module in (credits, events, readings, running, settled, statements, tolls, updates)
        for test in vars(module).values()
        if isinstance(test, Finder)
    ]
    assert len(found) > 5
    for test in found:
        assert [text for text in SAMPLES if test(text) != bool(test.pattern.search(text))] == []


@given(st.text(max_size=30), st.text(max_size=30))
def test_every_exchange_has_a_nature(old: str, new: str) -> None:
    assert nature(old, new) in NATURES


@given(st.text(alphabet="abcdé", max_size=9), st.text(alphabet="abcdé", max_size=9))
def test_the_distance_of_words_is_one(one: str, two: str) -> None:
    assert distance(one, two) == distance(two, one)
    assert (distance(one, two) == 0) == (one == two)
    assert abs(len(one) - len(two)) <= distance(one, two) <= max(len(one), len(two))
