"""Amounts in EUR as sources give them: exact, about, up to, or a range."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.printed import Printed


class Precision(StrEnum):
    """How the source qualifies an amount."""

    EXACT = ""
    ABOUT = "~"
    UP_TO = "<="


MOST = Decimal(10) ** 15
"""No amount of a council reaches this; more digits are no amount but a number of something."""

_NUMBER = r"[0-9]{1,15}(?:\.[0-9]{1,9})?"
_FORM = re.compile(rf"(?P<precision>~|<=)?(?P<low>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?")


@dataclass(frozen=True, slots=True)
class Amount(Printed):
    """EUR, never negative, never a float; ``high`` only for a range such as "2.500 bis 5.000".

    Prints as ``60000``, ``~1500``, ``<=5000`` or ``2500..5000``. An unknown amount is None, never an
    Amount of 0: 0 EUR is something that a source says.
    """

    eur: Decimal
    high: Decimal | None = None
    precision: Precision = Precision.EXACT

    def __post_init__(self) -> None:
        if not self.eur.is_finite() or not 0 <= self.eur < MOST:
            raise InvalidValueError(
                str(self.eur), "ein Betrag", "erwartet wird eine Zahl ab 0 mit höchstens 15 Stellen"
            )
        if self.high is not None and not (self.high.is_finite() and self.eur < self.high < MOST):
            raise InvalidValueError(str(self.high), "ein Höchstbetrag", "er liegt nicht über dem Mindestbetrag")
        object.__setattr__(self, "eur", _plain(self.eur))
        if self.high is not None:
            object.__setattr__(self, "high", _plain(self.high))

    @classmethod
    def parse(cls, text: str) -> Self:
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise InvalidValueError(text, "ein Betrag", "erwartet wird zum Beispiel 60000, ~1500 oder 2500..5000")
        high = Decimal(found["high"]) if found["high"] else None
        return cls(Decimal(found["low"]), high, Precision(found["precision"] or ""))

    def __str__(self) -> str:
        return f"{self.precision}{self.eur:f}" + (f"..{self.high:f}" if self.high is not None else "")


def _plain(number: Decimal) -> Decimal:
    """The number without superfluous zeros, so that 4400 and 4400.00 are one amount."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


_DECIMALS = r"(?:,[0-9]{1,4}|,-+)?"
_GROUPED = re.compile(
    rf"[0-9]{{1,3}}(?:[. \u00a0\u202f'][0-9]{{3}}){{1,4}}{_DECIMALS}"
    rf"|[0-9]{{1,15}}{_DECIMALS}"
    r"|[0-9]{1,15}\.[0-9]{1,2}"
)
_SCALES = {"t": 3, "tsd": 3, "tausend": 3, "mio": 6, "million": 6, "millionen": 6, "mrd": 9, "milliarden": 9}


def german_number(text: str) -> Decimal:
    """``3.000`` is three thousand, ``102,26`` and ``1.300,50`` have cents; InvalidValueError otherwise, and for more
    than 15 digits before the comma."""
    plain = text.strip()
    if not _GROUPED.fullmatch(plain):
        raise InvalidValueError(text, "eine Zahl", "erwartet wird zum Beispiel 3.000 oder 102,26")
    if re.fullmatch(r"[0-9]+\.[0-9]{1,2}", plain):
        return Decimal(plain)
    whole, _, cents = plain.partition(",")
    return Decimal(re.sub(r"[^0-9]", "", whole) + ("." + cents if cents.isdigit() else ""))


def scaled(number: Decimal, scale: str | None) -> Decimal:
    """``number`` times what "Mio.", "Tsd." or the T of "T€" says."""
    power = _SCALES.get((scale or "").strip(" .").casefold(), 0)
    return number.scaleb(power)
