"""The municipal directory: its lines, its faults, and which place a name means."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.sources.gemeindeverzeichnis import DirectoryFileError, Place, own_places, read_directory
from loaders.sources.place_directory import PlaceDirectory, places

_DAY = date(2023, 11, 30)


def _line(record: str, key: str, name: str, mark: str = "", area: int = 0, people: int = 0) -> str:
    numbers = f"{area:011}{people:011}" if record == "60" else " " * 22
    return f"{record}20231130{key:<12}{name:<50}{'':<50}{mark:<6}{numbers}{'':<70}"


def _peine() -> list[str]:
    return [
        _line("10", "03", "Niedersachsen"),
        _line("20", "031", "Statistische Region Braunschweig"),
        _line("30", "0311", "Region ohne Schlüssel"),
        _line("40", "03157", "Peine", "44"),
        _line("50", "03157   0006", "Peine, Stadt", "50"),
        _line("60", "031570060006", "Peine, Stadt", "63", 11984, 51411),
        _line("50", "03157   5402", "Musterhausen", "52"),
        _line("60", "031570995402", "Musterdorf", "64", 700, 900),
    ]


def _file(folder: Path, lines: list[str], encoding: str = "utf-8") -> Path:
    path = folder / "verzeichnis.txt"
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def _place(ars: str, name: str, kind: BodyKind, people: int | None = None, area: int | None = None) -> Place:
    is_gemeinde = len(ars) == 12 and not ars.endswith("000")
    key = PlaceKey(ars[:5] + ars[9:] if is_gemeinde else ars, 2023)
    return Place(key=key, ars=ars, name=name, kind=kind, population=people, area_ha=area, as_of=_DAY)


def test_a_directory_gives_its_places_in_order(tmp_path: Path) -> None:
    assert read_directory(_file(tmp_path, _peine())) == (
        _place("03", "Niedersachsen", BodyKind.STATE),
        _place("031", "Statistische Region Braunschweig", BodyKind.REGION),
        _place("03157", "Peine", BodyKind.DISTRICT),
        _place("031570006006", "Peine, Stadt", BodyKind.CITY, 51411, 11984),
        _place("031575402000", "Musterhausen", BodyKind.MUNICIPAL_UNION),
        _place("031575402099", "Musterdorf", BodyKind.MUNICIPALITY, 900, 700),
    )


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        (lambda lines: [*lines[:5], lines[5][:140]], 6, "die Zeile ist abgeschnitten, 140 Zeichen"),
        (lambda lines: lines[:5], 4, "zum Kreis 03157 fehlen die Gemeinden"),
        (lambda lines: lines[:7], 7, "nach dieser Zeile fehlen die Gemeinden"),
        (lambda lines: ["Name;Betrag", *lines], 1, "die Satzart „Na“ gibt es nicht"),
        (lambda lines: ["", *lines], 1, "die Satzart „“ gibt es nicht"),
    ],
)
def test_a_cut_off_or_foreign_file_is_refused_with_its_line(
    tmp_path: Path, change: Callable[[list[str]], list[str]], line: int, reason: str
) -> None:
    path = _file(tmp_path, change(_peine()))
    with pytest.raises(DirectoryFileError) as caught:
        read_directory(path)
    assert caught.value.data == {"file": path.as_posix(), "line": line, "reason": reason}


def test_a_number_that_is_none_is_refused_with_its_line(tmp_path: Path) -> None:
    lines = _peine()
    lines[5] = lines[5].replace("00000051411", "0000005I411")
    with pytest.raises(DirectoryFileError, match=r"Zeile 6: kein vollständiges Gemeindeverzeichnis"):
        read_directory(_file(tmp_path, lines))


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DirectoryFileError, match="nicht UTF-8"):
        read_directory(_file(tmp_path, _peine(), "latin-1"))


def test_the_project_carries_16_laender_and_400_kreise() -> None:
    lengths = [len(place.key.digits) for place in own_places()]
    assert (lengths.count(2), lengths.count(5), len(lengths)) == (16, 400, 416)


@pytest.mark.parametrize(
    ("name", "digits"),
    [
        ("Landkreis Peine", "03157"),
        ("des Landkreises Peine", "03157"),
        ("Peine (Landkreis)", "03157"),
        ("Peine, Landkreis", "03157"),
        ("Kreis Pinneberg", "01056"),
        ("LK Peine", "03157"),
        ("Stadt Leipzig", "14713"),
        ("Leipzig, Stadt", "14713"),
        ("Landkreis Leipzig", "14729"),
        ("Region Hannover", "03241"),
        ("Main-Taunus-Kreis", "06436"),
        ("Land Niedersachsen", "03"),
        ("Niedersachsen", "03"),
        ("Freistaat Sachsen", "14"),
        ("Hansestadt Lübeck", "01003"),
        ("Köln", "05315"),
        ("Stadt Frankfurt am Main", "06412"),
        ("Stadt Bremen", "04011"),
        ("Land Bremen", "04"),
    ],
)
def test_a_name_that_tells_its_kind_means_one_place(name: str, digits: str) -> None:
    assert places().key(name) == PlaceKey(digits, 2023)


@pytest.mark.parametrize(
    ("name", "digits"),
    [
        ("Leipzig", ["14713", "14729"]),
        ("Freie Hansestadt Bremen", ["04", "04011"]),
        ("Peine", ["03157"]),
        ("Hannover", []),
        ("Stadt Peine", []),
        ("Landkreis Köln", []),
        ("Verein Peine", []),
        ("", []),
    ],
)
def test_what_is_ambiguous_or_unknown_is_not_guessed(name: str, digits: list[str]) -> None:
    assert [place.key.digits for place in places().candidates(name)] == digits
    assert places().key(name) is None


def test_with_the_whole_directory_town_and_kreis_of_one_name_stay_apart(tmp_path: Path) -> None:
    directory = PlaceDirectory(read_directory(_file(tmp_path, _peine())))
    found = {
        name: [place.key.digits for place in directory.candidates(name)]
        for name in ("Peine", "Stadt Peine", "Landkreis Peine", "Samtgemeinde Musterhausen", "Gemeinde Musterdorf")
    }
    assert found == {
        "Peine": ["03157", "03157006"],
        "Stadt Peine": ["03157006"],
        "Landkreis Peine": ["03157"],
        "Samtgemeinde Musterhausen": ["031575402000"],
        "Gemeinde Musterdorf": ["03157099"],
    }


@pytest.mark.shared
def test_the_official_directory_is_read_whole(beside: Path) -> None:
    every = read_directory(beside / "data" / "GV100AD_301123.txt")
    lengths = {length: sum(len(place.key.digits) == length for place in every) for length in (2, 5, 8)}
    assert lengths == {2: 16, 5: 400, 8: 10_981}
    assert sum(place.population or 0 for place in every) > 80_000_000
    directory = PlaceDirectory(every)
    assert directory.key("Stadt Peine") == PlaceKey("03157006", 2023)
    assert directory.key("Flensburg") == PlaceKey("01001", 2023)
    assert {(p.key.digits, p.name, p.kind) for p in every if len(p.key.digits) in {2, 5}} == {
        (p.key.digits, p.name, p.kind) for p in own_places()
    }
