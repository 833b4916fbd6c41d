"""Headlines follow the story: a figure that the body of the same version moves on is no correction in the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audit.model import Change, Role
from audit.rules.evidence import TOLD
from audit.values import values

_TITLES: frozenset[Role] = frozenset({"headline", "dek"})


def followed(found: Sequence[Change]) -> tuple[Change, ...]:
    """The changes of one version; a correction in a headline or a dek whose exchanged figures the body brings as an update is that update.

    What a notice said itself stays a correction.
    """
    titles = [change for change in found if change.where in _TITLES and change.label == "correction" and change.confidence < TOLD]
    if not titles:
        return tuple(found)
    moved = {pair: change for change in found if change.where not in _TITLES and change.label == "update" for pair in _figures(change)}
    return tuple([_follow(change, moved) if change in titles else change for change in found])


def _follow(title: Change, moved: dict[tuple[str, str], Change]) -> Change:
    told = [moved.get(pair) for pair in _figures(title)]
    first = told[0] if told else None
    if first is None or None in told:
        return title
    return replace(title, label="update", reason=first.reason, severity="minor", confidence=first.confidence)


def _figures(change: Change) -> Iterator[tuple[str, str]]:
    """The exchanged values in their normal forms: Three and 3 are one."""
    for evidence in change.evidence:
        if evidence.old and evidence.new:
            yield _plain(evidence.old), _plain(evidence.new)


def _plain(text: str) -> str:
    found = values(text.lower())
    return found[0].normal if len(found) == 1 else text.lower()
