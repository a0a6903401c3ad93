"""What a body pays and receives year by year."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Final

from app.answers.answer import Answer
from app.answers.costs.answers import CostSum
from app.answers.costs.sums import Pivot, cost_sums
from app.answers.costs.view import CostView
from graph_model.analysis.costs.kinds import CostClass

_YEARS_BACK: Final = 15


class YearSum(Answer):
    """A year's sum of fees, grants and the like in EUR, and what of it is ``told`` for that year, ``carried`` on from
    an earlier one, or ``planned``; ``once`` and ``stale`` are apart, ``unknown`` counts payments without sum."""

    year: int
    eur: Decimal
    told: Decimal
    carried: Decimal
    planned: Decimal
    once: Decimal
    stale: Decimal
    unknown: int


def years_of(view: CostView, body: str, today: date, *, pays: bool) -> tuple[YearSum, ...]:
    """The years before ``today`` and the one after it, as far as anything stands in them that is not out of date;
    ``pays``: as payer, otherwise as payee."""
    years = range(today.year - _YEARS_BACK, today.year + 2)
    payer, payee = (body, None) if pays else (None, body)
    by_year: dict[int, list[CostSum]] = defaultdict(list)
    for row in cost_sums(view, years, Pivot.ALL, payer=payer, payee=payee, most_keys=0):
        by_year[row.year].append(row)
    sums = (_summed(year, rows) for year, rows in sorted(by_year.items()))
    return tuple(one for one in sums if one.eur or one.once or one.unknown)


def _summed(year: int, rows: list[CostSum]) -> YearSum:
    """Only the first class of costs is the yearly sum; the others stand in the table of the page."""
    own = [row for row in rows if row.cost_class is CostClass.CONTRIBUTION]
    names = ("eur", "told", "carried", "planned", "stale")
    sums = {name: sum((getattr(row, name) for row in own), Decimal(0)) for name in names}
    return YearSum(
        year=year,
        once=sum((row.once for row in rows), Decimal(0)),
        unknown=sum(row.unknown for row in rows),
        **sums,
    )
