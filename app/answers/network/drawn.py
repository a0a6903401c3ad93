"""Answers for drawing: nodes and edges of the whole network, or of what of it is asked for."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from app.answers.answer import BodyRef
from app.answers.bodies.listing import body_ref
from app.answers.bodies.recalled import meant
from app.answers.doubles.pairs import doubles, window
from app.answers.doubles.ranking import Ranking
from app.answers.history import Recalled
from app.answers.network.answers import Edge, EdgeKind, NetworkAnswer, Node, Standing
from app.answers.network.groups import Grouping, group_of, grouped
from app.answers.network.recalled import whole_of
from app.answers.network.wanted import Wanted, chosen
from app.answers.network.whole import Whole, read_whole
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

LARGEST_NETWORK = 10_000
_DOUBLES_DRAWN = 100


def network(
    database: Database,
    audience: Audience,
    wanted: Wanted | None = None,
    *,
    ranking: Ranking | None = None,
    whole: Whole | None = None,
    recalled: Recalled | None = None,
) -> NetworkAnswer:
    """What is ``wanted`` of the network, everything where that is None. Beyond 10,000 bodies groups stand for them; of
    a single group that is larger the bodies with the fewest edges are left out. ``ranking`` keeps the doubles for the
    next who asks; ``whole`` is the network where it is at hand; ``recalled`` is another standpoint than now. Raises
    NotFoundError, InvalidValueError."""
    asked = wanted or Wanted()
    asked.check()
    whole = whole or (whole_of(recalled.valid) if recalled else read_whole(database, audience))
    centre = centre_of(database, audience, asked.around, recalled) if asked.around else None
    asked = replace(asked, around=centre.id) if centre else asked
    told = double_edges(database, audience, ranking, recalled) if EdgeKind.DOUBLE in asked.kinds else ()
    among = tuple(edge for edge in told if edge.source in whole.nodes and edge.target in whole.nodes)
    ids, edges = chosen(whole, among, asked)
    return _answered(whole, ids, edges, asked, centre)


def centre_of(database: Database, audience: Audience, body: str, recalled: Recalled | None = None) -> BodyRef:
    """The body in the middle, merged ids followed, as it was known at the standpoint. Raises NotFoundError."""
    if recalled is None:
        return body_ref(database, audience, body)
    return recalled.names[meant(recalled, body).key]


def double_edges(
    database: Database, audience: Audience, ranking: Ranking | None, recalled: Recalled | None = None
) -> tuple[Edge, ...]:
    """The likeliest pairs that are telling enough to be drawn, now or in the period of another standpoint."""
    when = window(recalled.standpoint) if recalled else None
    then = recalled if recalled and recalled.standpoint.known_on else None
    found = doubles(database, audience, when=when, limit=_DOUBLES_DRAWN, ranking=ranking, recalled=then).pairs
    return tuple(
        Edge(
            kind=EdgeKind.DOUBLE,
            source=pair.left.id,
            target=pair.right.id,
            fact=f"double|{pair.left.id}|{pair.right.id}",
            label=f"Doppelstruktur? {round(pair.score * 100)} %",
            settled=False,
            standing=Standing.PLANNED,
        )
        for pair in found
        if pair.is_telling
    )


def _answered(whole: Whole, ids: set[str], edges: list[Edge], wanted: Wanted, centre: BodyRef | None) -> NetworkAnswer:
    grouping = Grouping(wanted.grouping) if wanted.grouping else Grouping.NEARNESS
    if wanted.group is not None:
        ids = _members(whole, ids, wanted.group, grouping)
        edges = [edge for edge in edges if edge.source in ids and edge.target in ids]
    elif len(ids) > LARGEST_NETWORK or (wanted.grouping and wanted.is_everything):
        groups, lines = grouped(ids, edges, group_of(whole, grouping))
        return NetworkAnswer(around=centre, groups=groups, group_edges=lines)
    return _drawn(whole.nodes, ids, edges, centre)


def _members(whole: Whole, ids: set[str], group: str, grouping: Grouping) -> set[str]:
    group_of_body = group_of(whole, grouping)
    found = {one for one in ids if group_of_body[one][0] == group}
    if not found:
        raise NotFoundError("Die Gruppe", group)
    return found


def _drawn(nodes: Mapping[str, Node], wanted: set[str], edges: list[Edge], centre: BodyRef | None) -> NetworkAnswer:
    degrees = Counter([edge.source for edge in edges]) + Counter([edge.target for edge in edges])
    first = centre.id if centre else None
    ordered = sorted(wanted, key=lambda one: (one != first, -degrees[one], nodes[one].name, one))
    kept = ordered[:LARGEST_NETWORK]
    if len(kept) < len(ordered):
        shown = set(kept)
        edges = [edge for edge in edges if edge.source in shown and edge.target in shown]
    return NetworkAnswer(
        around=centre,
        nodes=tuple(nodes[one].model_copy(update={"degree": degrees[one]}) for one in kept),
        edges=tuple(edges),
        left_out=len(ordered) - len(kept),
    )
