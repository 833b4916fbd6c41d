"""Archives through the commands: verified, signed, and folders of series that somebody keeps in git."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Ran

Audit = Callable[..., Ran]
ROOT = Path(__file__).parent.parent


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    return subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def archive(audit: Audit, tmp_path: Path) -> Path:
    path = tmp_path / "archive"
    assert audit("init", path).code == 0
    assert audit("add", path, ROOT / "snapshots" / "water-rates").code == 0
    return path


def test_adding_what_is_there_adds_nothing_and_says_so(audit: Audit, archive: Path) -> None:
    before = git(archive, "rev-parse", "HEAD")
    ran = audit("add", archive, ROOT / "snapshots" / "water-rates")
    assert (ran.code, "nothing to add" in ran.out) == (0, True)
    assert git(archive, "rev-parse", "HEAD") == before


def test_an_archive_that_holds_is_verified(audit: Audit, archive: Path) -> None:
    ran = audit("verify", archive)
    assert (ran.code, ran.err) == (0, "")
    assert "whole and unaltered" in ran.out


def test_explaining_an_article_reads_no_other(audit: Audit, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", ".")
    for year in ("1931", "1913"):
        (tmp_path / "pier.txt").write_text(f"The pier was opened in {year} by the harbour board.\n", encoding="utf-8")
        (tmp_path / "dam.txt").write_text(f"The dam was filled in {year}.\n", encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "-q", "-m", year)
    blob = git(tmp_path, "rev-parse", "HEAD:dam.txt").strip()
    (tmp_path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    assert audit("explain", tmp_path, "dam.txt").code == 4
    ran = audit("explain", tmp_path, "pier.txt")
    assert (ran.code, "1913" in ran.out) == (0, True)


def test_a_rewritten_history_is_exit_3(audit: Audit, archive: Path) -> None:
    assert audit("verify", archive).code == 0
    git(archive, "update-ref", "refs/heads/main", "HEAD~1")
    ran = audit("verify", archive)
    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert "error" in ran.out


def test_a_signed_checkpoint_is_verified_and_a_strangers_is_not(audit: Audit, archive: Path, tmp_path: Path) -> None:
    if not shutil.which("ssh-keygen"):
        pytest.skip("ssh-keygen is not installed")
    for name in ("mine", "other"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(tmp_path / name)], check=True)
        public = (tmp_path / f"{name}.pub").read_text()
        (tmp_path / f"{name}.signers").write_text(f"audit@archive.invalid {public}")
    assert audit("sign", archive, "--key", tmp_path / "mine").code == 0
    assert audit("verify", archive, "--allowed-signers", tmp_path / "mine.signers").code == 0
    assert audit("verify", archive, "--allowed-signers", tmp_path / "other.signers").code == 3


def test_a_folder_of_series_at_the_root_of_a_repository_is_read_as_series(audit: Audit, tmp_path: Path) -> None:
    folder = tmp_path / "kept-in-git"
    shutil.copytree(ROOT / "snapshots", folder)
    git(folder.parent, "init", "-q", str(folder))
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "captures")
    plain = audit("report", ROOT / "snapshots", "-f", "csv")
    assert audit("report", folder, "-f", "csv").out == plain.out
    assert audit("check", folder).code == 1


def test_a_repository_of_saved_pages_is_read_and_compared(audit: Audit, tmp_path: Path) -> None:
    folder = tmp_path / "scraped"
    git(tmp_path, "init", "-q", str(folder))
    for page in sorted((ROOT / "snapshots" / "museum-ship").glob("*.html")):
        shutil.copy(page, folder / "museum-ship.html")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "captured")
    ran = audit("report", folder)
    assert (ran.code, ran.err) == (0, "")
    assert "[-1931-]{+1913+}" in ran.out
    assert "ACKNOWLEDGED" in ran.out


def test_a_later_added_older_capture_takes_its_place(audit: Audit, tmp_path: Path) -> None:
    path = tmp_path / "archive"
    audit("init", path)
    captures = sorted((ROOT / "snapshots" / "water-rates").glob("*.txt"))
    for capture in (captures[2], captures[0], captures[1]):
        assert audit("add", path, capture, "--article", "water-rates").code == 0
    whole = tmp_path / "whole"
    audit("init", whole)
    audit("add", whole, ROOT / "snapshots" / "water-rates")
    assert audit("report", path, "-f", "csv").out == audit("report", whole, "-f", "csv").out
    assert "older" in audit("add", path, captures[0], "--article", "water-rates", "--captured-at", "2026-03-01T00:00Z").out


def test_the_newest_text_is_at_the_tip_whatever_came_last(audit: Audit, tmp_path: Path) -> None:
    path = tmp_path / "archive"
    audit("init", path)
    captures = sorted((ROOT / "snapshots" / "water-rates").glob("*.txt"))
    for capture in reversed(captures):
        audit("add", path, capture, "--article", "water-rates")
    names = [name for name in git(path, "ls-tree", "-r", "--name-only", "HEAD").split("\n") if "water-rates" in name]
    assert "8.4%" in git(path, "show", f"HEAD:{names[0]}")
