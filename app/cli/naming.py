"""From a name as a person types it to the body that is meant."""

from collections.abc import Mapping

from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.listing import body_named
from app.answers.bodies.recalled import body_then, meant
from app.answers.history import Recalled
from app.answers.search.searching import search
from graph_model.errors import NetzatlasError, NotFoundError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_SHOWN = 5


class AmbiguousNameError(NetzatlasError):
    """Several bodies have these words in their names. ``data``: name, like."""

    code = "ambiguous_name"
    status = 422

    def __init__(self, name: str, like: tuple[str, ...]) -> None:
        more = "; …" if len(like) > _SHOWN else ""
        super().__init__(
            f"„{name}“ heißt niemand genau; gemeint sein kann: {'; '.join(like[:_SHOWN])}{more}. "
            "Bitte den Namen genauer angeben.",
            name=name,
            like=like,
        )


def body_meant(database: Database, audience: Audience, name: str, *, recalled: Recalled | None = None) -> BodyAnswer:
    """The body of this name or id, or the only one whose names hold these words: a slip is never put right by
    guessing; ``recalled`` is another standpoint than now. Raises NotFoundError, AmbiguousNameError."""
    if recalled:
        return body_then(database, recalled, id_then(recalled, name))
    try:
        return body_named(database, audience, name)
    except NotFoundError:
        answer = search(database, audience, name)
        found = (*answer.bodies, *answer.members)
        if not found:
            raise
    if len(found) > 1 or answer.instead:
        raise AmbiguousNameError(name, tuple(row.name for row in found))
    return body_named(database, audience, found[0].id)


def id_meant(database: Database, audience: Audience, name: str | None, recalled: Recalled | None = None) -> str | None:
    """The id of the body that is meant; None where no name was given. Raises NotFoundError, AmbiguousNameError."""
    if name is None:
        return None
    return id_then(recalled, name) if recalled else body_meant(database, audience, name).body.id


def id_then(recalled: Recalled, name: str) -> str:
    """The id of the body that was meant by this name or these words then. Raises NotFoundError, AmbiguousNameError."""
    try:
        return meant(recalled, name).key
    except NotFoundError:
        words = name.casefold().split()
        found = [b for b in recalled.facts.bodies if all(w in " ".join((b.name, *b.names)).casefold() for w in words)]
        if not words or not found:
            raise
    if len(found) > 1:
        raise AmbiguousNameError(name, tuple(body.name for body in found))
    return found[0].key


def one_of(name: str, names: Mapping[str, str]) -> str:
    """The id among ``names`` (id -> name) that a name, or words of it, means. Raises NotFoundError,
    AmbiguousNameError."""
    told = name.casefold().split()
    exact = [key for key, known in names.items() if name == key or known.casefold().split() == told]
    found = exact or [key for key, known in names.items() if told and all(w in known.casefold() for w in told)]
    if not found:
        raise NotFoundError("Den Zusammenschluss", name)
    if len(found) > 1:
        raise AmbiguousNameError(name, tuple(names[key] for key in found))
    return found[0]
