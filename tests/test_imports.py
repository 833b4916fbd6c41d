"""Imports run one way, and the pure stages have no I/O, no clock and no environment."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "audit"

ROWS = (
    {"model", "errors", "words", "anchor", "counting", "memory"},
    {"blocks", "segment", "align", "diff", "values", "classify", "notice", "reconcile", "rules", "faults"},
    {"compare"},
    {"archive", "source", "outlets", "config", "report", "gate"},
    {"survey", "evaluate"},
    {"cli"},
)
"""From left to right; a module imports only from rows to its left. ``archive`` and ``source`` and the rest never import one another."""

PURE = ROWS[0] | ROWS[1] | ROWS[2]
IMPURE = {
    "os",
    "io",
    "sys",
    "time",
    "random",
    "subprocess",
    "socket",
    "pathlib",
    "tempfile",
    "shutil",
    "locale",
    "git",
    "logging",
    "threading",
}

FILES = sorted(ROOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def row(name: str) -> int:
    return next(index for index, rooms in enumerate(ROWS) if name in rooms)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "audit":
                yield from (f"audit.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize(
    "path", [f for f in FILES if room(f) not in ("__init__", "__main__", "py")], ids=lambda f: str(f.relative_to(ROOT))
)
def test_imports_run_one_way(path: Path) -> None:
    here = room(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "audit" and len(parts) > 1 and parts[1] != here and not parts[1].startswith("__"):
            assert row(parts[1]) < row(here), f"{here} must not import {parts[1]}"


@pytest.mark.parametrize("path", [f for f in FILES if room(f) in PURE], ids=lambda f: str(f.relative_to(ROOT)))
def test_pure_stages_have_no_io_clock_or_environment(path: Path) -> None:
    assert not {name.split(".")[0] for name in imported(path)} & IMPURE
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    called = {ast.unparse(call.func) for call in calls}
    assert not {name for name in called if name in ("open", "print", "input", "hash") or name.endswith((".now", ".today", ".utcnow"))}
