"""From a fact to the passage that says it, for links that know only the fact."""

from collections.abc import Iterable

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from app.answers.answer import Citation
from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.listing import body
from app.answers.rows import FactRow
from app.pages.asking import Asking
from graph_model.errors import NotFoundError

router = APIRouter()


@router.get("/stelle")
def passage(asking: Asking, wer: str, angabe: str) -> RedirectResponse:
    """To the best passage of the fact ``angabe`` (its key) of the body ``wer``. Raises NotFoundError."""
    cited = [row.evidence for row in _rows(body(asking.database, asking.audience, wer)) if row.key == angabe]
    if not any(cited):
        raise NotFoundError("Eine Stelle zur Angabe", angabe)
    return RedirectResponse(address(next(found[0] for found in cited if found)), status_code=303)


def address(cited: Citation) -> str:
    """The address that opens the document at the passage."""
    return f"/dokumente/{cited.document}?stelle={cited.statement}#{cited.statement}"


def _rows(known: BodyAnswer) -> Iterable[FactRow]:
    return (
        *known.memberships,
        *known.members,
        *known.paid,
        *known.received,
        *known.successions,
        *known.parts,
        *known.wholes,
        *known.overlaps,
    )
