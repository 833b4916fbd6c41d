"""Scores the tool on gold data. ``TASKS`` names every task with the fields that tell its records from the others'."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from audit.errors import UsageError

Record = dict[str, Any]

TASKS: Mapping[str, frozenset[str]] = {
    "segment": frozenset({"text", "sentences"}),
    "align": frozenset({"old_sentences", "new_sentences", "links"}),
    "articles": frozenset({"old_text", "new_text", "notice", "wrong", "right"}),
    "classify": frozenset({"old", "new", "label"}),
    "locate": frozenset({"paragraphs", "notice_paragraphs"}),
    "claims": frozenset({"text", "wrong", "right"}),
    "notices": frozenset({"text", "kind"}),
}
"""In the order in which a record is tried against them. Each task is a module here with ``score(records) -> scores``."""


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of one task over ``n`` records: shares between 0 and 1, in the shape that the gold data's README gives."""

    task: str
    n: int
    scores: dict[str, Any]


def evaluate(path: Path) -> tuple[Result, ...]:
    """Scores every task found in a JSON Lines file. Raises UsageError naming the line that is no record of any task."""
    tasks: dict[str, list[Record]] = {}
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            record = _record(line, f"{path}:{number}")
            tasks.setdefault(_task(record, f"{path}:{number}"), []).append(record)
    if not tasks:
        raise UsageError(f"{path} holds no records: expected one JSON object per line")
    return tuple(Result(task, len(records), _score(task, records, path)) for task, records in tasks.items())


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (byte {error.start}): gold data is JSON Lines in UTF-8") from error


def _record(line: str, where: str) -> Record:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise UsageError(f"{where} is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise UsageError(f"{where} is not a JSON object")
    return record


def _task(record: Record, where: str) -> str:
    for task, fields in TASKS.items():
        if fields <= record.keys():
            return task
    raise UsageError(f"{where} has the fields of no task: {', '.join(sorted(record)) or 'none'}")


def _score(task: str, records: Sequence[Record], path: Path) -> dict[str, Any]:
    try:
        scores: dict[str, Any] = import_module(f"audit.evaluate.{task}").score(records)
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path}: a record of the task {task!r} has a field of the wrong shape ({error})") from error
    return scores
