"""The base of all records, and ids derived from content."""

import hashlib
import json
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

_ID_BYTES = 12


class Record(BaseModel):
    """Frozen, unknown fields refused, equal by content."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def content_id(prefix: str, *parts: object) -> str:
    """``prefix`` and 24 hex digits that depend on ``parts`` alone (numbers, texts, None, lists of them)."""
    told = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=_told)
    return f"{prefix}_{hashlib.blake2b(told.encode(), digest_size=_ID_BYTES).hexdigest()}"


def _told(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, Iterable):
        return list(value)
    return str(value)
