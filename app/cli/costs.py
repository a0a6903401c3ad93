"""Costs: who pays whom how much, what it adds up to in which year, and on what each sum rests."""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import columns, cost_columns
from app.cli.calling import opened, settings
from app.cli.clocks import recalled, show_rows, standpoint
from app.cli.formats import Format, as_json, euros
from app.cli.options import FormatOption, KnownOnOption, Name, OnOption, StatusOption, YearOption
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Status, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.answers.answer import Answer
    from app.answers.costs.terms import CostTerms
    from app.answers.costs.totals import Totals
    from app.answers.costs.view import CostView
    from app.answers.scope.scope import Scope
    from app.answers.standpoint import Standpoint

_COSTS = (
    "Wer wem wie viel zahlt. Summen zählen nur Beschlossenes und Laufendes; Unbekanntes ist nie null. Ohne Jahr nach "
    "der jeweils jüngsten Angabe; mit --year, was in dem Jahr belegt, fortgeschrieben oder geplant ist; mit --years "
    "Zelle für Zelle mit den Tatsachen, auf denen sie beruht, oder mit --pivot in Summen."
)
_YEARS = re.compile(r"(?P<first>\d{4})(?:\s*[-–/]\s*(?P<last>\d{4}))?")


class PivotBy(Vocabulary):
    """By what sums are parted."""

    PAYER = "payer", "je Zahlendem"
    PAYEE = "payee", "je Empfänger"
    KIND = "kind", "je Art"
    ALL = "all", "zusammen"


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("costs", cls=GermanCommand, help=_COSTS)(costs)


def costs(
    context: typer.Context,
    payer: Name = None,
    payee: Name = None,
    year: YearOption = None,
    years: Annotated[
        str | None, typer.Option(metavar="VON-BIS", help="Zelle für Zelle in diesen Jahren, zum Beispiel 2015-2018.")
    ] = None,
    pivot: Annotated[
        PivotBy | None, typer.Option(metavar="WONACH", help="Mit --years in Summen: payer, payee, kind oder all.")
    ] = None,
    status: StatusOption = None,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    on: OnOption = None,
    known_on: KnownOnOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """List the contributions, and what they add up to."""
    asked = standpoint(context, on, known_on)
    if years is None and pivot is not None and year is None:
        raise InvalidValueError(pivot.value, "ohne Jahre möglich", "bitte --years oder --year dazu angeben")
    if years is None and pivot is None:
        _list(context, asked, form, _Wanted(payer, payee, year, status, kommune, mit))
        return
    first, last = _told_years(years) if years else (year or 0, year or 0)
    with viewed(context, asked, payer, payee) as (view, (by, to)):
        scope = scope_told(view.database, asked, kommune, mit)
        ends = _Ends(by, to, scope)
        rows = _summed(view, first, last, pivot, ends) if pivot else _cells(view, first, last, ends, status)
    tell_scope(scope, form)
    show_rows(asked, rows, cost_columns.SUMS if pivot else cost_columns.CELLS, form)


def terms(context: typer.Context, asked: "Standpoint") -> "CostTerms":
    """The terms of the settings, on the day that is looked at."""
    from app.answers.costs.terms import CostTerms

    return CostTerms.told(settings(context), asked.day)


@contextmanager
def viewed(
    context: typer.Context, asked: "Standpoint", *names: str | None
) -> "Iterator[tuple[CostView, tuple[str | None, ...]]]":
    """The view of costs at a standpoint, and the ids of the bodies that are meant, as long as the database is open.
    Raises NotFoundError, AmbiguousNameError."""
    from app.answers.costs.view import cost_view
    from app.cli.naming import id_meant

    told = terms(context, asked)
    with opened(context) as database:
        then = recalled(database, asked)
        ids = tuple(id_meant(database, asked.audience, name, then) for name in names)
        yield cost_view(database, asked.audience, recalled=then, terms=told), ids


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which contributions are listed."""

    payer: str | None
    payee: str | None
    year: int | None
    status: Status | None
    kommune: str | None
    parts: list[str] | None


@dataclass(frozen=True, slots=True)
class _Ends:
    """Who pays whom, by ids, and whose payments are looked at."""

    payer: str | None
    payee: str | None
    scope: "Scope"


def _list(context: typer.Context, asked: "Standpoint", form: Format, wanted: _Wanted) -> None:
    from app.answers.costs.contributions import contributions
    from app.cli.naming import id_meant

    with opened(context) as database:
        then = recalled(database, asked)
        scope = scope_told(database, asked, wanted.kommune, wanted.parts, then)
        found = contributions(
            database,
            asked.audience,
            payer=id_meant(database, asked.audience, wanted.payer, then),
            payee=id_meant(database, asked.audience, wanted.payee, then),
            year=wanted.year,
            status=wanted.status,
            limit=None,
            recalled=then,
            terms=terms(context, asked),
            scope=scope,
        )
    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json", include={"rows", "totals"}), indent=2))
        return
    tell_scope(scope, form)
    show_rows(asked, found.rows, columns.COSTS, form)
    if form is Format.TABLE:
        _tell_totals(found.totals)


def _told_years(text: str) -> tuple[int, int]:
    told = _YEARS.fullmatch(text.strip())
    if told is None:
        raise InvalidValueError(text, "eine Reihe von Jahren", "erwartet wird zum Beispiel 2015-2018")
    return int(told["first"]), int(told["last"] or told["first"])


def _cells(view: "CostView", first: int, last: int, ends: _Ends, status: Status | None) -> "Sequence[Answer]":
    from app.answers.costs.cell_list import cost_cells
    from app.answers.costs.sums import years_told

    years = years_told(first, last)
    found = cost_cells(view, years, payer=ends.payer, payee=ends.payee, status=status, scope=ends.scope, limit=None)
    return found.rows


def _summed(view: "CostView", first: int, last: int, pivot: PivotBy, ends: _Ends) -> "Sequence[Answer]":
    from app.answers.costs.sums import Pivot, cost_sums, years_told

    years, by = years_told(first, last), Pivot(pivot.value)
    return cost_sums(view, years, by, payer=ends.payer, payee=ends.payee, scope=ends.scope)


def _tell_totals(totals: "Totals") -> None:
    typer.echo(f"\n{totals.says}")
    yearly = sum(kind.rows for kind in totals.by_kind)
    once = totals.counted_rows - yearly
    typer.echo(
        f"EUR im Jahr: {euros(totals.yearly) if yearly else 'keine Angabe'}; "
        f"einmalig: {euros(totals.once) if once else 'keine Angabe'}; "
        f"ohne bekannten Betrag: {totals.unknown or 'keine'}"
    )
    for kind in totals.by_kind:
        inferred = " (Art erschlossen)" if kind.inferred else ""
        typer.echo(f"  davon {kind.kind or 'ohne Art'}{inferred}: {euros(kind.eur)} EUR")
    if totals.year is not None:
        for part in totals.by_grounds:
            typer.echo(f"  davon {part.grounds}: {euros(part.eur)} EUR")
    for own in totals.own:
        typer.echo(
            f"  Summe für sich, {own.cost_class.label}: {euros(own.eur)} EUR {'einmalig' if own.once else 'im Jahr'}"
        )
    if totals.stale_rows:
        where = "heute veraltet, prüfen" if totals.year is None else "in keiner Summe, veraltet, prüfen"
        typer.echo(f"  {where}: {euros(totals.stale)} EUR im Jahr")
    for apart in totals.apart:
        per = f" {apart.per.label}" if apart.per else ""
        typer.echo(f"  in keiner Summe, {apart.status.label}: {euros(apart.eur)} EUR{per}")
