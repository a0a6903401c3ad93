"""How numbers, euros and shares read on a German page; what is unknown is said, never shown as zero."""

from decimal import Decimal
from typing import Final

UNKNOWN: Final = "unbekannt"
NBSP: Final = "\u00a0"
_SIGNS: Final = str.maketrans(",.", ".,")


def count(number: int) -> str:
    """``1234`` as ``1.234``."""
    return f"{number:,}".replace(",", ".")


def number(value: Decimal) -> str:
    """``1250.5`` as ``1.250,50``, without cents where there are none."""
    if value == value.to_integral_value():
        return _german(f"{value:,.0f}")
    exact = f"{value:,.4f}"
    return _german(exact[:-2] + exact[-2:].rstrip("0"))


def euro(number: Decimal | None) -> str:
    """``60.000 €``, with cents only where there are some; unknown where there is no number."""
    if number is None:
        return UNKNOWN
    told = f"{number:,.0f}" if number == number.to_integral_value() else f"{number:,.2f}"
    return f"{_german(told)}{NBSP}€"


def _german(number: str) -> str:
    """An English number as a German one. Babel says the same, but takes half of a page with a thousand sums."""
    return number.translate(_SIGNS)


def percent(part: float | None) -> str:
    """``0.734`` as ``73 %``."""
    return UNKNOWN if part is None else f"{round(part * 100)}{NBSP}%"


def plural(number: int, one: str, many: str) -> str:
    """``1 Mitglied``, ``1.234 Mitglieder``."""
    return f"{count(number)}{NBSP}{one if number == 1 else many}"
