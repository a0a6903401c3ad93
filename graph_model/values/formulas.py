"""Fee formulas: EUR per inhabitant with reference day, rounding and caps, flat rates, shares of a total."""

import re
from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.printed import Printed

_DECIMALS = ("flat", "per_inhabitant", "share", "round_to", "at_least", "at_most")
_MOST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class FeeFormula(Printed):
    """A yearly fee in EUR: ``flat`` + ``per_inhabitant`` x inhabitants + ``share`` x total, then rounded and bounded.

    ``share`` is a fraction (0.25), ``round_to`` the step ("auf volle 1.000 EUR"), ``reference_day`` the day
    whose inhabitants count. Prints as ``per_inhabitant=0.15;at_most=5000;reference_day=2019-06-30``.
    """

    flat: Decimal | None = None
    per_inhabitant: Decimal | None = None
    share: Decimal | None = None
    round_to: Decimal | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    reference_day: PartialDate | None = None

    def __post_init__(self) -> None:
        if self.flat is None and self.per_inhabitant is None and self.share is None:
            raise InvalidValueError("", "eine Beitragsformel", "es fehlt Festbetrag, Satz je Einwohner oder Anteil")
        if any((number := getattr(self, name)) is not None and not _possible(number) for name in _DECIMALS):
            raise InvalidValueError(
                str(self), "eine Beitragsformel", "erwartet werden Zahlen ab 0, unter einer Billion"
            )
        if self.round_to == 0 or (self.share is not None and self.share > 1):
            raise InvalidValueError(str(self), "eine Beitragsformel", "Rundung über 0, Anteil bis 1")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise InvalidValueError(str(self), "eine Beitragsformel", "Mindestbetrag über Höchstbetrag")

    @classmethod
    def parse(cls, text: str) -> Self:
        values: dict[str, Decimal | PartialDate] = {}
        for part in text.split(";"):
            name, equals, value = part.partition("=")
            if not equals or name in values or name not in {field.name for field in fields(cls)}:
                raise InvalidValueError(text, "eine Beitragsformel", "erwartet wird zum Beispiel per_inhabitant=0.15")
            values[name] = PartialDate.parse(value) if name == "reference_day" else _decimal(value)
        return cls(**values)  # type: ignore[arg-type]

    def __str__(self) -> str:
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return ";".join(
            f"{name}={value:f}" if isinstance(value, Decimal) else f"{name}={value}"
            for name, value in said.items()
            if value is not None
        )

    def amount(self, inhabitants: int | None = None, total: Decimal | None = None) -> Decimal | None:
        """EUR a year; None where a number that the formula needs is not known."""
        if (self.per_inhabitant is not None and inhabitants is None) or (self.share is not None and total is None):
            return None
        raw = (self.flat or Decimal(0)) + (self.per_inhabitant or Decimal(0)) * (inhabitants or 0)
        return self._bounded(raw + (self.share or Decimal(0)) * (total or Decimal(0)))

    def _bounded(self, raw: Decimal) -> Decimal:
        step = self.round_to or Decimal("0.01")
        fee = (raw / step).quantize(Decimal(1), ROUND_HALF_UP) * step
        if self.at_least is not None:
            fee = max(fee, self.at_least)
        return fee if self.at_most is None else min(fee, self.at_most)


def _decimal(text: str) -> Decimal:
    if not re.fullmatch(r"[0-9]{1,12}(?:\.[0-9]{1,9})?", text):
        raise InvalidValueError(
            text, "eine Zahl", "erwartet werden höchstens 12 Ziffern, dann ein Punkt und höchstens 9"
        )
    return Decimal(text)


def _possible(number: Decimal) -> bool:
    return number.is_finite() and 0 <= number < _MOST
