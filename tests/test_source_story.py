"""Where a page's story begins and ends, and what the pieces of it are, when names in the markup mislead or say nothing."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

from audit.errors import UsageError
from audit.source.html import extract
from audit.source.meta import facts
from audit.source.story import story
from audit.source.walk import walk

HEAD = "Ferry to Holm runs again after the storm"
FIRST = "The ferry to the island of Holm sailed again on Sunday after three days in which no boat had left the harbor."
SECOND = "The pier lost a third of its planks in the night of the storm, said the harbor office, and the crane went into the water."
THIRD = "Repairs will cost about 400,000 crowns, which the island cannot pay alone, its council said in a letter to the county."
FOURTH = "On Monday the county will decide whether it lends the island the money or pays for the planks from its own road budget."
BODY = "\n".join((FIRST, SECOND, THIRD, FOURTH))


def lines(markup: str, body: str = BODY, title: str = HEAD) -> list[tuple[str, str]]:
    """Role and text of each line of a page of which trafilatura found ``body``."""
    tree = html.document_fromstring(f"<html><head><title>{title}</title></head><body>{markup}</body></html>")
    return story(walk(tree), facts(tree), body)


def roles(markup: str, body: str = BODY, title: str = HEAD) -> dict[str, str]:
    return {text: role for role, text in lines(markup, body, title)}


def told(above: str = "", amid: str = "", below: str = "") -> str:
    """A page with something between its headline and its story, amid the story, or under it."""
    body = f"<p>{FIRST}</p><p>{SECOND}</p>{amid}<p>{THIRD}</p><p>{FOURTH}</p>"
    return f"<div id=top><h1>{HEAD}</h1>{above}</div><div class=text>{body}</div>{below}"


@pytest.mark.parametrize(
    ("bar", "byline", "stamp"),
    [
        (
            "<footer class=headline-footer><div class=byline>By <a href=/o>Ole Brandt</a></div><time>3 hours ago</time></footer>",
            "By Ole Brandt",
            "3 hours ago",
        ),
        ("<div class=social-bar><p>Por Marta Soler</p><p>02/01/2026 18h58</p></div>", "Por Marta Soler", "02/01/2026 18h58"),
        (
            "<nav><p>Von Grete Holm</p><p>Stand: 4. Januar 2026, 11.20 Uhr</p></nav>",
            "Von Grete Holm",
            "Stand: 4. Januar 2026, 11.20 Uhr",
        ),
        ("<p class=author>Ole Brandt</p><p class=date>4 January 2026</p>", "Ole Brandt", "4 January 2026"),
        ("<div>Автор: Ірина Коваль</div><div>04.01.2026, 11:20</div>", "Автор: Ірина Коваль", "04.01.2026, 11:20"),
    ],
)
def test_who_wrote_it_and_when_is_known_in_whatever_bar_it_stands(bar: str, byline: str, stamp: str) -> None:
    found = lines(told(above=bar))
    assert [text for role, text in found if role == "byline"] == [byline]
    assert [text for role, text in found if role == "timestamp"] == [stamp]


def test_the_authors_of_other_stories_do_not_sign_this_one() -> None:
    card = "<div class=related><a href=/x>Crane lifted</a><span class=byline>By Nils Aas</span></div>"
    assert "By Nils Aas" not in roles(told(above=f"<div class=byline>By Ole Brandt</div>{card}"))


@pytest.mark.parametrize("stamp", ["4 January 2026", "Published 4 January 2026 at 11:20"])
def test_a_stamp_that_was_taken_for_text_is_a_stamp(stamp: str) -> None:
    assert roles(told(above=f"<p class=date>{stamp}</p>"), f"{stamp}\n{BODY}")[stamp] == "timestamp"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("<ul><li>The storm of 1954 had closed the line for two weeks</li></ul>", "list-item"),
        ("<h3>Islanders were without fresh bread since Thursday 2026</h3>", "dek"),
        ("<p>The island had lived from its stores since Thursday</p>", "dek"),
        ("<div>The island had lived from its stores since Thursday, and some of its cellars were empty by then.</div>", "dek"),
        ("<div>Listen to this story with a free account</div>", "furniture"),
        ("<p><a href=/n>Sign up for the harbor letter, every Friday morning</a></p>", "furniture"),
        ("<div class=dek><a href=/a>Browse the archive of the paper since 1921</a></div>", "furniture"),
    ],
)
def test_what_stands_between_the_headline_and_the_story(text: str, role: str) -> None:
    assert roles(told(above=text))[re.sub(r"<[^>]+>", "", text)] == role


def test_a_paragraph_above_the_byline_is_the_dek() -> None:
    dek = "After three days a boat has reached the island again, with bread and letters on board."
    assert roles(told(above=f"<p>{dek}</p><p class=byline>By Ole Brandt</p>"), f"{dek}\n{BODY}")[dek] == "dek"


def test_a_first_paragraph_that_trafilatura_lost_is_one() -> None:
    markup = f"<h1>{HEAD}</h1><div class=text><div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div><div>{FOURTH}</div></div>"
    assert roles(markup, f"{SECOND}\n{THIRD}\n{FOURTH}")[FIRST] == "paragraph"


@pytest.mark.parametrize("name", ["promo-wrap", "ad-aware", "subscriber-only", "paywall"])
def test_a_story_cut_in_pieces_named_like_furniture_is_a_story(name: str) -> None:
    cut = "".join(f"<div class={name}><p>{text}</p></div>" for text in BODY.split("\n"))
    assert [role for role, _ in lines(f"<h1>{HEAD}</h1>{cut}")] == ["headline", *["paragraph"] * 4]


@pytest.mark.parametrize(
    "foot",
    [
        "<div>Topics</div><div>Print</div><h2>In other news</h2><div>More</div><ul><li>Seals counted on the outer skerries</li></ul>",
        "<div>1</div>" * 20 + "<p>Loading the weather …</p>",
        "<h3>Most read</h3><h4><a href=/x>Seals counted on the outer skerries by boat</a></h4>",
    ],
)
def test_the_foot_of_a_page_is_no_part_of_the_story(foot: str) -> None:
    caught = [str(line) for line in html.fromstring(f"<div>{foot}</div>").itertext() if len(line) > 20]
    assert lines(told(below=foot), "\n".join([BODY, *caught])) == lines(told())


def test_a_story_goes_on_behind_a_box_full_of_links() -> None:
    box = "<ul>" + "<li><a href=/x>Other story of the day</a></li>" * 20 + "</ul>"
    assert roles(told(amid=box))[FOURTH] == "paragraph"


@pytest.mark.parametrize("tag", ["h2", "p class=titulo", "div"])
def test_the_headline_may_stand_in_any_element(tag: str) -> None:
    logo = "<h1>The Holm Messenger, founded in 1921</h1>"
    markup = f"{logo}<{tag}>{HEAD}</{tag.split()[0]}><p class=byline>By Ole Brandt</p><div>" + "".join(
        f"<p>{t}</p>" for t in BODY.split("\n")
    )
    assert [line for line in lines(markup) if line[0] != "furniture"][:2] == [("headline", HEAD), ("byline", "By Ole Brandt")]


@pytest.mark.parametrize("title", [f"{HEAD} - The Holm Messenger", f"The Holm Messenger | {HEAD}"])
def test_the_name_of_the_outlet_is_no_headline(title: str) -> None:
    site = '<meta property="og:site_name" content="The Holm Messenger">'
    text = "".join(f"<p>{text}</p>" for text in BODY.split("\n"))
    for logo in ("<h1>The Holm Messenger</h1>", "<h1><a href=/>All the news of the skerries</a></h1>"):
        assert lines(f"{site}{logo}{text}", title=title)[0] == ("headline", HEAD)
        assert lines(f"{site}{logo}<h2>{HEAD}</h2><div>{text}</div>", title=title)[0] == ("headline", HEAD)


def test_a_first_heading_over_the_headline_is_kept() -> None:
    over = "All the news of the skerries"
    assert roles(f"<h1><a href=/>{over}</a></h1>{told().replace('h1', 'h2')}")[over] == "furniture"


def test_a_headline_that_stands_twice_comes_once_and_another_first_heading_is_a_heading() -> None:
    found = lines(told(amid=f"<h1>{HEAD}</h1><h1>What the repairs cost</h1>"), f"{BODY}\nWhat the repairs cost")
    assert [text for role, text in found if role in ("headline", "heading")] == [HEAD, "What the repairs cost"]


@pytest.mark.parametrize(
    ("box", "role"),
    [
        ("<div><img src=a.jpg><div>The pier on Sunday morning. Nils Aas</div></div>", "caption"),
        ("<div><div><img src=a.jpg></div><div>The pier on Sunday morning. Nils Aas</div></div>", "caption"),
        ("<div><img src=a.jpg><div>4 January 2026</div></div>", "furniture"),
        (
            "<div><img src=a.jpg><div><a href=/x>Seals counted on the skerries</a></div><div>The pier on Sunday morning.</div></div>",
            "furniture",
        ),
        ("<div><div>The pier on Sunday morning. Nils Aas</div></div>", "furniture"),
    ],
)
def test_words_beside_a_picture_are_its_caption(box: str, role: str) -> None:
    assert roles(told(amid=box))[str(list(html.fromstring(box).itertext())[-1])] == role


@pytest.mark.parametrize(
    "markup",
    [
        told(amid="<aside><figure><img src=a.jpg><figcaption>The pier. Nils Aas</figcaption></figure></aside>"),
        told(below="<dl><dt><img src=a.jpg></dt><dd class=gallery-caption>The pier. Nils Aas</dd></dl>"),
        f"<figure><figcaption>The pier. Nils Aas</figcaption></figure>{told()}",
    ],
)
def test_a_caption_is_kept_in_an_aside_above_the_headline_and_in_a_gallery_under_the_story(markup: str) -> None:
    assert roles(markup)["The pier. Nils Aas"] == "caption"


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("foto__legenda", "caption"),
        ("article-didascalia", "caption"),
        ("photoText", "caption"),
        ("c-photo__info", "caption"),
        ("nota-autore", "byline"),
        ("fecha-publicacion", "timestamp"),
        ("artikel__datum", "timestamp"),
        ("article__chapeau", "dek"),
        ("nota-bajada", "dek"),
        ("lire-aussi", ""),
        ("noticias-relacionadas", ""),
        ("bloc-publicite", ""),
        ("banner reklama-gora", ""),
        ("Abonnement-box", ""),
        ("databank", "paragraph"),
        ("legendary", "paragraph"),
        ("candidate-updates", "paragraph"),
    ],
)
def test_names_in_other_languages_tell_a_role_too(names: str, role: str) -> None:
    assert roles(told(amid=f'<div class="{names}">Nils Aas under the crane</div>')).get("Nils Aas under the crane", "") == role


@pytest.mark.parametrize(
    ("post", "text", "role"),
    [
        ("<p><time>2 hours ago</time></p>", "2 hours ago", "timestamp"),
        ("<blockquote><p>The crane floats. <a href=/x>Nils Aas</a></p><time>4 Jan 2026</time></blockquote>", "4 Jan 2026", "timestamp"),
        ("<p><time>1954</time> A storm closes the line for two weeks.</p>", "1954 A storm closes the line for two weeks.", "paragraph"),
        ("<li><time>10.45</time> 23 boats are adrift.</li>", "10.45 23 boats are adrift.", "list-item"),
    ],
)
def test_the_stamp_of_a_post_is_one_and_the_year_of_a_timeline_is_not(post: str, text: str, role: str) -> None:
    assert roles(told(amid=f"<div>{post}</div>"), f"{BODY}\n{text}")[text] == role


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<p><b>Lire aussi : </b><a href=/x>La grue de Holm est à flot</a></p>", "furniture"),
        ("<p><b>Lea también: <a href=/x>La grúa de Holm flota</a></b></p>", "furniture"),
        ("<p><em>Читайте также: <a href=/x>Кран снова на плаву</a></em></p>", "furniture"),
        ("<p>Read more: <a href=/x>The crane of Holm floats again</a></p>", "furniture"),
        ("<p>More than 40 boats, <a href=/x>the harbor said on Sunday morning</a></p>", "paragraph"),
        ("<p>Read more of his letter: the council will not pay for the planks</p>", "paragraph"),
        ("<h3>More stories</h3>", "furniture"),
        ("<h3>More planks are needed</h3>", "heading"),
        ("<div class=c-card-item><p>The crane of Holm floats again since Sunday</p></div>", "furniture"),
        ("<div class=quiz><p>Should the county pay for the planks of Holm?</p></div>", "furniture"),
        ("<section class=m7><p>Our best stories every morning in your inbox.</p><form><input></form></section>", "furniture"),
        ("<section class=m7><p>Our best stories every morning in your inbox.</p></section>", "paragraph"),
    ],
)
def test_what_leads_elsewhere_is_furniture_though_trafilatura_took_it_for_text(markup: str, role: str) -> None:
    text = re.sub(r"<[^>]+>", "", markup)
    assert roles(told(amid=markup), f"{BODY}\n{text}").get(text) == role


def test_the_titles_of_other_stories_under_this_one_are_no_captions() -> None:
    card = "<div><div class=thumb-caption><h3><a href=/x>Seals counted on the skerries</a></h3></div></div>"
    assert lines(told(below=card)) == lines(told())


@pytest.mark.parametrize("name", ["comments", "disqus_thread", "commentlist", "user-comment"])
def test_what_readers_write_is_no_notice(name: str) -> None:
    thread = f"<div class={name}><p>Correction: An earlier version of this comment had the wrong boat, it was the other one.</p></div>"
    assert lines(told(below=thread)) == lines(told())


def test_the_title_of_another_story_is_no_notice() -> None:
    assert lines(told(below="<div><a href=/c>Correction: An earlier story gave the wrong name of the boat</a></div>")) == lines(told())


@pytest.mark.parametrize(
    "sentence",
    [
        "The boat <img class=emoji src=b.png> sails twice a day.",
        "The <org>Holm Line</org> sails twice a day.",
        "The <x:name>Holm Line</x:name> sails twice a day.",
        "The <strike>Holm</strike> <nobr>Line</nobr> sails twice a day.",
    ],
)
def test_a_sentence_is_not_cut_by_what_stands_in_its_line(sentence: str) -> None:
    assert " ".join(re.sub(r"<[^>]+>", "", sentence).split()) in roles(told(amid=f"<p>{sentence}</p>"))


PAGE = f"<!DOCTYPE html><html><head><title>{HEAD}</title>%s</head><body>%s</body></html>"
LONG = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD, FOURTH))


@pytest.mark.parametrize(
    "around",
    [
        "<form id=aspnetForm action=/x><h1>{head}</h1><div>{text}</div></form>",
        "<div id=app></div><noscript><h1>{head}</h1><div>{text}</div></noscript>",
        "<div style='display: none' id=page><h1>{head}</h1><div>{text}</div></div>",
        "<div hidden><h1>{head}</h1><article>{text}</article></div><p>One moment, please.</p>",
    ],
)
def test_a_page_that_hides_its_story_until_its_scripts_have_run_is_read(around: str) -> None:
    data = (PAGE % ("", around.format(head=HEAD, text=LONG))).encode()
    assert extract(data).text.splitlines() == [f"# {HEAD}", FIRST, SECOND, THIRD, FOURTH]


def test_a_story_that_is_in_the_json_ld_alone_is_read() -> None:
    data = json.dumps(
        {"@type": "NewsArticle", "headline": HEAD, "articleBody": BODY, "correction": "Correction: The pier lost a fifth of its planks."}
    )
    text = extract((PAGE % (f'<script type="application/ld+json">{data}</script>', "<div id=app></div>")).encode()).text
    assert text.startswith(f"# {HEAD}\n{FIRST}")
    assert FOURTH in text
    assert text.endswith("Correction: The pier lost a fifth of its planks. {.notice}\n")


@pytest.mark.parametrize(
    "body",
    ["<form><p>Log in to read on.</p></form>", "<noscript>Turn on scripts.</noscript>"],
)
def test_an_error_page_is_no_story(body: str) -> None:
    with pytest.raises(UsageError, match="no article found"):
        extract((PAGE % ("", body)).encode())
