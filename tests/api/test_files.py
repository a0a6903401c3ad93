"""Files of long lists: ordered, watched, fetched, ended and removed, by a browser and by a program."""

import time
from threading import Event
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.answers.watching import Phase, Watch
from app.files.desk import MOST_WAITING, FileDesk, TooManyFilesError
from app.files.job import Order
from graph_model.errors import InvalidValueError
from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.small_network import COSTS

API = "/api/v1/files"
LIST = "/mitgliedschaften/mitgliedschaften"
_HERE = {"Sec-Fetch-Site": "same-origin"}
_PATIENCE_SECONDS = 30.0


@pytest.fixture
def desk(application: FastAPI) -> FileDesk:
    """The desk, for which no list is short."""
    desk: FileDesk = application.state.files
    desk.at_once = 0
    return desk


def _ordered(client: TestClient, address: str) -> str:
    answer = client.get(address, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def _written(client: TestClient, link: str) -> dict[str, Any]:
    """The file once nothing goes on any more."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while (told := client.get(link.replace("/dateien", API)).json())["running"]:
        assert time.monotonic() < end
        time.sleep(0.02)
    return dict(told)


def _order(number: int) -> Order:
    return Order(
        title="Eine Liste",
        asked="alle",
        name="liste.csv",
        media_type="text/csv",
        address=f"/kosten/kosten.csv?jahr={number}",
        page="/kosten",
        audience=Audience.PUBLIC,
        rows=1,
        state="1",
    )


@pytest.mark.parametrize("form", ["csv", "roh.csv", "docx", "xlsx"])
def test_a_long_list_is_written_apart_and_reads_as_one_that_comes_at_once(
    client: TestClient, desk: FileDesk, form: str
) -> None:
    link = _ordered(client, f"{LIST}.{form}")
    assert _written(client, link)["stage"] == "ready"
    fetched = client.get(f"{link}/datei")
    desk.at_once = 1_000
    at_once = client.get(f"{LIST}.{form}")
    told = [(one.headers["content-type"], one.headers["content-disposition"]) for one in (fetched, at_once)]
    assert told[0] == told[1]
    assert form not in ("csv", "roh.csv") or fetched.content == at_once.content


@pytest.mark.parametrize(
    "address",
    [
        "/kosten/kosten.csv",
        "/kosten/jahre/jahre.xlsx",
        "/kosten/fristen/fristen.docx",
        "/kosten/fristen.ics",
        "/kosten/vergleich/vergleich.csv",
    ],
)
def test_every_long_list_has_its_page(client: TestClient, desk: FileDesk, address: str) -> None:
    link = _ordered(client, address)
    assert _written(client, link)["stage"] == "ready"
    page = client.get(link).text
    assert f"{link}/datei" in page
    assert link in client.get("/dateien").text


def test_who_asks_the_same_again_finds_the_same_file(client: TestClient, desk: FileDesk) -> None:
    link = _ordered(client, f"{LIST}.csv")
    _written(client, link)
    assert _ordered(client, f"{LIST}.csv") == link
    assert _ordered(client, f"{LIST}.csv?jahr=2015") != link


def test_the_name_of_a_person_that_was_searched_for_is_not_kept(client: TestClient, desk: FileDesk) -> None:
    desk.at_once = -1
    address = f"{LIST}.csv?wort=Frau+Erika+Musterfrau"
    link = _ordered(client, address)
    _written(client, link)
    assert _ordered(client, address) == link
    assert _ordered(client, f"{LIST}.csv?wort=Frau+Berta+Beispiel") != link
    kept = "".join(path.read_text() for path in desk._shelf._folder.path.glob("*/job.json"))
    assert [name for name in ("Musterfrau", "Beispiel") if name in kept] == []


def test_a_file_is_ended_and_written_anew_under_its_address(client: TestClient, desk: FileDesk) -> None:
    begun, go_on = Event(), Event()

    def slowly(watch: Watch) -> bytes:
        begun.set()
        go_on.wait(_PATIENCE_SECONDS)
        watch(Phase.ROWS, 1, 2)
        return b"x"

    job = desk.order(_order(1), slowly)
    assert begun.wait(_PATIENCE_SECONDS)
    assert client.get(f"/dateien/{job.id}/stand.json").json()["laeuft"]
    client.post(f"/dateien/{job.id}/abbrechen", headers=_HERE)
    go_on.set()
    assert _written(client, f"/dateien/{job.id}")["stage"] == "stopped"
    page = client.get(f"/dateien/{job.id}").text
    assert ("abgebrochen" in page, "Noch einmal schreiben" in page, f"{job.id}/datei" in page) == (True, True, False)
    assert client.get(f"/dateien/{job.id}/datei").status_code == 404
    assert desk.order(_order(1), lambda _: b"y").id == job.id
    assert _written(client, f"/dateien/{job.id}")["stage"] == "ready"
    client.post(f"/dateien/{job.id}/entfernen", headers=_HERE)
    assert client.get(f"/dateien/{job.id}").status_code == 404


def test_what_went_wrong_is_said(client: TestClient, desk: FileDesk) -> None:
    def wrong(_: Watch) -> bytes:
        raise InvalidValueError("x", "eine Zahl", "bitte eine Zahl angeben")

    job = desk.order(_order(1), wrong)
    assert _written(client, f"/dateien/{job.id}")["stage"] == "failed"
    assert "„x“ ist keine Zahl: bitte eine Zahl angeben" in client.get(f"/dateien/{job.id}").text


def test_what_the_end_of_the_program_interrupted_says_so(
    client: TestClient, desk: FileDesk, application: FastAPI, network: Database
) -> None:
    job = desk.order(_order(1), lambda _: b"x")
    _written(client, f"/dateien/{job.id}")
    desk._shelf.save(job)
    assert client.get(f"{API}/{job.id}").json()["interrupted"]
    assert "Netzatlas wurde beendet" in client.get(f"/dateien/{job.id}").text


def test_a_file_asked_for_before_a_paper_was_erased_is_not_handed_out(
    client: TestClient, desk: FileDesk, network: Database
) -> None:
    link = _ordered(client, f"{LIST}.csv")
    _written(client, link)
    Ledger(network).withdraw(COSTS.withdrawn(30, erased=True))
    assert client.get(f"{link}/datei").status_code == 410
    assert client.get(link).status_code == 404


def test_nobody_is_made_to_wait_for_too_many(desk: FileDesk) -> None:
    go_on = Event()
    for number in range(MOST_WAITING):
        desk.order(_order(number), lambda _: bytes(go_on.wait(_PATIENCE_SECONDS)))
    with pytest.raises(TooManyFilesError):
        desk.order(_order(MOST_WAITING), lambda _: b"x")
    go_on.set()


def test_a_stranger_page_ends_and_removes_nothing(client: TestClient, desk: FileDesk) -> None:
    link = _ordered(client, f"{LIST}.csv")
    _written(client, link)
    for path in ("abbrechen", "entfernen"):
        assert client.post(f"{link}/{path}", headers={"Origin": "https://fremd.example"}).status_code == 403
    assert client.get(f"{link}/datei").status_code == 200


def test_programs_are_told_where_to_ask(holder: TestClient, desk: FileDesk) -> None:
    answer = holder.get("/api/v1/table/file", params={"form": "csv", "year": 2015})
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == f"{API}/{answer.json()['id']}"
    told = _written(holder, answer.headers["location"])
    assert (told["stage"], told["part"], told["asked"] != "") == ("ready", 1.0, True)
    assert holder.get(told["content"]).text.startswith("\ufeff")
    assert [one["id"] for one in holder.get(API).json()["rows"]] == [told["id"]]
    assert holder.delete(f"{API}/{told['id']}").status_code == 204
    assert holder.get(f"{API}/{told['id']}").status_code == 404


def test_a_calendar_of_many_days_is_written_apart_too(client: TestClient, desk: FileDesk) -> None:
    answer = client.get("/api/v1/costs/notices?format=ics")
    assert answer.status_code == 202
    told = _written(client, answer.headers["location"])
    assert client.get(told["content"]).text.startswith("BEGIN:VCALENDAR")


def test_what_the_closed_may_see_is_no_file_of_the_public(
    holder: TestClient, client: TestClient, desk: FileDesk
) -> None:
    answer = holder.get("/api/v1/table/file?form=csv&audience=closed")
    told = _written(holder, f"{answer.headers['location']}?audience=closed")
    assert holder.get(f"{told['content']}?audience=closed").status_code == 200
    for path in (f"{API}/{told['id']}", told["content"], f"/dateien/{told['id']}", f"/dateien/{told['id']}/datei"):
        assert client.get(path).status_code == 404
    assert told["id"] not in client.get("/dateien").text
    assert client.delete(f"{API}/{told['id']}").status_code == 401
