"""The columns of a lineage beside its steps: states, what went along, and what cannot be."""

from typing import TYPE_CHECKING

import typer

from app.cli.columns import labelled, names, sources
from app.cli.formats import Column, Format, show
from graph_model.values.vocabularies import EventKind

if TYPE_CHECKING:
    from app.answers.lineage.answers import LineageAnswer


def _alive(value: object) -> str:
    from graph_model.analysis.lineage import Alive

    return labelled(Alive)(value)


def _trouble(value: object) -> str:
    from graph_model.analysis.lineage import TroubleKind

    return labelled(TroubleKind)(value)


STATES = (
    Column("body.name", "Zusammenschluss"),
    Column("alive", "Besteht", _alive),
    Column("names", "Hieß"),
    Column("legal_form", "Rechtsform"),
    Column("why", "Weil"),
    Column("evidence", "Fundstelle", sources),
)
CARRIED = (
    Column("kind", "Schritt", labelled(EventKind)),
    Column("members", "Mitglieder gingen mit", names),
    Column("lost", "Nicht mehr Mitglied", names),
    Column("unclear", "Danach nicht genannt", names),
    Column("new", "Neu dabei", names),
    Column("payers", "Zahlen weiter", names),
    Column("payers_unclear", "Zahlung danach nicht genannt", names),
    Column("evidence", "Fundstelle", sources),
)
TROUBLES = (
    Column("kind", "Was nicht stimmen kann", _trouble),
    Column("bodies", "Bei", names),
    Column("says", "Nach den Quellen"),
    Column("evidence", "Fundstelle", sources),
)


def tell_lineage(found: "LineageAnswer") -> None:
    """The parts beside the steps, for people."""
    parts = (
        (f"Am {found.day:%d.%m.%Y}", found.states, STATES),
        ("Wer mitging", found.carried, CARRIED),
        ("So kann es nicht gewesen sein", found.troubles, TROUBLES),
    )
    for title, rows, shown in parts:
        if rows:
            typer.echo(f"\n{title}")
            show((row.model_dump(mode="json") for row in rows), shown, Format.TABLE)
