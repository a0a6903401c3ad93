"""Who asks: the database and the audience that every page answers for."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


@dataclass(frozen=True, slots=True)
class Asked:
    """``may_write``: this browser has given the token."""

    database: Database
    audience: Audience
    may_write: bool


def _asked(request: Request) -> Asked:
    return Asked(request.app.state.database, Audience.PUBLIC, may_write=False)


Asking = Annotated[Asked, Depends(_asked)]
