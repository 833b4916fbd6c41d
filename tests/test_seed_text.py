"""The seed page: each line's role, and what changing any one word of it may move."""

from __future__ import annotations

import pathlib
import re

import pytest

from audit.blocks import blocks
from audit.model import Block
from audit.segment import segment

SEED = pathlib.Path(__file__).parents[2] / "shared" / "seed" / "000_0924cdb542c0c35d.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not beside the project")

ROLES = (
    "furniture headline dek caption*2 byline timestamp paragraph*5 heading paragraph*6 heading paragraph*7 heading paragraph*6 heading"
    " paragraph*7 furniture paragraph furniture paragraph furniture*5"
)
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


@pytest.fixture(scope="module")
def page() -> str:
    return SEED.read_text(encoding="utf-8")


def _sentences(found: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.role, block.text[span.start : span.end]) for block in found for span in segment(block.text)]


def test_each_line_of_the_seed_page_has_its_role(page: str) -> None:
    expected = [role for part in ROLES.split() for role, _, times in [part.partition("*")] for _ in range(int(times or 1))]
    assert [block.role for block in blocks(page)] == expected


@pytest.mark.parametrize("nonsense", ["Xqzt", "xqzt"])
def test_changing_any_one_word_changes_that_sentence_and_nothing_else(page: str, nonsense: str) -> None:
    """An abbreviation that became nonsense may split its own sentence: nobody could tell its stop from the end of one."""
    before = _sentences(blocks(page))
    moved = []
    for word in WORD.finditer(page):
        after = _sentences(blocks(page[: word.start()] + nonsense + page[word.end() :]))
        first = next(i for i, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
        abbreviation = (
            re.match(r"\. ", page[word.end() :]) and before[first][1].rfind(word[0] + ".") < len(before[first][1]) - len(word[0]) - 3
        )
        rest = len(before) - first - 1
        if before[len(before) - rest :] != after[len(after) - rest :] or (len(after) != len(before) and not abbreviation):
            moved.append(page[word.start() - 20 : word.end() + 20])
    assert moved == []
