"""Judging: what waits for a person, what persons decided, and what they enter by hand."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from app.cli import columns
from app.cli.calling import opened
from app.cli.clocks import standpoint
from app.cli.formats import Format, as_json, show
from app.cli.options import ByOption, FormatOption, WhyOption
from app.cli.progress import tell
from app.cli.scoping import KommuneOption, PartsOption, scope_told, tell_scope
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import Visibility

if TYPE_CHECKING:
    from graph_model.storage.database import Database

_REVIEW = "Was eine Person ansehen sollte: offene Namensfragen, Widersprüche, unsichere Lesungen."
_JUDGE = (
    "Eine Entscheidung aufnehmen oder zurücknehmen: same und different (zwei Nennungen), wrong (eine Tatsache oder "
    "Aussage), right (eine unsichere Aussage), value (eine Tatsache, dazu --field und --value), outcome (eine Vorlage, "
    "dazu --value), separate (eine Zahlung, dazu --value mit den Beträgen als JSON-Liste, die eigene Zahlungen sind), "
    "set_aside (zwei Zusammenschlüsse), take_back (eine Entscheidung)."
)
_JUDGEMENTS = "Alle Entscheidungen, die neueste zuerst, auch zurückgenommene."
_ENTRY = (
    "Eintragen, was in keiner Vorlage steht: body, membership, contribution, event, part, topic, area oder overlap. "
    "Ein neuer Eintrag zur selben Sache ersetzt den älteren."
)

Decision = Literal["same", "different", "wrong", "right", "value", "separate", "outcome", "set_aside", "take_back"]


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("review", cls=GermanCommand, help=_REVIEW)(review)
    program.command("judge", cls=GermanCommand, help=_JUDGE)(judge)
    program.command("judgements", cls=GermanCommand, help=_JUDGEMENTS)(judgements)
    program.command("entry", cls=GermanCommand, help=_ENTRY)(entry)


def review(
    context: typer.Context,
    kommune: KommuneOption = None,
    mit: PartsOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Show the queue."""
    from app.answers.review.queue import review as queue

    asked = standpoint(context, None, None)
    with opened(context) as database:
        scope = scope_told(database, asked, kommune, mit)
        found = queue(database, asked.audience, limit=None, scope=scope)
    if form is Format.JSON:
        typer.echo(as_json(found.model_dump(mode="json"), indent=2))
        return
    tell_scope(scope, form)
    told = found.model_dump(mode="json")
    parts = (
        ("likenesses", "Ist das derselbe Zusammenschluss?", columns.LIKENESSES),
        ("contradictions", "Widersprüche", columns.CONTRADICTIONS),
        ("doubtful", "Unsicher gelesen", columns.DOUBTFUL),
        ("unnamed", "Im neuesten Verzeichnis nicht mehr genannt", columns.UNNAMED),
    )
    for field, title, shown in parts:
        if form is Format.TABLE:
            typer.echo(f"\n{title} ({len(told[field])})")
        show(({"question": field, **row} for row in told[field]), shown, form)


def judge(
    context: typer.Context,
    kind: Annotated[Decision, typer.Argument(metavar="ART", help="Eines der Wörter oben.")],
    about: Annotated[
        list[str], typer.Argument(metavar="WORÜBER", help="Kennungen oder Schlüssel, wie review sie zeigt.")
    ],
    by: ByOption,
    why: WhyOption,
    field: Annotated[str | None, typer.Option(metavar="FELD", help="Bei value: welches Feld.")] = None,
    value: Annotated[
        str | None, typer.Option(metavar="WERT", help="Bei value: der richtige Wert, etwa 1.250,50 oder 05/2024.")
    ] = None,
) -> None:
    """Give a judgement or take one back."""
    from app.judging import give, judgement_of
    from graph_model.records.judgements import JudgementKind

    with opened(context) as database:
        meant = _meant(database, about[0], field, value) if field and value else value
        told = judgement_of(JudgementKind(kind), tuple(about), by=by, why=why, field=field, value=meant)
        generation = give(database, told)
    tell(f"Aufgenommen: {told.id} (Stand {generation}). Zurück mit: netzatlas judge take_back {told.id} --by … --why …")


def judgements(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """List the judgements."""
    from app.answers.review.queue import judgements as given

    with opened(context) as database:
        show((row.model_dump(mode="json") for row in given(database)), columns.JUDGEMENTS, form)


def entry(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="ART", help="Was eingetragen wird, zum Beispiel membership.")],
    subjects: Annotated[list[str], typer.Argument(metavar="NAME", help="Wer: Mitglied, Zahler oder Zusammenschluss.")],
    by: ByOption,
    basis: Annotated[str, typer.Option(metavar="GRUNDLAGE", help="Worauf es sich stützt, etwa ein Bescheid.")],
    day: Annotated[str, typer.Option(metavar="TAG", help="Von wann die Angabe ist: JJJJ-MM-TT, JJJJ-MM oder JJJJ.")],
    to: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Worin oder an wen; mehrfach möglich.")] = None,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="FELD=WERT", help="Eine Angabe dazu; mehrfach möglich.")
    ] = None,
    visibility: Annotated[
        Visibility, typer.Option(metavar="KREIS", help="Wer es sehen darf: public, internal oder closed.")
    ] = Visibility.PUBLIC,
) -> None:
    """Enter what stands in no paper."""
    from app.cli.entries import entry_of
    from loaders.entries import enter

    told = {"subjects": subjects, "objects": to or [], "by": by, "basis": basis, "day": day, "visibility": visibility}
    made = entry_of(kind, told, set_ or [])
    with opened(context) as database:
        document = enter(database, made)
    tell(f"Eingetragen: {document.title} ({document.id}).")


def _meant(database: "Database", key: str, field: str, value: str) -> str:
    """The value as JSON text, from what a person types: 1.250,50 or a German word."""
    import json

    from app.judging import fact_class
    from app.typed import typed

    return json.dumps(typed(fact_class(database, key), field, value), ensure_ascii=False, default=str)
