"""Two bodies beside one another: the pair, what each has and has not, what each receives, and both in time."""

from collections.abc import Mapping

from app.answers.answer import BodyRef
from app.answers.cited import cited
from app.answers.costs.adding_up import totals
from app.answers.doubles.aside import set_aside
from app.answers.doubles.beside_answers import BesideAnswer
from app.answers.doubles.columns import Ends, PairHeld, ends_of
from app.answers.doubles.lanes import lanes_of
from app.answers.doubles.pairs import explained, scoped, window
from app.answers.doubles.ranking import Ranked, Ranking
from app.answers.history import History
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis.doubles.sides import sides
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
    pair = _pair(found, database, here.id, there.id)
    shown = (item for one in pair.columns.values() for item in one.cut(most))
    passages = cited(database, (statement for item in shown for statement in item.statements))
    lists = found.found.told.columns.bodies.lists
    return BesideAnswer(
        left=here,
        right=there,
        told=told,
        left_list=lists[pair.places[0]],
        right_list=lists[pair.places[1]],
        left_costs=pair.costs[0],
        right_costs=pair.costs[1],
        timeline=lanes_of(facts, (here.id, there.id), names, standpoint.day),
        when=found.found.told.window.german,
        **{name: one.answer(most, passages) for name, one in pair.columns.items()},
    )


def _known(names: Mapping[str, BodyRef], body: str) -> BodyRef:
    if body not in names:
        raise NotFoundError(_KIND, body)
    return names[body]


def _pair(found: Ranked, database: Database, left: str, right: str) -> PairHeld:
    """What the two have and have not; kept with the ranking, since of twenty thousand members it takes a second."""
    key = (left, right)
    held = found.beside.among([key]).get(key)
    if held is None:
        place = found.found.told.columns.place
        parts = sides(found.found, found.facts_about(database, (place[left], place[right])))
        held = _held(ends_of(found, parts, found.names, left, right))
        found.beside.add({key: held})
    return held


def _held(ends: Ends) -> PairHeld:
    """The totals name no keys: the table of costs of each body lists what is behind them."""
    columns = {"members": ends.members(), "payers": ends.payers(), "topics": ends.topics(), "areas": ends.areas()}
    left, right = (totals(side.contributions).naming(()) for side in ends.sides)
    return PairHeld(ends.places, columns, (left, right))
