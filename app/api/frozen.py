"""Frozen states: which there are, and one with all it shows."""

from typing import Annotated

from fastapi import APIRouter, Path

from app.answers.frozen import FrozenAnswer, frozen_state, frozen_states
from app.answers.paging import Page
from app.api.asking import Asking, Listing
from graph_model.records.frozen import FrozenHead

router = APIRouter(prefix="/frozen", tags=["frozen"])


@router.get("", summary="Frozen states", response_model=Page[FrozenHead])
def list_frozen(asking: Asking, part: Listing) -> Page[FrozenHead]:
    """The newest first, without what they show."""
    found = frozen_states(asking.database, asking.audience)
    return part.page(Page[FrozenHead], "frozen", found, lambda one: one.id)


@router.get("/{frozen_id}", summary="One frozen state with its report", response_model=FrozenAnswer)
def one_frozen(
    asking: Asking, frozen_id: Annotated[str, Path(description="id of a frozen state", max_length=40)]
) -> FrozenAnswer:
    """As it was frozen, whatever was loaded since; `new_papers` counts what came later."""
    return frozen_state(asking.database, asking.audience, frozen_id)
