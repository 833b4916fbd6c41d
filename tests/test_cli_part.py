"""Part of an archive: a revision, a stretch of time, some articles; and what ``--since`` means where."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

from tests.git_repo import Repo, git

Audit = Callable[..., Ran]


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """Two articles of somebody's repository; the ferry's year changes at 10:00, the bridge's at 12:00, each without a word."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    repo = Repo(tmp_path / "news")
    ferry, bridge = (f"The {name} was built in {{}}.\n".format for name in ("ferry", "bridge"))
    repo.commit(0, {"bay/ferry.txt": ferry(1998), "hill/bridge.txt": bridge(1931)})
    repo.commit(2, {"bay/ferry.txt": ferry(1989)})
    git(repo.path, "tag", "ten")
    repo.commit(4, {"hill/bridge.txt": bridge(1913)})
    return repo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same as a folder of series."""
    for name, years in {"bay/ferry": {8: 1998, 10: 1989}, "hill/bridge": {8: 1931, 12: 1913}}.items():
        for hour, year in years.items():
            file = tmp_path / "series" / name / f"2026-03-01T{hour:02}0000Z.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"The {name[4:].strip('/')} was built in {year}.\n")
    return tmp_path / "series"


def changed(audit: Audit, *arguments: object) -> list[str]:
    """The articles with a correction in a report."""
    ran = audit("report", *arguments, "-f", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)["articles"]
    return [article["id"].removesuffix(".txt") for article in found if any(c["label"] == "correction" for c in article["changes"])]


BOTH = ["bay/ferry", "hill/bridge"]
PARTS = {
    (): BOTH,
    ("--until", "2026-03-01T11:00Z"): BOTH[:1],
    ("--since", "2026-03-01T11:00Z"): BOTH[1:],
    ("--since", "2026-03-01T09:00Z", "--until", "2026-03-01T11:00Z"): BOTH[:1],
    ("--path", "bay"): BOTH[:1],
    ("--path", "*bri*"): BOTH[1:],
    ("--path", "*/f*", "--path", "hill/"): BOTH,
}


@pytest.mark.parametrize("part", PARTS, ids=" ".join)
def test_a_report_is_about_the_part_that_was_asked_for(audit: Audit, news: Repo, folder: Path, part: tuple[str, ...]) -> None:
    assert changed(audit, news.path, *part) == PARTS[part]
    assert changed(audit, folder, *part) == PARTS[part]


def test_a_revision_is_read_as_it_was(audit: Audit, news: Repo) -> None:
    assert changed(audit, news.path, "--ref", "ten") == ["bay/ferry"]
    assert changed(audit, news.path, "--ref", "ten..main") == []
    assert "1989" in audit("diff", news.path, "bay/ferry.txt", "--ref", "ten").out
    assert audit("diff", news.path, "hill/bridge.txt", "--ref", "ten").code == 2, "one version and nothing to compare"


def test_since_looks_at_what_happened_and_not_only_at_what_was_captured(audit: Audit, news: Repo) -> None:
    """The bridge's change at 12:00 is against its capture of 08:00, which is before ``--since``."""
    assert changed(audit, news.path, "--since", "2026-03-01T11:30Z") == ["hill/bridge"]
    assert audit("check", news.path, "--since", "2026-03-01T11:30Z").out.count("fails") == 1
    ran = audit("check", news.path, "--since", "2026-03-02")
    assert (ran.code, ran.out) == (0, "audit: the policy holds\n"), "nothing happened since, and that is no mistake"


def test_a_check_judges_the_part_that_was_asked_for(audit: Audit, news: Repo) -> None:
    assert [audit("check", news.path, *part).out.count("fails") for part in ((), ("--path", "bay"), ("--ref", "ten"))] == [2, 1, 1]


def test_a_log_lists_the_captures_of_the_part(audit: Audit, news: Repo, folder: Path) -> None:
    for path in (news.path, folder):
        assert [line.split()[1] for line in audit("log", path).out.splitlines()] == ["2", "2"]
        assert [line.split()[:2] for line in audit("log", path, "--until", "2026-03-01T09:00Z", "--path", "hill").out.splitlines()] == [
            ["hill/bridge" + (".txt" if path == news.path else ""), "1"]
        ]
        assert audit("log", path, "--since", "2026-03-01T12:00Z").out.count("1 capture") == 1


def test_a_list_of_articles_reads_no_text(audit: Audit, news: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.history.Objects", None)
    assert audit("log", news.path).out == (
        "bay/ferry.txt  2 captures, 2 versions, 2026-03-01 08:00 to 2026-03-01 10:00\n"
        "hill/bridge.txt  2 captures, 2 versions, 2026-03-01 08:00 to 2026-03-01 12:00\n"
    )


def test_notices_since_a_time_are_those_first_seen_then(audit: Audit, news: Repo) -> None:
    news.commit(6, {"bay/ferry.txt": "The ferry was built in 1989.\n\nCorrection: An earlier version gave the wrong year.\n"})
    assert "correction" in audit("notices", news.path, "--since", "2026-03-01T13:00Z").out
    assert audit("notices", news.path, "--since", "2026-03-01T15:00Z").out == "no notices found\n"
    assert audit("notices", news.path, "--until", "2026-03-01T13:00Z").out == "no notices found\n"
    assert audit("notices", news.path, "--path", "hill").out == "no notices found\n"


def test_sentences_of_a_part_are_written(audit: Audit, news: Repo, tmp_path: Path) -> None:
    ran = audit("newsedits", news.path, "--path", "hill", "-o", tmp_path / "sentences.db")
    assert ran.out.endswith("the sentences of 1 articles\n")


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (("--ref", "nowhere"), "there is no commit nowhere"),
        (("--since", "yesterday"), "yesterday"),
        (("--until", "soon"), "soon"),
        (("--path", "river/*"), "no article like river/*"),
        (("--since", "2026-03-02", "--until", "2026-03-01"), "nothing lies between"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
@pytest.mark.parametrize("command", ["report", "check", "log", "notices"])
def test_a_part_that_is_not_there_is_one_clear_line(audit: Audit, news: Repo, command: str, part: tuple[str, ...], words: str) -> None:
    ran = audit(command, news.path, *part)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err


def test_a_folder_of_series_has_no_revisions(audit: Audit, folder: Path) -> None:
    ran = audit("report", folder, "--ref", "main")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--ref" in ran.err
    assert "no article like river/*" in audit("report", folder, "--path", "river/*").err
    file = next(folder.rglob("*.txt"))
    assert "--ref" in audit("notices", file, "--ref", "main").err
