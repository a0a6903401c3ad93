"""Lists of the API narrowed to a Kommune by the same fields as the pages, each with rows of it alone."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, EventKind, LegalForm
from tests.builders import body_of, exists, happens, member, paper, pays, works_on
from tests.small_network import ALLIANCE, COMPANY, DISTRICT, REGION, load

API = "/api/v1"
OTHER, SOCIETY, FELLOWS, ROOF = "Landkreis Moortal", "Moorverein e.V.", "Moorbund e.V.", "Dachverband der Moore"
ELSEWHERE = paper(
    "vorlage-9",
    exists(OTHER, body_kind=BodyKind.DISTRICT),
    exists(SOCIETY, body_kind=BodyKind.ASSOCIATION, legal_form=LegalForm.EV),
    exists(FELLOWS, body_kind=BodyKind.ASSOCIATION, legal_form=LegalForm.EV),
    works_on(SOCIETY, "Moorschutz", "naturschutz"),
    works_on(FELLOWS, "Moorschutz", "naturschutz"),
    member(SOCIETY, ROOF),
    member(OTHER, SOCIETY),
    member(OTHER, FELLOWS),
    member(OTHER, ALLIANCE),
    pays(OTHER, SOCIETY, 700, contribution_kind=ContributionKind.FEE, year=2015),
    happens(EventKind.FOUNDING, [], [SOCIETY], date="2001"),
)
HERE = {"kommune": DISTRICT}
THERE = {"kommune": OTHER}


@pytest.fixture
def both(client: TestClient, network: Database) -> TestClient:
    """The small network and a second Landkreis beside it."""
    load(network, ELSEWHERE)
    return client


def _rows(client: TestClient, path: str, **asked: object) -> list[dict[str, Any]]:
    answer = client.get(f"{API}/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    return told if isinstance(told, list) else told["rows"]


def _names(rows: list[dict[str, Any]], *sides: str) -> set[str]:
    return {row[side]["name"] for row in rows for side in sides}


def test_bodies_are_those_that_are_tied_to_the_kommune(both: TestClient) -> None:
    assert {row["name"] for row in _rows(both, "bodies", **THERE)} == {OTHER, SOCIETY, FELLOWS, ALLIANCE}
    assert SOCIETY not in {row["name"] for row in _rows(both, "bodies", **HERE)}


@pytest.mark.parametrize(
    ("path", "side", "asked"),
    [
        ("memberships", "member", {}),
        ("contributions", "payer", {}),
        ("costs", "payer", {"from": 2015, "to": 2016}),
        ("costs/sums", "body", {"from": 2015, "to": 2016}),
        ("costs/notices", "member", {"year": 2027}),
        ("costs/plan/2027", "payer", {}),
        ("costs/comparison", "body", {"year": 2015}),
    ],
)
def test_lists_of_ties_and_costs_hold_members_and_payers_of_the_kommune_alone(
    both: TestClient, path: str, side: str, asked: dict[str, object]
) -> None:
    assert _names(_rows(both, path, **asked), side) >= {DISTRICT, OTHER}
    assert _names(_rows(both, path, **asked, **THERE), side) == {OTHER}


def test_what_belongs_to_the_kommune_is_added_by_choice(both: TestClient) -> None:
    assert _names(_rows(both, "memberships", **THERE), "member") == {OTHER}
    assert _names(_rows(both, "memberships", **THERE, mit="vereine"), "member") == {OTHER, SOCIETY}
    answer = both.get(f"{API}/memberships", params={**HERE, "mit": "alles"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_value")


def test_by_the_member_the_bodies_that_are_tied_are_compared(both: TestClient) -> None:
    asked = {"by": "member", "year": 2015}
    assert _names(_rows(both, "costs/comparison", **asked, **THERE), "body") == {SOCIETY}


def test_successions_papers_and_coverage_are_those_of_the_kommune(both: TestClient) -> None:
    told = {one["name"] for row in _rows(both, "successions", **THERE) for one in (*row["before"], *row["after"])}
    assert told == {SOCIETY, ALLIANCE, REGION}
    assert len(_rows(both, "documents", **THERE)) == 1
    assert OTHER not in _names(_rows(both, "coverage", **HERE), "body")


def test_contradictions_and_the_queue_are_those_of_the_kommune(both: TestClient) -> None:
    here, there = (_rows(both, "contradictions", kommune=one) for one in (COMPANY, ALLIANCE))
    assert (len(here), len(there)) == (0, 1)
    queue = [both.get(f"{API}/review", params={"kommune": one}).json() for one in (COMPANY, ALLIANCE)]
    assert [one["contradictions_total"] for one in queue] == [0, 1]


def test_pairs_are_listed_where_both_sides_are_tied(both: TestClient) -> None:
    found = both.get(f"{API}/doubles", params=THERE).json()["pairs"]
    assert found
    assert {side for pair in found for side in (pair["left"]["name"], pair["right"]["name"])} <= {
        OTHER,
        SOCIETY,
        FELLOWS,
        ALLIANCE,
    }


def test_a_pair_is_compared_whole_and_says_how_it_stands_to_the_kommune(both: TestClient) -> None:
    ends = {"left": body_of(REGION), "right": body_of(ALLIANCE)}
    plain = both.get(f"{API}/doubles/pair", params=ends).json()
    told = both.get(f"{API}/doubles/pair", params={**ends, **HERE}).json()
    assert (plain["scope"], told["pair"]) == (None, plain["pair"])
    assert told["scope"]["listed"] is False
    assert told["scope"]["says"].startswith(f"Nur {REGION} hat, soweit bekannt, mit der Auswahl „{DISTRICT}“ zu tun")
    assert [one["name"] for one in told["scope"]["left"]] == [DISTRICT]
    beside = both.get(f"{API}/doubles/beside", params={**ends, **THERE}).json()
    assert [one["name"] for one in beside["told"]["scope"]["right"]] == [OTHER]


def test_what_if_is_computed_whole_and_shown_for_the_kommune(both: TestClient) -> None:
    told = {"steps": [{"kind": "merge", "gone": body_of(ALLIANCE), "into": body_of(REGION)}], "day": "2016-01-01"}
    plain = both.post(f"{API}/scenarios/outcome", json=told).json()
    found = both.post(f"{API}/scenarios/outcome", json=told, params=THERE).json()
    assert _names(plain["members"], "member") == {DISTRICT, OTHER}
    assert _names(found["members"], "member") == {OTHER}
    assert (found["scope"], found["outside"], found["bodies"]) == (OTHER, 1, plain["bodies"])


def test_a_kommune_that_nobody_knows_is_a_problem(client: TestClient) -> None:
    answer = client.get(f"{API}/memberships", params={"kommune": "Nirgendwo"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
