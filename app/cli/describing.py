"""Describing: one body with all that is known of it, and what became of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import columns
from app.cli.calling import audience, opened
from app.cli.clocks import recalled, standpoint, tell_stand
from app.cli.formats import Column, Format, show, show_one
from app.cli.options import FormatOption, KnownOnOption, OnOption
from app.cli.usage import GermanCommand

if TYPE_CHECKING:
    from app.answers.answer import Answer
    from app.answers.body_answers import BodyAnswer
    from app.answers.rows import SuccessionRow
    from graph_model.storage.database import Database
    from graph_model.values.vocabularies import Audience

_BODY = "Alles zu einem Zusammenschluss: Mitglieder, Beiträge, Werdegang, Themen, Vorlagen, Widersprüche."
_LINEAGE = "Was woraus wurde: Gründung, Umbenennung, Zusammenführung, Auflösung, in der Reihenfolge der Zeit."

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Ein Name, auch ein früherer, oder die Kennung.")]

_SECTIONS: tuple[tuple[str, str, tuple[Column, ...]], ...] = (
    ("memberships", "Ist Mitglied in", columns.MEMBERSHIPS),
    ("members", "Mitglieder", columns.MEMBERSHIPS),
    ("indirect", "Mittelbar beteiligt", columns.INDIRECT),
    ("paid", "Zahlt", columns.COSTS),
    ("received", "Erhält", columns.COSTS),
    ("successions", "Werdegang", columns.STEPS),
    ("parts", "Teile", columns.PARTS),
    ("wholes", "Teil von", columns.PARTS),
    ("topics", "Themen", columns.TOPICS),
    ("areas", "Gebiet", columns.AREAS),
    ("overlaps", "Ausdrücklich als doppelt genannt", columns.OVERLAPS),
    ("contradictions", "Widersprüche", columns.CONTRADICTIONS),
    ("documents", "Vorlagen", columns.DOCUMENTS),
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("body", cls=GermanCommand, help=_BODY)(body)
    program.command("lineage", cls=GermanCommand, help=_LINEAGE)(lineage)


def body(
    context: typer.Context,
    name: NameArgument,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show one body."""
    from app.cli.naming import body_meant

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        found = body_meant(database, asked.audience, name, recalled=recalled(database, asked))
    tell_stand(asked, form)
    if form is Format.TABLE:
        _tell(found)
    elif form is Format.CSV:
        show_one(found.body.model_dump(mode="json"), columns.CARD, form)
    else:
        show_one(found.model_dump(mode="json"), columns.CARD, form)


def lineage(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Ein Name oder die Kennung (sonst alles).")] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what became of a body, or every succession."""
    with opened(context) as database:
        steps = _steps(database, audience(context), name)
    show((step.model_dump(mode="json") for step in steps), columns.STEPS, form)


def _steps(database: "Database", seen: "Audience", name: str | None) -> "Sequence[SuccessionRow]":
    from app.answers import successions
    from app.cli.naming import body_meant

    if name is None:
        return successions.successions(database, seen, limit=None).rows
    return successions.lineage(database, seen, body_meant(database, seen, name).body.id).steps


def _tell(found: "BodyAnswer") -> None:
    show_one(found.body.model_dump(mode="json"), columns.CARD, Format.TABLE)
    for field, title, shown in _SECTIONS:
        rows: Sequence[Answer] = getattr(found, field)
        if rows:
            typer.echo(f"\n{title}")
            show((row.model_dump(mode="json") for row in rows), shown, Format.TABLE)
