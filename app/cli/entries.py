"""Entries from the command line: fields as ``name=value`` become a checked entry."""

import json
from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from graph_model.errors import InvalidValueError, NetzatlasError
from loaders.entries import Entry


class EntryRefusedError(NetzatlasError):
    """What is told makes no entry. ``data``: kind, field."""

    code = "entry_refused"
    status = 422
    exit_code = 2

    def __init__(self, kind: str, field: str, reason: str) -> None:
        super().__init__(f"Der Eintrag „{kind}“ wurde nicht aufgenommen: {field}: {reason}.", kind=kind, field=field)


def entry_of(kind: str, told: Mapping[str, object], fields: Iterable[str]) -> Entry:
    """The entry of ``kind`` with these ``fields``; EntryRefusedError names the first that does not fit."""
    claim = {"kind": kind, **dict(_field(kind, field) for field in fields)}
    try:
        return Entry.model_validate({**told, "claim": claim})
    except InvalidValueError as error:
        raise EntryRefusedError(kind, str(error.data["kind"]), str(error.data["value"])) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"] if part not in ("claim", kind)) or "Art"
        raise EntryRefusedError(kind, field, _reason(first["type"])) from error


def _field(kind: str, told: str) -> tuple[str, object]:
    name, equals, value = told.partition("=")
    if not equals:
        raise EntryRefusedError(kind, told, "erwartet wird FELD=WERT")
    return name.strip(), _value(value.strip())


def _value(text: str) -> object:
    """Lists and records are told as JSON, everything else as it stands."""
    return json.loads(text) if text[:1] in ("[", "{") else text


def _reason(found: str) -> str:
    reasons = {
        "extra_forbidden": "dieses Feld gibt es nicht",
        "missing": "diese Angabe fehlt",
        "union_tag_invalid": "diese Art gibt es nicht",
        "enum": "dieser Wert ist keiner der möglichen",
    }
    return reasons.get(found, "dieser Wert passt nicht")
