"""Edges are merged from the leaf: on the embedded engine MERGE costs the degree of the node that it starts from."""

import re

import pytest

from graph_model.storage.database import Database, Write
from graph_model.storage.queries import QueryBook
from tests.contract.bodies import bodies, numbered

_EDGE = re.compile(r"MERGE \((\w+)\)(<?-\[.*?\]->?)\(\w+\)")
_OWN_NODE = re.compile(r"(?:MATCH|MERGE) \((\w+)(?::\w+)+ \{id: row\.key\}\)")


def _starts_at_a_hub(text: str) -> list[str]:
    """The merged edges that neither start at the row's own node nor carry its key."""
    own = set(_OWN_NODE.findall(text))
    return [edge[0] + edge[1] for edge in _EDGE.findall(text) if edge[0] not in own and "row.key" not in edge[1]]


def test_every_query_merges_its_edges_from_the_node_of_the_row() -> None:
    found = {name: _starts_at_a_hub(query.text) for name, query in QueryBook.load().items()}

    assert {name: edges for name, edges in found.items() if edges} == {}


def test_an_edge_merged_from_the_hub_would_be_found() -> None:
    assert _starts_at_a_hub("MERGE (leaf:M {id: row.key}) MERGE (hub)-[:R]->(leaf)") == ["hub-[:R]->"]


@pytest.mark.parametrize("order", [["hub-a", "hub-b"], ["hub-b", "hub-a"]])
def test_leaves_of_several_hubs_are_tied_to_their_own(database: Database, order: list[str]) -> None:
    database.write(bodies(order))
    rows = [{"key": f"{hub}/{leaf}", "hub": hub} for leaf in numbered(300, "leaf") for hub in order]
    database.write(Write("write/test/leaves", rows), Write("write/test/leaves", rows))

    found = [database.read("read/test/leaves", hub=hub) for hub in order]
    assert found == [[{"edges": 300, "leaves": 300}]] * 2
