"""The whole network at another standpoint than now: nodes and edges from facts in memory."""

from collections import defaultdict
from collections.abc import Iterator

from app.answers.costs.amount_words import amount_words
from app.answers.network.answers import Edge, Node
from app.answers.network.edges import member_edge, merger_edges, part_edge, payment_edge, payment_words
from app.answers.network.whole import Whole
from graph_model.projection.facts import Facts


def whole_of(facts: Facts, generation: int = 0) -> Whole:
    """The network that these facts make; of those of now it is the one that is read from the graph."""
    nodes = {node.id: node for node in _nodes(facts)}
    edges = tuple(edge for edge in _edges(facts) if edge.source in nodes and edge.target in nodes)
    told = {covered.place.digits: covered.name for covered in facts.coverages}
    own = {body.ags.digits: body.name for body in facts.bodies if body.ags and body.kind and body.kind.is_territorial}
    return Whole(generation, nodes, edges, {**told, **own})


def _nodes(facts: Facts) -> Iterator[Node]:
    topics, places = defaultdict(set), defaultdict(set)
    for tie in facts.topics:
        topics[tie.body].add(tie.topic)
    for covered in facts.coverages:
        places[covered.body].add(covered.place.digits)
    for body in facts.bodies:
        own = {body.ags.digits} if body.ags else set()
        yield Node(
            id=body.key,
            name=body.name,
            kind=body.kind,
            topics=tuple(sorted(topics[body.key])),
            founded=body.founded,
            dissolved=body.dissolved,
            places=tuple(sorted(places[body.key] | own)),
        )


def _edges(facts: Facts) -> Iterator[Edge]:
    for m in facts.memberships:
        yield member_edge(m.key, m.member, m.body, m.role, m.status, (m.since, m.until))
    for c in facts.contributions:
        much = amount_words(str(c.amount) if c.amount else "", c.per.value if c.per else "")
        by_formula = c.formula is not None and c.amount is None
        words = payment_words(c.kind.value if c.kind else "", much, by_formula=by_formula)
        yield payment_edge(c.key, c.payer, c.payee, words, c.status, (c.year, c.as_of))
    for s in facts.successions:
        yield from merger_edges(s.key, (s.before, s.after), s.kind, s.status, s.date)
    for p in facts.parts:
        yield part_edge(p.key, p.part, p.whole)
