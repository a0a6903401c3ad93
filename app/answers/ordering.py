"""The order of lists: names as a German index sorts them."""

import unicodedata
from collections.abc import Mapping


def german(name: str) -> str:
    """A key that sorts ``Ärzte`` beside ``Arzt`` and ``ß`` as ``ss``, whatever the case (DIN 5007-1)."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def by_names(ids: list[str], *bodies: list[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Sort key and id of each fact: the names of its bodies, in the order given."""
    keys = {body: german(names.get(body, body)) for column in bodies for body in column}
    columns = [[keys[body] for body in column] for column in bodies]
    return [("\x1f".join(parts), row_id) for row_id, *parts in zip(ids, *columns, strict=True)]
