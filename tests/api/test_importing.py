"""Importing through the pages: what is sent is read apart, looked at, kept or dropped, and can be taken back."""

import time

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

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
    answer = client.post("/einlesen", files=sent or [("dateien", ("", b""))], data=fields, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def _settled(client: TestClient, address: str) -> str:
    """The page of the import once nothing goes on any more."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while client.get(f"{address}/stand.json").json()["laeuft"]:
        assert time.monotonic() < end
        time.sleep(0.05)
    return client.get(address).text


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
