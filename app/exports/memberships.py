"""The table of memberships and costs as a report: a row for each membership, beside it every amount by itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.answers.answer import Citation
from app.answers.standpoint import Standpoint
from app.answers.table.answers import Group, TableAnswer, TableRow
from app.answers.table.asked import Arranged, Column, Grouping, TableAsked
from app.answers.table.saying import arranged_words, year_words
from app.answers.table.wording import UNKNOWN, cell_words
from app.answers.watching import Phase, Steps, Watch, unwatched
from app.exports.amounts import amount_totals, amounts_table
from app.exports.citing import Sources
from app.exports.part import WHOLE, Part
from app.exports.saying import NO_ABSENCE, count, day, euro, made_on, named, state_words, text, typed
from graph_model.records import reports
from graph_model.records.reports import Cell, CellKind, Report, Row, Table, Total
from graph_model.values.vocabularies import Lived

TITLE: Final = "Mitgliedschaften und Kosten"
_AMOUNTS: Final = 1
_Shown = tuple[reports.Column, Callable[[TableRow], Cell]]


def memberships_report(
    found: TableAnswer,
    asked: TableAsked,
    arranged: Arranged,
    standpoint: Standpoint,
    part: Part = WHOLE,
    watch: Watch = unwatched,
) -> Report:
    """All rows of the answer, which is that ``part`` of the table; columns that were not chosen stand in workbooks and
    CSV alone. Raises what the watch raises."""
    sources, parts = Sources(), _Parts.of(found, arranged.grouping)
    steps = Steps(watch, Phase.REPORT, 2 * len(found.rows))
    rows = tuple(_row(row, parts, sources) for row in steps.of(found.rows))
    told = (found.filter_words, year_words(asked) if asked.year is None else "", arranged_words(arranged))
    columns = tuple(column for column, _ in parts.shown)
    table = Table(title="Mitgliedschaften", columns=columns, rows=rows, totals=tuple(_totals(found, parts)))
    return Report(
        title=TITLE,
        asked="; ".join(words for words in told if words),
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(
            part.of(table, found.total),
            amounts_table((cell for row in steps.of(found.rows) for cell in row.costs), sources),
        ),
        legend=found.totals.words,
        sources=sources.told(),
        unknown=tuple(_unknown(found.rows)),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The columns with what fills them; ``eur``, ``high`` and ``group`` are their places."""

    shown: tuple[_Shown, ...]
    eur: int
    high: int
    group: int

    @classmethod
    def of(cls, found: TableAnswer, grouping: Grouping | None) -> "_Parts":
        shown = [*_grouped(found.groups, grouping)]
        for column in (*found.columns, *(one for one in Column if one not in found.columns)):
            shown += [_beside(one, column not in found.columns) for one in _FILLED[column]]
        titles = [column.title for column, _ in shown]
        return cls(tuple(shown), titles.index(_EUR.title), titles.index(_HIGH.title), 0)


def _grouped(groups: Sequence[Group], grouping: Grouping | None) -> Iterator[_Shown]:
    """The group of a row; a page of paper shows it where no other column does."""
    if grouping:
        labels = {group.key: group.label for group in groups}
        yield (
            text("Gruppe", 1.2, spreadsheet=grouping in (Grouping.MEMBER, Grouping.BODY)),
            lambda row: labels[row.group],
        )


def _beside(one: _Shown, spreadsheet: bool) -> _Shown:
    column, cell = one
    return column.model_copy(update={"spreadsheet": column.spreadsheet or spreadsheet}), cell


def _row(row: TableRow, parts: _Parts, sources: Sources) -> Row:
    cells = tuple(cell(row) for _, cell in parts.shown)
    return Row(cells=cells, sources=sources.cite(_evidence(row)), apart=row.eur is None)


def _evidence(row: TableRow) -> tuple[Citation, ...]:
    return (*row.evidence, *(cited for cell in row.costs for cited in cell.evidence))


def _totals(found: TableAnswer, parts: _Parts) -> Iterator[Total]:
    totals = found.totals
    yearly = euro(totals.yearly) if totals.amounts else None
    yield Total(label="Summe im Jahr", value=yearly, addend=parts.eur, main=True)
    if totals.yearly_high > totals.yearly:
        note = "wo Quellen eine Spanne nennen, ihr oberes Ende"
        yield Total(label="höchstens", value=euro(totals.yearly_high), addend=parts.high, note=note)
    yield from amount_totals(totals, _AMOUNTS)
    yield from _group_totals(found.groups, parts)
    yield count("Zeilen", totals.rows)
    if totals.without_amount:
        yield count("Zeilen ohne bekannten Betrag", totals.without_amount, "nie als 0 gezählt")


def _group_totals(groups: Sequence[Group], parts: _Parts) -> Iterator[Total]:
    """A subtotal for each group; groups of one name are told, not computed anew."""
    labels = [group.label for group in groups]
    for group in groups:
        value = euro(group.totals.yearly) if group.totals.amounts else None
        alone = labels.count(group.label) == 1
        where = ((parts.group, group.label),) if alone else ()
        yield Total(label=f"Summe {group.label}", value=value, addend=parts.eur if alone else None, where=where)


def _unknown(rows: Sequence[TableRow]) -> Iterator[str]:
    lacking: tuple[tuple[str, Callable[[TableRow], bool]], ...] = (
        ("Jährlicher Betrag nicht bekannt, das heißt nicht 0 EUR", lambda row: row.eur is None),
        ("Ob sie gelebt wird, ist nicht bekannt", lambda row: row.lived is Lived.UNKNOWN),
        ("Ob und wie sie kündbar ist, ist nicht bekannt", lambda row: row.terminable is None),
        ("Zuständige Stelle nicht bekannt", lambda row: not row.unit),
        ("Nur eine Zahlung ist bekannt, keine Mitgliedschaft", lambda row: row.status is None),
    )
    for what, lacks in lacking:
        yield from named(what, [f"{row.member.name} bei {row.body.name}" for row in rows if lacks(row)], len(rows))
    yield NO_ABSENCE


def _words(column: Column) -> Callable[[TableRow], Cell]:
    def told(row: TableRow) -> Cell:
        words = cell_words(row, column)
        return None if words == UNKNOWN else words

    return told


def _one(column: Column, weight: float = 1.0) -> tuple[_Shown, ...]:
    return ((text(column.label, weight), _words(column)),)


_EUR: Final = typed("EUR im Jahr", CellKind.EURO)
_HIGH: Final = typed("höchstens EUR", CellKind.EURO, spreadsheet=True)
_FILLED: Final[Mapping[Column, tuple[_Shown, ...]]] = {
    Column.MEMBER: _one(Column.MEMBER, 1.5),
    Column.BODY: _one(Column.BODY, 1.8),
    Column.BODY_KIND: _one(Column.BODY_KIND),
    Column.ROLE: _one(Column.ROLE),
    Column.STATUS: _one(Column.STATUS, 0.8),
    Column.TIME: (
        (typed("Seit", CellKind.DAY), lambda row: day(row.since)),
        (typed("Bis", CellKind.DAY), lambda row: day(row.until) or ""),
    ),
    Column.UNIT: _one(Column.UNIT, 1.2),
    Column.SEAT: _one(Column.SEAT),
    Column.EUR: (
        (_EUR, lambda row: euro(row.eur)),
        (_HIGH, lambda row: euro(row.eur_high)),
        (text("Beträge und Stand", 2), _words(Column.EUR)),
    ),
    Column.PURPOSE: _one(Column.PURPOSE, 1.6),
    Column.TOPICS: _one(Column.TOPICS, 1.2),
    Column.LIVED: _one(Column.LIVED, 0.8),
    Column.OBLIGATION: _one(Column.OBLIGATION, 0.9),
    Column.NOTICE: _one(Column.NOTICE, 1.3),
    Column.TELL_BY: (
        (typed("Kündigen bis", CellKind.DAY, 0.9), lambda row: day(row.told_by)),
        (typed("Beschluss bis", CellKind.DAY, 0.9), lambda row: day(row.decided_by)),
        (text("Zur Kündigung", spreadsheet=True), lambda row: row.why),
    ),
    Column.SOURCE: (),
}
