"""Patterns that are looked for only where they can be: most texts hold none of the letters that a pattern cannot do without."""

from __future__ import annotations

import re

SHORT = 40
"""Code points up to which one pattern of all stems finds out sooner that none is there than a look for each of them does (measured)."""


class Finder:
    """A test whether a text has a pattern, in capitals or not; it can have it only where it holds one of the stems.

    The stems are in lower case, stand between spaces and hold none. Looking for ten takes a tenth of the time that one pattern takes.
    """

    __slots__ = ("_hint", "_search", "_stems", "pattern")

    def __init__(self, stems: str, pattern: str) -> None:
        self.pattern = re.compile(pattern, re.I)
        self._search, self._stems = self.pattern.search, tuple(stems.split())
        self._hint = re.compile("|".join(map(re.escape, self._stems))).search

    def __call__(self, text: str) -> bool:
        low = text.lower()
        hinted = self._hint(low) is not None if len(low) <= SHORT else any(map(low.__contains__, self._stems))
        return hinted and self._search(text) is not None
