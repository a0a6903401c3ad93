"""Flows: what is paid a year between any two bodies, as a graph with bounds; unknown payments have no upper bound."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import cents
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.records.facts import Membership
from graph_model.values.vocabularies import Role

_END = "end"
_MAY_PAY = (Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER, Role.OPERATOR, Role.FUNDER)


@dataclass(frozen=True)
class Hop:
    """What ``payer`` gives ``payee`` a year, in cents: ``high`` None where no upper bound is known. ``cells`` and
    ``memberships`` are what says so; a membership alone tells that something may be paid, not how much."""

    payer: str
    payee: str
    low: int = 0
    high: int | None = None
    cells: tuple[Cell, ...] = ()
    memberships: tuple[Membership, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether the sum is known to the cent."""
        return self.high == self.low


Hops = Mapping[tuple[str, str], Hop]


def hops(cells: Iterable[Cell], memberships: Iterable[Membership]) -> dict[tuple[str, str], Hop]:
    """The yearly payments between each two bodies, investments left out; where a tie has no amount, one that is
    unknown. What no paper has told for too long has no certain lower end."""
    found: dict[tuple[str, str], Hop] = {}
    for cell in cells:
        if not cell.once and cell.cost_class is not CostClass.INVESTMENT and _tells(cell):
            pair = cell.fact.payer, cell.fact.payee
            found[pair] = _with_cell(found.get(pair, Hop(*pair, high=0)), cell)
    for one in memberships:
        pair = one.member, one.body
        if one.status.counts and one.role in _MAY_PAY and not found.get(pair, Hop(*pair)).cells:
            before = found.get(pair, Hop(*pair))
            found[pair] = Hop(*pair, memberships=(*before.memberships, one))
    return found


def _tells(cell: Cell) -> bool:
    return cell.grounds is not None or cell.unknown or cell.waived


def _with_cell(hop: Hop, cell: Cell) -> Hop:
    certain = cell.grounds is not Grounds.STALE and cell.eur is not None
    low = cents(cell.eur) if cell.eur is not None and certain else 0
    high = None if hop.high is None or cell.unknown else hop.high + (cents(cell.high) if cell.high is not None else 0)
    return Hop(hop.payer, hop.payee, hop.low + low, high, (*hop.cells, cell))


def between(found: Hops, start: str, ends: frozenset[str]) -> dict[tuple[str, str], Hop]:
    """The hops on some way from ``start`` to one of ``ends``; what leaves an end or comes back to the start is left
    out, so that nothing is counted twice. Loops between others stay, and end."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(start)
    graph.add_edges_from(pair for pair in found if pair[0] not in ends and pair[1] != start)
    reached = {start, *nx.descendants(graph, start)}
    leading = set(ends).union(*(nx.ancestors(graph, end) for end in ends if end in graph))
    kept = reached & leading
    return {pair: hop for pair, hop in found.items() if graph.has_edge(*pair) and set(pair) <= kept}


def beyond(found: Hops, start: str) -> frozenset[str]:
    """All bodies that some way leads to from ``start``."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(start)
    graph.add_edges_from(found)
    return frozenset(nx.descendants(graph, start)) - {start}


def most(found: Hops, start: str, ends: frozenset[str]) -> int | None:
    """The most that can come from ``start`` to all ``ends`` together, in cents: the largest flow that no hop's payment
    forbids; None where an unknown payment leaves it open."""
    graph: nx.DiGraph[object] = nx.DiGraph()
    graph.add_nodes_from([start, (_END,)])
    for (payer, payee), hop in found.items():
        graph.add_edge(payer, payee, **({} if hop.high is None else {"capacity": hop.high}))
    graph.add_edges_from((end, (_END,)) for end in ends)
    try:
        return int(nx.maximum_flow_value(graph, start, (_END,)))
    except nx.NetworkXUnbounded:
        return None


def in_order(found: Hops, start: str) -> list[Hop]:
    """The hops by how far their payer is from ``start``, then by bodies."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(start)
    graph.add_edges_from(found)
    far = nx.single_source_shortest_path_length(graph, start)
    return sorted(found.values(), key=lambda hop: (far[hop.payer], hop.payer, hop.payee))


def incomes(found: Hops) -> dict[str, list[Hop]]:
    """All that comes to each body."""
    made: dict[str, list[Hop]] = {}
    for hop in found.values():
        made.setdefault(hop.payee, []).append(hop)
    return made


def acyclic_order(found: Hops) -> Iterator[str] | None:
    """The bodies so that every payer comes before its payees; None where payments run in a loop."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(found)
    return iter(list(nx.topological_sort(graph))) if nx.is_directed_acyclic_graph(graph) else None
