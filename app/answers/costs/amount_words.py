"""Amounts in German words: 60.000 EUR jährlich."""

from decimal import Decimal

from graph_model.values.amounts import Amount, Precision
from graph_model.values.vocabularies import Period

_BEFORE = {Precision.ABOUT: "rund ", Precision.UP_TO: "bis zu ", Precision.EXACT: ""}


def amount_words(amount: str, per: str) -> str:
    """What printed values read; an empty amount is unknown, never 0."""
    if not amount:
        return "Betrag unbekannt"
    told = Amount.parse(amount)
    high = f" bis {_german(told.high)}" if told.high is not None else ""
    period = f" {Period(per).label}" if per else ""
    return f"{_BEFORE[told.precision]}{_german(told.eur)}{high} EUR{period}"


def _german(number: Decimal) -> str:
    plain = f"{number:,.0f}" if number == number.to_integral_value() else f"{number:,.2f}"
    return plain.translate(str.maketrans(",.", ".,"))
