"""How the cells of a report read: in German for people, as values for spreadsheets."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from graph_model.analysis.costs.wording import eur
from graph_model.records.reports import Cell, CellKind
from graph_model.values.dates import PartialDate

UNKNOWN: Final = "unbekannt"
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NBSP: Final = "\u00a0"


def in_german(cell: Cell, kind: CellKind) -> str:
    """The cell as a German paper writes it; what nobody says is called unknown."""
    if cell is None:
        return UNKNOWN
    if not cell:
        return ""
    match kind:
        case CellKind.EURO | CellKind.NUMBER:
            return eur(Decimal(cell)).removesuffix(" EUR")
        case CellKind.PART:
            return f"{round(Decimal(cell) * 100)}{_NBSP}%"
        case CellKind.DAY:
            return PartialDate.parse(cell).german()
        case _:
            return cell


def with_unit(cell: Cell, kind: CellKind) -> str:
    """As ``in_german``, euros with their sign: for figures that stand outside a column."""
    told = in_german(cell, kind)
    return f"{told}{_NBSP}€" if kind is CellKind.EURO and cell else told


def value(cell: Cell, kind: CellKind) -> str | int | Decimal | date:
    """The cell as a spreadsheet keeps it: numbers as numbers, full days as days, what is vaguer in words."""
    if cell is None:
        return UNKNOWN
    if not cell:
        return ""
    match kind:
        case CellKind.EURO | CellKind.NUMBER | CellKind.PART:
            return Decimal(cell)
        case CellKind.YEAR:
            return int(cell)
        case CellKind.DAY:
            told = PartialDate.parse(cell)
            return told.earliest() if told.day and not told.about else told.german()
        case _:
            return printable(cell)


def printable(text: str) -> str:
    """The text without signs that no office file may hold."""
    return _CONTROL.sub("", text)
