"""Files of the pages, the view for print and frozen states, as a browser or an attacker would ask."""

from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database, Write
from tests.builders import body_of, member, paper, pays
from tests.small_network import ALLIANCE, CLUB, COMPANY, COSTS, DISTRICT, REGION
from tests.unit.app.exports.formulas import sums

_PAIR = f"eins={body_of(REGION)}&zwei={body_of(ALLIANCE)}"
_MERGE = f"schritt=merge|{body_of(ALLIANCE)}|{body_of(REGION)}"
PLACES = (
    ("/mitgliedschaften/mitgliedschaften", ""),
    ("/mitgliedschaften/mitgliedschaften", "?gruppe=body&sp-eur=an&sp-time=an&sp-tell_by=an"),
    ("/mitgliedschaften/mitgliedschaften", "?jahr=2015&bis=2017&gruppe=year"),
    ("/kosten/kosten", ""),
    ("/kosten/kosten", "?jahr=2015"),
    ("/kosten/jahre/jahre", ""),
    ("/kosten/jahre/jahre", "?nach=empfang&jahr=2015&bis=2017"),
    ("/kosten/planung/planung", "?jahr=2016"),
    ("/kosten/fristen/fristen", "?jahr=2027"),
    ("/kosten/mittelbar/mittelbar", f"?wer={body_of(DISTRICT)}"),
    ("/kosten/mittelbar/mittelbar", f"?wer={body_of(DISTRICT)}&wobei={body_of(COMPANY)}"),
    ("/kosten/vergleich/vergleich", ""),
    ("/kosten/vergleich/vergleich", "?nach=mitglied&jahr=2015"),
    (f"/zusammenschluesse/{body_of(DISTRICT)}/zusammenschluss", ""),
    ("/doppelstrukturen/doppelstrukturen", "?welche=alle"),
    ("/doppelstrukturen/paar/dossier", f"?{_PAIR}"),
    ("/ueberblick/ueberblick", ""),
    ("/was-waere-wenn/was-waere-wenn", f"?{_MERGE}"),
)
_FROZEN = {"von": "Kämmerei", "bezeichnung": "Vorlage 12/2027"}


@pytest.mark.parametrize("form", ["docx", "xlsx", "csv", "roh.csv"])
@pytest.mark.parametrize(("place", "question"), PLACES)
def test_every_page_can_be_taken_along(client: TestClient, place: str, question: str, form: str) -> None:
    answer = client.get(f"{place}.{form}{question}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{place.rsplit("/", 1)[1]}.{form}"'
    assert len(answer.content) > 100


@pytest.mark.parametrize(("place", "question"), PLACES)
def test_every_sum_of_a_workbook_is_the_total_that_the_answer_tells(
    client: TestClient, place: str, question: str
) -> None:
    answer = client.get(f"{place}.xlsx{question}")
    told = load_workbook(BytesIO(answer.content), data_only=True).worksheets[0].iter_rows(values_only=True)
    shown = {str(label): value for label, value, *_ in told}
    computed = sums(load_workbook(BytesIO(answer.content)))
    assert computed == {label: Decimal(str(shown[label])) for label in computed}


def test_the_sum_of_all_memberships_is_that_of_the_page(client: TestClient) -> None:
    book = load_workbook(BytesIO(client.get("/mitgliedschaften/mitgliedschaften.xlsx").content))
    assert sums(book)["Summe im Jahr"] == Decimal(64400)
    assert "64.400" in client.get("/mitgliedschaften").text


def test_a_file_says_what_was_asked_of_when_it_is_and_what_nobody_knows(client: TestClient) -> None:
    made = Document(BytesIO(client.get("/kosten/kosten.docx?jahr=2015").content))
    words = [one.text for one in made.paragraphs]
    assert "Auswahl: alle Zahlenden; Jahr 2015" in words
    assert any(line.startswith("Stand: wie am ") for line in words)
    assert f"Betrag nicht bekannt, das heißt nicht 0 EUR (1): {DISTRICT} an {REGION}" in words


def test_the_sums_of_years_are_computed_from_the_amounts_behind_them(client: TestClient) -> None:
    asked = "jahr=2015&bis=2017"
    book = load_workbook(BytesIO(client.get(f"/kosten/jahre/jahre.xlsx?{asked}").content))
    assert book.sheetnames == ["Überblick", "Jahr für Jahr", "Beträge", "Quellen", "Nicht bekannt"]
    assert sums(book) == {f"Summe {year}": Decimal(64400) for year in (2015, 2016, 2017)}
    assert book["Jahr für Jahr"].freeze_panes == "B2"
    (row,) = book["Jahr für Jahr"].iter_rows(min_row=2, max_col=4, values_only=True)
    assert row == (DISTRICT, 64400, 64400, "belegt; unbekannte Beträge: 1")
    assert "64.400" in client.get(f"/kosten/jahre?{asked}").text


def test_a_plan_can_be_computed_anew_from_its_lines(client: TestClient) -> None:
    book = load_workbook(BytesIO(client.get("/kosten/planung/planung.xlsx?jahr=2016").content))
    told = sums(book)
    assert told["Beiträge und Zuschüsse 2016, gesichert"] == 0
    assert told["Beiträge und Zuschüsse 2016, zu prüfen"] == Decimal(64400)
    words = [one.text for one in Document(BytesIO(client.get("/kosten/planung/planung.docx").content)).paragraphs]
    assert "Vorschlag: gerechnet aus dem, was Papiere sagen; beschlossen ist damit nichts." in words


def test_notices_without_a_day_are_tasks_with_their_reason(client: TestClient) -> None:
    rows = client.get("/kosten/fristen/fristen.csv?jahr=2027").text
    assert "Ohne Termin, zu klären" in rows
    assert f"{DISTRICT};{REGION}" in rows
    plain = client.get("/kosten/fristen/fristen.roh.csv?jahr=2027").text.splitlines()
    assert plain[0].endswith("Stand,Beleg,Wortlaut,Dokument")
    assert len(plain) > 1


def test_money_that_goes_through_others_is_told_with_its_bounds_and_ways(client: TestClient) -> None:
    asked = f"wer={body_of(DISTRICT)}&wobei={body_of(COMPANY)}"
    made = Document(BytesIO(client.get(f"/kosten/mittelbar/mittelbar.docx?{asked}").content))
    assert [one.cell(0, 0).text for one in made.tables[::2]] == ["Kommt an bei", "Zahlt"]
    assert made.tables[0].cell(1, 0).text == COMPANY


@pytest.mark.parametrize(
    "path", ["planung/planung.docx?wer=Niemand", "mittelbar/mittelbar.docx?wer=Niemand", "fristen/druck?wer=Niemand"]
)
def test_a_name_that_means_nobody_makes_no_file(client: TestClient, path: str) -> None:
    assert client.get(f"/kosten/{path}").status_code == 404


def test_without_a_payer_there_is_no_file_of_what_goes_through_others(client: TestClient) -> None:
    assert client.get("/kosten/mittelbar/mittelbar.docx").status_code == 422


@pytest.mark.parametrize("name", ["jahre", "planung", "fristen", "vergleich"])
def test_pages_of_costs_are_frozen_with_their_choice(holder: TestClient, client: TestClient, name: str) -> None:
    link = _freeze(holder, f"/kosten/{name}/einfrieren?jahr=2016")
    assert f'href="/kosten/{name}?jahr=2016"' in client.get("/stand").text
    assert client.get(f"{link}/stand.xlsx").status_code == 200
    assert client.get(f"/kosten/{name}/druck?jahr=2016").status_code == 200


def test_a_dossier_sets_both_bodies_side_by_side_and_judges_nobody(client: TestClient) -> None:
    made = Document(BytesIO(client.get(f"/doppelstrukturen/paar/dossier.docx?{_PAIR}").content))
    assert made.paragraphs[0].text == f"Dossier: {REGION} und {ALLIANCE}"
    assert any("Hinweis, kein Urteil" in one.text for one in made.paragraphs)
    assert [one._inline.docPr.get("name") for one in made.inline_shapes] == [f"{REGION} und {ALLIANCE}"]
    assert "<svg" in client.get(f"/doppelstrukturen/paar/druck?{_PAIR}").text
    heads = [[cell.text for cell in table.rows[0].cells] for table in made.tables]
    assert heads[0][:3] == ["Angabe", REGION, ALLIANCE]
    assert heads[2][:4] == ["Was", f"nur {REGION}", "beide", f"nur {ALLIANCE}"]


def test_a_draft_tells_its_steps_and_that_no_fact_changes(client: TestClient) -> None:
    made = Document(BytesIO(client.get(f"/was-waere-wenn/was-waere-wenn.docx?{_MERGE}").content))
    words = [one.text for one in made.paragraphs]
    assert any(f"{ALLIANCE} geht in {REGION} auf" in line for line in words)
    assert "Entwurf: gerechnet aus Angaben und Annahmen; keine Tatsache ändert sich dadurch." in words


@pytest.mark.parametrize("form", ["pdf", "exe", "docx.exe", ".."])
def test_another_form_is_refused(client: TestClient, form: str) -> None:
    assert client.get(f"/kosten/kosten.{form}").status_code in (404, 422)


def test_closed_papers_are_in_no_file_of_the_public(client: TestClient) -> None:
    for form in ("csv", "roh.csv"):
        assert "Geheimer Rat" not in client.get(f"/mitgliedschaften/mitgliedschaften.{form}").text
    assert "Geheimer Rat" not in client.get("/mitgliedschaften/druck").text


def _freeze(holder: TestClient, address: str = "/kosten/einfrieren", **told: str) -> str:
    answer = holder.post(address, data=_FROZEN | told, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"]).partition("?")[0]


def test_a_frozen_state_shows_the_same_whatever_is_loaded_later(
    holder: TestClient, client: TestClient, network: Database
) -> None:
    link = _freeze(holder)
    files = {form: client.get(f"{link}/stand.{form}").content for form in ("docx", "xlsx", "csv", "roh.csv")}
    assert "Seither ist kein Papier dazugekommen" in client.get(link).text
    assert ", eingefroren am " in Document(BytesIO(files["docx"])).paragraphs[2].text
    Ledger(network).add(
        [paper("neu", pays(DISTRICT, CLUB, 999, as_of=2016), member(DISTRICT, COMPANY), recorded=2000).bundle()]
    )
    StoredFacts(network).update()

    assert "999" in client.get("/kosten").text
    page = client.get(link).text
    assert "Seither 1\u00a0Papier neu" in page
    assert ("64.400" in page, "999" in page) == (True, False)
    assert {form: client.get(f"{link}/stand.{form}").content for form in files} == files


def test_a_frozen_state_is_listed_with_who_froze_what_and_leads_to_the_same_choice_today(
    holder: TestClient, client: TestClient
) -> None:
    link = _freeze(holder, "/kosten/einfrieren?jahr=2015")
    page = client.get("/stand").text
    for told in (link, "Vorlage 12/2027", "Kämmerei", 'href="/kosten?jahr=2015"'):
        assert told in page


def test_a_person_who_was_searched_for_stands_in_no_frozen_state(holder: TestClient, client: TestClient) -> None:
    link = _freeze(holder, "/mitgliedschaften/einfrieren?wort=Frau+Dr.+Erika+Mustermann")
    kept = "".join(client.get(path).text for path in (link, "/stand", "/api/v1/frozen", f"{link}/stand.csv"))
    assert ("Mustermann" in kept, "Erika" in kept, "wort=" in kept) == (False, False, True)


def test_programs_read_frozen_states_too(holder: TestClient, client: TestClient) -> None:
    state_id = _freeze(holder).rsplit("/", 1)[1]
    assert [one["id"] for one in client.get("/api/v1/frozen").json()["rows"]] == [state_id]
    told = client.get(f"/api/v1/frozen/{state_id}").json()
    assert (told["new_papers"], told["state"]["report"]["title"]) == (0, "Kosten")
    assert client.get("/api/v1/frozen/k_0").json()["code"] == "not_found"


def test_erasing_a_paper_reaches_a_frozen_state_and_says_so(
    holder: TestClient, client: TestClient, network: Database
) -> None:
    link = _freeze(holder)
    Ledger(network).withdraw(COSTS.withdrawn(30, erased=True))
    page = client.get(link).text
    assert ("60.000" in page, "fehlt hier etwas" in page) == (False, True)
    assert "60000" not in client.get(f"{link}/stand.roh.csv").text


def test_nobody_freezes_or_deletes_without_the_token(client: TestClient, holder: TestClient) -> None:
    link = _freeze(holder)
    assert client.post("/kosten/einfrieren", data=_FROZEN).status_code == 401
    assert client.post(f"{link}/loeschen", data={"sicher": "ja"}).status_code == 401
    assert client.get(link).status_code == 200


def test_deleting_asks_first_and_then_the_link_is_gone(holder: TestClient, client: TestClient) -> None:
    link = _freeze(holder)
    assert holder.post(f"{link}/loeschen").status_code == 422
    assert holder.post(f"{link}/loeschen", data={"sicher": "ja"}, follow_redirects=False).status_code == 303
    assert client.get(link).status_code == 404


@pytest.mark.parametrize("strange", ["k_", "k_" + "0" * 24, "../token", "%00", "k_<script>"])
def test_a_link_that_nobody_made_leads_nowhere(client: TestClient, strange: str) -> None:
    assert client.get(f"/stand/{strange}").status_code == 404


def test_markup_in_a_name_stays_text_and_a_persons_number_is_masked(holder: TestClient, client: TestClient) -> None:
    link = _freeze(holder, bezeichnung="<script>alert(1)</script> Tel. 05171 401-1234")
    page = client.get(link).text
    assert ("<script>alert" in page, "401-1234" in page) == (False, False)


def test_who_freezes_has_to_say_for_whom(holder: TestClient) -> None:
    assert holder.post("/kosten/einfrieren", data={"von": ""}).status_code == 422


def test_a_frozen_state_of_internal_papers_is_not_shown_to_the_public(
    holder: TestClient, client: TestClient, network: Database
) -> None:
    link = _freeze(holder)
    state_id = link.rsplit("/", 1)[1]
    rows = network.read("read/frozen/states", ids=[state_id])[0]["properties"]
    network.write(Write("write/frozen/states", [{"key": state_id, "properties": rows[0] | {"audience": "closed"}}]))
    assert client.get(link).status_code == 404
    assert state_id not in client.get("/stand").text
