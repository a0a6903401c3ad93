"""Names of places and their keys: each way of writing them, and what stays ambiguous."""

from pathlib import Path

import pytest

from graph_model.values.body_kinds import BodyKind
from loaders.sources.gemeindeverzeichnis import Place, own_places, read_directory
from loaders.sources.place_directory import PlaceDirectory, places

_HEADS = {
    BodyKind.DISTRICT: ("Landkreis {}", "Kreis {}", "LK {}", "{} (Landkreis)"),
    BodyKind.CITY: ("Stadt {}",),
    BodyKind.MUNICIPALITY: ("Gemeinde {}",),
    BodyKind.STATE: ("Land {}",),
}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kreis Peine", "03157@2023"),
        ("LK Peine", "03157@2023"),
        ("Landkreis Peine (NI)", "03157@2023"),
        ("Kreis Peine, Niedersachsen", "03157@2023"),
        ("Landkreis Peine (BY)", "None"),
        ("Peine", "None"),
        ("Stadt Frankfurt", "None"),
        ("Stadt Frankfurt a. M.", "06412@2023"),
        ("Stadt Frankfurt (Oder)", "12053@2023"),
        ("Stadt Muenchen", "09162@2023"),
    ],
)
def test_a_name_has_the_key_that_it_surely_means(name: str, key: str) -> None:
    assert str(places().key(name)) == key


def test_of_several_places_of_a_name_the_one_in_the_own_kreis_is_meant() -> None:
    several = [_municipality("03157099", "Neudorf"), _municipality("09162099", "Neudorf")]
    directory = PlaceDirectory([*own_places(), *several])

    assert directory.key("Gemeinde Neudorf") is None
    assert str(directory.key_near("Gemeinde Neudorf", "Landkreis Peine")) == "03157099@2023"
    assert directory.key_near("Gemeinde Neudorf", "Landkreis Gifhorn") is None


@pytest.mark.shared
def test_every_place_of_the_directory_is_found_or_ambiguous_and_never_another(beside: Path) -> None:
    every = read_directory(beside / "data" / "GV100AD_301123.txt")
    directory = PlaceDirectory([*own_places(), *every])
    found = [(place, name, directory.key(name)) for place in every for name in _names(place)]

    assert [(name, str(key)) for place, name, key in found if key and not _is(place, key.digits)] == []
    assert sum(key is not None for _, _, key in found) > 0.9 * len(found)


def _names(place: Place) -> list[str]:
    base = place.name.partition(",")[0]
    return [head.format(base) for head in _HEADS.get(place.kind, ())]


def _is(place: Place, digits: str) -> bool:
    """A kreisfreie Stadt is found by its key as a Kreis."""
    return digits == place.key.digits or f"{digits}000" == place.key.digits


def _municipality(digits: str, name: str) -> Place:
    told = own_places()[0].model_copy(update={"name": name, "kind": BodyKind.MUNICIPALITY, "ars": digits})
    return told.model_copy(update={"key": type(told.key)(digits, 2023)})
