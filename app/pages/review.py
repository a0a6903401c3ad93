"""What a person should decide, one question after the other by keyboard or mouse; and deciding."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.kept import kept
from app.answers.review.queue import judgements
from app.auth import Doorkeeper
from app.judging import give, judgement_of
from app.pages.asking import Asked, Asking, Fields, Scoping
from app.pages.deciding import own_path, remember_unit, unit_of, unit_told, words
from app.pages.questions import Queue, queue_of
from app.pages.rendering import page
from graph_model.errors import InvalidValueError
from graph_model.records.judgements import Judgement, JudgementKind

router = APIRouter()
_USUAL_REASON = "bei der Durchsicht entschieden"


@router.get("/pruefung")
def queue(
    request: Request, asking: Asking, scope: Scoping, art: str = "", ab: str = "", fertig: str = ""
) -> HTMLResponse:
    """One question of the queue: of the sort ``art``, at ``ab``; ``fertig`` is the judgement given just before."""
    found = queue_of(asking.database, asking.audience, art, ab, scope)
    return page(
        request,
        "pruefung.html",
        schlange=found,
        namen=_names(asking, found),
        angemeldet=asking.may_write,
        amt=unit_of(request),
        grund=_USUAL_REASON,
        gegeben=_given(asking, fertig),
    )


@router.post("/pruefung")
def decide(request: Request, asking: Asking, told: Fields) -> RedirectResponse:
    """Gives one judgement and shows the next question, or where the form says. Raises TokenMissingError,
    ForeignOriginError, InvalidValueError, and what giving a judgement raises."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    unit = unit_told(request, told)
    judgement = _judgement(told, unit)
    give(asking.database, judgement)
    answer = RedirectResponse(_next(told, judgement), status_code=303)
    remember_unit(answer, request, unit)
    return answer


@router.post("/pruefung/amt")
def choose_unit(request: Request, told: Fields) -> RedirectResponse:
    """Keeps for whom this browser decides. Raises TokenMissingError, ForeignOriginError, InvalidValueError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    answer = RedirectResponse(own_path(told.get("zurueck", ""), "/pruefung"), status_code=303)
    remember_unit(answer, request, words(told, "von"))
    return answer


def _names(asking: Asked, found: Queue) -> Mapping[str, object]:
    """The names of bodies by id, only where the question needs them."""
    return kept(asking.database, asking.audience).names if found.sort.key == "widerspruch" else {}


def _given(asking: Asked, judgement: str) -> object:
    """The judgement to tell of and to take back."""
    if not judgement or not asking.may_write:
        return None
    return next((row for row in judgements(asking.database) if row.id == judgement), None)


def _judgement(told: Mapping[str, str], unit: str) -> Judgement:
    """``urteil`` is the kind, after an equals sign the value."""
    kind, _, value = told.get("urteil", "").partition("=")
    if kind not in {known.value for known in JudgementKind}:
        raise InvalidValueError(kind, "ein Urteil", "bitte einen der Knöpfe auf der Seite nehmen")
    about = tuple(told[name] for name in ("eins", "zwei") if told.get(name))
    field = told.get("feld") or None if kind == JudgementKind.VALUE else None
    meant = json.dumps(value, ensure_ascii=False) if kind == JudgementKind.VALUE else value or None
    return judgement_of(
        JudgementKind(kind), about, by=unit, why=words(told, "warum", _USUAL_REASON), field=field, value=meant
    )


def _next(told: Mapping[str, str], judgement: Judgement) -> str:
    if told.get("art"):
        return "/pruefung?" + urlencode({"art": told["art"], "ab": told.get("weiter", ""), "fertig": judgement.id})
    return own_path(told.get("zurueck", ""), "/pruefung?" + urlencode({"fertig": judgement.id}))
