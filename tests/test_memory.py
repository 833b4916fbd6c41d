"""Memory: an answer is asked for once, and what is remembered is bounded by letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.memory import Answers

LETTERS, LONGEST = 200, 40


def test_a_text_that_comes_again_is_not_asked_about_again() -> None:
    asked: list[str] = []

    def answer(text: str) -> str:
        asked.append(text)
        return text.upper()

    answers = Answers(answer, LETTERS, LONGEST)
    assert [answers["pier"], answers["pier"], answers["ferry"], answers["pier"]] == ["PIER", "PIER", "FERRY", "PIER"]
    assert asked == ["pier", "ferry"]


@given(st.lists(st.text(max_size=60), max_size=40))
def test_answers_are_right_and_their_texts_bounded_however_many_come(texts: list[str]) -> None:
    answers = Answers(str.upper, LETTERS, LONGEST)
    for text in texts:
        assert answers[text] == text.upper()
        assert sum(map(len, answers)) <= LETTERS
        assert max(map(len, answers), default=0) <= LONGEST
        assert all(answer == known.upper() for known, answer in answers.items())
