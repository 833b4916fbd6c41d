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
from audit.cli.say import hush

INTERRUPTED = 130
"""What shells give for a command that Ctrl-C ended."""


def run(name: str, module: str, arguments: Sequence[str]) -> int:
    """Runs the function ``command`` of ``module`` on the arguments and gives its exit code (see ``audit.errors``)."""
    gc.set_threshold(50_000)  # our values are frozen and hold no circles: to look for some every 700 of them costs a tenth of the time
    return _exit_code(lambda: _called(f"audit {name}", import_module(module).command, arguments))


def _called(name: str, command: Callable[..., int], arguments: Sequence[str]) -> int:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(_guarded(command))
    try:
        return int(app(args=list(arguments), prog_name=name, standalone_mode=False))
    except SystemExit:
        return errors.OK  # what typer does when the reader of a help page has gone
    except Exception as error:
        if not hasattr(error, "format_message"):  # what arguments that do not fit raise, in click and in the copy of it inside newer typers
            raise
        words = " ".join(str(error.format_message()).split()).rstrip(".")
        raise errors.UsageError(f"{words}; see: {name} --help") from error


def _guarded(command: Callable[..., int]) -> Callable[..., None]:
    """Keeps typer from having its own way with an interruption or a broken pipe inside a command."""

    @functools.wraps(command)
    def guarded(*args: object, **kwargs: object) -> None:
        raise typer.Exit(_exit_code(lambda: command(*args, **kwargs)))

    return guarded


def _exit_code(call: Callable[[], int]) -> int:
    try:
        return call()
    except errors.AuditError as error:
        return _told(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _told("interrupted", INTERRUPTED)
    except MemoryError:
        return _told("out of memory; try fewer articles at a time", errors.UsageError.exit_code)
    except OSError as error:  # the machine's limits: a full disk, rights, too many open files
        hush()
        return _told(f"{error.filename or 'the system'}: {error.strerror or error}", errors.UsageError.exit_code)
    except Exception:
        sys.stderr.write("audit: this is a bug in audit; please report it with these lines:\n" + traceback.format_exc())
        return errors.BUG


def _told(message: str, code: int) -> int:
    sys.stderr.write(f"audit: {_printable(message)}\n")
    return code


def _printable(message: str) -> str:
    """A message may quote a hostile path or text: control characters are shown, never obeyed."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)
