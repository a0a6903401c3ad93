"""What the global options say, and the database that follows from them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from graph_model.values.vocabularies import Audience

if TYPE_CHECKING:
    from app.settings import Settings
    from graph_model.storage.database import Database


@dataclass(frozen=True, slots=True)
class Calling:
    """The global options of one call."""

    database: str | None = None
    audience: Audience | None = None
    verbose: bool = False


def audience(context: typer.Context) -> Audience:
    """For whom the command answers."""
    return _calling(context).audience or settings(context).audience


def settings(context: typer.Context, **told: object) -> "Settings":
    """The settings, with what the call names before them; None counts as not named."""
    from app.settings import Settings

    named = {"database_url": _calling(context).database, **told}
    return Settings.read(**{name: value for name, value in named.items() if value is not None})


@contextmanager
def opened(context: typer.Context) -> Iterator["Database"]:
    """The database of this call; what an interrupted import left is undone first, a living one is left alone."""
    from graph_model.storage.connection import open_database
    from graph_model.transfer.notes import ImportRunningError, undo_interrupted

    told = settings(context)
    user, password, name = told.database_user, told.password(), told.database_name
    beside = told.data_folder
    with open_database(told.database_url, user=user, password=password, database=name, beside=beside) as database:
        with suppress(ImportRunningError):
            undo_interrupted(database)
        yield database


def _calling(context: typer.Context) -> Calling:
    found = context.obj
    return found if isinstance(found, Calling) else Calling()
