"""The rows of the table that are shown: each with its amounts, its day of notice and its passages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from app.answers.answer import Citation
from app.answers.costs.answers import CostCell
from app.answers.costs.view import CostView
from app.answers.table.answers import TableRow
from app.answers.table.cells import LAST_TOLD, PLACES, YEARLY, Cells
from app.answers.table.choosing import Chosen
from app.answers.table.lines import Lines
from app.answers.table.ties import Ties, is_terminable
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.notices import Deadline, deadline_of, is_held
from graph_model.records.facts import Body, Membership
from graph_model.values.vocabularies import Lived

_COUNTED = PLACES[YEARLY]


@dataclass(frozen=True)
class Notices:
    """By when memberships have to be ended so that the fee of ``year`` is saved."""

    view: CostView
    bodies: Mapping[str, Body]
    year: int

    def of(self, membership: Membership | None) -> Deadline | None:
        """None where nothing can be ended: no membership is known, or it does not run on into the year."""
        if membership is None or not is_held(membership, date(self.year, 1, 1)):
            return None
        today, lead = self.view.terms.rules.today, self.view.terms.lead_days
        return deadline_of(membership, self.bodies.get(membership.body), self.year, today, lead)


@dataclass(frozen=True)
class _Shown:
    """A line that is shown: which tie, in which group, and what was looked up for it."""

    tie: int
    group: str
    costs: tuple[CostCell, ...]
    evidence: tuple[Citation, ...]
    topics: tuple[str, ...]


def notices_of(view: CostView, year: int | None) -> Notices:
    """Notices for the fee of this year; of a year that has begun, and of none, for the next one."""
    this_year = view.terms.rules.today.year
    asked = year if year is not None and year > this_year else this_year + 1
    return Notices(view, {body.key: body for body in view.facts.bodies}, asked)


def rows_of(view: CostView, found: Chosen, lines: Lines, part: slice, notices: Notices) -> tuple[TableRow, ...]:
    """The rows of this part of the lines, in their order."""
    ties, groups = lines.tie[part], lines.group[part]
    keys = lines.key_of(ties, groups)
    amounts = _amounts(view, found.cells, lines, keys)
    leads = [_told(found.ties, at) for at in ties.tolist()]
    evidence = view.passages([tuple(s for one in told for s in one.statements) for told in leads])
    topics = _topics(found.ties, ties.tolist())
    shown = (
        _Shown(at, str(group), amounts.get(key, ()), cited, topics.get(at, ()))
        for at, group, key, cited in zip(ties.tolist(), groups.tolist(), keys.tolist(), evidence, strict=True)
    )
    return tuple(_row(found.ties, line, notices) for line in shown)


def _told(ties: Ties, at: int) -> tuple[Membership, ...]:
    """The memberships of a tie, the leading one first."""
    lead = ties.lead[at]
    return () if lead is None else (lead, *ties.others.get(at, ()))


def _amounts(view: CostView, cells: Cells, lines: Lines, keys: Iterable[int]) -> Mapping[int, tuple[CostCell, ...]]:
    """By the key of its line, the amounts of each: what counts first."""
    all_keys = lines.key_of(cells.tie, lines.cell_group)
    places = np.flatnonzero(np.isin(all_keys, np.fromiter(keys, np.int64)))
    shown = cells.taken(places)
    found: dict[int, list[CostCell]] = defaultdict(list)
    for key, row in zip(all_keys[places].tolist(), view.rows(_made(view, shown)), strict=True):
        found[key].append(row)
    return {key: tuple(sorted(told, key=_counting)) for key, told in found.items()}


def _made(view: CostView, cells: Cells) -> list[Cell]:
    found: list[Cell | None] = [None] * len(cells)
    for year in np.unique(cells.year).tolist():
        places = np.flatnonzero(cells.year == year)
        made = view.ledger.made(cells.taken(places).stands(), None if year == LAST_TOLD else year)
        for place, cell in zip(places.tolist(), made, strict=True):
            found[place] = cell
    return [cell for cell in found if cell is not None]


def _counting(cell: CostCell) -> tuple[int, int, str]:
    return PLACES.index(cell.stands_in), cell.year or 0, cell.kind.label if cell.kind else ""


def _topics(ties: Ties, shown: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    wanted = {at: int(ties.body[at]) for at in shown}
    found: dict[int, list[str]] = defaultdict(list)
    for topic, bodies in sorted(ties.topics.items()):
        for at in wanted:
            if wanted[at] in bodies:
                found[at].append(topic)
    return {at: tuple(told) for at, told in found.items()}


def _row(ties: Ties, line: _Shown, notices: Notices) -> TableRow:
    told = _told(ties, line.tie)
    lead = told[0] if told else None
    deadline = notices.of(lead)
    dates = deadline.dates if deadline else None
    return TableRow(
        member=ties.refs[int(ties.member[line.tie])],
        body=ties.refs[int(ties.body[line.tie])],
        keys=tuple(one.key for one in told),
        roles=tuple(dict.fromkeys(one.role for one in told)),
        status=lead.status if lead else None,
        since=lead.since if lead else None,
        until=lead.until if lead else None,
        unit=_first(one.unit for one in told),
        seat=_first(one.seat for one in told),
        purpose=_first(one.purpose for one in told),
        benefit=_first(one.benefit for one in told),
        topics=line.topics,
        lived=lead.lived if lead else Lived.UNKNOWN,
        lived_as_of=lead.lived_as_of if lead else None,
        obligation=lead.obligation if lead else None,
        terminable=is_terminable(lead) if lead else None,
        notice=lead.notice if lead else None,
        notice_year=notices.year,
        notice_state=deadline.state if deadline else None,
        decided_by=dates.decided_by if dates else None,
        told_by=dates.told_by if dates else None,
        ends=dates.ends if dates else None,
        why=deadline.why if deadline else "",
        legal_check=deadline.legal_check if deadline else None,
        eur=_sum([cell.eur for cell in line.costs if cell.stands_in == _COUNTED]),
        eur_high=_sum([cell.high for cell in line.costs if cell.stands_in == _COUNTED]),
        costs=line.costs,
        judged=tuple(one for fact in told for one in fact.judged),
        group=line.group,
        evidence=line.evidence or tuple(cited for cell in line.costs for cited in cell.evidence),
    )


def _first(told: Iterable[str | None]) -> str | None:
    return next((one for one in told if one), None)


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
