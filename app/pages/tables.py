"""Lists as CSV for spreadsheets: German headings, semicolons, UTF-8 with its mark; no cell is run as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from fastapi import Response

from app.answers.rows import ContributionRow, FactRow
from app.answers.table.answers import TableRow
from app.answers.table.asked import Column
from app.answers.table.wording import cell_words
from app.pages import formats

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_COSTS: Final = (
    "Zahlt",
    "An",
    "Betrag EUR",
    "Betrag bis EUR",
    "Betrag im Wortlaut",
    "Zeitraum",
    "Art",
    "Art erschlossen",
    "Jahr",
    "Stand von",
    "Stand",
    "In der Summe",
    "Worauf",
    "Grundlage",
    "Beleg",
    "Wortlaut",
)
_MEMBERSHIPS: Final = ("EUR im Jahr als Zahl", *(column.label for column in Column))


def costs_table(rows: Iterable[ContributionRow], counted: Sequence[str]) -> Response:
    """Contributions; an amount that is not known stays an empty cell."""
    return _file("kosten.csv", _COSTS, (_cost(row, row.key in set(counted)) for row in rows))


def memberships_table(rows: Iterable[TableRow]) -> Response:
    """The table of memberships and costs with all columns; what no source says is said to be unknown, a sum that is not
    known stays an empty cell."""
    return _file("mitgliedschaften.csv", _MEMBERSHIPS, map(_membership, rows))


def _cost(row: ContributionRow, counted: bool) -> tuple[object, ...]:
    known, high = row.amount, row.amount.high if row.amount else None
    return (
        row.payer.name,
        row.payee.name,
        _number(known.eur) if known else "",
        _number(high) if high is not None else "",
        formats.formula(row.formula) if row.formula else formats.amount(known),
        row.per.label if row.per else "",
        row.kind.label if row.kind else "",
        "ja" if row.kind_inferred else "nein",
        row.year or "",
        row.as_of or "",
        row.status.label,
        "ja" if counted else "nein",
        row.grounds.value if row.grounds else "",
        row.basis.label if row.basis else "",
        *_source(row),
    )


def _membership(row: TableRow) -> tuple[object, ...]:
    return ("" if row.eur is None else _number(row.eur), *(cell_words(row, column) for column in Column))


def _source(row: FactRow) -> tuple[str, str]:
    """The document of the best passage and its words."""
    return (formats.source(row.evidence[0]), row.evidence[0].quote) if row.evidence else ("", "")


def _number(value: object) -> str:
    """A number as German spreadsheets read it, without grouping."""
    return str(value).replace(".", ",")


def _file(name: str, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("\ufeff" + out.getvalue(), media_type="text/csv; charset=utf-8", headers=disposition)


def _cell(value: object) -> str:
    """The text of a cell; an apostrophe stands before what a spreadsheet would run."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
