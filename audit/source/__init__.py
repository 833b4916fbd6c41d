"""What becomes snapshots: pasted text, saved pages, folders of captures."""

from audit.source.files import extracted, holds_series, read, series
from audit.source.times import capture_time

__all__ = ["capture_time", "extracted", "holds_series", "read", "series"]
