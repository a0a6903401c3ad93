"""The lineage of a body through API, page and drawing."""

import re

import pytest
from fastapi.testclient import TestClient

from app.answers.lineage.answers import LineageAnswer
from app.pages.timeline import WIDTH, drawing
from graph_model.storage.database import Database
from graph_model.values.vocabularies import EventKind
from tests.builders import body_of, happens, member, paper
from tests.small_network import load

_ONE, _TWO = "Bündnis Auental", "Region Auental"
_CHRONICLE = paper(
    "chronik",
    happens(EventKind.FOUNDING, [], [_ONE], date="2010"),
    happens(EventKind.MERGER, [_ONE], [_TWO], date="2016-Mitte"),
    happens(EventKind.FOUNDING, [], ["Fremd <b>"], date="2001"),
    member("Kreis Auental", _ONE),
    member("Kreis Auental", _TWO),
    member("Klinik Auental", _ONE),
)
_OTHER = paper("spät", happens(EventKind.DISSOLUTION, [_ONE], date="2008"), date="2021-01-01")


@pytest.fixture
def asking(client: TestClient, network: Database) -> TestClient:
    """With a chronicle beside the small network."""
    load(network, _CHRONICLE, _OTHER)
    return client


def _lineage(asking: TestClient, **asked: str) -> LineageAnswer:
    answer = asking.get(f"/api/v1/bodies/{body_of(_ONE)}/lineage", params=asked)
    assert answer.status_code == 200, answer.text
    return LineageAnswer.model_validate(answer.json())


def test_a_lineage_tells_steps_states_what_went_along_and_what_cannot_be(asking: TestClient) -> None:
    found = _lineage(asking, valid_on="2020")
    (carried,) = found.carried

    assert [step.kind.value for step in found.steps] == ["dissolution", "founding", "merger"]
    assert {row.body.name: row.alive.label for row in found.states} == {
        _ONE: "besteht nicht mehr", _TWO: "besteht",
    }  # fmt: skip
    assert ([m.name for m in carried.members], [m.name for m in carried.unclear]) == (
        ["Kreis Auental"], ["Klinik Auental"],
    )  # fmt: skip
    assert {one.kind.value for one in found.troubles} == {"ended_first", "two_ends"}
    assert all(row.evidence for row in found.states)
    assert all(row.evidence for row in found.carried)
    assert all(row.evidence for row in found.troubles)


def test_the_state_is_that_of_the_day_asked_for(asking: TestClient) -> None:
    found = _lineage(asking, valid_on="2009-01-01")
    assert [(row.body.name, row.alive.value) for row in found.states] == [(_ONE, "not_yet")]
    assert [step.kind.value for step in found.steps] == ["dissolution"]


def test_the_drawing_fits_its_frame(asking: TestClient) -> None:
    told = _lineage(asking).timeline
    assert told is not None
    drawn = drawing(told)
    assert [bar.label for bar in drawn.bars] == [_ONE, _TWO]
    assert all(0 < bar.x <= bar.x + bar.width <= WIDTH for bar in drawn.bars)
    assert (len(drawn.arrows), len(drawn.ticks) <= 13) == (1, True)


def test_the_page_draws_the_timeline_with_the_same_in_a_table(asking: TestClient) -> None:
    text = asking.get("/entwicklung", params={"wer": body_of(_ONE), "gueltig": "2020"}).text
    assert text.count("<svg viewBox") == 1
    assert text.count('class="zeit-balken') == 2
    assert [w in text for w in ("Stand am 31.12.2020", "Wer mitging", "So kann es nicht gewesen sein")] == [True] * 3
    assert ("style=" in text, re.search(r"<script(?! src=)", text)) == (False, None)
    assert "Fremd &lt;b&gt;" in asking.get("/entwicklung").text
