"""Facts from rows that somebody else may have written: what can be told is filled in, what cannot be read is left out
and remarked on; only what a fact cannot do without is an error."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError

from graph_model.records.facts import Body, Coverage, Fact, Membership, TopicTie, fact_classes
from graph_model.storage.properties import from_properties
from graph_model.transfer.file import ExportFileError, ExportRow
from graph_model.transfer.loose_rows import Remarks
from graph_model.values.vocabularies import Audience, Role, Status, Vocabulary

_OF_STORAGE = frozenset({"fact", "names_text", "normal", "eur", "current", "search"})


def loose_fact(file: Path, line: int, row: ExportRow, remarks: Remarks) -> Fact:
    """The fact of a row. ExportFileError where something needed is missing or cannot be read."""
    kind = fact_classes()[row.label]
    told = _filled(kind, line, row.properties)
    for name in sorted(told.keys() - _fields(kind).keys() - _OF_STORAGE):
        remarks.add(f"{row.label}: die Angabe „{name}“ gibt es nicht; sie bleibt unbeachtet")
    known = {name: value for name, value in told.items() if name in kind.model_fields}
    return _made(kind, file, line, known, remarks)


def _made(kind: type[Fact], file: Path, line: int, told: dict[str, Any], remarks: Remarks) -> Fact:
    """Without the values that cannot be read, as long as the fact can do without them."""
    for _ in range(len(told) + 1):
        try:
            return from_properties(kind, told)
        except (ValidationError, ValueError, TypeError) as error:
            wrong = _wrong(kind, told, error)
            if not wrong:
                reason = f"kein gültiger Datensatz der Art „{kind.__name__}“"
                raise ExportFileError(file, reason, line) from error
            for name in wrong:
                remarks.add(
                    f"{kind.__name__}: ein Wert von „{name}“ ist nicht lesbar; er gilt als unbekannt", told[name]
                )
                del told[name]
    raise ExportFileError(file, f"kein gültiger Datensatz der Art „{kind.__name__}“", line)


def _wrong(kind: type[Fact], told: Mapping[str, Any], error: Exception) -> list[str]:
    """The fields that can be left out; nothing where one that is needed is wrong."""
    if not isinstance(error, ValidationError):
        return sorted(
            name for name in told if not kind.model_fields[name].is_required() and isinstance(told[name], str)
        )
    named = {str(one["loc"][0]) for one in error.errors(include_url=False) if one["loc"]}
    needed = any(name not in told or kind.model_fields[name].is_required() for name in named)
    return [] if needed or not named else sorted(named)


def _filled(kind: type[Fact], line: int, properties: Mapping[str, Any]) -> dict[str, Any]:
    """With what follows: id and key from one another or from the line, the usual role and status, lists of one."""
    told = {name: value for name, value in properties.items() if value is not None}
    key = told.get("key") or told.get("id") or f"{kind.__name__}|{line}"
    if kind is Body:
        key = told.get("id") or told.get("key") or f"body|{line}"
    filled: dict[str, Any] = {"audiences": list(Audience), "statements": [], **told, "id": str(key), "key": str(key)}
    if kind is Body:
        filled["name"] = str(told.get("name") or key)
        filled.setdefault("names", [filled["name"]])
    elif kind is Membership:
        filled = {"role": Role.MEMBER.value, "status": Status.CURRENT.value, **filled}
    elif kind is TopicTie and "topic" in told:
        filled.setdefault("phrases", [str(told["topic"])])
    elif kind is Coverage and "place" in told:
        filled.setdefault("name", str(told["place"]))
    return {name: _as_written(kind, name, value) for name, value in filled.items()}


@dataclass(frozen=True)
class _Field:
    """How a field is read: ``listed``: a list of texts; ``text``: kept as text or printed from it; ``words``: what the
    terms of its vocabulary are called, where it has one."""

    listed: bool
    text: bool
    words: Mapping[str, str]


def _as_written(kind: type[Fact], name: str, value: object) -> object:
    """Numbers as texts where texts are kept (a key 03157 may have lost its quotes, a year its precision), one text as a
    list of one, a term of a vocabulary by its value, its German label or its English name, however capitalised."""
    field = _fields(kind).get(name)
    if field is None:
        return value
    if isinstance(value, str):
        return [value] if field.listed else field.words.get(value.strip().casefold(), value)
    return str(value) if field.text and isinstance(value, int) and not isinstance(value, bool) else value


@cache
def _fields(kind: type[Fact]) -> Mapping[str, _Field]:
    return {name: _field(told.annotation) for name, told in kind.model_fields.items()}


def _field(annotation: object) -> _Field:
    parts = [part for part in get_args(annotation) if part is not type(None)]
    kinds: Sequence[object] = parts if get_origin(annotation) in (Union, UnionType) else [annotation]
    terms = [part for part in kinds if isinstance(part, type) and issubclass(part, Vocabulary)]
    return _Field(
        listed=get_origin(annotation) is tuple,
        text=not any(part in (int, float, bool) for part in kinds),
        words=_words(terms[0]) if terms else {},
    )


def _words(vocabulary: type[StrEnum]) -> Mapping[str, str]:
    words: dict[str, str] = {}
    for term in vocabulary:
        for word in (term.name.replace("_", " "), term.name, getattr(term, "label", term.value), term.value):
            words[word.casefold()] = term.value
    return words
