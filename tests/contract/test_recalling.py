"""Lists at another standpoint come from facts in memory: where nothing changed, they are those of the graph."""

from datetime import date
from typing import Any

import pytest

from app.answers.bodies.index import bodies_kept
from app.answers.bodies.listing import bodies, body
from app.answers.history import History, Recalled, facts_at
from app.answers.kept import kept
from app.answers.lineage.successions import successions
from app.answers.memberships import memberships
from app.answers.scope.scope import Scope
from app.answers.standpoint import Standpoint
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience, EventKind, Role
from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, COMPANY, DISTRICT, REGION, load

_PUBLIC = Audience.PUBLIC


@pytest.fixture
def yesterday(database: Database) -> Recalled:
    """The small network as it was known on the day before today: as it is now."""
    load(database)
    then = Standpoint(_PUBLIC, known_on=date.today())
    return Recalled(then, facts_at(database, then))


def test_every_list_reads_as_the_graph_answers_it(database: Database, yesterday: Recalled) -> None:
    for listed in (bodies, memberships, successions):
        assert listed(database, _PUBLIC, recalled=yesterday) == listed(database, _PUBLIC), listed
    assert memberships(database, _PUBLIC, role=Role.SHAREHOLDER, recalled=yesterday).total == 1
    assert successions(database, _PUBLIC, kind=EventKind.FOUNDING, recalled=yesterday).total == 1
    assert bodies(database, _PUBLIC, topic="pflege", recalled=yesterday).total == 2


_REGION = Scope(place="x", name="Region", tied=frozenset({body_of(REGION), body_of(CLUB)}))


@pytest.mark.parametrize("asked", [{}, {"kind": BodyKind.DISTRICT}, {"topic": "pflege"}, {"scope": _REGION}])
def test_bodies_in_memory_read_as_the_graph_answers_them(database: Database, asked: dict[str, Any]) -> None:
    load(database)
    now = kept(database, _PUBLIC)
    assert bodies_kept(now, **asked) == bodies(database, _PUBLIC, **asked, limit=None)
    first = bodies_kept(now, **asked, limit=1)
    rest = bodies_kept(now, **asked, cursor=first.next_cursor) if first.next_cursor else None
    assert (*first.rows, *(rest.rows if rest else ())) == bodies(database, _PUBLIC, **asked).rows


@pytest.mark.parametrize("name", [DISTRICT, REGION, ALLIANCE, CLUB, COMPANY])
def test_one_body_reads_as_the_graph_answers_it(database: Database, yesterday: Recalled, name: str) -> None:
    assert body(database, _PUBLIC, body_of(name), recalled=yesterday) == body(database, _PUBLIC, body_of(name))


def test_what_was_not_known_then_is_not_there_then(database: Database) -> None:
    load(database)
    before = History().recalled(database, Standpoint.told(_PUBLIC, None, "2024-01-01"))

    assert bodies(database, _PUBLIC, recalled=before).rows == ()
    with pytest.raises(NotFoundError):
        body(database, _PUBLIC, body_of(REGION), recalled=before)


def test_a_period_keeps_what_can_hold_in_it(database: Database) -> None:
    load(database)
    early = History().recalled(database, Standpoint.told(_PUBLIC, "2014"))
    rows = memberships(database, _PUBLIC, recalled=early).rows

    assert {row.body.name for row in rows} == {CLUB, COMPANY}
