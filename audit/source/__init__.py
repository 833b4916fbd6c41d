"""What becomes snapshots: pasted text, saved pages, folders of captures."""

from audit.source.files import holds_series, read, series
from audit.source.times import capture_time

__all__ = ["capture_time", "holds_series", "read", "series"]
