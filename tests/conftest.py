"""What the tests of the commands share: running one in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from audit.cli import main


class Ran(NamedTuple):
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def audit(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """``audit("diff", old, new)`` as at a terminal."""

    def run(*arguments: object) -> Ran:
        with pytest.raises(SystemExit) as done:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(int(done.value.code or 0), printed.out, printed.err)

    return run
