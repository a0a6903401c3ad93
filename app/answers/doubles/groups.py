"""Answers about groups of bodies that may do the same, and about bodies whose members are all in another."""

from collections.abc import Iterable
from typing import Final

from app.answers.answer import BodyRef
from app.answers.doubles.answers import ContainmentRow, GroupRow, GroupsAnswer
from app.answers.doubles.ranking import Ranked
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.doubles import chains, containments, groups

_PAIR: Final = 2


def grouped(found: Ranked, scope: Scope = EVERYTHING) -> GroupsAnswer:
    """All groups, containments and chains of a ranking of which two bodies or more are tied to the ``scope``: those
    that hold a pair of its list."""
    ranking = found.found
    bodies = ranking.told.columns.bodies
    told = zip(bodies.keys, bodies.names, bodies.kinds, strict=True)
    names = {key: BodyRef(id=key, name=name, kind=kind) for key, name, kind in told}
    return GroupsAnswer(
        groups=tuple(
            GroupRow(bodies=tuple(names[key] for key in one.bodies), least=one.least, usual=one.usual)
            for one in groups(ranking)
            if _concerns(scope, one.bodies)
        ),
        containments=tuple(
            ContainmentRow(
                inner=names[one.inner],
                outer=names[one.outer],
                members=tuple(names[key] for key in one.members),
                part=one.part,
            )
            for one in containments(ranking)
            if scope.ties(one.inner, one.outer)
        ),
        chains=tuple(tuple(names[key] for key in chain) for chain in chains(ranking) if _concerns(scope, chain)),
        when=ranking.told.window.german,
    )


def _concerns(scope: Scope, bodies: Iterable[str]) -> bool:
    return sum(map(scope.ties, bodies)) >= _PAIR
