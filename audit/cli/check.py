"""``audit check``: does what was found break the policy?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from audit.cli.options import Formats, Jobs, NoCache, Outputs, Paths, Ref, Since, Source, Until
from audit.errors import IncompleteError
from audit.report.safe import line

if TYPE_CHECKING:
    from audit.cli.inputs import Input
    from audit.cli.output import Targets
    from audit.gate import Decision, Outcome, Policy
    from audit.model import Report
    from audit.survey import Answers

Settings = Annotated[Path | None, typer.Option("--policy", help="Settings with a [policy] table; default: audit.toml.", metavar="FILE")]
Preset = Annotated[str | None, typer.Option(help="strict, default or report-only, whatever the settings say.", metavar="NAME")]
Known = Annotated[Path | None, typer.Option("--baseline", help="Findings accepted or waived before.", metavar="FILE")]
Base = Annotated[str | None, typer.Option("--diff-base", help="Fail only on what this revision has not yet.", metavar="REV")]
Explain = Annotated[bool, typer.Option("--explain", help="Say of every finding why it passes or fails.")]

_SPOKEN = "spoken"

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
    since: Since = "",
    until: Until = "",
    path: Paths = [],  # noqa: B006 - the same
    ref: Ref = "HEAD",
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Exit 1 when a correction is unacknowledged or still wrong, or when the policy in audit.toml is broken.

    Example: audit check snapshots/ --baseline known.toml -f sarif -o audit.sarif
    """
    from audit.cli.gated import base, judged, judged_before, question, require_unaltered, stated
    from audit.cli.inputs import Input, is_complete, require_complete
    from audit.cli.options import part
    from audit.cli.output import deliver, targets, writer
    from audit.gate import outcome
    from audit.survey import Answers, chosen

    wanted = targets(format, output) if format or output else []
    asked = part(ref, since, until, path)
    rules, known = stated(policy, preset), judged_before(baseline)
    if rules.verify:
        require_unaltered(archive)
    given, aside = Input(archive, asked._replace(since=None)), len(format) > len(output)
    answers = given.answers(question(archive, rules, known, diff_base, (asked.since, explain, aside)), not no_cache)
    if (code := _again(answers, wanted, aside)) is not None:
        return code

    def audited(given: Input) -> Report:
        return given.survey(jobs=jobs, cached=not no_cache, write=writer(wanted))

    if diff_base is not None:
        known = base(archive, diff_base, known, audited)
    whole = audited(given)
    report = chosen(whole, since=asked.since)
    decisions = judged(whole, report.articles, rules, known)
    done = outcome(decisions(), rules, known)
    report = replace(report, diagnostics=(*report.diagnostics, *done.diagnostics))
    complete = is_complete(report)
    answers = answers if complete else Answers(None, "")
    deliver(report, wanted, {"judged": _by_id(decisions()) if _asked(wanted) else None}, answers)
    _speak(answers.keeping(_SPOKEN, _lines(done, rules, decisions, explain=explain, aside=aside, complete=complete)), aside=aside)
    try:
        require_complete(report)
    except IncompleteError as error:
        if not done.broken:
            raise
        sys.stderr.write(f"audit: {line(str(error))}\n")
    return int(done.broken)


def _again(answers: Answers, wanted: Targets, aside: bool) -> int | None:
    """Says what was said before of the same archive, policy and baseline, and gives the exit code; None when it is not known."""
    from audit.cli.output import repeated, text

    spoken = answers.known(_SPOKEN)
    if spoken is None:
        return None
    with spoken:
        return _speak(text(spoken), aside=aside) if repeated(answers, wanted, {}) else None


def _speak(chunks: Iterable[str], *, aside: bool) -> int:
    """Says lines on standard output; ``aside``, when a report is there, on standard error. The first character is the exit code."""
    from audit.cli.say import say

    rest = iter(chunks)
    first = next(rest)
    (sys.stderr.writelines if aside else say)(chain([first[1:]], rest))
    return int(first[0])


def _lines(
    done: Outcome, rules: Policy, decisions: Callable[[], Iterator[Decision]], *, explain: bool, aside: bool, complete: bool
) -> Iterator[str]:
    """The exit code, the failures and the verdict."""
    yield str(int(done.broken))
    if explain or not aside:
        yield from _shown(decisions(), explain)
    yield from (f"note: {note.message}\n" for note in done.diagnostics)
    yield _verdict(done, rules, complete)


def _by_id(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """What formats look decisions up in; those that are about a finding leave their passages to it."""
    from audit.gate.policy import UNANNOUNCED

    return {each.finding: each if each.verdict == UNANNOUNCED else replace(each, quotes=()) for each in decisions}


def _asked(wanted: Targets) -> bool:
    """Whether a format wants the decisions at hand: they take memory."""
    from audit.report import FORMATS

    return any("judged" in FORMATS[name].options for name, _ in wanted)


def _shown(decisions: Iterable[Decision], explain: bool) -> Iterator[str]:
    """What fails, with the words it rests on, and what would if it were surer; with ``explain`` also what does not."""
    for each in decisions:
        if each.status not in ("fails", "unsure") and not explain:
            continue
        yield f"{each.status}  {line(each.article)}  {each.verdict}  {each.finding}\n  {line(each.message)}\n"
        if each.status == "fails":
            yield from (f"  {MARK.get(quote.side, ' ')} {line(quote.text)}\n" for quote in each.quotes)
        yield f"  because {line(each.why)}\n"


def _verdict(done: Outcome, rules: Policy, complete: bool) -> str:
    """The last line: what the exit code says, in words."""
    counted = ", ".join(f"{number} {_NOUN[status]}" for status, number in done.counts.items() if number and status != "fails")
    rest = f" ({counted})" if counted else ""
    failing = done.counts["fails"]
    if failing and not rules.enforce:
        return f"audit: the policy would be broken by {failing} of {sum(done.counts.values())} findings, but it only reports{rest}\n"
    if failing:
        return f"audit: the policy is broken by {failing} of {sum(done.counts.values())} findings{rest}\n"
    return f"audit: the policy holds{rest}\n" if complete else f"audit: nothing that could be read breaks the policy{rest}\n"


_NOUN = {
    "pending": "within their grace",
    "unsure": "too unsure to fail",
    "waived": "waived",
    "accepted": "accepted before",
    "passes": "passing",
}
