"""Memory: an answer is asked for once, and what is remembered is bounded by letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audit.memory import Answers, Memory

LETTERS, LONGEST = 200, 40


def test_a_text_that_comes_again_is_not_asked_about_again() -> None:
    asked: list[str] = []
    memory = Answers(lambda text: asked.append(text) or text.upper(), LETTERS, LONGEST)  # type: ignore[func-returns-value]
    assert [memory["pier"], memory["pier"], memory["ferry"], memory["pier"]] == ["PIER", "PIER", "FERRY", "PIER"]
    assert asked == ["pier", "ferry"]


@given(st.lists(st.text(max_size=60), max_size=40))
def test_answers_are_right_and_their_texts_bounded_however_many_come(texts: list[str]) -> None:
    answers, memory = Answers(str.upper, LETTERS, LONGEST), Memory[str](LETTERS, LONGEST)
    for n, text in enumerate(texts):
        assert answers[text] == text.upper()
        memory.learn({each: each.upper() for each in texts[: n + 1]})
        for known in (answers, memory):
            assert sum(map(len, known)) <= LETTERS
            assert max(map(len, known), default=0) <= LONGEST
            assert all(answer == each.upper() for each, answer in known.items())
