"""``audit baseline``: accept what fails today, so that only what is new fails tomorrow."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from audit.cli.check import Preset, Settings, Source
from audit.cli.say import say
from audit.errors import UsageError

Target = Annotated[Path, typer.Option("-o", "--output", help="The baseline, made or brought up to date; its waivers stay.", metavar="FILE")]


def command(archive: Source, output: Target, policy: Settings = None, preset: Preset = None) -> int:
    """Write the findings that break the policy today to a baseline, which `audit check --baseline` lets pass.

    Example: audit baseline snapshots/ -o known.toml
    """
    from audit.cli.gated import judged, judged_before, stated
    from audit.cli.inputs import require_complete, surveyed
    from audit.gate import Baseline
    from audit.gate.baseline import render

    rules = stated(policy, preset)
    waivers = judged_before(output if output.exists() else None).waivers
    report = surveyed(archive)
    require_complete(report)
    waived = {waiver.finding for waiver in waivers}
    failing = [each for each in judged(report, rules, Baseline())() if each.status == "fails" and each.finding not in waived]
    _replace(output, "".join(render(((each.finding, f"{each.verdict} {each.article}: {each.message}") for each in failing), waivers)))
    say([f"{output}: {len(failing)} findings accepted, {len(waivers)} waivers kept\n"])
    return 0


def _replace(target: Path, text: str) -> None:
    """Writes the file whole or not at all. Raises UsageError when it cannot be written."""
    part = target.with_name(target.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        os.replace(part, target)
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror or error}") from error
