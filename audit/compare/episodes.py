"""Changes that went to and fro: an episode with a count, instead of an edit for every swing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from audit.model import Change, Version

SETTLED = timedelta(hours=24)
"""A text that stood for a day and was captured more than once was published, whatever came after: its return is an edit undone."""

SETTLED_ONCE = timedelta(days=7)
"""So was one captured once that was not seen to go for a week: where only what changed is kept, every text is captured once, and most that
flap return within days."""


def episodes(found: Sequence[Change], versions: Sequence[Version], spoken: Callable[[Change], bool]) -> list[Change]:
    """Folds changes that return to earlier words. ``found`` is in the order of the versions.

    Words that end where they began are one change of the label ``noise``, reason ``flap``; words that end changed are that one change,
    with its own label. Both carry the number of swings in ``count`` and the whole time it took. A single return after the words had
    settled (``SETTLED``, ``SETTLED_ONCE``) stays two edits, as it may be a correction undone, and so does the last return when the outlet
    itself has ``spoken`` of one of the two.
    """
    swings: dict[frozenset[str], list[Change]] = {}
    for change in found:
        swings.setdefault(frozenset((change.old, change.new)), []).append(change)
    if len(swings) == len(found):
        return list(found)
    stood = {version.id: version for version in versions}
    folded: dict[int, Change] = {}
    gone: set[int] = set()
    for chain in filter(_alternates, swings.values()):
        for part in _parts(chain, stood, spoken):
            folded[id(part[0])] = _folded(part)
            gone.update(id(change) for change in part[1:])
    return [folded.get(id(change), change) for change in found if id(change) not in gone]


def _alternates(chain: Sequence[Change]) -> bool:
    """Did the words go and come back? A sentence that left one place and stands in another of the same version did neither."""
    return len(chain) > 1 and all(a.new == b.old and a.old_version != b.old_version for a, b in pairwise(chain))


def _parts(chain: Sequence[Change], stood: dict[str, Version], spoken: Callable[[Change], bool]) -> list[Sequence[Change]]:
    """The changes of a chain that are one episode each: all of them, or the last return by itself."""
    undone = len(chain) % 2 == 0 and ((len(chain) == 2 and _settled(chain[0], chain[1], stood)) or spoken(chain[0]) or spoken(chain[-1]))
    return [chain[:-1], chain[-1:]] if undone else [chain]


def _folded(chain: Sequence[Change]) -> Change:
    first, last = chain[0], chain[-1]
    if len(chain) == 1:
        return first
    whole = replace(first, not_after=last.not_after, count=len(chain))
    if last.new == first.new:
        return whole
    return replace(whole, label="noise", reason="flap", severity="minor", confidence=0.9)


def _settled(there: Change, back: Change, stood: dict[str, Version]) -> bool:
    """Did the words between the two changes stand long enough, and often enough captured, to have been meant?"""
    if there.new_version == back.old_version and stood[there.new_version].snapshots < 2:
        return there.not_after is not None and back.not_after is not None and back.not_after - there.not_after >= SETTLED_ONCE
    if there.not_after is None or back.not_before is None:
        return True
    return back.not_before - there.not_after >= SETTLED
