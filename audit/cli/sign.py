"""``audit sign``: a checkpoint that only the holder of a key can make."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def command(
    archive: Annotated[Path, typer.Argument(help="An archive made by `audit init`.")],
    key: Annotated[Path, typer.Option(help="The file of an SSH private key.", metavar="FILE")],
) -> int:
    """Sign the archive as it is now; `audit verify --allowed-signers` tells whether the history still holds every signed state.

    Example: audit sign my-archive --key ~/.ssh/id_ed25519
    """
    from audit.archive import sign
    from audit.cli.say import say

    say([f"signed as {sign(archive, key)}\n"])
    return 0
