"""The description of the API: each answer with an example that was recorded, each problem with one of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fastapi import FastAPI

from app.problems import MEDIA_TYPE

EXAMPLES: Final = Path(__file__).parent / "examples"
"""One file an answer, by media type (where a route answers in two ways, by status before), recorded over the papers of
`examples/`; and the problems by status."""
_PROBLEM: Final = {"$ref": "#/components/schemas/Problem"}
_FIRST_ERROR: Final = 400


class Described(FastAPI):
    """An application whose description holds the examples."""

    def openapi(self) -> dict[str, Any]:
        """The description, made once."""
        if not self.openapi_schema:
            _add_examples(super().openapi())
        return self.openapi_schema or {}


def file_of(method: str, path: str) -> str:
    """The name of the file that holds the example of a route's answer."""
    plain = path.removeprefix("/api/v1/").replace("{", "").replace("}", "")
    return f"{method.lower()}-{plain.replace('/', '-')}.json"


def _add_examples(description: dict[str, Any]) -> None:
    problems = _read("problems.json")
    for method, path, operation in _operations(description):
        for status, answer in operation["responses"].items():
            if int(status) >= _FIRST_ERROR:
                answer["content"] = {MEDIA_TYPE: {"schema": _PROBLEM, "example": problems[status]}}
            elif any(not _is_binary(told) for told in answer.get("content", {}).values()):
                examples = _read(file_of(method, path))
                _exemplify(answer["content"], examples.get(status, examples))


def _exemplify(content: dict[str, Any], examples: dict[str, Any]) -> None:
    """Whoever reads the description cannot read a file of bytes."""
    for media_type, told in content.items():
        if not _is_binary(told):
            told["example"] = examples[media_type]


def _is_binary(told: dict[str, Any]) -> bool:
    return bool(told.get("schema", {}).get("format") == "binary")


def _operations(description: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXAMPLES / name).read_text("utf-8"))
    return found
