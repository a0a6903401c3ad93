"""OParl objects in files: read in spite of what vendors send, and indexed by id."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from loaders.sources.decoding import UnreadableFileError, read_text

OparlObject: TypeAlias = dict[str, Any]

_SCHEMA = "schema.oparl.org"
_LOOKED_AT = 20_000


def looks_like_oparl(path: Path) -> bool:
    """Whether a JSON file names the OParl schema near its beginning, or holds the page of an error instead."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_LOOKED_AT)
            return _SCHEMA.encode() in beginning or beginning.lstrip()[:1] == b"<"
    except OSError:
        return False


def read_objects(path: Path) -> list[OparlObject]:
    """The objects of a file: one, an array of them, or a page of a list; UnreadableFileError where there are none.

    Raw control characters inside texts are let through, as several vendors send them.
    """
    text = read_text(path)
    if text.lstrip()[:1] == "<":
        raise UnreadableFileError(path, "Statt JSON steht hier HTML; vermutlich eine Fehlerseite des Servers.")
    try:
        content = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        place = f"Zeile {error.lineno}, Zeichen {error.colno}"
        raise UnreadableFileError(path, "Das JSON ist unvollständig oder beschädigt.", place) from error
    except RecursionError as error:
        raise UnreadableFileError(path, "Das JSON ist zu tief verschachtelt.") from error
    found = [item for item in listed(content) if isinstance(item, dict)]
    if len(found) == 1 and "data" in found[0] and "type" not in found[0]:
        found = [item for item in listed(found[0]["data"]) if isinstance(item, dict)]
    if not found:
        raise UnreadableFileError(path, "Hier steht kein OParl-Objekt.")
    return found


def listed(value: object) -> list[Any]:
    """The value as a list: vendors send one object where an array is due, and nothing where it would be empty."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def type_of(item: OparlObject) -> str:
    """The type without its schema: Paper, Meeting, Consultation."""
    return str(item.get("type", "")).rsplit("/", 1)[-1]


def id_of(value: object) -> str | None:
    """The id of an object or of a reference to one."""
    found = value.get("id") if isinstance(value, dict) else value
    return found if isinstance(found, str) and found else None


def last_part(oparl_id: str) -> str:
    """The end of an OParl id, which names files and is printed."""
    return oparl_id.rstrip("/").rsplit("/", 1)[-1]


def text_of(item: OparlObject, *fields: str) -> str | None:
    """The first of the fields that holds a text, with single spaces."""
    for name in fields:
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


@dataclass
class OparlIndex:
    """Objects by type and id, filled once and then only read; agenda items also by their consultation."""

    objects: dict[tuple[str, str], OparlObject] = field(default_factory=dict)
    items_of: dict[str, OparlObject] = field(default_factory=dict)
    consultations_of: dict[str, list[OparlObject]] = field(default_factory=dict)

    def add(self, item: OparlObject) -> None:
        """Take in an object and those nested in it."""
        for nested in _nested(item):
            self.add(nested)
        kind, key = type_of(item), id_of(item)
        if not key:
            return
        self.objects[kind, key] = {**self.objects.get((kind, key), {}), **item}
        if kind == "AgendaItem" and (consultation := id_of(item.get("consultation"))):
            self.items_of[consultation] = item
        if kind == "Consultation" and (paper := id_of(item.get("paper"))):
            self.consultations_of.setdefault(paper, []).append(item)

    def find(self, kind: str, reference: object) -> OparlObject | None:
        """The object that a reference means, or the object itself where it is nested."""
        key = id_of(reference)
        known = self.objects.get((kind, key)) if key else None
        return known or (reference if isinstance(reference, dict) else None)


def _nested(item: OparlObject) -> Iterator[OparlObject]:
    for name in ("agendaItem", "organization", "body", "consultation"):
        if type_of(item) == "Paper" and name == "consultation":
            continue
        yield from (value for value in listed(item.get(name)) if isinstance(value, dict))
