"""By when to end what, as a report: days to come, days that have passed, and tasks without a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.answers.costs.answers import DeadlineRow, NoticePlan
from app.answers.standpoint import Standpoint
from app.answers.watching import Phase, Steps, Watch, unwatched
from app.exports.citing import Sources
from app.exports.part import WHOLE, Part
from app.exports.saying import NO_ABSENCE, count, day, euro, made_on, named, state_words, text, typed
from graph_model.analysis.costs.notices import NoticeState
from graph_model.records.reports import CellKind, Column, Report, Row, Table, Total

_TITLES: Final = {
    NoticeState.OPEN: "Termine",
    NoticeState.MISSED: "Für dieses Jahr vorbei",
    NoticeState.TASK: "Ohne Termin, zu klären",
}
_DATES: Final = ("Beschluss bis", "Kündigung angekommen bis", "Endet dann")
_LATER: Final = ("Nächster Beschluss bis", "Nächste Kündigung bis", "Nächstes Ende")
_ON_PAPER: Final = {
    NoticeState.OPEN: _DATES,
    NoticeState.MISSED: (_DATES[1], *_LATER),
    NoticeState.TASK: (),
}
_SAVES: Final = 8


def notices_report(
    found: NoticePlan, who: str, standpoint: Standpoint, part: Part = WHOLE, watch: Watch = unwatched
) -> Report:
    """The deadlines of the plan, which holds that ``part`` of each sort; ``who`` says whose they are. Raises what the
    watch raises."""
    sources = Sources()
    steps = Steps(watch, Phase.REPORT, len(found.open) + len(found.missed) + len(found.tasks))
    asked = f"Beitrag sparen für {found.year}; {found.lead_days} Tage Vorlauf des Gremiums"
    return Report(
        title=f"Kündigungsfristen: Beitrag für {found.year}",
        asked="; ".join(filter(None, (who, asked))),
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=tuple(_table(one, sources, part, steps) for one in _sorts(found)),
        legend=(
            "Ein Tag steht nur da, wo er aus den Papieren folgt; sonst eine Aufgabe mit ihrem Grund. Ist die Frist für "
            "das Jahr vorbei, steht daneben die nächste.",
        ),
        sources=sources.told(),
        unknown=tuple(_unknown((*found.open, *found.missed, *found.tasks), found.tasks)),
    )


@dataclass(frozen=True)
class _Sort:
    """The deadlines of one state: those shown, and of all how many there are and what they save."""

    state: NoticeState
    rows: Sequence[DeadlineRow]
    count: int
    saves: Decimal | None


def _sorts(found: NoticePlan) -> tuple[_Sort, ...]:
    return (
        _Sort(NoticeState.OPEN, found.open, found.open_total, found.open_saves),
        _Sort(NoticeState.MISSED, found.missed, found.missed_total, found.missed_saves),
        _Sort(NoticeState.TASK, found.tasks, found.tasks_total, found.tasks_saves),
    )


def _table(told: _Sort, sources: Sources, part: Part, steps: Steps) -> Table:
    table = Table(
        title=_TITLES[told.state],
        columns=tuple(_columns(_ON_PAPER[told.state])),
        rows=tuple(_row(row, sources) for row in steps.of(told.rows)),
        totals=tuple(_totals(told)),
    )
    return part.of(table, told.count)


def _columns(on_paper: tuple[str, ...]) -> Iterator[Column]:
    """Workbooks have all days, a page of paper those that matter for its table."""
    for title in (*_DATES, *_LATER):
        yield typed(title, CellKind.DAY, 0.85, spreadsheet=title not in on_paper)
    yield from (text("Mitglied", 1.3), text("Zusammenschluss", 1.6), typed("Spart EUR im Jahr", CellKind.EURO))
    yield from (text("Worauf", 0.8), text("Zuständig"), text("Woraus das folgt", 2))
    yield from (text("Frist im Wortlaut", spreadsheet=True), text("Stand", spreadsheet=True))


def _totals(told: _Sort) -> Iterator[Total]:
    if told.saves is not None:
        yield Total(label="Beiträge im Jahr, soweit bekannt", value=euro(told.saves), addend=_SAVES)
    yield count("Mitgliedschaften", told.count)


def _row(row: DeadlineRow, sources: Sources) -> Row:
    cells = (
        day(row.decided_by),
        day(row.told_by),
        day(row.ends),
        day(row.later_decided_by) or "",
        day(row.later_told_by) or "",
        day(row.later_ends) or "",
        row.member.name,
        row.body.name,
        euro(row.saves),
        row.saves_grounds.value if row.saves_grounds else "",
        row.unit or None,
        "; ".join(filter(None, (row.why, row.legal_check))),
        row.notice.words if row.notice else "",
        row.state.value,
    )
    return Row(cells=cells, sources=sources.cite(row.evidence))


def _unknown(rows: Sequence[DeadlineRow], tasks: Sequence[DeadlineRow]) -> Iterator[str]:
    yield from named("Kein Tag folgt aus den Papieren", [_name(row) for row in tasks], len(rows))
    amounts = [_name(row) for row in rows if row.saves is None]
    yield from named("Beitrag nicht bekannt, das heißt nicht 0 EUR", amounts, len(rows))
    yield NO_ABSENCE


def _name(row: DeadlineRow) -> str:
    return f"{row.member.name} bei {row.body.name}"
