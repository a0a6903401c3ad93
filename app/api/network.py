"""Across the network: search, the drawn graph."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.answers.network.answers import EdgeKind, NetworkAnswer, Standing
from app.answers.network.drawn import network
from app.answers.network.wanted import DEEPEST, Wanted
from app.answers.search.answers import SearchAnswer
from app.answers.search.searching import LARGEST_HITS, USUAL_HITS, search
from app.api.asking import Asking, Cursor, Recalling, Scoping
from graph_model.values.body_kinds import BodyKind

router = APIRouter(tags=["network"])


@router.get("/search", summary="Bodies, members, places, papers and topics")
def find(
    asking: Asking,
    scope: Scoping,
    q: Annotated[str, Query(description="words; slips are forgiven", max_length=300, examples=["gesundheit peine"])],
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_HITS, description="hits of each sort")] = USUAL_HITS,
) -> SearchAnswer:
    """Bodies and members by any of their names, places, topics, and documents by number, title, issuer and text; also
    within longer words, and by words that are nearly the same (`instead` says which). A page holds the next hits of
    each sort."""
    return search(asking.database, asking.audience, q, cursor=cursor, limit=limit, scope=scope)


@router.get("/graph", summary="Nodes and edges to draw")
def graph(
    asking: Asking,
    recalled: Recalling,
    scope: Scoping,
    around: Annotated[str | None, Query(description="id of the body in the middle", max_length=100)] = None,
    depth: Annotated[int, Query(ge=1, le=DEEPEST)] = 1,
    kind: BodyKind | None = None,
    topic: Annotated[str | None, Query(max_length=300)] = None,
    area: Annotated[str | None, Query(description="first digits of a municipal key", max_length=12)] = None,
    only_of: Annotated[str | None, Query(description="id of the one body whose own ties are kept")] = None,
    year: Annotated[int | None, Query(ge=1000, le=9999, description="what can hold then")] = None,
    standing: Standing | None = None,
    doubles_only: bool = False,
    group: Annotated[str | None, Query(description="id of a group that is opened", max_length=100)] = None,
    edge: Annotated[list[EdgeKind] | None, Query(description="only edges of these kinds")] = None,
) -> NetworkAnswer:
    """The whole network or the neighbourhood of a body, now or on any day; edges are told apart by `kind`. Of more than
    10,000 bodies groups are told with the edges between them; `group` opens one."""
    wanted = Wanted(
        around=around,
        depth=depth,
        kind=kind,
        topic=topic,
        area=area,
        only_of=only_of,
        year=year,
        standing=standing,
        doubles_only=doubles_only,
        group=group,
        kinds=frozenset(edge) if edge else frozenset(EdgeKind),
        scope=scope,
    )
    chart = (
        asking.atlas.then(asking.database, recalled) if recalled else asking.atlas.of(asking.database, asking.audience)
    )
    return network(
        asking.database, asking.audience, wanted, ranking=asking.ranking, whole=chart.whole, recalled=recalled
    )
