"""Documents: the list, and one with its passages highlighted and what they say beside it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.documents import document as found_document
from app.answers.documents import documents as found_documents
from app.pages import choices
from app.pages.asking import Asking
from app.pages.pieces import pieces
from app.pages.rendering import page

router = APIRouter()
_SHOWN = 100


@router.get("/dokumente")
def documents(request: Request, asking: Asking, cursor: str = "") -> HTMLResponse:
    """Current documents, the newest first, a page at a time."""
    found = found_documents(asking.database, asking.audience, cursor=cursor or None, limit=_SHOWN)
    return page(request, "dokumente.html", liste=found, weiter=choices.next_page("/dokumente", {}))


@router.get("/dokumente/{document_id}")
def document(request: Request, asking: Asking, document_id: str) -> HTMLResponse:
    """One version of one paper; ``#`` and the id of a statement open its passage."""
    found = found_document(asking.database, asking.audience, document_id)
    return page(request, "dokument.html", d=found, stuecke=pieces(found.text, found.passages))
