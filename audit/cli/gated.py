"""What `audit check` and `audit baseline` share: the policy and the baseline from their files, and the clock that waivers run by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from audit.archive import past, verify
from audit.cli.inputs import Input, history, require_complete
from audit.cli.options import Part
from audit.errors import ArchiveError, UsageError
from audit.gate import Baseline, Decision, Policy, baseline, gate, policy
from audit.model import Article, Report


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


def base(path: Path, ref: str, known: Baseline, audited: Callable[[Input], Report]) -> Baseline:
    """The baseline with everything found at the revision ``ref`` of an archive, or of the repository around a folder of series.

    ``audited`` gives the report about an input. Raises UsageError when there is no such revision, IncompleteError when it cannot be read
    whole: what is missing might be what is not new.
    """
    if history(path):
        return replace(known, known=_ids(audited(Input(path, Part(ref)))), base=ref)
    with TemporaryDirectory() as place:
        folder = Path(place) / path.resolve().name
        for name, data in past(path, ref):
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return replace(known, known=_ids(audited(Input(folder))) if folder.exists() else frozenset(), base=ref)


def question(path: Path, rules: Policy, known: Baseline, ref: str | None, options: object) -> str:
    """What the verdict depends on beside the input: policy, baseline, the day for its waivers, and the base that a ``ref`` names."""
    past = Input(path, Part(ref)).state if ref is not None and history(path) else ""
    return repr(("check", rules, sorted(known.accepted), known.waivers, datetime.now(UTC).date(), ref, past, options))


def _ids(report: Report) -> frozenset[str]:
    """The ids of all findings and changes."""
    require_complete(report)
    findings = frozenset(finding.id for article in report.articles for finding in article.findings)
    return findings.union(change.id for article in report.articles for change in article.changes)


def require_unaltered(path: Path) -> None:
    """Raises ArchiveError when the archive at ``path`` is not whole and unaltered. A folder of series has no history to hold it to."""
    if not history(path):
        return
    problems = [each for each in verify(path) if each.level == "error"]
    if problems:
        first = f"{problems[0].where}: {problems[0].message}" if problems[0].where else problems[0].message
        raise ArchiveError(f"{path}: not whole and unaltered, as the policy demands ({len(problems)} problems); the first: {first}")


def judged(report: Report, articles: Iterable[Article], rules: Policy, known: Baseline) -> Callable[[], Iterator[Decision]]:
    """Decisions for each finding of these articles of a report, as often as they are asked for.

    Ages run to the newest capture in the report, waivers to today in UTC. Raises UsageError for a report without articles: a gate that
    passes because it was pointed at the wrong place is worse than none.
    """
    if not report.summary.articles:
        raise UsageError(f"{report.archive.path if report.archive else 'the archive'}: no article here, so there is nothing to judge")
    newest = _newest(report) if rules.graced else None
    today = datetime.now(UTC).date()
    return lambda: gate(articles, rules, known, newest=newest, today=today)


def _newest(report: Report) -> datetime | None:
    return max((v.last_seen for article in report.articles for v in article.versions if v.last_seen), default=None)
