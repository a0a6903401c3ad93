"""What is known of a body beside its name, and what that tells when two are compared."""

from dataclasses import dataclass
from functools import lru_cache

from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import LegalForm
from loaders.resolution.verdicts import Decision, Verdict, ask, different
from loaders.sources.place_directory import places


@dataclass(frozen=True, slots=True)
class Described:
    """A name with what a source says of the body; None is unknown. ``place``: an AGS or the name of a place;
    ``carrier``: who runs it."""

    name: str
    kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    place: str | None = None
    carrier: str | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None


def firm_difference(one: Described, other: Described) -> Verdict | None:
    """What tells the two apart whatever their names; None where nothing does."""
    if one.kind and other.kind and _sort(one.kind) != _sort(other.kind):
        return different(0.1, f"verschiedene Arten: {one.kind} und {other.kind}", firm=True)
    if one.place and other.place and _apart(one.place, other.place):
        return different(0.1, f"verschiedene Orte: {one.place} und {other.place}", firm=True)
    return None


def doubted(found: Verdict, one: Described, other: Described, same_carrier: Decision | None) -> Verdict:
    """Names that are the same are asked about where carriers or dates speak against it."""
    if found.decision is not Decision.SAME:
        return found
    if same_carrier is Decision.DIFFERENT:
        return ask(0.8, f"{found.reason}, aber verschiedene Träger: {one.carrier} und {other.carrier}")
    if _over_before(one, other) or _over_before(other, one):
        return ask(0.8, f"{found.reason}, aber der eine endete, bevor der andere begann")
    return found


def _sort(kind: BodyKind) -> str:
    """Kinds that are never the same body: each sort of territory, organs, and everything else."""
    if kind.is_territorial:
        return str(kind)
    return "Organ" if kind.is_organ else "Zusammenschluss"


def _over_before(one: Described, other: Described) -> bool:
    return bool(one.dissolved and other.founded and one.dissolved.before(other.founded))


def _apart(one: str, other: str) -> bool:
    """Whether two places are neither the same nor one within the other."""
    here, there = _key(one), _key(other)
    if here and there:
        return not (here.within(there) or there.within(here))
    return one.casefold() != other.casefold() and not (here or there)


@lru_cache(maxsize=10_000)
def _key(place: str) -> PlaceKey | None:
    return PlaceKey.parse(place) if place[:1].isdigit() else places().key(place)
