"""Records to properties of nodes and back: what a database can hold is kept as it is, the rest as text.

Law: ``from_properties(type(record), to_properties(record)) == record``. Numbers, texts, truth values and lists of texts
stay what they are; values that print themselves, enums, decimals and moments become their text (moments in UTC and of
one length, so that they sort as texts: the embedded engine drops fixed offsets); records within records, and lists of
anything but texts, become JSON text. What is None is left out.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from graph_model.values.printed import Printed

Model = TypeVar("Model", bound=BaseModel)
Property = str | int | float | bool | list[str]

_SCALARS = (str, int, float, bool, Decimal, datetime, date, StrEnum, Printed)
_TEXTS = (str, StrEnum, Printed)


def to_properties(record: BaseModel) -> dict[str, Property]:
    """The fields of ``record`` as a node's properties."""
    nested = nested_fields(type(record))
    told = record.model_dump(mode="json")
    return {
        name: _nested(value) if name in nested else _plain(getattr(record, name), value)
        for name, value in told.items()
        if value is not None
    }


def from_properties(cls: type[Model], properties: Mapping[str, Any]) -> Model:
    """The record that ``to_properties`` took these from; a property that the class has no field for is refused."""
    nested = nested_fields(cls)
    return cls.model_validate(
        {name: json.loads(value) if name in nested else value for name, value in properties.items()}
    )


def _nested(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object, told: Property) -> Property:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    return told


@cache
def nested_fields(cls: type[BaseModel]) -> frozenset[str]:
    """The fields that are kept as JSON text."""
    return frozenset(name for name, field in cls.model_fields.items() if not _is_plain(field.annotation))


def _is_plain(kind: object) -> bool:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (tuple, list, frozenset):
        return all(part is Ellipsis or _is_one_of(part, _TEXTS) for part in parts)
    if parts:
        return all(part is type(None) or _is_plain(part) for part in parts if _is_kind(part))
    return _is_one_of(kind, _SCALARS)


def _is_kind(part: object) -> bool:
    # Annotated and Literal carry values beside types; the values are texts here.
    return isinstance(part, type) or get_origin(part) is not None


def _is_one_of(kind: object, kinds: tuple[type, ...]) -> bool:
    return isinstance(kind, type) and issubclass(kind, kinds)
