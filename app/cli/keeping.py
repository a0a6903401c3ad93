"""Keeping: what is held, projecting it again, and erasing what must go."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from app.cli.calling import opened, settings
from app.cli.endpoints import MIRRORS
from app.cli.formats import Column, Format, show_one
from app.cli.options import ByOption, FormatOption, WhyOption
from app.cli.progress import tell
from app.cli.usage import GermanCommand

_PROJECT = "Die Tatsachen neu aus der Aufzeichnung ableiten: was noch aussteht, oder mit --full alles."
_ERASE = (
    "Eine Vorlage endgültig löschen: Text, Zitate und Werte aller Fassungen, auch für spätere Importe. Das lässt sich "
    "nicht zurücknehmen. Kennung und Nummer nennt netzatlas documents."
)
_STATUS = "Was vorhanden ist: Zahlen der Aufzeichnung und der Tatsachen, Quellen, Stand."


_LABELS: Mapping[str, str] = {
    "Document": "Dokumente",
    "Statement": "Aussagen",
    "Mention": "Nennungen",
    "Identity": "Zuordnungen",
    "Judgement": "Entscheidungen",
    "Pending": "noch abzuleiten",
    "Body": "Zusammenschlüsse und andere Körperschaften",
    "Membership": "Mitgliedschaften",
    "Contribution": "Zahlungen",
    "Succession": "Ereignisse",
    "Part": "Gremien und Teile",
    "TopicTie": "Themen",
    "Coverage": "Gebiete",
    "Overlap": "ausdrückliche Hinweise auf Doppelungen",
    "Contradiction": "Widersprüche",
}


def _counts(value: object) -> str:
    """How many there are of each kind."""
    found = value if isinstance(value, Mapping) else {}
    return ", ".join(f"{_LABELS.get(label, label)} {count}" for label, count in sorted(found.items()))


def _sources(value: object) -> str:
    """How many documents each loader gave."""
    found = [source for source in value if isinstance(source, Mapping)] if isinstance(value, Sequence) else []
    return ", ".join(f"{source['source']} ({source['loader']}) {source['documents']}" for source in found)


_STATUS_COLUMNS = (
    Column("version", "Version"),
    Column("generation", "Stand der Tatsachen"),
    Column("ledger", "Aufzeichnung", _counts),
    Column("facts", "Tatsachen", _counts),
    Column("sources", "Quellen", _sources),
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("project", cls=GermanCommand, help=_PROJECT)(project)
    program.command("erase", cls=GermanCommand, help=_ERASE)(erase)
    program.command("status", cls=GermanCommand, help=_STATUS)(status)


def project(
    context: typer.Context,
    full: Annotated[bool, typer.Option("--full", help="Alles neu ableiten, nicht nur, was aussteht.")] = False,
) -> None:
    """Project the facts again."""
    from app.answers.kept import lay_by
    from graph_model.projection.stored import StoredFacts

    with opened(context) as database:
        facts = StoredFacts(database)
        before = facts.generation()
        now = facts.rebuild() if full else facts.update()
        lay_by(database)
    tell(f"Stand {now}: " + ("die Tatsachen haben sich geändert." if now != before else "nichts hat sich geändert."))


def erase(
    context: typer.Context,
    document: Annotated[str, typer.Argument(metavar="VORLAGE", help="Kennung oder Nummer der Vorlage.")],
    why: WhyOption,
    by: ByOption = "Befehlszeile",
) -> None:
    """Erase a paper in all its versions."""
    from app.erasing import erase_paper
    from app.files.shelf import FILES, FileShelf
    from loaders.sources.endpoint.errors import MirrorError
    from loaders.sources.endpoint.forgetting import forget_everywhere

    with opened(context) as database:
        paper = erase_paper(database, document, why=why, by=by)
    try:
        forget_everywhere(settings(context).data_folder / MIRRORS, {paper})
    except MirrorError as error:
        tell(f"{error.message} Was dort von der Vorlage steht, entfernt der nächste Abgleich.")
    FileShelf(settings(context).data_folder / FILES).clear()
    tell(f"Gelöscht: {paper} mit allen Fassungen, Aussagen und Zitaten. Dateien außerhalb bleiben Ihre Sache.")


def status(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """Say what is held."""
    from app.answers.figures import status as held

    with opened(context) as database:
        show_one(held(database).model_dump(mode="json"), _STATUS_COLUMNS, form)
