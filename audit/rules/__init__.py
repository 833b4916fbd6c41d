"""The classification rules, in order of precedence: the first that has something to say of a case labels it.

Noise and links first, because they do not depend on what a line says; then the labels from the gravest down. A correction rule
itself stands back where the story merely moved on, so the order never has to be broken.
"""

from __future__ import annotations

from audit.model import Rule
from audit.rules import corrections, links, noise, style, updates

RULES: tuple[Rule, ...] = (*noise.RULES, *links.RULES, *corrections.RULES, *updates.RULES, *style.RULES)
