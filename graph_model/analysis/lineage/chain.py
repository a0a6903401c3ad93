"""The chain: every succession that is linked with a body, directly or through other bodies."""

from collections.abc import Iterable

import networkx as nx

from graph_model.records.facts import Succession


def lineage(successions: Iterable[Succession], body: str) -> tuple[Succession, ...]:
    """Every succession linked with ``body``, in the order of time; those without a date come last."""
    told = list(successions)
    linked = linked_bodies(told, body)
    found = [s for s in told if linked & {*s.before, *s.after}]
    return tuple(sorted(found, key=_moment))


def linked_bodies(successions: Iterable[Succession], body: str) -> frozenset[str]:
    """``body`` and all that it came from or became, also through others; circles end where they began."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node(body)
    for succession in successions:
        bodies = (*succession.before, *succession.after)
        graph.add_edges_from((bodies[0], other) for other in bodies[1:])
    return frozenset(nx.node_connected_component(graph, body))


def _moment(succession: Succession) -> tuple[bool, str, str]:
    date = succession.date
    return date is None, date.earliest().isoformat() if date else "", succession.key
