"""What is known of two texts from an earlier comparison of their article, so that one that grew by a version is compared at its end."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from audit.compare.records import Noticed
from audit.compare.versions import Maker
from audit.model import Change


class Pair(NamedTuple):
    """Two texts whose pages are what they alone make of them, with all else that decides what is found between them; the article's id,
    its house style and the rules are the memo's to know. The notices at hand are those of the texts."""

    old: str
    """The SHA-256 of the older text."""
    new: str
    maker: Maker
    """Who may have made the difference."""
    hours: float | None
    """From the last capture of the old text to the first of the new; None when unknown."""


class Compared(NamedTuple):
    """What was found between them. That it is known says more: neither page shows a notice in the other (``records.settle``)."""

    notices: Noticed
    """Those of the newer page."""
    changes: tuple[Change, ...]
    """Between whatever versions: the pair may stand in several places of the history."""


class Memo(Protocol):
    """What the pairs of one article have shown, by one house style and by the same rules."""

    def get(self, pair: Pair) -> Compared | None:
        """What was put for the pair, None when nothing was."""

    def put(self, pair: Pair, compared: Compared) -> None:
        """Takes what a pair has shown."""
