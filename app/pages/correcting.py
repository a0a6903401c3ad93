"""Correcting a fact: its fields in a form; what is changed becomes judgements bound to the key of the fact, so that
they survive reading the papers again."""

import json
from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.fact import FactAnswer, fact_under
from app.answers.review.changes import changes
from app.answers.review.preview import Preview, preview
from app.auth import Doorkeeper
from app.judging import give_all, judgement_of
from app.pages.asking import Asked, Asking, Fields
from app.pages.deciding import remember_unit, unit_of
from app.pages.entry_forms import MEMBERSHIP_FIELDS, statement_errors
from app.pages.forms import inputs, notice_choices, parsed, written
from app.pages.rendering import page
from app.pages.seen import digest, was_seen
from graph_model.records.judgements import Judgement, JudgementKind

router = APIRouter()
_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Body": ("name", "kind", "legal_form", "founded", "dissolved", "purpose", "target_group", "member_list"),
    "Membership": MEMBERSHIP_FIELDS,
    "Contribution": ("amount", "per", "kind", "year", "status", "basis", "note"),
    "Succession": ("date", "status"),
}


@router.get("/berichtigen", response_model=None)
def form(request: Request, asking: Asking, angabe: str) -> HTMLResponse | RedirectResponse:
    """The fact under the key ``angabe`` as a form. Raises NotFoundError."""
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel=/berichtigen%3Fangabe={angabe}", status_code=303)
    found = fact_under(asking.database, asking.audience, angabe)
    return _shown(request, asking, found, {**_held(found), "von": unit_of(request)})


@router.post("/berichtigen", response_model=None)
def send(request: Request, asking: Asking, told: Fields) -> HTMLResponse | RedirectResponse:
    """What would change; kept where that was seen and confirmed. Raises TokenMissingError, ForeignOriginError,
    NotFoundError, JudgementRefusedError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    found = fact_under(asking.database, asking.audience, told.get("angabe", ""))
    wanted, errors = _judgements(found, told)
    if errors:
        return _shown(request, asking, found, told, errors=errors)
    if not was_seen(told):
        shown = preview(asking.database, asking.audience, judgements=wanted)
        return _shown(request, asking, found, told, shown=shown)
    give_all(asking.database, wanted)
    answer = RedirectResponse(f"/verlauf?fertig={wanted[0].id}", status_code=303)
    remember_unit(answer, request, wanted[0].by)
    return answer


def _held(found: FactAnswer) -> dict[str, str]:
    """What stands in the inputs before anybody changed them."""
    told: dict[str, str] = {}
    for name in _FIELDS.get(found.kind, ()):
        told |= written(type(found.fact), name, getattr(found.fact, name))
    return told


def _judgements(found: FactAnswer, told: Mapping[str, str]) -> tuple[list[Judgement], dict[str, str]]:
    """The judgements that the form asks for: the fact is wrong, or these fields have other values."""
    errors = statement_errors(told)
    read = parsed(type(found.fact), _changed(found, told), told)
    errors |= read.errors
    wrong = told.get("falsch") == "ja"
    if not errors and not wrong and not read.values:
        errors["angabe"] = "nichts wurde geändert"
    if errors:
        return [], errors
    if wrong:
        return [_judgement(JudgementKind.WRONG, found, told)], {}
    return [_judgement(JudgementKind.VALUE, found, told, name, _json(value)) for name, value in read.values.items()], {}


def _changed(found: FactAnswer, told: Mapping[str, str]) -> list[str]:
    held = _held(found)
    return [
        name
        for name in _FIELDS.get(found.kind, ())
        if any(
            told.get(part, "").strip() != text.strip()
            for part, text in written(type(found.fact), name, getattr(found.fact, name)).items()
            if part in held
        )
    ]


def _judgement(
    kind: JudgementKind, found: FactAnswer, told: Mapping[str, str], field: str | None = None, value: str | None = None
) -> Judgement:
    why = f"{told['grundlage'].strip()} (Stand {told['stand'].strip()})"
    return judgement_of(kind, (found.fact.key,), by=told["von"].strip(), why=why, field=field, value=value)


def _json(value: object) -> str:
    told = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
    return json.dumps(told, ensure_ascii=False, default=str)


def _shown(
    request: Request,
    asking: Asked,
    found: FactAnswer,
    told: Mapping[str, str],
    *,
    errors: Mapping[str, str] | None = None,
    shown: Preview | None = None,
) -> HTMLResponse:
    failed = errors or {}
    before = [one for one in changes(asking.database, asking.audience) if one.key == found.fact.key]
    return page(
        request,
        "berichtigen.html",
        angabe=found,
        felder=inputs(type(found.fact), _FIELDS.get(found.kind, ()), told, failed),
        fristen=notice_choices(),
        told=told,
        fehler=failed,
        vorschau=shown,
        gesehen=digest(told),
        bisher=before,
    )
