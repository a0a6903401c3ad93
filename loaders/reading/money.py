"""Amounts of money in a sentence: "60.000 €", "EUR 27.600,00", "1,5 Mio. €", "60 T€", "2.500 bis 5.000 Euro"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, Precision, german_number, scaled
from graph_model.values.vocabularies import Period

_NUMBER = r"\d{1,3}(?:[.\u00a0\u202f' ]\d{3})+(?:,(?:\d{1,2}|-+))?|\d+,(?:\d{1,3}|-+)|\d+(?:\.\d{2})?"
_UNIT = r"(?:€|EUR\b|Euro\b|EURO\b)"
_SCALE = r"(?:Mio\.?|Millionen|Million|Mrd\.?|Milliarden|Tsd\.?|Tausend|T)"
_MONEY = re.compile(
    rf"(?P<hedge>\b(?:ca\.|circa|rund|etwa|knapp|ungefähr|gut|bis\szu|maximal|max\.|höchstens)\s)?"
    rf"(?:(?P<before>€|EUR|Euro)\s?(?P<low1>{_NUMBER})(?:\s?(?P<scale1>{_SCALE})\b)?(?![\d.]\d)"
    rf"|(?<![\d.,/])(?P<low>{_NUMBER})(?:\s?(?:bis|–|-|und)\s?(?P<high>{_NUMBER}))?\s?(?:(?P<scale>{_SCALE})"
    rf"\s?)?{_UNIT})"
)
_CENTS = re.compile(r"(?<![\d.,])(?P<cents>\d{1,2})\s(?:Cent|ct)\b")
_TAIL = r"\s*(?:\([^)]{0,20}\)\s*)?(?:,\s)?"
_PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    (Period.INHABITANT, re.compile(_TAIL + r"(?:je|pro|/|per)\s?(?:\w+\s)?(?:Einwohner|EW\b|Kopf)")),
    (
        Period.QUARTER,
        re.compile(_TAIL + r"(?:(?:je|pro|im|/)\s?(?:Quartal|Vierteljahr)|vierteljährlich|quartalsweise)"),
    ),
    (Period.MONTH, re.compile(_TAIL + r"(?:(?:je|pro|im|/)\s?Monat|monatlich|mtl\.)")),
    (
        Period.YEAR,
        re.compile(
            _TAIL + r"(?:(?:je|pro|im|/|per)\s?(?:Kalender|Haushalts)?[Jj]ahr(?!\s?\d)|jährlich|p\.\s?a\.|jedes\sJahr)"
        ),
    ),
    (Period.ONCE, re.compile(_TAIL + r"einmalig")),
)
_LEADS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    (Period.INHABITANT, re.compile(r"(?:(?:je|pro)\s(?:Einwohner\w*|Kopf)|Kopfbetrag|Einwohnerbetrag)", re.IGNORECASE)),
    (Period.QUARTER, re.compile(r"vierteljährlich|quartalsweise|pro Quartal|je Quartal", re.IGNORECASE)),
    (Period.MONTH, re.compile(r"monatlich|pro Monat", re.IGNORECASE)),
    (Period.ONCE, re.compile(r"einmalig", re.IGNORECASE)),
    (
        Period.YEAR,
        re.compile(
            r"jährlich|im jahr(?!e?\s?(?:\{d|\d))|jahresbeitrag|jahresbeiträge|pro jahr|jedes jahr|alljährlich"
            r"|p\. ?a\.|je haushaltsjahr|laufende",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount at [start, end) of a sentence, with the period that stands right behind it."""

    start: int
    end: int
    amount: Amount
    period: Period | None = None


def money(text: str) -> Iterator[Money]:
    """The amounts of a sentence in order; a number that cannot be read is none."""
    for found in _MONEY.finditer(text):
        try:
            yield Money(found.start(), found.end(), _amount(found), _period_behind(text, found.end()))
        except InvalidValueError:
            continue
    for found in _CENTS.finditer(text):
        amount = Amount(german_number(found["cents"]).scaleb(-2))
        yield Money(found.start(), found.end(), amount, _period_behind(text, found.end()))


def period_before(text: str) -> Period | None:
    """The period whose word stands nearest to the end of ``text``."""
    hits = [(found.start(), period) for period, pattern in _LEADS for found in pattern.finditer(text)]
    return max(hits, default=(0, None), key=lambda hit: hit[0])[1]


def _amount(found: re.Match[str]) -> Amount:
    scale = found["scale"] or found["scale1"]
    low = scaled(german_number(_plain(found["low"] or found["low1"])), scale)
    hedge = (found["hedge"] or "").strip()
    precision = (
        Precision.UP_TO
        if hedge in ("bis zu", "maximal", "max.", "höchstens")
        else Precision.ABOUT
        if hedge
        else Precision.EXACT
    )
    high = scaled(german_number(_plain(found["high"])), scale) if found["high"] else None
    if high is not None and (high <= low or re.search(r"\d\s?und\s?\d", found.group())):
        return Amount(high, precision=precision)
    return Amount(low, high, precision)


def _plain(number: str) -> str:
    return re.sub(r",-+$", "", number)


def _period_behind(text: str, end: int) -> Period | None:
    return next((period for period, pattern in _PERIODS if pattern.match(text, end)), None)
