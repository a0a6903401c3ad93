"""Where bodies stand in the drawing of the network: kept beside the graph, neither ledger nor fact.

A body keeps its place whatever is loaded later; nothing follows from a place, and losing all of them loses no
knowledge.
"""

from collections.abc import Mapping

from graph_model.storage.database import Database, Write

Place = tuple[float, float]


class Positions:
    """The places that the database keeps, in pixels, by the ids of the bodies."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, Place]:
        """Every place that is kept, also of bodies that are not there any more."""
        found = self._database.read("read/positions")[0]
        return {one: (x, y) for one, x, y in zip(found["ids"], found["xs"], found["ys"], strict=True)}

    def keep(self, places: Mapping[str, Place]) -> int:
        """Keeps ``places``; who has one already stays where it is. Says how many rows were sent."""
        return self._database.write_all([Write("write/positions", _rows(places))])

    def move(self, places: Mapping[str, Place]) -> int:
        """Puts the bodies at ``places``, wherever they stood. Says how many rows were sent."""
        return self._database.write_all([Write("write/positions_moved", _rows(places))])


def _rows(places: Mapping[str, Place]) -> list[dict[str, object]]:
    return [{"key": one, "x": float(x), "y": float(y)} for one, (x, y) in sorted(places.items())]
