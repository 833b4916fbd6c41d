"""Runs one command: the only place where failures become exit codes."""

from __future__ import annotations

import functools
import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module

import typer

from audit import errors


def run(name: str, module: str, arguments: Sequence[str]) -> int:
    """Runs the function ``command`` of ``module`` on the arguments and gives its exit code (see ``audit.errors``)."""
    gc.set_threshold(50_000)  # our values are frozen and hold no circles: to look for some every 700 of them costs a tenth of the time
    try:
        app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        app.command()(_guarded(import_module(module).command))
        app(args=list(arguments), prog_name=f"audit {name}")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else errors.BUG
    return errors.OK


def _guarded(command: Callable[..., int]) -> Callable[..., None]:
    @functools.wraps(command)
    def guarded(*args: object, **kwargs: object) -> None:
        raise typer.Exit(_exit_code(lambda: command(*args, **kwargs)))

    return guarded


def _exit_code(call: Callable[[], int]) -> int:
    try:
        return call()
    except errors.AuditError as error:
        sys.stderr.write(f"audit: {_printable(str(error))}\n")
        return error.exit_code
    except KeyboardInterrupt:
        sys.stderr.write("audit: interrupted\n")
        return 130
    except MemoryError:
        sys.stderr.write("audit: out of memory; try fewer articles at a time\n")
        return errors.UsageError.exit_code
    except Exception:
        sys.stderr.write("audit: this is a bug in audit; please report it with these lines:\n" + traceback.format_exc())
        return errors.BUG


def _printable(message: str) -> str:
    """A message may quote a hostile path or text: control characters are shown, never obeyed."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)
