"""Payer x year and body x year: what counts in each year, and on what it rests."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.table.asked import TableAsked
from app.answers.table.offers import offers
from app.answers.table.pivot import YEARS_SHOWN, By, pivot
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.rendering import page
from app.pages.table.address import Address, asked_of, start_of
from graph_model.analysis.costs.kinds import CostClass
from graph_model.values.vocabularies import Vocabulary

router = APIRouter()
PATH: Final = "/kosten/jahre"
ROWS: Final = 60
_CELLS: Final = 700
"""So many cells a page bears: of many years it shows fewer rows."""


class Rows(Vocabulary):
    """What the rows are; the values stand in the address."""

    MEMBER = "zahlend", "Zahlende"
    BODY = "empfang", "Zusammenschlüsse"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for: which payments, what the rows are, and which class of costs."""

    asked: TableAsked
    rows: Rows
    cost_class: CostClass

    @classmethod
    def of(cls, told: Mapping[str, str]) -> "Wanted":
        """Raises InvalidValueError."""
        rows, cost_class = choices.term(Rows, told.get("nach", "")), choices.term(CostClass, told.get("klasse", ""))
        return cls(asked_of(told), rows or Rows.MEMBER, cost_class or CostClass.CONTRIBUTION)

    @property
    def by(self) -> By:
        """What the rows are."""
        return By.MEMBER if self.rows is Rows.MEMBER else By.BODY


@router.get(PATH)
def years_page(request: Request, view: Viewing, scope: Scoping, then: Standing) -> HTMLResponse:
    """Sums of one class of costs by payer or body and year; each opens the table behind it."""
    told, wanted = request.query_params, Wanted.of(request.query_params)
    asked = wanted.asked
    shown = min(ROWS, _CELLS // (YEARS_SHOWN if asked.year is None else len(asked.years)))
    found = pivot(
        view,
        asked,
        by=wanted.by,
        cost_class=wanted.cost_class,
        scope=scope,
        start=start_of(told, shown),
        limit=shown,
    )
    return page(
        request,
        "jahre.html",
        kreuz=found,
        je=wanted.rows,
        reihen=list(Rows),
        klasse=wanted.cost_class,
        klassen=list(CostClass),
        angebot=offers(view),
        hier=Address.of(PATH, told),
        je_seite=shown,
        then=then,
    )
