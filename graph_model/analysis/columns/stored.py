"""Reading the stored facts of an audience for the analysis."""

from collections.abc import Mapping
from typing import Any, TypeVar

from graph_model.analysis.columns.stock import Stock
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Fact
from graph_model.storage.database import Database
from graph_model.storage.properties import from_properties
from graph_model.values.vocabularies import Audience

_Kind = TypeVar("_Kind", bound=Fact)


def stored_facts(database: Database, audience: Audience) -> Facts:
    """All facts that ``audience`` sees. Of bodies that read differently for it, what the widest audience knows."""
    return Stock.read(database).seen_by(audience)


def fact_of(kind: type[_Kind], properties: Mapping[str, Any]) -> _Kind:
    """The fact that a node holds, which carries more (what search and sorting need); a Body's node is found by its
    key."""
    told = dict(properties)
    if kind is Body:
        told |= {"key": told["id"], "id": told["fact"]}
    return from_properties(kind, {name: value for name, value in told.items() if name in kind.model_fields})
