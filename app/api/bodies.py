"""Bodies: the list, one body, and its parts each at an address of its own."""

from typing import Annotated, TypedDict, TypeVar

from fastapi import APIRouter, Path, Query, Request, Response

from app.answers.answer import Answer, BodyRef
from app.answers.bodies import listing as answers
from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.around import Cut
from app.answers.bodies.index import bodies_kept
from app.answers.bodies.parts import one_body
from app.answers.costs.totals import Totals
from app.answers.documents.answers import DocumentRef
from app.answers.kept import kept
from app.answers.lineage.answers import LineageAnswer
from app.answers.lineage.lineages import lineage_of
from app.answers.paging import LARGEST_PAGE, Page, placed
from app.answers.rows import BodyRow, ContributionRow, MembershipRow, SuccessionRow
from app.api.asking import Asking, Listing, Part, Recalling, Scoping, Standing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.api.streaming import streamed_csv
from app.cli import columns
from graph_model.values.body_kinds import BodyKind

router = APIRouter(prefix="/bodies", tags=["bodies"])
BodyId = Annotated[str, Path(description="id of a body; one that was merged is followed", max_length=100)]

Row = TypeVar("Row", SuccessionRow, DocumentRef)


class BodyMemberships(Answer):
    """What the body is member of, and who is member of it; ``total`` counts both over all pages."""

    body: BodyRef
    memberships: tuple[MembershipRow, ...]
    members: tuple[MembershipRow, ...]
    total: int
    next_cursor: str | None = None


class BodyContributions(Answer):
    """What the body pays and what it receives, each with the totals of all pages; ``total`` counts both."""

    body: BodyRef
    paid: tuple[ContributionRow, ...]
    paid_totals: Totals
    received: tuple[ContributionRow, ...]
    received_totals: Totals
    total: int
    next_cursor: str | None = None


class BodySuccessions(Answer):
    """Successions that the body itself is part of."""

    body: BodyRef
    successions: tuple[SuccessionRow, ...]
    total: int
    next_cursor: str | None = None


class BodyDocuments(Answer):
    """Documents that say something of the body."""

    body: BodyRef
    documents: tuple[DocumentRef, ...]
    total: int
    next_cursor: str | None = None


@router.get("", summary="Bodies by name", response_model=Page[BodyRow], responses=CSV_TOO)
def list_bodies(
    request: Request,
    asking: Asking,
    part: Listing,
    recalled: Recalling,
    scope: Scoping,
    kind: Annotated[BodyKind | None, Query(description="only of this kind", examples=["Netzwerk"])] = None,
    topic: Annotated[str | None, Query(description="only with this topic", max_length=300)] = None,
) -> Page[BodyRow] | Response:
    """Bodies, municipalities and other members, with how many memberships and topics are known."""

    known = recalled.kept(asking.database) if recalled else kept(asking.database, asking.audience)

    def ask(asked: Part) -> Page[BodyRow]:
        return bodies_kept(known, kind=kind, topic=topic, cursor=asked.cursor, limit=asked.limit, scope=scope)

    return streamed_csv(ask, part, columns.BODIES, "bodies") if wants_csv(request) else ask(part)


@router.get("/{body_id}", summary="Everything about one body")
def everything(asking: Asking, recalled: Recalling, body_id: BodyId) -> BodyAnswer:
    """Names, memberships in both directions, contributions, successions, organs, topics, contradictions, documents;
    each with its passages. `asked` differs from `body.id` where the body was merged into another. Of sections with more
    than 500 rows the first; `counts` says how many each holds, and the parts at addresses of their own give all."""
    cut = Cut(LARGEST_PAGE)
    return answers.body_page(asking.database, asking.audience, body_id, cut, recalled=recalled)


@router.get(
    "/{body_id}/memberships",
    summary="Memberships of one body, in both directions",
    response_model=BodyMemberships,
    responses=CSV_TOO,
)
def body_memberships(
    request: Request, asking: Asking, recalled: Recalling, body_id: BodyId, part: Listing
) -> BodyMemberships | Response:
    """What it is member of, then who is member of it."""
    found = one_body(asking.database, asking.audience, body_id, recalled)
    shown = found.memberships(part.cursor, part.limit)
    if wants_csv(request):
        return as_csv((*shown.first, *shown.second), columns.MEMBERSHIPS, "memberships")
    return BodyMemberships(
        body=found.ref,
        memberships=shown.first,
        members=shown.second,
        total=shown.total,
        next_cursor=shown.next_cursor,
    )


@router.get(
    "/{body_id}/contributions",
    summary="What one body pays and receives",
    response_model=BodyContributions,
    responses=CSV_TOO,
)
def body_contributions(
    request: Request, asking: Asking, recalled: Recalling, body_id: BodyId, part: Listing
) -> BodyContributions | Response:
    """Contributions as payer, then as payee, with totals that say what they count."""
    found = one_body(asking.database, asking.audience, body_id, recalled)
    shown = found.contributions(part.cursor, part.limit)
    if wants_csv(request):
        return as_csv((*shown.first, *shown.second), columns.COSTS, "contributions")
    paid, received = found.totals(shown)
    return BodyContributions(
        body=found.ref,
        paid=shown.first,
        paid_totals=paid,
        received=shown.second,
        received_totals=received,
        total=shown.total,
        next_cursor=shown.next_cursor,
    )


@router.get(
    "/{body_id}/successions",
    summary="Successions of one body",
    response_model=BodySuccessions,
    responses=CSV_TOO,
)
def body_successions(
    request: Request, asking: Asking, recalled: Recalling, body_id: BodyId, part: Listing
) -> BodySuccessions | Response:
    """Founding, renaming, merger, split and dissolution, in the order of time."""
    found = answers.body(asking.database, asking.audience, body_id, recalled=recalled)
    if wants_csv(request):
        return as_csv(found.successions, columns.STEPS, "successions")
    rows, paged = _part(part, "successions of a body", found.successions)
    return BodySuccessions(body=_ref(found), successions=rows, **paged)


@router.get("/{body_id}/documents", summary="Documents on one body", response_model=BodyDocuments, responses=CSV_TOO)
def body_documents(
    request: Request, asking: Asking, recalled: Recalling, body_id: BodyId, part: Listing
) -> BodyDocuments | Response:
    """Every document that says something of it, the newest first."""
    found = answers.body(asking.database, asking.audience, body_id, recalled=recalled)
    if wants_csv(request):
        return as_csv(found.documents, columns.DOCUMENTS, "documents")
    rows, paged = _part(part, "documents of a body", found.documents)
    return BodyDocuments(body=_ref(found), documents=rows, **paged)


@router.get("/{body_id}/lineage", summary="What became of one body", response_model=LineageAnswer, responses=CSV_TOO)
def body_lineage(request: Request, asking: Asking, standpoint: Standing, body_id: BodyId) -> LineageAnswer | Response:
    """Every succession that is linked with it, also through other bodies, in the order of time; members and payers
    that went along, the state of each body on the day, what cannot be as told, and the timeline to draw."""
    found = lineage_of(asking.database, standpoint, body_id, history=asking.history)
    return as_csv(found.steps, columns.STEPS, "lineage") if wants_csv(request) else found


def _ref(found: BodyAnswer) -> BodyRef:
    return BodyRef(id=found.body.id, name=found.body.name, kind=found.body.kind)


class _Paged(TypedDict):
    total: int
    next_cursor: str | None


def _part(part: Part, listing: str, rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], _Paged]:
    """What one page shows of a list."""
    here = placed(listing, len(rows), lambda at: rows[at].id, part.cursor, part.limit)
    return rows[here.start : here.end], {"total": len(rows), "next_cursor": here.next_cursor}
