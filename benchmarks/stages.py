"""Where the time of a comparison goes: the stages' shares, by wrapping the one public function of each while some pairs are compared."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from time import process_time
from typing import Any
from unittest import mock

STAGES = ("blocks", "notice", "segment", "align", "diff", "values", "classify")


class Clock:
    """Processor time by stage; what one stage spends inside another counts for the inner one alone."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys((*STAGES, "rest"), 0.0)
        self._running = ["rest"]
        self._since = 0.0

    def switch(self) -> None:
        """Puts the time since the last switch down to the stage that ran."""
        now = process_time()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*arguments: Any) -> Any:
            self.switch()
            self._running.append(stage)
            try:
                return function(*arguments)
            finally:
                self.switch()
                self._running.pop()

        return run

    @contextmanager
    def running(self) -> Iterator[None]:
        self._since = process_time()
        yield
        self.switch()


@contextmanager
def wrapped(clock: Clock) -> Iterator[None]:
    """Every place outside of a stage's own room that calls it calls it through the clock."""
    patches = []
    for stage in STAGES:
        function = getattr(import_module(f"audit.{stage}"), stage)
        timed = clock.timed(stage, function)
        for name, module in list(sys.modules.items()):
            outside = name.startswith("audit.") and not f"{name}.".startswith(f"audit.{stage}.")
            if outside and vars(module).get(stage) is function:
                patches.append(mock.patch.object(module, stage, timed))
    for patch in patches:
        patch.start()
    try:
        yield
    finally:
        for patch in patches:
            patch.stop()


def shares(compare: Callable[[Any], None], pairs: Sequence[Any]) -> dict[str, float]:
    """The share of each stage, and of the rest, in the processor time of comparing the pairs; together 1."""
    clock = Clock()
    with wrapped(clock), clock.running():
        for pair in pairs:
            compare(pair)
    whole = sum(clock.seconds.values())
    return {stage: seconds / whole for stage, seconds in clock.seconds.items()}
