"""Whose costs are asked for: a payer by id or name, or all that a scope holds."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.answers.answer import BodyRef
from app.answers.costs.view import CostView
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.table.answer import kept_ties
from app.answers.table.choosing import meant
from graph_model.analysis.costs.columns import Flags

_MOST: Final = 60


@dataclass(frozen=True)
class Meant:
    """Who is meant by what was ``told``: one body, or several that it could be (``others``); neither: nobody."""

    told: str
    body: BodyRef | None = None
    others: tuple[BodyRef, ...] = ()

    @property
    def id(self) -> str | None:
        """The id of the one that is meant."""
        return self.body.id if self.body else None

    @property
    def shown(self) -> str:
        """What a field shows: the name, else what was told."""
        return self.body.name if self.body else self.told


def who_is_meant(view: CostView, told: str, scope: Scope = EVERYTHING) -> Meant:
    """By id, by name or by a part of it; where nothing is told the Kommune of the scope."""
    asked = told or scope.place
    if not asked:
        return Meant("")
    ties = kept_ties(view)
    found = [ties.refs[at] for at in meant(ties.refs, ties.folded, asked)]
    if len(found) == 1:
        return Meant(told, found[0])
    return Meant(told, None, tuple(found[:_MOST])) if told else Meant("")


def rows_in(view: CostView, payer: str | None, scope: Scope = EVERYTHING) -> Flags:
    """Which contributions of the ledger the payer makes, or those that the scope holds."""
    columns = view.ledger.columns
    if payer is not None or scope.is_everything:
        return view.ledger.where(payer)
    inside = [at for at, body in enumerate(columns.bodies) if scope.holds(body)]
    return np.isin(columns.payer, inside)


def biggest_payers(view: CostView, scope: Scope = EVERYTHING) -> tuple[BodyRef, ...]:
    """Those with most contributions that the scope holds, by name."""
    columns = view.ledger.columns
    counts = np.bincount(columns.payer, minlength=len(columns.bodies))
    most = [at for at in np.argsort(-counts, kind="stable").tolist() if counts[at] and scope.holds(columns.bodies[at])]
    refs = {view.body(columns.bodies[at]) for at in most[:_MOST]}
    order = {ref.id: at for at, ref in enumerate(kept_ties(view).refs)}
    return tuple(sorted(refs, key=lambda ref: order[ref.id]))
