"""Frozen values that are made quickly."""

from __future__ import annotations

from dataclasses import fields
from functools import update_wrapper
from typing import Any, TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """The same frozen, slotted dataclass with a constructor that fills the slots itself.

    The usual one goes through ``object.__setattr__`` for every field, which takes twice the time: three per cent of a comparison. Fields
    may have defaults, but none that are made anew for each value.
    """
    plain: Any = cls
    names = [field.name for field in fields(plain)]
    known: dict[str, Any] = {f"fill_{name}": vars(cls)[name].__set__ for name in names}
    lines = (f"def __init__(self, {', '.join(names)}):", *[f"    fill_{name}(self, {name})" for name in names])
    exec("\n".join(lines), known)  # noqa: S102  # nothing but names of fields, as dataclasses does it
    made: Any = update_wrapper(known["__init__"], plain.__init__)
    made.__defaults__ = plain.__init__.__defaults__
    plain.__init__ = made
    return cls
