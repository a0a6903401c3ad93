"""Formulas of fees from prose: EUR per inhabitant with reference day, rounding and bounds."""

import re
from decimal import Decimal

from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.vocabularies import Period
from loaders.reading.money.sums import Sum

_STEP = re.compile(r"\bauf\s(?:volle|ganze)\s(?:tausend|hundert|\{e(?P<amount>\d+)\})")
_LEAST = re.compile(r"\b(?:mindestens|Mindestbeitrag\w*)\b[^.;{}]{0,40}\{e(?P<amount>\d+)\}")
_MOST = re.compile(
    r"\b(?:höchstens|maximal|max\.|Höchstbetrag|Höchstbeitrag\w*|begrenzt auf|gedeckelt\w*)\b"
    r"[^.;{}]{0,40}\{e(?P<amount>\d+)\}"
)
_DAY = re.compile(r"\b(?:[Ss]tichtag\w*|zum|vom|am)\s(?:\w+\s)?\{d(?P<date>\d+)\}")
_WORDS = {"tausend": Decimal(1000), "hundert": Decimal(100)}


def formula_of(told: Sum, period: Period) -> FeeFormula | None:
    """The formula of an amount per inhabitant with what its sentence says of the rest; None for a plain amount."""
    if period is not Period.INHABITANT:
        return None
    least, most = _bound(told, _LEAST), _bound(told, _MOST)
    if least is not None and most is not None and least > most:
        least = most = None
    return FeeFormula(
        per_inhabitant=told.money.amount.eur,
        round_to=_step(told),
        at_least=least,
        at_most=most,
        reference_day=_reference_day(told),
    )


def _bound(told: Sum, pattern: re.Pattern[str]) -> Decimal | None:
    found = pattern.search(told.text)
    number = int(found["amount"]) if found else told.number
    return None if number == told.number else told.marked.money[number].amount.eur


def _step(told: Sum) -> Decimal | None:
    found = _STEP.search(told.text)
    if found is None:
        return None
    if found["amount"] is None:
        return next(step for word, step in _WORDS.items() if word in found.group())
    return told.marked.money[int(found["amount"])].amount.eur or None


def _reference_day(told: Sum) -> PartialDate | None:
    """The day whose inhabitants count ("Stichtag 30.06.2022")."""
    found = _DAY.search(told.text[told.end :])
    date = told.marked.moments[int(found["date"])].date if found else None
    return date if date is not None and date.day is not None else None
