"""The pages of an article one after another, as one leafs through it: few are held at a time, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from audit.compare.memo import Compared
from audit.compare.page import Page, page
from audit.compare.records import settle
from audit.compare.versions import Run
from audit.model import Outlet

RECENT = 4
"""Pages that are kept in case their text returns: captures that flap go to and fro between two texts, seldom three."""

Known = Callable[[Run, Run], Compared | None]
"""Says what is known of two neighbours, when their pages are plain."""


class Leaf(NamedTuple):
    """A version and its page, which is taken apart when somebody asks for it."""

    run: Run
    read: Callable[[], Page]
    plain: bool = True
    """True when the page is what its text alone makes of it: no neighbour has shown a notice in it."""
    known: Compared | None = None
    """What is known of the version before and this one."""

    @property
    def page(self) -> Page:
        return self.read()


def leaves(runs: Sequence[Run], outlet: Outlet, known: Known) -> Iterator[Leaf]:
    """Every version with its page, oldest first, with the notices that its neighbours show in it (``settle``)."""
    pages = _Pages(outlet)
    before: Leaf | None = None
    for run in runs:
        here = Leaf(run, partial(pages.page, run))
        if before is not None:
            settled, here = _neighbours(before, here, known)
            yield settled
        before = here
    if before is not None:
        yield before


def _neighbours(before: Leaf, here: Leaf, known: Known) -> tuple[Leaf, Leaf]:
    """Two leaves with the notices that each shows in the other; no page is read for two that are known to show none."""
    if before.plain and (compared := known(before.run, here.run)):
        return before, here._replace(known=compared)
    old, new = before.page, here.page
    settled_old, settled_new = settle(old, new)
    return _settled(before, old, settled_old), _settled(here, new, settled_new)


def _settled(leaf: Leaf, page: Page, settled: Page) -> Leaf:
    return leaf if settled is page else leaf._replace(read=lambda: settled, plain=False)


class _Pages:
    """The pages of an article that were asked for last."""

    def __init__(self, outlet: Outlet) -> None:
        self._outlet = outlet
        self._recent: dict[str, Page] = {}

    def page(self, run: Run) -> Page:
        found = self._recent.pop(run.digest, None) or page(run.text, self._outlet)
        self._recent[run.digest] = found
        if len(self._recent) > RECENT:
            del self._recent[next(iter(self._recent))]
        return found
