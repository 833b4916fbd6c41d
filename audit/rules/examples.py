"""How rules write down what must and what must not fire."""

from __future__ import annotations

import re

_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def pairs(*marked: str) -> tuple[tuple[str, str], ...]:
    """(old, new) for each sentence with ``{old|new}`` at the places where its sides differ."""
    return tuple((_CHOICE.sub(r"\1", text), _CHOICE.sub(r"\2", text)) for text in marked)
