"""Reading all nodes of a kind in pages: first their ids as one column, then the nodes by id, since the embedded engine
sorts a whole label anew for each page of a range, and runs out of memory over an answer that holds everything."""

from collections.abc import Iterator
from typing import Any

from graph_model.storage.database import Database

PAGE = 2_000


def ids_of(database: Database, query: str) -> list[str]:
    """The ids that ``<query>_ids`` finds, sorted."""
    return sorted(database.read(f"{query}_ids")[0]["ids"])


def paged(database: Database, query: str, together: int = PAGE) -> Iterator[dict[str, Any]]:
    """The properties of all nodes that ``query`` speaks of, by id, so many in one answer."""
    ids = ids_of(database, query)
    for start in range(0, len(ids), together):
        found = database.read(query, ids=ids[start : start + together])[0]["properties"]
        yield from sorted(found, key=lambda properties: str(properties["id"]))
