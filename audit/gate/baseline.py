"""What was judged before: findings accepted as they are, and findings waived with a reason until a date.

One TOML file holds both. It names findings by id only, has no time of writing and keeps one line per entry in the order of the
ids, so that two branches that accept different findings merge without a word. What stands behind ``#`` is for people.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from audit.errors import UsageError, unknown

_HEAD = """\
# Findings that `audit check --baseline` lets pass. Written by `audit baseline`; waivers are yours to add:
#
#   [[waiver]]
#   finding = "the id of the finding"
#   reason = "why it may stand"
#   author = "who answers for it"
#   expires = 2030-01-31  # optional; it fails again on the day after
"""
_WAIVER_KEYS = ("finding", "reason", "author", "expires")


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody answers for: it passes up to and including the day ``expires`` (None: for good)."""

    finding: str
    reason: str
    author: str
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """Ids of accepted findings, waivers, and the ids that the revision ``base`` had already (``--diff-base``)."""

    accepted: frozenset[str] = frozenset()
    waivers: tuple[Waiver, ...] = ()
    known: frozenset[str] = frozenset()
    base: str = ""


def baseline(text: str, where: str) -> Baseline:
    """The baseline that a file's text states; ``where`` names the file in errors.

    Raises UsageError when it is no TOML, names an unknown key, or waives one finding twice.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{where}: {error}") from error
    for key in table:
        if key not in ("accepted", "waiver"):
            raise unknown("key of a baseline", key, ("accepted", "waiver"), where)
    accepted = table.get("accepted", [])
    if not isinstance(accepted, list) or not all(isinstance(each, str) for each in accepted):
        raise UsageError(f"{where}: accepted takes a list of finding ids in quotes")
    entries = table.get("waiver", [])
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise UsageError(f"{where}: write a waiver as [[waiver]]")
    waivers = tuple(_waiver(each, f"{where}: waiver {i}") for i, each in enumerate(entries, 1))
    twice = sorted({each.finding for each in waivers if sum(each.finding == other.finding for other in waivers) > 1})
    if twice:
        raise UsageError(f"{where}: finding {twice[0]!r} is waived twice")
    return Baseline(frozenset(accepted), waivers)


def render(accepted: Iterable[tuple[str, str]], waivers: Iterable[Waiver] = ()) -> Iterator[str]:
    """The lines of a baseline file, from (id, words for people) and the waivers to keep; the same to the byte for the same input."""
    yield _HEAD
    yield "\naccepted = [\n"
    for finding, words in sorted(set(accepted)):
        yield f"  {_quoted(finding)},  # {' '.join(_printable(words).split())}\n"
    yield "]\n"
    for waiver in sorted(waivers, key=lambda each: each.finding):
        yield "\n[[waiver]]\n"
        yield f"finding = {_quoted(waiver.finding)}\nreason = {_quoted(waiver.reason)}\nauthor = {_quoted(waiver.author)}\n"
        if waiver.expires is not None:
            yield f"expires = {waiver.expires.isoformat()}\n"


def _waiver(table: Mapping[str, Any], where: str) -> Waiver:
    for key in table:
        if key not in _WAIVER_KEYS:
            raise unknown("key of a waiver", key, _WAIVER_KEYS, where)
    for key in ("finding", "reason", "author"):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise UsageError(f"{where}: a waiver needs its {key}, as text in quotes")
    expires = table.get("expires")
    if expires is not None and (not isinstance(expires, date) or isinstance(expires, datetime)):
        raise UsageError(f"{where}: expires takes a date like 2030-01-31, not {expires!r}")
    return Waiver(table["finding"], table["reason"], table["author"], expires)


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are among TOML's, but for DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
