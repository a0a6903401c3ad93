"""Choosing "Meine Kommune": the payer or territory that every page is narrowed to, and what belongs to it."""

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.scope.scope import Scope, ScopePart, parts_told
from app.answers.scope.scopes import scope_of, ties_now
from app.answers.scope.suggested import busiest, kommunen_like
from app.pages.asking import Asked, Asking, Scoping
from app.pages.carrying import with_scope
from app.pages.deciding import own_path
from app.pages.rendering import page
from graph_model.errors import NotFoundError

router = APIRouter()
_PATH: Final = "/meine-kommune"
Words = Annotated[list[str] | None, Query(max_length=10)]


@router.get(_PATH, response_model=None)
def choose(
    request: Request,
    asking: Asking,
    scope: Scoping,
    wer: Annotated[str, Query(max_length=200)] = "",
    samt: Words = None,
    zurueck: str = "/",
) -> HTMLResponse | RedirectResponse:
    """The form, or back to the page that was left with what was chosen; where ``wer`` is nobody, those nearest to it.
    Raises InvalidValueError."""
    target, parts = own_path(zurueck, "/"), parts_told(samt or ())
    found = _meant(asking, wer, parts) if wer.strip() else None
    if found is not None:
        return RedirectResponse(with_scope(target, found.address), status_code=303)
    ties = ties_now(asking.database, asking.audience)
    return page(
        request,
        "meine_kommune.html",
        wer=wer.strip(),
        zurueck=target,
        teile=list(ScopePart),
        samt=parts if samt else scope.parts,
        gezaehlt=dict(scope.counted),
        vorschlaege=kommunen_like(ties, wer) if wer.strip() else busiest(ties),
    )


def _meant(asking: Asked, wer: str, parts: frozenset[ScopePart]) -> Scope | None:
    try:
        return scope_of(asking.database, asking.audience, wer, parts)
    except NotFoundError:
        return None
