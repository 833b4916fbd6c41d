"""A writer as a process of its own, to be killed: adds batches for ever and says which are acknowledged.

``python tests/archive_writer.py ARCHIVE NAME ROUND SIZE [BATCHES]`` prints ``NAME/ROUND/n`` after batch n of SIZE snapshots came in.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from audit import archive
from audit.archive import batch
from audit.errors import AuditError
from audit.model import Snapshot

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def snapshots(name: str, number: int, size: int) -> Iterator[Snapshot]:
    """Captures of three articles; every other one is older than the one before it."""
    for n in range(size):
        hour = number * size + (n ^ 1)
        yield Snapshot(
            f"{name}/{n % 3}", f"Text {number} {n}.\n" + f"{n} more words.\n" * 40, START + timedelta(hours=hour), raw=b"<p>%d" % n
        )


def main() -> None:
    path, name, size = Path(sys.argv[1]), f"{sys.argv[2]}/{sys.argv[3]}", int(sys.argv[4])
    batch.CHECKPOINT = 7
    for number in range(int(sys.argv[5])) if len(sys.argv) > 5 else count():
        try:
            archive.add(path, snapshots(name, number, size))
        except AuditError as error:
            sys.exit(f"{error.exit_code} {error}")
        sys.stdout.write(f"{name}/{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
