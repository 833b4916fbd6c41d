"""``audit newsedits``: sentences and their matches, in the tables of the NewsEdits corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.options import From, Paths, Ref, Source, Until
from audit.cli.say import say
from audit.model import Series

if TYPE_CHECKING:
    from audit.compare.sentences import Told


def command(
    archive: Source,
    output: Annotated[Path, typer.Option("-o", "--output", help="The SQLite database to write.", metavar="FILE")],
    since: From = "",
    until: Until = "",
    path: Paths = [],  # noqa: B006 - typer reads it, nobody writes it
    ref: Ref = "HEAD",
) -> int:
    """Write every sentence of every version, and which became which, for software that reads the NewsEdits corpus.

    Example: audit newsedits my-archive -o sentences.db
    """
    from audit.cli.inputs import Input, require_whole
    from audit.cli.options import part
    from audit.cli.output import writable
    from audit.compare.sentences import sentences
    from audit.outlets import outlet
    from audit.report.newsedits import write

    writable(output)
    _, found = Input(archive, part(ref, since, until, path)).series()
    count = 0

    def told() -> Iterator[tuple[Series, Iterable[Told]]]:
        """Every article with its versions."""
        nonlocal count
        for series in found:
            newest = series.snapshots[-1]
            count += 1
            yield series, sentences(series, outlet(newest.outlet or newest.url))

    write(told(), output)
    say([f"{output}: the sentences of {count} articles\n"])
    require_whole(found.diagnostics)
    return 0
