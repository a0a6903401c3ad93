"""Reports: membership list, one body, the dossier of a Doppelstruktur and a what-if draft as a file for a paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.calling import opened, settings
from app.cli.clocks import recalled, standpoint
from app.cli.options import KnownOnOption, OnOption, YearOption
from app.cli.progress import tell
from app.cli.scoping import KommuneOption, PartsOption, scope_told
from app.cli.usage import GermanCommand, GermanGroup

if TYPE_CHECKING:
    from app.answers.costs.terms import CostTerms
    from app.answers.standpoint import Standpoint
    from app.answers.what_if.answers import WhatIfAnswer
    from graph_model.records.reports import Report
    from graph_model.storage.database import Database

_HELP = (
    "Eine Datei für die Vorlage schreiben: Word (.docx), Excel (.xlsx), CSV (.csv) oder CSV für Programme (.roh.csv), "
    "je nach der Endung; mit Auswahl, Stand, Summen, Quellen und dem, was nicht bekannt ist."
)
_MEMBERSHIPS = "Die Tabelle der Mitgliedschaften und Kosten."
_BODY = "Alles zu einem Zusammenschluss."
_DOSSIER = "Zwei Zusammenschlüsse nebeneinander: das Dossier einer möglichen Doppelstruktur."
_WHATIF = "Ein aufgehobenes Planspiel: vorher und nachher."
FileArgument = Annotated[
    Path, typer.Argument(metavar="DATEI", help="Wohin; die Endung nennt die Form. Eine ältere Datei wird ersetzt.")
]
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Ein Name oder die Kennung.")]


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    made = typer.Typer(cls=GermanGroup, help=_HELP, rich_markup_mode=None)
    for command, told in ((memberships, _MEMBERSHIPS), (body, _BODY), (dossier, _DOSSIER), (whatif, _WHATIF)):
        made.command(command.__name__, cls=GermanCommand, help=told)(command)
    program.add_typer(made, name="report")


def memberships(
    context: typer.Context,
    file: FileArgument,
    member: Annotated[
        str | None, typer.Option(metavar="NAME", help="Nur dieses Mitglied oder dieser Zahlende.")
    ] = None,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="Nur dieser Zusammenschluss.")] = None,
    year: YearOption = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
) -> None:
    """Write the table of memberships."""
    from app.answers.costs.view import cost_view
    from app.answers.table.answer import table
    from app.answers.table.asked import Arranged, TableAsked
    from app.exports.memberships import memberships_report

    asked = standpoint(context, on, known_on)
    wanted, arranged = TableAsked(member=member or "", body=body or "", year=year), Arranged()
    with opened(context) as database:
        then = recalled(database, asked)
        view = cost_view(database, asked.audience, recalled=then, terms=_terms(context, asked))
        scope = scope_told(database, asked, kommune, mit, then)
        found = table(view, wanted, arranged, scope=scope, limit=None)
        _write(file, memberships_report(found, wanted, arranged, asked))


def body(
    context: typer.Context,
    name: NameArgument,
    file: FileArgument,
    on: OnOption = None,
    known_on: KnownOnOption = None,
) -> None:
    """Write one body."""
    from app.answers.costs.contributions import contributions
    from app.cli.naming import body_meant
    from app.exports.bodies import body_report

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        then, terms = recalled(database, asked), _terms(context, asked)
        found = body_meant(database, asked.audience, name, recalled=then)
        key = found.body.id
        paid = contributions(database, asked.audience, payer=key, limit=None, recalled=then, terms=terms)
        received = contributions(database, asked.audience, payee=key, limit=None, recalled=then, terms=terms)
        _write(file, body_report(found, paid, received, asked))


def dossier(
    context: typer.Context,
    one: NameArgument,
    other: NameArgument,
    file: FileArgument,
    on: OnOption = None,
    known_on: KnownOnOption = None,
) -> None:
    """Write the dossier of a pair."""
    from app.answers.doubles.beside import beside
    from app.cli.naming import body_meant
    from app.exports.dossier import dossier as made

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        then = recalled(database, asked)
        left, right = (body_meant(database, asked.audience, name, recalled=then) for name in (one, other))
        found = beside(database, asked, left.body.id, right.body.id)
        _write(file, made(found, left, right, asked))


def whatif(context: typer.Context, name: NameArgument, file: FileArgument, known_on: KnownOnOption = None) -> None:
    """Write a scenario that is kept."""
    from app.exports.what_if import what_if_report

    asked = standpoint(context, None, known_on)
    with opened(context) as database:
        _write(file, what_if_report(_outcome(context, database, asked, name), asked))


def _outcome(context: typer.Context, database: "Database", asked: "Standpoint", name: str) -> "WhatIfAnswer":
    from app.answers.what_if.scenarios import what_if
    from app.cli.what_if import own_weights
    from graph_model.scenarios import Scenarios

    made = Scenarios(database).named(asked.audience, name)
    terms, weights = _terms(context, asked), own_weights(context)
    return what_if(database, asked, made.steps, made.day, terms=terms, name=made.name, weights=weights)


def _terms(context: typer.Context, asked: "Standpoint") -> "CostTerms":
    from app.answers.costs.terms import CostTerms

    return CostTerms.told(settings(context), asked.day)


def _write(file: Path, report: "Report") -> None:
    """Raises FileFormError, OSError."""
    from app.exports.files import form_of, written

    file.write_bytes(written(report, form_of(file.name)))
    tell(f"{file}: „{report.title}“ geschrieben.")
