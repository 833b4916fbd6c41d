"""Patterns that are looked for only where they can be: most texts hold none of the letters that a pattern cannot do without."""

from __future__ import annotations

import re


class Finder:
    """A test whether a text has a pattern, in capitals or not; it can have it only where it holds one of the stems.

    The stems are in lower case, stand between spaces and hold none. Looking for ten takes a tenth of the time that one pattern takes.
    """

    __slots__ = ("_search", "_stems", "pattern")

    def __init__(self, stems: str, pattern: str) -> None:
        self.pattern = re.compile(pattern, re.I)
        self._search, self._stems = self.pattern.search, tuple(stems.split())

    def __call__(self, text: str) -> bool:
        return any(map(text.lower().__contains__, self._stems)) and self._search(text) is not None
