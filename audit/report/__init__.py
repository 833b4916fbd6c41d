"""What was found, in the shape that is asked for. Each format is a module with ``render`` (or ``write``); none computes a verdict.

``FORMATS`` names them all, and a format is imported only when it is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple

from audit.errors import UsageError
from audit.model import Report
from audit.report.whole import replacing


class Format(NamedTuple):
    """A format: its module, whether it is text or a binary file, its file suffix, what it is, and the options its module takes."""

    module: str
    kind: Literal["text", "binary"]
    suffix: str
    summary: str
    options: tuple[str, ...] = ()


FORMATS: dict[str, Format] = {
    "terminal": Format(
        "audit.report.terminal",
        "text",
        ".txt",
        "for reading at a terminal",
        ("width", "colour", "style_edits", "side_by_side", "changes", "label", "verdict", "links", "ascii_only"),
    ),
    "html": Format("audit.report.html", "text", ".html", "one page that needs no network and no script", ("style_edits",)),
    "markdown": Format("audit.report.markdown", "text", ".md", "a comment on a pull request, capped", ("judged", "full")),
    "text": Format("audit.report.text", "text", ".txt", "plain text for mail", ("judged",)),
    "json": Format("audit.report.json", "text", ".json", "everything, schema audit/report/1", ("rules",)),
    "jsonl": Format("audit.report.jsonl", "text", ".jsonl", "the same, one record a line", ("rules",)),
    "csv": Format("audit.report.csv", "text", ".csv", "one table, safe in a spreadsheet", ("table",)),
    "sqlite": Format("audit.report.sqlite", "binary", ".db", "all tables with keys and views, for Datasette", ("rules",)),
    "parquet": Format("audit.report.parquet", "binary", ".parquet", "one table (extra: parquet)", ("table",)),
    "sarif": Format("audit.report.sarif", "text", ".sarif", "findings for code scanning, SARIF 2.1.0", ("rules", "judged")),
    "junit": Format("audit.report.junit", "text", ".xml", "a test suite per outlet, a case per article", ("judged",)),
    "annotations": Format("audit.report.annotations", "text", ".log", "findings beside the text in GitHub Actions", ("judged",)),
    "atom": Format("audit.report.atom", "text", ".atom", "a feed of the newest findings", ("authority",)),
}


def render(name: str, report: Report, options: Mapping[str, Any] | None = None) -> Iterator[str]:
    """The report in the text format ``name`` as chunks of text, one article in memory at a time.

    ``options`` may hold the options of any format; those that this one does not know are left out.
    Raises UsageError for a name that is no format or names a binary one (see ``write``).
    """
    form = known(name, file=False)
    chunks: Iterator[str] = import_module(form.module).render(report, **_known(form, options))
    return chunks


def write(name: str, report: Report, path: Path, options: Mapping[str, Any] | None = None) -> None:
    """Writes the report in any format to ``path``: whole or, when something fails on the way, not at all.

    Raises UsageError for a name that is no format or a file that cannot be written.
    """
    form = known(name, file=True)
    with replacing(path, seekable=form.kind == "binary") as part:
        if form.kind == "text":
            with part.open("w", encoding="utf-8", newline="") as file:
                file.writelines(render(name, report, options))
        else:
            import_module(form.module).write(report, part, **_known(form, options))


def known(name: str, *, file: bool) -> Format:
    """The format of this name. Raises UsageError when there is none, and for a binary one that is not to go to a ``file``."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}: choose one of {', '.join(FORMATS)}")
    form = FORMATS[name]
    if form.kind == "binary" and not file:
        raise UsageError(f"{name} is a binary format: name a file with -o, for example -o report{form.suffix}")
    return form


def _known(form: Format, options: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in (options or {}).items() if key in form.options}
