"""Names of bodies and municipalities in sentences."""

import pytest

from loaders.reading.names.names import bodies
from loaders.reading.names.places import places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Pakt für Astadt GmbH wächst.", ["Pakt für Astadt GmbH"]),
        ("Mitglied des Gesundheitsbündnisses Nordland", ["Gesundheitsbündnis Nordland"]),
        ("im Verein „Gesund am Fluss“ und im Verein Pflege e. V.", ["Gesund am Fluss", "Verein Pflege e. V."]),
        ("die Arbeitsgemeinschaft kommunaler Bäder Nordland", ["Arbeitsgemeinschaft kommunaler Bäder Nordland"]),
        ("der Konferenz für Jugend, Alter und Pflege", ["Konferenz für Jugend, Alter und Pflege"]),
        ("Die Gesundheits- und Pflegekonferenz tagt.", ["Gesundheitskonferenz", "Pflegekonferenz"]),
        ("das Hospiz- und Palliativzentrum Nordlicht", ["Hospiz- und Palliativzentrum Nordlicht"]),
        ("von AOK PLUS, BARMER und der IHK Astadt", ["AOK PLUS", "BARMER", "IHK Astadt"]),
        (
            "von der Barmer, der Mobil Krankenkasse und der BKK Nordland",
            ["Barmer", "Mobil Krankenkasse", "BKK Nordland"],
        ),
        ("der HTWG Astadt und der OTH Bestadt", ["HTWG Astadt", "OTH Bestadt"]),
        ("an der Initiative nord.Netz beteiligt", ["Initiative nord.Netz"]),
        ("das gemeinsame Kommunalunternehmen Kliniken Nordland (gKU)", ["Kliniken Nordland gKU"]),
        ("ein Beitritt zur NGSt", ["NGSt"]),
        ("am Förderprogramm „pflegeregionplus“", []),
        ("die Pressekonferenz der Zivilgesellschaft", []),
    ],
)
def test_the_form_of_a_name_tells_that_it_is_one(text: str, names: list[str]) -> None:
    assert [name.name for name in bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("die Landkreise Aheim, Beheim und Ceheim", ["Landkreis Aheim", "Landkreis Beheim", "Landkreis Ceheim"]),
        ("des Landkreises Bad Aheim-Beheim", ["Landkreis Bad Aheim-Beheim"]),
        ("des Landkreises Südliche Weinstraße und", ["Landkreis Südliche Weinstraße"]),
        ("der Landkreis Aheimer Land", ["Landkreis Aheimer Land"]),
        ("Stadt und Landkreis Aheim", ["Stadt Aheim", "Landkreis Aheim"]),
        ("im Rhein-Ah-Kreis mit dem Arbeitskreis", ["Rhein-Ah-Kreis"]),
        ("Folgende Gemeinden stimmten zu: Edorf und Efdorf", ["Gemeinde Edorf", "Gemeinde Efdorf"]),
        ("vom Land Nordland und vom Freistaat Südland", ["Land Nordland", "Freistaat Südland"]),
        ("Die Stadt Mitglied im Land Zuschüsse", []),
        ("Mit dem Beitritt erhält die Stadt Zugang zur Datenbank.", []),
        ("Dem Bezirk Unterlagen zu überlassen, fiel der Stadt Freyung leicht.", ["Stadt Freyung"]),
    ],
)
def test_municipalities_are_actors_each_of_its_own(text: str, names: list[str]) -> None:
    assert [name.name for name in places(text)] == names
