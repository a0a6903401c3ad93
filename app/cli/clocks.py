"""The two clocks of a call: --on says when something has to hold, --known-on what was known by then."""

from typing import TYPE_CHECKING

import typer

from app.cli.calling import audience
from app.cli.formats import Column, Format, show

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.answers.answer import Answer
    from app.answers.history import Recalled
    from app.answers.standpoint import Standpoint
    from graph_model.storage.database import Database


def standpoint(context: typer.Context, on: str | None, known_on: str | None) -> "Standpoint":
    """For whom, valid when, and as known when. Raises InvalidValueError."""
    from app.answers.standpoint import Standpoint

    return Standpoint.told(audience(context), on, known_on)


def recalled(database: "Database", asked: "Standpoint") -> "Recalled | None":
    """The facts of that standpoint; None for now, which the graph answers itself."""
    from app.answers.history import History

    return History().recalled(database, asked)


def show_rows(asked: "Standpoint", rows: "Iterable[Answer]", columns: "Sequence[Column]", form: Format) -> None:
    """Print the rows of an answer, and before a table for people the standpoint."""
    tell_stand(asked, form)
    show((row.model_dump(mode="json") for row in rows), columns, form)


def tell_stand(asked: "Standpoint", form: Format) -> None:
    """Say the standpoint before a table for people, unless it is now."""
    if form is Format.TABLE and asked.says:
        typer.echo(f"{asked.says}\n")
