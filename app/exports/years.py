"""Costs year by year as a report: payers or bodies by year, with every amount that the sums add up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from app.answers.answer import Citation
from app.answers.costs.answers import CostCell
from app.answers.standpoint import Standpoint
from app.answers.table.answers import PivotAnswer, PivotCell, PivotRow
from app.answers.table.pivot import By
from app.exports.amounts import YearOfClass, amounts_table, year_total
from app.exports.citing import Sources
from app.exports.saying import NO_ABSENCE, euro, made_on, named, state_words, text, typed
from graph_model.analysis.costs.kinds import CostClass
from graph_model.records.reports import Cell, CellKind, Column, Report, Row, Table, Total

_AMOUNTS: Final = 1
_NAMES: Final = {By.MEMBER: "Zahlt", By.BODY: "Erhält"}


def years_report(
    found: PivotAnswer, cells: Sequence[CostCell], by: By, cost_class: CostClass, standpoint: Standpoint
) -> Report:
    """The whole table; ``cells`` are the amounts of these years that it adds up."""
    sources = Sources()
    evidence = _evidence(cells, by)
    rows = tuple(_row(row, evidence.get(row.body.id, []) if row.body else [], sources) for row in found.rows)
    pivot = Table(
        title="Jahr für Jahr",
        columns=tuple(_columns(found.years, by)),
        rows=rows,
        totals=tuple(_totals(found, cost_class)),
    )
    return Report(
        title="Kosten Jahr für Jahr",
        asked=f"{cost_class.label}; {found.filter_words}",
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(pivot, amounts_table(cells, sources)),
        legend=(found.words,),
        sources=sources.told(),
        unknown=tuple(_unknown(found)),
    )


def _columns(years: Sequence[int], by: By) -> Iterator[Column]:
    yield text(_NAMES[by], 2)
    for year in years:
        yield typed(f"{year} EUR", CellKind.EURO)
        yield typed(f"{year} bis EUR", CellKind.EURO, spreadsheet=True)
        yield text(f"{year} worauf", 0.9)


def _row(row: PivotRow, evidence: Sequence[Citation], sources: Sources) -> Row:
    cells = (row.body.name if row.body else "", *(cell for one in row.cells for cell in _year(one)))
    return Row(cells=cells, sources=sources.cite(evidence))


def _year(cell: PivotCell) -> tuple[Cell, Cell, str]:
    """The sum, its upper bound, and on what it rests; a year without any amount is unknown, never 0."""
    if not cell.amounts:
        return None, None, _beside(cell)
    return euro(cell.eur), euro(cell.high), "; ".join(filter(None, (_grounds(cell), _beside(cell))))


def _grounds(cell: PivotCell) -> str:
    parts = ((cell.told, "belegt"), (cell.carried, "fortgeschrieben"), (cell.planned, "geplant"))
    return ", ".join(word for eur, word in parts if eur)


def _beside(cell: PivotCell) -> str:
    told = ["veraltet, nicht gezählt"] if cell.stale else []
    told += [f"unbekannte Beträge: {cell.unknown}"] if cell.unknown else []
    return ", ".join(told)


def _totals(found: PivotAnswer, cost_class: CostClass) -> Iterator[Total]:
    for cell in found.totals.cells:
        value = euro(cell.eur) if cell.amounts else None
        yield year_total(_AMOUNTS, f"Summe {cell.year}", value, YearOfClass(cell.year, cost_class))


def _evidence(cells: Sequence[CostCell], by: By) -> dict[str, list[Citation]]:
    """Body -> the passages of its amounts."""
    told: dict[str, list[Citation]] = defaultdict(list)
    for cell in cells:
        told[cell.payer.id if by is By.MEMBER else cell.payee.id].extend(cell.evidence)
    return told


def _unknown(found: PivotAnswer) -> Iterator[str]:
    what = "Ein Betrag ist nicht bekannt, das heißt nicht 0 EUR"
    yield from named(what, [row.body.name for row in found.rows if row.body and any(one.unknown for one in row.cells)])
    stale = [row.body.name for row in found.rows if row.body and any(one.stale for one in row.cells)]
    yield from named("Veraltet, zu prüfen und nicht gezählt", stale)
    yield NO_ABSENCE
