"""Totals from facts: graph_model.analysis.costs put into an answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from app.answers.costs.stand_words import says
from app.answers.costs.totals import ApartTotal, GroundsTotal, KindTotal, OwnTotal, Totals
from app.answers.rows import BodyCard, ContributionRow, MembershipRow
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import CostTotals, low_of, totals_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Contribution, Membership
from graph_model.values.vocabularies import Period, Status


def totals(contributions: Iterable[Contribution], year: int | None = None, rules: Rules | None = None) -> Totals:
    """What counts, what stands apart and what is unknown; ``year`` None: as last told."""
    return answered(totals_of(CostLedger(contributions, rules=rules), year))


def totals_of_rows(rows: Iterable[ContributionRow], ties: Iterable[MembershipRow], body: BodyCard) -> Totals:
    """The totals of rows that an answer about ``body`` already holds, as last told; ``ties`` are its memberships, with
    which payments end."""
    facts = Facts(
        bodies=(_gone(body),),
        memberships=tuple(map(_membership, ties)),
        contributions=tuple(map(_fact, rows)),
    )
    return answered(totals_of(CostLedger.of(facts)))


def answered(found: CostTotals) -> Totals:
    """The totals of cells as an answer."""
    stale = found.stale if found.year is not None else found.stale_by_now
    first, last = found.stand or (None, None)
    return Totals(
        year=found.year,
        stand_from=first,
        stand_to=last,
        yearly=found.yearly_eur,
        yearly_high=found.yearly_high,
        once=found.once_eur,
        by_kind=_by_kind(found.yearly),
        by_grounds=_by_grounds(found.yearly),
        own=_own(found.other),
        stale=low_of(stale),
        stale_rows=len(stale),
        apart=_apart(found.apart),
        unknown=len(found.unknown),
        undated=len(found.undated),
        waived=len(found.waived),
        counted_rows=len(found.yearly) + len(found.once),
        counted=tuple(cell.fact.key for cell in (*found.yearly, *found.once)),
        says=says(found),
    )


def _fact(row: ContributionRow) -> Contribution:
    shared = row.model_fields_set & Contribution.model_fields.keys()
    told = {name: getattr(row, name) for name in shared}
    return Contribution.model_construct(
        **{**told, "payer": row.payer.id, "payee": row.payee.id, "audiences": (), "statements": ()}
    )


def _gone(body: BodyCard) -> Body:
    return Body.model_construct(
        id=body.id, key=body.id, audiences=(), statements=(), name=body.name, names=(), dissolved=body.dissolved
    )


def _membership(row: MembershipRow) -> Membership:
    return Membership.model_construct(
        id=row.id,
        key=row.key,
        audiences=(),
        statements=(),
        member=row.member.id,
        body=row.body.id,
        role=row.role,
        status=row.status,
        until=row.until,
    )


def _by_kind(cells: Sequence[Cell]) -> tuple[KindTotal, ...]:
    groups = defaultdict(list)
    for cell in cells:
        groups[cell.kind, cell.kind_inferred].append(cell)
    found = [KindTotal(kind=k, inferred=i, eur=low_of(told), rows=len(told)) for (k, i), told in groups.items()]
    return tuple(sorted(found, key=lambda total: (-total.eur, str(total.kind), total.inferred)))


def _by_grounds(cells: Sequence[Cell]) -> tuple[GroundsTotal, ...]:
    groups = {grounds: [cell for cell in cells if cell.grounds is grounds] for grounds in Grounds}
    return tuple(
        GroundsTotal(grounds=grounds, eur=low_of(told), rows=len(told)) for grounds, told in groups.items() if told
    )


def _own(cells: Sequence[Cell]) -> tuple[OwnTotal, ...]:
    groups: dict[tuple[CostClass, bool], list[Cell]] = defaultdict(list)
    for cell in cells:
        groups[cell.cost_class, cell.once].append(cell)
    order = list(CostClass)
    found = [OwnTotal(cost_class=c, once=o, eur=low_of(told), rows=len(told)) for (c, o), told in groups.items()]
    return tuple(sorted(found, key=lambda total: (order.index(total.cost_class), total.once)))


def _apart(cells: Iterable[Cell]) -> tuple[ApartTotal, ...]:
    """By the sum that is asked for or was paid, as the source tells it."""
    groups: dict[tuple[Status, Period | None], list[Contribution]] = defaultdict(list)
    for cell in cells:
        groups[cell.status, cell.fact.per].append(cell.fact)
    order = list(Status)
    found = [
        ApartTotal(
            status=status, per=per, eur=sum((c.amount.eur for c in told if c.amount), Decimal(0)), rows=len(told)
        )
        for (status, per), told in groups.items()
    ]
    return tuple(sorted(found, key=lambda total: (order.index(total.status), str(total.per))))
