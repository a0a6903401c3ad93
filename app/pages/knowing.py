"""What is known at all, and where papers contradict one another."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.knowing.contradictions import contradictions as found_contradictions
from app.answers.knowing.coverage import coverage as found_coverage
from app.answers.knowing.coverage import coverage_of
from app.pages import choices
from app.pages.asking import Asking, Scoping, Standing
from app.pages.rendering import page
from graph_model.analysis.coverage import CostKnowledge, Subject

router = APIRouter()
_SHOWN = 100


@router.get("/abdeckung")
def coverage(
    request: Request,
    asking: Asking,
    then: Standing,
    scope: Scoping,
    wer: str = "",
    nur: str = "",
    cursor: str = "",
) -> HTMLResponse:
    """What is held of every municipality and body, a page at a time; with ``wer`` of one, year by year."""
    only = {"kommunen": True, "andere": False}.get(nur)
    if wer:
        found = coverage_of(asking.database, then.standpoint, wer, history=asking.history)
    else:
        found = found_coverage(
            asking.database,
            then.standpoint,
            municipalities=only,
            history=asking.history,
            scope=scope,
            cursor=cursor or None,
            limit=_SHOWN,
        )
    return page(
        request,
        "abdeckung.html",
        antwort=found,
        wer=found.rows[0].body if wer and found.rows else None,
        nur=nur,
        gegenstaende=list(Subject),
        stumm=CostKnowledge.SILENT,
        weiter=choices.next_page("/abdeckung", {"nur": nur, **then.chosen}),
        then=then,
    )


@router.get("/widersprueche")
def contradictions(request: Request, asking: Asking, then: Standing, scope: Scoping) -> HTMLResponse:
    """Every contradiction with its passages; who has signed in can decide otherwise."""
    found = found_contradictions(asking.database, then.standpoint, history=asking.history, scope=scope, limit=_SHOWN)
    return page(
        request,
        "widersprueche.html",
        antwort=found,
        anzahl=found.total,
        angemeldet=asking.may_write,
        then=then,
    )
