"""The figures of the start page as a report: how many, how much, of when."""

from typing import Final

from app.answers.review.answers import KeyFigures
from app.answers.standpoint import Standpoint
from app.exports.costs import cost_totals
from app.exports.saying import NO_ABSENCE, made_on, state_words, text, typed
from graph_model.records.reports import CellKind, Report, Row, Table

TITLE: Final = "Überblick über das Netz"
_COLUMNS: Final = (text("Was", 3), typed("Anzahl", CellKind.NUMBER))


def figures_report(found: KeyFigures, doubles: int, asked: str, standpoint: Standpoint) -> Report:
    """The figures; ``doubles`` counts the clear hints on Doppelstrukturen."""
    told = (
        ("Mitgliedschaften", found.memberships),
        ("Zusammenschlüsse und andere Beteiligte", found.networks),
        ("Kommunen und Länder", found.municipalities),
        ("Zahlungen", found.contributions),
        ("Deutliche Hinweise auf mögliche Doppelstrukturen", doubles),
        ("Ereignisse (Gründung, Zusammenführung, Umbenennung, Auflösung)", found.successions),
        ("Dokumente", found.documents),
        ("Widersprüche zwischen Quellen", found.contradictions),
        ("Offene Fragen der Prüfung", found.open_questions),
    )
    rows = tuple(Row(cells=(label, str(number))) for label, number in told)
    totals = tuple(one.model_copy(update={"addend": None, "where": ()}) for one in cost_totals(found.totals))
    return Report(
        title=TITLE,
        asked=asked,
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(Table(title="Kennzahlen", columns=_COLUMNS, rows=rows, totals=totals, over_all=True),),
        legend=(found.totals.says,),
        unknown=(NO_ABSENCE,),
        landscape=False,
    )
