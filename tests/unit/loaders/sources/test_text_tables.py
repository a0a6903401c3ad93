"""Tables in plain text: under each other, between bars, or glued with running numbers."""

from graph_model.records.documents import SourceKind
from loaders.sources.draft import Draft
from loaders.sources.text_tables import with_rows

ALIGNED = """Die Stadt Musterau berichtet.

Organisation                    Amt     Beitrag 2021   aktiv
                                                       gelebt
Gesunde Orte Mustertal e. V.    53      410,00 €       ja
Bund der Städte
und Gemeinden                   11      14.812,50 €    ja
Arbeitsgemeinschaft Hilfe       53      beitragsfrei   nein
  Lenne-Muster
Summe                                   15.222,50 €

Der Bund hat seinen Sitz in Musterau.
"""
BARS = """Gremium | Termin | Rolle |
Rat | 01.02.2020 | Entscheidung |

| Verein | Beitrag | Kündigungsfrist |
|---|---|---|
| Hospiznetz e. V. | 20,00 € | 3 Monate |
| Klimarat | 1.000 € |  |
"""
NUMBERED = """Lfd. Nr.OrganisationBeitrag EURseitKündigungsfrist
1Verein Fürsorge e. V.1.873,00ja
2Netzwerk Orte500,0019963 Monate zum Jahresende
3Zweckverband Labor212.400,00 (Umlage)20086 Monate
4Netzwerk Hilfedank,entfällt2015jederzeit
"""


def told(text: str) -> list[dict[str, str]]:
    draft = with_rows(Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f"))
    return [
        {c.column: " ".join(text[a:b] for a, b in ((c.start, c.end), *c.further)) for c in row.cells}
        for row in draft.rows
    ]


def test_columns_under_each_other_are_a_table_up_to_the_prose() -> None:
    assert told(ALIGNED) == [
        {"body": "Gesunde Orte Mustertal e. V.", "unit": "53", "amount": "410,00 €", "lived": "ja"},
        {"body": "Bund der Städte und Gemeinden", "unit": "11", "amount": "14.812,50 €", "lived": "ja"},
        {"body": "Arbeitsgemeinschaft Hilfe Lenne-Muster", "unit": "53", "amount": "beitragsfrei", "lived": "nein"},
    ]


def test_bars_set_cells_apart_and_a_route_is_no_membership_table() -> None:
    assert told(BARS) == [
        {"body": "Hospiznetz e. V.", "amount": "20,00 €", "notice": "3 Monate"},
        {"body": "Klimarat", "amount": "1.000 €"},
    ]


def test_running_numbers_begin_the_rows_of_a_glued_list() -> None:
    assert [(row["amount"], row.get("since"), row.get("terminable_notice")) for row in told(NUMBERED)] == [
        ("1.873,00", None, "ja"),
        ("500,00", "1996", "3 Monate zum Jahresende"),
        ("212.400,00 (Umlage)", "2008", "6 Monate"),
        ("entfällt", "2015", "jederzeit"),
    ]


SPACED = """lfd.NameAbt.BetragseitKündigung

1  Heimatbund Mustertal e. V.  41  75,00  1978  jederzeit

2  Landesverein für Pflege und
Fürsorge e. V.  53  1.120,50 (U)  2004bis 30.09.

3  Netzwerk Hilfe  53  entfällt  2015
"""


def test_cells_of_numbered_rows_may_be_set_apart_by_blanks_and_names_go_on_in_the_next_line() -> None:
    assert told(SPACED) == [
        {
            "body": "Heimatbund Mustertal e. V.",
            "unit": "41",
            "amount": "75,00",
            "since": "1978",
            "terminable_notice": "jederzeit",
        },
        {
            "body": "Landesverein für Pflege und\nFürsorge e. V.",
            "unit": "53",
            "amount": "1.120,50 (U)",
            "since": "2004",
            "terminable_notice": "bis 30.09.",
        },
        {"body": "Netzwerk Hilfe", "unit": "53", "amount": "entfällt", "since": "2015"},
    ]


def test_a_paper_without_a_table_has_no_rows() -> None:
    assert told("Der Rat tritt dem Netz bei.\n\nKosten     Betrag\nBau        1.000,00 €\n") == []


def test_columns_of_years_go_before_the_looks_of_numbered_rows() -> None:
    text = """Nr. Vereinigung              Ergebnis    Ansatz     Kündigung
                             2022        2023
1   Hospiznetz Musterau      2.914,80    3.100      1 Jahr
    e. V.
2   Klimarat Muster-         412,00      entfällt   jederzeit
    Tal
3   Zweckverband Labor       41.822,00   43.650     nein
"""
    draft = with_rows(Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f"))
    amounts = [[(c.heading, text[c.start : c.end]) for c in row.cells if c.column == "amount"] for row in draft.rows]
    assert amounts == [
        [("Ergebnis 2022", "2.914,80"), ("Ansatz 2023", "3.100")],
        [("Ergebnis 2022", "412,00"), ("Ansatz 2023", "entfällt")],
        [("Ergebnis 2022", "41.822,00"), ("Ansatz 2023", "43.650")],
    ]
