"""What the readers of a sentence answer with."""

from __future__ import annotations

from collections.abc import Callable

Reading = tuple[str, str, int]
"""What stands at an offset: type, normal form and end."""
Reader = Callable[[str, int], Reading | None]
"""Reads the value that begins at an offset of a text, if there is one."""
Found = tuple[int, int, str, str]
"""The start, end, type and normal form of a value."""
