"""What is known at all, and where papers contradict one another."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.knowing.contradictions import contradictions as found_contradictions
from app.answers.knowing.coverage import coverage as found_coverage
from app.answers.knowing.coverage import coverage_of
from app.pages.asking import Asking, Standing
from app.pages.rendering import page
from graph_model.analysis.coverage import CostKnowledge, Subject

router = APIRouter()


@router.get("/abdeckung")
def coverage(request: Request, asking: Asking, then: Standing, wer: str = "", nur: str = "") -> HTMLResponse:
    """What is held of every municipality and body; with ``wer`` of one, year by year."""
    only = {"kommunen": True, "andere": False}.get(nur)
    if wer:
        found = coverage_of(asking.database, then.standpoint, wer, history=asking.history)
    else:
        found = found_coverage(asking.database, then.standpoint, municipalities=only, history=asking.history)
    return page(
        request,
        "abdeckung.html",
        antwort=found,
        wer=found.rows[0].body if wer and found.rows else None,
        nur=nur,
        gegenstaende=list(Subject),
        stumm=CostKnowledge.SILENT,
        then=then,
    )


@router.get("/widersprueche")
def contradictions(request: Request, asking: Asking, then: Standing) -> HTMLResponse:
    """Every contradiction with its passages; who has signed in can decide otherwise."""
    found = found_contradictions(asking.database, then.standpoint, history=asking.history)
    return page(request, "widersprueche.html", antwort=found, angemeldet=asking.may_write, then=then)
