import pytest

from app.imports.names import disk_name, shown_name


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Vorlage 2024.pdf", "Vorlage 2024.pdf"),
        ("C:\\Daten\\Liste.csv", "Liste.csv"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\nc.txt", "a b c.txt"),
        ("", "ohne Namen"),
    ],
)
def test_people_see_the_last_part_of_a_name_without_control_characters(told: str, shown: str) -> None:
    assert shown_name(told) == shown


def test_a_persons_name_in_the_name_of_a_file_is_masked() -> None:
    assert shown_name("Antrag_Frau_Erika_Mustermann.pdf") == "Antrag_Frau_█████_██████████.pdf"


@pytest.mark.parametrize("told", ["..", "...txt", "/", ".bashrc", "a/b", "\u202e.pdf", "x" * 500 + ".txt", "ß" * 400])
def test_on_disk_a_name_is_one_plain_part_of_a_path(told: str) -> None:
    name = disk_name(shown_name(told))
    assert name not in ("", ".", "..")
    assert "/" not in name
    assert not name.startswith(".")
    assert len(name.encode()) < 200


def test_the_ending_stays_and_is_small() -> None:
    assert disk_name("Haushalt: 2024?.PDF") == "Haushalt_ 2024_.pdf"
