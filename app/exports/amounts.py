"""Amounts as rows of a report: each with its kind, on what it rests, and the total that it stands in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.answers.costs.answers import CostCell
from app.answers.costs.totals import OwnTotal
from app.answers.table.answers import TableTotals
from app.exports.cells import UNKNOWN
from app.exports.citing import Sources
from app.exports.saying import euro, text, typed, yes_or_no
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.records.reports import CellKind, Row, Table, Total

IN_YEAR: Final = "Summe im Jahr"
ONCE: Final = "einmalig"
APART: Final = "für sich"
PLACES: Final[Mapping[str | None, str]] = {
    "yearly": IN_YEAR,
    "once": ONCE,
    "other": APART,
    "stale": "veraltet, prüfen",
    "undated": "ohne Jahr",
    "unknown": "Betrag unbekannt",
    "waived": "entfällt",
    "apart": "nicht gezählt",
    None: "überholt",
}
_COLUMNS: Final = (
    text("Zahlt", 1.6),
    text("An", 2),
    typed("EUR", CellKind.EURO),
    typed("bis EUR", CellKind.EURO),
    text("Art", 1.2),
    text("Art erschlossen"),
    typed("Für das Jahr", CellKind.YEAR),
    typed("Genannt für", CellKind.YEAR),
    text("Zeitraum"),
    text("Klasse", 1.5),
    text("Stand"),
    text("Worauf"),
    text("Zählt in", 1.2),
    text("Grundlage"),
    text("Berechnung", 2),
)
_EUR, _KIND, _YEAR, _SPAN, _CLASS, _GROUNDS, _PLACE = 2, 4, 6, 8, 9, 11, 12
_COUNTED: Final = frozenset({"yearly", "once", "other"})


def amounts_table(cells: Iterable[CostCell], sources: Sources) -> Table:
    """Every amount by itself, for workbooks: what the totals are added up from."""
    rows = tuple(_row(cell, sources) for cell in cells)
    return Table(title="Beträge", columns=_COLUMNS, rows=rows, spreadsheet=True)


def amount_totals(totals: TableTotals, table: int) -> Iterator[Total]:
    """The parts of the totals, added up over the amounts in the table at this place of the report."""
    parts = ((Grounds.TOLD, totals.told), (Grounds.CARRIED_ON, totals.carried), (Grounds.PLANNED, totals.planned))
    for grounds, eur in parts:
        if eur:
            yield _total(table, f"davon {grounds.value}", euro(eur), (_PLACE, IN_YEAR), (_GROUNDS, grounds.value))
    for told in totals.by_kind:
        label = told.kind.label if told.kind else UNKNOWN
        yield _total(table, f"davon Art {label}", euro(told.eur), (_PLACE, IN_YEAR), (_KIND, label))
    if totals.once_amounts:
        yield _total(table, "Einmalig", euro(totals.once), (_PLACE, ONCE))
    yield from (_own(table, own) for own in totals.own)


@dataclass(frozen=True, slots=True)
class YearOfClass:
    """What recurs of one class of costs in a year; of investments what is paid once, too."""

    year: int
    cost_class: CostClass

    @property
    def where(self) -> tuple[tuple[int, str], ...]:
        """The conditions on the rows of the amounts."""
        is_usual = self.cost_class is CostClass.CONTRIBUTION
        told = ((_YEAR, str(self.year)), (_CLASS, self.cost_class.label), (_PLACE, IN_YEAR if is_usual else APART))
        return told if self.cost_class is CostClass.INVESTMENT else (*told, (_SPAN, _span(once=False)))


def year_total(table: int, label: str, value: str | None, wanted: YearOfClass) -> Total:
    """The sum of a year over the amounts in the table at this place of the report."""
    return _total(table, label, value, *wanted.where)


def _own(table: int, own: OwnTotal) -> Total:
    span = _span(own.once)
    where = ((_PLACE, APART), (_CLASS, own.cost_class.label), (_SPAN, span))
    return _total(table, f"Für sich: {own.cost_class.label}, {span}", euro(own.eur), *where)


def _total(table: int, label: str, value: str | None, *where: tuple[int, str]) -> Total:
    return Total(label=label, value=value, addend=_EUR, where=where, table=table)


def _row(cell: CostCell, sources: Sources) -> Row:
    cells = (
        cell.payer.name,
        cell.payee.name,
        euro(cell.eur),
        euro(cell.high) if cell.high != cell.eur else "",
        cell.kind.label if cell.kind else None,
        yes_or_no(cell.kind_inferred),
        str(cell.year) if cell.year else "",
        str(cell.told) if cell.told else None,
        _span(cell.once),
        cell.cost_class.label,
        cell.status.label,
        cell.grounds.value if cell.grounds else "",
        PLACES[cell.stands_in],
        cell.basis.label if cell.basis else None,
        "; ".join(words for words in (cell.computation, cell.estimated) if words),
    )
    return Row(cells=cells, sources=sources.cite(cell.evidence), apart=cell.stands_in not in _COUNTED)


def _span(once: bool) -> str:
    return "einmalig" if once else "im Jahr"
