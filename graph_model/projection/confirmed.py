"""What people said of statements before facts follow: read right though not surely, read wrong, how a motion went."""

from collections.abc import Iterable

from graph_model.projection.bodies_of import active
from graph_model.projection.keys import INTO, fact_key
from graph_model.records.claims import AreaClaim, ContributionClaim, EventClaim, MembershipClaim, TopicClaim
from graph_model.records.documents import Consultation, Document
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.records.statements import Statement
from graph_model.values.vocabularies import ConsultationRole, Outcome

CLAIM = "claim"


def claim_key(statement: Statement) -> str:
    """``claim|membership|m_1|into|m_2|member``: who is said to be what, and the values that make it another claim. The
    mentions carry the paper, so that the key stays when the paper is read again."""
    claim = statement.claim
    match claim:
        case MembershipClaim():
            values: tuple[object, ...] = (claim.role, claim.status)
        case ContributionClaim():
            values = (claim.contribution_kind, claim.per, claim.year, claim.amount)
        case EventClaim():
            values = (claim.event, claim.status, claim.date)
        case TopicClaim():
            values = (claim.key or claim.phrase,)
        case AreaClaim():
            values = (claim.place,)
        case _:
            values = ()
    return fact_key(CLAIM, claim.kind, *statement.subjects, INTO, *statement.objects, *values)


class Confirmed:
    """The judgements on claims and on outcomes that stand."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        standing = active(judgements)
        self._claims: dict[str, bool] = {}
        for given in standing:
            if given.kind in (JudgementKind.RIGHT, JudgementKind.WRONG) and given.about[0].startswith(f"{CLAIM}|"):
                self._claims[given.about[0]] = given.kind is JudgementKind.RIGHT
        self._outcomes = {given.about[0]: given for given in standing if given.kind is JudgementKind.OUTCOME}

    def said(self, statement: Statement) -> bool | None:
        """Whether a person called the claim right; None where nobody did either. The later word holds."""
        return self._claims.get(claim_key(statement)) if self._claims else None

    def counts(self, statement: Statement, sure: bool) -> bool:
        """Whether facts may rest on the statement; ``sure``: whether they may without a person."""
        said = self.said(statement)
        return sure if said is None else said

    def outcome(self, paper: str) -> Judgement | None:
        """The judgement that tells what became of the motion of the paper."""
        return self._outcomes.get(paper)

    def told(self, document: Document) -> Document:
        """The document, with a last consultation that says what a person told of its outcome."""
        given = self._outcomes.get(document.paper)
        if given is None or given.value is None:
            return document
        last = Consultation(id=given.id, role=ConsultationRole.DECISION, outcome=Outcome(given.value))
        return document.model_copy(update={"consultations": (*document.consultations, last)})
