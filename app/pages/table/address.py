"""The table's choices in an address: what is asked for, how it stands, and the same with one choice changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from app.answers.costs.sums import years_told
from app.answers.table.asked import (
    SORTABLE,
    USUAL_COLUMNS,
    Arranged,
    Column,
    Grouping,
    Known,
    StatusChoice,
    TableAsked,
    Terminable,
)
from app.pages import choices
from graph_model.errors import InvalidValueError
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, Lived, Role

_DESCENDING: Final = "-ab"
_COLUMN: Final = "sp-"
_CHOSEN: Final = "an"
_FIELDS: Final = (
    "wer", "wobei", "wort", "jahr", "bis", "art", "koerper", "thema", "als", "stand", "gelebt", "kuendbar", "betrag",
    "gruppe", "sortiert", "gueltig", "bekannt", "nach", "klasse",
)  # fmt: skip
_LONGEST: Final = 200


def asked_of(told: Mapping[str, str]) -> TableAsked:
    """Which rows an address asks for. Raises InvalidValueError."""
    first, last = choices.year(told.get("jahr", "")), choices.year(told.get("bis", ""))
    if last is not None:
        if first is None:
            raise InvalidValueError(str(last), "ein letztes Jahr ohne erstes", "bitte auch „Jahr“ angeben")
        years_told(first, last)
    return TableAsked(
        member=_text(told, "wer"),
        body=_text(told, "wobei"),
        kind=choices.term(ContributionKind, told.get("art", "")),
        body_kind=choices.term(BodyKind, told.get("koerper", "")),
        topic=_text(told, "thema"),
        role=choices.term(Role, told.get("als", "")),
        status=choices.term(StatusChoice, told.get("stand", "")),
        year=first,
        to_year=last,
        lived=choices.term(Lived, told.get("gelebt", "")),
        terminable=choices.term(Terminable, told.get("kuendbar", "")),
        known=choices.term(Known, told.get("betrag", "")),
        text=_text(told, "wort"),
    )


def arranged_of(told: Mapping[str, str]) -> Arranged:
    """How the rows stand: ``sortiert=eur-ab`` is by EUR, the most first; ``sp-eur=an`` shows that column. Raises
    InvalidValueError."""
    columns = tuple(one for one in Column if told.get(_COLUMN + one.value) == _CHOSEN)
    sort = told.get("sortiert", "")
    column = choices.term(Column, sort.removesuffix(_DESCENDING)) or Column.MEMBER
    if column not in SORTABLE:
        raise InvalidValueError(sort, "eine Spalte, nach der sortiert werden kann", "bitte eine andere Spalte wählen")
    grouping = choices.term(Grouping, told.get("gruppe", ""))
    return Arranged(columns or USUAL_COLUMNS, column, sort.endswith(_DESCENDING), grouping)


def start_of(told: Mapping[str, str], rows: int) -> int:
    """The first row of the page ``seite``, which is counted from 1. Raises InvalidValueError."""
    page = told.get("seite", "") or "1"
    if not (page.isdecimal() and len(page) < 7 and int(page) >= 1):
        raise InvalidValueError(page, "eine Seite", "erwartet wird eine Zahl ab 1")
    return (int(page) - 1) * rows


def _text(told: Mapping[str, str], name: str) -> str:
    text = " ".join(told.get(name, "").split())
    if len(text) > _LONGEST:
        raise InvalidValueError(f"{text[:20]} …", "ein Name oder Wort", f"erwartet werden höchstens {_LONGEST} Zeichen")
    return text


@dataclass(frozen=True)
class Address:
    """Where the reader is: a path and its choices; empty ones are left out."""

    path: str
    told: Mapping[str, str]

    @classmethod
    def of(cls, path: str, told: Mapping[str, str]) -> "Address":
        """Of what an address tells only what the table knows; the page counts anew with every other choice."""
        columns = (_COLUMN + one.value for one in Column)
        return cls(path, {name: told[name] for name in (*_FIELDS, *columns) if told.get(name, "").strip()})

    def with_(self, **changes: str | int | None) -> str:
        """The same with these choices changed; None leaves one out."""
        made = {**self.told, **{name: str(value) for name, value in changes.items() if value is not None}}
        left = {name: value for name, value in made.items() if changes.get(name, value) is not None}
        return f"{self.path}?{urlencode(left)}" if left else self.path

    def at(self, path: str, **changes: str | int | None) -> str:
        """The same choices on another page."""
        return Address(path, self.told).with_(**changes)

    def sorted_by(self, column: Column, arranged: Arranged) -> str:
        """Sorted by this column; by the one that it is sorted by already, the other way round."""
        down = arranged.sort is column and not arranged.descending
        return self.with_(sortiert=column.value + (_DESCENDING if down else ""))

    def get(self, name: str) -> str:
        """What was chosen; nothing is an empty text."""
        return self.told.get(name, "")
