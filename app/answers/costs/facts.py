"""What fees by formula need of the graph: who lives where."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from graph_model.analysis.costs.formulas import Inhabitants, formula_of
from graph_model.projection.facts import Facts
from graph_model.storage.database import Database

_DIRECTORY: Final = "Gemeindeverzeichnis"
LOADED_TODAY: Final = f"{_DIRECTORY}, wie heute geladen"


def known_by(told: Iterable[Inhabitants], known_on: date | None) -> tuple[Inhabitants, ...]:
    """Who lived where by what can have been known on that day (None: now): nothing of a later day. The directory is no
    part of the ledger and was perhaps loaded later, so its figures say that they are those loaded today; see decision
    0012."""
    if known_on is None:
        return tuple(told)
    return tuple(_as_loaded_today(one) for one in told if one.day <= known_on)


def _as_loaded_today(one: Inhabitants) -> Inhabitants:
    return replace(one, source=LOADED_TODAY) if one.source == _DIRECTORY else one


def inhabitants_for(database: Database, facts: Facts) -> tuple[Inhabitants, ...]:
    """The inhabitants that the municipal directory in the graph gives, where a formula of ``facts`` needs them."""
    return directory_inhabitants(database) if any(map(formula_of, facts.contributions)) else ()


@dataclass(frozen=True)
class Directory:
    """The ``inhabitants`` of all places of the municipal directory that was loaded; ``mark`` differs as soon as another
    one was."""

    mark: tuple[object, ...] = ()
    inhabitants: tuple[Inhabitants, ...] = ()


class _Directories:
    """Keeps the directory that was read last."""

    def __init__(self) -> None:
        self._last = Directory()

    def of(self, database: Database) -> Directory:
        """The directory as it is in the graph now."""
        (found,) = database.read("read/areas_mark")
        mark = (found["areas"], found["newest"], found["people"])
        if mark != self._last.mark:
            self._last = Directory(mark, _inhabitants(database))
        return self._last


def directory(database: Database) -> Directory:
    """The municipal directory in the graph; without inhabitants where none was loaded."""
    return database.memory.of(_Directories, _Directories).of(database)


def directory_inhabitants(database: Database) -> tuple[Inhabitants, ...]:
    """The inhabitants of all places of the municipal directory that was loaded; none where none was."""
    return directory(database).inhabitants


def _inhabitants(database: Database) -> tuple[Inhabitants, ...]:
    rows = database.read("read/areas")[0]["properties"]
    return tuple(
        Inhabitants(row["id"], row["population"], date.fromisoformat(row["as_of"]), _DIRECTORY)
        for row in rows
        if row.get("population") is not None
    )
