"""What becomes snapshots: pasted text, saved pages, folders of captures."""

from audit.source.files import extracted, read
from audit.source.folder import Folder, holds_series, series
from audit.source.times import capture_time

__all__ = ["Folder", "capture_time", "extracted", "holds_series", "read", "series"]
