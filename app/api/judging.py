"""What people decide and enter: the queue, judgements and entries by hand."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from app.answers.answer import Answer
from app.answers.paging import LARGEST_PAGE, Page
from app.answers.review.answers import JudgementRow, ReviewAnswer
from app.answers.review.queue import USUAL_QUEUE, judgements, review
from app.api.asking import Asking, Cursor, Known, Listing, Scoping, Writing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.cli import columns
from app.judging import give, judgement_of
from graph_model.records.claims import Claim
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Visibility
from loaders.entries import Entry, enter

router = APIRouter(tags=["judging"])
Named = Annotated[str, Field(min_length=1, max_length=300)]
Told = Annotated[str, Field(min_length=1, max_length=2000)]


class NewJudgement(BaseModel):
    """``about``: two mentions (same, different), one fact key (wrong, value), a statement's key (right, wrong), one
    paper (outcome), two bodies (set_aside) or one judgement (take_back). ``by`` is a role or unit, never a person's
    name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "kind": "same",
                    "about": ["m_0123456789abcdef01234567", "m_89abcdef0123456701234567"],
                    "by": "Beteiligungsverwaltung",
                    "why": "Schreibfehler in der Vorlage",
                }
            ]
        },
    )

    kind: JudgementKind
    about: Annotated[tuple[Told, ...], Field(min_length=1, max_length=2)]
    field: Annotated[str | None, Field(max_length=100)] = None
    value: Any = None
    by: Named
    why: Told


class NewEntry(BaseModel):
    """What stands in no paper: who states it (``by``, a role or unit), on what ``basis``, as of which ``day``.
    ``subjects`` and ``objects`` are names, in the places that the claim gives them."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "subjects": ["Landkreis Beispiel"],
                    "objects": ["Netzwerk Beispiel e.V."],
                    "claim": {"kind": "membership", "role": "member", "since": "2014"},
                    "by": "Kämmerei",
                    "basis": "Bescheid vom 12.03.2014",
                    "day": "2014-03-12",
                }
            ]
        },
    )

    subjects: Annotated[tuple[Named, ...], Field(min_length=1, max_length=20)]
    objects: Annotated[tuple[Named, ...], Field(max_length=20)] = ()
    claim: Claim
    by: Named
    basis: Named
    day: PartialDate
    visibility: Visibility = Visibility.PUBLIC


class GivenJudgement(Answer):
    """The judgement as it is kept, and the generation of the facts that shows it."""

    id: str
    generation: int


class Entered(Answer):
    """The document that the entry became."""

    document: str


@router.get("/review", summary="What a person should look at")
def queue(
    asking: Asking,
    scope: Scoping,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="questions of each sort")] = USUAL_QUEUE,
) -> ReviewAnswer:
    """Open identities, contradictions between papers, statements that were read but are not sure enough, and
    memberships that the newest edition of a list no longer names; a page holds the next of each sort."""
    return review(asking.database, asking.audience, cursor=cursor, limit=limit, scope=scope)


@router.get(
    "/judgements",
    summary="Judgements, the newest first; needs the token",
    response_model=Page[JudgementRow],
    responses=CSV_TOO,
)
def list_judgements(request: Request, database: Known, part: Listing) -> Page[JudgementRow] | Response:
    """All that were given, those taken back included."""
    found = part.page(Page[JudgementRow], "judgements", judgements(database), lambda one: one.id)
    return as_csv(found.rows, columns.JUDGEMENTS, "judgements") if wants_csv(request) else found


@router.post("/judgements", status_code=201, summary="Give a judgement; needs the token")
def new_judgement(database: Writing, told: NewJudgement) -> GivenJudgement:
    """It is checked against what is held, kept, and the facts that it touches are projected again."""
    return _given(database, told.kind, told.about, told.by, told.why, told.field, _value(told))


@router.delete("/judgements/{judgement_id}", summary="Take a judgement back; needs the token")
def take_back(
    database: Writing,
    judgement_id: Annotated[str, Path(max_length=100)],
    by: Annotated[Named, Query(description="a role or unit")],
    why: Annotated[Told, Query()],
) -> GivenJudgement:
    """Nothing is deleted: taking back is a judgement of its own, and can itself be taken back."""
    return _given(database, JudgementKind.TAKE_BACK, (judgement_id,), by, why)


@router.post("/entries", status_code=201, summary="Enter what stands in no paper; needs the token")
def new_entry(database: Writing, response: Response, told: NewEntry) -> Entered:
    """It becomes a document of kind Eintrag; a later entry on the same matter supersedes it."""
    document = enter(database, Entry.model_validate(told.model_dump()))
    response.headers["Location"] = f"/api/v1/documents/{document.id}"
    return Entered(document=document.id)


def _value(told: NewJudgement) -> str | None:
    """JSON text for the value of a field, the word itself for an outcome."""
    if told.value is None or (told.kind is JudgementKind.OUTCOME and isinstance(told.value, str)):
        return told.value
    return json.dumps(told.value, ensure_ascii=False)


def _given(
    database: Database,
    kind: JudgementKind,
    about: tuple[str, ...],
    by: str,
    why: str,
    field: str | None = None,
    value: str | None = None,
) -> GivenJudgement:
    judgement = judgement_of(kind, about, by=by, why=why, field=field, value=value)
    return GivenJudgement(id=judgement.id, generation=give(database, judgement))
