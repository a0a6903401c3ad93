"""The forms for what stands in no paper: which fields each has, and the entry that a filled-in form becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from app.pages.forms import Parsed, parsed, written
from app.typed import TypedFieldError, typed
from graph_model.errors import InvalidValueError
from graph_model.records.claims import BodyClaim, ContributionClaim, EventClaim, MembershipClaim, PartClaim
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Period, Visibility
from loaders.entries import Entry

SUBJECTS: Final = "wer"
OBJECTS: Final = "wobei"
MEMBERSHIP_FIELDS: Final = (
    "role",
    "status",
    "since",
    "until",
    "unit",
    "seat",
    "purpose",
    "benefit",
    "lived",
    "lived_as_of",
    "obligation",
    "terminable",
    "notice",
    "share",
)
_MOST_NAMES: Final = 20
_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Form:
    """One sort of entry: the claim it makes, how its two sides are called (``objects`` empty: it has one side), and
    its fields."""

    key: str
    title: str
    intro: str
    record: type[BaseModel]
    subjects: str
    objects: str
    fields: tuple[str, ...]
    objects_needed: bool = True


FORMS: Final = (
    Form(
        "zusammenschluss",
        "Zusammenschluss eintragen",
        "Ein Netzwerk, Verein, Verband oder eine Gesellschaft, die in keiner geladenen Vorlage steht.",
        BodyClaim,
        "Name",
        "",
        ("body_kind", "legal_form", "purpose", "target_group", "member_list"),
    ),
    Form(
        "mitgliedschaft",
        "Mitgliedschaft eintragen",
        "Wer ist wobei Mitglied, Gesellschafter, Träger oder Förderer, und unter welchen Bedingungen?",
        MembershipClaim,
        "Wer ist Mitglied?",
        "Wobei?",
        MEMBERSHIP_FIELDS,
    ),
    Form(
        "betrag",
        "Betrag eintragen",
        "Wer zahlt wem wie viel? Ein neuer Betrag für ein Jahr ersetzt keinen früheren; jedes Jahr hat seinen eigenen.",
        ContributionClaim,
        "Wer zahlt?",
        "An wen?",
        ("amount", "per", "contribution_kind", "year", "status", "basis", "note"),
    ),
    Form(
        "ereignis",
        "Ereignis eintragen",
        "Gründung, Umbenennung, Zusammenführung, Auflösung, Beitritt oder Austritt.",
        EventClaim,
        "Wer war es vorher? (bei Beitritt und Austritt: das Mitglied)",
        "Was ist daraus geworden? (bei Beitritt und Austritt: wobei; bei Auflösung leer)",
        ("event", "date", "status"),
        objects_needed=False,
    ),
    Form(
        "gremium",
        "Gremium oder Teil eintragen",
        "Eine Steuerungsgruppe, ein Arbeitskreis oder eine Geschäftsstelle, die zu einem Zusammenschluss gehört.",
        PartClaim,
        "Gremium oder Teil",
        "Gehört zu",
        (),
    ),
)


def usual_values(form: Form) -> dict[str, str]:
    """What an empty form shows."""
    told: dict[str, str] = {"sichtbar": Visibility.PUBLIC.value}
    usual = {"per": Period.YEAR}
    for name in form.fields:
        told |= written(form.record, name, usual.get(name, form.record.model_fields[name].get_default()))
    return told


def entry_of_form(form: Form, told: Mapping[str, str]) -> tuple[Entry | None, dict[str, str]]:
    """The entry that a filled-in form makes, or None with what does not fit, by field."""
    subjects, objects = names(told, SUBJECTS), names(told, OBJECTS)
    found = parsed(form.record, form.fields, told)
    errors = {**_name_errors(form, subjects, objects), **found.errors, **statement_errors(told)}
    if errors:
        return None, errors
    try:
        return _entry(form, told, (subjects, objects), found), {}
    except ValidationError as error:
        return None, {str(part["loc"][-1]): "dieser Wert passt nicht" for part in error.errors(include_url=False)}


def names(told: Mapping[str, str], field: str) -> tuple[str, ...]:
    """The names of a field, parted by semicolons."""
    return tuple(" ".join(part.split()) for part in told.get(field, "").split(";") if part.strip())


def statement_errors(told: Mapping[str, str]) -> dict[str, str]:
    """What does not fit of who states it, on what basis, as of when."""
    errors = {
        name: "diese Angabe fehlt" if not told.get(name, "").strip() else f"höchstens {_LONGEST} Zeichen"
        for name in ("von", "grundlage", "stand")
        if not 0 < len(told.get(name, "").strip()) <= _LONGEST
    }
    if "stand" not in errors:
        try:
            typed(Entry, "day", told["stand"])
        except TypedFieldError as error:
            errors["stand"] = error.reason
    return errors


def _name_errors(form: Form, subjects: tuple[str, ...], objects: tuple[str, ...]) -> dict[str, str]:
    errors: dict[str, str] = {}
    needed = {SUBJECTS: True, OBJECTS: bool(form.objects) and form.objects_needed}
    for field, told in ((SUBJECTS, subjects), (OBJECTS, objects)):
        if not told and needed[field]:
            errors[field] = "dieser Name fehlt"
        elif len(told) > _MOST_NAMES or any(not _is_name(name) for name in told):
            errors[field] = f"erwartet werden bis zu {_MOST_NAMES} Namen, durch Semikolon getrennt"
    return errors


def _is_name(text: str) -> bool:
    try:
        return bool(BodyName(text).normal) and len(text) <= _LONGEST
    except InvalidValueError:
        return False


def _entry(form: Form, told: Mapping[str, str], sides: tuple[tuple[str, ...], tuple[str, ...]], found: Parsed) -> Entry:
    values: dict[str, Any] = {name: value for name, value in found.values.items() if value is not None}
    return Entry.model_validate(
        {
            "subjects": sides[0],
            "objects": sides[1],
            "claim": form.record.model_validate(values),
            "by": told["von"].strip(),
            "basis": told["grundlage"].strip(),
            "day": typed(Entry, "day", told["stand"]),
            "visibility": told.get("sichtbar", Visibility.PUBLIC.value),
        }
    )
