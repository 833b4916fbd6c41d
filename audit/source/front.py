"""Front matter: a few ``key: value`` lines between ``---`` lines at the top of a text."""

from __future__ import annotations

import difflib
import re

from audit.errors import UsageError

KEYS = ("url", "outlet", "headline", "captured-at", "extractor")

# A pasted page may begin with a rule of dashes too: past this many lines a closing one belongs to the page
_LONGEST = 40
_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_-]*):(?:[ \t]+(?P<value>.*))?")


def front(text: str) -> tuple[dict[str, str], str]:
    """Front matter and the text below it; ``{}`` and the text untouched when there is none.

    Only a block that states at least one of ``KEYS`` is front matter: a pasted page may begin with ``---`` and is not eaten. Other keys
    are ignored, but one that looks like a misspelt key, a line that is no ``key: value`` and a block never closed raise UsageError.
    """
    lines = text.split("\n", _LONGEST + 1)
    if lines[0].rstrip() != "---":
        return {}, text
    end = next((n for n, line in enumerate(lines[1 : _LONGEST + 1], 1) if line.rstrip() == "---"), 0)
    if not end:
        if _key(lines[1] if len(lines) > 1 else "") in KEYS:
            raise UsageError("the front matter is not closed: end it with a line of three dashes (---)")
        return {}, text
    head = [(number, line) for number, line in enumerate(lines[1:end], 2) if line.strip() and not line.lstrip().startswith("#")]
    if not _is_front([line for _, line in head]):
        return {}, text
    facts = dict(_fact(number, line) for number, line in head)
    return {key: value for key, value in facts.items() if key in KEYS and value}, "\n".join(lines[end + 1 :]).lstrip("\n")


def _is_front(head: list[str]) -> bool:
    """Whether lines between two rules are meant as front matter: one states a key of ours, or all are key and value and one nearly does."""
    keys = [_key(line) for line in head]
    return any(key in KEYS for key in keys) or (bool(keys) and all(keys) and any(_near(key) for key in keys))


def _key(line: str) -> str:
    found = _LINE.fullmatch(line.rstrip())
    return found["key"].lower().replace("_", "-") if found else ""


def _near(key: str) -> list[str]:
    return difflib.get_close_matches(key, KEYS, n=1, cutoff=0.75)


def _fact(number: int, line: str) -> tuple[str, str]:
    found, key = _LINE.fullmatch(line.strip()), _key(line.strip())
    if not found:
        raise UsageError(f"line {number} of the front matter is not 'key: value'; known keys are {', '.join(KEYS)}")
    if key not in KEYS and _near(key):
        raise UsageError(f"line {number} of the front matter: unknown key {found['key']!r}, did you mean {_near(key)[0]!r}?")
    value = (found["value"] or "").strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return key, value
