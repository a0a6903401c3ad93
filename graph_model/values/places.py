"""Keys of the municipal directory: AGS (2, 3, 5 or 8 digits) and ARS (12 digits), each with its year."""

import re
from dataclasses import dataclass
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.printed import Printed

_LENGTHS = {2: "Land", 3: "Regierungsbezirk", 5: "Kreis", 8: "Gemeinde", 12: "Regionalschlüssel"}


@dataclass(frozen=True, slots=True)
class PlaceKey(Printed):
    """An AGS or ARS as text with its leading zeros; ``year`` is the state of the borders it counts by.

    Prints as ``03157`` or ``03157@2023``.
    """

    digits: str
    year: int | None = None

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]+", self.digits) or len(self.digits) not in _LENGTHS:
            raise InvalidValueError(self.digits, "ein Gemeindeschlüssel", "2, 3, 5, 8 oder 12 Ziffern")
        if self.year is not None and not 1900 <= self.year <= 2100:
            raise InvalidValueError(str(self.year), "ein Gebietsstand", "ein Jahr von 1900 bis 2100")

    @classmethod
    def parse(cls, text: str) -> Self:
        digits, at, year = text.strip().partition("@")
        if at and not re.fullmatch(r"[0-9]{4}", year):
            raise InvalidValueError(text, "ein Gemeindeschlüssel", "nach @ steht das Jahr des Gebietsstands")
        return cls(digits, int(year) if at else None)

    def __str__(self) -> str:
        return self.digits + (f"@{self.year}" if self.year else "")

    @property
    def level(self) -> str:
        """Land, Regierungsbezirk, Kreis, Gemeinde or Regionalschlüssel."""
        return _LENGTHS[len(self.digits)]

    def within(self, other: "PlaceKey") -> bool:
        """Whether the place lies in ``other`` or is it: keys of one sort nest by their first digits."""
        both_regional = (len(self.digits) == 12) == (len(other.digits) == 12)
        return (both_regional or len(other.digits) <= 5) and self.digits.startswith(other.digits)
