"""Costs year by year as a report: payers or bodies by year, with every amount that the sums add up."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.answers.answer import Citation
from app.answers.costs.answers import CostCell
from app.answers.standpoint import Standpoint
from app.answers.table.answers import PivotAnswer, PivotCell, PivotRow
from app.answers.table.pivot import By
from app.answers.watching import Phase, Steps, Watch, unwatched
from app.exports.amounts import YearOfClass, amounts_table, year_total
from app.exports.citing import Sources
from app.exports.part import WHOLE, Part
from app.exports.saying import NO_ABSENCE, euro, made_on, named, state_words, text, typed
from graph_model.analysis.costs.kinds import CostClass
from graph_model.records.reports import Cell, CellKind, Column, Report, Row, Table, Total

TITLE: Final = "Kosten Jahr für Jahr"
_AMOUNTS: Final = 1
_NAMES: Final = {By.MEMBER: "Zahlt", By.BODY: "Erhält"}


@dataclass(frozen=True)
class Behind:
    """The amounts that a pivot of these payers or bodies adds up (``cells``; print shows none of them), and the
    passages of each row, by its id."""

    by: By
    cost_class: CostClass
    cells: Sequence[CostCell]
    passages: Mapping[str, Sequence[Citation]]

    @classmethod
    def of(cls, by: By, cost_class: CostClass, cells: Sequence[CostCell]) -> "Behind":
        """All amounts with all their passages."""
        told: dict[str, list[Citation]] = defaultdict(list)
        for cell in cells:
            told[cell.payer.id if by is By.MEMBER else cell.payee.id].extend(cell.evidence)
        return cls(by, cost_class, cells, told)


def years_report(
    found: PivotAnswer, behind: Behind, standpoint: Standpoint, part: Part = WHOLE, watch: Watch = unwatched
) -> Report:
    """The table, or that ``part`` of it. Raises what the watch raises."""
    sources, by, cost_class = Sources(), behind.by, behind.cost_class
    rows = tuple(_row(row, behind.passages.get(row.body.id, ()) if row.body else (), sources) for row in found.rows)
    pivot = Table(
        title="Jahr für Jahr",
        columns=tuple(_columns(found.years, by)),
        rows=rows,
        totals=tuple(_totals(found, cost_class)),
    )
    return Report(
        title=TITLE,
        asked=f"{cost_class.label}; {found.filter_words}",
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(
            part.of(pivot, found.total),
            amounts_table(Steps(watch, Phase.REPORT, len(behind.cells)).of(behind.cells), sources),
        ),
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


def _unknown(found: PivotAnswer) -> Iterator[str]:
    what = "Ein Betrag ist nicht bekannt, das heißt nicht 0 EUR"
    yield from named(what, [row.body.name for row in found.rows if row.body and any(one.unknown for one in row.cells)])
    stale = [row.body.name for row in found.rows if row.body and any(one.stale for one in row.cells)]
    yield from named("Veraltet, zu prüfen und nicht gezählt", stale)
    yield NO_ABSENCE
