"""Answers about groups of bodies that may do the same, and about bodies whose members are all in another."""

from app.answers.answer import BodyRef
from app.answers.doubles.answers import ContainmentRow, GroupRow, GroupsAnswer
from app.answers.doubles.ranking import Ranked
from graph_model.analysis.doubles import chains, containments, groups


def grouped(found: Ranked) -> GroupsAnswer:
    """All groups, containments and chains of a ranking."""
    ranking = found.found
    bodies = ranking.told.columns.bodies
    told = zip(bodies.keys, bodies.names, bodies.kinds, strict=True)
    names = {key: BodyRef(id=key, name=name, kind=kind) for key, name, kind in told}
    return GroupsAnswer(
        groups=tuple(
            GroupRow(bodies=tuple(names[key] for key in one.bodies), least=one.least, usual=one.usual)
            for one in groups(ranking)
        ),
        containments=tuple(
            ContainmentRow(
                inner=names[one.inner],
                outer=names[one.outer],
                members=tuple(names[key] for key in one.members),
                part=one.part,
            )
            for one in containments(ranking)
        ),
        chains=tuple(tuple(names[key] for key in chain) for chain in chains(ranking)),
        when=ranking.told.window.german,
    )
