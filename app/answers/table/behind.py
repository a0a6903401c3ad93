"""What stands behind the sums of a pivot: of each row its first passages, for a page that has room for few."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from app.answers.answer import Citation
from app.answers.costs.view import CostView
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.table.answer import kept_cells, kept_ties
from app.answers.table.asked import TableAsked
from app.answers.table.choosing import chosen
from app.answers.table.pivot import By
from graph_model.analysis.costs.columns import CLASSES
from graph_model.analysis.costs.kinds import CostClass


def first_passages(
    view: CostView,
    asked: TableAsked,
    bodies: Iterable[str],
    *,
    by: By,
    cost_class: CostClass,
    most: int,
    scope: Scope = EVERYTHING,
) -> Mapping[str, Sequence[Citation]]:
    """The passages of the first ``most`` amounts of each of these payers or bodies (ids)."""
    ties, wanted = kept_ties(view), frozenset(bodies)
    found = chosen(view.ledger, ties, asked, scope, kept_cells(view, ties, asked.years))
    cells = found.cells.taken(found.cells.cost_class == CLASSES.index(cost_class))
    of_body = (ties.member if by is By.MEMBER else ties.body)[cells.tie]
    order = np.lexsort((cells.year, cells.tie, of_body))
    places = {ref.id: at for at, ref in enumerate(ties.refs) if ref.id in wanted}
    first = np.searchsorted(of_body[order], list(places.values()))
    last = np.searchsorted(of_body[order], list(places.values()), side="right")
    shown = [cells.row[order[a : min(a + most, b)]] for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    facts = view.ledger.facts
    told = view.passages([tuple(one for row in rows for one in facts[row].statements) for rows in shown])
    return dict(zip(places, told, strict=True))
