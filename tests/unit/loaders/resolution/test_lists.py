from collections.abc import Iterable

from loaders.resolution.described import Described
from loaders.resolution.lists import matched


def test_every_spelling_is_found_among_many_names() -> None:
    many = [f"Gesundheitsnetz Ort{number}" for number in range(500)]
    wanted = ["Klimaschutzagentur Auental", "Erweiterter Raum Nordtal", "Landkreis Peine"]

    assert _told(["Klimaschutzagnetur Auental", "ERN", "LK Peine"], [*many, *wanted]) == [
        ("Klimaschutzagnetur Auental", "Klimaschutzagentur Auental", "same"),
        ("ERN", "Erweiterter Raum Nordtal", "same"),
        ("LK Peine", "Landkreis Peine", "same"),
    ]


def test_a_name_that_fits_two_bodies_is_asked_about() -> None:
    told = _told(["Netz Nordau"], ["Netz Nordau e.V.", "Netz Nordau GmbH"])

    assert told == [("Netz Nordau", "Netz Nordau GmbH", "ask"), ("Netz Nordau", "Netz Nordau e.V.", "ask")]


def test_what_is_nowhere_gives_nothing() -> None:
    assert _told(["Wirtschaftsjunioren Bergstadt"], ["Pflegenetz Bergtal"]) == []


def _told(left: Iterable[str], right: Iterable[str]) -> list[tuple[str, str, str]]:
    found = matched(map(Described, left), map(Described, right))
    return [(one.left, one.right, one.decision.value) for one in found]
