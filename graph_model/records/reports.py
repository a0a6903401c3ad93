"""Reports: tables that leave the program (Word, Excel, CSV, print) or are kept as a frozen state, in a neutral form.

Every cell is a text or None (nobody says); the kind of its column tells how to read it, so that a report survives being
written as JSON and read back without a figure changing.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from graph_model.records.record import Record
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate

Cell = str | None


class CellKind(StrEnum):
    """How the texts of a column read: ``euro`` and ``number`` as decimal numbers with a point, ``part`` as 0 to 1,
    ``day`` as a PartialDate prints, ``year`` as four digits, ``text`` as it is."""

    TEXT = "text"
    EURO = "euro"
    NUMBER = "number"
    PART = "part"
    DAY = "day"
    YEAR = "year"


class Column(Record):
    """``weight`` is its share of the width of a page; ``spreadsheet``: only workbooks and CSV show it."""

    title: str
    kind: CellKind = CellKind.TEXT
    weight: Annotated[float, Field(gt=0, le=20)] = 1.0
    spreadsheet: bool = False


class Row(Record):
    """``sources`` are places in the sources of the report, the best first; ``apart``: it is in no total."""

    cells: tuple[Cell, ...]
    sources: tuple[Annotated[int, Field(ge=0)], ...] = ()
    apart: bool = False


class Total(Record):
    """A figure about a table. With ``addend`` it is the sum of that column over the rows whose columns read as
    ``where`` says (column, text), in this table or in another one of the report (``table``: its place); spreadsheets
    compute it anew. ``value`` None: nobody knows, which is not 0."""

    label: str
    value: Cell
    kind: CellKind = CellKind.EURO
    addend: int | None = None
    where: tuple[tuple[int, str], ...] = ()
    table: int | None = None
    note: str = ""
    main: bool = False


class Table(Record):
    """``over_all``: its figures rest on every paper at once, not on the sources of its rows. ``spreadsheet``: only
    workbooks hold it; ``lines``: labels and values rather than a list. A table that was made to be printed may hold a
    part of its rows alone: those from place ``first`` on, ``of`` so many; neither is ever kept."""

    title: str
    note: str = ""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: tuple[Total, ...] = ()
    over_all: bool = False
    spreadsheet: bool = False
    lines: bool = False
    first: int = Field(default=0, exclude=True)
    of: int | None = Field(default=None, exclude=True)

    @property
    def count(self) -> int:
        """How many rows there are, those that it does not hold among them."""
        return len(self.rows) if self.of is None else self.of

    @property
    def columns_told(self) -> tuple[str, ...]:
        """The titles of its columns."""
        return tuple(column.title for column in self.columns)

    @model_validator(mode="after")
    def _has_cells_for_its_columns(self) -> Self:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            message = "a row has one cell for each column"
            raise ValueError(message)
        return self


class DrawnBody(Record):
    """A body at its place (pixels, y downwards); ``ties`` counts its lines."""

    name: str
    kind: BodyKind | None = None
    x: float
    y: float
    ties: int = 0


class DrawnTie(Record):
    """A line between two bodies by their places in the figure; ``tie`` is the kind of line, ``words`` say it."""

    source: Annotated[int, Field(ge=0)]
    target: Annotated[int, Field(ge=0)]
    tie: str
    words: str = ""


class Figure(Record):
    """A drawing of bodies and ties; ``says`` tells in words what it shows, for those who do not see it."""

    title: str
    says: str
    bodies: tuple[DrawnBody, ...]
    ties: tuple[DrawnTie, ...] = ()

    @model_validator(mode="after")
    def _ties_what_it_has(self) -> Self:
        if any(max(one.source, one.target) >= len(self.bodies) for one in self.ties):
            message = "a line leads to a body that is not drawn"
            raise ValueError(message)
        return self


class Source(Record):
    """A passage: where it stands and its words. ``document`` empty: it was erased."""

    document: str
    statement: str = ""
    paper: str = ""
    label: str
    issuer: str = ""
    date: PartialDate | None = None
    quote: str = ""


class Report(Record):
    """What is handed on: ``asked`` is the filter in words, ``state`` says of when the figures are, ``hint`` what kind
    of claim they are, ``legend`` what the totals count, ``unknown`` what nobody knows. ``made`` is the moment; paper
    lists ``sources_on_paper`` documents, workbooks all; of a ``figure`` workbooks and CSV hold the tables alone."""

    title: str
    asked: str
    state: str
    made: datetime
    hint: str = ""
    tables: tuple[Table, ...]
    legend: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    unknown: tuple[str, ...] = ()
    landscape: bool = True
    sources_on_paper: int = 400
    figure: Figure | None = None

    @model_validator(mode="after")
    def _cites_what_it_has(self) -> Self:
        if any(place >= len(self.sources) for told in self.tables for row in told.rows for place in row.sources):
            message = "a row cites a source that there is not"
            raise ValueError(message)
        return self

    def in_papers(self, papers: Mapping[str, str]) -> Self:
        """The report with the paper of each source, by its document."""
        named = (one.model_copy(update={"paper": papers.get(one.document, one.paper)}) for one in self.sources)
        return self.model_copy(update={"sources": tuple(named)})

    def papers(self) -> frozenset[str]:
        """The papers that it cites."""
        return frozenset(one.paper for one in self.sources if one.paper)

    def without(self, papers: Iterable[str]) -> Self:
        """The report without anything that these papers say: their sources are blank, rows that rest on them are gone,
        and with them the totals, from which a sum could be computed back, and the drawing. Nothing is left where it
        cites no other paper."""
        gone = frozenset(papers)
        blank = {place for place, one in enumerate(self.sources) if one.paper in gone}
        if blank and not self.papers() - gone:
            left = {"title": "Gelöscht", "asked": "", "figure": None}
            nothing = dict.fromkeys(("tables", "legend", "sources", "unknown"), ())
            return self.model_copy(update={**left, **nothing})
        sources = (_ERASED if place in blank else one for place, one in enumerate(self.sources))
        tables = (_without(told, blank, bool(gone)) for told in self.tables)
        figure = None if blank else self.figure
        return self.model_copy(update={"sources": tuple(sources), "tables": tuple(tables), "figure": figure})


_ERASED = Source(document="", label="auf Verlangen gelöscht")


def _without(told: Table, blank: set[int], erased: bool) -> Table:
    if told.over_all and erased:
        return told.model_copy(update={"rows": (), "totals": ()})
    rows = tuple(row for row in told.rows if not blank.intersection(row.sources))
    return told if len(rows) == len(told.rows) else told.model_copy(update={"rows": rows, "totals": ()})
