"""One table as Parquet. The columns are those of ``columns.TABLES`` (``docs/data-dictionary.md``). Needs the extra ``parquet``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from audit.errors import UsageError
from audit.model import Report
from audit.report import records
from audit.report.columns import TABLES, Column, Table
from audit.report.safe import dumps

ROWS = 2_000
"""Rows of one group: what is in memory at once. One article of an archive of policies may have thirty thousand."""


def write(report: Report, path: Path, *, table: str = "findings") -> None:
    """Writes the rows of one table to ``path``, times as UTC microseconds, JSON as text.

    Raises UsageError when pyarrow is not installed or the table does not exist.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("the format parquet needs pyarrow: pip install 'article-audit[parquet]'") from error
    if table not in TABLES:
        raise UsageError(f"there is no table {table!r}: choose one of {', '.join(TABLES)}")
    chosen = TABLES[table]
    types = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "time": pyarrow.timestamp("us", tz="UTC"),
        "json": pyarrow.string(),
    }
    fields = [pyarrow.field(column.name, types[column.type], column.null, {"doc": column.doc}) for column in chosen.columns]
    schema = pyarrow.schema(fields, {"schema": records.SCHEMA, "table": table})
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(report, chosen):
            writer.write_table(pyarrow.Table.from_pylist(group, schema))


def _groups(report: Report, table: Table) -> Iterator[list[dict[str, Any]]]:
    group: list[dict[str, Any]] = []
    for article in report.articles:
        for row in table.rows(article):
            group.append({column.name: _cell(column, column.get(article, row)) for column in table.columns})
            if len(group) == ROWS:
                yield group
                group = []
    yield group


def _cell(column: Column, value: Any) -> Any:
    if column.type == "json":
        return dumps(value)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
