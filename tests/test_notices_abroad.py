"""A notice is found in German, French, Spanish, Russian and Ukrainian, and news about errors is never taken for one."""

from __future__ import annotations

import pytest
from foreign_words import HITS, MISSES

from audit.blocks import blocks
from audit.model import Notice
from audit.notice import notice
from audit.outlets import outlet

GENERIC = outlet("")
STORY = "\n\n".join(
    ["The bridge stays closed", *(f"The council met on day {day} and talked about the bridge for an hour." for day in range(1, 5))]
)


def at_the_foot(text: str) -> tuple[Notice, ...]:
    return notice(blocks(f"{STORY}\n\n{text}\n"), GENERIC)


@pytest.mark.parametrize("text", [text for texts in HITS.values() for text in texts])
def test_a_notice_at_the_foot_is_found_whole(text: str) -> None:
    assert [one.text for one in at_the_foot(text)] == [text]


@pytest.mark.parametrize("text", [text for texts in MISSES.values() for text in texts])
def test_news_about_errors_is_no_notice(text: str) -> None:
    assert at_the_foot(text) == ()


@pytest.mark.parametrize("kind", ["correction", "clarification"])
@pytest.mark.parametrize(
    "stamp", ["", ", 5. Mai", " vom 5. Mai, 14.30 Uhr", " du 5 mai", ", le 5 mai à 10 h 30", " (5/5/2024)", ", 5 de mayo"]
)
@pytest.mark.parametrize("tail", [":", " :", " —", "."])
def test_markers_of_every_language_share_their_tail(kind: str, stamp: str, tail: str) -> None:
    markers = {
        "correction": ["Korrektur", "Rectificatif", "Corrección", "Исправление", "Виправлення"],
        "clarification": ["Klarstellung", "Précision", "Aclaración", "Уточнение", "Уточнення"],
    }
    for marker in markers[kind]:
        assert [one.kind for one in at_the_foot(f"{marker}{stamp}{tail} 312 m.")] == [kind], marker
