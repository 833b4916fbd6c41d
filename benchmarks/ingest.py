"""Snapshots per second into an archive, against a bare ``git fast-import`` of the same commits in the same run.

    python -m benchmarks.ingest [--small] [--folder FOLDER]

For each number of snapshots: ``audit.archive.add`` in one batch, then its history as ``git fast-export`` gives it through a plain
``git fast-import`` into an empty repository, with git's own settings and with no fsync at all. Also the peak memory of our process and
of the largest git process, and what it costs to add one snapshot to an archive of that size and to add everything again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from time import perf_counter

from audit import archive
from audit.model import Snapshot
from benchmarks.news import article, light, text

LENGTH = 6000
POOL = 300
VERSIONS = 4
START = datetime(2026, 1, 1, tzinfo=UTC)
ROW = "{:>10} {:>8} {:>8} {:>6} {:>9} {:>8} {:>8} {:>9} {:>9}\n"
HEAD = ("snapshots", "add /s", "bare /s", "ratio", "no fsync", "our MB", "git MB", "one more", "all again")


@cache
def pool() -> list[list[str]]:
    """Some articles, each in a few versions."""
    random = Random(7)
    found = []
    for _ in range(POOL):
        versions = [article(LENGTH, random)]
        while len(versions) < VERSIONS:
            versions.append(light(versions[-1], random))
        found.append([text(parts) for parts in versions])
    return found


def snapshots(count: int) -> Iterator[Snapshot]:
    """Captures of count / 4 stories, all first versions first."""
    stories = max(1, count // VERSIONS)
    for n in range(count):
        story, version = n % stories, n // stories % VERSIONS
        body = f"Story {story}\n\n{pool()[story % POOL][version]}"
        when = START + timedelta(minutes=n)
        yield Snapshot(
            f"wire-{story % 20}/story-{story}", body, when, f"https://wire.example/{story}", f"Wire {story % 20}", f"Story {story}"
        )


def seconds(call: Callable[[], object]) -> float:
    start = perf_counter()
    call()
    return perf_counter() - start


def ours(path: Path, count: int, results: multiprocessing.Queue[tuple[float, float, float]]) -> None:
    """Adds the snapshots; gives seconds, our peak and the largest git process's peak in megabytes. In a process of its own."""
    archive.create(path)
    pool()
    taken = seconds(lambda: archive.add(path, snapshots(count)))
    peaks = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    results.put((taken, *peaks))


def bare(path: Path, stream: Path, *settings: str) -> float:
    """Seconds that git takes for the same commits."""
    subprocess.run(["git", "init", "-q", "--bare", str(path)], check=True)
    with stream.open("rb") as commits:
        return seconds(lambda: subprocess.run(["git", *settings, "fast-import", "--quiet"], cwd=path, stdin=commits, check=True))


def measure(folder: Path, count: int) -> None:
    results: multiprocessing.Queue[tuple[float, float, float]] = multiprocessing.Queue()
    process = multiprocessing.Process(target=ours, args=(folder / "ours", count, results))
    process.start()
    taken, our_peak, git_peak = results.get()
    process.join()
    with (folder / "stream").open("wb") as stream:
        subprocess.run(["git", "-C", str(folder / "ours"), "fast-export", "main"], stdout=stream, check=True)
    plain = bare(folder / "bare", folder / "stream")
    fast = bare(folder / "loose", folder / "stream", "-c", "core.fsync=none")
    more = [Snapshot("wire-0/story-0", f"One more {n}", START + timedelta(days=400 + n)) for n in range(5)]
    one = min(seconds(lambda each=each: archive.add(folder / "ours", [each])) for each in more)  # type: ignore[misc]
    again = seconds(lambda: archive.add(folder / "ours", snapshots(count)))
    rates = f"{count / taken:,.0f}", f"{count / plain:,.0f}", f"{plain / taken:.2f}", f"{count / fast:,.0f}"
    sys.stdout.write(ROW.format(f"{count:,}", *rates, f"{our_peak:.0f}", f"{git_peak:.0f}", f"{1000 * one:.0f} ms", f"{again:.1f} s"))
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="1,000 and 5,000 snapshots, for CI")
    parser.add_argument("--folder", type=Path, help="where to put the archives, about 25 kB per snapshot (default: a temporary folder)")
    options = parser.parse_args()
    sys.stdout.write(ROW.format(*HEAD))
    for count in (1_000, 5_000) if options.small else (1_000, 20_000, 200_000):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            measure(Path(folder), count)


if __name__ == "__main__":
    main()
