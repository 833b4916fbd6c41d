"""Which ids an article may have."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit import archive
from audit.archive import ids
from audit.archive.ids import checked, raw_path, text_path
from audit.errors import UsageError
from audit.model import Snapshot


@pytest.mark.parametrize(
    "article",
    [
        "ferry",
        "bay-news/2026/03/ferry runs again",
        "газета/цена хлеба",
        "www.example.org/2026/a.b/c,d(e)!",
        "a-b/-c",
        'naïve/I\'m "quoted"/50%/a*b?[c]',
        "digital/legit~draft/gist~x",
        "می‌شود",
        "a\u200bb",
        "é" * 120,
        "/".join(["x" * 200] * 4),
    ],
)
def test_names_that_articles_have_are_allowed(article: str) -> None:
    assert checked(article) == article


@given(st.text(alphabet="aZ9_-./~ txTrawRWgi\u200bé\n\\:", max_size=12))
def test_an_id_that_is_allowed_at_first_sight_is_allowed_at_second(article: str) -> None:
    assert not ids._PLAIN.fullmatch(article) or not ids._problem(article)


@pytest.mark.parametrize(
    "article",
    [
        "",
        "/etc/passwd",
        "..",
        "a/../b",
        "a/..",
        ".",
        "a/./b",
        "a//b",
        "a/",
        ".git",
        "a/.git/config",
        ".GIT/x",
        ".Git\u200c/x",
        "\u200d.git",
        "git~1",
        "GIT~2/x",
        "gi7eba~1",
        ".gitattributes",
        "a/.hidden",
        "a\\b",
        "a\0b",
        "a\nb",
        "a\x1b[31m",
        "a\x7f",
        "a\u202eb",
        "a\u2028b",
        "a\ud800",
        "--upload-pack=x",
        "-x",
        "a.",
        "a /b",
        " a",
        "ferry.txt",
        "a.TXT/b",
        "x" * 252,
        "é" * 126,
        "/".join(["x" * 200] * 5),
    ],
)
def test_names_that_could_leave_the_archive_or_mislead_are_refused(article: str) -> None:
    with pytest.raises(UsageError) as refused:
        checked(article)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 250


@pytest.mark.parametrize(
    ("first", "second"), [("Bay/Ferry", "bay/ferry"), ("caf\u00e9", "cafe\u0301"), ("STRASSE", "straße"), ("Ångström", "ångström")]
)
def test_a_twin_of_an_id_that_is_there_is_refused(tmp_path: Path, first: str, second: str) -> None:
    archive.create(tmp_path / "news")
    archive.add(tmp_path / "news", [Snapshot(first, "one")])
    with pytest.raises(UsageError, match="same name"):
        archive.add(tmp_path / "news", [Snapshot(second, "one")])


def test_the_id_can_be_read_off_the_path_and_folders_stay_small() -> None:
    paths = {text_path(f"article-{n}") for n in range(5000)}
    assert len({path.rsplit("/", 1)[0] for path in paths}) > 4500
    assert text_path("a/b").startswith("articles/")
    assert text_path("a/b").endswith("/a/b.txt")
    assert raw_path("a/b").replace("raw/", "articles/")[:-4] == text_path("a/b")[:-4]
