"""Forms for the fields of a record: what stands in each input, and what was typed read back, with the errors."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from app.pages import numbers
from app.typed import TypedFieldError, kind_of, typed
from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import TermEnd, Vocabulary
from graph_model.values.words import field_word

Choices = tuple[tuple[str, str], ...]
_LONGEST: Final = 600
_YES_NO: Final[Choices] = (("", "unbekannt"), ("ja", "ja"), ("nein", "nein"))
_UNITS: Final = {"M": "Monate", "W": "Wochen", "D": "Tage", "Y": "Jahre"}
_LONG: Final = frozenset({"purpose", "benefit", "target_group", "note"})
_LABELS: Final[Mapping[str, str]] = {"basis": "Art der Grundlage", "year": "Ab dem Jahr"}
_HELP: Final[Mapping[str, str]] = {
    "amount": "zum Beispiel 1.250,50; leer heißt unbekannt, 0 heißt 0 EUR",
    "year": "vier Ziffern; gilt ab diesem Jahr, bis ein neuer Betrag bekannt wird",
    "since": "gültig ab: Tag, Monat oder Jahr, etwa 01.07.2014, 07/2014 oder 2014",
    "until": "letzter Tag, Monat oder Jahr",
    "date": "Tag, Monat oder Jahr",
    "founded": "Tag, Monat oder Jahr",
    "dissolved": "Tag, Monat oder Jahr",
    "lived_as_of": "von wann die Angabe „gelebt“ ist",
    "unit": "das Amt, das die Mitgliedschaft führt",
    "seat": "das Amt, nicht die Person",
    "share": "nur bei Gesellschaftern",
}
_DAY: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?")
NOTICE_PARTS: Final = ("notice_number", "notice_unit", "notice_end", "notice_day", "notice_words")


@dataclass(frozen=True, slots=True)
class Input:
    """One input: ``sort`` is text, long, choice or notice; ``value`` what stands in it as text."""

    name: str
    label: str
    sort: str
    value: str = ""
    choices: Choices = ()
    help: str = ""
    error: str = ""
    parts: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """The values of the fields that were filled in or emptied, and what does not fit, by field."""

    values: Mapping[str, Any]
    errors: Mapping[str, str]


def inputs(
    record: type[BaseModel], names: Iterable[str], told: Mapping[str, str], errors: Mapping[str, str]
) -> tuple[Input, ...]:
    """The inputs for these fields of ``record``, with what was told."""
    return tuple(_input(record, name, told, errors.get(name, "")) for name in names)


def parsed(record: type[BaseModel], names: Iterable[str], told: Mapping[str, str]) -> Parsed:
    """What was typed into the fields; an empty one is None."""
    values: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for name in names:
        try:
            values[name] = _notice(told) if _is(record, name, Notice) else _typed(record, name, told.get(name, ""))
        except TypedFieldError as error:
            errors[name] = error.reason
        except InvalidValueError as error:
            errors[name] = error.message
        except ValidationError:
            errors[name] = "dieser Wert passt nicht"
    return Parsed(values, errors)


def written(record: type[BaseModel], name: str, value: object) -> dict[str, str]:
    """What stands in the inputs of a field that holds ``value``."""
    if isinstance(value, Notice):
        return _notice_written(value)
    if _is(record, name, Notice):
        return dict.fromkeys(NOTICE_PARTS, "")
    return {name: _text(value)}


def _input(record: type[BaseModel], name: str, told: Mapping[str, str], error: str) -> Input:
    kind = kind_of(record, name)
    choices = _choices(record, name, kind)
    sort = "notice" if kind is Notice else "choice" if choices else "long" if name in _LONG else "text"
    parts = {part: told.get(part, "") for part in NOTICE_PARTS} if sort == "notice" else None
    return Input(
        name,
        _LABELS.get(name) or field_word(name),
        sort,
        told.get(name, ""),
        choices,
        _HELP.get(name, ""),
        error,
        parts,
    )


def notice_choices() -> tuple[Choices, Choices]:
    """The units of a duration, and the ends that a notice is given to."""
    ends = (("", "unbekannt"), *((end.value, end.label) for end in TermEnd))
    return tuple(_UNITS.items()), ends


def _choices(record: type[BaseModel], name: str, kind: object) -> Choices:
    if kind is bool:
        return _YES_NO
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        found = tuple((term.value, term.label) for term in kind)
        required = record.model_fields[name].default is not None
        return found if required else (("", "unbekannt"), *found)
    return ()


def _is(record: type[BaseModel], name: str, kind: type) -> bool:
    return kind_of(record, name) is kind


def _typed(record: type[BaseModel], name: str, text: str) -> object:
    plain = text.strip()
    if len(plain) > _LONGEST:
        raise TypedFieldError(name, plain[:_LONGEST], f"höchstens {_LONGEST} Zeichen")
    if plain[:1] in ("{", "["):
        raise TypedFieldError(name, plain, "dieser Wert passt nicht")
    return typed(record, name, plain) if plain else None


def _text(value: object) -> str:
    match value:
        case None | Vocabulary():
            return value.value if value else ""
        case bool():
            return "ja" if value else "nein"
        case PartialDate():
            return value.german()
        case Decimal() | Amount():
            return _number(value)
        case _:
            return str(value)


def _number(value: Decimal | Amount) -> str:
    """In German writing; a range or an amount with "about" as it is kept."""
    if isinstance(value, Decimal):
        return numbers.number(value)
    return numbers.number(value.eur) if str(value) == f"{value.eur:f}" else str(value)


def _notice(told: Mapping[str, str]) -> Notice | None:
    number, unit, end, day, words = (told.get(part, "").strip() for part in NOTICE_PARTS)
    if not any((number, end, day, words)):
        return None
    if number and not (number.isdecimal() and 0 < int(number) < 1000 and unit in _UNITS):
        raise InvalidValueError(number, "eine Frist", "erwartet werden eine ganze Zahl und eine Einheit")
    if end and end not in {known.value for known in TermEnd}:
        raise InvalidValueError(end, "ein Fristende", "bitte einen der angebotenen Werte wählen")
    return Notice(
        words=words or "von Hand eingetragen",
        duration=f"P{int(number)}{unit}" if number else None,
        to_end_of=TermEnd(end) if end else None,
        fixed_day=_day_of_year(day) if day else None,
    )


def _day_of_year(text: str) -> str:
    found = _DAY.fullmatch(text)
    if not found:
        raise InvalidValueError(text, "ein Tag im Jahr", "erwartet wird zum Beispiel 30.06.")
    return f"--{int(found[2]):02}-{int(found[1]):02}"


def _notice_written(value: Notice) -> dict[str, str]:
    number, unit = (value.duration[1:-1], value.duration[-1]) if value.duration else ("", "M")
    month, day = value.fixed_day.removeprefix("--").split("-") if value.fixed_day else ("", "")
    written_day = f"{day}.{month}." if day else ""
    simple = number.isdecimal()
    end = value.to_end_of.value if value.to_end_of else ""
    told = (number if simple else "", unit if simple else "M", end, written_day, value.words)
    return dict(zip(NOTICE_PARTS, told, strict=True))
