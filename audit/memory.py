"""Answers about texts, remembered for when a text comes again: most of a page does in its next version."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

R = TypeVar("R")
_EACH = 16
"""Letters that a text counts for beside its own: many short words fill the memory too."""


class Answers(dict[str, R]):
    """What a function answers for texts. A dictionary, as looking up costs a third of what ``lru_cache`` takes.

    Together the texts hold at most ``letters`` code points; the next one begins afresh. None longer than ``longest`` is remembered.
    """

    def __init__(self, function: Callable[[str], R], letters: int, longest: int) -> None:
        super().__init__()
        self._function = function
        self._room, self._letters, self._longest = letters, letters, longest

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
