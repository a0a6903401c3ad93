"""Answers about groups of bodies that may do the same, and about bodies whose members are all in another."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from app.answers.answer import BodyRef, Citation
from app.answers.cited import cited, passages
from app.answers.doubles.answers import ChainRow, ContainmentRow, GroupRow, GroupsAnswer
from app.answers.doubles.ranking import Ranked
from app.answers.paging import placed
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.doubles import Containment, Group, Proofs, chains, containments, groups
from graph_model.analysis.doubles.sides import sides
from graph_model.storage.database import Database

_PAIR: Final = 2
_WITH_PASSAGES: Final = 100
_Row = TypeVar("_Row", GroupRow, ContainmentRow, ChainRow)
_Names = Mapping[str, BodyRef]


def grouped(
    found: Ranked,
    database: Database | None = None,
    scope: Scope = EVERYTHING,
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> GroupsAnswer:
    """The groups, containments and chains of a ranking of which two bodies or more are tied to the ``scope``: those
    that hold a pair of its list; of each kind the next ``limit``. Passages need the database. Raises
    BadCursorError."""
    ranking, names = found.found, found.names
    alike = [one for one in groups(ranking) if _concerns(scope, one.bodies)]
    within = [one for one in containments(ranking) if scope.ties(one.inner, one.outer)]
    nested = chains(ranking)
    linked = [chain for chain in nested.chains if _concerns(scope, chain)]
    part = placed("groups", max(len(alike), len(within), len(linked)), lambda _: "", cursor, limit)
    here = slice(part.start, part.end)
    alike, within, linked = alike[here], within[here], linked[here]
    linked_bodies = {body for chain in linked for body in chain}
    proofs = _proofs(found, database, _bodies(alike, within) | linked_bodies)
    return GroupsAnswer(
        groups=_cited(database, [_group(one, names, proofs) for one in alike]),
        containments=_cited(database, [_containment(one, names, proofs) for one in within]),
        chains=_cited(database, [_chain(chain, names, proofs) for chain in linked]),
        more_chains=nested.are_cut,
        when=ranking.told.window.german,
        next_cursor=part.next_cursor,
    )


def _bodies(alike: Iterable[Group], within: Iterable[Containment]) -> set[str]:
    return {body for one in alike for body in one.bodies} | {body for c in within for body in (c.inner, c.outer)}


def _proofs(found: Ranked, database: Database | None, bodies: Iterable[str]) -> Proofs:
    """What the facts about these bodies say."""
    place = found.found.told.columns.place
    return Proofs(found.found, sides(found.found, found.facts_about(database, (place[body] for body in bodies))))


def _group(one: Group, names: _Names, proofs: Proofs) -> GroupRow:
    bodies = tuple(names[key] for key in one.bodies)
    return GroupRow(bodies=bodies, least=one.least, usual=one.usual, statements=proofs.group(one.bodies))


def _containment(one: Containment, names: _Names, proofs: Proofs) -> ContainmentRow:
    return ContainmentRow(
        inner=names[one.inner],
        outer=names[one.outer],
        members=tuple(names[key] for key in one.members),
        part=one.part,
        statements=proofs.containment(one.inner, one.outer),
    )


def _chain(chain: Sequence[str], names: _Names, proofs: Proofs) -> ChainRow:
    return ChainRow(bodies=tuple(names[key] for key in chain), statements=proofs.chain(chain))


def _cited(database: Database | None, rows: Sequence[_Row]) -> tuple[_Row, ...]:
    """The rows, the first of them with their passages."""
    shown = rows[:_WITH_PASSAGES]
    found = cited(database, (one for row in shown for one in row.statements)) if database else {}
    return tuple(_with_passages(row, found) for row in shown) + tuple(rows[_WITH_PASSAGES:])


def _with_passages(row: _Row, found: Mapping[str, Citation]) -> _Row:
    return row.model_copy(update={"evidence": passages(found, row.statements)})


def _concerns(scope: Scope, bodies: Iterable[str]) -> bool:
    return sum(map(scope.ties, bodies)) >= _PAIR
