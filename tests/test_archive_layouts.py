"""Archives that others made, each in its own layout."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from audit import archive
from audit.errors import UsageError
from audit.model import Snapshot
from tests.git_repo import Repo, at, git

BUNDLE = Path(__file__).parent.parent.parent / "shared/archives/pga-versions.bundle"
RECORDED = "\n\nThis version was recorded after extracting from snapshot 3f2a1c\n"


def one(path: Path, article: str, **options: object) -> Sequence[Snapshot]:
    (series,) = archive.series(path, [article], **options)  # type: ignore[arg-type]  # the options of series
    return series.snapshots


def test_open_terms_archive_tells_new_extractions_from_new_terms(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "versions")
    steps = [
        ("Start tracking Ferry Co Terms of Service", False),
        ("Update Ferry Co Terms of Service", False),
        ("Refilter Ferry Co Terms of Service", True),
        ("First record of Ferry Co Terms of Service", False),
        ("Record new changes of Ferry Co Terms of Service", False),
        ("Apply technical or declaration upgrade on Ferry Co Terms of Service", True),
    ]
    repo.commit(0, {"README.md": "about", "LICENSE": "free", "Ferry Co/Privacy Policy.md": "privacy"}, "Initial commit")
    for hour, (subject, _) in enumerate(steps, 1):
        repo.commit(hour, {"Ferry Co/Terms of Service.md": f"terms {hour}"}, subject + RECORDED)
    assert archive.kind(repo.path) == "open-terms-archive"
    assert archive.series(repo.path).articles == ("Ferry Co/Privacy Policy", "Ferry Co/Terms of Service")
    snapshots = one(repo.path, "Ferry Co/Terms of Service")
    assert [snapshot.technical for snapshot in snapshots] == [technical for _, technical in steps]
    assert {(snapshot.outlet, snapshot.extractor) for snapshot in snapshots} == {("Ferry Co", "text")}


def test_a_folder_of_markdown_is_not_open_terms_archive(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "notes")
    repo.commit(0, {"bay/ferry.md": "ferry"}, "Refactor the site")
    repo.commit(1, {"bay/ferry.md": "ferry 2"}, "Update bay/ferry.md")
    assert archive.kind(repo.path) == "git"
    assert [snapshot.technical for snapshot in one(repo.path, "bay/ferry.md")] == [False, False]


def test_the_real_open_terms_archive(tmp_path: Path) -> None:
    if not BUNDLE.exists():
        pytest.skip("the real archive is not here")
    git(tmp_path, "clone", "-q", "--bare", str(BUNDLE), "pga", check=False)
    git(tmp_path / "pga", "fetch", "-q", str(BUNDLE), "main:main", check=False)
    history = archive.series(tmp_path / "pga")
    seen = [snapshot.technical for series in history for snapshot in series.snapshots]
    subjects = git(tmp_path / "pga", "log", "--first-parent", "--format=%s", "main").decode().splitlines()
    assert history.kind == "open-terms-archive"
    assert (len(history.articles), len(seen)) == (133, 4841)
    assert sum(seen) == sum(subject.startswith(("Refilter", "Apply technical")) for subject in subjects) == 296
    assert [diagnostic.code for diagnostic in history.diagnostics] == ["out-of-order"]


def test_newsdiffs_months_are_one_archive(tmp_path: Path) -> None:
    name = "www.bay-news.example/2026/03/01/ferry.html"
    march, april = Repo(tmp_path / "all" / "2026-03"), Repo(tmp_path / "all" / "2026-04")
    march.commit(0, {name: "March 1\nFerry runs\nBy A. Writer\n\nIt sails at 7.\nAnd at 9.\n"}, f"Adding file {name}")
    march.commit(1, {name: "March 1\nFerry runs\nBy A. Writer\n\nIt sails at 8.\nAnd at 9.\n"}, f"Change to {name}")
    april.commit(900, {name: "April 7\nFerry stops\nBy A. Writer\n\nIt rests.\n"}, f"Adding file {name}")
    assert archive.kind(march.path) == archive.kind(tmp_path / "all") == "newsdiffs"
    assert archive.is_archive(tmp_path / "all")
    snapshots = one(tmp_path / "all", name)
    assert [snapshot.captured_at for snapshot in snapshots] == [at(0), at(1), at(900)]
    assert snapshots[1].text == "# Ferry runs\nBy A. Writer {.byline}\nMarch 1 {.timestamp}\nIt sails at 8.\nAnd at 9.\n"
    assert (snapshots[2].url, snapshots[2].outlet, snapshots[2].headline) == (f"http://{name}", "www.bay-news.example", "Ferry stops")


def test_a_folder_with_other_things_in_it_is_no_archive(tmp_path: Path) -> None:
    Repo(tmp_path / "all" / "news").commit(0, {"a.txt": "one"})
    (tmp_path / "all" / "series").mkdir()
    assert not archive.is_archive(tmp_path / "all")


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"headline": "Ferry runs", "text": "It sails.", "url": "u", "outlet": "Bay"}, "# Ferry runs\n\nIt sails."),
        (
            {"title": "Ferry runs", "body": ["It sails.", "And rests."], "link": "u", "source": "Bay"},
            "# Ferry runs\n\nIt sails.\nAnd rests.",
        ),
        ({"title": "Ferry runs", "maintext": "Ferry runs\n\nIt sails.", "url": "u", "publisher": "Bay"}, "Ferry runs\n\nIt sails."),
        ({"title": None, "content": "It sails.", "url": "u", "publication": "Bay", "outlet": 5}, "It sails."),
    ],
)
def test_one_json_file_per_article(tmp_path: Path, facts: dict[str, object], text: str) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.json": json.dumps(facts)})
    (snapshot,) = one(repo.path, "a.json")
    assert (snapshot.text, snapshot.url, snapshot.outlet) == (text, "u", "Bay")
    assert snapshot.headline == ("Ferry runs" if "Ferry runs" in text else "")


@pytest.mark.parametrize("data", ["{", "[1, 2]", '"text"', '{"text": 5}', '{"name": "config"}', '{"text": ""}', "[" * 100_000, "9" * 5000])
def test_json_that_is_no_article_is_left_out_and_said(tmp_path: Path, data: str) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.json": data})
    history = archive.series(repo.path)
    assert list(history) == []
    assert [diagnostic.code for diagnostic in history.diagnostics] == ["no-article"]


def test_front_matter_of_a_text_is_not_text(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(
        0, {"a.md": "---\ntitle: 'Ferry: it runs'\nurl: https://x.example/f\n---\n\nIt sails.\n", "b.md": "---\n\nIt sails.\n---\n"}
    )
    (snapshot,) = one(repo.path, "a.md")
    assert (snapshot.text, snapshot.headline, snapshot.url) == ("# Ferry: it runs\n\nIt sails.\n", "Ferry: it runs", "https://x.example/f")
    assert one(repo.path, "b.md")[0].text == "---\n\nIt sails.\n---\n"


def test_pages_are_given_to_the_extractor_once_per_page(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.html": "<p>one"})
    repo.commit(1, {"a.html": "<p>two"})
    repo.commit(2, {"a.html": "<p>one", "b.html": "nothing"})
    asked = []

    def extract(markup: Snapshot) -> Snapshot:
        asked.append(markup.raw)
        if not markup.raw.startswith(b"<p>"):
            raise UsageError("no article in it")
        return replace(markup, text=markup.raw[3:].decode(), extractor="p-1")

    unread = archive.series(repo.path)
    assert list(unread) == []
    assert {(d.level, d.code) for d in unread.diagnostics} == {("error", "not-extracted")}
    history = archive.series(repo.path, extract=extract)
    (series,) = history
    assert [(s.text, s.extractor) for s in series.snapshots] == [("one", "p-1"), ("two", "p-1"), ("one", "p-1")]
    assert sorted(asked) == [b"<p>one", b"<p>two", b"nothing"]
    assert [diagnostic.code for diagnostic in history.diagnostics] == ["no-article"]


def test_the_raw_captures_of_an_archive_of_ours_can_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "news"
    archive.create(path)
    pages = [b"<p>one\xff", b"", b"<b>one"]
    archive.add(path, [Snapshot("a", "one", at(hour), raw=page) for hour, page in enumerate(pages)])
    assert [snapshot.raw for snapshot in one(path, "a", raw=True)] == pages
    assert [snapshot.raw for snapshot in one(path, "a")] == [b"", b"", b""]
    assert subprocess.run(["git", "-C", str(path), "fsck", "--strict"], capture_output=True).returncode == 0
