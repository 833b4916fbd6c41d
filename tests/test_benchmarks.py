"""What the benchmarks promise of quality holds, and each of them runs; what they say of speed is for people to read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def printed(*arguments: str) -> list[str]:
    ran = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def test_more_edits_are_found_word_for_word_than_by_difflib_or_diff_match_patch() -> None:
    exact = {line[:17].strip(): float(line[17:26]) for line in printed("benchmarks.edits", "--small")[1:]}
    assert exact["audit.diff"] > max(exact["difflib"], exact["diff-match-patch"], exact["dmp, semantic"])


TABLES = {
    ("benchmarks.compare", "--small"): ("1 light", "6 rewrite", "6 kB light, share of each stage: blocks ", "values and classify take "),
    ("benchmarks.audit", "--snapshots", "120"): (
        "cold audit / git log -p --word-diff",
        "peak memory",
        "warm audit, s",
        "time per snapshot",
    ),
    ("benchmarks.ingest", "--snapshots", "200"): ("snapshots   add /s", "200 "),
    ("benchmarks.startup", "--small"): ("python -c pass", "audit diff --help"),
}


@pytest.mark.parametrize("arguments", TABLES, ids=lambda arguments: arguments[0])
def test_a_benchmark_runs_and_prints_its_table(arguments: tuple[str, ...]) -> None:
    lines = [line.strip() for line in printed(*arguments)]
    assert [row for row in TABLES[arguments] if not any(line.startswith(row) for line in lines)] == []
