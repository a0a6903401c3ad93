"""The facts of a few bodies: what explains them once the columns have said which ones matter."""

from collections.abc import Sequence
from typing import TypeVar

from graph_model.analysis.columns.stored import fact_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Contribution, Coverage, Fact, Membership, TopicTie
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_PORTION = 500
_Kind = TypeVar("_Kind", bound=Fact)


def facts_of(database: Database, audience: Audience, bodies: Sequence[str]) -> Facts:
    """The bodies of these ids, who is member of them and pays them, their topics and areas, as ``audience`` sees it."""
    return Facts(
        bodies=_read(database, audience, bodies, "bodies", Body),
        memberships=_read(database, audience, bodies, "memberships", Membership),
        contributions=_read(database, audience, bodies, "contributions", Contribution),
        topics=_read(database, audience, bodies, "topics", TopicTie),
        coverages=_read(database, audience, bodies, "coverages", Coverage),
    )


def _read(
    database: Database, audience: Audience, bodies: Sequence[str], name: str, kind: type[_Kind]
) -> tuple[_Kind, ...]:
    portions = (list(bodies[start : start + _PORTION]) for start in range(0, len(bodies), _PORTION))
    found = (database.read(f"read/doubles/{name}", bodies=ids, audience=audience.value)[0] for ids in portions)
    told = [fact_of(kind, properties) for row in found for properties in row["properties"]]
    return tuple(sorted(told, key=lambda fact: fact.key))
