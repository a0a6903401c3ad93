"""Reading the stored facts of an audience, one column a kind, for the analysis."""

from collections.abc import Mapping
from typing import Any, TypeVar

from graph_model.projection.facts import Facts
from graph_model.records.facts import (
    Body,
    Contradiction,
    Contribution,
    Coverage,
    Fact,
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)
from graph_model.storage.database import Database
from graph_model.storage.paging import paged
from graph_model.storage.properties import from_properties
from graph_model.values.vocabularies import Audience

_Kind = TypeVar("_Kind", bound=Fact)


def stored_facts(database: Database, audience: Audience) -> Facts:
    """All facts that ``audience`` sees. Of bodies that read differently for it, what the widest audience knows."""
    return Facts(
        bodies=_column(database, audience, "bodies", Body),
        memberships=_column(database, audience, "memberships", Membership),
        contributions=_column(database, audience, "contributions", Contribution),
        successions=_column(database, audience, "successions", Succession),
        parts=_column(database, audience, "parts", Part),
        topics=_column(database, audience, "topics", TopicTie),
        coverages=_column(database, audience, "coverages", Coverage),
        overlaps=_column(database, audience, "overlaps", Overlap),
        contradictions=_column(database, audience, "contradictions", Contradiction),
    )


def stored_overlaps(database: Database, audience: Audience) -> tuple[Overlap, ...]:
    """What papers call doubled, of all that ``audience`` sees."""
    return _column(database, audience, "overlaps", Overlap)


def stored_successions(database: Database, audience: Audience) -> tuple[Succession, ...]:
    """What became of what, of all that ``audience`` sees."""
    return _column(database, audience, "successions", Succession)


def _column(database: Database, audience: Audience, name: str, kind: type[_Kind]) -> tuple[_Kind, ...]:
    stored = paged(database, f"read/facts/{name}")
    return tuple(fact_of(kind, told) for told in stored if audience.value in told["audiences"])


def fact_of(kind: type[_Kind], properties: Mapping[str, Any]) -> _Kind:
    """The fact that a node holds, which carries more (what search and sorting need); a Body's node is found by its
    key."""
    told = dict(properties)
    if kind is Body:
        told |= {"key": told["id"], "id": told["fact"]}
    return from_properties(kind, {name: value for name, value in told.items() if name in kind.model_fields})
