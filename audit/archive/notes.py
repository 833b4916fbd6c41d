"""Diagnostics, bounded: a million captures may have the same fault."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from audit.model import Diagnostic

SHOWN = 20
"""Diagnostics of one kind that are kept word for word; the rest are counted."""


class Notes:
    """Collects diagnostics; ``told`` gives them with one line more for each kind of which there are too many to list."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[Literal["error", "warning", "note"], str]] = Counter()
        self._listed: list[Diagnostic] = []

    def tell(self, level: Literal["error", "warning", "note"], code: str, message: str, where: str = "") -> None:
        self._counts[level, code] += 1
        if self._counts[level, code] <= SHOWN:
            self._listed.append(Diagnostic(level, code, message, where))

    def told(self) -> tuple[Diagnostic, ...]:
        more = (
            Diagnostic(level, code, f"{count - SHOWN} more of this kind: {code}")
            for (level, code), count in self._counts.items()
            if count > SHOWN
        )
        return (*self._listed, *more)
