"""Any git repository of texts can be read, and is not written to."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from audit import archive
from audit.archive.git import Repository
from audit.archive.objects import Objects
from audit.errors import ArchiveError, UsageError
from audit.model import Snapshot
from tests.git_repo import Repo, at, git


def told(path: Path, **options: object) -> dict[str, list[tuple[float, str]]]:
    """Every article with the hours and first lines of its captures."""
    start = at(0)
    return {
        series.article: [
            ((s.captured_at - start).total_seconds() / 3600, s.text.partition("\n")[0]) for s in series.snapshots if s.captured_at
        ]
        for series in archive.series(path, **options)  # type: ignore[arg-type]  # the options of series
    }


def codes(path: Path, **options: object) -> list[tuple[str, str]]:
    history = archive.series(path, **options)  # type: ignore[arg-type]  # the options of series
    list(history)
    return [(diagnostic.level, diagnostic.code) for diagnostic in history.diagnostics]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = Repo(tmp_path / "news")
    made.commit(0, {"bay/ferry.txt": "ferry one", "README.md": "about", "bay/photo.jpg": b"\xff\xd8\0"})
    made.commit(2, {"bay/ferry.txt": "ferry two"})
    made.commit(3, {"bay/bridge.txt": "bridge one"})
    return made


FOUND = {"bay/bridge.txt": [(3.0, "bridge one")], "bay/ferry.txt": [(0.0, "ferry one"), (2.0, "ferry two")]}


def tree(path: Path) -> list[tuple[str, int, bytes]]:
    files = (name for name in sorted(path.rglob("*")) if name.is_file())
    return [(str(name), os.stat(name).st_mtime_ns, name.read_bytes()) for name in files]


def test_a_repository_of_texts_is_read_and_not_written_to(repo: Repo) -> None:
    before = tree(repo.path)
    assert archive.kind(repo.path) == "git"
    assert archive.is_archive(repo.path)
    assert told(repo.path) == FOUND
    assert codes(repo.path) == []
    assert [one.captures for one in archive.articles(repo.path)] == [1, 2]
    assert tree(repo.path) == before
    assert not [name for name in os.listdir(repo.path.parent) if name != "news"]


def test_a_source_can_be_shown_by_git(repo: Repo) -> None:
    for series in archive.series(repo.path):
        for snapshot in series.snapshots:
            assert git(repo.path, "show", snapshot.source).decode() == snapshot.text


def test_work_tree_bare_worktree_submodule_and_clone_read_alike(repo: Repo, tmp_path: Path) -> None:
    git(repo.path, "checkout", "-q", "-f", "main")
    git(tmp_path, "clone", "-q", "--bare", "news", "bare")
    git(tmp_path, "clone", "-q", "--bare", "news", "odd")
    git(tmp_path / "odd", "config", "--unset", "core.bare")
    git(tmp_path, "clone", "-q", "news", "clone")
    git(repo.path, "worktree", "add", "-q", str(tmp_path / "tree"), "--detach", "main")
    outer = Repo(tmp_path / "outer")
    git(outer.path, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(repo.path), "inner")
    git(tmp_path, "clone", "-q", "--shared", "news", "borrowing")
    for name in ("news", "bare", "odd", "clone", "tree", "outer/inner", "news/.git", "borrowing"):
        assert told(tmp_path / name) == FOUND, name


def test_a_sha256_repository_reads_like_any_other(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news", "--object-format=sha256")
    repo.commit(0, {"a.txt": "one"})
    repo.commit(1, {"a.txt": "two"})
    assert told(repo.path) == {"a.txt": [(0.0, "one"), (1.0, "two")]}


def test_a_shallow_clone_is_read_and_said_to_be_partial(repo: Repo, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repo.path}", "shallow")
    assert told(tmp_path / "shallow") == {"bay/bridge.txt": [(3.0, "bridge one")], "bay/ferry.txt": [(3.0, "ferry two")]}
    assert codes(tmp_path / "shallow") == [("error", "shallow")]


def test_texts_left_out_of_a_partial_clone_are_never_fetched(repo: Repo, tmp_path: Path) -> None:
    git(repo.path, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--bare", "--filter=blob:none", f"file://{repo.path}", "partial")
    before = tree(tmp_path / "partial")
    assert told(tmp_path / "partial") == {}
    assert codes(tmp_path / "partial") == [("error", "missing-text")] * 3
    assert tree(tmp_path / "partial") == before


def test_history_is_read_along_first_parents(repo: Repo) -> None:
    main = git(repo.path, "rev-parse", "main").decode().strip()
    side = repo.commit(4, {"bay/ferry.txt": "ferry draft"}, branch="side", parents=main)
    side = repo.commit(5, {"bay/ferry.txt": "ferry merged"}, branch="side")
    repo.commit(6, {"bay/ferry.txt": "ferry merged"}, parents=f"{main} {side}")
    assert told(repo.path)["bay/ferry.txt"] == [(0.0, "ferry one"), (2.0, "ferry two"), (6.0, "ferry merged")]


def test_a_renamed_article_keeps_its_history(repo: Repo) -> None:
    repo.commit(4, {"bay/ferry.txt": None, "bay/2026/ferry.txt": "ferry two"})
    repo.commit(5, {"bay/2026/ferry.txt": "ferry three"})
    found = told(repo.path)
    assert found["bay/2026/ferry.txt"] == [(0.0, "ferry one"), (2.0, "ferry two"), (5.0, "ferry three")]
    assert "bay/ferry.txt" not in found


def test_an_article_that_was_deleted_and_came_back_is_one_series(repo: Repo) -> None:
    repo.commit(4, {"bay/ferry.txt": None})
    repo.commit(6, {"bay/ferry.txt": "ferry is back"})
    assert told(repo.path)["bay/ferry.txt"] == [(0.0, "ferry one"), (2.0, "ferry two"), (6.0, "ferry is back")]


def test_a_reading_that_was_broken_off_leaves_nothing_to_the_next(repo: Repo) -> None:
    with Objects(Repository(repo.path)) as objects:
        names = [f"HEAD:bay/{name}.txt" for name in ("ferry", "bridge", "ferry")]
        assert next(objects.read(names)) == b"ferry two"
        assert list(objects.read(names[1:])) == [b"bridge one", b"ferry two"]


def test_odd_paths_are_read(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    names = ["a b.txt", 'quo"te.txt', "-option.txt", "line\nbreak.txt", "été.txt", b"caf\xe9.txt", ":(glob)x.txt", "tab\t.txt"]
    repo.commit(0, {name: f"text {n}" for n, name in enumerate(names)})
    found = told(repo.path)
    assert sorted(text for captures in found.values() for _, text in captures) == [f"text {n}" for n in range(len(names))]
    assert "caf\\xe9.txt" in found


def test_links_and_submodules_are_passed_over_and_said(tmp_path: Path, repo: Repo) -> None:
    (repo.path / "link.txt").symlink_to("/etc/passwd")
    git(repo.path, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},inner")
    git(repo.path, "add", "link.txt")
    git(repo.path, "commit", "-q", "-m", "odd")
    assert "link.txt" not in told(repo.path)
    assert sorted(codes(repo.path)) == [("note", "link"), ("warning", "submodule")]


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"latin.txt": "café".encode("cp1252"), "binary.txt": b"a\0b", "bom.txt": b"\xef\xbb\xbfbom\r\nline", "empty.txt": ""})
    repo.commit(1, {"big.txt": b"version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 5\n"})
    assert told(repo.path) == {"bom.txt": [(0.0, "bom")], "empty.txt": [(0.0, "")], "latin.txt": [(0.0, "café")]}
    assert sorted(codes(repo.path)) == [("error", "lfs-pointer"), ("warning", "not-text"), ("warning", "not-utf-8")]


def test_commits_out_of_order_are_sorted_and_said(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    for hour, text in ((0, "one"), (9, "three"), (5, "two")):
        repo.commit(hour, {"a.txt": text})
    assert told(repo.path) == {"a.txt": [(0.0, "one"), (5.0, "two"), (9.0, "three")]}
    assert codes(repo.path) == [("note", "out-of-order")]


def test_an_article_is_known_again_after_commits_to_others(repo: Repo) -> None:
    def keys() -> dict[str, bytes]:
        history = archive.series(repo.path)
        return {article: history.key(article) for article in history.articles}

    before = keys()
    repo.commit(5, {"bay/bridge.txt": "bridge two"})
    repo.commit(6, {"README.md": "more about"})
    after = keys()
    assert after["bay/ferry.txt"] == before["bay/ferry.txt"]
    assert after["bay/bridge.txt"] != before["bay/bridge.txt"]


def test_captures_of_one_time_stay_in_the_order_of_their_commits(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    for text in ("b", "c", "a"):
        repo.commit(0, {"a.txt": text})
    assert told(repo.path) == {"a.txt": [(0.0, "b"), (0.0, "c"), (0.0, "a")]}


def test_a_branch_a_range_a_period_or_some_paths_can_be_asked_for(repo: Repo) -> None:
    first = git(repo.path, "rev-list", "--max-parents=0", "main").decode().strip()
    git(repo.path, "tag", "start", first)
    repo.commit(7, {"bay/ferry.txt": "elsewhere"}, branch="other", parents=first)
    assert told(repo.path, ref="other") == {"bay/ferry.txt": [(0.0, "ferry one"), (7.0, "elsewhere")]}
    assert told(repo.path, ref="start..main") == {**FOUND, "bay/ferry.txt": [(2.0, "ferry two")]}
    assert told(repo.path, since=at(1), until=at(3)) == {"bay/ferry.txt": [(2.0, "ferry two")]}
    assert told(repo.path, paths=["*bridge*"]) == {"bay/bridge.txt": FOUND["bay/bridge.txt"]}
    assert told(repo.path, paths=["bay/"]) == FOUND
    assert told(repo.path, articles=["bay/ferry.txt"]) == {"bay/ferry.txt": FOUND["bay/ferry.txt"]}


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "-n1", "main..gone", "main^{tree}", "HEAD:bay", "@{u}", "a b", "x..y..z"])
def test_a_ref_that_is_none_is_said(repo: Repo, ref: str) -> None:
    with pytest.raises(UsageError) as refused:
        archive.series(repo.path, ref=ref)
    assert "\n" not in str(refused.value)


def test_an_unknown_article_is_said_with_a_near_one(repo: Repo) -> None:
    with pytest.raises(UsageError, match=r"did you mean 'bay/ferry\.txt'"):
        archive.series(repo.path, ["bay/fery.txt"])


def test_a_repository_whose_head_points_nowhere_is_read_by_its_only_branch(repo: Repo) -> None:
    git(repo.path, "symbolic-ref", "HEAD", "refs/heads/gone")
    assert told(repo.path) == FOUND
    repo.commit(9, {"x.txt": "x"}, branch="other")
    with pytest.raises(UsageError, match="refs/heads/main, refs/heads/other"):
        archive.series(repo.path)


def test_what_is_no_archive_or_empty_is_said(tmp_path: Path) -> None:
    archive.create(tmp_path / "new")
    with pytest.raises(UsageError, match="without captures"):
        archive.series(tmp_path / "new")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match="no archive"):
        archive.series(tmp_path / "folder")
    with pytest.raises(UsageError, match="no such folder"):
        archive.series(tmp_path / "nowhere")
    assert not archive.is_archive(tmp_path / "folder")


def test_a_damaged_repository_is_said(repo: Repo) -> None:
    git(repo.path, "repack", "-q", "-a", "-d")
    (pack,) = (repo.path / ".git/objects/pack").glob("*.pack")
    pack.chmod(stat.S_IRUSR | stat.S_IWUSR)
    data = bytearray(pack.read_bytes())
    data[20:-20] = bytes(len(data) - 40)
    pack.write_bytes(data)
    with pytest.raises(ArchiveError) as damaged:
        list(archive.series(repo.path))
    assert "\n" not in str(damaged.value)


def test_a_clone_of_an_archive_of_ours_reads_like_the_archive(tmp_path: Path) -> None:
    archive.create(tmp_path / "news")
    archive.add(tmp_path / "news", [Snapshot("a", "two", at(5)), Snapshot("a", "one", at(1)), Snapshot("a", "two", at(7))])
    git(tmp_path, "clone", "-q", "news", "clone")
    assert told(tmp_path / "clone") == told(tmp_path / "news") == {"a": [(1.0, "one"), (5.0, "two"), (7.0, "two")]}
    assert archive.kind(tmp_path / "clone") == "audit"
    with pytest.raises(UsageError, match="--bare"):
        archive.add(tmp_path / "clone", [Snapshot("a", "x", at(9))])
