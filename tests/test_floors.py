"""Quality floors: scores on real labelled data may only be lowered on purpose, in ``floors.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from audit.evaluate import evaluate

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"
FLOORS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("task", FLOORS)
def test_scores_on_real_data_stay_above_their_floors(task: str) -> None:
    path = GOLD / f"{task}.jsonl"
    if not path.exists():
        pytest.skip(f"the gold data of {task} is not here ({path.name}): its floors are not checked")
    (result,) = evaluate(path)
    for name, bound in FLOORS[task].items():
        score: Any = result.scores
        for key in name.split("/"):
            score = score[key]
        at_most = name.endswith(("swapped", "false_per_1000_clean", "other_corrections"))
        assert score <= bound if at_most else score >= bound, f"{task} {name}: {score}, floor {bound}"
