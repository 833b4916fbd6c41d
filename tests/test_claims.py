"""What a notice says is read in its own direction: a side may be missing, but it is never the other one."""

from __future__ import annotations

import json
import time
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.evaluate.claims import overlap, score
from audit.notice.claims import claims
from tests.claim_words import BOTH, NOTHING, ONE_SIDE, Told


@pytest.mark.parametrize(("text", "wrong", "right"), BOTH)
def test_both_sides_are_read_in_their_own_words(text: str, wrong: str, right: str) -> None:
    told = [((claim.wrong or "").removeprefix("a "), (claim.right or "").removeprefix("a ")) for claim in claims(text)]
    assert (wrong.removeprefix("a "), right.removeprefix("a ")) in told


@pytest.mark.parametrize(("text", "told"), ONE_SIDE)
def test_a_side_that_the_notice_does_not_give_is_none(text: str, told: Told) -> None:
    assert [(claim.wrong, claim.right) for claim in claims(text)] == [told]


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_no_value_or_could_mean_either_claims_nothing(text: str) -> None:
    assert claims(text) == ()


def test_a_notice_may_hold_several() -> None:
    text = "Correction, May 3: The fee is $40, not $14. Correction, May 4: This post gave a wrong year. It was 1931, not 1930."
    assert [(claim.wrong, claim.right) for claim in claims(text)] == [("$14", "$40"), ("1930", "1931")]


VALUES = [
    ("1930", "1931"),
    ("$1.2 million", "$1.2 billion"),
    ("Peru", "Chile"),
    ("Dana Whitlow", "Jon Hale"),
    ("Monday", "Friday"),
    ("twelve", "21"),
]
TEMPLATES = [
    "Correction: An earlier version of this story said it was {w}. It was {r}.",
    "It was {r}, not {w}.",
    "It was {r} rather than {w}.",
    "It was not {w} but {r}.",
    "It was {r}. An earlier version of this story said it was {w}.",
    "This article originally cited {w} instead of {r}.",
    "This article cited {w} rather than {r}.",
    "The article should have said {r} instead of {w}.",
    "The article said {w} when it should have said {r}.",
    "(Corrects to {r} from {w} in paragraph 2)",
    "(Corrects number to {r} from {w} in paragraph 2)",
    "(Corrects figure from {w} to {r}, paragraph 2)",
    "Instead of {w}, it was {r}.",
    "It was {r} and not {w}.",
    "(Corrects the answer from {w} to {r}, paragraph 2)",
    "(Corrects the answer to {r} instead of {w})",
    "(Corrects to show it was {r}, not {w})",
    "This story has been corrected to show that it was {r}, not {w}.",
    "This story has been updated to say {r} instead of {w}.",
    "An earlier version of this article misidentified it as {w}. It is {r}.",
    "Due to an editing error, an earlier version said {w}; it was {r}.",
    "An earlier version of this article misstated the answer. It is {r}, not {w}.",
    "Correction: It is {r}. This article previously said {w}.",
    "The {w} was called that in an earlier version of this story. It is {r}.",
    "The answer was incorrectly given as {w}; it is {r}.",
    "The report said {w} instead of {r}.",
    "The survey found {r} rather than {w}.",
    "An earlier version of this article said {w}, not {r}.",
    "The story was corrected to say it was {r}. An earlier version said {w}.",
    "(Corrects spelling of {r} from {w} throughout)",
    "(Corrects the answer in paragraph 2 to {r} from {w})",
    "An earlier version of this article said it was {w}. This has been corrected to {r}.",
    "The answer was attributed to {w}; it was given by {r}.",
    "The answer is {r}, not {w} as an earlier version of this story said.",
    "In a May 3 “Answers,” Jo Rowe wrote that it was {w}. It was {r}.",
    "An answer in Friday's quiz (Answers, page 4) was given as {w}. It is {r}.",
    "In our quiz on Friday, we said it was {w}. We were wrong. It was {r}.",
    "Also, that report said it was {w}. But it’s actually {r}.",
    "The answer is not {w}, as we had it. It is {r}.",
    "The answer was {w}. In fact, it was {r}.",
    "The answer is {r}. A May 3 article about answers mistakenly said it was {w}.",
    "An item on Friday said it was {w}. It would have been more accurate to say that it was {r}.",
    "An item on Friday said it was {w}. We should have said it was {r}.",
    "A story on Friday said that the answer was {w}. This was incorrect. It was {r}.",
    "Contrary to what an earlier version said, it is {r}, not {w}.",
    "An error meant that the quiz showed {w} instead of {r}.",
    "The quiz on Friday misattributed to {w} an answer about boats. It was given by {r}.",
    "This article was amended on 3 May because an earlier version said it was {w}. It was {r}.",
    "This article was amended on 3 May to correct the answer, from {w} to {r}.",
    "This article says it was {w}. It was {r}.",
    "The original referred to the answer as {w}, rather than {r}.",
    "This article has been updated to correctly give the answer as {r}.",
    "The story was corrected to reflect that it was not {w} but {r}.",
    "An earlier version said it was {w}; that should have been {r}.",
    "An earlier version had the answer as {w}. {r} is the answer.",
    "It was {r}. A previous version said it was {w}.",
    "The answer is {r}; an earlier version of this story said {w}.",
    "Correction: The answer has been corrected: it was {w}, now it is {r}.",
    "Correction: For {w}, read {r}.",
    "Correction: Read {r} for {w}.",
    "Correction: {r} replaces {w} in the second paragraph.",
    "This article was amended on 3 May because it gave the answer as {w} when it is {r}.",
    "The article should have referred to {r} instead of {w}.",
    "“{w}” in the third paragraph should have been “{r}”.",
    "The word {w} should have read {r}.",
    "{w} should have been {r} in a story on Friday.",
    "A story on Friday should have given the answer as {r}.",
    "A story on Friday should have given the answer as {r}, not {w}.",
    "In a story on Friday, {r} was incorrectly changed to {w}.",
    "In a story on Friday, {w} was used instead of {r}.",
    "In a story on Friday, {w} was used when {r} was meant.",
    "We wrote {w} when we meant {r}.",
    "We meant {r}, not {w}.",
    "We meant to say {r} rather than {w}.",
    "{r} was misspelled as {w}.",
    "{r} was rendered as {w} in an early edition.",
    "Our article on boats had {w} where it should have had {r}.",
    "We said {w}; {r} was the answer.",
    "We gave the answer as {w} - it is {r}.",
    "The answer was given as {w}, when it is {r}.",
    "The answer was given as {w} but should have been {r}.",
    "An article gave the answer as {w}. In reality it is {r}.",
    "The answer is {r} and not {w}, as stated in an article on Friday.",
    "The answer is {r} (not {w}, as we stated).",
    "It's {r}, of course, not {w}.",
    "It was not {w}. It was {r}.",
    "It wasn't {w}; it was {r}.",
    "The answer is not {w} as reported on Friday. It is {r}.",
    "Contrary to what we wrote on Friday, the answer is not {w} but {r}.",
    "An editing change turned {r} into {w}.",
    "A typo turned {r} into {w}.",
    "An editing error changed {r} to {w}.",
    "The headline said {w}, but as the story stated it was {r}.",
    "The article correctly said {r}, but the headline said {w}.",
    "The headline on Friday's story said {w}. The story said {r}.",
    "The correct answer, {r}, was given as {w}.",
    "The correct answer is {r}. We gave it as {w}.",
    "The right answer should have been {r} and not {w}.",
    "We mistakenly replaced {r} with {w}.",
    "{w} has been replaced by {r}.",
    "{w} has been changed to {r}.",
    "This story has been changed from {w} to {r}.",
    "The answer has been changed to {r} from {w}.",
    "The answer has been amended from {w} to {r}.",
    "A reference to {w} has been changed to {r}.",
    "A reference to {w} should have been to {r}.",
    "References to {w} have been corrected to {r}.",
    "An earlier version referred to {w}; this has been changed to {r}.",
    "This article was amended to change {w} to {r}.",
    "This article was amended to replace {w} with {r}.",
    "This article was amended to say {r}, instead of {w} as an earlier version had it.",
    "This article was amended on 3 May 2019. The answer is {r}, not {w} as an earlier version said.",
    "This article was amended on 3 May 2019. An earlier version said {w}, when {r} was meant.",
    "This article was amended on 3 May 2019. An earlier version had {w} rather than {r}.",
    "This article was amended on 3 May 2019 to correct {w} to {r}.",
    "This article was corrected on 3 May 2019. The original said {w} instead of {r}.",
    "This story previously listed {w} as the answer. The answer is {r}.",
    "The answer to the quiz was misidentified. It was {r}, not {w}.",
    "The photo showed {r}, not {w}.",
    "The photo was of {r}, not {w} as stated.",
    "The photo with a story on Friday showed {w}. It should have shown {r}.",
    "A photo caption misidentified {r} as {w}.",
    "{r} was misidentified as {w} in a photo caption.",
    "{r} was incorrectly identified as {w} in Friday's paper.",
    "{r} was referred to as {w} in an article on Friday.",
    "A caption identified {w}. In fact it showed {r}.",
    "The caption that said {w} should have said {r}.",
    "The quiz's answer, listed as {w}, is actually {r}.",
    "The answer, which we gave as {w}, is {r}.",
    "While the article said {w}, it was {r}.",
    "Although we said {w}, it was in fact {r}.",
    "We should have said {r} when we said {w}.",
    "We reported {w} as the answer. It was in fact {r}.",
    "An article said {w} had been the answer. In fact it had been {r}.",
    "An article incorrectly suggested {w}. Rather, it was {r}.",
    "The author originally wrote {w}. She meant {r}.",
    'The quote "it is {w}" should have read "it is {r}".',
    "He said it was {r}, not {w} as we quoted him.",
    "He told us it was {r}, not {w}.",
    "A quote attributed to {w} was in fact from {r}.",
    "The quote was from {r}, not {w}.",
    "The quote should have been attributed to {r}, not {w}.",
    "The quote, which was attributed to {w}, was by {r}.",
    "Korrektur: Es ist {r}; in einer früheren Version stand {w}.",
    "Corrección: es {r}; una versión anterior de este artículo decía {w}.",
    "Исправление: правильно {r}; в предыдущей версии материала было {w}.",
    "Виправлення: правильно {r}; у попередній версії матеріалу було {w}.",
]


@pytest.mark.parametrize(("template", "pair"), list(product(TEMPLATES, [*VALUES, *((right, wrong) for wrong, right in VALUES)])))
def test_a_swap_never_happens(template: str, pair: tuple[str, str]) -> None:
    wrong, right = pair
    for claim in claims(template.format(w=wrong, r=right)):
        assert not (claim.wrong and right in claim.wrong and wrong not in claim.wrong)
        assert not (claim.right and wrong in claim.right and right not in claim.right)


SAID = [
    "An earlier version of this article said {c}.",
    "This article originally stated that {c}.",
    "A story in Friday's paper said {c}.",
    "In Friday's story about dams, we said that {c}.",
    "Because of incorrect information provided to the newspaper, a story Friday said {c}.",
    "This post has been corrected. It previously said {c}.",
    "Previously, this article stated that {c}.",
    "Jon Rowe's column Friday stated that {c}.",
    "Our report on Friday that {c} was wrong.",
    "It was incorrect to say that {c}.",
    "The statement that {c} was incorrect.",
    "The story erroneously reported on first reference that {c}.",
    "In early versions of this story, {c}.",
    "This story said {c}, but that is incorrect.",
]
PUT_RIGHT = [
    (
        "the dam was built in {w}",
        ("1956", "1965"),
        ["It was built in {r}.", "It was {r}.", "The correct year is {r}.", "Work ended in {r}."],
    ),
    ("the rally was held in {w}", ("Harrow", "Tarn"), ["It was in {r}.", "The rally took place in {r}.", "The location was {r}."]),
    (
        "{w} wrote the song",
        ("Dana Whitlow", "Eva Ortega"),
        ["It was written by {r}.", "In fact, the writer was {r}.", "It was {r} who wrote it."],
    ),
    ("the repair cost {w}", ("$14 million", "$40 million"), ["It cost {r}.", "The actual cost was {r}.", "The council paid {r}."]),
    ("the ferry runs on {w}", ("diesel", "natural gas"), ["It runs on {r}.", "According to its owner, it runs on {r}.", "It uses {r}."]),
    (
        "Jon Hale is {w}",
        ("chief executive", "finance director"),
        ["He’s {r}.", "His correct title is {r}.", "Hale, who lives in Tarn, is {r}."],
    ),
    ("the council has {w} members", ("nine", "seven"), ["It has {r}.", "There are {r} members.", "The correct number is {r}."]),
]


@pytest.mark.parametrize(("said", "case"), list(product(SAID, PUT_RIGHT)))
def test_a_value_is_set_against_another_however_both_are_told(said: str, case: tuple[str, tuple[str, str], list[str]]) -> None:
    clause, (wrong, right), facts = case
    for fact in facts:
        told = claims(f"{said.format(c=clause.format(w=wrong))} {fact.format(r=right)}")
        assert any(overlap(claim.wrong, wrong) >= 0.5 and overlap(claim.right, right) >= 0.5 for claim in told), (fact, told)


MISSTATED = [
    "An earlier version of this article misstated {t}.",
    "This article incorrectly stated {t}.",
    "We got {t} wrong.",
    "{t} was wrong in an earlier version of this story.",
    "{t} was incorrectly reported in Friday's paper.",
    "An article on Friday reported {t} incorrectly.",
    "There was an error in {t} in Friday's story.",
    "This version corrects {t}.",
    "The article misidentified {t}.",
]
TOPICS = [
    ("the year the dam was built", "1965", ["It was built in {r}.", "The correct year is {r}.", "That happened in {r}."]),
    ("the name of the singer", "Dana Whitlow", ["She is {r}.", "{r} is the singer.", "It should be {r}."]),
    ("Jon Hale’s age", "44", ["He’s {r}.", "Hale was {r}."]),
    ("the cost of the repair", "$40 million", ["It cost {r}.", "The repair cost the city {r}."]),
    ("the score of Friday’s game", "21-14", ["Harrow won, {r}.", "The final score was {r}."]),
]


@pytest.mark.parametrize(("misstated", "case"), list(product(MISSTATED, TOPICS)))
def test_what_was_misstated_is_no_wrong_side(misstated: str, case: tuple[str, str, list[str]]) -> None:
    topic, right, facts = case
    for fact in facts:
        told = claims(f"{misstated.format(t=topic)} {fact.format(r=right)}")
        assert [claim.wrong for claim in told] == [None], (fact, told)
        assert overlap(told[0].right, right) >= 0.5, (fact, told)


WORDS = st.sampled_from(
    """Correction: This_story_corrects An_earlier_version_of_this_article_said misstated as to from not ,_not instead_of rather_than It_was
    should_have_been 1930 1931 Peru “we_won,” ( ) ; . paragraph_3 we_regret_the_error ’s_name""".split()
).map(lambda word: word.replace("_", " "))


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200))
def test_whatever_a_notice_says_its_sides_are_its_own_words(text: str) -> None:
    for claim in claims(text):
        assert claim.wrong or claim.right
        for side in filter(None, (claim.wrong, claim.right)):
            assert all(word in text for word in side.split())


HOSTILE = [
    "An earlier version said ",
    "misstated a as ",
    "to 1 from 2 ",
    "the the ",
    "“",
    "not but ",
    "It was 1, not 2. ",
    "Correction: ",
    "a.b ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_notices_cost_no_more_than_their_length(piece: str) -> None:
    started = time.process_time()
    claims(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 5


def test_the_gold_is_never_read_the_wrong_way_round() -> None:
    gold = Path(__file__).parents[1] / "../shared/gold/claims.jsonl"
    if not gold.exists():
        pytest.skip("the gold data is not here")
    scores = score([json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()])
    assert scores["swapped"] == 0
    assert scores["right"] >= 0.95
    assert scores["wrong"] >= 0.92
