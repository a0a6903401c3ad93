"""What if: trying out mergers, leaving and joining, and keeping what was tried."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import what_if_columns
from app.cli.calling import opened, settings
from app.cli.clocks import show_rows, standpoint, tell_stand
from app.cli.formats import Format, as_json, show
from app.cli.options import FormatOption, KnownOnOption
from app.cli.progress import tell
from app.cli.usage import GermanCommand, GermanGroup

if TYPE_CHECKING:
    from app.answers.costs.terms import CostTerms
    from app.answers.standpoint import Standpoint
    from app.answers.what_if.answers import WhatIfAnswer
    from app.scenarios import Meant
    from graph_model.analysis.doubles import Weights
    from graph_model.records.scenarios import Scenario
    from graph_model.storage.database import Database

_HELP = (
    "Was wäre, wenn: Zusammenschlüsse zusammenführen, austreten, beitreten, und was das an Mitgliedern, Beiträgen, "
    "Sitzen, Fristen, Themen und Doppelstrukturen ändert. Die Tatsachen bleiben, wie sie sind."
)
_RUN = "Ein Planspiel rechnen: vorher und nachher nebeneinander; mit --save unter einem Namen aufheben."
_SHOW = "Ein aufgehobenes Planspiel mit den heutigen Tatsachen neu rechnen und zeigen."
_LIST = "Die aufgehobenen Planspiele mit ihren Schritten."
_COMPARE = "Mehrere aufgehobene Planspiele nebeneinander, in Zahlen."
_DELETE = "Ein aufgehobenes Planspiel löschen."
_EXPORT = "Ein aufgehobenes Planspiel mit seinem Ergebnis als JSON in eine Datei schreiben."

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Der Name, unter dem es aufgehoben ist.")]


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    made = typer.Typer(cls=GermanGroup, help=_HELP, rich_markup_mode=None)
    commands = ((run, _RUN), (show_kept, _SHOW), (list_kept, _LIST), (compare, _COMPARE), (delete, _DELETE))
    for command, told in (*commands, (export, _EXPORT)):
        made.command(command.__name__.removesuffix("_kept"), cls=GermanCommand, help=told)(command)
    program.add_typer(made, name="whatif")


def run(
    context: typer.Context,
    merge: Annotated[
        list[str] | None,
        typer.Option(metavar="'A -> B'", help="A geht in B auf; mehrfach möglich. Zuerst werden diese gerechnet."),
    ] = None,
    leave: Annotated[
        list[str] | None, typer.Option(metavar="'A -> B'", help="A tritt aus B aus; mehrfach möglich.")
    ] = None,
    join: Annotated[
        list[str] | None,
        typer.Option(metavar="'A -> B = 1.500'", help="A tritt B bei, zu diesem Beitrag im Jahr (sonst geschätzt)."),
    ] = None,
    day: Annotated[str | None, typer.Option(metavar="TAG", help="Wann die Schritte gelten (sonst heute).")] = None,
    save: Annotated[str | None, typer.Option(metavar="NAME", help="Unter diesem Namen aufheben.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Eine Bemerkung dazu.")] = None,
    by: Annotated[str | None, typer.Option(metavar="STELLE", help="Welche Stelle es aufhebt (kein Name).")] = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Compute a scenario."""
    from app.answers.what_if.scenarios import what_if
    from app.scenarios import day_of, keep, steps_of

    asked, on = standpoint(context, None, known_on), day_of(day)
    with opened(context) as database:
        steps = steps_of(_meant(database, asked), merge or (), leave or (), join or ())
        found = what_if(database, asked, steps, on, terms=_terms(context), name=save, weights=own_weights(context))
        if save:
            keep(database, asked, save, steps, on, note=note, by=by)
    tell_stand(asked, form)
    _show(found, form)
    if save:
        tell(f"Aufgehoben als „{save}“; wieder zeigen mit: netzatlas whatif show '{save}'")


def show_kept(
    context: typer.Context, name: NameArgument, known_on: KnownOnOption = None, form: FormatOption = Format.TABLE
) -> None:
    """Show one that is kept."""
    asked = standpoint(context, None, known_on)
    with opened(context) as database:
        (found,) = _found(context, database, asked, [name])
    tell_stand(asked, form)
    _show(found, form)


def list_kept(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """List those that are kept."""
    from app.answers.what_if.scenarios import kept

    with opened(context) as database:
        rows = kept(database, standpoint(context, None, None))
    show((row.model_dump(mode="json") for row in rows), what_if_columns.KEPT, form)


def compare(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="Zwei oder mehr aufgehobene Planspiele.")],
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show several side by side."""
    from app.answers.what_if.scenarios import compared

    asked = standpoint(context, None, known_on)
    with opened(context) as database:
        rows = compared(_found(context, database, asked, names))
    show_rows(asked, rows, what_if_columns.COMPARED, form)


def delete(context: typer.Context, name: NameArgument) -> None:
    """Delete one that is kept."""
    from graph_model.scenarios import Scenarios

    with opened(context) as database:
        gone = Scenarios(database).delete(standpoint(context, None, None).audience, name)
    tell(f"Gelöscht: {gone.name}.")


def export(
    context: typer.Context,
    name: NameArgument,
    file: Annotated[Path, typer.Argument(metavar="DATEI.json", help="Wohin; eine ältere Datei wird ersetzt.")],
) -> None:
    """Write one that is kept, with its outcome."""
    asked = standpoint(context, None, None)
    with opened(context) as database:
        (found,) = _found(context, database, asked, [name])
        made = _kept(database, asked, name)
    told = {"scenario": made.model_dump(mode="json"), "outcome": found.model_dump(mode="json")}
    file.write_text(as_json(told, indent=2) + "\n", "utf-8")
    tell(f"{file}: „{made.name}“ geschrieben.")


def _kept(database: "Database", asked: "Standpoint", name: str) -> "Scenario":
    from graph_model.scenarios import Scenarios

    return Scenarios(database).named(asked.audience, name)


def _found(
    context: typer.Context, database: "Database", asked: "Standpoint", names: Iterable[str]
) -> "list[WhatIfAnswer]":
    from app.answers.history import History
    from app.answers.what_if.scenarios import what_if

    held, history, terms = [_kept(database, asked, name) for name in names], History(), _terms(context)
    weights = own_weights(context)
    return [
        what_if(database, asked, one.steps, one.day, history=history, terms=terms, name=one.name, weights=weights)
        for one in held
    ]


def own_weights(context: typer.Context) -> "Weights":
    """The weights of doubles that the settings name. Raises WeightsFileError, OSError."""
    from graph_model.analysis.doubles import read_weights

    return read_weights(settings(context).doubles_weights)


def _terms(context: typer.Context) -> "CostTerms":
    from app.answers.costs.terms import CostTerms

    return CostTerms.told(settings(context))


def _meant(database: "Database", asked: "Standpoint") -> "Meant":
    from app.cli.clocks import recalled
    from app.cli.naming import body_meant, id_then

    then = recalled(database, asked)
    if then:
        return lambda name: id_then(then, name)
    return lambda name: body_meant(database, asked.audience, name).body.id


def _show(found: "WhatIfAnswer", form: Format) -> None:
    from app.answers.what_if.lines import lines

    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json"), indent=2))
        return
    if form is Format.TABLE:
        typer.echo(f"Planspiel zum {found.day:%d.%m.%Y}: {'; '.join(found.told)}\n")
    show((line.model_dump(mode="json") for line in lines(found)), what_if_columns.LINES, form)
    if form is Format.TABLE:
        typer.echo("\nBerechnet aus Tatsachen und Annahmen (docs/what-if.md); nichts davon wird zur Tatsache.")
