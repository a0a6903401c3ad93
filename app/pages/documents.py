"""Documents: the list, and one with its passages highlighted and what they say beside it."""

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.documents.listing import document as found_document
from app.answers.documents.listing import documents as found_documents
from app.answers.review.outcomes import is_open, outcome_told
from app.pages import choices
from app.pages.asking import Asking, Scoping
from app.pages.deciding import unit_of
from app.pages.rendering import page
from app.pages.sections import section_of

router = APIRouter()
_SHOWN = 100


@router.get("/dokumente")
def documents(request: Request, asking: Asking, scope: Scoping, cursor: str = "") -> HTMLResponse:
    """Current documents, the newest first, a page at a time."""
    found = found_documents(asking.database, asking.audience, cursor=cursor or None, limit=_SHOWN, scope=scope)
    return page(request, "dokumente.html", liste=found, weiter=choices.next_page("/dokumente", {}))


@router.get("/dokumente/{document_id}")
def document(
    request: Request, asking: Asking, document_id: str, neu: str = "", teil: int = 1, stelle: str = ""
) -> HTMLResponse:
    """One version of one paper; ``#`` and the id of a statement open its passage. A long text comes in parts: ``teil``,
    or the one of the passage of the statement, or of the field of the head, ``stelle``."""
    found = found_document(asking.database, asking.audience, document_id)
    part = section_of(found.text, found.passages, teil, stelle, found.head)
    return page(
        request,
        "dokument.html",
        d=found,
        teil=part,
        adresse=f"/dokumente/{found.id}?teil=",
        weitere=next((said for said in found.passages if said.start >= part.end), None),
        arten=Counter(passage.claim.kind for passage in found.passages),
        offen=is_open(asking.database, found),
        nachgetragen=outcome_told(asking.database, found),
        angemeldet=asking.may_write,
        amt=unit_of(request),
        neu=bool(neu),
    )
