"""Corrections: a checkable fact was replaced or withdrawn while the proposition stands.

The reader of a figure's kind speaks before the reader of figures, a respelled name before a replaced one: the first reason that fits is
the most telling one.
"""

from __future__ import annotations

from audit.model import Rule
from audit.rules.corrections import deeds, figures, names, numbers, scope, statements, terms

RULES: tuple[Rule, ...] = (*figures.RULES, *numbers.RULES, *names.RULES, *statements.RULES, *scope.RULES, *terms.RULES, *deeds.RULES)
