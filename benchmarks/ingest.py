"""Snapshots per second into an archive, against a bare ``git fast-import`` of the same commits in the same run.

    python -m benchmarks.ingest [--small | --snapshots N] [--folder FOLDER]

For each number of snapshots: ``audit.archive.add`` in one batch, and its history as ``git fast-export`` gives it through a plain
``git fast-import`` into an empty repository, with git's own settings and with no fsync at all. ``ratio`` is by the clock, ``cpu`` by
processor time (ours runs beside git's, so that on two cores the clock shows less of it). Also the peak memory of our process and of
the largest git process, and what it costs to add one snapshot to an archive of that size and to add everything again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from time import perf_counter
from typing import NamedTuple

from audit import archive
from audit.model import Snapshot
from benchmarks.news import article, light, text

LENGTH = 6000
POOL = 300
VERSIONS = 4
START = datetime(2026, 1, 1, tzinfo=UTC)
ROW = "{:>10} {:>8} {:>8} {:>6} {:>6} {:>9} {:>7} {:>7} {:>9} {:>10}\n"
HEAD = ("snapshots", "add /s", "bare /s", "ratio", "cpu", "no fsync", "our MB", "git MB", "one more", "all again")


class Taken(NamedTuple):
    """Seconds on the clock and of processor time; our peak and the largest git process's peak in megabytes."""

    wall: float
    cpu: float
    ours: float = 0.0
    git: float = 0.0


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


def spent() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def added(path: Path, count: int, results: multiprocessing.Queue[Taken]) -> None:
    """Adds the snapshots, in a process of its own."""
    archive.create(path)
    pool()
    before = spent()
    wall = seconds(lambda: archive.add(path, snapshots(count)))
    peaks = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    results.put(Taken(wall, spent() - before, *peaks))


def ours(path: Path, count: int) -> Taken:
    shutil.rmtree(path, ignore_errors=True)
    results: multiprocessing.Queue[Taken] = multiprocessing.Queue()
    process = multiprocessing.Process(target=added, args=(path, count, results))
    process.start()
    taken = results.get()
    process.join()
    return taken


def bare(path: Path, stream: Path, *settings: str) -> Taken:
    """What git takes for the same commits."""
    shutil.rmtree(path, ignore_errors=True)
    subprocess.run(["git", "init", "-q", "--bare", str(path)], check=True)
    before = spent()
    with stream.open("rb") as commits:
        wall = seconds(lambda: subprocess.run(["git", *settings, "fast-import", "--quiet"], cwd=path, stdin=commits, check=True))
    return Taken(wall, spent() - before)


def measure(folder: Path, count: int, rounds: int) -> None:
    """One row: the best of some rounds, ours and git's by turns."""
    path, stream = folder / "ours", folder / "stream"
    best = {"ours": ours(path, count)}
    with stream.open("wb") as commits:
        subprocess.run(["git", "-C", str(path), "fast-export", "main"], stdout=commits, check=True)
    for turn in range(rounds):
        runs = {"bare": bare(folder / "bare", stream), "loose": bare(folder / "bare", stream, "-c", "core.fsync=none")}
        if turn:
            runs["ours"] = ours(path, count)
        best |= {name: min(taken, best.get(name, taken)) for name, taken in runs.items()}
    more = [Snapshot("wire-0/story-0", f"One more {n}", START + timedelta(days=400 + n)) for n in range(5)]
    one = min(seconds(lambda each=each: archive.add(path, [each])) for each in more)  # type: ignore[misc]  # mypy does not infer lambdas with defaults
    again = seconds(lambda: archive.add(path, snapshots(count)))
    us, git, loose = best["ours"], best["bare"], best["loose"]
    rates = f"{count / us.wall:,.0f}", f"{count / git.wall:,.0f}", f"{git.wall / us.wall:.2f}", f"{git.cpu / us.cpu:.2f}"
    rest = f"{count / loose.wall:,.0f}", f"{us.ours:.0f}", f"{us.git:.0f}", f"{1000 * one:.0f} ms", f"{again:.1f} s"
    sys.stdout.write(ROW.format(f"{count:,}", *rates, *rest))
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--small", action="store_true", help="1,000 and 5,000 snapshots, for CI")
    size.add_argument("--snapshots", type=int, metavar="N", help="as many as this; default: 1,000, 20,000 and 200,000")
    parser.add_argument("--folder", type=Path, help="where to put the archives, about 25 kB per snapshot (default: a temporary folder)")
    options = parser.parse_args()
    sys.stdout.write(ROW.format(*HEAD))
    counts = (options.snapshots,) if options.snapshots else (1_000, 5_000) if options.small else (1_000, 20_000, 200_000)
    for count in counts:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            measure(Path(folder), count, 1 if count > 50_000 else 3)


if __name__ == "__main__":
    main()
