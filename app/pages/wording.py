"""What a statement of a paper says, in one German sentence."""

from collections.abc import Sequence
from typing import Protocol

from app.pages import formats, numbers
from graph_model.records.claims import (
    AreaClaim,
    BodyClaim,
    Claim,
    ContributionClaim,
    EventClaim,
    MembershipClaim,
    OverlapClaim,
    PartClaim,
    TopicClaim,
)
from graph_model.values.vocabularies import Status


class Said(Protocol):
    """A claim with the names that the paper uses."""

    @property
    def claim(self) -> Claim: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def objects(self) -> tuple[str, ...]: ...


def in_words(passage: Said) -> str:
    """The claim of a passage as a sentence, with the names that the paper uses."""
    subject, other = _names(passage.subjects), _names(passage.objects)
    match passage.claim:
        case BodyClaim() as claim:
            text = _body(subject, claim)
        case MembershipClaim() as claim:
            text = _membership(subject, other, claim)
        case ContributionClaim() as claim:
            text = _contribution(subject, other, claim)
        case EventClaim() as claim:
            text = _event(passage, claim)
        case PartClaim():
            text = f"{subject} ist Teil von {other}."
        case TopicClaim() as claim:
            text = f"{subject if passage.subjects else 'Das Dokument'} befasst sich mit „{claim.phrase}“."
        case AreaClaim() as claim:
            text = f"{subject} arbeitet für {claim.name}."
        case OverlapClaim():
            text = f"{subject}: im Text als doppelt, nebeneinander oder zusammenzuführen bezeichnet."
    return text


def _names(names: Sequence[str]) -> str:
    """``A``, ``A und B``, ``A, B und C``; unknown where the paper names nobody."""
    if len(names) < 2:
        return names[0] if names else numbers.UNKNOWN
    return f"{', '.join(names[:-1])} und {names[-1]}"


def _body(subject: str, claim: BodyClaim) -> str:
    what = [term.label for term in (claim.body_kind, claim.legal_form) if term is not None]
    kind = f" ({', '.join(what)})" if what else ""
    also = f" Auch genannt: {_names(claim.aliases)}." if claim.aliases else ""
    return f"{subject} wird genannt{kind}.{also}"


def _membership(member: str, body: str, claim: MembershipClaim) -> str:
    status = f" ({claim.status.label})" if claim.status is not Status.CURRENT else ""
    since = f", seit {claim.since.german()}" if claim.since else ""
    until = f", bis {claim.until.german()}" if claim.until else ""
    return f"{member}: {claim.role.label} bei {body}{since}{until}{status}."


def _contribution(payer: str, payee: str, claim: ContributionClaim) -> str:
    kind = claim.contribution_kind.label if claim.contribution_kind else "Art unbekannt"
    guess = ", Art erschlossen" if claim.kind_inferred else ""
    year = f" für {claim.year}" if claim.year else ""
    sum_told = f"{formats.amount(claim.amount)} {formats.per(claim.per)}" if claim.amount else "Betrag unbekannt"
    paid = formats.formula(claim.formula) if claim.formula else sum_told
    status = f", {claim.status.label}" if claim.status is not Status.CURRENT else ""
    return f"{payer} an {payee}: {paid}{year} ({kind}{guess}{status})."


def _event(passage: Said, claim: EventClaim) -> str:
    sides = [_names(side) for side in (passage.subjects, passage.objects) if side]
    date = f" {claim.date.german()}" if claim.date else ""
    return f"{claim.event.label}{date}: {' → '.join(sides)} ({claim.status.label})."
