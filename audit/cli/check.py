"""``audit check``: does what was found break the policy?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.report import Formats, Jobs, NoCache, Outputs
from audit.errors import IncompleteError
from audit.report.safe import line

if TYPE_CHECKING:
    from audit.cli.output import Targets
    from audit.gate import Decision, Outcome, Policy
    from audit.model import Report

Source = Annotated[Path, typer.Argument(help="An archive, a git repository of article texts, or a folder of series.")]
Settings = Annotated[Path | None, typer.Option("--policy", help="Settings with a [policy] table; default: audit.toml.", metavar="FILE")]
Preset = Annotated[str | None, typer.Option(help="strict, default or report-only, whatever the settings say.", metavar="NAME")]
Known = Annotated[Path | None, typer.Option("--baseline", help="Findings accepted or waived before.", metavar="FILE")]
Base = Annotated[str | None, typer.Option("--diff-base", help="Fail only on what this revision has not yet.", metavar="REV")]
Explain = Annotated[bool, typer.Option("--explain", help="Say of every finding why it passes or fails.")]

MARK = {"old": "-", "new": "+", "standing": "!", "notice": "»", "notice-old": "»"}


def command(
    archive: Source,
    policy: Settings = None,
    preset: Preset = None,
    baseline: Known = None,
    diff_base: Base = None,
    format: Formats = [],  # noqa: B006 - typer reads it, nobody writes it
    output: Outputs = [],  # noqa: B006 - the same
    explain: Explain = False,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Exit 1 when a correction is unacknowledged or still wrong, or when the policy in audit.toml is broken.

    Example: audit check snapshots/ --baseline known.toml -f sarif -o audit.sarif
    """
    from audit.cli.gated import base, judged, judged_before, require_unaltered, stated
    from audit.cli.inputs import require_complete, surveyed
    from audit.cli.output import deliver, targets
    from audit.gate import outcome

    wanted = targets(format, output) if format or output else []
    rules, known = stated(policy, preset), judged_before(baseline)
    if rules.verify:
        require_unaltered(archive)

    def audited(path: Path, ref: str = "HEAD") -> Report:
        return surveyed(path, jobs=jobs, cached=not no_cache, ref=ref)

    if diff_base is not None:
        known = base(archive, diff_base, known, audited)
    report = audited(archive)
    decisions = judged(report, rules, known)
    done = outcome(decisions(), rules, known)
    report = replace(report, diagnostics=(*report.diagnostics, *done.diagnostics))
    deliver(report, wanted, {"judged": {each.finding: each for each in decisions()} if _asked(wanted) else None})
    _speak(done, rules, decisions, explain=explain, aside=len(format) > len(output))
    try:
        require_complete(report)
    except IncompleteError as error:
        if not done.broken:
            raise
        sys.stderr.write(f"audit: {line(str(error))}\n")
    return int(done.broken)


def _speak(done: Outcome, rules: Policy, decisions: Callable[[], Iterator[Decision]], *, explain: bool, aside: bool) -> None:
    """The failures and the verdict on standard output; ``aside``, when a report is there, the verdict on standard error."""
    from audit.cli.say import say

    shown = () if aside and not explain else _shown(decisions(), explain)
    lines = chain(shown, (f"note: {note.message}\n" for note in done.diagnostics), [_verdict(done, rules)])
    if aside:
        sys.stderr.writelines(lines)
    else:
        say(lines)


def _asked(wanted: Targets) -> bool:
    """Whether a format wants the decisions at hand: they take memory."""
    from audit.report import FORMATS

    return any("judged" in FORMATS[name].options for name, _ in wanted)


def _shown(decisions: Iterable[Decision], explain: bool) -> Iterator[str]:
    """What fails, with the words it rests on; with ``explain`` also what does not."""
    for each in decisions:
        if each.status != "fails" and not explain:
            continue
        yield f"{each.status}  {line(each.article)}  {each.verdict}  {each.finding}\n  {line(each.message)}\n"
        if each.status == "fails":
            yield from (f"  {MARK.get(quote.side, ' ')} {line(quote.text)}\n" for quote in each.quotes)
        yield f"  because {line(each.why)}\n"


def _verdict(done: Outcome, rules: Policy) -> str:
    """The last line: what the exit code says, in words."""
    counted = ", ".join(f"{number} {_NOUN[status]}" for status, number in done.counts.items() if number and status != "fails")
    rest = f" ({counted})" if counted else ""
    failing = done.counts["fails"]
    if failing and not rules.enforce:
        return f"audit: the policy would be broken by {failing} of {sum(done.counts.values())} findings, but it only reports{rest}\n"
    if failing:
        return f"audit: the policy is broken by {failing} of {sum(done.counts.values())} findings{rest}\n"
    return f"audit: the policy holds{rest}\n"


_NOUN = {"pending": "within their grace", "waived": "waived", "accepted": "accepted before", "passes": "passing"}
