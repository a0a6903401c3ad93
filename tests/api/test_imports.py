"""Imports by a program: sent, looked at, kept, dropped and taken back, each answer typed and each refusal a problem."""

import time
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.test_importing import PAPER

API = "/api/v1/imports"
_PATIENCE_SECONDS = 60.0
_TEXT = {"text": PAPER, "title": "Vorlage Auenland"}
_BY = {"by": "Beteiligungsverwaltung"}


def _sent(holder: TestClient, **told: object) -> dict[str, Any]:
    answer = holder.post(f"{API}/text", json=told or _TEXT)
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == f"{API}/{answer.json()['id']}"
    return _settled(holder, answer.json()["id"])


def _settled(holder: TestClient, import_id: str) -> dict[str, Any]:
    """The import once nothing goes on any more."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while (told := holder.get(f"{API}/{import_id}").json())["running"]:
        assert time.monotonic() < end
        time.sleep(0.05)
    return dict(told)


def test_a_text_is_read_looked_at_kept_and_taken_back(holder: TestClient) -> None:
    told = _sent(holder)
    assert (told["stage"], told["files"][0]["name"], told["files"][0]["read"]) == (
        "ready",
        "Vorlage Auenland.txt",
        True,
    )
    seen = holder.get(f"{API}/{told['id']}/preview").json()
    (document,) = seen["files"][0]["documents"]
    assert (document["number"], document["replaces"]) == ("2024/901", None)
    assert {one["name"] for one in document["bodies"]} == {"Landkreis Beispiel", "Netzwerk Auenland e.V."}
    assert "Auenland" not in holder.get("/api/v1/bodies").text

    assert holder.post(f"{API}/{told['id']}/keep", json=_BY).status_code == 202
    kept = _settled(holder, told["id"])
    assert (kept["stage"], [one["label"] for one in kept["kept"]]) == ("kept", ["2024/901"])
    assert (kept["kept_by"], kept["kept_on"] is None) == ("Beteiligungsverwaltung", False)
    assert "Auenland" in holder.get("/api/v1/bodies").text

    assert holder.post(f"{API}/{told['id']}/return", json=_BY).status_code == 202
    assert _settled(holder, told["id"])["stage"] == "returned"
    assert "Auenland" not in holder.get("/api/v1/bodies").text


def test_files_are_taken_in_a_form_and_what_cannot_be_read_is_refused_by_name(holder: TestClient) -> None:
    files = [("files", ("eins.txt", PAPER.encode(), "text/plain")), ("files", ("leer.txt", b"", "text/plain"))]
    answer = holder.post(API, files=files, data={"visibility": "internal"})
    assert answer.status_code == 202, answer.text
    told = _settled(holder, answer.json()["id"])
    assert told["visibility"] == "internal"
    assert [(one["name"], one["refused"]) for one in told["files"]] == [
        ("eins.txt", None),
        ("leer.txt", "die Datei ist leer"),
    ]
    assert holder.post(f"{API}/{told['id']}/keep", json={**_BY, "files": [2]}).json()["code"] == "invalid_value"


def test_imports_are_listed_and_dropped(holder: TestClient) -> None:
    first, second = _sent(holder), _sent(holder, text="Kein Wort.", title="Leer")
    assert [one["id"] for one in holder.get(API).json()["rows"]] == [second["id"], first["id"]]
    assert holder.delete(f"{API}/{first['id']}").status_code == 204
    assert [one["id"] for one in holder.get(API).json()["rows"]] == [second["id"]]


def test_what_does_not_go_with_the_stage_is_a_problem(holder: TestClient) -> None:
    told = _sent(holder)
    answer = holder.post(f"{API}/{told['id']}/return", json=_BY)
    assert (answer.status_code, answer.headers["content-type"]) == (409, "application/problem+json")
    assert answer.json()["code"] == "import_not_now"
    assert holder.get(f"{API}/nirgends").status_code == 404
    assert holder.post(API, content=b"x", headers={"content-type": "text/plain"}).json()["code"] == "unreadable_form"
    assert holder.post(f"{API}/text", json={"text": ""}).status_code == 422


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("POST", ""), ("POST", "/text"), ("GET", "/0"), ("GET", "/0/preview"), ("DELETE", "/0"),
     ("POST", "/0/keep"), ("POST", "/0/return")],
)  # fmt: skip
def test_nobody_without_the_token_learns_of_imports(client: TestClient, method: str, path: str) -> None:
    told = _TEXT if path == "/text" else _BY
    answer = client.request(method, f"{API}{path}", json=told if method == "POST" else None)
    assert (answer.status_code, answer.json()["code"]) == (401, "token_missing")


def test_a_kept_import_stands_in_the_history_and_is_undone_there(holder: TestClient) -> None:
    told = _sent(holder)
    holder.post(f"{API}/{told['id']}/keep", json=_BY)
    _settled(holder, told["id"])
    page = holder.get("/verlauf").text
    assert "<strong>Import</strong>" in page
    assert f'href="/einlesen/{told["id"]}"' in page
    asked = {"art": "import", "was": told["id"], "von": "Kämmerei"}
    answer = holder.post("/verlauf", data=asked, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/einlesen/{told['id']}")
    assert _settled(holder, told["id"])["stage"] == "returned"
    page = holder.get("/verlauf").text
    assert "<strong>Import zurückgenommen</strong>" in page
    assert "gilt nicht mehr" in page


def test_the_history_of_a_kommune_shows_its_imports_alone(holder: TestClient) -> None:
    told = _sent(holder)
    holder.post(f"{API}/{told['id']}/keep", json=_BY)
    _settled(holder, told["id"])
    assert told["id"] in holder.get("/verlauf", params={"kommune": "Landkreis Beispiel"}).text
    assert told["id"] not in holder.get("/verlauf", params={"kommune": "Landkreis Ährental"}).text
