"""The base of all records, and ids derived from content."""

import hashlib
import json
from collections.abc import Iterable
from functools import cache

from pydantic import BaseModel, ConfigDict

_ID_BYTES = 12


class Record(BaseModel):
    """Frozen, unknown fields refused, equal by content."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def content_id(prefix: str, *parts: object) -> str:
    """``prefix`` and 24 hex digits that depend on ``parts`` alone (numbers, texts, None, lists of them)."""
    told = _encoder().encode(parts)
    return f"{prefix}_{hashlib.blake2b(told.encode(), digest_size=_ID_BYTES).hexdigest()}"


@cache
def _encoder() -> json.JSONEncoder:
    """Made once: ids are asked for by the hundred thousand."""
    return json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_told)


def _told(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Iterable):
        return list(value)
    return str(value)
