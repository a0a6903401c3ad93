"""Entries from the command line: fields as ``name=value`` become a checked entry."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from app.typed import TypedFieldError, typed
from graph_model.errors import InvalidValueError, NetzatlasError
from graph_model.records.claims import claim_classes
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
    classes = claim_classes()
    if kind not in classes:
        raise EntryRefusedError(kind, "Art", f"diese Art gibt es nicht (es gibt {', '.join(classes)})")
    try:
        claim = {"kind": kind, **dict(_field(kind, classes[kind], field) for field in fields)}
        return Entry.model_validate({**told, "claim": claim})
    except TypedFieldError as error:
        raise EntryRefusedError(kind, str(error.data["field"]), error.reason) from error
    except InvalidValueError as error:
        raise EntryRefusedError(kind, str(error.data["value"]), str(error)) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"] if part not in ("claim", kind))
        raise EntryRefusedError(kind, field, _reason(first["type"])) from error


def _field(kind: str, claim: type[Any], told: str) -> tuple[str, object]:
    name, equals, value = told.partition("=")
    if not equals:
        raise EntryRefusedError(kind, told, "erwartet wird FELD=WERT")
    return name.strip(), typed(claim, name.strip(), value)


def _reason(found: str) -> str:
    reasons = {"missing": "diese Angabe fehlt"}
    return reasons.get(found, "dieser Wert passt nicht")
