"""The office that a letterhead names without a label."""

import re
from collections.abc import Sequence

from loaders.reading.papers.lines import cells_of
from loaders.reading.papers.numbers import DAY

_OFFICE = re.compile(
    r"(?:(?:Abt\.|FB|FD|SG|Eigenbetrieb|Dez\.|Fachbereich|Fachdienst|Fachamt|Dezernat|Referat|Sachgebiet"
    r"|Abteilung|Stabsstelle|Geschäftsbereich|Ressort|Senatsverwaltung)"
    r"\s(?:für\s|[IVX]+\b|\d|[A-ZÄÖÜ]).{0,80}|Amt\s(?:für\s[A-ZÄÖÜ]|\d).{0,80}"
    r"|\d{1,3}(?:[./]\d+)?\s?[-–/]?\s?[A-ZÄÖÜ][a-zäöüß]*(?:amt|stelle|dienst|kämmerei)\b.{0,40}"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,25}(?:amt|kämmerei|büro|dezernat|stabsstelle|gesundheitsdienst"
    r"|verwaltung)(?:\s/\s[A-ZÄÖÜ].{3,60})?"
    r"|Büro\s(?:des|der)\s[A-ZÄÖÜ][a-zäöüß]+(?:\s[A-ZÄÖÜ][a-zäöüß]+)?|Kämmerei|Stabsstelle"
    r"|\d{1,3}(?:\.\d)?\s[-–]\s(?!Vorlage|Beschluss|Antrag|Sitzung|Anlage)[A-ZÄÖÜ][a-zäöüß]{3,}(?:,?\s(?:und\s"
    r"|für\s)?[A-ZÄÖÜ][a-zäöüß]+){0,4})"
)
_NO_OFFICE = re.compile(
    r"(?:Landratsamt|Bezirksamt|Rathaus|Postamt|Wahlbüro|(?:Stadt|Kreis|Gemeinde|Verbandsgemeinde|Samtgemeinde|Amts"
    r"|Landes|Senats|Bezirks|Orts|Die\sV|V)erwaltung$|(?:Stadt|Kreis|Gemeinde|Verbandsgemeinde|Samtgemeinde|Amts"
    r"|Landes|Senats|Bezirks|Orts)verwaltung)"
)
_DATED = re.compile(rf",?\s(?:den\s|vom\s)?(?:{DAY})$")
_REACH = 12


def office_in(lines: Sequence[str]) -> str | None:
    """The first line of the letterhead that is an office, or a part of it where marks set them apart; authorities as a
    whole are none, and a day behind the office is none of its name."""
    for line in lines[:_REACH]:
        for part in (_DATED.sub("", line), *reversed(re.split(r"\s[–-]\s(?=[A-ZÄÖÜ])", line)), *cells_of(line)):
            if is_office(part):
                return part
    return None


def is_office(words: str) -> bool:
    """Whether the words are the name of a part of an administration."""
    named = _OFFICE.fullmatch(words) is not None and not words.endswith((".", ":", "?"))
    return named and not _NO_OFFICE.match(words) and not re.search(rf"\s[|·]\s|{DAY}", words)
