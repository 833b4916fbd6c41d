"""What the audit of a whole archive costs, as ratios to what git needs for the same history in the same minutes.

    python -m benchmarks.audit [--small | --full | --snapshots N | REPOSITORY]

Without a repository an archive of invented news is made: articles of 6 kB with four versions each, three edits a version. The audit is
``audit report`` into a JSON file with an empty cache; warm is the same again, and once more without the kept answer. Memory is the
proportional set size of the command with all its children, looked at twenty times a second (Linux). Everything made is removed again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter
from typing import NamedTuple

from audit.archive import add, create
from audit.model import Snapshot
from benchmarks.news import article, light, text

SEED = 2026
LENGTH = 6000
VERSIONS = 4
AT_ONCE = 250
"""Articles that are in the news at a time: their versions take turns in the history."""
START = datetime(2026, 1, 1, tzinfo=UTC)


class Cost(NamedTuple):
    seconds: float
    megabytes: float


def snapshots(count: int) -> Iterator[Snapshot]:
    random = Random(SEED)
    when = START
    for first in range(0, count // VERSIONS, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, count // VERSIONS))
        stories = {number: article(LENGTH, random) for number in numbers}
        for _ in range(VERSIONS):
            for number in numbers:
                when += timedelta(minutes=1)
                name = f"herald.example/{when:%Y}/{number // 1000}/{number}"
                yield Snapshot(name, text(stories[number]), when, url=f"https://{name}", outlet="Herald")
                stories[number] = light(stories[number], random)


def measured(command: Sequence[str], stdin: Path | None = None, **environment: str) -> Cost:
    """Runs a command, its output thrown away, and takes its time and its peak memory with that of its children."""
    with open(stdin or os.devnull, "rb") as given:
        begin = perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, env={**os.environ, **environment})
        peak = [0.0]
        watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
        watcher.start()
        if process.wait():
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        seconds = perf_counter() - begin
        watcher.join()
    return Cost(seconds, peak[0])


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    while True:
        peak[0] = max(peak[0], sum(_megabytes(pid) for pid in _family(process.pid)))
        try:
            process.wait(0.05)
            return
        except subprocess.TimeoutExpired:
            continue


def _family(pid: int) -> list[int]:
    """A process and all its descendants."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:  # it has just ended
        return []
    return [pid, *(one for child in children for one in _family(child))]


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def audited(archive: Path, folder: Path) -> Cost:
    """One ``audit report`` with the cache that is in ``folder``."""
    command = (sys.executable, "-m", "audit", "report", str(archive), "-f", "json", "-o", str(folder / "report.json"))
    return measured(command, XDG_CACHE_HOME=str(folder / "cache"))


def git(archive: Path, *arguments: str, stdin: Path | None = None) -> float:
    return measured(("git", "-C", str(archive), *arguments), stdin).seconds


def blobs(archive: Path, names: Path) -> None:
    """Writes down the name of every blob of the history, once, in the order of the history."""
    command = ("git", "-C", str(archive), "log", "--raw", "--no-abbrev", "--format=", "--no-renames", "-m")
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    found = dict.fromkeys(line.split(b" ", 4)[3] for line in raw.splitlines() if line[:1] == b":" and b" D\t" not in line)
    names.write_bytes(b"".join(name + b"\n" for name in found))


def report(archive: Path, folder: Path, cold: Cost) -> None:
    names = folder / "names"
    blobs(archive, names)
    word_diff = git(archive, "log", "-p", "--word-diff=porcelain")
    read = git(archive, "cat-file", "--batch", stdin=names)
    raw = git(archive, "log", "--raw")
    warm = audited(archive, folder)
    shutil.rmtree(folder / "cache" / "article-audit" / "answers")
    anew = audited(archive, folder)
    print(f"cold audit {cold.seconds:.1f} s, git log -p --word-diff {word_diff:.1f} s, cat-file {read:.1f} s, git log --raw {raw:.2f} s")
    print(f"{'cold audit / git log -p --word-diff=porcelain':52}{cold.seconds / word_diff:>8.2f}   target 2.5, aim 1.0")
    print(f"{'cold audit / every blob once by cat-file --batch':52}{cold.seconds / read:>8.2f}   target 6")
    print(f"{'peak memory, cold and warm, MB':52}{max(cold.megabytes, warm.megabytes, anew.megabytes):>8.0f}   target 300")
    print(f"{'warm audit, s':52}{warm.seconds:>8.2f}   target {0.5 + 2 * raw:.2f} (0.5 s and twice git log --raw)")
    print(f"{'warm audit, told anew as after a new commit, s':52}{anew.seconds:>8.2f}   target {0.5 + 2 * raw:.2f}", flush=True)


def generated(count: int, folder: Path) -> tuple[Path, Cost]:
    """An archive of ``count`` snapshots and the cost of its first audit."""
    archive = folder / "archive"
    create(archive)
    begin = perf_counter()
    add(archive, snapshots(count))
    print(f"{count} snapshots made and added in {perf_counter() - begin:.0f} s", flush=True)
    return archive, audited(archive, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--small", action="store_true", help="2,000 snapshots, for CI")
    size.add_argument("--full", action="store_true", help="200,000 snapshots")
    size.add_argument("--snapshots", type=int, metavar="N", help="as many as this; default: 20,000")
    size.add_argument("repository", nargs="?", type=Path, help="any git repository of article texts")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="audit-benchmark-") as name:
        folder = Path(name)
        if asked.repository:
            report(asked.repository, folder, audited(asked.repository, folder))
            return
        count = 2_000 if asked.small else 200_000 if asked.full else asked.snapshots or 20_000
        with tempfile.TemporaryDirectory(prefix="audit-benchmark-") as other:
            tenth = generated(count // 10, Path(other))[1]
        archive, cold = generated(count, folder)
        report(archive, folder, cold)
        print(f"{'time per snapshot / that at a tenth of the size':52}{cold.seconds / tenth.seconds / 10:>8.2f}   target 1.2")


if __name__ == "__main__":
    main()
