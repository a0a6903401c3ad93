"""How councils write the names of bodies, and what only looks like one; all names are invented."""

import time
from pathlib import Path

import pytest

from loaders.reading.names.names import bodies
from loaders.reading.names.places import places

_LINES = (Path(__file__).parents[3] / "data" / "names" / "body_names.csv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", _LINES)
def test_a_name_is_read_with_all_its_words_in_its_ground_form_and_what_only_speaks_of_a_kind_is_none(line: str) -> None:
    text, _, names = line.partition("|")
    assert [name.name for name in bodies(text) if name.strong or names] == names.split(";" if names else None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("der Rettungszweckverbände Aheim und Beheim", ["Rettungszweckverband Aheim", "Rettungszweckverband Beheim"]),
        ("die Vereine Aheim, Beheim und Ceheim", ["Verein Aheim", "Verein Beheim", "Verein Ceheim"]),
        ("die Vereine und Verbände", []),
    ],
)
def test_one_plural_names_several_bodies(text: str, names: list[str]) -> None:
    assert [name.name for name in bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "die Lutherstadt Aheim und die Universitäts- und Hansestadt Beheim",
            ["Lutherstadt Aheim", "Universitäts- und Hansestadt Beheim"],
        ),
        ("im Nordischen Kreis und im Rhein-Ah-Kreis", ["Nordischer Kreis", "Rhein-Ah-Kreis"]),
        ("Mitglied sind die Landkreise Aheim und Bebergkreis", ["Landkreis Aheim", "Bebergkreis"]),
        (
            "Gemeinde Uheim a.Ahsee, Stadt Iheim im Allgäu und Stadt Beheim (Harz)",
            ["Gemeinde Uheim a.Ahsee", "Stadt Iheim im Allgäu", "Stadt Beheim (Harz)"],
        ),
        ("Die Stadt Aheim im Jahr 2020 und ihre Innenstadt Nord", ["Stadt Aheim"]),
        ("der Kirchenkreis Aheim und der Förderkreis", []),
    ],
)
def test_towns_and_kreise_are_named_in_many_ways(text: str, names: list[str]) -> None:
    assert [name.name for name in places(text)] == names


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        ".",
        "1",
        "-",
        "Verein ",
        "Hospiz- und ",
        "Netzwerk für ",
        "„Verein ",
        "ABC (",
        "Nord GmbH und ",
        "Verein der Freunde des ",
    ],
)
def test_a_long_line_costs_time_in_proportion_to_its_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.process_time()
    bodies(text)
    assert time.process_time() - begun < 2
