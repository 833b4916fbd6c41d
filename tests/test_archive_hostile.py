"""A repository is hostile input: nothing of it runs, nothing hangs, and nothing of the caller's environment reaches git."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audit import archive
from audit.errors import ArchiveError, AuditError
from audit.model import Snapshot
from tests.git_repo import Repo, at, git

TRAPS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "fsmonitor": ({"core.fsmonitor": "{script}"}, ("status",)),
    "hooks": ({}, ("update-ref", "refs/heads/x", "main")),
    "hooks path": ({"core.hooksPath": "{folder}"}, ("update-ref", "refs/heads/x", "main")),
    "textconv": ({"diff.trap.textconv": "{script}"}, ("log", "-p", "main")),
    "external diff": ({"diff.trap.command": "{script}"}, ("log", "-p", "--ext-diff", "main")),
    "filter": ({"filter.trap.smudge": "{script}", "filter.trap.clean": "{script}"}, ("cat-file", "--filters", "main:a.txt")),
    "signature": ({"log.showSignature": "true", "gpg.program": "{script}"}, ("log", "main")),
    "include": ({"include.path": "{folder}/included"}, ("status",)),
    "ssh": ({**dict.fromkeys(("remote.o.url",), "ssh://host/x"), "core.sshCommand": "{script}"}, ("fetch", "o")),
    "promised object": (
        {"extensions.partialClone": "o", "remote.o.promisor": "true", "remote.o.url": "ssh://host/x", "core.sshCommand": "{script}"},
        ("cat-file", "-p", "main:gone.txt"),
    ),
    "external transport": (
        {"extensions.partialClone": "o", "remote.o.url": "ext::{script}", "protocol.allow": "always", "core.repositoryFormatVersion": "1"},
        ("cat-file", "-p", "main:gone.txt"),
    ),
    "alias": ({"alias.lgo": "!{script}"}, ("lgo",)),
    "trailer": ({"trailer.x.command": "{script}"}, ("interpret-trailers", "a.txt")),
}
"""Each trap: what the repository's config says, and a plain git command that it catches."""
SIGNED = b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n \n -----END PGP SIGNATURE-----\n\n"


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    def hung(*_: object) -> None:
        raise TimeoutError("it hangs")

    signal.signal(signal.SIGALRM, hung)
    signal.alarm(30)
    yield
    signal.alarm(0)


def script(folder: Path) -> Path:
    """A script that leaves a mark beside itself when it is run."""
    made = folder / "trap.sh"
    made.write_text(f"#!/bin/sh\ntouch '{folder}/ran'\nexit 1\n")
    made.chmod(0o755)
    return made


def set_trap(git_dir: Path, folder: Path, config: dict[str, str]) -> None:
    trap = script(folder)
    (folder / "included").write_text(f"[core]\n\tfsmonitor = {trap}\n")
    for place in (git_dir / "hooks", folder):
        place.mkdir(exist_ok=True)
        for hook in ("reference-transaction", "post-checkout", "post-index-change", "pre-auto-gc"):
            (place / hook).write_text(trap.read_text())
            (place / hook).chmod(0o755)
    (git_dir / "info").mkdir(exist_ok=True)
    (git_dir / "info" / "attributes").write_text("* diff=trap filter=trap\n")
    for key, value in config.items():
        git(git_dir, "config", "--file", "config", key, value.format(script=trap, folder=folder))


@pytest.mark.parametrize("name", TRAPS)
def test_nothing_of_a_strangers_repository_runs(tmp_path: Path, name: str) -> None:
    config, caught = TRAPS[name]
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one", "gone.txt": "gone"})
    signed = git(repo.path, "cat-file", "commit", "main").replace(
        b"\n\n", b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n \n -----END PGP SIGNATURE-----\n\n", 1
    )
    commit = git(repo.path, "hash-object", "-t", "commit", "-w", "--stdin", data=signed).decode().strip()
    git(repo.path, "update-ref", "refs/heads/main", commit)
    (repo.path / "a.txt").write_text("one")
    gone = git(repo.path, "rev-parse", "main:gone.txt").decode().strip()
    (repo.path / ".git/objects" / gone[:2] / gone[2:]).unlink()
    traps = tmp_path / "traps"
    traps.mkdir()
    set_trap(repo.path / ".git", traps, config)
    git(repo.path, *caught, check=False)
    assert (traps / "ran").exists(), "the trap does not work: this test would prove nothing"
    (traps / "ran").unlink()

    assert archive.kind(repo.path) == "git"
    history = archive.series(repo.path)
    assert [series.article for series in history] == ["a.txt"]
    assert [diagnostic.code for diagnostic in history.diagnostics] == ["missing-text"]
    assert len(list(archive.articles(repo.path))) == 2
    assert not (traps / "ran").exists()


def test_nothing_of_a_planted_archive_runs_when_it_is_written_to(tmp_path: Path) -> None:
    path, traps = tmp_path / "news", tmp_path / "traps"
    archive.create(path)
    archive.add(path, [Snapshot("a", "one", at(0))])
    traps.mkdir()
    config = {key: value for each, _ in TRAPS.values() for key, value in each.items() if not key.startswith("extensions")}
    set_trap(path, traps, config)
    git(path, "update-ref", "refs/heads/x", "main", check=False)
    assert (traps / "ran").exists()
    (traps / "ran").unlink()
    archive.add(path, [Snapshot("a", "two", at(2)), Snapshot("a", "old", at(1))])
    assert [snapshot.text for series in archive.series(path) for snapshot in series.snapshots] == ["one", "old", "two"]
    assert not (traps / "ran").exists()


def test_the_callers_environment_does_not_reach_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    trap = script(tmp_path)
    settings = {
        "GIT_DIR": "/nonexistent",
        "GIT_WORK_TREE": "/nonexistent",
        "GIT_OBJECT_DIRECTORY": "/nonexistent",
        "GIT_NAMESPACE": "other",
        "GIT_CEILING_DIRECTORIES": "/",
        "GIT_EXTERNAL_DIFF": str(trap),
        "GIT_SSH_COMMAND": str(trap),
        "GIT_PAGER": str(trap),
        "GIT_TRACE": str(tmp_path / "trace"),
        "GIT_TRACE2": str(tmp_path / "trace"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.abbrev",
        "GIT_CONFIG_VALUE_0": "nonsense",
        "GIT_CONFIG_PARAMETERS": "'core.abbrev=nonsense'",
        "GIT_REPLACE_REF_BASE": "refs/x/",
        "LC_ALL": "de_DE.UTF-8",
        "TZ": "Asia/Tokyo",
        "HOME": str(tmp_path),
    }
    (tmp_path / ".gitconfig").write_text("[core]\n\tabbrev = nonsense\n")
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    (series,) = archive.series(repo.path)
    assert (series.snapshots[0].captured_at, series.snapshots[0].text) == (at(0), "one")
    archive.create(tmp_path / "ours")
    archive.add(tmp_path / "ours", [Snapshot("a", "one", at(0))])
    assert len(list(archive.series(tmp_path / "ours"))) == 1
    assert not (tmp_path / "trace").exists()
    assert not (tmp_path / "ran").exists()


def test_replaced_objects_and_grafts_change_nothing(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    first = repo.commit(0, {"a.txt": "one"})
    second = repo.commit(1, {"a.txt": "two"})
    other = git(repo.path, "hash-object", "-w", "--stdin", data=b"forged").decode().strip()
    git(repo.path, "replace", git(repo.path, "rev-parse", "main:a.txt").decode().strip(), other)
    (repo.path / ".git" / "info").mkdir(exist_ok=True)
    (repo.path / ".git" / "info" / "grafts").write_text(f"{second}\n")
    assert git(repo.path, "show", "main:a.txt") == b"forged"
    (series,) = archive.series(repo.path)
    assert [(s.text, s.source.split(":")[0]) for s in series.snapshots] == [("one", first), ("two", second)]


def test_a_repository_of_another_user_is_read(tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give a repository away")
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    subprocess.run(["chown", "-R", "12345:12345", str(repo.path)], check=True)
    plain = subprocess.run(["git", "-C", str(repo.path), "log"], capture_output=True, text=True)
    assert "dubious ownership" in plain.stderr
    assert [series.article for series in archive.series(repo.path)] == ["a.txt"]


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize(
    "name",
    ["objects/pack/pack-1.idx", "objects/aa/" + "a" * 38, "objects/info/alternates", "refs/heads/x/y", "packed-refs", "shallow", "HEAD"],
)
def test_a_pipe_where_git_wants_a_file_is_said_and_does_not_hang(tmp_path: Path, name: str) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    pipe(repo.path / ".git" / name)
    with pytest.raises(ArchiveError) as refused:
        list(archive.series(repo.path))
    assert "\n" not in str(refused.value)


def test_a_pipe_in_a_store_that_is_borrowed_from_does_not_hang(tmp_path: Path) -> None:
    repo, other = Repo(tmp_path / "news"), Repo(tmp_path / "other")
    repo.commit(0, {"a.txt": "one"})
    (repo.path / ".git/objects/info/alternates").write_text(f"{other.path}/.git/objects\n{repo.path}/.git/objects\n")
    pipe(other.path / ".git/objects/pack/pack-1.idx")
    with pytest.raises(ArchiveError, match="no regular file"):
        list(archive.series(repo.path))


@pytest.mark.parametrize("name", ["config", "description", "info/exclude", "COMMIT_EDITMSG"])
def test_a_pipe_where_git_is_not_led_does_no_harm(tmp_path: Path, name: str) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    pipe(repo.path / ".git" / name)
    assert [series.article for series in archive.series(repo.path)] == ["a.txt"]


def tree_of(repo: Repo, entries: list[tuple[str, str, str]]) -> str:
    listing = "".join(f"{mode} {kind} {name}\t{number}\n" for number, (mode, kind, name) in enumerate(entries))
    return git(repo.path, "mktree", data=listing.encode()).decode().strip()


def commit_tree(repo: Repo, tree: str, message: str = "bomb") -> None:
    commit = git(repo.path, "commit-tree", tree, "-F", "-", data=message.encode()).decode().strip()
    git(repo.path, "update-ref", "refs/heads/main", commit)


def test_a_tree_that_unfolds_into_billions_of_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.git.MEMORY", 256 << 20)
    repo = Repo(tmp_path / "news")
    name = git(repo.path, "hash-object", "-w", "--stdin", data=b"x").decode().strip()
    tree = tree_of(repo, [("100644", "blob", name)] * 10)
    for _ in range(9):
        tree = tree_of(repo, [("040000", "tree", tree)] * 10)
    commit_tree(repo, tree)
    with pytest.raises(ArchiveError, match="memory"):
        archive.series(repo.path)


def test_a_commit_with_more_files_than_any_archive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.log.MOST", 50)
    repo = Repo(tmp_path / "news")
    repo.commit(0, {f"{number}.txt": "x" for number in range(51)})
    with pytest.raises(ArchiveError, match="more than 50 files"):
        archive.series(repo.path)


def test_a_tree_that_is_too_deep_is_no_crash_of_ours(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    name = git(repo.path, "hash-object", "-w", "--stdin", data=b"x").decode().strip()
    tree = tree_of(repo, [("100644", "blob", name)])
    for _ in range(300):
        tree = tree_of(repo, [("040000", "tree", tree)])
    commit_tree(repo, tree)
    assert list(archive.series(repo.path)) == []


def test_an_object_that_is_too_large_is_passed_over_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.objects.LARGEST", 1 << 20)
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one", "bomb.txt": bytes(20 << 20), "z.txt": "last"})
    repo.commit(1, {"a.txt": "two", "bomb.txt": "small"})
    history = archive.series(repo.path)
    assert [(series.article, [s.text for s in series.snapshots]) for series in history] == [
        ("a.txt", ["one", "two"]),
        ("bomb.txt", ["small"]),
        ("z.txt", ["last"]),
    ]
    assert [(d.level, d.code) for d in history.diagnostics] == [("error", "too-large")]


def test_a_message_that_does_not_end_is_refused(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"}, "word " * (1 << 18))
    with pytest.raises(ArchiveError, match="not read further"):
        archive.series(repo.path)


def forged(repo: Repo, change: Callable[[bytes], bytes]) -> None:
    commit = change(git(repo.path, "cat-file", "commit", "main"))
    name = git(repo.path, "hash-object", "-t", "commit", "-w", "--literally", "--stdin", data=commit).decode().strip()
    git(repo.path, "update-ref", "refs/heads/main", name)


@pytest.mark.parametrize("time", [b"99999999999999999999", b"-5", b"nonsense", b"18446744073709551615", b"253402300800", b""])
def test_a_commit_with_a_nonsense_time_is_no_crash(tmp_path: Path, time: bytes) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    forged(
        repo, lambda commit: commit.replace(b"author A <a@example.org> %d" % int(at(0).timestamp()), b"author A <a@example.org> " + time)
    )
    (series,) = archive.series(repo.path)
    assert [snapshot.text for snapshot in series.snapshots] == ["one"]


@pytest.mark.parametrize("ref", ["--help", "-p", "--upload-pack=touch x", "$(touch x)", "main;touch x", "main\n--help", "main\0"])
def test_an_option_in_place_of_a_ref_is_refused(tmp_path: Path, ref: str) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    with pytest.raises(AuditError) as refused:
        archive.series(repo.path, ref=ref)
    assert str(refused.value).isprintable()


def test_a_folder_named_like_an_option_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("--bare", "-x", "a\n[31m"):
        archive.create(Path(name))
        archive.add(Path(name), [Snapshot("a", "one", at(0))])
        assert len(list(archive.series(Path(name)))) == 1


FORGED = """x

Article: {article}
Captured: {captured}
Text: sha256:{text}
Raw: sha256:{raw}
"""
GOOD = {"article": "a", "captured": "2026-03-01T08:00:00Z", "text": "11" * 32, "raw": ""}


@pytest.mark.parametrize(
    "trailer",
    [
        {"article": "../../etc/passwd"},
        {"article": "a\x1b[31m"},
        {"article": ""},
        {"captured": "2026-03-01T08:00:00"},
        {"captured": "99999-01-01"},
        {"captured": "yesterday"},
        {"text": "11" * 500},
        {"text": "zz"},
        {"text": ""},
        {"raw": "11"},
    ],
)
def test_a_forged_trailer_is_no_capture_and_is_found_out(tmp_path: Path, trailer: dict[str, str]) -> None:
    path = tmp_path / "news"
    archive.create(path)
    archive.add(path, [Snapshot("a", "one", at(0))])
    message = FORGED.format(**{**GOOD, **trailer}).encode()
    when = b"A <a@example.org> 1772352000 +0000"
    stream = b"commit refs/heads/main\nauthor %s\ncommitter %s\ndata %d\n%s\nfrom refs/heads/main^0\n" % (when, when, len(message), message)
    git(path, "fast-import", "--quiet", data=stream)
    assert [[snapshot.text for snapshot in series.snapshots] for series in archive.series(path)] == [["one"]]
    assert "altered" in {diagnostic.code for diagnostic in archive.verify(path)}


def test_without_git_one_line_says_so(tmp_path: Path) -> None:
    code = "from pathlib import Path; from audit import archive; archive.create(Path('news'))"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PATH": str(tmp_path), "PYTHONPATH": os.getcwd()}, capture_output=True
    )
    assert ran.stderr.decode().strip().endswith("UsageError: git is not there; install it, or add its folder to PATH")


LEFT = """
import os, signal, sys
from pathlib import Path
from audit.archive import series
history = series(Path(sys.argv[1]))
if sys.argv[2] == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
print("ready", flush=True)
sys.stdin.read()
print(len(list(history)))
"""


def test_what_a_killed_run_left_is_removed_and_what_a_running_one_has_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "news")
    repo.commit(0, {"a.txt": "one"})
    place = tmp_path / "temporary"
    place.mkdir()
    environment = {**os.environ, "TMPDIR": str(place)}
    command = [sys.executable, "-c", LEFT, str(repo.path)]
    subprocess.run([*command, "killed"], env=environment, check=False)
    (killed,) = place.iterdir()
    stranger = place / "audit-wall-link"
    stranger.symlink_to(repo.path)
    with subprocess.Popen([*command, "running"], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        monkeypatch.setattr("audit.archive.wall.YOUNG", -1.0)
        monkeypatch.setattr(tempfile, "tempdir", str(place))
        archive.kind(repo.path)
        assert not killed.exists()
        assert stranger.is_symlink()
        assert running.communicate("", timeout=60)[0] == "1\n"
    assert list(place.iterdir()) == [stranger]
    assert repo.path.is_dir()
