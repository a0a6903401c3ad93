"""By when memberships have to be ended so that the fee of a year is saved, and what is to be clarified before."""

from app.answers.answer import Citation
from app.answers.costs.answers import DeadlineRow
from app.answers.costs.view import CostView
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.notices import Deadline, deadlines
from graph_model.analysis.costs.totals import low_of


def notices(
    view: CostView, year: int | None = None, *, payer: str | None = None, lead_days: int | None = None
) -> tuple[DeadlineRow, ...]:
    """The deadlines for ``year`` (None: the next one), the nearest first, tasks last; ``lead_days`` before a notice
    the committee has to decide."""
    asked = year or view.terms.rules.today.year + 1
    lead = view.terms.lead_days if lead_days is None else lead_days
    found = deadlines(view.ledger, view.facts, asked, lead_days=lead, payer=payer)
    statements = [
        (*one.membership.statements, *(told for cell in one.fees for told in cell.statements)) for one in found
    ]
    evidence = view.passages(statements)
    return tuple(_row(view, one, told) for one, told in zip(found, evidence, strict=True))


def _row(view: CostView, deadline: Deadline, evidence: tuple[Citation, ...]) -> DeadlineRow:
    held, dates, later = deadline.membership, deadline.dates, deadline.later
    known = tuple(cell for cell in deadline.fees if cell.eur is not None)
    return DeadlineRow(
        member=view.body(held.member),
        body=view.body(held.body),
        role=held.role,
        unit=held.unit,
        year=deadline.year,
        state=deadline.state,
        decided_by=dates.decided_by if dates else None,
        told_by=dates.told_by if dates else None,
        ends=dates.ends if dates else None,
        why=deadline.why,
        later_decided_by=later.decided_by if later else None,
        later_told_by=later.told_by if later else None,
        later_ends=later.ends if later else None,
        saves=low_of(known) if known else None,
        saves_grounds=_least_sure(known),
        legal_check=deadline.legal_check,
        notice=held.notice,
        key=held.key,
        evidence=evidence,
    )


def _least_sure(cells: tuple[Cell, ...]) -> Grounds | None:
    """On what the sum rests; of several grounds the one that says least."""
    order = list(Grounds)
    return max((cell.grounds for cell in cells if cell.grounds), key=order.index, default=None)
