"""One table as CSV, safe to open in a spreadsheet. The columns are those of ``columns.TABLES`` (``docs/data-dictionary.md``)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from io import StringIO
from typing import Any

from audit.errors import UsageError
from audit.model import Report
from audit.report import records
from audit.report.columns import TABLES, Column
from audit.report.safe import dumps, visible

# What a spreadsheet takes for a formula at the head of a cell, in ASCII and in full width; spaces before it do not stop it everywhere.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def render(report: Report, *, table: str = "findings") -> Iterator[str]:
    """The rows of one table with a header; UTF-8 without a mark, line feeds, quotes where needed.

    Text that a spreadsheet would take for a formula gets an apostrophe before it, hostile characters are written as escapes; numbers
    and times are never touched. Raises UsageError for a table that does not exist.
    """
    if table not in TABLES:
        raise UsageError(f"there is no table {table!r}: choose one of {', '.join(TABLES)}")
    chosen = TABLES[table]
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in chosen.columns])
    for article in report.articles:
        yield _taken(buffer)
        writer.writerows([_cell(column, column.get(article, row)) for column in chosen.columns] for row in chosen.rows(article))
    yield _taken(buffer)


def _cell(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.type == "json":
        return dumps(value)
    if isinstance(value, datetime):
        return records.when(value) or ""
    if column.type != "text":
        return str(value)
    text = visible(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _taken(buffer: StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
