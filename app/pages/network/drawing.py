"""From the answer about the network to what is drawn: looks, links and places."""

from collections import Counter
from typing import Final
from urllib.parse import quote, urlencode

from app.answers.network.answers import Edge, EdgeKind, Group, NetworkAnswer, Node
from app.atlas import Chart
from app.graphs import elements as drawn
from app.graphs.layout import Place
from app.graphs.scaling import drawn_at
from app.pages.formats import term
from app.pages.numbers import plural

_TIES: Final = {
    EdgeKind.MEMBER: drawn.Tie.MEMBERSHIP,
    EdgeKind.PAYS: drawn.Tie.FUNDING,
    EdgeKind.MERGER: drawn.Tie.SUCCESSION,
    EdgeKind.PART: drawn.Tie.PART,
    EdgeKind.DOUBLE: drawn.Tie.DOUBLE,
}


def drawing(found: NetworkAnswer, chart: Chart, *, with_words: bool = True) -> drawn.Drawing:
    """The bodies of ``found``, or its groups, where ``chart`` keeps them. Without words the edges say nothing: for our
    page, which asks for them when a line is clicked."""
    if found.groups:
        return _groups(found, chart)
    places = drawn_at(chart.places, [node.id for node in found.nodes])
    names = {node.id: node.name for node in found.nodes}
    nodes = tuple(_node(node, places[node.id]) for node in found.nodes)
    made = _edge if with_words else _line
    edges = tuple(made(number, edge, names) for number, edge in enumerate(found.edges))
    return drawn.Drawing(nodes, edges)


def tie_of(edge: Edge) -> drawn.Tie:
    """How an edge is drawn: what does not hold is told apart."""
    settled = edge.settled or edge.kind not in (EdgeKind.MEMBER, EdgeKind.PAYS)
    return _TIES[edge.kind] if settled else drawn.Tie.PLANNED


def passage(edge: Edge) -> str:
    """Where the edge's passage is found; a double has many, shown with its parts."""
    if edge.kind is EdgeKind.DOUBLE:
        return f"/doppelstrukturen/paar?{urlencode({'eins': edge.source, 'zwei': edge.target})}"
    return f"/stelle?{urlencode({'wer': edge.source, 'angabe': edge.fact})}"


def _node(node: Node, place: Place) -> drawn.Node:
    note = ", ".join((term(node.kind, "Art nicht erkannt"), plural(node.degree, "Verbindung", "Verbindungen")))
    href = f"/zusammenschluesse/{quote(node.id)}"
    return drawn.Node(node.id, node.name, node.kind, href, note, place, ties=node.degree)


def _line(number: int, edge: Edge, _names: dict[str, str]) -> drawn.Edge:
    return drawn.Edge(id=str(number), source=edge.source, target=edge.target, tie=tie_of(edge), words="")


def _edge(number: int, edge: Edge, names: dict[str, str]) -> drawn.Edge:
    return drawn.Edge(
        id=f"{edge.kind}|{edge.fact}|{number}",
        source=edge.source,
        target=edge.target,
        tie=tie_of(edge),
        words=f"{names[edge.source]} – {names[edge.target]}: {edge.label}",
        href=passage(edge),
        since=str(edge.since or ""),
        until=str(edge.until or ""),
    )


def _groups(found: NetworkAnswer, chart: Chart) -> drawn.Drawing:
    """Each group amid its bodies."""
    middles = {group.id: _middle(group, chart) for group in found.groups}
    places = drawn_at(middles, list(middles))
    ties: Counter[str] = Counter()
    for line in found.group_edges:
        ties.update({line.source: line.edges, line.target: line.edges})
    nodes = tuple(_group(group, places[group.id], ties[group.id]) for group in found.groups)
    edges = tuple(
        drawn.Edge(
            id=f"{line.source}|{line.target}",
            source=line.source,
            target=line.target,
            tie=drawn.Tie.BETWEEN,
            words=plural(line.edges, "Verbindung", "Verbindungen"),
            weight=line.edges,
        )
        for line in found.group_edges
    )
    return drawn.Drawing(nodes, edges)


def _group(group: Group, place: Place, ties: int) -> drawn.Node:
    many = plural(group.bodies, "Eintrag", "Einträge")
    href = f"/netz?{urlencode({'gruppe': group.id})}"
    return drawn.Node(group.id, f"{group.name} ({many})", None, href, many, place, ties=ties, bodies=group.bodies)


def _middle(group: Group, chart: Chart) -> Place:
    places = [chart.places[one] for one in group.members]
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)
