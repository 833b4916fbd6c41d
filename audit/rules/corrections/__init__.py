"""Corrections: a checkable fact was replaced or withdrawn while the proposition stands.

The reader of a figure's kind speaks before the reader of figures, a respelled name before a replaced one: the first reason that fits is
the most telling one.
"""

from __future__ import annotations

from audit.model import Rule
from audit.rules.corrections import deeds, figures, names, numbers, offices, roles, scope, statements, terms

_IN_ORDER = (figures, numbers, names, offices, statements, roles, scope, terms, deeds)
RULES: tuple[Rule, ...] = tuple(rule for part in _IN_ORDER for rule in part.RULES)
