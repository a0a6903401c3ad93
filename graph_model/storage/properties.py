"""Records to properties of nodes and back: what a database can hold is kept as it is, the rest as text.

Law: ``from_properties(type(record), to_properties(record)) == record``. Numbers, texts, truth values and lists of texts
stay what they are; values that print themselves, enums, decimals and moments become their text (moments in UTC: the
embedded engine drops fixed offsets); records within records become JSON text. What is None is left out.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter

Model = TypeVar("Model", bound=BaseModel)
Property = str | int | float | bool | list[str]

_JSON_MARK = "json:"


def to_properties(record: BaseModel) -> dict[str, Property]:
    """The fields of ``record`` as a node's properties."""
    told = record.model_dump(mode="json", exclude_none=False)
    found = {name: _property(getattr(record, name), value) for name, value in told.items()}
    return {name: value for name, value in found.items() if value is not None}


def from_properties(cls: type[Model], properties: Mapping[str, Any]) -> Model:
    """The record that ``to_properties`` took these from; fields that the class has not are refused by it."""
    return cls.model_validate({name: _value(cls, name, value) for name, value in properties.items()})
