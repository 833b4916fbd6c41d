"""Whoever alters an archive is found out."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from audit import archive
from audit.errors import UsageError
from audit.model import Snapshot
from tests.git_repo import Repo, at, git

CAPTURES = [
    Snapshot("a", "one", at(0), "https://a.example", "Bay", "A", raw=b"<p>one"),
    Snapshot("b", "bee", at(1)),
    Snapshot("a", "two", at(3), "https://a.example", "Bay", "A", raw=b"<p>two"),
    Snapshot("a", "between", at(2)),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive of four captures that came in two batches, one of them late."""
    archive.create(tmp_path / "news")
    archive.add(tmp_path / "news", CAPTURES[:2])
    archive.add(tmp_path / "news", CAPTURES[2:])
    return tmp_path / "news"


def codes(path: Path, **options: Path) -> list[tuple[str, str]]:
    return [(diagnostic.level, diagnostic.code) for diagnostic in archive.verify(path, **options)]


def forge(path: Path, old: bytes, new: bytes) -> None:
    """Rewrites the whole history as a forger would: each ``old`` in its stream becomes ``new``, which is as long."""
    stream = git(path, "fast-export", "--signed-tags=strip", "main")
    assert old in stream
    assert len(old) == len(new)
    git(path, "fast-import", "--quiet", "--force", data=stream.replace(old, new))


def forge_quietly(path: Path, old: bytes, new: bytes) -> None:
    """The same by somebody who knows what the archive keeps beside its history."""
    forge(path, old, new)
    (path / "audit.heads").unlink()


def test_an_archive_that_nobody_touched_holds(path: Path) -> None:
    assert codes(path) == []
    archive.add(path, [Snapshot("c", "see", at(9), technical=True, extractor="page 2"), Snapshot("c", "---\n\nsee", at(-9))])
    assert codes(path) == []


def test_a_text_that_was_altered_is_named(path: Path) -> None:
    forge_quietly(path, b"\n\nbee\n", b"\n\nwsp\n")
    found = archive.verify(path)
    assert {diagnostic.code for diagnostic in found if diagnostic.level == "error"} == {"altered"}
    assert any("capture of b holds another text" in diagnostic.message for diagnostic in found)
    assert any("the tip holds another text of b" in diagnostic.message for diagnostic in found)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"<p>one", b"<p>ONE", "another raw capture"),
        (b"author audit <audit@archive.invalid> 1772", b"author audit <audit@archive.invalid> 1771", "dated otherwise"),
        (b"outlet: Bay", b"outlet: Sea", "other facts in its file"),
        (b"Captured: 2026-03-01T09", b"Captured: 2026-03-01T19", "dated otherwise"),
        (b"The newest texts put back", b"The newest texts put b@ck", "audit did not make"),
    ],
)
def test_a_fact_that_was_altered_is_named(path: Path, old: bytes, new: bytes, words: str) -> None:
    forge_quietly(path, old, new)
    assert any(words in diagnostic.message for diagnostic in archive.verify(path) if diagnostic.level == "error")


def test_a_file_that_no_capture_brought_in_is_named(path: Path) -> None:
    stream = b"commit refs/heads/main\ncommitter audit <audit@archive.invalid> 5 +0000\ndata 3\nnew\nfrom refs/heads/main^0\n"
    git(path, "fast-import", "--quiet", data=stream + b"M 100644 inline articles/00/00/x.txt\ndata 1\nx\n")
    messages = [(diagnostic.code, diagnostic.message) for diagnostic in archive.verify(path)]
    assert ("stray-file", "a file that no capture brought in") in messages
    assert any("audit did not make" in message for _, message in messages)


def test_a_history_that_was_cut_off_is_named_commit_by_commit(path: Path) -> None:
    git(path, "update-ref", "refs/heads/main", "main~2")
    lost = [diagnostic for diagnostic in archive.verify(path) if diagnostic.code == "rewritten"]
    assert [diagnostic.message.split(" was in")[0] for diagnostic in lost] == ["the capture of a at 2026-03-01 10:00:00Z"]
    git(path, "update-ref", "refs/heads/main", "main~1")
    lost = [diagnostic for diagnostic in archive.verify(path) if diagnostic.code == "rewritten"]
    assert [diagnostic.message.split(" was in")[0][-20:] for diagnostic in lost] == ["2026-03-01 10:00:00Z", "2026-03-01 11:00:00Z"]
    for diagnostic in lost:
        assert git(path, "cat-file", "-t", diagnostic.where).decode().strip() == "commit"


def test_a_history_that_was_rewritten_is_named_also_when_its_objects_are_gone(path: Path) -> None:
    forge(path, b"\n\nbee\n", b"\n\nwsp\n")
    assert {"rewritten", "altered"} <= {code for _, code in codes(path)}
    git(path, "reflog", "expire", "--expire=now", "--all")
    git(path, "gc", "-q", "--prune=now")
    gone = [diagnostic.message for diagnostic in archive.verify(path) if diagnostic.code == "rewritten"]
    assert any("the commit is gone" in message for message in gone)


def test_adding_to_a_rewritten_history_says_so_and_does_not_hide_it(path: Path) -> None:
    git(path, "update-ref", "refs/heads/main", "main~2")
    added = archive.add(path, [Snapshot("c", "see", at(9))])
    assert [diagnostic.code for diagnostic in added.diagnostics] == ["rewritten"]
    assert ("error", "rewritten") in codes(path)
    assert archive.add(path, [Snapshot("c", "sea", at(10))]).diagnostics == ()


def test_a_missing_or_damaged_object_is_named(path: Path) -> None:
    git(path, "unpack-objects", "-q", data=b"", check=False)
    for pack in list((path / "objects/pack").glob("*.pack")):
        data = pack.read_bytes()
        for file in (path / "objects/pack").glob(f"{pack.stem}.*"):
            file.unlink()
        git(path, "unpack-objects", "-q", data=data)
    name = git(path, "rev-parse", "main:ARCHIVE.md").decode().strip()
    (path / "objects" / name[:2] / name[2:]).unlink()
    assert ("error", "damaged") in codes(path)


def test_a_rewritten_text_is_said_when_it_is_read(path: Path) -> None:
    forge_quietly(path, b"\n\nbee\n", b"\n\nwsp\n")
    history = archive.series(path)
    list(history)
    assert [diagnostic.code for diagnostic in history.diagnostics] == ["altered-text"]


def test_of_other_repositories_only_the_objects_are_checked(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "other")
    repo.commit(0, {"a.txt": "one"})
    assert codes(repo.path) == [("note", "foreign")]
    with pytest.raises(UsageError):
        archive.verify(tmp_path)
    archive.create(tmp_path / "new")
    with pytest.raises(UsageError):
        archive.verify(tmp_path / "new")


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, Path, Path]:
    """An editor's key, a stranger's key, and the file that allows the editor's."""
    for name in ("editor", "stranger"):
        made = subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(tmp_path / name)], check=False)
        if made.returncode:
            pytest.skip("no ssh-keygen here")
    allowed = tmp_path / "allowed"
    allowed.write_text("editor@bay.example " + (tmp_path / "editor.pub").read_text())
    return tmp_path / "editor", tmp_path / "stranger", allowed


def test_a_signed_checkpoint_holds_and_outlives_later_captures(path: Path, keys: tuple[Path, Path, Path]) -> None:
    editor, _, allowed = keys
    assert codes(path, allowed_signers=allowed) == [("error", "unsigned")]
    name = archive.sign(path, editor)
    assert re.fullmatch(r"checkpoint/\d{9}-[0-9a-f]{12}", name)
    assert codes(path, allowed_signers=allowed) == []
    archive.add(path, [Snapshot("c", "see", at(9))])
    assert codes(path, allowed_signers=allowed) == []
    with pytest.raises(UsageError, match="signed already"):
        archive.sign(path, editor) and archive.sign(path, editor)


def test_a_strangers_signature_and_a_rewritten_history_do_not_hold(path: Path, keys: tuple[Path, Path, Path]) -> None:
    editor, stranger, allowed = keys
    archive.sign(path, stranger)
    assert ("error", "bad-signature") in codes(path, allowed_signers=allowed)
    archive.add(path, [Snapshot("c", "see", at(9))])
    archive.sign(path, editor)
    forge_quietly(path, b"\n\nbee\n", b"\n\nwsp\n")
    assert ("error", "rewritten") in codes(path, allowed_signers=allowed)


def test_a_repository_that_is_not_ours_is_not_signed(tmp_path: Path, keys: tuple[Path, Path, Path]) -> None:
    repo = Repo(tmp_path / "other")
    repo.commit(0, {"a.txt": "one"})
    before = sorted(repo.path.rglob("*"))
    with pytest.raises(UsageError, match="did not make"):
        archive.sign(repo.path, keys[0])
    assert sorted(repo.path.rglob("*")) == before


def test_a_key_that_cannot_sign_is_said(path: Path, tmp_path: Path) -> None:
    (tmp_path / "nokey").write_text("no key")
    with pytest.raises(UsageError, match="cannot sign"):
        archive.sign(path, tmp_path / "nokey")
    with pytest.raises(UsageError, match="allowed signers"):
        archive.verify(path, allowed_signers=tmp_path / "missing")
