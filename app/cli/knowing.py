"""Knowing: what is held of whom and what is not, and where the papers contradict one another."""

from typing import Annotated

import typer

from app.cli import knowing_columns
from app.cli.calling import opened
from app.cli.clocks import recalled, standpoint, tell_stand
from app.cli.formats import Format, as_json, show
from app.cli.options import FormatOption, KnownOnOption, OnOption
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand

_COVERAGE = (
    "Was überhaupt bekannt ist: je Kommune und Zusammenschluss, welche Angaben, aus wie vielen Vorlagen, wie alt. Mit "
    "NAME Jahr für Jahr. Keine bekannten Kosten heißt nie kostenlos."
)
_CONTRADICTIONS = (
    "Wo die Vorlagen Verschiedenes sagen: alle Werte mit ihrer Stelle, der gezeigte, die Regel, die ihn wählte, und "
    "der Befehl, mit dem eine Stelle anders entscheidet. Dazu, was so nicht gewesen sein kann."
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("coverage", cls=GermanCommand, help=_COVERAGE)(coverage)
    program.command("contradictions", cls=GermanCommand, help=_CONTRADICTIONS)(contradictions)


def coverage(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Nur dieser, Jahr für Jahr (sonst alle zusammen).")
    ] = None,
    municipalities: Annotated[bool, typer.Option("--municipalities", help="Nur die Kommunen.")] = False,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what is known of whom."""
    from app.answers.knowing.coverage import coverage as answered
    from app.answers.knowing.coverage import coverage_of
    from app.cli.naming import id_meant

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        if name is None:
            scope = scope_told(database, asked, kommune, mit, recalled(database, asked))
            found = answered(database, asked, municipalities=municipalities or None, scope=scope)
            tell_scope(scope, form)
        else:
            body = id_meant(database, asked.audience, name, recalled(database, asked))
            found = coverage_of(database, asked, body or name)
    tell_stand(asked, form)
    columns = knowing_columns.COVERAGE if name is None else knowing_columns.YEARS
    show((row.model_dump(mode="json") for row in found.rows), columns, form)
    if form is Format.TABLE:
        typer.echo(f"\n{found.says}")


def contradictions(
    context: typer.Context,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="Nur was diesen betrifft.")] = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List what contradicts."""
    from app.answers.knowing.contradictions import contradictions as answered
    from app.cli.naming import id_meant

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        then = recalled(database, asked)
        meant = id_meant(database, asked.audience, body, then)
        scope = scope_told(database, asked, kommune, mit, then)
        found = answered(database, asked, body=meant, scope=scope)
    tell_scope(scope, form)
    tell_stand(asked, form)
    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json"), indent=2))
        return
    show((row.model_dump(mode="json") for row in found.rows), knowing_columns.CONTRADICTIONS, form)
    if form is Format.TABLE and found.impossible:
        typer.echo("\nSo kann es nicht gewesen sein")
        show((row.model_dump(mode="json") for row in found.impossible), knowing_columns.IMPOSSIBLE, form)
