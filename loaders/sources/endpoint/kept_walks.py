"""How far each list of an endpoint was asked, and what its pages said, in the mirror."""

import json
import sqlite3
from dataclasses import dataclass, replace

from loaders.sources.endpoint.client import NO_TAG, Tag
from loaders.sources.endpoint.pages import Page

SINCE = "modified_since"
"""The parameter that asks for changes alone."""


@dataclass(frozen=True)
class Walk:
    """One way through a list. ``started`` is the server's time at its beginning; ``since`` is the day from which
    changes are asked for, None for everything; ``following`` is the next page, None at the end. ``whole`` until a page
    is left out."""

    list: str
    started: str
    since: str | None
    following: str | None
    items: int = 0
    whole: bool = True

    def after(self, items: int, following: str | None) -> "Walk":
        """The walk one page further."""
        return replace(self, items=self.items + items, following=following)


class KeptWalks:
    """Walks under way, the marks that finished ones left, and the pages as they were seen last."""

    def __init__(self, mirror: sqlite3.Connection) -> None:
        self._mirror = mirror

    def under_way(self, listed: str) -> Walk | None:
        """The walk through the list that was interrupted."""
        asked = "SELECT list, started, since, following, items, whole FROM walks WHERE list = ?"
        row = self._mirror.execute(asked, (listed,)).fetchone()
        return Walk(*row) if row else None

    def keep(self, walk: Walk) -> None:
        """The walk has come this far."""
        row = (walk.list, walk.started, walk.since, walk.following, walk.items, walk.whole)
        self._mirror.execute("INSERT OR REPLACE INTO walks VALUES (?, ?, ?, ?, ?, ?)", row)

    def finish(self, walk: Walk) -> None:
        """The walk is over; the next one asks for what changed since it began."""
        self._mirror.execute("INSERT OR REPLACE INTO marks VALUES (?, ?)", (walk.list, walk.started))
        self.drop(walk.list)

    def drop(self, listed: str) -> None:
        """No walk through the list is under way."""
        self._mirror.execute("DELETE FROM walks WHERE list = ?", (listed,))

    def mark(self, listed: str) -> str | None:
        """When the last finished walk through the list began."""
        row = self._mirror.execute("SELECT mark FROM marks WHERE list = ?", (listed,)).fetchone()
        return str(row[0]) if row else None

    def tag(self, address: str) -> Tag:
        """What the server gave with the page at the address."""
        row = self._mirror.execute("SELECT etag, modified FROM pages WHERE address = ?", (address,)).fetchone()
        return Tag(*row) if row else NO_TAG

    def page(self, address: str) -> Page | None:
        """The page as it was seen last; its items are ids."""
        asked = "SELECT ids, following, total, etag, modified FROM pages WHERE address = ?"
        row = self._mirror.execute(asked, (address,)).fetchone()
        if row is None:
            return None
        ids, following, total, etag, modified = row
        return Page(address, tuple(json.loads(ids)), following, total, Tag(etag, modified))

    def keep_page(self, address: str, page: Page, ids: list[str]) -> None:
        """The page is asked for again only if it changed; one without a tag is always asked for, and one of changes
        since a day never comes again."""
        if page.tag == NO_TAG or f"{SINCE}=" in address:
            self._mirror.execute("DELETE FROM pages WHERE address = ?", (address,))
            return
        row = (address, page.tag.etag, page.tag.modified, json.dumps(ids), page.following, page.total)
        self._mirror.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)", row)

    def leave_out(self, address: str, listed: str, kind: str) -> None:
        """The page could not be read; the next run tries it again."""
        self._mirror.execute("INSERT OR REPLACE INTO broken VALUES (?, ?, ?)", (address, listed, kind))

    def left_out(self) -> list[tuple[str, str, str]]:
        """Address, list and kind of the pages that could not be read."""
        return list(self._mirror.execute("SELECT address, list, kind FROM broken ORDER BY address"))

    def mend(self, address: str) -> None:
        """The page could be read after all."""
        self._mirror.execute("DELETE FROM broken WHERE address = ?", (address,))
