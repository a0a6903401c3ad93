"""The list of contributions as a report: what counts with its sums, and beside it what does not."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.answers.costs.contributions import ContributionsAnswer
from app.answers.costs.totals import Totals
from app.answers.rows import ContributionRow
from app.answers.standpoint import Standpoint
from app.answers.watching import Phase, Steps, Watch, unwatched
from app.exports.amounts import APART, IN_YEAR, ONCE, PLACES
from app.exports.cells import UNKNOWN
from app.exports.citing import Sources
from app.exports.part import WHOLE, Part
from app.exports.saying import NO_ABSENCE, count, euro, made_on, named, state_words, text, typed, yes_or_no
from app.exports.wording import amount_words, span_words
from graph_model.analysis.costs.kinds import cost_class
from graph_model.records.reports import CellKind, Report, Row, Table, Total

TITLE: Final = "Kosten"
_COLUMNS: Final = (
    text("Zahlt", 1.5),
    text("An", 1.8),
    typed("EUR", CellKind.EURO),
    typed("bis EUR", CellKind.EURO, spreadsheet=True),
    text("Betrag im Wortlaut", 1.2),
    text("Zeitraum", 0.8),
    text("Art", 1.1),
    text("Art erschlossen", spreadsheet=True),
    typed("Für das Jahr", CellKind.YEAR, 0.7),
    typed("Stand von", CellKind.YEAR, 0.7),
    text("Stand", 0.8),
    text("Worauf"),
    text("Zählt in"),
    text("Grundlage"),
    text("Klasse", spreadsheet=True),
    text("Einmalig", spreadsheet=True),
)
_EUR, _HIGH, _KIND, _GUESSED, _GROUNDS, _PLACE, _CLASS, _ONCE = 2, 3, 6, 7, 11, 12, 14, 15
_COUNTED: Final = frozenset({"yearly", "once", "other"})


def costs_report(
    found: ContributionsAnswer, asked: str, standpoint: Standpoint, part: Part = WHOLE, watch: Watch = unwatched
) -> Report:
    """All contributions of the answer, which is that ``part`` of the list. Raises what the watch raises."""
    sources = Sources()
    rows = tuple(Steps(watch, Phase.REPORT, len(found.rows)).of(found.rows))
    table = costs_table("Zahlungen", rows, found.totals, sources)
    return Report(
        title=TITLE,
        asked=asked,
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(part.of(table, found.total),),
        legend=(found.totals.says,),
        sources=sources.told(),
        unknown=tuple(unknown_costs(found.rows)),
    )


def costs_table(
    title: str, rows: Sequence[ContributionRow], totals: Totals, sources: Sources, without: frozenset[str] = frozenset()
) -> Table:
    """Contributions with their totals; a page of paper leaves out the columns of these titles."""
    columns = tuple(one.model_copy(update={"spreadsheet": one.spreadsheet or one.title in without}) for one in _COLUMNS)
    told = tuple(_row(row, sources) for row in rows)
    return Table(title=title, columns=columns, rows=told, totals=tuple(cost_totals(totals)))


def cost_totals(totals: Totals) -> Iterator[Total]:
    """The totals as they stand on the page; those that add up rows are added up anew by a workbook."""
    yield _sum("Summe im Jahr", totals.yearly if totals.by_kind else None, (_PLACE, IN_YEAR), main=True)
    if totals.yearly_high > totals.yearly:
        yield Total(label="höchstens", value=euro(totals.yearly_high), addend=_HIGH, where=((_PLACE, IN_YEAR),))
    for kind in totals.by_kind:
        label = kind.kind.label if kind.kind else UNKNOWN
        guess = ("ja", " (erschlossen)") if kind.inferred else ("nein", "")
        yield _sum(f"davon {label}{guess[1]}", kind.eur, (_PLACE, IN_YEAR), (_KIND, label), (_GUESSED, guess[0]))
    for part in totals.by_grounds if totals.year else ():
        yield _sum(f"davon {part.grounds.value}", part.eur, (_PLACE, IN_YEAR), (_GROUNDS, part.grounds.value))
    if totals.once:
        yield _sum("Einmalig", totals.once, (_PLACE, ONCE))
    for own in totals.own:
        where = ((_PLACE, APART), (_CLASS, own.cost_class.label), (_ONCE, "ja" if own.once else "nein"))
        yield _sum(f"Für sich: {own.cost_class.label}, {'einmalig' if own.once else 'im Jahr'}", own.eur, *where)
    yield from _beside(totals)


def unknown_costs(rows: Sequence[ContributionRow]) -> Iterator[str]:
    """What nobody knows of these contributions."""
    places = (("unknown", "Betrag nicht bekannt, das heißt nicht 0 EUR"), ("undated", "Jahr nicht bekannt"))
    for place, what in places:
        yield from named(what, [f"{row.payer.name} an {row.payee.name}" for row in rows if row.stands_in == place])
    yield NO_ABSENCE


def _beside(totals: Totals) -> Iterator[Total]:
    if totals.stale_rows:
        label = "Veraltet, zu prüfen und nicht gezählt" if totals.year else "Davon heute veraltet, zu prüfen"
        yield Total(label=label, value=euro(totals.stale), note=_items(totals.stale_rows))
    for apart in totals.apart:
        label = f"Nicht in der Summe: {apart.status.label}, {span_words(apart.per)}"
        yield Total(label=label, value=euro(apart.eur), note=_items(apart.rows))
    for label, number in (("Betrag unbekannt", totals.unknown), ("Ohne Jahr", totals.undated)):
        if number:
            yield count(label, number, "nie als 0 gezählt")
    if totals.waived:
        yield count("Entfällt", totals.waived, "nach der Quelle nicht geschuldet")


def _sum(label: str, eur: object, *where: tuple[int, str], main: bool = False) -> Total:
    value = None if eur is None else f"{eur:f}"
    return Total(label=label, value=value, addend=_EUR, where=where, main=main)


def _items(number: int) -> str:
    return f"{number} Posten"


def _row(row: ContributionRow, sources: Sources) -> Row:
    cells = (
        row.payer.name,
        row.payee.name,
        euro(row.eur),
        euro(row.high),
        amount_words(row),
        span_words(row.per),
        row.kind.label if row.kind else None,
        yes_or_no(row.kind_inferred),
        str(row.year) if row.year else "",
        str(row.as_of) if row.as_of else "",
        row.status.label,
        row.grounds.value if row.grounds else "",
        PLACES[row.stands_in],
        row.basis.label if row.basis else None,
        cost_class(row.kind).label,
        yes_or_no(row.once),
    )
    return Row(cells=cells, sources=sources.cite(row.evidence), apart=row.stands_in not in _COUNTED)
