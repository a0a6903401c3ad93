"""Asking: the lists that the five questions are answered with."""

from typing import Annotated

import typer

from app.cli import columns
from app.cli.calling import opened
from app.cli.clocks import recalled, show_rows, standpoint
from app.cli.formats import Format, show
from app.cli.options import FormatOption, KnownOnOption, Name, OnOption, StatusOption
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Role

_BODIES = "Die Zusammenschlüsse und andere Körperschaften, mit Art, Mitgliedern und Themen."
_MEMBERSHIPS = "Wer worin Mitglied ist, seit wann, auf wessen Beschluss; mit Nutzen und Frist."
_DOCUMENTS = "Die eingelesenen Vorlagen, Listen und Einträge, die neueste zuerst."


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("bodies", cls=GermanCommand, help=_BODIES)(bodies)
    program.command("memberships", cls=GermanCommand, help=_MEMBERSHIPS)(memberships)
    program.command("documents", cls=GermanCommand, help=_DOCUMENTS)(documents)


def bodies(
    context: typer.Context,
    kind: Annotated[
        BodyKind | None, typer.Option(metavar="ART", help="Nur diese Art, zum Beispiel Netzwerk oder Verein.")
    ] = None,
    topic: Annotated[str | None, typer.Option(metavar="THEMA", help="Nur mit diesem Thema.")] = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List the bodies."""
    from app.answers.bodies.listing import bodies as listed

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        then = recalled(database, asked)
        scope = scope_told(database, asked, kommune, mit, then)
        found = listed(database, asked.audience, kind=kind, topic=topic, limit=None, recalled=then, scope=scope)
    tell_scope(scope, form)
    show_rows(asked, found.rows, columns.BODIES, form)


def memberships(
    context: typer.Context,
    member: Name = None,
    body: Name = None,
    role: Annotated[
        Role | None,
        typer.Option(metavar="ROLLE", help="member, founding_member, shareholder, funder, partner oder operator."),
    ] = None,
    status: StatusOption = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List the memberships."""
    from app.answers.memberships import memberships as listed
    from app.cli.naming import id_meant

    asked = standpoint(context, on, known_on)
    with opened(context) as database:
        then = recalled(database, asked)
        who, where = (id_meant(database, asked.audience, name, then) for name in (member, body))
        scope = scope_told(database, asked, kommune, mit, then)
        found = listed(
            database,
            asked.audience,
            member=who,
            body=where,
            role=role,
            status=status,
            limit=None,
            recalled=then,
            scope=scope,
        )
    tell_scope(scope, form)
    show_rows(asked, found.rows, columns.MEMBERSHIPS, form)


def documents(
    context: typer.Context,
    issuer: Annotated[str | None, typer.Option(metavar="NAME", help="Nur von dieser Stelle.")] = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List the documents."""
    from app.answers.documents.listing import documents as listed

    asked = standpoint(context, None, None)
    with opened(context) as database:
        scope = scope_told(database, asked, kommune, mit)
        found = listed(database, asked.audience, issuer=issuer, limit=None, scope=scope)
    tell_scope(scope, form)
    show((row.model_dump(mode="json") for row in found.rows), columns.DOCUMENTS, form)
