"""``audit verify``: is the archive whole and unaltered?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from audit.errors import ArchiveError


def command(
    archive: Annotated[Path, typer.Argument(help="An archive; of another git repository only the objects are checked.")],
    signers: Annotated[
        Path | None, typer.Option("--allowed-signers", help="Who may have signed checkpoints, as ssh-keygen reads it.", metavar="FILE")
    ] = None,
) -> int:
    """Check that no capture was lost, altered or put in behind the archive's back. Exits 3 when it does not hold.

    Example: audit verify my-archive --allowed-signers keys/allowed_signers
    """
    from audit.archive import verify
    from audit.cli.inputs import said
    from audit.cli.say import say
    from audit.report.safe import line

    found = verify(archive, allowed_signers=signers)
    say(f"{each.level}: {line(said(each))}\n" for each in found)
    problems = sum(each.level == "error" for each in found)
    if problems:
        raise ArchiveError(f"{archive}: not whole and unaltered: {problems} problem{'s' if problems > 1 else ''}, named above")
    foreign = any(each.code == "foreign" for each in found)
    say([f"{archive}: its objects are whole\n" if foreign else f"{archive}: whole and unaltered\n"])
    return 0
