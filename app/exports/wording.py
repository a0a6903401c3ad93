"""Amounts, periods and formulas in German words, as far as no answer has put them into words."""

from decimal import Decimal
from typing import Final

from app.answers.rows import ContributionRow
from graph_model.analysis.costs.wording import eur
from graph_model.records.reports import Cell
from graph_model.values.amounts import Amount, Precision
from graph_model.values.formulas import FeeFormula
from graph_model.values.vocabularies import Period

_PER: Final = {
    Period.YEAR: "im Jahr",
    Period.QUARTER: "im Quartal",
    Period.MONTH: "im Monat",
    Period.ONCE: "einmalig",
    Period.INHABITANT: "je Einwohner",
}
_BEFORE: Final = {Precision.EXACT: "", Precision.ABOUT: "ca. ", Precision.UP_TO: "bis zu "}


def span_words(per: Period | None) -> str:
    """What one amount is for."""
    return _PER[per] if per else "Zeitraum unbekannt"


def amount_words(row: ContributionRow) -> Cell:
    """The amount as its source tells it: with its exactness, as a range or as a formula; None where none is told."""
    if row.formula:
        return formula_words(row.formula)
    return told_amount(row.amount) if row.amount else None


def told_amount(told: Amount) -> str:
    """``ca. 1.500 EUR``, ``2.500 EUR bis 5.000 EUR``."""
    return f"{_BEFORE[told.precision]}{eur(told.eur)}" + (f" bis {eur(told.high)}" if told.high is not None else "")


def formula_words(told: FeeFormula) -> str:
    """``0,15 EUR je Einwohner, höchstens 5.000 EUR``."""
    parts = (
        (told.flat, "{} fest"),
        (told.per_inhabitant, "{} je Einwohner"),
        (told.round_to, "gerundet auf {}"),
        (told.at_least, "mindestens {}"),
        (told.at_most, "höchstens {}"),
    )
    words = [text.format(eur(number)) for number, text in parts if number is not None]
    words += [f"{share_words(told.share)} der Gesamtsumme"] if told.share is not None else []
    words += [f"Stichtag {told.reference_day.german()}"] if told.reference_day else []
    return ", ".join(words)


def share_words(share: Decimal) -> str:
    """``0.25`` as ``25 %``."""
    return f"{round(share * 100)} %"
