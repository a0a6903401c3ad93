"""Each analysis answers as it was known on an earlier day, whatever was learned since."""

import httpx
import pytest
from fastapi.testclient import TestClient

from graph_model.storage.database import Database
from graph_model.values.vocabularies import ContributionKind, EventKind
from tests.builders import body_of, happens, member, paper, pays, works_on
from tests.small_network import ALLIANCE, CLUB, DISTRICT, REGION, load

API = "/api/v1"
_BETWEEN = {"known_on": "2024-01-10"}
_LATER = paper(
    "vorlage-9",
    pays(DISTRICT, CLUB, 9000, contribution_kind=ContributionKind.FEE, as_of=2015),
    member("Stadt Ähre", REGION),
    member("Stadt Ähre", ALLIANCE),
    works_on(CLUB, "Pflege", "pflege"),
    happens(EventKind.FOUNDING, [], [REGION], date="2011"),
    recorded=20,
)
_LEAVE = {"kind": "leave", "member": body_of(DISTRICT), "body": body_of(CLUB)}


@pytest.mark.parametrize(
    "path",
    [
        "costs/plan/2016",
        "doubles",
        f"bodies/{body_of(REGION)}/lineage",
        "scenarios/outcome",
        "coverage",
        "contradictions",
    ],
)
def test_an_analysis_of_an_earlier_day_is_not_changed_by_a_later_paper(
    path: str, client: TestClient, network: Database
) -> None:
    before = _asked(client, path, _BETWEEN)
    load(network, _LATER)

    assert _asked(client, path, _BETWEEN) == before
    assert _asked(client, path, {}) != before


def _asked(client: TestClient, path: str, when: dict[str, str]) -> object:
    url = f"{API}/{path}"
    told = {"steps": [_LEAVE], "day": "2015-07-01"}
    asked = httpx.URL(url).copy_merge_params(when)
    found = client.post(asked, json=told) if "scenarios" in path else client.get(asked)
    assert found.status_code == 200
    return found.json()
