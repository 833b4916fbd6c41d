"""``audit.toml`` → Settings: what a reader need not type at every command.

Reading the file is all that happens here; each table is given on to the part that knows what it means.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from audit.errors import UsageError, unknown

FILENAME = "audit.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """``policy`` is the table as written, which ``audit.gate.policy`` reads; ``path`` names the file ("" without one)."""

    path: str = ""
    policy: Mapping[str, Any] = field(default_factory=dict)


def config(path: Path | None = None, folder: Path = Path()) -> Settings:
    """The settings in ``path``, else in ``folder``'s ``audit.toml``, else the defaults.

    Raises UsageError when a given file is missing, when it is no UTF-8 or no TOML, and for a table that means nothing.
    """
    source = path if path is not None else folder / FILENAME
    if path is None and not source.is_file():
        return Settings()
    try:
        table = tomllib.loads(source.read_bytes().decode("utf-8"))
    except OSError as error:
        raise UsageError(f"{source}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{source}: not UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{source}: {error}") from error
    for key in table:
        if key != "policy":
            raise unknown("table of the settings", key, ("policy",), str(source))
    if not isinstance(table.get("policy", {}), dict):
        raise UsageError(f"{source}: write the policy as a table, [policy]")
    return Settings(str(source), table.get("policy", {}))
