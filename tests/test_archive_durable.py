"""Acknowledged means kept: writers at once, writers killed at any moment, a full disk."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from audit import archive
from audit.archive.lock import lock
from audit.errors import UsageError
from audit.model import Snapshot
from tests.archive_writer import START, snapshots

WRITER = [sys.executable, "-m", "tests.archive_writer"]
ROUNDS = int(os.environ.get("AUDIT_KILL_ROUNDS", "6"))  # 50 and more by hand: AUDIT_KILL_ROUNDS=50 pytest tests/test_archive_durable.py
SIZE = 20


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    archive.create(tmp_path / "news")
    return tmp_path / "news"


def writer(path: Path, name: str, turn: int, *batches: int, start: list[str] = WRITER) -> subprocess.Popen[str]:
    arguments = [str(path), name, str(turn), str(SIZE), *map(str, batches)]
    return subprocess.Popen([*start, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def assert_all_there(path: Path, acknowledged: list[str]) -> None:
    found = {(series.article, snapshot.captured_at, snapshot.text) for series in archive.series(path) for snapshot in series.snapshots}
    for batch in acknowledged:
        name, number = batch.rsplit("/", 1)
        for one in snapshots(name, int(number), SIZE):
            assert (one.article, one.captured_at, one.text) in found, batch


def assert_sound(path: Path) -> None:
    sound = subprocess.run(["git", "-C", str(path), "fsck", "--full", "--strict", "--no-dangling"], capture_output=True, text=True)
    assert (sound.returncode, sound.stdout, sound.stderr) == (0, "", "")
    assert [name.name for name in path.rglob("*") if re.search(r"tmp|\.lock$", name.name) and name.name != "audit.lock"] == []


@pytest.mark.parametrize("number", [2, 8])
def test_writers_at_once_lose_nothing(empty: Path, number: int) -> None:
    writers = [writer(empty, f"writer{n}", 0, 3) for n in range(number)]
    said = [process.communicate(timeout=120) for process in writers]
    assert [process.returncode for process in writers] == [0] * number, said
    acknowledged = [line for out, _ in said for line in out.split()]
    assert len(acknowledged) == 3 * number
    assert_all_there(empty, acknowledged)
    assert_sound(empty)


@pytest.mark.parametrize("whole_group", [False, True], ids=["python", "python and git"])
def test_a_killed_writer_loses_nothing_and_leaves_nothing(empty: Path, whole_group: bool) -> None:
    moments = random.Random(11)
    acknowledged = []
    for turn in range(ROUNDS):
        process = writer(empty, "victim", turn)
        said: list[str] = []
        first = threading.Event()

        def listen(process: subprocess.Popen[str] = process, said: list[str] = said, first: threading.Event = first) -> None:
            for line in process.stdout or ():
                said.append(line.strip())
                first.set()

        listener = threading.Thread(target=listen)
        listener.start()
        first.wait(60)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=moments.random() * 0.3)
        (os.killpg if whole_group else os.kill)(process.pid, signal.SIGKILL)
        process.wait()
        listener.join()
        acknowledged += said
    assert len(acknowledged) >= ROUNDS
    archive.add(empty, [Snapshot("after", "the next run works", START)])
    assert_all_there(empty, acknowledged)
    assert_sound(empty)


def test_a_batch_that_ends_after_a_checkpoint_leaves_the_newest_text_at_the_tip(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audit.archive.batch.CHECKPOINT", 3)

    def batch() -> Iterator[Snapshot]:
        for hour, text in ((5, "newest"), (1, "oldest"), (2, "older")):
            yield Snapshot("a", text, START + timedelta(hours=hour))
        subprocess.run(["git", "-C", str(empty), "rev-parse", "--verify", "-q", "main"], capture_output=True, check=True)
        yield Snapshot("../out", "", START)

    with pytest.raises(UsageError, match="dot"):
        archive.add(empty, batch())
    (series,) = archive.series(empty)
    assert [snapshot.text for snapshot in series.snapshots] == ["oldest", "older", "newest"]
    path = series.snapshots[-1].source.split(":", 1)[1]
    tip = subprocess.run(["git", "-C", str(empty), "show", f"HEAD:{path}"], check=True, capture_output=True, text=True).stdout
    assert tip.endswith("newest\n")


def test_a_writer_that_cannot_have_the_lock_says_who_has_it(empty: Path) -> None:
    with lock(empty / "audit.lock"), pytest.raises(UsageError, match=rf"process {os.getpid()};"):
        archive.add(empty, [Snapshot("a", "one", START)], wait=0.05)
    assert archive.add(empty, [Snapshot("a", "one", START)]).added == 1


ON_SMALL_DISK = f"""
import subprocess, sys
from pathlib import Path
from audit import archive
from tests.archive_writer import main

news = sys.argv[1]
archive.create(Path(news))
sys.argv[2:] = ["victim", "0", "{SIZE}"]
try:
    main()
except SystemExit as ended:
    print(ended.code)
print(subprocess.run(["git", "-C", news, "fsck", "--full", "--strict", "--no-dangling"]).returncode)
print(sum(len(series.snapshots) for series in archive.series(Path(news))))
"""


def test_a_full_disk_is_said_clearly_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    arguments = [
        "sh",
        "-c",
        'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" -c "$3" "$1/news"',
        "sh",
        str(disk),
        sys.executable,
        ON_SMALL_DISK,
    ]
    ran = subprocess.run(["unshare", "--map-root-user", "--mount", *arguments], capture_output=True, text=True, timeout=120)
    if "unshare" in ran.stderr or "mount" in ran.stderr:
        pytest.skip("no small disk can be mounted here")
    *said, reason, fsck, kept, _ = ran.stdout.split("\n")
    assert said
    assert re.fullmatch(r"2 .*the disk is full; .*", reason), ran
    assert fsck == "0", ran
    assert len(said) * SIZE <= int(kept) < (len(said) + 1) * SIZE
