"""What the claims of a paper tell of the bodies that its mentions mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph_model.records.claims import BodyClaim, EventClaim
from graph_model.records.statements import Statement
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import EventKind, EventStatus, LegalForm

_SURE = 0.5
_DONE = (EventStatus.OCCURRED, EventStatus.DECIDED)


@dataclass(frozen=True, slots=True)
class Told:
    """Other names, kind, legal form and place of one mention; empty where no claim tells them."""

    aliases: tuple[str, ...] = ()
    kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    place: PlaceKey | None = None


def told_of(claims: Iterable[tuple[Iterable[str], BodyClaim]]) -> dict[str, Told]:
    """Mention id -> what claims tell of it; of several the first that tells."""
    found: dict[str, Told] = {}
    for subjects, claim in claims:
        for subject in subjects:
            before = found.get(subject, Told())
            found[subject] = Told(
                aliases=tuple(dict.fromkeys((*before.aliases, *claim.aliases))),
                kind=before.kind or claim.body_kind,
                legal_form=before.legal_form or claim.legal_form,
                place=before.place or claim.place,
            )
    return found


def body_claims(statements: Iterable[Statement]) -> list[tuple[tuple[str, ...], BodyClaim]]:
    """The subjects and claims of the statements about bodies themselves."""
    return [(s.subjects, s.claim) for s in statements if isinstance(s.claim, BodyClaim)]


def renamed(statements: Iterable[Statement]) -> Mapping[str, str]:
    """Mention of the new name -> mention of the old one, where one body was renamed and is sure to be."""
    return {
        s.objects[0]: s.subjects[0]
        for s in statements
        if isinstance(s.claim, EventClaim)
        and s.claim.event is EventKind.RENAME
        and s.claim.status in _DONE
        and s.confidence >= _SURE
        and len(s.subjects) == len(s.objects) == 1
        and s.subjects != s.objects
    }
