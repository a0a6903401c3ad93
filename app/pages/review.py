"""What a person should decide: open identities, contradictions, doubtful statements; and deciding."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.bodies import body_names
from app.answers.review import judgements, review
from app.auth import Doorkeeper
from app.judging import give, judgement_of
from app.pages.asking import Asking, Fields
from app.pages.rendering import page
from graph_model.errors import InvalidValueError
from graph_model.records.judgements import Judgement, JudgementKind

router = APIRouter()
_LONGEST = 400


@router.get("/pruefung")
def queue(request: Request, asking: Asking, fertig: str = "") -> HTMLResponse:
    """The queue; the judgements given so far are shown to those who may give one."""
    return page(
        request,
        "pruefung.html",
        antwort=review(asking.database, asking.audience),
        namen=body_names(asking.database, asking.audience),
        urteile=judgements(asking.database) if asking.may_write else (),
        angemeldet=asking.may_write,
        fertig=bool(fertig),
    )


@router.post("/pruefung")
def decide(request: Request, asking: Asking, told: Fields) -> RedirectResponse:
    """Gives one judgement and shows the queue without what it answered. Raises TokenMissingError, ForeignOriginError,
    InvalidValueError, and what giving a judgement raises."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    give(asking.database, _judgement(told))
    return RedirectResponse("/pruefung?fertig=ja", status_code=303)


def _judgement(told: Mapping[str, str]) -> Judgement:
    kind = told.get("urteil", "")
    if kind not in {known.value for known in JudgementKind}:
        raise InvalidValueError(kind, "ein Urteil", "bitte einen der Knöpfe auf der Seite nehmen")
    about = tuple(told[name] for name in ("eins", "zwei") if told.get(name))
    by, why = _words(told, "von"), _words(told, "warum")
    return judgement_of(JudgementKind(kind), about, by=by, why=why)


def _words(told: Mapping[str, str], field: str) -> str:
    text = told.get(field, "").strip()
    if not 0 < len(text) <= _LONGEST:
        raise InvalidValueError(text[:_LONGEST], f"als „{field}“ brauchbar", f"1 bis {_LONGEST} Zeichen sind nötig")
    return text
