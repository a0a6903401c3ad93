"""Which documents a scope has: those that one of its bodies gave out, and those that say something of one."""

from collections.abc import Iterator
from typing import Final

from app.answers.kept import Kept, kept
from app.answers.scope.scope import Scope
from graph_model.projection.facts import bodies_in
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_TOGETHER: Final = 2_000


def documents_in(database: Database, audience: Audience, scope: Scope) -> frozenset[str] | None:
    """Ids of documents; None where nothing was chosen, for all of them. Not all need be for the audience."""
    if scope.is_everything:
        return None
    now = kept(database, audience)
    return now.remember(("scope documents", scope.key), lambda: frozenset(_found(now, scope)))


def _found(now: Kept, scope: Scope) -> Iterator[str]:
    issuers = sorted(
        {name for body in now.facts.bodies if body.key in scope.bodies for name in (body.name, *body.names)}
    )
    yield from now.database.read("read/scope/documents_of_issuers", issuers=issuers)[0]["ids"]
    told = sorted({one for fact in now.facts if scope.holds(*bodies_in(fact)) for one in fact.statements})
    for start in range(0, len(told), _TOGETHER):
        portion = told[start : start + _TOGETHER]
        yield from now.database.read("read/scope/documents_of_statements", statements=portion)[0]["ids"]
