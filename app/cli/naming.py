"""From a name as a person types it to the body that is meant."""

from app.answers.bodies import body_named
from app.answers.body_answers import BodyAnswer
from app.answers.search import search
from graph_model.errors import NetzatlasError, NotFoundError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_SHOWN = 5


class AmbiguousNameError(NetzatlasError):
    """Several bodies have these words in their names. ``data``: name, like."""

    code = "ambiguous_name"
    status = 422

    def __init__(self, name: str, like: tuple[str, ...]) -> None:
        super().__init__(
            f"„{name}“ kann mehreres heißen: {'; '.join(like[:_SHOWN])}{'; …' if len(like) > _SHOWN else ''}. "
            "Bitte den Namen genauer angeben.",
            name=name,
            like=like,
        )


def body_meant(database: Database, audience: Audience, name: str) -> BodyAnswer:
    """The body of this name or id, or the only one whose names hold these words. Raises NotFoundError,
    AmbiguousNameError."""
    try:
        return body_named(database, audience, name)
    except NotFoundError:
        found = search(database, audience, name).bodies
        if not found:
            raise
    if len(found) > 1:
        raise AmbiguousNameError(name, tuple(row.name for row in found))
    return body_named(database, audience, found[0].id)
