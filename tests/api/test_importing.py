"""Importing through the pages: what is sent is read apart, looked at, kept or dropped, and can be taken back."""

import time

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.imports.job import Stage
from app.imports.shelf import Shelf

PAPER = """Vorlage - 2024/901
Betreff: Beitritt zum Netzwerk Auenland e.V.
Vorlage-Art: Beschlussvorlage
Landkreis Beispiel

Der Landkreis Beispiel ist seit 2019 Mitglied im Netzwerk Auenland e.V. Der Mitgliedsbeitrag beträgt 1.200 EUR im Jahr.
Ansprechpartnerin ist Frau Erika Mustermann, Telefon 0511 123456.
"""
_PATIENCE_SECONDS = 60.0


@pytest.fixture
def shelf(application: FastAPI) -> Shelf:
    """Where the imports of the application lie."""
    found: Shelf = application.state.imports.shelf
    return found


def _send(client: TestClient, *files: tuple[str, bytes], **fields: str) -> str:
    """The address of the import that these files become."""
    sent = [("dateien", (name, content, "application/octet-stream")) for name, content in files]
    answer = client.post(
        "/einlesen",
        files=sent or [("dateien", ("", b"", "application/octet-stream"))],
        data=fields,
        follow_redirects=False,
    )
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def _settled(client: TestClient, address: str) -> str:
    """The page of the import once nothing goes on any more."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while client.get(f"{address}/stand.json").json()["laeuft"]:
        assert time.monotonic() < end
        time.sleep(0.05)
    return str(client.get(address).text)


def _keep(client: TestClient, address: str, *numbers: int) -> str:
    told = {"von": "Beteiligungsverwaltung", **{f"datei-{number}": "ja" for number in numbers}}
    assert client.post(f"{address}/behalten", data=told, follow_redirects=False).status_code == 303
    return _settled(client, address)


def test_what_was_read_is_shown_before_it_is_kept_and_stands_in_the_facts_afterwards(holder: TestClient) -> None:
    address = _send(holder, ("vorlage.txt", PAPER.encode()))
    shown = _settled(holder, address)
    assert "Noch ist nichts übernommen" in shown
    assert "Netzwerk Auenland e.V." in shown
    assert "Auenland" not in holder.get("/zusammenschluesse").text
    assert "1 Dokument übernommen" in _keep(holder, address, 1).replace("\xa0", " ")
    assert "Netzwerk Auenland e.V." in holder.get("/zusammenschluesse").text


def test_persons_are_masked_before_anything_is_shown_and_nothing_raw_stays(holder: TestClient, shelf: Shelf) -> None:
    address = _send(holder, ("Frau_Erika_Mustermann.txt", PAPER.encode()))
    shown = _settled(holder, address) + holder.get(f"{address}/datei/1").text
    held = b"".join(path.read_bytes() for path in shelf.folder.rglob("*") if path.is_file())
    names = " ".join(path.as_posix() for path in shelf.folder.rglob("*"))
    for told in ("Mustermann", "123456"):
        assert told not in shown
        assert told.encode() not in held
        assert told not in names
    assert "███" in shown
    assert list(shelf.folder.rglob("gesendet/*")) == []


def test_markup_in_texts_and_names_is_shown_as_text(holder: TestClient) -> None:
    page = b"<body><p>Der Landkreis Beispiel ist Mitglied im Verein &lt;b onclick=x&gt;Auenland e.V.</p></body>"
    address = _send(holder, ("<img src=x>.html", page))
    shown = _settled(holder, address) + holder.get(f"{address}/datei/1").text
    assert "<img src=x>" not in shown
    assert "<b onclick" not in shown
    assert "&lt;b onclick" in shown


def test_what_cannot_be_read_is_refused_with_the_reason_and_the_rest_goes_on(holder: TestClient) -> None:
    address = _send(holder, ("a.zip", b"PK"), ("b.pdf", b"%PDF kaputt"), ("c.xlsx", b"x"), ("d.txt", PAPER.encode()))
    shown = _settled(holder, address)
    for reason in ("Dateien dieser Art (.zip) werden nicht gelesen", "Das PDF ist beschädigt", "keine XLSX-Datei"):
        assert reason in shown
    assert "2024/901" in shown


def test_nothing_is_taken_without_the_token_or_from_a_foreign_page(client: TestClient, holder: TestClient) -> None:
    address = _send(holder, ("a.txt", PAPER.encode()))
    sent = {"files": [("dateien", ("a.txt", b"x"))]}
    assert client.post("/einlesen", **sent).status_code == 401
    assert client.get(address, follow_redirects=False).status_code == 303
    assert client.get(f"{address}/stand.json").status_code == 404
    for what in ("behalten", "verwerfen", "abbrechen", "weiter", "zuruecknehmen"):
        assert client.post(f"{address}/{what}").status_code == 401
    _settled(holder, address)


def test_ids_that_are_none_are_not_found(holder: TestClient) -> None:
    for told in ("x", "0" * 24, "..%2f..%2ftoken", "%2e%2e"):
        assert holder.get(f"/einlesen/{told}").status_code in (404, 303)
        assert holder.post(f"/einlesen/{told}/verwerfen").status_code in (404, 405)


def test_nothing_sent_is_said_beside_the_field(holder: TestClient) -> None:
    answer = holder.post("/einlesen", files=[("dateien", ("", b""))])
    assert answer.status_code == 422
    assert "Bitte mindestens eine Datei wählen" in answer.text


def test_two_imports_at_once_are_both_read(holder: TestClient) -> None:
    addresses = [_send(holder, (f"{n}.txt", PAPER.replace("901", f"90{n}").encode())) for n in (2, 3)]
    shown = [_settled(holder, address) for address in addresses]
    assert ["2024/902" in shown[0], "2024/903" in shown[1]] == [True, True]
    assert all(address.rpartition("/")[2] in holder.get("/einlesen").text for address in addresses)


def test_a_newer_version_is_announced_and_taking_it_back_brings_the_earlier_one(holder: TestClient) -> None:
    first = _send(holder, ("a.txt", PAPER.encode()))
    _settled(holder, first)
    _keep(holder, first, 1)
    second = _send(holder, ("b.txt", PAPER.replace("1.200", "1.500").encode()))
    assert "neue Fassung" in _settled(holder, second)
    _keep(holder, second, 1)
    assert "1.500" in holder.get("/kosten").text
    told = {"von": "Beteiligungsverwaltung"}
    assert holder.post(f"{second}/zuruecknehmen", data=told, follow_redirects=False).status_code == 303
    assert "Zurückgenommen" in _settled(holder, second)
    assert "1.500" not in holder.get("/kosten").text
    assert "1.200" in holder.get("/kosten").text


def test_the_same_file_again_is_known_and_nothing_is_to_be_kept(holder: TestClient) -> None:
    first = _send(holder, ("a.txt", PAPER.encode()))
    _settled(holder, first)
    _keep(holder, first, 1)
    assert "ist unverändert schon da" in _settled(holder, _send(holder, ("a.txt", PAPER.encode())))


def test_a_list_is_told_apart_from_its_last_edition(holder: TestClient) -> None:
    head = "Mitgliedschaften des Landkreises Tückental {};\nVerein;Beitrag EUR\n"
    before = "Talverein Nord e.V.;100\nTalverein Süd e.V.;200\nTalverein Ost e.V.;50\n"
    first = _send(holder, ("l.csv", (head.format(2023) + before).encode()))
    _settled(holder, first)
    _keep(holder, first, 1)
    after = "Talverein Nord e.V.;150\nTalverein Ost e.V.;50\nTalverein West e.V.;9\n"
    second = _send(holder, ("l.csv", (head.format(2024) + after).encode()))
    shown = " ".join(_settled(holder, second).replace("\xa0", " ").split())
    assert "1 neu, 1 mit anderem Betrag, 1 nicht mehr genannt, 1 gleich" in shown
    _keep(holder, second, 1)
    assert "Talverein Süd e.V." in holder.get("/pruefung?art=liste").text


def test_only_the_chosen_files_are_kept_and_dropping_leaves_nothing(holder: TestClient, shelf: Shelf) -> None:
    other = PAPER.replace("901", "902").replace("Auenland", "Bergland")
    address = _send(holder, ("a.txt", PAPER.encode()), ("b.txt", other.encode()))
    _settled(holder, address)
    _keep(holder, address, 2)
    shown = holder.get("/zusammenschluesse").text
    assert ("Bergland" in shown, "Auenland" in shown) == (True, False)
    dropped = _send(holder, ("a.txt", PAPER.encode()))
    _settled(holder, dropped)
    assert holder.post(f"{dropped}/verwerfen", follow_redirects=False).headers["location"] == "/einlesen"
    assert not (shelf.folder / dropped.rpartition("/")[2]).exists()


def test_what_the_end_of_the_program_interrupted_says_so_and_goes_on(holder: TestClient, shelf: Shelf) -> None:
    """As the disk looks after a kill: the stage is that of the work, and nobody works on it."""
    address = _send(holder, ("a.txt", PAPER.encode()))
    _settled(holder, address)
    job = shelf.job(address.rpartition("/")[2])
    shelf.save(job.model_copy(update={"stage": Stage.KEEPING, "chosen": (1,), "by": "Amt"}))
    assert "Unterbrochen" in holder.get(address).text
    assert holder.post(f"{address}/weiter", follow_redirects=False).status_code == 303
    assert "übernommen" in _settled(holder, address)
    assert "Auenland" in holder.get("/zusammenschluesse").text
