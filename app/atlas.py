"""The atlas: the network of each audience with the places of its bodies, kept in memory for the next who asks.

Reading all of it and placing what is new takes a second or more, and facts change seldom. New places are written by a
thread of their own, so that nobody who looks waits for an import that holds the lock of the writers.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Final

from app.answers.history import Recalled
from app.answers.network.recalled import whole_of
from app.answers.network.whole import Whole, read_whole
from app.answers.standpoint import Standpoint
from app.graphs.labels import half_width
from app.graphs.layout import Place, places
from graph_model.positions import Positions
from graph_model.projection.facts import Facts
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_PICTURES: Final = 20
_MOST_STANDPOINTS: Final = 3


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole network of an audience, and where each body stands in pixels."""

    whole: Whole
    places: Mapping[str, Place]


class Atlas:
    """Holds, for each audience, the chart of the last generation of the facts; an older one is dropped, and so is what
    was erased. One for each database; safe to use from several threads. ``close`` waits until all is written."""

    def __init__(self) -> None:
        self._kept: dict[Audience, Chart] = {}
        self._then: dict[tuple[Standpoint, int, int], tuple[Facts, Chart]] = {}
        self._pictures: dict[tuple[Audience, int, str], bytes] = {}
        self._lock = Lock()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="positions")
        self._written: Future[int] | None = None

    def of(self, database: Database, audience: Audience) -> Chart:
        """The chart of ``audience`` as the facts are now."""
        with self._lock:
            generation = StoredFacts(database).generation()
            if any(chart.whole.generation != generation for chart in self._kept.values()):
                self._forget()
            if audience not in self._kept:
                self._kept[audience] = self._charted(database, audience)
            return self._kept[audience]

    def then(self, database: Database, recalled: Recalled) -> Chart:
        """The chart of another standpoint: who is drawn now stands where it does now, the others find room."""
        places_now = self.of(database, recalled.standpoint.audience).places
        return self._of_then(recalled, places_now)

    def _of_then(self, recalled: Recalled, places_now: Mapping[str, Place]) -> Chart:
        """Of the standpoints asked for last; the facts tell by identity whether they are still the same."""
        key = (recalled.standpoint, id(recalled.facts), id(places_now))
        with self._lock:
            found = self._then.pop(key, None)
        if found is None:
            whole = whole_of(recalled.valid)
            found = recalled.facts, Chart(whole, _placed(whole, places_now))
        with self._lock:
            self._then[key] = found
            while len(self._then) > _MOST_STANDPOINTS:
                self._then.pop(next(iter(self._then)))
        return found[1]

    def picture(self, database: Database, audience: Audience, key: str, make: Callable[[], bytes]) -> bytes:
        """What ``make`` made for ``key`` when it was last asked for, as long as the facts are the same; of the last
        ones asked for."""
        generation = self.of(database, audience).whole.generation
        asked = (audience, generation, key)
        with self._lock:
            found = self._pictures.pop(asked, None)
        content = found if found is not None else make()
        with self._lock:
            chart = self._kept.get(audience)
            if chart is None or chart.whole.generation != generation:
                return content
            self._pictures[asked] = content
            while len(self._pictures) > _MOST_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
        return content

    def rearrange(self, database: Database) -> int:
        """Places every body of the widest audience anew; says how many were placed."""
        with self._lock:
            whole = read_whole(database, Audience.CLOSED)
            found = _placed(whole, {})
            Positions(database).move(found)
            self._forget()
            return len(found)

    def written(self) -> None:
        """Waits until the places found so far are kept. Raises what writing them raised."""
        if self._written is not None:
            self._written.result()

    def close(self) -> None:
        """Waits for what is being written, and takes no more."""
        self._writer.shutdown(wait=True)

    def _forget(self) -> None:
        self._kept, self._pictures, self._then = {}, {}, {}

    def _charted(self, database: Database, audience: Audience) -> Chart:
        whole, positions = read_whole(database, audience), Positions(database)
        kept = positions.all()
        found = _placed(whole, kept)
        new = {one: place for one, place in found.items() if one not in kept}
        if new:
            self._written = self._writer.submit(positions.keep, new)
        return Chart(whole, found)


def _placed(whole: Whole, kept: Mapping[str, Place]) -> dict[str, Place]:
    widths = {one: half_width(node.name) for one, node in whole.nodes.items()}
    return places(widths, [(edge.source, edge.target) for edge in whole.edges], kept)
