"""Prose beside a table of the same text is read, too; the rows alone are not read twice."""

from graph_model.records.documents import SourceKind
from loaders.documents import document_of
from loaders.reading.contract import contract_line
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft
from loaders.sources.text_tables import with_rows

PAPER = """Stadt Musterau
Mitteilungsvorlage
Die Stadt Musterau ist seit 2009 Mitglied im Verein Mustertal e. V.

THHMitgliedschaft der Stadt in Verbänden und Vereinenjährliche Kosten in Euro
Mitgliedschaft kündbar? mit welcher Frist?
1000Bund der MusterstädteErfahrungen austauschen und vertreten 395,00jajährlich
1000Klimarat MusterlandGemeinsame Stellungnahmen schreiben2005117,50Neinkeine
1100Pflegeforum Das von der Stadt betriebene Forum berät Angehörige.
1.000 Euro
Ja3 Monate zum
Jahresende
1200Mustermuseum e. V. (2 Häuser)
Mitglied als Träger
20,00ja
1300Rettungsring e. V.Helfen lernen vor Ort und retten0,00jaein Jahr zum Jahresende
Die Stadt Musterau ist außerdem seit 2015 Mitglied im Hospiznetz Musterau e. V.
"""


def told() -> dict[str, list[dict[str, object]]]:
    draft = with_rows(
        Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=PAPER, file_id="f")
    )
    paper = document_of(draft)
    return contract_line(paper, read(paper, Gazetteer(), draft.rows), file_id="f")


def test_rows_are_read_by_their_cells() -> None:
    costs = {str(cost["payee"]): cost["amount_eur"] for cost in told()["costs"]}
    assert costs == {
        "Bund der Musterstädte": 395,
        "Klimarat Musterland": 117.5,
        "Pflegeforum": 1000,
        "Mustermuseum e. V.": 20,
        "Rettungsring e. V.": 0,
    }


def test_the_prose_before_and_behind_the_rows_is_read() -> None:
    since = {str(m["body"]).removeprefix("Verein "): m["since"] for m in told()["memberships"] if m["since"]}
    assert since == {"Mustertal e. V.": "2009", "Hospiznetz Musterau e. V.": "2015"}


def test_a_year_of_notice_is_twelve_months() -> None:
    notices = {m["body"]: m["notice_period"] for m in told()["memberships"] if m["notice_period"]}
    assert notices == {"Pflegeforum": "P3M", "Rettungsring e. V.": "P12M"}
