"""The planning list of a budget year: last Ansatz, last result, and a proposal with its computation for four years."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.costs.answers import PlanAnswer, PlanProposal, PlanRow
from app.answers.costs.payers import Meant, biggest_payers, who_is_meant
from app.answers.costs.planning import plan
from app.answers.costs.view import CostView
from app.answers.scope.scope import Scope
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.rendering import page
from app.pages.table.address import Address
from graph_model.analysis.costs.kinds import CostClass

router = APIRouter()
PATH: Final = "/kosten/planung"
SHOWN: Final = 130
ALL_TOGETHER: Final = 400
"""So many contributions are planned together; of more a payer is asked for first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the reasons of its proposals: years that have the same one stand together."""

    row: PlanRow
    reasons: tuple[tuple[str, str], ...]


@router.get(PATH)
def planning_page(
    request: Request, view: Viewing, scope: Scoping, then: Standing, wer: str = "", jahr: str = ""
) -> HTMLResponse:
    """What to set in the budget of a year and the three after it."""
    year = choices.year(jahr) or view.terms.rules.today.year + 1
    who = who_is_meant(view, wer, scope)
    found = plan(view, year, payer=who.id, scope=scope) if is_answered(view, who, scope) else None
    return page(
        request,
        "planung.html",
        plan=found,
        teile=list(_parts(found)) if found else [],
        jahr=year,
        wer=who,
        zahlende=() if found else biggest_payers(view, scope),
        hier=Address.of(PATH, request.query_params),
        then=then,
    )


def is_answered(view: CostView, who: Meant, scope: Scope) -> bool:
    """Whether so much is planned together, or of one payer or scope."""
    if who.told and who.body is None:
        return False
    return who.body is not None or not scope.is_everything or len(view.ledger.facts) <= ALL_TOGETHER


def _parts(found: PlanAnswer) -> Iterator[tuple[CostClass, list[Line], int]]:
    """Each class of costs with its first lines, and how many it has; so many lines together as a page bears."""
    left = SHOWN
    for cost_class in CostClass:
        rows = [row for row in found.rows if row.cost_class is cost_class]
        if rows:
            yield cost_class, [Line(row, tuple(_reasons(row.proposals))) for row in rows[:left]], len(rows)
        left = max(left - len(rows), 0)


def _reasons(proposals: Iterable[PlanProposal]) -> Iterator[tuple[str, str]]:
    for words, group in groupby(proposals, key=lambda one: one.words):
        years = [one.year for one in group]
        yield (str(years[0]) if len(years) == 1 else f"{years[0]} bis {years[-1]}"), words
