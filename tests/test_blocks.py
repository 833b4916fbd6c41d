"""Blocks: what each line of a page is, that no word is lost, and that a role does not hang on one word."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.blocks import blocks
from audit.model import Role

LEAD = "The town council voted on Tuesday to close the old bridge for two years of repairs."
MORE = "Drivers will have to take the long way round, the mayor said. Buses will run twice an hour."
LAST = "The council will meet again in the spring to look at the costs."


def roles(text: str) -> list[str]:
    return [block.role for block in blocks(text)]


def role_in_story(line: str) -> str:
    return blocks("\n\n".join([LEAD, MORE, line, MORE, LAST]))[2].role


def role_on_top(line: str) -> str:
    return blocks("\n\n".join(["Council closes old bridge for two years", line, LEAD, MORE, LAST]))[1].role


def role_at_the_end(line: str) -> str:
    return blocks("\n\n".join(["Council closes old bridge for two years", LEAD, MORE, LAST, line]))[-1].role


ABOVE: tuple[tuple[Role, str], ...] = (
    ("dek", "The detour will cost drivers about twenty minutes each way"),
    ("byline", "By Ann Example"),
    ("byline", "By ANN EXAMPLE and JO SAMPLE – Lantern News Agency"),
    ("byline", "Von Anna Beispiel"),
    ("byline", "Par Anne Exemple, avec l’agence"),
    ("byline", "Автор: Олена Приклад"),
    ("byline", "Ann Example, Staff Writer"),
    ("timestamp", "Updated 3 hours ago"),
    ("timestamp", "Published Feb. 5, 2026 at 2:30 p.m. EST"),
    ("timestamp", "Feb 5, 2026"),
    ("timestamp", "Aktualisiert am 5. Februar 2026 um 14:30 Uhr"),
    ("timestamp", "Publié le 5 février 2026 à 14h30"),
    ("timestamp", "Actualizado hace 2 horas"),
    ("timestamp", "Оновлено 5 лютого 2026 року, 14:30"),
    ("timestamp", "Опубликовано 2 часа назад"),
    ("furniture", "4 min read"),
    ("dateline", "LVIV, Ukraine (AP) —"),
    ("dateline", "BERLIN —"),
    ("caption", "A crew repairs the old bridge in Springfield, Tuesday, Feb. 3, 2026. (AP Photo/Ann Example)"),
    ("caption", "The old bridge at dawn. | Ann Example/Getty Images"),
    ("caption", "FILE - The old bridge at dawn, Jan. 3, 2020."),
    ("caption", "Foto: Anna Beispiel/dpa"),
    ("caption", "Фото: Укрінформ"),
    ("furniture", "Share this article"),
    ("furniture", "Advertisement"),
    ("furniture", "Поділитися"),
    ("furniture", "___"),
    ("furniture", "Sign up for our newsletter to get the latest news in your inbox."),
    ("paragraph", "(This story of Feb. 3 corrects the number of years in paragraph 4 to two)"),
    ("paragraph", "The mayor said:"),
)

INSIDE: tuple[tuple[Role, str], ...] = (
    ("heading", "A long way round"),
    ("heading", "In other business:"),
    ("heading", "What happens next?"),
    ("heading", "COSTS AND DELAYS"),
    ("heading", "February 3, 2026"),
    ("heading", "Що буде далі"),
    ("heading", "Der lange Weg"),
    ("timestamp", "Updated at 11:30 a.m. ET"),
    ("timestamp", "Last modified: 2026-02-03"),
    ("timestamp", "Zuletzt aktualisiert: 03.02.2026"),
    ("heading", "Effective May 5, 2026"),
    ("furniture", "* * *"),
    ("furniture", "Story continues below"),
    ("furniture", "Harbour Wire © 2026"),
    ("furniture", "Related stories"),
    ("furniture", "Lesen Sie auch"),
    ("furniture", "Читайте також:"),
    ("furniture", "Follow the Lantern’s coverage of the bridge at https://lantern.example/bridge"),
    ("caption", "Photo: Ann Example / Lantern"),
    ("caption", "Photo: Ann Example © 2026"),
    ("quote", "“We had no choice but to close it before it fell”"),
    # nothing that tells the story is anything but a paragraph
    ("paragraph", "It was closed."),
    ("paragraph", "“It was closed,” he said."),
    ("paragraph", "“It should have been closed years ago.”"),
    ("paragraph", "Updated plans were shown to 40 neighbors 3 hours before the vote on Tuesday."),
    ("paragraph", "Two hours later, at 5 p.m. on Tuesday, the bridge was closed."),
    ("paragraph", "By Tuesday evening, 40 people had signed the letter."),
    ("paragraph", "By Ann Example’s own account the bridge was safe."),
    ("paragraph", "Follow the money, the old saying goes, and it leads to the bridge."),
    ("paragraph", "Readers can follow the work at https://lantern.example/bridge, the mayor said."),
    ("paragraph", "Subscribe to the idea or not, the bridge is closed."),
    ("paragraph", "Print and share the map, the mayor said, before you drive."),
    ("paragraph", "Photos of the bridge were shown to the council."),
    ("paragraph", "Photo: that was the only word on the wall, and nobody knew why it was there or who had written it in such a hand,"),
    ("paragraph", "The bridge carries cars and bikes (and/or buses)."),
    ("paragraph", "The rules are on the town’s page (see [the map](https://lantern.example/map/2))."),
    ("paragraph", "Tickets for the tour are cheap (adults pay $4.99/day)."),
    ("paragraph", "More from the fund went to roads than to bridges, the report said."),
    ("paragraph", "Related costs rose as well, by 5% in 2025."),
    ("paragraph", "KYIV, Ukraine (AP) — The bridge was closed."),
    ("paragraph", "(He was not there.)"),
    ("paragraph", "— This story was updated on Tuesday with the mayor’s reply"),
    ("paragraph", "Correction: The bridge was built in 1931, not 1913."),
    ("paragraph", "This story has been updated."),
    ("paragraph", "The version of 2026-02-03 was modified."),
    ("paragraph", "Am 3. Februar wurde die Brücke geschlossen."),
    ("paragraph", "5 лютого міст закрили."),
    ("paragraph", "Le pont a été fermé à 14h30 le 5 février."),
)

AFTER: tuple[tuple[Role, str], ...] = (
    ("furniture", "More Stories"),
    ("furniture", "Ann Example and Jo Sample"),
    ("furniture", "About the Author"),
    ("furniture", "Join the Lantern’s channel at https://lantern.example/chat"),
    ("furniture", "Follow Ann on Twitter: @annexample"),
    ("paragraph", "Example reported from Springfield."),
    ("paragraph", "(This story corrects the age of the bridge in the second paragraph)"),
    ("paragraph", "(Reporting by Ann Example; editing by Jo Sample)"),
    ("paragraph", "Correction: an earlier version gave the wrong age of the bridge and the wrong name of its builder"),
    ("paragraph", "* Correction: The bridge was built in 1931, not 1913."),
    ("paragraph", "- This story was updated at 5 p.m."),
    ("paragraph", "Here is the list of streets:"),
    ("paragraph", "In force from May 5, 2026"),
    ("timestamp", "Обновлено в 15:40."),
    ("timestamp", "Оновлено о 15:40."),
    ("timestamp", "Изменено 5 мая в 15:40."),
    ("paragraph", "Обновлено 2 из 3."),
    ("paragraph", "Обновлено 5 школ и 3 моста."),
)


@pytest.mark.parametrize(("role", "line"), ABOVE)
def test_a_line_above_the_story_has_its_role(role: Role, line: str) -> None:
    assert role_on_top(line) == role


@pytest.mark.parametrize(("role", "line"), INSIDE)
def test_a_line_inside_the_story_has_its_role(role: Role, line: str) -> None:
    assert role_in_story(line) == role


@pytest.mark.parametrize(("role", "line"), AFTER)
def test_a_line_after_the_story_has_its_role(role: Role, line: str) -> None:
    assert role_at_the_end(line) == role


@pytest.mark.parametrize("line", [line for role, line in (*ABOVE, *INSIDE, *AFTER) if role == "paragraph"])
def test_no_sentence_of_a_story_is_furniture_or_a_timestamp_wherever_it_stands(line: str) -> None:
    assert {role_on_top(line), role_in_story(line), role_at_the_end(line)} <= {"paragraph", "heading", "dek", "list-item"}


NO_HEADLINE = ["", "  \n\t\n", LEAD, f"{LEAD}\n\n{MORE}", f"{LEAD}\n{MORE}\n{LAST}", "Just a few words", "One line\nand another"]


@pytest.mark.parametrize("text", [*NO_HEADLINE, f"In brief:\n\n{LEAD}\n\n{MORE}"])
def test_without_a_headline_in_sight_nothing_is_called_one(text: str) -> None:
    assert "headline" not in roles(text)


TITLE = "Council closes old bridge for two years"
DEK = "Council closes the old bridge for two years while crews take it apart and put it together again"
PAGES = (
    (("World", TITLE, "By Ann Example", LEAD), "furniture headline byline paragraph"),
    (("Bridge closed", DEK, LEAD), "headline dek paragraph"),
    (("Bridge closed", "By Ann Example", LEAD), "headline byline paragraph"),
    (("Will the old bridge ever open again?", LEAD, MORE), "headline paragraph*2"),
    (("The Old Bridge Is Gone. For Now.", LEAD, MORE), "headline paragraph*2"),
    ((TITLE, MORE, "By Ann Example", "Updated 2 hours ago", LEAD, LAST), "headline dek byline timestamp paragraph*2"),
    ((TITLE, LEAD, MORE, "Related", "Mayor quits", LAST), "headline paragraph*2 furniture*2 paragraph"),
    ((TITLE, LEAD, LAST, "About the Author", "Ann Example has written on towns since 2001."), "headline paragraph*2 furniture*2"),
    (("Bridge closed", LEAD, "- the old bridge", "- the new bridge", LAST), "headline paragraph list-item*2 paragraph"),
    (("Bridge closed", LEAD, "1. The old bridge", "2. The new bridge", LAST), "headline paragraph list-item*2 paragraph"),
)


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_a_page_is_read_from_top_to_bottom(page: tuple[str, ...], expected: str) -> None:
    parts = [part.partition("*") for part in expected.split()]
    assert roles("\n".join(page)) == [role for role, _, times in parts for _ in range(int(times or 1))]


MARKED = """# Bridge closed
A dek {.dek}
Ann Example {.byline}
LVIV — {.dateline}
5 May {.timestamp}
Short words
## Costs
- one item
> A pull quote
An arch {.caption}
We erred. {.notice}
Share it now {.furniture}
"""


def test_marking_gives_the_roles_and_is_taken_off() -> None:
    assert [(block.role, block.text) for block in blocks(MARKED)] == [
        ("headline", "Bridge closed"),
        ("dek", "A dek"),
        ("byline", "Ann Example"),
        ("dateline", "LVIV —"),
        ("timestamp", "5 May"),
        ("paragraph", "Short words"),
        ("heading", "Costs"),
        ("list-item", "one item"),
        ("quote", "A pull quote"),
        ("caption", "An arch"),
        ("notice", "We erred."),
        ("furniture", "Share it now"),
    ]


def test_a_notice_is_only_what_is_marked_as_one() -> None:
    assert "notice" not in roles(f"{LEAD}\n\nCorrection: The bridge was built in 1931.\n\n{LAST}")


def test_markdown_keeps_the_words_of_links_tables_and_lists() -> None:
    text = (
        "# Terms\n\n## 1. Your [account](https://a.example/acc)\n\nShort line\n\n* One **bold** item\n\n1. First\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n# More terms #\n"
    )
    assert [(block.role, block.text) for block in blocks(text)] == [
        ("headline", "Terms"),
        ("heading", "1. Your [account](https://a.example/acc)"),
        ("paragraph", "Short line"),
        ("list-item", "One **bold** item"),
        ("list-item", "1. First"),
        ("list-item", "| A | B |"),
        ("furniture", "|---|---|"),
        ("list-item", "| 1 | 2 |"),
        ("heading", "More terms"),
    ]


def test_a_policy_that_asks_to_visit_an_address_is_no_promotion() -> None:
    text = "# Privacy\n\nWrite to us or visit our site at https://a.example/privacy\n\nTo unsubscribe, click the link in the mail.\n\n"
    text += "After 3 strikes your channel may be closed. Read more [here](https://a.example/strikes)\n\nEffective date: 5 May 2026"
    assert roles(text) == ["headline", *["paragraph"] * 4]


def test_underlined_headings_are_marked_headings() -> None:
    text = "Terms of Use\n============\n\nYou agree.\n\nYour data\n---\n\nWe keep it.\nA sentence above a rule.\n-----\n"
    expected = ["headline", "furniture", "paragraph", "heading", "furniture", "paragraph", "paragraph", "furniture"]
    assert roles(text) == expected


def test_an_outlets_own_lines_are_furniture_when_they_match_whole() -> None:
    mine = re.compile(r"The Lantern is free.*|Springfield shines")
    text = f"{LEAD}\n\nThe Lantern is free for all.\n\nSpringfield shines on and on.\n\n{LAST}"
    found = blocks(text, lambda line: mine.fullmatch(line) is not None)
    assert [block.role for block in found] == ["paragraph", "furniture", "paragraph", "paragraph"]


WRAPPED = """Council closes old bridge

The town council voted on Tuesday to close the old bridge
for two years of repairs, which the mayor
called overdue.

Drivers will have to take the long way round, the mayor said,
and buses will run twice an hour until the
work is done.

* the old bridge, which was built in the years before the war
* the new one
"""


def test_hard_wrapped_text_is_unwrapped_with_the_line_of_its_first_line() -> None:
    found = blocks(WRAPPED)
    expected = [("headline", 1), ("paragraph", 3), ("paragraph", 7), ("list-item", 11), ("list-item", 12)]
    assert [(block.role, block.line) for block in found] == expected
    assert found[1].text.endswith("the old bridge for two years of repairs, which the mayor called overdue.")


def test_what_an_extractor_marked_is_never_joined() -> None:
    body = "flour and butter\na pinch of salt\nmilk as needed\nsugar to taste\n"
    assert len(blocks(f"# Bread\n{body}")) == 5
    assert len(blocks(f"Ann Example {{.byline}}\n\n{body}\n{body}")) == 9


def test_lines_of_a_pasted_page_are_not_joined() -> None:
    titles = ["Mayor quits after vote on the bridge", "Schools to close for the week of snow", "Hospital opens a new wing for children"]
    assert [block.text for block in blocks("\n".join([*titles, LEAD]))] == [*titles, LEAD]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.\nb.\n\nc.", [1, 2, 4]),
        ("a.\r\nb.\r\n\r\nc.", [1, 2, 4]),
        ("a.\rb.\u2028c.\x85d.\x0ce.", [1, 1, 1, 1, 1]),
        ("\n\n a.\u2028b.\n c.", [3, 3, 4]),
    ],
)
def test_lines_are_counted_as_an_editor_counts_them(text: str, expected: list[int]) -> None:
    assert [block.line for block in blocks(text)] == expected


MARKS = list(".!?:,()[]{}\"'“”«»’-–—•*_#>|+/0129 \n\n\n\r\t\u00a0\u2028\x85\x0c\x00\ufffd\u0301\u05d0\u0639\U0001f600")
PIECES = [
    "By",
    "Updated",
    "ago",
    "The",
    "голова",
    "said.",
    "Photo:",
    "{.caption}",
    "# ",
    "- ",
    "> ",
    "1. ",
    "\r\n",
    "https://a.example",
    LEAD,
    "Share",
]
TEXTS = st.lists(st.sampled_from(MARKS + PIECES) | st.characters(exclude_categories=["Cs"]), max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_mark_of_a_page_is_lost_but_spaces_and_marking(text: str) -> None:
    assume("{." not in text)
    found = "".join(block.text for block in blocks(text))
    assert [c for c in found if c.isalnum()] == [c for c in text if c.isalnum()]
    lost = Counter("".join(text.split())) - Counter("".join(found.split()))
    assert set(lost) <= set("#-*+•●▪◦‣>")


@given(TEXTS, st.sampled_from(get_args(Role)))
@settings(max_examples=50, deadline=None)
def test_a_marked_role_is_kept(text: str, role: Role) -> None:
    line = " ".join(f"a {text}".split())
    assert [(block.role, block.text) for block in blocks(f"{line} {{.{role}}}")] == [(role, line)]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_blocks_are_clean_ordered_and_the_same_every_time(text: str) -> None:
    found = blocks(text)
    assert found == blocks(text)
    assert all(block.text == block.text.strip() != "" for block in found)
    assert [block.line for block in found] == sorted(block.line for block in found)
    assert all(1 <= block.line <= text.count("\n") + 1 for block in found)


PASTED = (
    "City & County News",
    TITLE,
    "The detour will cost drivers about twenty minutes each way",
    "A crew repairs the bridge in Springfield, Feb. 3, 2026. (AP Photo/Ann Example)",
    "By ANN EXAMPLE – Associated Press",
    "Updated 3 hours ago",
    LEAD,
    MORE,
    "A long way round",
    MORE,
    LAST,
    "___",
    "Example reported from Springfield.",
    "___",
    "Follow the Lantern’s coverage of the bridge at https://lantern.example/bridge",
    "About the Author",
    "ANN EXAMPLE",
    "More Stories",
)


HOSTILE = ["a\n", "a\n===\n", "\r", *'A|AB |# a #|((|(a |www.|a-|By A |- |http://|Updated 5 |.|"|more from '.split("|")]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("line", [900, 1 << 17])
def test_hostile_lines_are_read_all_the_same(piece: str, line: int) -> None:
    """Cues are looked for in lines of at most 1,000 code points, and each pattern's work on one is bounded by its square."""
    text = (piece * (line // len(piece)) + "\n") * ((1 << 17) // line)
    assert sum(c.isalnum() for block in blocks(text) for c in block.text) == sum(c.isalnum() for c in text)


@pytest.mark.parametrize("nonsense", ["Xqzt", "xqzt"])
def test_changing_one_word_changes_no_role(nonsense: str) -> None:
    page = "\n\n".join(PASTED)
    before = roles(page)
    for word in re.finditer(r"[^\W_]+(?:[.'’-][^\W_]+)*", page):
        assert (word[0], roles(page[: word.start()] + nonsense + page[word.end() :])) == (word[0], before)
