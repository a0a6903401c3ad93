"""Every list of the API comes in pages that together are the list; the description of the API says which are lists."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, DISTRICT, REGION

_WHOLE: Final = {
    "/api/v1/bodies/{body_id}": "one body; its lists have routes of their own",
    "/api/v1/bodies/{body_id}/lineage": "one drawing",
    "/api/v1/documents/{document_id}": "one document",
    "/api/v1/graph": "one drawing",
    "/api/v1/imports/{import_id}": "one import",
    "/api/v1/imports/{import_id}/preview": "one import",
    "/api/v1/scenarios/compared": "as many as were named, at most ten",
    "/api/v1/scenarios/{name}": "one scenario",
    "/api/v1/status": "one state",
}
"""What holds arrays and is no list, with the reason."""

_MERGED: Final = {"steps": [{"kind": "merge", "gone": body_of(ALLIANCE), "into": body_of(REGION)}]}
_OF_ALL_PAGES: Final = ("impossible", "totals")
_LISTS: Final[tuple[tuple[str, Mapping[str, Any]], ...]] = (
    ("/judgements", {}),
    ("/scenarios", {}),
    ("/frozen", {}),
    ("/imports", {}),
    ("/review", {}),
    ("/doubles", {}),
    ("/doubles/groups", {}),
    ("/search", {"q": "gesundheit"}),
    ("/table", {}),
    ("/table/years", {"year": 2015, "to_year": 2016}),
    ("/contradictions", {}),
    ("/coverage", {}),
    ("/coverage/{district}", {}),
    ("/costs/notices", {"year": 2017}),
    ("/costs/plan/2017", {}),
    ("/costs/indirect", {"payer": body_of(DISTRICT)}),
    ("/costs/comparison", {"by": "member"}),
    ("/bodies/{district}/memberships", {}),
    ("/bodies/{region}/contributions", {}),
    ("/bodies/{district}/contributions", {}),
    ("/bodies/{region}/successions", {}),
    ("/bodies/{district}/documents", {}),
)


@pytest.fixture
def described(application: FastAPI) -> Mapping[str, Any]:
    """The description of the API."""
    return application.openapi()


def _answers(described: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    """Path, operation and schema of each answer to a GET."""
    schemas = described["components"]["schemas"]
    for path, item in described["paths"].items():
        if path.startswith("/api/v1/") and "get" in item:
            told = item["get"]["responses"]["200"]["content"].get("application/json", {}).get("schema", {})
            yield path, item["get"], schemas[told["$ref"].rpartition("/")[2]] if "$ref" in told else told


def _has_rows(schema: Mapping[str, Any]) -> bool:
    properties = schema.get("properties", {}).values()
    return schema.get("type") == "array" or any("$ref" in one.get("items", {}) for one in properties)


def _is_paged(operation: Mapping[str, Any], schema: Mapping[str, Any]) -> bool:
    asked = {one["name"] for one in operation.get("parameters", ())}
    return asked >= {"cursor", "limit"} and "next_cursor" in schema.get("properties", {})


def test_every_list_of_the_api_has_a_cursor(described: Mapping[str, Any]) -> None:
    lists = [one for one in _answers(described) if _has_rows(one[2])]
    assert {path for path, operation, schema in lists if not _is_paged(operation, schema)} == set(_WHOLE)


def _rows(answer: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The rows of all lists of an answer, each with the list that it stands in."""
    lists = {name: told for name, told in answer.items() if isinstance(told, list) and name not in _OF_ALL_PAGES}
    return [(name, str(row)) for name, told in lists.items() for row in told if isinstance(row, dict)]


def _page_by_page(asking: TestClient, path: str, asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    found, page = list[tuple[str, str]](), dict[str, Any]()
    while not page or page["next_cursor"]:
        cursor = {"cursor": page["next_cursor"]} if page else {}
        page = asking.get(path, params={**asked, "limit": 1, **cursor}).json()
        found += _rows(page)
    return sorted(found)


def test_pages_of_one_row_together_are_the_list(holder: TestClient) -> None:
    holder.put("/api/v1/scenarios/Eins", json=_MERGED)
    differing = []
    for told, asked in _LISTS:
        path = f"/api/v1{told}".format(district=body_of(DISTRICT), region=body_of(REGION))
        whole = holder.get(path, params=asked).json()
        if whole["next_cursor"] or _page_by_page(holder, path, asked) != sorted(_rows(whole)):
            differing.append(path)
    assert differing == []


def test_a_mark_of_another_list_is_refused(holder: TestClient) -> None:
    mark = holder.get("/api/v1/memberships", params={"limit": 1}).json()["next_cursor"]
    answer = holder.get("/api/v1/costs/comparison", params={"cursor": mark})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")
