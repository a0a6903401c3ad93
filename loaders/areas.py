"""Places of a municipal directory in the graph, and the lookup of names over those and the project's own."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from graph_model.storage.database import Database, Write
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.sources.gemeindeverzeichnis import Place, own_places
from loaders.sources.place_directory import PlaceDirectory

_PARENT_LENGTHS = (5, 3, 2)


def keep_areas(database: Database, places: Iterable[Place]) -> int:
    """Writes the places as areas, each within the next larger one; a newer directory's borders replace older ones.
    Returns how many were written."""
    told = {place.key.digits: place for place in places}
    held = {row["id"]: _place(row) for row in database.read("read/areas")[0]["properties"]}
    fresh = [key for key, place in told.items() if held.get(key) != place]
    written = database.write_all([Write("write/areas", [_row(told[key]) for key in fresh])])
    within = [{"key": key, "within": parent} for key in fresh if (parent := _parent(key, told.keys()))]
    database.write_all([Write("write/areas_within", within)])
    return written


def known_places(database: Database) -> PlaceDirectory:
    """Names of the places in the graph and of the Länder and Kreise that the project carries."""
    rows = database.read("read/areas")[0]["properties"]
    return PlaceDirectory([*own_places(), *(_place(row) for row in rows)])


def _row(place: Place) -> dict[str, Any]:
    properties = {
        "name": place.name,
        "kind": str(place.kind),
        "ars": place.ars,
        "population": place.population,
        "area_ha": place.area_ha,
        "as_of": place.as_of.isoformat(),
    }
    return {"key": place.key.digits, "properties": properties}


def _parent(key: str, known: Iterable[str]) -> str | None:
    """The Kreis of a Gemeinde, the Regierungsbezirk or Land of a Kreis; AGS nest by their first digits."""
    candidates = (key[:length] for length in _PARENT_LENGTHS if len(key) in (3, 5, 8) and length < len(key))
    return next((candidate for candidate in candidates if candidate in known), None)


def _place(row: dict[str, Any]) -> Place:
    as_of = date.fromisoformat(row["as_of"])
    return Place(
        key=PlaceKey(row["id"], as_of.year),
        ars=row["ars"],
        name=row["name"],
        kind=BodyKind(row["kind"]),
        population=row.get("population"),
        area_ha=row.get("area_ha"),
        as_of=as_of,
    )
