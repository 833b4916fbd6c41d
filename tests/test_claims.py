"""What a notice says is read in its own direction: a side may be missing, but it is never the other one."""

from __future__ import annotations

import pytest

from audit.notice.claims import claims

Told = tuple[str | None, str | None]

SAID: list[tuple[str, list[Told]]] = [
    ("Correction: An earlier version of this article said the bridge opened in 1930. It opened in 1931.", [("1930", "1931")]),
    ("This story corrects an earlier version that said the dam was built in 1956. The dam was built in 1965.", [("1956", "1965")]),
    ("The mayor is Ana Ortega, not Eva Ortega.", [("Eva Ortega", "Ana Ortega")]),
    ("(Corrects the toll to 12 from 21 in paragraph 9)", [("21", "12")]),
    ("(This story corrects opening day to Monday instead of Tuesday in the second paragraph)", [("Tuesday", "Monday")]),
    ("Correction: This post cited Peru instead of Chile.", [("Peru", "Chile")]),
    ("An earlier version of this article misspelled the name of the pilot as Jon Hale. It is John Hale.", [("Jon Hale", "John Hale")]),
    ("Correction: An earlier version misstated the age of Ana Ortega. She is 46.", [(None, "46")]),
    ("This article originally referred to the River Ash where the River Ask was meant.", [("River Ash", "the River Ask")]),
    ("(Corrects spelling of Ortega in paragraph 2)", [(None, "Ortega")]),
    ("This story has been corrected to show that the vote was on Friday.", [(None, "on Friday")]),
    ("Correction: This story misstated the circumstances of the sale.", []),
    ("We regret the error.", []),
    ("Editor's note: This is the first of two parts.", []),
]


@pytest.mark.parametrize(("text", "told"), SAID)
def test_a_notice_is_read_in_its_own_words(text: str, told: list[Told]) -> None:
    assert [(claim.wrong, claim.right) for claim in claims(text)] == told
