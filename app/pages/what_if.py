"""What would be if: trying out steps with before and after side by side, and the scenarios that are kept."""

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.bodies.meaning import Meaning, meaning
from app.answers.costs.terms import CostTerms
from app.answers.kept import kept as facts_now
from app.answers.scope.scope import Scope
from app.answers.what_if.answers import WhatIfAnswer
from app.answers.what_if.lines import eur_words
from app.answers.what_if.scenarios import compared, kept, what_if
from app.answers.what_if.words import names_of, told_steps
from app.auth import Doorkeeper
from app.pages.asking import Asked, Asking, Fields, Scoping, Standing, Then
from app.pages.rendering import page
from app.scenarios import day_of, keep, step_of, step_words
from graph_model.analysis.simulation.membership import Fate
from graph_model.errors import InvalidValueError
from graph_model.records.scenarios import Scenario, Step
from graph_model.scenarios import Scenarios

router = APIRouter()
_PATH = "/was-waere-wenn"
_MOST_STEPS = 50
_USUAL_ROWS, _MOST_ROWS = 60, 250
Steps = Annotated[list[str] | None, Query(max_length=_MOST_STEPS)]
Names = Annotated[list[str] | None, Query(max_length=10)]


@dataclass(frozen=True, slots=True)
class Next:
    """The step that is being chosen: what, and both sides as ids or names."""

    was: str = ""
    wer: str = ""
    bei: str = ""
    beitrag: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether a side was written."""
        return bool(self.wer.strip() or self.bei.strip())


@dataclass(frozen=True, slots=True)
class Sides:
    """What is meant by both sides of the next step."""

    who: Meaning
    where: Meaning

    @property
    def are_known(self) -> bool:
        """Whether both are meant beyond doubt."""
        return bool(self.who.body and self.where.body)


Choosing = Annotated[Next, Depends(Next)]


@router.get(_PATH)
def scenario(
    request: Request,
    asking: Asking,
    then: Standing,
    scope: Scoping,
    chosen: Choosing,
    schritt: Steps = None,
    tag: str = "",
    planspiel: str = "",
    neben: Names = None,
    alle: str = "",
) -> HTMLResponse:
    """The steps chosen so far and one more, with what they would change; or a scenario that is kept; or several side
    by side. A side of the next step that may be several bodies is asked for."""
    made = Scenarios(asking.database).named(asking.audience, planspiel) if planspiel else None
    sides = _sides(asking, chosen)
    steps = made.steps if made else (*map(step_of, schritt or ()), *_next(chosen, sides))
    day = made.day if made else day_of(tag)
    names = names_of(asking.history.at(asking.database, then.standpoint)) if steps else {}
    return page(
        request,
        "was_waere_wenn.html",
        gewaehlt=chosen,
        seiten=None if made or sides.are_known or not chosen.is_begun else sides,
        schritte=tuple(zip(map(step_words, steps), told_steps(steps, names), strict=True)),
        tag=f"{day:%d.%m.%Y}",
        antwort=_found(request, asking, then, made, steps, tag, scope) if steps else None,
        planspiel=made,
        planspiele=kept(asking.database, then.standpoint, history=asking.history),
        vergleich=compared(_named(request, asking, then, name, scope) for name in neben or ()),
        eur=eur_words,
        schicksal=Fate,
        grenze=_MOST_ROWS if alle else _USUAL_ROWS,
        alle=bool(alle),
        then=then,
        angemeldet=asking.may_write,
    )


def drafted(
    request: Request,
    asking: Asking,
    then: Standing,
    scope: Scoping,
    chosen: Choosing,
    schritt: Steps = None,
    tag: str = "",
    planspiel: str = "",
) -> WhatIfAnswer:
    """The draft that the address of the page tells. Raises NotFoundError, InvalidValueError, StepRefusedError."""
    if planspiel:
        return _named(request, asking, then, planspiel, scope)
    steps = (*map(step_of, schritt or ()), *_next(chosen, _sides(asking, chosen)))
    if not steps:
        raise InvalidValueError("", "ein Planspiel", "mindestens ein Schritt ist nötig")
    return _found(request, asking, then, None, steps, tag, scope)


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


def _sides(asking: Asked, chosen: Next) -> Sides:
    """Whom the words of both sides mean; an empty side means nobody."""
    if not chosen.is_begun:
        return Sides(Meaning(), Meaning())
    now = facts_now(asking.database, asking.audience)
    return Sides(meaning(now, chosen.wer), meaning(now, chosen.bei))


def _next(chosen: Next, sides: Sides) -> tuple[Step, ...]:
    """The step that was chosen last, where both of its sides are known."""
    if not (chosen.was and sides.who.body and sides.where.body):
        return ()
    return (step_of(f"{chosen.was}|{sides.who.body.id}|{sides.where.body.id}|{chosen.beitrag}"),)


def _found(
    request: Request,
    asking: Asked,
    then: Then,
    made: Scenario | None,
    steps: tuple[Step, ...],
    day: str,
    scope: Scope,
) -> WhatIfAnswer:
    return what_if(
        asking.database,
        then.standpoint,
        steps,
        made.day if made else day_of(day),
        history=asking.history,
        terms=CostTerms.told(request.app.state.settings),
        weights=asking.ranking.weights,
        name=made.name if made else None,
        scope=scope,
    )


def _named(request: Request, asking: Asked, then: Then, name: str, scope: Scope) -> WhatIfAnswer:
    made = Scenarios(asking.database).named(asking.audience, name)
    return _found(request, asking, then, made, made.steps, "", scope)
