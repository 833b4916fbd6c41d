"""The pages of an article one after another, as one leafs through it: few are held at a time, however many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from audit.compare.page import Page, page
from audit.compare.records import settle
from audit.compare.versions import Run
from audit.model import Outlet

RECENT = 4
"""Pages that are kept in case their text returns: captures that flap go to and fro between two texts, seldom three."""


class Leaf(NamedTuple):
    """A version and its page."""

    run: Run
    page: Page
    plain: bool
    """True when the page is what its text alone makes of it: no neighbour has shown a notice in it."""


def leaves(runs: Sequence[Run], outlet: Outlet) -> Iterator[Leaf]:
    """The page of every version, oldest first, with the notices that its neighbours show in it (``settle``)."""
    read: dict[str, Page] = {}
    before: Leaf | None = None
    for run in runs:
        known = read.pop(run.digest, None)
        found = page(run.text, outlet) if known is None else known
        read[run.digest] = found
        if len(read) > RECENT:
            del read[next(iter(read))]
        here = found
        if before is not None:
            settled, here = settle(before.page, found)
            yield before._replace(page=settled, plain=before.plain and settled is before.page)
        before = Leaf(run, here, here is found)
    if before is not None:
        yield before
