"""One quantity written two ways: in another unit, or as a share and as a percentage."""

from __future__ import annotations

from audit.model import Value
from audit.rules.evidence import amount

_METRES = {"km": 1000.0, "mile": 1609.34, "m": 1.0, "foot": 0.3048, "inch": 0.0254, "yard": 0.9144, "cm": 0.01, "mm": 0.001}
_KILOGRAMS = {"kg": 1.0, "gram": 0.001, "pound": 0.4536, "ounce": 0.02835, "ton": 907.2, "tonne": 1000.0, "stone": 6.35}
_HECTARES = {"hectare": 1.0, "acre": 0.4047}
_LITRES = {"liter": 1.0, "gallon": 3.785}
_SPEED = {"kph": 1.0, "mph": 1.609}
_TIME = {"minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0, "month": 43830.0, "year": 525960.0, "decade": 5259600.0}
_DIMENSIONS = (_METRES, _KILOGRAMS, _HECTARES, _LITRES, _SPEED, _TIME)
_UNITS = {unit: (dimension, size) for dimension, units in enumerate(_DIMENSIONS) for unit, size in units.items()}
"""Each unit with the number of its dimension and its size there."""
ROUNDING = 0.04
"""Relative difference up to which a measure in another unit is the same measure, rounded: 5 miles is 8 kilometres."""


def converted(old: Value, new: Value) -> bool:
    """The same measure in another unit, the same sum with its sign and with a word that is a weight too (£3, 3 pounds), the same share as
    a fraction and as a percentage (half, 50 percent), or a count that might be a year (2000, 2,000)."""
    ours, theirs = _UNITS.get(_unit(old)), _UNITS.get(_unit(new))
    if ours and theirs and ours != theirs and ours[0] == theirs[0]:
        one, two = amount(old), amount(new)
        if one and two:
            return abs(one * ours[1] - two * theirs[1]) <= ROUNDING * one * ours[1]
    if old.type == new.type:
        return False
    if {old.type, new.type} in ({"number", "year"}, {"number", "age"}) or {_unit(old), _unit(new)} == {"£", "pound"}:
        return amount(old) == amount(new)
    if {old.type, new.type} != {"number", "percent"}:
        return False
    one, two = _share(old), _share(new)
    return one is not None and two is not None and abs(one - two) <= ROUNDING * one


def _unit(value: Value) -> str:
    return value.normal.partition(" ")[2]


def _share(value: Value) -> float | None:
    """A fraction or a percentage as a share of one, None for any other value."""
    if value.type == "percent":
        figure = amount(value) if value.normal.endswith(" %") else None
        return None if figure is None else figure / 100
    over, _, under = value.normal.partition("/")
    return int(over) / int(under) if over.isdigit() and under.isdigit() and int(under) else None
