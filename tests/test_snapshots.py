"""The sample series tell what their READMEs promise, and the founding one tells the facts of its seed."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path

import pytest

from audit.compare import compare
from audit.outlets import outlet
from audit.source import series

ROOT = Path(__file__).parent.parent
SNAPSHOTS = ROOT / "snapshots"
SEED = tomllib.loads((ROOT / "seeds" / "crimea-annexation.toml").read_text("utf-8"))


def samples() -> dict[str, list[str]]:
    """Texts of every sample series by article, oldest first; one that cannot be read fails the test."""
    found = series(SNAPSHOTS)
    texts = {item.article: [snapshot.text for snapshot in item.snapshots] for item in found}
    assert not found.diagnostics
    return texts


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def test_every_capture_says_where_and_when_it_was_taken() -> None:
    for item in series(SNAPSHOTS):
        assert len(item.snapshots) > 1
        for snapshot in item.snapshots:
            assert snapshot.outlet, snapshot.source
            assert snapshot.url.startswith("https://example.org/"), snapshot.source
            assert snapshot.headline, snapshot.source
            assert snapshot.captured_at is not None
            assert f"{snapshot.captured_at:%Y-%m-%dT%H%M%SZ}" == Path(snapshot.source).stem.removesuffix(".html")


STEALTH, NOTED, LOST = "never said", "said and kept", "said and lost"


@pytest.mark.parametrize(
    ("article", "wrong", "right", "note", "said"),
    [
        ("water-rates", "4.8%", "8.4%", "orrect", STEALTH),
        ("stadtbad", "19 Tage", "91 Tage", "orrekt", STEALTH),
        ("hospital-beds", "412 beds", "421 beds", "Correction", LOST),
        ("tram-line", "$48 million", "$84 million", "Correction", NOTED),
        ("museum-ship", "1931", "1913", "Correction", NOTED),
        ("mist-cherez-richku", "1973", "1937", "Виправлення", NOTED),
    ],
)
def test_a_value_is_replaced_and_said_so_as_the_readme_tells(article: str, wrong: str, right: str, note: str, said: str) -> None:
    texts = samples()[article]
    assert wrong in texts[0]
    assert right not in texts[0]
    assert right in texts[-1]
    assert [note in text for text in texts].count(True) == (0 if said == STEALTH else 1)
    assert (note in texts[-1]) == (said == NOTED)


def test_the_headline_of_the_tram_line_is_left_wrong() -> None:
    assert all(lines(text)[0] == "Hollin tram extension will cost $48 million, city says" for text in samples()["tram-line"])


def test_the_toll_only_rises_and_the_style_pass_keeps_every_figure() -> None:
    tolls = ["three people died", "five people died", "eight people died", "has risen to 11"]
    assert all(toll in text for toll, text in zip(tolls, samples()["coach-crash"], strict=True))
    figures = {tuple(sorted(re.findall(r"\d+", text.replace("11", "eleven")))) for text in samples()["orchard-walk"]}
    assert len(figures) == 1


@pytest.mark.parametrize(
    ("article", "verdicts"),
    [
        ("water-rates", ["unacknowledged percent-changed"]),
        ("orchard-walk", []),
        ("hospital-beds", ["acknowledged number-changed", "notice-removed"]),
        ("tram-line", ["acknowledged money-changed", "still-wrong money-changed"]),
        ("museum-ship", ["acknowledged year-changed"]),
        ("stadtbad", ["unacknowledged number-changed"]),
    ],
)
def test_the_findings_are_what_the_readme_promises(article: str, verdicts: list[str]) -> None:
    (found,) = series(SNAPSHOTS).only([article])
    findings = compare(found, outlet(found.snapshots[0].url)).findings
    assert sorted(f"{finding.verdict} {finding.reason}".strip() for finding in findings) == verdicts


def test_the_founding_series_changes_the_year_once_and_says_so() -> None:
    wrong, right = SEED["error"]["wrong"], SEED["error"]["right"]
    *early, last = samples()["crimea-annexation"]
    assert len(early) >= 2
    assert all(f"annexed in {wrong}" in text and right not in text for text in early)
    assert all("Correction" not in text for text in early)
    story, notice = last.split("Correction:")
    assert f"annexed in {right}" in story
    assert wrong not in story
    assert wrong in notice
    assert right in notice


def test_the_founding_series_has_dozens_of_routine_edits_around_the_one_that_counts() -> None:
    texts = samples()["crimea-annexation"]
    sentences = [set(re.split(r"(?<=[.:])\s+|\n+", text)) for text in texts]
    changed = sum(len(new - old) for old, new in itertools.pairwise(sentences))
    assert changed >= 25


@pytest.mark.parametrize("trap", [trap for trap in SEED["traps"] if "pattern" in trap], ids=lambda trap: trap["name"])
def test_every_capture_of_the_founding_series_has_the_traps_of_the_page(trap: dict[str, str]) -> None:
    for text in samples()["crimea-annexation"]:
        assert any(re.search(trap["pattern"], line) for line in lines(text)), trap["name"]


def test_every_capture_of_the_founding_series_repeats_its_caption() -> None:
    for text in samples()["crimea-annexation"]:
        repeated = [line for line, following in itertools.pairwise(lines(text)) if line == following]
        assert len(repeated) == 1
        assert "Photo/" in repeated[0]


def test_the_error_of_the_founding_case_stands_where_the_seed_says() -> None:
    for text in samples()["crimea-annexation"]:
        story = text.split("\n___\n")[0]
        assert re.search(r"Crimea, .* 20\d\d\.$", lines(story)[-1])
