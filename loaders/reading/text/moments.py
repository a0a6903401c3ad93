"""Dates in a sentence, and those that count from the paper's own year ("vor 5 Jahren")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.errors import InvalidValueError
from graph_model.values.dates import Part, PartialDate
from graph_model.values.german_dates import DATE, date_of
from loaders.reading.text.cued import Cues

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
    )
}
_AGO = re.compile(
    r"\bvor\s(?:(?:rund|etwa|ca\.|gut|über|knapp|mehr als)\s)?(?P<years>\d{1,2}|"
    + "|".join(_NUMBERS)
    + r")\sJahr(?:en)?\b",
    re.IGNORECASE,
)
_NEAR = {
    "diese": 0,
    "laufende": 0,
    "vergangene": -1,
    "vorige": -1,
    "letzte": -1,
    "kommende": 1,
    "nächste": 1,
    "folgende": 1,
}
_NEAR_WORDS = re.compile(
    r"\b(?:(?P<part>Anfang|Mitte|Ende)\s)?(?:(?:im|zum|vom|dem|des|in|das|am)\s)?"
    rf"(?P<word>{'|'.join(_NEAR)})(?:[nsm]\sJahr(?:es|e)?|\sJahr)\b|\b(?:im|zum|seit dem)\s(?P<before>Vorjahr)\b",
    re.IGNORECASE,
)
_THIRD = re.compile(r"(?:Jahres|Jahr)$")
_NO_DATE = re.compile(
    r"(?:\b(?:Beschluss\w*|Ratsbeschluss\w*|Kreistagsbeschluss\w*|Schreiben|Antrag|Anfrage|Vorlage|Drucksache|Gesetz"
    r"|Bescheid"
    r"|Sitzung|Fassung|Mail|Bekanntmachung|Vertrag|Gesellschaftsvertrag\w*|Satzung|Statut\w*|Protokoll\w*|Bericht"
    r"|geändert|Verordnung|Anhörung|Stand|Ausschuss\w*|Kreistag\w*|Gemeinderat\w*|Stadtrat\w*)\s(?:\w+\s){0,2}?(?:vom"
    r"|am|zum|von|aus|im|in|:)?\s?(?:dem\s)?|Nr\.\s?|\bNL-|§\s?)$",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date at [start, end) of a sentence; ``aside``: it dates a decision, a letter or a law, not what is told."""

    start: int
    end: int
    date: PartialDate
    aside: bool = False


_REACH = 100
_DIGITS = re.compile(r"[0-9](?:[0-9]{3}|\.\s?[0-9]{1,2}\.)")
"""What every date has, at most ``_LEAD`` characters behind its beginning ("Ende des Jahres 2016")."""
_LEAD = 20
_CUES = Cues(("jahr",), _AGO, _NEAR_WORDS)


def moments(text: str, told_in: int | None) -> list[Moment]:
    """The dates of a sentence in order; ``told_in`` is the year of the paper, for "vor 5 Jahren"."""
    return sorted([*_written(text), *_counted(text, told_in)], key=lambda moment: moment.start)


def _written(text: str) -> Iterator[Moment]:
    for found in _dates(text):
        try:
            date = date_of(found)
        except InvalidValueError:
            continue
        if found["year5"] and re.match(
            r"\s?(?:€|Euro|EUR|Einwohner|Mitglieder|/)", text[found.end() : found.end() + _REACH]
        ):
            continue
        start = (
            found.start() - len(led.group())
            if (led := _THIRD.search(text[max(0, found.start() - _REACH) : found.start()]))
            else found.start()
        )
        yield Moment(start, found.end(), date, bool(_NO_DATE.search(text[max(0, start - _REACH) : start])))


def _dates(text: str) -> Iterator[re.Match[str]]:
    """Every date in order, searched for only where digits stand that can be of one."""
    place = 0
    while (digits := _DIGITS.search(text, place)) and (found := DATE.search(text, max(place, digits.start() - _LEAD))):
        yield found
        place = found.end()


def _counted(text: str, told_in: int | None) -> Iterator[Moment]:
    if told_in is None or not _CUES.stand_in(text):
        return
    for found in _AGO.finditer(text):
        years = int(found["years"]) if found["years"].isdigit() else _NUMBERS[found["years"].casefold()]
        yield Moment(found.start(), found.end(), PartialDate(told_in - years, about=True))
    for found in _NEAR_WORDS.finditer(text):
        years = _NEAR[found["word"].casefold()] if found["word"] else -1
        part = Part(found["part"].capitalize()) if found["part"] else None
        yield Moment(found.start(), found.end(), PartialDate(told_in + years, part=part))
