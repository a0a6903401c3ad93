"""A statement resolved: what it claims about which bodies, ready to be gathered into a fact."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph_model.projection.accepted import Accepted
from graph_model.projection.bodies_of import BodiesOf
from graph_model.records.claims import Claim
from graph_model.records.documents import Document
from graph_model.records.statements import Mention
from graph_model.values.vocabularies import ConsultationRole, Outcome

_Value = TypeVar("_Value")
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True)
class Told:
    """One accepted statement with bodies in place of mentions, and what its paper calls them."""

    id: str
    claim: Claim
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    document: Document
    confidence: float
    motion: bool
    subject_names: tuple[str, ...] = ()
    object_names: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What became of the motion that the statement stands or falls with, as the document's consultations tell."""
        if not self.motion:
            return Outcome.UNKNOWN
        deciding = [c for c in self.document.consultations if c.role is ConsultationRole.DECISION]
        told = [c.outcome for c in deciding if c.outcome is not Outcome.UNKNOWN]
        return told[-1] if told else Outcome.UNKNOWN


def told(statements: Iterable[Accepted], bodies: BodiesOf, named: Mapping[str, Mention]) -> list[Told]:
    """The statements with the bodies that their mentions mean, in the order given."""
    return [
        Told(
            id=a.statement.id,
            claim=a.statement.claim,
            subjects=tuple(dict.fromkeys(bodies[m] for m in a.statement.subjects)),
            objects=tuple(dict.fromkeys(bodies[m] for m in a.statement.objects)),
            document=a.document,
            confidence=a.statement.confidence,
            motion=a.statement.motion,
            subject_names=tuple(named[m].name for m in a.statement.subjects if m in named),
            object_names=tuple(named[m].name for m in a.statement.objects if m in named),
        )
        for a in statements
    ]


def grouped(told_by: Iterable[Told], key: Callable[[Told], _Key]) -> dict[_Key, list[Told]]:
    """The statements of each key, best first as they came."""
    groups: dict[_Key, list[Told]] = defaultdict(list)
    for one in told_by:
        groups[key(one)].append(one)
    return groups


def first(values: Iterable[_Value | None]) -> _Value | None:
    """The best statement's value where it has one, otherwise the next one's."""
    return next((value for value in values if value is not None), None)


def support(group: list[Told]) -> dict[str, object]:
    """What every fact says of its statements."""
    return {
        "statements": tuple(one.id for one in group),
        "confidence": max(one.confidence for one in group),
    }
