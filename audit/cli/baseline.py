"""``audit baseline``: accept what fails today, so that only what is new fails tomorrow."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from audit.cli.check import Preset, Settings
from audit.cli.options import Source
from audit.cli.say import say

Target = Annotated[Path, typer.Option("-o", "--output", help="The baseline, made or brought up to date; its waivers stay.", metavar="FILE")]


def command(archive: Source, output: Target, policy: Settings = None, preset: Preset = None) -> int:
    """Write the findings that break the policy today to a baseline, which `audit check --baseline` lets pass.

    Example: audit baseline snapshots/ -o known.toml
    """
    from audit.cli.gated import judged, judged_before, stated
    from audit.cli.inputs import Input, require_complete
    from audit.gate import Baseline
    from audit.gate.baseline import render
    from audit.report.whole import replacing

    rules = stated(policy, preset)
    waivers = judged_before(output if output.exists() else None).waivers
    report = Input(archive).survey()
    require_complete(report)
    waived = {waiver.finding for waiver in waivers}
    failing = [
        each for each in judged(report, report.articles, rules, Baseline())() if each.status == "fails" and each.finding not in waived
    ]
    text = "".join(render(((each.finding, f"{each.verdict} {each.article}: {each.message}") for each in failing), waivers))
    with replacing(output) as part:
        part.write_text(text, encoding="utf-8", newline="\n")
    say([f"{output}: {len(failing)} findings accepted, {len(waivers)} waivers kept\n"])
    return 0
