"""On what a figure for a year rests, and by which rules it is carried on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

STALE_AFTER = 2


class Grounds(StrEnum):
    """On what a figure for a year rests; ``STALE`` is in no headline total."""

    TOLD = "belegt"
    CARRIED_ON = "fortgeschrieben"
    PLANNED = "geplant"
    STALE = "veraltet, prüfen"


@dataclass(frozen=True, slots=True)
class Rules:
    """``today``: what lies after its year is planned, whoever tells it. ``stale_after``: so many years without a paper
    an amount is carried on, after them it is stale."""

    today: date
    stale_after: int = STALE_AFTER

    @classmethod
    def usual(cls) -> "Rules":
        """Today, and the usual number of years."""
        return cls(date.today())

    def grounds(self, told: int, year: int, *, planned: bool) -> Grounds:
        """Of an amount told for the year ``told``, as the figure of ``year``; ``planned``: no more than decided or
        set in a budget."""
        if year == told:
            return Grounds.PLANNED if planned or year > self.today.year else Grounds.TOLD
        return Grounds.CARRIED_ON if year - told <= self.stale_after else Grounds.STALE
