"""The commands. The only package that prints or reads ``argv``.

``COMMANDS`` names every command with its module, so that ``audit --help`` imports nothing and a command imports only itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple


class Command(NamedTuple):
    """A command: the module whose function ``command`` runs it, its arguments in short, and what it does in one line."""

    module: str
    usage: str
    summary: str


COMMANDS: dict[str, Command] = {
    "init": Command("audit.cli.init", "ARCHIVE", "make a new archive: a git repository"),
    "add": Command("audit.cli.add", "ARCHIVE PATH...", "store snapshots: files, or folders of series"),
    "log": Command("audit.cli.log", "ARCHIVE [ARTICLE]", "list the articles, or the versions of one"),
    "diff": Command("audit.cli.diff", "OLD NEW | ARCHIVE ARTICLE", "what changed between two versions, and did they say so"),
    "report": Command("audit.cli.report", "ARCHIVE [ARTICLE...]", "everything found in an archive or a folder of series"),
    "check": Command("audit.cli.check", "ARCHIVE", "exit 1 when a correction is unacknowledged or still wrong"),
    "baseline": Command("audit.cli.baseline", "ARCHIVE -o FILE", "accept what fails today, so that only what is new fails"),
    "explain": Command("audit.cli.explain", "ARCHIVE FINDING|ARTICLE", "why a finding is what it is: words, rule, notice, verdict"),
    "notices": Command("audit.cli.notices", "FILE | ARCHIVE", "the notices an outlet printed, as understood"),
    "verify": Command("audit.cli.verify", "ARCHIVE", "is the archive whole and unaltered?"),
    "sign": Command("audit.cli.sign", "ARCHIVE --key FILE", "sign the archive as it is now, with an SSH key"),
    "newsedits": Command("audit.cli.newsedits", "ARCHIVE -o FILE", "all sentences and their matches, as NewsEdits has them"),
    "evaluate": Command("audit.cli.evaluate", "GOLD.jsonl...", "score the tool on labelled data"),
    "init-ci": Command("audit.cli.init_ci", "github | gitlab", "write a workflow that captures, checks and uploads"),
}

OVERVIEW = """\
usage: audit COMMAND ...

Finds what newsrooms changed in published articles, and whether they said so.

{commands}

ARCHIVE is an archive made by `audit init`, any git repository of article
texts, or a folder of series: <article>/<capture time>.txt

`audit COMMAND --help` tells more. `audit --version` prints the version.
exit codes: 0 done, 1 findings (check), 2 bad input, 3 bad archive,
            4 incomplete, 70 our bug
"""


def overview() -> str:
    """The text of ``audit --help``, made from ``COMMANDS``; at most 80 columns wide."""
    rows = []
    for name, command in COMMANDS.items():
        rows.append(f"  {name} {command.usage}\n      {command.summary}")
    return OVERVIEW.format(commands="\n".join(rows))


def main(argv: Sequence[str] | None = None) -> None:
    """Runs ``audit`` with the given arguments (default: the process's own) and exits with a documented code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = arguments[0] if arguments else "--help"
    _open_streams()
    if name in ("--help", "-h", "help"):
        sys.exit(_shown(overview()))
    if name in ("--version", "-V"):
        from audit import __version__

        sys.exit(_shown(f"audit {__version__}\n"))
    if name not in COMMANDS:
        sys.stderr.write(_unknown(name))
        sys.exit(2)
    from audit.cli.run import run

    sys.exit(run(name, COMMANDS[name].module, arguments[1:]))


def _open_streams() -> None:
    """A stream that the caller has closed (``>&-``) becomes one that goes nowhere."""
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:
            setattr(sys, stream, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open as long as the process


def _shown(text: str) -> int:
    """Prints a text and gives the exit code."""
    from audit.cli.say import say

    try:
        say([text])
    except Exception as error:
        sys.stderr.write(f"audit: {error}\n")
        return 2
    return 0


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=1)
    hint = f"did you mean {near[0]!r}?" if near else "`audit --help` lists the commands"
    return f"audit: there is no command {name!r}: {hint}\n"
