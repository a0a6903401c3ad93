"""Records as properties of nodes and back: texts, numbers, truth values and lists of texts; what is nested is JSON text."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

_Kind = TypeVar("_Kind", bound=BaseModel)


def to_properties(record: BaseModel) -> dict[str, Any]:
    """The fields of ``record`` by name; a field that is None is left out, a record within it is JSON text."""
    nested = _nested(type(record))
    told = record.model_dump(mode="json")
    return {name: _as_json(value) if name in nested else value for name, value in told.items() if value is not None}


def from_properties(kind: type[_Kind], properties: Mapping[str, Any]) -> _Kind:
    """The record that a node holds; properties that the record does not have (a node holds more) are left out."""
    nested = _nested(kind)
    known = kind.model_fields
    return kind.model_validate(
        {
            name: json.loads(value) if name in nested and isinstance(value, str) else value
            for name, value in properties.items()
            if name in known
        }
    )


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def _nested(kind: type[BaseModel]) -> frozenset[str]:
    """The fields that hold records."""
    return frozenset(name for name, field in kind.model_fields.items() if _holds_records(field.annotation))


def _holds_records(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_records(part) for part in get_args(annotation))
