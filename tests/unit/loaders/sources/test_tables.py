"""Membership tables in CSV, XLSX, HTML and glued text become rows of a draft."""

from pathlib import Path

from loaders.registry import drafts
from loaders.sources.draft import Draft, Refusal, Row
from loaders.sources.table_columns import role_of_heading
from tests.unit.loaders.sources.files import FIXTURES, write_xlsx

CSV = FIXTURES / "Mitgliedschaften_Landkreis_Musterberg_2024.csv"


def cells(text: str, row: Row) -> dict[str, str]:
    return {cell.column: " ".join(text[cell.start : cell.end].split()) for cell in row.cells}


def test_a_csv_table_gives_its_rows_and_refuses_the_one_with_a_formula() -> None:
    refusal, draft = drafts([CSV])
    assert isinstance(refusal, Refusal)
    assert refusal.place == "Zeile 4"
    assert isinstance(draft, Draft)
    assert [cells(draft.text, row)["body"] for row in draft.rows] == [
        "Gesundheitsnetz Mustertal e. V.",
        "Klimarat (KLR)",
    ]
    assert draft.edition is not None
    assert (draft.edition.payer, draft.edition.year) == ("Landkreis Musterberg", 2024)


def test_each_row_is_one_line_of_headings_and_values() -> None:
    draft = next(item for item in drafts([CSV]) if isinstance(item, Draft))
    assert draft.text[draft.rows[0].start : draft.rows[0].end] == (
        "Lfd. Nr.: 1; Verein / Verband: Gesundheitsnetz Mustertal e. V.; Jährlicher Beitrag in €: 1.200,50; "
        "Kündigungsfrist: 6 Monate zum Jahresende; Zuständiger Fachdienst: FD Soziales; Aktiv gelebt?: ja"
    )


def test_a_workbook_writes_its_numbers_as_germans_do(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "liste.xlsx", [["Organisation", "Beitrag"], ["Mustertal e. V.", 1200.5], ["Bund", 40]])
    (draft,) = drafts([path])
    assert isinstance(draft, Draft)
    assert [cells(draft.text, row)["amount"] for row in draft.rows] == ["1200,5", "40"]


def test_a_formula_in_a_workbook_leaves_its_row_out(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "liste.xlsx", [["Organisation", "Beitrag"], ["A Verein", "=1+1"], ["B Verein", 40]])
    refusal, draft = drafts([path])
    assert isinstance(refusal, Refusal)
    assert (refusal.place, isinstance(draft, Draft)) == ("Blatt „Sheet“, Zeile 2", True)


def test_a_table_in_a_page_is_read_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "seite.html"
    path.write_text(
        "<title>Mitgliedschaften der Stadt Musterstadt 2022</title><table><tr><th>Verein<th>Beitrag</tr>"
        "<tr><td>Mustertal e. V.<td>12,00 €</tr></table>",
        "utf-8",
    )
    (draft,) = drafts([path])
    assert isinstance(draft, Draft)
    assert (draft.loader, draft.issuer, cells(draft.text, draft.rows[0])) == (
        "html-table", "Stadt Musterstadt", {"body": "Mustertal e. V.", "amount": "12,00 €"}
    )  # fmt: skip


def test_a_table_that_was_glued_in_a_text_is_taken_apart() -> None:
    (draft,) = drafts([FIXTURES / "geklebt.txt"])
    assert isinstance(draft, Draft)
    told = [cells(draft.text, row) for row in draft.rows]
    assert [(row["unit"], row["body"], row["amount"], row["terminable"], row.get("notice", "")) for row in told] == [
        ("1000", "Bund der Musterstädte", "12.395,00", "ja", "sechs Monate vor Schluss des Haushaltsjahres"),
        ("AB", "Mustertalrat", "0,00", "ja", "ohne Frist kündbar"),
        ("1100", "Zusatzkasse der Gemeinden Mustertal (ZGM)", "2.917,11", "nein", ""),
        ("1500", "Wasserfreunde e. V.", "30,00", "Ja", "jährlich"),
        ("1700", "Netzwerk Offene Daten", "590,00", "ja", "bis 30.09. zum Jahresende"),
    ]


def test_headings_are_known_by_many_words() -> None:
    told = {
        "Mitgliedschaft der Stadt in Verbänden, Vereinen": "body",
        "Mitgliedsbeitrag 2024 in EUR": "amount",
        "Nutzen/Vorteil aus dieser Mitgliedschaft": "benefit",
        "Mitgliedschaft kündbar? mit welcher Frist?": "terminable_notice",
        "Mitglied seit": "since",
        "Zuständiges Amt": "unit",
        "Farbe": None,
    }
    assert {heading: role_of_heading(heading) for heading in told} == told
