"""The description of the API: each answer, each request body and each problem has an example that fits its model."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import TypeAdapter

from app.api import api_router
from app.api.described import EXAMPLES, file_of
from app.main import create_app
from app.problems import MEDIA_TYPE, Problem
from app.settings import Settings

_JSON = "application/json"
_TOO_SHORT = 12


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """The description of the API."""
    return create_app(Settings(data_folder=tmp_path_factory.mktemp("described"))).openapi()


def _operations(described: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def _answers(described: Mapping[str, Any]) -> Iterator[tuple[str, int, str, Any]]:
    """Route, status, media type and example of each answer that can be read."""
    for method, path, operation in _operations(described):
        for status, answer in operation["responses"].items():
            for media_type, told in answer.get("content", {}).items():
                if told.get("schema", {}).get("format") == "binary":
                    continue
                yield f"{method} {path}", int(status), media_type, told.get("example")


def _models() -> dict[tuple[str, int], Any]:
    """What each route answers with, by status."""
    routes = [one.original_route for one in iter_route_contexts(api_router.routes)]
    found = [one for one in routes if isinstance(one, APIRoute)]
    named = [(f"{method.lower()} /api/v1{one.path}", one) for one in found for method in one.methods or ()]
    usual = {(name, status): one.response_model for name, one in named for status in (200, one.status_code or 200)}
    others = {(name, int(status)): told["model"] for name, one in named for status, told in one.responses.items()
              if "model" in told}  # fmt: skip
    return usual | others


def test_each_answer_has_an_example(described: Mapping[str, Any]) -> None:
    told = list(_answers(described))
    assert [one[:3] for one in told if not one[3]] == []
    assert len({route for route, *_ in told}) > 50


def test_each_example_fits_the_model_of_its_answer(described: Mapping[str, Any]) -> None:
    models = _models()
    for route, status, media_type, example in _answers(described):
        if media_type == _JSON:
            assert TypeAdapter(models[route, status]).validate_python(example), route
        elif media_type == MEDIA_TYPE:
            assert Problem.model_validate(example).status == status, route


def test_errors_are_told_as_problems_alone(described: Mapping[str, Any]) -> None:
    assert {media_type for _, status, media_type, _ in _answers(described) if status >= 400} == {MEDIA_TYPE}


def test_each_request_body_has_an_example(described: Mapping[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    for method, path, operation in _operations(described):
        for told in operation.get("requestBody", {}).get("content", {}).values():
            schema = schemas.get(told["schema"].get("$ref", "").rpartition("/")[2], {})
            assert told.get("example") or schema.get("examples"), (method, path)


def test_no_example_is_left_over_or_names_a_place_of_this_machine(described: Mapping[str, Any]) -> None:
    routes = {route for route, status, _, _ in _answers(described) if status < 300}
    files = {file_of(*route.split(" ")) for route in routes}
    assert {one.name for one in EXAMPLES.iterdir()} == {*files, "problems.json"}
    texts = {one.name: one.read_text("utf-8") for one in EXAMPLES.iterdir()}
    assert [name for name, text in texts.items() if '"origin": "/' in text] == []
    assert [name for name, text in texts.items() if len(text) < _TOO_SHORT] == []
