"""Across the network: search, the drawn graph, doubles."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers.body_answers import SearchAnswer
from app.answers.doubles import USUAL_PAIRS, doubles
from app.answers.network import DEEPEST, network
from app.answers.network_answers import DoublesAnswer, EdgeKind, NetworkAnswer
from app.answers.paging import LARGEST_PAGE
from app.answers.search import LARGEST_HITS, USUAL_HITS, search
from app.api.asking import Asking
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.cli import columns
from graph_model.values.body_kinds import BodyKind

router = APIRouter(tags=["network"])


@router.get("/search", summary="Bodies and documents that hold the words")
def find(
    asking: Asking,
    q: Annotated[str, Query(description="words; each has to occur", max_length=300, examples=["gesundheit peine"])],
    limit: Annotated[int, Query(ge=1, le=LARGEST_HITS)] = USUAL_HITS,
) -> SearchAnswer:
    """Bodies by any of their names, documents by number, title, issuer and text; also within longer words."""
    return search(asking.database, asking.audience, q, limit=limit)


@router.get("/graph", summary="Nodes and edges to draw")
def graph(
    asking: Asking,
    around: Annotated[str | None, Query(description="id of the body in the middle", max_length=100)] = None,
    depth: Annotated[int, Query(ge=1, le=DEEPEST)] = 1,
    kind: BodyKind | None = None,
    topic: Annotated[str | None, Query(max_length=300)] = None,
    edge: Annotated[list[EdgeKind] | None, Query(description="only edges of these kinds")] = None,
) -> NetworkAnswer:
    """The whole network or the neighbourhood of a body; edges are told apart by `kind`."""
    kinds = frozenset(edge) if edge else frozenset(EdgeKind)
    return network(
        asking.database,
        asking.audience,
        around=around,
        depth=depth,
        kind=kind,
        topic=topic,
        kinds=kinds,
        ranking=asking.ranking,
    )


@router.get("/doubles", summary="Pairs that may do the same work", response_model=DoublesAnswer, responses=CSV_TOO)
def list_doubles(
    request: Request,
    asking: Asking,
    as_of: Annotated[date | None, Query(description="bodies that ended before are left out; usually today")] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = USUAL_PAIRS,
) -> DoublesAnswer | Response:
    """The likeliest first, each part of the score with both values and its passages."""
    found = doubles(asking.database, asking.audience, as_of=as_of, limit=limit, ranking=asking.ranking)
    return as_csv(found.pairs, columns.DOUBLES, "doubles") if wants_csv(request) else found
