"""The stock in a file beside the graph, so that a program that starts does not read all facts from the database again.

One line says which facts these are, one line a kind of fact holds them as columns. What the file says is believed only
where the graph still is in the state that it names; otherwise it is what ``Stock.refreshed`` begins with.
"""

import json
import logging
from collections.abc import Iterable
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Self

from pydantic import BaseModel, TypeAdapter

from graph_model.analysis.columns.stock import KINDS, Stock
from graph_model.projection.stored import State
from graph_model.records.facts import Fact
from graph_model.storage.database import Database
from graph_model.storage.private_file import write_private
from graph_model.storage.trusted import from_columns, not_collecting

_NAME: Final = "facts.jsonl"
_FORM: Final = 1

_log = logging.getLogger(__name__)


class Laid(NamedTuple):
    """What lies in the file: the facts, and the state of the graph that they were read from."""

    state: State
    stock: Stock


class StockFile:
    """The facts of all audiences in ``path``, readable for its owner alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def of(cls, database: Database) -> Self | None:
        """That of this graph; None where nothing may be kept beside it."""
        return cls(database.beside / _NAME) if database.beside else None

    def read(self) -> Laid | None:
        """None where it is not there, was written by another version, or is damaged: then it is no use and goes."""
        try:
            with not_collecting(), self._path.open("rb") as lines:
                return _laid(lines)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError) as error:
            _log.warning("facts kept in %s are read from the database again: %s", self._path, error)
            self.remove()
            return None

    def state(self) -> State | None:
        """Which facts lie there; None where none do that could be read."""
        try:
            with self._path.open("rb") as lines:
                return _head(next(lines, b""))[0]
        except (OSError, ValueError, KeyError):
            return None

    def write(self, state: State, stock: Stock) -> None:
        """Replaces what lies there. Raises OSError."""
        lines = [_line(kind, held.values()) for kind, held in stock.held.items()]
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_private(self._path, [_first(state, lines), *lines])

    def remove(self) -> None:
        """Nothing lies there any more. Raises OSError."""
        self._path.unlink(missing_ok=True)


def _first(state: State, lines: list[bytes]) -> bytes:
    told = {"form": _FORM, "generation": state.generation, "mark": state.mark, "digest": _digest(lines)}
    return json.dumps(told).encode() + b"\n"


def _line(kind: str, facts: Iterable[Fact]) -> bytes:
    told = tuple(facts)
    columns = {name: list(map(attrgetter(name), told)) for name in KINDS[kind].model_fields}
    return json.dumps([kind, columns], default=_property, separators=(",", ":")).encode() + b"\n"


def _property(value: object) -> str:
    """As a node has it: records within records are JSON text, other values print themselves."""
    return TypeAdapter(type(value)).dump_json(value).decode() if isinstance(value, BaseModel) else str(value)


def _laid(file: BinaryIO) -> Laid:
    """Raises ValueError, KeyError."""
    state, digest = _head(file.readline())
    lines = file.readlines()
    if _digest(lines) != digest:
        raise ValueError("its content is not what was written")
    return Laid(state, Stock(dict(map(_held, lines))))


def _head(line: bytes) -> tuple[State, str]:
    """Raises ValueError, KeyError."""
    told = json.loads(line)
    if told["form"] != _FORM:
        raise ValueError("it was written by another version")
    return State(int(told["generation"]), str(told["mark"])), str(told["digest"])


def _held(line: bytes) -> tuple[str, dict[str, Fact]]:
    """Raises ValueError, KeyError."""
    kind, columns = json.loads(line)
    if columns.keys() != KINDS[kind].model_fields.keys():
        raise ValueError(f"its {kind} have other fields")
    facts = from_columns(KINDS[kind], columns)
    return kind, dict(zip(columns["key" if kind == "bodies" else "id"], facts, strict=True))


def _digest(lines: Iterable[bytes]) -> str:
    told = blake2b(digest_size=16)
    for line in lines:
        told.update(line)
    return told.hexdigest()
