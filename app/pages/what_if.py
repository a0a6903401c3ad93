"""What would be if: trying out steps with before and after side by side, and the scenarios that are kept."""

from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.bodies.listing import body_names
from app.answers.costs.terms import CostTerms
from app.answers.ordering import german
from app.answers.what_if.answers import WhatIfAnswer
from app.answers.what_if.lines import eur_words
from app.answers.what_if.scenarios import compared, kept, what_if
from app.answers.what_if.words import told_steps
from app.auth import Doorkeeper
from app.pages.asking import Asked, Asking, Fields, Standing, Then
from app.pages.rendering import page
from app.scenarios import day_of, keep, step_of, step_words
from graph_model.analysis.simulation.membership import Fate
from graph_model.errors import InvalidValueError
from graph_model.records.scenarios import Scenario, Step
from graph_model.scenarios import Scenarios

router = APIRouter()
_PATH = "/was-waere-wenn"
_MOST_STEPS = 50
Steps = Annotated[list[str] | None, Query(max_length=_MOST_STEPS)]
Names = Annotated[list[str] | None, Query(max_length=10)]


@router.get(_PATH)
def scenario(
    request: Request,
    asking: Asking,
    then: Standing,
    schritt: Steps = None,
    was: str = "",
    wer: str = "",
    bei: str = "",
    beitrag: str = "",
    tag: str = "",
    planspiel: str = "",
    neben: Names = None,
) -> HTMLResponse:
    """The steps chosen so far and one more, with what they would change; or a scenario that is kept; or several side
    by side."""
    made = Scenarios(asking.database).named(asking.audience, planspiel) if planspiel else None
    steps = made.steps if made else _steps(schritt or (), was, wer, bei, beitrag)
    day = made.day if made else day_of(tag)
    names = body_names(asking.database, asking.audience)
    return page(
        request,
        "was_waere_wenn.html",
        koerper_liste=sorted(names.values(), key=lambda body: german(body.name)),
        schritte=tuple(zip(map(step_words, steps), told_steps(steps, names), strict=True)),
        tag=f"{day:%d.%m.%Y}",
        antwort=_found(request, asking, then, made, steps, tag) if steps else None,
        planspiel=made,
        planspiele=kept(asking.database, then.standpoint, history=asking.history),
        vergleich=compared(_named(request, asking, then, name) for name in neben or ()),
        eur=eur_words,
        schicksal=Fate,
        then=then,
        angemeldet=asking.may_write,
    )


@router.post(_PATH)
def save(request: Request, asking: Asking, then: Standing, told: Fields) -> RedirectResponse:
    """Keeps the steps under a name. Raises TokenMissingError, ForeignOriginError, InvalidValueError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    steps = tuple(step_of(text) for text in told.get("schritte", "").split())
    if not steps:
        raise InvalidValueError("", "ein Planspiel", "mindestens ein Schritt ist nötig")
    day = day_of(told.get("tag"))
    made = keep(asking.database, then.standpoint, told.get("name", ""), steps, day, by=told.get("von") or None)
    return RedirectResponse(f"{_PATH}?{urlencode({'planspiel': made.name})}", status_code=303)


@router.post(f"{_PATH}/loeschen")
def delete(request: Request, asking: Asking, told: Fields) -> RedirectResponse:
    """Deletes a scenario that is kept. Raises TokenMissingError, ForeignOriginError, NotFoundError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    Scenarios(asking.database).delete(asking.audience, told.get("name", ""))
    return RedirectResponse(_PATH, status_code=303)


def _steps(before: Sequence[str], kind: str, who: str, where: str, fee: str) -> tuple[Step, ...]:
    """The steps of the address, and the one that was chosen last where it is whole."""
    last = [f"{kind}|{who}|{where}|{fee}"] if kind and who and where else []
    return tuple(step_of(text) for text in (*before, *last))


def _found(
    request: Request, asking: Asked, then: Then, made: Scenario | None, steps: tuple[Step, ...], day: str
) -> WhatIfAnswer:
    return what_if(
        asking.database,
        then.standpoint,
        steps,
        made.day if made else day_of(day),
        history=asking.history,
        terms=CostTerms.told(request.app.state.settings),
        name=made.name if made else None,
    )


def _named(request: Request, asking: Asked, then: Then, name: str) -> WhatIfAnswer:
    made = Scenarios(asking.database).named(asking.audience, name)
    return _found(request, asking, then, made, made.steps, "")
