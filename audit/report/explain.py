"""Why a finding is what it is, step by step, in words: what changed, by which rule, what the notice says, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import TextWrapper

from audit.model import Article, Change, Claim, Finding, NoticeRecord, Rule
from audit.report import phrase
from audit.report.safe import line
from audit.rules import RULES

WIDTH = 80
_TOLD = {"standing": phrase.SIDE["standing"], "notice-old": phrase.SIDE["notice-old"], "notice": "It says now"}
"""What introduces a passage that is neither the change nor the notice."""


def render(article: Article, finding: Finding, *, rules: Sequence[Rule] = RULES) -> Iterator[str]:
    """The chain from the words to the verdict of one finding, as lines of at most 80 columns."""
    known = {rule.id: rule for rule in rules}
    changes = {change.id: change for change in article.changes}
    notices = {notice.id: notice for notice in article.notices}
    yield f"{phrase.SIGN[finding.verdict]} {finding.verdict}  {finding.id}\n"
    yield _filled(f"{line(article.headline) or line(article.id)} ({', '.join(filter(None, (line(article.outlet), line(article.id))))})")
    for identity in finding.changes:
        yield from _change(changes[identity], known)
    notice = notices[finding.notice] if finding.notice else None
    if notice:
        yield from _notice(notice)
    yield from _verdict(finding, notice.text if notice else "")


def _change(change: Change, rules: dict[str, Rule]) -> Iterator[str]:
    yield "\nWhat changed\n"
    yield _filled(line(phrase.marked(change.ops)))
    place = phrase.place(change.where, change.new_line or change.old_line)
    yield _filled(f"{change.kind}, {place}" + (f", {when}" if (when := phrase.stretch(change.not_before, change.not_after)) else ""))
    if change.count > 1:
        yield _filled(f"It went to and fro {change.count} times.")
    yield f"\nWhy it is a {phrase.LABEL[change.label]}\n"
    rule = rules.get(change.reason)
    yield _filled(f"Rule {change.reason}: {rule.doc if rule else 'no rule of its own'}")
    for item in change.evidence:
        yield _filled(f"Evidence, {line(item.type)}: “{line(item.old) or 'nothing'}” → “{line(item.new) or 'nothing'}”")
    yield _filled(f"Confidence {change.confidence:.0%}, {change.severity}. Change {change.id}.")


def _notice(notice: NoticeRecord) -> Iterator[str]:
    yield f"\nWhat the {notice.kind} says\n"
    yield _filled(f"“{line(notice.text)}”")
    seen = phrase.moment(notice.first_seen)
    yield _filled(
        f"Recognised by the wording {notice.pattern}, {phrase.place(notice.where, notice.line)}" + (f", since {seen}" if seen else "")
    )
    yield _filled("; ".join(map(_claim, notice.claims)) or "It names no value: only the topic.")


def _claim(claim: Claim) -> str:
    sides = [f"{name}: “{line(side)}”" if side else f"{name}: not said" for name, side in phrase.claimed(claim)]
    return "It says what was " + ", ".join(sides)


def _verdict(finding: Finding, told: str) -> Iterator[str]:
    """``told`` are the notice's words, which have been shown."""
    yield f"\nWhy the verdict is {finding.verdict}\n"
    yield _filled(phrase.VERDICT[finding.verdict])
    yield _filled(line(finding.message))
    for quote in finding.quotes:
        if quote.side in _TOLD and quote.text != told:
            place = phrase.place(quote.where, quote.line, quote.version, quote.time)
            yield _filled(f"{_TOLD[quote.side]}: “{line(quote.text)}” ({place})")
    if delay := phrase.latency(finding):
        yield _filled(f"Delay: {delay}.")
    yield _filled(f"Confidence {finding.confidence:.0%}, {finding.severity}.")


def _filled(text: str) -> str:
    return TextWrapper(WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False).fill(text) + "\n"
