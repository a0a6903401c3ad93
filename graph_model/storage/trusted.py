"""Records of nodes that we wrote ourselves, many at once and without validating each: they were valid when written.

Law: ``trusted(kind, rows)`` equals ``from_properties`` of each row. A value that is told a thousand times (a year, a
status, an amount) is read once; what is text, number or truth value stays what it is.
"""

import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter

from graph_model.storage.properties import nested_fields
from graph_model.values.printed import Printed

Model = TypeVar("Model", bound=BaseModel)
_Column = Sequence[Any]
_AS_IT_IS: Final = (str, int, bool)
_MANY_NEW: Final = 100_000
_VALUES, _FIELDS_SET, _EXTRA, _PRIVATE = (
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""What ``object.__setattr__`` would look for again for each record: a quarter of the time."""


def trusted(kind: type[Model], rows: Sequence[Mapping[str, Any]], **made: Sequence[Any]) -> list[Model]:
    """The records that these properties of nodes hold, in their order; properties without a field are left out.
    ``made`` are the values of fields that are not read from the properties. Raises what pydantic raises where a node
    lacks a field that its record must have."""
    names = kind.model_fields.keys() - made.keys()
    return from_columns(kind, {name: [row.get(name) for row in rows] for name in names}, **made)


def from_columns(kind: type[Model], told: Mapping[str, Sequence[Any]], **made: Sequence[Any]) -> list[Model]:
    """As ``trusted``, from one list a property."""
    names = tuple(kind.model_fields)
    every = set(names)
    with not_collecting():
        columns = [made[name] if name in made else _column(kind, name, told[name]) for name in names]
        return [_made(kind, dict(zip(names, values, strict=True)), every) for values in zip(*columns, strict=True)]


@contextmanager
def not_collecting() -> Iterator[None]:
    """Without looking for garbage again and again among many new records, of which none is any: half of the time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def no_garbage() -> None:
    """What is there now stays: whoever looks for garbage later passes it over, and looks only where an answer has made
    very much. Without this each look takes a quarter of a second, several times in the middle of an answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MANY_NEW)


def _made(kind: type[Model], told: dict[str, Any], every: set[str]) -> Model:
    """As pydantic's own ``model_construct``, without looking at each field again; every field counts as set, and all
    records share the set that says so, since a frozen record never changes it."""
    record = kind.__new__(kind)
    _VALUES(record, told)
    _FIELDS_SET(record, every)
    _EXTRA(record, None)
    _PRIVATE(record, None)
    return record


def _column(kind: type[BaseModel], name: str, values: _Column) -> _Column:
    field = kind.model_fields[name]
    if field.is_required() and None in values:
        _reader(kind, name)(None)
    missing = field.get_default(call_default_factory=True)
    if _is_as_it_is(field.annotation):
        return values if missing is None else [missing if value is None else value for value in values]
    if _is_plain_list(field.annotation):
        return [missing if value is None else tuple(value) for value in values]
    known = _Known(missing, _reader(kind, name))
    lists = _is_list(field.annotation) and name not in nested_fields(kind)
    return list(map(known.__getitem__, map(_hashable, values) if lists else values))


def _hashable(value: list[Any] | None) -> tuple[Any, ...] | None:
    return None if value is None else tuple(value)


class _Known(dict[Any, Any]):
    """What each value of a column was read as; read when it is first asked for."""

    def __init__(self, missing: object, read: Callable[[Any], Any]) -> None:
        super().__init__({None: missing})
        self._read = read

    def __missing__(self, told: object) -> object:
        self[told] = self._read(told)
        return self[told]


@cache
def _reader(kind: type[BaseModel], name: str) -> Callable[[Any], Any]:
    """From a property to the value of the field."""
    field = kind.model_fields[name]
    if printed := _printed(field.annotation):
        return printed.parse
    adapter: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    if name in nested_fields(kind):
        return lambda value: adapter.validate_python(None if value is None else json.loads(value))
    return adapter.validate_python


def _printed(kind: object) -> type[Printed] | None:
    """The class of a value that is its text, whether or not it may be missing."""
    parts = [part for part in get_args(kind) or (kind,) if part is not type(None)]
    found = parts[0] if len(parts) == 1 else None
    return found if isinstance(found, type) and issubclass(found, Printed) else None


def _is_as_it_is(kind: object) -> bool:
    """Whether the database gives the very value."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return all(part is type(None) or _is_as_it_is(part) for part in parts)
    return kind in _AS_IT_IS


def _is_plain_list(kind: object) -> bool:
    """Whether it is a list of any length of what the database gives as it is; hardly two such values are the same."""
    parts = get_args(kind)
    return get_origin(kind) is tuple and parts[1:] == (...,) and parts[0] in _AS_IT_IS


def _is_list(kind: object) -> bool:
    origin, parts = get_origin(kind), get_args(kind)
    return origin is tuple or (origin in (Union, UnionType) and any(map(_is_list, parts)))
