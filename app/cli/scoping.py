""" "Meine Kommune" on the command line: --kommune narrows a list to a Kommune or territory, --mit adds what belongs to
it."""

from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.formats import Format

if TYPE_CHECKING:
    from app.answers.history import Recalled
    from app.answers.scope.scope import Scope
    from app.answers.standpoint import Standpoint
    from graph_model.storage.database import Database

KommuneOption = Annotated[
    str | None,
    typer.Option("--kommune", metavar="NAME", help="Nur was diese Kommune angeht: Name, Kennung oder Schlüssel."),
]
PartsOption = Annotated[
    list[str] | None,
    typer.Option("--mit", metavar="TEIL", help="Bei --kommune dazu: gemeinden, beteiligungen, vereine."),
]


def scope_told(
    database: "Database",
    asked: "Standpoint",
    kommune: str | None,
    parts: list[str] | None,
    recalled: "Recalled | None" = None,
) -> "Scope":
    """What the two options choose; nothing chosen is everything. Raises NotFoundError, AmbiguousNameError,
    InvalidValueError."""
    from app.answers.scope.scope import EVERYTHING, parts_told
    from app.answers.scope.scopes import scope_of
    from app.cli.naming import id_meant
    from graph_model.errors import InvalidValueError

    chosen = parts_told(parts or ())
    if kommune is None or not kommune.strip():
        if chosen:
            raise InvalidValueError(", ".join(parts or ()), "ohne --kommune möglich", "bitte --kommune dazu angeben")
        return EVERYTHING
    place = kommune if kommune.strip().isdecimal() else id_meant(database, asked.audience, kommune, recalled)
    return scope_of(database, asked.audience, place or kommune, chosen)


def tell_scope(scope: "Scope", form: Format) -> None:
    """Say before a table for people what it is narrowed to, unless to nothing."""
    if form is Format.TABLE and not scope.is_everything:
        typer.echo(f"Meine Kommune: {scope.says}\n")
