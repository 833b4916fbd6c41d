"""``audit evaluate``: how good is the tool, on data that others labelled."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from audit.cli.say import say


def command(
    gold: Annotated[list[Path], typer.Argument(help="JSON Lines files; the task is known by a record's fields.", metavar="GOLD.jsonl...")],
    format: Annotated[Literal["text", "json"], typer.Option(help="How to print the scores.")] = "text",
) -> int:
    """Score the tool on labelled data: segment, align, classify, notices, locate, claims, articles.

    Example: audit evaluate gold/segment.jsonl --format json
    """
    from audit.evaluate import evaluate

    results = [result for path in gold for result in evaluate(path)]
    if format == "json":
        records = ({"task": r.task, "n": r.n, "scores": r.scores} for r in results)
        say(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    else:
        say(line for r in results for line in (f"{r.task} ({r.n} records)\n", *_lines(r.scores, 1)))
    return 0


def _lines(scores: Mapping[str, Any], depth: int) -> Iterator[str]:
    for name, score in scores.items():
        if isinstance(score, Mapping):
            yield f"{'  ' * depth}{name}\n"
            yield from _lines(score, depth + 1)
        else:
            yield f"{'  ' * depth}{name:24} {score}\n"
