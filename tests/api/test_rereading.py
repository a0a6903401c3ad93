"""Reading a held paper again over HTTP: a long text shows how far it is, can be left, found again and ended."""

import time

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.rereading.desk import RereadingDesk
from graph_model.storage.database import Database
from tests.small_network import NETWORK

_PATH = f"/dokumente/{NETWORK.bundle().document.id}/neu-lesen"
_LONGEST_S = 60.0


@pytest.fixture
def asking(application: FastAPI, network: Database, holder: TestClient) -> TestClient:
    """Every text is long here."""
    application.state.rereading.close()
    application.state.rereading = RereadingDesk(network, at_once=0)
    return holder


def test_a_long_text_shows_how_far_it_is_until_it_was_read_and_kept(asking: TestClient) -> None:
    shown = asking.get(_PATH).text
    assert "wird gelesen" in shown or "neu gelesen" in shown
    _waited(asking)
    assert "Entfällt" in asking.get(_PATH).text

    kept = asking.post(_PATH, follow_redirects=False)
    assert (kept.status_code, kept.headers["location"]) in ((303, _PATH), (303, _PATH.replace("/neu-lesen", "?neu=ja")))
    _waited(asking)
    asking.get(_PATH)
    assert "Kein Unterschied" in _after_reading(asking)


def test_an_ended_reading_says_so_and_can_be_begun_again(asking: TestClient, application: FastAPI) -> None:
    desk: RereadingDesk = application.state.rereading
    asking.get(_PATH)
    asking.post(f"{_PATH}/abbrechen")
    _waited(asking)
    told = desk.held(NETWORK.bundle().document.id)
    assert told is not None
    if told.trouble:
        assert "abgebrochen" in asking.get(_PATH).text
        assert "abgebrochen" not in asking.get(f"{_PATH}?noch=einmal").text


def _waited(asking: TestClient) -> None:
    """Until no work on it goes on."""
    end = time.monotonic() + _LONGEST_S
    while asking.get(f"{_PATH}/stand.json").json()["laeuft"] and time.monotonic() < end:
        time.sleep(0.05)


def _after_reading(asking: TestClient) -> str:
    asking.get(_PATH)
    _waited(asking)
    return str(asking.get(_PATH).text)
