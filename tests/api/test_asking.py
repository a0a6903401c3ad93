"""A name that may mean another body: asked with both sides by API and page, and answered there."""

from html import unescape

from fastapi.testclient import TestClient

from graph_model.storage.database import Database
from tests.api.conftest import HOST
from tests.builders import body_of, exists, paper
from tests.small_network import REGION, ask_about

_API = "/api/v1"
_NAME = "Gesundsheitsregion Ährental"
_BY = {"by": "Hauptamt", "why": "geprüft"}


def _asked(network: Database) -> None:
    ask_about(network, paper("vorlage-9", exists(_NAME)), _NAME, body_of(REGION))


def test_the_api_asks_with_the_passages_of_both_sides_until_it_is_answered(
    holder: TestClient, network: Database
) -> None:
    _asked(network)
    (question,) = holder.get(f"{_API}/review").json()["likenesses"]
    assert _NAME in question["evidence"][0]["quote"]
    assert REGION in question["like_evidence"][0]["quote"]

    told = {"kind": "same", "about": [question["like_mention"], question["mention"]], **_BY}
    given = holder.post(f"{_API}/judgements", json=told).json()
    assert holder.get(f"{_API}/review").json()["likenesses"] == []
    assert _NAME in holder.get(f"{_API}/bodies/{body_of(REGION)}").json()["body"]["names"]

    holder.delete(f"{_API}/judgements/{given['id']}", params=_BY)
    assert [row["name"] for row in holder.get(f"{_API}/review").json()["likenesses"]] == [_NAME]


def test_the_page_shows_both_sides_with_reason_and_passages(client: TestClient, network: Database) -> None:
    _asked(network)
    page = unescape(client.get(f"{HOST}/pruefung").text)
    (question,) = client.get(f"{_API}/review").json()["likenesses"]
    shown = [cited["quote"][:60].strip() for cited in (*question["evidence"], *question["like_evidence"])]
    assert [quote for quote in shown if quote not in page] == []
    assert (_NAME in page, "ähnlicher Name" in page) == (True, True)
