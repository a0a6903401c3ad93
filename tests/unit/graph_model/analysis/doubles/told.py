"""Small networks for the tests of doubles: lines of one paper, compared on a day or in years."""

from datetime import date

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Double, PartScore, Ranking, Window, rank, ranking, read_weights
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Completeness
from tests.builders import Line, body_of, exists, member, paper

TODAY = date(2024, 1, 1)


def facts(*lines: Line) -> Facts:
    """What follows from the lines."""
    return project(Entries.of([paper("blatt", *lines).bundle()]))


def ranked(*lines: Line, when: date | Window = TODAY) -> tuple[Double, ...]:
    """The pairs of the lines."""
    return rank(facts(*lines), when)


def compared(*lines: Line, when: date | Window = TODAY) -> Ranking:
    """The ranking of the lines, unexplained."""
    return ranking(of_facts(facts(*lines)), when, read_weights())


def pairs(*lines: Line, when: date | Window = TODAY) -> list[set[str]]:
    """Only who is paired, in order."""
    return [{double.left, double.right} for double in ranked(*lines, when=when)]


def bodies(*names: str) -> set[str]:
    """The ids of names."""
    return {body_of(name) for name in names}


def part(double: Double, name: str) -> PartScore:
    """One part of a pair."""
    return next(one for one in double.parts if one.name == name)


def listed(net: str, *members: str, complete: bool = True) -> list[Line]:
    """A network with its members."""
    how = Completeness.COMPLETE if complete else Completeness.PARTIAL
    return [exists(net, member_list=how, body_kind=BodyKind.NETWORK), *(member(one, net) for one in members)]
