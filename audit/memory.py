"""Answers about texts, remembered for when a text comes again: most of a page does in its next version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

R = TypeVar("R")
_EACH = 16
"""Letters that a text counts for beside its own: many short words fill the memory too."""


class Memory(dict[str, R]):
    """What is known about texts. A dictionary, as looking up costs a third of what ``lru_cache`` takes.

    Together the texts hold at most ``letters`` code points; the next one begins afresh. None longer than ``longest`` is remembered.
    """

    def __init__(self, letters: int, longest: int) -> None:
        super().__init__()
        self._room, self._letters, self._longest = letters, letters, longest

    def learn(self, answers: Mapping[str, R]) -> None:
        """Remembers several answers at once."""
        short = {text: answer for text, answer in answers.items() if len(text) <= self._longest}
        size = sum(map(len, short)) + _EACH * len(short)
        if size > self._room:
            self.clear()
            self._room = self._letters
        if size <= self._room:
            self._room -= size
            self.update(short)


class Answers(Memory[R]):
    """What a function answers: it is asked for a text that is not known."""

    def __init__(self, function: Callable[[str], R], letters: int, longest: int) -> None:
        super().__init__(letters, longest)
        self._function = function

    def __missing__(self, text: str) -> R:
        answer = self._function(text)
        size = len(text)
        if size <= self._longest:
            self._room -= size + _EACH
            if self._room < 0:
                self.clear()
                self._room = self._letters - size - _EACH
            self[text] = answer
        return answer
