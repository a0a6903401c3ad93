"""Describing: one body with all that is known of it, and what became of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import columns
from app.cli.calling import opened
from app.cli.clocks import recalled, show_rows, standpoint, tell_stand
from app.cli.formats import Column, Format, as_json, show, show_one
from app.cli.lineage_columns import tell_lineage
from app.cli.options import FormatOption, KnownOnOption, OnOption
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand

if TYPE_CHECKING:
    from app.answers.answer import Answer
    from app.answers.bodies.answers import BodyAnswer
    from app.answers.lineage.answers import LineageAnswer
    from app.answers.scope.scope import Scope
    from app.answers.standpoint import Standpoint
    from graph_model.storage.database import Database

_BODY = "Alles zu einem Zusammenschluss: Mitglieder, Beiträge, Werdegang, Themen, Vorlagen, Widersprüche."
_LINEAGE = (
    "Was woraus wurde: Gründung, Umbenennung, Zusammenführung, Auflösung, in der Reihenfolge der Zeit; wer mitging, "
    "was an einem Tag bestand, und was so nicht gewesen sein kann."
)

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
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what became of a body, or every succession."""
    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        if name is None:
            _every_step(database, asked, form, scope_told(database, asked, kommune, mit, recalled(database, asked)))
            return
        found = _lineage_of(database, asked, name)
    tell_stand(asked, form)
    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json"), indent=2))
        return
    show((step.model_dump(mode="json") for step in found.steps), columns.STEPS, form)
    if form is Format.TABLE:
        tell_lineage(found)


def _every_step(database: "Database", asked: "Standpoint", form: Format, scope: "Scope") -> None:
    from app.answers.lineage.successions import successions

    steps = successions(database, asked.audience, limit=None, recalled=recalled(database, asked), scope=scope).rows
    tell_scope(scope, form)
    show_rows(asked, steps, columns.STEPS, form)


def _lineage_of(database: "Database", asked: "Standpoint", name: str) -> "LineageAnswer":
    from app.answers.history import History
    from app.answers.lineage.lineages import lineage_of
    from app.cli.naming import id_meant

    history = History()
    body = id_meant(database, asked.audience, name, history.recalled(database, asked))
    return lineage_of(database, asked, body or name, history=history)


def _tell(found: "BodyAnswer") -> None:
    show_one(found.body.model_dump(mode="json"), columns.CARD, Format.TABLE)
    for field, title, shown in _SECTIONS:
        rows: Sequence[Answer] = getattr(found, field)
        if rows:
            typer.echo(f"\n{title}")
            show((row.model_dump(mode="json") for row in rows), shown, Format.TABLE)
