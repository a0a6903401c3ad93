"""Choosing among columns of edges is choosing edge by edge; pages of the table are the whole table."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.answers.network.answers import Edge, EdgeKind, NetworkAnswer, Node, Standing
from app.answers.network.wanted import Wanted, chosen
from app.answers.network.whole import Whole
from app.answers.ordering import german
from app.answers.scope.scope import Scope
from app.pages.network.table import LARGEST_TABLE, table
from graph_model.values.body_kinds import BodyKind
from tests.laws.networks import BODIES, EDGES, PAIRS, YEARS, nodes, wholes

_WANTED = st.builds(
    Wanted,
    around=st.none() | st.sampled_from(BODIES),
    depth=st.integers(1, 3),
    kind=st.none() | st.just(BodyKind.NETWORK),
    topic=st.none() | st.just("verkehr"),
    area=st.none() | st.just("03158"),
    only_of=st.none() | st.sampled_from(BODIES),
    year=st.none() | YEARS,
    standing=st.none() | st.sampled_from(Standing),
    doubles_only=st.booleans(),
    kinds=st.frozensets(st.sampled_from(EdgeKind)),
    grown=st.lists(st.sampled_from(BODIES), max_size=2).map(tuple),
    scope=st.just(Scope()) | st.builds(Scope, st.just("a"), tied=st.frozensets(st.sampled_from(BODIES))),
)
_ONE_CHOICE = st.sampled_from(("around", "kind", "topic", "area", "only_of", "doubles_only"))


@given(wholes(), PAIRS, _WANTED, st.sets(_ONE_CHOICE, max_size=2))
def test_what_is_chosen_is_what_each_edge_says(
    whole: Whole, doubles: tuple[Edge, ...], wanted: Wanted, narrowed: set[str]
) -> None:
    usual = Wanted()
    names = ("around", "kind", "topic", "area", "only_of", "doubles_only")
    asked = replace(wanted, **{name: getattr(usual, name) for name in names if name not in narrowed})
    assert chosen(whole, doubles, asked) == _edge_by_edge(whole, doubles, asked)


@given(EDGES, st.fixed_dictionaries({one: nodes(one) for one in BODIES}), st.integers(1, 4))
def test_the_pages_of_the_table_are_all_edges_in_order(
    edges: tuple[Edge, ...], bodies: dict[str, Node], copies: int
) -> None:
    many = tuple(edge.model_copy(update={"label": f"{at}"}) for at, edge in enumerate(edges * copies))
    found = NetworkAnswer(nodes=tuple(bodies.values()), edges=many)
    told = [table(found, page) for page in range(1, table(found, 1).pages + 1)]
    ordered = sorted(
        many,
        key=lambda e: (german(bodies[e.source].name), german(bodies[e.target].name), e.kind, e.fact, int(e.label)),
    )
    assert [row.says for one in told for row in one.rows] == [edge.label for edge in ordered]
    assert {len(one.rows) for one in told[:-1]} <= {LARGEST_TABLE}


def _edge_by_edge(whole: Whole, doubles: tuple[Edge, ...], wanted: Wanted) -> tuple[set[str], list[Edge]]:
    left = [edge for edge in (*whole.edges, *doubles) if _is_wanted(edge, wanted)]
    ids = {one for one in _there(whole, left, wanted) if wanted.scope.ties(one)}
    left = [edge for edge in left if {edge.source, edge.target} <= ids]
    if wanted.around:
        ids &= _beside(left, {wanted.around}, wanted.depth)
    if wanted.only_of:
        ids &= _beside(left, {wanted.only_of}, 1)
    if wanted.kind or wanted.topic or wanted.area:
        ids &= _beside(left, {one for one, node in whole.nodes.items() if _is_meant(node, wanted)}, 1)
    if wanted.doubles_only:
        ids &= _doubled(left)
    ids |= _beside(left, set(wanted.grown), 1)
    return ids, [edge for edge in left if {edge.source, edge.target} <= ids]


def _is_wanted(edge: Edge, wanted: Wanted) -> bool:
    standing = edge.kind is EdgeKind.DOUBLE or wanted.standing in (None, edge.standing)
    return edge.kind in wanted.kinds and standing and (wanted.year is None or edge.holds_in(wanted.year))


def _there(whole: Whole, left: list[Edge], wanted: Wanted) -> set[str]:
    if wanted.year is None and wanted.standing is None:
        return set(whole.nodes)
    lonely = {one for one in whole.nodes if not wanted.standing and not whole.degrees.get(one)}
    tied = {end for edge in left for end in (edge.source, edge.target)}
    return {one for one in tied | lonely if wanted.year is None or _lives(whole.nodes[one], wanted.year)}


def _lives(node: Node, year: int) -> bool:
    founded, dissolved = node.founded, node.dissolved
    return (founded is None or founded.year <= year) and (dissolved is None or dissolved.year >= year)


def _is_meant(node: Node, wanted: Wanted) -> bool:
    kind, topic = wanted.kind in (None, node.kind), wanted.topic in (None, *node.topics)
    return kind and topic and (wanted.area is None or any(one.startswith(wanted.area) for one in node.places))


def _beside(edges: list[Edge], middle: set[str], depth: int) -> set[str]:
    reached = set(middle)
    for _ in range(depth):
        ends = [(edge.source, edge.target) for edge in edges]
        reached |= {b for a, b in ends if a in reached} | {a for a, b in ends if b in reached}
    return reached


def _doubled(edges: list[Edge]) -> set[str]:
    pairs = [edge for edge in edges if edge.kind is EdgeKind.DOUBLE]
    ties = [edge for edge in edges if edge.kind is not EdgeKind.DOUBLE]
    shared = {one for pair in pairs for one in _tied(ties, pair.source) & _tied(ties, pair.target)}
    return shared | {end for pair in pairs for end in (pair.source, pair.target)}


def _tied(ties: list[Edge], body: str) -> set[str]:
    return {e.target for e in ties if e.source == body} | {e.source for e in ties if e.target == body}
