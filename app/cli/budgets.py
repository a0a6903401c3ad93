"""Budgets: what to plan, by when to end what, what reaches a body through others, and how dear it is by the head."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import cost_columns
from app.cli.clocks import show_rows, standpoint
from app.cli.costs import viewed
from app.cli.formats import Format, as_json, euros, show
from app.cli.options import FormatOption, KnownOnOption, Name, OnOption, YearOption
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.answers.costs.answers import DeadlineRow, PlanAnswer, ReachAnswer

_PLANNING = (
    "Was für ein Haushaltsjahr und die drei Jahre danach anzusetzen ist: letzter Ansatz, letztes Ergebnis und ein "
    "Vorschlag mit seiner Rechnung; Kapitaleinlagen stehen als Investition für sich."
)
_NOTICES = (
    "Bis wann eine Mitgliedschaft zu kündigen ist, damit der nächste Beitrag entfällt, mit der Vorlaufzeit des "
    "Gremiums. Wo sich kein Tag ergibt, steht eine Aufgabe mit dem Grund. Mit --format ics als Kalender."
)
_INDIRECT = (
    "Was von dem Geld eines Zahlenden über andere bei wem ankommt: jede Zahlung für sich, das Ende als Zahl, als "
    "Spanne oder nicht berechenbar. Mit --topic alles zu einem Thema zusammen, jeder Euro einmal."
)
_COMPARISON = "Was Zahlende je Einwohner geben (inhabitant), oder was Zusammenschlüsse je Mitglied erhalten (member)."


class NoticeFormat(StrEnum):
    """How deadlines are written to standard output."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    ICS = "ics"


class HeadKind(Vocabulary):
    """By what sums are divided."""

    INHABITANT = "inhabitant", "je Einwohner"
    MEMBER = "member", "je Mitglied"


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("planning", cls=GermanCommand, help=_PLANNING)(planning)
    program.command("notices", cls=GermanCommand, help=_NOTICES)(notices)
    program.command("indirect", cls=GermanCommand, help=_INDIRECT)(indirect)
    program.command("comparison", cls=GermanCommand, help=_COMPARISON)(comparison)


def planning(
    context: typer.Context,
    year: Annotated[int, typer.Argument(metavar="JAHR", min=1900, max=2200, help="Das Haushaltsjahr.")],
    payer: Name = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Plan a budget year and the three after it."""
    from app.answers.costs.planning import plan

    asked = standpoint(context, on, known_on)
    with viewed(context, asked, payer) as (view, (by,)):
        scope = scope_told(view.database, asked, kommune, mit)
        found = plan(view, year, payer=by, scope=scope)
    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json"), indent=2))
        return
    tell_scope(scope, form)
    show_rows(asked, found.rows, cost_columns.PLAN, form)
    if form is Format.TABLE:
        _tell_plan(found)


def notices(
    context: typer.Context,
    payer: Name = None,
    year: YearOption = None,
    lead_days: Annotated[
        int | None,
        typer.Option(metavar="TAGE", min=0, max=366, help="So lange vorher muss das Gremium entscheiden."),
    ] = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: Annotated[
        NoticeFormat, typer.Option("--format", metavar="FORMAT", help="table, json, jsonl, csv oder ics (sonst table).")
    ] = NoticeFormat.TABLE,
) -> None:
    """List by when memberships have to be ended."""
    from app.answers.costs.notices import notices as found_notices

    asked = standpoint(context, on, known_on)
    with viewed(context, asked, payer) as (view, (by,)):
        scope = scope_told(view.database, asked, kommune, mit)
        rows = found_notices(view, year, payer=by, lead_days=lead_days, scope=scope)
    if form is NoticeFormat.ICS:
        _write_calendar(rows, asked.day)
        return
    tell_scope(scope, Format(form.value))
    show_rows(asked, rows, cost_columns.DEADLINES, Format(form.value))


def indirect(
    context: typer.Context,
    payer: Annotated[str, typer.Argument(metavar="NAME", help="Wer zahlt.")],
    to: Annotated[str | None, typer.Option("--to", metavar="NAME", help="Nur, was bei diesem ankommt.")] = None,
    topic: Annotated[
        list[str] | None, typer.Option("--topic", metavar="THEMA", help="Was bei allen mit dem Thema zusammen ankommt.")
    ] = None,
    year: YearOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show what of a payer's money reaches others."""
    from app.answers.costs.indirect import indirect_costs, on_topic, reaching

    asked = standpoint(context, on, known_on)
    with viewed(context, asked, payer, to) as (view, (by, end)):
        targets = {body for one in topic or () for body in on_topic(view, one)} | ({end} if end else set())
        found = (reaching(view, str(by), targets, year),) if targets else indirect_costs(view, str(by), year)
    show_rows(asked, found, cost_columns.REACHES, form)
    if form is Format.TABLE:
        _tell_hops(found)


def comparison(
    context: typer.Context,
    by: Annotated[
        HeadKind, typer.Option("--by", metavar="WONACH", help="inhabitant oder member.")
    ] = HeadKind.INHABITANT,
    payee: Name = None,
    year: YearOption = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Compare sums by the head of inhabitants or by the member."""
    from app.answers.costs.comparisons import by_inhabitant, by_member

    asked = standpoint(context, on, known_on)
    with viewed(context, asked, payee) as (view, (to,)):
        compared = by_inhabitant if by is HeadKind.INHABITANT else by_member
        scope = scope_told(view.database, asked, kommune, mit)
        rows = compared(view, year, payee=to, scope=scope)
    tell_scope(scope, form)
    show_rows(asked, rows, cost_columns.COMPARISON, form)


def _write_calendar(rows: "Sequence[DeadlineRow]", today: date) -> None:
    from app.answers.costs.notice_calendar import as_calendar

    typer.echo(as_calendar(rows, today).decode(), nl=False)


def _tell_plan(found: "PlanAnswer") -> None:
    for total in found.totals:
        check = f", dazu zu prüfen {euros(total.to_check)} EUR" if total.to_check else ""
        unknown = f", ohne Betrag {total.unknown}" if total.unknown else ""
        is_open = not total.eur and (total.to_check or total.unknown)
        sure = "nichts gesichert" if is_open else f"{euros(total.eur)} EUR"
        typer.echo(f"{total.cost_class.label} {total.year}: {sure}{check}{unknown}")


def _tell_hops(found: "Sequence[ReachAnswer]") -> None:
    hops = {(hop.payer.id, hop.payee.id): hop for one in found for hop in one.hops}
    if hops:
        typer.echo("\nJede Zahlung auf dem Weg")
        show((hop.model_dump(mode="json") for hop in hops.values()), cost_columns.HOPS, Format.TABLE)
