"""Entering what stands in no paper: choose a form, fill it in, see what would change, keep it."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.documents.listing import document as found_document
from app.answers.review.preview import Preview, preview
from app.auth import Doorkeeper
from app.pages.asking import Asked, Asking, Fields
from app.pages.deciding import remember_unit, unit_of
from app.pages.entry_forms import FORMS, OBJECTS, SUBJECTS, Form, entry_of_form, usual_values
from app.pages.forms import inputs, notice_choices, written
from app.pages.rendering import page
from app.pages.seen import digest, was_seen
from graph_model.errors import NotFoundError
from graph_model.records.documents import SourceKind
from graph_model.values.vocabularies import Audience, Visibility
from loaders.entries import Entry, bundle_of, enter

router = APIRouter()


@router.get("/eintragen")
def choose(request: Request, asking: Asking) -> HTMLResponse:
    """What can be entered, and where what is known can be corrected."""
    return page(request, "eintragen_wahl.html", formulare=FORMS, angemeldet=asking.may_write)


@router.get("/eintragen/{art}", response_model=None)
def form(request: Request, asking: Asking, art: str, wie: str = "") -> HTMLResponse | RedirectResponse:
    """An empty form, with what the address tells (``wer``, ``wobei``, fields) or as an earlier entry (``wie``)."""
    chosen = _form(art)
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel={request.url.path}", status_code=303)
    told = {**usual_values(chosen), "von": unit_of(request), **dict(request.query_params)}
    if wie:
        told |= _as_before(asking, chosen, wie)
    return _shown(request, chosen, told)


@router.post("/eintragen/{art}", response_model=None)
def send(request: Request, asking: Asking, art: str, told: Fields) -> HTMLResponse | RedirectResponse:
    """What would change; kept where that was seen and confirmed. Raises TokenMissingError, ForeignOriginError,
    NotFoundError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    chosen = _form(art)
    entry, errors = entry_of_form(chosen, told)
    if entry is None:
        return _shown(request, chosen, told, errors=errors)
    if not was_seen(told):
        return _shown(request, chosen, told, found=_preview(asking, entry))
    document = enter(asking.database, entry)
    answer = RedirectResponse(f"/verlauf?fertig={document.id}", status_code=303)
    remember_unit(answer, request, entry.by)
    return answer


def _form(key: str) -> Form:
    chosen = next((one for one in FORMS if one.key == key), None)
    if chosen is None:
        raise NotFoundError("Das Formular", key)
    return chosen


def _preview(asking: Asked, entry: Entry) -> Preview:
    """For those who will see the entry, and at least for those whom the pages answer."""
    order = list(Audience)
    reach = order[max(order.index(asking.audience), list(Visibility).index(entry.visibility))]
    return preview(asking.database, reach, bundles=[bundle_of(asking.database, entry)])


def _as_before(asking: Asked, chosen: Form, document: str) -> dict[str, str]:
    """What the form of an earlier entry held. Raises NotFoundError where it is none."""
    found = found_document(asking.database, asking.audience, document)
    kind = chosen.record.model_fields["kind"].default
    said = next((one for one in found.passages if one.claim.kind == kind), None)
    if found.source is not SourceKind.ENTRY or said is None:
        raise NotFoundError("Den Eintrag", document)
    told = {SUBJECTS: "; ".join(said.subjects), OBJECTS: "; ".join(said.objects), "grundlage": found.basis or ""}
    for name in chosen.fields:
        told |= written(chosen.record, name, getattr(said.claim, name))
    return told | {"stand": found.date.german() if found.date else "", "sichtbar": found.visibility.value}


def _shown(
    request: Request,
    chosen: Form,
    told: Mapping[str, str],
    *,
    errors: Mapping[str, str] | None = None,
    found: Preview | None = None,
) -> HTMLResponse:
    failed = errors or {}
    return page(
        request,
        "eintragen.html",
        formular=chosen,
        felder=inputs(chosen.record, chosen.fields, told, failed),
        fristen=notice_choices(),
        told=told,
        fehler=failed,
        vorschau=found,
        gesehen=digest(told),
        sichtbarkeiten=list(Visibility),
    )
