"""Numbers and euros inside German sentences."""

from decimal import Decimal


def number(value: Decimal | int) -> str:
    """``134.000``, ``0,15``: German grouping, as many decimals as there are."""
    told = Decimal(value)
    plain = f"{told:,.0f}" if told == told.to_integral_value() else f"{told.normalize():,f}"
    return plain.translate(str.maketrans(",.", ".,"))


def eur(value: Decimal) -> str:
    """``60.000 EUR``, ``102,26 EUR``: cents only where there are some."""
    whole = value == value.to_integral_value()
    plain = f"{value:,.0f}" if whole else f"{value:,.2f}" if value == round(value, 2) else f"{value.normalize():,f}"
    return plain.translate(str.maketrans(",.", ".,")) + " EUR"
