"""Amounts of tables whose unit stands above them: "Angaben in Euro", "Ansatz 2024 (T€)", "Name  Betrag  seit"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, german_number
from loaders.reading.money.amounts import Money
from loaders.reading.text.blanks import parted
from loaders.reading.text.cued import Cued

_UNIT = re.compile(
    r"(?<!\d)(?<!\d\s)(?P<thousand>T€|TEUR\b|T€UR\b|TEuro\b|Tsd\.?\s?(?:€|EUR\b|Euro\b)|T\sEuro\b|1\.000\s(?:€|EUR\b|Euro\b))"
    r"|(?<!\d)(?<!\d\s)(?:€|EUR\b|Euro\b)"
)
_CAPTION = re.compile(
    r"(?:Ansatz|Ansätze|Betrag|Beträge|[Bb]eitrag|[Bb]eiträge|[Uu]mlage|[Zz]uschuss|[Zz]uschüsse|[Ff]örderung|Zuwendung\w*"
    r"|Ergebnis|Plan\b|RE\b|Jahreszahlung|Einlage|Anteil)"
)
_CUED_UNIT = Cued(_UNIT, ("€", "EUR", "Euro"))
_CUED_CAPTION = Cued(
    _CAPTION,
    (
        "Ans",
        "Betr",
        "eitr",
        "mlage",
        "uschu",
        "uschü",
        "örderung",
        "Zuwendung",
        "Ergebnis",
        "Plan",
        "RE",
        "Jahreszahlung",
        "Einlage",
        "Anteil",
    ),
)
_RATE = re.compile(r"(?:[Ss]atz|[Ss]ätze)\b|(?:je|pro|/)\s?(?:Einwohner|EW\b|Kopf)")
"""What is multiplied by the inhabitants; what comes of it stands in a column of its own."""
_SEVERAL = re.compile(
    r"(?:[Nn]ame|[Vv]erein|[Bb]ezeichnung|[Oo]rganisation|[Mm]itglied|seit|Kündigung|Abt|lfd|Empfänger|Träger)"
)
_CELL = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d{1,2}|,-+)?|\d+,\d{1,2}|\d+,-+|\d+)(?:\s?(?:\*+|\(\w{1,3}\)|\d\)))?"
)
_YEAR = re.compile(r"(?<![\d./-])(?:19|20)\d{2}(?![\d./-])")
_YEARS_ABOVE = re.compile(r"(?:[A-ZÄÖÜ][\wäöüß/-]+\s){0,3}\s?(?:(?:19|20)\d{2}\s{0,9}){2,8}")
"""A line of nothing but the name of the first column and years."""
_GAPS = re.compile(r"\t|\s?\|\s?|\s?\.{4,}\s?|(?<=[a-zäöüß.)\"“]):\s(?=\d)")
_LONGEST_CAPTION = 150
_LONGEST_ROW = 170
_SEVERAL_YEARS = 2


@dataclass(slots=True)
class Columns:
    """Goes through the lines of a paper and keeps in mind the caption of the table that they stand in. ``scale``: what
    a number counts, None outside tables; ``sure``: the caption names a unit, so that whole numbers count, too."""

    scale: Decimal | None = None
    sure: bool = False
    cells: tuple[str, ...] = ()
    years: tuple[int, ...] = field(default=())
    fresh: bool = False

    def amounts(self, text: str, at: Sequence[int], said: list[Money]) -> list[Money]:
        """The amounts of a line: those ``said`` with their unit, with the years of their columns; else the numbers
        below a caption that names the unit. A caption tells none."""
        if said:
            self.fresh = False
            return self._dated(said) if len(text) <= _LONGEST_ROW else said
        line = parted(text, at)
        if self._opens(line):
            self.fresh = True
            return []
        self.fresh = False
        if self.scale is None or len(line) > _LONGEST_ROW or not (found := _numbers(line)):
            self._closes(line)
            return []
        return self._of_row(line, found)

    def _opens(self, line: str) -> bool:
        """Whether the line is a caption; then it is kept."""
        if len(line) > _LONGEST_CAPTION or line.endswith((".", ";")):
            return False
        unit, captioned = _CUED_UNIT.search(line), _CUED_CAPTION.search(line) is not None
        years = tuple(int(year) for year in _YEAR.findall(line))
        if not unit and not captioned and self.scale is None:
            self.years = years if _YEARS_ABOVE.fullmatch(line) else self.years
            return False
        cells = tuple(cell.strip() for cell in _GAPS.split(line) if cell.strip())
        if any(_CELL.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in cells):
            return False
        heads = captioned and (len(cells) > 1 or bool(_SEVERAL.search(line)) or self.fresh)
        if not (unit or heads or (self.scale is not None and len(years) > 1)):
            return False
        if unit or self.scale is None:
            self.scale = Decimal(1000) if unit and unit["thousand"] else Decimal(1)
            self.sure = unit is not None
        self.cells = cells if len(cells) > 1 else self.cells
        goes_on = self.fresh and len(cells) == 1 and captioned
        self.years = self.years + years if goes_on else years if heads or len(cells) > 1 else ()
        return True

    def _dated(self, said: list[Money]) -> list[Money]:
        """The amounts of a row with the years above them, where there are as many."""
        if len(said) < _SEVERAL_YEARS or len(said) != len(self.years):
            return said
        return [replace(money, year=year) for money, year in zip(said, self.years, strict=True)]

    def _closes(self, line: str) -> None:
        if len(line) > _LONGEST_CAPTION or line.endswith("."):
            self.scale, self.sure, self.cells, self.years = None, False, (), ()

    def _of_row(self, line: str, found: list[tuple[int, int, str]]) -> list[Money]:
        if len(self.years) >= _SEVERAL_YEARS and len(found) == len(self.years):
            dated = zip(found, self.years, strict=True)
            return [money for spot, year in dated if (money := self._money(*spot, year))]
        return [money for spot in self._chosen(line, found) if (money := self._money(*spot))]

    def _chosen(self, line: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """The number below the caption of the amounts; else those with cents; else the only one."""
        row = [cell.strip() for cell in _GAPS.split(line) if cell.strip()]
        if len(row) == len(self.cells):
            below = [n for n, cell in enumerate(self.cells) if _UNIT.search(cell)]
            below = below or [n for n, cell in enumerate(self.cells) if _CAPTION.search(cell)]
            below = [n for n in below if not _RATE.search(self.cells[n])] or below
            return [spot for spot in found if any(row[n].startswith(spot[2]) for n in below)][:1]
        cents = [spot for spot in found if "," in spot[2]]
        if cents or not self.sure:
            return cents[:1]
        return found if len(found) == 1 else []

    def _money(self, start: int, end: int, number: str, year: int | None = None) -> Money | None:
        try:
            amount = Amount(german_number(re.sub(r",-+$", "", number)) * (self.scale or 1))
        except InvalidValueError:
            return None
        return Money(start, end, amount, year=year)


def _numbers(line: str) -> list[tuple[int, int, str]]:
    """The cells behind the first that are numbers, with their places; neither years nor ordinals."""
    found, start = [], 0
    gaps = list(_GAPS.finditer(line))
    for left, right in zip([0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(line)], strict=True):
        cell = _CELL.fullmatch(line[left:right].strip())
        start = left + len(line[left:right]) - len(line[left:right].lstrip())
        if left and cell and not _YEAR.fullmatch(cell["number"]):
            found.append((start, start + len(cell["number"]), cell["number"]))
    return found
