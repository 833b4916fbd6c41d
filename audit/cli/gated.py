"""What `audit check` and `audit baseline` share: the policy and the baseline from their files, and the clock that waivers run by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from audit.errors import UsageError
from audit.gate import Baseline, Decision, Policy, baseline, gate, policy
from audit.model import Report


def stated(path: Path | None, preset: str | None) -> Policy:
    """The policy in the settings file (default: the current folder's), from the preset if one is named. Raises UsageError."""
    from audit.config import config

    settings = config(path)
    return policy(settings.policy, settings.path, preset)


def judged_before(path: Path | None) -> Baseline:
    """The baseline in a file, an empty one without a file. Raises UsageError."""
    if path is None:
        return Baseline()
    try:
        return baseline(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 at byte {error.start}") from error


def judged(report: Report, rules: Policy, known: Baseline) -> Iterator[Decision]:
    """A decision for each finding of the report; ages run to the newest capture in it, waivers to today in UTC."""
    newest = max((v.last_seen for article in report.articles for v in article.versions if v.last_seen), default=None)
    return gate(report.articles, rules, known, newest=newest, today=datetime.now(UTC).date())
