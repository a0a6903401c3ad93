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
    """``ready``, and the generation of the facts that is answered from."""

    status: str = "ready"
    generation: int


@router.get("/health", summary="Whether the server lives")
def health() -> Health:
    """Asks no database."""
    return Health()


@router.get("/ready", summary="Whether the database answers")
def ready(request: Request) -> Readiness:
    """503 with a problem document where it does not."""
    return Readiness(generation=StoredFacts(request.app.state.database).generation())


@router.get("/status", summary="What is held; needs the token")
def held(database: Known) -> StatusAnswer:
    """Counts of ledger and facts over all audiences, and the sources."""
    return status(database)
