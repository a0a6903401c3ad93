"""Answers about frozen states: which there are, what one shows, and how much has been loaded since."""

from datetime import UTC

from app.answers.answer import Answer
from app.answers.documents.listing import seen_by
from graph_model.frozen import FrozenStates
from graph_model.records.frozen import FrozenHead, FrozenState
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


class FrozenAnswer(Answer):
    """A frozen state as it was kept; ``new_papers`` were read for the first time since."""

    state: FrozenState
    new_papers: int


def frozen_states(database: Database, audience: Audience) -> tuple[FrozenHead, ...]:
    """Those that the audience may see, the newest first."""
    return FrozenStates(database).all(audience)


def frozen_state(database: Database, audience: Audience, frozen_id: str) -> FrozenAnswer:
    """The state of this id. Raises NotFoundError, FrozenDamagedError."""
    state = FrozenStates(database).named(audience, frozen_id)
    moment = state.frozen.astimezone(UTC).isoformat(timespec="microseconds")
    found = database.read("read/frozen/papers_since", visibilities=seen_by(audience), moment=moment)
    return FrozenAnswer(state=state, new_papers=found[0]["papers"])
