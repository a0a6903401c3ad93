"""Whether the server lives, whether it can answer, and what is held."""

from fastapi import APIRouter, Request

from app.answers.answer import Answer
from app.answers.figures import status
from app.answers.review.answers import StatusAnswer
from app.api.asking import Known
from graph_model.projection.stored import StoredFacts

router = APIRouter(tags=["service"])


class Health(Answer):
    """``ok``."""

    status: str = "ok"


class Readiness(Answer):
    """``ready``, and the generation of the facts that is answered from. ``preparing``: what is being brought into
    memory after the start, in German; until it is there, those who ask wait longer. Empty afterwards."""

    status: str = "ready"
    generation: int
    preparing: str = ""


@router.get("/health", summary="Whether the server lives")
def health() -> Health:
    """Asks no database."""
    return Health()


@router.get("/ready", summary="Whether the database answers")
def ready(request: Request) -> Readiness:
    """503 with a problem document where it does not."""
    state = request.app.state
    return Readiness(generation=StoredFacts(state.database).generation(), preparing=state.warming.doing)


@router.get("/status", summary="What is held; needs the token")
def held(database: Known) -> StatusAnswer:
    """Counts of ledger and facts over all audiences, and the sources."""
    return status(database)
