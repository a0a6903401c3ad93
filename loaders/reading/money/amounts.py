"""Amounts of money in a sentence: "60.000 €", "EUR 27.600,00", "1,5 Mio. €", "60 T€", "2.500 bis 5.000 Euro"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, Precision, german_number, scaled
from graph_model.values.vocabularies import Period
from loaders.reading.text.blanks import parted
from loaders.reading.text.cued import Cued

_NUMBER = r"\d{1,3}(?:[.\u00a0\u202f' ]\d{3})+(?:,(?:\d{1,2}|-+))?|\d+,(?:\d{1,3}|-+)|\d+(?:\.\d{2})?"
_DIGIT = re.compile(r"\d")
_UNIT = r"(?:€|EUR\b|Euro\b|EURO\b)"
_SCALE = r"(?:Mio\.?|Millionen|Million|Mrd\.?|Milliarden|Tsd\.?|Tausend|T)"
_MONEY = re.compile(
    rf"(?P<hedge>\b(?:ca\.|circa|rund|etwa|knapp|ungefähr|gut|bis\szu|maximal|max\.|höchstens)\s)?"
    rf"(?:(?<![A-Za-z])(?P<before>€|EUR|Euro)\s?(?!\d{{4}}\s+\d{{4}}\b)(?P<low1>{_NUMBER})(?:\s?(?P<scale1>{_SCALE})\b)?(?![\d.]\d)"
    rf"|(?<![\d.,/])(?P<low>{_NUMBER})(?:\s?(?:bis|–|-|und)\s?(?P<high>{_NUMBER}))?\s?(?:(?P<scale>{_SCALE})"
    rf"\s?)?{_UNIT})"
)
_PARTNER = re.compile(
    rf"(?<![\d.,/§])(?P<low>{_NUMBER})(?=\s(?:auf|statt|anstelle von|bzw\.|beziehungsweise|respektive|oder)\s"
    rf"(?:(?:bisher|bislang|derzeit|zuvor|künftig|dann|rund|nunmehr|etwa|ca\.|jährlich"
    rf"|insgesamt)\s){{0,2}}(?:{_NUMBER})\s?"
    rf"(?:{_SCALE}\s?)?{_UNIT})"
)
"""The first of two numbers that share one unit: "von 120 auf 300 Euro", "12.000 statt bisher 9.000 Euro"."""
_BETWEEN = re.compile(r"\bzwischen\s(?:rund\s|etwa\s)?$")
_YEARS = range(1900, 2100)
_CENTS = re.compile(
    r"(?<![\d.,])(?P<cents>\d{1,2}(?:,\d{1,2})?)(?:\s(?:Cent|ct\b|Ct\b)|(?=\s(?:statt|auf|bzw\."
    r"|oder)\s(?:\w+\s)?\d{1,2}\s(?:Cent|ct|Ct)\b))"
)
_UNITS = ("€", "EUR", "Euro")
_CUED_MONEY = Cued(_MONEY, _UNITS)
_CUED_PARTNER = Cued(_PARTNER, _UNITS)
_CUED_CENTS = Cued(_CENTS, ("Cent", "ct", "Ct"))
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
            _TAIL + r"(?:(?:je|pro|im|/|per)\s?(?:Kalender|Haushalts|Förder|Geschäfts|Beitrags|Rechnungs|Wirtschafts)?"
            r"[Jj]ahr(?!\s?\d)|jährlich|p\.\s?a\."
            r"|per\sannum|jedes\sJahr|(?:je|pro)\s(?:Saison|Spielzeit)\b)"
        ),
    ),
    (Period.ONCE, re.compile(_TAIL + r"(?:als\s)?[Ee]inmal(?:ig|zahlung|betrag|zuschuss|beitrag)")),
)
_LEADS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    (Period.INHABITANT, re.compile(r"(?:(?:je|pro)\s(?:Einwohner\w*|Kopf)|Kopfbetrag|Einwohnerbetrag)", re.IGNORECASE)),
    (
        Period.QUARTER,
        re.compile(
            r"vierteljährlich|(?:je|pro) (?:vierteljahr|quartal)|im vierteljahr|quartalsweise"
            r"|quartals(?:beitr|betr|zahl|rate|umlage)"
            r"|vierteljahres(?:beitr|betr|zahl|rate)",
            re.IGNORECASE,
        ),
    ),
    (Period.MONTH, re.compile(r"monatlich|(?:pro|je|im) Monat|monats(?:beitr|betr|rate|zahl)", re.IGNORECASE)),
    (Period.ONCE, re.compile(r"\beinmal(?:ig|zahl|betr|beitr|zusch|förder)", re.IGNORECASE)),
    (
        Period.YEAR,
        re.compile(
            r"(?<!viertel)(?<!halb)jährlich|im jahr(?!e?\s?(?:\{d|\d))"
            r"|jahres(?:beitr|betr|zahl|umlage|zuschu|zuschü|rate|gebühr|entgelt|pauschale|satz|förder)"
            r"|in den (?:vorjahren|(?:letzten|vergangenen|kommenden|folgenden"
            r"|nächsten)\s(?:\w+\s)?jahren)\b.*\b(?:je|jeweils)\b"
            r"|pro jahr|jedes jahr|alljährlich|jahr für jahr|per annum|p\. ?a\.|je haushaltsjahr|laufende",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount at [start, end) of a sentence, with the period that stands right behind it, and the year above its
    column."""

    start: int
    end: int
    amount: Amount
    period: Period | None = None
    year: int | None = None


def money(text: str, at: Sequence[int] = ()) -> list[Money]:
    """The amounts of a sentence in order; a number that cannot be read is none. ``at``: the places of the characters in
    the document: wider gaps than a space part the columns of a table."""
    if not _DIGIT.search(text):
        return []
    return sorted(_found(parted(text, at)), key=lambda one: one.start)


def _found(text: str) -> Iterator[Money]:
    for found in _CUED_MONEY.finditer(text):
        try:
            yield from _of_match(text, found)
        except InvalidValueError:
            continue
    yield from _partners(text)
    for found in _CUED_CENTS.finditer(text):
        amount = Amount(german_number(found["cents"]).scaleb(-2))
        yield Money(found.start(), found.end(), amount, _period_behind(text, found.end()))


def _partners(text: str) -> Iterator[Money]:
    for found in _CUED_PARTNER.finditer(text):
        number = german_number(found["low"])
        if not (found["low"].isdigit() and number in _YEARS):
            yield Money(found.start(), found.end(), Amount(number))


def period_before(text: str) -> Period | None:
    """The period whose word stands nearest to the end of ``text``."""
    hits = [(found.start(), period) for period, pattern in _LEADS for found in pattern.finditer(text)]
    return max(hits, default=(0, None), key=lambda hit: hit[0])[1]


def _of_match(text: str, found: re.Match[str]) -> Iterator[Money]:
    """One amount, or two where "und" joins them and no "zwischen" makes them a range."""
    behind = _period_behind(text, found.end())
    joined = found["high"] and re.search(r"\d\s?und\s?\d", found.group())
    if joined and not _BETWEEN.search(text[: found.start()]):
        low, high = (Amount(scaled(german_number(_plain(found[part])), found["scale"])) for part in ("low", "high"))
        if not (found["low"].isdigit() and low.eur in _YEARS):
            yield Money(found.start(), found.end("low"), low, behind)
        yield Money(found.start("high"), found.end(), high, behind)
        return
    yield Money(found.start(), found.end(), _amount(found), behind)


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
    if high is not None and high <= low:
        return Amount(high, precision=precision)
    return Amount(low, high, precision)


def _plain(number: str) -> str:
    return re.sub(r",-+$", "", number)


def _period_behind(text: str, end: int) -> Period | None:
    return next((period for period, pattern in _PERIODS if pattern.match(text, end)), None)
