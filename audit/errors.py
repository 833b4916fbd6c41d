"""What can go wrong, each kind with its exit code: the only place where the two meet.

0 clean or done, 1 findings (only ``check``), 2 the user can put it right, 3 the archive is unreadable or corrupt,
4 incomplete (a partial run never exits 0), 70 our own bug.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

OK = 0
FINDINGS = 1
BUG = 70


class AuditError(Exception):
    """One clear line for the user: what is wrong and what to do about it."""

    exit_code = BUG


class UsageError(AuditError):
    """Arguments, configuration or input that the user can put right."""

    exit_code = 2


class ArchiveError(AuditError):
    """The archive is unreadable, corrupt or not what it says it is."""

    exit_code = 3


class IncompleteError(AuditError):
    """Part of the input could not be read, so that the answer would be partial."""

    exit_code = 4


def unknown(kind: str, word: str, known: Iterable[str], where: str) -> UsageError:
    """A word that is none of ``known``, with the nearest of them: one wording for every typo in a file or an argument.

    ``kind`` says what the word should be ("key of [policy]"), ``where`` names the file or the option that holds it.
    """
    choices = sorted(known)
    near = get_close_matches(word, choices, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(choices)}"
    return UsageError(f"{where}: {word!r} is no {kind}; {hint}")
