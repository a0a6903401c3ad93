"""Documents: one paper with its head, its consultations, and what was read in it, word for word."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import columns
from app.cli.calling import audience, opened
from app.cli.formats import Column, Format, plain, show, show_one
from app.cli.options import FormatOption
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import ConsultationRole, Outcome, PaperStatus, Visibility

if TYPE_CHECKING:
    from app.answers.documents.answers import DocumentAnswer

_DOCUMENT = "Eine Vorlage: Kopf, Beratungsfolge, worauf sie sich bezieht, und jede Aussage mit ihrer Stelle im Text."
KeyArgument = Annotated[str, typer.Argument(metavar="NUMMER", help="Nummer, Betreff oder Kennung.")]


def _labels(value: object) -> str:
    return "; ".join(map(_label, value)) if isinstance(value, list) else ""


def _label(row: Mapping[str, object]) -> str:
    return plain(row.get("number") or row.get("title") or row.get("origin"))


def _openness(value: object) -> str:
    return "" if value is None else "öffentlich" if value else "nichtöffentlich"


_HEAD = (
    Column("number", "Nummer"),
    Column("title", "Betreff"),
    Column("doc_type", "Art"),
    Column("source", "Quelle"),
    Column("issuer", "Von"),
    Column("date", "Datum", columns.day),
    Column("status", "Stand", columns.labelled(PaperStatus)),
    Column("visibility", "Sichtbar", columns.labelled(Visibility)),
    Column("lead_office", "Federführend"),
    Column("deciding_body", "Entscheidet"),
    Column("own_cost", "Eigene Kosten (kein Beitrag)"),
    Column("refers_to", "Bezieht sich auf", _labels),
    Column("refers_elsewhere", "Bezieht sich auf (hier nicht gespeichert)"),
    Column("referred_by", "Darauf bezieht sich", _labels),
    Column("entered_by", "Eingetragen von"),
    Column("basis", "Grundlage"),
    Column("origin", "Herkunft"),
    Column("id", "Kennung"),
)
_CONSULTATIONS = (
    Column("date", "Wann", columns.day),
    Column("committee", "Gremium"),
    Column("role", "Aufgabe", columns.labelled(ConsultationRole)),
    Column("public", "Sitzung", _openness),
    Column("outcome", "Ergebnis", columns.labelled(Outcome)),
    Column("result", "Wörtlich"),
)
_IN_HEAD = {
    "number": "Nummer",
    "title": "Betreff",
    "doc_type": "Art",
    "date": "Datum",
    "lead_office": "Federführend",
    "deciding_body": "Entscheidet",
    "status": "Stand",
    "own_cost": "Eigene Kosten",
    "consultation": "Beratung",
}
_HEAD_PASSAGES = (
    Column("field", "Angabe", lambda value: _IN_HEAD.get(str(value), str(value))),
    Column("start", "Ab Zeichen", right=True),
    Column("quote", "Wörtlich"),
)
_PASSAGES = (
    Column("subjects", "Wer"),
    Column("objects", "Wobei, an wen"),
    Column("bodies", "Steht bei", columns.names),
    Column("accepted", "Übernommen"),
    Column("motion", "Beschlussvorschlag"),
    Column("start", "Ab Zeichen", right=True),
    Column("quote", "Wörtlich"),
    Column("rule", "Regel"),
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("document", cls=GermanCommand, help=_DOCUMENT)(document)


def document(context: typer.Context, number: KeyArgument, form: FormatOption = Format.TABLE) -> None:
    """Show one document."""
    from app.answers.documents.naming import document_meant

    with opened(context) as database:
        found = document_meant(database, audience(context), number)
    if form is Format.TABLE:
        _tell(found)
    else:
        show_one(found.model_dump(mode="json"), _HEAD, form)


def _tell(found: "DocumentAnswer") -> None:
    told = found.model_dump(mode="json")
    show_one(told, _HEAD, Format.TABLE)
    for field, title, shown in (
        ("consultations", "Beratungsfolge", _CONSULTATIONS),
        ("head", "Wo der Text das sagt", _HEAD_PASSAGES),
        ("passages", "Was darin steht", _PASSAGES),
    ):
        if told[field]:
            typer.echo(f"\n{title}")
            show(told[field], shown, Format.TABLE)
