"""Columns of a membership table, recognised by their headings."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEADER_AMONG = 20
_LONGEST_HEADING = 160
_NEEDED = ("body", "amount")


@dataclass(frozen=True)
class Column:
    """A column that means something: its place, its role, and its heading in the words of the table."""

    index: int
    role: str
    heading: str


@dataclass(frozen=True)
class Header:
    """The row of headings and what its columns mean."""

    row: int
    columns: tuple[Column, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The roles without which rows say nothing: body, amount."""
        told = {column.role for column in self.columns}
        return tuple(role for role in _NEEDED if role not in told)

    def with_role(self, role: str) -> tuple[Column, ...]:
        """All columns of a role."""
        return tuple(column for column in self.columns if column.role == role)


def find_header(grid: list[list[str]]) -> Header | None:
    """The row of headings among the first rows: the one that misses least and tells most; None for no headings."""
    found = [header for row in range(min(len(grid), _HEADER_AMONG)) if (header := _header(row, grid[row]))]
    return min(found, key=lambda header: (len(header.missing), -len(header.columns), header.row), default=None)


def role_of_heading(heading: str) -> str | None:
    """What a column of this heading means; the first rule of headings.csv that fits."""
    plain = " ".join(heading.casefold().split())
    if not plain or len(plain) > _LONGEST_HEADING:
        return None
    return next((role for role, pattern in _rules() if pattern.search(plain)), None)


def _header(row: int, cells: list[str]) -> Header | None:
    if any(re.fullmatch(r"[\d.,\s]*\d[\d.,\s]*(?:€|EUR)?", cell) for cell in cells):
        return None
    columns: list[Column] = []
    for index, cell in enumerate(cells):
        role = role_of_heading(cell)
        if role and (role == "amount" or role not in {column.role for column in columns}):
            columns.append(Column(index, role, " ".join(cell.split())))
    return Header(row, tuple(columns)) if len(columns) >= 2 else None


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    source = files("loaders.sources").joinpath("data/headings.csv").read_text("utf-8")
    rows = csv.DictReader(source.splitlines(), delimiter=";", quoting=csv.QUOTE_NONE)
    return tuple((row["role"], re.compile(row["pattern"])) for row in rows)
