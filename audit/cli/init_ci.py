"""``audit init-ci``: a workflow that captures, adds, checks and uploads."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from audit import __version__
from audit.cli.say import say
from audit.errors import UsageError


class Service(StrEnum):
    """Where the workflow runs; each has a template of its name in ``audit/ci``."""

    github = "github"
    gitlab = "gitlab"


TARGETS = {Service.github: Path(".github/workflows/audit.yml"), Service.gitlab: Path(".gitlab-ci.yml")}
"""Where each service looks for it, below the current folder."""


def command(
    service: Annotated[Service, typer.Argument(help="github or gitlab.")],
    force: Annotated[bool, typer.Option("--force", help="Overwrite the workflow that is there.")] = False,
) -> int:
    """Write a workflow that keeps an archive on a branch, checks it, and uploads what was found.

    Example: audit init-ci github
    """
    target = TARGETS[service]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb" if force else "xb") as file:
            workflow = (files("audit") / "ci" / f"{service}.yml").read_text(encoding="utf-8")
            file.write(workflow.replace("install article-audit", f"install article-audit=={__version__}").encode())
    except FileExistsError as error:
        raise UsageError(f"{target} is there already; --force overwrites it") from error
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
    say([f"wrote {target}: its capture step and audit.toml are yours to fill in\n"])
    return 0
