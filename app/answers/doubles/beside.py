"""Two bodies beside one another: the pair, what each has and has not, what each receives, and both in time."""

from collections.abc import Mapping

from app.answers.answer import BodyRef
from app.answers.cited import cited
from app.answers.costs.adding_up import totals
from app.answers.doubles.aside import set_aside
from app.answers.doubles.beside_answers import BesideAnswer
from app.answers.doubles.columns import ends_of
from app.answers.doubles.lanes import lanes_of
from app.answers.doubles.pairs import explained, scoped, window
from app.answers.doubles.ranking import Ranked, Ranking
from app.answers.history import History
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis.doubles.sides import Side, sides
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database

USUAL_ROWS = 40
_KIND = "Den Zusammenschluss"


def beside(
    database: Database,
    standpoint: Standpoint,
    left: str,
    right: str,
    *,
    ranking: Ranking | None = None,
    history: History | None = None,
    most: int = USUAL_ROWS,
    scope: Scope = EVERYTHING,
) -> BesideAnswer:
    """The bodies of these two ids with everything that the score compares, and how both stand to the ``scope``; at most
    ``most`` rows a column. Raises NotFoundError."""
    past = history or History()
    recalled = past.recalled(database, standpoint) if standpoint.known_on else None
    found = (ranking or Ranking()).of(database, standpoint.audience, window(standpoint), recalled)
    names = found.names
    here, there = _known(names, left), _known(names, right)
    facts = past.at(database, standpoint)
    told = scoped(explained(found, database, here.id, there.id, set_aside(database, recalled)), facts, scope)
    parts = _sides(found, database, here.id, there.id)
    ends = ends_of(found, parts, names, here.id, there.id)
    columns = {"members": ends.members(), "payers": ends.payers(), "topics": ends.topics(), "areas": ends.areas()}
    passages = cited(database, (s for one in columns.values() for item in one.cut(most) for s in item.statements))
    lists = found.found.told.columns.bodies.lists
    return BesideAnswer(
        left=here,
        right=there,
        told=told,
        left_list=lists[ends.places[0]],
        right_list=lists[ends.places[1]],
        left_costs=totals(ends.sides[0].contributions),
        right_costs=totals(ends.sides[1].contributions),
        timeline=lanes_of(facts, (here.id, there.id), names, standpoint.day),
        when=found.found.told.window.german,
        **{name: one.answer(most, passages) for name, one in columns.items()},
    )


def _known(names: Mapping[str, BodyRef], body: str) -> BodyRef:
    if body not in names:
        raise NotFoundError(_KIND, body)
    return names[body]


def _sides(found: Ranked, database: Database, left: str, right: str) -> dict[str, Side]:
    place = found.found.told.columns.place
    return sides(found.found, found.facts_about(database, (place[left], place[right])))
