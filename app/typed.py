"""What people type into a field: German numbers, dates and words become the value that a record's field holds."""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Annotated, Literal, get_args, get_origin

from pydantic import BaseModel

from graph_model.errors import InvalidValueError, NetzatlasError
from graph_model.values.amounts import Amount, german_number
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from graph_model.values.vocabularies import Vocabulary

_YES_OR_NO = {"ja": True, "nein": False, "true": True, "false": False}


class TypedFieldError(NetzatlasError):
    """A field that there is not, or a value that it cannot hold. ``data``: field, value."""

    code = "typed_field"
    status = 422
    exit_code = 2

    def __init__(self, field: str, value: str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{field}: {reason}.", field=field, value=value)


def typed(record: type[BaseModel], field: str, text: str) -> object:
    """The value of ``field`` that ``text`` writes: "1.250,50" for an amount, "05.2024" for a date, a German word for a
    term of a vocabulary, "ja" for a truth value, JSON for a list or a record. Raises TypedFieldError."""
    known = {name for name, told in record.model_fields.items() if get_origin(told.annotation) is not Literal}
    if field not in known:
        raise TypedFieldError(field, text, f"dieses Feld gibt es nicht (es gibt {', '.join(sorted(known))})")
    try:
        return _value(record.model_fields[field].annotation, text.strip())
    except ValueError as error:
        raise TypedFieldError(field, text, _reason(error)) from error


def kind_of(record: type[BaseModel], field: str) -> object:
    """The type that a field of ``record`` holds where it holds anything."""
    return _kind(record.model_fields[field].annotation)


def _value(annotation: object, text: str) -> object:
    kind = _kind(annotation)
    if text[:1] in ("[", "{"):
        return json.loads(text)
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        return _term(kind, text)
    reader = _READERS.get(kind)
    return reader(text) if reader else text


def _kind(annotation: object) -> object:
    """The type that a field holds where it holds anything."""
    if get_origin(annotation) is Annotated:
        return _kind(get_args(annotation)[0])
    parts = [part for part in get_args(annotation) if part is not type(None)]
    return _kind(parts[0]) if len(parts) == 1 else annotation


def _term(kind: type[Vocabulary], text: str) -> Vocabulary:
    words = {word.casefold(): term for term in kind for word in (term.label, term.value)}
    if text.casefold() not in words:
        known = ", ".join(dict.fromkeys(term.label for term in kind))
        raise InvalidValueError(text, "ein bekanntes Wort", f"es gibt {known}")
    return words[text.casefold()]


def _amount(text: str) -> Amount:
    """German writing first: 1.250 is more than a thousand, never one and a quarter."""
    try:
        return Amount(german_number(text))
    except InvalidValueError:
        return Amount.parse(text)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except InvalidValueError:
        return german_date(text)


def _truth(text: str) -> bool:
    if text.casefold() not in _YES_OR_NO:
        raise InvalidValueError(text, "ein Ja oder Nein", "erwartet wird ja oder nein")
    return _YES_OR_NO[text.casefold()]


_READERS: Mapping[object, Callable[[str], object]] = {
    Amount: _amount,
    PartialDate: _date,
    Decimal: german_number,
    bool: _truth,
    int: int,
}


def _reason(error: ValueError) -> str:
    return str(error) if isinstance(error, InvalidValueError) else "dieser Wert passt nicht"
