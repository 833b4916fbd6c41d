"""A claim in German, French, Spanish, Russian or Ukrainian is never the wrong way round, and mostly whole."""

from __future__ import annotations

import pytest
from foreign_claims import VALUES, WORDINGS

from audit.notice.claims import claims

ENOUGH = 0.8
"""Of the wordings and values here, how many must give both sides."""


def of(language: str) -> list[tuple[str, str, str]]:
    return [(wording.format(wrong=w, right=r), w, r) for wording in WORDINGS[language] for w, r in VALUES[language]]


def telling(side: str) -> str:
    """The word of a value that the other one does not have."""
    return max(side.replace("el ", "").replace("во ", "").replace("в ", "").replace("у ", "").replace("am ", "").split()[:1], key=len)


@pytest.mark.parametrize("language", WORDINGS)
def test_no_side_holds_the_value_of_the_other(language: str) -> None:
    for text, wrong, right in of(language):
        for claim in claims(text):
            w, r = telling(wrong), telling(right)
            assert not (claim.right and w in claim.right.split() and r not in claim.right.split()), text
            assert not (claim.wrong and r in claim.wrong.split() and w not in claim.wrong.split()), text


@pytest.mark.parametrize("language", WORDINGS)
def test_most_wordings_give_both_sides(language: str) -> None:
    texts = of(language)
    whole = [text for text, w, r in texts if any(telling(w) in (c.wrong or "") and telling(r) in (c.right or "") for c in claims(text))]
    assert len(whole) >= ENOUGH * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "Richtigstellung: Entgegen unserer Meldung wurde niemand verletzt.",
        "Contrairement à ce qu’affirmait une version précédente de cet article, le pont n’est pas classé.",
        "Korrektur: 312 Meter (zuvor stand hier 213 Meter).",
        "Корректно всё. Приносим извинения читателям.",
        "Редакция 112.example приносит извинения читателям.",
    ],
)
def test_what_only_contradicts_or_asks_to_be_excused_gives_no_side(text: str) -> None:
    assert claims(text) == ()


def test_a_word_that_begins_like_instead_puts_nothing_in_place_of_anything() -> None:
    told = claims("In unserem Bericht stand, die Feier habe 1968 stattgefunden. Sie war 1986.")
    assert [claim for claim in told if claim.right == "1968" or "gefunden" in (claim.wrong or "")[:8]] == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Corrección: se decía que el puente fue construido en 1968, cuando en realidad fue en 1986.", "1968", "1986"),
        ("Une version précédente de cet article indiquait à tort que le pont mesurait 213 mètres. Il en mesure 312.", "213", "312"),
        ("Er war irrtümlich als „Bürgermeister“ bezeichnet worden, ist tatsächlich aber Landrat.", "Bürgermeister", "Landrat"),
        ("В статье Анна Орлова ошибочно названа судьёй. На самом деле она адвокат.", "судьёй", "адвокат"),
        (
            "Исправление: в предыдущей версии говорилось, что мост построен в 1968-м. На самом деле — в 1986-м. Приносим извинения.",
            "1968",
            "1986",
        ),
    ],
)
def test_the_values_of_two_clauses_are_told(text: str, wrong: str, right: str) -> None:
    (claim,) = claims(text)
    assert wrong in (claim.wrong or "")
    assert right in (claim.right or "")
    assert len(claim.wrong or "") < 15
