"""Documents: the list, and one document with its text and passages."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.answers.documents.answers import DocumentAnswer, DocumentRow
from app.answers.documents.listing import document, documents
from app.answers.paging import Page
from app.api.asking import Asking, Listing, Part, Scoping
from app.api.csv_lists import CSV_TOO, wants_csv
from app.api.streaming import streamed_csv
from app.cli import columns
from graph_model.records.documents import SourceKind

router = APIRouter(prefix="/documents", tags=["documents"])


@router.get("", summary="Documents, the newest first", response_model=Page[DocumentRow], responses=CSV_TOO)
def list_documents(
    request: Request,
    asking: Asking,
    part: Listing,
    scope: Scoping,
    source: SourceKind | None = None,
    issuer: Annotated[str | None, Query(description="as the papers write it", max_length=300)] = None,
) -> Page[DocumentRow] | Response:
    """Current documents that the audience may see; those without a date come last."""

    def ask(asked: Part) -> Page[DocumentRow]:
        return documents(
            asking.database,
            asking.audience,
            source=source,
            issuer=issuer,
            cursor=asked.cursor,
            limit=asked.limit,
            scope=scope,
        )

    return streamed_csv(ask, part, columns.DOCUMENTS, "documents") if wants_csv(request) else ask(part)


@router.get("/{document_id}", summary="One document with its passages")
def one_document(
    asking: Asking, document_id: Annotated[str, Path(description="id of a document", max_length=100)]
) -> DocumentAnswer:
    """The masked text and every statement read in it; `start` and `end` count code points of `text`."""
    return document(asking.database, asking.audience, document_id)
