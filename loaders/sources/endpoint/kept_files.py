"""The texts of an endpoint's files in its mirror: read once, masked, found again by checksum."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.sources.draft import Draft
from loaders.sources.endpoint.client import Tag

_SWEEPS = (
    "DELETE FROM files WHERE id NOT IN (SELECT id FROM objects WHERE kind = 'File' AND gone IS NULL)",
    "DELETE FROM readings WHERE content NOT IN (SELECT content FROM files WHERE content IS NOT NULL)",
)


@dataclass(frozen=True)
class KeptFile:
    """What is known of a file: ``told`` is what the source said of its content, ``content`` the checksum of what came,
    ``refused`` why there is no text, ``size`` the bytes of one that was too large."""

    id: str
    told: str
    tag: Tag
    content: str | None = None
    refused: str | None = None
    size: int | None = None


class KeptFiles:
    """Files and the drafts that were read from their contents. Transactions are the caller's."""

    def __init__(self, mirror: sqlite3.Connection) -> None:
        self._mirror = mirror

    def find(self, key: str) -> KeptFile | None:
        """The file of this id."""
        return self._one("SELECT * FROM files WHERE id = ?", key)

    def told_alike(self, told: str) -> KeptFile | None:
        """Any file of which the source told the same checksum, and that could be read."""
        return self._one("SELECT * FROM files WHERE told = ? AND content IS NOT NULL LIMIT 1", told)

    def keep(self, file: KeptFile) -> None:
        """From now on this is known of the file."""
        row = (file.id, file.told, file.tag.etag, file.tag.modified, file.content, file.refused, file.size)
        self._mirror.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def keep_drafts(self, content: str, drafts: Sequence[Draft]) -> None:
        """What was read from a content; the texts must be masked."""
        told = json.dumps([draft.model_dump(mode="json") for draft in drafts], ensure_ascii=False)
        self._mirror.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", (content, told))

    def has_drafts(self, content: str) -> bool:
        """Whether a file of the same content was read before."""
        return self._mirror.execute("SELECT 1 FROM readings WHERE content = ?", (content,)).fetchone() is not None

    def drafts(self, key: str) -> list[Draft]:
        """What was read from a file; nothing for one that could not be read."""
        asked = "SELECT drafts FROM readings JOIN files USING (content) WHERE files.id = ?"
        row = self._mirror.execute(asked, (key,)).fetchone()
        return [Draft.model_validate(draft) for draft in json.loads(row[0])] if row else []

    def up_to(self, largest: int) -> list[str]:
        """The files that were too large and are, as far as is known, not larger than this."""
        return [key for (key,) in self._mirror.execute("SELECT id FROM files WHERE size <= ?", (largest,))]

    def sweep(self) -> None:
        """The texts of files that are no more go from the disk."""
        for sweep in _SWEEPS:
            self._mirror.execute(sweep)

    def _one(self, asked: str, value: str) -> KeptFile | None:
        row = self._mirror.execute(asked, (value,)).fetchone()
        if row is None:
            return None
        key, told, etag, modified, content, refused, size = row
        return KeptFile(key, told, Tag(etag, modified), content, refused, size)
