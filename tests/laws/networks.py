"""Small drawn networks for laws: names that repeat, ties of every kind, dates that are open on either side."""

from hypothesis import strategies as st

from app.answers.network.answers import Edge, EdgeKind, Node, Standing
from app.answers.network.whole import Whole
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate

BODIES = tuple("abcdefg")
YEARS = st.integers(2000, 2006)
_DATES = st.none() | YEARS.map(PartialDate)


@st.composite
def edges(draw: st.DrawFn, *kinds: EdgeKind) -> Edge:
    """A tie between two of the bodies, of one of these kinds."""
    return Edge(
        kind=draw(st.sampled_from(kinds)),
        source=draw(st.sampled_from(BODIES)),
        target=draw(st.sampled_from(BODIES)),
        fact=draw(st.sampled_from("xyz")),
        label="",
        standing=draw(st.sampled_from(Standing)),
        since=draw(_DATES),
        until=draw(_DATES),
    )


@st.composite
def nodes(draw: st.DrawFn, body: str) -> Node:
    """A body; several bear the same name."""
    return Node(
        id=body,
        name=draw(st.sampled_from(("Bund", "Ärzte", "arzt", "Verein"))),
        kind=draw(st.none() | st.sampled_from((BodyKind.ASSOCIATION, BodyKind.NETWORK))),
        topics=draw(st.sampled_from(((), ("verkehr",), ("klima", "verkehr")))),
        founded=draw(_DATES),
        dissolved=draw(_DATES),
        places=draw(st.sampled_from(((), ("03157",), ("03158001",)))),
    )


@st.composite
def wholes(draw: st.DrawFn) -> Whole:
    """A network of these bodies without doubles."""
    told = draw(st.lists(edges(EdgeKind.MEMBER, EdgeKind.PAYS, EdgeKind.PART), max_size=14))
    return Whole(1, {one: draw(nodes(one)) for one in BODIES}, tuple(told), {})


PAIRS = st.lists(edges(EdgeKind.DOUBLE), max_size=3).map(tuple)
EDGES = st.lists(edges(*EdgeKind), max_size=30).map(tuple)
