"""Doubles: pairs that may do the same, ranked, explained, for one body, or as groups; from the graph or from a file."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.calling import opened, settings
from app.cli.clocks import recalled, standpoint
from app.cli.doubles_columns import DOUBLES
from app.cli.formats import Format, show
from app.cli.options import FormatOption, KnownOnOption
from app.cli.progress import tell
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand
from graph_model.errors import InvalidValueError

if TYPE_CHECKING:
    from app.answers.doubles.answers import PairAnswer
    from app.answers.doubles.aside import Asides
    from app.answers.doubles.ranking import Ranked
    from app.answers.scope.scope import Scope
    from app.answers.standpoint import Standpoint
    from graph_model.storage.database import Database

_DOUBLES = (
    "Hinweise auf mögliche Doppelstrukturen: Paare, die vielleicht das Gleiche tun, das deutlichste zuerst; jeder Teil "
    "mit seinem Anteil. Mit --input aus einer Exportdatei, ohne sie zu speichern."
)
_USUAL = 1_000
PairOption = Annotated[
    tuple[str, str] | None, typer.Option("--pair", metavar="NAME NAME", help="Nur dieses Paar, Teil für Teil erklärt.")
]
YearsOption = Annotated[str | None, typer.Option("--years", metavar="VON-BIS", help="Was in diesen Jahren bestand.")]
DayOption = Annotated[str | None, typer.Option("--on", metavar="ZEIT", help="Was an diesem Tag bestand (sonst heute).")]
GroupsOption = Annotated[
    bool, typer.Option("--groups", help="Gruppen, ineinander enthaltene Zusammenschlüsse und Ketten davon.")
]
AsideOption = Annotated[
    bool, typer.Option("--with-set-aside", help="Auch Paare, die jemand begründet beiseitegelegt hat.")
]
WeightsOption = Annotated[Path | None, typer.Option("--weights", metavar="DATEI", help="Eigene Gewichte.")]


@dataclass(frozen=True)
class _Wanted:
    pair: tuple[str, str] | None
    body: str | None
    groups: bool
    with_set_aside: bool
    scope: "Scope"
    limit: int | None
    form: Format


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("doubles", cls=GermanCommand, help=_DOUBLES)(doubles)


def doubles(
    context: typer.Context,
    source: Annotated[
        Path | None, typer.Option("--input", metavar="DATEI", help="Ein Export; gelesen, nicht gespeichert.")
    ] = None,
    pair: PairOption = None,
    body: Annotated[str | None, typer.Option(metavar="NAME", help="Nur Paare mit diesem Zusammenschluss.")] = None,
    groups: GroupsOption = False,
    on: DayOption = None,
    years: YearsOption = None,
    known_on: KnownOnOption = None,
    with_set_aside: AsideOption = False,
    weights: WeightsOption = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    limit: Annotated[int, typer.Option(metavar="ZAHL", min=0, help="Höchstens so viele Paare; 0 heißt alle.")] = _USUAL,
    form: FormatOption = Format.TABLE,
) -> None:
    """Rank pairs of bodies that may do the same, or explain one pair."""
    asked = standpoint(context, years.replace("-", "/") if years else on, known_on)
    wanted = partial(_Wanted, pair, body, groups, with_set_aside, limit=limit or None, form=form)
    own = settings(context, doubles_weights=weights).doubles_weights
    if source:
        _show(_of_file(source, asked, own), None, {}, wanted(scope=_of_no_graph(kommune)), asked)
        return
    with opened(context) as database:
        found, aside = _of_graph(database, asked, own)
        scope = scope_told(database, asked, kommune, mit, recalled(database, asked))
        _show(found, database, aside, wanted(scope=scope), asked)


def _of_no_graph(kommune: str | None) -> "Scope":
    """A file is compared whole: who belongs to a Kommune stands in the graph alone. Raises InvalidValueError."""
    from app.answers.scope.scope import EVERYTHING

    if kommune:
        raise InvalidValueError(kommune, "mit --input möglich", "bitte die Datei erst einlesen oder --body nehmen")
    return EVERYTHING


def _of_file(file: Path, asked: "Standpoint", weights: Path | None) -> "Ranked":
    from app.answers.doubles.pairs import window
    from app.answers.doubles.ranking import of_file
    from graph_model.analysis.doubles import read_weights
    from graph_model.transfer.network import read_network

    told = read_network(file, asked.audience)
    for remark in told.remarks:
        tell(f"{remark}.")
    return of_file(told.facts, asked.audience, window(asked), read_weights(weights))


def _of_graph(database: "Database", asked: "Standpoint", weights: Path | None) -> "tuple[Ranked, Asides]":
    from app.answers.doubles.aside import set_aside
    from app.answers.doubles.pairs import window
    from app.answers.doubles.ranking import ranked
    from graph_model.analysis.doubles import read_weights

    then = recalled(database, asked) if asked.known_on else None
    found = ranked(database, asked.audience, window(asked), read_weights(weights), then)
    return found, set_aside(database, then)


def _show(found: "Ranked", database: "Database | None", aside: "Asides", wanted: _Wanted, asked: "Standpoint") -> None:
    from app.answers.doubles.choosing import Choice, Pairs
    from app.answers.doubles.groups import grouped
    from app.answers.doubles.pairs import explained, listed
    from app.cli.doubles_tables import show_groups, show_pair, tell_about

    tell_scope(wanted.scope, wanted.form)
    if wanted.groups:
        show_groups(grouped(found, database, wanted.scope), wanted.form)
    elif wanted.pair:
        left, right = (_meant(found, database, asked, name) for name in wanted.pair)
        told = explained(found, database, left, right, aside)
        show_pair(_scoped(told, database, asked, wanted.scope), wanted.form)
    else:
        body = _meant(found, database, asked, wanted.body) if wanted.body else None
        asked_for = Pairs(Choice.WITH_ASIDE if wanted.with_set_aside else Choice.STANDING, body, scope=wanted.scope)
        rows = listed(found, database, asked_for, limit=wanted.limit, aside=aside)
        show((row.model_dump(mode="json") for row in rows.pairs), DOUBLES, wanted.form)
        tell_about(rows, wanted.form)


def _scoped(told: "PairAnswer", database: "Database | None", asked: "Standpoint", scope: "Scope") -> "PairAnswer":
    from app.answers.doubles.pairs import scoped
    from app.answers.history import History

    return scoped(told, History().at(database, asked), scope) if database and not scope.is_everything else told


def _meant(found: "Ranked", database: "Database | None", asked: "Standpoint", name: str) -> str:
    """The id of the body that is meant: among all names of the graph, or among those of the ranking."""
    from app.cli.naming import body_meant, one_of

    if database is None or asked.known_on:
        bodies = found.found.told.columns.bodies
        return one_of(name, dict(zip(bodies.keys, bodies.names, strict=True)))
    return body_meant(database, asked.audience, name).body.id
