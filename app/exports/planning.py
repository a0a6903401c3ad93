"""The planning list of a budget year as a report: last Ansatz, last result, and proposals for four years."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from app.answers.costs.answers import PlanAnswer, PlannedSum, PlanProposal, PlanRow, PlanTotal
from app.answers.standpoint import Standpoint
from app.exports.citing import Sources
from app.exports.saying import NO_ABSENCE, count, euro, made_on, named, state_words, text, typed
from graph_model.analysis.costs.planning import YEARS_PLANNED
from graph_model.analysis.costs.wording import eur
from graph_model.records.reports import Cell, CellKind, Column, Report, Row, Table, Total

_CHECK, _SURE, _ENDED, _OPEN = "prüfen", "gesichert", "entfällt", "unbekannt"
_CLASS: Final = 3
_FIRST: Final = 9
_PER_YEAR: Final = 3
_LEGEND: Final = (
    "Gesichert ist, was belegt, fortgeschrieben oder geplant ist; was zu lange niemand belegt hat, ist zu prüfen. "
    "Kapitaleinlagen sind Investition und stehen für sich."
)


def plan_report(found: PlanAnswer, asked: str, standpoint: Standpoint) -> Report:
    """All lines of the plan with the sums of their proposals."""
    sources, years = Sources(), range(found.year, found.year + YEARS_PLANNED)
    table = Table(
        title="Vorschläge",
        columns=tuple(_columns(years)),
        rows=tuple(_row(row, sources) for row in found.rows),
        totals=tuple(_totals(found)),
    )
    return Report(
        title=f"Haushaltsplanung {years[0]} bis {years[-1]}",
        asked=asked,
        state=state_words(standpoint),
        made=made_on(standpoint),
        hint="Vorschlag: gerechnet aus dem, was Papiere sagen; beschlossen ist damit nichts.",
        tables=(table,),
        legend=(_LEGEND,),
        sources=sources.told(),
        unknown=tuple(_unknown(found)),
    )


def _columns(years: range) -> Iterator[Column]:
    yield from (text("Zahlt", 1.3), text("An", 1.5), text("Art", 0.9), text("Teil des Haushalts", spreadsheet=True))
    yield text("Einmalig", spreadsheet=True)
    yield from (typed("Letzter Ansatz EUR", CellKind.EURO), typed("Ansatz für", CellKind.YEAR, 0.5))
    yield from (typed("Letztes Ergebnis EUR", CellKind.EURO), typed("Ergebnis von", CellKind.YEAR, 0.5))
    for year in years:
        yield typed(f"{year} EUR", CellKind.EURO)
        yield typed(f"{year} bis EUR", CellKind.EURO, spreadsheet=True)
        yield text(f"{year} wie sicher", 0.6, spreadsheet=year != years[0])
    yield from (text("Rechnung", 1.8), text("Beantragt oder vorgeschlagen, in keinem Vorschlag", spreadsheet=True))


def _row(row: PlanRow, sources: Sources) -> Row:
    cells = (
        row.payer.name,
        row.payee.name,
        row.kind.label if row.kind else None,
        row.cost_class.label,
        "ja" if row.once else "nein",
        *_told(row.budget),
        *_told(row.result),
        *(cell for one in row.proposals for cell in _proposal(one)),
        _reasons(row),
        "; ".join(f"{eur(one.eur) if one.eur is not None else _OPEN} ({one.status.label})" for one in row.asked),
    )
    return Row(cells=cells, sources=sources.cite(row.evidence))


def _told(told: PlannedSum | None) -> tuple[Cell, Cell]:
    return (euro(told.eur), str(told.year)) if told else (None, "")


def _proposal(one: PlanProposal) -> tuple[Cell, Cell, Cell]:
    """The sum, its upper bound where there is one, and how sure it is; what has ended is empty, not unknown."""
    if one.eur is None:
        return ("", "", _ENDED) if one.ended else (None, "", _OPEN)
    return euro(one.eur), euro(one.high) if one.high is not None else "", _CHECK if one.check else _SURE


def _reasons(row: PlanRow) -> str:
    """Years of one reason stand together."""
    told = []
    for words, group in groupby(row.proposals, key=lambda one: one.words):
        years = [one.year for one in group]
        told.append((f"{years[0]} bis {years[-1]}" if len(years) > 1 else str(years[0]), words))
    return told[0][1] if len(told) == 1 else "; ".join(f"{years}: {words}" for years, words in told)


def _totals(found: PlanAnswer) -> Iterator[Total]:
    for total in found.totals:
        column = _FIRST + _PER_YEAR * (total.year - found.year)
        label = f"{total.cost_class.label} {total.year}"
        yield _sum(f"{label}, gesichert", euro(total.eur), total, column, _SURE)
        if total.to_check:
            yield _sum(f"{label}, zu prüfen", euro(total.to_check), total, column, _CHECK)
        if total.unknown:
            yield count(f"{label}, ohne Betrag", total.unknown, "Zeilen; nie als 0 gezählt")


def _sum(label: str, value: Cell, total: PlanTotal, column: int, sure: str) -> Total:
    where = ((_CLASS, total.cost_class.label), (column + _PER_YEAR - 1, sure))
    return Total(label=label, value=value, addend=column, where=where)


def _unknown(found: PlanAnswer) -> Iterator[str]:
    lacking = [row for row in found.rows if any(one.eur is None and not one.ended for one in row.proposals)]
    names = [f"{row.payer.name} an {row.payee.name}" for row in lacking]
    yield from named("Ohne Vorschlag, weil kein Betrag bekannt ist", names, len(found.rows))
    yield NO_ABSENCE
