"""What one commit costs by where the articles lie: ``python benchmarks/layouts.py [--small]``. For docs/decisions/0001-tree-layout.md.

For each layout and number of articles: a tree with that many files, then commits that change one file each, through ``git fast-import``.
Printed are milliseconds of processor time per commit to write it and to list it with ``git log --raw``, and kilobytes of trees per commit.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

COMMITS = 100
HOUSES, MONTHS = 20, 24


def flat(n: int) -> str:
    return f"articles/story-{n:06}.txt"


def by_outlet(n: int) -> str:
    return f"articles/outlet-{n % HOUSES:02}/story-{n:06}.txt"


def by_month(n: int) -> str:
    return f"articles/outlet-{n % HOUSES:02}/{2025 + n // HOUSES % MONTHS // 12}/{n // HOUSES % 12 + 1:02}/story-{n:06}.txt"


def by_month_of_one_outlet(n: int) -> str:
    return f"articles/outlet-00/2026/{n % 12 + 1:02}/story-{n:06}.txt"


def by_hash(n: int) -> str:
    digest = hashlib.sha256(str(n).encode()).hexdigest()
    return f"articles/{digest[:2]}/{digest[2:4]}/story-{n:06}.txt"


LAYOUTS: dict[str, Callable[[int], str]] = {
    "flat": flat,
    "outlet": by_outlet,
    "outlet/year/month": by_month,
    "… of one outlet": by_month_of_one_outlet,
    "hash, two levels": by_hash,
}


def cost(command: list[str], cwd: Path, data: bytes = b"") -> float:
    """Milliseconds of processor time of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, input=data, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def stored(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*.pack"))


def measure(layout: Callable[[int], str], articles: int) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        subprocess.run(["git", "init", "-q", "--bare", "."], cwd=path, check=True)
        who = b"committer a <a@example.org> 1700000000 +0000\ndata 1\nx\n"
        files = b"".join(b"M 100644 inline %s\ndata 1\nx\n" % layout(n).encode() for n in range(articles))
        cost(["git", "fast-import", "--quiet"], path, b"commit refs/heads/main\n" + who + files)
        before, stream = stored(path), b"commit refs/heads/main\n" + who + b"from refs/heads/main^0\n"
        touch = [layout(n * 7919 % articles).encode() for n in range(COMMITS)]
        start = cost(["git", "fast-import", "--quiet"], path, stream)
        changes = (b"M 100644 inline %s\ndata 4\n%04d\n" % (name, n) for n, name in enumerate(touch))
        commits = b"".join(
            b"commit refs/heads/main\n" + who + (b"" if n else b"from refs/heads/main^0\n") + c for n, c in enumerate(changes)
        )
        write = cost(["git", "-c", "fastimport.unpackLimit=1", "fast-import", "--quiet"], path, commits) - start
        read = cost(["git", "log", "--raw", f"-{COMMITS}", "main"], path) - cost(["git", "log", f"-{COMMITS}", "main"], path)
        return write / COMMITS, read / COMMITS, (stored(path) - before) / COMMITS / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="10,000 articles only")
    sizes = (10_000,) if parser.parse_args().small else (10_000, 100_000)
    sys.stdout.write(f"{'layout':20} {'articles':>9} {'write ms':>9} {'log --raw ms':>13} {'kB':>7}\n")
    for articles in sizes:
        for name, layout in LAYOUTS.items():
            write, read, kilobytes = measure(layout, articles)
            sys.stdout.write(f"{name:20} {articles:9,} {write:9.2f} {read:13.2f} {kilobytes:7.1f}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
