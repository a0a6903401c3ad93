"""Lists as tables on a terminal, and as JSON, JSON lines or CSV for programs."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TextIO

from app.exports.formulas import harmless

Row = Mapping[str, object]

_UNBOUNDED_WIDTH = 10_000


class Format(StrEnum):
    """How a list is written to standard output."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: the field of the row (``member.name`` looks into ``member``), its German heading, and how
    a value is shown to people; ``detail`` is what programs need and a table for people leaves out. ``named`` heads the
    column in CSV where another column shows the same field."""

    field: str
    title: str
    shown: Callable[[object], str] | None = None
    right: bool = False
    detail: bool = False
    named: str = ""

    def value(self, row: Row) -> object:
        """What the row holds in this column; None where it holds nothing."""
        found: object = row
        for part in self.field.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        return found

    def text(self, row: Row) -> str:
        """What the table shows of the row in this column."""
        return (self.shown or plain)(self.value(row))

    def cell(self, row: Row) -> str:
        """What CSV holds: values as programs write them, lists and records as the table shows them; a text that a
        spreadsheet would take for a formula gets an apostrophe before it."""
        value = self.value(row)
        if isinstance(value, Iterable) and not isinstance(value, str):
            return self.text(row)
        return harmless(value) if isinstance(value, str) else plain(value)


def show(rows: Iterable[Row], columns: Sequence[Column], form: Format, out: TextIO | None = None) -> None:
    """Write ``rows``: the columns as a table or CSV, or the whole rows as JSON."""
    out = out or sys.stdout
    if form is Format.TABLE:
        _table(list(rows), columns, out)
    elif form is Format.CSV:
        _csv(rows, columns, out)
    elif form is Format.JSON:
        out.write(as_json(list(rows), indent=2) + "\n")
    else:
        out.writelines(as_json(row) + "\n" for row in rows)


def show_one(row: Row, columns: Sequence[Column], form: Format, out: TextIO | None = None) -> None:
    """Write a single record: field by field as a table, otherwise as one row."""
    out = out or sys.stdout
    if form is Format.TABLE:
        told = [{"field": column.title, "value": column.text(row)} for column in columns if column.text(row)]
        _table(told, [Column("field", "Angabe"), Column("value", "Wert")], out)
    elif form is Format.JSON:
        out.write(as_json(row, indent=2) + "\n")
    else:
        show([row], columns, form, out)


def as_json(value: object, indent: int | None = None) -> str:
    """``value`` as JSON; dates, amounts and other printed values as their text."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_told)


def plain(value: object) -> str:
    """A value as German text: nothing for None, ja and nein, lists joined by a semicolon."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return as_json(value)
    if isinstance(value, Iterable):
        return "; ".join(plain(part) for part in value)
    return str(value)


def euros(value: object) -> str:
    """An amount in EUR with German grouping: 60.000 or 102,26; nothing for None."""
    if value is None or value == "":
        return ""
    number = Decimal(str(value))
    text = f"{number:,.0f}" if number == number.to_integral_value() else f"{number:,.2f}"
    return text.translate(str.maketrans(",.", ".,"))


def percent(value: object) -> str:
    """A share of 0 to 1 in per cent without decimals."""
    return "" if value is None else f"{Decimal(str(value)):.0%}".replace("%", " %")


def _table(rows: Sequence[Row], columns: Sequence[Column], out: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        out.write("Nichts gefunden.\n")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    told = [column for column in columns if not column.detail and any(column.text(row) for row in rows)]
    for column in told:
        table.add_column(column.title, justify="right" if column.right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(" ".join(column.text(row).split())) for column in told))
    width = None if out.isatty() else _UNBOUNDED_WIDTH
    Console(file=out, width=width, soft_wrap=not out.isatty(), highlight=False).print(table)


def _csv(rows: Iterable[Row], columns: Sequence[Column], out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.named or column.field for column in columns)
    for row in rows:
        writer.writerow(column.cell(row) for column in columns)


def _told(value: object) -> object:
    if isinstance(value, Iterable):
        return list(value)
    return str(value)
