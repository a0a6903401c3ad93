"""What the bodies of the layered network work on: themes in families, and what is written about them."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Theme:
    """A theme, its family, what a body of it is called after, what it does (said in two ways) and for whom."""

    name: str
    family: str
    stem: str
    aims: tuple[str, str]
    people: tuple[str, str]


def _themes() -> tuple[Theme, ...]:
    with Path(__file__).with_name("themes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="|"))[1:]
    return tuple(
        Theme(name, family, stem, (aim, said), (people, others))
        for family, name, stem, aim, said, people, others in rows
    )


THEMES = _themes()
FAMILIES = tuple(dict.fromkeys(theme.family for theme in THEMES))
