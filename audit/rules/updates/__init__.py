"""Updates: the world moved on, or the newsroom tells more or less than it did."""

from __future__ import annotations

from audit.model import Rule
from audit.rules.updates import moved, told

RULES: tuple[Rule, ...] = (*moved.RULES, *told.RULES, moved.TENSE)
