"""Which ties and amounts a reader asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.answers.answer import BodyRef
from app.answers.ordering import german
from app.answers.scope.scope import Scope
from app.answers.table.asked import Known, TableAsked, Terminable
from app.answers.table.cells import APART, UNDATED, UNKNOWN, WAIVED, Cells, cells_of
from app.answers.table.ties import FIRST_YEAR, LAST_YEAR, NONE, ROLES, STATUSES, Ties
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS, Flags
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.values.vocabularies import Lived

_TERMINABLE = {Terminable.YES: 1, Terminable.NO: 0, Terminable.UNKNOWN: NONE}
_LIVED = {Lived.YES: 1, Lived.NO: 0, Lived.UNKNOWN: NONE}


@dataclass(frozen=True)
class Chosen:
    """The ties that are shown (places in ``ties``, in order), and their amounts that are."""

    ties: Ties
    shown: Ints
    cells: Cells


def chosen(ledger: CostLedger, ties: Ties, asked: TableAsked, scope: Scope, of_years: Cells | None = None) -> Chosen:
    """What is asked for. A kind of contribution leaves out all other amounts, and the ties without any of it.
    ``of_years`` are the amounts of the years asked for, where they are at hand."""
    cells = cells_of(ledger, ties, asked.years) if of_years is None else of_years
    if asked.kind:
        cells = cells.taken(cells.kind == KINDS.index(asked.kind))
    wanted = _of_tie(ties, asked) & _in_scope(ties, scope) & _in_years(ties, asked, cells)
    if asked.kind:
        wanted &= _among(ties, cells.tie)
    if asked.known:
        with_sum = _among(ties, cells.tie[has_sum(cells)])
        wanted &= with_sum if asked.known is Known.WITH else ~with_sum
    shown = cells if wanted.all() else cells.taken(wanted[cells.tie])
    return Chosen(ties, np.flatnonzero(wanted), shown)


def has_sum(cells: Cells) -> Flags:
    """Which amounts make a known sum of a tie, stale ones too; what is not owed is known as well."""
    found: Flags = (cells.known & ~np.isin(cells.place, (APART, UNKNOWN))) | (cells.place == WAIVED)
    return found


def _among(ties: Ties, found: Ints) -> Flags:
    flags = np.zeros(len(ties), np.bool_)
    flags[found] = True
    return flags


def _of_tie(ties: Ties, asked: TableAsked) -> Flags:
    wanted = np.ones(len(ties), np.bool_)
    for told, column in ((asked.member, ties.member), (asked.body, ties.body)):
        if told:
            wanted &= np.isin(column, meant(ties.refs, ties.folded, told))
    if asked.body_kind:
        wanted &= np.isin(ties.body, [at for at, ref in enumerate(ties.refs) if ref.kind is asked.body_kind])
    if asked.topic:
        wanted &= np.isin(ties.body, list(ties.topics.get(asked.topic, ())))
    if asked.status:
        wanted &= np.isin(ties.status, [STATUSES.index(one) for one in asked.status.statuses])
    for code, codes in _codes(ties, asked):
        wanted &= codes == code
    if asked.text:
        needle = german(" ".join(asked.text.split()))
        wanted &= np.fromiter((needle in text for text in ties.text), np.bool_, len(ties))
    return wanted


def _codes(ties: Ties, asked: TableAsked) -> list[tuple[int, Ints]]:
    found = []
    if asked.role:
        found.append((ROLES.index(asked.role), ties.role))
    if asked.lived:
        found.append((_LIVED[asked.lived], ties.lived))
    if asked.terminable:
        found.append((_TERMINABLE[asked.terminable], ties.terminable))
    return found


def meant(refs: Sequence[BodyRef], folded: Sequence[str], told: str) -> list[int]:
    """The places of the bodies that are meant: by id, by the whole name, or by a part of it where no name is that."""
    wanted = german(" ".join(told.split()))
    exact = [at for at, ref in enumerate(refs) if ref.id == told or folded[at] == wanted]
    return exact or [at for at, name in enumerate(folded) if wanted in name]


def _in_scope(ties: Ties, scope: Scope) -> Flags:
    inside = np.fromiter((scope.holds(ref.id) for ref in ties.refs), np.bool_, len(ties.refs))
    found: Flags = inside[ties.member]
    return found


def _in_years(ties: Ties, asked: TableAsked, cells: Cells) -> Flags:
    """What held in the years asked for, or was paid then; a tie whose time nobody tells may have held."""
    if asked.year is None:
        return np.ones(len(ties), np.bool_)
    last = asked.to_year or asked.year
    held = (np.where(ties.first_year == FIRST_YEAR, 0, ties.first_year) <= last) & (
        np.where(ties.last_year == LAST_YEAR, LAST_YEAR, ties.last_year) >= asked.year
    )
    paid = _among(ties, cells.tie[~np.isin(cells.place, (APART, UNDATED))])
    return held | paid
