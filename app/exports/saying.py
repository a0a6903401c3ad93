"""What every report says of itself: of when its figures are, what counts as known, and how values become cells."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Final

from app.answers.standpoint import Standpoint
from graph_model.records.reports import Cell, CellKind, Column, Total
from graph_model.values.dates import PartialDate

NO_ABSENCE: Final = "Was hier fehlt, kann es geben: gezeigt ist, was die geladenen Papiere sagen."
HINT: Final = "Hinweis, kein Urteil: was hier steht, ist von Menschen zu prüfen."
_MOST_NAMED: Final = 12


def state_words(standpoint: Standpoint) -> str:
    """Of when the figures are: what was known by which day, and in which period it holds."""
    valid = standpoint.says.removeprefix("Stand: ").partition(", bekannt")[0] if standpoint.valid_on else ""
    known = f"wie am {standpoint.stand:%d.%m.%Y} bekannt"
    return f"{known}, {valid}" if valid else known


def made_on(standpoint: Standpoint) -> datetime:
    """The moment that a report carries: the day of the knowledge, so that the same content makes the same file."""
    return datetime.combine(standpoint.stand, time(), UTC)


def euro(amount: Decimal | None) -> Cell:
    """An amount as a cell; None is unknown."""
    return None if amount is None else f"{amount:f}"


def day(told: PartialDate | date | None) -> Cell:
    """A date as a cell, as precise as it is."""
    return None if told is None else str(told)


def yes_or_no(told: bool | None) -> Cell:
    """``ja``, ``nein``, or unknown."""
    return None if told is None else "ja" if told else "nein"


def text(title: str, weight: float = 1.0, *, spreadsheet: bool = False) -> Column:
    """A column of texts."""
    return Column(title=title, weight=weight, spreadsheet=spreadsheet)


def typed(title: str, kind: CellKind, weight: float = 0.8, *, spreadsheet: bool = False) -> Column:
    """A column of numbers or dates."""
    return Column(title=title, kind=kind, weight=weight, spreadsheet=spreadsheet)


def count(label: str, number: int, note: str = "") -> Total:
    """A figure that counts."""
    return Total(label=label, value=str(number), kind=CellKind.NUMBER, note=note)


def named(what: str, names: Sequence[str], of: int = 0) -> Iterable[str]:
    """``Betrag nicht bekannt (3 von 9): A, B, C``; nothing where there are none. Where nearly all lack it, or very
    many, their number alone says more."""
    if not names:
        return
    number = f"{len(names)} von {of}" if of else str(len(names))
    few = len(names) <= _MOST_NAMED and len(names) != of
    yield f"{what} ({number}): {'; '.join(names)}" if few else f"{what}: {number}"
