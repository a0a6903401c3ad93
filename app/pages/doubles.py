"""Possible Doppelstrukturen, part by part with both sides."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.doubles.pairs import aside_pairs
from app.answers.doubles.pairs import doubles as found_doubles
from app.pages.asking import Asking
from app.pages.rendering import page

router = APIRouter()
_MOST_WEAK = 10


@router.get("/doppelstrukturen")
def doubles(request: Request, asking: Asking) -> HTMLResponse:
    """The likeliest pairs first; the first weak ones apart, and those that somebody set aside, with the reason."""
    found = found_doubles(asking.database, asking.audience, ranking=asking.ranking)
    weak = [pair for pair in found.pairs if not pair.is_telling]
    return page(
        request,
        "doppelstrukturen.html",
        antwort=found,
        angemeldet=asking.may_write,
        deutlich=[pair for pair in found.pairs if pair.is_telling],
        schwach=weak[:_MOST_WEAK],
        schwache=len(weak),
        beiseite=aside_pairs(asking.database, asking.audience, ranking=asking.ranking) if found.aside else (),
    )
