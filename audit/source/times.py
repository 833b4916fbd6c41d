"""Capture times, as arguments, front matter and file names write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from audit.errors import UsageError

# ISO 8601 extended or basic, what file systems make of it (no colons, or dashes and dots in their place), the 14 digits of web archives
_TIME = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T_ -]?(?P<hour>\d\d)[:.-]?(?P<minute>\d\d)(?:[:.-]?(?P<second>\d\d)(?:\.(?P<fraction>\d{1,6}))?)?"
    r"\s?(?P<zone>Z|UTC|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)


def capture_time(text: str) -> datetime:
    """The moment that an ISO 8601 time names, in UTC. A time without a zone is UTC, a date without a time is its first second.

    Accepts ``2026-02-05T14:30:00Z``, ``2026-02-05T143000Z`` (a file name), ``20260205143000`` (a web archive), ``2026-02-05 14:30``,
    ``2026-02-05T15:30:00+01:00``, ``2026-02-05``. Raises UsageError for anything else.
    """
    found = _TIME.fullmatch(text.strip())
    if found:
        try:
            return _moment(found.groupdict(default=""))
        except (ValueError, OverflowError):  # the 31st of February; a year that its zone pushes below 1
            pass
    raise UsageError(f"{text[:40]!r} is not a time: write it in UTC as 2026-02-05T14:30:00Z, in a file name as 2026-02-05T143000Z")


def _moment(part: dict[str, str]) -> datetime:
    clock = (int(part[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second"))
    year, month, day, hour, minute, second = clock
    micro = int(part["fraction"].ljust(6, "0")) if part["fraction"] else 0
    local = datetime(year, month, day, hour, minute, second, micro, tzinfo=_zone(part["zone"].upper()))
    return local.astimezone(UTC)


def _zone(zone: str) -> timezone:
    if zone in ("", "Z", "UTC"):
        return UTC
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:].lstrip(":") or 0))
    return timezone(-offset if zone[0] == "-" else offset)
