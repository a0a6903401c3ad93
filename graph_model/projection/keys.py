"""Keys of facts: what a judgement is bound to, whatever statement says it today."""

from typing import TypeVar

from graph_model.projection.bodies_of import BodiesOf
from graph_model.records.facts import Fact
from graph_model.records.record import content_id
from graph_model.values.vocabularies import Audience

_SEPARATOR = "|"
INTO = "into"
_Kind = TypeVar("_Kind", bound=Fact)


def fact_key(kind: str, *parts: object) -> str:
    """``membership|b_1|b_2|member``: the kind, then what the fact is about; None is an empty part."""
    return _SEPARATOR.join([kind, *("" if part is None else str(part) for part in parts)])


def current_key(key: str, bodies: BodiesOf) -> str:
    """The key with bodies that were merged since named by what they became; where their order carries no meaning they
    are in order again."""
    kind, *parts = (bodies.now(part) for part in key.split(_SEPARATOR))
    if kind == "overlap":
        parts = sorted(set(parts))
    elif kind == "succession" and INTO in parts:
        middle = parts.index(INTO)
        parts = [parts[0], *sorted(set(parts[1:middle])), INTO, *sorted(set(parts[middle + 1 :]))]
    return _SEPARATOR.join([kind, *parts])


def identified(fact: _Kind, audiences: tuple[Audience, ...]) -> _Kind:
    """The fact for these audiences, with the id that its content gives it, whoever sees it."""
    told = fact.model_dump(mode="json", exclude={"id", "audiences"})
    return fact.model_copy(update={"id": content_id("f", type(fact).__name__, told), "audiences": audiences})
