"""What the benchmarks promise of quality holds; what they say of speed is for people to read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_more_edits_are_found_word_for_word_than_by_difflib_or_diff_match_patch() -> None:
    table = subprocess.run(
        [sys.executable, "-m", "benchmarks.edits", "--small"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    exact = {line[:17].strip(): float(line[17:26]) for line in table.splitlines()[1:]}
    assert exact["audit.diff"] > max(exact["difflib"], exact["diff-match-patch"], exact["dmp, semantic"])
