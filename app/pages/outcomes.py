"""Proposals whose outcome is unknown, and giving the outcome."""

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.documents.listing import document as found_document
from app.answers.review.outcomes import open_proposals
from app.answers.review.preview import preview
from app.auth import Doorkeeper
from app.judging import give, judgement_of
from app.pages.asking import Asking, Fields, Scoping
from app.pages.deciding import remember_unit, unit_of
from app.pages.entry_forms import statement_errors
from app.pages.rendering import page
from app.pages.seen import digest, was_seen
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.values.vocabularies import Outcome

router = APIRouter()
_SHOWN: Final = 100
_OUTCOMES: Final = tuple(one for one in Outcome if one is not Outcome.UNKNOWN)


@router.get("/ausgang")
def proposals(request: Request, asking: Asking, scope: Scoping) -> HTMLResponse:
    """The proposals without an outcome, the newest first."""
    found = open_proposals(asking.database, asking.audience, scope)
    return page(request, "ausgang.html", zeilen=found[:_SHOWN], anzahl=len(found), angemeldet=asking.may_write)


@router.get("/ausgang/{document_id}", response_model=None)
def form(request: Request, asking: Asking, document_id: str) -> HTMLResponse | RedirectResponse:
    """The form for one proposal. Raises NotFoundError."""
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel={request.url.path}", status_code=303)
    return _shown(request, asking, document_id, {"von": unit_of(request)}, {}, None)


@router.post("/ausgang/{document_id}", response_model=None)
def send(request: Request, asking: Asking, document_id: str, told: Fields) -> HTMLResponse | RedirectResponse:
    """What would change; kept where that was seen and confirmed. Raises TokenMissingError, ForeignOriginError,
    NotFoundError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    errors = _errors(told)
    if errors:
        return _shown(request, asking, document_id, told, errors, None)
    given = _judgement(found_document(asking.database, asking.audience, document_id).paper, told)
    if not was_seen(told):
        shown = preview(asking.database, asking.audience, judgements=[given])
        return _shown(request, asking, document_id, told, {}, shown)
    give(asking.database, given)
    answer = RedirectResponse(f"/verlauf?fertig={given.id}", status_code=303)
    remember_unit(answer, request, given.by)
    return answer


def _errors(told: Mapping[str, str]) -> dict[str, str]:
    errors = statement_errors(told)
    if told.get("ausgang") not in {one.value for one in _OUTCOMES}:
        errors["ausgang"] = "bitte einen Ausgang wählen"
    return errors


def _judgement(paper: str, told: Mapping[str, str]) -> Judgement:
    why = f"{told['grundlage'].strip()} (Stand {told['stand'].strip()})"
    return judgement_of(JudgementKind.OUTCOME, (paper,), by=told["von"].strip(), why=why, value=told["ausgang"])


def _shown(
    request: Request,
    asking: Asking,
    document_id: str,
    told: Mapping[str, str],
    errors: Mapping[str, str],
    shown: object,
) -> HTMLResponse:
    return page(
        request,
        "ausgang_eintragen.html",
        d=found_document(asking.database, asking.audience, document_id),
        ausgaenge=_OUTCOMES,
        told=told,
        fehler=errors,
        vorschau=shown,
        gesehen=digest(told),
    )
