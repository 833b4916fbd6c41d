"""``audit init``: a new archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from audit.cli.say import say


def command(archive: Annotated[Path, typer.Argument(help="The folder to make; it must not exist or be empty.")]) -> int:
    """Make a new archive: a git repository that holds snapshots of articles.

    Example: audit init my-archive
    """
    from audit.archive import create

    create(archive)
    say([f"made the archive {archive}; next: audit add {archive} FILE-OR-FOLDER\n"])
    return 0
